import { compareText } from '../../diagnostics/order.ts';
import { isPositive, isZero, magnitude, subtract } from '../../model/fraction.ts';
import { ETAPAS, MONTO_WORDS, MONTOS, solesOf, type Amounts, type Monto } from '../../model/money.ts';
import { executionOf, type GroupMoney } from '../../model/progress/execution.ts';
import { percentage } from '../../model/progress/percentage.ts';
import { count } from '../../text/spanish.ts';
import {
  cell,
  figureOf,
  heading,
  left,
  note,
  paragraph,
  right,
  row,
  strong,
  table,
  totalRow,
} from '../blocks.ts';
import { hasPim, spentOf } from '../cells.ts';
import {
  amount,
  capitalized,
  compactSoles,
  ofEveryHundred,
  ofTotal,
  percent,
  shareLength,
  SIN_DATO,
  soles,
} from '../format.ts';
import type { Block, Cell, Inline, Row } from '../report.ts';
import { markedCell } from '../touched.ts';
import type { View } from '../view.ts';
import { DIMENSION_WORDS, RUBRO_WORDS } from '../words.ts';

/** Where the money stands: its stages, and the same by dimension and by rubro. */
export function budget(view: View): readonly Block[] {
  const money = view.progress.avance.financiero;
  const title = heading(1, 'presupuesto', 'Ejecución del presupuesto');
  if (money.pim === undefined || (money.pim === 0n && money.pia === 0n)) {
    return [title, paragraph('Los POI del periodo no registran presupuesto.')];
  }
  return [
    title,
    paragraph(...spending(view, money)),
    ...funnel(money),
    stagesTable(view, 'Presupuesto por dimensión, en soles', 'Dimensión', byDimension(view)),
    stagesTable(view, 'Presupuesto por rubro, en soles', 'Rubro', byRubro(view)),
    ...withoutCost(view),
  ];
}

function spending({ corte }: View, money: GroupMoney): readonly (string | Inline)[] {
  const { value } = money.valor;
  if (!value) {
    return [
      `El presupuesto modificado es de ${soles(money.pim)}. No se puede decir qué parte se gastó: ${money.valor.trace.words()}.`,
    ];
  }
  return [
    `Al ${corte} se gastó `,
    strong(spentOf(money) ?? ''),
    `. De cada S/ 100 disponibles se gastaron ${ofEveryHundred(value)}.${modification(money)}`,
  ];
}

/** «El PIM supera al PIA en 12.50 %.»; nothing when they are the same. */
function modification({ pia, pim }: GroupMoney): string {
  if (pia === undefined || pim === undefined) return '';
  const change = percentage(subtract(solesOf(pim), solesOf(pia)), solesOf(pia));
  if (change === undefined || isZero(change)) return '';
  const size = percent(magnitude(change));
  return isPositive(change) ? ` El PIM supera al PIA en ${size}.` : ` El PIM es ${size} menor que el PIA.`;
}

/** Only the stages that some activity states are drawn. */
function funnel(money: GroupMoney): readonly Block[] {
  const { pim } = money;
  if (pim === undefined || pim === 0n) return [];
  const steps = (['pim', ...ETAPAS] as const).flatMap((monto) => {
    const value = money[monto];
    if (value === undefined) return [];
    return {
      label: capitalized(MONTO_WORDS[monto]),
      share: shareLength(value, pim),
      valueText: compactSoles(value),
      shareText: percent(percentage(solesOf(value), solesOf(pim))),
    };
  });
  if (steps.length < 2) return [];
  const ends = [...new Set([steps[1], steps.at(-1)])].map((step) =>
    step ? `${step.label.toLowerCase()} ${step.shareText}` : '',
  );
  return [
    figureOf(
      'grafico-etapas',
      'Del PIM al girado: cada etapa del gasto como parte del PIM',
      `Del PIM de ${compactSoles(pim)}: ${ends.join(', ')}.`,
      { kind: 'funnel', steps },
    ),
  ];
}

/** The money of some activities under a name. */
interface Part {
  readonly name: Cell;
  readonly money: GroupMoney;
  readonly touched: boolean;
}

function byDimension({ progress, touched, model, objetivoOf }: View): readonly Part[] {
  const parts = progress.dimensiones.map(({ dimension, avance, actividades }) => ({
    name: cell(DIMENSION_WORDS[dimension.id]),
    money: avance.financiero,
    touched: touched.group(actividades),
  }));
  const orphans = progress.actividades.filter((activity) => objetivoOf(activity) === undefined);
  if (orphans.length === 0) return parts;
  const { financiero } = executionOf(orphans, model.config);
  return [
    ...parts,
    { name: cell('Sin objetivo del plan'), money: financiero, touched: touched.group(orphans) },
  ];
}

function byRubro({ progress, touched, model }: View): readonly Part[] {
  const rubros = [
    ...new Set(
      progress.actividades
        .filter(({ financiero }) => !financiero.sinCosto)
        .map(({ latest }) => latest.data.presupuesto?.rubro ?? ''),
    ),
  ].toSorted(compareText);
  return rubros.map((rubro) => {
    const own = progress.actividades.filter(
      ({ latest, financiero }) => !financiero.sinCosto && (latest.data.presupuesto?.rubro ?? '') === rubro,
    );
    return {
      name: rubro === '' ? cell('Sin rubro') : cell(rubro, { note: RUBRO_WORDS[rubro] }),
      money: executionOf(own, model.config).financiero,
      touched: touched.group(own),
    };
  });
}

function stagesTable(
  { progress, touched }: View,
  caption: string,
  first: string,
  parts: readonly Part[],
): Block {
  const shown = shownMontos(progress.avance.financiero);
  return table(
    caption,
    [
      left(first, 1.5),
      ...shown.map((monto) => right(capitalized(MONTO_WORDS[monto]), 1.2)),
      right('Dev. / PIM', 0.9),
    ],
    [
      ...parts.map((part): Row => row(markedCell(part.name, part.touched), ...amounts(part.money, shown))),
      totalRow(
        markedCell(cell('Total'), touched.group(progress.actividades)),
        ...amounts(progress.avance.financiero, shown),
      ),
    ],
  );
}

/** The columns of a table of money: the monthly commitment is one only where somebody states it. */
export function shownMontos(money: Amounts): readonly Monto[] {
  return MONTOS.filter((monto) => monto !== 'compromiso_mensual' || money.compromiso_mensual !== undefined);
}

function amounts(money: GroupMoney, shown: readonly Monto[]): readonly (string | Cell)[] {
  return [
    ...shown.map((monto) => amountCell(money, monto)),
    money.valor.value ? percent(money.valor.value) : hasPim(money) ? SIN_DATO : 'sin PIM',
  ];
}

/** An amount of a group, with how many activities it adds where some do not state it. */
function amountCell(money: GroupMoney, monto: Monto): Cell {
  const n = money.n[monto];
  return cell(amount(money[monto]), {
    note: n > 0 && n < money.total ? ofTotal(n, money.total) : undefined,
  });
}

function withoutCost({ progress }: View): readonly Block[] {
  const n = progress.actividades.filter(({ financiero }) => financiero.sinCosto).length;
  if (n === 0) return [];
  return [
    note(
      `${count(n, 'actividad no cuesta', 'actividades no cuestan')} más que la planilla y no ${n === 1 ? 'entra' : 'entran'} en estos cuadros.`,
    ),
  ];
}
