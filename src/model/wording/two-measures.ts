import { fold } from '../../text/nearest.ts';
import { percentOf, withoutDeterminers, wordsOf, type Word } from './statement.ts';
import {
  BETTERING,
  EFFORT,
  GROWING,
  isAbstract,
  isQuality,
  LESSENING,
  MEASURES,
  PREPOSITIONS,
} from './vocabulary.ts';

/** Two measures that one statement joins, each in the words that show it. */
export type TwoMeasures = readonly [first: string, second: string];

/**
 * The two measures that a statement joins («la afluencia y permanencia del turista»), two actions («reducir la anemia
 * e incrementar la lactancia») or two targets («agua al 90 % y desagüe al 80 %»); undefined when it has one. Things
 * counted together («parques y áreas verdes»), what a measure covers («cobertura de agua y desagüe») and two verbs of
 * one object («ampliar y mejorar») are one measure.
 */
export function twoMeasures(statement: string): TwoMeasures | undefined {
  const words = wordsOf(statement);
  return twoParts(statement) ?? twoTargets(words) ?? twoActions(words) ?? twoNouns(words);
}

/** «% de partos atendidos; cobertura de vacunación»: two parts that each open as a measure does. */
function twoParts(statement: string): TwoMeasures | undefined {
  const parts = statement.split(';').map((part) => part.trim());
  const [first, second] = parts.filter((part) => opensAsMeasure(part));
  return parts.length < 2 || first === undefined || second === undefined
    ? undefined
    : [openingOf(first), openingOf(second)];
}

function opensAsMeasure(part: string): boolean {
  const folded = fold(part);
  return (
    /^(%|n[.°º]|n ?ro\b|km\b|kilometros\b)/.test(folded) || MEASURES.has(/^[a-z]+/.exec(folded)?.[0] ?? '')
  );
}

function openingOf(part: string): string {
  return part.split(/\s+/).slice(0, 4).join(' ');
}

function twoTargets(words: readonly Word[]): TwoMeasures | undefined {
  const targets = words.flatMap((word, i) => (isTarget(words, i) ? [{ word, i }] : []));
  for (const [n, { word, i }] of targets.entries()) {
    const next = targets[n + 1];
    if (next === undefined) return undefined;
    const between = words.slice(i + 1, next.i);
    const joined = between.some(({ key }) => /^[ye,;]$/.test(key));
    const names = between.some(({ key }) => key.length > 3 && !PREPOSITIONS.has(key));
    if (joined && names) return [word.text, next.word.text];
  }
  return undefined;
}

/** A percentage, unless it tells a step of one target («al 40 % en 2020») or stands in brackets. */
function isTarget(words: readonly Word[], i: number): boolean {
  if (percentOf(words[i]) === undefined) return false;
  const after = words.slice(i + 1, i + 5).map(({ key }) => key);
  const inYear = /^(en|al|para|hacia|hasta) (el )?(ano )?(19|20)\d\d\b/.test(after.join(' '));
  const before = words.slice(0, i).map(({ key }) => key);
  return !inYear && before.lastIndexOf('(') <= before.lastIndexOf(')');
}

function twoActions(words: readonly Word[]): TwoMeasures | undefined {
  const [first, ...rest] = words;
  if (first === undefined || !isInfinitive(first)) return undefined;
  const join = rest.findIndex((word, i) => isJoint(word) && isInfinitive(rest[i + 1]));
  const object = rest.slice(0, join);
  // «ampliar y mejorar» have one object; after «para» stands a purpose.
  if (join < 1 || object.some(({ key }) => /^(para|mediante|traves|fin|que)$/.test(key))) return undefined;
  const second = rest[join + 1];
  return second && [first.text.toLowerCase(), second.text.toLowerCase()];
}

function isInfinitive(word: Word | undefined): boolean {
  if (word === undefined || !/[aei]r$/.test(word.key)) return false;
  return [LESSENING, GROWING, EFFORT, BETTERING].some((set) => set.has(word.key));
}

function twoNouns(words: readonly Word[]): TwoMeasures | undefined {
  const object = objectOf(words);
  const [head] = object;
  if (head === undefined) return undefined;
  for (const [i, word] of object.entries()) {
    if (!isJoint(word) || i === 0) continue;
    const left = object.slice(0, i);
    // «viviendas con agua y desagüe»: a condition of the counted, not a measure.
    if (left.some(({ key }) => /^(con|sin|que|en|para|por)$/.test(key))) return undefined;
    const right = rightNoun(object.slice(i + 1), ({ key }) => isJoined(head.key, key, left));
    if (right !== undefined) return [head.text.toLowerCase(), right.text.toLowerCase()];
  }
  return undefined;
}

/** What is measured, from its first noun on: without the verb, its percentage and the articles. */
function objectOf(words: readonly Word[]): readonly Word[] {
  const [first] = words;
  const isAction =
    first !== undefined && [LESSENING, GROWING, EFFORT, BETTERING].some((set) => set.has(first.key));
  const rest = (isAction ? words.slice(1) : words).filter(
    (word, i, all) => percentOf(word) === undefined && !linksToPercent(all, i),
  );
  return withoutDeterminers(isAction && rest[0]?.key === 'de' ? rest.slice(1) : rest);
}

function linksToPercent(words: readonly Word[], i: number): boolean {
  if (!/^(en|al|a|un|el|hasta|mas|de|menos)$/.test(words[i]?.key ?? '')) return false;
  const next = words.slice(i + 1).find(({ key }) => !/^(un|el|mas|de|menos)$/.test(key));
  return percentOf(next) !== undefined;
}

/** The noun after the joint, past an article and one adjective: «y la extrema pobreza». */
function rightNoun(words: readonly Word[], isMeasure: (word: Word) => boolean): Word | undefined {
  const [first, second] = withoutDeterminers(words);
  if (first === undefined || PREPOSITIONS.has(first.key)) return undefined;
  return isMeasure(first) ? first : second !== undefined && isMeasure(second) ? second : undefined;
}

/** Whether two joined nouns are two measures: two quantities, or two qualities with nothing between them. */
function isJoined(head: string, other: string, left: readonly Word[]): boolean {
  if (MEASURES.has(head) && MEASURES.has(other)) return true;
  if (left.some(({ key }) => PREPOSITIONS.has(key))) return false;
  if (MEASURES.has(head)) return isAbstract(other);
  if (MEASURES.has(other)) return isAbstract(head);
  return isQuality(head) && isQuality(other);
}

function isJoint(word: Word): boolean {
  return /^[ye/]$/.test(word.key);
}
