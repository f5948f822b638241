import { expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { openBook, type OpenBook } from './support/changed-book.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';

const POI = 'poi/2019-S1.yaml';
const BOOK = 'libros/ejemplo-2019-2022-2019-S1-GDL.xlsx';
const ID = 'GDL-001';

const FIRST = [
  ['medidas.nueva.texto=Segunda cuadrilla', 'medidas.nueva.estado=pendiente'],
  ['productos.nuevo.nombre=Manual', 'productos.nuevo.unidad_medida=manual', 'productos.nuevo.meta=1'],
  ['cronograma.nueva.id=T9', 'cronograma.nueva.tarea=Zanjas'],
  ['cronograma.nueva.inicio=2019-02-01', 'cronograma.nueva.fin=2019-03-01'],
].flat();

/** Causes of another activity and what the unit says of its semester, before its workbook goes out. */
const BEFORE: readonly (readonly string[])[] = [
  [ID, ...FIRST],
  ['GDL-003', 'desvio.causa=otro', 'desvios.nuevo.mes=jun', 'desvios.nuevo.causa=otro'],
  [
    '2019-S1',
    'evaluacion.dificultades.nueva.texto=Falta de volquete',
    'evaluacion.dificultades.nueva.causa=otro',
  ],
];

async function run(host: MemoryHost, ...argv: readonly string[]): Promise<string> {
  const before = host.printed.out.length;
  await main(argv, host);
  return host.printed.out.slice(before);
}

function textIn(host: MemoryHost): string {
  return new TextDecoder().decode(host.files.get(`/w/${POI}`));
}

/** A project whose workbook a unit holds, and what importing that comes to once documents and book were changed. */
async function afterwards(
  orders: readonly (readonly string[])[],
  change: (book: OpenBook) => void = () => undefined,
  ...options: readonly string[]
): Promise<{ host: MemoryHost; out: string; before: string; after: string }> {
  const host = memoryHost({ files: projectFiles('minimo') });
  for (const order of BEFORE) expect(await main(['set', ...order], host)).toBe(0);
  await run(host, 'export', '--unit', 'GDL');
  const book = await openBook(host.files.get(`/w/${BOOK}`) ?? new Uint8Array());
  for (const order of orders) expect(await main(['set', ...order], host)).toBe(0);
  const before = textIn(host);
  change(book);
  host.save('/w/GDL.xlsx', await book.bytes());
  const out = await run(host, 'import', 'GDL.xlsx', '--write', '--every-place', ...options);
  return { host, out, before, after: textIn(host) };
}

it.each<readonly [what: string, order: readonly string[], told: string]>([
  ['a measure reworded', [ID, 'medidas.1.texto=Otra cuadrilla'], '«Segunda cuadrilla», de GDL-001,'],
  ['a measure removed', [ID, 'medidas.1=-'], '«Segunda cuadrilla», de GDL-001,'],
  ['the cause of a period removed', ['GDL-003', 'desvio=-'], 'La causa, de GDL-003,'],
  ['the cause of a month removed', ['GDL-003', 'desvios.1=-'], 'La causa de junio, de GDL-003,'],
  ['a difficulty removed', ['2019-S1', 'evaluacion.dificultades.1=-'], '«dificultad · Falta de volquete»'],
  ['a product reworded', [ID, 'productos.2.nombre=Manual de uso'], '«Manual», de GDL-001,'],
  ['a task with another id', [ID, 'cronograma.T9.id=T10'], '«T9», de GDL-001,'],
  ['a task removed', [ID, 'cronograma.T9=-'], '«T9», de GDL-001,'],
  ['an evidence reworded', [ID, 'evidencias.1.titulo=Acta final'], ', de GDL-001,'],
  ['an achievement reworded', ['2019-S1', 'evaluacion.logros.1=Hay agua'], '«logro · '],
  ['an advantage removed', ['2019-S1', 'evaluacion.ventajas.1=-'], '«ventaja · '],
  ['a result of another day', ['2019-S1', 'resultados.SOC-1.1.fecha=2019-06-29'], '«SOC-1.1 · 2019-06-30»'],
])('a book that was out does not bring back as new what changed meanwhile: %s', async (_, order, told) => {
  for (const options of [[], ['--replace']]) {
    const { out, before, after } = await afterwards([order], undefined, ...options);
    expect(after).toBe(before);
    expect(out).toContain('En los documentos no hay nada que cambiar.');
    expect(out.match(/aviso\s+importar\/fila-anterior/g)).toHaveLength(1);
    expect(out).toContain(told);
  }
});

it('brings back nothing of a book that was brought in before, where the documents were reworded since', async () => {
  const { host } = await afterwards(
    [],
    (book) => book.put('Productos', 'Manual', 'Producto', 'Guía'),
    '--replace',
  );
  expect(textIn(host)).toContain('nombre: Guía');
  await run(host, 'set', ID, 'productos.2.nombre=Guía de uso');
  const before = textIn(host);
  expect(await run(host, 'import', 'GDL.xlsx', '--write', '--every-place')).toContain('«Guía», de GDL-001,');
  expect(textIn(host)).toBe(before);
});

it.each<readonly [what: string, id: string, sheet: string, row: string, title: string, value: string]>([
  ['below it', ID, 'Desvíos y medidas', 'Segunda cuadrilla', 'Medida', 'Comprar tubería'],
  ['below it, a product', ID, 'Productos', 'Manual', 'Producto', 'Comprar tubería'],
  ['below it, a task', ID, 'Tareas', 'T9', 'Tarea n.º', 'T44'],
  ['to another activity', 'GDL-002', 'Desvíos y medidas', 'Segunda cuadrilla', 'Medida', 'Comprar tubería'],
  ['to another activity, a task', 'GDL-003', 'Tareas', 'T9', 'Tarea n.º', 'T44'],
])('takes for new what was written into a copy of a row: %s', async (_, id, sheet, row, title, value) => {
  const { out, before, after } = await afterwards([], (book) => {
    const rows = book.rows(sheet);
    const at = rows.findIndex((cells) => cells.slice(0, 6).includes(row));
    const copy = [...(rows[at] ?? [])];
    copy[1] = id;
    copy[(rows[3] ?? []).indexOf(title)] = value;
    rows.splice(at, 0, copy);
  });
  expect(out).not.toMatch(/fila-anterior|Dice otra cosa/);
  expect(before).not.toContain(value);
  expect(after).toContain(value);
  expect(after).toContain(row);
});

it('adds a measure beside a cause that stands, and leaves the cause', async () => {
  const { out, after } = await afterwards([[ID, 'desvio.causa=personal']], (book) => {
    book.add('Desvíos y medidas', { 'Código de la actividad': ID, Clave: 'desvio', Medida: 'Contratar' });
  });
  expect(out).not.toContain('fila-anterior');
  expect(after).toContain('texto: Contratar');
  expect(after).toContain('causa: personal');
});

/** Copies the row of a sheet that begins so, with its hidden key, right below the last; some of its columns say otherwise. */
function copied(book: OpenBook, sheet: string, row: string, other: Readonly<Record<string, unknown>>): void {
  const rows = book.rows(sheet);
  const from = rows.find((cells) => cells.slice(0, 6).some((cell) => String(cell).startsWith(row)));
  if (!from) throw new Error(`no row ${row}`);
  const titles = rows[3] ?? [];
  const fresh = from.map((value, i) => other[String(titles[i])] ?? value) as typeof from; // values alike
  rows.splice(rows.indexOf(from) + 1, 0, fresh);
}

it.each<readonly [sheet: string, row: string, title: string, value: string | number, told: string]>([
  ['Tareas', 'T9', 'Tarea', 'Otra cosa', '«T9»'],
  ['Resultados', 'SOC-1.1', 'Valor', 99, '«SOC-1.1 · 2019-06-30»'],
  ['Productos', 'Manual', 'Meta', 7, '«Manual»'],
  ['Desvíos y medidas', 'Segunda cuadrilla', 'Estado de la medida', 'cumplida', '«Segunda cuadrilla»'],
])(
  'of two rows of %s that say %s, and not the same of it, none is taken',
  async (sheet, row, title, value, told) => {
    const { out, before, after } = await afterwards(
      [],
      (book) => copied(book, sheet, row, { [title]: value }),
      '--replace',
    );
    expect(out).toContain(`${told} tiene dos filas en esta hoja, que no dicen lo mismo`);
    expect(out.match(/error\s+importar\/fila-repetida/g)).toHaveLength(1);
    expect(after).toBe(before);
  },
);

it.each(['T9', 'SOC-1.1', 'Manual', 'Segunda cuadrilla'])(
  'a row that stands twice in every cell is that row: %s',
  async (row) => {
    const sheet = { T9: 'Tareas', 'SOC-1.1': 'Resultados', Manual: 'Productos' }[row] ?? 'Desvíos y medidas';
    const { out, before, after } = await afterwards([], (book) => copied(book, sheet, row, {}), '--replace');
    expect(out).toContain('no hay nada que cambiar');
    expect(after).toBe(before);
  },
);

it.each([
  ['that differ is none taken', 'Clima o desastre', 'no dicen lo mismo'],
  ['that agree brings each its measure', 'personal', 'datos nuevos'],
])('of two rows of the cause of an activity %s', async (_, second, told) => {
  const { out, after } = await afterwards([], (book) => {
    for (const [cause, measure] of [
      ['personal', 'Contratar'],
      [second, 'Capacitar'],
    ])
      book.add('Desvíos y medidas', {
        'Código de la actividad': ID,
        Causa: cause ?? '',
        Medida: measure ?? '',
      });
  });
  expect(out).toContain(told);
  expect(after.includes('texto: Contratar') && after.includes('texto: Capacitar')).toBe(
    second === 'personal',
  );
});

it.each<readonly [what: string, second: Readonly<Record<string, string>>, told: string]>([
  ['two causes of the period', {}, 'La causa tiene dos filas en esta hoja'],
  ['two causes of a month', { Mes: 'Junio' }, 'La causa de junio tiene dos filas en esta hoja'],
])('of a new activity with %s none is taken', async (_, month, told) => {
  const { out, before, after } = await afterwards([], (book) => {
    book.add('Actividades', { Código: 'GDL-009', Nombre: 'Nueva feria', Objetivo: 'ECO-1' });
    for (const Causa of ['Personal', 'Clima o desastre'])
      book.add('Desvíos y medidas', { 'Código de la actividad': 'GDL-009', ...month, Causa });
  });
  expect(out).toContain(told);
  expect(out.match(/error\s+importar\/fila-repetida/g)).toHaveLength(1);
  expect(after).toBe(before);
});

it('a new activity has the causes of its months, and each measure that stands beside one', async () => {
  const { after } = await afterwards([], (book) => {
    book.add('Actividades', { Código: 'GDL-009', Nombre: 'Nueva feria', Objetivo: 'ECO-1' });
    for (const [Mes, Causa, Medida] of [
      [null, 'Personal', 'Contratar'],
      ['Mayo', 'Personal', 'Capacitar'],
      ['Junio', 'Otro', null],
    ] as const)
      book.add('Desvíos y medidas', { 'Código de la actividad': 'GDL-009', Mes, Causa, Medida });
  });
  const added = after.slice(after.indexOf('id: GDL-009'));
  for (const told of ['desvio:', 'mes: may', 'mes: jun', 'Contratar', 'Capacitar'])
    expect(added).toContain(told);
});

/** What an activity becomes after its workbook went out, as the orders that a council or an officer gives. */
const REPROGRAMMED = [
  [ID, 'pim=150000', 'meta=45', 'programado.may=5', 'nombre=Conexiones de agua'],
  [ID, 'productos.2.meta=3'],
  [ID, 'medidas.1.estado=cumplida'],
  ['GDL-003', 'desvio.causa=personal', 'desvios.1.causa=-'],
  ['2019-S1', 'evaluacion.dificultades.1.causa=-'],
];

it('a workbook that was out undoes nothing of what was changed meanwhile, and brings what the unit wrote', async () => {
  for (const options of [[], ['--replace']]) {
    const { out, before, after } = await afterwards(
      REPROGRAMMED,
      (book) => book.put('Presupuesto', ID, 'Girado', 88_000),
      ...options,
    );
    expect(after).toBe(
      options.length === 0 ? before : before.replace('      girado: 88200.00', '      girado: 88000'),
    );
    for (const told of [
      'GDL-001: el plan cambió después de que se escribió el libro, que repite lo de antes en PIM (180000 en el libro, 150000 en el plan): se deja lo del plan',
      'Meta (50 en el libro, 45 en el plan)',
      'Programado may (10 en el libro, 5 en el plan)',
      'Meta (1 en el libro, 3 en el plan)',
      'Estado de la medida (pendiente en el libro, cumplida en el plan)',
      'Causa (otro en el libro, personal en el plan)',
      'Causa (otro en el libro, nada en el plan)',
      'Causa de la dificultad (otro en el libro, nada en el plan)',
    ])
      expect(out).toContain(told);
    expect(out).not.toMatch(/hoja Avance, \w+\).*(?:dice|decía)/);
  }
});

it('a cell that the unit changed too is told as one that says something else', async () => {
  const { after } = await afterwards(
    [[ID, 'pim=150000']],
    (book) => book.put('Presupuesto', ID, 'PIM', 170_000),
    '--replace',
  );
  expect(after).toContain('pim: 170000');
});

const JUNE = (book: OpenBook): void => book.put('Avance', ID, 'Ejecutado jun', 77);
const LEFT = 'no entra lo que se llenó en Ejecutado jun (77)';

it.each<
  readonly [
    what: string,
    orders: readonly (readonly string[])[],
    change: (book: OpenBook) => void,
    told: string,
  ]
>([
  [
    'counts in another unit of measure',
    [[ID, 'unidad_medida=metro']],
    JUNE,
    `GDL-001: «Unidad de medida» es «metro» en el plan y «conexión» en el libro: ${LEFT}`,
  ],
  [
    'does, where the book comes back without its activities',
    [[ID, 'unidad_medida=metro']],
    (book) => {
      JUNE(book);
      book.drop('Actividades');
    },
    `GDL-001: «Unidad» es «metro» en el plan y «conexión» en el libro: ${LEFT}`,
  ],
  [
    'joins its months otherwise',
    [[ID, 'acumulacion=ultimo', 'meta=10']],
    JUNE,
    `GDL-001: «Acumulación» es «ultimo» en el plan y «suma» en el libro: ${LEFT}`,
  ],
  [
    'counts a product in another unit',
    [[ID, 'productos.2.unidad_medida=libro']],
    (book) => book.put('Productos', 'Manual', 'Entregado', 77),
    'GDL-001: «Unidad de medida» es «libro» en el plan y «manual» en el libro: no entra lo que se llenó en Entregado (77)',
  ],
  [
    'is another activity',
    [[ID, 'nombre=Poda de los parques', 'indicador.nombre=Parques podados']],
    (book) => {
      JUNE(book);
      book.put('Productos', 'Manual', 'Entregado', 77);
    },
    'y su código es ahora de «Poda de los parques»: sus 10 filas se dejan, y con ellas lo que se llenó: Ejecutado jun (77) y Entregado (77)',
  ],
])('what was filled in for what %s by now is told, and not written', async (_, orders, change, told) => {
  const { out, before, after } = await afterwards(orders, change, '--replace');
  expect(out).toContain(told);
  expect(after).toBe(before);
});

/** What comes of a month of a workbook that went out with a unit of measure, where the plan has another word for it by now. */
async function withJune(before: string, now: string): Promise<{ out: string; after: string }> {
  const host = memoryHost({ files: projectFiles('minimo') });
  await run(host, 'set', ID, `unidad_medida=${before}`);
  await run(host, 'export', '--unit', 'GDL');
  const book = await openBook(host.files.get(`/w/${BOOK}`) ?? new Uint8Array());
  await run(host, 'set', ID, `unidad_medida=${now}`);
  JUNE(book);
  host.save('/w/GDL.xlsx', await book.bytes());
  const out = await run(host, 'import', 'GDL.xlsx', '--write', '--replace');
  return { out, after: textIn(host) };
}

it.each([
  ['conexión', 'CONEXIONES'],
  ['kilómetro', 'km'],
  ['kilómetros de vías', 'Km. de vía'],
  ['metros cuadrados', 'm²'],
  ['m3', 'metro cúbico'],
  ['hectárea', 'has'],
  ['ml', 'Metro lineal'],
  ['toneladas', 'TM'],
  ['N° de familias', 'familia'],
  ['beneficiario', 'Beneficiario(a)s'],
  ['asist. técnica', 'asistencia técnica'],
  ['porcentaje', '%'],
  ['luz', 'luces'],
  ['capasitación', 'capacitación'],
])('what was filled in for «%s» comes in where the plan says «%s» by now', async (before, now) => {
  const { out, after } = await withJune(before, now);
  expect(out).not.toContain('no entra lo que');
  expect(after).toContain('jun: 77');
});

it.each([
  ['kilómetro', 'metro'],
  ['niña', 'niño'],
  ['sesión', 'sección'],
  ['persona', 'familia'],
  ['m2', 'm3'],
  ['familia', 'familia en riesgo'],
])('and not what was filled in for «%s» where it says «%s»', async (before, now) => {
  expect((await withJune(before, now)).out).toContain(LEFT);
});

it('what a unit counts by another unit of measure comes in with that alone', async () => {
  const change = (book: OpenBook): void => {
    JUNE(book);
    book.put('Actividades', ID, 'Unidad de medida', 'metro');
  };
  const { out, before, after, host } = await afterwards([], change);
  expect(out).toContain(
    `GDL-001: «Unidad de medida» es «conexión» en el plan y «metro» en el libro: ${LEFT}`,
  );
  expect(after).toBe(before);
  await run(host, 'import', 'GDL.xlsx', '--write', '--replace');
  expect(textIn(host)).toMatch(/unidad_medida: metro[^]*jun: 77/);
});

it('an activity that was removed meanwhile is not brought back, nor are its rows', async () => {
  const { out, before, after } = await afterwards([['GDL-003', '-p', '2019-S1', '-']]);
  expect(after).toBe(before);
  expect(after).not.toContain('GDL-003');
  expect(out).toMatch(
    /importar\/fila-anterior\n {2}La actividad «GDL-003», «[^»]+», estaba en el POI cuando se escribió el libro, y ya no está/,
  );
});

it.each<readonly [sheet: string, row: string]>([
  ['Evidencias', 'Actas de conformidad'],
  ['Productos', 'Manual'],
  ['Tareas', 'T9'],
  ['Desvíos y medidas', 'Segunda cuadrilla'],
])(
  'a row of %s copied to another activity with not one word changed is one more there',
  async (sheet, row) => {
    const { out, before, after } = await afterwards([], (book) =>
      copied(book, sheet, row, { 'Código de la actividad': 'GDL-002' }),
    );
    expect(out).not.toContain('fila-anterior');
    const times = (text: string): number => text.split(row).length - 1;
    expect(times(after)).toBe(times(before) + 1);
  },
);

/** The sheets whose rows bear a code, with a column that is filled in, and what. */
const CODED: readonly (readonly [sheet: string, title: string, value: string | number])[] = [
  ['Actividades', 'Nombre', 'Otra'],
  ['Avance', 'Ejecutado jun', 77],
  ['Presupuesto', 'Girado', 77],
  ['Productos', 'Producto', 'Otro'],
  ['Tareas', 'Tarea', 'Otra'],
  ['Desvíos y medidas', 'Qué pasó', 'Otro'],
  ['Evidencias', 'Título', 'Otro'],
];

/** Each of those sheets with its rows, the titles of its columns and which of them is the code. */
function codedIn(book: OpenBook) {
  return CODED.map(([sheet, title, value]) => {
    const rows = book.rows(sheet);
    const titles = rows[3] ?? [];
    const code = titles.findIndex((one) => String(one).startsWith('Código'));
    return { sheet, title, value, rows, titles, code };
  });
}

it('a row of any sheet that came back with the code of another activity is told, with what was filled in, and left', async () => {
  const told: string[] = [];
  const { out, before, after } = await afterwards(
    [],
    (book) => {
      for (const { sheet, title, value, rows, titles, code } of codedIn(book)) {
        for (const [i, cells] of rows.entries()) {
          if (cells[code] !== ID && cells[code] !== 'GDL-003') continue;
          cells[code] = cells[code] === ID ? 'GDL-003' : ID;
          told.push(`${sheet}, ${code === 0 ? 'A' : 'B'}${i + 1}`);
        }
        const moved = rows.find((cells) => cells[code] === 'GDL-003') ?? [];
        moved[titles.indexOf(title)] = value;
      }
    },
    '--replace',
  );
  const found = [...out.matchAll(/hoja (.*) {2}aviso {2}importar\/codigo-cambiado$/gm)];
  expect(new Set(found.map(([, cell]) => cell))).toEqual(new Set(told));
  for (const [sheet, title, value] of CODED)
    expect(out).toMatch(
      new RegExp(
        `hoja ${sheet}, .*\n  La fila de «GDL-003» salió con el código de «GDL-001»: .*La fila se deja, y con ella lo que se llenó: ${title} \\(${value}\\)\n`,
      ),
    );
  expect(out).toContain('En los documentos no hay nada que cambiar.');
  expect(out).not.toMatch(/bórrelas?|Todo está ya/);
  expect(after).toBe(before);
});

/** What a unit came to fill in, in each row, before it sorted them. */
const COME_FOR: readonly (readonly [sheet: string, title: string, value: string | number])[] = [
  ['Actividades', 'Prioridad', 'alta'],
  ['Avance', 'Ejecutado jun', 77],
  ['Presupuesto', 'Compromiso mensual', 20_000],
  ['Presupuesto', 'Devengado', 20_000],
  ['Productos', 'Entregado', 1],
  ['Tareas', 'Avance %', 60],
  ['Evidencias', 'Tipo', 'informe'],
];

it.each<readonly [when: string, filled: typeof COME_FOR]>([
  ['with nothing else filled in', []],
  ['after what was asked for was filled in', COME_FOR],
])(
  'a row whose values were sorted away from its code, %s, is told, with whose they are, and left',
  async (_, filled) => {
    const told: string[] = [];
    const { out, before, after } = await afterwards(
      [],
      (book) => {
        for (const { sheet, title, value, rows, titles, code } of codedIn(book)) {
          // What the protection leaves open: all but the codes, the names that are shown, and the marks.
          const from = titles.includes('Actividad') ? titles.indexOf('Actividad') + 1 : code + 1;
          const own = rows.filter((cells) => String(cells[code]).startsWith('GDL-'));
          const [first, second] = [own[0] ?? [], own.find((cells) => cells[code] !== own[0]?.[code]) ?? []];
          for (const [where, column, said] of filled)
            if (where === sheet) for (const cells of [first, second]) cells[titles.indexOf(column)] = said;
          for (let i = from; i < titles.length - 1; i++)
            [first[i], second[i]] = [second[i] ?? null, first[i] ?? null];
          if (second.length > 0 && sheet !== 'Avance') second[titles.indexOf(title)] = value;
          for (const cells of second.length > 0 ? [first, second] : [])
            told.push(`${sheet}, ${code === 0 ? 'A' : 'B'}${rows.indexOf(cells) + 1}`);
        }
      },
      '--replace',
    );
    const found = [...out.matchAll(/hoja (.*) {2}aviso {2}importar\/codigo-cambiado$/gm)];
    expect(new Set(found.map(([, cell]) => cell))).toEqual(new Set(told));
    expect(after).toBe(before);
  },
);

it('rows that changed places in a circle are known though one of them was written anew', async () => {
  const { out, before, after } = await afterwards(
    [],
    (book) => {
      const rows = book.rows('Presupuesto').filter((cells) => String(cells[0]).startsWith('GDL-'));
      const sent = rows.map((cells) => cells.slice(2, -1));
      for (const [i, cells] of rows.entries())
        for (const [j, value] of (sent[(i + 1) % sent.length] ?? []).entries()) cells[j + 2] = value;
      for (let j = 2; j < 6; j++) if (rows[2]) rows[2][j] = 1000 + j;
    },
    '--replace',
  );
  expect(out.match(/hoja Presupuesto, A\d {2}aviso {2}importar\/codigo-cambiado/g)).toHaveLength(3);
  expect(after).toBe(before);
});

/**
 * What importing a workbook comes to in which GDL-001 told these months, and one more cell, and GDL-002, which told none, its
 * first three.
 */
async function afterLateUnit(
  told: string,
  [title, value]: readonly [title: string, value: number],
  late: readonly number[],
  ...options: readonly string[]
): Promise<{ out: string; after: string }> {
  const poi = new TextDecoder()
    .decode(projectFiles('minimo')[POI])
    .replace('{ene: 0, feb: 6, mar: 9, abr: 15, may: 10, jun: 9}', told)
    .replace('      ejecutado: {ene: 8, feb: 11, mar: 10, abr: 10, may: 12, jun: 9}\n', '');
  const host = memoryHost({ files: { ...projectFiles('minimo'), [POI]: poi } });
  await run(host, 'export', '--unit', 'GDL');
  const book = await openBook(host.files.get(`/w/${BOOK}`) ?? new Uint8Array());
  book.put('Avance', 'GDL-001', title, value);
  for (const [i, mes] of ['ene', 'feb', 'mar'].entries())
    book.put('Avance', 'GDL-002', `Ejecutado ${mes}`, late[i] ?? null);
  host.save('/w/GDL.xlsx', await book.bytes());
  const out = await run(host, 'import', 'GDL.xlsx', '--write', ...options);
  return { out, after: textIn(host).replaceAll(/\s+/g, ' ') };
}

it('what was corrected, and what another filled in as that one had it, were sorted by nobody', async () => {
  const { out, after } = await afterLateUnit(
    '{ene: 0, feb: 0, mar: 1}',
    ['Ejecutado mar', 2],
    [0, 0, 1],
    '--replace',
  );
  expect(out).not.toContain('codigo-cambiado');
  expect(after).toMatch(/ene: 0, feb: 0, mar: 2 ?\}.* ejecutado: \{? ?ene: 0,? feb: 0,? mar: 1/);
});

it('months that are retyped as another activity had them are no others, where that is what many have', async () => {
  const months = ['ene', 'feb', 'mar', 'abr', 'may', 'jun'];
  const { after } = await afterwards(
    [],
    (book) => {
      for (const [i, mes] of months.entries()) {
        book.put('Avance', 'GDL-001', `Programado ${mes}`, 10);
        book.put('Avance', 'GDL-002', `Programado ${mes}`, 7 + i);
      }
    },
    '--replace',
  );
  expect(after).toContain('programado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}');
  expect(after).toContain('programado: {ene: 7, feb: 8, mar: 9, abr: 10, may: 11, jun: 12}');
});

it('months that happen to be those that another activity had are its own, where that one still has them', async () => {
  const { out, after } = await afterLateUnit('{ene: 0, feb: 6, mar: 9}', ['Ejecutado abr', 15], [0, 6, 9]);
  expect(out).not.toContain('codigo-cambiado');
  expect(after).toMatch(/feb: 6, mar: 9, abr: 15 ?\}.* ejecutado: \{? ?ene: 0,? feb: 6,? mar: 9/);
});

it('a new activity takes no row that went out with another, and all those of one whose code was changed', async () => {
  const { out, after } = await afterwards([], (book) => {
    book.add('Actividades', { Código: 'GDL-009', Nombre: 'Nueva feria', Objetivo: 'ECO-1' });
    for (const cells of book.rows('Tareas')) if (cells[2] === 'T9') cells[1] = 'GDL-009';
    book.put('Actividades', 'GDL-003', 'Nombre', 'Poda de los parques');
    for (const [sheet] of CODED)
      for (const cells of book.rows(sheet)) {
        const code = cells.indexOf('GDL-003');
        if (code >= 0 && code < 2) cells[code] = 'GDL-010';
      }
  });
  expect(out).toContain('La fila de «GDL-009» salió con el código de «GDL-001»');
  expect(out.match(/importar\/codigo-cambiado/g)).toHaveLength(1);
  expect(after.slice(after.indexOf('id: GDL-009'), after.indexOf('id: GDL-010'))).not.toContain('T9');
  expect(after.slice(after.indexOf('id: GDL-010'))).toContain('mes: jun');
});

const OWN_POI = `tipo: poi
version: 1
plan: ejemplo-2019-2022
periodo: 2019-S1
unidad: GAF
estado: cerrado
fecha_corte: 2019-06-30
`;

const OF_ALL = new TextDecoder().decode(projectFiles('minimo')[POI]).replace('unidad: GDL\n', '');

it.each<readonly [what: string, files: Readonly<Record<string, string>>, file: string | undefined]>([
  ['of its own', { 'poi/z-gaf.yaml': OWN_POI }, 'poi/z-gaf.yaml'],
  ['that is of all units', { [POI]: OF_ALL }, POI],
  ['none, where its activities stand in that of another', {}, undefined],
])('what a unit says of its semester goes into a document %s', async (_, files, file) => {
  const host = memoryHost({ files: { ...projectFiles('minimo'), ...files } });
  await run(host, 'export', '--unit', 'GAF');
  const path = BOOK.replace('GDL', 'GAF');
  const book = await openBook(host.files.get(`/w/${path}`) ?? new Uint8Array());
  book.add('Evaluación', { 'Qué es': 'Logro', Texto: 'Trescientos trámites en línea' });
  book.add('Actividades', { Código: 'GAF-009', Nombre: 'Compra de equipos', Objetivo: 'INS-1' });
  book.add('Resultados', { 'Indicador del plan': 'SOC-1.1', Valor: 71 });
  book.putBeside('Léame', 'Datos al (fecha de corte)', '31/05/2019');
  host.save('/w/GAF.xlsx', await book.bytes());
  const out = await run(host, 'import', 'GAF.xlsx', '--write');
  const holding = (text: string): readonly string[] =>
    [...host.files].flatMap(([name, bytes]) =>
      new TextDecoder().decode(bytes).includes(text) ? [name] : [],
    );
  expect(holding('Trescientos trámites')).toEqual(file === undefined ? [] : [`/w/${file}`]);
  expect(holding('Compra de equipos')).toEqual([`/w/${file ?? POI}`]);
  // What was measured on no day is of that of the workbook.
  expect(holding('valor: 71, fecha: 2019-05-31')).toEqual([`/w/${file ?? POI}`]);
  expect(out.includes('«GAF», que en 2019-S1 no tiene un documento propio')).toBe(file === undefined);
});
