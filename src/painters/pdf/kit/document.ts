/**
 * A document of pdfkit 0.20.2: pages, annotations, names, bookmarks, attachments, and its objects at the end. The only
 * file that imports pdfkit, and that touches what is private to it; test/pdf-document.test.ts looks that each of these
 * fields is still what it was in that version.
 *
 * Coordinates are points from the top left corner of the page, y downwards.
 */
import PDFDocument from 'pdfkit';
import type { OutlineItem, Reference } from 'pdfkit';
import type { PlainObject, PlainPdf } from './pack.ts';
import { unsealedIdentifier } from './seal.ts';
import { xmpPacket } from './xmp.ts';
import type { Identity } from './xmp.ts';

export type { Reference } from 'pdfkit';

export interface DocumentOptions extends Identity {
  /** 32 hexadecimal digits or more: the identity of the document. */
  readonly hash: string;
  readonly date: Date;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface AttachedFile {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly relationship: string;
  readonly bytes: Uint8Array;
}

export interface OpenPage {
  /** Number of its object. */
  readonly number: number;
  readonly height: number;
  /** Its key in the tree of parents, which leads from a mark to its element (ISO 32000-1, 14.7.4.4). */
  readonly key: number;
}

export interface Annotation {
  /** Number of its object. */
  readonly number: number;
  /** Its key in the tree of parents. */
  readonly key: number;
}

export interface Document {
  /** A new object, which is whole when `end` is called. */
  ref(data?: Record<string, unknown>): Reference;
  /** The number of an object that is not written by pdfkit. */
  reserveNumber(): number;
  /** All that is painted on it is `scale` times as large. */
  openPage(width: number, height: number, scale: number): OpenPage;
  /** Adds a font to the resources of the open page, under a name. */
  useFont(name: string, font: Reference): void;
  addContent(operators: string): void;
  /** A JPEG as its rows are stored: its EXIF orientation is not applied. */
  image(jpeg: Uint8Array, rect: Rect): void;
  /** A link on the open page; `target` is an http(s) address or `#name`, `contents` what is read aloud. */
  annotate(rect: Rect, target: string, contents: string): Annotation;
  destination(name: string, y: number): void;
  /** `depth` 0 is the outermost; `y` is the top of what the bookmark shows. */
  bookmark(depth: number, title: string, y: number): void;
  /**
   * pdfkit's own way adds a digest of each file, which nobody asks for, in another form than readers expect (ISO 32000-1,
   * table 46: sixteen bytes), and takes 30 ms of the 1,200 of a report for it.
   */
  attach(file: AttachedFile): void;
  /** Number of the root of the structure tree. */
  readonly treeRoot: number;
  setTopElement(number: number): void;
  /** Sets what a key of the tree of parents stands for, given as PDF writes it. */
  addParents(key: number, owners: string): void;
  /** Sets the tree of the ids of elements, given as PDF writes it; empty when none has one. */
  setIds(tree: string): void;
  /** All its objects but those whose numbers were reserved. Nothing can be added after. */
  finish(): PlainPdf;
}

function binaryOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** pdfkit sorts names with `localeCompare`; readers search the tree by bytes and would not find them. */
function sortByBytes(document: PDFDocument, tree: 'Dests' | 'EmbeddedFiles'): void {
  const names = document._root.data.Names.data as Record<string, { _compareKeys: typeof binaryOrder }>; // Untyped.
  if (names[tree] !== undefined) names[tree]._compareKeys = binaryOrder;
}

/** A type of media inside a name, where a slash begins another. */
function inName(type: string): string {
  return type.replaceAll('/', '#2F');
}

function identityOf(hash: string): Uint8Array {
  const digits = hash.padEnd(32, '0');
  return Uint8Array.from({ length: 16 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );
}

function open(options: DocumentOptions): PDFDocument {
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
  document._id = identityOf(options.hash);
  sortByBytes(document, 'Dests');
  return document;
}

/**
 * Collects the objects as pdfkit writes them, instead of letting it make a file: pack.ts would have to read that file
 * again. Gives them once the document has ended.
 */
function collectObjects(document: PDFDocument): () => PlainObject[] {
  const pieces: (string | Uint8Array)[] = [];
  document._write = (piece) => void pieces.push(piece);
  // Would write the cross-reference table and the trailer.
  document._finalize = () => undefined;
  return () => {
    const objects: PlainObject[] = [];
    for (let at = 0; at < pieces.length;) {
      const body = pieces[at + 1];
      const stream = pieces[at + 2] === 'stream' ? pieces[at + 3] : undefined;
      const end = at + (stream === undefined ? 2 : 5);
      if (pieces[end] !== 'endobj' || typeof body !== 'string' || typeof stream === 'string')
        throw new Error(`pdfkit writes object ${String(pieces[at])} otherwise`);
      const number = Number.parseInt(String(pieces[at]), 10);
      const inLine = body.replace(/\n(?=\/|>>)/gu, ' ');
      objects.push(stream === undefined ? { number, body: inLine } : { number, body: inLine, stream });
      at = end + 1;
    }
    return objects;
  };
}

/** Readers show the outermost bookmarks and fold those inside: a negative Count says so (ISO 32000-1, 12.3.3). */
function countBookmarks(root: OutlineItem): void {
  if (root.children.length > 0) root.outlineData['Count'] = root.children.length;
  const fold = (item: OutlineItem): void => {
    if (item.children.length > 0) item.outlineData['Count'] = -item.children.length;
    item.children.forEach(fold);
  };
  root.children.forEach(fold);
}

/** An empty document that declares PDF/A-3a and PDF/UA-1. */
export function openDocument(options: DocumentOptions): Document {
  const document = open(options);
  const objectsOf = collectObjects(document);
  const bookmarks: OutlineItem[] = [];
  const attached: Reference[] = [];
  /** That of the open page. */
  let zoom = 1;
  const treeRoot = document.getStructTreeRoot();
  /** A value that is already written as PDF: pdfkit writes objects of the class of its references with `toString`. */
  const written = (text: string): object => {
    const value = Object.create(Object.getPrototypeOf(document._root) as object) as object; // Untyped by nature.
    return Object.assign(value, { toString: () => text });
  };
  return {
    ref: (data) => document.ref(data),
    reserveNumber: () => document._offsets.push(null),
    openPage(width, height, scale) {
      document.addPage({ size: [width * scale, height * scale], margin: 0 });
      if (scale !== 1) document.scale(scale);
      zoom = scale;
      const { dictionary, structParentTreeKey } = document.page;
      return { number: dictionary.id, height: document.page.height / scale, key: structParentTreeKey };
    },
    useFont(name, font) {
      document.page.fonts[name] ??= font;
    },
    addContent: (operators) => void document.addContent(Buffer.from(operators, 'latin1')),
    image: (jpeg, { x, y, width, height }) =>
      void document.image(jpeg, x, y, { width, height, ignoreOrientation: true }),
    annotate({ x, y, width, height }, target, contents) {
      const annotation = { number: 0, key: document.createStructParentTreeNextKey() };
      const owner = {
        add({ annotationRef }: { readonly annotationRef: Reference }): void {
          annotationRef.data['StructParent'] = annotation.key;
          annotation.number = annotationRef.id;
        },
      };
      const settings = { structParent: owner, Contents: new String(contents) };
      if (target.startsWith('#')) document.goTo(x, y, width, height, target.slice(1), settings);
      else document.link(x, y, width, height, target, settings);
      return annotation;
    },
    destination: (name, y) => document.addNamedDestination(name, 'XYZ', 0, y * zoom, null),
    bookmark(depth, title, y) {
      const parent = depth === 0 ? document.outline : (bookmarks[depth - 1] ?? document.outline);
      const item = parent.addItem(title);
      item.outlineData['Dest'] = [document.page.dictionary, 'XYZ', 0, document.page.height - y * zoom, 0];
      bookmarks.length = depth;
      bookmarks[depth] = item;
    },
    attach({ name, type, description, relationship, bytes }) {
      const params = { CreationDate: options.date, ModDate: options.date, Size: bytes.byteLength };
      const embedded = document.ref({ Type: 'EmbeddedFile', Params: params, Subtype: inName(type) });
      embedded.end(bytes);
      const specification = document.ref({
        Type: 'Filespec',
        AFRelationship: relationship,
        F: new String(name),
        EF: { F: embedded },
        UF: new String(name),
        Desc: new String(description),
      });
      specification.end();
      document.addNamedEmbeddedFile(name, specification);
      attached.push(specification);
      document._root.data['AF'] = attached;
    },
    treeRoot: treeRoot.id,
    setTopElement(number) {
      treeRoot.data['K'] = written(`[${number} 0 R]`);
    },
    setIds(tree) {
      if (tree !== '') treeRoot.data['IDTree'] = written(tree);
    },
    addParents: (key, owners) => document.getStructParentTree().add(key, written(owners)),
    finish() {
      countBookmarks(document.outline);
      sortByBytes(document, 'EmbeddedFiles');
      document.end();
      const identifier = unsealedIdentifier(Buffer.from(document._id).toString('hex'));
      return {
        objects: objectsOf(),
        trailer: `/Root ${String(document._root)} /Info ${String(document._info)} ${identifier}`,
      };
    },
  };
}
