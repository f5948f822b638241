/**
 * pdfkit as a brush: fonts, marks, structure tree, links, bookmarks, attachments, bytes. It is the only
 * file that knows pdfkit and its private fields. It places nothing: whoever calls says where.
 *
 * Coordinates are points from the top left corner of the page, y downwards.
 */
import PDFDocument from 'pdfkit';
import type { OutlineItem, Reference } from 'pdfkit';
import type { Face } from '../../face.ts';
import { embedFont } from './font.ts';
import type { EmbeddedFont } from './font.ts';
import { collectObjects, printed } from './objects.ts';
import { colorOperands, decimal } from './operators.ts';
import type { PlainPdf } from './pack.ts';
import { addAnnotation, addElement, addMark, elementObject } from './tree.ts';
import type { Element, ElementOptions } from './tree.ts';
import { xmpPacket } from './xmp.ts';
import type { Identity } from './xmp.ts';

export interface KitOptions extends Identity {
  /** 32 hexadecimal digits or more: the identity of the document. */
  readonly hash: string;
  readonly date: Date;
  /** The font of a face, asked for once, when all that is set in it is painted. */
  readonly fontOf: (face: Face) => EmbeddedFont;
}

export interface Kit {
  openPage(width: number, height: number): void;
  /** Height of the page being painted, in points. */
  pageHeight(): number;
  /** Operators of the content stream; only inside `mark` or `artifact`. */
  draw(operators: string): void;
  /** Text at a baseline; `show` goes between `[(` and `)]TJ`. */
  text(x: number, y: number, face: Face, size: number, color: string, show: string): void;
  /** Text turned by an angle in degrees, counter-clockwise, around its own start. */
  turnedText(
    x: number,
    y: number,
    angle: number,
    face: Face,
    size: number,
    color: string,
    show: string,
  ): void;
  /** A hyphen that breaks a word: read aloud and copied as nothing. */
  breakHyphen(x: number, y: number, face: Face, size: number, color: string, show: string): void;
  jpeg(bytes: Uint8Array, x: number, y: number, width: number, height: number): void;
  artifact(type: 'Pagination' | 'Layout' | 'Background', body: () => void): void;
  mark(element: Element, body: () => void): void;
  /** A new child of `parent`, or the root of the tree when there is no parent. */
  element(parent: Element | null, type: string, options?: ElementOptions): Element;
  /** An annotation of a Link element on the page being painted; `target` is an http(s) address or `#name`. */
  link(element: Element, box: Box, target: string, contents: string): void;
  destination(name: string, y: number): void;
  /** `depth` 0 is the outermost; `y` is the top of what the bookmark shows. */
  bookmark(depth: number, title: string, y: number): void;
  attach(file: AttachedFile): void;
  /** Closes the document. Nothing can be painted after. */
  finish(): PlainPdf;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A font as pages name it. */
interface PageFont {
  readonly name: string;
  readonly font: Reference;
}

export interface AttachedFile {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly relationship: string;
  readonly bytes: Uint8Array;
}

function binaryOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function openDocument(options: KitOptions): PDFDocument {
  const document = new PDFDocument({
    subset: 'PDF/A-3a',
    pdfVersion: '1.7',
    tagged: true,
    lang: options.language,
    displayTitle: true,
    autoFirstPage: false,
    compress: false,
    font: null,
    info: {
      Title: options.title,
      Author: options.author,
      Subject: options.subject,
      Creator: options.creator,
      Producer: options.producer,
      CreationDate: options.date,
      ModDate: options.date,
    },
  });
  const packet = xmpPacket(options);
  document.metadata = { append() {}, end() {}, getXML: () => packet, getLength: () => undefined };
  const identity = options.hash.padEnd(32, '0');
  document._id = Uint8Array.from({ length: 16 }, (_, index) =>
    Number.parseInt(identity.slice(index * 2, index * 2 + 2), 16),
  );
  // pdfkit sorts names by the rules of a language, readers look for them byte by byte.
  const names = document._root.data.Names.data as Record<string, { _compareKeys: typeof binaryOrder }>; // Private and untyped.
  if (names['Dests'] !== undefined) names['Dests']._compareKeys = binaryOrder;
  return document;
}

/** Opens an empty document that declares PDF/A-3a and PDF/UA-1. */
export function openKit(options: KitOptions): Kit {
  const document = openDocument(options);
  const objectsOf = collectObjects(document);
  const fonts = new Map<Face, PageFont>();
  const moment = options.date;
  const bookmarks: OutlineItem[] = [];
  const treeRoot = document.getStructTreeRoot();
  const elements: Element[] = [];
  /** For each key of the tree of parents, the elements of the marks of a page or that of an annotation. */
  const parents = new Map<number, number[] | number>();
  /** Elements of the marks of the page that is open. */
  let marks: number[] = [];
  let content: string[] = [];
  let marked = false;
  let fill = '';
  let lettering = '';

  const flush = (): void => {
    if (content.length > 0) document.addContent(Buffer.from(`${content.join('\n')}\n`, 'latin1'));
    content = [];
  };
  const open = (begin: string, body: () => void): void => {
    // pdfkit would nest the marks in silence, and the page would fail ISO 14289-1, 7.1.
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
  const paint = (matrix: string, face: Face, size: number, color: string, show: string): void => {
    const { name, font } = fontOf(face);
    document.page.fonts[name] ??= font;
    const fillColor = fill === color ? '' : `${colorOperands(color)} rg `;
    fill = color;
    const chosen = `/${name} ${decimal(size)} Tf `;
    draw(`BT ${fillColor}${chosen === lettering ? '' : chosen}${matrix} Tm[(${show})]TJ ET`);
    lettering = chosen;
  };
  const upright = (x: number, y: number): string => `1 0 0 -1 ${decimal(x)} ${decimal(y)}`;

  return {
    openPage(width, height) {
      if (marked) throw new Error('A mark is still open');
      flush();
      document.addPage({ size: [width, height], margin: 0 });
      marks = [];
      parents.set(document.page.structParentTreeKey, marks);
      fill = '';
      lettering = '';
    },
    pageHeight: () => document.page.height,
    draw(operators) {
      draw(operators);
      fill = '';
    },
    text: (x, y, face, size, color, show) => paint(upright(x, y), face, size, color, show),
    turnedText(x, y, angle, face, size, color, show) {
      const radians = (angle * Math.PI) / 180;
      const cosine = Math.round(Math.cos(radians) * 1e4) / 1e4;
      const sine = Math.round(Math.sin(radians) * 1e4) / 1e4;
      paint(`${cosine} ${-sine} ${-sine} ${-cosine} ${decimal(x)} ${decimal(y)}`, face, size, color, show);
    },
    breakHyphen(x, y, face, size, color, show) {
      draw('/Span <</ActualText <FEFF00AD>>> BDC');
      paint(upright(x, y), face, size, color, show);
      draw('EMC');
    },
    jpeg(bytes, x, y, width, height) {
      if (!marked) throw new Error('Nothing may be painted outside a mark');
      flush();
      document.image(bytes, x, y, { width, height, ignoreOrientation: true });
    },
    artifact: (type, body) => open(`/Artifact<</Type/${type}>>BDC`, body),
    mark(element, body) {
      const mark = marks.push(element.number) - 1;
      addMark(element, document.page.dictionary.id, mark);
      open(`/${element.type}<</MCID ${mark}>>BDC`, body);
    },
    element(parent, type, settings = {}) {
      const element = addElement(parent, treeRoot.id, document._offsets.push(null), type, settings);
      if (parent === null) treeRoot.data['K'] = printed(document._root, `[${element.number} 0 R]`);
      elements.push(element);
      return element;
    },
    link(element, box, target, contents) {
      const owner = {
        add({ annotationRef }: { readonly annotationRef: Reference }): void {
          const key = document.createStructParentTreeNextKey();
          annotationRef.data['StructParent'] = key;
          parents.set(key, element.number);
          addAnnotation(element, document.page.dictionary.id, annotationRef.id);
        },
      };
      const settings = { structParent: owner, Contents: new String(contents) };
      if (target.startsWith('#'))
        document.goTo(box.x, box.y, box.width, box.height, target.slice(1), settings);
      else document.link(box.x, box.y, box.width, box.height, target, settings);
    },
    destination: (name, y) => document.addNamedDestination(name, 'XYZ', 0, y, null),
    bookmark(depth, title, y) {
      const parent = depth === 0 ? document.outline : (bookmarks[depth - 1] ?? document.outline);
      const item = parent.addItem(title);
      item.outlineData['Dest'] = [document.page.dictionary, 'XYZ', 0, document.page.height - y, 0];
      bookmarks.length = depth;
      bookmarks[depth] = item;
    },
    attach(file) {
      document.file(file.bytes, {
        name: file.name,
        type: file.type,
        description: file.description,
        relationship: file.relationship,
        creationDate: moment,
        modifiedDate: moment,
      });
    },
    finish() {
      flush();
      for (const [face, { font }] of fonts)
        embedFont(document, font, face.toUpperCase().padEnd(6, 'A').slice(0, 6), options.fontOf(face));
      countBookmarks(document.outline);
      const names = document._root.data.Names.data as Record<string, { _compareKeys: typeof binaryOrder }>; // Private and untyped.
      if (names['EmbeddedFiles'] !== undefined) names['EmbeddedFiles']._compareKeys = binaryOrder;
      const tree = document.getStructParentTree();
      for (const [key, owners] of parents) {
        const text = typeof owners === 'number' ? `${owners} 0 R` : `[${owners.join(' 0 R ')} 0 R]`;
        tree.add(key, printed(document._root, text.replace('[ 0 R]', '[]')));
      }
      document.end();
      const identity = `<${Buffer.from(document._id).toString('hex')}>`;
      return {
        objects: [...objectsOf(), ...elements.map(elementObject)],
        trailer: `/Root ${String(document._root)} /Info ${String(document._info)} /ID [${identity} ${identity}]`,
      };
    },
  };
}

/** The outermost bookmarks are seen; those inside are folded, which their negative count says. */
function countBookmarks(root: OutlineItem): void {
  if (root.children.length > 0) root.outlineData['Count'] = root.children.length;
  const fold = (item: OutlineItem): void => {
    if (item.children.length > 0) item.outlineData['Count'] = -item.children.length;
    item.children.forEach(fold);
  };
  root.children.forEach(fold);
}
