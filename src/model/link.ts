import { compareText } from '../diagnostics/order.ts';
import type { Path } from '../text/path.ts';
import type {
  AudienciaDocument,
  ConfigDocument,
  PlanDocument,
  PoiDocument,
  UnidadesDocument,
} from './input.generated.ts';
import {
  DIMENSIONES,
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
  type ProgramaData,
  type Resultado,
  type Semestre,
  type Unidad,
} from './model.ts';
import { isPlaced } from './questions-placed.ts';
import { areDistinct } from './questions-repeated.ts';

/** A document by its kind: the file it stands in and its data, as the schema left it. */
export type LinkedDocument =
  | { readonly tipo: 'plan'; readonly file: string; readonly data: PlanDocument }
  | { readonly tipo: 'unidades'; readonly file: string; readonly data: UnidadesDocument }
  | { readonly tipo: 'poi'; readonly file: string; readonly data: PoiDocument }
  | { readonly tipo: 'audiencia'; readonly file: string; readonly data: AudienciaDocument };

export interface LinkInput {
  readonly documents: readonly LinkedDocument[];
  readonly config?: ConfigDocument;
  /** Kinds of which some document could not be read whole: what links to them cannot be told. */
  readonly uncheckable?: ReadonlySet<LinkedDocument['tipo']>;
  /** Values that the schema refused, by file. */
  readonly refused?: ReadonlyMap<string, readonly Path[]>;
  readonly al?: string | undefined;
}

/** Joins the documents of one project. Their order does not matter. Never fails and never reports. */
export function link(input: LinkInput): Model {
  const documents = input.documents.toSorted((a, b) => compareText(a.file, b.file));
  const planes = documents.flatMap((d) => (d.tipo === 'plan' ? [linkPlan(d.file, d.data)] : []));
  const pois = documents
    .flatMap((d) => (d.tipo === 'poi' ? [linkPoi(d.file, d.data)] : []))
    .sort((a, b) => compareText(a.periodo, b.periodo) || compareText(a.origin.file, b.origin.file));
  const plan = planes[0];
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
    config: configWithDefaults(input.config ?? {}),
    checkable: checkableOf(plan, pois, uncheckable),
    refused: input.refused ?? new Map(),
    al: input.al,
  };
}

/** The configuration with the defaults of the product where the project says nothing. */
export function configWithDefaults(data: ConfigDocument): Config {
  return {
    semaforo: { verde: data.semaforo?.verde ?? 95, amarillo: data.semaforo?.amarillo ?? 75 },
    avance: {
      tipo: data.avance?.tipo ?? 'I',
      pesos: data.avance?.pesos ?? 'igual',
      sin_dato: data.avance?.sin_dato ?? 'excluir',
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
      areDistinct(objetivos.flatMap(({ lineas }) => lineas.map(({ codigo }) => codigo))),
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
  const indicadores = (data.indicadores ?? []).map((item, i): IndicadorPlan => ({
    origin: below(origin, 'indicadores', i),
    id: item.id ?? '',
    objetivo: id,
    dimension,
    data: item,
  }));
  const lineas = (data.programas ?? []).flatMap((item, i) =>
    linkPrograma(below(origin, 'programas', i), dimension, id, item),
  );
  return {
    origin,
    id,
    dimension,
    data,
    indicadores,
    programas: lineas.filter((linea) => linea.clase === 'programa'),
    lineas,
  };
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

function linkPoi(file: string, data: PoiDocument): Poi {
  const actividades: Actividad[] = [];
  const resultados: Resultado[] = [];
  const periodo = data.periodo ?? '';
  const poi: Poi = {
    origin: { file, path: [] },
    data,
    periodo,
    semestre: semestreOf(periodo),
    actividades,
    resultados,
  };
  for (const [i, item] of (data.actividades ?? []).entries()) {
    actividades.push({
      origin: { file, path: ['actividades', i] },
      id: item.id ?? '',
      data: item,
      poi,
      unidad: item.unidad ?? data.unidad,
    });
  }
  for (const [i, item] of (data.resultados ?? []).entries()) {
    resultados.push({
      origin: { file, path: ['resultados', i] },
      indicador: item.indicador ?? '',
      data: item,
      poi,
    });
  }
  return poi;
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
