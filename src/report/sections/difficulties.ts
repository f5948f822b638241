import { count } from '../../text/spanish.ts';
import { percentage } from '../../model/progress/percentage.ts';
import { whole } from '../../model/fraction.ts';
import { cell, heading, left, list, paragraph, row, strong, table, text } from '../blocks.ts';
import { barLength, ofTotal } from '../format.ts';
import type { Block } from '../report.ts';
import { deviations, tellsSecondHalfAlone } from '../deviations.ts';
import { difficulties, type Difficulty } from '../said.ts';
import { activityId, isSaidByUnit, ofUnit, type View } from '../view.ts';
import { causeWord } from '../words.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** Why what was programmed was not done: the causes counted, with the activities of each, and what the units wrote. */
export function difficultiesAndCauses(view: View): readonly Block[] {
  const behind = deviations(view);
  const told = difficulties(view);
  const written = told.filter(({ deTodas }) => deTodas !== true);
  const shared = told.length - written.length;
  const isOfBoth = written.some(({ delPrimero }) => delPrimero !== undefined);
  const all = [...behind, ...written];
  const partly = view.progress.actividades.filter(tellsSecondHalfAlone).length;
  const title = heading(1, 'dificultades', 'Dificultades y sus causas');
  if (all.length === 0 && shared === 0) return [title];
  const others =
    shared === 0
      ? ''
      : ` El POI cuenta ${count(shared, 'dificultad', 'dificultades')}${all.length === 0 ? '' : ' más'}, sin decir de qué unidad.`;
  const earlier =
    partly === 0
      ? ''
      : ` De ${count(partly, 'actividad se cuenta solo lo que dice', 'actividades se cuenta solo lo que dicen')} del segundo semestre: también ${partly === 1 ? 'escribió' : 'escribieron'} un desvío del primero.`;
  return [
    title,
    paragraph(
      all.length === 0
        ? others.trim()
        : `Se ${all.length === 1 ? 'registró' : 'registraron'} ${count(all.length, 'dificultad', 'dificultades')}${isSaidByUnit(view) ? ofUnit(view) : ''}: ${count(behind.length, 'desvío de actividad', 'desvíos de actividades')} y ${written.length === 0 ? 'ninguna dificultad' : count(written.length, 'dificultad', 'dificultades')} del ${isOfBoth ? 'año' : 'semestre'}.${earlier}${others}`,
    ),
    ...(all.length === 0 ? [] : [causeTable(all)]),
    ...(told.length === 0
      ? []
      : [
          heading(2, 'dificultades-semestre', 'Lo que dicen las unidades'),
          ...listed(told.filter(({ delPrimero }) => delPrimero === undefined)),
          ...fromFirstHalf(told),
        ]),
  ];
}

/** What the units wrote of the first semester, and those of the second do not repeat. */
function fromFirstHalf(told: readonly Difficulty[]): readonly Block[] {
  const earlier = told.flatMap((one) =>
    one.delPrimero === undefined ? [] : { ...one, texto: one.delPrimero },
  );
  return earlier.length === 0 ? [] : [paragraph('Del primer semestre:'), ...listed(earlier)];
}

function listed(told: readonly Difficulty[]): readonly Block[] {
  if (told.length === 0) return [];
  return [
    list(
      told.map(({ texto, causa, unidad }) =>
        text(
          texto,
          ` (${causeWord(causa).toLowerCase()}`,
          ...(unidad === undefined ? [] : [', ', strong(unidad)]),
          ')',
        ),
      ),
    ),
  ];
}

/** The most frequent cause first, each with the activities that it held up. */
function causeTable(all: readonly Difficulty[]): Block {
  const byCause = groupedBy(all, ({ causa }) => causeWord(causa));
  const sorted = [...byCause].toSorted(([, a], [, b]) => b.length - a.length);
  return table(
    'Causas de las dificultades, por número de veces',
    [left('Causa', 1.8), left('Veces', 1.2), left('Actividades', 2.6)],
    sorted.map(([word, own]) => {
      const share = percentage(whole(own.length), whole(all.length));
      const ids = own.flatMap(({ actividad }) => (actividad ? [activityId(actividad)] : []));
      return row(
        word,
        cell(ofTotal(own.length, all.length), share ? { bar: { value: barLength(share) } } : {}),
        ids.length === 0 ? 'de ninguna en particular' : ids.join(', '),
      );
    }),
  );
}
