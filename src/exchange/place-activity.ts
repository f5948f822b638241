import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Actividad, Model, Poi } from '../model/model.ts';
import type { Value } from '../edit/value.ts';
import { sumOf, decimalOf } from './decimal.ts';
import type { Documents } from './documents.ts';
import type { Draft, Group } from './draft.ts';
import { halfOf, saysMonths } from './halves.ts';
import type { ActivityProposal, Proposal, Unplaced } from './proposal.ts';

export interface PlaceOptions {
  readonly replace: boolean;
  /** Only what this unit answers for; everything without. */
  readonly unidad: string | undefined;
  /** The half of the year that documents are made of, where none is there; the whole year without. */
  readonly semestre: 1 | 2 | undefined;
}

/** Where activities can go, and where it is told what cannot. */
export interface PoiPlaces {
  readonly documents: Documents;
  readonly model: Model;
  readonly planId: string;
  readonly options: PlaceOptions;
  readonly proposal: Proposal;
  readonly unplaced: Unplaced[];
  readonly found: Diagnostic[];
}

/**
 * Puts an activity where one of its code or id stands in its year, or else into a document of the year: the one for its
 * unit, or `poi/<año>.yaml`. Where the year is told by semesters each half goes to its own. One that has to be there
 * already (`mustStand`) is never made.
 */
export function placeActivity(activity: ActivityProposal, places: PoiPlaces, mustStand: boolean): void {
  const { model, options } = places;
  const pois = model.pois.filter(({ anio }) => anio === activity.anio);
  const standing = pois.flatMap(({ actividades }) => actividades.filter((one) => isThis(one, activity)));
  const yearly = standing.find(({ poi }) => poi.semestre === undefined);
  if (yearly) {
    mergeActivity(yearly, activity.draft, places);
    return;
  }
  const bySemester =
    pois.length > 0 ? pois.every(({ semestre }) => semestre !== undefined) : options.semestre !== undefined;
  if (standing.length === 0 && !bySemester) {
    if (!mustStand) addActivity(activity, activity.draft, String(activity.anio), pois, places);
    return;
  }
  for (const half of [1, 2] as const) placeHalf(activity, half, standing, pois, places, mustStand);
}

function placeHalf(
  activity: ActivityProposal,
  half: 1 | 2,
  standing: readonly Actividad[],
  pois: readonly Poi[],
  places: PoiPlaces,
  mustStand: boolean,
): void {
  const corte = places.proposal.years.find(({ anio }) => anio === activity.anio)?.corte;
  const reachesSecond = corte !== undefined && corte > `${activity.anio}-06-30`;
  const draft = halfOf(activity.draft, half, half === 2 ? reachesSecond : !reachesSecond);
  const own = standing.find(({ poi }) => poi.semestre?.numero === half);
  if (own) {
    mergeActivity(own, draft, places);
    return;
  }
  if (!saysMonths(draft.data)) return;
  const { semestre } = places.options;
  const isAsked = semestre === undefined || semestre === half;
  const ofHalf = pois.filter((poi) => poi.semestre?.numero === half);
  if (mustStand || !isAsked) {
    places.unplaced.push({
      what: `${activity.codigo}: meses del semestre ${half === 1 ? 'primero' : 'segundo'}, en el que no está`,
      rows: 1,
      sum: decimalOf(sumOf(accruedIn(draft.data['presupuesto']))),
    });
    return;
  }
  addActivity(activity, draft, `${activity.anio}-S${half}`, ofHalf, places);
}

/** The amounts of what was accrued month by month, as decimals. */
function accruedIn(presupuesto: Value | undefined): readonly string[] {
  if (typeof presupuesto !== 'object' || presupuesto === null || !('devengado_mensual' in presupuesto))
    return [];
  const months: unknown = presupuesto.devengado_mensual;
  if (typeof months !== 'object' || months === null) return [];
  return Object.values(months).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null && 'digits' in value ? [String(value.digits)] : [],
  );
}

function isThis({ id, data }: Actividad, { codigo }: ActivityProposal): boolean {
  return id === codigo || data.codigo_ceplan === codigo;
}

/** What stands keeps its id; the owner that its document names for all need not be said again. */
function mergeActivity(standing: Actividad, { data, cellOf }: Draft, { documents }: PoiPlaces): void {
  const { id: _, unidad, activa, ...rest } = data;
  const wanted: Group = {
    ...rest,
    ...(unidad === undefined || unidad === standing.unidad ? {} : { unidad }),
    ...(activa === undefined || standing.data.activa === activa ? {} : { activa }),
  };
  const { file, path } = standing.origin;
  documents.merge(file, { data: wanted, cellOf }, path);
}

function addActivity(
  { cell }: ActivityProposal,
  draft: Draft,
  periodo: string,
  pois: readonly Poi[],
  { documents, planId, proposal, options }: PoiPlaces,
): void {
  const unidad = draft.data['unidad'];
  const ofUnit = pois.find(({ data }) => data.unidad !== undefined && data.unidad === unidad);
  const ofAll = pois.find(({ data }) => data.unidad === undefined);
  const name = options.unidad === undefined || ofAll ? periodo : `${periodo}/${fileName(options.unidad)}`;
  const file = ofUnit?.origin.file ?? ofAll?.origin.file ?? `poi/${name}.yaml`;
  documents.addItem(file, 'actividades', draft, cell, () => headOf(periodo, planId, proposal));
}

function fileName(unidad: string): string {
  return unidad.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-').toLowerCase();
}

/** A document of a year or half in which nothing was done yet is approved, and no more. */
function headOf(periodo: string, planId: string, { years }: Proposal): Group {
  const anio = Number(periodo.slice(0, 4));
  const corte = years.find((year) => year.anio === anio)?.corte;
  const half = /-S([12])$/.exec(periodo)?.[1];
  const middle = `${anio}-06-30`;
  const own =
    corte === undefined || (half === '2' && corte <= middle)
      ? undefined
      : half === '1' && corte > middle
        ? middle
        : corte;
  return {
    tipo: 'poi',
    version: 1,
    plan: planId,
    periodo: half === undefined ? anio : periodo,
    estado: own === undefined ? 'aprobado' : 'en_ejecucion',
    ...(own === undefined ? {} : { fecha_corte: own }),
  };
}
