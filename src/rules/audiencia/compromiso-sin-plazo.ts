import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';

export const compromisoSinPlazo: Rule = {
  id: 'audiencia/compromiso-sin-plazo',
  severity: 'warning',
  saidIn: 'audiencia.compromisos.plazo',
  title: 'Un compromiso de audiencia no tiene plazo',
  rationale:
    'Un compromiso sin fecha no vence nunca, y en la audiencia siguiente no se puede decir si se cumplió a tiempo.',
  source: { document: LEY_AUDIENCIAS, clause: 'artículo 119-A' },
  good: () => [
    project('El compromiso dice hasta cuándo', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
compromisos:
  - {id: C-2019-01, texto: Revisar el expediente, unidad: GIM, plazo: 2019-12-31, estado: pendiente}
`,
    }),
  ],
  bad: () => [
    project('El compromiso no dice hasta cuándo', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
compromisos:
  - {id: C-2019-01, texto: Revisar el expediente, unidad: GIM, estado: pendiente} # ! audiencia/compromiso-sin-plazo
`,
    }),
  ],
  *check({ audiencias }) {
    for (const { origin, id, data } of audiencias.flatMap(({ compromisos }) => compromisos)) {
      if (data.plazo !== undefined || data.estado === 'cumplida') continue;
      yield {
        at: origin,
        field: 'plazo',
        message: `El compromiso ${quote(id)} no tiene plazo`,
        help: 'Agregue «plazo» con la fecha en que debe estar cumplido.',
      };
    }
  },
};
