import { read } from 'hucre';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { openBook, type OpenBook } from './support/changed-book.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { BOUNDARY, fieldsOf, openPage, type OpenPage } from './support/page-host.ts';
import { SMALL } from './support/small-project.ts';

const POI = 'poi/2019-S1.yaml';
const TEXT = SMALL[POI] ?? '';

function textIn(host: MemoryHost, path = POI): string {
  return new TextDecoder().decode(host.files.get(`/w/${path}`));
}

/** The workbook of GIM with some cells changed. */
async function book(change: (open: OpenBook) => void): Promise<Uint8Array> {
  const host = memoryHost({ files: SMALL });
  await main(['export', '--unit', 'GIM', '--period', '2019-S1'], host);
  const open = await openBook(
    host.files.get('/w/libros/puno-2019-2022-2019-S1-GIM.xlsx') ?? new Uint8Array(),
  );
  change(open);
  return open.bytes();
}

const filled = async (): Promise<Uint8Array> =>
  book((open) => {
    open.put('Avance', 'GIM-014', 'Ejecutado may', 77);
  });

/** Sends a workbook and gives the page that shows what it would change. */
async function sent(page: OpenPage, bytes: Uint8Array, name = 'GIM.xlsx'): Promise<string> {
  const { status, headers } = await page.upload({ [name]: bytes });
  expect(status).toBe(303);
  return String((await page.send({ target: headers['location'] ?? '' })).body);
}

/** The fields of the form that accepts. */
function acceptance(text: string): Readonly<Record<string, string>> {
  return fieldsOf(/<form method="post" action="\/importar\/aceptar">.*?<\/form>/s.exec(text)?.[0] ?? '');
}

it('shows what plan import says before anything is written, and accepting writes what plan import writes', async () => {
  const bytes = await filled();
  const page = await openPage({ files: SMALL });
  const text = await sent(page, bytes);
  expect(textIn(page.host)).toBe(TEXT);
  const host = memoryHost({ files: { ...SMALL, 'GIM.xlsx': bytes } });
  expect(await main(['import', 'GIM.xlsx', '--every-place', '--replace', '--write'], host)).toBe(0);
  // What the file says otherwise is left until that is asked for.
  expect(text).toContain('Dice otra cosa, y se deja como está');
  expect(text).not.toContain('/importar/aceptar');
  const [, n = ''] = /name="n" value="(\d+)"/.exec(text) ?? [];
  const replacing = String((await page.send({ target: `/importar/cambio?n=${n}&reemplazar=si` })).body);
  for (const line of host.printed.out.split('\n').filter((one) => /^ {2}/.test(one)))
    expect(
      replacing.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    ).toContain(line.trim());
  const saved = await page.post('/importar/aceptar', acceptance(replacing));
  expect(saved.status).toBe(303);
  expect(textIn(page.host)).toBe(textIn(host));
  expect(await page.text(saved.headers['location'] ?? '')).toContain('<li class="entra">');
  // What was decided on is not kept.
  expect((await page.send({ target: `/importar/cambio?n=${n}` })).status).toBe(404);
});

it('rejecting changes nothing and forgets the file', async () => {
  const page = await openPage({ files: SMALL });
  const before = new Map(page.host.files);
  const text = await sent(page, await filled());
  const [, n = ''] = /name="n" value="(\d+)"/.exec(text) ?? [];
  expect((await page.post('/importar/rechazar', { n })).status).toBe(303);
  expect(page.host.files).toEqual(before);
  expect((await page.post('/importar/aceptar', { n })).status).toBe(404);
});

it('gives the workbook back with what was found in its cells', async () => {
  const page = await openPage({ files: SMALL });
  const text = await sent(
    page,
    await book((open) => {
      open.put('Avance', 'GIM-014', 'Ejecutado may', 'doce');
    }),
    'Avance de años.xlsx',
  );
  expect(text).toContain('hoja Avance');
  const [, href = ''] = /href="(\/importar\/revisado[^"]*)"/.exec(text) ?? [];
  const { headers, body } = await page.send({ target: href.replaceAll('&amp;', '&') });
  expect(headers['content-disposition']).toBe(
    'attachment; filename="Avance de anos-revisado.xlsx"; filename*=UTF-8\'\'Avance%20de%20a%C3%B1os-revisado.xlsx',
  );
  const { sheets } = await read(body as Uint8Array); // what a download is
  expect(sheets.map(({ name }) => name)).toContain('Hallazgos');
  expect(page.host.files.has('/w/Avance de años-revisado.xlsx')).toBe(false);
});

describe('nothing is written:', () => {
  it('where the plan changed after the change was shown, which is shown again', async () => {
    const page = await openPage({ files: SMALL });
    const { headers } = await page.upload({ 'GIM.xlsx': await filled() });
    const target = `${headers['location'] ?? ''}&reemplazar=si`;
    const form = acceptance(String((await page.send({ target })).body));
    const theirs = `${TEXT}# otra mano\n`;
    page.host.save(`/w/${POI}`, theirs);
    const stale = await page.post('/importar/aceptar', form);
    expect(stale.status).toBe(409);
    expect(String(stale.body)).toContain('el plan cambió después de que se le mostró el cambio');
    expect(textIn(page.host)).toBe(theirs);
    expect((await page.post('/importar/aceptar', acceptance(String(stale.body)))).status).toBe(303);
    expect(textIn(page.host)).toContain('may: 77');
    expect(textIn(page.host).endsWith('# otra mano\n')).toBe(true);
  });

  it('of two who accept the same at once, one is told that it is done', async () => {
    const page = await openPage({ files: SMALL });
    const { headers } = await page.upload({ 'GIM.xlsx': await filled() });
    const form = acceptance(
      String((await page.send({ target: `${headers['location'] ?? ''}&reemplazar=si` })).body),
    );
    const answers = await Promise.all([1, 2].map(async () => page.post('/importar/aceptar', form)));
    // Which of the two comes first is nobody's to say.
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 404]));
  });

  it('where accepting does not bring what was shown', async () => {
    const page = await openPage({ files: SMALL });
    const { headers } = await page.upload({ 'GIM.xlsx': await filled() });
    const form = acceptance(
      String((await page.send({ target: `${headers['location'] ?? ''}&reemplazar=si` })).body),
    );
    for (const forged of [
      { ...form, huella: '' },
      { ...form, reemplazar: '' },
    ])
      expect((await page.post('/importar/aceptar', forged)).status).toBe(409);
    expect(textIn(page.host)).toBe(TEXT);
  });

  it.each<readonly [string, Readonly<Record<string, Uint8Array | string>>, string]>([
    ['a document of the project by its path', { '../poi/2019-S1.yaml': 'tipo: poi' }, '2019-S1.yaml'],
    ['a script in its name', { '<img src=x onerror=alert(1)>.xlsx': 'x' }, '&lt;img src=x'],
    ['a page', { 'a.xls': '<html><script>alert(1)</script>' }, 'a.xls'],
    ['bytes that are nothing', { 'a.xlsx': Buffer.from([0, 1, 2, 255, 254]) }, 'a.xlsx'],
    ['a book that is cut off', { 'a.xlsx': Buffer.from('PK\u0003\u0004') }, 'a.xlsx'],
    ['a file without anything', { 'vacio.csv': '' }, 'vacio.csv'],
  ])('for %s, and it is said', async (_, files, words) => {
    const page = await openPage({ files: SMALL });
    const before = new Map(page.host.files);
    const { status, headers } = await page.upload(files);
    expect(status).toBe(303);
    const text = await page.text(headers['location'] ?? '');
    expect(text).toContain(words);
    expect(text).not.toContain('/importar/aceptar');
    expect(text.match(/<script(?! src="\/vivo\.js" defer>)|<img/g)).toBeNull();
    expect(page.host.files).toEqual(before);
  });

  it.each<readonly [string, number, Parameters<OpenPage['send']>[0]]>([
    ['no file chosen', 422, { body: Buffer.from(emptyForm()) }],
    ['half a form', 400, { body: Buffer.from(emptyForm().slice(0, 80)) }],
    ['a body larger than any workbook', 413, { body: undefined as never }],
    ['a form of another kind', 404, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['a page of others', 403, { headers: { origin: 'http://evil.com', 'sec-fetch-site': 'cross-site' } }],
    ['nobody who was let in', 403, { headers: { cookie: null } }],
  ])('for %s (%i)', async (_, status, request) => {
    const page = await openPage({ files: SMALL });
    const before = new Map(page.host.files);
    const type = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
    const answer = await page.send({
      method: 'POST',
      target: '/importar',
      body: Buffer.from(emptyForm()),
      ...request,
      headers: { ...type, ...request?.headers },
    });
    expect(answer.status).toBe(status);
    expect(page.host.files).toEqual(before);
  });

  it('for a form that brings files to an address that takes none', async () => {
    const page = await openPage({ files: SMALL });
    const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
    for (const target of ['/avance', '/actividad', '/importar/aceptar', '/importar?x=1'])
      expect((await page.send({ method: 'POST', target, headers })).status).not.toBe(200);
  });
});

function emptyForm(): string {
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="archivo"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--${BOUNDARY}--\r\n`;
}

it('takes in large bodies only of files, and only from whoever was let in', async () => {
  const page = await openPage({ files: SMALL });
  const service = await page.host.service();
  const { headers } = await page.send({ target: '/entrar?clave=secreto-1', headers: { cookie: null } });
  const cookie = headers['set-cookie']?.split(';')[0] ?? '';
  const own = { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321', 'sec-fetch-site': 'same-origin' };
  const limit = (target: string, more: Readonly<Record<string, string>>): number =>
    service.largestBody({ method: 'POST', target, headers: { ...own, ...more } }) / (1024 * 1024);
  expect([limit('/importar', { cookie }), limit('/avance', { cookie }), limit('/importar', {})]).toEqual([
    32, 1, 1,
  ]);
});

it('forgets the oldest of several files that nobody decided on', async () => {
  const page = await openPage({ files: SMALL });
  const first = (await page.upload({ 'a.csv': 'a' })).headers['location'] ?? '';
  for (const name of ['b.csv', 'c.csv', 'd.csv']) await page.upload({ [name]: name });
  expect((await page.send({ target: first })).status).toBe(404);
});
