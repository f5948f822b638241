import type { ActivityProgress } from '../../model/progress/activity.ts';
import { DIMENSIONES } from '../../model/model.ts';
import { integer } from '../format.ts';
import type { Estado, SheetFilter, Tono } from '../report.ts';
import { tonoOf, type View } from '../view.ts';
import { DIMENSION_WORDS } from '../words.ts';

const ESTADOS: readonly Estado[] = ['verde', 'amarillo', 'rojo', 'gris'];

/** What activities without a colour have in common, whatever the reason. */
const WITHOUT = 'sin color';

/** The choices by state and by dimension of the activities of a report, each with how many it leaves. */
export function activityFilter(view: View): SheetFilter {
  const { actividades } = view.progress;
  const label = { ...view.words.label, gris: WITHOUT };
  const told = { ...view.words.told, gris: WITHOUT };
  const number = (matches: (activity: ActivityProgress) => boolean): number =>
    actividades.filter(matches).length;
  const hasEstado = (estado: Estado) => (activity: ActivityProgress) => activity.fisico.estado === estado;
  const hasTono = (tono: Tono) => (activity: ActivityProgress) => tonoOf(view, activity) === tono;
  const estados = ESTADOS.filter((estado) => number(hasEstado(estado)) > 0);
  const tonos = DIMENSIONES.filter((tono) => number(hasTono(tono)) > 0);
  const all = `todas (${integer(actividades.length)})`;
  return {
    title: 'Qué actividades se muestran',
    legends: { estado: 'Mostrar por su avance', tono: 'Mostrar por su dimensión' },
    estados: [
      { text: all },
      ...estados.map((value) => ({ value, text: `${label[value]} (${integer(number(hasEstado(value)))})` })),
    ],
    tonos: [
      { text: all },
      ...tonos.map((value) => ({
        value,
        text: `${DIMENSION_WORDS[value].toLowerCase()} (${integer(number(hasTono(value)))})`,
      })),
    ],
    none: estados.flatMap((estado) =>
      tonos
        .filter((tono) => number((activity) => hasEstado(estado)(activity) && hasTono(tono)(activity)) === 0)
        .map((tono) => ({
          estado,
          tono,
          text: `Ninguna actividad de la dimensión ${DIMENSION_WORDS[tono].toLowerCase()} está ${told[estado]}.`,
        })),
    ),
  };
}
