/** What one sheet hides; rows and columns from 1. */
export interface Hidden {
  readonly isHidden: boolean;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** More rows than these are not looked for, of all sheets together: a repeated one may reach to the last of its sheet. */
const MOST_ROWS = 200_000;

const HIDDEN_STYLE =
  /<style:style\b(?=[^<>]*style:name="([^"<>]*)")(?=[^<>]*style:family="table")[^<>]*>\s*<style:table-properties\b[^<>]*table:display="false"/g;
const PARTS = /<table:(?:(table)|(table-row)|(table-column))(?=[\s/>])([^<>]*)>/g;

/** What the sheets of an OpenDocument text of content hide, in their order. */
export function hiddenInOds(content: string): readonly Hidden[] {
  const styles = new Set([...content.matchAll(HIDDEN_STYLE)].map(([, name]) => name));
  const sheets: { isHidden: boolean; rows: Set<number>; columns: Set<number> }[] = [];
  let row = 0;
  let column = 0;
  let noted = 0;
  for (const [, isTable, isRow, , attributes = ''] of content.matchAll(PARTS)) {
    if (isTable !== undefined) {
      const style = /table:style-name="([^"]*)"/.exec(attributes)?.[1];
      sheets.push({ isHidden: styles.has(style), rows: new Set(), columns: new Set() });
      row = 0;
      column = 0;
      continue;
    }
    const sheet = sheets.at(-1);
    if (sheet === undefined) continue;
    const times = Number(/table:number-(?:rows|columns)-repeated="(\d{1,7})"/.exec(attributes)?.[1] ?? 1);
    const isHidden = /table:visibility="(?:collapse|filter)"/.test(attributes);
    const [into, from] = isRow === undefined ? [sheet.columns, column] : [sheet.rows, row];
    if (isHidden)
      for (let i = 1; i <= times && from + i <= MOST_ROWS && noted < MOST_ROWS; i++, noted++)
        into.add(from + i);
    if (isRow === undefined) column += times;
    else row += times;
  }
  return sheets;
}
