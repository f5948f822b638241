import { scheduleOf } from '../../model/budget.ts';
import { MESES, type Actividad, type FilaData, type PresupuestoData } from '../../model/model.ts';
import { cents, MONTO_WORDS, MONTOS, solesText, sumOfStated, type Cents } from '../../model/money.ts';
import { monthName } from '../../model/progress/calendar.ts';
import { allowanceOf, breakdownsOf, type Breakdown } from '../../model/questions/institution.ts';
import { activities, project } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { GLOSARIO_MEF } from '../sources.ts';
import { deLaActividad } from '../wording.ts';

export const detalleNoCuadra: Rule = {
  id: 'presupuesto/detalle-no-cuadra',
  severity: 'error',
  title: 'Las filas de un presupuesto no suman su total',
  rationale:
    'El informe reparte el gasto por rubro y genérica con las filas, y lo anuncia con el total. Si no coinciden, tendría dos verdades. Del presupuesto de la institución solo se avisa: sus cifras son de otro.',
  source: { document: GLOSARIO_MEF, clause: 'clasificadores presupuestarios' },
  good: () => [
    activities(
      'Las dos filas suman el PIM; el devengado, que no se escribe, es el de las filas',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00
      detalle:
        - {rubro: "18", generica: "2.6", pim: 30000.00, devengado: 15000.00}
        - {rubro: "07", generica: "2.3", pim: 20000.00, devengado: 10000.00}
`,
    ),
  ],
  bad: () => [
    activities(
      'Las filas suman S/ 1,000.00 menos que el PIM escrito',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00 # ! presupuesto/detalle-no-cuadra
      devengado: 25000.00
      detalle:
        - {rubro: "18", generica: "2.6", pim: 30000.00}
        - {rubro: "07", generica: "2.3", pim: 19000.00}
`,
    ),
    activities(
      'Una fila sola ya supera el total',
      `
  - id: GIM-014
    presupuesto:
      pim: 50000.00 # ! presupuesto/detalle-no-cuadra
      devengado: 25000.00
      detalle:
        - {rubro: "18", generica: "2.6", pim: 50000.01}
        - {rubro: "07", generica: "2.3"}
`,
    ),
    project('En el presupuesto de la institución, medio sol por fila es redondeo y más no lo es', {
      'presupuesto/2019.yaml': `
tipo: presupuesto
version: 1
anio: 2019
fecha_corte: 2019-12-31
gasto:
  pim: 1000000
  devengado: 900001 # ! presupuesto/detalle-no-cuadra
por_generica:
  - {generica: "2.3", pim: 400000, devengado: 300000}
  - {generica: "2.6", pim: 600001, devengado: 599999}
`,
    }),
  ],
  ofActivity(actividad) {
    const { presupuesto } = actividad.data;
    return presupuesto?.detalle === undefined ? undefined : unevenRows(actividad, presupuesto);
  },
  *check({ presupuestos }) {
    for (const document of presupuestos) {
      for (const breakdown of breakdownsOf(document)) yield* unevenBreakdown(document.origin, breakdown);
    }
  },
};

function* unevenRows(actividad: Actividad, presupuesto: PresupuestoData): Generator<Finding> {
  const { detalle = [] } = presupuesto;
  for (const monto of MONTOS) {
    const total = cents(presupuesto[monto]);
    const rows = detalle.map((fila) => cents(fila[monto]));
    const uneven = total === undefined ? undefined : unevenSum(rows, total, 0n);
    if (uneven === undefined || total === undefined) continue;
    yield {
      at: actividad.origin,
      field: `presupuesto.${monto}`,
      message: `El ${MONTO_WORDS[monto]} ${deLaActividad(actividad)} es S/ ${solesText(total)} y ${uneven}`,
      help: 'Corrija el total o las filas con lo que dice el SIAF; o quite el total: es la suma de las filas.',
      related: [{ at: actividad.origin, field: 'presupuesto.detalle', message: 'Las filas' }],
    };
  }
  yield* unevenSchedule(actividad, presupuesto, detalle);
}

/** The months of the schedule and those of the rows, where every row has one. */
function* unevenSchedule(
  actividad: Actividad,
  presupuesto: PresupuestoData,
  detalle: readonly FilaData[],
): Generator<Finding> {
  if (presupuesto.programado === undefined || detalle.some(({ programado }) => programado === undefined))
    return;
  const own = scheduleOf(presupuesto) ?? {};
  const rows = scheduleOf({ detalle: [...detalle] }) ?? {};
  const wrong = MESES.find((mes) => (own[mes] ?? 0n) !== (rows[mes] ?? 0n));
  if (wrong === undefined) return;
  yield {
    at: actividad.origin,
    field: 'presupuesto.programado',
    message: `Lo programado ${deLaActividad(actividad)} en ${monthName(wrong)} es S/ ${solesText(own[wrong] ?? 0n)} y las filas suman S/ ${solesText(rows[wrong] ?? 0n)}`,
    help: 'Corrija los meses de «programado» o los de las filas; o quite los primeros: son la suma de las filas.',
    related: [{ at: actividad.origin, field: 'presupuesto.detalle', message: 'Las filas' }],
  };
}

function* unevenBreakdown(at: Finding['at'], { field, filas, total }: Breakdown): Generator<Finding> {
  for (const monto of MONTOS) {
    const written = total[monto];
    const rows = filas.map(({ amounts }) => amounts[monto]);
    if (written === undefined) continue;
    const uneven = unevenSum(rows, written, allowanceOf([written, ...rows], rows.length));
    if (uneven === undefined) continue;
    yield {
      at,
      field: `gasto.${monto}`,
      message: `El ${MONTO_WORDS[monto]} de la institución es S/ ${solesText(written)} y en «${field}» ${uneven}`,
      help: 'Revise ambos en la fuente; si así figura en ella, déjelo.',
      related: [{ at, field, message: 'Las filas' }],
      severity: 'warning',
    };
  }
}

/** «sus 3 filas suman S/ 49,000.00»; undefined where they agree, or some do not say it and the rest stays within. */
function unevenSum(rows: readonly (Cents | undefined)[], total: Cents, allowance: Cents): string | undefined {
  const { total: sum, conDato } = sumOfStated(rows);
  if (sum === undefined) return undefined;
  const over = sum - total;
  const isWhole = conDato === rows.length;
  if (over <= allowance && (!isWhole || -over <= allowance)) return undefined;
  const many = isWhole ? `sus ${rows.length} filas` : `${conDato} de ${rows.length} filas`;
  return `${rows.length === 1 ? 'su única fila es' : `${many} suman`} S/ ${solesText(sum)}`;
}
