import type { ActivityProgress } from '../../model/progress/activity.ts';
import { capped } from '../../model/progress/percentage.ts';
import { estadoOf } from '../../model/progress/semaforo.ts';
import { enumerate } from '../../text/spanish.ts';
import { heading, note, paragraph } from '../blocks.ts';
import type { Block, Estado } from '../report.ts';
import { yearIsOver, type View } from '../view.ts';
import { spendingAtClose } from './spending-projection.ts';

/** How the year will close if its rest goes as what has passed (Ley 27972, art. 119-A). */
export function projection(view: View): readonly Block[] {
  const title = heading(
    1,
    'proyeccion',
    yearIsOver(view) ? 'Cierre del año' : 'Proyección al cierre del año',
  );
  const projected = projectedActivities(view);
  const money = spendingAtClose(view);
  if (projected.length === 0) {
    if (money.length === 0) return [title];
    return [
      title,
      paragraph(
        yearIsOver(view)
          ? 'Ninguna actividad informa cómo cerró el año.'
          : 'Ninguna actividad se puede proyectar todavía.',
      ),
      ...money,
    ];
  }
  return [
    title,
    paragraph(
      `${yearIsOver(view) ? `El año ${view.periodo.anio} ya cerró` : `Al 31 de diciembre de ${view.periodo.anio}, al ritmo que se lleva`}: ${projectionCounts(view, projected)}.`,
    ),
    ...money,
    note(
      yearIsOver(view)
        ? 'El año cerró: la cifra es lo que se ejecutó, de todas las actividades que lo informan.'
        : 'A lo ejecutado se suma lo que falta para la meta del año multiplicado por el ritmo que se lleva, sin pasar de lo programado. Solo se proyectan las cantidades que se suman mes a mes, y cuando ya se exigía la cuarta parte de la meta.',
    ),
  ];
}

/** The activities that have a projection, in their order. */
export function projectedActivities({ progress }: View): readonly ActivityProgress[] {
  return progress.actividades.filter(({ proyeccion }) => proyeccion.valor.value !== undefined);
}

/** The colour in which an activity would close the year. */
function projectedState({ model }: View, { proyeccion }: ActivityProgress): Estado {
  return estadoOf(capped(proyeccion.valor.value), model.config.semaforo);
}

/**
 * «de las 54 actividades que se pueden proyectar, 40 cerrarían en meta y 3 en situación crítica»; of a closed year «de
 * las 54 actividades con dato y meta del año, 40 cerraron en meta y 3 lejos de la meta»
 */
export function projectionCounts(view: View, projected: readonly ActivityProgress[]): string {
  const [first = { n: 0, word: '' }, ...rest] = (['verde', 'amarillo', 'rojo'] as const)
    .map((estado) => ({
      word: view.words.told[estado],
      n: projected.filter((activity) => projectedState(view, activity) === estado).length,
    }))
    .filter(({ n }) => n > 0);
  const [one, many, known] = yearIsOver(view)
    ? ['cerró', 'cerraron', 'con dato y meta del año']
    : ['cerraría', 'cerrarían', 'que se pueden proyectar'];
  if (projected.length === 1)
    return `la única actividad ${yearIsOver(view) ? known : 'que se puede proyectar'} ${one} ${first.word}`;
  const verb = first.n === 1 ? one : many;
  // Other places say of these that nobody knows how they stand.
  const partly = projected.filter(
    ({ fisico: { gris } }) => gris === 'informado_en_parte' || gris === 'no_figura',
  ).length;
  const of = partly === 0 ? '' : ` (${partly} de ellas con muy pocos meses informados)`;
  return `de las ${projected.length} actividades ${known}, ${enumerate([
    `${first.n} ${verb} ${first.word}`,
    ...rest.map(({ n, word }) => `${n} ${word}`),
  ])}${of}`;
}
