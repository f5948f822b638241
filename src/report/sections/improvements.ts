import type { Measure } from '../../model/questions/measures.ts';
import { count } from '../../text/spanish.ts';
import { heading, left, paragraph, right, row, table } from '../blocks.ts';
import { integer, shortDate } from '../format.ts';
import { offTrack } from '../off-track.ts';
import type { Block, Row } from '../report.ts';
import { isOverdue, isUntold, measures, measureWord, overdueWords, sourceWord } from '../said.ts';
import { atCutOff, isSaidByUnit, ofUnit, type View } from '../view.ts';

/** The measures that units committed to: how many were taken, and those that are not told with an activity off track. */
export function improvements(view: View): readonly Block[] {
  const all = measures(view);
  const title = heading(1, 'medidas', 'Medidas de mejora');
  if (all.length === 0) return [title];
  const overdue = all.filter((measure) => isOverdue(view, measure)).length;
  const untold = all.filter((measure) => isUntold(view, measure)).length;
  const done = all.filter(({ estado }) => estado === 'cumplida').length;
  const told = new Set(offTrack(view).flatMap(({ activities }) => activities));
  const others = all.filter(({ actividad }) => actividad === undefined || !told.has(actividad));
  const before = all.length - others.length;
  return [
    title,
    paragraph(
      `Hay ${count(all.length, 'medida', 'medidas')}${isSaidByUnit(view) ? ofUnit(view) : ''}: ${counted(done, 'cumplida', 'cumplidas')} y ${counted(overdue, 'con el plazo vencido', 'con el plazo vencido')} ${atCutOff(view)}${untold === 0 ? '' : `; de ${integer(untold)} no se dice si se ${untold === 1 ? 'cumplió' : 'cumplieron'}`}.` +
        (before === 0
          ? ''
          : others.length === 0
            ? ` ${before === 1 ? 'Es de una actividad que se apartó de lo programado, y está con ella' : 'Todas son de actividades que se apartaron de lo programado, y están con ellas'}.`
            : ` ${count(before, 'es de una actividad que se apartó de lo programado y está', 'son de actividades que se apartaron de lo programado y están')} con ella${before === 1 ? '' : 's'}; las demás, aquí.`),
    ),
    ...(others.length === 0
      ? []
      : [
          table(
            'Medidas de mejora',
            [
              left('Medida', 3.7),
              left('Origen', 1),
              left('Unidad', 0.7),
              right('Plazo', 0.9),
              left('Estado', 1.6),
            ],
            others.map((measure) => measureRow(view, measure)),
          ),
        ]),
  ];
}

/** «3 cumplidas», «ninguna cumplida» */
function counted(n: number, one: string, many: string): string {
  return n === 0 ? `ninguna ${one}` : count(n, one, many);
}

function measureRow(view: View, measure: Measure): Row {
  const { texto, actividad, unidad, plazo, estado } = measure;
  return row(
    texto,
    sourceWord(actividad),
    unidad ?? 'sin unidad',
    plazo === undefined ? 'sin plazo' : shortDate(plazo),
    [estado === undefined ? 'no indicado' : measureWord(estado), ...overdueWords(view, measure)].join(', '),
  );
}
