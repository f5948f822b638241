import { hasHeader, isPlaced } from '../../model/questions/placed.ts';
import { enumerate } from '../../text/spanish.ts';
import { lastDayOfMonth, monthName, monthReached } from '../../model/progress/calendar.ts';
import { cutForgotten } from '../../model/questions/header.ts';
import { isOnlyPlanned } from '../../model/progress/period.ts';
import { MESES, type Actividad } from '../../model/model.ts';
import { monthBits } from '../../model/questions/months.ts';
import { writtenMonths } from '../../model/questions/reported.ts';
import { project, semester, type Example } from '../example.ts';
import { writing } from '../correction.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

const poiToMay = (ejecutado: string): string => `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
unidad: GIM
estado: en_ejecucion
fecha_corte: 2019-05-31
gasto: {aprobado_por: GAF}
actividades:
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
    objetivo: SOC-1
    presupuesto: {pim: 50000.00, devengado: 20000.00}
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
`;

/** The project of the examples with every POI cut in May. */
const inMay = (name: string, ejecutado: string): Example =>
  project(name, {
    'poi/2019-S1/base.yaml': semester('2019-S1')
      .replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-05-31')
      .replaceAll(/(ejecutado: .*), jun: 10\}/g, '$1}'),
    'poi/2019-S1/ejemplo.yaml': poiToMay(ejecutado),
  });

export const mesFuturo: Rule = {
  id: 'avance/mes-futuro',
  severity: 'error',
  title: 'Una actividad informa lo ejecutado o lo devengado en un mes que todavía no llega',
  rationale:
    'Lo ejecutado después de la fecha de corte no puede conocerse. Si el mes todavía no llega, va vacío: un 0 diría que se informó y no se hizo nada.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [inMay('Hasta el mes de la fecha de corte', '{ene: 10, feb: 10, mar: 10, abr: 10, may: 10}')],
  bad: () => [
    inMay(
      'Un dato de junio con corte en mayo',
      '{ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 0} # ! avance/mes-futuro',
    ),
  ],
  *check({ plan, pois }) {
    for (const poi of pois) {
      const forgotten = hasHeader(poi, { plan, pois }) ? cutForgotten(poi) : undefined;
      if (forgotten === undefined || poi.anio === undefined) continue;
      const { corte, mes, count } = forgotten;
      const month = monthName(mes);
      const last = lastDayOfMonth(poi.anio, MESES.indexOf(mes) + 1);
      yield {
        at: poi.origin,
        field: 'fecha_corte',
        message: `Las ${count} actividades que informan lo ejecutado llegan a ${month}, después de la fecha de corte, ${corte}`,
        help: `¿Olvidó cambiar «fecha_corte»? Si los datos ya son de ${month}, escriba fecha_corte: ${last}; si no, deje vacío ese mes.`,
        corrections: [writing({ at: poi.origin, field: 'fecha_corte' }, last)],
      };
    }
  },
  ofActivity(actividad, { plan, pois, al }) {
    const { poi: document } = actividad;
    const corte = document.data.fecha_corte ?? al;
    if (document.anio === undefined || corte === undefined || !isPlaced(document, { plan, pois }))
      return undefined;
    // Of one that only plans no month counts, whichever it is.
    if (isOnlyPlanned(document)) return undefined;
    const last = monthReached(document.anio, corte);
    const { indicador, presupuesto } = actividad.data;
    const written = monthBits(indicador?.ejecutado) | monthBits(presupuesto?.devengado_mensual);
    return written >> last === 0 ? undefined : futureMonths(actividad, corte, last);
  },
};

const SERIES = [
  ['indicador.ejecutado', 'lo ejecutado'],
  ['presupuesto.devengado_mensual', 'lo devengado'],
] as const;

/** Each series with a figure after the last month that the cut-off reaches. */
function* futureMonths(actividad: Actividad, corte: string, last: number): Generator<Finding> {
  const { data, poi: document, origin } = actividad;
  for (const [field, what] of SERIES) {
    const series =
      field === 'indicador.ejecutado' ? data.indicador?.ejecutado : data.presupuesto?.devengado_mensual;
    const future = writtenMonths(series).filter((mes) => MESES.indexOf(mes) >= last);
    const first = future[0];
    if (first === undefined) continue;
    yield {
      at: origin,
      field: `${field}.${first}`,
      message: `${laActividad(actividad)} informa ${what} en ${enumerate(future.map(monthName))}, después de la fecha de corte, ${corte}`,
      help: 'Deje vacíos los meses que aún no llegan; si los datos ya son de esos meses, actualice «fecha_corte».',
      related:
        document.data.fecha_corte === undefined
          ? []
          : [{ at: document.origin, field: 'fecha_corte', message: `Los datos llegan hasta ${corte}` }],
    };
  }
}
