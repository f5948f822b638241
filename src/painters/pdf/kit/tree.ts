/**
 * The elements of the structure tree, which says what each mark is (ISO 32000-1, 14.7.2). They are written here and
 * not by pdfkit: a report has ten thousand, and as its objects they took 160 of the 850 ms of a report of 73 pages.
 */

/** Attributes of an element: `{ O: 'Table', Scope: 'Column' }`; a list of texts names elements by their ids. */
export type Attributes = Readonly<Record<string, string | number | readonly number[] | readonly string[]>>;

export interface ElementOptions {
  readonly title?: string;
  readonly alternative?: string;
  /** What an abbreviation stands for: read aloud instead of it (ISO 32000-1, 14.9.5). */
  readonly expansion?: string;
  /** The name by which cells say that this one is their header: ASCII, unique in the document. */
  readonly id?: string;
  readonly attributes?: Attributes;
}

/** An element of the tree. Only this file reads its fields, but for `number` and `type`. */
export interface Element {
  /** Number of its object, and of that of its parent. */
  readonly number: number;
  readonly parent: number;
  readonly type: string;
  readonly options: ElementOptions;
  /** Its K (marks, annotations, other elements), as PDF writes them, and whether they are several. */
  kids: string;
  several: boolean;
  /** Object of the page of its first mark; 0 before it has one. */
  page: number;
}

/** An object of the file, without `obj` and `endobj`. */
export interface TreeObject {
  readonly number: number;
  readonly body: string;
}

const ESCAPED: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A text string (ISO 32000-1, 7.9.2.2), each byte as the character of the same code. */
function textString(text: string): string {
  let bytes = text;
  if (/[^\0-\x7f]/u.test(text)) {
    bytes = '\u00fe\u00ff';
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      bytes += String.fromCharCode(code >> 8, code & 0xff);
    }
  }
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/gu, (character) => ESCAPED[character] ?? `\\${character}`)})`;
}

function printAttributes(attributes: Attributes): string {
  const print = (value: Attributes[string]): string => {
    if (typeof value === 'string') return `/${value}`;
    if (typeof value === 'number') return ` ${value}`;
    return `[${(value ?? []).map((one) => (typeof one === 'string' ? `(${one})` : one)).join(' ')}]`;
  };
  const entries = Object.entries(attributes).map(([key, value]) => `/${key}${print(value)}`);
  return `<<${entries.join('')}>>`;
}

function addKid(element: Element, kid: string): void {
  element.several = element.kids !== '';
  element.kids = element.several ? `${element.kids} ${kid}` : kid;
}

/** A new element under another, or under the root of the tree, whose object is `root`. */
export function addElement(
  parent: Element | null,
  { number, type, options, root }: Pick<Element, 'number' | 'type' | 'options'> & { readonly root: number },
): Element {
  if (parent !== null) addKid(parent, `${number} 0 R`);
  return { number, parent: parent?.number ?? root, type, options, kids: '', several: false, page: 0 };
}

/** Adds a mark to an element. `page` is the number of the object of its page. */
export function addMark(element: Element, page: number, mark: number): void {
  if (element.page === 0) element.page = page;
  addKid(element, element.page === page ? String(mark) : `<</Type/MCR/Pg ${page} 0 R/MCID ${mark}>>`);
}

/** Adds an annotation to an element. `page` and `annotation` are numbers of objects. */
export function addAnnotation(element: Element, page: number, annotation: number): void {
  addKid(element, `<</Type/OBJR/Obj ${annotation} 0 R/Pg ${page} 0 R>>`);
}

/** The object of an element, when nothing more is added to it. */
export function elementObject({ number, parent, type, options, kids, several, page }: Element): TreeObject {
  const { title, alternative, expansion, id, attributes } = options;
  let body = `<</S/${type}`;
  if (title !== undefined && title !== '') body += `/T${textString(title)}`;
  if (alternative !== undefined && alternative !== '') body += `/Alt${textString(alternative)}`;
  if (expansion !== undefined && expansion !== '') body += `/E${textString(expansion)}`;
  if (id !== undefined) body += `/ID(${id})`;
  if (attributes !== undefined) body += `/A${printAttributes(attributes)}`;
  const content = several || kids === '' ? `[${kids}]` : ` ${kids}`;
  return { number, body: `${body}/P ${parent} 0 R/K${content}${page === 0 ? '' : `/Pg ${page} 0 R`}>>` };
}

/** The ids of the elements in the order of their bytes, as the tree of the document lists them; empty without any. */
export function idTree(elements: readonly Element[]): string {
  const named = elements.flatMap(({ number, options: { id } }) => (id === undefined ? [] : [{ number, id }]));
  if (named.length === 0) return '';
  const sorted = named.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return `<</Names[${sorted.map(({ number, id }) => `(${id})${number} 0 R`).join(' ')}]>>`;
}
