import { cell, heading, left, paragraph, right, row, table } from '../blocks.ts';
import { accountability } from '../contact.ts';
import { longDate, ofTotal, shortDate } from '../format.ts';
import { commitments, demands, pastHearings, whereOf } from '../hearings.ts';
import type { Compromiso, Demanda } from '../../model/model.ts';
import { count } from '../../text/spanish.ts';
import type { Block, Row } from '../report.ts';
import { isOverdue } from '../said.ts';
import type { View } from '../view.ts';
import { DEMAND_STATE_WORDS, MECHANISM_WORDS, TASK_STATE_WORDS } from '../words.ts';

/** What was promised in the hearings before this report, and what became of what citizens asked. */
export function hearingFollowUp(view: View): readonly Block[] {
  const title = heading(1, 'audiencias', 'Compromisos de audiencias y demandas ciudadanas');
  const hearings = pastHearings(view);
  if (hearings.length === 0) return [title];
  const promised = commitments(view);
  const asked = demands(view);
  return [
    title,
    ...proposal(view),
    paragraph(
      hearings
        .map(({ id, data }) => {
          const attended = data.participantes?.asistentes;
          const people = attended === undefined ? '' : `, con ${count(attended, 'asistente', 'asistentes')}`;
          const { norma } = data.convocatoria ?? {};
          const by = norma === undefined ? '' : `, convocada por ${norma}`;
          return `${id}${data.fecha === undefined ? '' : `, del ${longDate(data.fecha)}`}${by}${people}`;
        })
        .join('; ') + '.',
    ),
    ...(promised.length === 0
      ? [paragraph('No se registraron compromisos en esas audiencias.')]
      : [
          paragraph(
            `Compromisos cumplidos: ${ofTotal(promised.filter(({ data }) => data.estado === 'cumplida').length, promised.length)}.`,
          ),
          commitmentTable(view, promised),
        ]),
    ...(asked.length === 0
      ? [paragraph('No se registraron demandas ciudadanas.')]
      : [
          paragraph(
            `Demandas atendidas: ${ofTotal(asked.filter(({ data }) => data.estado === 'atendida').length, asked.length)}.`,
          ),
          demandTable(view, asked),
        ]),
  ];
}

function proposal({ plan }: View): readonly Block[] {
  return accountability(plan).map((words) => paragraph(...words));
}

function commitmentTable(view: View, promised: readonly Compromiso[]): Block {
  return table(
    'Compromisos asumidos en audiencias anteriores',
    [
      left('N.º', 1),
      left('Compromiso', 3.4),
      left('Unidad', 0.7),
      right('Plazo', 0.9),
      left('Actividad', 0.9),
      left('Estado', 1.5),
    ],
    promised.map(({ id, data }): Row =>
      row(
        id,
        data.texto ?? '—',
        data.unidad ?? 'sin unidad',
        data.plazo === undefined ? 'sin plazo' : shortDate(data.plazo),
        data.actividad ?? '—',
        `${data.estado === undefined ? 'no indicado' : TASK_STATE_WORDS[data.estado]}${isOverdue(view, data.plazo, data.estado) ? ', plazo vencido' : ''}`,
      ),
    ),
    1,
  );
}

function demandTable(view: View, asked: readonly Demanda[]): Block {
  return table(
    'Demandas ciudadanas y su respuesta',
    [left('N.º', 1), left('Demanda', 2.6), left('Lugar', 1), left('Estado', 0.9), left('Respuesta', 2.6)],
    asked.map(({ id, data }): Row =>
      row(
        id,
        cell(data.texto ?? '—', {
          note: data.mecanismo === undefined ? undefined : MECHANISM_WORDS[data.mecanismo],
        }),
        whereOf(view, data) || '—',
        data.estado === undefined ? 'no indicado' : DEMAND_STATE_WORDS[data.estado],
        cell(data.respuesta ?? 'sin respuesta', { note: activitiesFor(view, id, data.actividad) }),
      ),
    ),
    1,
  );
}

/** The activities that answer a demand: the one it names and those that name it. */
function activitiesFor({ progress }: View, demand: string, named: string | undefined): string {
  const own = progress.actividades.flatMap(({ id, latest }) =>
    latest.data.demandas?.includes(demand) === true && id !== '' ? [id] : [],
  );
  return [...new Set([...(named === undefined ? [] : [named]), ...own])].join(', ');
}
