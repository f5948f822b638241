import { withChanges } from '../../edit/changes.ts';
import type { TextChange } from '../../edit/edit.ts';
import { lineEnd } from '../../edit/lines.ts';
import { endOf, isFlow, nodeAt, spotAt, startOf, treeOf, type Tree } from '../../edit/tree.ts';
import type { Path } from '../../text/path.ts';
import { quote } from '../../text/spanish.ts';
import { readYaml } from '../../yaml/read.ts';

/** From which words targets were read, which a comment on their line says. */
export interface ReadFrom {
  /** Of `metas`. */
  readonly path: Path;
  /** Undefined where they are read from none any more. */
  readonly words: string | undefined;
}

const SAID = /leído de (?:«[^»]*»|“[^”]*”)/;

/**
 * A text whose comments say of some targets what they were read from: `metas: {2031: 10} # leído de «Reducir a 10%»`.
 * What else a comment says stays; targets that are not there get none.
 */
export function withReadFrom(text: string, all: readonly ReadFrom[]): string {
  if (all.length === 0) return text;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const { document } = readYaml({ path: '', text: text.slice(mark.length) });
  if (!document) return text;
  const tree = treeOf(document);
  const changes = new Map(all.flatMap((one) => remarkChange(tree, one) ?? []).map((one) => [one.start, one]));
  return (
    mark +
    withChanges(
      tree.text,
      [...changes.values()].toSorted((a, b) => a.start - b.start),
    )
  );
}

function remarkChange(tree: Tree, { path, words }: ReadFrom): TextChange | undefined {
  const spot = spotAt(tree, path);
  const node = spot && nodeAt(spot);
  if (!spot || !node) return undefined;
  const { text } = tree;
  const fresh = words === undefined ? '' : `leído de ${quote(words)}`;
  const start = startOf(text, spot);
  const said = /[ \t]+#[^\r\n]*/g;
  said.lastIndex = start;
  const last = lineEnd(text, endOf(tree, spot));
  for (let found = said.exec(text); found !== null && found.index < last; found = said.exec(text)) {
    const [comment] = found;
    if (!SAID.test(comment)) continue;
    const kept = comment.replace(SAID, () => fresh);
    const isEmpty = /^[\s#;,.]*$/.test(kept);
    return { start: found.index, end: found.index + comment.length, text: isEmpty ? '' : kept };
  }
  if (fresh === '') return undefined;
  // Beside the braces, or above the lines of years.
  const at = lineEnd(text, isFlow(text, node) ? node.end : start);
  const line = text.slice(isFlow(text, node) ? node.end : start, at);
  return { start: at, end: at, text: / #/.test(line) ? `; ${fresh}` : ` # ${fresh}` };
}
