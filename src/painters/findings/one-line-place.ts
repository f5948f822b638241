import { compareText } from '../../diagnostics/order.ts';
import type { Location } from '../../diagnostics/diagnostic.ts';
import type { Outcome } from './outcome.ts';

/** A stretch of one line: line and columns are 1-based, `endColumn` is exclusive and past `column`. */
export interface OneLinePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/**
 * The place of a finding as CI services want it. They show a finding in a change only when all its lines are in
 * the change, and drop the columns of one that spans lines: a longer span is cut at the end of its first line.
 * A finding about a project as a whole, with no file, is placed at the start of the plan's own file, because a
 * single result without a file makes GitHub refuse the whole upload.
 */
export function oneLinePlace(outcome: Outcome, { file, span: { start, end } }: Location): OneLinePlace {
  if (file === '' || file === '.') return { file: rootFile(outcome.files), line: 1, column: 1, endColumn: 2 };
  const text = outcome.excerpts.get(file)?.lines.get(start.line);
  const endOfLine = text === undefined ? start.column : text.length + 1;
  const endColumn = end.line > start.line ? endOfLine : end.column;
  return { file, line: start.line, column: start.column, endColumn: Math.max(endColumn, start.column + 1) };
}

/** The plan that stands highest in the tree, else the highest file, else the name a plan should have. */
function rootFile(files: readonly string[]): string {
  const plans = files.filter((file) => /(^|\/)plan\.ya?ml$/.test(file));
  const depth = (file: string): number => file.split('/').length;
  const [root] = (plans.length > 0 ? plans : [...files]).sort(
    (a, b) => depth(a) - depth(b) || compareText(a, b),
  );
  return root ?? 'plan.yaml';
}
