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
  return seriesAmong(taken)(id);
}

/** The same for many ids among the same ones, which are gone through once, when the first is asked for. */
export function seriesAmong(taken: Iterable<string>): (id: string) => string {
  let known: ReadonlyMap<string, number> | undefined;
  return (id) => {
    const { prefix, figures } = partedId(id);
    // Of a longer number, others with its first figures are of the same series.
    if (/\d$/.test(prefix)) return nextNumbered([...taken, id], prefix, figures.length);
    const lasts = (known ??= lastOfEach(taken));
    if (figures === '') return `${id}-${Math.max(lasts.get(`${id}-`) ?? 0, 1) + 1}`;
    const last = Math.max(lasts.get(prefix) ?? 0, Number(figures));
    return `${prefix}${String(last + 1).padStart(figures.length, '0')}`;
  };
}

/** The highest number behind each beginning. */
function lastOfEach(ids: Iterable<string>): ReadonlyMap<string, number> {
  const lasts = new Map<string, number>();
  for (const id of ids) {
    const { prefix, figures } = partedId(id);
    if (figures !== '') lasts.set(prefix, Math.max(lasts.get(prefix) ?? 0, Number(figures)));
  }
  return lasts;
}

/** At most nine figures, which a number holds exactly, and what stands before them. */
function partedId(id: string): { readonly prefix: string; readonly figures: string } {
  const figures = /\d{1,9}$/.exec(id.slice(-9))?.[0] ?? '';
  return { prefix: id.slice(0, id.length - figures.length), figures };
}
