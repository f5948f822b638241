import type { Actividad } from '../../model/model.ts';
import { copies, isPlaced } from '../../model/questions/placed.ts';
import { repeated } from '../../model/questions/repeated.ts';
import { quote } from '../../text/spanish.ts';
import { activities, project, semester } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const idDuplicado: Rule = {
  id: 'poi/id-duplicado',
  severity: 'error',
  title: 'Dos actividades del semestre llevan el mismo identificador',
  rationale:
    'El identificador une la actividad con su otro semestre, con las demandas y con los compromisos. Si dos lo llevan, sus metas y sus montos se confunden o se cuentan una sola vez.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    activities(
      'Cada actividad con su identificador',
      `
  - id: GIM-014
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
`,
    ),
  ],
  bad: () => [
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
    project('El POI del primer semestre, copiado para el segundo, conserva su encabezado', {
      'poi/2019-S2.yaml': semester('2019-S1').replace(
        'periodo: 2019-S1',
        'periodo: 2019-S1 # ! poi/id-duplicado',
      ),
    }),
  ],
  *check({ actividades, plan, pois }) {
    for (const [copy, original] of copies({ plan, pois })) {
      yield {
        at: copy.origin,
        field: 'periodo',
        message: `Las ${copy.actividades.length} actividades de este POI llevan los identificadores de las de otro POI de ${copy.periodo}`,
        help: 'Si lo copió para otro semestre, corrija «periodo» y «fecha_corte»; si es el mismo POI, deje uno solo.',
        related: [
          { at: original.origin, field: 'periodo', message: `El otro POI de ${copy.periodo} está aquí` },
        ],
      };
    }
    if (haveDistinctIds(actividades)) return;
    const dated = actividades.filter((actividad) => isPlaced(actividad.poi, { plan, pois }));
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

/** Whether no id stands twice in a semester, as nearly always. */
function haveDistinctIds(actividades: readonly Actividad[]): boolean {
  const known = new Map<string, Set<string>>();
  for (const { id, poi } of actividades) {
    let ids = known.get(poi.periodo);
    if (ids === undefined) known.set(poi.periodo, (ids = new Set()));
    if (id !== '' && ids.has(id)) return false;
    ids.add(id);
  }
  return true;
}
