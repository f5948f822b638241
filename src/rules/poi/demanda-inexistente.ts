import { areDistinct } from '../../model/questions/repeated.ts';
import { quote } from '../../text/spanish.ts';
import { activities, beside } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad, suggestion } from '../wording.ts';

const AUDIENCIA = `tipo: audiencia
version: 1
id: AP-2019-05
fecha: 2019-05-17
convocatoria: {norma: D.A. 004-2019, fecha: 2019-04-26}
periodo_informado: 2018-S2
demandas:
  - {id: D-2019-03, texto: Agua para el barrio alto, estado: atendida, respuesta: Está en el POI, actividad: BASE-SOC}
`;

export const demandaInexistente: Rule = {
  id: 'poi/demanda-inexistente',
  severity: 'error',
  title: 'Una actividad dice atender una demanda ciudadana que no está en ninguna audiencia',
  rationale:
    'El vecino busca en el informe qué pasó con lo que pidió. Una demanda que nadie registró no tiene a quién responder.',
  source: {
    document: PLAN_DE_PUNO,
    clause:
      'sección 5: hacer compatible el gasto con las demandas ciudadanas captadas en audiencias públicas',
  },
  good: () => [
    beside(
      activities(
        'La demanda está en una audiencia',
        `
  - id: GIM-014
    demandas: [D-2019-03]
`,
      ),
      { 'audiencias/2019-05.yaml': AUDIENCIA },
    ),
  ],
  bad: () => [
    beside(
      activities(
        'Un identificador mal copiado',
        `
  - id: GIM-014
    demandas:
      - D-2019-30 # ! poi/demanda-inexistente
`,
      ),
      { 'audiencias/2019-05.yaml': AUDIENCIA },
    ),
  ],
  *check({ actividades, audiencias, checkable }) {
    const known = audiencias.flatMap(({ demandas }) => demandas.map(({ id }) => id));
    if (!checkable.audiencias || !areDistinct(known)) return;
    const ids = new Set(known);
    for (const actividad of actividades) {
      for (const [i, demanda] of (actividad.data.demandas ?? []).entries()) {
        if (ids.has(demanda)) continue;
        yield {
          at: { file: actividad.origin.file, path: [...actividad.origin.path, 'demandas', i] },
          message: `${laActividad(actividad)} dice atender la demanda ${quote(demanda)}, que no está en ninguna audiencia`,
          help: suggestion(
            demanda,
            known,
            'las demandas registradas',
            'Corrija el identificador o registre la demanda en su audiencia.',
          ),
        };
      }
    }
  },
};
