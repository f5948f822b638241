import type { DimensionId } from '../../model/model.ts';

/** A line of a registered plan, in words: each is one line of text, and empty where the register says nothing. */
export interface RegisteredLine {
  readonly dimension: DimensionId;
  readonly problema: string;
  readonly objetivo: string;
  readonly meta: string;
  readonly indicador: string;
}

/** A plan as the electoral authority holds it. */
export interface RegisteredPlan {
  /** `ERM.2026022729`; undefined where nothing in the file says it. */
  readonly codigo: string | undefined;
  readonly organizacion: string;
  /** «Municipal Distrital» */
  readonly tipo: string;
  readonly vision: string;
  /** What the plan says at length and our documents have no place for. */
  readonly ideario: string;
  readonly lines: readonly RegisteredLine[];
}

/** What the register does not say of a plan, and its document must. */
export interface PlanHeader {
  /** «Municipalidad Distrital de Pilcuyo» */
  readonly nombre: string;
  readonly ubigeo: string | undefined;
  readonly inicio: number;
  readonly fin: number;
}
