/** What will have been spent when the year closes, or was, and how it was worked out. */
import { add, divide, HUNDRED, isZero, multiply, ZERO, type Fraction } from '../../model/fraction.ts';
import { solesOf } from '../../model/money.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import type { GroupMoney } from '../../model/progress/group-money.ts';
import type { MetodoDeGasto } from '../../model/progress/spending.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { cell, left, paragraph, right, row, strong, table, totalRow } from '../blocks.ts';
import { amount, amountOf, ofTotal, percent } from '../format.ts';
import { statedNote } from '../money-notes.ts';
import { hasWholePim, overBudget, overspent } from '../overspent.ts';
import type { Block, Cell } from '../report.ts';
import { markedCell } from '../touched.ts';
import { inUnit, ofUnit, yearIsOver, type View } from '../view.ts';
import { DIMENSION_WORDS } from '../words.ts';

/** The spending at the close of the year, in words with its method and by dimension; nothing without any budget. */
export function spendingAtClose(view: View): readonly Block[] {
  const { actividades, avance } = view.progress;
  const { proyeccion, total } = avance.financiero;
  if (total === 0) return [];
  if (proyeccion.monto.value === undefined) {
    return [
      paragraph(
        yearIsOver(view)
          ? `Ninguna actividad${ofUnit(view)} informa ${closing(avance.financiero)}.`
          : `El gasto${ofUnit(view)} no se puede proyectar todavía: ninguna actividad informa su devengado con una programación hasta diciembre o con tres meses terminados.`,
      ),
    ];
  }
  const costing = actividades.filter(({ financiero }) => !financiero.sinCosto);
  const projected = costing.filter(({ financiero }) => financiero.proyeccion.monto.value !== undefined);
  const added = costing.filter(
    ({ financiero: { proyeccion: own, devengado } }) =>
      own.monto.value !== undefined || devengado !== undefined,
  );
  const least = proyeccion.alMenos > 0;
  return [
    paragraph(
      `${yearIsOver(view) ? 'En el año se gastaron' : 'Al 31 de diciembre se habrán gastado'}${inUnit(view)} ${least ? 'al menos ' : ''}`,
      strong(closeText(added, proyeccion.monto.value)),
      `, en ${ofTotal(proyeccion.conDato, total)} ${total === 1 ? 'actividad' : 'actividades'}${ofUnit(view)} con costo: ${methodsText(projected)}.` +
        (proyeccion.conDato < total
          ? yearIsOver(view)
            ? ` Las demás no informan ${closing(avance.financiero)}${least ? ', y de ellas se cuenta el que informan' : ''}.`
            : ` De las demás no hay base para decirlo${least ? ', y se cuenta lo que ya devengaron' : ''}.`
          : ''),
    ),
    // In a closed year it would repeat what the section of the budget says.
    ...(yearIsOver(view) || view.unidad !== undefined ? [] : [byDimension(view)]),
  ];
}

/** What those do not tell that have no spending of the year: any, or how it closed. */
function closing({ devengado, deAlgunasFilas }: GroupMoney): string {
  if (devengado === undefined) return 'su devengado';
  return `${deAlgunasFilas.devengado === 0 ? '' : 'todo '}su devengado hasta el cierre del año`;
}

/** «S/ 850,000.00 de S/ 1,000,000.00 (85.00 %)»: against the PIM where every one of the activities has all of it. */
function closeText(projected: readonly ActivityProgress[], value: Fraction): string {
  const shown = `S/ ${amountOf(value)}`;
  if (!projected.every(hasWholePim)) return shown;
  const pim = projected.reduce((sum, { financiero }) => add(sum, solesOf(financiero.pim ?? 0n)), ZERO);
  const share = isZero(pim) ? undefined : divide(multiply(value, HUNDRED), pim);
  if (share === undefined) return shown;
  return `${shown} de S/ ${amountOf(pim)} (${[percent(share), ...overspent(share)].join(', ')})`;
}

const METHODS: readonly (readonly [MetodoDeGasto, (n: number) => string])[] = [
  [
    'programacion',
    (n) =>
      `${n} según su programación hasta diciembre (lo devengado, más lo programado que falta por la parte de lo programado que se gastó)`,
  ],
  [
    'ritmo',
    (n) => `${n} al ritmo mensual (lo devengado × 12 ÷ los meses que terminaron a la fecha de ese devengado)`,
  ],
  ['cierre', (n) => `${n} con lo devengado hasta el cierre`],
  ['cancelada', (n) => `${count(n, 'cancelada', 'canceladas')} con lo que se devengó`],
  ['suspendida', (n) => `${count(n, 'suspendida', 'suspendidas')} con lo que se devengó hasta ahora`],
];

function methodsText(projected: readonly ActivityProgress[]): string {
  const parts = METHODS.flatMap(([metodo, words]) => {
    const n = projected.filter(({ financiero }) => financiero.proyeccion.metodo === metodo).length;
    return n === 0 ? [] : [words(n)];
  });
  const bounded = projected.some(({ financiero: { proyeccion } }) =>
    ['programacion', 'ritmo'].includes(proyeccion.metodo ?? ''),
  );
  return enumerate(parts) + (bounded ? `; ${boundsText(projected)}` : '');
}

/** «ninguna pasa de su PIM ni baja de lo devengado», as far as a PIM is known and was kept. */
function boundsText(projected: readonly ActivityProgress[]): string {
  if (!projected.some(hasWholePim)) return 'ninguna baja de lo devengado';
  const over = overBudget(projected);
  const but = over === 0 ? '' : `, salvo ${over} que ya ${over === 1 ? 'gastó' : 'gastaron'} más`;
  if (!projected.every(hasWholePim))
    return `ninguna baja de lo devengado, y ninguna que diga todo su PIM pasa de él${but}`;
  return `ninguna pasa de su PIM${but}${over === 0 ? '' : ','} ni baja de lo devengado`;
}

function byDimension(view: View): Block {
  const { progress, touched } = view;
  return table(
    'Gasto proyectado por dimensión, en soles',
    [
      left('Dimensión', 1.6),
      right('PIM', 1.2),
      right('Devengado', 1.2),
      right('Al 31 de diciembre', 1.2),
      right('Actividades', 0.9),
    ],
    [
      ...progress.dimensiones.map(({ dimension, avance, actividades }) =>
        row(DIMENSION_WORDS[dimension.id], ...moneyCells(avance.financiero, touched.group(actividades))),
      ),
      totalRow('Total', ...moneyCells(progress.avance.financiero, touched.group(progress.actividades))),
    ],
  );
}

function moneyCells(
  money: View['progress']['avance']['financiero'],
  touched: boolean,
): readonly (string | Cell)[] {
  const { pim, devengado, proyeccion, total } = money;
  return [
    cell(amount(pim), { note: statedNote(money, 'pim') }),
    cell(amount(devengado), { note: statedNote(money, 'devengado') }),
    markedCell(cell(amountOf(proyeccion.monto.value)), touched),
    ofTotal(proyeccion.conDato, total),
  ];
}
