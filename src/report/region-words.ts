/** The words of a region, which its terminal and its report share. */
import { groupDecimal } from '../model/money.ts';
import type { Progress } from '../model/progress/progress.ts';
import { semestreOf } from '../model/progress/period.ts';
import type { Estado } from '../model/progress/semaforo.ts';
import { capitalized, count, enumerate } from '../text/spanish.ts';
import { compactSoles } from './compact-soles.ts';
import { integer, longDate, percent, scopeText, semesterText } from './format.ts';
import {
  coloursOf,
  hasDelivered,
  isPunctual,
  lacksPoi,
  mayHaveMore,
  nameOf,
  PUNCTUAL,
  spentByAll,
  type Spent,
  type Standing,
  type StandingMoney,
} from './region.ts';
import { countMunicipalities } from './count-municipalities.ts';
import { excludedText, letPass, letPassOf, missingText, notReadText } from './region-missing.ts';
import { stateWordsOf, type StateWords } from './state-words.ts';

/** What is said of all of them together. */
export interface RegionWords {
  /** «12 municipalidades, año 2025» */
  readonly title: string;
  /** Up to which day, and in which order they stand. */
  readonly subtitle: string;
  readonly sentences: readonly string[];
}

/** The semester that most of them are told of; undefined where none has a POI. */
export function periodOfMost(all: readonly Pick<Standing, 'periodo'>[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { periodo } of all)
    if (periodo !== undefined) counts.set(periodo, (counts.get(periodo) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? 1 : -1))[0]?.[0];
}

/** Those that can be counted together, and how many are of another time: half a year is not added to a whole one. */
export interface OneTime {
  readonly same: readonly Standing[];
  readonly others: number;
}

/** Those of the semester of most of them, and those of none, which have no figures. */
export function ofOneTime(all: readonly Standing[]): OneTime {
  const most = periodOfMost(all);
  const same = all.filter(({ periodo }) => periodo === undefined || periodo === most);
  return { same, others: all.length - same.length };
}

/** What most of them have, which needs no saying in each row. */
export interface OfMost {
  /** A semester, `2019-S1`; undefined where none has a POI. */
  readonly periodo: string | undefined;
  readonly reglas: readonly string[];
}

export function ofMost(all: readonly Standing[]): OfMost {
  return { periodo: periodOfMost(all), reglas: rulesOfMost(all) };
}

/** The rules by which the figures of most of them are made; those of a municipality without figures say nothing. */
function rulesOfMost(all: readonly Standing[]): readonly string[] {
  const counts = new Map<string, { readonly reglas: readonly string[]; readonly times: number }>();
  for (const { figures, reglas } of all) {
    if (figures === undefined) continue;
    const key = reglas.join('; ');
    counts.set(key, { reglas, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  const [first] = [...counts].toSorted(([a, n], [b, m]) => m.times - n.times || (a < b ? -1 : 1));
  return first?.[1].reglas ?? [];
}

/** «Donde no se dice otra cosa, las cifras siguen estas reglas propias: …»: by which rules of their own most are told; empty where by the usual ones. */
export function rulesNote(all: readonly Standing[]): readonly string[] {
  const reglas = rulesOfMost(all);
  return reglas.length === 0
    ? []
    : [`Donde no se dice otra cosa, las cifras siguen estas reglas propias: ${enumerate(reglas)}.`];
}

/** How many municipalities have each colour in their physical figure. */
export interface Colours {
  readonly counts: Readonly<Record<Estado, number>>;
  /** «; 1 de otro periodo no se cuenta», «; 1 con otras reglas…», and how many do not tell all; empty where all are. */
  readonly besides: string;
}

/** Only those of one time and one set of rules are counted together. */
export function coloursOfMost(all: readonly Standing[]): Colours {
  const { same, others } = ofOneTime(all);
  const most = rulesOfMost(all);
  const told = same.filter((one) => otherRules(one, most) === undefined);
  const besides = `${apartText(others, 'de otro periodo', COUNTED)}${apartText(same.length - told.length, 'con otras reglas', COUNTED)}${inPartText(told)}`;
  return { counts: coloursOf(told, 'fisico'), besides };
}

/** «; 1 no dice todo lo hecho hasta su fecha de corte»; empty where all do. */
function inPartText(all: readonly Standing[]): string {
  const some = all.filter(({ figures }) => figures !== undefined && figures.fisico.notas.length > 0).length;
  return some === 0
    ? ''
    : `; ${integer(some)} no ${some === 1 ? 'dice' : 'dicen'} todo lo hecho hasta su fecha de corte`;
}

type Verb = readonly [one: string, many: string];
const COUNTED: Verb = ['se cuenta', 'se cuentan'];
const ADDED: Verb = ['se suma', 'se suman'];

function apartText(some: number, which: string, [one, many]: Verb): string {
  return some === 0 ? '' : `; ${integer(some)} ${which} no ${some === 1 ? one : many}`;
}

/** «verde desde 60.00 %; …»: by which other rules than those of most a municipality is told; undefined by the same. */
export function otherRules({ figures, reglas }: Standing, most: readonly string[]): string | undefined {
  if (figures === undefined || reglas.join('; ') === most.join('; ')) return undefined;
  return reglas.length === 0 ? 'las de siempre' : reglas.join('; ');
}

const COMPARED: Verb = ['se compara', 'se comparan'];

/** «; 1 de otro periodo no se compara; 2 con otras reglas no se comparan»; empty where none of them is apart. */
export function notComparedText(ofOtherTime: number, byOtherRules: number): string {
  return `${apartText(ofOtherTime, 'de otro periodo', COMPARED)}${apartText(byOtherRules, 'con otras reglas', COMPARED)}`;
}

/** «; 1 de otro periodo no se suma»; empty where all are of one. */
export function notAddedText(others: number): string {
  return apartText(others, 'de otro periodo', ADDED);
}

/** «; lo gastado en 1 llega, …»: of how many a sum of what was spent is of another day than their cut-off; empty where there is none. */
export function notWholeText({ antes, despues, filas }: Pick<Spent, 'antes' | 'despues' | 'filas'>): string {
  const parts = [
    ...(antes === 0
      ? []
      : [
          `; lo gastado en ${integer(antes)} de ellas llega, en todo o en parte, solo hasta antes de su fecha de corte`,
        ]),
    ...(despues === 0
      ? []
      : [
          `; lo gastado en ${integer(despues)} de ellas es, en todo o en parte, de después de su fecha de corte`,
        ]),
    ...(filas === 0
      ? []
      : [`; en ${integer(filas)} de ellas, de alguna actividad solo se cuenta parte de sus filas`]),
  ];
  return parts.join('');
}

/** «año 2025», «I semestre de 2025»; «plan» where there is no POI. */
export function scopeOfRegion(all: readonly Standing[]): string {
  const semestre = semestreOf(periodOfMost(all) ?? '');
  return semestre === undefined ? 'planes sin POI' : scopeText(semestre);
}

/** «corte al 31 de diciembre de 2025», «cortes del …»: with the days of `cutOffDays`. */
export function cutOffsText(all: readonly Standing[]): string {
  const days = cutOffDays(all);
  if (days === undefined) return 'sin fecha de corte';
  return days.startsWith('del ') ? `cortes ${days}` : `corte al ${days}`;
}

/** «31 de diciembre de 2025»; «del … al …» where they differ; undefined where none says it. */
export function cutOffDays(all: readonly Standing[]): string | undefined {
  const days = [...new Set(all.flatMap(({ corte }) => corte ?? []))].toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return first === last ? longDate(last) : `del ${longDate(first)} al ${longDate(last)}`;
}

export function regionWords(all: readonly Standing[]): RegionWords {
  return {
    title: `${countMunicipalities(all.length)}, ${scopeOfRegion(all)}`,
    subtitle: `${capitalized(cutOffsText(all))}. Por provincia; primero las que no tienen dato y las que van peor.`,
    sentences: [
      deliveredText(all),
      physicalText(all),
      spentText(all),
      ...lackingText(all),
      ...missingText(all),
      ...letPass(all),
    ].map((sentence) => `${sentence}.`),
  };
}

/** The colours with their words: those of a year that is over where all are of one. */
export function stateLegend(
  all: readonly Standing[],
): readonly { readonly estado: Estado; readonly word: string }[] {
  const label = regionStateWords(all);
  return (['verde', 'amarillo', 'rojo', 'gris'] as const).map((estado) => ({
    estado,
    word: estado === 'gris' ? 'sin color: sin dato, o de muy pocos' : label[estado],
  }));
}

export function regionStateWords(all: readonly Standing[]): StateWords['label'] {
  const periodo = semestreOf(periodOfMost(all) ?? '') ?? { anio: 0, numero: 1 as const };
  const corte = all
    .flatMap((one) => one.corte ?? [])
    .toSorted()
    .at(0);
  return stateWordsOf({ periodo, corte }).label;
}

/** «Entregaron 9 de 12, 7 de ellas hasta 15 días después del corte» */
function deliveredText(all: readonly Standing[]): string {
  const delivered = all.filter(hasDelivered).length;
  const punctual = all.filter(isPunctual).length;
  return `Dicen cuándo entregaron su POI ${integer(delivered)} de ${integer(all.length)}, ${integer(punctual)} de ellas hasta ${PUNCTUAL} días después del corte`;
}

/** «Avance físico: 2 de 12 en verde, 4 en amarillo, 5 en rojo y 1 sin color» */
function physicalText(all: readonly Standing[]): string {
  const { counts, besides } = coloursOfMost(all);
  const { verde, amarillo, rojo, gris } = counts;
  return `Avance físico: ${integer(verde)} de ${integer(all.length)} en verde, ${integer(amarillo)} en amarillo, ${integer(rojo)} en rojo y ${integer(gris)} sin color${besides}`;
}

/** «Gastaron S/ 45.2 M de S/ 70.1 M (64.47 %), según 11 de 12» */
export function spentText(all: readonly Standing[]): string {
  const { same, others } = ofOneTime(all);
  const spent = spentByAll(same);
  const { devengado, pim, conDato } = spent;
  if (conDato === 0) return `Ninguna dice cuánto gastó de cuánto${notAddedText(others)}`;
  const told = shareOfSpent(spent);
  const share = told === undefined ? '' : ` (${told})`;
  return `Gastaron ${compactSoles(devengado, [devengado, pim])} de ${compactSoles(pim, [devengado, pim])}${share}, según las actividades que dicen ambos en ${integer(conDato)} de ${integer(all.length)}${tooFewText(spent)}${notWholeText(spent)}${notAddedText(others)}`;
}

/** «88.60 %», the part of a PIM that was spent; undefined where there is none, or it does not speak for all. */
export function shareOfSpent({ devengado, pim, isEnough }: Spent): string | undefined {
  return pim === 0n || !isEnough ? undefined : percentOf(devengado, pim);
}

/** «; es poco de los S/ 2.6 M del PIM de todas…» where a sum of what was spent does not speak for all; empty where it does. */
export function tooFewText({ pim, pimDeTodas, isEnough }: Spent): string {
  return isEnough
    ? ''
    : `; es muy poco de los ${compactSoles(pimDeTodas, [pim, pimDeTodas])} del PIM de todas para decir qué parte se gastó`;
}

/** A part of a whole above zero in percent, with two decimals, rounded half up once. */
function percentOf(part: bigint, whole: bigint): string {
  const hundredths = (part * 20_000n + whole) / (whole * 2n);
  return `${integer(Number(hundredths / 100n))}.${String(hundredths % 100n).padStart(2, '0')} %`;
}

function lackingText(all: readonly Standing[]): readonly string[] {
  const broken = all.filter(({ errors, hasPlan }) => hasPlan && errors > 0).length;
  const unread = all.filter(({ hasPlan, isUnread }) => !hasPlan || isUnread).length;
  const without = periodOfMost(all) === undefined ? 0 : all.filter(lacksPoi).length;
  const parts = [
    ...(broken > 0 ? [`${integer(broken)} ${broken === 1 ? 'tiene' : 'tienen'} errores`] : []),
    ...(unread > 0 ? [`${integer(unread)} no se ${unread === 1 ? 'puede' : 'pueden'} leer`] : []),
    ...(without > 0 ? [`${integer(without)} no ${without === 1 ? 'tiene' : 'tienen'} POI del semestre`] : []),
  ];
  return parts.length === 0 ? [] : [capitalized(enumerate(parts))];
}

/** What stands in the row of a municipality besides its figures. */
export interface RegionFigure {
  readonly name: string;
  /** «3 errores, sin verificar», «I semestre de 2025»; empty where nothing is to be said. */
  readonly standing: string;
  /** «a los 12 días», «no la dice» */
  readonly delivery: string;
}

/** What stands in the row of one of them, besides what most of them have. */
export function regionFigure(one: Standing, most: OfMost): RegionFigure {
  const rules = otherRules(one, most.reglas);
  const notes = [
    ...(one.hasPlan ? [] : ['sin un plan que se pueda leer']),
    ...(one.isUnread ? ['no se pudo leer entero'] : []),
    ...(one.errors > 0 && one.hasPlan
      ? [`${count(one.errors, 'error', 'errores')}${one.figures === undefined ? '' : ', sin verificar'}`]
      : []),
    ...notReadText(one.sinLeer),
    ...excludedText(one.excluidos),
    ...letPassOf(one),
    ...otherPeriod(one, most.periodo),
    ...(rules === undefined ? [] : [`con otras reglas: ${rules}`]),
  ];
  return { name: municipalityName(one), standing: notes.join('; '), delivery: deliveryText(one) };
}

/** «Cerro Molle (010106)», «Puno, provincial (210101)»: as a list names it, since two districts may be called alike. */
export function municipalityName(one: Standing): string {
  const { ubigeo, isProvincial } = one;
  const name = nameOf(one).replace(/^Municipalidad (?:Provincial|Distrital) (?:de |del )?/i, '');
  return `${name}${isProvincial ? ', provincial' : ''}${ubigeo === undefined ? '' : ` (${ubigeo})`}`;
}

/** «I semestre de 2024»: of which semester it is told, where that is not the one of most of them; empty where it is. */
export function otherPeriod(one: Standing, most: string | undefined): readonly string[] {
  const { periodo, hasNoPoi } = one;
  if (hasNoPoi || (mayHaveMore(one) && one.figures === undefined) || periodo === most) return [];
  const semestre = semestreOf(periodo ?? '');
  return [semestre === undefined ? 'sin ningún POI' : semesterText(semestre)];
}

function deliveryText(one: Standing): string {
  if (mayHaveMore(one)) return 'no se sabe';
  // Whose figures are of another semester has one, though none of that of most.
  if (lacksPoi(one))
    return one.figures === undefined || one.periodo === undefined ? 'sin POI' : 'sin POI del semestre';
  if (!hasDelivered(one))
    return one.entregados === 0 ? 'no la dice' : `${one.entregados} de ${one.documentos}`;
  if (one.dias === undefined) return 'sin corte';
  if (one.antes > 0)
    return `${one.antes === one.documentos ? '' : `${one.antes} de ${one.documentos} `}antes del corte`;
  if (one.dias === 0) return 'al corte';
  return `a ${count(one.dias, 'día', 'días')}`;
}

/** «camino 23.88 % en 50.03 % del tiempo»: the way gone to the final targets, and of the term; empty where that is not known. */
export function wayText({ mandato: { valor, tiempo } }: Pick<Progress, 'mandato'>): string {
  if (!valor.valor.value || !tiempo.value) return '';
  return `camino ${percent(valor.valor.value)} en ${percent(tiempo.value)} del tiempo`;
}

/** «64.47 %», «sin dato» */
export function regionMoney(money: StandingMoney | undefined): string {
  return money === undefined || money.valor === null ? 'sin dato' : `${twoDecimals(money.valor)} %`;
}

/** `9,930.48`, of what is not held within 0..100. */
export function twoDecimals(value: number): string {
  return groupDecimal(value.toFixed(2));
}
