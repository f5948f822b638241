import type { Semestre, Unidad } from '../../model/model.ts';
import { isPlaced } from '../../model/questions/placed.ts';
import { quote } from '../../text/spanish.ts';
import { activities, BASE, beside, project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { daysOf } from '../../model/progress/period.ts';

export const fueraDeVigencia: Rule = {
  id: 'unidades/fuera-de-vigencia',
  severity: 'warning',
  title: 'Un POI está a cargo de una unidad que en ese semestre no existía',
  rationale:
    'Cuando el ROF cambia, unas unidades dejan de existir y otras nacen. Una actividad a cargo de una unidad que ya no está no tiene quién responda.',
  source: { document: BUENA_PRACTICA, clause: 'Reglamento de Organización y Funciones (ROF)' },
  good: () => [
    project('La unidad nació a mitad del semestre', {
      'unidades.yaml': `
tipo: unidades
version: 1
unidades:
  - {id: GM, nombre: Gerencia Municipal, organo: alta_direccion}
  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo, depende_de: GM}
  - {id: GIM, nombre: Gerencia de Ingeniería Municipal, organo: linea, depende_de: GM, vigencia: {desde: 2019-03-01}}
`,
    }),
  ],
  bad: () => [
    beside(
      activities(
        'La Gerencia de Obras dejó de existir el año anterior',
        `
  - id: GOP-001
    unidad: GOP # ! unidades/fuera-de-vigencia
`,
      ),
      {
        'unidades.yaml': `${BASE['unidades.yaml']}  - {id: GOP, nombre: Gerencia de Obras, organo: linea, vigencia: {hasta: 2018-12-31}}\n`,
      },
    ),
  ],
  *check({ unidades, pois, plan }) {
    if (unidades.every(({ data }) => data.vigencia === undefined)) return;
    const byId = new Map(unidades.toReversed().map((unidad) => [unidad.id, unidad] as const));
    for (const document of pois) {
      const { origin, data, semestre, periodo, actividades } = document;
      if (semestre === undefined || !isPlaced(document, { plan, pois })) continue;
      // A unit of the header, or of many activities, is one mistake.
      const told = new Set<string>();
      const owners = [
        { at: origin, id: data.unidad },
        ...actividades.map((actividad) => ({ at: actividad.origin, id: actividad.data.unidad })),
      ];
      for (const { at, id } of owners) {
        const unidad = id === undefined || told.has(id) ? undefined : byId.get(id);
        const dates = unidad && outside(unidad, semestre);
        if (unidad === undefined || dates === undefined) continue;
        told.add(unidad.id);
        yield {
          at,
          field: 'unidad',
          message: `La unidad ${quote(unidad.id)} ${dates}, y este POI es de ${periodo}`,
          help: 'Ponga la unidad que asumió sus funciones o corrija «vigencia» en la lista de unidades.',
          related: [{ at: unidad.origin, field: 'vigencia', message: 'Su vigencia está aquí' }],
        };
      }
    }
  },
};

function outside({ data: { vigencia } }: Unidad, semestre: Semestre): string | undefined {
  const { first, last } = daysOf(semestre);
  if (vigencia?.hasta !== undefined && vigencia.hasta < first) return `existió hasta el ${vigencia.hasta}`;
  if (vigencia?.desde !== undefined && vigencia.desde > last) return `existe desde el ${vigencia.desde}`;
  return undefined;
}
