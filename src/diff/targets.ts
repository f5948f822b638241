import { compare, type Fraction } from '../model/fraction.ts';
import type { Plan } from '../model/model.ts';
import { lastDayOf, lastDayOfMonth } from '../model/progress/calendar.ts';
import { expectedOf } from '../model/progress/expected.ts';
import { quantityNumber } from '../model/progress/quantity.ts';
import { writtenTarget, type WrittenIndicador } from '../model/progress/targets.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { sameKey, type Atom } from './atoms.ts';
import { moreIsMore } from './field-kinds.ts';
import type { Pair } from './pairs.ts';
import type { Thing } from './things.ts';

/** A target of a plan's indicator that is not the same; one that moved has its year in both states. */
export interface TargetChange {
  readonly kind: string;
  /** `2022`, `2019-S1` */
  readonly was: string;
  readonly is: string;
  readonly atom: Atom;
  /**
   * What both come to, where one of them is written against the baseline; of a new one that asks for less, what was and is
   * expected on its day. Each undefined where that is not known.
   */
  readonly worth?: readonly [was: Fraction | undefined, is: Fraction | undefined];
}

/** What the target of a year or semester comes to, or what is expected at its end, in each state; undefined where that is not known. */
interface Worth {
  readonly was: (year: string) => Fraction | undefined;
  readonly is: (year: string) => Fraction | undefined;
}

/**
 * The targets that are written as they were, against a baseline that is another one now: they ask for something else, or
 * for nothing where there is none any more. None where what they came to was not known.
 */
function movedByBaseline(
  field: TargetField,
  [former, current]: readonly [object, object],
  { more, worth, hasBaseline }: Scale,
): readonly TargetChange[] {
  const now = new Map(Object.entries(current));
  return Object.entries(former).flatMap(([year, written]): TargetChange | readonly [] => {
    if (typeof written !== 'string' || sameKey(now.get(year)) !== sameKey(written)) return [];
    const [was, is] = [worth.was(year), worth.is(year)];
    if (was === undefined || (is === undefined ? hasBaseline : compare(was, is) === 0)) return [];
    const path = [field, year];
    const [before, after] = [quantityNumber(was), is && quantityNumber(is)];
    const atom = { steps: path, was: path, is: path, before, after };
    return {
      kind: is === undefined ? 'meta-retirada' : harder(compare(is, was), more),
      was: year,
      is: year,
      atom,
      worth: [was, is],
    };
  });
}

/** Where an indicator has its targets. */
export const TARGET_FIELDS = ['metas', 'metas_semestrales'] as const;
type TargetField = (typeof TARGET_FIELDS)[number];

/**
 * What became of the targets of an indicator: those that are written otherwise, of which `atoms` are the years, and those
 * that a baseline moved. `plans` are those of the two states.
 */
export function targetChanges(
  atoms: readonly Atom[],
  { before, after }: Pair,
  field: TargetField,
  plans: readonly [was: Plan | undefined, is: Plan | undefined],
): readonly TargetChange[] {
  const { sentido } = before.fields as { sentido?: unknown }; // of an indicator
  const worth: Worth = { was: worthIn(before, field), is: worthIn(after, field) };
  const { linea_base: baseline } = after.fields as { linea_base?: unknown }; // of an indicator
  const expected: Worth = { was: expectedIn(before, plans[0]), is: expectedIn(after, plans[1]) };
  const scale: Scale = { more: moreIsMore(sentido), worth, expected, hasBaseline: baseline !== undefined };
  const [former, current] = [targetsIn(before, field), targetsIn(after, field)];
  return [
    ...rewritten(atoms, scale, field === 'metas' ? former : {}),
    ...movedByBaseline(field, [former, current], scale),
  ];
}

/** What the targets of an indicator come to; one against the baseline is taken of that of its own state. */
function worthIn(thing: Thing, field: TargetField): Worth['was'] {
  return (year) => writtenTarget(indicadorOf(thing), field, year).value;
}

/** What is expected of an indicator at the end of a year or semester. */
function expectedIn(thing: Thing, plan: Plan | undefined): Worth['was'] {
  return (year) => {
    const anio = Number(year.slice(0, 4));
    const day = year.endsWith('S1') ? lastDayOfMonth(anio, 6) : lastDayOf(anio);
    return expectedOf(plan, indicadorOf(thing), anio, day).esperado.value;
  };
}

/** A thing that is an indicator, as the model has it. */
function indicadorOf({ fields, origin }: Thing): WrittenIndicador {
  return { data: fields, origin };
}

function targetsIn(thing: Thing, field: TargetField): object {
  return indicadorOf(thing).data[field] ?? {};
}

/**
 * Of the values of its years that differ: one that stands under a later year with the same value was delayed, and is not
 * one lost and another found; a new last one that asks for less than the last before it lowers the final target, and one
 * between others what was expected on its day. `former`
 * are the targets as they were.
 */
function rewritten(atoms: readonly Atom[], scale: Scale, former: object): readonly TargetChange[] {
  const fresh = groupedBy(
    atoms.filter(({ before }) => before === undefined),
    ({ after }) => sameKey(after),
  );
  const added = new Map([...fresh].map(([key, same]) => [key, same.toReversed()]));
  const taken = new Set<Atom>();
  const moved = atoms.flatMap((atom): TargetChange[] => {
    if (atom.after !== undefined) return [];
    // The first of those that are left, since they stand last first.
    const other = added.get(sameKey(atom.before))?.pop();
    if (!other) return [];
    taken.add(atom).add(other);
    const [was, is] = [yearOf(atom), yearOf(other)];
    return [
      {
        kind: is > was ? 'meta-postergada' : 'meta-adelantada',
        was,
        is,
        atom: { ...other, was: atom.was, before: atom.before },
      },
    ];
  });
  const last = Object.entries(former)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .at(-1);
  const others = atoms
    .filter((atom) => !taken.has(atom))
    .map((atom) => newLast(atom, scale, last) ?? underWay(atom, scale) ?? unmoved(atom, scale));
  return [...moved, ...others];
}

/** By what two targets are compared: which way is harder, what they come to, and what is expected by the way between others. */
interface Scale {
  readonly more: boolean | undefined;
  readonly worth: Worth;
  readonly expected: Worth;
  /** Whether there still is what targets are written against, known or not. */
  readonly hasBaseline: boolean;
}

function unmoved(atom: Atom, scale: Scale): TargetChange {
  const year = yearOf(atom);
  return { was: year, is: year, atom, ...judged(atom, scale, [year, year]) };
}

/** What a new target does to what was expected on its day already, by the way between others, where it asks for less. */
function underWay(atom: Atom, { more, expected }: Scale): TargetChange | undefined {
  if (atom.before !== undefined) return undefined;
  const year = yearOf(atom);
  const [was, is] = [expected.was(year), expected.is(year)];
  const kind = was && is && harder(compare(is, was), more);
  return kind === 'meta-reducida' ? { kind, was: year, is: year, atom, worth: [was, is] } : undefined;
}

/** What a target after all others does to the final one, of which the year and value are given, where it asks for less. */
function newLast(
  atom: Atom,
  scale: Scale,
  [year, value]: readonly [string?, unknown?] = [],
): TargetChange | undefined {
  if (year === undefined || atom.before !== undefined || yearOf(atom) <= year) return undefined;
  const last = { ...atom, before: value };
  const found = judged(last, scale, [year, yearOf(atom)]);
  return found.kind === 'meta-reducida' ? { was: year, is: yearOf(atom), atom: last, ...found } : undefined;
}

function yearOf({ steps }: Atom): string {
  return steps.at(-1) ?? '';
}

/** The kind of a target that asks for what it asked for, written otherwise. */
export const SAME_TARGET = 'otro-dato';

/** The kind of a change, and what both targets come to where one is written against the baseline. */
function judged(
  { before, after }: Atom,
  { more, worth }: Scale,
  [was, is]: readonly [string, string],
): Pick<TargetChange, 'kind' | 'worth'> {
  if (after === undefined) return { kind: 'meta-retirada' };
  if (before === undefined) return { kind: 'meta-agregada' };
  const [one, other] = [measure(before), measure(after)];
  const isRelative = one?.unit !== '' || other?.unit !== '';
  const come: TargetChange['worth'] = isRelative ? [worth.was(was), worth.is(is)] : undefined;
  const [from, to] = come ?? [];
  if (come && from && to) return { kind: harder(compare(to, from), more), worth: come };
  if (one === undefined || other === undefined || one.unit !== other.unit) return { kind: 'meta-cambiada' };
  return { kind: harder(other.value - one.value, more) };
}

/** `step` is above zero where the later target is the larger number, and zero where both are the same one. */
function harder(step: number, more: boolean | undefined): string {
  if (step === 0) return SAME_TARGET;
  if (more === undefined) return 'meta-cambiada';
  return more === step < 0 ? 'meta-reducida' : 'meta-elevada';
}

/** A target as a number with what stands after it: `-50%` is against the baseline, `+15pp` in points. */
function measure(value: unknown): { readonly value: number; readonly unit: string } | undefined {
  if (typeof value === 'number') return { value, unit: '' };
  const [, digits, unit = ''] = /^([-+]\d+(?:\.\d+)?)(%|pp)$/.exec(String(value)) ?? [];
  return digits === undefined ? undefined : { value: Number(digits), unit };
}
