import { isBeside, outlineOf } from './outline.ts';
import { colourOf } from './colour.ts';
import type { Drawing, Outline, ReadPicture } from './picture.ts';
import { classStyles, declarationsIn, stylesOf, type ClassStyles } from './style-sheet.ts';

/** What holds no picture of its own: passed over with all that stands in it. */
const SILENT: ReadonlySet<string> = new Set([
  'defs',
  'metadata',
  'title',
  'desc',
  'sodipodi:namedview',
  'style',
]);

/** A comment, a declaration, marked-up text, or a tag with its attributes. */
const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<!([A-Z]+)|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g;
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** More outlines than this are no crest but a map, and take a page minutes to show. */
const MOST_OUTLINES = 20_000;

interface Tag {
  readonly name: string;
  /** The name of what it stands in; undefined of the whole. */
  readonly within: string | undefined;
  /** Its own, those of its `style`, and those of what it stands in that go down to it. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a group says for all that stands in it (SVG 1.1, 6.2). */
const INHERITED = ['fill', 'fill-opacity', 'fill-rule', 'stroke', 'visibility', 'display'] as const;

/** What takes away of an outline, or draws more than it says: nothing of it is painted here. */
const CLIPPING = [
  'clip-path',
  'mask',
  'filter',
  'mix-blend-mode',
  'marker-start',
  'marker-mid',
  'marker-end',
];

/** By these a part is shown to some readers alone (SVG 1.1, 5.8). */
const CONDITIONS = ['requiredFeatures', 'requiredExtensions', 'systemLanguage'];

/** All that a style sheet may say of what is drawn. */
const STYLED: ReadonlySet<string> = new Set([...INHERITED, ...CLIPPING, 'opacity', 'transform', 'd']);

/**
 * Reads an SVG that is made only of filled outlines in groups without transformations; whatever else it holds, it is
 * refused: it is better left out than wrong. Comments and definitions are never drawn. The colours may stand in a style
 * sheet of classes, as drawing programs write them.
 */
export function readSvg(text: string): ReadPicture {
  const scanned = scan(text);
  if (typeof scanned === 'string') return { reason: scanned };
  const classes = classStyles(scanned.sheets, STYLED);
  if (classes === undefined) return { reason: SHEET_NOT_FOLLOWED };
  const tags = tagsOf(scanned.pieces, classes);
  const [root, ...parts] = tags;
  if (root?.name !== 'svg') return { reason: BADLY_WRITTEN };
  const box = boxOf(root);
  if (box === undefined) {
    return { reason: 'no dice su tamaño en «viewBox» con cuatro números; vuelva a guardarlo como SVG plano' };
  }
  const reason = notDrawnIn(tags);
  if (reason !== undefined) return { reason };
  const outlines: Outline[] = [];
  for (const tag of parts) {
    if (tag.name === 'g') continue;
    const fill = fillOf(tag);
    if (fill === undefined) {
      const colour = tag.attributes.get('fill') ?? '';
      return {
        reason:
          /^(?!none$)[a-z]+$|^(?:rgb|hsl)/i.test(colour) && colourOf(colour) === undefined
            ? `tiene el color «${clipped(colour)}», que no se lee; escríbalo como #c8102e y vuelva a guardarlo`
            : 'tiene un trazo con borde, transparencia o degradado, y solo se dibujan rellenos lisos',
      };
    }
    const steps = outlineOf(tag.attributes.get('d') ?? '');
    if (steps === undefined)
      return {
        reason: 'tiene un trazo que no se puede dibujar (arcos, o números sueltos); conviértalo en curvas',
      };
    if (fill !== 'none' && steps.length > 0)
      outlines.push({ steps, fill, evenOdd: wordOf(tag, 'fill-rule') === 'evenodd' });
  }
  if (outlines.length === 0) return { reason: 'no tiene ningún trazo con relleno' };
  if (outlines.every(({ steps }) => isBeside(steps, box)))
    return {
      reason:
        'no tiene ningún trazo dentro de lo que muestra su «viewBox»; ajuste la página al dibujo y vuelva a guardarlo',
    };
  if (outlines.length > MOST_OUTLINES)
    return { reason: `tiene ${outlines.length} trazos, y puede tener hasta ${MOST_OUTLINES}; simplifíquelo` };
  return { picture: { kind: 'drawing', ...box, outlines } };
}

/** What of an SVG is not painted here, whatever else it holds, as a reason; undefined where all may be. */
function notDrawnIn(tags: readonly Tag[]): string | undefined {
  for (const tag of tags) {
    if (declarationsIn(tag.attributes.get('style') ?? '') === undefined)
      return `tiene un «style» en «${clipped(tag.name)}» que no se puede seguir; al exportarlo, elija «Atributos de presentación»`;
    const clipping = CLIPPING.find((name) => (wordOf(tag, name) ?? 'none') !== 'none');
    if (clipping !== undefined)
      return `tiene «${clipping}» en «${clipped(tag.name)}», que no se dibuja; quítelo y vuelva a guardarlo`;
  }
  const faint = tags.find((tag) => (tag.name === 'g' || tag.name === 'svg') && isFaint(tag));
  if (faint !== undefined)
    return `tiene transparencia («opacity») en «${clipped(faint.name)}», y solo se dibujan rellenos lisos; quítela y vuelva a guardarlo`;
  for (const [index, { name, within, attributes }] of tags.entries()) {
    if (index > 0 && name !== 'g' && name !== 'path')
      return `tiene «${clipped(name)}», y solo se dibujan trazos con relleno liso; conviértalo en trazos`;
    if (attributes.has('transform'))
      return `tiene «transform» en «${clipped(name)}»; aplique las transformaciones y vuelva a guardarlo`;
    if (within === 'path')
      return 'tiene un trazo dentro de otro, donde no se muestra; sáquelo de él y vuelva a guardarlo';
    const condition = CONDITIONS.find((one) => attributes.has(one));
    if (condition !== undefined)
      return `tiene «${condition}» en «${clipped(name)}», que no se muestra a todos; quítelo y vuelva a guardarlo`;
  }
  return undefined;
}

/** What an attribute says by a word: these may be written in capitals. */
function wordOf({ attributes }: Tag, name: string): string | undefined {
  return attributes.get(name)?.trim().toLowerCase();
}

/** A tag as it stands in the text. */
interface Piece {
  readonly name: string;
  readonly attributes: string;
  readonly kind: 'opens' | 'closes' | 'alone';
}

/** What is written in an SVG, besides its comments: its tags in order, and the texts of its style sheets. */
interface Scanned {
  readonly pieces: readonly Piece[];
  readonly sheets: readonly string[];
}

const SHEET_NOT_FOLLOWED =
  'tiene una hoja de estilos («style») que no se puede seguir; al exportarlo, elija «Atributos de presentación»';
const BADLY_WRITTEN = 'no es un SVG bien escrito; vuelva a guardarlo';

/** Reads the text once from its beginning to its end; gives a reason where it is not well written. */
function scan(text: string): Scanned | string {
  const pieces: Piece[] = [];
  const sheets: string[] = [];
  const open: string[] = [];
  const hasEntities = text.includes('<!ENTITY');
  let sheet = '';
  let from = 0;
  for (const {
    index,
    0: piece,
    1: declaration,
    2: closing,
    3: name = '',
    4: attributes = '',
    5: alone,
  } of text.matchAll(PIECE)) {
    if (piece === '<') return BADLY_WRITTEN;
    if (declaration === 'DOCTYPE' && hasEntities)
      return 'define entidades; vuelva a guardarlo como SVG plano';
    if (open.at(-1) === 'style') {
      sheet += text.slice(from, index);
      if (piece.startsWith('<![CDATA[')) sheet += piece.slice('<![CDATA['.length, -']]>'.length);
    }
    from = index + piece.length;
    if (piece.startsWith('<?xml-stylesheet')) return SHEET_NOT_FOLLOWED;
    if (name === '') continue;
    if (name === 'style' && closing !== '/' && !isForAll(attributes)) return SHEET_NOT_FOLLOWED;
    if (closing === '/') {
      if (open.pop() !== name) return BADLY_WRITTEN;
      if (name === 'style') {
        sheets.push(sheet);
        sheet = '';
      }
    } else if (alone !== '/') open.push(name);
    pieces.push({ name, attributes, kind: closing === '/' ? 'closes' : alone === '/' ? 'alone' : 'opens' });
  }
  return open.length === 0 ? { pieces, sheets } : BADLY_WRITTEN;
}

/** Whether a style sheet is one of CSS that holds on paper and on the screen alike. */
function isForAll(attributes: string): boolean {
  const own = attributesIn(attributes);
  return /^(?:text\/css)?$/i.test(own.get('type') ?? '') && /^(?:all)?$/i.test(own.get('media') ?? '');
}

/** The tags that open, in order, without those in silent ones. */
function tagsOf(pieces: readonly Piece[], classes: ClassStyles): readonly Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  let silent = 0;
  for (const { name, attributes, kind } of pieces) {
    if (kind === 'closes') {
      open.pop();
      if (SILENT.has(name)) silent--;
      continue;
    }
    const around = open.at(-1);
    const tag = { name, within: around?.name, attributes: attributesOf(attributes, around, classes) };
    if (silent === 0 && !SILENT.has(name)) tags.push(tag);
    if (kind === 'alone') continue;
    open.push(tag);
    if (SILENT.has(name)) silent++;
  }
  return tags;
}

function attributesOf(
  text: string,
  around: Tag | undefined,
  classes: ClassStyles,
): ReadonlyMap<string, string> {
  const own = attributesIn(text);
  const inherited = INHERITED.flatMap((name) => {
    const value = around?.attributes.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const all = new Map([
    ...inherited,
    ...own,
    ...stylesOf(own.get('class') ?? '', classes),
    ...(declarationsIn(own.get('style') ?? '') ?? []),
  ]);
  // What stands in something that is not shown is not, whatever it says.
  if (around !== undefined && wordOf(around, 'display') === 'none') all.set('display', 'none');
  return all;
}

function attributesIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(
      ([, name = '', double, single]) => [name, double ?? single ?? ''] as const,
    ),
  );
}

function boxOf({ attributes }: Tag): Pick<Drawing, 'left' | 'top' | 'width' | 'height'> | undefined {
  const numbers = (attributes.get('viewBox') ?? '').trim().split(/[\s,]+/);
  if (
    numbers.length !== 4 ||
    numbers.some((number) => !/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(number))
  )
    return undefined;
  const [left = 0, top = 0, width = 0, height = 0] = numbers.map(Number);
  const fits = [left, top, width, height].every((number) => Math.abs(number) <= 1e7);
  return fits && width > 0.001 && height > 0.001 ? { left, top, width, height } : undefined;
}

/** Whether a part lets through what is behind it: a group does so with all that stands in it, whatever that says of itself. */
function isFaint(tag: Tag): boolean {
  return wordOf(tag, 'display') !== 'none' && Number(tag.attributes.get('opacity') ?? 1) !== 1;
}

/** The colour a path is filled with, `#rrggbb`; `none` for nothing, undefined for what is not painted here. */
function fillOf(tag: Tag): string | undefined {
  if ((wordOf(tag, 'stroke') ?? 'none') !== 'none') return undefined;
  if (isFaint(tag) || Number(tag.attributes.get('fill-opacity') ?? 1) !== 1) return undefined;
  const fill = wordOf(tag, 'fill') ?? '#000000';
  if (fill === 'none' || wordOf(tag, 'display') === 'none') return 'none';
  if (['hidden', 'collapse'].includes(wordOf(tag, 'visibility') ?? '')) return 'none';
  return colourOf(fill);
}

/** The beginning of a value that a file may have made as long as it likes. */
function clipped(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
