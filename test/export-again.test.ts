import { describe, expect, it } from 'vitest';
import { isSealed } from '../src/sheets/seal.ts';
import { openBook, type OpenBook } from './support/changed-book.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { run, type Ran } from './support/run.ts';
import { SMALL } from './support/small-project.ts';

const GIM = 'libros/puno-2019-2022-2019-S1-GIM.xlsx';
const CEPLAN = 'libros/puno-2019-2022-2019-ceplan.xlsx';

const EXPORT = ['export', '--unit', 'GIM', '--period', '2019-S1'] as const;

/** A project whose workbook of GIM went out and was saved by another program, with some cells changed. */
async function filledIn(change: (book: OpenBook) => void = () => undefined): Promise<MemoryHost> {
  const host = memoryHost({ files: SMALL });
  await run(host, ...EXPORT);
  const book = await openBook(bytesAt(host, GIM));
  change(book);
  host.save(`/w/${GIM}`, await book.bytes());
  return host;
}

function bytesAt(host: MemoryHost, path: string): Uint8Array {
  const bytes = host.files.get(`/w/${path}`);
  if (!bytes) throw new Error(`no file ${path}`);
  return bytes;
}

/** Runs, and says whether the file still has its bytes. */
async function kept(
  host: MemoryHost,
  path: string,
  ...argv: readonly string[]
): Promise<Ran & { same: boolean }> {
  const before = bytesAt(host, path);
  const ran = await run(host, ...argv);
  return { ...ran, same: Buffer.compare(before, bytesAt(host, path)) === 0 };
}

/** Deletes the first rows of a sheet that are of an activity. */
function without(book: OpenBook, sheet: string, id: string, most: number): void {
  const rows = book.rows(sheet);
  const own = rows.filter((row) => row.slice(0, 2).includes(id)).slice(0, most);
  expect(own.length).toBeGreaterThan(0);
  rows.splice(0, rows.length, ...rows.filter((row) => !own.includes(row)));
}

/** What the documents may say of an activity after its workbook went out. */
const NEWER = [
  'cronograma.nueva.id=T9',
  'cronograma.nueva.tarea=Zanjas',
  'cronograma.nueva.inicio=2019-02-01',
  'cronograma.nueva.fin=2019-03-01',
  'desvios.nuevo.mes=jun',
  'desvios.nuevo.causa=otro',
  'prioridad=alta',
];

function putFebruary(book: OpenBook): void {
  book.put('Avance', 'GIM-014', 'Ejecutado feb', 31);
}

/** Writes in a cell by its 0-based row and column. */
function write(book: OpenBook, sheet: string, row: number, column: number, text: string): void {
  const rows = book.rows(sheet);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column] = text;
}

/** What somebody wrote where nothing is read, and how it is said; the first cell of the table of Avance is A4. */
const NOTES: readonly (readonly [what: string, change: (book: OpenBook) => void, said: string])[] = [
  [
    'a note below the table, in a column that is only shown',
    (book) => {
      const rows = book.rows('Avance');
      rows.push([null], [null, 'NO ENVIAR']);
    },
    ', «NO ENVIAR»',
  ],
  [
    'a note to the right of the table',
    (book) => write(book, 'Avance', 5, 40, 'llamar a la EPS'),
    'AO6, «llamar a la EPS»',
  ],
  [
    'a note above the titles',
    (book) => write(book, 'Avance', 0, 3, 'versión de Rosa'),
    'D1, «versión de Rosa»',
  ],
  [
    'a note instead of what a sheet is for',
    (book) => write(book, 'Avance', 1, 0, 'preliminar'),
    'A2, «preliminar»',
  ],
  [
    'a note on the first sheet',
    (book) => write(book, 'Léame', 20, 0, 'Rosa: falta mayo'),
    'A21, «Rosa: falta mayo»',
  ],
  [
    'a comment',
    (book) =>
      book.more('Avance', {
        cells: new Map([['4,6', { comment: { author: 'Rosa', text: 'sin\nsustento' } }]]),
      }),
    'el comentario de G5, «sin sustento»',
  ],
  [
    'a comment instead of the help of a title',
    (book) =>
      book.more('Avance', {
        cells: new Map([['3,0', { comment: { author: 'plan', text: 'otra cosa' } }]]),
      }),
    'el comentario de A4, «otra cosa»',
  ],
];

it.each(NOTES)('%s is told where the workbook is imported, and nothing else is', async (_, change, said) => {
  const host = await filledIn(change);
  const { code, out } = await run(host, 'import', GIM);
  expect(code).toBe(0);
  expect(out.match(/(?<=(?:error|aviso) +)importar\/[a-z-]+$/gm)).toEqual(['importar/nota-no-leida']);
  expect(out).toContain('Hay algo escrito donde no se lee: ');
  expect(out.replaceAll(/\s+/g, ' ')).toContain(said);
  expect(out).not.toContain('Todo está ya en los documentos');
});

it('nothing of what the workbook itself says is a note', async () => {
  const host = memoryHost({ files: SMALL });
  await run(host, 'export');
  const books = [...host.files.keys()].filter((path) => path.startsWith('/w/libros/'));
  expect(books.length).toBeGreaterThan(1);
  for (const book of books) {
    const { out } = await run(host, 'import', book.slice('/w/'.length));
    expect([book, out]).toEqual([book, expect.stringContaining('Todo está ya en los documentos')]);
    expect(out).not.toContain('nota-no-leida');
  }
});

describe('a workbook that stands where one would be written', () => {
  it.each<[string, (book: OpenBook) => void, string]>([
    ['a value that the documents do not say', putFebruary, 'trae 1 dato que los documentos no dicen'],
    [
      'a new activity',
      (book) => book.add('Actividades', { Código: 'GIM-077', Nombre: 'Limpieza de la laguna' }),
      'trae 1 dato que los documentos no dicen',
    ],
    [
      'a cell that cannot be read',
      (book) => book.put('Avance', 'GIM-014', 'Ejecutado feb', 'doce'),
      'tiene 1 cosa por revisar antes de importarlo',
    ],
    ...NOTES.map(([what, change]): [string, (book: OpenBook) => void, string] => [
      what,
      change,
      'tiene 1 cosa por revisar antes de importarlo',
    ]),
    [
      'a sheet that somebody added',
      (book) => book.addSheet('Mis apuntes', [['pendiente', 'llamar a la EPS']]),
      'tiene 1 cosa por revisar antes de importarlo',
    ],
  ])('stays, with %s, and it is said how not to lose it', async (_, change, why) => {
    const host = await filledIn(change);
    const { code, err, out, same } = await kept(host, GIM, ...EXPORT);
    expect(same).toBe(true);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('No se escribió nada: 1 libro ya está y se perdería lo que trae.');
    expect(err).toContain(`${GIM}: ${why}`);
    expect(err).toContain(`plan import ${GIM}\n`);
    expect(err).toContain('--replace');
    expect(err).toContain('--output');
  });

  it.each<readonly [what: string, change: (book: OpenBook) => void, lacks: string]>([
    ['cleared a month', (book) => book.put('Avance', 'GIM-014', 'Ejecutado ene', null), '1 dato'],
    ['deleted a task', (book) => without(book, 'Tareas', 'GIM-014', 1), '1 dato'],
    ['deleted all tasks of an activity', (book) => without(book, 'Tareas', 'GIM-014', 9), '\\d+ datos'],
    [
      'emptied a row',
      (book) =>
        book
          .rows('Tareas')
          .find((row) => row[1] === 'GIM-014')
          ?.fill(null, 2, 8),
      '1 dato',
    ],
    ['deleted a sheet', (book) => book.drop('Tareas'), '\\d+ datos'],
    ['deleted an activity', (book) => without(book, 'Actividades', 'GIM-014', 1), '1 dato'],
  ])('stays where somebody %s that the documents have', async (_, change, lacks) => {
    const { code, err, same } = await kept(await filledIn(change), GIM, ...EXPORT);
    expect([code, same]).toEqual([2, true]);
    expect(err).toMatch(new RegExp(`${GIM}: alguien quitó de él ${lacks} que los documentos tienen`));
  });

  it('is replaced where it lacks only what the documents got since', async () => {
    const host = await filledIn();
    await run(host, 'set', 'GIM-014', '--period', '2019-S1', ...NEWER);
    const { code, err, same } = await kept(host, GIM, ...EXPORT);
    expect([code, err, same]).toEqual([0, '', false]);
  });

  it('is replaced once what it holds was imported', async () => {
    const host = await filledIn(putFebruary);
    await run(host, 'import', GIM, '--write', '--replace');
    const { code, same } = await kept(host, GIM, ...EXPORT);
    expect([code, same]).toEqual([0, false]);
    expect(isSealed(bytesAt(host, GIM))).toBe(true);
  });

  it('is replaced where that is asked for, in either language', async () => {
    for (const option of ['--replace', '--reemplazar']) {
      const host = await filledIn(putFebruary);
      const { code, same } = await kept(host, GIM, ...EXPORT, option);
      expect([code, same]).toEqual([0, false]);
    }
  });

  it('is replaced where somebody saved it and changed nothing', async () => {
    const { code, same } = await kept(await filledIn(), GIM, ...EXPORT);
    expect([code, same]).toEqual([0, false]);
  });

  it('is replaced where nobody touched it, though the documents say something else now', async () => {
    const host = memoryHost({ files: SMALL });
    await run(host, ...EXPORT);
    await run(host, 'set', 'GIM-014', 'nombre=Otro nombre', '--period', '2019-S1');
    const { code, same } = await kept(host, GIM, ...EXPORT);
    expect([code, same]).toEqual([0, false]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['of another kind', 'una nota\n', 'no es un libro que haya escrito plan export'],
    ['that is locked', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'no es un libro'],
    ['that is empty', '', 'no es un libro'],
  ])('stays, being a file %s', async (_, content, why) => {
    const host = memoryHost({ files: { ...SMALL, [GIM]: content } });
    const { code, err, same } = await kept(host, GIM, ...EXPORT);
    expect([code, same]).toEqual([2, true]);
    expect(err).toContain(why);
    expect(err).not.toContain('plan import');
  });

  it('keeps all others from being written too, and names them all', async () => {
    const host = await filledIn(putFebruary);
    const { code, err } = await run(host, 'export', '--period', '2019-S1');
    expect(code).toBe(2);
    expect(err).toContain(GIM);
    expect(err).toContain(`Vea primero qué trae: plan import ${GIM}\n`);
    expect([...host.files.keys()].filter((path) => path.startsWith('/w/libros/'))).toEqual([`/w/${GIM}`]);
  });

  it('stays in the columns of CEPLAN too, and goes once it says nothing new', async () => {
    const host = memoryHost({ files: SMALL });
    const argv = ['export', '--format', 'ceplan'] as const;
    await run(host, ...argv);
    const book = await openBook(bytesAt(host, CEPLAN));
    host.save(`/w/${CEPLAN}`, await book.bytes());
    expect(await kept(host, CEPLAN, ...argv)).toMatchObject({ code: 0, same: false });
    const [titles = [], first = []] = book.rows('DATA');
    first[titles.indexOf('F(SE) 06')] = 77;
    host.save(`/w/${CEPLAN}`, await book.bytes());
    const { code, err, same } = await kept(host, CEPLAN, ...argv);
    expect([code, same]).toEqual([2, true]);
    expect(err).toMatch(/ceplan\.xlsx: (?:trae \d+ datos? que los documentos no dicen|tiene)/);
  });

  const put =
    (title: string, value: string | number) =>
    (book: OpenBook): void => {
      const [titles = [], , second = []] = book.rows('DATA');
      second[titles.indexOf(title)] = value;
    };
  it.each<readonly [what: string, change: (book: OpenBook) => void, cell: RegExp]>([
    ['a column that is left blank', put('Funcion ID', '18'), /DATA, [A-Z]+3/],
    ['a total that is not read', put('F(SE) Total', 999), /DATA, [A-Z]+3/],
    [
      'a column of its own',
      (book) => {
        const [titles = [], first = []] = book.rows('DATA');
        titles.push('Observaciones');
        first.push('falta sustento');
      },
      /DATA, [A-Z]+1 y DATA, [A-Z]+2/,
    ],
    ['a further sheet', (book) => book.addSheet('Notas', [['llamar a CEPLAN']]), /Notas, A1/],
  ])('stays in the columns of CEPLAN where somebody filled in %s', async (_, change, cell) => {
    const host = memoryHost({ files: SMALL });
    const argv = ['export', '--format', 'ceplan'] as const;
    await run(host, ...argv);
    const book = await openBook(bytesAt(host, CEPLAN));
    book.rows('DATA').splice(1, 2, ...book.rows('DATA').slice(1, 3).toReversed());
    host.save(`/w/${CEPLAN}`, await book.bytes());
    expect(await kept(host, CEPLAN, ...argv)).toMatchObject({ code: 0 });
    change(book);
    host.save(`/w/${CEPLAN}`, await book.bytes());
    const { code, err, same } = await kept(host, CEPLAN, ...argv);
    expect([code, same]).toEqual([2, true]);
    expect(err).toMatch(cell);
    expect((await kept(host, CEPLAN, ...argv, '--replace')).code).toBe(0);
  });
});

describe('a workbook that goes back', () => {
  const REVISED = 'GIM-revisado.xlsx';

  /** A workbook with a fault came back and was sent back. */
  async function sentBack(): Promise<MemoryHost> {
    const host = await filledIn((book) => book.put('Avance', 'GIM-014', 'Ejecutado feb', 'doce'));
    host.save('/w/GIM.xlsx', bytesAt(host, GIM));
    expect((await run(host, 'import', 'GIM.xlsx', '--review')).out).toContain(`Se escribió «${REVISED}»`);
    return host;
  }

  it('is written again while nobody filled it in', async () => {
    const { out } = await run(await sentBack(), 'import', 'GIM.xlsx', '--review');
    expect(out).toContain(`Se escribió «${REVISED}»`);
  });

  it('stays once somebody did, and that is said', async () => {
    const host = await sentBack();
    const book = await openBook(bytesAt(host, REVISED));
    book.put('Avance', 'GIM-014', 'Ejecutado feb', 9);
    host.save(`/w/${REVISED}`, await book.bytes());
    const { code, out, same } = await kept(host, REVISED, 'import', 'GIM.xlsx', '--review');
    expect([code, same]).toEqual([1, true]);
    expect(out).toContain(
      `No se escribió «${REVISED}»: ya está, trae 1 dato que los documentos no dicen, y se perdería.`,
    );
  });

  it('is not written through a link that leads out of the project and of its folder', async () => {
    const host = await sentBack();
    const { listFolder, realPath } = host;
    Object.assign(host, {
      listFolder: (path: string) =>
        listFolder(path).map((entry) => (entry.name === REVISED ? { ...entry, kind: 'link' } : entry)),
      realPath: (path: string) => (path.endsWith(REVISED) ? '/otra/GIM.xlsx' : realPath(path)),
    });
    const { code, out, same } = await kept(host, REVISED, 'import', 'GIM.xlsx', '--review');
    expect([code, same]).toEqual([1, true]);
    expect(out).toContain(`No se escribió «${REVISED}»: «${REVISED}» es un enlace a «/otra/GIM.xlsx»`);
  });
});

describe('the findings of an import', () => {
  it('take no place of what is imported, nor of a document', async () => {
    const host = await filledIn(putFebruary);
    for (const path of [GIM, 'poi/2019-S1.yaml']) {
      const { code, err, same } = await kept(host, path, 'import', GIM, '--format', `json:${path}`);
      expect([code, same]).toEqual([2, true]);
      expect(err).toContain(`«${path}»`);
    }
  });
});
