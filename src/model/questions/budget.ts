import { ceilingOf, partialAmounts, scheduleOf, statedAmount } from '../budget.ts';
import type { Actividad, Model, Origin, PresupuestoData } from '../model.ts';
import { cents, MONTOS, type Cents } from '../money.ts';
import { activitiesOfYear, type ActivityOfYear } from '../progress/activity-of-year.ts';
import { at } from '../progress/figure.ts';
import { semestresOf } from '../progress/period.ts';
import { rememberedOf } from '../progress/remember.ts';

/** Every activity of every whole year, with all its documents; those with `activa: false` are left out. */
export const activitiesOfYears: (model: Model) => readonly ActivityOfYear[] = rememberedOf((model) => {
  const anios = new Set(semestresOf(model).map(({ anio }) => anio));
  return [...anios].flatMap((anio) => activitiesOfYear(model, { anio, numero: 2 }));
});

/** Whether a budget says what an activity may spend: PIA, PIM, an amount of a row, a schedule, or that it costs nothing. */
export function saysBudget(presupuesto: PresupuestoData | undefined): boolean {
  if (presupuesto === undefined) return false;
  return (
    presupuesto.sin_costo !== undefined ||
    ceilingOf(presupuesto) !== undefined ||
    (presupuesto.detalle ?? []).some((fila) => MONTOS.some((monto) => fila[monto] !== undefined)) ||
    scheduleOf(presupuesto) !== undefined
  );
}

/** Whether a document of the same year, before this one, says what the activity may spend: then it need not again. */
export function inheritsBudget(actividad: Actividad, model: Model): boolean {
  const before = documentBefore(model).get(actividad);
  return before !== undefined && saysBudget(before.data.presupuesto);
}

/** The document that says the PIM of an activity, or its PIA: this one or, where it says none, the one before it. */
export function documentOfCeiling(actividad: Actividad, model: Model): Actividad | undefined {
  if (ceilingOf(actividad.data.presupuesto) !== undefined) return actividad;
  const before = documentBefore(model).get(actividad);
  return before !== undefined && ceilingOf(before.data.presupuesto) !== undefined ? before : undefined;
}

/** Of each document of an activity that is not its first of the year, the one before it. */
const documentBefore: (model: Model) => ReadonlyMap<Actividad, Actividad> = rememberedOf((model) => {
  const before = new Map<Actividad, Actividad>();
  for (const { documents } of activitiesOfYears(model)) {
    const [first, second] = documents;
    if (first !== undefined && second !== undefined) before.set(second, first);
  }
  return before;
});

/** Whether a budget states amounts, a PIA or PIM among them, and all of them are 0; not where a row leaves one out. */
export function isAllZero(presupuesto: PresupuestoData | undefined): boolean {
  if (ceilingOf(presupuesto)?.amount !== 0n || partialAmounts(presupuesto).length > 0) return false;
  const amounts = MONTOS.flatMap((monto) => statedAmount(presupuesto, monto)?.amount ?? []);
  const planned = Object.values(scheduleOf(presupuesto) ?? {});
  const spent = Object.values(presupuesto?.devengado_mensual ?? {}).map((soles) => cents(soles ?? 0));
  return [...amounts, ...planned, ...spent].every((amount) => amount === 0n);
}

type ModificacionData = NonNullable<PresupuestoData['modificaciones']>[number];

/** Why a PIM is not its PIA: a change with its norm. */
export interface Modificacion {
  readonly origin: Origin;
  readonly data: ModificacionData;
  /** Céntimos; undefined where it is not written. */
  readonly monto: Cents | undefined;
}

/**
 * The modifications that the documents of an activity list, in their order. Equal ones in one list are so many changes;
 * in two they are as many as in the list that has most of them.
 */
export function modificacionesOf(documents: readonly Actividad[]): readonly Modificacion[] {
  if (documents.every(({ data }) => data.presupuesto?.modificaciones === undefined)) return [];
  const known = new Map<string, number>();
  return documents.flatMap(({ data, origin }) => {
    const here = new Map<string, number>();
    return (data.presupuesto?.modificaciones ?? []).flatMap((item, i) => {
      const key = JSON.stringify([item.fecha, item.norma, item.monto]);
      const nth = (here.get(key) ?? 0) + 1;
      here.set(key, nth);
      if (nth <= (known.get(key) ?? 0)) return [];
      known.set(key, nth);
      return { origin: at(origin, 'presupuesto', 'modificaciones', i), data: item, monto: cents(item.monto) };
    });
  });
}
