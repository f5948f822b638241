import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';

const MINIMO = textsIn('examples/minimo');
const POI = 'poi/2019-S1.yaml';

type Files = Readonly<Record<string, string>>;

function changed(path: string, from: string, to: string, files: Files = MINIMO): Files {
  expect(files[path]).toContain(from);
  return { ...files, [path]: (files[path] ?? '').replace(from, to) };
}

async function since(
  was: Files,
  is: Files,
  ...more: readonly string[]
): Promise<Record<'out' | 'err', string> & { code: number }> {
  const committed = Object.fromEntries(Object.entries(was).map(([path, text]) => [`/w/${path}`, text]));
  const host = memoryHost({ files: is, commits: { antes: committed } });
  const code = await main(['validate', '--since', 'antes', ...more], host);
  return { code, ...host.printed };
}

const WRONG = changed(POI, 'objetivo: ECO-1\n', 'objetivo: ECO-11\n');

/** The same mistake in the plan of another municipality. */
function withId(id: string): Files {
  const was = /^id: (.*)$/m.exec(MINIMO['plan.yaml'] ?? '')?.[1] ?? '';
  return Object.fromEntries(
    Object.entries(WRONG).map(([path, text]) => [path, text.replaceAll(was, `${id}-2019-2022`)]),
  );
}

describe('what is new since a commit', () => {
  it('is not all there is: what was there is counted, and nothing is said to be in order', async () => {
    const { code, out } = await since(WRONG, WRONG);
    expect(code).toBe(0);
    expect(out).toContain(
      '3 archivos revisados: sin hallazgos nuevos desde antes. Aparte, 1 error que ya estaba en antes.\n',
    );
    expect(out).not.toContain('todo en orden');
  });

  it('is told beside what was there', async () => {
    const { code, out } = await since(WRONG, changed(POI, 'objetivo: SOC-1\n', 'objetivo: SOC-9\n', WRONG));
    expect(code).toBe(1);
    expect(out).toContain('3 archivos revisados: 1 error. Aparte, 1 error que ya estaba en antes.');
  });

  it.each([
    ['json', '"known": {\n    "errors": 1,\n    "warnings": 0,\n    "infos": 0\n  }'],
    ['github', '1 error que ya estaba en antes, sin anotación'],
  ])('is counted in %s too', async (format, words) => {
    expect((await since(WRONG, WRONG, '--format', format)).out).toContain(words);
  });

  it('is not what was there when its folder had another name', async () => {
    const under = (folder: string, files = WRONG): Files =>
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
    const all = { ...under('pilcuyo'), ...under('ilave', withId('ilave')) };
    const renamed = { ...under('municipalidad-pilcuyo'), ...under('ilave', withId('ilave')) };
    expect((await since(all, renamed)).out).toContain('Aparte, 2 errores que ya estaban en antes.');
    // A copy is new where it was not.
    const copied = { ...all, ...under('copia') };
    expect((await since(all, copied)).out).toContain('Aparte, 2 errores que ya estaban en antes.');
    expect((await since(all, copied)).code).toBe(1);
    expect((await since(under('ilave', withId('ilave')), all)).code).toBe(1);
  });

  it('is in order where nothing was there', async () => {
    expect((await since(MINIMO, MINIMO)).out).toContain('3 archivos revisados: todo en orden.');
  });

  it('counts of what was there only what would be shown', async () => {
    expect((await since(WRONG, WRONG, 'plan.yaml')).out).toContain('1 archivo revisado: todo en orden.');
  });

  it.each<readonly [string, string, Files]>([
    ['the plan', 'yaml/sintaxis', changed('plan.yaml', 'version: 1', 'version: [')],
    ['a POI', 'yaml/sintaxis', changed(POI, 'version: 1', 'version: [')],
    [
      'the activities of a POI',
      'esquema/tipo-incorrecto',
      {
        ...MINIMO,
        [POI]: `${MINIMO[POI]?.slice(0, MINIMO[POI].indexOf('actividades:')) ?? ''}actividades: todas\n`,
      },
    ],
  ])('is green over no document that cannot be read: %s', async (_, rule, broken) => {
    const { code, out } = await since(broken, broken);
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining(rule) });
    expect(out).toContain(': 1 error.');
  });

  const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`;
  it.each<readonly [what: string, was: Files, is: Files, says: string]>([
    [
      'only the pointer of Git LFS',
      { ...MINIMO, [POI]: POINTER },
      WRONG,
      `En antes no se puede leer ${POI}: de lo que se muestra, algo puede no ser nuevo.\n`,
    ],
    [
      'a document with a slip of syntax',
      changed(POI, 'version: 1', 'version: ['),
      WRONG,
      `En antes no se puede leer ${POI} (yaml/`,
    ],
    ['the same pointer as now', { ...MINIMO, [POI]: POINTER }, { ...MINIMO, [POI]: POINTER }, ''],
    ['a pointer, and nothing is found now', { ...MINIMO, [POI]: POINTER }, MINIMO, ''],
  ])('may not be new where the commit holds %s', async (_, was, is, says) => {
    const { err } = await since(was, is);
    if (says === '') expect(err).not.toContain('En antes');
    else expect(err).toContain(says);
  });

  it('does not tell once more what the schema found in a document that is read', async () => {
    const old = changed(POI, 'estado: cerrado', 'estado: terminado');
    expect(await since(old, old)).toMatchObject({
      code: 0,
      out: expect.stringContaining('que ya estaba en antes'),
    });
  });
});
