import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Atom } from './atoms.ts';
import type { Side } from './change.ts';

/** What the words of a configuration weigh: more is stricter. */
const WEIGHTS: Readonly<Record<string, number>> = { off: 0, nota: 1, info: 1, aviso: 2, error: 3 };
const OWN_WEIGHTS: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 };

/** Numbers of the configuration of which less asks for less, and the one of which more does. */
const STRICTER_UP: ReadonlySet<string> = new Set(['verde', 'amarillo', 'cobertura_minima']);

/**
 * The kind of change that a value of the configuration is. `ownLevel` is the severity that a rule has by itself;
 * undefined for a group, of which going to «off» or «nota» relaxes and the rest cannot be told.
 */
export function settingKind(
  { steps, before, after }: Atom,
  ownLevel: (rule: string) => Severity | undefined,
): string {
  const [first = ''] = steps;
  const last = steps.at(-1) ?? '';
  if (first === 'reglas' || first === 'reglas_por_archivo' || first === 'cambios') {
    const own = ownLevel(last);
    const weight = (value: unknown): number =>
      WEIGHTS[String(value)] ?? (own === undefined ? WEIGHTS['aviso'] : OWN_WEIGHTS[own]) ?? 2;
    return weight(after) < weight(before) ? 'regla-relajada' : 'regla-reforzada';
  }
  if (first === 'avance' && last !== 'cobertura_minima') return 'calculo-cambiado';
  if (first === 'excluir' || first === 'base') return 'configuracion-relajada';
  if (STRICTER_UP.has(last))
    return isLess(after, before) ? 'configuracion-relajada' : 'configuracion-cambiada';
  if (first === 'brecha') return isLess(before, after) ? 'configuracion-relajada' : 'configuracion-cambiada';
  return 'configuracion-cambiada';
}

/** Whether one limit is under another; one that nobody set is the product's own, and only a set one can be under it. */
function isLess(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && (typeof b !== 'number' || a < b);
}

/** Something that is set aside, as two states are compared by it. */
export interface Waiver {
  readonly kind: 'supresion' | 'base';
  readonly file: string;
  readonly code: string;
  /** What tells it from others of the same rule and file: a reason, or the values of a finding. */
  readonly words: string;
}

/** What is set aside in one state and not in the other, of those alike as many as there are more. */
export function waiversBetween(
  before: Side,
  after: Side,
): {
  readonly added: readonly Waiver[];
  readonly gone: readonly Waiver[];
} {
  const [was, is] = [waiversOf(before), waiversOf(after)];
  return { added: without(is, was), gone: without(was, is) };
}

function waiversOf({ suppressions, baseline }: Side): readonly Waiver[] {
  return [
    ...suppressions.map(({ file, code, reason }): Waiver => ({
      kind: 'supresion',
      file,
      code,
      words: reason,
    })),
    ...baseline.flatMap(({ regla, documento, id, valores, veces }) =>
      Array.from({ length: veces }, (): Waiver => {
        const words = [...(id === undefined ? [] : [id]), ...valores.filter((value) => value !== id)];
        return { kind: 'base', file: documento, code: regla, words: words.join(', ') };
      }),
    ),
  ];
}

function without(all: readonly Waiver[], others: readonly Waiver[]): readonly Waiver[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return all.filter((waiver) => {
    const times = left.get(keyOf(waiver)) ?? 0;
    left.set(keyOf(waiver), times - 1);
    return times <= 0;
  });
}

function keyOf({ kind, file, code, words }: Waiver): string {
  return JSON.stringify([kind, file, code, words]);
}
