import { expect, test } from 'vitest';
import { main } from '../src/cli.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';
import { ran } from './support/rendered.ts';

const small = textsIn('examples/minimo');
const POI = 'poi/2019-S1.yaml';
const poi = small[POI] ?? '';
const unreadable = poi.replace('    nombre:', '   nombre:');

interface Found {
  readonly code: string;
  readonly file: string;
}

async function foundIn(files: Readonly<Record<string, string>>): Promise<readonly Found[]> {
  const host = memoryHost({ files });
  await main(['validate', '--format', 'json'], host);
  const { findings } = JSON.parse(host.printed.out) as { readonly findings: readonly Found[] }; // our own painter's
  return findings.map(({ code, file }) => ({ code, file }));
}

/** The small project with a copy of all of it in one of its folders. */
const inItself = Object.fromEntries(Object.entries(small).map(([path, text]) => [`respaldo/${path}`, text]));

test.each([
  ['poi/Copia de 2019-S1.yaml', poi, 'proyecto/copia-de-archivo'],
  ['poi/2019-S1 (1).yaml', poi, 'proyecto/copia-de-archivo'],
  ['poi/2019-S1-LAPTOP-7.yaml', poi, 'proyecto/copia-de-archivo'],
  [
    'poi/2019-S1 - copia.yaml',
    poi.replace('devengado: 88200.00', 'devengado: 90000.00'),
    'proyecto/copia-de-archivo',
  ],
  ['Copia de poi/2019-S1.yaml', poi, 'proyecto/copia-de-archivo'],
  ['Copia de plan.yaml', small['plan.yaml'] ?? '', 'proyecto/copia-de-archivo'],
  ['unidades (1).yaml', small['unidades.yaml'] ?? '', 'proyecto/copia-de-archivo'],
])('the copy %s is one finding, which names it', async (file, text, code) => {
  expect(await foundIn({ ...small, [file]: text })).toEqual([{ code, file }]);
});

test.each(['poi/2019-S1-borrador.yaml', 'poi/2019-S1-v2.yaml', 'poi/a2019-S1.yaml'])(
  '%s has the name of no copy, and both are taken at their word',
  async (file) => {
    const codes = (await foundIn({ ...small, [file]: poi })).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes).not.toContain('proyecto/copia-de-archivo');
  },
);

test('the POI of a unit whose name looks like a computer is no copy for one id of three', async () => {
  const own = (id: string): string => `  - {id: ${id}, nombre: Cobranza, objetivo: SOC-1}\n`;
  const [head = '', first = ''] = /^([\s\S]*?actividades:\n)[\s\S]*?id: (\S+)/.exec(poi)?.slice(1) ?? [];
  const of = (...ids: readonly string[]): string => `${head}${ids.map(own).join('')}`;
  const among = async (text: string): Promise<readonly string[]> =>
    (await foundIn({ ...small, 'poi/2019-S1-GAF.yaml': text })).map(({ code }) => code);
  const codes = await among(of('GAF-100', 'GAF-101', first));
  expect(codes).toContain('poi/id-duplicado');
  expect(codes).not.toContain('proyecto/copia-de-archivo');
  expect(await among(of('GAF-100', first))).toContain('proyecto/copia-de-archivo');
});

test('a project copied into itself is one finding, and counts once', async () => {
  expect(await foundIn({ ...small, ...inItself })).toEqual([
    { code: 'proyecto/archivo-no-leido', file: 'respaldo/plan.yaml' },
  ]);
});

test('a copy of a plan above the folder of its project is an error, for it hides all of that project', async () => {
  const plan = small['plan.yaml'] ?? '';
  const files = { ...inItself, 'plan-respaldo.yaml': plan.replaceAll(/^ *responsable:.*\n/gm, '') };
  const { out, code } = await ran(files, ['validate', '--format', 'concise']);
  expect(code).toBe(1);
  expect(out).toMatch(
    /error: «respaldo\/plan\.yaml» es el mismo plan que «plan-respaldo\.yaml», que está más arriba y sin ningún POI/,
  );
});

test('so is one whose plan is called otherwise', async () => {
  const named = (folder: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(small).map(([path, text]) => [
        `${folder}${path === 'plan.yaml' ? 'pdc-2019.yaml' : path}`,
        text,
      ]),
    );
  expect(await foundIn({ ...named(''), ...named('respaldo/') })).toEqual([
    { code: 'proyecto/archivo-no-leido', file: 'respaldo/pdc-2019.yaml' },
  ]);
});

test('another plan in a folder of a project is a project of its own', async () => {
  const other = {
    ...inItself,
    'respaldo/plan.yaml': (small['plan.yaml'] ?? '').replace('id: ejemplo', 'id: otro'),
  };
  const found = await foundIn({ ...small, ...other });
  expect(found).toEqual([{ code: 'poi/plan-inexistente', file: 'respaldo/poi/2019-S1.yaml' }]);
});

test('of a document that cannot be read and its copy, only the document says why', async () => {
  expect(await foundIn({ ...small, [POI]: unreadable, 'poi/2019-S1 (1).yaml': unreadable })).toEqual([
    { code: 'proyecto/copia-de-archivo', file: 'poi/2019-S1 (1).yaml' },
    { code: 'yaml/sintaxis', file: POI },
  ]);
});

test.each([
  ['zeros', '\0'.repeat(4096)],
  ['a Word document', 'PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml word/document.xml'],
  ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj'],
])('a POI that holds %s is one finding', async (_, text) => {
  expect(await foundIn({ ...small, [POI]: text })).toEqual([{ code: 'yaml/codificacion', file: POI }]);
});
