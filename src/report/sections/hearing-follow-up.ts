import { cell, heading, left, paragraph, right, row, table } from '../blocks.ts';
import { accountability } from '../contact.ts';
import { integer, longDate, shortDate } from '../format.ts';
import {
  allCommitments,
  allDemands,
  commitments,
  demands,
  laterHearings,
  pastHearings,
  toldOf,
  toldText,
  whereOf,
} from '../hearings.ts';
import type { Compromiso, Demanda } from '../../model/model.ts';
import { count } from '../../text/spanish.ts';
import type { Block, Row } from '../report.ts';
import { overdueWords } from '../said.ts';
import { ofUnit, type View } from '../view.ts';
import { DEMAND_STATE_WORDS, MECHANISM_WORDS, TASK_STATE_WORDS } from '../words.ts';

/** What was promised in the hearings before this report, and what became of what citizens asked. */
export function hearingFollowUp(view: View): readonly Block[] {
  const title = heading(1, 'audiencias', 'Compromisos de audiencias y demandas ciudadanas');
  const hearings = pastHearings(view);
  const later = laterHearings(view).map((words) => paragraph(words));
  if (hearings.length === 0) return [title, ...later];
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
      ? [paragraph(noCommitments(view))]
      : [
          paragraph(
            `Compromisos${ofUnit(view)} cumplidos: ${toldText(toldOf(promised, 'cumplida'))}${ofAll(view, allCommitments(view))}.`,
          ),
          commitmentTable(view, promised),
        ]),
    ...(asked.length === 0
      ? [paragraph(noDemands(view))]
      : [
          paragraph(
            `Demandas${answeredHere(view)} atendidas: ${toldText(toldOf(asked, 'atendida'))}${ofAll(view, allDemands(view))}.`,
          ),
          demandTable(view, asked),
        ]),
    ...later,
  ];
}

/** «No se registraron compromisos…»; in the report of a unit, that it has none of those that there are. */
function noCommitments(view: View): string {
  const all = allCommitments(view).length;
  return all === 0
    ? 'No se registraron compromisos en esas audiencias.'
    : `Esta unidad no tiene compromisos de esas audiencias; toda la municipalidad tiene ${integer(all)}.`;
}

function noDemands(view: View): string {
  const all = allDemands(view).length;
  return all === 0
    ? 'No se registraron demandas ciudadanas.'
    : `Las actividades de esta unidad no responden a ninguna demanda ciudadana; toda la municipalidad tiene ${integer(all)}.`;
}

/** « a las que responde esta unidad»; nothing in the report of all. */
function answeredHere({ input }: View): string {
  return input.unidad === undefined ? '' : ' a las que responde esta unidad';
}

/** «; toda la municipalidad tiene 8», in the report of a unit, so that its part is not taken for the whole. */
function ofAll({ input }: View, all: readonly unknown[]): string {
  return input.unidad === undefined ? '' : `; toda la municipalidad tiene ${integer(all.length)}`;
}

function proposal({ plan }: View): readonly Block[] {
  return accountability(plan).map((words) => paragraph(...words));
}

function commitmentTable(view: View, promised: readonly Compromiso[]): Block {
  return table(
    `Compromisos${ofUnit(view)} asumidos en audiencias anteriores`,
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
        [
          data.estado === undefined ? 'no indicado' : TASK_STATE_WORDS[data.estado],
          ...overdueWords(view, data),
        ].join(', '),
      ),
    ),
    1,
  );
}

function demandTable(view: View, asked: readonly Demanda[]): Block {
  return table(
    `Demandas ciudadanas${answeredHere(view)} y su respuesta`,
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
