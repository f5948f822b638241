import { beforeAll, expect, it, test } from 'vitest';
import { main } from '../src/cli.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';

const FILES: Record<string, string> = { ...textsIn('examples/minimo') };
const [FIRST, SECOND] = ['poi/2019-S1.yaml', 'poi/2019-S2.yaml'];

function textIn(host: MemoryHost, file: string): string {
  return Buffer.from(host.files.get(`/w/${file}`) ?? '').toString('utf8');
}

beforeAll(async () => {
  const host = memoryHost({ files: FILES });
  expect(await main(['new', 'semestre'], host)).toBe(0);
  FILES[SECOND] = textIn(host, SECOND);
});

async function setBy(
  table: string | Uint8Array,
  ...more: readonly string[]
): Promise<{ readonly code: number; readonly err: string; readonly text: (file: string) => string }> {
  const host = memoryHost({ files: { ...FILES, 'a.csv': table } });
  const code = await main(['set', '--file', 'a.csv', ...more], host);
  return { code, err: host.printed.err, text: (file) => textIn(host, file) };
}

it('changes in each row the POI of its own period, and the latest where it says none', async () => {
  const done = await setBy(
    'id,campo,valor,Periodo\nGDL-001,nombre,Agua uno,2019-S1\nGDL-001,nombre,Agua dos,2019-II\nGDL-002,nombre,Quesos,\nGDL-003,nombre,Riego,S1 2019\n',
  );
  expect([done.code, done.err]).toEqual([0, '']);
  expect(done.text(FIRST).match(/nombre: (?:Agua|Quesos|Riego)\b.*/g)).toEqual([
    'nombre: Agua uno',
    'nombre: Riego',
  ]);
  expect(done.text(SECOND).match(/nombre: (?:Agua|Quesos|Riego)\b.*/g)).toEqual([
    'nombre: Agua dos',
    'nombre: Quesos',
  ]);
});

it.each([
  ['is refused', 'Agua,2019-I\n', 2, '--period dice «2019-S2», y la fila 2 de «a.csv» dice «2019-S1». Quite'],
  ['is the same', 'Agua,S2 2019\n', 0, ''],
  ['is not said', 'Agua,\n', 0, ''],
])('a row of another period than that of --period: %s', async (_, row, code, says) => {
  const done = await setBy(`id,campo,valor,periodo\nGDL-001,nombre,${row}`, '--period', '2019-S2');
  expect([done.code, done.err]).toEqual([code, expect.stringContaining(says)]);
  expect(done.text(SECOND).includes('nombre: Agua\n')).toBe(code === 0);
});

test.each([
  'conexión',
  'S/',
  'G. Desarrollo Local',
  'GDL - Gerencia de Desarrollo Local',
  '-',
  'Gerencia de Desarrollo Local',
  'gdl',
])('a column «unidad» that says «%s» of an activity of GDL denies nothing', async (unit) => {
  const done = await setBy(`id,campo,valor,unidad\nGDL-001,nombre,Agua,${unit}\n`);
  expect([done.code, done.err]).toEqual([0, '']);
});

test('a row may say the unit that it gives an activity to', async () => {
  expect(await setBy('id,campo,valor,unidad\nGDL-001,unidad,GAF,GAF\n')).toMatchObject({ code: 0, err: '' });
});

test.each<readonly [table: string, says: string]>([
  [
    'id,campo,valor,periodo\nGDL-001,nombre,Agua,2020-S1\n',
    '«GDL-001» no está en el POI de 2020-S1, sino en los de 2019-S1 y 2019-S2.',
  ],
  ['id;campo;valor\n', '«a.csv» no tiene más filas que la de los títulos: no pide ningún cambio.'],
  [`id,campo,valor,periodo\n${SECOND},estado,formulado,2019-S1\n`, 'no es de 2019-S1, sino de 2019-S2'],
  [
    'id,campo,valor,Mes\nGDL-001,ejecutado,9,jun\n',
    'La columna «Mes» de «a.csv» no se lee. El mes va en el campo',
  ],
  ['id,campo,valor,Año\nGDL-001,nombre,Agua,2019\n', 'van juntos en una columna «periodo», como 2019-S1'],
  [
    'Unidad;id;campo;valor\nGDL;GDL-002;nombre;Quesos\nGAF;GDL-001;nombre;Agua\n',
    'La fila 3 dice que «GDL-001» es de «GAF», y es de «GDL»: corrija el id o la unidad.',
  ],
  ['id,campo,valor,valor\nGDL-001,nombre,Agua,Riego\n', '«a.csv» tiene dos columnas «valor». Deje una.'],
  [
    'id,campo,valor,nota\nGDL-001,devengado,88,300.50\n',
    'escríbalo entre comillas: "88,300.50". Si no lo lleva, quite la columna «nota».',
  ],
  [
    'id,campo,valor\nGDL-001,devengado,88,300.50\n',
    'La fila 2 de «a.csv» tiene 4 celdas, y los títulos son 3',
  ],
  [
    'id,campo,valor\nGDL-001,devengado,1,2,\u001B[31m\u202E\n',
    'escríbalo entre comillas: "1,2,‹U+001B›[31m‹U+202E›"',
  ],
  ['id,campo,valor\n,,88300\n', 'A la fila 2 de «a.csv» le falta el id y el campo.'],
  ['sep=;\nid;campo;valor\nGDL-001;;5\n', 'A la fila 3 de «a.csv» le falta el campo.'],
])('a table is refused whole rather than obeyed in part: %j', async (table, says) => {
  const done = await setBy(table);
  expect([done.code, done.err]).toEqual([2, expect.stringContaining(says)]);
  expect([FIRST, SECOND].map(done.text)).toEqual([FILES[FIRST], FILES[SECOND]]);
});

test.each<readonly [table: string, err: string]>([
  [
    'id,campo,valor,Nota\nGDL-001,nombre,Agua,revisado\n',
    'No se lee la columna «Nota»: solo id, campo, valor y periodo.\n',
  ],
  [
    'N°;Actividad;id;campo;valor\n1;Conexiones;GDL-001;nombre;Agua\n',
    'No se leen las columnas «N°» y «Actividad»: solo id, campo, valor y periodo.\n',
  ],
  ['id,campo,valor,mes\nGDL-001,nombre,Agua,\n', ''],
  ['Unidad,id,campo,valor\ngdl,GDL-001,nombre,Agua\n', ''],
  ['Unidad orgánica,id,campo,valor\n,GDL-001,nombre,Agua\n', ''],
  [
    'id,campo,valor,periodo\nGDL-001,nombre,Agua,2019-S2\nECO-1,nombre,Leche,2019-S2\nGDL,nombre,Desarrollo,2019-S2\n',
    '',
  ],
  ['sep=;\r\nid;campo;valor\r\n\r\nGDL-001;nombre;Agua\r\n', ''],
  ['id;campo;valor;\nGDL-001;nombre;Agua\n', ''],
])('what is not read of a table is named, and the rest is done: %j', async (table, err) => {
  const done = await setBy(table);
  expect([done.code, done.err]).toEqual([0, err]);
  expect(done.text(SECOND)).toContain('nombre: Agua\n');
});

it('says what it read as Windows-1252 in a table of UTF-8, whose other letters stay', async () => {
  const [before, after] = ['id,campo,valor\nGDL-001,nombre,Niños\nGDL-002,nombre,Quesos ', ' Ácora\n'];
  const done = await setBy(Buffer.concat([Buffer.from(before), Buffer.of(0x96), Buffer.from(after)]));
  expect([done.code, done.err]).toEqual([
    0,
    'El archivo está en UTF-8, salvo 1 carácter que se leyó como Windows-1252 (ANSI): compare con el original «Quesos – Ácora».\n',
  ]);
  expect(done.text(SECOND)).toMatch(/nombre: Niños\n[^]*nombre: Quesos – Ácora\n/);
});

it.each<readonly [why: string, table: string]>([
  ['parted by semicolons', 'id;campo;valor;meta;periodo\nGDL-002;ejecutado.jun;10;120;2019-S1\n'],
  ['parted by tabs', 'id\tcampo\tvalor\tmeta\tperiodo\nGDL-002\tejecutado.jun\t10\t120\t2019-S1\n'],
  ['in quotation marks', 'id,campo,valor,meta,periodo\n\nGDL-002,ejecutado.jun,"10",120,2019-S1\n'],
])('a value %s is whole beside a number of another column', async (_, table) => {
  const done = await setBy(table);
  expect([done.code, done.err]).toEqual([
    0,
    'No se lee la columna «meta»: solo id, campo, valor y periodo.\n',
  ]);
  expect(done.text(FIRST)).toContain('ejecutado: {ene: 8, feb: 11, mar: 10, abr: 10, may: 12, jun: 10}');
});

it('takes the words of a spreadsheet for yes and no, and copied cells of which the first is blank', async () => {
  const done = await setBy(
    'id,campo,valor,periodo\nGDL-001,activa,VERDADERO,\nGDL-001,ejecutado,"\t10\t12",2019-S1\n',
  );
  expect([done.code, done.err]).toEqual([0, '']);
  expect(done.text(SECOND)).toContain('activa: true');
  expect(done.text(FIRST)).toContain('ejecutado: {feb: 10, mar: 12}');
});

it('obeys a period beside the money of its year, and of no other', async () => {
  const money = 'tipo: presupuesto\nversion: 1\nanio: 2019\ngasto: {pim: 8000000}\n';
  const rows = 'presupuesto/2019.yaml,gasto.pim,9000000,2019-S1\npresupuesto/2019.yaml,gasto.pia,1,';
  for (const [year, code] of [
    ['2019-S2', 0],
    ['2020-S1', 2],
  ] as const) {
    const table = `id,campo,valor,periodo\n${rows}${year}\n`;
    const host = memoryHost({ files: { ...FILES, 'presupuesto/2019.yaml': money, 'a.csv': table } });
    expect(await main(['set', '--file', 'a.csv'], host)).toBe(code);
    expect(host.printed.err).toBe(
      code === 0 ? '' : '«presupuesto/2019.yaml» no es de 2020-S1, sino de 2019.\n',
    );
  }
});

it('refuses a period beside a document of another one', async () => {
  const host = memoryHost({ files: FILES });
  expect(await main(['set', '2019-S2', 'estado=formulado', '--period', '2019-S1'], host)).toBe(2);
  expect(host.printed.err).toBe('«2019-S2» no es de 2019-S1, sino de 2019-S2.\n');
});
