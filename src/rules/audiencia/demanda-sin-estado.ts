import { latestDay } from '../../model/questions/hearings.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';

export const demandaSinEstado: Rule = {
  id: 'audiencia/demanda-sin-estado',
  severity: 'warning',
  saidIn: 'audiencia.demandas.estado',
  title: 'Una demanda no dice en qué está, y ya pasó la audiencia',
  rationale:
    'Si nadie escribe si un pedido se atendió, el informe no puede decirlo: no lo cuenta como atendido ni como olvidado.',
  source: { document: LEY_AUDIENCIAS, clause: 'artículo 119-A' },
  good: () => [
    project('La demanda dice que está pendiente', {
      'audiencias/2019-05.yaml': hearing('D-2019-01, texto: Agua para el barrio alto, estado: pendiente'),
    }),
  ],
  bad: () => [
    project('La demanda tiene respuesta y no dice si se atendió', {
      'audiencias/2019-05.yaml': hearing(
        'D-2019-01, texto: Agua para el barrio alto, respuesta: Se amplió la red',
        ' # ! audiencia/demanda-sin-estado',
      ),
    }),
  ],
  *check(model) {
    const { audiencias } = model;
    const days = [latestDay(model), ...audiencias.map(({ data }) => data.fecha)];
    for (const { demandas, data: told } of audiencias) {
      const { fecha } = told;
      const isPast = fecha !== undefined && days.some((day) => day !== undefined && day > fecha);
      if (!isPast) continue;
      for (const { origin, id, data } of demandas) {
        if (data.estado !== undefined || isRefused(model, origin, 'estado')) continue;
        yield {
          at: origin,
          field: 'estado',
          message: `La demanda ${quote(id)}, del ${fecha}, no dice si se atendió`,
          help: 'Agregue «estado»: pendiente, atendida o rechazada; y lo que se contestó, en «respuesta».',
        };
      }
    }
  },
};

function hearing(demand: string, mark = ''): string {
  return `
tipo: audiencia
version: 1
id: AP-2019-05
fecha: 2019-05-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-05-02}
periodo_informado: 2019-S1
demandas:
  - {id: ${demand}}${mark}
`;
}
