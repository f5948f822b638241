import { fromHtml, parseCsv } from 'hucre';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../src/sheets/archive.ts';
import { csvRows, separatorOf } from '../src/sheets/csv.ts';
import { readHtml } from '../src/sheets/html.ts';
import { csvRecords } from '../src/sheets/csv-stream.ts';
import { readSheets } from '../src/sheets/read.ts';
import { cellAt, textOf, type Sheet } from '../src/sheets/sheet.ts';
import { cellName } from '../src/text/cell-name.ts';
import { seeded } from './support/random.ts';
import { odsOf, odsRow, xlsbOf } from './support/sheet-files/ods.ts';
import { compound, xlsOf } from './support/sheet-files/xls.ts';
import { xlsxOf, xlsxRow, zipOf } from './support/sheet-files/xlsx.ts';

async function sheetsIn(content: Uint8Array | string): Promise<readonly Sheet[]> {
  const read = await readSheets(bytesOf(content));
  if (read.kind === 'refused') throw new Error(read.refusal.message);
  return read.sheets;
}

async function onlySheet(content: Uint8Array | string): Promise<Sheet> {
  const [sheet, ...others] = await sheetsIn(content);
  if (sheet === undefined || others.length > 0) throw new Error('not one sheet');
  return sheet;
}

async function refusalOf(content: Uint8Array | string): Promise<string> {
  const read = await readSheets(bytesOf(content));
  return read.kind === 'refused' ? `${read.refusal.message}. ${read.refusal.help}` : 'it was read';
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

function textsOf(sheet: Sheet): readonly (readonly string[])[] {
  return sheet.rows.map((row) => row.map(textOf));
}

const TABLE = [
  ['Código', 'Actividad', 'ene'],
  ['AOI1', 'Ampliación de redes', '12.5'],
];
const CELLS = [TABLE[0] ?? [], ['AOI1', 'Ampliación de redes', 12.5]];

const FORMATS: readonly (readonly [string, Uint8Array | string])[] = [
  ['xlsx', xlsxOf([{ name: 'Avance', rows: CELLS.map((row, i) => xlsxRow(i + 1, row)).join('') }])],
  [
    'xlsm',
    xlsxOf([{ name: 'Avance', rows: CELLS.map((row, i) => xlsxRow(i + 1, row)).join('') }], { macros: true }),
  ],
  ['xlsb', xlsbOf(CELLS)],
  ['xls', xlsOf(CELLS)],
  ['ods', odsOf(CELLS.map(odsRow).join(''))],
  [
    'HTML under any name',
    `<!DOCTYPE HTML><html><style>.x{}</style><table>${CELLS.map((row) => `<tr>${row.map((cell) => `<td >${cell}</td>`).join('')}</tr>`).join('')}</table></html>`,
  ],
  ['CSV', TABLE.map((row) => row.join(',')).join('\n')],
  [
    'CSV with a mark, semicolons and quotes',
    `\uFEFF${TABLE.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n')}\r\n`,
  ],
  [
    'CSV with tabs in UTF-16, as Excel writes «Texto Unicode»',
    Buffer.from(`\uFEFF${TABLE.map((row) => row.join('\t')).join('\r\n')}`, 'utf16le'),
  ],
  ['CSV in Windows-1252', Buffer.from(TABLE.map((row) => row.join(';')).join('\r\n'), 'latin1')],
];

describe('a table', () => {
  it.each(FORMATS)('is the same from %s', async (_, content) => {
    expect(textsOf(await onlySheet(content))).toEqual(TABLE);
  });
});

it('a text of Windows-1252 keeps its quotation marks, dashes and euros', async () => {
  const bytes = Buffer.from('Meta;\u0093Agua\u0094 \u0096 5 \u0080 a\u00F1o\n', 'latin1');
  const read = ['Meta', '“Agua” – 5 € año'];
  expect(textsOf(await onlySheet(bytes))).toEqual([read]);
  expect([...csvRecords([bytes], { separator: ';' })]).toEqual([{ row: 1, fields: read }]);
  const mixed = Buffer.concat([Buffer.from('Añil;'), bytes]);
  expect([...csvRecords([mixed], { separator: ';' })]).toEqual([{ row: 1, fields: ['Añil', ...read] }]);
});

it.each(['SAN JOSÉ\u00A0(1)', 'José\u00A0\u00A0(1)', 'PERÚ®', 'CAÑÓ½', 'BASÉ±1'])(
  'a text of Windows-1252 is that alone, though «%s» has the bytes of another letter of UTF-8',
  async (words) => {
    const read = await readSheets(Buffer.from(`Meta;Educación\nuno;${words}\n`, 'latin1'));
    expect(read).toMatchObject({ notes: [] });
    expect(read.kind === 'sheets' && read.sheets.map(textsOf)).toEqual([
      [
        ['Meta', 'Educación'],
        ['uno', words],
      ],
    ]);
  },
);

describe.each([
  ['CSV', (cells: string) => `Meta;Ubicación\n${cells.replace('|', ';')}\n`],
  [
    'HTML',
    (cells: string) =>
      `<table><tr><td>Meta</td><td>Ubicación</td></tr><tr><td>${cells.replace('|', '</td><td>')}</td></tr></table>`,
  ],
])('%s of UTF-8 in which another program wrote', (_, table) => {
  it.each([
    ['a dash', 'Ácora|Año 1 \u0096 2', 'Año 1 – 2', '1 carácter que se leyó', '«Año 1 – 2»'],
    [
      'a word',
      'Ácora|\u0093INICI\u00D3\u0094 €',
      '“INICIÓ” €',
      '3 caracteres que se leyeron',
      '«“INICIÓ” €»',
    ],
  ])('%s keeps its accents, and that is told', async (__, cells, second, counted, place) => {
    // The bytes of Windows-1252 among those of UTF-8.
    const bytes = Buffer.concat(
      [...table(cells)].map((sign) =>
        Buffer.from(sign, /[\u0080-\u009F\u00D3]/.test(sign) ? 'latin1' : 'utf8'),
      ),
    );
    const read = await readSheets(bytes);
    const [sheet] = read.kind === 'sheets' ? read.sheets : [];
    expect(sheet && textsOf(sheet)).toEqual([
      ['Meta', 'Ubicación'],
      ['Ácora', second],
    ]);
    expect(read.kind === 'sheets' && read.notes).toEqual([
      `El archivo está en UTF-8, salvo ${counted} como Windows-1252 (ANSI): compare con el original ${place}`,
    ]);
  });
});

describe('a book of Excel', () => {
  const book = xlsxOf([
    {
      name: 'Avance',
      before: '<cols><col min="2" max="3" hidden="1" width="9"/></cols>',
      rows: [
        '<row r="2"><c r="B2" t="inlineStr"><is><t> 1,250.50 </t></is></c><c r="C2"><v>0.30000000000000004</v></c></row>',
        '<row r="3" hidden="1"><c r="A3" s="1"><v>43646</v></c><c r="B3" s="1"><v>43646.5</v></c><c r="C3" t="b"><v>1</v></c></row>',
        '<row r="4"><c r="A4" t="e"><f>Hoja9!A1</f><v>#REF!</v></c><c r="B4"><f>SUM(B2:B3)</f><v>7</v></c><c r="C4"><f>SUM(C2:C3)</f></c></row>',
        '<row r="5"><c r="A5"><v>1E+15</v></c><c r="B5"><v>0.0000001</v></c><c r="C5" t="inlineStr"><is><t>\u00a0\u200b</t></is></c></row>',
        '<row r="6"><c r="A6" s="1"/><c r="B6"/></row><row r="900"><c r="Z900" s="1"/></row>',
      ].join(''),
      after: '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>',
    },
    { name: 'Listas', rows: '', state: 'veryHidden' },
  ]);

  it('gives each cell by its kind, with the results of formulas that it holds', async () => {
    const [sheet] = await sheetsIn(book);
    const kinds = sheet?.rows.map((row) => row.map((cell) => cell && `${cell.kind} ${cell.text}`));
    expect(kinds).toEqual([
      [],
      [undefined, 'text  1,250.50 ', 'number 0.3'],
      ['date 2019-06-30', 'date 2019-06-30T12:00', 'boolean VERDADERO'],
      ['error #REF!', 'number 7', 'uncalculated SUM(C2:C3)'],
      ['number 1000000000000000', 'number 0.0000001'],
    ]);
  });

  it('says what is hidden and what is merged', async () => {
    const [sheet, lists] = await sheetsIn(book);
    expect([sheet?.isHidden, lists?.isHidden, lists?.name]).toEqual([false, true, 'Listas']);
    expect([[...(sheet?.hiddenRows ?? [])], [...(sheet?.hiddenColumns ?? [])]]).toEqual([[3], [2, 3]]);
    expect(sheet?.merges).toEqual([{ top: 2, left: 1, bottom: 3, right: 2 }]);
  });
});

describe('an HTML table', () => {
  it.each([
    ['a sign that begins no tag is text', '<td>menor a < 5 y > 2</td>', ['menor a < 5 y > 2']],
    ['an unclosed line break parts words', '<td>uno<br>dos</td><td>tres</td>', ['uno\ndos', 'tres']],
    ['cells need not be closed', '<td>uno<td>dos', ['uno', 'dos']],
    [
      'entities are characters',
      '<td>Pi&ntilde;a &amp; caf&#233; &noexiste;</td>',
      ['Piña & café &noexiste;'],
    ],
    [
      'a table in a cell is its words',
      '<td>a<table><tr><td>b</td></tr></table></td><td>c</td>',
      ['a\n\n\nb\n\n', 'c'],
    ],
    [
      'comments and scripts are left out',
      '<td>a<!-- <td>x</td> --><script>"<td>"</script></td><td>b</td>',
      ['a', 'b'],
    ],
    ['a quoted sign does not end a tag', '<td title="a > b">c</td>', ['c']],
    ['a quotation mark that nothing closes ends with its tag', '<td title="a>c</td><td>d</td>', ['c', 'd']],
  ])('%s', async (_, row, expected) => {
    const sheet = await onlySheet(`<html><table><tr>${row}</tr></table></html>`);
    expect(sheet.rows[0]?.map((cell) => cell?.text ?? '')).toEqual(expected);
  });

  it('keeps the places that cells spanning others leave', async () => {
    const sheet = await onlySheet(
      '<table><tr><td rowspan="2">a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    );
    expect(textsOf(sheet)).toEqual([
      ['a', 'b'],
      ['', 'c', 'd'],
    ]);
    expect(sheet.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right])).toEqual([
      [1, 1, 2, 1],
      [1, 2, 1, 3],
    ]);
  });

  it('reads what is HTML and XML too as the library does', () => {
    const random = seeded(7);
    for (let round = 0; round < 50; round++) {
      const rows = Array.from({ length: 1 + random.below(5) }, () =>
        Array.from(
          { length: 1 + random.below(5) },
          () => random.pick(['', '7.00', 'Ñandú &amp; co', "'04", '  x ']) ?? '',
        ),
      );
      const html = `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td class="num">${cell}</td>`).join('')}</tr>`).join('')}</table>`;
      const theirs = fromHtml(html, { typeInference: false }).rows.map((row) =>
        row.map((cell) => cell ?? ''),
      );
      const [table] = readHtml(html);
      const ours = theirs.map((row, r) => row.map((__, c) => textOf(table?.rows[r]?.[c])));
      expect(ours).toEqual(theirs);
    }
  });
});

describe('a text with separators', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['Año;"Monto, en soles"\n2024;"1,250,300"\n2025;"2,300,100"\n', ';'],
    ['a\tb\n1,5\t2\n', '\t'],
    ['una sola columna\nde textos\n', ','],
    ['a|b|c\n1|2|3', '|'],
  ])('%j has the separator %j', (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });

  it('may say its separator in a first line that is no row, and rows keep their numbers', async () => {
    const sheet = await onlySheet('sep=|\na|b;c\n');
    expect(textsOf(sheet)).toEqual([[], ['a', 'b;c']]);
    expect(textOf(cellAt(sheet, 2, 2))).toBe('b;c');
  });

  it('is refused where a quotation mark is never closed, naming its row', async () => {
    expect(await refusalOf('a,b\n1,"2\n3,4\n')).toBe(
      'El archivo está cortado o le falta una comilla: las comillas que se abren en la fila 2 no se cierran nunca. Descárguelo de nuevo; si está completo, ábralo en el Bloc de notas, cierre o borre esas comillas y guárdelo',
    );
  });

  it('gives the rows that the library gives', () => {
    const random = seeded(11);
    const pieces = ['a', '"', '""', ',', ';', '\n', '\r\n', 'x y', '"q,\n"', 'ñ'];
    for (let i = 0; i < 3000; i++) {
      const text = Array.from({ length: random.below(12) }, () => random.pick(pieces) ?? '').join('');
      const theirs = parseCsv(text, { delimiter: ',', typeInference: false, skipEmptyRows: false });
      let ours: readonly (readonly string[])[];
      try {
        ours = csvRows(text, ',');
      } catch {
        continue;
      }
      expect([text, ours]).toEqual([text, theirs]);
    }
  });
});

describe('an OpenDocument sheet', () => {
  it('says what it hides: rows by hand or by a filter, columns, and itself', async () => {
    const gone = (how: string, row: string): string =>
      row.replace('<table:table-row>', `<table:table-row table:visibility="${how}">`);
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>';
    const rows = `${columns}${odsRow(['a', 'b', 'c'])}${gone('collapse', odsRow(['d']))}${odsRow(['e'])}${gone('filter', odsRow(['f']))}`;
    const { isHidden, hiddenRows, hiddenColumns } = await onlySheet(odsOf(rows, { hidden: true }));
    expect([isHidden, [...hiddenRows], [...hiddenColumns]]).toEqual([true, [2, 4], [2, 3]]);
    const shown = await onlySheet(odsOf(odsRow(['a'])));
    expect([shown.isHidden, shown.hiddenRows.size, shown.hiddenColumns.size]).toEqual([false, 0, 0]);
  });

  it('gives the rows that are repeated on each page or folded away too', async () => {
    const rows = `<table:table-header-rows>${odsRow(['a', 'b'])}</table:table-header-rows><table:table-row-group><table:table-row-group>${odsRow(['c'])}</table:table-row-group></table:table-row-group>${odsRow(['d'])}`;
    expect(textsOf(await onlySheet(odsOf(rows)))).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  it('is read without the blank cells with formats that reach to its last column', async () => {
    const tail = '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16380"/>';
    const rows = Array.from({ length: 5000 }, () =>
      odsRow(['a', 2]).replace('</table:table-row>', `${tail}</table:table-row>`),
    );
    const sheet = await onlySheet(
      odsOf(
        `${rows.join('')}<table:table-row table:number-rows-repeated="1043576">${tail}</table:table-row>`,
      ),
    );
    expect([sheet.rows.length, sheet.rows[4999]?.length]).toEqual([5000, 2]);
  });
});

const HUGE = 'x'.repeat(70 * 1024 * 1024);
const DAMAGED = xlsxOf([{ name: 'Avance', rows: xlsxRow(1, ['a']) }]);

describe('what cannot be read is refused with its reason', () => {
  it.each([
    [
      'a zip bomb',
      zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': HUGE }),
      'ocupa 71 MB',
    ],
    [
      'two cells at the corners of a sheet',
      xlsxOf([
        {
          name: 'a',
          rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        },
      ]),
      'más de 20 millones de celdas',
    ],
    [
      'a wide cell in each of many rows',
      xlsxOf([
        {
          name: 'a',
          rows: Array.from(
            { length: 3000 },
            (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
          ).join(''),
        },
      ]),
      'más de 20 millones de celdas',
    ],
    [
      'formats of cells without end',
      zipOf({
        ...unzipSync(xlsxOf([{ name: 'a', rows: xlsxRow(1, ['a']) }])),
        'xl/styles.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(300_000)}</cellXfs></styleSheet>`,
      }),
      'El libro está dañado',
    ],
    [
      'the same in an xlsb',
      xlsbOf(Array.from({ length: 1500 }, () => [...Array.from({ length: 16000 }, () => undefined), 1])),
      'más de 20 millones de celdas',
    ],
    [
      'a repeated row of an ods',
      odsOf(
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="100" office:value-type="float" office:value="1"/></table:table-row>',
      ),
      'más de 20 millones de celdas',
    ],
    [
      'rows that an HTML cell reaches down to',
      '<table><tr><td rowspan=1048576 colspan=16384>a</td></tr></table>',
      'demasiadas celdas',
    ],
    ['a locked xlsx', compound('EncryptedPackage', new Uint8Array(600)), 'tiene contraseña'],
    ['a locked xls', xlsOf([['a']], { locked: true }), 'tiene contraseña'],
    ['a locked ods', odsOf(odsRow(['a']), { locked: true }), 'tiene contraseña'],
    ['XML 2003', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>', 'XML 2003'],
    ['a document of Word', zipOf({ '[Content_Types].xml': '', 'word/document.xml': '<w/>' }), 'Word'],
    ['an old document of Word', compound('WordDocument', new Uint8Array(600)), 'Word'],
    ['a PDF', '%PDF-1.7\n', 'PDF'],
    ['a zip of something else', zipOf({ 'gasto.csv': 'a,b' }), 'Descomprímalo'],
    [
      'a zip of books',
      archiveOf({
        'GIM.xlsx': xlsxOf([{ name: 'a', rows: '' }]),
        'GDS.xlsx': xlsxOf([{ name: 'b', rows: '' }]),
      }),
      'Descomprímalo',
    ],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'imagen'],
    ['an empty file', '', 'está vacío'],
    ['bytes', Uint8Array.from([1, 2, 0, 3, 0, 0, 9]), 'no es texto'],
    ['JSON', '{"a": 1}', 'JSON'],
    [
      'a page of the system in the place of a file',
      '<!DOCTYPE html>\n<html><head><title>SIAF</title></head><body><p>Su sesión ha <b>expirado</b></p></body></html>',
      'sin ninguna tabla, que dice «SIAF Su sesión ha expirado». Puede ser la página de ingreso',
    ],
    ['a page without words', '<html><body></body></html>', 'Es una página HTML sin ninguna tabla. '],
    ['a file of blank lines', ' \r\n\r\n', 'está vacío'],
    [
      'a page that only names others',
      '<html><frameset><frame src="hoja1.htm"></frameset></html>',
      'guardó de Excel como página web',
    ],
    ['a damaged book', DAMAGED.slice(0, DAMAGED.length - 30), 'dañado'],
  ])('%s', async (_, content, reason) => {
    expect(await refusalOf(content)).toContain(reason);
  });

  it('an entity that names itself again and again is no text of a gigabyte', async () => {
    const sheet = xlsxOf([{ name: 'a', rows: xlsxRow(1, ['&lol9;']) }]);
    expect(textsOf(await onlySheet(sheet))).toEqual([['&lol9;']]);
  });
});

it('cells are named as spreadsheets name them', () => {
  expect([
    cellName(1, 1),
    cellName(14, 8),
    cellName(2, 26),
    cellName(3, 27),
    cellName(1048576, 16384),
  ]).toEqual(['A1', 'H14', 'Z2', 'AA3', 'XFD1048576']);
});
