import type { Semestre } from '../../model/model.ts';
import { isInPlan } from '../../model/questions/placed.ts';
import { knowsSemesters } from '../../model/questions/poi.ts';
import { isLeftOut } from '../../model/questions/second-half.ts';
import { successors } from '../../model/questions/succession.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { project, semester, year, type Example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';
import { laActividad } from '../wording.ts';
import { periodoOf } from '../../model/progress/period.ts';

export const semestreFaltante: Rule = {
  id: 'poi/semestre-faltante',
  severity: 'warning',
  title: 'Falta el POI de un semestre, o una actividad en él, entre otros dos',
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
  ],
  ofProgress(progress, model) {
    const { latest, scope } = progress;
    const after = successors(model)
      .get(latest.id)
      ?.find(({ poi }) => (poi.anio ?? 0) > scope.anio);
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
    if (!knowsSemesters(model)) return;
    const { plan, pois } = model;
    const dated = pois.flatMap(({ origin, anio, semestre }) =>
      // A document of a whole year leaves no semester of it out.
      anio !== undefined && isInPlan(anio, plan)
        ? {
            origin,
            first: semestre ?? { anio, numero: 1 as const },
            last: semestre ?? { anio, numero: 2 as const },
          }
        : [],
    );
    for (const [i, after] of dated.entries()) {
      const before = dated[i - 1];
      if (before === undefined) continue;
      const missing = between(before.last, after.first);
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

function wanting(missing: readonly string[]): string {
  if (missing.length <= 4) return `Falta el POI de ${enumerate(missing)}`;
  return `Falta el POI de ${missing.length} semestres, de ${missing[0]} a ${missing.at(-1)}`;
}

/** The semesters between two others, in order. */
function between(before: Semestre, after: Semestre): readonly string[] {
  const from = before.anio * 2 + before.numero;
  const to = after.anio * 2 + after.numero;
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => {
    const ordinal = from + i;
    return periodoOf({ anio: Math.floor(ordinal / 2), numero: ordinal % 2 === 0 ? 1 : 2 });
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
