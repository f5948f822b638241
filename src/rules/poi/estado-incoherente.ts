import { isPositive } from '../../model/fraction.ts';
import type { Actividad } from '../../model/model.ts';
import { solesText } from '../../model/money.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { isWhole, percentageText } from '../../model/progress/percentage.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { doneAfterCancelling, type DoneAfterCancelling } from '../../model/questions/cancelled.ts';
import { spentIn } from '../../model/questions/spent.ts';
import { monthName } from '../../text/months.ts';
import { enumerate } from '../../text/spanish.ts';
import { activities, year } from '../example.ts';
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
    cancelacion: {fecha: 2019-06-20, norma: R.G.M. 120-2019}
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
    activities(
      'Cancelada en mayo, con visitas en junio',
      `
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    estado: cancelada # ! poi/estado-incoherente
    cancelacion: {fecha: 2019-05-10, norma: R.G.M. 120-2019}
    desvio: {causa: presupuesto_insuficiente}
    indicador: {nombre: Visitas, unidad_medida: visita, meta: 6, programado: {may: 3, jun: 3}, ejecutado: {may: 1, jun: 3}}
`,
    ),
    year(
      'Cancelada en el primer semestre, con gasto y trabajo en el segundo, que no dice si se retomó',
      `
  - id: GIM-014
    estado: cancelada
    cancelacion: {fecha: 2019-06-20, norma: R.G.M. 120-2019}
    desvio: {causa: presupuesto_insuficiente}
`,
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      programado: {jul: 30, ago: 30}
      ejecutado: {jul: 12, ago: 0} # ! poi/estado-incoherente
    desvio: {causa: presupuesto_insuficiente}
`,
    ),
  ],
  *check(model) {
    for (const actividad of model.actividades) {
      const done = doneAfterCancelling(actividad, model);
      if (done !== undefined) yield after(actividad, done);
    }
  },
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

/** One that was cancelled, and of which work or spending of later is told. */
function after(actividad: Actividad, done: DoneAfterCancelling): Finding {
  const { cancels, fecha, ejecutado, meses, devengado } = done;
  const isWork = ejecutado !== undefined;
  const unidad = actividad.data.indicador?.unidad_medida;
  const work = isWork
    ? `${quantityText(ejecutado)} de avance${unidad === undefined ? '' : ` (${unidad})`}${meses.length === 0 ? '' : ` en ${enumerate(meses.map(monthName))}`}`
    : undefined;
  const spent = spentIn(actividad);
  const least = spent?.isAtLeast === true ? 'al menos ' : '';
  const money = devengado === undefined ? undefined : `${least}S/ ${solesText(devengado)} devengados`;
  const since = fecha === undefined ? `en ${cancels.poi.periodo}` : `el ${fecha}`;
  const isOwn = actividad.data.estado !== undefined;
  const workField = meses.length === 0 ? 'indicador.logrado' : 'indicador.ejecutado';
  return {
    at: actividad.origin,
    field: isOwn ? 'estado' : isWork ? workField : (spent?.field ?? 'presupuesto'),
    message: `${laActividad(actividad)} se canceló ${since} e informa después ${enumerate([work, money].filter((one) => one !== undefined))}`,
    help: isWork
      ? 'Si se retomó, escriba aquí «estado: en_ejecucion»; si no, corrija la fecha de la cancelación o lo ejecutado.'
      : 'Si es lo que quedaba por pagar, déjelo así; si se retomó, escriba aquí «estado: en_ejecucion».',
    ...(isWork ? {} : { severity: 'info' as const }),
    related: [
      {
        at: cancels.origin,
        field: cancels.data.cancelacion === undefined ? 'estado' : 'cancelacion',
        message: 'Aquí se cancela',
      },
    ],
  };
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
