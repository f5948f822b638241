/**
 * Charts as plain data, with every label already formatted. Numbers here only say how long or where
 * something is drawn; what is read is always the text beside them.
 */
import type { DimensionId } from '../model/model.ts';
import type { Estado } from '../model/progress/semaforo.ts';

/** Horizontal bars, one row each: physical (filled), financial (tint with edge) and programmed (mark). */
export interface BarsChart {
  readonly kind: 'bars';
  /** Words of the key; a series without a word is not drawn. */
  readonly legend: { readonly value: string; readonly second?: string; readonly mark?: string };
  readonly rows: readonly {
    readonly label: string;
    readonly note?: string;
    readonly tono?: DimensionId;
    readonly estado?: Estado;
    /** 0..100, or null where there is no data. */
    readonly value: number | null;
    readonly valueText: string;
    readonly second?: number | null;
    readonly secondText?: string;
    readonly mark?: number | null;
  }[];
}

/** Two figures of each thing on one line, so that their distance is seen; both 0..100. */
export interface DumbbellsChart {
  readonly kind: 'dumbbells';
  readonly legend: { readonly first: string; readonly second: string };
  readonly rows: readonly {
    readonly label: string;
    readonly first: number;
    readonly second: number;
    /** Beside them: both figures and their distance. */
    readonly text: string;
  }[];
}

/** A value of a trajectory: how far along the years it lies and how high, both 0..1, and how it is written. */
export interface TrajectoryPoint {
  readonly at: number;
  readonly height: number;
  readonly text: string;
}

/** One small chart for each thing: its start, what was measured, its targets to the last year. */
export interface TrajectoriesChart {
  readonly kind: 'trajectories';
  readonly legend: { readonly base: string; readonly measured: string; readonly targets: string };
  readonly panels: readonly {
    readonly id: string;
    readonly name: string;
    readonly tono: DimensionId;
    readonly estado: Estado;
    readonly stateText: string;
    readonly base?: TrajectoryPoint;
    readonly measured: readonly TrajectoryPoint[];
    readonly targets: readonly TrajectoryPoint[];
    readonly years: readonly { readonly at: number; readonly text: string }[];
    /** What is said in it where something is missing. */
    readonly none?: string;
  }[];
}

/** All things in one bar, cut by their state. */
export interface StatesChart {
  readonly kind: 'states';
  readonly parts: readonly {
    readonly estado: Estado;
    readonly count: number;
    /** «39 en meta» */
    readonly text: string;
  }[];
}

/** The stages of spending, each a share of the first. */
export interface FunnelChart {
  readonly kind: 'funnel';
  readonly steps: readonly {
    readonly label: string;
    readonly share: number;
    readonly valueText: string;
    readonly shareText: string;
  }[];
}

export interface GanttChart {
  readonly kind: 'gantt';
  /** `AAAA-MM-DD`; months between them are drawn as columns. */
  readonly from: string;
  readonly to: string;
  readonly cutoff: string;
  readonly cutoffText: string;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly note?: string;
    /** A row with `group` and without dates is a band. */
    readonly group?: boolean;
    readonly tono?: DimensionId;
    readonly estado?: Estado;
    readonly start?: string;
    readonly end?: string;
    /** 0..100 */
    readonly progress?: number;
    readonly progressText?: string;
    /** Whether nothing of it is left to do; a full bar alone does not say so. */
    readonly finished?: boolean;
    readonly milestone?: boolean;
    readonly dependsOn?: readonly string[];
  }[];
}

export type Chart = BarsChart | DumbbellsChart | TrajectoriesChart | StatesChart | FunnelChart | GanttChart;
