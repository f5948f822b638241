/** The highest and the lowest of some bars, in words; of bars that say the same, that. */
export function extremes(
  rows: readonly { readonly label: string; readonly value: number | null; readonly valueText: string }[],
): string {
  const valued = rows.flatMap((item) => (item.value === null ? [] : [{ ...item, value: item.value }]));
  const sorted = valued.toSorted((a, b) => b.value - a.value);
  const [highest] = sorted;
  const lowest = sorted.at(-1);
  if (!highest || !lowest) return 'Ninguna barra tiene dato.';
  if (highest === lowest) return `${highest.label} llega a ${highest.valueText}.`;
  if (valued.every(({ valueText }) => valueText === highest.valueText))
    return 'Todas las barras llegan a lo mismo.';
  return `El avance más alto es el de ${highest.label}, ${highest.valueText}; el más bajo, el de ${lowest.label}, ${lowest.valueText}.`;
}
