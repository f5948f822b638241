import { compareText } from '../diagnostics/order.ts';
import type { PathSet } from '../text/path-set.ts';
import type {
  AudienciaDocument,
  ConfigDocument,
  PlanDocument,
  PoiDocument,
  PresupuestoDocument,
  UnidadesDocument,
} from './input.generated.ts';
import {
  MESES,
  type Actividad,
  type Audiencia,
  type Checkable,
  type Compromiso,
  type Demanda,
  type Model,
  type Plan,
  type Poi,
  type Presupuesto,
  type Resultado,
  type Unidad,
} from './model.ts';
import { firstHalfOf } from './first-half.ts';
import { onlyObjectiveOf } from './pei.ts';
import { earlier, lastDayOf } from './progress/calendar.ts';
import { anioOf, mesesOf, semestreOf } from './progress/period.ts';
import { keptFor } from './progress/remember.ts';
import { areDistinct } from './questions/repeated.ts';
import { configWithDefaults } from './configuration.ts';
import { linkPlan } from './link-plan.ts';

/** A document by its kind: the file it stands in and its data, as the schema left it. */
export type LinkedDocument =
  | { readonly tipo: 'plan'; readonly file: string; readonly data: PlanDocument }
  | { readonly tipo: 'unidades'; readonly file: string; readonly data: UnidadesDocument }
  | { readonly tipo: 'poi'; readonly file: string; readonly data: PoiDocument }
  | { readonly tipo: 'audiencia'; readonly file: string; readonly data: AudienciaDocument }
  | { readonly tipo: 'presupuesto'; readonly file: string; readonly data: PresupuestoDocument };

export interface LinkInput {
  readonly documents: readonly LinkedDocument[];
  readonly config?: ConfigDocument;
  readonly configFile?: string;
  readonly surroundings?: Model['surroundings'];
  /** Kinds of which some document could not be read whole: what links to them cannot be told. */
  readonly uncheckable?: ReadonlySet<LinkedDocument['tipo']>;
  /** What could not be read, in order of path. */
  readonly unreadable?: Model['unreadable'];
  /** Values that the schema refused, by file. */
  readonly refused?: ReadonlyMap<string, PathSet>;
  /** Numbers written with three or more digits after a dot, by file. */
  readonly dotted?: Model['dotted'];
  readonly al?: string | undefined;
}

/** Joins the documents of one project. Their order does not matter. Never fails and never reports. */
export function link(input: LinkInput): Model {
  const documents = input.documents.toSorted((a, b) => compareText(a.file, b.file));
  const planes = documents.flatMap((d) => (d.tipo === 'plan' ? [planOf(d.data, d.file)] : []));
  const plan = planes[0];
  const pois = documents
    .flatMap((d) => (d.tipo === 'poi' ? [poiIn(d.data, d.file, plan)] : []))
    .sort((a, b) => compareText(a.periodo, b.periodo) || compareText(a.origin.file, b.origin.file));
  const uncheckable = input.uncheckable ?? new Set();
  return {
    plan,
    planes,
    unidades: documents.flatMap((d) => (d.tipo === 'unidades' ? linkUnidades(d.file, d.data) : [])),
    documentosDeUnidades: documents.flatMap((d) =>
      d.tipo === 'unidades' ? [{ file: d.file, path: [] }] : [],
    ),
    pois,
    actividades: pois.flatMap((poi) => poi.actividades),
    resultados: pois.flatMap((poi) => poi.resultados),
    audiencias: documents.flatMap((d) => (d.tipo === 'audiencia' ? [linkAudiencia(d.file, d.data)] : [])),
    presupuestos: documents
      .flatMap((d) => (d.tipo === 'presupuesto' ? [linkPresupuesto(d.file, d.data)] : []))
      .sort((a, b) => (a.anio ?? 0) - (b.anio ?? 0) || compareText(a.origin.file, b.origin.file)),
    config: configOf(input.config ?? NO_CONFIG),
    configFile: input.configFile ?? 'plan.config.yaml',
    surroundings: input.surroundings ?? NOTHING_AROUND,
    checkable: checkableOf(plan, uncheckable),
    unreadable: input.unreadable ?? [],
    refused: input.refused ?? new Map(),
    dotted: input.dotted ?? new Map(),
    al: input.al,
  };
}

/**
 * What was made of data stays the same for as long as the data does, with all that was computed of it: after a keystroke
 * in one document those that an editor reads again are the others.
 */
const planOf = keptFor((data: PlanDocument, file: string) => linkPlan(file, data));
const poiIn = keptFor((data: PoiDocument, file: string, plan: Plan | undefined) => linkPoi(file, data, plan));
const configOf = keptFor(configWithDefaults);
const NO_CONFIG: ConfigDocument = {};

const NOTHING_AROUND: Model['surroundings'] = {
  excluded: [],
  unread: [],
  copies: [],
  poiFolder: false,
  unusedPatterns: [],
  unusable: [],
  others: undefined,
};

function checkableOf(plan: Plan | undefined, uncheckable: ReadonlySet<LinkedDocument['tipo']>): Checkable {
  const named =
    plan !== undefined &&
    areDistinct(plan.objetivos.map(({ id }) => id)) &&
    areDistinct(plan.indicadores.map(({ id }) => id)) &&
    plan.dimensiones.every(({ objetivos }) =>
      // A line without a code is cited by nobody, and hides no other.
      areDistinct(
        objetivos
          .flatMap(({ lineas }) => lineas.map(({ codigo }) => codigo))
          .filter((codigo) => codigo !== ''),
      ),
    );
  return {
    plan: named && !uncheckable.has('plan'),
    planes: !uncheckable.has('plan'),
    unidades: !uncheckable.has('unidades'),
    poi: !uncheckable.has('poi'),
    audiencias: !uncheckable.has('audiencia'),
  };
}

function linkUnidades(file: string, data: UnidadesDocument): readonly Unidad[] {
  return (data.unidades ?? []).map((item, i) => ({
    origin: { file, path: ['unidades', i] },
    id: item.id ?? '',
    data: item,
  }));
}

function linkPoi(file: string, data: PoiDocument, plan: Plan | undefined): Poi {
  const periodo = String(data.periodo ?? '');
  const anio = anioOf(periodo);
  const semestre = semestreOf(periodo);
  const meses = semestre ? mesesOf(semestre) : anio === undefined ? [] : MESES;
  const whole = { file, periodo, anio, semestre, meses, plan, corteDelAnio: undefined };
  const isYearly = anio !== undefined && semestre === undefined;
  if (!isYearly) return poiOf(whole, data, undefined);
  const june = firstHalfOf(data, anio);
  const { fecha_corte: written } = data;
  const corteDelAnio = june === data || written === undefined ? undefined : earlier(written, lastDayOf(anio));
  return poiOf(whole, data, poiOf({ ...whole, corteDelAnio }, june, undefined));
}

interface PoiFrame extends Pick<Poi, 'periodo' | 'anio' | 'semestre' | 'meses' | 'corteDelAnio'> {
  readonly file: string;
  readonly plan: Plan | undefined;
}

function poiOf(frame: PoiFrame, data: PoiDocument, primerSemestre: Poi | undefined): Poi {
  const { file, plan, ...period } = frame;
  const actividades: Actividad[] = [];
  const resultados: Resultado[] = [];
  const poi: Poi = { origin: { file, path: [] }, data, ...period, actividades, resultados, primerSemestre };
  for (const [i, item] of (data.actividades ?? []).entries()) {
    actividades.push({
      origin: { file, path: ['actividades', i] },
      id: item.id ?? '',
      data: item,
      poi,
      unidad: item.unidad ?? data.unidad,
      objetivo: item.objetivo ?? onlyObjectiveOf(plan, item.pei),
    });
  }
  for (const [i, item] of (data.resultados ?? []).entries()) {
    // One that was moved to the other half of a year keeps its place in the list.
    if (Object.keys(item).length === 0) continue;
    resultados.push({
      origin: { file, path: ['resultados', i] },
      indicador: item.indicador ?? '',
      data: item,
      poi,
    });
  }
  return poi;
}

function linkPresupuesto(file: string, data: PresupuestoDocument): Presupuesto {
  return { origin: { file, path: [] }, anio: data.anio, data };
}

function linkAudiencia(file: string, data: AudienciaDocument): Audiencia {
  const demandas: Demanda[] = [];
  const compromisos: Compromiso[] = [];
  const audiencia: Audiencia = {
    origin: { file, path: [] },
    id: data.id ?? '',
    data,
    demandas,
    compromisos,
  };
  for (const [i, item] of (data.demandas ?? []).entries()) {
    demandas.push({ origin: { file, path: ['demandas', i] }, id: item.id ?? '', data: item, audiencia });
  }
  for (const [i, item] of (data.compromisos ?? []).entries()) {
    compromisos.push({
      origin: { file, path: ['compromisos', i] },
      id: item.id ?? '',
      data: item,
      audiencia,
    });
  }
  return audiencia;
}
