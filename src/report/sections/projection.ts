import type { ActivityProgress } from '../../model/progress/activity.ts';
import { capped } from '../../model/progress/percentage.ts';
import { estadoOf } from '../../model/progress/semaforo.ts';
import { count, enumerate, firstNamed } from '../../text/spanish.ts';
import { heading, note, paragraph } from '../blocks.ts';
import { integer } from '../format.ts';
import type { Block, Estado } from '../report.ts';
import { ofUnit, plainActivityName, yearIsOver, type View } from '../view.ts';
import { spendingAtClose } from './spending-projection.ts';

const MOST_NAMED = 4;

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
          ? `Ninguna actividad${ofUnit(view)} informa cómo cerró el año.`
          : `Ninguna actividad${ofUnit(view)} se puede proyectar todavía.`,
      ),
      ...money,
    ];
  }
  return [
    title,
    paragraph(
      `${yearIsOver(view) ? `El año ${view.periodo.anio} ya cerró` : `Al 31 de diciembre de ${view.periodo.anio}, al ritmo que se lleva`}: ${projectionCounts(view, projected)}.`,
    ),
    note(
      yearIsOver(view)
        ? 'El año cerró: la cifra es lo que se ejecutó, de todas las actividades que lo informan.'
        : 'A lo ejecutado se suma lo que falta para la meta del año multiplicado por el ritmo que se lleva, sin pasar de lo programado. Solo se proyectan las cantidades que se suman mes a mes, y cuando ya se exigía la cuarta parte de la meta.',
    ),
    ...money,
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
 * las 54 actividades con dato y meta del año, 40 cerraron en meta y 3 lejos de la meta; de 2 más no se sabe cómo cerraron».
 * `own` says whose activities they are, where not of all.
 */
export function projectionCounts(
  view: View,
  projected: readonly ActivityProgress[],
  own: string = ofUnit(view),
): string {
  // Of those that reported too little no place says how they stand, so this one does not either.
  const known = projected.filter(
    ({ fisico: { gris } }) => gris !== 'informado_en_parte' && gris !== 'no_figura',
  );
  const untold = view.progress.actividades.filter(({ proyeccion }) => proyeccion.sinCierre);
  const partly = projected.length - known.length + untold.length;
  const [first, ...rest] = (['verde', 'amarillo', 'rojo'] as const)
    .map((estado) => ({
      word: view.words.told[estado],
      n: known.filter((activity) => projectedState(view, activity) === estado).length,
    }))
    .filter(({ n }) => n > 0);
  const [one, many, which, alone] = yearIsOver(view)
    ? ['cerró', 'cerraron', 'con dato y meta del año', 'con dato y meta del año']
    : ['cerraría', 'cerrarían', 'que se pueden proyectar', 'que se puede proyectar'];
  const why = yearIsOver(view)
    ? `no se sabe cómo ${partly === 1 ? 'cerró' : 'cerraron'}`
    : 'no hay datos suficientes';
  if (first === undefined)
    return `de ${count(partly, 'actividad', 'actividades')}${own} ${why}${yearIsOver(view) ? '' : ' para decirlo'}`;
  const apart = partly === 0 ? '' : `; de ${partly} más ${why}`;
  const more = `${apart}${farOfYearAlone(view, known)}`;
  if (known.length === 1) return `la única actividad${own} ${alone} ${one} ${first.word}${more}`;
  return `de las ${known.length} actividades${own} ${which}, ${enumerate([
    `${first.n} ${first.n === 1 ? one : many} ${first.word}`,
    ...rest.map(({ n, word }) => `${n} ${word}`),
  ])}${more}`;
}

/**
 * «; lejos de su meta del año, aunque no de lo programado: Tiempo de espera»: those of a closed year that no
 * list of what was not achieved names, since against their programme they are nearer. Nothing where there are none.
 */
function farOfYearAlone(view: View, known: readonly ActivityProgress[]): string {
  if (!yearIsOver(view)) return '';
  const far = known.filter(
    (activity) =>
      projectedState(view, activity) === 'rojo' && ['verde', 'amarillo'].includes(activity.fisico.estado),
  );
  if (far.length === 0) return '';
  return `; lejos de su meta del año, aunque no de lo programado: ${enumerate(firstNamed(far.map(plainActivityName), MOST_NAMED, integer))}`;
}
