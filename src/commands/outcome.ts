import type { Findings } from '../check/check.ts';
import { isConfig } from '../check/excluded.ts';
import { isShown, isSomethingIn, type ReadProject } from '../check/workspace.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { addLowered } from '../diagnostics/lowered.ts';
import { compareDiagnostics, countBySeverity } from '../diagnostics/order.ts';
import { findingsIn } from '../diagnostics/parts.ts';
import type { Host } from '../host/host.ts';
import { lineHashes } from '../painters/findings/line-hash.ts';
import type { Excerpt, Outcome } from '../painters/findings/outcome.ts';
import { absolute, relative } from '../text/path.ts';
import { lineText, type Source } from '../text/source.ts';
import { VERSION } from '../host/version.ts';
import { withFiles } from './repository-paths.ts';

/** A project that was read, and what was found in it. */
export interface JudgedProject {
  readonly read: ReadProject;
  readonly findings: Findings;
  /** Of the configuration that was given in the place of the project's own, relative to the working directory. */
  readonly configName?: string | undefined;
}

/** What some formats need and others do not. */
export interface Extras {
  readonly rules: Outcome['rules'];
  readonly fingerprints: boolean;
}

/**
 * Gathers what the painters show. Projects may come one at a time: of each only what is shown is kept, so that
 * thousands of them are checked in the memory of one.
 */
export function outcomeOf(
  projects: Iterable<JudgedProject>,
  { rules, fingerprints }: Extras,
  host: Pick<Host, 'cwd'>,
): Outcome {
  return outcomeOfParts(
    Array.from(projects, (project) => partOf(project, fingerprints, host.cwd)),
    rules,
  );
}

/** The same of what each project adds, which may have been told by other threads. */
export function outcomeOfParts(parts: readonly ProjectOutcome[], rules: Outcome['rules']): Outcome {
  const diagnostics = parts.flatMap((part) => part.diagnostics).sort(compareDiagnostics);
  return {
    files: [...new Set(parts.flatMap(({ files }) => files))],
    kinds: parts.flatMap(({ kinds }) => kinds),
    unread: parts.flatMap(({ unread }) => unread),
    unchecked: parts.flatMap(({ unchecked }) => unchecked),
    lookAlikes: parts.flatMap(({ lookAlikes }) => lookAlikes),
    diagnostics,
    counts: countBySeverity(diagnostics),
    suppressed: parts.flatMap(({ suppressed }) => suppressed),
    accepted: parts.flatMap(({ accepted }) => accepted),
    gone: parts.flatMap(({ gone }) => gone),
    projectOf: projectLookup(parts),
    excluded: parts.flatMap(({ excluded }) => excluded),
    lowered: addLowered(parts.flatMap(({ lowered }) => lowered)),
    excerpts: new Map(parts.flatMap(({ excerpts }) => [...excerpts])),
    configurationAtFault: parts.some((part) => part.configurationAtFault),
    isSomething: parts.some((part) => part.isSomething),
    version: VERSION,
    rules,
  };
}

/** What one project adds to an outcome. Plain data. */
export type ProjectOutcome = Omit<Outcome, 'version' | 'rules' | 'projectOf' | 'counts'>;

function projectLookup(parts: readonly ProjectOutcome[]): Outcome['projectOf'] {
  const numbers = new Map(parts.flatMap(({ diagnostics }, i) => diagnostics.map((one) => [one, String(i)])));
  return (diagnostic) => numbers.get(diagnostic) ?? '';
}

/** Of a project that was judged, what is shown of it. */
export function partOf(
  { read, findings, configName }: JudgedProject,
  fingerprints: boolean,
  cwd: string,
): ProjectOutcome {
  const { configurationAtFault } = findings;
  const name = (file: string): string =>
    configName !== undefined && isConfig(file) ? configName : relative(cwd, absolute(read.root, file));
  // A configuration at fault makes the whole run wrong use: it is shown whatever was asked for.
  const inPart = (file: string): boolean => isShown(read, file) || (configurationAtFault && isConfig(file));
  const found = copied(findingsIn(findings.diagnostics, inPart));
  const suppressed = copied(findings.suppressed.filter(({ diagnostic }) => inPart(diagnostic.location.file)));
  const accepted = copied(findingsIn(findings.accepted, inPart));
  const files = findings.files.filter(({ path }) => inPart(path));
  return {
    files: files.map(({ path }) => name(path)),
    kinds: files
      .filter(({ isUnused, isUnread }) => isUnused === undefined && isUnread === undefined)
      .map(({ tipo, periodo }) => ({ tipo, ...(periodo === undefined ? {} : { periodo }) })),
    lookAlikes: findings.lookAlikes.filter(inPart).map(name),
    unchecked: files.flatMap(({ path, isUnread }) => (isUnread === undefined ? [] : [name(path)])),
    excluded: read.beside.excluded.filter(inPart).map(name),
    lowered: findings.lowered,
    unread: read.faults.map(({ path, message }) => ({ file: relative(cwd, path), reason: message })),
    diagnostics: found.map((diagnostic) => withFiles(diagnostic, name)),
    suppressed: suppressed.map((one) => ({ ...one, diagnostic: withFiles(one.diagnostic, name) })),
    accepted: accepted.map((diagnostic) => withFiles(diagnostic, name)),
    gone: copied(findings.gone.filter(({ documento }) => inPart(documento))),
    excerpts: new Map(
      excerptsOf(
        [...found, ...accepted, ...suppressed.map(({ diagnostic }) => diagnostic)].flatMap((one) => [
          one,
          ...(one.each ?? []),
        ]),
        findings.sources,
        fingerprints,
      ).map(([file, excerpt]) => [name(file), excerpt]),
    ),
    configurationAtFault,
    isSomething: read.fromEditor || isSomethingIn(read, files),
  };
}

/** The same data with texts of its own: a message that is cut out of a document keeps all of it in memory. */
function copied<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T; // plain data comes back as it went
}

function excerptsOf(
  found: readonly Diagnostic[],
  sources: Findings['sources'],
  fingerprints: boolean,
): readonly (readonly [file: string, Excerpt])[] {
  const linesOf = new Map<string, Set<number>>();
  for (const { location } of found) {
    const lines = linesOf.get(location.file) ?? new Set();
    linesOf.set(location.file, lines.add(location.span.start.line));
  }
  return [...linesOf].flatMap(([file, lines]) => {
    const source = sources.get(file);
    return source ? [[file, excerptOf(source, [...lines], fingerprints)] as const] : [];
  });
}

function excerptOf(source: Source, found: readonly number[], fingerprints: boolean): Excerpt {
  const hashes = fingerprints ? lineHashes(source) : [];
  return {
    lines: new Map(
      copied(
        found.flatMap((line) => [line - 1, line]).map((line) => [line, lineText(source, line)] as const),
      ),
    ),
    fingerprints: new Map(found.map((line) => [line, hashes[line - 1]] as const).filter(hasValue)),
  };
}

function hasValue(entry: readonly [number, string | undefined]): entry is readonly [number, string] {
  return entry[1] !== undefined;
}
