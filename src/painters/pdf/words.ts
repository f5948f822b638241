/** Text cut into what a line breaker sees: words with their width, and how each holds to the next. */
import { isCovered, isInvisible } from '../../text/glyph-coverage.ts';
import type { Text } from '../../report/report.ts';
import type { Face } from './fonts.ts';
import type { Shaped } from './typeface.ts';
import { divisions } from './syllables.ts';

export interface Style {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  readonly color: string;
}

export interface Run {
  readonly text: string;
  readonly style: Style;
  readonly href?: string;
}

export interface Fragment {
  readonly shaped: Shaped;
  readonly style: Style;
  readonly href?: string;
}

/** What stands between a word and the next: a space, nothing, or a hyphen that shows only when broken. */
export type Joint = 'space' | 'none' | 'hyphen';

export interface Word {
  readonly fragments: readonly Fragment[];
  /** Points. */
  readonly width: number;
  readonly joint: Joint;
  /** Cost of breaking the line after this word; 0 is free. */
  readonly penalty: number;
}

export type Shape = (face: Face, word: string) => Shaped;

const TIED = 20;
const LOOSELY_TIED = 1.5;
const AFTER_SIGN = 0.03;
const AFTER_SHORT_WORD = 0.04;
const DIVIDED = 2.5;

const MONTHS = new Set(
  'enero febrero marzo abril mayo junio julio agosto setiembre septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
);
const UNITS = new Set('% ‰ mil millones millón km km² ha h m m² m³ t kg l l/s puntos'.split(' '));
const ABBREVIATIONS = new Set(
  'S/ S/. US$ N.º n.º N° n° Nº nº núm. art. arts. Art. pág. págs. inc. lit. Ley D.S. R.M. D.L. Sr. Sra. Dr. Dra. Ing.'.split(
    ' ',
  ),
);
const SHORT_WORDS = new Set('a e o u y de del el la los las en con por al se su un una que'.split(' '));

/**
 * Text as it can be drawn: composed (NFC), line ends and tabs as spaces, joiners dropped, and a character
 * without a glyph named by its code (`[U+1F600]`), so that nothing is lost in silence.
 */
export function drawable(text: string): string {
  let drawn = '';
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '\n' || character === '\t' || character === '\r') drawn += ' ';
    else if (isInvisible(character)) continue;
    else if (character === '\u2011') drawn += '-';
    else if (isCovered(code)) drawn += character;
    else drawn += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return drawn;
}

/** The runs of a text: strong is semibold, emphasis italic, links in the colour of links. */
export function runsOf(text: Text, base: Style, linkColor: string): readonly Run[] {
  return text.map((inline) => {
    const face = inline.strong === true ? 'semibold' : inline.emphasis === true ? 'italic' : base.face;
    const safe =
      inline.href !== undefined && /^(?:https?:\/\/|#)/u.test(inline.href) ? inline.href : undefined;
    const style = { ...base, face, color: safe === undefined ? base.color : linkColor };
    return { text: inline.text, style, ...(safe === undefined ? {} : { href: safe }) };
  });
}

interface RawWord {
  readonly parts: { text: string; run: Run }[];
  /** A no-break space follows. */
  tied: boolean;
}

/** Words with the runs they are made of: a word may change of style in the middle. */
function rawWords(runs: readonly Run[]): RawWord[] {
  const words: RawWord[] = [];
  let open: RawWord | undefined;
  for (const run of runs) {
    for (const piece of drawable(run.text).split(/([ \u00A0\u202F]+)/u)) {
      if (piece === '') continue;
      if (/^[ \u00A0\u202F]/u.test(piece)) {
        const last = open ?? words.at(-1);
        if (last !== undefined && !piece.includes(' ')) last.tied = true;
        open = undefined;
        continue;
      }
      if (open === undefined) {
        open = { parts: [], tied: false };
        words.push(open);
      }
      open.parts.push({ text: piece, run });
    }
  }
  return words;
}

function spell(word: RawWord | undefined): string {
  return word === undefined ? '' : word.parts.map((part) => part.text).join('');
}

/** Cost of parting two words: figures from their units, days from their months, numbers from their names. */
function tie(words: readonly RawWord[], index: number): number {
  const word = words[index];
  if (word?.tied === true) return TIED;
  const [before, here, next, after] = [index - 1, index, index + 1, index + 2].map((at) => spell(words[at]));
  if (here === undefined || next === undefined) return 0;
  const nextBare = next.replace(/[.,;:)»]+$/u, '');
  if (/\d$/u.test(here) && UNITS.has(nextBare)) return TIED;
  if (ABBREVIATIONS.has(here.replace(/^[(«]/u, '')) && /^(?:\d|N\.º)/u.test(next)) return TIED;
  if (/^[▲▼]$/u.test(here)) return TIED;
  const bare = (text: string | undefined): string => (text ?? '').replace(/[.,;:)»]+$/u, '');
  if (/^\d{1,2}$/u.test(here) && next === 'de' && MONTHS.has(bare(after))) return LOOSELY_TIED;
  if (here === 'de' && MONTHS.has(nextBare) && /^\d{1,2}$/u.test(before ?? '')) return LOOSELY_TIED;
  if (/^\(?\d[\d.,]*$/u.test(here) && next === 'de' && /^\d/u.test(after ?? '')) return LOOSELY_TIED;
  if (here === 'de' && /^\(?\d/u.test(before ?? '') && /^\d/u.test(next)) return LOOSELY_TIED;
  if (here === 'de' && /^\d{4}$/u.test(nextBare) && MONTHS.has(bare(before))) return LOOSELY_TIED;
  if (/^\d$/u.test(here) && /^\p{Ll}/u.test(next)) return AFTER_SHORT_WORD * 4;
  return SHORT_WORDS.has(here) ? AFTER_SHORT_WORD : 0;
}

/** Pieces of a long word, and whether each holds to the next by a hyphen. */
function pieces(text: string, divide: boolean): { text: string; joint: Joint }[] {
  const cut: { text: string; joint: Joint }[] = [];
  for (const chunk of text.split(/(?<=[-/–_:@&=?+.])(?=[\p{L}\p{N}])/u)) {
    const core = /^(\P{L}*)(\p{L}+)(\P{L}*)$/u.exec(chunk);
    let from = 0;
    if (divide && core !== null) {
      const lead = core[1]?.length ?? 0;
      for (const point of divisions(core[2] ?? '')) {
        cut.push({ text: chunk.slice(from, lead + point), joint: 'hyphen' });
        from = lead + point;
      }
    }
    cut.push({ text: chunk.slice(from), joint: 'none' });
  }
  return cut;
}

export interface WordSettings {
  readonly shape: Shape;
  /** Width of the line, in points: only words that are long for it are cut. */
  readonly width: number;
}

function fragmentWidth(fragment: Fragment): number {
  return (fragment.shaped.width * fragment.style.size) / 1000;
}

function fragmentOf(text: string, run: Run, shape: Shape): Fragment {
  const shaped = shape(run.style.face, text);
  const style = shaped.face === run.style.face ? run.style : { ...run.style, face: shaped.face };
  return { shaped, style, ...(run.href === undefined ? {} : { href: run.href }) };
}

/** Letter by letter: the last way out for a piece wider than the whole line. All parts are about as long. */
function crumbs(text: string, run: Run, settings: WordSettings): string[] {
  const whole = fragmentWidth(fragmentOf(text, run, settings.shape));
  const even = whole / Math.ceil(whole / settings.width);
  const parts: string[] = [];
  let part = '';
  for (const character of text) {
    const wider = part + character;
    const width = fragmentWidth(fragmentOf(wider, run, settings.shape));
    if (
      part !== '' &&
      (width > settings.width || fragmentWidth(fragmentOf(part, run, settings.shape)) >= even)
    ) {
      parts.push(part);
      part = character;
    } else part = wider;
  }
  return [...parts, part];
}

const LONG_SHARE = 0.4;
const LEAST_BREAKABLE = 9;
/** Letters from which a path with its folders may be parted at its signs. */
const LEAST_PATH = 20;
/** A figure parted in two lines reads as two figures. */
const FIGURE = /^[^\p{L}\d]*\d[\d.,−+-]*[^\p{L}\d]*$/u;

function cutWord(word: RawWord, penalty: number, settings: WordSettings): Word[] {
  const { shape, width } = settings;
  const fragments = word.parts.map((part) => fragmentOf(part.text, part.run, shape));
  const total = fragments.reduce((sum, fragment) => sum + fragmentWidth(fragment), 0);
  const long = total > width * LONG_SHARE && spell(word).length >= LEAST_BREAKABLE;
  if (total <= width && (!long || FIGURE.test(spell(word))))
    return [{ fragments, width: total, joint: 'space', penalty }];
  const cut: Word[] = [];
  for (const part of word.parts) {
    for (const piece of pieces(part.text, true)) {
      const whole = fragmentOf(piece.text, part.run, shape);
      const texts = fragmentWidth(whole) <= width ? [piece.text] : crumbs(piece.text, part.run, settings);
      texts.forEach((text, index) => {
        const fragment = texts.length === 1 ? whole : fragmentOf(text, part.run, shape);
        const inside = index < texts.length - 1;
        cut.push({
          fragments: [fragment],
          width: fragmentWidth(fragment),
          joint: inside ? 'none' : piece.joint,
          penalty: inside
            ? TIED
            : piece.joint === 'hyphen'
              ? DIVIDED
              : /[\p{L}\p{N}]$/u.test(text)
                ? TIED
                : AFTER_SIGN,
        });
      });
    }
  }
  const last = cut.pop();
  if (last !== undefined) cut.push({ ...last, joint: 'space', penalty });
  return cut;
}

/** The words of some runs, in order. An empty text gives none. */
export function wordsOf(runs: readonly Run[], settings: WordSettings): readonly Word[] {
  const raw = rawWords(runs);
  return raw.flatMap((word, index) => cutWord(word, tie(raw, index), settings));
}

/** Width of the widest group of words that should not be parted, in points: the least width of a column. */
export function widestUnit(runs: readonly Run[], shape: Shape): number {
  let widest = 0;
  let unit = 0;
  const raw = rawWords(runs);
  raw.forEach((word, index) => {
    for (const { text, run } of word.parts) {
      const chunks = text.length > LEAST_PATH && text.includes('/') ? text.split(/(?<=[/.-])/u) : [text];
      unit += Math.max(...chunks.map((chunk) => fragmentWidth(fragmentOf(chunk, run, shape))));
    }
    widest = Math.max(widest, unit);
    if (tie(raw, index) >= TIED) {
      const style = word.parts.at(-1)?.run.style;
      unit += style === undefined ? 0 : (shape(style.face, ' ').width * style.size) / 1000;
    } else unit = 0;
  });
  return widest;
}
