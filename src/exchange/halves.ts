import { ETAPAS } from '../model/money.ts';
import { MESES } from '../text/months.ts';
import { isGroup, isList, type Value } from '../edit/value.ts';
import type { Path } from '../text/path.ts';
import type { Draft, Group, UsualValue } from './draft.ts';

/** Amounts accumulate to a day: of an earlier half only what months say is known. */
const ACCUMULATED: ReadonlySet<string> = new Set([...ETAPAS, 'meta_original']);

/**
 * What a file states of an activity, of one half of the year only: its months, and what is of the whole year. `isLast`
 * tells that the file reaches no further than this half, so that its accumulated amounts are those of it; `hasBudget`
 * that its modified budget may be, which changes and is none of a half that was over before.
 */
export function halfOf(
  { data, cellOf, usual = [] }: Draft,
  half: 1 | 2,
  isLast: boolean,
  hasBudget: boolean,
): Draft {
  const months: ReadonlySet<string> = new Set(half === 1 ? MESES.slice(0, 6) : MESES.slice(6));
  const all: ReadonlySet<string> = new Set(MESES);
  /** Where items of lists went, so that their cells are still found. */
  const moved = new Map<string, string>();
  const kept = (value: Value, path: readonly string[]): Value | undefined => {
    if (isList(value)) {
      const items: Value[] = [];
      for (const [i, item] of value.entries()) {
        if (isGroup(item) && typeof item['mes'] === 'string' && !months.has(item['mes'])) continue;
        moved.set([...path, items.length].join('/'), String(i));
        items.push(kept(item, [...path, String(items.length)]) ?? item);
      }
      return items.length === 0 ? undefined : items;
    }
    if (!isGroup(value)) return value;
    const entries = Object.entries(value).flatMap(([key, inner]) => {
      if (all.has(key) && !months.has(key)) return [];
      if ((!isLast && ACCUMULATED.has(key)) || (!hasBudget && key === 'pim')) return [];
      const rest = kept(inner, [...path, key]);
      return rest === undefined ? [] : [[key, rest] as const];
    });
    return entries.length === 0 && Object.keys(value).length > 0 ? undefined : Object.fromEntries(entries);
  };
  const half_ = kept(data, []);
  const { said, meant } = partedOriginal((isGroup(half_ ?? null) ? half_ : {}) as Group); // a group is kept as one
  return {
    data: said,
    usual: [
      ...meant,
      ...usual.flatMap((one) => {
        const value = kept(one.value, one.path.map(String));
        return value === undefined ? [] : [{ ...one, value }];
      }),
    ],
    cellOf: (path: Path) => cellOf(path.map((step, i) => moved.get(path.slice(0, i + 1).join('/')) ?? step)),
  };
}

/** A half that was not rescheduled is what it was before, and a document of it need not say so again. */
function partedOriginal(half: Group): { readonly said: Group; readonly meant: readonly UsualValue[] } {
  const { indicador } = half;
  const said = { said: half, meant: [] };
  if (!isGroup(indicador)) return said;
  const { programado_original: original, ...rest } = indicador;
  if (original === undefined || monthsText(original) !== monthsText(rest['programado'])) return said;
  return {
    said: { ...half, indicador: rest },
    meant: [{ path: ['indicador', 'programado_original'], value: original }],
  };
}

/** Months as a text that is the same for the same, in whatever order they are written. */
function monthsText(value: Value | undefined): string {
  return JSON.stringify(isGroup(value) ? MESES.map((mes) => value[mes]) : value) ?? '';
}

/** Whether a half of an activity says anything of its months. */
export function saysMonths(value: Value): boolean {
  if (isList(value)) return value.some(saysMonths);
  if (!isGroup(value)) return false;
  const months: ReadonlySet<string> = new Set(MESES);
  return Object.entries(value).some(([key, inner]) => months.has(key) || saysMonths(inner));
}
