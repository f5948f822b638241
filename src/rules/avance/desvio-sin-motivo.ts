import type { ActivityProgress } from '../../model/progress/activity.ts';
import { percentageText } from '../../model/progress/percentage.ts';
import { motivesOf } from '../../model/questions/motives.ts';
import { activities } from '../example.ts';
import { physicalFigures } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';
import { laActividad } from '../wording.ts';
import { isReporting } from '../../model/progress/period.ts';

export const desvioSinMotivo: Rule = {
  id: 'avance/desvio-sin-motivo',
  severity: 'warning',
  saidIn: 'poi.actividades.desvio',
  title: 'Una actividad en amarillo, en rojo o cancelada no dice por qué',
  rationale:
    'La audiencia debe informar las dificultades que impidieron cumplir. El atraso no es una falta; callar por qué, sí.',
  source: {
    document: LEY_AUDIENCIAS,
    clause: 'artículo 119-A: dificultades que impidieron el cumplimiento de los compromisos',
  },
  good: () => [
    activities(
      'En amarillo, con su causa',
      `
  - id: GIM-014
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_anual: 120, logrado: 50}
    desvio: {causa: expediente_tecnico, detalle: El expediente se aprobó en marzo.}
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    indicador: {nombre: Visitas realizadas, unidad_medida: visita, meta: 60, meta_anual: 120, logrado: 50}
    desvios: [{mes: mar, detalle: Faltó movilidad.}]
`,
    ),
  ],
  bad: () => [
    activities(
      'En amarillo y sin una palabra; en rojo con un desvío vacío; cancelada sin motivo',
      `
  - id: GIM-014 # ! avance/desvio-sin-motivo
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_anual: 120, logrado: 50}
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    indicador: {nombre: Visitas realizadas, unidad_medida: visita, meta: 60, meta_anual: 100, logrado: 40}
    desvio: {} # ! avance/desvio-sin-motivo
    medidas: [{texto: Alquilar una camioneta, unidad: GIM, plazo: 2019-08-15}]
  - id: GIM-016 # ! avance/desvio-sin-motivo
    nombre: Limpieza de canales de riego
    estado: cancelada
    cancelacion: {fecha: 2019-06-20, norma: R.G.M. 120-2019}
`,
    ),
  ],
  ofProgress(progress) {
    const { latest, documents } = progress;
    const fault = isReporting(latest.poi) ? faultOf(progress) : undefined;
    if (fault === undefined || motivesOf(latest).length > 0) return undefined;
    return {
      at: latest.origin,
      field: 'desvio',
      message: `${laActividad(latest)} ${fault} y no dice por qué${documents.some((one) => motivesOf(one).length > 0) ? ' en el segundo semestre' : ''}`,
      help: 'Agregue «desvio» con su «causa» y, en «detalle», lo que ocurrió en palabras que un vecino entienda.',
      related: progress.fisico.gris === 'cancelada' ? [] : physicalFigures(progress),
    };
  },
};

function faultOf({ fisico }: ActivityProgress): string | undefined {
  if (fisico.gris === 'cancelada') return 'está cancelada';
  if (fisico.valor === undefined || (fisico.estado !== 'amarillo' && fisico.estado !== 'rojo'))
    return undefined;
  return `está en ${fisico.estado}, con ${percentageText(fisico.valor)} de lo programado,`;
}
