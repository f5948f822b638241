import type { ActivityProgress } from '../../model/progress/activity.ts';
import { percentageText } from '../../model/progress/percentage.ts';
import { isReporting } from '../../model/questions/progress.ts';
import { activities } from '../example.ts';
import { physicalFigures } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const desvioSinMotivo: Rule = {
  id: 'avance/desvio-sin-motivo',
  severity: 'error',
  title: 'Una actividad en amarillo, en rojo o cancelada no dice por qué',
  rationale:
    'La audiencia debe informar las dificultades que impidieron cumplir. El atraso no es un error; callar la causa, sí.',
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
`,
    ),
  ],
  bad: () => [
    activities(
      'En amarillo sin causa; en rojo con un detalle sin causa; cancelada sin causa',
      `
  - id: GIM-014 # ! avance/desvio-sin-motivo
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_anual: 120, logrado: 50}
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    indicador: {nombre: Visitas realizadas, unidad_medida: visita, meta: 60, meta_anual: 100, logrado: 40}
    desvio: # ! avance/desvio-sin-motivo
      detalle: Faltó movilidad.
    medidas: [{texto: Alquilar una camioneta, unidad: GIM, plazo: 2019-08-15}]
  - id: GIM-016 # ! avance/desvio-sin-motivo
    nombre: Limpieza de canales de riego
    estado: cancelada
    cancelacion: {fecha: 2019-05-10, norma: R.G.M. 120-2019}
`,
    ),
  ],
  ofProgress(progress) {
    const { latest } = progress;
    const fault = isReporting(latest.poi) ? faultOf(progress) : undefined;
    if (fault === undefined || latest.data.desvio?.causa !== undefined) return undefined;
    return {
      at: latest.origin,
      field: latest.data.desvio === undefined ? 'desvio' : 'desvio.causa',
      message: `${laActividad(latest)} ${fault} y no dice la causa`,
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
