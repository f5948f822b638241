import { foreignCurrency } from '../text/foreign-currency.ts';
import { percentText } from './percent.ts';

const OPENING = /<table:table-cell\b[^<>]*\boffice:value-type="(percentage|currency)"[^<>]*>/g;
const CLOSING = '</table:table-cell>';
const NOTE = /<office:annotation\b[^]*?<\/office:annotation>/;

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
    const note = isWhole ? '' : (NOTE.exec(content.slice(inside, end))?.[0] ?? '');
    const opening = tag.replace(/value-type="[a-z]+"/, 'value-type="string"').replace(/\/>$/, '>');
    made += `${content.slice(from, found.index)}${opening}${note}<text:p>${shown}</text:p>`;
    if (isWhole) made += CLOSING;
    from = end;
  }
}

function inForeignMoney(tag: string, value: string): string | undefined {
  const [, code = ''] = /\boffice:currency="([A-Z]{3})"/.exec(tag) ?? [];
  return foreignCurrency(`${code} ${value}`) === undefined ? undefined : `${code} ${value}`;
}
