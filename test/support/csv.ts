/** The records of a CSV text as RFC 4180 has them; throws where the text breaks its grammar. */
export function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = cellAt(text, at);
    record.push(cell.value);
    at = cell.end;
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no comma nor CRLF at ${at}`);
    at += 2;
    records.push(record);
    record = [];
  }
  if (record.length > 0) throw new Error('the last record has no CRLF');
  return records;
}

function cellAt(text: string, start: number): { readonly value: string; readonly end: number } {
  if (text[start] !== '"') {
    const [value = ''] = /^[^",\r\n]*/.exec(text.slice(start, start + 10_000)) ?? [];
    return { value, end: start + value.length };
  }
  let at = start + 1;
  let value = '';
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw new Error(`the quotes of ${start} never close`);
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}
