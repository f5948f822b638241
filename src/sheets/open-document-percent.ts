import { percentText } from './percent.ts';

const OPENING = /<table:table-cell\b[^<>]*\boffice:value-type="percentage"[^<>]*>/g;
const CLOSING = '</table:table-cell>';
const NOTE = /<office:annotation\b[^]*?<\/office:annotation>/;

/**
 * The content of an OpenDocument sheet whose percentages are texts with all their decimals, `61.25%`: the reader gives
 * the part of one alone, and what the cell shows is rounded.
 */
export function withPercentages(content: string): string {
  let made = '';
  let from = 0;
  OPENING.lastIndex = 0;
  for (;;) {
    const found = OPENING.exec(content);
    if (!found) return made + content.slice(from);
    const [tag] = found;
    const isWhole = tag.endsWith('/>');
    const inside = found.index + tag.length;
    const end = isWhole ? inside : content.indexOf(CLOSING, inside);
    if (end < 0) return made + content.slice(from);
    OPENING.lastIndex = end;
    const [, value = ''] = /\boffice:value="(-?\d+(?:\.\d+)?)"/.exec(tag) ?? [];
    // What has no plain number stays as it is.
    if (value === '') continue;
    const note = isWhole ? '' : (NOTE.exec(content.slice(inside, end))?.[0] ?? '');
    const opening = tag.replace('value-type="percentage"', 'value-type="string"').replace(/\/>$/, '>');
    made += `${content.slice(from, found.index)}${opening}${note}<text:p>${percentText(value)}</text:p>`;
    if (isWhole) made += CLOSING;
    from = end;
  }
}
