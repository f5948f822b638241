/** The hearings before a report: what was promised in them and what citizens asked. */
import type { Audiencia, Compromiso, Demanda, DemandaData } from '../model/model.ts';
import {
  hearingsAfter,
  hearingsBefore,
  hearingsToldIn,
  type ToldUntil,
} from '../model/questions/hearings.ts';
import { isOnlyDistrict } from '../model/questions/territory.ts';
import { count, enumerate } from '../text/spanish.ts';
import { hourOfDay, integer, longDate, ofTotal } from './format.ts';
import { isPast } from './said.ts';
import type { View } from './view.ts';

/** The hearings before the report, in order of date: what was promised there is to be answered in it. */
export function pastHearings(view: View): readonly Audiencia[] {
  return hearingsBefore(view.model.audiencias, toldUntil(view));
}

/** Of each hearing of an earlier semester that is dated after the cut-off: how much of it is not in the report. */
export function laterHearings(view: View): readonly string[] {
  return hearingsAfter(view.model.audiencias, toldUntil(view)).flatMap(
    ({ id, data, compromisos, demandas }) => {
      const left = promisesAndDemands(compromisos.length, demandas.length);
      return left === undefined
        ? []
        : `La audiencia ${id}, que informó de ${data.periodo_informado}, está fechada el ${longDate(data.fecha ?? '')}, después de la fecha de corte: de ella aquí no se ${compromisos.length + demandas.length === 1 ? 'cuenta' : 'cuentan'} ${left}.`;
    },
  );
}

/** «8 compromisos y 9 pedidos», of all those hearings; undefined where there is none. */
export function laterPromises(view: View): string | undefined {
  const later = hearingsAfter(view.model.audiencias, toldUntil(view));
  return promisesAndDemands(
    later.flatMap(({ compromisos }) => compromisos).length,
    later.flatMap(({ demandas }) => demandas).length,
  );
}

function promisesAndDemands(promises: number, asked: number): string | undefined {
  const told = [
    ...(promises === 0 ? [] : [count(promises, 'compromiso', 'compromisos')]),
    ...(asked === 0 ? [] : [count(asked, 'pedido', 'pedidos')]),
  ];
  return told.length === 0 ? undefined : enumerate(told);
}

/** The hearings where the semester of the report is told, in order, of which a day is written down. */
export function hearingsOf(view: View): readonly Audiencia[] {
  return hearingsToldIn(view.model.audiencias, toldUntil(view)).filter(
    ({ data }) => data.fecha !== undefined,
  );
}

function toldUntil({ periodo, progress: { corte } }: View): ToldUntil {
  return { periodo, corte };
}

/** «20 de setiembre de 2019, a las 9:00 de la mañana»: the day of a hearing, and its hour where that is said. */
export function whenOf({ fecha, hora }: Audiencia['data']): string | undefined {
  return fecha && [longDate(fecha), ...(hora === undefined ? [] : [hourOfDay(hora)])].join(', ');
}

/** How many of some things are done, of how many whose state is told at all, and how many say nothing of it. */
export interface Told {
  readonly done: number;
  readonly known: number;
  readonly unsaid: number;
}

/** What is known of commitments or demands: what nobody wrote is neither done nor left undone. */
export function toldOf(
  all: readonly { readonly data: { readonly estado?: string } }[],
  done: 'cumplida' | 'atendida',
): Told {
  const known = all.filter(({ data }) => data.estado !== undefined);
  return {
    done: known.filter(({ data }) => data.estado === done).length,
    known: known.length,
    unsaid: all.length - known.length,
  };
}

/** «1 de 3»; «1 de 5; de 2 no se dice», of all that there are; and where nobody says anything «no se dice de 2». */
export function toldText({ done, known, unsaid }: Told): string {
  if (known === 0 && unsaid > 0) return `no se dice de ${integer(unsaid)}`;
  return `${ofTotal(done, known + unsaid)}${moreUnsaid(unsaid)}`;
}

/** «; de 2 no se dice», after what is said of the others; empty where all is. */
export function moreUnsaid(unsaid: number): string {
  return unsaid === 0 ? '' : `; de ${integer(unsaid)} no se dice`;
}

function isKept(estado: Compromiso['data']['estado']): boolean {
  return estado === 'cumplida';
}

function isAnswered(estado: DemandaData['estado']): boolean {
  return estado === 'atendida' || estado === 'rechazada';
}

/** Every commitment of past hearings, whosever it is. */
export function allCommitments(view: View): readonly Compromiso[] {
  return pastHearings(view).flatMap((audiencia) => audiencia.compromisos);
}

/** Everything that citizens asked in past hearings, whoever answers. */
export function allDemands(view: View): readonly Demanda[] {
  return pastHearings(view).flatMap((audiencia) => audiencia.demandas);
}

/**
 * Commitments of past hearings, those not kept first; when the report is limited to a unit, its own and those that name
 * no unit and one of its activities.
 */
export function commitments(view: View): readonly Compromiso[] {
  const own = new Set(view.progress.actividades.map(({ id }) => id));
  return allCommitments(view)
    .filter(
      ({ data: { unidad, actividad } }) =>
        view.input.unidad === undefined ||
        (unidad === undefined ? own.has(actividad ?? '') : unidad === view.input.unidad),
    )
    .toSorted((a, b) => Number(isKept(a.data.estado)) - Number(isKept(b.data.estado)));
}

/**
 * What citizens asked in past hearings, what has no answer first; when the report is limited to a unit, what names one of
 * its activities or is named by one.
 */
export function demands(view: View): readonly Demanda[] {
  const { actividades } = view.progress;
  const own = new Set(actividades.map(({ id }) => id));
  const answered = new Set(actividades.flatMap(({ latest }) => latest.data.demandas ?? []));
  return allDemands(view)
    .filter(
      ({ id, data }) => view.input.unidad === undefined || own.has(data.actividad ?? '') || answered.has(id),
    )
    .toSorted((a, b) => Number(isAnswered(a.data.estado)) - Number(isAnswered(b.data.estado)));
}

/** «Llavini, Puno»: where a demand is from; empty where it does not say it. */
export function whereOf(view: View, { lugar, distrito }: DemandaData): string {
  return [
    ...(lugar === undefined ? [] : [view.placeName(lugar)]),
    ...(distrito === undefined || isOnlyDistrict(view.plan, distrito) ? [] : [view.districtName(distrito)]),
  ].join(', ');
}

/** Whether none of some commitments is kept and the day of each is still to come at the cut-off. */
export function areInTime(view: View, promised: readonly Compromiso[]): boolean {
  return promised.every(
    ({ data }) => data.estado !== 'cumplida' && data.plazo !== undefined && !isPast(view, data),
  );
}
