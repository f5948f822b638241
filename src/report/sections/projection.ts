import { compare, ZERO } from '../../model/fraction.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { capped } from '../../model/progress/percentage.ts';
import { estadoOf } from '../../model/progress/semaforo.ts';
import { enumerate } from '../../text/spanish.ts';
import { cell, heading, left, note, paragraph, right, row, table } from '../blocks.ts';
import { percent, quantity, quantityOf } from '../format.ts';
import type { Block, Estado, Row } from '../report.ts';
import { ownerCell } from '../reported.ts';
import { markedCell } from '../touched.ts';
import { activityId, activityName, yearIsOver, type View } from '../view.ts';
import { STATE_WORDS } from '../words.ts';
import { spendingAtClose } from './spending-projection.ts';

/** How the year will close if its rest goes as what has passed (Ley 27972, art. 119-A). */
export function projection(view: View): readonly Block[] {
  const title = heading(1, 'proyeccion', 'Proyección al cierre del año');
  const projected = projectedActivities(view);
  const money = spendingAtClose(view);
  if (projected.length === 0) {
    return [title, paragraph('Ninguna actividad se puede proyectar todavía.'), ...money];
  }
  const short = projected
    .filter((activity) => projectedState(view, activity) !== 'verde')
    .toSorted((a, b) => compare(a.proyeccion.valor.value ?? ZERO, b.proyeccion.valor.value ?? ZERO));
  return [
    title,
    paragraph(
      `${yearIsOver(view) ? `El año ${view.periodo.anio} ya cerró` : `Al 31 de diciembre de ${view.periodo.anio}, al ritmo que se lleva`}: ${projectionCounts(view, projected)}.`,
    ),
    ...money,
    ...(short.length === 0 ? [] : [shortTable(view, short)]),
    note(
      yearIsOver(view)
        ? 'El año cerró: lo proyectado es lo que se ejecutó.'
        : 'A lo ejecutado se suma lo que falta para la meta del año multiplicado por el ritmo que se lleva, sin pasar de lo programado. Solo se proyectan las cantidades que se suman mes a mes, y cuando ya se exigía la cuarta parte de la meta.',
    ),
  ];
}

/** The activities that have a projection, in their order. */
export function projectedActivities({ progress }: View): readonly ActivityProgress[] {
  return progress.actividades.filter(({ proyeccion }) => proyeccion.valor.value !== undefined);
}

/** The colour in which an activity would close the year. */
export function projectedState({ model }: View, { proyeccion }: ActivityProgress): Estado {
  return estadoOf(capped(proyeccion.valor.value), model.config.semaforo);
}

/** «de las 54 actividades que se pueden proyectar, 40 cerrarían en meta y 3 en situación crítica» */
export function projectionCounts(view: View, projected: readonly ActivityProgress[]): string {
  const states: readonly (readonly [Estado, string])[] = [
    ['verde', 'en meta'],
    ['amarillo', 'en riesgo'],
    ['rojo', 'en situación crítica'],
  ];
  const [first = { n: 0, word: '' }, ...rest] = states
    .map(([estado, word]) => ({
      word,
      n: projected.filter((activity) => projectedState(view, activity) === estado).length,
    }))
    .filter(({ n }) => n > 0);
  const [one, many] = yearIsOver(view) ? ['cerró', 'cerraron'] : ['cerraría', 'cerrarían'];
  if (projected.length === 1) return `la única actividad que se puede proyectar ${one} ${first.word}`;
  const verb = first.n === 1 ? one : many;
  return `de las ${projected.length} actividades que se pueden proyectar, ${enumerate([
    `${first.n} ${verb} ${first.word}`,
    ...rest.map(({ n, word }) => `${n} ${word}`),
  ])}`;
}

function shortTable(view: View, short: readonly ActivityProgress[]): Block {
  return table(
    yearIsOver(view)
      ? 'Actividades que no llegaron a su meta del año'
      : 'Actividades que no llegarían a su meta del año',
    [
      left('N.º', 0.9),
      left('Actividad', 2.6),
      left('Unidad', 0.8),
      right('Ejecutado', 1),
      right(yearIsOver(view) ? 'Al cierre' : 'Proyectado', 1),
      right('Meta del año', 1),
      left('Cierre', 1.3),
    ],
    short.map((activity): Row => {
      const { fisico, proyeccion, latest } = activity;
      const estado = projectedState(view, activity);
      return row(
        activityId(activity),
        cell(activityName(activity), { note: latest.data.indicador?.nombre }),
        ownerCell(activity),
        quantity(fisico.ejecutado.value),
        quantity(proyeccion.cantidad.value),
        quantityOf(proyeccion.meta.value, latest.data.indicador?.unidad_medida),
        markedCell(
          cell(`${percent(proyeccion.valor.value)} ${STATE_WORDS[estado]}`, { estado }),
          view.touched.activity(activity),
        ),
      );
    }),
  );
}
