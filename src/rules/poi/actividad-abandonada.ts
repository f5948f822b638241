import type { Actividad, Model, Poi } from '../../model/model.ts';
import { periodoOf } from '../../model/link.ts';
import { successors } from '../../model/questions/succession.ts';
import { knowsSemesters } from '../../model/questions/poi.ts';
import { rememberedOf } from '../../model/progress/remember.ts';
import { year } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const actividadAbandonada: Rule = {
  id: 'poi/actividad-abandonada',
  severity: 'warning',
  title: 'Una actividad del primer semestre no está en el segundo ni terminó',
  rationale:
    'El informe del año la mostraría tal como quedó en junio, sin que nadie diga si siguió, terminó o se canceló.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: análisis semestral de la atención y cumplimiento de los objetivos',
  },
  good: () => [
    year(
      'Sigue en el segundo semestre; la que se canceló, no',
      `
  - id: GIM-014
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    estado: cancelada
    cancelacion: {fecha: 2019-05-10, norma: R.G.M. 120-2019}
    desvio: {causa: presupuesto_insuficiente}
`,
      '  - id: GIM-014\n',
    ),
  ],
  bad: () => [
    year(
      'Una actividad en marcha que desaparece en julio',
      `
  - id: GIM-014
  - id: GIM-015 # ! poi/actividad-abandonada
    nombre: Visitas de supervisión a las obras
`,
      '  - id: GIM-014\n',
    ),
  ],
  ofProgress(progress, model) {
    const { latest, scope } = progress;
    const next = knowsSemesters(model) ? secondHalves(model).get(scope.anio) : undefined;
    // A document of a whole year speaks of both semesters.
    if (scope.numero === 2 || latest.poi.semestre === undefined) return undefined;
    if (latest.id === '' || next === undefined) return undefined;
    if (next.ids.has(latest.id) || next.repeats || isStillToCome(latest, next.pois)) return undefined;
    if (progress.estado === 'concluida' || progress.estado === 'cancelada') return undefined;
    // Another year goes on with it under another id, and says so.
    if (successors(model).has(latest.id)) return undefined;
    const following = periodoOf({ anio: scope.anio, numero: 2 });
    return {
      at: latest.origin,
      field: 'id',
      message: `${laActividad(latest)} está en ${latest.poi.periodo}, no terminó y no está en ${following}`,
      help: `Inclúyala en el POI de ${following}, o escriba aquí «estado: concluida» o «estado: cancelada» con su norma.`,
    };
  },
};

interface SecondHalf {
  readonly pois: Poi[];
  readonly ids: Set<string>;
  /** An id stands twice: one of the two may be that of the activity that is missing. */
  repeats: boolean;
}

const secondHalves: (model: Model) => ReadonlyMap<number, SecondHalf> = rememberedOf(({ pois }) => {
  const byYear = new Map<number, SecondHalf>();
  for (const poi of pois) {
    if (poi.semestre?.numero !== 2 || poi.anio === undefined) continue;
    const half = byYear.get(poi.anio) ?? { pois: [], ids: new Set(), repeats: false };
    half.pois.push(poi);
    for (const { id } of poi.actividades) {
      half.repeats ||= half.ids.has(id);
      half.ids.add(id);
    }
    byYear.set(poi.anio, half);
  }
  return byYear;
});

/** Where each unit has its own file, the unit's file of the second semester may not have been delivered yet. */
function isStillToCome(actividad: Actividad, pois: readonly Poi[]): boolean {
  const { unidad } = actividad.poi.data;
  if (unidad === undefined) return false;
  return pois.every(({ data }) => data.unidad !== undefined && data.unidad !== unidad);
}
