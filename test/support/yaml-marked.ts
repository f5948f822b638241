/** A text without its marks ‹ and ›, and what they enclosed: `line:column-column`, 1-based, the end exclusive. */
export function marked(text: string): { readonly text: string; readonly places: readonly string[] } {
  const places: string[] = [];
  let clean = '';
  let start = '';
  for (const character of text) {
    const line = clean.split('\n').length;
    const column = clean.length - clean.lastIndexOf('\n');
    if (character === '‹') start = `${line}:${column}`;
    else if (character === '›') places.push(`${start}-${column}`);
    else clean += character;
  }
  return { text: clean, places };
}

/** A span as the marks tell it. */
export function placeOf(span: {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly column: number };
}): string {
  return `${span.start.line}:${span.start.column}-${span.end.column}`;
}
