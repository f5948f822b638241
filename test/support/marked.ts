import { check, type CheckOptions, type CheckResult } from '../../src/check/check.ts';
import type { InputFile } from '../../src/check/input-file.ts';

/** `file:line code`, the form in which marks and findings are compared. */
export function marksIn(files: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(files)
    .flatMap(([path, text]) =>
      text.split('\n').flatMap((line, i) => {
        const codes = /# ! ([a-z/ -]+)$/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
        return codes.map((code) => `${path}:${i + 1} ${code}`);
      }),
    )
    .toSorted();
}

export function foundIn({ diagnostics }: CheckResult): readonly string[] {
  return diagnostics.map((d) => `${d.location.file}:${d.location.span.start.line} ${d.code}`).toSorted();
}

/** Checks texts as if they were the files of a project. */
export function checkTexts(files: Readonly<Record<string, string>>, options?: CheckOptions): CheckResult {
  return check(inputOf(files), options);
}

export function inputOf(files: Readonly<Record<string, string>>): readonly InputFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text, 'utf8') }));
}
