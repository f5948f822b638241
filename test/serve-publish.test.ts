import { unzipSync } from 'fflate';
import { read } from 'hucre';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost } from './support/memory-host.ts';
import { openPage } from './support/page-host.ts';
import { SMALL } from './support/small-project.ts';

const POI = 'poi/2019-S1.yaml';

/** What a link of the page gives, with the name under which the browser keeps it. */
async function downloaded(
  files: Readonly<Record<string, string>>,
  target: string,
): Promise<{
  readonly name: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}> {
  const page = await openPage({ files });
  const before = new Map(page.host.files);
  const { status, headers, body } = await page.send({ target });
  expect([target, status]).toEqual([target, 200]);
  // Nothing is written beside what was there.
  expect(page.host.files).toEqual(before);
  const [, name = ''] = /filename\*=UTF-8''(.*)$/.exec(headers['content-disposition'] ?? '') ?? [];
  return { name: decodeURIComponent(name), bytes: Buffer.from(body as string | Uint8Array), headers }; // a download
}

it.each([
  ['tecnica.pdf', 'puno-2019-2022-2019-S1-tecnica.pdf', ['--format', 'pdf']],
  ['ciudadana.pdf', 'puno-2019-2022-2019-S1-ciudadana.pdf', ['--format', 'pdf', '--edition', 'ciudadana']],
  ['mural.pdf', 'puno-2019-2022-2019-S1-mural.pdf', ['--format', 'pdf', '--edition', 'mural']],
  ['tecnica.html', 'puno-2019-2022-2019-S1-tecnica.html', ['--format', 'html']],
  ['guion.md', 'puno-2019-2022-2019-S1-guion.md', ['--format', 'md', '--edition', 'guion']],
])('%s is, byte by byte, what plan report writes', async (key, file, argv) => {
  const { name, bytes, headers } = await downloaded(SMALL, `/publicar/archivo?que=${key}`);
  expect(name).toBe(file);
  expect(headers['content-disposition']).toMatch(/^attachment; /);
  const host = memoryHost({ files: SMALL });
  expect(await main(['report', ...argv], host)).toBe(0);
  expect(bytes.equals(Buffer.from(host.files.get(`/w/informes/${file}`) ?? ''))).toBe(true);
});

it('gives a Markdown with its annexes and drawings in one file', async () => {
  const { name, bytes } = await downloaded(SMALL, '/publicar/archivo?que=tecnica.md');
  expect(name).toBe('puno-2019-2022-2019-S1-tecnica.zip');
  const host = memoryHost({ files: SMALL });
  await main(['report', '--format', 'md'], host);
  const written = [...host.files].filter(([path]) => path.startsWith('/w/informes/'));
  expect(
    new Map(
      Object.entries(unzipSync(bytes)).map(([path, content]) => [
        `/w/informes/${path}`,
        Buffer.from(content),
      ]),
    ),
  ).toEqual(new Map(written.map(([path, content]) => [path, Buffer.from(content)])));
});

it('offers a workbook for each unit with activities, under a name with its accents', async () => {
  const files = Object.fromEntries(
    Object.entries(SMALL).map(([path, text]) => [path, text.replaceAll('GMAS', 'AÑO')]),
  );
  const page = await openPage({ files });
  const text = await page.text('/publicar');
  expect(text).toContain('AÑO, Gerencia de Medio Ambiente');
  const { name, bytes, headers } = await downloaded(
    files,
    `/publicar/archivo?que=${encodeURIComponent('AÑO.xlsx')}`,
  );
  expect(name).toBe('puno-2019-2022-2019-S1-AÑO.xlsx');
  expect(headers['content-disposition']).toContain('filename="puno-2019-2022-2019-S1-ANO.xlsx"');
  expect((await read(bytes)).sheets.map(({ name: sheet }) => sheet)).toContain('Avance');
});

it('marks reports of a plan with errors, by a word on them and in their names', async () => {
  const files = { ...SMALL, [POI]: (SMALL[POI] ?? '').replace('objetivo: SOC-1', 'objetivo: SOC-9') };
  const page = await openPage({ files });
  expect(await page.text('/publicar')).toContain('los informes llevan la marca BORRADOR');
  const { name, bytes } = await downloaded(files, '/publicar/archivo?que=ciudadana.html');
  expect(name).toBe('puno-2019-2022-2019-S1-ciudadana-borrador.html');
  expect(bytes.toString('utf8')).toContain('BORRADOR');
});

describe('semesters', () => {
  it('are all offered where there are several, in every view that tells of one', async () => {
    const page = await openPage({ files: projectFiles('puno') });
    for (const view of ['/', '/informe', '/avance', '/publicar']) {
      const text = await page.text(view);
      expect(text).toMatch(new RegExp(`href="${view}\\?(?:[^"]*&amp;)?periodo=2019-S1"`));
      expect(text).toMatch(/href="[^"]*periodo=2019-S2" aria-current="true"/);
    }
    expect(await page.text('/informe?periodo=2019-S1')).not.toBe(await page.text('/informe'));
    const june = await page.text('/avance?periodo=2019-S1&unidad=GIM');
    expect(june).toContain('<h2>Junio, Gerencia de Ingeniería Municipal</h2>');
    expect(june).toContain('<input type="hidden" name="periodo" value="2019-S1" />');
    expect(await page.text('/publicar?periodo=2019-S1')).toContain('que=tecnica.pdf&amp;periodo=2019-S1');
  });

  it('are not asked for where there is one', async () => {
    const page = await openPage({ files: SMALL });
    expect(await page.text('/')).not.toContain('aria-label="Semestres"');
  });

  it.each(['/', '/informe', '/avance', '/publicar'])(
    'are never answered by another in silence: %s says which one it shows',
    async (view) => {
      const page = await openPage({ files: projectFiles('puno') });
      const said = (text: string): readonly string[] => text.match(/No hay ningún POI de [^<]*/g) ?? [];
      expect(said(await page.text(view))).toEqual([]);
      expect(said(await page.text(`${view}?periodo=2019-S1`))).toEqual([]);
      expect(said(await page.text(`${view}?periodo=2019-S9`))).toEqual([
        'No hay ningún POI de «2019-S9»: lo que se muestra es de 2019-S2.',
      ]);
    },
  );

  it('that there are not have no file to take away', async () => {
    const page = await openPage({ files: projectFiles('puno') });
    const { status, body } = await page.send({
      target: '/publicar/archivo?que=tecnica.html&periodo=2019-S9',
    });
    expect([status, body]).toEqual([404, expect.stringContaining('No hay ese semestre')]);
  });

  it('have units and months of their own, and others are said not to be there', async () => {
    const page = await openPage({ files: SMALL });
    const text = await page.text('/avance?unidad=GIMM&mes=sept');
    expect(text).toContain(
      'La unidad «GIMM» no tiene actividades en 2019-S1: lo que se muestra es de «GIM».',
    );
    expect(text).toContain('No hay nada que llenar en el mes «sept»: el que se muestra es junio.');
    expect(await page.text('/avance?unidad=GIM&mes=jun')).not.toContain('lo que se muestra');
  });
});

it.each(['tecnica.exe', '../plan.yaml', 'constructor', '', 'GIM.pdf'])(
  'there is no %j to publish',
  async (key) => {
    const page = await openPage({ files: SMALL });
    expect((await page.send({ target: `/publicar/archivo?que=${encodeURIComponent(key)}` })).status).toBe(
      404,
    );
  },
);

it('tells of a plan without POI what there is: two reports', async () => {
  const files = { 'plan.yaml': SMALL['plan.yaml'] ?? '', 'unidades.yaml': SMALL['unidades.yaml'] ?? '' };
  const page = await openPage({ files });
  const text = await page.text('/publicar');
  expect(text.match(/\/publicar\/archivo\?que=\w+/g)).toHaveLength(6);
  const { name } = await downloaded(files, '/publicar/archivo?que=tecnica.html');
  expect(name).toBe('puno-2019-2022-plan-tecnica.html');
});

it('says in words that a template cannot be used, in the view and in a download', async () => {
  const files = {
    ...SMALL,
    'plan.config.yaml': 'plantillas: plantillas/\n',
    'plantillas/informe-tecnica.html.hbs': '{{#if}}',
  };
  const page = await openPage({ files });
  for (const target of ['/informe', '/publicar/archivo?que=tecnica.html']) {
    const { status, body, headers } = await page.send({ target });
    expect([target, status]).toEqual([target, 409]);
    expect(String(body)).toContain('plantilla');
    expect(headers['content-disposition']).toBeUndefined();
  }
});

describe('what was not read', () => {
  const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`;
  const CONFIG = 'plan.config.yaml';

  it.each([
    ['without permission', { [POI]: null, 'poi/b.yaml': SMALL[POI] ?? '' }, POI],
    ['as Git LFS leaves it', { 'audiencias/2019-08.yaml': POINTER }, 'audiencias/2019-08.yaml'],
    ['that says what is left out', { [CONFIG]: POINTER }, CONFIG],
  ])(
    'keeps every report from being made, and is named in every view: a file %s',
    async (_what, files, file) => {
      const page = await openPage({ files: { ...SMALL, ...files } });
      expect(await main(['report', '--draft'], page.host)).toBe(3);
      const publishing = await page.text('/publicar');
      const reports = [...publishing.matchAll(/archivo\?que=((?:tecnica|ciudadana|mural|guion)\.\w+)/g)];
      expect(reports.length).toBeGreaterThan(8);
      for (const target of ['/informe', ...reports.map(([, key]) => `/publicar/archivo?que=${key}`)]) {
        const { status, body, headers } = await page.send({ target });
        expect([target, status, body]).toEqual([
          target,
          409,
          expect.stringContaining(`No se pudo leer ${file}: `),
        ]);
        expect(headers['content-disposition']).toBeUndefined();
      }
      for (const text of [publishing, await page.text('/'), await page.text('/avance')])
        expect(text).toContain(`Algo de la carpeta no se leyó, y lo suyo no está aquí</strong>: ${file}`);
    },
  );

  it('because of its name is named in every view that lacks it', async () => {
    const page = await openPage({ files: { ...SMALL, 'poi/2019-S2.yaml.txt': 'tipo: poi\nversion: 1\n' } });
    for (const view of ['/', '/avance', '/informe', '/publicar'])
      expect(await page.text(view)).toContain('no está aquí</strong>: poi/2019-S2.yaml.txt');
    page.host.files.delete(`/w/${POI}`);
    expect(await page.text('/avance')).toContain('No se leyó: poi/2019-S2.yaml.txt');
  });
});

it('tells that a template or the crest changed', async () => {
  const files = {
    ...SMALL,
    'plan.config.yaml': 'plantillas: plantillas/\ninforme: {escudo: escudo.svg}\n',
    'plantillas/inicio.md.hbs': 'uno',
    'escudo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
  };
  const page = await openPage({ files });
  const digest = async (): Promise<string> => /data-estado="(\w+)"/.exec(await page.text('/'))?.[1] ?? '';
  const seen = [await digest()];
  page.host.save('/w/plantillas/inicio.md.hbs', 'dos');
  seen.push(await digest());
  page.host.save('/w/escudo.svg', files['escudo.svg'].replace('h9', 'h8'));
  seen.push(await digest());
  expect(new Set(seen).size).toBe(3);
});
