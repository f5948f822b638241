import type { Poi, Semestre } from '../../model/model.ts';
import {
  compareSemestres,
  isExecuting,
  isOnlyPlanned,
  semestreOf,
  semestresOfPoi,
} from '../../model/progress/period.ts';
import { doubtfulOf } from '../../model/questions/placed.ts';
import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';

export const periodoSinInforme: Rule = {
  id: 'audiencia/periodo-sin-informe',
  severity: 'warning',
  title: 'La audiencia informa de un periodo del que no hay POI con ejecución',
  rationale:
    'En la audiencia se informa de la ejecución, los logros y las dificultades. Sin el POI del periodo, en ejecución o cerrado, no hay informe que presentar.',
  source: { document: LEY_AUDIENCIAS, clause: 'artículo 119-A' },
  good: () => [
    project('Hay POI del periodo informado', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
`,
    }),
  ],
  bad: () => [
    project('No hay POI del periodo informado', {
      'audiencias/2020-05.yaml': `
tipo: audiencia
version: 1
id: AP-2020-05
fecha: 2020-05-22
convocatoria: {norma: D.A. 004-2020, fecha: 2020-04-30}
periodo_informado: 2019-S2 # ! audiencia/periodo-sin-informe
`,
    }),
  ],
  *check(model) {
    const { audiencias, pois, plan, checkable } = model;
    if (!checkable.poi) return;
    for (const { origin, data } of audiencias) {
      const { periodo_informado: periodo } = data;
      const semestre = semestreOf(periodo ?? '');
      if (periodo === undefined || semestre === undefined) continue;
      // The first hearing of a mandate may account for the last semester of the one before.
      if (plan?.periodo !== undefined && semestre.anio < plan.periodo.inicio) continue;
      const own = pois.filter(
        (poi) => poi.periodo === periodo || (poi.semestre === undefined && poi.anio === semestre.anio),
      );
      if (own.some((poi) => tells(poi, semestre)) || doubtfulOf(semestre, model).length > 0) continue;
      const planned = own.some(isExecuting) ? undefined : own.find(isOnlyPlanned)?.data.estado;
      yield {
        at: origin,
        field: 'periodo_informado',
        message:
          own.length === 0
            ? `La audiencia informa de ${periodo}, y no hay ningún POI de ese periodo`
            : planned === undefined
              ? `La audiencia informa de ${periodo}, y los POI del año tienen su corte antes de ese semestre`
              : `La audiencia informa de ${periodo}, y sus POI están ${quote(planned)}: todavía no dicen qué se ejecutó`,
        help: 'Agregue los POI del periodo con lo ejecutado o corrija «periodo_informado».',
      };
    }
  },
};

/** Whether a document tells what was executed in a semester; of one without a state it is not known. */
function tells(poi: Poi, periodo: Semestre): boolean {
  if (poi.data.estado !== undefined && !isExecuting(poi)) return false;
  return semestresOfPoi(poi).some((semestre) => compareSemestres(semestre, periodo) === 0);
}
