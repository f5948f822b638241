/** The shape of what `plan compile` prints; schemas/compilado.schema.json describes the same for everybody else. */
import type { Config, DimensionId, LugarData, Mes } from './model.ts';
import type { EstadoActividad } from './progress/activity.ts';
import type {
  CompiledActivityMoney,
  CompiledAprobacion,
  CompiledGroupMoney,
  CompiledInstitucion,
} from './compiled-money-shape.ts';
import type { Cobertura } from './progress/group-figure.ts';
import type { Gris } from './progress/physical.ts';
import type { GrisDeIndicador } from './progress/judgement.ts';
import type { IndicatorProgress } from './progress/plan-indicator.ts';
import type { Estado } from './progress/semaforo.ts';

/** Where a value stands: a path relative to the project and a 1-based line. */
export interface CompiledOrigin {
  readonly archivo: string;
  readonly linea: number;
}

export interface CompiledFigure {
  readonly valor: number | null;
  readonly estado: Estado;
  readonly con_dato: number;
  readonly total: number;
  readonly cobertura: Cobertura;
  readonly traza: string;
}

/** The results of a group: both types stand beside what they come to. */
export interface CompiledResultados extends CompiledFigure {
  readonly tipo_i: number | null;
  readonly tipo_i_con_dato: number;
  readonly tipo_ii: number | null;
  readonly tipo_ii_con_dato: number;
  readonly sin_meta: number;
}

export interface CompiledAvance {
  readonly fisico: CompiledFigure;
  readonly financiero: CompiledGroupMoney;
  readonly resultados: CompiledResultados;
}

export interface CompiledIndicador {
  readonly id: string;
  readonly objetivo: string;
  readonly linea_base: number | null;
  readonly esperado: number | null;
  readonly estimado: boolean;
  readonly obtenido: number | null;
  readonly meta: number | null;
  readonly meta_anio: number | null;
  readonly tipo_i: number | null;
  readonly tipo_i_bruto: number | null;
  readonly tipo_ii: number | null;
  readonly meta_final: number | null;
  readonly mandato: number | null;
  readonly valor: number | null;
  readonly decide: NonNullable<IndicatorProgress['decide']> | null;
  readonly estado: Estado;
  readonly gris: GrisDeIndicador | null;
  readonly retroceso: boolean;
  readonly sobrecumplimiento: boolean;
  readonly preliminar: boolean;
  readonly peso: number | null;
  readonly trazas: Readonly<
    Record<'esperado' | 'tipo_i' | 'tipo_ii' | 'meta_final' | 'mandato' | 'valor' | 'peso', string>
  >;
  readonly origen: CompiledOrigin;
  readonly fuentes: readonly CompiledOrigin[];
}

export interface CompiledActividad {
  readonly id: string;
  readonly periodo: string;
  readonly objetivo: string | null;
  readonly unidad: string | null;
  readonly estado: EstadoActividad | null;
  readonly corte: string | null;
  readonly fisico: {
    readonly programado: number | null;
    readonly ejecutado: number | null;
    readonly estimado: boolean;
    readonly informado_hasta: Mes | null;
    readonly meses_sin_dato: readonly Mes[];
    readonly meta_anual: number | null;
    readonly original: { readonly programado: number | null; readonly bruto: number | null } | null;
    readonly valor: number | null;
    readonly bruto: number | null;
    readonly anual: number | null;
    readonly estado: Estado;
    readonly gris: Gris | null;
    readonly sobrecumplimiento: boolean;
  };
  readonly financiero: CompiledActivityMoney;
  readonly brecha: number | null;
  readonly proyeccion: { readonly cantidad: number | null; readonly valor: number | null };
  readonly trazas: Readonly<
    Record<
      'fisico' | 'anual' | 'financiero' | 'valor_periodo' | 'brecha' | 'proyeccion' | 'proyeccion_gasto',
      string
    >
  >;
  readonly origen: CompiledOrigin;
  readonly fuentes: readonly CompiledOrigin[];
}

export interface CompiledInversion {
  readonly cui: string | null;
  readonly nombre: string;
  readonly costo_total: number | null;
  readonly devengado_anterior: number | null;
  readonly devengado: number | null;
  readonly devengado_acumulado: number | null;
  /** How many of its activities say what they spent, of how many. */
  readonly con_dato: number;
  readonly total: number;
  readonly valor: number | null;
  readonly inicio: string | null;
  readonly fin: string | null;
  readonly actividades: readonly string[];
  readonly traza: string;
}

export interface CompiledModel {
  readonly version: 1;
  readonly plan: string | null;
  /** null for a plan without any POI. */
  readonly periodo: string | null;
  readonly corte: string | null;
  /** By which rules the figures are computed and coloured. */
  readonly calculo: Config['avance'] & Config['semaforo'];
  readonly avance: CompiledAvance;
  readonly dimensiones: readonly {
    readonly id: DimensionId;
    readonly avance: CompiledAvance;
    readonly objetivos: readonly string[];
  }[];
  readonly objetivos: readonly {
    readonly id: string;
    readonly dimension: DimensionId;
    readonly avance: CompiledAvance;
    readonly indicadores: readonly string[];
    readonly actividades: readonly string[];
    readonly tambien: readonly string[];
  }[];
  readonly indicadores: readonly CompiledIndicador[];
  readonly unidades: readonly {
    readonly id: string;
    readonly avance: CompiledAvance;
    readonly actividades: readonly string[];
    readonly corte: string | null;
    readonly entrega: string | null;
    readonly dias: number | null;
  }[];
  readonly lineas: readonly {
    readonly codigo: string;
    readonly dimension: DimensionId;
    readonly objetivo: string;
    readonly avance: CompiledAvance;
    readonly actividades: readonly string[];
  }[];
  readonly mandato: {
    readonly valor: number | null;
    readonly con_dato: number;
    readonly total: number;
    readonly tiempo: number | null;
    readonly trazas: Readonly<Record<'valor' | 'tiempo', string>>;
  };
  readonly distritos: readonly {
    readonly ubigeo: string;
    readonly nombre: string | null;
    readonly poblacion: number | null;
    readonly avance: CompiledAvance;
    readonly actividades: readonly string[];
  }[];
  readonly lugares: readonly {
    readonly id: string;
    readonly nombre: string | null;
    readonly tipo: NonNullable<LugarData['tipo']> | null;
    readonly distrito: string | null;
    readonly poblacion: number | null;
    readonly avance: CompiledAvance;
    readonly actividades: readonly string[];
  }[];
  readonly actividades: readonly CompiledActividad[];
  /** The activities with `activa: false`, in no figure. */
  readonly inactivas: readonly string[];
  readonly inversiones: readonly CompiledInversion[];
  /** Who approved the spending of each POI document; of a year, of those of both semesters. */
  readonly aprobaciones: readonly CompiledAprobacion[];
  /** The money of the whole institution in the year; null without a document that gives it. */
  readonly presupuesto: CompiledInstitucion | null;
}
