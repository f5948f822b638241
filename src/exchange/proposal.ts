import type { Diagnostic, Location } from '../diagnostics/diagnostic.ts';
import type { Draft } from './draft.ts';
import type { PlanHeader, RegisteredPlan } from './jne/registered-plan.ts';
import type { Spending } from './mef/spending.ts';
import type { ImportRequest } from './request.ts';
import type { BookProposal } from './workbook/book-proposal.ts';

/** What a file states, in the words of our documents, wherever they stand. */
export interface Proposal {
  readonly activities: readonly ActivityProposal[];
  /** Of `unidades.yaml`. */
  readonly units: readonly ItemProposal[];
  /** Of `marco: pei` of the plan. */
  readonly pei: readonly ItemProposal[];
  readonly budgets: readonly BudgetProposal[];
  /** What the POI documents of a year come to be. */
  readonly years: readonly YearProposal[];
  /** A whole plan. */
  readonly plan?: PlanProposal;
  /** What the State's accounts say, to be put to the activities that cite its goals. */
  readonly spending?: Spending;
  /** A workbook of ours that came back. */
  readonly book?: BookProposal;
  /** What the file has a place for, stated or not. */
  readonly tells?: Tells;
}

/** The names of values of an activity or of a budget, with those of what they are in: `presupuesto/detalle/pim`. */
export type Tells = ReadonlySet<string>;

/** What a file states of an activity of a year. */
export interface ActivityProposal {
  readonly anio: number;
  /** Its code in CEPLAN, by which it is found. */
  readonly codigo: string;
  readonly draft: Draft;
  /** The cell of its code. */
  readonly cell: Location;
}

/** What a file states of something that has an id and stands in a list. */
export interface ItemProposal {
  readonly id: string;
  readonly draft: Draft;
  readonly cell: Location;
}

export interface BudgetProposal {
  readonly anio: number;
  readonly draft: Draft;
  readonly cell: Location;
}

export interface YearProposal {
  readonly anio: number;
  /** The last day of the latest month that says what was done or spent; undefined where none does. */
  readonly corte: string | undefined;
  readonly cell: Location;
}

export interface PlanProposal {
  readonly registered: RegisteredPlan;
  readonly header: PlanHeader;
  readonly cell: Location;
}

/** Nothing at all. */
export const NO_PROPOSAL: Proposal = { activities: [], units: [], pei: [], budgets: [], years: [] };

/** An amount or a text of a file that has no place in the documents: it is told, never dropped in silence. */
export interface Unplaced {
  /** «Meta 12, rubro 08: ninguna actividad la cita» */
  readonly what: string;
  /** How many rows or cells. */
  readonly rows: number;
  /** Soles as plain decimals, where it is money. */
  readonly sum?: string;
}

/** What of an order may change how a file is read. */
export type Heeded =
  'ubigeo' | keyof Pick<ImportRequest, 'nombre' | 'registro' | 'pimIsFn' | 'withMotives' | 'cumulative'>;

/** What came of one file. */
export interface ImportedFile {
  readonly file: string;
  /** «una exportación de CEPLAN V.01 por actividad operativa, de 2025, con 21 actividades» */
  readonly recognised: string;
  readonly proposal: Proposal;
  readonly found: readonly Diagnostic[];
  readonly unplaced: readonly Unplaced[];
  /** What the user may want to know, one sentence each. */
  readonly notes: readonly string[];
  /** What it takes into account of the order; undefined for what could not be read, of which nobody knows. */
  readonly heeds?: readonly Heeded[];
  /** Nothing of it is brought in, since it is not of what was asked for. */
  readonly isAside?: true;
}
