/** The hearings before a report: what was promised in them and what citizens asked. */
import { compareText } from '../diagnostics/order.ts';
import type { Audiencia, Compromiso, Demanda, DemandaData } from '../model/model.ts';
import { isOnlyDistrict } from '../model/questions/territory.ts';
import { compareSemestres, semestreOf } from '../model/progress/period.ts';
import { isOverdue } from './said.ts';
import type { View } from './view.ts';

/** The hearings held up to the cut-off, in order of date; without a date, those that spoke of an earlier semester. */
export function pastHearings(view: View): readonly Audiencia[] {
  const { corte } = view.progress;
  return view.model.audiencias
    .filter(({ data }) => {
      if (data.fecha !== undefined && corte !== undefined) return data.fecha <= corte;
      const informed = semestreOf(data.periodo_informado ?? '');
      return informed !== undefined && compareSemestres(informed, view.periodo) < 0;
    })
    .toSorted((a, b) => compareText(a.data.fecha ?? '', b.data.fecha ?? ''));
}

/** The hearing where the semester of the report is told, when one is written down. */
export function hearingOf(view: View): Audiencia | undefined {
  return view.model.audiencias.find(({ data }) => {
    const informed = semestreOf(data.periodo_informado ?? '');
    return informed !== undefined && compareSemestres(informed, view.periodo) === 0;
  });
}

function isKept(estado: Compromiso['data']['estado']): boolean {
  return estado === 'cumplida';
}

function isAnswered(estado: DemandaData['estado']): boolean {
  return estado === 'atendida' || estado === 'rechazada';
}

/** Commitments of past hearings, those not kept first; of the unit, when the report is limited to one. */
export function commitments(view: View): readonly Compromiso[] {
  return pastHearings(view)
    .flatMap((audiencia) => audiencia.compromisos)
    .filter(({ data }) => view.input.unidad === undefined || data.unidad === view.input.unidad)
    .toSorted((a, b) => Number(isKept(a.data.estado)) - Number(isKept(b.data.estado)));
}

/** What citizens asked in past hearings, what has no answer first; of the unit's activities, when the report is limited to one. */
export function demands(view: View): readonly Demanda[] {
  const own = new Set(view.progress.actividades.map(({ id }) => id));
  return pastHearings(view)
    .flatMap((audiencia) => audiencia.demandas)
    .filter(({ data }) => view.input.unidad === undefined || own.has(data.actividad ?? ''))
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
    ({ data: { plazo, estado } }) =>
      estado !== 'cumplida' && plazo !== undefined && !isOverdue(view, plazo, estado),
  );
}
