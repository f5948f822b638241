import { areDistinct } from '../../model/questions/repeated.ts';
import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { suggestion } from '../wording.ts';

export const actividadInexistente: Rule = {
  id: 'audiencia/actividad-inexistente',
  severity: 'error',
  title: 'Una demanda o un compromiso cita una actividad que no está en ningún POI',
  rationale:
    'El POI hace compatible el gasto con las demandas ciudadanas. Una cita rota dice al vecino que se le atiende con algo que no existe.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: hacer compatibles las decisiones de gasto con las demandas ciudadanas',
  },
  good: () => [
    project('La demanda cita una actividad del POI', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
demandas:
  - {id: D-2019-01, texto: Agua para el barrio alto, estado: atendida, respuesta: Está en el POI, actividad: BASE-SOC}
`,
    }),
  ],
  bad: () => [
    project('La actividad citada no existe', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
demandas:
  - id: D-2019-01
    texto: Agua para el barrio alto
    estado: atendida
    respuesta: Está en el POI
    actividad: BASE-AGUA # ! audiencia/actividad-inexistente
compromisos:
  - id: C-2019-01
    texto: Revisar el expediente
    unidad: GIM
    plazo: 2019-12-31
    actividad: GIM-099 # ! audiencia/actividad-inexistente
`,
    }),
  ],
  *check({ audiencias, actividades, checkable }) {
    if (audiencias.length === 0) return;
    const known = new Set(actividades.map(({ id }) => id));
    const ids = [...known];
    // Without any POI, or with an activity that lost its id or took that of another, nothing can be told.
    if (!checkable.poi || ids.length === 0 || known.has('')) return;
    if (!areDistinct(actividades.map(({ id, poi }) => `${poi.periodo} ${id}`))) return;
    for (const { demandas, compromisos } of audiencias) {
      for (const { origin, id, data } of [...demandas, ...compromisos]) {
        if (data.actividad === undefined || known.has(data.actividad)) continue;
        yield {
          at: origin,
          field: 'actividad',
          message: `${quote(id)} cita la actividad ${quote(data.actividad)}, que no está en ningún POI`,
          help: suggestion(
            data.actividad,
            ids,
            'las actividades de los POI',
            'Corrija el identificador o agregue la actividad al POI.',
          ),
        };
      }
    }
  },
};
