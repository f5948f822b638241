/** Letters of a pattern; a longer one means nothing. */
const LONGEST_PATTERN = 500;

/** Alternatives that the braces of one pattern may give; more mean nothing. */
const MOST_ALTERNATIVES = 200;

/** One place of a pattern for a step of a path: a letter, any letter (`?`), any letters (`*`), or some letters (`[a-z]`). */
type Token = 'any' | 'many' | ((letter: string) => boolean);

const ANY = 'any';
const MANY = 'many';

/** A pattern for one step of a path, or `**`, which is any number of steps. */
type Step = readonly Token[] | typeof MANY;

/**
 * Whether a path, with `/` between its steps, is meant by a pattern as `.gitignore` and shells have them: `*` and `?`
 * within a step, `**` over steps, `[a-z]`, `{a,b}`, and `\` before a sign that means itself. The work grows with the
 * length of the pattern times that of the path, whatever they hold: a library that makes regular expressions of patterns
 * takes for ever over twenty stars, and a pattern may come from anybody.
 */
export function glob(pattern: string): (path: string) => boolean {
  if (pattern === '' || pattern.length > LONGEST_PATTERN) return () => false;
  const alternatives = unbraced(pattern.normalize('NFC'));
  if (alternatives === undefined) return () => false;
  const all = alternatives.map((one) => one.split('/').map(stepOf));
  return (path) => {
    const names = path.normalize('NFC').split('/');
    return all.some((steps) => matches(names, steps, (name, step) => step !== MANY && isMeant(name, step)));
  };
}

/** The pattern without braces, once for each alternative; undefined for too many. */
function unbraced(pattern: string): readonly string[] | undefined {
  let open: readonly string[] = [pattern];
  for (;;) {
    const next = open.flatMap((one) => firstUnbraced(one) ?? [one]);
    if (next.length > MOST_ALTERNATIVES) return undefined;
    if (next.length === open.length && next.every((one, i) => one === open[i])) return next;
    open = next;
  }
}

/** A pattern with its first innermost `{a,b}` replaced by each of what is in it; undefined for one that has none. */
function firstUnbraced(pattern: string): readonly string[] | undefined {
  const match = /(?<!\\)\{([^{},]*,[^{}]*)\}/.exec(pattern);
  if (!match) return undefined;
  const [whole, inner = ''] = match;
  const [before, after] = [pattern.slice(0, match.index), pattern.slice(match.index + whole.length)];
  return inner.split(',').map((one) => before + one + after);
}

function stepOf(text: string): Step {
  if (text === '**') return MANY;
  const tokens: Token[] = [];
  const letters = [...text];
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? '';
    if (letter === '*') {
      if (tokens.at(-1) !== MANY) tokens.push(MANY);
    } else if (letter === '?') tokens.push(ANY);
    else if (letter === '\\' && i + 1 < letters.length) tokens.push(literal(letters[++i] ?? ''));
    else if (letter === '[') {
      const end = letters.indexOf(']', i + 2);
      if (end < 0) tokens.push(literal(letter));
      else {
        tokens.push(classOf(letters.slice(i + 1, end)));
        i = end;
      }
    } else tokens.push(literal(letter));
  }
  return tokens;
}

function literal(letter: string): Token {
  return (other) => other === letter;
}

function classOf(letters: readonly string[]): Token {
  const negated = letters[0] === '!' || letters[0] === '^';
  const inner = negated ? letters.slice(1) : letters;
  const ranges: (readonly [string, string])[] = [];
  for (let i = 0; i < inner.length; i++) {
    const from = inner[i] ?? '';
    const to = inner[i + 1] === '-' && inner[i + 2] !== undefined ? (inner[(i += 2)] ?? from) : from;
    ranges.push([from, to]);
  }
  return (letter) => ranges.some(([from, to]) => from <= letter && letter <= to) !== negated;
}

function isMeant(name: string, tokens: readonly Token[]): boolean {
  return matches([...name], tokens, (letter, token) =>
    typeof token === 'function' ? token(letter) : token === ANY,
  );
}

/**
 * Whether items follow a pattern in which `MANY` stands for any number of them, also none. One mark to come back to is
 * enough: what an earlier one could take, the last one can.
 */
function matches<Item, One>(
  items: readonly Item[],
  pattern: readonly One[],
  fits: (item: Item, one: One) => boolean,
): boolean {
  let item = 0;
  let at = 0;
  let many = -1;
  let from = 0;
  while (item < items.length) {
    const one = pattern[at];
    if (one === MANY) {
      many = at++;
      from = item;
    } else if (one !== undefined && fits(items[item] as Item, one)) {
      item++;
      at++;
    } else if (many >= 0) {
      at = many + 1;
      item = ++from;
    } else return false;
  }
  while (pattern[at] === MANY) at++;
  return at === pattern.length;
}
