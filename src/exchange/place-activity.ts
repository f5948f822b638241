import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { scheduleOf } from '../model/budget.ts';
import type { Actividad, ActividadData, Model, Poi, PresupuestoData } from '../model/model.ts';
import { isGroup, NumberAsWritten, type Value } from '../edit/value.ts';
import { valueAt } from '../schema/value-at.ts';
import { MESES } from '../text/months.ts';
import { jsonPointer } from '../text/path.ts';
import { decimalOf, exactOf, sumOf } from './decimal.ts';
import { digitsIn, withPlacedRows } from './budget-rows.ts';
import { mergeInto, type ValueChange } from './merge.ts';
import type { Documents } from './documents.ts';
import type { Draft, Group } from './draft.ts';
import { halfOf, saysMonths } from './halves.ts';
import type { ActivityProposal, Proposal, Unplaced } from './proposal.ts';
import { standingOf } from './standing-activities.ts';
import { meantIn } from './usual-values.ts';

export interface PlaceOptions {
  readonly replace: boolean;
  /** Only what this unit answers for; everything without. */
  readonly unidad: string | undefined;
  /** The only half of the year that is asked for, of which documents are made where none is there; the whole year without. */
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
  const standing = standingOf(activity, model);
  const yearly = standing.find(({ poi }) => poi.semestre === undefined);
  if (yearly) {
    const { draft, left } = withPlacedRows(activity.draft, yearly, mustStand);
    places.unplaced.push(...left);
    places.documents.say(yearly.origin.file, changesOf(yearly, draft, places));
    return;
  }
  const bySemester =
    pois.length > 0 ? pois.every(({ semestre }) => semestre !== undefined) : options.semestre !== undefined;
  if (standing.length === 0 && !bySemester) {
    if (!mustStand) addActivity(activity, String(activity.anio), pois, places);
    return;
  }
  for (const half of [1, 2] as const) placeHalf(activity, half, { standing, pois, mustStand }, places);
}

/** What there is of an activity's year, and of the activity in it. */
interface YearOfActivity {
  readonly standing: readonly Actividad[];
  readonly pois: readonly Poi[];
  readonly mustStand: boolean;
}

function placeHalf(
  activity: ActivityProposal,
  half: 1 | 2,
  { standing, pois, mustStand }: YearOfActivity,
  places: PoiPlaces,
): void {
  const corte = places.proposal.years.find(({ anio }) => anio === activity.anio)?.corte;
  const reachesSecond = corte !== undefined && corte > `${activity.anio}-06-30`;
  const second = halfOf(activity.draft, 2, reachesSecond, true);
  // One that is only of the first half has no later document that could hold its budget.
  const isOnlyFirst = standing.length === 0 && !saysMonths(second.data);
  const draft =
    half === 2 ? second : halfOf(activity.draft, 1, !reachesSecond, !reachesSecond || isOnlyFirst);
  /** The budget of the second half, where what stands says another. */
  const isOtherBudget =
    half === 2 &&
    reachesSecond &&
    standing.some((one) =>
      changesOf(one, withPlacedRows(draft, one, mustStand).draft, places).some(isModifiedBudget),
    );
  const left = leftOut(activity, draft, half, isOtherBudget);
  const { semestre } = places.options;
  if (semestre !== undefined && semestre !== half) {
    places.unplaced.push(...left('que no se pidió'));
    return;
  }
  const own = standing.find(({ poi }) => poi.semestre?.numero === half);
  if (own) {
    const other = standing.find(({ poi }) => poi.semestre !== undefined && poi.semestre.numero !== half);
    const placed = withPlacedRows(draft, own, mustStand);
    places.unplaced.push(...placed.left);
    const changes = changesOf(own, placed.draft, places);
    places.documents.say(
      own.origin.file,
      other === undefined
        ? changes
        : notSaidBy(
            other,
            changes,
            { own, draft, isOtherBudget },
            changesOf(other, withPlacedRows(draft, other, mustStand).draft, places),
          ),
    );
    return;
  }
  if (mustStand || !saysMonths(draft.data)) {
    places.unplaced.push(...left('en el que no está'));
    return;
  }
  const ofHalf = pois.filter((poi) => poi.semestre?.numero === half);
  addActivity({ ...activity, draft }, `${activity.anio}-S${half}`, ofHalf, places);
}

/** What a file states of a half of an activity and no document takes, where it states any; `why` ends the sentence. */
function leftOut(
  { codigo }: ActivityProposal,
  { data }: Draft,
  half: 1 | 2,
  isOtherBudget: boolean,
): (why: string) => readonly Unplaced[] {
  const isOfMonths = saysMonths(data);
  const what = [...(isOfMonths ? ['meses'] : []), ...(isOtherBudget ? ['PIM'] : [])];
  if (what.length === 0) return () => [];
  return (why) => [
    {
      what: `${codigo}: ${what.join(' y ')} del semestre ${half === 1 ? 'primero' : 'segundo'}, ${why}`,
      rows: 1,
      ...(isOfMonths ? { sum: decimalOf(sumOf(accruedIn(data['presupuesto']))) } : {}),
    },
  ];
}

function isModifiedBudget({ path }: ValueChange): boolean {
  return path.at(-1) === 'pim';
}

/** The amounts of what was accrued month by month, as decimals. */
function accruedIn(presupuesto: Value | undefined): readonly string[] {
  return isGroup(presupuesto) ? digitsIn(presupuesto['devengado_mensual']) : [];
}

/**
 * What a file changes in an activity that stands: it keeps its id, the owner that its document names for all need not be
 * said again, and a name that somebody gave to its indicator is better than that of the activity, which is all that
 * CEPLAN has.
 */
function changesOf(
  standing: Actividad,
  draft: Draft,
  { documents, model }: PoiPlaces,
): readonly ValueChange[] {
  const own = standing.data;
  const { id: _, unidad, activa, indicador, presupuesto, ...rest } = withUsual(draft, own);
  const wanted: Group = {
    ...rest,
    ...(unidad === undefined || unidad === standing.unidad ? {} : { unidad }),
    ...(activa === undefined || own.activa === activa ? {} : { activa }),
    ...(presupuesto === undefined ? {} : { presupuesto: withoutRowsSchedule(presupuesto, own.presupuesto) }),
    ...(indicador === undefined
      ? {}
      : { indicador: withoutBorrowedName(indicador, draft.data['nombre'], own) }),
  };
  const { file, path } = standing.origin;
  return mergeInto(
    documents.valueAt(file, path),
    { data: wanted, cellOf: draft.cellOf },
    path,
    meantIn(standing, model),
  );
}

/** What a file states, with what need not be written where the document says something of it. */
function withUsual({ data, usual = [] }: Draft, own: ActividadData): Readonly<Group> {
  return usual
    .filter(({ path, spared }) => {
      const stands = valueAt(own, path);
      return stands !== undefined && stands !== spared;
    })
    .reduce((all, { path, value }) => withValue(all, path.map(String), value), data);
}

function withValue(group: Readonly<Group>, path: readonly string[], value: Value): Readonly<Group> {
  const [step = '', ...rest] = path;
  const inner = group[step] ?? null;
  return {
    ...group,
    [step]: rest.length === 0 ? value : withValue(isGroup(inner) ? inner : {}, rest, value),
  };
}

function withoutBorrowedName(indicador: Value, nombre: Value | undefined, standing: ActividadData): Value {
  if (!isGroup(indicador) || standing.indicador?.nombre === undefined || indicador['nombre'] !== nombre)
    return indicador;
  const { nombre: _, ...rest } = indicador;
  return rest;
}

/** A schedule that is the sum of the rows of the budget is said by them. */
function withoutRowsSchedule(presupuesto: Value, standing: PresupuestoData | undefined): Value {
  if (!isGroup(presupuesto) || standing?.programado !== undefined) return presupuesto;
  const { programado, ...rest } = presupuesto;
  const ofRows = scheduleOf(standing);
  if (!isGroup(programado) || ofRows === undefined) return presupuesto;
  const isSame = MESES.every((mes) => {
    const value = programado[mes];
    return value === undefined
      ? ofRows[mes] === undefined
      : value instanceof NumberAsWritten && exactOf(value.digits) === (ofRows[mes] ?? 0n) * 10n ** 6n;
  });
  return isSame ? rest : presupuesto;
}

/**
 * Without what the document of the other half says already: what is of the year stands in one of the two. Rows of lists
 * are of their document, and stay.
 */
function notSaidBy(
  other: Actividad,
  changes: readonly ValueChange[],
  {
    own,
    draft: { usual = [] },
    isOtherBudget,
  }: { readonly own: Actividad; readonly draft: Draft; readonly isOtherBudget: boolean },
  ofOther: readonly ValueChange[],
): readonly ValueChange[] {
  const keyOf = ({ path, after, isItem }: ValueChange, { origin }: Actividad): string =>
    JSON.stringify([path.slice(origin.path.length), isItem, after]);
  const missing = new Set(ofOther.map((change) => keyOf(change, other)));
  const isOfRow = ({ path }: ValueChange): boolean => path.slice(own.origin.path.length).includes('detalle');
  // What one half need not say is no answer to the other, which says otherwise.
  const isUsual = ({ path }: ValueChange): boolean =>
    usual.some((one) => jsonPointer(path.slice(own.origin.path.length)).startsWith(jsonPointer(one.path)));
  // What the first half says of the budget is of an earlier day.
  const isLater = (change: ValueChange): boolean =>
    isOtherBudget && change.kind === 'other' && isModifiedBudget(change);
  return changes.filter(
    (change) => isOfRow(change) || isUsual(change) || isLater(change) || missing.has(keyOf(change, own)),
  );
}

function addActivity(
  { draft, cell }: ActivityProposal,
  periodo: string,
  pois: readonly Poi[],
  { documents, planId, proposal, options }: PoiPlaces,
): void {
  const unidad = draft.data['unidad'];
  const standing =
    pois.find(({ data }) => data.unidad !== undefined && data.unidad === unidad) ??
    pois.find(({ data }) => data.unidad === undefined);
  if (standing) {
    documents.addItem(standing.origin.file, 'actividades', { draft, cell });
    return;
  }
  const isParted = proposal.activities.length > MOST_TOGETHER && typeof unidad === 'string';
  const file = poiFile(periodo, options.unidad ?? (isParted ? unidad : undefined));
  documents.addItemToNew(file, 'actividades', { draft, cell }, () => ({
    ...headOf(periodo, planId, proposal),
    ...(isParted ? { unidad } : {}),
  }));
}

/** As many activities of CEPLAN, of 1.2 KB each, fit into a document three times; of more each unit has its own. */
const MOST_TOGETHER = 1000;

/** Where a new POI of a period goes, relative to the project: of all units, or of one. */
export function poiFile(periodo: string, unidad: string | undefined): string {
  if (unidad === undefined) return `poi/${periodo}.yaml`;
  return `poi/${periodo}/${unidad.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-').toLowerCase()}.yaml`;
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
