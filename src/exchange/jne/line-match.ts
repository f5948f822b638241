import { DIMENSIONES, type DimensionId } from '../../model/model.ts';
import { groupedBy, groupedByEach } from '../../text/grouped-by.ts';
import { fold } from '../../text/nearest.ts';
import type { Path } from '../../text/path.ts';
import { isMap, itemsAt } from '../../schema/value-at.ts';
import { oneLine } from '../merge.ts';
import { nameOf, type NumberedLine } from './plan-text.ts';

/** An objective of the plan as it stands. */
export interface StandingObjective {
  readonly dimension: DimensionId;
  readonly path: Path;
  readonly data: Fields;
}

export type Fields = Readonly<Record<string, unknown>>;

export interface LinePair {
  readonly numbered: NumberedLine;
  readonly standing: StandingObjective;
  /** The objective is of another line already: this one tells of a further indicator of it. */
  readonly isFurther?: true;
}

/** What the lines of a register are of a plan that stands. */
export interface MatchedLines {
  readonly pairs: readonly LinePair[];
  /** Lines that nothing in the plan can be. */
  readonly fresh: readonly NumberedLine[];
  /** Lines and objectives that have no word in common, and may be the same by their places. */
  readonly asked: readonly LinePair[];
  /** Objectives that no line can be. */
  readonly unsaid: readonly StandingObjective[];
}

type Part = 'objetivo' | 'indicador' | 'meta' | 'problema';

/**
 * By what a line is known again, the surest first. Without the words of its objective, those of its indicator are
 * enough, or those of its problem and its target together.
 */
const LEVELS: readonly (readonly Part[])[] = [
  ['objetivo', 'indicador', 'meta', 'problema'],
  ['objetivo', 'indicador', 'meta'],
  ['objetivo', 'indicador', 'problema'],
  ['objetivo', 'indicador'],
  ['objetivo', 'meta', 'problema'],
  ['objetivo', 'meta'],
  ['objetivo', 'problema'],
  ['objetivo'],
  ['indicador', 'meta', 'problema'],
  ['indicador', 'meta'],
  ['indicador', 'problema'],
  ['indicador'],
  ['meta', 'problema'],
];
const BY_NAME = LEVELS.filter(([first]) => first === 'objetivo');

/**
 * Finds the lines of a register in a plan by what they say, whatever their order and the ids that somebody gave to their
 * objectives. Their place says nothing but what to ask of what no word tells.
 */
export function matchLines(
  lines: readonly NumberedLine[],
  standing: readonly StandingObjective[],
): MatchedLines {
  const pairs: LinePair[] = [];
  const taken = new Set<unknown>();
  const left = <T>(all: readonly T[]): readonly T[] => all.filter((one) => !taken.has(one));
  const pair = (level: readonly Part[], ofDimension: boolean): void => {
    const keyOf = (dimension: DimensionId, words: readonly string[]): string =>
      JSON.stringify([ofDimension ? dimension : '', ...words]);
    const groups = groupedBy(left(lines), (one) => {
      const words = level.map((part) => partsOfLine(one)[part]);
      return isTelling(level, words) ? keyOf(one.line.dimension, words) : undefined;
    });
    const found = groupedByEach(left(standing), (one) =>
      combined(level.map((part) => partsOf(one.data)[part])).map((words) => keyOf(one.dimension, words)),
    );
    for (const [key, own] of groups) {
      const others = left(found.get(key) ?? []);
      // Of one line several objectives may have been made; which of several lines one is made of, only all words tell.
      const isOne = own.length === 1 && (others.length === 1 || level[0] === 'objetivo');
      if (!isOne && level.length < 4) continue;
      own.forEach((numbered, i) => {
        const other = others[i];
        if (other === undefined) return;
        taken.add(numbered).add(other);
        pairs.push({ numbered, standing: other });
      });
    }
  };
  for (const level of LEVELS) pair(level, true);
  for (const level of BY_NAME) pair(level, false);
  for (const numbered of left(lines)) {
    const own = partsOfLine(numbered);
    const other = standing.find((one) => taken.has(one) && isWithin(own, one));
    if (other === undefined) continue;
    taken.add(numbered);
    pairs.push({ numbered, standing: other, isFurther: true });
  }
  const names = new Set(pairs.map(({ numbered }) => partsOfLine(numbered).objetivo));
  const isSilent = ({ data }: StandingObjective): boolean =>
    !partsOf(data).objetivo.some((name) => names.has(name));
  const silent = left(standing).filter(isSilent);
  const asked: LinePair[] = [];
  const mates = new Map(pairs.map(({ numbered, standing: mate }) => [numbered, mate]));
  const [lineBefore, objectiveBefore] = [
    beforeEach(lines, ({ line }) => line.dimension),
    beforeEach(standing, ({ dimension }) => dimension),
  ];
  const follows = (numbered: NumberedLine, one: StandingObjective): boolean => {
    const before = lineBefore.get(numbered);
    return objectiveBefore.get(one) === (before && mates.get(before));
  };
  for (const isThere of [follows, (): boolean => true])
    for (const numbered of left(lines)) {
      const { dimension } = numbered.line;
      const other = left(silent).find((one) => one.dimension === dimension && isThere(numbered, one));
      if (other === undefined) continue;
      taken.add(numbered).add(other);
      mates.set(numbered, other);
      asked.push({ numbered, standing: other });
    }
  // One that somebody made beside another of one line has its target too; one of a line that is gone has its own.
  const targets = new Set(lines.map((numbered) => partsOfLine(numbered).meta));
  const hasOwnTarget = ({ data }: StandingObjective): boolean =>
    partsOf(data).meta.some((words) => words !== '' && !targets.has(words));
  const unsaid = left(standing).filter((one) => isSilent(one) || hasOwnTarget(one));
  return { pairs, fresh: left(lines), asked, unsaid };
}

/** The objectives of a plan as its document has them, in their order. */
export function standingObjectives(plan: unknown): readonly StandingObjective[] {
  return DIMENSIONES.flatMap((dimension) => {
    const list = ['dimensiones', dimension, 'objetivos'];
    return itemsAt(plan, ...list).map((one, i): StandingObjective => ({
      dimension,
      path: [...list, i],
      data: isMap(one) ? one : {},
    }));
  });
}

/** For each of a list, what stands before it of its dimension; the first has nothing. */
function beforeEach<T>(all: readonly T[], dimensionOf: (one: T) => DimensionId): ReadonlyMap<T, T> {
  const last = new Map<DimensionId, T>();
  const before = new Map<T, T>();
  for (const one of all) {
    const previous = last.get(dimensionOf(one));
    if (previous !== undefined) before.set(one, previous);
    last.set(dimensionOf(one), one);
  }
  return before;
}

/** Whether an objective has the words of a line and its indicator or target, as where somebody put two lines together. */
function isWithin(
  { objetivo, indicador, meta }: Readonly<Record<Part, string>>,
  { data }: StandingObjective,
): boolean {
  const own = partsOf(data);
  const isThere = (part: 'indicador' | 'meta', words: string): boolean =>
    words !== '' && own[part].includes(words);
  return own.objetivo.includes(objetivo) && (isThere('indicador', indicador) || isThere('meta', meta));
}

/** Whether words that are alike are more than silence of both. */
function isTelling([first]: readonly Part[], words: readonly string[]): boolean {
  return first === 'meta' ? words.every((one) => one !== '') : words[0] !== '';
}

function partsOfLine({ line }: NumberedLine): Readonly<Record<Part, string>> {
  const nombre = nameOf(line);
  return {
    objetivo: comparable(nombre),
    indicador: comparable(line.indicador),
    meta: comparable(line.meta),
    problema: line.problema === nombre ? '' : comparable(line.problema),
  };
}

/** What an objective says of each part, in its own words and in those of the register. */
function partsOf(data: Fields): Readonly<Record<Part, readonly string[]>> {
  const inner = indicatorsOf(data);
  return {
    objetivo: said(data['nombre'], data['enunciado']),
    indicador: said(...inner.flatMap((one) => [one['nombre'], one['enunciado']])),
    meta: said(data['meta_registrada'], ...inner.map((one) => one['meta_registrada'])),
    problema: said(data['problema']),
  };
}

/** The indicators of an objective, in their places. */
export function indicatorsOf(data: Fields): readonly Fields[] {
  const listed = data['indicadores'];
  return Array.isArray(listed) ? listed.map((one): Fields => (isMap(one) ? one : {})) : [];
}

function said(...texts: readonly unknown[]): readonly string[] {
  const words = new Set(texts.map((text) => (typeof text === 'string' ? comparable(text) : '')));
  words.delete('');
  return words.size === 0 ? [''] : [...words];
}

/** A text as its words are compared: in any case, with or without accents and the marks at its end. */
function comparable(text: string): string {
  return fold(oneLine(text)).replace(/[\s.,;:]+$/, '');
}

/** Whether a value is a text of the same words. */
export function hasWords(value: unknown, words: string): boolean {
  return typeof value === 'string' && comparable(value) === comparable(words);
}

/** Every choice of one text of each. */
function combined(alternatives: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return alternatives.reduce<readonly (readonly string[])[]>(
    (all, texts) => all.flatMap((words) => texts.map((text) => [...words, text])),
    [[]],
  );
}
