import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import { repositoryAround } from '../check/given-file.ts';
import type { Host } from '../host/host.ts';
import type { Outcome } from '../painters/findings/outcome.ts';
import { absolute, parentOf, relative } from '../text/path.ts';

/** The variables in which CI services say where they checked the repository out. */
const CHECKOUTS = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'] as const;

/**
 * The same outcome with every file named from the root of its repository, which is where code hosts look for it: the
 * folder that the CI service names or, without one, the nearest above the file that holds `.git`. A file in no
 * repository keeps its name.
 */
export function fromRepository(outcome: Outcome, host: Host): Outcome {
  const name = repositoryNames(host);
  const renamed = new Map<Diagnostic, Diagnostic>();
  const rename = (diagnostic: Diagnostic): Diagnostic => {
    const known = renamed.get(diagnostic) ?? withFiles(diagnostic, name);
    renamed.set(diagnostic, known);
    return known;
  };
  const diagnostics = outcome.diagnostics.map(rename);
  const originals = new Map([...renamed].map(([before, after]) => [after, before]));
  return {
    ...outcome,
    files: outcome.files.map(name),
    unread: outcome.unread.map((one) => ({ ...one, file: name(one.file) })),
    unchecked: outcome.unchecked.map(name),
    lookAlikes: outcome.lookAlikes.map(name),
    diagnostics,
    suppressed: outcome.suppressed.map((one) => ({ ...one, diagnostic: rename(one.diagnostic) })),
    accepted: outcome.accepted.map(rename),
    projectOf: (diagnostic) => outcome.projectOf(originals.get(diagnostic) ?? diagnostic),
    excerpts: new Map([...outcome.excerpts].map(([file, excerpt]) => [name(file), excerpt])),
  };
}

/** A diagnostic with its files named otherwise. */
export function withFiles(diagnostic: Diagnostic, name: (file: string) => string): Diagnostic {
  const move = (location: Location): Location => ({ ...location, file: name(location.file) });
  return {
    ...diagnostic,
    location: move(diagnostic.location),
    related: diagnostic.related.map((other) => ({ ...other, location: move(other.location) })),
    ...(diagnostic.each && { each: diagnostic.each.map((one) => withFiles(one, name)) }),
    ...(diagnostic.fixes && {
      fixes: diagnostic.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, file: name(edit.file) })),
      })),
    }),
  };
}

function repositoryNames(host: Host): (file: string) => string {
  const checkouts = CHECKOUTS.flatMap((variable) => {
    const folder = host.env[variable];
    if (folder === undefined || folder === '') return [];
    const path = absolute(host.cwd, folder);
    return [...new Set([path, host.realPath(path)])];
  });
  const roots = new Map<string, string | undefined>();
  const rootAbove = (folder: string): string | undefined => {
    if (!roots.has(folder)) roots.set(folder, repositoryAround(folder, host));
    return roots.get(folder);
  };
  return (file) => {
    if (file === '' || file === '.') return file;
    const full = absolute(host.cwd, file);
    const checkout = checkouts.find((folder) => full.startsWith(`${folder}/`));
    const root = checkout ?? rootAbove(parentOf(full));
    return root === undefined ? file : relative(root, full);
  };
}
