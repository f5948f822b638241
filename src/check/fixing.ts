import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { findingsIn, partsOf } from '../diagnostics/parts.ts';
import { fixedText } from '../edit/text-fixes.ts';
import { decode } from '../yaml/decode.ts';
import { check, type CheckOptions, type CheckResult } from './check.ts';
import type { InputFile } from './input-file.ts';

/** Which corrections are wanted. */
export interface FixOptions {
  /** Also those that need somebody to choose; of several readings the likeliest. */
  readonly unsafe: boolean;
  /** Only those of findings of these rules or groups; of all when empty. */
  readonly only: readonly string[];
  /** Whether a file is one of those asked for. */
  readonly isShown: (file: string) => boolean;
}

/** A finding and the correction that was made, or could be. */
export interface Correction {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/** What came of correcting a project. Nothing is written. */
export interface Fixing {
  /** The files that changed, as they are now. */
  readonly changed: readonly InputFile[];
  readonly made: readonly Correction[];
  /** Corrections that were not asked for: they need a choice, or are of other rules. */
  readonly others: readonly Correction[];
  /** Corrections that were asked for and not tried yet, since the rounds were over. */
  readonly pending: readonly Correction[];
  /** What the check gave before anything was corrected. */
  readonly before: CheckResult;
  /** Findings that are left when all that was asked for is done. */
  readonly left: readonly Diagnostic[];
}

/** A correction may bring to light what could not be read before; more rounds than this no hand-made file needs. */
const MOST_ROUNDS = 25;

/**
 * Corrects what its findings know how to, round after round, until nothing is left that was asked for. A correction is
 * kept only where its finding is gone then and its file has no fault of form that it had not: otherwise it is undone,
 * and the file stays as it was but for the others. Files with a mark of a conflict stay whole as they are.
 */
export function fixProject(
  input: readonly InputFile[],
  checkOptions: CheckOptions,
  options: FixOptions,
): Fixing {
  let files = input;
  const first = check(files, checkOptions);
  let found = first.diagnostics;
  const made: Correction[] = [];
  const failed = new Set<string>();
  const untried = (): readonly Correction[] =>
    wantedOf(found, options).filter((one) => !failed.has(keyOf(one.diagnostic)));
  let round = 0;
  for (; round < MOST_ROUNDS; round++) {
    const wanted = untried();
    if (wanted.length === 0) break;
    const tried = attempt(files, wanted);
    const after = check(tried.files, checkOptions).diagnostics;
    if (tried.made.length === 0) break;
    if (isBetter(found, after, tried.made)) {
      made.push(...tried.made);
      files = tried.files;
      found = after;
      continue;
    }
    // One of them does harm: each by itself shows which.
    for (const one of wanted) {
      const alone = attempt(files, [one]);
      const then = alone.made.length === 0 ? found : check(alone.files, checkOptions).diagnostics;
      if (alone.made.length > 0 && isBetter(found, then, alone.made)) {
        made.push(one);
        files = alone.files;
        found = then;
        // Places have moved.
        break;
      }
      failed.add(keyOf(one.diagnostic));
    }
  }
  const pending = round < MOST_ROUNDS ? [] : untried();
  const isPending = new Set(pending.map(({ diagnostic }) => diagnostic));
  const before = new Map(input.map((file) => [file.path, file.bytes]));
  return {
    changed: files.filter(({ path, bytes }) => before.get(path) !== bytes),
    made,
    others: findingsIn(found, options.isShown).flatMap((diagnostic) =>
      diagnostic.fixes?.[0] && !isPending.has(diagnostic) ? [{ diagnostic, fix: diagnostic.fixes[0] }] : [],
    ),
    pending,
    before: first,
    left: found,
  };
}

/**
 * One correction by itself, whatever else could be corrected: the files and what is left then; undefined where its
 * finding would not be gone, or its file could not be read.
 */
export function correctOne(
  input: readonly InputFile[],
  correction: Correction,
  checkOptions: CheckOptions,
): { readonly files: readonly InputFile[]; readonly result: CheckResult } | undefined {
  const before = check(input, checkOptions).diagnostics;
  const tried = attempt(input, [correction]);
  if (tried.made.length === 0) return undefined;
  const result = check(tried.files, checkOptions);
  return isBetter(before, result.diagnostics, tried.made) ? { files: tried.files, result } : undefined;
}

/** Whether a code is of some rules or groups; of all where none is named. */
export function isOfRules(code: string, only: readonly string[]): boolean {
  return only.length === 0 || only.some((name) => code === name || code.startsWith(`${name}/`));
}

function wantedOf(found: readonly Diagnostic[], options: FixOptions): readonly Correction[] {
  const inConflict = new Set(
    found.filter(({ code }) => code === 'yaml/conflicto-de-git').map(({ location }) => location.file),
  );
  return findingsIn(found, options.isShown).flatMap((diagnostic) => {
    const { code, fixes = [] } = diagnostic;
    const asked = isOfRules(code, options.only);
    const fix = fixes.find(({ safe }) => safe || options.unsafe);
    if (!fix || !asked) return [];
    return fix.edits.some(({ file }) => inConflict.has(file)) ? [] : [{ diagnostic, fix }];
  });
}

interface Attempt {
  readonly files: readonly InputFile[];
  readonly made: readonly Correction[];
}

function attempt(files: readonly InputFile[], wanted: readonly Correction[]): Attempt {
  const made: Correction[] = [];
  const changed = files.map((file) => {
    const own = wanted.filter(({ fix }) => fix.edits.some((edit) => edit.file === file.path));
    if (own.length === 0) return file;
    const { source } = decode(file.path, file.bytes);
    if (!source) {
      // A file in another encoding is written anew as a whole.
      const [whole] = own;
      if (!whole) return file;
      made.push(whole);
      return { path: file.path, bytes: utf8.encode(whole.fix.edits[0]?.text ?? '') };
    }
    const mark = file.bytes[0] === 0xef && file.bytes[1] === 0xbb && file.bytes[2] === 0xbf ? '\uFEFF' : '';
    const fixed = fixedText(source.text, file.path, own, ({ fix }) => fix);
    made.push(...fixed.made);
    return { path: file.path, bytes: utf8.encode(mark + fixed.text) };
  });
  return { files: changed, made };
}

const utf8 = new TextEncoder();

/** Whether the findings corrected are gone, and no other fault of form came in a file that could be read before. */
function isBetter(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  made: readonly Correction[],
): boolean {
  const known = counted(before.flatMap(withParts));
  const now = counted(after.flatMap(withParts));
  const gone = [...counted(made.map(({ diagnostic }) => diagnostic))].every(
    ([key, times]) => (now.get(key) ?? 0) <= (known.get(key) ?? 0) - times,
  );
  if (!gone) return false;
  const unread = new Set(
    before
      .filter(({ code, location }) => isOfForm(code) && location.path.length === 0)
      .map(({ location }) => location.file),
  );
  return [...now].every(([key, times]) => {
    const [code = '', file = ''] = key.split('\n');
    return !isOfForm(code) || unread.has(file) || times <= (known.get(key) ?? 0);
  });
}

/** One that tells of many places at once is corrected as a whole, or of it what stands in a file. */
function withParts(one: Diagnostic): readonly Diagnostic[] {
  return [...new Set([one, ...partsOf(one)])];
}

function isOfForm(code: string): boolean {
  return code.startsWith('yaml/') || code.startsWith('esquema/');
}

function counted(found: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const diagnostic of found) {
    const key = `${diagnostic.code}\n${diagnostic.location.file}\n${diagnostic.message}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keyOf({ code, location, message }: Diagnostic): string {
  return `${code}\n${location.file}\n${message}\n${location.span.start.line}`;
}
