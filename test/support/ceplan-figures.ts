import type { CeplanActivity, CeplanPoi } from './ceplan-poi.ts';

/**
 * The figures of a POI by the definitions of the design, written again from nothing: it imports nothing of the program,
 * so that what both say is not said twice by one hand. Percentages are hundredths of a point, quantities and soles are
 * hundredths; null is «sin dato».
 */
export interface ActivityFigures {
  readonly id: string;
  readonly programado: bigint | null;
  readonly ejecutado: bigint | null;
  readonly valor: bigint | null;
  readonly bruto: bigint | null;
  readonly anual: bigint | null;
  readonly estado: Colour;
  readonly pim: bigint | null;
  readonly devengado: bigint | null;
  readonly financiero: bigint | null;
  readonly gastoProgramado: bigint | null;
  readonly financieroPeriodo: bigint | null;
}

export interface GroupFigures {
  readonly fisico: bigint | null;
  readonly estado: Colour;
  readonly conDato: number;
  readonly total: number;
  readonly pim: bigint | null;
  readonly devengado: bigint | null;
  readonly financiero: bigint | null;
}

export type Colour = 'verde' | 'amarillo' | 'rojo' | 'gris';

/** A number of the report as numerator and denominator, never rounded before it is printed. */
type Ratio = readonly [bigint, bigint];

/** Below this share a figure says its value and has no colour. */
const COVERED: Ratio = [1n, 2n];

interface Computed {
  readonly figures: ActivityFigures;
  readonly unidad: string;
  readonly objetivo: string;
  /** What enters the mean of its groups, not rounded; undefined is «sin dato». */
  readonly member: Ratio | undefined;
  readonly unprogrammed: boolean;
}

export interface CeplanFigures {
  readonly activities: readonly ActivityFigures[];
  readonly plan: GroupFigures;
  objective(id: string): GroupFigures;
  unit(id: string): GroupFigures;
}

/** The figures of the months 1 to `until` of the year. */
export function ceplanFigures(poi: CeplanPoi, until: number): CeplanFigures {
  const months = Math.min(until, poi.months);
  const computed = poi.activities
    .filter(({ activa }) => activa)
    .map((activity): Computed => {
      const objetivo = poi.objectives.find(({ pei }) => pei.includes(activity.pei))?.id ?? '';
      return { ...activityOf(activity, months), unidad: activity.unidad, objetivo };
    });
  return {
    activities: computed.map(({ figures }) => figures),
    plan: groupOf(computed),
    objective: (id) => groupOf(computed.filter(({ objetivo }) => objetivo === id)),
    unit: (id) => groupOf(computed.filter(({ unidad }) => unidad === id)),
  };
}

function activityOf(
  activity: CeplanActivity,
  until: number,
): Pick<Computed, 'figures' | 'member' | 'unprogrammed'> {
  const { acumulacion, ejecutado, pim, gasto, devengado } = activity;
  const programado = activity.programado ?? [];
  const sums = acumulacion === 'suma';
  const idle = (month: number): boolean =>
    !sums && programado.slice(month < 6 ? 0 : 6, month < 6 ? 6 : 12).every((value) => value === 0n);
  const due = range(until).filter((month) => !idle(month));
  const reported = due.filter((month) => ejecutado[month] !== undefined);
  const planned = reported.map((month) => programado[month] ?? 0n);
  const done = reported.map((month) => ejecutado[month] ?? 0n);
  const [expected, achieved] = [joined(acumulacion, planned), joined(acumulacion, done)];
  const bruto: Ratio | undefined =
    expected === undefined || achieved === undefined || expected === 0n ? undefined : [achieved, expected];
  const unprogrammed = due.every((month) => programado[month] === 0n);
  const dueProgrammed = due.filter((month) => (programado[month] ?? 0n) > 0n);
  const told = dueProgrammed.filter((month) => ejecutado[month] !== undefined);
  const hidden = atLeast([BigInt(told.length), BigInt(dueProgrammed.length)], COVERED) === false;
  const member = bruto === undefined || hidden ? undefined : capped(bruto);

  const year = range(12).filter((month) => !idle(month));
  const target = joined(
    acumulacion,
    year.map((month) => programado[month] ?? 0n),
  );
  const complete = sums || reported.length === due.length;
  const anual: Ratio | undefined =
    target === undefined || target === 0n || achieved === undefined || !complete
      ? undefined
      : [achieved, target];

  const spent = devengado.slice(0, until).filter((value) => value !== undefined);
  const devengadoSum = spent.length === 0 ? null : sum(spent);
  const gastoSum = gasto === undefined ? null : sum(gasto.slice(0, until));
  return {
    unprogrammed,
    member,
    figures: {
      id: activity.id,
      programado: expected ?? null,
      ejecutado: achieved ?? null,
      valor: bruto === undefined ? null : percentage(capped(bruto)),
      bruto: bruto === undefined ? null : percentage(bruto),
      anual: anual === undefined ? null : percentage(anual),
      estado: member === undefined ? 'gris' : colourOf(percentage(member)),
      pim: pim ?? null,
      devengado: devengadoSum,
      financiero: shareOf(devengadoSum, pim ?? null),
      gastoProgramado: gastoSum,
      financieroPeriodo: shareOf(devengadoSum, gastoSum),
    },
  };
}

function groupOf(all: readonly Computed[]): GroupFigures {
  const members = all.flatMap(({ member }) => (member === undefined ? [] : [member]));
  const mean: Ratio | undefined =
    members.length === 0 ? undefined : over(added(members), BigInt(members.length));
  const expected = all.filter(({ unprogrammed }) => !unprogrammed).length;
  const covered = atLeast([BigInt(members.length), BigInt(expected)], COVERED) !== false;
  const pims = all.flatMap(({ figures: { pim } }) => (pim === null ? [] : [pim]));
  const devengados = all.flatMap(({ figures: { devengado } }) => (devengado === null ? [] : [devengado]));
  const both = all.filter(({ figures: { pim, devengado } }) => pim !== null && devengado !== null);
  const pimOfBoth = sum(both.map(({ figures }) => figures.pim ?? 0n));
  const comparable = pims.length > 0 && atLeast([pimOfBoth, sum(pims)], COVERED) === true;
  return {
    fisico: mean === undefined ? null : percentage(mean),
    estado: mean === undefined || !covered ? 'gris' : colourOf(percentage(mean)),
    conDato: members.length,
    total: all.length,
    pim: pims.length === 0 ? null : sum(pims),
    devengado: devengados.length === 0 ? null : sum(devengados),
    financiero: comparable
      ? shareOf(sum(both.map(({ figures }) => figures.devengado ?? 0n)), pimOfBoth)
      : null,
  };
}

function joined(acumulacion: CeplanActivity['acumulacion'], values: readonly bigint[]): bigint | undefined {
  if (values.length === 0) return undefined;
  if (acumulacion === 'suma') return sum(values);
  if (acumulacion === 'ultimo') return values.at(-1);
  return values.reduce((most, value) => (value > most ? value : most));
}

function colourOf(hundredths: bigint): Colour {
  if (hundredths >= 9500n) return 'verde';
  return hundredths >= 7500n ? 'amarillo' : 'rojo';
}

/** A ratio as a percentage in hundredths of a point, half away from zero. */
function percentage([numerator, denominator]: Ratio): bigint {
  const scaled = (numerator < 0n ? -numerator : numerator) * 10_000n;
  const rounded = (scaled * 2n + denominator) / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

function shareOf(part: bigint | null, whole: bigint | null): bigint | null {
  return part === null || whole === null || whole === 0n ? null : percentage([part, whole]);
}

function capped([numerator, denominator]: Ratio): Ratio {
  if (numerator < 0n) return [0n, 1n];
  return numerator > denominator ? [1n, 1n] : [numerator, denominator];
}

function added(ratios: readonly Ratio[]): Ratio {
  return ratios.reduce(([a, b], [c, d]): Ratio => [a * d + c * b, b * d], [0n, 1n]);
}

function over([numerator, denominator]: Ratio, divisor: bigint): Ratio {
  return [numerator, denominator * divisor];
}

/** Whether a share is at least another; undefined when there is nothing to share. */
function atLeast([a, b]: Ratio, [c, d]: Ratio): boolean | undefined {
  return b === 0n ? undefined : a * d >= c * b;
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, i) => i);
}
