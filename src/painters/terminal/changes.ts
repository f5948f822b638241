import { Chalk } from 'chalk';
import { changedLines } from '../../text/changed-lines.ts';
import { asWindowsWrites } from '../../text/path.ts';
import { visible } from '../../text/visible.ts';

/** A file as it was and as it is to be; `before` is undefined for one that is new. */
export interface FileChange {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * What changes in files, for a person at a terminal: of each the lines that go and those that come.
 *
 *     poi/2019-S1.yaml
 *       14 -     proyecto: 1.1
 *       14 +     proyecto: "1.1"
 */
export function paintChanges(changes: readonly FileChange[], { color }: { readonly color: boolean }): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return changes
    .map(({ file, before, after }) => {
      const hunks = changedLines(before ?? '', after);
      const width = Math.max(
        ...hunks.map(({ line, before: b, after: a }) => String(line + Math.max(b.length, a.length)).length),
        1,
      );
      let shift = 0;
      const lines = hunks.flatMap((hunk) => {
        const row = (sign: string, line: number, text: string): string =>
          `  ${chalk.dim(String(line).padStart(width))} ${sign} ${visible(text.replaceAll('\t', ' '))}`.trimEnd();
        const gone = hunk.before.map((text, i) => chalk.red(row('-', hunk.line + i, text)));
        const come = hunk.after.map((text, i) => chalk.green(row('+', hunk.line + shift + i, text)));
        shift += hunk.after.length - hunk.before.length;
        return [...gone, ...come];
      });
      const fresh = before === undefined ? ' (archivo nuevo)' : '';
      return [`${chalk.bold(visible(asWindowsWrites(file)))}${fresh}`, ...lines, ''].join('\n');
    })
    .join('\n');
}
