import { CONFIG_FILE } from '../check/configuration.ts';
import { isShown, type CheckedProject } from '../check/workspace.ts';
import { compareDiagnostics } from '../diagnostics/order.ts';
import type { Host } from '../host/host.ts';
import type { Outcome } from '../painters/findings/outcome.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { Source } from '../text/source.ts';
import { rebased, rebasedSuppressed, shownPath } from './paths.ts';
import { VERSION } from './version.ts';

/** Gathers the projects into what the painters show, with paths relative to the working directory. */
export function outcomeOf(projects: readonly CheckedProject[], host: Host): Outcome {
  const sources = new Map<string, Source>();
  const shown = projects.map((project) => {
    for (const [path, source] of project.result.sources)
      sources.set(shownPath(host.cwd, project.root, path), source);
    // A configuration at fault makes the whole run wrong use: it is shown whatever was asked for.
    const inPart = (file: string): boolean =>
      isShown(project, file) || (project.result.configurationAtFault && file === CONFIG_FILE);
    return {
      files: project.result.files.filter(inPart).map((file) => shownPath(host.cwd, project.root, file)),
      diagnostics: project.result.diagnostics
        .filter(({ location }) => inPart(location.file))
        .map((diagnostic) => rebased(diagnostic, host.cwd, project.root)),
      suppressed: project.result.suppressed
        .filter(({ diagnostic }) => inPart(diagnostic.location.file))
        .map((suppressed) => rebasedSuppressed(suppressed, host.cwd, project.root)),
    };
  });
  return {
    files: [...new Set(shown.flatMap(({ files }) => files))],
    diagnostics: shown.flatMap(({ diagnostics }) => diagnostics).sort(compareDiagnostics),
    suppressed: shown.flatMap(({ suppressed }) => suppressed),
    sources: (file) => sources.get(file),
    version: VERSION,
    rules: catalogue,
  };
}
