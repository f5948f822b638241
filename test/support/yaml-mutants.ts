/** A sequence of numbers that is the same for the same seed (mulberry32): whole numbers from 0 up to a limit. */
export function seeded(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** Pieces that mean something to YAML, or nearly, and those that people and programs leave in files. */
const PIECES = [
  [...' \n\r\t:-?,[]{}#&*!|>\'"%@`~=<\\/.0123456789aeñáZ_'],
  ['\r\n', '\n\n', '  ', ': ', ' #', '# ', ' #x', '- ', '? ', '-\n', ':\n', ', ', '{}', '[]', '""', "''"],
  ['---', '...', '<<', '|-', '>-', '|+', '>2', '\\n', '\\u00e9', '\\x41', '__proto__', 'constructor'],
  [
    'null',
    'true',
    'False',
    '0x1F',
    '0o7',
    '.inf',
    '.nan',
    '1e3',
    '1e400',
    '010',
    '-0',
    '+1',
    '.5',
    '5.',
    '1.10',
  ],
  ['1_000', '12345678901234567', '1,250.00', '2019-01-31', '“', '”', '‘', '’', '€', '😀', '\uD800', '—'],
  ['\u00A0', '\u200B', '\uFEFF', '\u0301', '\u00AD', '\u2028', '\u0085', '\u0000'],
].flat();

/** A text with some small damage: pieces put in, taken out, doubled, moved or swapped; the same for the same numbers. */
export function mutant(text: string, pick: (limit: number) => number): string {
  const times = 1 + pick(pick(3) === 0 ? 6 : 2);
  let mutated = window(text, pick);
  for (let i = 0; i < times; i++) mutated = damage(mutated, pick);
  return mutated;
}

/** Most mutants are made of a few whole lines: they are read faster, and a change weighs more in them. */
function window(text: string, pick: (limit: number) => number): string {
  if (pick(10) === 0) return text;
  const lines = text.split('\n');
  const first = pick(lines.length);
  const margin = /^ */.exec(lines[first] ?? '')?.[0].length ?? 0;
  const kept = lines
    .slice(first, first + 1 + pick(14))
    .map((line) => line.slice(Math.min(margin, /^ */.exec(line)?.[0].length ?? 0)));
  return kept.join('\n') + (pick(5) === 0 ? '' : '\n');
}

function damage(text: string, pick: (limit: number) => number): string {
  const at = pick(text.length + 1);
  const piece = PIECES[pick(PIECES.length)] ?? '';
  const lines = text.split('\n');
  const line = pick(lines.length);
  switch (pick(12)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + pick(4));
    case 1:
      return text.slice(0, at) + piece + text.slice(at + piece.length);
    case 2:
      return lines.toSpliced(line, 1).join('\n');
    case 3:
      return lines.toSpliced(pick(lines.length), 0, lines[line] ?? '').join('\n');
    case 4:
      return lines
        .with(line, ' '.repeat(pick(4)) + (lines[line] ?? '').slice(pick(2) === 0 ? 0 : pick(4)))
        .join('\n');
    case 5:
      return lines
        .with(
          line,
          (lines[line] ?? '').replace(
            /: /,
            [':', ' : ', ':\n', ': "', ": '", ': |\n', ': [', ': {'][pick(8)] ?? '',
          ),
        )
        .join('\n');
    case 6:
      return pick(4) === 0 ? text.slice(0, at) : text.replaceAll('\n', '\r\n');
    case 7:
    case 8:
    case 9:
      return lines
        .with(
          line,
          withValue(lines[line] ?? '', pick(3) === 0 ? piece : valueOf(lines[pick(lines.length)] ?? '')),
        )
        .join('\n');
    case 10:
      return lines
        .with(
          line,
          `${lines[line] ?? ''}${[' # nota', ' #', '  ', '\n', '\n\n', '\n# nota', '\n  y sigue', '\n      y sigue'][pick(8)] ?? ''}`,
        )
        .join('\n');
    default:
      return text.slice(0, at) + piece + text.slice(at);
  }
}

function valueOf(line: string): string {
  return /(?:: |- )(.*)$/.exec(line)?.[1] ?? line.trim();
}

function withValue(line: string, value: string): string {
  return line.replace(/((?:^ *- |: ))[^{[]*$/, (_, before: string) => before + value);
}
