import { isMoreWanted, isOfAnswers, speaksWell, tellsNothingBad } from './target-good.ts';
import { names } from './target-thing.ts';
import { ACHIEVE, AGAINST, LESS, LESSENED, MORE, UNWANTED, type Limit } from './target-words.ts';

/** Whether more or less of what is measured is better. */
export type Sentido = 'ascendente' | 'descendente';

/** What tells which side of a figure is wanted. All words are folded. */
export interface SenseWords {
  /** The words around the figure that tell of it, without its limit. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly limit: Limit | undefined;
  /** `+`, `-` or nothing. */
  readonly sign: string;
  readonly measure: string;
  readonly objective: string;
  readonly isChange: boolean;
}

/**
 * What is wanted of a figure: the direction of a limit, or of the words, or else of what the indicator plainly measures;
 * undefined where none says it; `contrary` where the indicator or its objective want the contrary of what they say; `both`
 * where they say both.
 */
export function sentidoOf(said: SenseWords): Sentido | 'contrary' | 'both' | undefined {
  const { measure, objective } = said;
  const sentido = ofFigure(said);
  if (sentido !== 'ascendente' && sentido !== 'descendente') return sentido;
  if (sentido === 'descendente' && isWanted(measure)) return 'contrary';
  const wanted = ofObjective(objective, measure);
  return wanted.every((one) => one === sentido) ? sentido : 'contrary';
}

/** Whether an indicator plainly measures what is good: what is provided, or a harm that is absent or lessened. */
function isWanted(measure: string): boolean {
  if (LESSENED.test(measure)) return true;
  return lacks(measure).some((one) => UNWANTED.test(one)) || speaksWell(measure);
}

function ofFigure({
  words,
  before,
  after,
  limit,
  sign,
  measure,
  isChange,
}: SenseWords): ReturnType<typeof sentidoOf> {
  const less =
    sign === '-' || limit === 'maximum' || LESS.test(words) || (isChange && /\bmenos\b/.test(words));
  const more = sign === '+' || limit === 'minimum' || MORE.test(words) || (isChange && /\bmas\b/.test(words));
  if (less) return more ? 'both' : 'descendente';
  if (isChange && !more) return undefined;
  // «Hasta 10 %» alone may be the most that there may be.
  if (limit === undefined && /^hasta\b/.test(before)) return undefined;
  const achieves = ACHIEVE.test(before);
  if (isOfAnswers(measure) && (more || achieves)) return 'ascendente';
  const counts = withoutAbsentHarm(measure);
  if (UNWANTED.test(counts) || UNWANTED.test(withoutAbsentHarm(after))) {
    // «Población no pobre» is no harm, and «hogares que no tienen agua» is one.
    const isDenied = /\bno\b/.test(counts);
    return more ? (isDenied ? 'both' : 'contrary') : undefined;
  }
  if (more || (counts !== measure && tellsNothingBad(counts, !achieves))) return 'ascendente';
  return isMoreWanted({ measure, before, after }) ? 'ascendente' : undefined;
}

/** Folded words without the harms that they say to be absent. */
function withoutAbsentHarm(words: string): string {
  return words.replaceAll(LACK, (said: string, thing: string) =>
    UNWANTED.test(thing) && !NO_HARM.test(thing) ? ' ' : said,
  );
}

/** They stand in a list of harms, and to be without them tells nothing. */
const NO_HARM = /^(?:tiempo|costos?|espera|incidencia|criticos?)$/;

const NO_OBJECT =
  '(?:(?:a|el|la|los|las|un|una|de|del|numero|cantidad|porcentaje|proporcion|tasas?|nivel|niveles|indices?) )*';
const AIM = new RegExp(
  `(?:(${LESS.source}|${AGAINST.source})|${MORE.source})[a-z]* ${NO_OBJECT}([a-z]{3,})`,
  'g',
);

/** What an objective wants of what its indicator measures, for each thing that it wants more or less of. */
function ofObjective(objective: string, measure: string): readonly Sentido[] {
  return [...objective.matchAll(AIM)].flatMap(([, less, thing = '']) => {
    if (!names(measure, thing)) return [];
    const isLack = LESSENED.test(measure) || lacks(measure).some((one) => names(one, thing));
    return [(less !== undefined) === isLack ? 'ascendente' : 'descendente'];
  });
}

/** Whether one of two texts speaks of a thing and the other of its lack: «con anemia», «sin anemia». */
export function isOpposed(measure: string, words: string): boolean {
  return speaksOfLacking(measure, words) || speaksOfLacking(words, measure);
}

function speaksOfLacking(words: string, lacking: string): boolean {
  const others = lacks(words).join(' ');
  return lacks(lacking).some((thing) => names(words, thing) && !names(others, thing));
}

/** The things that folded words say to be absent. */
function lacks(words: string): readonly string[] {
  return [...words.matchAll(LACK)].flatMap(([, thing]) => thing ?? []);
}

const LACK =
  /\b(?:sin|libres? de|care(?:ce|cen|cer|nte|ntes) de|(?:falt[ao]s?|ausencia|carencia|deficit|escasez) de|privad[oa]s? de|no (?:cuentan?|tienen?|acceden?|disponen?)(?: (?:con|de|a|al))?) (?:(?:acceso|servicios?|el|la|los|las|al?|del?) )*([a-z]{4,})/g;
