import { isInPlan } from '../../model/questions/placed.ts';
import { knowsSemesters, planLinks } from '../../model/questions/poi.ts';
import { enumerate, quote } from '../../text/spanish.ts';
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
    if (links === undefined || !knowsSemesters(model)) return;
    const ids = new Set(links.plan.objetivos.map(({ id }) => id));
    const covered = new Map<string, Set<string>>();
    const untold = new Set<string>();
    for (const { anio, periodo, actividades } of links.pois) {
      if (anio === undefined || !isInPlan(anio, links.plan) || actividades.length === 0) continue;
      const objetivos = covered.get(periodo) ?? new Set();
      covered.set(periodo, objetivos);
      for (const { objetivo } of actividades) {
        // An activity without a valid objective may be the one that is missing: that mistake has its own finding.
        if (objetivo === undefined || !ids.has(objetivo)) untold.add(periodo);
        else objetivos.add(objetivo);
      }
    }
    const periods = [...covered].filter(([periodo]) => !untold.has(periodo));
    for (const { origin, id, data } of links.plan.objetivos) {
      const without = periods.filter(([, objetivos]) => !objetivos.has(id)).map(([periodo]) => periodo);
      if (without.length === 0) continue;
      const name = data.nombre === undefined ? '' : `, ${quote(data.nombre)},`;
      yield {
        at: origin,
        field: 'id',
        message: `El objetivo ${quote(id)}${name} no tiene actividades en ${enumerate(without)}`,
        help: `Programe al menos una actividad con «objetivo: ${id}» en cada uno de esos semestres o revise si alguna actividad cita otro objetivo por error.`,
      };
    }
  },
};
