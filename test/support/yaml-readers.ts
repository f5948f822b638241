import { compose } from '../../src/yaml/compose.ts';
import type { YamlDocument } from '../../src/yaml/document.ts';
import { readPlain } from '../../src/yaml/plain.ts';
import type { Path } from '../../src/text/path.ts';
import type { Source } from '../../src/text/source.ts';

/**
 * How the two readers differ on a text: `aside` when the fast one leaves it to the library, or else each
 * difference in values, places of keys and values, and texts as written; none is what must be.
 */
export function differences(text: string): 'aside' | readonly string[] {
  const source = { path: 'texto.yaml', text };
  const fast = readPlain(source);
  if (fast === undefined) return 'aside';
  const { document, diagnostics } = compose(source);
  const found = diagnostics.map(({ code, message }) => `the library reports ${code}: ${message}`);
  if (document === undefined) return [...found, 'the library gives no document'];
  compare(fast, document, fast.value, document.value, [], found);
  return found;
}

function compare(
  fast: YamlDocument,
  slow: YamlDocument,
  left: unknown,
  right: unknown,
  path: Path,
  found: string[],
): void {
  const at = `/${path.join('/')}`;
  for (const part of ['key', 'value'] as const) {
    const [a, b] = [fast, slow].map((document) => JSON.stringify(document.locate(path, part)));
    if (a !== b) found.push(`${at} ${part}: ${a} and ${b}`);
  }
  const [a, b] = [fast, slow].map((document) => document.scalarSource(path)?.trimEnd());
  if (a !== b) found.push(`${at} written: ${JSON.stringify(a)} and ${JSON.stringify(b)}`);
  if (!isGroup(left) || !isGroup(right)) {
    if (!Object.is(left, right)) found.push(`${at}: ${JSON.stringify(left)} and ${JSON.stringify(right)}`);
    return;
  }
  const keys = Object.keys(left);
  if (Array.isArray(left) !== Array.isArray(right) || keys.join('\n') !== Object.keys(right).join('\n')) {
    found.push(`${at} holds ${keys.join(', ')} and ${Object.keys(right).join(', ')}`);
    return;
  }
  for (const key of keys) {
    const step = Array.isArray(left) ? Number(key) : key;
    compare(fast, slow, left[key], right[key], [...path, step], found);
  }
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Every place that a document can show lies within its text; the paths for which it does not. */
export function misplaced(document: YamlDocument, source: Source): readonly string[] {
  const lines = source.text.split(/\r\n|[\r\n]/);
  return pathsOf(document.value, []).flatMap((path) =>
    (['key', 'value'] as const).flatMap((part) => {
      const { start, end } = document.locate(path, part);
      const width = lines[start.line - 1]?.length ?? -1;
      const inside =
        start.line === end.line && 1 <= start.column && start.column <= end.column && end.column <= width + 1;
      return inside ? [] : [`/${path.join('/')} ${part} ${JSON.stringify({ start, end })}`];
    }),
  );
}

function pathsOf(value: unknown, path: Path): readonly Path[] {
  if (!isGroup(value)) return [path];
  const steps = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(value);
  return [path, ...steps.flatMap((step) => pathsOf(value[String(step)], [...path, step]))];
}
