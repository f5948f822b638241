/** Cuts text into words: their widths, what stands between them, and what breaking a line after each costs. */
import { rawWords, spell } from './raw-words.ts';
import type { Stretch } from './raw-words.ts';
import { styleOf } from './runs.ts';
import type { Style } from '../kit/style.ts';
import type { Run } from './runs.ts';
import type { Shape, Shaped } from './typeface.ts';
import { divisions } from './syllables.ts';
import { TIED, tiesOf } from './ties.ts';

export interface Fragment {
  readonly shaped: Shaped;
  /** The run that it belongs to. */
  readonly run: Run;
  readonly style: Style;
  readonly href?: string;
}

/** What stands between a word and the next: a space, nothing, or a hyphen when a line is broken there. */
export type Joint = 'space' | 'none' | 'hyphen';

export interface Word {
  readonly fragments: readonly Fragment[];
  /** Points. */
  readonly width: number;
  readonly joint: Joint;
  /** Points between this word and the next, when both stand in one line. */
  readonly space: number;
  /** The space that follows it, when one does. */
  readonly after?: Shaped;
  /** Cost of breaking the line after this word; 0 is free. */
  readonly penalty: number;
}

const AFTER_SIGN = 0.03;
const DIVIDED = 2.5;

/** The pieces into which a long word may be broken, and whether a hyphen shows after each. */
function pieces(text: string): { text: string; joint: Joint }[] {
  const cut: { text: string; joint: Joint }[] = [];
  for (const chunk of text.split(/(?<=[-/–_:@&=?+.])(?=[\p{L}\p{N}])/u)) {
    const core = /^(\P{L}*)(\p{L}+)(\P{L}*)$/u.exec(chunk);
    let from = 0;
    if (core !== null) {
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
  /** Width of the line, in points. Words that are long for it are cut into pieces. */
  readonly width: number;
}

export function fragmentWidth(fragment: Fragment): number {
  return (fragment.shaped.width * fragment.style.size) / 1000;
}

export function fragmentOf(text: string, run: Run, shape: Shape): Fragment {
  const shaped = shape(run.style.face, text);
  const style =
    shaped.face === run.style.face ? run.style : styleOf(shaped.face, run.style.size, run.style.color);
  return run.href === undefined ? { shaped, run, style } : { shaped, run, style, href: run.href };
}

/** Cuts a piece that is wider than the line between letters, into parts of about the same length. */
function crumbs(text: string, run: Run, settings: WordSettings): string[] {
  const whole = fragmentWidth(fragmentOf(text, run, settings.shape));
  const even = whole / Math.ceil(whole / settings.width);
  const cut: string[] = [];
  let part = '';
  for (const character of text) {
    const wider = part + character;
    const width = fragmentWidth(fragmentOf(wider, run, settings.shape));
    if (
      part !== '' &&
      (width > settings.width || fragmentWidth(fragmentOf(part, run, settings.shape)) >= even)
    ) {
      cut.push(part);
      part = character;
    } else part = wider;
  }
  return [...cut, part];
}

const LONG_SHARE = 0.4;
const LEAST_BREAKABLE = 9;
/** Figures are never broken: in two lines they would read as two figures. */
const FIGURE = /^[^\p{L}\d]*\d(?:[.,−+-]*\d)*[^\p{L}\d]*$/u;

/** A word that is not cut. */
export interface WholeWord extends Word {
  readonly stretches: readonly Stretch[];
  /** Whether it may be cut where it takes much of the line: it is long, and no figure. */
  readonly breakable: boolean;
  readonly figure: boolean;
}

/** The words of some runs, none of them cut. */
export interface WholeWords {
  readonly words: readonly WholeWord[];
  /** Points of the widest word, and of the widest one that is breakable. */
  readonly widest: number;
  readonly longest: number;
  /** Points of the widest group of words that must stay together; computed when it is asked for. */
  unit?: number;
  /** Points of the widest figure with its sign; computed when it is asked for. */
  figure?: number;
}

/** The space after a word, in the style of its last fragment. */
function spaceAfter(fragment: Fragment | undefined, shape: Shape): Pick<Word, 'joint' | 'space' | 'after'> {
  if (fragment === undefined) return { joint: 'space', space: 0 };
  const after = shape(fragment.style.face, ' ');
  return { joint: 'space', space: (after.width * fragment.style.size) / 1000, after };
}

/** Millions of soles, «S/ 12.1 M»: a letter that is an abbreviation only there. */
export function millionsOf(texts: readonly string[], index: number, isParted: boolean): string | undefined {
  if (texts[index]?.startsWith('M') !== true) return undefined;
  const [, signs] = /^M([.,;:)»]*)$/u.exec(texts[index] ?? '') ?? [];
  const isAmount = (texts[index - 2] ?? '').endsWith('S/') && FIGURE.test(texts[index - 1] ?? '');
  return signs !== undefined && isAmount ? `millones${isParted ? '' : signs}` : undefined;
}

function wholeWord(
  stretches: readonly Stretch[],
  penalty: number,
  shape: Shape,
  expansion: string | undefined,
): WholeWord {
  const fragments: Fragment[] = [];
  let width = 0;
  for (let index = 0; index < stretches.length; index += 1) {
    const stretch = stretches[index];
    if (stretch === undefined) break;
    const fragment = fragmentOf(stretch.text, stretch.run, shape);
    width += fragmentWidth(fragment);
    // A sign in another style is a fragment of its own, and stands for itself.
    fragments.push(
      expansion === undefined || index > 0
        ? fragment
        : { ...fragment, shaped: { ...fragment.shaped, expansion } },
    );
  }
  const text = spell(stretches);
  const figure = FIGURE.test(text);
  const breakable = text.length >= LEAST_BREAKABLE && !figure;
  const { joint, space, after } = spaceAfter(fragments.at(-1), shape);
  const whole = { stretches, breakable, figure, fragments, width, penalty, joint, space };
  return after === undefined ? whole : { ...whole, after };
}

function wholeWords(words: readonly WholeWord[]): WholeWords {
  let widest = 0;
  let longest = 0;
  for (const { width, breakable } of words) {
    if (width > widest) widest = width;
    if (breakable && width > longest) longest = width;
  }
  return { words, widest, longest };
}

/** The texts of a style that were read, and its words, by the cost of breaking a line after them. */
interface Known {
  readonly texts: Map<string, WholeWords>;
  readonly words: Map<number, Map<string, WholeWord>>;
  /** The run of all its words: a word is shared by all the texts that have it. */
  readonly run: Run;
}

const known = new WeakMap<Shape, Map<Style, Known>>();

function knownOf(shape: Shape, style: Style): Known {
  let styles = known.get(shape);
  if (styles === undefined) known.set(shape, (styles = new Map<Style, Known>()));
  let found = styles.get(style);
  if (found === undefined)
    styles.set(style, (found = { texts: new Map(), words: new Map(), run: { text: '', style } }));
  return found;
}

/** A word in a style; its run is that of all words in it. */
function wordIn({ words, run }: Known, text: string, penalty: number, shape: Shape): WholeWord {
  let others = words.get(penalty);
  if (others === undefined) words.set(penalty, (others = new Map<string, WholeWord>()));
  let word = others.get(text);
  if (word === undefined) {
    word = wholeWord([{ text, run }], penalty, shape, undefined);
    others.set(text, word);
  }
  return word;
}

/** The same word in a run of its own. */
function inRun(word: WholeWord, stretches: readonly Stretch[], run: Run): WholeWord {
  const [fragment] = word.fragments;
  return fragment === undefined
    ? word
    : { ...word, stretches, fragments: [{ shaped: fragment.shaped, run, style: fragment.style }] };
}

/** What was read last of several runs: the width of a column is asked for twice. More of them would be too much to keep. */
let lastRead:
  { readonly runs: readonly Run[]; readonly shape: Shape; readonly words: WholeWords } | undefined;

/**
 * The words of some runs. Texts of one run are kept, and so are their words: a cell is set twice, first to know the
 * width of its column, and of seven words of a report six have been in it before.
 */
export function read(runs: readonly Run[], shape: Shape): WholeWords {
  const [run] = runs;
  const plain = run !== undefined && runs.length === 1 && run.href === undefined;
  const style = plain ? knownOf(shape, run.style) : undefined;
  const before = lastRead?.runs === runs && lastRead.shape === shape ? lastRead.words : undefined;
  let found = plain ? style?.texts.get(run.text) : before;
  if (found !== undefined) return found;
  const raw = rawWords(runs);
  const texts = raw.map(({ stretches }) => spell(stretches));
  const ties = tiesOf(texts);
  const words = raw.map(({ stretches, tied }, index) => {
    const penalty = tied ? TIED : (ties[index] ?? 0);
    const millions = millionsOf(texts, index, stretches.length > 1);
    const text = texts[index] ?? '';
    const own = stretches.length === 1 ? stretches[0]?.run : undefined;
    if (millions !== undefined || own === undefined || own.href !== undefined)
      return wholeWord(stretches, penalty, shape, millions);
    return style === undefined
      ? inRun(wordIn(knownOf(shape, own.style), text, penalty, shape), stretches, own)
      : wordIn(style, text, penalty, shape);
  });
  found = wholeWords(words);
  if (plain) style?.texts.set(run.text, found);
  else lastRead = { runs, shape, words: found };
  return found;
}

function cutWord(whole: WholeWord, settings: WordSettings): readonly Word[] {
  const { shape, width } = settings;
  if (whole.width <= (whole.breakable ? width * LONG_SHARE : width)) return [whole];
  const cut: Word[] = [];
  for (const { text, run } of whole.stretches) {
    for (const piece of pieces(text)) {
      const all = fragmentOf(piece.text, run, shape);
      const texts = fragmentWidth(all) <= width ? [piece.text] : crumbs(piece.text, run, settings);
      texts.forEach((crumb, index) => {
        const fragment = texts.length === 1 ? all : fragmentOf(crumb, run, shape);
        const inside = index < texts.length - 1;
        cut.push({
          fragments: [fragment],
          width: fragmentWidth(fragment),
          joint: inside ? 'none' : piece.joint,
          space: 0,
          penalty: inside
            ? TIED
            : piece.joint === 'hyphen'
              ? DIVIDED
              : /[\p{L}\p{N}]$/u.test(crumb)
                ? TIED
                : AFTER_SIGN,
        });
      });
    }
  }
  const last = cut.pop();
  if (last !== undefined)
    cut.push({ ...last, penalty: whole.penalty, ...spaceAfter(last.fragments.at(-1), shape) });
  return cut;
}

/** The words of some runs, in order. An empty text gives none. */
export function wordsOf(runs: readonly Run[], settings: WordSettings): readonly Word[] {
  const { words, widest, longest } = read(runs, settings.shape);
  if (widest <= settings.width && longest <= settings.width * LONG_SHARE) return words;
  return words.flatMap((word) => cutWord(word, settings));
}
