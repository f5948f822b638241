import { exact } from '../../model/fraction.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { isDescending } from '../../model/progress/parts.ts';
import { loweredTarget, type LoweredTarget } from '../../model/questions/lowered-target.ts';
import { isInactive, twoHalves } from '../../model/questions/year.ts';
import { activities, year } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { deLaActividad } from '../wording.ts';

export const metaReducida: Rule = {
  id: 'avance/meta-reducida',
  severity: 'warning',
  saidIn: 'poi.actividades.indicador.meta_original',
  title: 'La meta de una actividad se redujo al reprogramar',
  rationale:
    'Reprogramar es legítimo; reducir la meta para llegar al verde, no. El informe imprime el avance contra las dos metas.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'Una reprogramación que sube la meta',
      `
  - id: GIM-014
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_original: 50, meta_anual: 120, logrado: 60}
`,
    ),
  ],
  bad: () => [
    activities(
      'De ochenta conexiones a sesenta',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60 # ! avance/meta-reducida
      meta_original: 80
      meta_anual: 120
      logrado: 60
`,
    ),
    year(
      'En el segundo semestre, la meta del año baja de ciento veinte a noventa',
      '  - id: GIM-014\n',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 30
      meta_anual: 90 # ! avance/meta-reducida
      logrado: 30
`,
    ),
  ],
  ofActivity(actividad) {
    const { meta, meta_original: before } = actividad.data.indicador ?? {};
    if (meta === undefined || before === undefined) return undefined;
    const easier = isDescending(actividad) ? meta > before : meta < before;
    if (!easier) return undefined;
    const [now, then] = [quantityText(exact(meta)), quantityText(exact(before))];
    return {
      at: actividad.origin,
      field: 'indicador.meta',
      message: isDescending(actividad)
        ? `El máximo ${deLaActividad(actividad)} subió de ${then} a ${now}`
        : `La meta ${deLaActividad(actividad)} bajó de ${then} a ${now}`,
      help: 'Confirme la reprogramación y su norma; no borre «meta_original», que el informe imprime junto a la meta.',
      related: [
        {
          at: actividad.origin,
          field: 'indicador.meta_original',
          message: `Antes de reprogramar era ${then}`,
        },
      ],
    };
  },
  *check(model) {
    for (const { s1, s2 } of twoHalves(model)) {
      const lowered = isInactive(s2, model) ? undefined : loweredTarget([s1, s2]);
      // What was rescheduled is told of the semester that says it.
      if (lowered?.rescheduled === false) yield ofYear(lowered);
    }
  },
};

function ofYear({ s1, s2, before, now, descending }: LoweredTarget): Finding {
  const what = descending ? 'El máximo del año' : 'La meta del año';
  return {
    at: s2.origin,
    field: 'indicador.meta_anual',
    message: `${what} ${deLaActividad(s2)} ${descending ? 'subió' : 'bajó'} de ${quantityText(before)} en ${s1.poi.periodo} a ${quantityText(now)} en ${s2.poi.periodo}, y con ese valor se mide el año`,
    help: `Si se reprogramó, escriba en «meta_original» la meta que ${s2.poi.periodo} tenía antes: el informe dará el avance contra las dos. Si no, corrija «meta_anual».`,
    related: [
      {
        at: s1.origin,
        field: 'indicador.meta_anual',
        message: `En ${s1.poi.periodo} es ${quantityText(before)}`,
      },
    ],
  };
}
