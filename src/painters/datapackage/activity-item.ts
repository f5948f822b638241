import type { CompiledActividad } from '../../model/compiled-shape.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { refersTo, type Reference } from './table.ts';

/** An activity of the year beside its figures as they are printed. */
export interface ActivityItem {
  readonly item: ActivityProgress;
  readonly figures: CompiledActividad;
}

/** What the rows that hang on an activity refer to. */
export const OF_ACTIVITY: readonly Reference[] = [refersTo('actividad', 'actividades')];
