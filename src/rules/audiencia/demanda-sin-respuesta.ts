import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';

export const demandaSinRespuesta: Rule = {
  id: 'audiencia/demanda-sin-respuesta',
  severity: 'warning',
  title: 'Una demanda sigue sin respuesta después de otra audiencia',
  rationale:
    'Quien pidió algo en una audiencia espera oír en la siguiente qué pasó con su pedido, aunque la respuesta sea que no.',
  source: { document: LEY_AUDIENCIAS, clause: 'artículo 119-A' },
  good: () => [
    project('La última audiencia puede tener demandas pendientes', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
demandas:
  - {id: D-2019-01, texto: Agua para el barrio alto, estado: pendiente}
`,
    }),
  ],
  bad: () => [
    project('La demanda de setiembre sigue pendiente en diciembre', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
demandas:
  - {id: D-2019-01, texto: Agua para el barrio alto, estado: pendiente} # ! audiencia/demanda-sin-respuesta
`,
      'audiencias/2019-12.yaml': `
tipo: audiencia
version: 1
id: AP-2019-12
fecha: 2019-12-13
convocatoria: {norma: D.A. 020-2019, fecha: 2019-11-29}
periodo_informado: 2019-S1
`,
    }),
  ],
  *check({ audiencias }) {
    const answered = audiencias.flatMap(({ data }) => data.fecha ?? []);
    for (const { demandas, data: hearing } of audiencias) {
      const { fecha } = hearing;
      const later = fecha === undefined ? undefined : answered.toSorted().find((date) => date > fecha);
      if (later === undefined) continue;
      for (const { origin, id, data } of demandas) {
        if (data.estado !== 'pendiente' || data.respuesta !== undefined || data.actividad !== undefined)
          continue;
        yield {
          at: origin,
          field: 'estado',
          message: `La demanda ${quote(id)}, del ${fecha}, seguía sin respuesta en la audiencia del ${later}`,
          help: 'Ponga en «respuesta» lo que se contestó y actualice «estado».',
        };
      }
    }
  },
};
