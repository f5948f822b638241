import { foreignCurrency } from '../text/foreign-currency.ts';
import { percentText } from './percent.ts';

const OPENING = /<table:table-cell\b[^<>]*\boffice:value-type="(percentage|currency)"[^<>]*>/g;
const CLOSING = '</table:table-cell>';
const NOTE = /<office:annotation\b/;
const NOTE_END = '</office:annotation>';

/**
 * The content of an OpenDocument sheet whose percentages are texts with all their decimals, `61.25%`, and whose amounts in
 * the money of others too, `USD 500`: the reader gives the number alone, and what the cell shows is rounded.
 */
export function withShownUnits(content: string): string {
  let made = '';
  let from = 0;
  OPENING.lastIndex = 0;
  for (;;) {
    const found = OPENING.exec(content);
    if (!found) return made + content.slice(from);
    const [tag, kind] = found;
    const isWhole = tag.endsWith('/>');
    const inside = found.index + tag.length;
    const end = isWhole ? inside : content.indexOf(CLOSING, inside);
    if (end < 0) return made + content.slice(from);
    OPENING.lastIndex = end;
    const [, value = ''] = /\boffice:value="(-?\d+(?:\.\d+)?)"/.exec(tag) ?? [];
    const shown = kind === 'percentage' ? percentText(value) : inForeignMoney(tag, value);
    // What has no plain number stays as it is, and so do soles.
    if (value === '' || shown === undefined) continue;
    const note = isWhole ? '' : noteIn(content.slice(inside, end));
    const opening = tag.replace(/value-type="[a-z]+"/, 'value-type="string"').replace(/\/>$/, '>');
    made += `${content.slice(from, found.index)}${opening}${note}<text:p>${shown}</text:p>`;
    if (isWhole) made += CLOSING;
    from = end;
  }
}

/** The note in a cell; empty where it has none. */
function noteIn(cell: string): string {
  const start = cell.search(NOTE);
  const end = start < 0 ? -1 : cell.indexOf(NOTE_END, start);
  return end < 0 ? '' : cell.slice(start, end + NOTE_END.length);
}

function inForeignMoney(tag: string, value: string): string | undefined {
  const [, code = ''] = /\boffice:currency="([A-Z]{3})"/.exec(tag) ?? [];
  return foreignCurrency(`${code} ${value}`) === undefined ? undefined : `${code} ${value}`;
}
