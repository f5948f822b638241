import { monthName } from '../model/progress/calendar.ts';
import type { Fraction } from '../model/fraction.ts';
import { acumulacionOf } from '../model/progress/accumulation.ts';
import type { ActivityProgress } from '../model/progress/activity.ts';
import { isDescending } from '../model/progress/parts.ts';
import { stoppedAt, type Unreported } from '../model/progress/physical.ts';
import { isNothingButPercent } from '../model/percent-unit.ts';
import { count } from '../text/spanish.ts';
import { untoldNotes } from './reported.ts';
import { fractionOf, integer, measured, quantityOf, SIN_DATO } from './format.ts';

/** What was done of what was due, in the unit of the activity, and which months neither of the two is of. */
export function doneOf(activity: ActivityProgress): string {
  return [doneOfDue(activity), ...untoldNotes(activity)].join(', ');
}

function doneOfDue({ fisico, latest }: ActivityProgress): string {
  const unit = latest.data.indicador?.unidad_medida;
  if (fisico.gris === 'cancelada') return 'se canceló';
  if (fisico.gris === 'no_programado') return 'nada programado';
  const done = fisico.ejecutado.value;
  if (fisico.gris === 'informado_en_parte') return partlyDone(fisico.sinInformar);
  if (fisico.gris === 'sin_dato') return 'no informó';
  if (done && isNothingButPercent(unit)) {
    const due = quantityOf(fisico.programado.value, unit);
    const [reached, asked] =
      acumulacionOf(latest) === 'promedio' ? ['promedió', 'debía promediar'] : ['llegó a', 'debía llegar a'];
    return `${reached} ${quantityOf(done, unit)} y ${isDescending(latest) ? 'no debía pasar de' : asked} ${due}`;
  }
  return ofProgramme({ fisico, latest });
}

/** `48 de 60 conexiones`, or «14 puntos, de un máximo de 8» where less is better: done and due, whatever the state. */
export function ofProgramme({ fisico, latest }: Pick<ActivityProgress, 'fisico' | 'latest'>): string {
  const text = isDescending(latest) ? ofMaximum : fractionOf;
  return text(fisico.ejecutado.value, fisico.programado.value, latest.data.indicador?.unidad_medida);
}

/** «solo informó 5 meses de 10»; of an office that stopped with the last month that was asked of it, up to which. */
function partlyDone(untold: Unreported): string {
  const { informados, exigibles } = untold;
  const last = stoppedAt(untold);
  return last !== undefined
    ? `solo informó hasta ${monthName(last)}`
    : `solo informó ${count(informados, 'mes', 'meses')} de ${integer(exigibles)}`;
}

/**
 * `14 puntos, de un máximo de 8`: the same where less is better, since «14 de 8» would be read as more than was due, and
 * «3 de 8» as less.
 */
export function ofMaximum(
  done: Fraction | undefined,
  due: Fraction | undefined,
  unit: string | undefined,
): string {
  if (due === undefined) return fractionOf(done, due, unit);
  return done === undefined
    ? `${SIN_DATO}, de un máximo de ${quantityOf(due, unit)}`
    : `${quantityOf(done, unit)}, de un máximo de ${measured(due, unit)}`;
}
