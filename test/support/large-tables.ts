import { unzipSync } from 'fflate';
import { main } from '../../src/cli.ts';
import { memoryHost } from './memory-host.ts';
import { odsOf } from './sheet-files/ods.ts';
import { xlsxOf, xlsxRow, zipOf } from './sheet-files/xlsx.ts';
import { SMALL } from './small-project.ts';

/** Our workbook of the unit GIM, with a sheet of titles and rows. */
function bookWith(
  sheet: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): Uint8Array {
  const front = [
    ['Libro de plan, versión', '1'],
    ['Plan', 'puno-2019-2022'],
    ['Periodo', '2019-S1'],
    ['Unidad', 'GIM'],
  ];
  const rowsOf = (all: readonly (readonly string[])[]): string =>
    all.map((cells, i) => xlsxRow(i + 1, cells)).join('');
  return xlsxOf([
    { name: 'Léame', rows: rowsOf(front) },
    { name: sheet, rows: rowsOf([titles, ...rows]) },
  ]);
}

/** A book of one number, in a format. */
function withFormat(format: string): Uint8Array {
  const parts = unzipSync(xlsxOf([{ name: 'Hoja1', rows: '<row r="1"><c r="A1" s="1"><v>5</v></c></row>' }]));
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="200" formatCode="${format}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="200" applyNumberFormat="1"/></cellXfs></styleSheet>`;
  return zipOf({ ...parts, 'xl/styles.xml': styles });
}

/** A table that nobody fills in and a machine, or a mischief, can: of any size. */
export interface LargeTable {
  readonly name: string;
  /** Repetitions of the smaller of two sizes. */
  readonly times: number;
  readonly file: (times: number) => string | Uint8Array;
  /** What is said of it. */
  readonly says: string;
}

const UNKNOWN = 'no tiene los títulos de ningún archivo conocido';
const CONSULTA = ['Municipalidad', 'Año', 'PIA', 'PIM', 'Devengado'];
const ROW = ['210101-301500: MUNICIPALIDAD PROVINCIAL DE PUNO', '2019', '1', '1', '1'];

export const LARGE_TABLES: readonly LargeTable[] = [
  {
    name: 'titles that are one title',
    times: 60_000,
    file: (times) => `${Array.from({ length: times }, () => 'a').join(',')}\n`,
    says: UNKNOWN,
  },
  {
    name: 'titles that are one title, of a table with short rows',
    times: 30_000,
    file: (times) =>
      [
        [...CONSULTA, ...Array.from({ length: times }, () => 'PIM')].join(','),
        ...Array.from({ length: times }, () => '210101-301500: X,2019,1,,1'),
      ].join('\n'),
    says: 'La municipalidad tiene dos filas del 2019',
  },
  {
    name: 'rows of one column',
    times: 600_000,
    file: (times) => '1\n'.repeat(times),
    says: UNKNOWN,
  },
  {
    name: 'spaces between two letters',
    times: 300_000,
    file: (times) => `é${' '.repeat(times)}é,b\n`,
    says: UNKNOWN,
  },
  {
    name: 'rows of one municipality',
    times: 60_000,
    file: (times) =>
      [CONSULTA, ...Array.from({ length: times }, () => ROW)].map((row) => row.join(',')).join('\n'),
    says: 'La municipalidad tiene dos filas del 2019',
  },
  {
    name: 'cells that are merged',
    times: 60_000,
    file: (times) =>
      xlsxOf([
        {
          name: 'Hoja1',
          rows: `${xlsxRow(1, CONSULTA)}${xlsxRow(2, ROW)}${xlsxRow(3, ROW)}`,
          after: `<mergeCells>${'<mergeCell ref="B2:B3"/>'.repeat(times)}</mergeCells>`,
        },
      ]),
    says: 'La celda está combinada con las de abajo',
  },
  {
    name: 'rows of one activity in our workbook',
    times: 20_000,
    file: (times) =>
      bookWith(
        'Actividades',
        ['Código', 'Nombre'],
        Array.from({ length: times }, () => ['GIM-014', 'Otro nombre']),
      ),
    says: 'La actividad «GIM-014» tiene dos filas en esta hoja',
  },
  {
    name: 'pieces of evidence of one activity in our workbook',
    times: 10_000,
    file: (times) =>
      bookWith(
        'Evidencias',
        ['Código de la actividad', 'Tipo de evidencia', 'Título', 'Enlace'],
        Array.from({ length: times }, (_, i) => ['GIM-014', 'foto', `Conexión ${i}`, `https://x.pe/${i}`]),
      ),
    says: '9988 más',
  },
  {
    name: 'achievements of a unit in our workbook',
    times: 10_000,
    file: (times) =>
      bookWith(
        'Evaluación',
        ['Qué es', 'Texto'],
        Array.from({ length: times }, (_, i) => ['logro', `Se atendió a ${i} familias`]),
      ),
    says: '9988 más',
  },
  {
    name: 'cells of LibreOffice that do not end',
    times: 60_000,
    file: (times) => odsOf('<table:table-cell '.repeat(times)),
    says: 'El libro está dañado',
  },
  {
    name: 'paragraphs of one cell of LibreOffice',
    times: 1_500_000,
    file: (times) => odsOf(`<table:table-cell>${'<text:p>a</text:p>'.repeat(times)}</table:table-cell>`),
    says: 'El libro tiene más de un millón de celdas, textos y formatos',
  },
  {
    name: 'notes of a percentage of LibreOffice that do not end',
    times: 100_000,
    file: (times) =>
      odsOf(
        `<table:table-cell office:value-type="percentage" office:value="0.5">${'<office:annotation '.repeat(times)}</table:table-cell>`,
      ),
    says: UNKNOWN,
  },
  {
    name: 'signs of money of one format that do not end',
    times: 200_000,
    file: (times) => withFormat('[$'.repeat(times)),
    says: UNKNOWN,
  },
  {
    name: 'hidden rows of many sheets',
    times: 2_000,
    file: (times) =>
      odsOf(
        `</table:table>${`<table:table table:name="a"><table:table-row table:number-rows-repeated="190000" table:visibility="collapse"/></table:table>`.repeat(times)}<table:table table:name="b">`,
      ),
    says: UNKNOWN,
  },
];

/** What `plan import` says of such a table of some size. */
export async function saidOfTable({ file }: LargeTable, times: number): Promise<string> {
  const host = memoryHost({ files: { ...SMALL, 'tabla.csv': file(times) } });
  await main(['import', 'tabla.csv'], host);
  return host.printed.out + host.printed.err;
}
