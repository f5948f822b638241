/** Plain shapes as SVG, whoever colours them. */
import { onOneLine } from '../text/one-line.ts';
import { visible } from '../text/visible.ts';
import { stateIcon } from './charts/icons.ts';
import type { Icon, Ink, Item, PathStep } from './charts/scene.ts';

/** Letters are this much smaller than measured: where Source Sans is not installed, other faces are up to a tenth wider. */
const OTHER_FACES = 0.92;

/** How a drawing is written where it stands. */
export interface SvgStyle {
  /** Attributes that colour an item, with a space before each. */
  readonly ink: (item: Ink) => string;
  /** Escapes a text. */
  readonly text: (text: string) => string;
  readonly number: (value: number) => string;
  /** The shape of a state, where the page has it already; absent, it is drawn. */
  readonly icon?: (item: Icon) => string;
  /** Size and colour of the letters that need not say theirs; then a place that is 0 is not said either. */
  readonly terse?: { readonly size: string; readonly fill: string };
}

/**
 * A text for an element of SVG, or an attribute in double quotes. Line breaks become spaces; what would not be seen, or
 * would reorder what follows, becomes its code point, as in the text around the drawing.
 */
export function svgText(text: string): string {
  return visible(onOneLine(text.normalize('NFC'))).replaceAll(
    /[&<>"]/g,
    (character) => ENTITIES[character] ?? character,
  );
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A number with at most two decimals, without the zero before its point, which a page would repeat hundreds of times. */
export function svgNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? '0' : String(rounded).replace(/^(-?)0\./, '$1.');
}

function pathData(steps: readonly PathStep[], number: SvgStyle['number']): string {
  return steps.map(([command, ...numbers]) => command + numbers.map(number).join(' ')).join('');
}

/** An item of a scene as SVG; a group of nothing is nothing. */
export function svgItem(item: Item, style: SvgStyle): string {
  const { ink, text, number } = style;
  const at = (name: string, value: number): string => {
    const place = number(value);
    return style.terse !== undefined && place === '0' ? '' : ` ${name}="${place}"`;
  };
  switch (item.kind) {
    case 'group': {
      const inner = item.items.map((one) => svgItem(one, style)).join('');
      if (inner === '') return '';
      return item.x === 0 && item.y === 0
        ? inner
        : `<g transform="translate(${number(item.x)} ${number(item.y)})">${inner}</g>`;
    }
    case 'icon':
      return (
        style.icon?.(item) ??
        stateIcon(item.estado, item.x, item.y, item.radius)
          .map((inner) => svgItem(inner, style))
          .join('')
      );
    case 'rect': {
      const round = item.radius === undefined ? '' : ` rx="${number(item.radius)}"`;
      return `<rect${at('x', item.x)}${at('y', item.y)} width="${number(item.width)}" height="${number(item.height)}"${round}${ink(item)}/>`;
    }
    case 'line':
      if (style.terse !== undefined && item.y1 === item.y2)
        return `<path d="M${number(item.x1)} ${number(item.y1)}H${number(item.x2)}"${ink(item)}/>`;
      return `<line${at('x1', item.x1)}${at('y1', item.y1)}${at('x2', item.x2)}${at('y2', item.y2)}${ink(item)}/>`;
    case 'circle':
      return `<circle cx="${number(item.x)}" cy="${number(item.y)}" r="${number(item.radius)}"${ink(item)}/>`;
    case 'path':
      return `<path d="${pathData(item.steps, number)}"${ink(item)}/>`;
    case 'text': {
      const weight = item.face === 'semibold' ? ' font-weight="600"' : '';
      const anchor = item.anchor === 'start' ? '' : ` text-anchor="${item.anchor}"`;
      const size = number(item.size * OTHER_FACES);
      const sized = size === style.terse?.size ? '' : ` font-size="${size}"`;
      return `<text${at('x', item.x)}${at('y', item.y)}${sized}${weight}${anchor}${item.fill === style.terse?.fill ? '' : ink({ fill: item.fill })}>${text(item.text)}</text>`;
    }
  }
}
