import { strToU8, zipSync } from 'fflate';
import { zipOf } from './xlsx.ts';

/** The bytes of an ods of one sheet, whose rows are given as XML. */
export function odsOf(rows: string, { name = 'Hoja1', locked = false, hidden = false } = {}): Uint8Array {
  const names =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  const styles =
    '<office:automatic-styles xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}>${hidden ? styles : ''}<office:body><office:spreadsheet><table:table table:name="${name}"${hidden ? ' table:style-name="ta1"' : ''}>${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${locked ? '<manifest:encryption-data/>' : ''}</manifest:manifest>`;
  const mimetype: [Uint8Array, { level: 0 }] = [
    strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    { level: 0 },
  ];
  return zipSync(
    {
      mimetype,
      'content.xml': strToU8(content),
      'META-INF/manifest.xml': strToU8(manifest),
    },
    { mtime: new Date(2020, 0, 1) },
  );
}

/** A row of texts and numbers as XML. */
export function odsRow(cells: readonly (string | number | undefined)[]): string {
  const inner = cells.map((cell) => {
    if (cell === undefined) return '<table:table-cell/>';
    if (typeof cell === 'number')
      return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
    return `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`;
  });
  return `<table:table-row>${inner.join('')}</table:table-row>`;
}

/** The bytes of an xlsb of one sheet with texts and numbers, its records written by hand. */
export function xlsbOf(rows: readonly (readonly (string | number | undefined)[])[]): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const wide = (text: string): number[] => [
    ...int32(text.length),
    ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ];
  const sheet = rows.flatMap((row, r) => [
    ...record(0, [...int32(r), ...Array.from({ length: 13 }, () => 0)]),
    ...row.flatMap((cell, c) => {
      if (cell === undefined) return [];
      const at = [...int32(c), 0, 0, 0, 0];
      if (typeof cell === 'number')
        return record(5, [...at, ...new Uint8Array(new Float64Array([cell]).buffer)]);
      return record(6, [...at, ...wide(cell)]);
    }),
  ]);
  const relations = (inner: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(
      `<Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.bin"/>`,
    ),
    'xl/workbook.bin': Uint8Array.from(
      record(156, [0, 0, 0, 0, 1, 0, 0, 0, ...wide('s1'), ...wide('Avance')]),
    ),
    'xl/_rels/workbook.bin.rels': relations(
      `<Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/sheet1.bin"/>`,
    ),
    'xl/worksheets/sheet1.bin': Uint8Array.from(sheet),
  });
}

function record(id: number, data: readonly number[]): readonly number[] {
  const name = id < 128 ? [id] : [(id & 127) | 128, id >> 7];
  const size = data.length < 128 ? [data.length] : [(data.length & 127) | 128, data.length >> 7];
  return [...name, ...size, ...data];
}

function int32(value: number): readonly number[] {
  return [value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255];
}
