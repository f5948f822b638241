import { readContent } from './pdf-content.ts';
import { Ref, decodeText, dictOf, listOf, nameOf, pagesOf } from './pdf-reader.ts';
import type { Dict, Pdf, Value } from './pdf-reader.ts';

export interface Node {
  readonly type: string;
  readonly dict: Dict;
  readonly parent: Node | null;
  readonly kids: readonly (Node | Content | ObjectKid)[];
}

export interface Content {
  readonly page: number;
  readonly mcid: number;
}

export interface ObjectKid {
  readonly object: number;
  readonly page: number;
}

export function isNode(kid: Node | Content | ObjectKid): kid is Node {
  return 'kids' in kid;
}

/** The tree of the document, its root at the top. */
export function readTree(pdf: Pdf): Node {
  const catalog = dictOf(pdf, pdf.trailer.get('Root'));
  const pages = new Map(pagesOf(pdf).map((page, index) => [page.ref.number, index]));
  const pageOf = (value: Value | undefined): number =>
    value instanceof Ref ? (pages.get(value.number) ?? -1) : -1;
  const read = (dict: Dict, parent: Node | null): Node => {
    const kids: (Node | Content | ObjectKid)[] = [];
    const node: Node = { type: nameOf(pdf, dict.get('S')) || 'Root', dict, parent, kids };
    for (const kid of listOf(pdf, dict.get('K'))) {
      if (typeof kid === 'number') kids.push({ page: pageOf(dict.get('Pg')), mcid: kid });
      else {
        const inner = dictOf(pdf, kid);
        const type = nameOf(pdf, inner.get('Type'));
        const object = inner.get('Obj');
        if (type === 'MCR') kids.push({ page: pageOf(inner.get('Pg')), mcid: Number(inner.get('MCID')) });
        else if (type === 'OBJR' && object instanceof Ref)
          kids.push({ object: object.number, page: pageOf(inner.get('Pg')) });
        else kids.push(read(inner, node));
      }
    }
    return node;
  };
  return read(dictOf(pdf, catalog.get('StructTreeRoot')), null);
}

export function walk(node: Node): readonly Node[] {
  const found: Node[] = [];
  const visit = (one: Node): void => {
    found.push(one);
    for (const kid of one.kids) if (isNode(kid)) visit(kid);
  };
  visit(node);
  return found;
}

/** An attribute of an element, whichever of its dictionaries has it. */
export function attribute(pdf: Pdf, node: Node, key: string): Value | undefined {
  for (const entry of listOf(pdf, node.dict.get('A'))) {
    const found = dictOf(pdf, entry).get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text of the document in the order of its tree, but for some elements; figures by their alternative text. */
export function treeText(pdf: Pdf, without: readonly string[] = []): string {
  const contents = pagesOf(pdf).map((page) => readContent(pdf, page));
  const texts = contents.map((content) => {
    const byMark = new Map<number, string>();
    for (const run of content.runs)
      if (run.mcid !== null) byMark.set(run.mcid, (byMark.get(run.mcid) ?? '') + run.text);
    return byMark;
  });
  const read = (node: Node): string => {
    if (without.includes(node.type)) return ' ';
    if (node.type === 'Figure') return `${decodeText(node.dict.get('Alt'))} `;
    return node.kids
      .map((kid) => (isNode(kid) ? read(kid) : 'mcid' in kid ? (texts[kid.page]?.get(kid.mcid) ?? '') : ''))
      .join('');
  };
  return read(readTree(pdf)).replace(/\s+/gu, ' ').trim();
}
