/** A line that somebody began as an item of a list, with the mark and without it. */
const ITEM = /^(?:[-–—•*·▪◦]|(\d{1,2}[.)]|[a-z]\)))\s+(?=\S)/i;

/** An item of a list without marks is a short line. */
const SHORT = 60;

/**
 * A text of several lines as one: a report prints each text in a paragraph or a cell. What was written as a list, with
 * marks or one short line under another after a colon, is parted by semicolons; lines of prose follow one another.
 *
 *     Se terminaron tres frentes:↵- barrio San José↵- barrio Alto   becomes
 *     Se terminaron tres frentes: barrio San José; barrio Alto
 */
export function flowed(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  const parts: string[] = [];
  let last = '';
  let inList = false;
  let afterBlank = false;
  for (const written of text.split(/\r\n|\r|\n/)) {
    const line = written.trim();
    if (line === '') {
      afterBlank = true;
      continue;
    }
    const marked = ITEM.exec(line);
    const startsItem: boolean = marked !== null || (inList && !afterBlank && line.length < SHORT);
    const plain = marked === null || marked[1] !== undefined ? line : line.slice(marked[0].length);
    if (parts.length > 0) parts.push(between(last, startsItem, afterBlank));
    parts.push(plain);
    last = plain;
    inList = marked === null && (line.endsWith(':') || (inList && startsItem));
    afterBlank = false;
  }
  return parts.join('');
}

/** What stands between a line and the next one. */
function between(before: string, startsItem: boolean, afterBlank: boolean): string {
  if (/[:;,.!?…]$/.test(before)) return ' ';
  if (startsItem) return '; ';
  return afterBlank ? '. ' : ' ';
}

/**
 * Some plain data with every text of several lines as one. What holds none is given back as it is, and so are bytes and
 * everything else that is not plain.
 */
export function withTextsFlowed<T>(data: T): T {
  if (typeof data === 'string') return flowed(data) as T & string; // a text for a text
  if (typeof data !== 'object' || data === null) return data;
  const isList = Array.isArray(data);
  if (!isList && Object.getPrototypeOf(data) !== Object.prototype) return data;
  const parts = data as Record<string, unknown>; // plain, see above; the items of a list are called by their numbers
  // Made once something differs: of thousands of parts of a report hardly any does.
  let changed: Record<string, unknown> | undefined;
  for (const key in parts) {
    const part = parts[key];
    const now = withTextsFlowed(part);
    if (now === part) continue;
    changed ??= (isList ? [...data] : { ...data }) as Record<string, unknown>; // as above
    changed[key] = now;
  }
  return (changed ?? data) as T; // part by part the same
}
