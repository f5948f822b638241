import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { openPage } from './support/page-host.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { run } from './support/run.ts';
import { SMALL } from './support/small-project.ts';

const S2 = 'poi/2019-S2.yaml';

function textIn(host: MemoryHost, path: string): string {
  return Buffer.from(host.files.get(`/w/${path}`) ?? '').toString('utf8');
}

/** A bracket that nobody closed. */
const opened = (text: string): string => text.replace(/^version: /m, 'version: [');
/** What an editor on Windows saves as «Unicode». */
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
/** A list that somebody made a text of: the rest of the document can be read. */
const withoutList = (text: string): string =>
  `${text.slice(0, text.indexOf('actividades:'))}actividades: todas\n`;

let secondText: string | undefined;

/** The second semester of the small project. */
async function second(): Promise<string> {
  if (secondText !== undefined) return secondText;
  const host = memoryHost({ files: SMALL });
  await main(['new', 'semestre'], host);
  secondText = textIn(host, S2);
  return secondText;
}

/** A project of two semesters of which one file cannot be read. */
async function brokenAt(
  path: string,
  broken: (text: string) => string | Uint8Array = opened,
): Promise<MemoryHost> {
  const host = memoryHost({ files: { ...SMALL, [S2]: await second() } });
  host.save(`/w/${path}`, broken(path in SMALL || path === S2 ? textIn(host, path) : 'excluir: "archivo/**'));
  return host;
}

describe('a document that cannot be read', () => {
  it.each<readonly [path: string, argv: readonly string[], words: string]>([
    [S2, ['set', 'GIM-014', 'devengado=510001'], 'O diga en cuál se cambia: --period 2019-S1'],
    [S2, ['set', 'GIM-014', 'ejecutado.jun=9'], 'No se sabe cuál es el último POI de «GIM-014»'],
    [S2, ['set', 'GIM-014', '-p', '2019-S2', 'devengado=510001'], 'y puede estar en lo que no'],
    [S2, ['set', 'GIM-099', '-p', '2019-S2', 'devengado=510001'], 'y puede estar en lo que no'],
    [S2, ['set', 'GIM-014', '-'], 'No se sabe cuál es el último POI'],
    [S2, ['set', 'GIM-014', 'id=GIM-099'], 'No se sabe cuál es el último POI'],
    [S2, ['set', 'GIM-014', 'id=GIM-099', '-p', '2019-S1'], 'No se cambió el identificador «GIM-014»'],
    [S2, ['set', 'SOC-1', 'id=SOC-9'], 'No se cambió el identificador «SOC-1»'],
    [S2, ['new', 'semestre'], 'No se creó nada'],
    [S2, ['new', 'semestre', '-p', '2020-S1'], 'No se creó nada'],
    [S2, ['new', 'actividad'], 'No se creó nada'],
    [S2, ['export', '-p', '2019-S2'], '2019-S2'],
    [S2, ['export', '-f', 'ceplan', '-p', '2019-S1'], 'No se exportó nada'],
    ['unidades.yaml', ['export', '-p', '2019-S1'], 'No se exportó nada'],
    ['unidades.yaml', ['new', 'unidad', '--id', 'ZZ', '--name', 'Otra'], 'No se creó nada'],
    ['unidades.yaml', ['new', 'actividad'], 'No se creó nada'],
    ['unidades.yaml', ['set', 'GIM', 'id=GIMX'], 'No hay nada con el identificador «GIM»'],
    ['unidades.yaml', ['set', 'GIM', 'nombre=Otra'], 'No hay nada con el identificador «GIM»'],
    ['plan.yaml', ['new', 'objetivo', '--dimension', 'social', '--name', 'Otro'], 'No se creó nada'],
    ['plan.yaml', ['set', 'SOC-1', 'nombre=Otro'], 'y puede estar en lo que no'],
    ['plan.config.yaml', ['new', 'semestre'], 'No se creó nada'],
    ['plan.config.yaml', ['export', '-p', '2019-S1'], 'No se exportó nada'],
    ['plan.config.yaml', ['set', 'GIM-014', '-p', '2019-S1', 'devengado=510001'], 'No se sabe cuál'],
  ])('%s keeps «plan %j» from writing, and is named', async (path, argv, words) => {
    for (const broken of path === S2 ? [opened, utf16, withoutList] : [opened, utf16]) {
      const host = await brokenAt(path, broken);
      const before = new Map(host.files);
      const { code, err } = await run(host, ...argv);
      expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining(words) });
      expect(err).toContain(`${path} (`);
      expect(new Map(host.files)).toEqual(before);
    }
  });

  it('does not keep the officer from what does not need it', async () => {
    const host = await brokenAt(S2);
    expect(await run(host, 'set', 'GIM-014', '-p', '2019-S1', 'devengado=510001')).toMatchObject({ code: 0 });
    expect(textIn(host, 'poi/2019-S1.yaml')).toContain('devengado: 510001');
    expect(await run(host, 'set', 'SOC-1', 'nombre=Agua para todos')).toMatchObject({ code: 0 });
    expect(await run(host, 'set', '2019-S1', 'evaluacion.logros.nuevo=Hay agua')).toMatchObject({ code: 0 });
    expect(await run(host, 'new', 'presupuesto', '--pia', '100')).toMatchObject({ code: 0 });
    expect(await run(host, 'new', 'unidad', '--id', 'ZZ', '--name', 'Otra')).toMatchObject({ code: 0 });
    expect(await run(host, 'new', 'objetivo', '--dimension', 'social', '--name', 'Otro')).toMatchObject({
      code: 0,
    });
  });

  it('may be the latest of which the books would be, where its text says a later period', async () => {
    for (const broken of [opened, utf16]) {
      const { code, err } = await run(await brokenAt(S2, broken), 'export');
      expect({ code, err }).toMatchObject({
        code: 3,
        err: expect.stringContaining('plan export --period 2019-S1'),
      });
    }
  });

  it('is told with the books that were written without it, which is no success', async () => {
    const { code, out, err } = await run(await brokenAt(S2), 'export', '--period', '2019-S1');
    expect(out).toContain('2019-S1-GIM.xlsx');
    expect({ code, err }).toEqual({
      code: 3,
      err: 'No se puede leer poi/2019-S2.yaml (yaml/sintaxis, línea 3): lo suyo no está en ningún libro. Para saber por qué: plan validate\n',
    });
  });

  it('is told with a change that could not be held against it', async () => {
    const host = await brokenAt('unidades.yaml');
    const { code, err } = await run(host, 'set', 'GIM-014', '-p', '2019-S1', 'unidad=NOEX');
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(
        /^No se puede leer unidades\.yaml \(.*\): no se comprobó si lo que cambia concuerda con eso\. .*: plan validate\n$/,
      ),
    });
    expect(textIn(host, 'poi/2019-S1.yaml')).toContain('unidad: NOEX');
  });

  it.each([['status'], ['report', '--draft', '--format', 'md'], ['compile', '--draft']])(
    'is told with the figures of plan %s',
    async (...argv) => {
      const { err } = await run(await brokenAt(S2), ...argv);
      expect(err).toContain('No se puede leer poi/2019-S2.yaml (yaml/sintaxis, línea 3): lo suyo no está');
    },
  );

  it('is not taken for a semester that nobody has', async () => {
    const { code, err } = await run(await brokenAt(S2), 'status', '-p', '2019-S2');
    expect(code).toBe(3);
    expect(err).toContain('Entre lo que se pudo leer no hay ningún POI de «2019-S2»');
  });

  it('is said in the status before what seems to be missing', async () => {
    const { out } = await run(await brokenAt(S2), 'status');
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'Falta - No se puede leer poi/2019-S2.yaml (yaml/sintaxis, línea 3): lo suyo no está en estas cifras, y lo que sigue puede estar ahí.',
    );
  });

  it('keeps an import from writing once more what it may hold', async () => {
    const host = memoryHost({ files: SMALL });
    await main(['export', '-p', '2019-S1'], host);
    await main(['export', '-f', 'ceplan'], host);
    const poi = textIn(host, 'poi/2019-S1.yaml');
    host.save('/w/poi/2019-S1.yaml', opened(poi));
    for (const book of ['2019-S1-GIM', '2019-ceplan']) {
      const before = new Map(host.files);
      const { code, out } = await run(host, 'import', `libros/puno-2019-2022-${book}.xlsx`, '--write');
      expect({ code, out }).toMatchObject({
        code: 1,
        out: expect.stringContaining('importar/documento-ilegible'),
      });
      expect(out).toContain('«poi/2019-S1.yaml» no se puede leer (yaml/sintaxis, línea 3)');
      expect(new Map(host.files)).toEqual(before);
    }
    host.save('/w/poi/2019-S1.yaml', poi);
    host.save('/w/presupuesto/2019.yaml', 'tipo: presupuesto\nversion: [1\n');
    const { code } = await run(host, 'import', 'libros/puno-2019-2022-2019-S1-GIM.xlsx', '--write');
    expect(code).toBe(0);
  });

  it('is named on the page, where no activity is added and no unit blamed', async () => {
    const page = await openPage({ files: { ...SMALL, [S2]: opened(await second()) } });
    const named = 'No se puede leer poi/2019-S2.yaml (yaml/sintaxis, línea 3)';
    expect(await page.text('/')).toContain(named);
    expect(await page.text('/avance?periodo=2019-S2')).toContain('No se pudo leer ningún POI de «2019-S2»');
    for (const view of ['/', '/avance', '/informe', '/publicar'])
      expect(await page.text(view)).toContain(
        'no está aquí</strong>: poi/2019-S2.yaml (yaml/sintaxis, línea 3)',
      );
    expect(await page.text('/actividad')).toContain('Todavía no se puede agregar una actividad');
    expect((await page.post('/actividad', { paso: 'guardar' })).body).toContain(named);
    await page.end();
  });
});
