import { percentageText } from '../../model/progress/percentage.ts';
import { activities } from '../example.ts';
import { physicalFigures } from '../figures.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad } from '../wording.ts';
import { isReporting } from '../../model/progress/period.ts';

export const rojoSinMedida: Rule = {
  id: 'avance/rojo-sin-medida',
  severity: 'warning',
  saidIn: 'poi.actividades.medidas',
  title: 'Una actividad en rojo no dice qué se hará',
  rationale:
    'La evaluación sirve para tomar acciones de mejoramiento. Un rojo sin medida, con su responsable y su plazo, se repetirá en el próximo semestre.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: integrar los niveles de planificación y tomar acciones de mejoramiento',
  },
  good: () => [
    activities(
      'En rojo, con su causa y su medida',
      `
  - id: GIM-014
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_anual: 100, logrado: 40}
    desvio: {causa: expediente_tecnico, detalle: El expediente se aprobó en abril.}
    medidas: [{texto: Segunda cuadrilla, unidad: GIM, plazo: 2019-08-15, estado: pendiente}]
`,
    ),
  ],
  bad: () => [
    activities(
      'En rojo, con su causa y sin medida',
      `
  - id: GIM-014 # ! avance/rojo-sin-medida
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 60, meta_anual: 100, logrado: 40}
    desvio: {causa: expediente_tecnico, detalle: El expediente se aprobó en abril.}
`,
    ),
  ],
  ofProgress(progress) {
    const { latest, fisico } = progress;
    if (!isReporting(latest.poi) || fisico.estado !== 'rojo' || fisico.valor === undefined) return undefined;
    if ((latest.data.medidas ?? []).length > 0) return undefined;
    return {
      at: latest.origin,
      field: 'medidas',
      message: `${laActividad(latest)} está en rojo, con ${percentageText(fisico.valor)} de lo programado, y no dice qué se hará`,
      help: 'Agregue «medidas» con al menos una: qué se hará, qué unidad lo hará y hasta cuándo.',
      related: physicalFigures(progress),
    };
  },
};
