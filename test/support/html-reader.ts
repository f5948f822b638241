/** Reads a page as a tree, by the part of HTML that our pages are written in; what is not of that part is a fault. */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

export interface ReadPage {
  readonly root: Element;
  /** What a browser would have had to mend. */
  readonly faults: readonly string[];
}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
}

const VOID = new Set(['meta', 'link', 'img', 'input', 'br']);

/** Elements that end where one of these begins, or where what they stand in ends: their end tags may be left out. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  td: ['td', 'th', 'tr', 'tbody'],
  th: ['td', 'th', 'tr', 'tbody'],
  tr: ['tr', 'tbody'],
  thead: ['tbody'],
  tbody: ['tbody'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const TOKEN =
  /<!doctype html>|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:=(?:"[^"<]*"|[\w.%-]+))?)*)\s*(\/?)>|[^<]+|</g;

/** The tree of a page, and what is wrong with how it is written. */
export function readHtml(html: string): ReadPage {
  const faults: string[] = [];
  const root: Open = { name: '#page', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  const top = (): Open => open.at(-1) ?? root;
  let inStyle = false;
  for (const [token, slash, written = '', attributes = '', selfClosed] of html.matchAll(TOKEN)) {
    if (inStyle && written !== 'style') {
      top().children.push(token);
      continue;
    }
    const name = written.toLowerCase();
    if (name === '') {
      if (token === '<') faults.push('a sign < that opens nothing');
      else if (!token.startsWith('<!')) top().children.push(textOf(token, faults));
    } else if (slash === '/') {
      while (open.length > 1 && top().name !== name && top().name in ENDED_BY) open.pop();
      if (top().name === name) open.pop();
      else faults.push(`</${name}> ends <${top().name}>`);
      inStyle = false;
    } else {
      while (ENDED_BY[top().name]?.includes(name) === true) open.pop();
      const element: Open = { name, attributes: attributesOf(attributes, faults), children: [] };
      top().children.push(element);
      if (selfClosed !== '/' && !VOID.has(name)) open.push(element);
      inStyle = name === 'style';
    }
  }
  for (const { name } of open.slice(1)) faults.push(`<${name}> never ends`);
  return { root, faults };
}

function attributesOf(text: string, faults: string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', quoted, plain = ''] of text.matchAll(
    /([a-zA-Z][a-zA-Z0-9:-]*)(?:=(?:"([^"<]*)"|([\w.%-]+)))?/g,
  )) {
    const value = quoted ?? plain;
    if (found.has(name)) faults.push(`an attribute twice: ${name}`);
    found.set(name, textOf(value, faults));
  }
  return found;
}

function textOf(text: string, faults: string[]): string {
  return text.replaceAll(/&([a-zA-Z0-9#]*);?/g, (whole, name: string) => {
    const known = ENTITIES[name];
    if (known === undefined || !whole.endsWith(';')) faults.push(`a sign & that is no reference: ${whole}`);
    return known ?? whole;
  });
}

/** Every element below one, in the order of the page. */
export function elementsIn(element: Element): readonly Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...elementsIn(child)],
  );
}

/** What stands in an element for a reader: its text, without the styles and, where they are asked to go, the drawings. */
export function textIn(element: Element, without: readonly string[] = []): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'style' || without.includes(child.name)) return ' ';
      return INLINE.has(child.name) ? textIn(child, without) : ` ${textIn(child, without)} `;
    })
    .join('');
}

const INLINE = new Set(['a', 'abbr', 'b', 'code', 'em', 'strong']);
