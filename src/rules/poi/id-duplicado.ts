import { isPlaced } from '../../model/questions-placed.ts';
import { repeated } from '../../model/questions-repeated.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const idDuplicado: Rule = {
  id: 'poi/id-duplicado',
  severity: 'error',
  title: 'Dos actividades del semestre llevan el mismo identificador',
  rationale:
    'El identificador une la actividad con su otro semestre, con las demandas y con los compromisos. Si dos lo llevan, sus metas y sus montos se confunden o se cuentan una sola vez.',
  source: { document: BUENA_PRACTICA },
  good: [
    activities(
      'Cada actividad con su identificador',
      `
  - id: GIM-014
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
`,
    ),
  ],
  bad: [
    activities(
      'Dos actividades con el mismo identificador',
      `
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
  - id: GIM-014 # ! poi/id-duplicado
    nombre: Visitas de supervisión a las obras
`,
    ),
    activities(
      'El identificador ya está en el archivo de otra unidad',
      `
  - id: BASE-ECO # ! poi/id-duplicado
`,
    ),
  ],
  *check({ actividades, plan }) {
    const dated = actividades.filter((actividad) => isPlaced(actividad.poi, plan));
    const keyOf = ({ id, poi }: (typeof dated)[number]): string => (id === '' ? '' : `${poi.periodo} ${id}`);
    for (const { item, first } of repeated(dated, keyOf)) {
      yield {
        at: item.origin,
        field: 'id',
        message: `El identificador ${quote(item.id)} ya lo lleva otra actividad del ${item.poi.periodo}`,
        help: 'Dé otro identificador a una de las dos; si son la misma actividad, déjela una sola vez.',
        related: [
          { at: first.origin, field: 'id', message: `${quote(first.id)} aparece aquí por primera vez` },
        ],
      };
    }
  },
};
