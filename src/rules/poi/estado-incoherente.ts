import { isPositive } from '../../model/fraction.ts';
import type { Actividad } from '../../model/model.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { isWhole, percentageText } from '../../model/progress/percentage.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { activities } from '../example.ts';
import { writing } from '../correction.ts';
import { physicalFigures } from '../figures.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const estadoIncoherente: Rule = {
  id: 'poi/estado-incoherente',
  severity: 'warning',
  saidIn: 'poi.actividades.cancelacion',
  title: 'El estado de una actividad no concuerda con lo que informa',
  rationale:
    'El estado se imprime junto al avance. Una actividad «concluida» al 80 %, o «no iniciada» con avance, hace dudar de todo lo demás.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'Sin estado, se deduce; cancelada, con su norma',
      `
  - id: GIM-014
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    estado: cancelada
    cancelacion: {fecha: 2019-05-10, norma: R.G.M. 120-2019}
    desvio: {causa: presupuesto_insuficiente, detalle: Se transfirió el presupuesto a la emergencia.}
`,
    ),
  ],
  bad: () => [
    activities(
      'Concluida sin llegar a la meta, no iniciada con avance, cancelada sin norma',
      `
  - id: GIM-014
    estado: concluida # ! poi/estado-incoherente
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    estado: no_iniciada # ! poi/estado-incoherente
  - id: GIM-016
    nombre: Limpieza de canales de riego
    estado: cancelada # ! poi/estado-incoherente
    desvio: {causa: presupuesto_insuficiente}
  - id: GIM-017
    nombre: Pintado de aulas de primaria
    cancelacion: {fecha: 2019-05-10, norma: R.G.M. 120-2019} # ! poi/estado-incoherente
`,
    ),
  ],
  ofActivity(actividad) {
    const { estado, cancelacion } = actividad.data;
    return estado === 'cancelada' || cancelacion !== undefined ? cancellation(actividad) : undefined;
  },
  ofProgress(progress) {
    const { estado } = progress.latest.data;
    if (estado === 'concluida') return unfinished(progress);
    return estado === 'no_iniciada' ? started(progress) : undefined;
  },
};

function* cancellation(actividad: Actividad): Generator<Finding> {
  const { estado, cancelacion } = actividad.data;
  if (estado === 'cancelada' && cancelacion?.norma === undefined) {
    yield {
      at: actividad.origin,
      field: 'estado',
      message: `${laActividad(actividad)} está cancelada y no cita la norma que la canceló`,
      help: 'Agregue «cancelacion» con su «fecha» y su «norma».',
    };
  }
  if (estado !== 'cancelada' && cancelacion !== undefined) {
    yield {
      at: actividad.origin,
      field: 'cancelacion',
      message: `${laActividad(actividad)} tiene «cancelacion» y su estado no es «cancelada»`,
      help: 'Escriba «estado: cancelada» o quite «cancelacion».',
      corrections: [writing({ at: actividad.origin, field: 'estado' }, 'cancelada')],
    };
  }
}

function* unfinished(progress: ActivityProgress): Generator<Finding> {
  const { latest, fisico } = progress;
  const value = fisico.anual.value ?? fisico.bruto.value;
  if (value === undefined || isWhole(value)) return;
  const what = fisico.esDelAnio ? 'de la meta del año' : 'de lo programado';
  yield {
    at: latest.origin,
    field: 'estado',
    message: `${laActividad(latest)} figura como concluida con ${percentageText(value)} ${what}`,
    help: 'Escriba «en_ejecucion», o corrija la meta o lo ejecutado; si no se hará más, «cancelada» con su norma.',
    corrections: [writing({ at: latest.origin, field: 'estado' }, 'en_ejecucion')],
    related: physicalFigures(progress, fisico.anual.value === undefined ? fisico.bruto : fisico.anual),
  };
}

function* started({ latest, fisico }: ActivityProgress): Generator<Finding> {
  const { value } = fisico.ejecutado;
  if (value === undefined || !isPositive(value)) return;
  const unidad = latest.data.indicador?.unidad_medida;
  yield {
    at: latest.origin,
    field: 'estado',
    message: `${laActividad(latest)} figura como no iniciada y lleva ${quantityText(value)} de avance${unidad === undefined ? '' : ` (${unidad})`}`,
    help: 'Escriba «en_ejecucion», quite «estado» para que se deduzca, o corrija lo ejecutado.',
    corrections: [writing({ at: latest.origin, field: 'estado' }, 'en_ejecucion')],
  };
}
