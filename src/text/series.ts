/** `GIM-017` after `GIM-016`, `SOC-1.3` after `SOC-1.2`: the next id with this beginning and at least so many figures. */
export function nextNumbered(ids: Iterable<string>, prefix: string, digits: number): string {
  let last = 0;
  for (const id of ids)
    if (id.startsWith(prefix) && /^\d{1,9}$/.test(id.slice(prefix.length)))
      last = Math.max(last, Number(id.slice(prefix.length)));
  return `${prefix}${String(last + 1).padStart(digits, '0')}`;
}

/** The next free id of the series that an id belongs to; one that ends in no figure begins a series, `GAF-2`. */
export function nextInSeries(id: string, taken: Iterable<string>): string {
  const ids = [...taken, id];
  const [, prefix, figures] = /^(.*?)(\d{1,9})$/s.exec(id) ?? [];
  if (prefix !== undefined && figures !== undefined) return nextNumbered(ids, prefix, figures.length);
  const next = nextNumbered(ids, `${id}-`, 1);
  return next === `${id}-1` ? `${id}-2` : next;
}
