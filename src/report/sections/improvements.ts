import { count } from '../../text/spanish.ts';
import { cell, heading, left, paragraph, right, row, table } from '../blocks.ts';
import { shortDate } from '../format.ts';
import type { Block, Row } from '../report.ts';
import { isOverdue, measures, sourceWord, type Measure } from '../said.ts';
import type { View } from '../view.ts';
import { TASK_STATE_WORDS } from '../words.ts';

/** The measures that units committed to: who, until when, and whether they were taken. */
export function improvements(view: View): readonly Block[] {
  const all = measures(view);
  const title = heading(1, 'medidas', 'Medidas de mejora');
  if (all.length === 0) return [title];
  const overdue = all.filter(({ plazo, estado }) => isOverdue(view, plazo, estado)).length;
  const done = all.filter(({ estado }) => estado === 'cumplida').length;
  return [
    title,
    paragraph(
      `Hay ${count(all.length, 'medida', 'medidas')}: ${count(done, 'cumplida', 'cumplidas')} y ${count(overdue, 'con el plazo vencido', 'con el plazo vencido')} al ${view.corte}.`,
    ),
    table(
      'Medidas de mejora',
      [left('Medida', 3.4), left('Origen', 1.1), left('Unidad', 0.8), right('Plazo', 0.9), left('Estado', 1)],
      all.map((measure) => measureRow(view, measure)),
    ),
  ];
}

function measureRow(view: View, { texto, actividad, unidad, plazo, estado }: Measure): Row {
  return row(
    texto,
    sourceWord(actividad),
    unidad ?? 'sin unidad',
    plazo === undefined ? 'sin plazo' : shortDate(plazo),
    cell(estado === undefined ? 'no indicado' : measureWord(estado), {
      note: isOverdue(view, plazo, estado) ? 'plazo vencido' : undefined,
    }),
  );
}

function measureWord(estado: NonNullable<Measure['estado']>): string {
  return estado === 'cumplida' ? 'cumplida' : TASK_STATE_WORDS[estado];
}
