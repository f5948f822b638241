/** Runs: pieces of text in one style. */
import type { Text } from '../../../report/report.ts';
import type { Face } from '../../face.ts';
import type { Style } from '../kit/style.ts';

const styles = new Map<Face, Map<number, Map<string, Style>>>();

/** The style of a face, a size and a colour: always the same object, so that it can be the key of what is kept. */
export function styleOf(face: Face, size: number, color: string): Style {
  let sizes = styles.get(face);
  if (sizes === undefined) styles.set(face, (sizes = new Map<number, Map<string, Style>>()));
  let colors = sizes.get(size);
  if (colors === undefined) sizes.set(size, (colors = new Map<string, Style>()));
  let style = colors.get(color);
  if (style === undefined) colors.set(color, (style = { face, size, color }));
  return style;
}

export interface Run {
  readonly text: string;
  readonly style: Style;
  readonly href?: string;
  /** Which thing of a list told in one line it belongs to. */
  readonly item?: number;
}

/** The runs of a text: strong is semibold, emphasis italic, links in the colour of links. */
export function runsOf(text: Text, base: Style, linkColor: string): readonly Run[] {
  return text.map((inline) => {
    const face = inline.strong === true ? 'semibold' : inline.emphasis === true ? 'italic' : base.face;
    const safe =
      inline.href !== undefined && /^(?:https?:\/\/|#)/u.test(inline.href) ? inline.href : undefined;
    const part = inline.item === undefined ? {} : { item: inline.item };
    if (safe !== undefined)
      return { text: inline.text, style: styleOf(face, base.size, linkColor), href: safe, ...part };
    const style = face === base.face ? base : styleOf(face, base.size, base.color);
    return { text: inline.text, style, ...part };
  });
}
