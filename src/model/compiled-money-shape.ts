/** The money in what `plan compile` prints. Soles are numbers with at most two decimals; null is what nobody states. */
import type { Monto } from './money.ts';
import type { CODIGOS } from './progress/parts-of-money.ts';
import type { MetodoDeGasto } from './progress/spending.ts';

export type CompiledAmounts = Readonly<Record<Monto, number | null>>;

/** The money of a group of activities. */
export interface CompiledGroupMoney extends CompiledAmounts {
  readonly valor: number | null;
  readonly con_dato: number;
  readonly total: number;
  /** How many activities state each amount, and how many have a projection. */
  readonly n: Readonly<Record<Monto | 'proyeccion', number>>;
  /** The two sums that `valor` divides: those of the activities that state both. */
  readonly comparado: { readonly devengado: number; readonly pim: number } | null;
  /** What will have been spent on 31 December, over the activities that can be projected. */
  readonly proyeccion: number | null;
  readonly traza: string;
}

/** The money of an activity. */
export interface CompiledActivityMoney extends CompiledAmounts {
  readonly valor: number | null;
  readonly programado: number | null;
  readonly valor_periodo: number | null;
  readonly sin_costo: boolean;
  /** The amounts that tell up to an earlier day than the latest document, or are of a later one: of which. */
  readonly cortes: Readonly<Partial<Record<Monto, string>>>;
  readonly proyeccion: number | null;
  readonly metodo_proyeccion: MetodoDeGasto | null;
  /** Its money by its codes; the parts add up to it. */
  readonly detalle: readonly (Readonly<Record<(typeof CODIGOS)[number], string | null>> & CompiledAmounts)[];
  readonly modificaciones: readonly {
    readonly fecha: string | null;
    readonly norma: string | null;
    readonly monto: number | null;
    readonly motivo: string | null;
  }[];
}

/** Who approved the spending of a POI document, and by which norm. */
export interface CompiledAprobacion {
  readonly archivo: string;
  /** As the document says it: `2019-S1`, or `2019`. The ceilings of both halves of a unit are one, said twice. */
  readonly periodo: string;
  readonly unidad: string | null;
  readonly aprobado_por: string | null;
  readonly norma: string | null;
  readonly fecha: string | null;
  readonly techo: number | null;
}

/** The money of the whole institution. */
export interface CompiledInstitucion {
  readonly anio: number;
  readonly corte: string | null;
  readonly fuente: string | null;
  readonly gasto: CompiledAmounts;
  readonly valor: number | null;
  readonly por_generica: readonly (CompiledAmounts & { readonly generica: string })[];
  readonly por_rubro: readonly (CompiledAmounts & { readonly rubro: string })[];
  readonly ingresos: Readonly<Record<'pia' | 'pim' | 'recaudado', number | null>> | null;
  readonly deuda: Readonly<Record<'saldo' | 'servicio', number | null>> | null;
  readonly anteriores: readonly {
    readonly anio: number | null;
    readonly pim: number | null;
    readonly devengado: number | null;
  }[];
  /** The part of it that the activities of the POI are, in %. */
  readonly parte: { readonly pim: number | null; readonly devengado: number | null };
  readonly trazas: Readonly<Record<'valor' | 'pim' | 'devengado', string>>;
  readonly origen: { readonly archivo: string; readonly linea: number };
}
