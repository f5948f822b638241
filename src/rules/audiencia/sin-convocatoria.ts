import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';

export const sinConvocatoria: Rule = {
  id: 'audiencia/sin-convocatoria',
  severity: 'info',
  saidIn: 'audiencia.convocatoria',
  title: 'La audiencia no dice con qué norma se convocó',
  rationale:
    'Las audiencias se convocan con una norma publicada, que dice el día, la hora y el lugar. El informe la cita para que cualquiera la encuentre.',
  source: { document: LEY_AUDIENCIAS, clause: 'artículo 119-A' },
  good: () => [
    project('La convocatoria lleva su norma y su fecha', {
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
    project('Falta la norma', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
convocatoria: {fecha: 2019-08-30} # ! audiencia/sin-convocatoria
periodo_informado: 2019-S1
`,
    }),
  ],
  *check({ audiencias }) {
    for (const { origin, id, data } of audiencias) {
      if (data.convocatoria?.norma !== undefined) continue;
      yield {
        at: origin,
        field: data.convocatoria === undefined ? 'convocatoria' : 'convocatoria.norma',
        message: `La audiencia ${quote(id)} no dice con qué norma se convocó`,
        help: 'Agregue «convocatoria» con la norma (por ejemplo el decreto de alcaldía) y su fecha.',
      };
    }
  },
};
