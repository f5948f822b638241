import { compareText } from '../diagnostics/order.ts';
import { saysNothing } from '../text/no-datum.ts';
import type { Path } from '../text/path.ts';
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
  DIMENSIONES,
  MESES,
  type Actividad,
  type Audiencia,
  type Checkable,
  type Compromiso,
  type Config,
  type Demanda,
  type Dimension,
  type DimensionId,
  type IndicadorPlan,
  type Linea,
  type Model,
  type Objetivo,
  type ObjetivoData,
  type Origin,
  type Plan,
  type Poi,
  type Presupuesto,
  type ProgramaData,
  type Resultado,
  type Semestre,
  type Unidad,
} from './model.ts';
import { firstHalfOf } from './first-half.ts';
import { onlyObjectiveOf } from './pei.ts';
import { mesesOf } from './progress/period.ts';
import { isPlaced } from './questions/placed.ts';
import { areDistinct } from './questions/repeated.ts';

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
  /** Values that the schema refused, by file. */
  readonly refused?: ReadonlyMap<string, PathSet>;
  /** Numbers written with three or more digits after a dot, by file. */
  readonly dotted?: Model['dotted'];
  readonly al?: string | undefined;
}

/** Joins the documents of one project. Their order does not matter. Never fails and never reports. */
export function link(input: LinkInput): Model {
  const documents = input.documents.toSorted((a, b) => compareText(a.file, b.file));
  const planes = documents.flatMap((d) => (d.tipo === 'plan' ? [linkPlan(d.file, d.data)] : []));
  const plan = planes[0];
  const pois = documents
    .flatMap((d) => (d.tipo === 'poi' ? [linkPoi(d.file, d.data, plan)] : []))
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
    config: configWithDefaults(input.config ?? {}),
    configFile: input.configFile ?? 'plan.config.yaml',
    surroundings: input.surroundings ?? NOTHING_AROUND,
    checkable: checkableOf(plan, pois, uncheckable),
    refused: input.refused ?? new Map(),
    dotted: input.dotted ?? new Map(),
    al: input.al,
  };
}

const NOTHING_AROUND: Model['surroundings'] = {
  unread: [],
  copies: [],
  poiFolder: false,
  unusedPatterns: [],
  unusable: [],
  others: undefined,
};

/** The configuration with the defaults of the product where the project says nothing. */
function configWithDefaults(data: ConfigDocument): Config {
  return {
    semaforo: { verde: data.semaforo?.verde ?? 95, amarillo: data.semaforo?.amarillo ?? 75 },
    avance: {
      tipo: data.avance?.tipo ?? 'I',
      pesos: data.avance?.pesos ?? 'igual',
      sin_dato: data.avance?.sin_dato ?? 'excluir',
      cobertura_minima: data.avance?.cobertura_minima ?? 50,
    },
    brecha: data.brecha ?? 20,
    data,
  };
}

/** `2019-S1` as a semester; undefined for anything else. */
export function semestreOf(periodo: string): Semestre | undefined {
  const match = /^(\d{4})-S([12])$/.exec(periodo);
  return match ? { anio: Number(match[1]), numero: match[2] === '1' ? 1 : 2 } : undefined;
}

/** The year of a period, `2019-S1` or `2019`; undefined for anything else. */
function anioOf(periodo: string): number | undefined {
  const match = /^(\d{4})(?:-S[12])?$/.exec(periodo);
  return match ? Number(match[1]) : undefined;
}

/** `2019-S1` */
export function periodoOf(semestre: Semestre): string {
  return `${semestre.anio}-S${semestre.numero}`;
}

function checkableOf(
  plan: Plan | undefined,
  pois: readonly Poi[],
  uncheckable: ReadonlySet<LinkedDocument['tipo']>,
): Checkable {
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
    // A POI of an unknown or a wrong period could be of any.
    poi: pois.every((poi) => isPlaced(poi, { plan, pois })) && !uncheckable.has('poi'),
    audiencias: !uncheckable.has('audiencia'),
  };
}

function linkPlan(file: string, data: PlanDocument): Plan {
  const dimensiones = DIMENSIONES.map((id) => linkDimension(file, id, data));
  const objetivos = dimensiones.flatMap((dimension) => dimension.objetivos);
  const { inicio, fin } = data.periodo ?? {};
  return {
    origin: { file, path: [] },
    id: data.id ?? '',
    data,
    periodo: inicio === undefined || fin === undefined ? undefined : { inicio, fin },
    dimensiones,
    objetivos,
    indicadores: objetivos.flatMap((objetivo) => objetivo.indicadores),
    lineas: objetivos.flatMap((objetivo) => objetivo.lineas),
    lugares: (data.entidad?.lugares ?? []).map((item, i) => ({
      origin: { file, path: ['entidad', 'lugares', i] },
      id: item.id ?? '',
      data: item,
    })),
  };
}

function linkDimension(file: string, id: DimensionId, plan: PlanDocument): Dimension {
  const origin = { file, path: ['dimensiones', id] };
  const data = plan.dimensiones?.[id] ?? {};
  return {
    origin,
    id,
    data,
    objetivos: (data.objetivos ?? []).map((item, i) => linkObjetivo(below(origin, 'objetivos', i), id, item)),
  };
}

function linkObjetivo(origin: Origin, dimension: DimensionId, data: ObjetivoData): Objetivo {
  const id = data.id ?? '';
  const indicadores = (data.indicadores ?? []).flatMap((item, i): IndicadorPlan[] =>
    // A registered plan says «No se especifica.» where it has no indicator.
    saysNothing(item.nombre ?? '')
      ? []
      : [{ origin: below(origin, 'indicadores', i), id: item.id ?? '', objetivo: id, dimension, data: item }],
  );
  const lineas = (data.programas ?? []).flatMap((item, i) =>
    linkPrograma(below(origin, 'programas', i), dimension, id, item),
  );
  return {
    origin,
    id,
    dimension,
    data: withRegisteredTarget(data),
    indicadores,
    programas: lineas.filter((linea) => linea.clase === 'programa'),
    lineas,
  };
}

/** An objective with the target of an indicator that says nothing else: the words of the registered plan are kept. */
function withRegisteredTarget(data: ObjetivoData): ObjetivoData {
  const orphaned = (data.indicadores ?? []).flatMap(({ nombre, meta_registrada: meta }) =>
    saysNothing(nombre ?? '') && meta !== undefined ? [meta] : [],
  );
  if (data.meta_registrada !== undefined || orphaned.length === 0) return data;
  return { ...data, meta_registrada: orphaned.join('; ') };
}

function linkPrograma(
  origin: Origin,
  dimension: DimensionId,
  objetivo: string,
  data: ProgramaData,
): readonly Linea[] {
  const programa = data.codigo ?? '';
  const line = (
    place: Origin,
    clase: Linea['clase'],
    item: { codigo?: string; nombre?: string; cui?: string },
  ): Linea => ({
    origin: place,
    codigo: item.codigo ?? '',
    nombre: item.nombre ?? '',
    clase,
    programa,
    objetivo,
    dimension,
    cui: item.cui,
  });
  return [
    line(origin, 'programa', {
      codigo: programa,
      ...(data.nombre === undefined ? {} : { nombre: data.nombre }),
    }),
    ...(data.proyectos ?? []).map((item, i) => line(below(origin, 'proyectos', i), 'proyecto', item)),
    ...(data.actividades ?? []).map((item, i) => line(below(origin, 'actividades', i), 'actividad', item)),
  ];
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
  const whole = { file, periodo, anio, semestre, meses, plan };
  const isYearly = anio !== undefined && semestre === undefined;
  return poiOf(whole, data, isYearly ? poiOf(whole, firstHalfOf(data, anio), undefined) : undefined);
}

interface PoiFrame extends Pick<Poi, 'periodo' | 'anio' | 'semestre' | 'meses'> {
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

function below(origin: Origin, ...steps: Path): Origin {
  return { file: origin.file, path: [...origin.path, ...steps] };
}
