/**
 * The linked model: every document of a project, joined. It reports nothing and loses nothing: what could not be
 * linked stays as written (duplicates in lists, unknown references as text), so that rules can speak of it.
 *
 * `data` is what the author wrote, after the schema took out what it refused; every field of it may be missing.
 * A missing id or code is an empty text in the model, and is never linked to.
 */
import { MESES, type Mes } from '../text/months.ts';
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
import type { DottedValue, Surroundings, UnreadDocument } from './surroundings.ts';

/** Where a value stands: a file of the project and the path inside it. Rules name origins, never lines. */
export interface Origin {
  readonly file: string;
  readonly path: Path;
}

export type DimensionId = 'social' | 'economica' | 'ambiental' | 'institucional';
export const DIMENSIONES: readonly DimensionId[] = ['social', 'economica', 'ambiental', 'institucional'];

export { MESES, type Mes };

type Item<T> = T extends readonly (infer U)[] ? U : never;
type Defined<T> = Exclude<T, undefined>;

export type DimensionData = Defined<Defined<PlanDocument['dimensiones']>[DimensionId]>;
export type ObjetivoData = Item<Defined<DimensionData['objetivos']>>;
export type IndicadorPlanData = Item<Defined<ObjetivoData['indicadores']>>;
export type ProgramaData = Item<Defined<ObjetivoData['programas']>>;
export type UnidadData = Item<Defined<UnidadesDocument['unidades']>>;
export type ActividadData = Item<Defined<PoiDocument['actividades']>>;
export type IndicadorPoiData = Defined<ActividadData['indicador']>;
export type PresupuestoData = Defined<ActividadData['presupuesto']>;
export type FilaData = Item<Defined<PresupuestoData['detalle']>>;
export type LugarData = Item<Defined<Defined<PlanDocument['entidad']>['lugares']>>;
export type TareaData = Item<Defined<ActividadData['cronograma']>>;
export type ResultadoData = Item<Defined<PoiDocument['resultados']>>;
export type EvaluacionData = Defined<PoiDocument['evaluacion']>;
export type MedidaData = Item<Defined<ActividadData['medidas']>>;
export type DemandaData = Item<Defined<AudienciaDocument['demandas']>>;
export type CompromisoData = Item<Defined<AudienciaDocument['compromisos']>>;

export interface Plan {
  readonly origin: Origin;
  readonly id: string;
  readonly data: PlanDocument;
  /** First and last year; undefined when either is missing. */
  readonly periodo: { readonly inicio: number; readonly fin: number } | undefined;
  /** Always the four, in their order; one that the document lacks has no objectives. */
  readonly dimensiones: readonly Dimension[];
  readonly objetivos: readonly Objetivo[];
  readonly indicadores: readonly IndicadorPlan[];
  readonly lineas: readonly Linea[];
  readonly lugares: readonly Lugar[];
}

export interface Dimension {
  readonly origin: Origin;
  readonly id: DimensionId;
  readonly data: DimensionData;
  readonly objetivos: readonly Objetivo[];
}

export interface Objetivo {
  readonly origin: Origin;
  readonly id: string;
  readonly dimension: DimensionId;
  readonly data: ObjetivoData;
  readonly indicadores: readonly IndicadorPlan[];
  readonly programas: readonly Linea[];
  /** Every programme, project and activity code under the objective, in document order. */
  readonly lineas: readonly Linea[];
}

export interface IndicadorPlan {
  readonly origin: Origin;
  readonly id: string;
  readonly objetivo: string;
  readonly dimension: DimensionId;
  readonly data: IndicadorPlanData;
}

/** A línea de acción of the plan: a programme, project or activity with its code, unique in its dimension. */
export interface Linea {
  readonly origin: Origin;
  readonly codigo: string;
  readonly nombre: string;
  readonly clase: 'programa' | 'proyecto' | 'actividad';
  readonly programa: string;
  readonly objetivo: string;
  readonly dimension: DimensionId;
  readonly cui: string | undefined;
}

export interface Unidad {
  readonly origin: Origin;
  readonly id: string;
  readonly data: UnidadData;
}

/** A semester, `2019-S1`. */
export interface Semestre {
  readonly anio: number;
  readonly numero: 1 | 2;
}

export interface Poi {
  readonly origin: Origin;
  readonly data: PoiDocument;
  /** As written, `2019-S1` or `2019`; empty when missing. */
  readonly periodo: string;
  /** undefined when `periodo` is missing or malformed. */
  readonly anio: number | undefined;
  /** undefined for a document of a whole year, and when `periodo` is missing or malformed. */
  readonly semestre: Semestre | undefined;
  /** The months it plans and reports: the six of its semester, the twelve of a year, none when it says no period. */
  readonly meses: readonly Mes[];
  readonly actividades: readonly Actividad[];
  readonly resultados: readonly Resultado[];
  /**
   * Of a document of a whole year, the same as it stood on 30 June: with what a month or a date places there. It is
   * what the first semester is told by; its origins are those of the document. undefined for a semestral document.
   */
  readonly primerSemestre: Poi | undefined;
  /**
   * Of a year's first half, the cut-off of the document that it is the first half of, where that is after 30 June: never
   * after its year.
   */
  readonly corteDelAnio: string | undefined;
}

/** An activity as it stands in one document: half a year of it, or a whole one. */
export interface Actividad {
  readonly origin: Origin;
  readonly id: string;
  readonly data: ActividadData;
  readonly poi: Poi;
  /** Its own owner unit, or else the one of the document's header. */
  readonly unidad: string | undefined;
  /** The objective it names or, where it names none, the only one to which its `pei` leads. */
  readonly objetivo: string | undefined;
}

export interface Resultado {
  readonly origin: Origin;
  readonly indicador: string;
  readonly data: ResultadoData;
  readonly poi: Poi;
}

export interface Audiencia {
  readonly origin: Origin;
  readonly id: string;
  readonly data: AudienciaDocument;
  readonly demandas: readonly Demanda[];
  readonly compromisos: readonly Compromiso[];
}

export interface Demanda {
  readonly origin: Origin;
  readonly id: string;
  readonly data: DemandaData;
  readonly audiencia: Audiencia;
}

export interface Compromiso {
  readonly origin: Origin;
  readonly id: string;
  readonly data: CompromisoData;
  readonly audiencia: Audiencia;
}

/** A place below the district: a barrio, a centro poblado. */
export interface Lugar {
  readonly origin: Origin;
  readonly id: string;
  readonly data: LugarData;
}

/** The money of the whole institution in one year, as the MEF has it. */
export interface Presupuesto {
  readonly origin: Origin;
  /** undefined when missing. */
  readonly anio: number | undefined;
  readonly data: PresupuestoDocument;
}

/** The configuration with every default filled in. */
export interface Config {
  /** Percentages from which a value is verde or amarillo. */
  readonly semaforo: { readonly verde: number; readonly amarillo: number };
  readonly avance: {
    readonly tipo: 'I' | 'II';
    readonly pesos: 'igual' | 'pim';
    readonly sin_dato: 'excluir' | 'cero';
    /** The percentage of its N below which a mean has no colour. */
    readonly cobertura_minima: number;
  };
  /** Percentage points of brecha that raise a warning. */
  readonly brecha: number;
  readonly data: ConfigDocument;
}

/**
 * What can be told of links: false where a document that would answer could not be read whole, so that rules keep
 * silent instead of blaming every reference to it.
 */
export interface Checkable {
  /** The plan document and the ids of all its objectives, indicators and codes, none of them twice. */
  readonly plan: boolean;
  /** Every file that may be a plan: needed to say that there is none. */
  readonly planes: boolean;
  readonly unidades: boolean;
  /** Every POI: needed to say that something is in none of them. */
  readonly poi: boolean;
  readonly audiencias: boolean;
}

export interface Model {
  /** The plan all others belong to: the first, when there are several. */
  readonly plan: Plan | undefined;
  /** Every document of `tipo: plan`, in order of path. */
  readonly planes: readonly Plan[];
  readonly unidades: readonly Unidad[];
  /** Documents of `tipo: unidades`. */
  readonly documentosDeUnidades: readonly Origin[];
  /** In order of period, then of path. */
  readonly pois: readonly Poi[];
  /** Of all POI, in that order. */
  readonly actividades: readonly Actividad[];
  readonly resultados: readonly Resultado[];
  readonly audiencias: readonly Audiencia[];
  /** In order of year, then of path. */
  readonly presupuestos: readonly Presupuesto[];
  readonly config: Config;
  /** Name of the file of the configuration. */
  readonly configFile: string;
  readonly surroundings: Surroundings;
  readonly checkable: Checkable;
  /** What is there and could not be read, in order of path: nobody may take what it holds for absent. */
  readonly unreadable: readonly UnreadDocument[];
  /** Values that the schema refused, by file: they are missing from the data. */
  readonly refused: ReadonlyMap<string, PathSet>;
  /** Numbers written with three or more digits after a dot, by file, in the order of the text. */
  readonly dotted: ReadonlyMap<string, readonly DottedValue[]>;
  /** The day to judge by, `AAAA-MM-DD`, when one was given; else each document is judged by its fecha_corte. */
  readonly al: string | undefined;
}
