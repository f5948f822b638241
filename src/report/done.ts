import { monthName } from '../model/progress/calendar.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { count } from '../text/spanish.ts';
import { fractionOf, integer, isPercentage, quantityOf } from './format.ts';

/** What was done of what was due, in the unit of the activity. */
export function doneOf({ fisico, latest }: ActivityProgress): string {
  const unit = latest.data.indicador?.unidad_medida;
  if (fisico.gris === 'cancelada') return 'se canceló';
  if (fisico.gris === 'no_programado') return 'nada programado';
  const done = fisico.ejecutado.value;
  if (fisico.gris === 'informado_en_parte') return partlyDone(fisico.sinInformar);
  if (fisico.gris === 'sin_dato') return 'no informó';
  if (done && isPercentage(unit))
    return `llegó a ${quantityOf(done, unit)} y debía llegar a ${quantityOf(fisico.programado.value, unit)}`;
  return fractionOf(done, fisico.programado.value, unit);
}

/** «solo informó 5 meses de 10»; of an office that stopped with the last month that was asked of it, up to which. */
function partlyDone({ informados, exigibles, hasta }: ActivityProgress['fisico']['sinInformar']): string {
  return informados === exigibles && hasta !== undefined
    ? `solo informó hasta ${monthName(hasta)}`
    : `solo informó ${count(informados, 'mes', 'meses')} de ${integer(exigibles)}`;
}
