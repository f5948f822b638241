import type { Side } from './change.ts';

/** Something that is set aside, as two states are compared by it. */
export interface Waiver {
  readonly kind: 'supresion' | 'base';
  readonly file: string;
  readonly code: string;
  /** What tells it from others of the same rule and file: a reason, or the values of a finding. */
  readonly words: string;
  /** Of a finding in a list: the rest that it is known by, where both states say that. */
  readonly known?: string;
}

/** What is set aside in one state and not in the other, of those alike as many as there are more. */
export function waiversBetween(
  before: Side,
  after: Side,
): {
  readonly added: readonly Waiver[];
  readonly gone: readonly Waiver[];
} {
  // A list of before says no field: to write it again accepts nothing more.
  const isKnown = [before, after].every(({ baseline }) => baseline.some(({ campo }) => campo !== undefined));
  const [was, is] = [waiversOf(before, isKnown), waiversOf(after, isKnown)];
  return { added: without(is, was), gone: without(was, is) };
}

function waiversOf({ suppressions, baseline }: Side, isKnown: boolean): readonly Waiver[] {
  return [
    ...suppressions.map(({ file, code, reason }): Waiver => ({
      kind: 'supresion',
      file,
      code,
      words: reason,
    })),
    ...baseline.flatMap(({ regla, documento, id, campo, gravedad, valores, veces }) =>
      Array.from({ length: veces }, (): Waiver => {
        const words = [...(id === undefined ? [] : [id]), ...valores.filter((value) => value !== id)];
        return {
          kind: 'base',
          file: documento,
          code: regla,
          words: words.join(', '),
          ...(isKnown ? { known: `${campo ?? ''} ${gravedad ?? ''}` } : {}),
        };
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

function keyOf({ kind, file, code, words, known }: Waiver): string {
  return JSON.stringify([kind, file, code, words, known]);
}
