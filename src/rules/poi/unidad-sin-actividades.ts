import { knownUnidades } from '../../model/questions/poi.ts';
import { quote } from '../../text/spanish.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const unidadSinActividades: Rule = {
  id: 'poi/unidad-sin-actividades',
  severity: 'info',
  title: 'Una unidad orgánica no tiene actividades en ningún POI',
  rationale:
    'El informe evalúa el desempeño de cada unidad orgánica. Una sin actividades puede ser correcta, o puede ser un POI que falta entregar.',
  source: { document: PLAN_DE_PUNO, clause: 'sección 5: evaluación del desempeño por cada unidad orgánica' },
  good: () => [project('Cada unidad tiene al menos una actividad', {})],
  bad: () => [
    project('Una unidad que ningún POI nombra', {
      'unidades.yaml': `
tipo: unidades
version: 1
unidades:
  - {id: GM, nombre: Gerencia Municipal, organo: alta_direccion}
  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo, depende_de: GM}
  - {id: GIM, nombre: Gerencia de Ingeniería Municipal, organo: linea, depende_de: GM}
  - {id: GTT, nombre: Gerencia de Turismo, organo: linea, depende_de: GM} # ! poi/unidad-sin-actividades
`,
    }),
  ],
  *check(model) {
    const known = knownUnidades(model);
    if (known === undefined || !model.checkable.poi || model.actividades.length === 0) return;
    const named = model.actividades.map(({ unidad }) => unidad);
    // An activity without a valid unit may be the one that is missing: that mistake has its own finding.
    if (named.some((unidad) => unidad === undefined || !known.has(unidad))) return;
    const busy = new Set([...named, ...model.actividades.flatMap(({ data }) => data.corresponsables ?? [])]);
    for (const { origin, id, data } of model.unidades) {
      if (busy.has(id)) continue;
      busy.add(id);
      const name = data.nombre === undefined ? '' : `, ${data.nombre},`;
      yield {
        at: origin,
        field: 'id',
        message: `La unidad ${quote(id)}${name} no tiene actividades en ningún POI`,
        help: 'Si le falta entregar su POI, pídaselo; si no le corresponden actividades, no haga nada.',
      };
    }
  },
};
