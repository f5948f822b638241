/** What a voice reads of a document: its tree, with the headers of each cell, the items of lists, expansions. */
import { readContent } from './pdf-content.ts';
import { decodeText, listOf, pagesOf } from './pdf-reader.ts';
import type { Pdf } from './pdf-reader.ts';
import { attribute, isNode, readTree, walk } from './pdf-tree.ts';
import type { Node } from './pdf-tree.ts';

/** One line for each thing that a voice says without a pause. */
export function listened(pdf: Pdf): readonly string[] {
  const texts = pagesOf(pdf).map((page) => {
    const byMark = new Map<number, string>();
    for (const run of readContent(pdf, page).runs)
      if (run.mcid !== null) byMark.set(run.mcid, (byMark.get(run.mcid) ?? '') + run.text);
    return byMark;
  });
  const root = readTree(pdf);
  const byId = new Map(
    walk(root).flatMap((node): (readonly [string, Node])[] => {
      const id = node.dict.get('ID');
      return typeof id === 'string' ? [[id, node]] : [];
    }),
  );
  const said = (node: Node): string => {
    const expansion = decodeText(node.dict.get('E'));
    if (expansion !== '') return expansion;
    return node.kids
      .map((kid) => {
        if (!isNode(kid)) return 'mcid' in kid ? (texts[kid.page]?.get(kid.mcid) ?? '') : '';
        return kid.type === 'P' || kid.type === 'LI' ? `${said(kid)} / ` : said(kid);
      })
      .join('');
  };
  const flat = (node: Node): string =>
    said(node)
      .replaceAll(/\s+/gu, ' ')
      .replace(/(?: ?\/ )+$/u, '')
      .trim();
  const lines: string[] = [];
  const cellsOf = (row: Node): readonly Node[] => row.kids.filter(isNode);
  const readTable = (table: Node): void => {
    const parts = cellsOf(table);
    const heads = parts.filter(({ type }) => type === 'THead').flatMap(cellsOf);
    const columns = heads.flatMap(cellsOf);
    const rows = parts.filter(({ type }) => type === 'TBody').flatMap(cellsOf);
    lines.push(
      `tabla de ${rows.length} filas${parts
        .filter(({ type }) => type === 'Caption')
        .map((caption) => `: ${flat(caption)}`)
        .join('')}`,
    );
    for (const row of rows) {
      const header = cellsOf(row).find(({ type }) => type === 'TH');
      cellsOf(row).forEach((cell, at) => {
        const ids = listOf(pdf, attribute(pdf, cell, 'Headers')).filter((id) => typeof id === 'string');
        const own =
          ids.length > 0
            ? ids.flatMap((id) => byId.get(id) ?? [])
            : [columns[at], cell === header ? undefined : header];
        const headers = own.flatMap((node) => (node === undefined || node === cell ? [] : [flat(node)]));
        lines.push(`  ${headers.length === 0 ? '' : `[${headers.join(' · ')}] `}${flat(cell)}`);
      });
    }
  };
  const read = (node: Node): void => {
    if (node.type === 'Table') return readTable(node);
    if (node.type === 'L') lines.push(`lista de ${node.kids.filter(isNode).length}`);
    if (node.type === 'Figure') return void lines.push(`gráfico: ${decodeText(node.dict.get('Alt'))}`);
    const level = /^H(\d)$/u.exec(node.type);
    const isText = /^(?:P|H\d|LI|Caption|TOCI)$/u.test(node.type);
    if (!isText) return node.kids.filter(isNode).forEach(read);
    lines.push(`${level === null ? '' : `título ${level[1]}: `}${flat(node)}`);
  };
  read(root);
  return lines.filter((line) => line.trim() !== '');
}
