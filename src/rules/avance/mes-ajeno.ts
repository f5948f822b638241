import { MESES, type Actividad, type Mes, type Model } from '../../model/model.ts';
import { monthName, monthReached } from '../../model/progress/calendar.ts';
import { isOfOtherHalf } from '../../model/questions/header.ts';
import { hasHeader, isPlaced } from '../../model/questions/placed.ts';
import { bitsOf, monthBits } from '../../model/questions/months.ts';
import { writtenMonths } from '../../model/questions/reported.ts';
import { enumerate } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import { writing } from '../correction.ts';
import type { Finding, Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const mesAjeno: Rule = {
  id: 'avance/mes-ajeno',
  severity: 'warning',
  title: 'Una actividad da datos de meses que no son de su semestre',
  rationale:
    'Cada POI cuenta solo los seis meses de su semestre. Lo escrito en otro mes no entra en ninguna cuenta y se pierde sin que nadie lo note.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    activities(
      'De enero a junio en el primer semestre',
      `
  - id: GIM-014
    presupuesto: {pim: 50000.00, devengado: 25000.00, programado: {mar: 10000, jun: 15000}}
`,
    ),
  ],
  bad: () => [
    activities(
      'El gasto de julio en el POI del primer semestre',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      devengado: 25000.00
      programado: # ! avance/mes-ajeno
        mar: 10000
        jun: 15000
        jul: 5000
`,
    ),
  ],
  *check({ plan, pois }) {
    for (const poi of pois) {
      if (poi.semestre === undefined || !isOfOtherHalf(poi) || !hasHeader(poi, { plan, pois })) continue;
      const { anio, numero } = poi.semestre;
      yield {
        at: poi.origin,
        field: 'periodo',
        message: `Los meses de todas las actividades son ${numero === 1 ? 'de julio a diciembre' : 'de enero a junio'}, y el periodo es ${poi.periodo}: parece copiado del ${numero === 1 ? 'segundo' : 'primer'} semestre`,
        help: `Cambie los meses por ${enumerate(poi.meses)}, con sus cifras; o, si son los datos del otro semestre, escriba periodo: ${anio}-S${numero === 1 ? 2 : 1}`,
        corrections: [writing({ at: poi.origin, field: 'periodo' }, `${anio}-S${numero === 1 ? 2 : 1}`)],
      };
    }
  },
  ofActivity(actividad, { plan, pois }) {
    return hasForeignMonths(actividad) ? foreignMonths(actividad, { plan, pois }) : undefined;
  },
};

function* foreignMonths(
  actividad: Actividad,
  { plan, pois }: Pick<Model, 'plan' | 'pois'>,
): Generator<Finding> {
  const { meses, periodo } = actividad.poi;
  if (meses.length === 0 || !isPlaced(actividad.poi, { plan, pois })) return;
  const own = new Set(meses);
  for (const { field, months } of seriesOf(actividad)) {
    const foreign = months.filter((mes) => !own.has(mes));
    if (foreign.length === 0) continue;
    yield {
      at: actividad.origin,
      field,
      message: `${laActividad(actividad)} da en «${field.split('.').at(-1)}» datos de ${enumerate(foreign.map(monthName))}, que no son meses de ${periodo}`,
      help: 'Lleve esos meses al POI del otro semestre; aquí no se cuentan.',
    };
  }
}

/** Whether any series has a figure outside the semester: nearly none has, and the rest need no closer look. */
function hasForeignMonths({ data, poi: { meses } }: Actividad): boolean {
  const { indicador, presupuesto, desvios = [] } = data;
  const written =
    bitsOf(desvios.flatMap(({ mes }) => mes ?? [])) |
    monthBits(presupuesto?.programado) |
    monthBits(presupuesto?.devengado_mensual) |
    monthBits(indicador?.programado) |
    monthBits(indicador?.programado_original) |
    monthBits(indicador?.ejecutado);
  return meses.length > 0 && (written & ~bitsOf(meses)) !== 0;
}

interface Series {
  readonly field: string;
  readonly months: readonly Mes[];
}

function seriesOf({ data, poi }: Actividad): readonly Series[] {
  const { indicador, presupuesto, desvios = [] } = data;
  const corte = poi.data.fecha_corte;
  const last = corte === undefined || poi.anio === undefined ? 12 : monthReached(poi.anio, corte);
  return [
    { field: 'presupuesto.programado', months: writtenMonths(presupuesto?.programado) },
    { field: 'presupuesto.devengado_mensual', months: writtenMonths(presupuesto?.devengado_mensual) },
    { field: 'desvios', months: MESES.filter((mes) => desvios.some((desvio) => desvio.mes === mes)) },
    { field: 'indicador.programado', months: writtenMonths(indicador?.programado) },
    { field: 'indicador.programado_original', months: writtenMonths(indicador?.programado_original) },
    // What is executed after the cut-off is avance/mes-futuro.
    {
      field: 'indicador.ejecutado',
      months: writtenMonths(indicador?.ejecutado).filter((mes) => MESES.indexOf(mes) < last),
    },
  ];
}
