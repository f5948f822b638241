/** What was achieved, what was not and what comes next, side by side and at the same size. */
import { cell, left, row, table, text } from '../blocks.ts';
import { longDate, ofTotal } from '../format.ts';
import { offTrack } from '../off-track.ts';
import type { Block, Cell } from '../report.ts';
import { achievements, deviationOf, isOverdue, measures } from '../said.ts';
import { activityId, activityName, type View } from '../view.ts';
import { causeWord } from '../words.ts';

const SHOWN = 3;

/** Each column says how many of how many it shows, and how they were chosen. */
export function threeColumns(view: View): Block {
  const done = achievements(view).map(({ texto, unidad }) => cell(texto, { note: unidad }));
  const hard = failures(view);
  const next = pending(view);
  const height = Math.max(1, Math.min(SHOWN, Math.max(done.length, hard.length, next.length)));
  const rows = Array.from({ length: height }, (_, i) =>
    row(
      pick(done, i, 'Ningún POI cuenta logros.'),
      pick(hard, i, 'Ninguna actividad se apartó de lo programado.'),
      pick(next, i, 'No hay medidas pendientes.'),
    ),
  );
  return table(
    '',
    [
      left(`Lo que se logró${chosen(done, 'dicho por las unidades, de mayor a menor PIM')}`, 1),
      left(`Lo que no se logró, y por qué${chosen(hard, 'lo más lejos de su meta primero')}`, 1),
      left(`Lo que sigue${chosen(next, 'medidas pendientes, por su plazo')}`, 1),
    ],
    rows,
  );
}

/** « (3 de 16, lo más lejos de su meta primero)» */
function chosen({ length }: readonly Cell[], how: string): string {
  return length === 0 ? '' : ` (${ofTotal(Math.min(SHOWN, length), length)}; ${how})`;
}

/** The activities off track, cancelled ones included, each with its cause. */
function failures(view: View): readonly Cell[] {
  return offTrack(view)
    .flatMap(({ activities }) => activities)
    .map((activity) => {
      const deviation = deviationOf(activity);
      return cell(
        text(`${activityId(activity)} ${activityName(activity)}: ${view.words.activity(activity)}`),
        { note: deviation === undefined ? 'no se dice por qué' : causeWord(deviation.causa) },
      );
    });
}

function pending(view: View): readonly Cell[] {
  return measures(view)
    .filter(({ estado }) => estado !== 'cumplida')
    .map(({ texto, unidad, plazo, estado }) =>
      cell(texto, {
        note: [
          ...(unidad === undefined ? [] : [unidad]),
          plazo === undefined ? 'sin plazo' : `hasta el ${longDate(plazo)}`,
          ...(isOverdue(view, plazo, estado) ? ['plazo vencido'] : []),
        ].join(' · '),
      }),
    );
}

function pick(cells: readonly Cell[], index: number, none: string): Cell {
  return cells[index] ?? cell(text(index === 0 ? none : ''));
}
