import { daysBetween } from '../../model/progress/calendar.ts';
import { latestDay } from '../../model/questions/hearings.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { quote } from '../../text/spanish.ts';
import { project, semester } from '../example.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';
import { daysAfter } from '../wording.ts';

export const compromisoVencido: Rule = {
  id: 'audiencia/compromiso-vencido',
  severity: 'warning',
  title: 'Un compromiso de audiencia pasó su plazo y no consta que se cumplió',
  rationale:
    'En cada audiencia se da cuenta de los compromisos de la anterior y de las dificultades que impidieron cumplirlos. Conviene saberlo antes de que lo pregunte un vecino.',
  source: { document: LEY_AUDIENCIAS, clause: 'artículo 119-A' },
  good: () => [
    project(
      'El compromiso se cumplió',
      {
        'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
compromisos:
  - {id: C-2019-01, texto: Revisar el expediente, unidad: GIM, plazo: 2019-10-01, estado: cumplida}
`,
      },
      '2019-10-16',
    ),
  ],
  bad: () => [
    project(
      'El plazo pasó hace quince días',
      {
        'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
compromisos:
  - {id: C-2019-01, texto: Revisar el expediente, unidad: GIM, plazo: 2019-10-01, estado: en_curso} # ! audiencia/compromiso-vencido
`,
      },
      '2019-10-16',
    ),
    {
      ...project('Sin otra fecha se mira el último corte de los POI', {
        'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
compromisos:
  - {id: C-2019-01, texto: Revisar el expediente, unidad: GIM, plazo: 2019-12-01, estado: pendiente} # ! audiencia/compromiso-vencido
`,
        'poi/2019-S2/base.yaml': semester('2019-S2'),
      }),
      yaml: `compromisos:
  - {id: C-2019-01, texto: Revisar el expediente, unidad: GIM, plazo: 2019-12-01, estado: pendiente} # ! audiencia/compromiso-vencido
`,
    },
  ],
  *check(model) {
    const day = latestDay(model);
    for (const { origin, id, data } of model.audiencias.flatMap(({ compromisos }) => compromisos)) {
      if (day === undefined) continue;
      const late = daysBetween(data.plazo, day) ?? -1;
      if (late < 0 || data.estado === 'cumplida' || isRefused(model, origin, 'estado')) continue;
      const finding = {
        at: origin,
        field: 'plazo',
        message: `El compromiso ${quote(id)} venció el ${data.plazo}`,
        help: 'Si se cumplió, ponga «estado: cumplida»; si no, prepare la explicación para la próxima audiencia.',
      };
      const stands = data.estado === undefined ? 'no se dice si se cumplió' : 'no está cumplido';
      yield {
        ...finding,
        message: `${finding.message}; ${daysAfter(day, late)}, ${stands}`,
        each: [finding],
      };
    }
  },
};
