import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const compromisoSinUnidad: Rule = {
  id: 'audiencia/compromiso-sin-unidad',
  severity: 'warning',
  saidIn: 'audiencia.compromisos.unidad',
  title: 'Un compromiso de audiencia no tiene unidad responsable',
  rationale: 'Lo que nadie tiene a su cargo no se cumple, y el vecino no sabe a quién preguntar.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    project('El compromiso dice quién responde', {
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
    project('El compromiso no dice quién responde', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
compromisos:
  - {id: C-2019-01, texto: Revisar el expediente, plazo: 2019-12-31, estado: pendiente} # ! audiencia/compromiso-sin-unidad
`,
    }),
  ],
  *check({ audiencias }) {
    for (const { origin, id, data } of audiencias.flatMap(({ compromisos }) => compromisos)) {
      if (data.unidad !== undefined || data.estado === 'cumplida') continue;
      yield {
        at: origin,
        field: 'unidad',
        message: `El compromiso ${quote(id)} no tiene unidad responsable`,
        help: 'Agregue «unidad» con el identificador de la unidad orgánica que lo cumplirá.',
      };
    }
  },
};
