import { count, enumerate } from '../../text/spanish.ts';
import { plainPercent } from '../format.ts';
import type { Estado, StatusGrid } from '../report.ts';
import { markedText } from '../touched.ts';
import type { StateWords } from '../state-words.ts';
import type { View } from '../view.ts';
import { DIMENSION_WORDS } from '../words.ts';

const ESTADOS = ['verde', 'amarillo', 'rojo', 'gris'] as const;

/** «5 en meta, 2 en riesgo, 1 en situación crítica y 1 sin dato» */
function objectiveCounts({ told }: StateWords, states: readonly Estado[]): string {
  return enumerate(
    ESTADOS.flatMap((estado) => {
      const n = states.filter((state) => state === estado).length;
      return n === 0 ? [] : [`${n} ${told[estado]}`];
    }),
  );
}

/** Every objective as a tile of its colour, by dimension; nothing in the report of a unit, whose few stand in the table. */
export function objectiveGrid(view: View): readonly StatusGrid[] {
  const { progress, touched, words, model } = view;
  if (view.unidad !== undefined) return [];
  const shown = progress.objetivos;
  const values = shown.map(({ avance }) => avance.resultados.valor.value);
  const rows = progress.dimensiones.flatMap(({ dimension }) => {
    const tiles = shown
      .filter(({ objetivo }) => objetivo.dimension === dimension.id)
      .map(({ objetivo, avance: { resultados }, indicadores }) => ({
        id: objetivo.id,
        name: objetivo.data.nombre ?? '',
        value: resultados.valor.value
          ? plainPercent(resultados.valor.value, model.config.semaforo, values)
          : '',
        estado: resultados.estado,
        word: markedText(
          [
            words.group(resultados),
            ...(indicadores.some(({ retroceso }) => retroceso) ? ['▼ retroceso'] : []),
          ].join(', '),
          touched.results(objetivo),
        ),
      }));
    if (tiles.length === 0) return [];
    return [
      {
        tono: dimension.id,
        title: DIMENSION_WORDS[dimension.id],
        subtitle: dimension.data.lema ?? '',
        tiles,
      },
    ];
  });
  if (rows.length === 0) return [];
  const states = shown.map(({ avance: { resultados } }) => resultados.estado);
  const title = `${count(states.length, 'objetivo', 'objetivos')}, por sus resultados: ${objectiveCounts(words, states)}`;
  return [{ kind: 'statusGrid', title, rows }];
}
