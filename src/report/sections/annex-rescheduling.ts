import { compare } from '../../model/fraction.ts';
import { acumulacionOf } from '../../model/progress/accumulation.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import type { Version } from '../../model/progress/parts.ts';
import { wholeProgramme } from '../../model/progress/series.ts';
import { cell, heading, left, note, paragraph, right, row, table } from '../blocks.ts';
import { percent, quantity, quantityOf } from '../format.ts';
import { loweredText } from '../lowered.ts';
import type { Block, Row } from '../report.ts';
import { ownerCell } from '../reported.ts';
import { activityId, activityName, type View } from '../view.ts';

/** Targets that changed during the year: progress against the one in force and against the first one. */
export function annexRescheduling({ progress }: View): readonly Block[] {
  const title = heading(1, 'anexo-reprogramaciones', 'Reprogramaciones');
  const changed = progress.actividades.filter(({ fisico }) => fisico.original !== undefined);
  const lowered = loweredText(progress, (activity) => `${activityId(activity)} ${activityName(activity)}`);
  const begin = [title, ...lowered.map((words) => paragraph(words))];
  if (changed.length === 0) return begin;
  return [
    ...begin,
    note(
      'El semáforo usa el programado vigente. El avance inicial compara lo ejecutado con lo que se programó primero.',
    ),
    table(
      'Actividades reprogramadas',
      [
        left('N.º', 0.9),
        left('Actividad', 3),
        left('Unidad', 0.8),
        right('Programado al inicio', 1.1),
        right('Programado vigente', 1.1),
        right('Ejecutado', 1),
        right('Avance inicial', 1),
        right('Avance vigente', 1),
      ],
      changed.map(changedRow),
      1,
    ),
  ];
}

/** «meta 80»: the target of the last document, where it is not what was programmed to date. */
function targetNote({ latest, fisico }: ActivityProgress, version: Version): string | undefined {
  const meta = wholeProgramme(latest, acumulacionOf(latest), version).value;
  const toDate = version === 'original' ? fisico.original?.programado.value : fisico.programado.value;
  if (meta === undefined || (toDate !== undefined && compare(meta, toDate) === 0)) return undefined;
  return `meta ${quantity(meta)}`;
}

function changedRow(activity: ActivityProgress): Row {
  const { fisico, latest } = activity;
  const unit = latest.data.indicador?.unidad_medida;
  return row(
    activityId(activity),
    cell(activityName(activity), { note: latest.data.indicador?.nombre }),
    ownerCell(activity),
    cell(quantityOf(fisico.original?.programado.value, unit), { note: targetNote(activity, 'original') }),
    cell(quantityOf(fisico.programado.value, unit), { note: targetNote(activity, 'vigente') }),
    quantityOf(fisico.ejecutado.value, unit),
    percent(fisico.original?.bruto.value),
    percent(fisico.bruto.value),
  );
}
