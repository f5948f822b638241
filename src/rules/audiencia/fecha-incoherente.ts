import type { Audiencia } from '../../model/model.ts';
import { daysBetween } from '../../model/progress/calendar.ts';
import { daysOf, semestreOf } from '../../model/progress/period.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { count, enumerate, quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';

const hearing = (fecha: string): string => `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: ${fecha}
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
compromisos:
  - {id: C-2019-01, texto: Revisar el expediente, unidad: GIM, plazo: 2019-12-16, estado: cumplida}
`;

export const fechaIncoherente: Rule = {
  id: 'audiencia/fecha-incoherente',
  severity: 'warning',
  title: 'La fecha de una audiencia se contradice con lo que la audiencia dice',
  rationale:
    'El informe da cuenta de las audiencias hasta su fecha de corte. Con un dígito equivocado en la fecha, los compromisos y los pedidos de una audiencia quedan fuera de él.',
  source: { document: LEY_AUDIENCIAS, clause: 'artículo 119-A' },
  good: () => [
    project('Se informa en setiembre del primer semestre', { 'audiencias/2019.yaml': hearing('2019-09-20') }),
  ],
  bad: () => [
    project('El año de la fecha es otro', {
      'audiencias/2019.yaml': hearing('2021-09-20 # ! audiencia/fecha-incoherente'),
    }),
  ],
  *check(model) {
    for (const audiencia of model.audiencias) {
      const { origin, id, data } = audiencia;
      const denied = data.fecha === undefined ? [] : deniedBy(audiencia, data.fecha);
      if (denied.length === 0 || isRefused(model, origin, 'fecha')) continue;
      yield {
        at: origin,
        field: 'fecha',
        message: `La audiencia ${quote(id)} está fechada el ${data.fecha}, pero ${enumerate(denied)}`,
        help: 'Revise el año y el mes de «fecha», o corrija lo que se contradice con ella.',
      };
    }
  },
};

/** More days than from the end of a semester to the hearing of a year later: nobody informs of it then. */
const A_YEAR = 366;

/** What a hearing says that cannot be where it was held on a day, `AAAA-MM-DD`. */
function deniedBy({ data, compromisos }: Audiencia, fecha: string): readonly string[] {
  const informed = semestreOf(data.periodo_informado ?? '');
  const days = informed && daysOf(informed);
  const called = data.convocatoria?.fecha;
  const before = compromisos.filter(({ data: { plazo } }) => plazo !== undefined && plazo < fecha).length;
  return [
    ...(days !== undefined && fecha < days.first
      ? [`informa de ${data.periodo_informado}, que empezó después`]
      : []),
    ...(days !== undefined && (daysBetween(days.last, fecha) ?? 0) > A_YEAR
      ? [`informa de ${data.periodo_informado}, que terminó más de un año antes`]
      : []),
    ...(called !== undefined && called > fecha ? [`se convocó después, el ${called}`] : []),
    ...(before === 0
      ? []
      : [`${count(before, 'compromiso suyo vencía', 'compromisos suyos vencían')} antes de ese día`]),
  ];
}
