import { describe, expect, it } from 'vitest';
import { noNameOnWindows } from '../src/text/path.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { run } from './support/run.ts';
import { SMALL } from './support/small-project.ts';
import { windowsHost } from './support/windows-host.ts';

const FOLDERS: readonly (readonly [what: string, folder: string])[] = [
  ['a folder of a person with accents and spaces', 'C:/Users/Planificación Ñuñoa/mi plan'],
  ['a share of a server', '//servidor/planes/Puno 2019'],
  ['a drive of the network', 'Z:/planes'],
  ['a path longer than Windows once took', `C:/${'una carpeta de nombre largo/'.repeat(12)}plan`],
];

/** As git checks it out there. */
const CHECKED_OUT = Object.fromEntries(
  Object.entries(SMALL).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
);

/** What a project goes through, each command after the other. */
const COMMANDS: readonly (readonly string[])[] = [
  ['validate', '--no-cache'],
  ['validate', 'poi/2019-S1.yaml', '--no-cache'],
  ['report', '--draft', '--period', '2019-S1', '--format', 'md,html', '--output', 'salida'],
  ['compile', '--draft', '--output', 'salida/plan.json'],
  ['export', '--unit', 'GIM', '--output', 'salida/libros'],
  ['import', 'salida/libros/puno-2019-2022-2019-S1-GIM.xlsx', '--write'],
  ['set', 'GIM-015', 'logrado=6', '--period', '2019-S1'],
  ['export', '--unit', 'GIM', '--output', 'salida/libros'],
  ['init', 'otro'],
];

/** The files below a folder, as texts that differ where a byte does. */
function filesIn(host: MemoryHost, folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...host.files]
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, bytes]): [string, string] => [
        path.slice(folder.length + 1),
        Buffer.from(bytes).toString('latin1'),
      ])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe.each(FOLDERS)('in %s', (_, folder) => {
  it('every command says and writes what it does elsewhere', async () => {
    const here = memoryHost({ files: CHECKED_OUT });
    const there = windowsHost(folder, CHECKED_OUT);
    for (const argv of COMMANDS)
      expect([argv, await run(there, ...argv)]).toEqual([argv, await run(here, ...argv)]);
    expect(filesIn(there, `/${folder}`)).toEqual(filesIn(here, '/w'));
    expect(Object.keys(filesIn(there, `/${folder}`)).length).toBeGreaterThan(20);
  });

  it.each<[string, (path: string) => string]>([
    ['with backslashes', (path) => path.replaceAll('/', '\\')],
    ['with a dot before', (path) => `.\\${path.replaceAll('/', '\\')}`],
    ['whole', (path) => `${folder}/${path}`.replaceAll('/', '\\')],
    ['in another case', (path) => path.toUpperCase()],
  ])('a path is understood %s', async (_how, typed) => {
    const host = windowsHost(folder, CHECKED_OUT);
    await run(host, 'export', '--unit', 'GIM', '--period', '2019-S1');
    const book = 'libros/puno-2019-2022-2019-S1-GIM.xlsx';
    const read = await run(host, 'import', typed(book));
    expect([read.code, read.out]).toEqual([0, expect.stringContaining('no hay nada que cambiar')]);
    const checked = await run(host, 'validate', typed('poi/2019-S1.yaml'), '--no-cache');
    expect([checked.err, checked.out]).toEqual(['', expect.stringContaining('1 POI de 2019-S1')]);
    expect(await run(host, 'report', '--draft', '-f', 'md', '-o', typed('salida'))).toMatchObject({
      code: 0,
    });
  });

  it('a document is known under a name in another case, and not written over', async () => {
    const host = windowsHost(folder, CHECKED_OUT);
    const { code, err } = await run(host, 'compile', '--draft', '--output', 'PLAN.YAML');
    expect([code, err]).toEqual([2, expect.stringContaining('es un archivo de este proyecto')]);
    expect(filesIn(host, `/${folder}`)).toEqual(filesIn(windowsHost(folder, CHECKED_OUT), `/${folder}`));
  });
});

it.each(FOLDERS)(
  'what is written or missing elsewhere than in %s is named as Windows does',
  async (_, folder) => {
    const elsewhere = 'D:/otra carpeta';
    const host = windowsHost(elsewhere, {});
    for (const [path, text] of Object.entries(CHECKED_OUT))
      host.files.set(`/${folder}/${path}`, new TextEncoder().encode(text));
    const typed = folder.replaceAll('/', '\\');
    const written = await run(host, 'report', typed, '--draft', '-f', 'md', '-o', `${typed}\\salida`);
    expect(written.out).toBe(`${typed}\\salida\\puno-2019-2022-2019-S1-tecnica.md\n`);
    const found = await run(host, 'validate', typed, '--no-cache');
    expect(found.out).toContain(`${typed}\\poi\\2019-S1.yaml:`);
    expect(found.out).not.toContain(folder);
    const missing = await run(host, 'report', `${typed}\\no`);
    expect(missing.err).toContain(`${typed}\\no`);
  },
);

it('a book that came to another place is named as Windows does', async () => {
  const host = windowsHost('C:/planes', CHECKED_OUT);
  await run(host, 'export', '--unit', 'GIM', '--period', '2019-S1', '--output', 'E:\\llegó');
  const { out } = await run(host, 'import', 'E:\\llegó\\puno-2019-2022-2019-S1-GIM.xlsx');
  expect(out).toMatch(/^E:\\llegó\\puno-2019-2022-2019-S1-GIM\.xlsx: es el libro de GIM/);
});

it.each<[path: string, bad: string | undefined]>([
  ['C:/Users/Planificación Ñuñoa/mi plan/plan.yaml', undefined],
  ['//servidor/planes/Puno/poi/2019-S1.yaml', undefined],
  ['./consulta/auxiliar/nulo.yaml', undefined],
  ['../plan.yaml', undefined],
  ['C:/planes/con.yaml', 'con.yaml'],
  ['C:\\planes\\Aux', 'Aux'],
  ['poi/lpt1.2019.yaml', 'lpt1.2019.yaml'],
  ['//servidor/planes/nul', 'nul'],
  ['C:/planes/informe.', 'informe.'],
  ['C:/planes/informe /a.md', 'informe '],
  ['plan.yaml:oculto', 'plan.yaml:oculto'],
  ['¿qué?.md', '¿qué?.md'],
])('of the path %j Windows gives a file to all but %j', (path, bad) => {
  expect(noNameOnWindows(path)).toBe(bad);
});

it('what Windows gives no file ends in a sentence', async () => {
  const host = windowsHost('C:/planes', CHECKED_OUT);
  for (const name of ['nul.json', 'CON', 'datos/aux.json', 'fin.']) {
    const { code, err } = await run(host, 'compile', '--draft', '--output', name);
    expect([name, code, err]).toEqual([name, 3, expect.stringMatching(/no es un nombre en Windows\.\n$/)]);
  }
});

it('no unit gives a file a name that Windows does not', async () => {
  const codes = ['CON', 'AUX.1', 'nul', 'fin.'];
  for (const code of codes) {
    const files = Object.fromEntries(
      Object.entries(SMALL).map(([path, text]) => [
        path,
        text.replaceAll(/\b(unidad|id|aprobado_por): GIM(?=[,}\s])/g, `$1: ${JSON.stringify(code)}`),
      ]),
    );
    const host = windowsHost('C:/planes', files);
    const ran = await run(host, 'export', '--unit', code, '--period', '2019-S1');
    expect([code, ran.err, ran.code]).toEqual([code, '', 0]);
  }
});
