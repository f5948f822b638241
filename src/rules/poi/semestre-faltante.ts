import type { Model, Semestre } from '../../model/model.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { activityProgresses } from '../../model/progress/progress.ts';
import { delivererOf, unitsWithoutSecondHalf } from '../../model/progress/undelivered-half.ts';
import { doubtfulOf, isInDoubt, isPlaced } from '../../model/questions/placed.ts';
import { isLeftOut } from '../../model/questions/abandoned.ts';
import { successorsOf } from '../../model/questions/succession.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import { enumerate, firstNamed, quote } from '../../text/spanish.ts';
import { beside, project, semester, year, type Example } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';
import { laActividad } from '../wording.ts';
import { bothHalves, periodoOf } from '../../model/progress/period.ts';

export const semestreFaltante: Rule = {
  id: 'poi/semestre-faltante',
  severity: 'warning',
  title: 'Falta el POI de un semestre entre otros dos, el de una unidad o una actividad en él',
  rationale:
    'Cada semestre se informa en una audiencia. Si uno falta, sus meses quedan sin dato en el informe del año y el avance del mandato se ve a saltos.',
  source: { document: LEY_AUDIENCIAS, clause: 'artículo 119-A: al menos dos audiencias al año' },
  good: () => [
    project('Dos semestres seguidos', {
      'poi/2019-S2/base.yaml': semester('2019-S2'),
    }),
  ],
  bad: () => [
    project('De 2019-S1 se pasa a 2020-S1', {
      'poi/2020-S1/base.yaml': semester('2020-S1').replace(
        'periodo: 2020-S1',
        'periodo: 2020-S1 # ! poi/semestre-faltante',
      ),
    }),
    continuedByAnotherYear(),
    ofOneUnit(),
  ],
  ofProgress(progress, model) {
    const { latest, scope } = progress;
    const [after] = successorsOf(latest, model);
    if (after === undefined || !isLeftOut(progress, model)) return undefined;
    const missing = periodoOf({ anio: scope.anio, numero: 2 });
    return {
      at: latest.origin,
      field: 'id',
      message: `${laActividad(latest)} está en ${latest.poi.periodo} y sigue en ${after.poi.periodo} como ${quote(after.id)}, y falta en ${missing}`,
      help: `Inclúyala en el POI de ${missing}, o escriba aquí «estado: concluida» si terminó.`,
      related: [{ at: after.origin, field: 'sucede_a', message: 'Continúa aquí' }],
    };
  },
  *check(model) {
    if (!model.checkable.poi) return;
    yield* undeliveredSecondHalves(model);
    const dated = model.pois.flatMap((poi) => {
      const { origin, anio, semestre } = poi;
      if (anio === undefined || !isPlaced(poi, model)) return [];
      // A document of a whole year leaves no semester of it out.
      const [first, last] = bothHalves(anio);
      return { origin, first: semestre ?? first, last: semestre ?? last };
    });
    for (const [i, after] of dated.entries()) {
      const before = dated[i - 1];
      if (before === undefined) continue;
      const missing = between(before.last, after.first)
        .filter((semestre) => doubtfulOf(semestre, model).length === 0)
        .map(periodoOf);
      if (missing.length === 0) continue;
      yield {
        at: after.origin,
        field: 'periodo',
        message: `${wanting(missing)}: hay de ${periodoOf(before.last)} y de ${periodoOf(after.first)}`,
        help: 'Agregue el POI que falta o revise el «periodo» de los que hay.',
        related: [
          {
            at: before.origin,
            field: 'periodo',
            message: `El POI anterior es de ${periodoOf(before.last)}`,
          },
        ],
      };
    }
  },
};

/** Of a year that is over: the units that had a POI of its first semester and have none of the second, as others do. */
function* undeliveredSecondHalves(model: Model): Generator<Finding> {
  for (const anio of new Set(model.pois.flatMap((poi) => poi.anio ?? []))) {
    const second = { anio, numero: 2 } as const;
    const missing = periodoOf(second);
    const others = model.pois.some((poi) => poi.periodo === missing && isPlaced(poi, model));
    if (!others || unitsWithoutSecondHalf(model, second).size === 0) continue;
    const doubtful = new Set(doubtfulOf(second, model).map(({ data }) => data.unidad));
    const left = activityProgresses(model, second).filter(
      ({ secondHalf, estado, latest }) =>
        secondHalf === 'untold' && estado !== 'concluida' && !isInDoubt(latest, model),
    );
    for (const [unidad, own] of groupedBy(left, ({ latest }) => delivererOf(latest) ?? '')) {
      const [first] = own;
      if (first === undefined || doubtful.has(undefined) || doubtful.has(unidad)) continue;
      yield {
        at: first.latest.poi.origin,
        field: 'periodo',
        message: `La unidad ${quote(unidad)} tiene POI de ${first.latest.poi.periodo} y ninguno de ${missing}, que otras sí tienen: de ${namedActivities(own)} no se sabe qué pasó desde julio`,
        help: `Agregue su POI de ${missing}, o escriba en cada actividad que terminó «estado: concluida», o «estado: cancelada» con su norma.`,
      };
    }
  }
}

/** «GMA-1» y «GMA-2»; of many, the first and how many more. */
function namedActivities(all: readonly ActivityProgress[]): string {
  return enumerate(
    firstNamed(
      all.map(({ id }) => quote(id)),
      4,
    ),
  );
}

function wanting(missing: readonly string[]): string {
  if (missing.length <= 4) return `Falta el POI de ${enumerate(missing)}`;
  return `Falta el POI de ${missing.length} semestres, de ${missing[0]} a ${missing.at(-1)}`;
}

/** The semesters between two others, in order. */
function between(before: Semestre, after: Semestre): readonly Semestre[] {
  const from = before.anio * 2 + before.numero;
  const to = after.anio * 2 + after.numero;
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => {
    const ordinal = from + i;
    return { anio: Math.floor(ordinal / 2), numero: ordinal % 2 === 0 ? 1 : 2 };
  });
}

function continuedByAnotherYear(): Example {
  const name = 'El año siguiente continúa una actividad que no está en el segundo semestre de este';
  const first = `
  - id: GIM-014
  - id: GIM-015 # ! poi/semestre-faltante
    nombre: Visitas de supervisión a las obras
`;
  const next = `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2020-S1
unidad: GIM
estado: formulado
actividades:
  - id: GIM-021
    nombre: Visitas de supervisión a las obras y a los puentes
    sucede_a: GIM-015
    objetivo: SOC-1
    presupuesto: {pia: 50000.00}
    indicador: {nombre: Visitas, unidad_medida: visita, meta: 6, programado: {jun: 6}}
    productos: [{nombre: Visitas}]
`;
  const halves = year(name, first, '  - id: GIM-014\n');
  return {
    ...halves,
    yaml: `${halves.yaml}\n# poi/2020-S1/ejemplo.yaml${next}`,
    files: {
      ...halves.files,
      'poi/2020-S1/base.yaml': semester('2020-S1'),
      'poi/2020-S1/ejemplo.yaml': next.trimStart(),
    },
  };
}

function ofOneUnit(): Example {
  const first = `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1 # ! poi/semestre-faltante
unidad: GIM
estado: cerrado
fecha_corte: 2019-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
actividades:
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
    objetivo: SOC-1
    presupuesto: {pia: 50000.00, pim: 50000.00, certificado: 30000.00, comprometido: 28000.00, devengado: 25000.00}
    indicador: {nombre: Conexiones, unidad_medida: conexión, programado: {mar: 10, jun: 10}, ejecutado: {mar: 10, jun: 10}}
    productos: [{nombre: Conexiones}]
    evidencias: [{tipo: acta, titulo: Acta, url: https://www.ejemplo.gob.pe/acta.pdf}]
`;
  const [own, other] = [semester('2019-S1'), semester('2019-S2')].map((text) =>
    text
      .replace('estado: en_ejecucion', 'unidad: GM\nestado: en_ejecucion')
      .replace('unidad: GIM', 'unidad: GM'),
  );
  const shown = project('Una unidad entrega el primer semestre y no el segundo, que otra sí entregó', {
    'poi/2019-S1/gim.yaml': first,
  });
  return beside(shown, { 'poi/2019-S1/base.yaml': own ?? '', 'poi/2019-S2/base.yaml': other ?? '' });
}
