import { count } from '../../text/spanish.ts';
import { percentage } from '../../model/progress/percentage.ts';
import { whole } from '../../model/fraction.ts';
import { cell, figureOf, heading, left, list, paragraph, row, strong, table, text } from '../blocks.ts';
import { barLength } from '../format.ts';
import type { Block, Cell } from '../report.ts';
import { deviations, difficulties, type Difficulty } from '../said.ts';
import { activityId, activityName, type View } from '../view.ts';
import { causeWord } from '../words.ts';

/** Why what was programmed was not done: the causes counted, each activity that fell behind, what the units wrote. */
export function difficultiesAndCauses(view: View): readonly Block[] {
  const behind = deviations(view);
  const written = difficulties(view);
  const all = [...behind, ...written];
  const title = heading(1, 'dificultades', 'Dificultades y sus causas');
  if (all.length === 0) return [title];
  return [
    title,
    ...causes(all),
    ...(behind.length === 0 ? [] : [deviationTable(view, behind)]),
    ...(written.length === 0
      ? []
      : [
          heading(2, 'dificultades-semestre', 'Lo que dicen las unidades'),
          list(
            written.map(({ texto, causa, unidad }) =>
              text(
                texto,
                ` (${causeWord(causa).toLowerCase()}`,
                ...(unidad === undefined ? [] : [', ', strong(unidad)]),
                ')',
              ),
            ),
          ),
        ]),
  ];
}

function causes(all: readonly Difficulty[]): readonly Block[] {
  const counts = new Map<string, number>();
  for (const { causa } of all) counts.set(causeWord(causa), (counts.get(causeWord(causa)) ?? 0) + 1);
  const rows = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([label, n]) => {
      const share = percentage(whole(n), whole(all.length));
      return { label, value: share ? barLength(share) : 0, valueText: `${n} de ${all.length}` };
    });
  return [
    paragraph(
      `Se registraron ${count(all.length, 'dificultad', 'dificultades')}, entre desvíos de actividades y dificultades del semestre.`,
    ),
    figureOf(
      'grafico-causas',
      'Causas de las dificultades, por número de veces',
      `La causa más frecuente: ${rows[0]?.label.toLowerCase() ?? ''}, ${rows[0]?.valueText ?? ''}.`,
      { kind: 'bars', legend: { value: 'Veces, del total' }, rows },
    ),
  ];
}

function deviationTable(view: View, behind: readonly Difficulty[]): Block {
  return table(
    'Actividades que se desviaron, y por qué',
    [left('N.º', 0.9), left('Actividad', 2.4), left('Estado', 1), left('Causa', 3.2), left('Unidad', 0.8)],
    behind.map(({ actividad, causa, texto, unidad }) =>
      row(
        actividad ? activityId(actividad) : '—',
        actividad ? activityName(actividad) : '—',
        stateOf(view, actividad),
        cell(causeWord(causa), { note: texto }),
        unidad ?? 'sin unidad',
      ),
    ),
  );
}

function stateOf({ words }: View, actividad: Difficulty['actividad']): Cell {
  return actividad ? cell(words.activity(actividad), { estado: actividad.fisico.estado }) : cell('—');
}
