/**
 * What who listens to a document needs, beyond what the standard asks for: titles of one level beside each other,
 * headers that are names, bands tied to their rows, lists and tables that are such, figures that say their data,
 * abbreviations that say what they stand for, pauses, links that can be told apart.
 */
import type { PageContent, TextRun } from './pdf-content.ts';
import { checkFigures } from './pdf-heard-figures.ts';
import { decodeText, dictOf, isDict, listOf, resolve } from './pdf-reader.ts';
import type { Pdf, Value } from './pdf-reader.ts';
import { attribute, isNode, walk } from './pdf-tree.ts';
import type { Node } from './pdf-tree.ts';

/** Reads the words of elements. */
export interface Reader {
  readonly pdf: Pdf;
  /** The runs painted in the marks of an element itself, in order. */
  readonly own: (node: Node) => readonly TextRun[];
  /** All its text, with that of what stands in it. */
  readonly text: (node: Node) => string;
  /** The same with what abbreviations and codes stand for in their place. */
  readonly heard: (node: Node) => string;
}

function readerOf(pdf: Pdf, contents: readonly PageContent[]): Reader {
  const byMark = contents.map(({ runs }) => {
    const marks = new Map<number, TextRun[]>();
    for (const run of runs) if (run.mcid !== null) marks.set(run.mcid, [...(marks.get(run.mcid) ?? []), run]);
    return marks;
  });
  const own = (node: Node): readonly TextRun[] =>
    node.kids.flatMap((kid) => ('mcid' in kid ? (byMark[kid.page]?.get(kid.mcid) ?? []) : []));
  const read = (node: Node, heard: boolean): string => {
    const expansion = heard ? decodeText(node.dict.get('E')) : '';
    if (expansion !== '') return expansion;
    return node.kids
      .map((kid) =>
        isNode(kid)
          ? `${read(kid, heard)}${/^(?:Span|Link)$/u.test(kid.type) ? '' : ' '}`
          : 'mcid' in kid
            ? (byMark[kid.page]?.get(kid.mcid) ?? []).map((run) => run.text).join('')
            : '',
      )
      .join('');
  };
  const flat = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();
  return { pdf, own, text: (node) => flat(read(node, false)), heard: (node) => flat(read(node, true)) };
}

/** All that keeps a document from being understood by ear; nothing in a sound one. */
export function checkHeard(pdf: Pdf, root: Node, contents: readonly PageContent[]): string[] {
  const reader = readerOf(pdf, contents);
  const nodes = walk(root);
  return [
    ...nodes.flatMap((node) => checkSiblings(node)),
    ...nodes.filter(({ type }) => type === 'Table').flatMap((table) => checkHeaders(reader, table)),
    ...checkIds(pdf, root, nodes),
    ...nodes.flatMap((node) => checkLists(reader, node)),
    ...checkFigures(reader, root),
    ...checkAbbreviations(reader, root, nodes),
    ...nodes.flatMap((node) => checkPauses(reader, node)),
    ...checkLinkWords(reader, nodes),
  ];
}

/** Titles under the same title have one level; that of the document is over all. */
function checkSiblings(node: Node): string[] {
  const levels = node.kids.filter(isNode).flatMap((kid) => {
    const title =
      kid.type === 'Sect' ? kid.kids.filter(isNode).find(({ type }) => /^H\d$/u.test(type)) : undefined;
    return title === undefined ? [] : [title.type];
  });
  const different = [...new Set(levels)].filter((level) => level !== 'H1');
  return different.length > 1 ? [`sections beside each other have titles ${different.join(' and ')}`] : [];
}

/** `GIM-014`, `2401234`, `A1`: what names nothing to who does not know it by heart; a year does. */
const CODE = /^(?:[\p{L}]{1,6}[-.]?)?\d[\d.,/-]*$/u;
const YEAR = /^(?:19|20)\d\d$/u;
const TOTAL = /^(?:Total|Plan)\b/u;

function cells(row: Node): readonly Node[] {
  return row.kids.filter(isNode);
}

function isBand(row: Node, pdf: Pdf): boolean {
  const [only, ...others] = cells(row);
  return only?.type === 'TH' && others.length === 0 && Number(attribute(pdf, only, 'ColSpan') ?? 1) > 1;
}

function idOf({ dict }: Node): string {
  const id = dict.get('ID');
  return typeof id === 'string' ? id : '';
}

function headersOf(pdf: Pdf, cell: Node): readonly string[] {
  return listOf(pdf, attribute(pdf, cell, 'Headers')).filter((id) => typeof id === 'string');
}

/** A table has a caption when it has titles of columns; its row headers are names; its bands are tied to their rows. */
function checkHeaders({ pdf, text, heard }: Reader, table: Node): string[] {
  const parts = cells(table);
  const head = parts.find(({ type }) => type === 'THead');
  const rows = parts.filter(({ type }) => type === 'TBody').flatMap(cells);
  const faults: string[] = [];
  if (head !== undefined && !parts.some(({ type }) => type === 'Caption'))
    faults.push('a Table has no Caption');
  const columns = head === undefined ? [] : cells(head).flatMap(cells).map(idOf);
  const hasBands = rows.some((row) => isBand(row, pdf));
  let band: Node | undefined;
  for (const row of rows) {
    if (isBand(row, pdf)) {
      band = cells(row)[0];
      if (band !== undefined && idOf(band) === '') faults.push(`the band «${text(band)}» has no ID`);
      continue;
    }
    const header = cells(row).find(({ type }) => type === 'TH');
    if (header === undefined) continue;
    const name = text(header);
    if (CODE.test(heard(header)) && !YEAR.test(name)) faults.push(`the row header «${name}» is a code`);
    if (!hasBands) continue;
    const isTotal = TOTAL.test(text(row));
    let at = 0;
    for (const cell of cells(row)) {
      const own = headersOf(pdf, cell);
      if (!own.includes(columns[at] ?? '')) faults.push(`a cell of «${name}» is not tied to its column`);
      if (!isTotal && band !== undefined && !own.includes(idOf(band)))
        faults.push(`a cell of «${name}» is not tied to the band over it`);
      if (cell !== header && !own.includes(idOf(header)))
        faults.push(`a cell of «${name}» is not tied to its row`);
      at += Number(attribute(pdf, cell, 'ColSpan') ?? 1);
    }
  }
  return faults;
}

/** Every id is of one element, is in the tree of ids, and what Headers name exists. */
function checkIds(pdf: Pdf, root: Node, nodes: readonly Node[]): string[] {
  const ids = nodes.map(idOf).filter((id) => id !== '');
  const faults = ids.length === new Set(ids).size ? [] : ['two elements have one ID'];
  const tree = dictOf(pdf, root.dict.get('IDTree'));
  const names = listOf(pdf, tree.get('Names'));
  const listed = new Map<Value, Value | undefined>();
  for (let at = 0; at < names.length; at += 2) listed.set(names[at] ?? null, names[at + 1]);
  const keys = [...listed.keys()].map(String);
  if (keys.some((key, i) => i > 0 && key <= (keys[i - 1] ?? '')))
    faults.push('the tree of IDs is not in order');
  for (const node of nodes) {
    const id = idOf(node);
    const found = resolve(pdf, listed.get(id));
    if (id !== '' && !(isDict(found) && found === node.dict))
      faults.push(`the ID ${id} is not in the tree of IDs`);
    for (const header of headersOf(pdf, node))
      if (!ids.includes(header)) faults.push(`Headers name ${header}, which does not exist`);
  }
  return faults;
}

/** Facts of an activity that are several things: each is heard by itself. */
const SEVERAL = new Set(['Presupuesto', 'Tareas', 'Productos', 'Evidencias']);

/**
 * A list whose labels are words is a table; a paragraph that begins with a bullet is an item of a list; several things
 * told in one line are a list.
 */
function checkLists({ text }: Reader, node: Node): string[] {
  if (node.type === 'TR') {
    const [header, cell] = cells(node);
    const isBreath =
      header !== undefined &&
      cell !== undefined &&
      SEVERAL.has(text(header)) &&
      text(cell).includes('; ') &&
      !cells(cell).some(({ type }) => type === 'L');
    return isBreath ? [`the things of «${text(header)}» are no list`] : [];
  }
  if (node.type === 'Lbl' && /\p{L}{2}/u.test(text(node)))
    return [`the label «${text(node)}» is of no list but of a table`];
  if (node.type === 'P' && /^(?:[•▪](?: |$)|[–-] )/u.test(text(node)))
    return [`the paragraph «${text(node).slice(0, 30)}» is an item of a list`];
  return [];
}

const ALWAYS = ['S/', 'POI', 'PIM', 'PIA'];

/** A word between the signs that touch it. */
function core(word: string): string {
  return word.replace(/^[(«"]+/u, '').replace(/[)».,;:"]+$/u, '');
}

/** Abbreviations are Spans that say what they stand for: the usual ones, and all that are so anywhere. */
function checkAbbreviations({ own, text }: Reader, root: Node, nodes: readonly Node[]): string[] {
  const spans = nodes.filter(({ type }) => type === 'Span');
  const faults = spans
    .filter((span) => decodeText(span.dict.get('E')).trim() === '')
    .map((span) => `the abbreviation «${text(span)}» does not say what it stands for`);
  for (const span of spans)
    if (core(text(span)) === '') faults.push(`the sign «${text(span)}» is said as an abbreviation`);
  const known = new Set([
    ...ALWAYS,
    ...spans.map((span) => core(text(span))).filter((word) => word !== 'M' && word !== ''),
  ]);
  for (const node of walk(root)) {
    if (node.type === 'Span') continue;
    const runs =
      node.type === 'Figure'
        ? decodeText(node.dict.get('Alt'))
        : own(node)
            .map((run) => run.text)
            .join('');
    for (const word of runs.split(/\s+/u))
      if (known.has(core(word)))
        faults.push(`the abbreviation «${core(word)}» is said by its letters in ${node.type}`);
    if (/(?:\d |^)M(?![\p{L}\d])/u.test(runs))
      faults.push(`millions are said by their letter in ${node.type}`);
  }
  return faults;
}

/** Two texts of a cell or of an item, told apart by their size, are two paragraphs. */
function checkPauses({ own, text }: Reader, node: Node): string[] {
  if (!/^(?:TD|TH|LBody|P)$/u.test(node.type)) return [];
  const runs = own(node).filter((run) => run.text.trim() !== '');
  const isParted = runs.some(({ size, y }, i) => i > 0 && size !== runs[i - 1]?.size && y !== runs[i - 1]?.y);
  return isParted ? [`two texts run together in ${node.type}: «${text(node).slice(0, 50)}»`] : [];
}

/** Links of the same words lead to the same place. */
function checkLinkWords({ pdf, text }: Reader, nodes: readonly Node[]): string[] {
  const targets = new Map<string, string>();
  return nodes
    .filter(({ type }) => type === 'Link')
    .flatMap((link) => {
      const words = text(link);
      return link.kids.flatMap((kid) => {
        if (!('object' in kid)) return [];
        const action = dictOf(pdf, dictOf(pdf, pdf.objects.get(kid.object)).get('A'));
        const target = decodeText(action.get('URI') ?? action.get('D'));
        const before = targets.get(words);
        targets.set(words, before ?? target);
        return before === undefined || before === target
          ? []
          : [`two links say «${words}» and lead to two places`];
      });
    });
}
