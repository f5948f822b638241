import { MONTH_NAMES } from '../../../text/months.ts';

/** Which words should stay in one line: figures and their units, days and their months, numbers and their names. */

/** Cost of breaking a line between two words that read as one. */
export const TIED = 20;
const LOOSELY_TIED = 1.5;
const AFTER_SHORT_WORD = 0.04;

/** Some write the ninth month with a p. */
const MONTHS = new Set<string>([...MONTH_NAMES, 'septiembre']);
const UNITS = new Set('% ‰ M mil millones millón km km² ha h m m² m³ t kg l l/s puntos'.split(' '));
const ABBREVIATIONS = new Set(
  'S/ S/. US$ N.º n.º N° n° Nº nº núm. art. arts. Art. pág. págs. inc. lit. Ley D.S. R.M. D.L. Sr. Sra. Dr. Dra. Ing.'.split(
    ' ',
  ),
);
const SHORT_WORDS = new Set('a e o u y de del el la los las en con por al se su un una que'.split(' '));

/** What matters of a word to the words beside it. */
interface Kind {
  readonly endsInDigit: boolean;
  readonly startsWithDigit: boolean;
  readonly startsAsFigure: boolean;
  readonly unit: boolean;
  readonly abbreviation: boolean;
  readonly number: boolean;
  readonly arrow: boolean;
  readonly day: boolean;
  readonly digit: boolean;
  readonly of: boolean;
  readonly month: boolean;
  readonly amount: boolean;
  readonly year: boolean;
  readonly lowercase: boolean;
  readonly short: boolean;
  readonly reference: boolean;
  readonly type: boolean;
  readonly roman: boolean;
}

const kinds = new Map<string, Kind>();

/** Kept by word: in a report each comes ten times. */
function kindOf(word: string): Kind {
  let kind = kinds.get(word);
  if (kind === undefined) kinds.set(word, (kind = newKind(word)));
  return kind;
}

function isDigit(word: string, index: number): boolean {
  const code = word.charCodeAt(index);
  return code >= 0x30 && code <= 0x39;
}

/** Most words have no figure: only those that have are asked what kind of figure they are. */
function newKind(word: string): Kind {
  const bare = word.replace(/(?<![.,;:)»])[.,;:)»]+$/u, '');
  const startsWithDigit = isDigit(word, 0);
  const startsAsFigure = startsWithDigit || (word.startsWith('(') && isDigit(word, 1));
  return {
    endsInDigit: isDigit(word, word.length - 1),
    startsWithDigit,
    startsAsFigure,
    unit: UNITS.has(bare),
    abbreviation: ABBREVIATIONS.has(word.replace(/^[(«]/u, '')),
    number: startsWithDigit || word.startsWith('N.º'),
    arrow: word === '▲' || word === '▼',
    day: startsWithDigit && /^\d{1,2}$/u.test(word),
    digit: startsWithDigit && word.length === 1,
    of: word === 'de',
    month: MONTHS.has(bare),
    amount: startsAsFigure && /^\(?\d[\d.,]*$/u.test(word),
    year: startsWithDigit && /^\d{4}$/u.test(bare),
    lowercase: !startsWithDigit && /^\p{Ll}/u.test(word),
    short: SHORT_WORDS.has(word),
    reference: word.startsWith('[') && /^\[\d+\]$/u.test(word),
    type: word === 'tipo' || word === 'Tipo',
    roman: /^[IVX]+$/u.test(word),
  };
}

const NONE = kindOf('');
const NO_TIES: readonly number[] = [0];

/** The cost of breaking a line after each word, no-break spaces apart. */
export function tiesOf(words: readonly string[]): readonly number[] {
  if (words.length < 2) return NO_TIES;
  const found = words.map(kindOf);
  return found.map((here, index) => {
    const next = found[index + 1];
    if (next === undefined) return 0;
    const before = found[index - 1] ?? NONE;
    const after = found[index + 2] ?? NONE;
    if (here.endsInDigit && next.unit) return TIED;
    if (here.abbreviation && next.number) return TIED;
    if (here.arrow || here.reference) return TIED;
    // «tipo II 72.61 %»
    if (here.type && next.roman) return TIED;
    if (here.roman && before.type && next.startsWithDigit) return TIED;
    if (here.day && next.of && after.month) return LOOSELY_TIED;
    if (here.of && next.month && before.day) return LOOSELY_TIED;
    if (here.amount && next.of && after.startsWithDigit) return LOOSELY_TIED;
    if (here.of && before.startsAsFigure && next.startsWithDigit) return LOOSELY_TIED;
    if (here.of && next.year && before.month) return LOOSELY_TIED;
    if (here.digit && next.lowercase) return AFTER_SHORT_WORD * 4;
    return here.short ? AFTER_SHORT_WORD : 0;
  });
}
