/** Checks how a page is built: what a browser, a screen reader and a careful publisher ask of it. */
import { createHash } from 'node:crypto';
import { elementsIn, readHtml, textIn, type Element } from './html-reader.ts';

/** Everything that is wrong with a page of ours; nothing, where it is right. */
export function checkHtml(html: string): readonly string[] {
  const { root, faults } = readHtml(html);
  const all = elementsIn(root);
  const named = (name: string): readonly Element[] => all.filter((element) => element.name === name);
  return [
    ...faults,
    ...documentFaults(html, named),
    ...safetyFaults(all),
    ...referenceFaults(all),
    ...headingFaults(all),
    ...landmarkFaults(root, named),
    ...named('table').flatMap((table) => tableFaults(table)),
    ...all.flatMap((element) => nameFaults(element, all)),
  ];
}

function documentFaults(html: string, named: (name: string) => readonly Element[]): readonly string[] {
  const [style = ''] = named('style').map((element) => element.children.map(String).join(''));
  const digest = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; img-src data:`;
  const metas = named('meta');
  const first = metas[0]?.attributes.get('charset');
  const title = named('title').filter((_, i) => i === 0);
  return [
    ...(html.startsWith('<!doctype html>\n<html lang="es">') ? [] : ['does not begin as a page in Spanish']),
    ...(first === 'utf-8' ? [] : ['does not begin by its encoding']),
    ...(title.some((element) => textIn(element).trim() !== '') ? [] : ['has no title']),
    ...(named('style').length === 1 ? [] : ['has not one style']),
    ...(metas[1]?.attributes.get('content') === policy ? [] : ['the policy is not that of its style']),
    ...(metas.some(({ attributes }) => attributes.get('name') === 'viewport') ? [] : ['has no viewport']),
  ];
}

const FORBIDDEN = new Set('script iframe object embed form base video audio source template'.split(' '));

function safetyFaults(all: readonly Element[]): readonly string[] {
  return all.flatMap(({ name, attributes }) => [
    ...(FORBIDDEN.has(name) ? [`<${name}>`] : []),
    ...[...attributes].flatMap(([attribute, value]) => {
      if (/^on/i.test(attribute) || attribute === 'style' || attribute === 'srcdoc')
        return [`an attribute ${attribute}`];
      if (name === 'meta' && attribute === 'http-equiv' && value !== 'Content-Security-Policy')
        return [`<meta> that commands ${value}`];
      return isAddress(attribute) && !isAllowed(name, value) ? [`<${name}> leads to ${value}`] : [];
    }),
  ]);
}

function isAddress(attribute: string): boolean {
  return ['href', 'src', 'srcset', 'action', 'xlink:href', 'data', 'poster'].includes(attribute);
}

/** A link leads to the web, to an address of mail or to the page; all else is in the page itself. */
function isAllowed(name: string, value: string): boolean {
  if (name === 'a') return /^(?:https?:\/\/[^\s/@]+(?:[/?#]\S*)?|mailto:[^\s@]+@[^\s@]+|#\S+)$/.test(value);
  if (name === 'use') return value.startsWith('#');
  return name === 'img'
    ? /^data:image\/(?:jpeg|png);base64,/.test(value)
    : name === 'link' && value === 'data:,';
}

function referenceFaults(all: readonly Element[]): readonly string[] {
  const ids = all.flatMap(({ attributes }) => attributes.get('id') ?? []);
  const known = new Set(ids);
  const asked = all.flatMap(({ attributes }) => [
    ...[attributes.get('href') ?? ''].flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : [])),
    ...['aria-labelledby', 'aria-describedby', 'for'].flatMap(
      (name) => attributes.get(name)?.split(' ') ?? [],
    ),
    ...[attributes.get('fill') ?? ''].flatMap((fill) => /^url\(#(.*)\)$/.exec(fill)?.[1] ?? []),
  ]);
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `two with the id ${id}`),
    ...ids.filter((id) => !/^[a-z0-9_-]+$/.test(id)).map((id) => `an id that must be escaped: ${id}`),
    ...asked.filter((id) => !known.has(id)).map((id) => `nothing has the id ${id}`),
  ];
}

function headingFaults(all: readonly Element[]): readonly string[] {
  const headings = all.filter(({ name }) => /^h[1-6]$/.test(name));
  const levels = headings.map(({ name }) => Number(name[1]));
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['has not one title']),
    ...levels.flatMap((level, i) => (level > (levels[i - 1] ?? 0) + 1 ? [`skips to <h${level}>`] : [])),
    ...headings.filter((heading) => textIn(heading).trim() === '').map(() => 'an empty heading'),
  ];
}

function landmarkFaults(root: Element, named: (name: string) => readonly Element[]): readonly string[] {
  const body = named('body')[0] ?? root;
  const first = elementsIn(body)[0];
  const skips = first?.name === 'a' && first.attributes.get('href') === `#${idOf(named('main')[0])}`;
  return [
    ...['main', 'header', 'footer']
      .filter((name) => named(name).length !== 1)
      .map((name) => `has not one <${name}>`),
    ...(named('nav').every(({ attributes }) => attributes.has('aria-label'))
      ? []
      : ['a <nav> without a name']),
    ...(skips ? [] : ['does not begin by the link to its content']),
  ];
}

function idOf(element: Element | undefined): string {
  return element?.attributes.get('id') ?? '';
}

const SCOPES = new Set(['col', 'row', 'rowgroup']);

function tableFaults(table: Element): readonly string[] {
  const rows = elementsIn(table).filter(({ name }) => name === 'tr');
  const width = (row: Element): number =>
    cellsOf(row).reduce((sum, { attributes }) => sum + Number(attributes.get('colspan') ?? 1), 0);
  const [head, ...others] = rows;
  const headers = rows.flatMap(cellsOf).filter(({ name }) => name === 'th');
  const hasName = table.children.some((child) => typeof child !== 'string' && child.name === 'caption');
  return [
    ...headers
      .filter(({ attributes }) => !SCOPES.has(attributes.get('scope') ?? ''))
      .map((cell) => `a header of nothing: ${textIn(cell)}`),
    ...headers.filter((cell) => textIn(cell).trim() === '').map(() => 'an empty header'),
    ...(head && cellsOf(head).some(({ attributes }) => attributes.get('scope') === 'col')
      ? []
      : ['a table without headers']),
    ...others
      .filter((row) => cellsOf(row).filter(({ name }) => name === 'th').length !== headersOf(row))
      .map((row) => `a row has not one header: ${textIn(row).slice(0, 60)}`),
    ...(head === undefined ? [] : others)
      .filter((row) => width(row) !== width(head ?? row))
      .map((row) => `a row of ${width(row)} columns: ${textIn(row).slice(0, 60)}`),
    ...(hasName && headers.length === 0 ? ['a table of nothing'] : []),
  ];
}

/** A row has one header, unless it begins by nothing. */
function headersOf(row: Element): number {
  const [first] = cellsOf(row);
  return first !== undefined && first.name === 'td' && textIn(first).trim() === '' ? 0 : 1;
}

function cellsOf(row: Element): readonly Element[] {
  return row.children.filter(
    (child): child is Element => typeof child !== 'string' && (child.name === 'td' || child.name === 'th'),
  );
}

/** What must have a name for who does not see it, and has none. */
function nameFaults(element: Element, all: readonly Element[]): readonly string[] {
  const { name, attributes, children } = element;
  const has = (inner: string): boolean =>
    children.some(
      (child) => typeof child !== 'string' && child.name === inner && textIn(child).trim() !== '',
    );
  const isNamed = attributes.has('aria-label') || attributes.has('aria-labelledby');
  switch (name) {
    case 'svg':
      if (attributes.get('aria-hidden') === 'true') return [];
      if (attributes.get('role') !== 'img') return ['a drawing that is no picture'];
      return isNamed && (attributes.has('aria-label') || (has('title') && has('desc')))
        ? []
        : ['a drawing without its title and its description'];
    case 'img':
      return attributes.has('alt') ? [] : ['a picture without words'];
    case 'details':
      return has('summary') ? [] : ['a fold without a title'];
    case 'input':
      return all.some((other) => other.name === 'label' && elementsIn(other).includes(element))
        ? []
        : ['a choice without words'];
    case 'a':
      return textIn(element).trim() === '' ? ['a link without words'] : [];
    default:
      return attributes.get('tabindex') === '0' && !(isNamed && attributes.has('role'))
        ? ['a place to stop at without a name']
        : [];
  }
}
