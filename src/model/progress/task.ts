import type { TareaData } from '../model.ts';
import { isDue } from './calendar.ts';

/**
 * Whether a task was finished at a cut-off `AAAA-MM-DD`: it ended on a day not after it or, where no day is told, its
 * `avance` is 100. What was handed in later may tell of an end that was still to come. Without a cut-off any end counts.
 */
export function isFinished({ avance, fin_real: ended }: TareaData, cutOff: string | undefined): boolean {
  if (typeof ended !== 'string') return avance === 100;
  return cutOff === undefined || isDue(ended, cutOff);
}

/** Whether a task had begun at a cut-off `AAAA-MM-DD`: it tells some progress, or was finished. */
export function hasBegun(task: TareaData, cutOff: string | undefined): boolean {
  return (task.avance ?? 0) > 0 || isFinished(task, cutOff);
}
