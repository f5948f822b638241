/** The colours of drawings by name, so that one drawing serves light and dark pages. */
import type { Ink } from '../charts/scene.ts';
import * as palette from '../palette.ts';
import { svgNumber, type SvgStyle } from '../svg-items.ts';
import { escapeHtml } from './escape.ts';

/** The colours by the names that the style sheet gives them; `-t` is the tint and `-x` the text of a state or dimension. */
export const COLOUR_NAMES: readonly (readonly [name: string, colour: string])[] = [
  ['ink', palette.INK],
  ['paper', palette.PAPER],
  ['soft', palette.INK_SOFT],
  ['faint', palette.INK_FAINT],
  ['ground', palette.GROUND],
  ['rule', palette.RULE],
  ['hairline', palette.HAIRLINE],
  ['navy', palette.NAVY],
  ['blue', palette.BLUE],
  ['ochre', palette.OCHRE],
  ['ochre-x', palette.OCHRE_TEXT],
  ['draft', palette.DRAFT],
  ['draft-t', palette.DRAFT_GROUND],
  ...[...Object.entries(palette.STATES), ...Object.entries(palette.TONES)].flatMap(([name, shade]) => [
    [name, shade.solid] as const,
    [`${name}-t`, shade.tint] as const,
    [`${name}-x`, shade.text] as const,
  ]),
];

/** Of colours with two names, the last: that of a state or a dimension. */
const NAME_OF: ReadonlyMap<string, string> = new Map(
  COLOUR_NAMES.map(([name, colour]) => [colour.toLowerCase(), name]),
);

type Property = 'fill' | 'stroke';

/** `f-ink`: the class by which the style sheet gives a shape its colour. */
const CLASS: Readonly<Record<Property, string>> = { fill: 'f', stroke: 's' };

/** The class of a colour that has a name; one without, or that is the same in every light, is written as it is. */
function inked(item: Ink): string {
  const classes: string[] = [];
  let attributes = '';
  for (const property of ['fill', 'stroke'] as const) {
    const colour = item[property];
    if (colour === undefined) continue;
    const name = item.fixed === true ? undefined : NAME_OF.get(colour.toLowerCase());
    if (name === undefined) attributes += ` ${property}="${escapeHtml(colour)}"`;
    else classes.push(`${CLASS[property]}-${name}`);
  }
  const { stroke, lineWidth = 1, dash } = item;
  if (stroke !== undefined && lineWidth !== 1) attributes += ` stroke-width="${svgNumber(lineWidth)}"`;
  if (dash !== undefined) attributes += ` stroke-dasharray="${dash.map(svgNumber).join(' ')}"`;
  return `${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}${attributes}`;
}

/** Inside an element whose own fill is none. */
export const DRAWING: SvgStyle = {
  ink: inked,
  text: escapeHtml,
  number: (value) => svgNumber(Math.round(value * 10) / 10),
  icon: ({ estado, x, y, radius }) => {
    // The shapes of the page have a radius of 8 in a square of 18.
    const half = (radius * 9) / 8;
    const [left, top, side] = [x - half, y - half, half * 2].map((value) => DRAWING.number(value));
    return `<use href="#_${estado}" x="${left}" y="${top}" width="${side}" height="${side}"/>`;
  },
  terse: { size: '11.5', fill: palette.INK },
};
