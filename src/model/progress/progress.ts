import type { Fraction } from '../fraction.ts';
import type {
  Dimension,
  DimensionId,
  IndicadorPlan,
  Linea,
  Model,
  Objetivo,
  Semestre,
  Unidad,
} from '../model.ts';
import { activitiesOfYear, inactiveOfYear, type ActivityOfYear } from './activity-of-year.ts';
import { activityProgress, type ActivityProgress } from './activity.ts';
import { districtsOf, districtsOfActivity, localitiesOf, type District, type Locality } from './districts.ts';
import { executionOf, type Execution } from './execution.ts';
import { absent } from './figure.ts';
import { leftOutBegun, type LeftOutBegun } from './left-out.ts';
import { elapsedOf, moneyByYear, type Mandate } from './mandate.ts';
import { measurementsOf } from './measurements.ts';
import { latestDay } from './calendar.ts';
import { cutOffOf } from './period.ts';
import { institutionProgress, type InstitutionProgress } from './institution.ts';
import { indicatorProgress, type IndicatorProgress } from './plan-indicator.ts';
import {
  mandateResults,
  NO_RESULTS,
  planResults,
  type PlanResults,
  type ResultFigure,
} from './plan-results.ts';
import { institutionBudget } from '../questions/institution.ts';
import { deliveryOf, isSilent, type Delivery } from './punctuality.ts';
import { keptFor, remembered } from './remember.ts';
import type { Results } from './results.ts';
import { worksOf, type Work } from './works.ts';
import { groupedBy, groupedByEach } from '../../text/grouped-by.ts';

/** Execution and results of a group, side by side, never blended. */
export interface Avance extends Execution {
  /** Only the plan, its dimensions and its objectives have results; elsewhere 0 of 0. */
  readonly resultados: ResultFigure;
}

/** A group of activities with its figures. */
export interface Group {
  readonly avance: Avance;
  readonly actividades: readonly ActivityProgress[];
}

/** Every figure of a plan in one semester. Lists keep the order of the documents; nothing is rounded. */
export interface Progress {
  /** undefined for a plan without any POI, of which nothing was done or measured yet. */
  readonly periodo: Semestre | undefined;
  /** The latest fecha_corte of the semester, `AAAA-MM-DD`. */
  readonly corte: string | undefined;
  /** Of the year so far, one entry per id. */
  readonly actividades: readonly ActivityProgress[];
  /** Those formulated and left out (`activa: false`): counted apart, in no figure. */
  readonly inactivas: readonly ActivityOfYear[];
  /** Those of them that had begun before they were left out. */
  readonly dejadas: readonly LeftOutBegun[];
  readonly indicadores: readonly IndicatorProgress[];
  /** The weight of each indicator with data among those of its objective. */
  readonly pesos: ReadonlyMap<IndicadorPlan, Fraction>;
  readonly avance: Avance;
  readonly dimensiones: readonly (Group & { readonly dimension: Dimension })[];
  readonly objetivos: readonly (Group & {
    readonly objetivo: Objetivo;
    readonly indicadores: readonly IndicatorProgress[];
    /** The activities of other objectives that serve this one too: named, and in none of its figures. */
    readonly tambien: readonly ActivityProgress[];
  })[];
  /** A programme holds the activities of its projects and activities too. */
  readonly lineas: readonly (Group & { readonly linea: Linea })[];
  readonly unidades: readonly (Group & {
    readonly unidad: Unidad;
    /** The latest cut-off of its activities, `AAAA-MM-DD`: it may have closed before the others. */
    readonly corte: string | undefined;
    readonly entrega: Delivery | undefined;
    /** Whether it says nothing in the POI of the semester that others delivered with it. */
    readonly callada: boolean;
  })[];
  /** An activity of several districts counts whole in each. */
  readonly distritos: readonly (Group & { readonly distrito: District })[];
  /** The places of the plan; an activity of several counts whole in each. */
  readonly lugares: readonly (Group & { readonly lugar: Locality })[];
  readonly mandato: Mandate;
  /** The way gone to the end of the mandate grouped as results, for whoever needs it by dimension or objective. */
  readonly porMandato: Results;
  readonly inversiones: readonly Work[];
  /** undefined where no document gives the budget of the institution in the year. */
  readonly institucion: InstitutionProgress | undefined;
}

/** The figures of a semester that has a POI. */
export interface SemesterProgress extends Progress {
  readonly periodo: Semestre;
}

/** The figures of every activity of the year up to a semester. */
export const activityProgresses: (model: Model, periodo: Semestre) => readonly ActivityProgress[] =
  remembered((model, periodo) =>
    activitiesOfYear(model, periodo).map((entry) => figuresOf(entry, model.config)),
  );

const figuresOf = keptFor(activityProgress);

/** The activities of a semester that were left out after their year had begun with them, in the order of the documents. */
export const begunAndLeftOut: (model: Model, periodo: Semestre) => readonly LeftOutBegun[] = remembered(
  (model, periodo) => {
    const inactivas = inactiveOfYear(model, periodo);
    if (inactivas.length === 0) return [];
    const { anio, numero } = periodo;
    const firstHalf = numero === 1 ? [] : activityProgresses(model, { anio, numero: 1 });
    return leftOutBegun(inactivas, firstHalf, model.config);
  },
);

/** The figures of every indicator of the plan in a semester, in the order of the plan. */
export const indicatorProgresses: (model: Model, periodo: Semestre) => readonly IndicatorProgress[] =
  remembered((model, periodo) => {
    const measurements = measurementsOf(model);
    return (model.plan?.indicadores ?? []).map((indicador) =>
      indicatorProgress(model, measurements, indicador, periodo),
    );
  });

/** Everything that is computed of a model for a report of one semester. Never fails: what is missing has no value. */
export const progressOf: (model: Model, periodo: Semestre) => SemesterProgress = remembered(
  (model, periodo) => {
    const actividades = activityProgresses(model, periodo);
    const indicadores = indicatorProgresses(model, periodo);
    const corte = cutOffOf(model, periodo);
    const execution = executionOf(actividades, model.config);
    const byIndicador = new Map(indicadores.map((progress) => [progress.indicador, progress]));
    const results = planResults(model.plan, byIndicador, model.config);
    const mandate = mandateResults(model.plan, byIndicador, model.config);
    return {
      periodo,
      corte,
      actividades,
      inactivas: inactiveOfYear(model, periodo),
      dejadas: begunAndLeftOut(model, periodo),
      indicadores,
      pesos: results.pesos,
      avance: { ...execution, resultados: results.plan },
      ...planGroups(model, actividades, byIndicador, results),
      unidades: unitGroups(model, actividades, periodo),
      distritos: districtGroups(model, actividades),
      lugares: placeGroups(model, actividades),
      mandato: {
        valor: mandate.plan,
        tiempo: elapsedOf(model.plan, corte),
        gasto: moneyByYear(model, periodo),
      },
      porMandato: mandate,
      inversiones: worksOf(model, periodo),
      institucion: institutionProgress(institutionBudget(model, periodo.anio), corte, execution.financiero),
    };
  },
);

/**
 * The same of a plan alone: what the plan itself says, and nothing expected at a date that nobody reports. POI that it
 * has, of other semesters than is asked about, tell nothing here.
 */
export function progressOfPlan(model: Model): Progress {
  const bare = { ...model, pois: [], actividades: [], resultados: [] };
  // Of the last semester, in which nothing is measured in another.
  const last = progressOf(bare, { anio: model.plan?.periodo?.fin ?? 0, numero: 2 });
  const undated = (indicator: IndicatorProgress): IndicatorProgress => ({
    ...indicator,
    esperado: absent('no hay ningún POI'),
    estimado: false,
  });
  return {
    ...last,
    periodo: undefined,
    indicadores: last.indicadores.map(undated),
    objetivos: last.objetivos.map((group) => ({ ...group, indicadores: group.indicadores.map(undated) })),
  };
}

function groupOf(
  model: Model,
  actividades: readonly ActivityProgress[] = [],
  resultados: ResultFigure = NO_RESULTS,
): Group {
  return { avance: { ...executionOf(actividades, model.config), resultados }, actividades };
}

function planGroups(
  model: Model,
  actividades: readonly ActivityProgress[],
  byIndicador: ReadonlyMap<IndicadorPlan, IndicatorProgress>,
  results: PlanResults,
): Pick<Progress, 'dimensiones' | 'objetivos' | 'lineas'> {
  const objetivos = model.plan?.objetivos ?? [];
  // Of a repeated id the first objective says the dimension.
  const dimensionOf = new Map(objetivos.toReversed().map(({ id, dimension }) => [id, dimension]));
  const dimensionOfActivity = ({ latest }: ActivityProgress): DimensionId | undefined =>
    dimensionOf.get(latest.objetivo ?? '');
  const byObjetivo = groupedBy(actividades, ({ latest }) => latest.objetivo || undefined);
  const alsoByObjetivo = groupedByEach(actividades, ({ latest }) =>
    (latest.data.tambien ?? []).filter((id) => id !== '' && id !== latest.objetivo),
  );
  const byDimension = groupedBy(actividades, dimensionOfActivity);
  const byLinea = activitiesByLinea(model.plan?.lineas ?? [], actividades, dimensionOfActivity);
  return {
    dimensiones: (model.plan?.dimensiones ?? []).map((dimension) => ({
      dimension,
      ...groupOf(model, byDimension.get(dimension.id), results.dimensiones.get(dimension.id)),
    })),
    objetivos: objetivos.map((objetivo) => ({
      objetivo,
      ...groupOf(model, byObjetivo.get(objetivo.id), results.objetivos.get(objetivo)),
      indicadores: objetivo.indicadores.flatMap((indicador) => byIndicador.get(indicador) ?? []),
      tambien: alsoByObjetivo.get(objetivo.id) ?? [],
    })),
    lineas: (model.plan?.lineas ?? []).map((linea) => ({
      linea,
      ...groupOf(model, byLinea.get(lineKey(linea.dimension, linea.codigo))),
    })),
  };
}

function activitiesByLinea(
  lineas: readonly Linea[],
  actividades: readonly ActivityProgress[],
  dimensionOf: (activity: ActivityProgress) => DimensionId | undefined,
): ReadonlyMap<string, readonly ActivityProgress[]> {
  const known = new Map(lineas.toReversed().map((linea) => [lineKey(linea.dimension, linea.codigo), linea]));
  return groupedByEach(actividades, (activity) => {
    const dimension = dimensionOf(activity);
    const codigo = activity.latest.data.proyecto;
    const linea = dimension && codigo ? known.get(lineKey(dimension, codigo)) : undefined;
    if (!linea) return [];
    // A programme without a code is a group of nobody: no activity can cite it.
    return [linea.codigo, linea.programa]
      .filter((code) => code !== '')
      .map((code) => lineKey(linea.dimension, code));
  });
}

/** Codes are unique within their dimension only. */
function lineKey(dimension: DimensionId, codigo: string): string {
  return `${dimension} ${codigo}`;
}

function unitGroups(
  model: Model,
  actividades: readonly ActivityProgress[],
  periodo: Semestre,
): Progress['unidades'] {
  const byUnidad = groupedBy(actividades, ({ latest }) => latest.unidad || undefined);
  return model.unidades.map((unidad) => ({
    unidad,
    ...groupOf(model, byUnidad.get(unidad.id)),
    corte: latestDay((byUnidad.get(unidad.id) ?? []).map(({ corteActividad }) => corteActividad)),
    entrega: deliveryOf(model, unidad, periodo),
    callada: isSilent(model, unidad, periodo),
  }));
}

function districtGroups(model: Model, actividades: readonly ActivityProgress[]): Progress['distritos'] {
  const byDistrito = groupedByEach(actividades, ({ latest }) => districtsOfActivity(model.plan, latest.data));
  return districtsOf(model, actividades).map((distrito) => ({
    distrito,
    ...groupOf(model, byDistrito.get(distrito.ubigeo)),
  }));
}

function placeGroups(model: Model, actividades: readonly ActivityProgress[]): Progress['lugares'] {
  const byLugar = groupedByEach(actividades, ({ latest }) => latest.data.lugares ?? []);
  return localitiesOf(model.plan).map((lugar) => ({ lugar, ...groupOf(model, byLugar.get(lugar.id)) }));
}
