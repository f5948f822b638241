import type { Actividad, IndicadorPoiData, Model } from '../../model/model.ts';
import { monthBits } from '../../model/questions/months.ts';
import { asInherited, firstHalfOf } from '../../model/questions/year.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { deLaActividad, laActividad } from '../wording.ts';

export const sinIndicador: Rule = {
  id: 'poi/sin-indicador',
  severity: 'error',
  saidIn: 'poi.actividades.indicador',
  title: 'Una actividad del POI no tiene indicador, o su indicador no dice cuánto',
  rationale:
    'El indicador, su unidad de medida y su meta son lo que permite decir qué porcentaje se avanzó. Sin ellos, la actividad solo informaría cuánto gastó. Donde no hay «meta» basta «programado»; donde solo hay lo hecho, «logrado».',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5, punto 3: establecer los indicadores, metas y unidades de medida',
  },
  good: () => [
    activities(
      'Un indicador con su unidad de medida y su meta',
      `
  - id: GIM-014
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, logrado: 60}
`,
    ),
  ],
  bad: () => [
    activities(
      'Una actividad sin indicador',
      `
  - id: GIM-014 # ! poi/sin-indicador
    nombre: Instalación de conexiones domiciliarias
`,
      ['indicador'],
    ),
    activities(
      'Un indicador que no dice cuánto se hará',
      `
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión} # ! poi/sin-indicador
`,
    ),
  ],
  ofActivity(actividad, model) {
    const own = actividad.data.indicador;
    if (saysHowMuch(own) || isCancelled(actividad, model)) return undefined;
    const known = own ?? asInherited(actividad, model).data.indicador;
    return {
      at: actividad.origin,
      field: 'indicador',
      ...(known === undefined
        ? {
            message: `${laActividad(actividad)} no tiene indicador con que medir su avance`,
            help: 'Agregue «indicador» con «nombre», «unidad_medida» y «meta».',
          }
        : {
            message: `El indicador ${deLaActividad(actividad)} no dice cuánto: ni «meta», ni «programado», ni «logrado»`,
            help: 'Agregue la «meta» de este POI o los meses de «programado»; si no se hará nada en él, «meta: 0».',
          }),
    };
  },
};

function saysHowMuch(indicador: IndicadorPoiData | undefined): boolean {
  if (indicador === undefined) return false;
  const { meta, logrado, programado } = indicador;
  return meta !== undefined || logrado !== undefined || monthBits(programado) !== 0;
}

/** One that was measured in S1 and cancelled since need not say what it will not do. */
function isCancelled(actividad: Actividad, model: Model): boolean {
  return (
    firstHalfOf(actividad, model)?.data.indicador !== undefined &&
    asInherited(actividad, model).data.estado === 'cancelada'
  );
}
