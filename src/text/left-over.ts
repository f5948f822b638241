/** What is left of a list when what is alike in another is taken out, each as often as it stands there; in its order. */
export function leftOver<U, T extends U>(
  from: readonly T[],
  taken: readonly U[],
  keyOf: (one: U) => string,
): readonly T[] {
  const counts = new Map<string, number>();
  for (const one of taken) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return from.filter((one) => {
    const left = (counts.get(keyOf(one)) ?? 0) - 1;
    counts.set(keyOf(one), left);
    return left < 0;
  });
}
