import type { Actividad, Mes, Origin, PresupuestoData } from './model.ts';
import {
  byMonto,
  cents,
  ETAPAS,
  MONTOS,
  sumOfStated,
  type Amounts,
  type Cents,
  type Monto,
} from './money.ts';
import { at } from './progress/figure.ts';
import { rememberedOf } from './progress/remember.ts';

/** An amount that one budget states: written whole, or as the sum of the rows that state it. */
export interface StatedAmount {
  readonly amount: Cents;
  /** How many rows state it of how many there are; undefined where it is written whole. */
  readonly filas: { readonly conDato: number; readonly total: number } | undefined;
}

/** What a document has with the amounts of a budget: those of an activity, of a row or of the institution. */
export type AmountsData = Readonly<Partial<Record<Monto, number>>>;

/** What one budget says, as the questions about it ask: it is read once, since many rules ask the same of an activity. */
interface Told {
  readonly stated: Readonly<Record<Monto, StatedAmount | undefined>>;
  readonly amounts: Amounts;
  readonly partial: readonly Monto[];
  readonly ceiling: Ceiling | undefined;
  readonly schedule: Schedule | undefined;
}

const toldIn: (presupuesto: PresupuestoData) => Told = rememberedOf((presupuesto) => {
  const stated = byMonto((monto) => amountIn(presupuesto, monto));
  return {
    stated,
    amounts: byMonto((monto) => stated[monto]?.amount),
    partial: presupuesto.detalle === undefined ? [] : MONTOS.filter((monto) => isOfSomeRows(stated[monto])),
    ceiling:
      (stated.pim && { ...stated.pim, field: 'pim' }) ?? (stated.pia && { ...stated.pia, field: 'pia' }),
    schedule: scheduleIn(presupuesto),
  };
});

function amountIn(presupuesto: PresupuestoData, monto: Monto): StatedAmount | undefined {
  const written = cents(presupuesto[monto]);
  if (written !== undefined) return { amount: written, filas: undefined };
  const { detalle } = presupuesto;
  if (detalle === undefined) return undefined;
  const { total, conDato } = sumOfStated(detalle.map((fila) => cents(fila[monto])));
  return total === undefined ? undefined : { amount: total, filas: { conDato, total: detalle.length } };
}

/** One amount of a budget; undefined where neither a total nor a row states it. The PIA does not stand for the PIM. */
export function statedAmount(
  presupuesto: PresupuestoData | undefined,
  monto: Monto,
): StatedAmount | undefined {
  return presupuesto && toldIn(presupuesto).stated[monto];
}

/** Whether only some rows of a document state an amount: it is a part of what it should be. */
export function isOfSomeRows(stated: Pick<StatedAmount, 'filas'> | undefined): boolean {
  return stated?.filas !== undefined && stated.filas.conDato < stated.filas.total;
}

/** The amounts of a row, in céntimos. */
export function amountsIn(data: AmountsData | undefined): Amounts {
  return byMonto((monto) => cents(data?.[monto]));
}

/** Every amount that one budget states. */
export function statedAmounts(presupuesto: PresupuestoData | undefined): Amounts {
  return presupuesto === undefined ? NO_AMOUNTS : toldIn(presupuesto).amounts;
}

const NO_AMOUNTS: Amounts = byMonto(() => undefined);

/** The amount that limits what a budget may spend. */
export interface Ceiling extends StatedAmount {
  readonly field: 'pia' | 'pim';
}

/** The PIM of one budget and the field it comes from: its PIA where it states no PIM; undefined without either. */
export function ceilingOf(presupuesto: PresupuestoData | undefined): Ceiling | undefined {
  return presupuesto && toldIn(presupuesto).ceiling;
}

/**
 * Whether the PIM of one budget is its PIA and the modifications that it lists, and nothing else: then it is known what
 * it was on any day. A PIM of which only some rows tell is not.
 */
export function explainsPim(presupuesto: PresupuestoData | undefined): boolean {
  const [pia, pim] = [statedAmount(presupuesto, 'pia'), statedAmount(presupuesto, 'pim')];
  if (pia === undefined || pim === undefined) return false;
  if (isOfSomeRows(pia) || isOfSomeRows(pim)) return false;
  const changes = (presupuesto?.modificaciones ?? []).map(({ monto }) => cents(monto));
  const { total = 0n, conDato } = sumOfStated(changes);
  return conDato === changes.length && pia.amount + total === pim.amount;
}

/** The places of an amount: where it is written or, of a sum of rows, each row that states it. */
export function placesOfAmount(
  presupuesto: PresupuestoData | undefined,
  origin: Origin,
  monto: Monto,
): readonly Origin[] {
  if (presupuesto === undefined) return [];
  if (presupuesto[monto] !== undefined) return [at(origin, 'presupuesto', monto)];
  return (presupuesto.detalle ?? []).flatMap((fila, i) =>
    fila[monto] === undefined ? [] : [at(origin, 'presupuesto', 'detalle', i, monto)],
  );
}

/** The field of an activity where an amount stands: its own or, of a sum of rows, that of the rows. */
export function fieldOfAmount(presupuesto: PresupuestoData | undefined, monto: Monto): string {
  return presupuesto?.[monto] === undefined && presupuesto?.detalle !== undefined
    ? 'presupuesto.detalle'
    : `presupuesto.${monto}`;
}

/** What is to be spent in each month, in céntimos; a month that a schedule leaves out has nothing programmed. */
export type Schedule = Readonly<Partial<Record<Mes, Cents>>>;

/** The schedule of a budget: its own or, where it writes none, that of its rows added; undefined without any month. */
export function scheduleOf(presupuesto: PresupuestoData | undefined): Schedule | undefined {
  return presupuesto && toldIn(presupuesto).schedule;
}

function scheduleIn({ programado: own, detalle = [] }: PresupuestoData): Schedule | undefined {
  if (own !== undefined && hasMonths(own)) return addedSchedules([own]);
  const rows = detalle.flatMap(({ programado }) =>
    programado !== undefined && hasMonths(programado) ? [programado] : [],
  );
  return rows.length === 0 ? undefined : addedSchedules(rows);
}

/** The schedule of the spending of each document; undefined where there is none, or some has none of all its money. */
export function schedulesOf(
  documents: readonly Actividad[],
): readonly { readonly document: Actividad; readonly schedule: Schedule }[] | undefined {
  const all = documents.flatMap((document) => {
    const { presupuesto } = document.data;
    const schedule = scheduleOf(presupuesto);
    // A row that says no month is not one in which nothing was to be spent.
    return schedule === undefined || isPartlyScheduled(presupuesto) ? [] : [{ document, schedule }];
  });
  return all.length === 0 || all.length < documents.length ? undefined : all;
}

/** Whether only some rows of a budget say when they are to be spent: what the others were to spend is not known. */
export function isPartlyScheduled(presupuesto: PresupuestoData | undefined): boolean {
  return scheduleOf(presupuesto) !== undefined && !isWholeSchedule(presupuesto);
}

/** Whether the schedule of a budget is that of all its money: its own, or one that every row has. */
function isWholeSchedule(presupuesto: PresupuestoData | undefined): boolean {
  const own = presupuesto?.programado;
  if (own !== undefined && hasMonths(own)) return true;
  return (presupuesto?.detalle ?? []).every(
    ({ programado }) => programado !== undefined && hasMonths(programado),
  );
}

type Months = Readonly<Partial<Record<Mes, number>>>;

function hasMonths(months: Months): boolean {
  for (const _ in months) return true;
  return false;
}

function addedSchedules(all: readonly Months[]): Schedule {
  const total: Partial<Record<Mes, Cents>> = {};
  for (const months of all) {
    for (const key in months) {
      const mes = key as Mes; // the keys of a schedule
      const soles = months[mes];
      if (soles === undefined) continue;
      const before = total[mes];
      total[mes] = before === undefined ? cents(soles) : before + cents(soles);
    }
  }
  return total;
}

/** An amount of the chain; the PIA stands for a missing PIM. */
export interface Link {
  readonly field: Monto;
  readonly amount: Cents;
}

/** The amounts that are stated, in the order in which money flows: PIM, or PIA without it, and the stages. */
export function chainOf(amounts: Amounts): readonly Link[] {
  return chainFrom(amounts).flatMap((field) => {
    const amount = amounts[field];
    return amount === undefined ? [] : [{ field, amount }];
  });
}

const FROM_PIA: readonly Monto[] = ['pia', ...ETAPAS];
const FROM_PIM: readonly Monto[] = ['pim', ...ETAPAS];

function chainFrom({ pim }: Amounts): readonly Monto[] {
  return pim === undefined ? FROM_PIA : FROM_PIM;
}

/**
 * Whether some stage of a budget is larger than the one before it, among those that are stated. What is stated in part
 * (`partial`) limits nothing: what is missing in it may be in what follows.
 */
export function isChainBroken(amounts: Amounts, partial: readonly Monto[] = []): boolean {
  let limit: Cents | undefined;
  for (const field of chainFrom(amounts)) {
    const amount = amounts[field];
    if (amount === undefined) continue;
    if (limit !== undefined && amount > limit) return true;
    if (!partial.includes(field)) limit = amount;
  }
  return false;
}

/** The amounts of a budget that only some of its rows state. */
export function partialAmounts(presupuesto: PresupuestoData | undefined): readonly Monto[] {
  return presupuesto === undefined ? [] : toldIn(presupuesto).partial;
}
