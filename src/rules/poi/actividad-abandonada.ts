import { successorsOf } from '../../model/questions/succession.ts';
import { isLeftOut } from '../../model/questions/abandoned.ts';
import { year } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';
import { periodoOf } from '../../model/progress/period.ts';

export const actividadAbandonada: Rule = {
  id: 'poi/actividad-abandonada',
  severity: 'warning',
  saidIn: 'poi.actividades.estado',
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
    cancelacion: {fecha: 2019-06-20, norma: R.G.M. 120-2019}
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
    // Another year goes on with it under another id: that its semester is missing is semestre-faltante.
    if (!isLeftOut(progress, model) || successorsOf(latest, model).length > 0) return undefined;
    const following = periodoOf({ anio: scope.anio, numero: 2 });
    return {
      at: latest.origin,
      field: 'id',
      message: `${laActividad(latest)} está en ${latest.poi.periodo}, no terminó y no está en ${following}`,
      help: `Inclúyala en el POI de ${following}, o escriba aquí «estado: concluida» o «estado: cancelada» con su norma.`,
    };
  },
};
