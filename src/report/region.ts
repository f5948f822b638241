/** How many municipalities stand, each in the few words that a regional office asks for. */
import { configWithDefaults } from '../model/configuration.ts';
import { solesOf } from '../model/money.ts';
import { isTooFew } from '../model/progress/percentage.ts';
import type { Estado } from '../model/progress/semaforo.ts';
import type { Lowered } from '../diagnostics/lowered.ts';
import { compareText } from '../diagnostics/order.ts';

/** A figure of one municipality as `plan compile` prints it: rounded, null without data. */
export interface StandingFigure {
  readonly valor: number | null;
  readonly estado: Estado;
  readonly con_dato: number;
  readonly total: number;
  /** What stands beside it wherever it stands: «tipo II 55.85 % (8 de 10)», «de 3 faltan meses por informar». */
  readonly notas: readonly string[];
}

/** Its results. */
export interface StandingResults extends StandingFigure {
  /** «camino 23.88 % en 50.03 % del tiempo»: how far to the final targets; empty where that is not known. */
  readonly camino: string;
}

/** What was spent of what by the activities that say both, in soles; null where none does. */
export interface StandingMoney {
  readonly valor: number | null;
  readonly devengado: number | null;
  readonly pim: number | null;
  readonly con_dato: number;
  readonly total: number;
  /** The PIM of all of them, in soles. */
  readonly pim_de_todas: number | null;
  /** Of which days its two sums are where these are not that of the cut-off: «solo hasta el 30-6-2019». */
  readonly notas: readonly string[];
  /** Whether what some of its activities spent is told up to an earlier day than the cut-off alone. */
  readonly llega_antes: boolean;
  /** Whether what some spent is of a later day: its document goes on after its semester. */
  readonly pasa_del_corte: boolean;
  /** Whether of some only a part of the rows says both. */
  readonly algunas_filas: boolean;
}

/** How one municipality stands. Plain data: it travels between threads. */
export interface Standing {
  /** The folder of its plan from the one that was asked for, `.` for that itself. */
  readonly folder: string;
  /** undefined where its plan does not say it, or cannot be read. */
  readonly name: string | undefined;
  readonly ubigeo: string | undefined;
  readonly isProvincial: boolean;
  readonly hasPlan: boolean;
  /** Some of its files could not be read. */
  readonly isUnread: boolean;
  /** Files that look like a part of it, or are one, and are in none of its figures; none of those that could not be read. */
  readonly sinLeer: number;
  /** Documents that its configuration leaves out of its figures. */
  readonly excluidos: number;
  /** Its activities that lack one of the four, where that is no error. */
  readonly dejados: readonly Lowered[];
  /** What is not in its figures may be a POI. */
  readonly mayHavePoi: boolean;
  readonly errors: number;
  readonly warnings: number;
  /** `2019-S1`; undefined for a plan without any POI. */
  readonly periodo: string | undefined;
  /** It has no POI of the semester that was asked for. */
  readonly hasNoPoi: boolean;
  readonly corte: string | undefined;
  /** Of the semester that most of its region are told of: its documents with those that units owe, how many say when they were delivered, and days from the cut-off to the last. */
  readonly documentos: number;
  readonly entregados: number;
  readonly dias: number | undefined;
  /** How many of them date their delivery before their cut-off. */
  readonly antes: number;
  /** By which rules of its own its figures are computed and coloured; empty where by the usual ones. */
  readonly reglas: readonly string[];
  /** undefined where there is nothing that they could be of. */
  readonly figures:
    | {
        readonly resultados: StandingResults;
        readonly fisico: StandingFigure;
        readonly gasto: StandingMoney;
        /** Activities in red, works that were stopped, and commitments of hearings that are overdue. */
        readonly rojas: number;
        readonly paradas: number;
        readonly vencidos: number;
        readonly compromisos: number;
        /** Of hearings of an earlier semester that are dated after the cut-off: in no other count. */
        readonly compromisos_posteriores: number;
      }
    | undefined;
  /** The digest of what it is made of. */
  readonly digest: string;
}

/** The municipalities of one province, the worst first. */
export interface Province {
  /** The first four digits of the ubigeo; undefined for those that have none. */
  readonly code: string | undefined;
  /** «Provincia de Puno», after its provincial municipality; else «Provincia 2101» or «Sin ubigeo». */
  readonly title: string;
  readonly municipalities: readonly Standing[];
}

/** The provinces in the order of their codes, those without one last. */
export function provincesOf(all: readonly Standing[]): readonly Province[] {
  const groups = new Map<string, Standing[]>();
  for (const one of all) {
    const code = one.ubigeo?.slice(0, 4) ?? '';
    groups.set(code, [...(groups.get(code) ?? []), one]);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : compareText(a, b)))
    .map(([code, municipalities]) => ({
      code: code === '' ? undefined : code,
      title: titleOf(code, municipalities),
      municipalities: municipalities.toSorted(worstFirst),
    }));
}

const PROVINCIAL = /^Municipalidad Provincial (?:de |del )?/i;

function titleOf(code: string, municipalities: readonly Standing[]): string {
  if (code === '') return 'Sin ubigeo';
  const seat = municipalities.find(({ isProvincial, ubigeo }) => isProvincial && ubigeo === `${code}01`);
  const name = seat?.name?.replace(PROVINCIAL, '');
  return name === undefined ? `Provincia ${code}` : `Provincia de ${name} (${code})`;
}

/**
 * Those whose figures nobody can tell come first, since not telling must not pay; then those that are furthest behind
 * their programme, then those that spent least, then by name.
 */
function worstFirst(a: Standing, b: Standing): number {
  return (
    keyOf(told(a)) - keyOf(told(b)) ||
    keyOf(a.figures?.gasto.valor) - keyOf(b.figures?.gasto.valor) ||
    compareText(nameOf(a), nameOf(b)) ||
    compareText(a.folder, b.folder)
  );
}

/** The physical figure of a municipality, where it speaks for enough of its activities to have a colour. */
function told({ figures }: Standing): number | null | undefined {
  return figures?.fisico.estado === 'gris' ? null : figures?.fisico.valor;
}

function keyOf(valor: number | null | undefined): number {
  return valor ?? -1;
}

/** The name of a municipality, or its folder where its plan does not say it. */
export function nameOf({ name, folder }: Standing): string {
  return name ?? (folder === '.' ? 'La carpeta misma' : folder);
}

/** Days after the cut-off until which a delivery is called punctual. */
export const PUNCTUAL = 15;

/** Whether nobody can say what it delivered: its plan cannot be read, or what could not be read may be its POI. */
export function mayHaveMore({ hasPlan, isUnread, mayHavePoi, documentos }: Standing): boolean {
  return !hasPlan || ((isUnread || mayHavePoi) && documentos === 0);
}

/** Whether it is known to have no POI of the semester. */
export function lacksPoi(one: Standing): boolean {
  return !mayHaveMore(one) && (one.hasNoPoi || one.documentos === 0);
}

/** Whether all documents of the semester are known, and say when they were delivered. */
export function hasDelivered(one: Standing): boolean {
  return !mayHaveMore(one) && !lacksPoi(one) && one.entregados === one.documentos;
}

/** Whether all were delivered within the days that are called punctual, and none before what it tells was over. */
export function isPunctual(one: Standing): boolean {
  return hasDelivered(one) && one.dias !== undefined && one.dias <= PUNCTUAL && one.antes === 0;
}

/** In céntimos, the sums of those municipalities that say both, and how many they are. */
export interface Spent {
  readonly devengado: bigint;
  readonly pim: bigint;
  readonly conDato: number;
  /** Of how many of them some of what was spent is of an earlier day than their cut-off. */
  readonly antes: number;
  /** And of how many of a later one. */
  readonly despues: number;
  /** Of how many not all the money of the activities that say both is in the sums. */
  readonly filas: number;
  /** What all of them may spend, as far as they say it. */
  readonly pimDeTodas: bigint;
  /** Whether the PIM of the sum is enough of that for a share of it to speak for all. */
  readonly isEnough: boolean;
}

/**
 * What all spent of what; the soles of each are whole céntimos, which rounding gives back. Who tells too little of its
 * own money for a share of it does not enter: what it hides would look as if it were spent like the rest.
 */
export function spentByAll(all: readonly Standing[]): Spent {
  let [devengado, pim, conDato, antes, despues, filas] = [0n, 0n, 0, 0, 0, 0];
  let pimDeTodas = 0n;
  for (const { figures } of all) {
    pimDeTodas += centsOfSoles(figures?.gasto.pim_de_todas ?? 0);
    if (figures === undefined || figures.gasto.devengado === null || figures.gasto.pim === null) continue;
    if (figures.gasto.valor === null && figures.gasto.pim > 0) continue;
    devengado += centsOfSoles(figures.gasto.devengado);
    pim += centsOfSoles(figures.gasto.pim);
    conDato++;
    if (figures.gasto.llega_antes) antes++;
    if (figures.gasto.pasa_del_corte) despues++;
    if (figures.gasto.algunas_filas) filas++;
  }
  const isEnough = !isTooFew(solesOf(pim), solesOf(pimDeTodas), configWithDefaults({}));
  return { devengado, pim, conDato, antes, despues, filas, pimDeTodas, isEnough };
}

/** Céntimos of soles that have at most two decimals. */
export function centsOfSoles(soles: number): bigint {
  return BigInt(Math.round(soles * 100));
}

/** How many municipalities there are of each colour of a figure; those without figures are gris. */
export function coloursOf(
  all: readonly Standing[],
  figure: 'resultados' | 'fisico',
): Readonly<Record<Estado, number>> {
  const counts = { verde: 0, amarillo: 0, rojo: 0, gris: 0 };
  for (const { figures } of all) counts[figures?.[figure].estado ?? 'gris']++;
  return counts;
}
