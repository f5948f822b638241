import {
  AFTER_THING,
  ANSWERED,
  BUILT,
  GIVEN,
  GOOD_THING,
  HOLDER,
  LINK,
  NOT_GOOD,
  PLACE_WITHOUT_ARTICLE,
  PLAIN,
  SERVED,
  UNWANTED,
} from './target-words.ts';
import { names } from './target-thing.ts';

const GOOD_PARTICIPLE = new RegExp(`^(?:${BUILT}|${SERVED})(?:ad|id|d|ari)?[oa]s?$`);
const GOOD_VERB = { built: new RegExp(`\\b(?:${BUILT})`), served: new RegExp(`\\b(?:${SERVED})`) };
const WITH_GOOD = new RegExp(`\\bcon (?:${GOOD_THING})(?: (?:${PLAIN})[aeo]?s?)*(?=${AFTER_THING})`);
const WITH_ANY = new RegExp(`\\bcon (?:${GOOD_THING})\\b`);
const OTHER_WITH = new RegExp(`\\b(?:que|fuera|por [a-z]+[aei]r\\b|con (?!(?:${GOOD_THING})\\b))`);
const PLAIN_WORD = new RegExp(`^(?:${PLAIN})[aeo]?s?$`);
const GIVEN_HEAD = new RegExp(`^(?:${GIVEN})\\b`);
const HOLDER_HEAD = new RegExp(`^(?:${HOLDER})\\b`);
const LINK_WORD = new RegExp(`^(?:${LINK})$`);
const GOOD_WORD = new RegExp(`^(?:${GOOD_THING})$`);
const PLACE_WORD = new RegExp(`s$|^(?:${PLACE_WITHOUT_ARTICLE})$`);

/** Folded words as an indicator measures them; what stands around the figure of its target. */
export interface Said {
  readonly measure: string;
  readonly before: string;
  readonly after: string;
}

/** Whether one plainly wants more of what an indicator measures, by its words or those around the figure. */
export function isMoreWanted({ measure, before, after }: Said): boolean {
  const thing = thingOf(measure);
  if (NOT_GOOD.test(`${measure} | ${after}`) || !isPlain(after, measure)) return false;
  if (isGood(thing)) return true;
  const words = `${before} ${after}`;
  const isGivenNow = GOOD_VERB.built.test(words) || (GOOD_VERB.served.test(words) && HOLDER_HEAD.test(thing));
  return isGivenNow && isPlain(thing, '');
}

/** Whether an indicator speaks of anything good at all, so that less of it is no plain aim. */
export function speaksWell(measure: string): boolean {
  const thing = thingOf(measure);
  if (UNWANTED.test(measure) || NOT_GOOD.test(measure)) return false;
  return isGood(thing) || WITH_ANY.test(thing) || wordsIn(thing).some((word) => GOOD_PARTICIPLE.test(word));
}

/** Whether no word of an indicator tells anything bad of what it measures; `isOfHolders`, and that is people or places. */
export function tellsNothingBad(measure: string, isOfHolders: boolean): boolean {
  const thing = thingOf(measure);
  return (!isOfHolders || HOLDER_HEAD.test(thing)) && isPlain(thing, '');
}

/** Whether an indicator plainly counts what is done about a harm: «reclamos atendidos», «reducción de la anemia». */
export function isOfAnswers(measure: string): boolean {
  return ANSWERED.test(thingOf(measure));
}

/** What is given («talleres»), what has something good («hogares con agua»), or what was done for it («familias capacitadas»). */
function isGood(thing: string): boolean {
  if (GIVEN_HEAD.test(thing) && isPlain(thing, '')) return true;
  if (OTHER_WITH.test(thing)) return false;
  return (HOLDER_HEAD.test(thing) && WITH_GOOD.test(thing)) || isDone(thing);
}

/** Whether a participle of something done tells of the first noun, and of none that follows a preposition of place or aim. */
function isDone(thing: string): boolean {
  const [head = '', ...rest] = wordsIn(
    thing.split(/ (?:en|por|para|al?|sin|con|segun|contra)(?= )/)[0] ?? '',
  );
  return rest.some((word) => GOOD_PARTICIPLE.test(word) && agrees(head, word));
}

/** In number, and in gender where the noun shows it: «familias capacitadas», «sistemas instalados». */
function agrees(noun: string, participle: string): boolean {
  if (noun.endsWith('s') !== participle.endsWith('s')) return false;
  const [, vowel] = /(?<!m)([ao])s?$/.exec(noun) ?? [];
  return vowel === undefined || /([ao])s?$/.exec(participle)?.[1] === vowel;
}

/**
 * Whether nothing in words can turn what they speak of into something else: each is the first, follows a preposition,
 * tells neither good nor bad, or stands in what they are compared with. So «obras de riego», and not «obras paralizadas».
 */
function isPlain(words: string, known: string): boolean {
  let link = 'first';
  for (const word of wordsIn(words)) {
    if (LINK_WORD.test(word)) {
      link = isArticle(word) && link !== '' ? `${link} the` : word;
      continue;
    }
    if (!isAllowed(word, link, known)) return false;
    link = '';
  }
  return true;
}

function isArticle(word: string): boolean {
  return /^(?:el|l[ao]s?|una?)$/.test(word);
}

function isAllowed(word: string, link: string, known: string): boolean {
  if (PLAIN_WORD.test(word) || GOOD_PARTICIPLE.test(word) || GIVEN_HEAD.test(word)) return true;
  if (link === 'con' || link === 'con the') return GOOD_WORD.test(word) || names(known, word);
  // «Obras por concluir» are not done.
  if (/^(?:por|para|al?)$/.test(link) && /[aei]r$/.test(word)) return false;
  if (link === 'en' && !PLACE_WORD.test(word)) return false;
  return !/^(?:|[yeo])$/.test(link) || names(known, word);
}

const COUNT =
  /^(?:(?:numero|cantidad|nro|num|n|no|#|total|%|porcentaje|proporcion|tasa|kms?|kilometros?|m[23]?|mts?|metros?|has?|hectareas?)[.°º]* (?:total )?(?:de )?(?:l[ao]s )?)+(?:nuev[oa]s )?/;

/** The words of an indicator from what it measures on: `hogares con agua` of «Porcentaje de hogares con agua». */
function thingOf(measure: string): string {
  return measure
    .replaceAll(/\([^()]*\)?/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
    .replace(COUNT, '');
}

function wordsIn(words: string): readonly string[] {
  return words.match(/[a-z]+/g) ?? [];
}
