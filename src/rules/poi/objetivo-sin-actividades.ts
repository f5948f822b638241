import type { Model, Poi } from '../../model/model.ts';
import { anioOf, bothHalves, semestreOf } from '../../model/progress/period.ts';
import { doubtfulOf, isPlaced } from '../../model/questions/placed.ts';
import { planLinks, type PlanLinks } from '../../model/questions/poi.ts';
import { objetivoOf } from '../../model/questions/year.ts';
import { enumerate, firstNamed, quote } from '../../text/spanish.ts';
import { changedPlan, project } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

export const objetivoSinActividades: Rule = {
  id: 'poi/objetivo-sin-actividades',
  severity: 'warning',
  title: 'Un objetivo del plan no tiene actividades en un semestre',
  rationale:
    'La suma de todos los POI debe garantizar el cumplimiento del plan: un objetivo sin actividades es una promesa que nadie está ejecutando.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: la suma de todos los POI deberá garantizar el cumplimiento del plan',
  },
  good: () => [project('Cada objetivo tiene una actividad en el semestre', {})],
  bad: () => [
    changedPlan(
      'Un objetivo del plan que ningún POI ejecuta',
      '  economica:\n',
      `      - id: SOC-2 # ! poi/objetivo-sin-actividades
        nombre: Salud para todos
        problema: Postas sin equipo
        indicadores:
          - id: SOC-2.1
            nombre: Postas equipadas
            unidad_medida: posta
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 4, fuente: Red de Salud}
            metas: {2019: 6, 2020: 8, 2021: 10, 2022: 12}
        programas:
          - {codigo: "2.0", nombre: Postas de calidad}
  economica:
`,
    ),
  ],
  *check(model) {
    const links = planLinks(model);
    if (links === undefined || !model.checkable.poi) return;
    const ids = new Set(links.plan.objetivos.map(({ id }) => id));
    const periods = periodsOf(links, model).filter(({ objetivos }) =>
      // An activity without a valid objective may be the one that is missing: that mistake has its own finding.
      [...objetivos].every((id) => id !== undefined && ids.has(id)),
    );
    for (const { origin, id, data } of links.plan.objetivos) {
      const without = periods.filter(({ objetivos }) => !objetivos.has(id)).map(({ periodo }) => periodo);
      if (without.length === 0) continue;
      const name = data.nombre === undefined ? '' : `, ${quote(data.nombre)},`;
      yield {
        at: origin,
        field: 'id',
        message: `El objetivo ${quote(id)}${name} no tiene actividades en ${enumerate(firstNamed(without, MOST_NAMED))}`,
        help: `Programe al menos una actividad con «objetivo: ${id}» en cada uno de esos periodos o revise si alguna actividad cita otro objetivo por error.`,
      };
    }
  },
};

/** A mandate has eight semesters. */
const MOST_NAMED = 8;

interface Period {
  /** `2019-S1`, or `2019` where all documents of the year are of the whole year. */
  readonly periodo: string;
  /** The objectives of its activities; undefined stands for an activity that names none. */
  readonly objetivos: ReadonlySet<string | undefined>;
}

/**
 * The periods that have activities. Those of a document of a whole year count for each semester of that year that has a
 * document of its own or, where none has, for the year.
 */
function periodsOf({ pois }: PlanLinks, model: Model): readonly Period[] {
  const own = pois.filter((poi) => isPlaced(poi, model) && poi.actividades.length > 0);
  const semestral = own.filter(({ semestre }) => semestre !== undefined);
  const found = new Map<string, Set<string | undefined>>();
  for (const poi of own) {
    const { anio, semestre, periodo } = poi;
    const reported = semestre === undefined ? semestral.filter((one) => one.anio === anio) : [];
    const periods = reported.length === 0 ? [periodo] : reported.map((one) => one.periodo);
    for (const name of new Set(periods)) {
      const objetivos = found.get(name) ?? new Set();
      found.set(name, objetivos);
      for (const objetivo of objetivosOf(poi, model)) objetivos.add(objetivo);
    }
  }
  return [...found].map(([periodo, objetivos]) => {
    const semestre = semestreOf(periodo);
    const semestres = semestre ? [semestre] : bothHalves(anioOf(periodo) ?? 0);
    // What a POI has that may be of this period may be what seems to be missing.
    for (const poi of semestres.flatMap((one) => doubtfulOf(one, model)))
      for (const objetivo of objetivosOf(poi, model)) objetivos.add(objetivo);
    return { periodo, objetivos };
  });
}

function objetivosOf({ actividades }: Poi, model: Model): readonly (string | undefined)[] {
  return actividades.filter(({ data }) => data.activa !== false).map((one) => objetivoOf(one, model));
}
