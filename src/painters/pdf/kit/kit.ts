/**
 * What a page is painted with: text, shapes, marks, the structure tree, links. It places nothing: whoever calls says
 * where, in points from the top left corner of the page, y downwards.
 */
import type { Face } from '../../face.ts';
import { openDocument } from './document.ts';
import type { AttachedFile, DocumentOptions, OpenPage, Rect, Reference } from './document.ts';
import { embedFont } from './font.ts';
import type { EmbeddedFont } from './font.ts';
import { colorOperands, decimal } from './operators.ts';
import type { PlainPdf } from './pack.ts';
import type { Style } from './style.ts';
import { addAnnotation, addElement, addMark, elementObject, idTree } from './tree.ts';
import type { Element, ElementOptions } from './tree.ts';

export type { AttachedFile, Rect } from './document.ts';

export interface KitOptions extends DocumentOptions {
  /** The font of a face, asked for once, when all that is set in it is painted. */
  readonly fontOf: (face: Face) => EmbeddedFont;
}

/** Text turned by an angle in degrees, counter-clockwise, around its own start. */
export interface TurnedText {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly style: Style;
  readonly show: string;
  /** Points of its outline, of which alone it is made; it is filled when there is none. */
  readonly outline?: number;
}

export interface Kit {
  /** A page in points; what is painted on it comes out `scale` times as large, the page too. */
  openPage(width: number, height: number, scale?: number): void;
  /** How much larger the open page is than what it is painted with. */
  pageScale(): number;
  /** Height of the page being painted, in points. */
  pageHeight(): number;
  /** Operators of the content stream; only inside `mark` or `artifact`. */
  draw(operators: string): void;
  /** Text at a baseline; `show` goes between `[(` and `)]TJ`. */
  text(x: number, y: number, style: Style, show: string): void;
  turnedText(text: TurnedText): void;
  /** A hyphen at the end of a line that breaks a word. It is neither read aloud nor copied (ActualText: soft hyphen). */
  breakHyphen(x: number, y: number, style: Style, show: string): void;
  jpeg(bytes: Uint8Array, rect: Rect): void;
  artifact(type: 'Pagination' | 'Layout' | 'Background', body: () => void): void;
  mark(element: Element, body: () => void): void;
  /** A new child of `parent`, or the root of the tree when there is no parent. */
  element(parent: Element | null, type: string, options?: ElementOptions): Element;
  /** An annotation of a Link element on the page being painted; `target` is an http(s) address or `#name`. */
  link(element: Element, rect: Rect, target: string, contents: string): void;
  destination(name: string, y: number): void;
  /** `depth` 0 is the outermost; `y` is the top of what the bookmark shows. */
  bookmark(depth: number, title: string, y: number): void;
  attach(file: AttachedFile): void;
  /** Closes the document. Nothing can be painted after. */
  finish(): PlainPdf;
}

/** A font as pages name it. */
interface PageFont {
  readonly name: string;
  readonly font: Reference;
}

/** Six capitals that tell the fonts of a document apart (ISO 32000-1, 9.6.4). */
function tagOf(face: Face): string {
  return face.toUpperCase().padEnd(6, 'A').slice(0, 6);
}

/** Opens an empty document. */
export function openKit(options: KitOptions): Kit {
  const document = openDocument(options);
  const fonts = new Map<Face, PageFont>();
  const elements: Element[] = [];
  /** The tree of parents: by key, the elements of the marks of a page, or the element of an annotation. */
  const parents = new Map<number, number[] | number>();
  let page: OpenPage = { number: 0, height: 0, key: -1 };
  /** Elements of the marks of the page that is open. */
  let marks: number[] = [];
  let content: string[] = [];
  let marked = false;
  let zoom = 1;
  /** The colour and the font that the content stream has set last; empty when they are not known. */
  let fill = '';
  let lettering = '';

  const flush = (): void => {
    if (content.length > 0) document.addContent(`${content.join('\n')}\n`);
    content = [];
  };
  const open = (begin: string, body: () => void): void => {
    // Nested marks fail ISO 14289-1, 7.1, and pdfkit does not complain about them.
    if (marked) throw new Error('A mark is still open');
    content.push(begin);
    marked = true;
    body();
    marked = false;
    content.push('EMC');
  };
  const draw = (operators: string): void => {
    if (!marked) throw new Error('Nothing may be painted outside a mark');
    content.push(operators);
  };
  const fontOf = (face: Face): PageFont => {
    let found = fonts.get(face);
    if (found === undefined) fonts.set(face, (found = { name: `F${fonts.size + 1}`, font: document.ref() }));
    return found;
  };
  const paint = (matrix: string, { face, size, color }: Style, show: string): void => {
    const { name, font } = fontOf(face);
    const fillColor = fill === color ? '' : `${colorOperands(color)} rg `;
    fill = color;
    const chosen = `/${name} ${decimal(size)} Tf `;
    if (chosen !== lettering) document.useFont(name, font);
    draw(`BT ${fillColor}${chosen === lettering ? '' : chosen}${matrix} Tm[(${show})]TJ ET`);
    lettering = chosen;
  };
  const upright = (x: number, y: number): string => `1 0 0 -1 ${decimal(x)} ${decimal(y)}`;

  return {
    openPage(width, height, scale = 1) {
      if (marked) throw new Error('A mark is still open');
      flush();
      page = document.openPage(width, height, scale);
      zoom = scale;
      marks = [];
      parents.set(page.key, marks);
      fill = '';
      lettering = '';
    },
    pageHeight: () => page.height,
    pageScale: () => zoom,
    draw(operators) {
      draw(operators);
      fill = '';
    },
    text: (x, y, style, show) => paint(upright(x, y), style, show),
    turnedText({ x, y, angle, style, show, outline }) {
      const radians = (angle * Math.PI) / 180;
      const cosine = Math.round(Math.cos(radians) * 1e4) / 1e4;
      const sine = Math.round(Math.sin(radians) * 1e4) / 1e4;
      if (outline !== undefined) draw(`1 Tr ${decimal(outline)} w ${colorOperands(style.color)} RG`);
      paint(`${cosine} ${-sine} ${-sine} ${-cosine} ${decimal(x)} ${decimal(y)}`, style, show);
      if (outline !== undefined) draw('0 Tr');
    },
    breakHyphen(x, y, style, show) {
      draw('/Span <</ActualText <FEFF00AD>>> BDC');
      paint(upright(x, y), style, show);
      draw('EMC');
    },
    jpeg(bytes, rect) {
      if (!marked) throw new Error('Nothing may be painted outside a mark');
      flush();
      document.image(bytes, rect);
    },
    artifact: (type, body) => open(`/Artifact<</Type/${type}>>BDC`, body),
    mark(element, body) {
      const mark = marks.push(element.number) - 1;
      addMark(element, page.number, mark);
      open(`/${element.type}<</MCID ${mark}>>BDC`, body);
    },
    element(parent, type, settings = {}) {
      const number = document.reserveNumber();
      const element = addElement(parent, { number, type, options: settings, root: document.treeRoot });
      if (parent === null) document.setTopElement(number);
      elements.push(element);
      return element;
    },
    link(element, rect, target, contents) {
      const annotation = document.annotate(rect, target, contents);
      parents.set(annotation.key, element.number);
      addAnnotation(element, page.number, annotation.number);
    },
    destination: document.destination,
    bookmark: document.bookmark,
    attach: document.attach,
    finish() {
      flush();
      for (const [face, { font }] of fonts) embedFont(document, font, tagOf(face), options.fontOf(face));
      for (const [key, owners] of parents) {
        const list = typeof owners === 'number' ? `${owners} 0 R` : `[${owners.join(' 0 R ')} 0 R]`;
        document.addParents(key, list.replace('[ 0 R]', '[]'));
      }
      document.setIds(idTree(elements));
      const { objects, trailer } = document.finish();
      return { objects: [...objects, ...elements.map(elementObject)], trailer };
    },
  };
}
