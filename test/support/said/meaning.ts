/** What a printed figure can mean: any value that rounds to it, nothing known, or a word for a state. */
export type Meaning =
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'word'; readonly word: string };

/** A figure of an output: of what it speaks, and what it can mean. */
export interface Said {
  readonly source: string;
  readonly subject: string;
  readonly text: string;
  readonly meaning: Meaning;
}

const UNKNOWN: Meaning = { kind: 'unknown' };

/** A value within half of the last digit that is printed of it, `12.1` is from 12.05 to 12.15. */
function rounded(digits: string, unit = 1): Meaning {
  const plain = digits.replaceAll(',', '').replace('−', '-');
  const decimals = plain.split('.')[1]?.length ?? 0;
  const [value, half] = [Number(plain) * unit, (0.5 / 10 ** decimals) * unit];
  return { kind: 'between', low: value - half, high: value + half };
}

export function exactly(value: number | null | undefined): Meaning {
  return value === null || value === undefined ? UNKNOWN : { kind: 'between', low: value, high: value };
}

/** What is not printed with fewer digits than it has: a count, a quantity, an amount with its céntimos. */
export function exact(text: string): Meaning {
  const [, digits] = /^(−?[\d,]+(?:\.\d+)?)/.exec(text.trim()) ?? [];
  return digits === undefined ? UNKNOWN : exactly(Number(digits.replaceAll(',', '').replace('−', '-')));
}

/** A percentage, or an amount that is rounded: `87 %`, `más de 94 %`, `S/ 12.1 M`, `S/ 12.1 millones`, `S/ 1,234`. */
export function about(text: string): Meaning {
  const [, below] = /^más de ([\d,]+) %/.exec(text) ?? [];
  if (below !== undefined) {
    const low = Number(below.replaceAll(',', ''));
    return { kind: 'between', low, high: low + 1 };
  }
  if (text.startsWith('menos de 1 %')) return { kind: 'between', low: 0, high: 1 };
  const [, digits, sign] = /(−?[\d,]+(?:\.\d+)?) ?(%|M\b|millones)?/.exec(text) ?? [];
  if (digits === undefined) return UNKNOWN;
  return rounded(digits, sign === 'M' || sign === 'millones' ? 1e6 : 1);
}

/** An amount said in full words, of which only its first digits are meant: «doce millones cien mil soles». */
export function spokenAmount(digits: string): Meaning {
  const value = Number(digits.replaceAll(/[, ]/g, ''));
  const unit = [100_000, 10_000].find((one) => value >= 950_000 && value % one === 0);
  const half = unit === undefined ? 0.5 : unit / 2;
  return { kind: 'between', low: value - half, high: value + half };
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /cobertura insuficiente|muy pocas|informado en parte|no figura|sin dato|sin presupuesto|no programado|cancelad|sin meta|no se esperaba|se mide en diciembre|nada programado/,
    'gris',
  ],
  [/en riesgo|cerca de la meta/, 'amarillo'],
  [/crític|lejos de la meta/, 'rojo'],
  [/en meta/, 'verde'],
];

/** The state that a word says, whatever the edition and the year. */
export function state(text: string): Meaning {
  const found = WORDS.find(([pattern]) => pattern.test(text.toLowerCase()));
  return found === undefined ? UNKNOWN : { kind: 'word', word: found[1] };
}

export function word(text: string): Meaning {
  return { kind: 'word', word: text };
}

const SLACK = 1e-6;

/** Whether two figures can speak of one thing that is as it is. */
function agree(a: Meaning, b: Meaning): boolean {
  if (a.kind === 'between' && b.kind === 'between') {
    const slack = SLACK * Math.max(1, Math.abs(a.high));
    return a.low <= b.high + slack && b.low <= a.high + slack;
  }
  if (a.kind === 'word' && b.kind === 'word') return a.word === b.word;
  return a.kind === b.kind;
}

/** Every pair of figures of one subject that cannot both be true: «done: 87 % (guion) against 86.2 (compile)». */
export function contradictions(said: readonly Said[]): readonly string[] {
  return [...grouped(said)].flatMap(([subject, all]) => {
    const [first, ...others] = all;
    if (first === undefined) return [];
    const faults = others.flatMap((other, i) =>
      [first, ...others.slice(0, i)]
        .filter((one) => !agree(one.meaning, other.meaning))
        .slice(0, 1)
        .map((one) => `${subject}: «${one.text}» (${one.source}) against «${other.text}» (${other.source})`),
    );
    return faults;
  });
}

function grouped(said: readonly Said[]): ReadonlyMap<string, readonly Said[]> {
  const groups = new Map<string, Said[]>();
  for (const one of said) groups.set(one.subject, [...(groups.get(one.subject) ?? []), one]);
  return groups;
}
