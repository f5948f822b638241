import { CONFIG_FILE } from '../check/excluded.ts';
import type { ProjectFindings } from '../check/findings.ts';
import { isShown } from '../check/workspace.ts';
import { compareDiagnostics } from '../diagnostics/order.ts';
import type { Host } from '../host/host.ts';
import type { Outcome } from '../painters/findings/outcome.ts';
import type { Source } from '../text/source.ts';
import { rebased, rebasedSuppressed, shownPath } from './paths.ts';
import { VERSION } from './version.ts';

/** What the findings do not carry: the text of a file of a project, by its root and path, and the known codes. */
export interface Background {
  readonly source: (root: string, file: string) => Source | undefined;
  /** Empty when no format asked for lists them. */
  readonly rules: Outcome['rules'];
}

/** Gathers the projects into what the painters show, with paths relative to the working directory. */
export function outcomeOf(
  projects: readonly ProjectFindings[],
  { source, rules }: Background,
  host: Host,
): Outcome {
  const owners = new Map<string, { readonly root: string; readonly file: string }>();
  const shown = projects.map(({ root, only, found }) => {
    for (const file of found.texts) owners.set(shownPath(host.cwd, root, file), { root, file });
    // A configuration at fault makes the whole run wrong use: it is shown whatever was asked for.
    const inPart = (file: string): boolean =>
      isShown({ only }, file) || (found.configurationAtFault && file === CONFIG_FILE);
    return {
      files: found.files.filter(inPart).map((file) => shownPath(host.cwd, root, file)),
      diagnostics: found.diagnostics
        .filter(({ location }) => inPart(location.file))
        .map((diagnostic) => rebased(diagnostic, host.cwd, root)),
      suppressed: found.suppressed
        .filter(({ diagnostic }) => inPart(diagnostic.location.file))
        .map((suppressed) => rebasedSuppressed(suppressed, host.cwd, root)),
    };
  });
  return {
    files: [...new Set(shown.flatMap(({ files }) => files))],
    diagnostics: shown.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics),
    suppressed: shown.flatMap(({ suppressed }) => suppressed),
    sources: oneAtATime((shownFile) => {
      const owner = owners.get(shownFile);
      return owner && source(owner.root, owner.file);
    }),
    version: VERSION,
    rules,
  };
}

/** Findings come file by file: the text of one file is kept until another is asked for, and no more. */
function oneAtATime(source: Outcome['sources']): Outcome['sources'] {
  let last: { readonly file: string; readonly source: Source | undefined } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, source: source(file) };
    return last.source;
  };
}
