import { readContent } from './pdf-content.ts';
import type { PageContent } from './pdf-content.ts';
import { checkHeard } from './pdf-heard.ts';
import { attribute, isNode, readTree, walk } from './pdf-tree.ts';
import type { Node } from './pdf-tree.ts';

export { isNode, readTree, treeText, walk } from './pdf-tree.ts';
export type { Node } from './pdf-tree.ts';
import {
  Ref,
  decodeText,
  dictOf,
  isDict,
  isStream,
  latin1,
  listOf,
  nameOf,
  pagesOf,
  resolve,
} from './pdf-reader.ts';
import type { Dict, PageObject, Pdf, Value } from './pdf-reader.ts';

const PARENTS: Readonly<Record<string, readonly string[]>> = {
  Document: ['Root'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TR: ['THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TOCI: ['TOC'],
  Link: ['Reference', 'P', 'LBody', 'TD', 'TH', 'Caption'],
  Caption: ['Table', 'Sect', 'Document'],
};

function checkTree(pdf: Pdf, root: Node): string[] {
  const faults: string[] = [];
  let rank = 0;
  for (const node of walk(root)) {
    const { type, parent } = node;
    const allowed = PARENTS[type];
    if (allowed !== undefined && !allowed.includes(parent?.type ?? ''))
      faults.push(`${type} inside ${parent?.type ?? ''}`);
    const level = /^H(\d)$/u.exec(type);
    if (level !== null) {
      const own = Number(level[1]);
      if (own > rank + 1) faults.push(`H${own} after H${rank}`);
      rank = own;
    }
    if (type === 'Figure') {
      if (decodeText(node.dict.get('Alt')).trim() === '') faults.push('a Figure has no Alt');
      const box = attribute(pdf, node, 'BBox');
      if (!Array.isArray(box) || box.length !== 4) faults.push('a Figure has no BBox');
    }
    if (type === 'TH' && attribute(pdf, node, 'Scope') === undefined) faults.push('a TH has no Scope');
    if (type === 'Table') faults.push(...checkTable(pdf, node));
    if (type === 'L' && attribute(pdf, node, 'ListNumbering') === undefined)
      faults.push('an L has no ListNumbering');
  }
  return faults;
}

/** Every row must have the same number of columns, counting spans. */
function checkTable(pdf: Pdf, table: Node): string[] {
  const rows = walk(table).filter((node) => node.type === 'TR');
  const span = (cell: Node, key: string): number => Number(attribute(pdf, cell, key) ?? 1);
  const widths = rows.map((row) =>
    row.kids.filter(isNode).reduce((sum, cell) => sum + span(cell, 'ColSpan'), 0),
  );
  rows.forEach((row, index) => {
    for (const cell of row.kids.filter(isNode))
      for (let below = 1; below < span(cell, 'RowSpan'); below += 1)
        widths[index + below] = (widths[index + below] ?? 0) + span(cell, 'ColSpan');
  });
  return new Set(widths).size > 1
    ? [`a Table has rows of ${[...new Set(widths)].join(' and ')} columns`]
    : [];
}

function checkMarks(
  pdf: Pdf,
  root: Node,
  pages: readonly PageObject[],
  contents: readonly PageContent[],
): string[] {
  const faults = contents.flatMap((content) => content.faults);
  const inTree = new Map<string, Node>();
  for (const node of walk(root))
    for (const kid of node.kids)
      if ('mcid' in kid) {
        const key = `${kid.page}:${kid.mcid}`;
        if (inTree.has(key)) faults.push(`mark ${key} is twice in the tree`);
        inTree.set(key, node);
      }
  const catalog = dictOf(pdf, pdf.trailer.get('Root'));
  const numbers = listOf(
    pdf,
    dictOf(pdf, dictOf(pdf, catalog.get('StructTreeRoot')).get('ParentTree')).get('Nums'),
  );
  const parents = new Map<number, Value>();
  for (let at = 0; at + 1 < numbers.length; at += 2)
    parents.set(Number(numbers[at]), numbers[at + 1] ?? null);
  contents.forEach((content, index) => {
    const page = pages[index];
    const own = listOf(pdf, parents.get(Number(page?.dict.get('StructParents'))));
    for (const mcid of content.mcids) {
      const node = inTree.get(`${index}:${mcid}`);
      if (node === undefined) faults.push(`mark ${index}:${mcid} is not in the tree`);
      else if (dictOf(pdf, own[mcid]) !== node.dict)
        faults.push(`mark ${index}:${mcid} has another parent in the ParentTree`);
    }
    for (const key of inTree.keys())
      if (key.startsWith(`${index}:`) && !content.mcids.includes(Number(key.split(':')[1])))
        faults.push(`mark ${key} is not painted`);
  });
  faults.push(...checkLinks(pdf, root, pages, parents));
  return faults;
}

function checkLinks(
  pdf: Pdf,
  root: Node,
  pages: readonly PageObject[],
  parents: ReadonlyMap<number, Value>,
): string[] {
  const faults: string[] = [];
  const referenced = new Map<number, { readonly page: number; readonly node: Node }>();
  for (const node of walk(root))
    for (const kid of node.kids) if ('object' in kid) referenced.set(kid.object, { page: kid.page, node });
  const names = destinations(pdf);
  pages.forEach((page, index) => {
    for (const annotation of listOf(pdf, page.dict.get('Annots'))) {
      if (!(annotation instanceof Ref)) continue;
      const dict = dictOf(pdf, annotation);
      if (decodeText(dict.get('Contents')).trim() === '') faults.push('a Link has no Contents');
      const place = referenced.get(annotation.number);
      if (place === undefined) faults.push('a Link is not in the tree');
      else if (place.page !== index) faults.push('an OBJR names another page');
      else if (dictOf(pdf, parents.get(Number(dict.get('StructParent')))) !== place.node.dict)
        faults.push('a Link has another StructParent');
      const action = dictOf(pdf, dict.get('A'));
      const target = action.get('D');
      if (typeof target === 'string' && !names.has(target))
        faults.push(`a Link goes to ${target}, which does not exist`);
      const uri = action.get('URI');
      if (typeof uri === 'string' && !/^https?:/u.test(uri)) faults.push(`a Link opens ${uri}`);
    }
  });
  return faults;
}

export function destinations(pdf: Pdf): ReadonlySet<string> {
  const catalog = dictOf(pdf, pdf.trailer.get('Root'));
  const list = listOf(pdf, dictOf(pdf, dictOf(pdf, catalog.get('Names')).get('Dests')).get('Names'));
  return new Set(list.filter((entry) => typeof entry === 'string'));
}

function checkDocument(pdf: Pdf, pages: readonly PageObject[]): string[] {
  const faults: string[] = [];
  const catalog = dictOf(pdf, pdf.trailer.get('Root'));
  if (decodeText(catalog.get('Lang')) !== 'es-PE') faults.push('the language is not es-PE');
  if (dictOf(pdf, catalog.get('MarkInfo')).get('Marked') !== true)
    faults.push('the document does not say it is marked');
  if (dictOf(pdf, catalog.get('ViewerPreferences')).get('DisplayDocTitle') !== true)
    faults.push('the title is not shown');
  if (listOf(pdf, catalog.get('OutputIntents')).length === 0) faults.push('there is no output intent');
  if (listOf(pdf, pdf.trailer.get('ID')).length !== 2) faults.push('there is no ID');
  const metadata = resolve(pdf, catalog.get('Metadata'));
  const packet = isStream(metadata) ? Buffer.from(metadata.data).toString('utf8') : '';
  for (const [needed, fault] of [
    ['<pdfaid:part>3</pdfaid:part>', 'the packet does not declare PDF/A-3'],
    ['<pdfuaid:part>1</pdfuaid:part>', 'the packet does not declare PDF/UA-1'],
    ['<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>', 'the packet does not describe the PDF/UA property'],
  ] as const)
    if (!packet.includes(needed)) faults.push(fault);
  if (/&(?!amp;|lt;|gt;|quot;)/u.test(packet)) faults.push('the packet is not XML');
  const title = decodeText(resolve(pdf, dictOf(pdf, pdf.trailer.get('Info')).get('Title')));
  if (title.trim() === '') faults.push('there is no title');
  for (const file of listOf(pdf, catalog.get('AF'))) {
    const spec = dictOf(pdf, file);
    const embedded = dictOf(pdf, dictOf(pdf, spec.get('EF')).get('F'));
    if (spec.get('AFRelationship') === undefined) faults.push('an attachment has no relationship');
    if (embedded.get('Subtype') === undefined) faults.push('an attachment has no type');
  }
  pages.forEach((page) => {
    const resources = dictOf(pdf, page.dict.get('Resources'));
    if (resources.has('ExtGState')) faults.push('a page has graphics states');
    if (nameOf(pdf, page.dict.get('Tabs')) !== 'S') faults.push('a page has no tab order');
    for (const [, value] of dictOf(pdf, resources.get('Font')))
      faults.push(...checkFont(pdf, dictOf(pdf, value)));
  });
  return [...faults, ...checkOutline(pdf, catalog, pages)];
}

function checkFont(pdf: Pdf, font: Dict): string[] {
  const descendant = dictOf(pdf, listOf(pdf, font.get('DescendantFonts'))[0]);
  const descriptor = dictOf(pdf, descendant.get('FontDescriptor'));
  const faults: string[] = [];
  if (!isStream(resolve(pdf, descriptor.get('FontFile2')))) faults.push('a font is not embedded');
  const map = resolve(pdf, font.get('ToUnicode'));
  if (!isStream(map) || !latin1(map.data).includes('beginbfchar')) faults.push('a font has no ToUnicode');
  return faults;
}

function checkOutline(pdf: Pdf, catalog: Dict, pages: readonly PageObject[]): string[] {
  const faults: string[] = [];
  const known = new Set(pages.map((page) => page.ref.number));
  const root = dictOf(pdf, catalog.get('Outlines'));
  const children = (item: Dict): Dict[] => {
    const found: Dict[] = [];
    for (let next = resolve(pdf, item.get('First')); isDict(next); next = resolve(pdf, next.get('Next')))
      found.push(next);
    return found;
  };
  const visit = (item: Dict): void => {
    const [page, fit, left, top] = listOf(pdf, item.get('Dest'));
    if (!(page instanceof Ref) || !known.has(page.number)) faults.push('a bookmark goes to no page');
    if (!(typeof top === 'number' && top > 0 && left === 0) || fit === undefined)
      faults.push('a bookmark goes to no place');
    const inner = children(item);
    if (inner.length > 0 && item.get('Count') !== -inner.length) faults.push('a bookmark miscounts');
    inner.forEach(visit);
  };
  const first = children(root);
  if (catalog.has('Outlines') && root.get('Count') !== first.length) faults.push('the outline miscounts');
  first.forEach(visit);
  return faults;
}

/** That of the edition with the narrower ones. */
const SIDE = 46;
const TOP = 16;
const BOTTOM = 34;
const SLACK = 1.2;

/** Text beyond the margins; the cover has its own. */
function checkMargins(pages: readonly PageObject[], contents: readonly PageContent[]): string[] {
  return contents.flatMap((content, index) => {
    const [, , width = 0, height = 0] = (pages[index]?.dict.get('MediaBox') ?? []) as number[]; // Always four numbers.
    return content.runs
      .filter((run) => run.upright && run.text.trim() !== '')
      .filter(
        (run) =>
          run.x < SIDE - SLACK ||
          run.end > width - SIDE + SLACK ||
          run.y < TOP ||
          run.y > height - BOTTOM + 14,
      )
      .map((run) => `«${run.text}» goes beyond the margins of page ${index + 1}`);
  });
}

/** Everything that is wrong in a document; a sound one has an empty list. */
export function checkPdf(pdf: Pdf): readonly string[] {
  const pages = pagesOf(pdf);
  const contents = pages.map((page) => readContent(pdf, page));
  const root = readTree(pdf);
  return [
    ...checkDocument(pdf, pages),
    ...checkTree(pdf, root),
    ...checkMarks(pdf, root, pages, contents),
    ...checkMargins(pages, contents),
    ...checkHeard(pdf, root, contents),
  ];
}
