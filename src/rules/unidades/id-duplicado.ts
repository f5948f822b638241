import { repeated } from '../../model/questions/repeated.ts';
import { quote } from '../../text/spanish.ts';
import { renumbered } from '../correction.ts';
import { project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { seriesAmong } from '../../text/series.ts';

export const idDuplicado: Rule = {
  id: 'unidades/id-duplicado',
  severity: 'error',
  title: 'Dos unidades orgánicas llevan el mismo identificador',
  rationale:
    'Las actividades, las medidas y los compromisos citan a la unidad por su identificador. Si dos lo comparten, no se sabe a cuál se evalúa.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: evaluación del desempeño por cada unidad orgánica',
  },
  good: () => [
    project('Cada unidad con su identificador', {
      'unidades.yaml': `
tipo: unidades
version: 1
unidades:
  - {id: GM, nombre: Gerencia Municipal, organo: alta_direccion}
  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo, depende_de: GM}
  - {id: GIM, nombre: Gerencia de Ingeniería Municipal, organo: linea, depende_de: GM}
`,
    }),
  ],
  bad: () => [
    project('El identificador GAF está dos veces', {
      'unidades.yaml': `
tipo: unidades
version: 1
unidades:
  - {id: GM, nombre: Gerencia Municipal, organo: alta_direccion}
  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo, depende_de: GM}
  - {id: GIM, nombre: Gerencia de Ingeniería Municipal, organo: linea, depende_de: GM}
  - {id: GAF, nombre: Gerencia de Áreas Forestales, organo: linea, depende_de: GM} # ! unidades/id-duplicado
`,
    }),
    project('La GIM lleva el identificador de la GAF: los POI que citan a la GIM no se marcan', {
      'unidades.yaml': `
tipo: unidades
version: 1
unidades:
  - {id: GM, nombre: Gerencia Municipal, organo: alta_direccion}
  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo, depende_de: GM}
  - {id: GAF, nombre: Gerencia de Ingeniería Municipal, organo: linea, depende_de: GM} # ! unidades/id-duplicado
`,
    }),
  ],
  *check({ unidades }) {
    const next = seriesAmong(unidades.map(({ id }) => id));
    for (const { item, first } of repeated(unidades, ({ id }) => id)) {
      const other = first.data.nombre === undefined ? 'otra unidad' : `la unidad ${quote(first.data.nombre)}`;
      yield {
        at: item.origin,
        field: 'id',
        message: `El identificador ${quote(item.id)} ya lo lleva ${other}`,
        ...renumbered(
          { at: item.origin, field: 'id' },
          item.id,
          next,
          (free) =>
            `Dé otro identificador a una de las dos, como ${free}, y corrija los documentos que la citan.`,
        ),
        related: [
          { at: first.origin, field: 'id', message: `${quote(first.id)} aparece aquí por primera vez` },
        ],
      };
    }
  },
};
