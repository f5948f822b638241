import { compareText } from '../../diagnostics/order.ts';
import type { Actividad, Poi } from '../../model/model.ts';
import { copies, isPlaced } from '../../model/questions/placed.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { renumbered } from '../correction.ts';
import { activities, project, semester } from '../example.ts';
import { firstFew } from '../gathered.ts';
import type { Finding, Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { seriesAmong } from '../../text/series.ts';

export const idDuplicado: Rule = {
  id: 'poi/id-duplicado',
  severity: 'error',
  title: 'Dos actividades de un mismo semestre o año llevan el mismo identificador',
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
    project('Una actividad del POI de todo el año, otra vez en el de un semestre', {
      'poi/2019.yaml': `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019
unidad: GIM
estado: formulado
actividades:
  - id: BASE-ECO # ! poi/id-duplicado
    nombre: Feria de turismo rural comunitario
    objetivo: ECO-1
    presupuesto: {pia: 50000.00}
    indicador: {nombre: Ferias, unidad_medida: feria, meta: 2, programado: {jun: 1, dic: 1}}
    productos: [{nombre: Ferias}]
`,
    }),
  ],
  *check({ actividades, plan, pois }) {
    for (const [copy, original] of copies({ plan, pois })) {
      const finding = {
        at: copy.origin,
        field: 'periodo',
        message: `Las actividades de este POI llevan los identificadores de las de otro POI de ${copy.periodo}`,
        help: 'Si lo copió para otro semestre, corrija «periodo» y «fecha_corte»; si es el mismo POI, deje uno solo.',
      };
      yield {
        ...finding,
        message: finding.message.replace('Las', `Las ${copy.actividades.length}`),
        related: [
          { at: original.origin, field: 'periodo', message: `El otro POI de ${copy.periodo} está aquí` },
        ],
        each: [finding],
      };
    }
    if (haveDistinctIds(actividades)) return;
    const placed = (one: Actividad): number => Number(isPlaced(one.poi, { plan, pois }));
    // Of two, the one in a POI whose header may be wrong is told of.
    const whole = actividades
      .filter(({ poi }) => poi.anio !== undefined && !copies({ plan, pois }).has(poi))
      .toSorted((a, b) => placed(b) - placed(a));
    const firsts = new Map<string, Actividad>();
    const twice: Pair[] = [];
    const next = seriesAmong(actividades.map(({ id }) => id));
    for (const item of whole) {
      if (item.id === '') continue;
      const keys = keysOf(item);
      const first = keys.map((key) => firsts.get(key)).find((other) => other !== undefined);
      for (const key of keys) if (!firsts.has(key)) firsts.set(key, item);
      if (first === undefined) continue;
      // The document of the whole year is the one to be told of, whichever is read first.
      const [told, other] =
        first.poi.semestre === undefined && item.poi.semestre !== undefined ? [first, item] : [item, first];
      if (told.poi.periodo === other.poi.periodo) yield inOnePeriod(told, other, next);
      else twice.push({ told, other });
    }
    for (const [poi, pairs] of groupedBy(twice, ({ told }) => told.poi)) yield inBothKinds(poi, pairs);
  },
};

/** An activity and the other that has its id. */
interface Pair {
  readonly told: Actividad;
  readonly other: Actividad;
}

function inOnePeriod(told: Actividad, other: Actividad, next: (id: string) => string): Finding {
  return {
    at: told.origin,
    field: 'id',
    message: `El identificador ${quote(told.id)} ya lo lleva otra actividad del ${told.poi.periodo}`,
    ...renumbered(
      { at: told.origin, field: 'id' },
      told.id,
      next,
      (free) =>
        `Dé otro identificador a una de las dos, como ${free}; si son la misma actividad, déjela una sola vez.`,
    ),
    related: [{ at: other.origin, field: 'id', message: `${quote(other.id)} aparece aquí por primera vez` }],
  };
}

/** A whole document written again for the other kind of period is one mistake, however many activities it has. */
function inBothKinds(poi: Poi, pairs: readonly Pair[]): Finding {
  const related = pairs.map(({ other }) => ({
    at: other.origin,
    field: 'id',
    message: `${quote(other.id)} está aquí en el POI de ${other.poi.periodo}`,
  }));
  const help =
    'Déjela en el POI de todo el año o en los de los semestres, no en ambos; si es otra actividad, dele otro identificador.';
  const ids = [...new Set(pairs.map(({ told }) => told.id))];
  const [first] = pairs;
  const periodsOf = (some: readonly Pair[]): string =>
    enumerate([...new Set(some.map(({ other }) => other.poi.periodo))].toSorted(compareText));
  const ofOne = (told: Actividad, some: readonly Pair[]): Finding => ({
    at: told.origin,
    field: 'id',
    message: `La actividad ${quote(told.id)} está en el POI de ${poi.periodo} y también en el de ${periodsOf(some)}`,
    help,
  });
  if (first !== undefined && ids.length === 1) return { ...ofOne(first.told, pairs), related };
  return {
    at: poi.origin,
    field: 'periodo',
    message: `${ids.length} actividades de este POI de ${poi.periodo} están también en el de ${periodsOf(pairs)}: ${firstFew(ids)}`,
    help: help
      .replace('Déjela', 'Deje cada una')
      .replace('si es otra actividad, dele', 'si alguna es otra, dele'),
    related,
    each: [...groupedBy(pairs, ({ told }) => told)].map(([told, some]) => ofOne(told, some)),
  };
}

/** The semesters that an activity stands in, with its id: both for one of a whole year. */
function keysOf({ id, poi: { anio, semestre } }: Actividad): readonly string[] {
  const numbers = semestre === undefined ? [1, 2] : [semestre.numero];
  return numbers.map((numero) => `${anio}-S${numero} ${id}`);
}

/** Whether no id stands twice in a year, or only once in each of its semesters, as nearly always. */
function haveDistinctIds(actividades: readonly Actividad[]): boolean {
  const known = new Map<string, Set<string>>();
  const yearly = new Set<number | undefined>();
  for (const { id, poi } of actividades) {
    let ids = known.get(poi.periodo);
    if (ids === undefined) known.set(poi.periodo, (ids = new Set()));
    if (id !== '' && ids.has(id)) return false;
    ids.add(id);
    if (poi.semestre === undefined) yearly.add(poi.anio);
  }
  // Where a year has both kinds of documents, each id is looked at.
  return !actividades.some(({ poi }) => poi.semestre !== undefined && yearly.has(poi.anio));
}
