import { HAS_PARTS, LESS, MORE, SPELLINGS } from './target-words.ts';

/** A word in one number and gender, as far as its letters tell: `famili` of «familias», `hogar` of «hogares». */
function rootOf(word: string): string {
  const singular = word.replace(/(?<=[lnrdzj])es$|s$/, '');
  return singular.length > 4 ? singular.replace(/[aeo]$/, '') : singular;
}

/** Whether folded words have one, in the singular or the plural, or one that begins so. */
export function names(words: string, word: string): boolean {
  const root = rootOf(word);
  return (words.match(/[a-z]+[23]?/g) ?? []).some((one) =>
    root.length < 4 ? rootOf(one) === root : one.startsWith(root),
  );
}

/** They stand beside any figure, and tell of no thing. */
const SAYS_NO_THING: ReadonlySet<string> = new Set(
  'cobertura total menos hasta para tasa nivel niveles indice porcentaje proporcion numero cantidad'.split(
    ' ',
  ),
);

/** The words of things: no verb of more or less, and nothing that stands beside any figure. */
function thingsIn(words: string): readonly string[] {
  return (words.match(/[a-z]{4,}/g) ?? []).filter(
    (word) => !SAYS_NO_THING.has(word) && !LESS.test(word) && !MORE.test(word),
  );
}

/** Whether words speak of what an indicator measures, or of nothing else. */
export function speaksOf(measure: string, words: string): boolean {
  const things = thingsIn(words);
  return things.length === 0 || things.some((word) => names(measure, word));
}

/** Whether a share is of what an indicator measures: by what follows it, else by what stands before, after its verb. */
export function isShareOf(measure: string, before: string, after: string): boolean {
  return speaksOf(measure, thingsIn(after).length > 0 ? after : before.replace(VERB, ''));
}

const VERB = /^(?:se )?[a-z]+[aei](?:r|ran?)(?= |$)/;
/** «Construir», «se construirán»; without its «se», a word that ends so is «carretera». */
const VERBS = /^(?:se [a-z]+[aei]ran? |(?:[a-z]+[aei]r )+)$/;
const JOINED = /(?:^| )(?:a|al|de|del|con|en|el|la|los|las|que|hasta)$/;
const LEVEL = /^(?:llegar|alcanzar|lograr|tener|tendr|contar|mantener|mantendr|pasar)(?:an?)?$/;

/**
 * Whether a figure that counts things can be how many there are. One directly after a noun is part of its name («ISO 9001»,
 * «sector 4», «IE N° 70025»), and so may one be that nothing follows, unless it stands after a verb of level.
 */
export function isQuantity(before: string, after: string, hasLimit: boolean, measure: string): boolean {
  // «A 5 km de la plaza» is where something is, unless it is how far something gets.
  const isPlace = before.endsWith(' a') && /^ ?(?:k?m(?:etros?)?|kms|mts?|kilometros?)\b/.test(after);
  if (after.trim() === '' || isPlace) return namesLevel(before, measure);
  return hasLimit || before === '' || JOINED.test(before) || VERBS.test(`${before} `);
}

/** «Llegar a», «reducir los robos a», where the indicator counts robberies; or nothing. */
function namesLevel(before: string, measure: string): boolean {
  if (/^(?:a|hasta)?$/.test(before)) return true;
  const [verb = '', ...rest] = before.split(' ');
  const last = rest.pop();
  if (last === undefined) return LEVEL.test(verb);
  const isVerb = LEVEL.test(verb) || LESS.test(verb) || MORE.test(verb);
  return (
    isVerb && /^(?:a|hasta|con)$/.test(last) && thingsIn(rest.join(' ')).every((one) => names(measure, one))
  );
}

const UNIT_AFTER = /^ ?(?:de )?(?:l[ao]s )?([a-z]+[23]?)(?![a-z\d/])/;
const HOW_MANY = /^(?:numero|cantidad|nro|num|n|no|#|total)[.°º]* ?(?:total )?(?:de )?/;
const COUNTED = /^(?:numero|cantidad|nro|num|n|no|#)[.°º]* ?(?:total )?(?:de )(?:nuev[oa]s )?([a-z]{3,})/;

/** What an indicator counts: `familias` of «Número de familias». */
export function counted(measure: string): string | undefined {
  return COUNTED.exec(measure)?.[1];
}

/** The thing counted: the word after the number, where the indicator counts it too, or else what the indicator counts. */
export function unitOf(after: string, measure: string): string | undefined {
  if (after.trim() === '') return counted(measure);
  const own = UNIT_AFTER.exec(after)?.[1];
  if (own === undefined) return undefined;
  if (HAS_PARTS.test(own)) return measuresIn(measure, own) ? own : undefined;
  return names(own === 'soles' ? measure : headOf(measure), own) ? own : undefined;
}

/** Whether folded words measure in a unit, in full or short, and not so many of another for each: «t/ha» is neither. */
function measuresIn(measure: string, unit: string): boolean {
  const spelled = SPELLINGS.find((form) => form.test(unit));
  const others = measure.matchAll(
    /(?<![a-z\d/])(?<!\bpor )[a-z]+[23]?\b(?!\/[a-z]| por (?:ha|hectarea|km|m2|habitante|persona)\b)/g,
  );
  return [...others].some(([word]) => (spelled ? spelled.test(word) : rootOf(word) === rootOf(unit)));
}

/** «familias capacitadas» of «N° de familias capacitadas en comunidades», «pozos» of «Construcción de pozos». */
function headOf(measure: string): string {
  const things = measure.replace(HOW_MANY, '').replace(/^[a-z]+(?:cion|miento) de (?:l[ao]s? )?/, '');
  return things.split(/ (?:de|del|con|en|por|para|que|a|al|sin|segun)(?= )|[(;:,]/)[0] ?? '';
}
