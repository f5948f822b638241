import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { separatorOf } from '../src/sheets/csv.ts';
import { csvRecords } from '../src/sheets/csv-stream.ts';
import { readSheets } from '../src/sheets/read.ts';
import { RefusedSheet } from '../src/sheets/refused.ts';
import { textOf, type Sheet } from '../src/sheets/sheet.ts';
import { ceplanPoi } from './support/ceplan-poi.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';
import { seeded } from './support/random.ts';
import { ceplanHtml, ceplanRows, type Rows } from './support/sheet-files/ceplan.ts';
import { odsOf, odsRow, xlsbOf } from './support/sheet-files/ods.ts';
import { xlsOf } from './support/sheet-files/xls.ts';
import { xlsxOf, xlsxRow } from './support/sheet-files/xlsx.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const linesOf = (rows: Rows, separator: string, end: string): string =>
  rows.map((row) => row.join(separator)).join(end);
const quoted = (rows: Rows): Rows => rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`));

/** Rows whose texts have what separates cells, and whose last column is an amount. */
const random = seeded(16);
const AMOUNTS: Rows = [
  ['AÑO', 'ENTIDAD', 'PIM', 'GIRADO'],
  ...Array.from({ length: 40 }, (_, i) => [
    '2025',
    random.pick(['PIÑÁ', 'ILAVE "A"', 'DOS\nLÍNEAS', 'UNO, DOS; TRES']) ?? '',
    String(random.below(1_000_000)),
    `${1 + random.below(90_000)}.${10 + (i % 90)}`,
  ]),
];
const BARE: Rows = AMOUNTS.map((row) => row.map((cell) => cell.replaceAll(/["\n,;]/g, ' ')));
const CEPLAN: Rows = ceplanRows(ceplanPoi(3, { count: 4, months: 5 }));

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['CSV', bytesOf(`${linesOf(BARE, ',', '\n')}\n`)],
  ['CSV with semicolons, as Excel writes it', Buffer.from(`${linesOf(BARE, ';', '\r\n')}\r\n`, 'latin1')],
  ['CSV with all in quotation marks', bytesOf(`\uFEFF${linesOf(quoted(AMOUNTS), ',', '\r\n')}\r\n`)],
  ['CSV that never ends its last line', bytesOf(linesOf(quoted(AMOUNTS), ',', '\n'))],
  ['CSV with tabs in UTF-16', Buffer.from(`\uFEFF${linesOf(BARE, '\t', '\r\n')}\r\n`, 'utf16le')],
  ['the planning system, as CSV', bytesOf(`${linesOf(quoted(CEPLAN), ';', '\r\n')}\r\n`)],
  ['the planning system, as HTML', bytesOf(ceplanHtml(CEPLAN))],
  [
    'HTML that is only a table',
    bytesOf(
      ceplanHtml(CEPLAN)
        .replace(/^.*<table>/, '<table>')
        .slice(0, -18),
    ),
  ],
  ['xlsx', xlsxOf([{ name: 'A', rows: BARE.map((row, i) => xlsxRow(i + 1, row)).join('') }])],
  ['ods', odsOf(BARE.map(odsRow).join(''))],
  ['xlsb', xlsbOf(BARE)],
  ['xls', xlsOf(BARE)],
];

function textsOf(sheets: readonly Sheet[]): readonly (readonly string[])[] {
  return sheets.flatMap(({ rows }) => rows.map((row) => row.map(textOf)));
}

describe('a file that is cut at any of its last 200 bytes is refused, or told, or has the rows up to there', () => {
  it.each(FILES)('%s', async (_, bytes) => {
    const whole = await readSheets(bytes);
    if (whole.kind === 'refused') throw new Error(whole.refusal.message);
    const all = textsOf(whole.sheets);
    const silent: unknown[] = [];
    for (let cut = 1; cut <= 200; cut++) {
      const read = await readSheets(bytes.slice(0, bytes.length - cut));
      if (read.kind === 'refused') continue;
      const rows = textsOf(read.sheets);
      // What is told is of the last row: those before it are as they were.
      const sure = read.notes.length > 0 ? rows.slice(0, -1) : rows;
      if (JSON.stringify(sure) !== JSON.stringify(all.slice(0, sure.length))) silent.push([cut, sure.at(-1)]);
    }
    expect(silent).toEqual([]);
  });

  it.each(FILES.filter(([name]) => name.includes('CSV') && !name.includes('UTF-16')))(
    '%s, read piece by piece',
    (_, bytes) => {
      const separator = separatorOf(Buffer.from(bytes).toString('latin1'));
      const fields = (one: Uint8Array, size: number): { rows: readonly string[][]; notes: string[] } => {
        const notes: string[] = [];
        const pieces = Array.from({ length: Math.ceil(one.length / size) }, (__, i) =>
          one.slice(i * size, (i + 1) * size),
        );
        const records = csvRecords(pieces, { separator, onUnended: (note) => notes.push(note) });
        return { rows: Array.from(records, (record) => [...record.fields]), notes };
      };
      const all = fields(bytes, bytes.length).rows;
      const silent: unknown[] = [];
      for (let cut = 1; cut <= 200; cut++) {
        try {
          const { rows, notes } = fields(bytes.slice(0, bytes.length - cut), 100 + cut);
          const sure = notes.length > 0 ? rows.slice(0, -1) : rows;
          if (JSON.stringify(sure) !== JSON.stringify(all.slice(0, sure.length)))
            silent.push([cut, sure.at(-1)]);
        } catch (error) {
          if (!(error instanceof RefusedSheet)) throw error;
        }
      }
      expect(silent).toEqual([]);
    },
  );
});

async function refusalOf(text: string): Promise<string> {
  const read = await readSheets(bytesOf(text));
  return read.kind === 'refused' ? read.refusal.message : ['it was read', ...read.notes].join('. ');
}

const TABLE = 'id,pim,girado\n1,10,1.50\n2,20,2.50\n3,30,3.50\n';
const UNSURE =
  'it was read. La última línea, la fila 5, no tiene un fin de línea, como cuando una descarga se corta: compruebe que el archivo esté completo y que su última celda diga ';

describe('the end of a text says whether it is cut', () => {
  it.each([
    ['ended', `${TABLE}4,40,4.50\n`, 'it was read'],
    ['ended by half a line end', `${TABLE}4,40,4.50\r`, 'it was read'],
    ['ended with fewer cells', `${TABLE}4,40\n`, 'it was read'],
    ['blank', `${TABLE}  `, 'it was read'],
    ['whole, as far as can be seen', `${TABLE}4,40,4.50`, `${UNSURE}«4.50»`],
    [
      'with fewer cells than all others',
      `${TABLE}4,4`,
      'El archivo está cortado: termina en medio de la fila 5, que tiene 2 de 3 columnas',
    ],
    [
      'with fewer cells, after a line that is no row',
      'sep=;\na;b;c\n1;2',
      'El archivo está cortado: termina en medio de la fila 3, que tiene 2 de 3 columnas',
    ],
    [
      'without its decimals',
      `${TABLE}4,40,4.5`,
      'El archivo está cortado: termina en medio de la fila 5, que dice «4.5» donde las demás tienen dos decimales',
    ],
    [
      'with a last cell that is blank in no other',
      `${TABLE}4,40,`,
      'El archivo está cortado: termina en medio de la fila 5, a la que le falta la última celda',
    ],
    ['where others have no decimals either', `${TABLE.replace('1.50', '1')}4,40,4`, `${UNSURE}«4»`],
    ['where others are blank too', `${TABLE.replace('1.50', '')}4,40,`, `${UNSURE}nada`],
    ['after a row of fewer cells', 'a,b\n1,2\n3,4\n5\n6', `${UNSURE}«6»`],
    [
      'within quotation marks',
      `${TABLE}4,40,"4.`,
      'El archivo está cortado o le falta una comilla: las comillas que se abren en la fila 5 no se cierran nunca',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await refusalOf(text)).toBe(expected);
  });

  it.each([
    ['a table that is all there', '<table><tr><td>a</table>', 'it was read'],
    ['a page that never says where it begins', '<body><table><tr><td>a</td></tr></table>', 'it was read'],
    [
      'a page in a cell of its third row',
      '<html><table><tr><td>a</td></tr><tr><td>b</td></tr><tr><td>68',
      'El archivo está cortado: termina en medio de la tabla, en la fila 3',
    ],
    [
      'a table in a table',
      '<table><tr><td><table><tr><td>a</td></tr></table>',
      'El archivo está cortado: termina en medio de la tabla, en la fila 1',
    ],
    [
      'a page after its table',
      '<html><body><table><tr><td>a</td></tr></table></body>',
      'El archivo está cortado: le falta lo que sigue a la fila 1 de la tabla',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await refusalOf(text)).toBe(expected);
  });

  it('counts quotation marks at the beginning of a field only, whatever the piece', () => {
    const text = 'a,b,c\n5" de tubo,2,"x ""y""\nz"\n7,8,9\n';
    for (let size = 1; size < text.length; size++) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
        bytesOf(text.slice(i * size, (i + 1) * size)),
      );
      expect(Array.from(csvRecords(pieces, { separator: ',' }), ({ fields }) => fields)).toEqual([
        ['a', 'b', 'c'],
        ['5" de tubo', '2', 'x "y"\nz'],
        ['7', '8', '9'],
      ]);
    }
  });
});

const POI = `tipo: poi
version: 1
plan: ejemplo-2023-2026
periodo: 2025
estado: aprobado
actividades:
  - id: A-1
    nombre: Canasta
    objetivo: SOC-1
    presupuesto: {meta_siaf: "0001"}
    indicador: {nombre: Canastas, unidad_medida: canasta, programado: {ene: 1}}
`;
const MEF = `"ANO_EJE","SEC_EJEC","EJECUTORA_NOMBRE","SEC_FUNC","MONTO_PIM","MONTO_DEVENGADO_ENERO","MONTO_DEVENGADO_FEBRERO","MONTO_GIRADO_ANUAL"
"2025","301642","MUNICIPALIDAD DISTRITAL DE EJEMPLO","1","610000","48000","48000","145500"
`;
const CONSULTA = `Año;Municipalidad;PIA;PIM;Certificación;Compromiso Anual;Atención de Compromiso Mensual;Devengado;Girado
2024;210503-301642: MUNICIPALIDAD DISTRITAL DE EJEMPLO;690116;7478776;100;100;690116;64000;60000
`;

async function imported(file: string): Promise<{ readonly code: number; readonly host: MemoryHost }> {
  const host = memoryHost({
    files: { 'plan.yaml': ONE_OBJECTIVE, 'poi/2025.yaml': POI, 'descarga.xls': file },
  });
  return { code: await main(['import', 'descarga.xls', '--replace', '--write'], host), host };
}

describe('nothing is written of a download that broke off', () => {
  it.each([
    [
      'the months of the MEF, within quotation marks',
      MEF.slice(0, MEF.indexOf('8000","145500') + 1),
      'comillas',
    ],
    ['the same, between two cells', MEF.slice(0, MEF.indexOf(',"145500')), 'en medio de la fila 2'],
    ['a row of another entity', `${MEF}"2025","300001"`, 'en medio de la fila 3, que tiene 2 de 8'],
    [
      'Consulta Amigable',
      CONSULTA.slice(0, CONSULTA.indexOf('64000') + 2),
      'termina en medio de la fila 2, que tiene 8 de 9 columnas',
    ],
    ['CEPLAN', ceplanHtml(CEPLAN).slice(0, -4000), 'termina en medio de la tabla, en la fila 4'],
    ['a page of the system', '<!DOCTYPE html><html><body>Sesión expirada</body></html>', '«Sesión expirada»'],
    ['titles within quotation marks', `"${MEF.replaceAll('"', '')}`, 'en la fila 1'],
    ['nothing at all', '', 'El archivo está vacío'],
    ['a plan of the JNE', '{"ERM.2026000001": {"dimensiones": [{"nombre": "Soc', 'El JSON está cortado'],
  ])('%s', async (_, file, reason) => {
    const { code, host } = await imported(file);
    expect([code, host.printed.out]).toEqual([1, expect.stringContaining(reason)]);
    expect(host.printed.out).toContain('No se escribió nada');
    expect([...host.files.keys()]).toEqual(['/w/plan.yaml', '/w/poi/2025.yaml', '/w/descarga.xls']);
    expect(Buffer.from(host.files.get('/w/poi/2025.yaml') ?? []).toString()).toBe(POI);
  });

  it.each([
    ['the MEF', MEF.trimEnd(), '«145500»'],
    ['Consulta Amigable', CONSULTA.trimEnd(), '«60000»'],
  ])('where a last line of %s only lacks its end, that is told', async (_, file, cell) => {
    const { code, host } = await imported(file);
    expect([code, host.printed.out]).toEqual([0, expect.stringContaining(`su última celda diga ${cell}`)]);
  });
});

it('a table for «set» that is cut changes nothing', async () => {
  const host = memoryHost({
    files: {
      'plan.yaml': ONE_OBJECTIVE,
      'poi/2025.yaml': POI,
      'cambios.csv': 'id;campo;valor;nota\nA-1;ejecutado.ene;1;\nA-1;ejecutado.feb;12',
    },
  });
  expect(await main(['set', '--file', 'cambios.csv'], host)).toBe(2);
  expect(host.printed.err).toContain('termina en medio de la fila 3, que tiene 3 de 4 columnas');
  expect(Buffer.from(host.files.get('/w/poi/2025.yaml') ?? []).toString()).toBe(POI);
});
