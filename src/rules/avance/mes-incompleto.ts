import { MESES } from '../../model/model.ts';
import { monthName, monthReached, monthsEnded } from '../../model/progress/calendar.ts';
import { cutOffOfPoi, isOnlyPlanned } from '../../model/progress/period.ts';
import { isPlaced } from '../../model/questions/placed.ts';
import { project, semester, type Example } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

/** The project of the examples with every POI cut in the middle of June, and one activity that tells its months. */
const inMidJune = (name: string, ejecutado: string): Example => {
  const cut = semester('2019-S1')
    .replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-06-15')
    .replaceAll(/(ejecutado: .*), jun: 10\}/g, '$1}');
  const [head = ''] = cut.split('actividades:');
  return project(name, {
    'poi/2019-S1/base.yaml': cut,
    'poi/2019-S1/ejemplo.yaml': `${head}actividades:
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
    objetivo: SOC-1
    unidad: GIM
    presupuesto: {pim: 50000.00, certificado: 30000.00, comprometido: 28000.00, devengado: 20000.00, girado: 20000.00}
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      meta_anual: 120
      programado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      ejecutado: ${ejecutado}
    productos: [{nombre: Conexiones instaladas}]
    cronograma: [{id: T1, tarea: Instalación, inicio: 2019-02-01, fin: 2019-11-30, avance: 40}]
    evidencias: [{tipo: acta, titulo: Acta de entrega, url: https://www.ejemplo.gob.pe/acta.pdf}]
`,
  });
};

export const mesIncompleto: Rule = {
  id: 'avance/mes-incompleto',
  severity: 'warning',
  title: 'Una actividad informa un mes que no había terminado a la fecha de corte, y no se cuenta',
  rationale:
    'Lo programado de un mes se compara con lo ejecutado cuando el mes terminó. Con una fecha de corte a mitad de mes, lo informado de ese mes queda fuera del avance.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    inMidJune('A mitad de junio se informa hasta mayo', '{ene: 10, feb: 10, mar: 10, abr: 10, may: 10}'),
  ],
  bad: () => [
    inMidJune(
      'Se informa junio con fecha de corte del 15',
      '{ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 6} # ! avance/mes-incompleto',
    ),
  ],
  ofActivity(actividad, { plan, pois }) {
    const { poi: document, data, origin } = actividad;
    const corte = cutOffOfPoi(document);
    if (document.anio === undefined || corte === undefined || isOnlyPlanned(document)) return undefined;
    const reached = monthReached(document.anio, corte);
    if (reached === monthsEnded(document.anio, corte)) return undefined;
    const mes = MESES[reached - 1];
    const value = mes === undefined ? undefined : data.indicador?.ejecutado?.[mes];
    if (mes === undefined || typeof value !== 'number' || !isPlaced(document, { plan, pois }))
      return undefined;
    return {
      at: origin,
      field: `indicador.ejecutado.${mes}`,
      message: `${laActividad(actividad)} informa ${value} en ${monthName(mes)}, que no había terminado el ${corte}: no se cuenta en el avance`,
      help: `Si los datos ya son de todo el mes, escriba en «fecha_corte» su último día; si no, se contarán en el siguiente corte.`,
      related: [{ at: document.origin, field: 'fecha_corte', message: `Los datos llegan hasta ${corte}` }],
    };
  },
};
