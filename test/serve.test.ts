import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { fieldsOf, openPage, type OpenPage } from './support/page-host.ts';
import { SMALL } from './support/small-project.ts';

const POI = 'poi/2019-S1.yaml';
const RIGHT = SMALL[POI] ?? '';
const WRONG = RIGHT.replace('proyecto: "1.1"', 'proyecto: 1.1');
const BROKEN = { ...SMALL, [POI]: WRONG };

function textIn(host: MemoryHost, path = POI): string {
  return new TextDecoder().decode(host.files.get(`/w/${path}`));
}

/** The fields of the form that saves the first correction of the page of findings. */
async function firstCorrection({ text }: OpenPage): Promise<Readonly<Record<string, string>>> {
  const { clave = '' } = fieldsOf(await text('/hallazgos'));
  return fieldsOf(await text(`/hallazgos/correccion?clave=${clave}`));
}

it('is refused in words where there is no plan, where there are several, and for a port that is none', async () => {
  const several = {
    'uno/plan.yaml': SMALL['plan.yaml'] ?? '',
    'dos/plan.yaml': SMALL['plan.yaml'] ?? '',
  };
  for (const [argv, files, words] of [
    [['no-esta'], SMALL, 'No existe «no-esta».'],
    [['vacia'], { 'vacia/nota.txt': '' }, 'No hay ningún plan en «vacia».'],
    [[], several, 'En «.» hay 2 planes: dos y uno.'],
    [['--port', '99999'], SMALL, '--port dice «99999»'],
    [['--port', 'ocho'], SMALL, '--port dice «ocho»'],
  ] as const) {
    const host = memoryHost({ files });
    expect([argv, await main(['serve', ...argv], host)]).toEqual([argv, 2]);
    expect(host.printed.err).toContain(words);
  }
});

it('says its address, which also a person without a browser can open, and that it is closed', async () => {
  const page = await openPage({ files: SMALL });
  expect(page.host.addresses).toEqual([]);
  expect(await page.end()).toBe(0);
  expect(page.host.printed.out).toBe(
    'Para ver el plan, abra en el navegador esta dirección,\nque solo sirve en este equipo:\n\n  http://127.0.0.1:4321/entrar?clave=secreto-1\n\nPara cerrar la página: Ctrl+C.\nLa página se cerró.\n',
  );
});

it.each<readonly [why: string, left: Readonly<Record<string, string>>, excluir: string, says: string]>([
  ['one document', { 'poi/extra.yaml': RIGHT }, 'poi/extra.yaml', '1 documento: poi/extra.yaml.'],
  [
    'two',
    { 'poi/a.yaml': RIGHT, 'poi/b.yaml': RIGHT },
    'poi/[ab].yaml',
    '2 documentos: poi/a.yaml y poi/b.yaml.',
  ],
  ['every POI', {}, 'poi/**', `1 documento: ${POI}.`],
  ['the plan', {}, 'plan.yaml', '1 documento: plan.yaml.'],
])('says which documents the configuration leaves out: %s', async (_, left, excluir, says) => {
  const files = { ...SMALL, ...left };
  const kept = await openPage({ files });
  const page = await openPage({ files: { ...files, 'plan.config.yaml': `excluir: ["${excluir}"]\n` } });
  // Without a plan there is nothing to publish.
  for (const view of ['/', '/hallazgos', ...(excluir === 'plan.yaml' ? [] : ['/publicar'])]) {
    expect(await page.text(view)).toContain(`<p>La configuración («excluir») deja fuera ${says}</p>`);
    expect(await kept.text(view)).not.toContain('deja fuera');
  }
});

it('hands the browser a key of its own, which opens once', async () => {
  const host = memoryHost({ files: SMALL, browser: true });
  const ended = main(['abrir', '--port', '8019'], host);
  const service = await host.service();
  expect(host.addresses).toEqual(['http://127.0.0.1:8019/entrar?clave=secreto-2']);
  expect(host.printed.out).toContain('El plan se abrió en el navegador.');
  expect(host.printed.out).not.toContain('secreto-2');
  const enter = async (clave: string): Promise<number> => {
    const headers = { host: '127.0.0.1:8019' };
    return (
      await service.answer({
        method: 'GET',
        target: `/entrar?clave=${clave}`,
        headers,
        body: new Uint8Array(),
      })
    ).status;
  };
  expect([await enter('secreto-2'), await enter('secreto-2'), await enter('secreto-1')]).toEqual([
    303, 403, 303,
  ]);
  host.interrupt();
  expect(await ended).toBe(0);
});

it('ends in words where the folder can no longer be watched', async () => {
  const host = memoryHost({ files: SMALL });
  const ended = main(['serve', '--no-open'], host);
  await host.service();
  host.endWatch();
  expect(await ended).toBe(3);
  expect(host.printed.err).toBe('Ya no se puede vigilar /w: la carpeta ya no está ahí.\n');
});

it('lets in whoever shows the key, by a cookie that no script reads and no other page sends', async () => {
  const page = await openPage({ files: SMALL });
  const entered = await page.send({ target: '/entrar?clave=secreto-1', headers: { cookie: null } });
  expect(entered.status).toBe(303);
  expect(entered.headers).toMatchObject({
    location: '/',
    'set-cookie': 'plan-4321=secreto-3; Path=/; HttpOnly; SameSite=Strict',
  });
});

it.each(['/', '/hallazgos', '/informe', '/estilo.css', '/vivo.js', '/no-hay'])(
  '%s lets nothing in from elsewhere, is framed by nobody and kept nowhere',
  async (target) => {
    const page = await openPage({ files: SMALL });
    const { headers } = await page.send({ target });
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  },
);

describe('an attack is refused, shows nothing of the plan and changes nothing:', () => {
  const ATTACKS: readonly (readonly [
    name: string,
    status: number,
    request: Parameters<OpenPage['send']>[0],
  ])[] = [
    ['a foreign Host', 403, { headers: { host: 'evil.com' } }],
    ['a Host that begins as ours', 403, { headers: { host: '127.0.0.1.evil.com:4321' } }],
    ['a name of ours in the DNS of others', 403, { headers: { host: 'localhost:4321' } }],
    ['no Host, or two', 403, { headers: { host: null } }],
    ['another port', 403, { headers: { host: '127.0.0.1:80' } }],
    ['a form of another page', 403, { method: 'POST', headers: { origin: 'http://evil.com' } }],
    ['a form of a page without an origin', 403, { method: 'POST', headers: { origin: 'null' } }],
    ['a form that does not say where it is from', 403, { method: 'POST', headers: { origin: null } }],
    ['a form of another port', 403, { method: 'POST', headers: { 'sec-fetch-site': 'same-site' } }],
    ['a form that somebody typed', 403, { method: 'POST', headers: { 'sec-fetch-site': 'none' } }],
    ['a picture in another page', 403, { headers: { 'sec-fetch-site': 'cross-site' } }],
    ['no cookie', 403, { headers: { cookie: null } }],
    ['a cookie of another page of ours', 403, { headers: { cookie: 'plan-4322=secreto-3' } }],
    ['a wrong cookie', 403, { headers: { cookie: 'plan-4321=secreto-' } }],
    ['a wrong key', 403, { target: '/entrar?clave=secreto', headers: { cookie: null } }],
    [
      'the key of the cookie as that of the address',
      403,
      { target: '/entrar?clave=secreto-3', headers: { cookie: null } },
    ],
    ['a path out of the folder', 404, { target: '/../../etc/passwd' }],
    ['a path out of the folder in other letters', 404, { target: '/%2e%2e/%2e%2e/etc/passwd' }],
    ['a document by its path', 404, { target: '/plan.yaml' }],
    ['an address of another host', 404, { target: 'http://evil.com/' }],
    ['a name that every object has', 404, { target: 'constructor' }],
    [
      'a body without an end',
      413,
      { method: 'POST', target: '/hallazgos/correccion', body: undefined as never },
    ],
    [
      'a form that is no form',
      415,
      { method: 'POST', target: '/hallazgos/correccion', headers: { 'content-type': 'text/plain' } },
    ],
    ['a method that has no meaning', 405, { method: 'DELETE' }],
    ['a correction that is not there', 409, { method: 'POST', target: '/hallazgos/correccion' }],
  ];

  it.each(ATTACKS)('%s (%i)', async (_, status, attack) => {
    const page = await openPage({ files: { ...BROKEN, 'etc/passwd': 'root' } });
    const before = new Map(page.host.files);
    const fields = await firstCorrection(page);
    const method = attack?.method ?? 'GET';
    const target = method === 'POST' ? '/hallazgos/correccion' : '/';
    // A form of others that would be saved if it were ours.
    const body =
      status === 409 ? {} : { body: new TextEncoder().encode(new URLSearchParams(fields).toString()) };
    const answer = await page.send({ target, ...body, ...attack });
    expect(answer.status).toBe(status);
    expect(String(answer.body)).not.toContain('Plan de prueba');
    expect(String(answer.body)).not.toContain('GIM-014');
    expect(page.host.files).toEqual(before);
    // Who was let in still is.
    expect((await page.send()).status).toBe(200);
  });

  it('a script in names is text', async () => {
    const script = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>';
    const files = {
      ...SMALL,
      'plan.yaml': (SMALL['plan.yaml'] ?? '').replace(/^titulo: .*$/m, `titulo: ${JSON.stringify(script)}`),
      'unidades.yaml': (SMALL['unidades.yaml'] ?? '').replace(
        /nombre: [^,}]+/,
        `nombre: ${JSON.stringify(script)}`,
      ),
      [POI]: RIGHT.replace(/objetivo: SOC-1/, `objetivo: ${JSON.stringify(script)}`),
    };
    const page = await openPage({ files });
    for (const target of [
      '/',
      '/hallazgos',
      '/informe',
      `/hallazgos?archivo=${encodeURIComponent(script)}`,
    ]) {
      const text = await page.text(target);
      expect([target, text.includes('&lt;script&gt;alert(1)')]).toEqual([target, true]);
      expect(text.match(/<script(?! src="\/vivo\.js" defer>)/g)).toBeNull();
      expect(text).not.toContain('<img src=x');
    }
  });

  it('of two writers with the same page, the second is shown what the first did', async () => {
    const page = await openPage({ files: BROKEN });
    const fields = await firstCorrection(page);
    const answers = await Promise.all([1, 2].map(async () => page.post('/hallazgos/correccion', fields)));
    expect(answers.map(({ status }) => status)).toEqual([303, 409]);
    expect(String(answers[1]?.body)).toContain('Ese hallazgo ya no está');
    expect(textIn(page.host)).toBe(RIGHT);
  });

  it('a file that somebody saved after the change was shown is not written over', async () => {
    const page = await openPage({ files: BROKEN });
    const fields = await firstCorrection(page);
    const elsewhere = WRONG.replace('devengado: 510000.00', 'devengado: 510000.01').replace(
      /$/,
      '# otra mano\n',
    );
    page.host.save(`/w/${POI}`, elsewhere);
    const answer = await page.post('/hallazgos/correccion', fields);
    expect(answer.status).toBe(409);
    expect(String(answer.body)).toContain('El plan cambió en el disco');
    expect(textIn(page.host)).toBe(elsewhere);
    // What is shown now can be saved.
    await page.post('/hallazgos/correccion', fieldsOf(String(answer.body)));
    expect(textIn(page.host)).toBe(elsewhere.replace('proyecto: 1.1', 'proyecto: "1.1"'));
  });
});

it('shows a correction before it makes it, and afterwards what changed in the file', async () => {
  const page = await openPage({ files: BROKEN });
  const fields = await firstCorrection(page);
  expect(textIn(page.host)).toBe(WRONG);
  const saved = await page.post('/hallazgos/correccion', fields);
  expect(textIn(page.host)).toBe(RIGHT);
  const text = await page.text(saved.headers['location'] ?? '');
  const lines = [...text.matchAll(/<li class="(sale|entra)">.*?<code>(.*?)<\/code>/g)].map(
    ([, ...line]) => line,
  );
  expect(lines).toEqual([
    ['sale', ' proyecto: 1.1'],
    ['entra', ' proyecto: &quot;1.1&quot;'],
  ]);
  // With the code read as one, the money can be held against the work.
  expect(text).toContain('<code class="regla">presupuesto/brecha</code>');
});

it('shows how far the plan and each unit are, in the figures of plan status, and who has not delivered', async () => {
  const files = projectFiles('puno');
  const late = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [
      path,
      path === 'poi/2019-S2/gerencia-de-administracion-y-finanzas.yaml'
        ? Buffer.from(bytes)
            .toString('utf8')
            .replace(/^fecha_entrega: .*\n/m, '')
        : bytes,
    ]),
  );
  const page = await openPage({ files: late });
  const home = await page.text('/');
  const host = memoryHost({ files: late });
  await main(['status', '--format', 'json'], host);
  // Each percentage that the one says the other says.
  const said = [...new Set(home.match(/\d+\.\d\d %/g))];
  expect(said.length).toBeGreaterThan(30);
  const words = memoryHost({ files: late });
  await main(['status'], words);
  expect(said.filter((figure) => !words.printed.out.replaceAll(/\s+/g, ' ').includes(figure))).toEqual([]);
  expect(home).toContain('1 de 13 unidades no dice cuándo entregó su POI');
  expect(home).toContain('<li>GAF, Gerencia de Administración y Finanzas</li>');
  expect(home.match(/<strong>no ha entregado<\/strong>/g)).toHaveLength(1);
});

it('shows the same figures as the report for the web, and those of the disk after a reload', async () => {
  const page = await openPage({ files: { ...SMALL } });
  expect(await page.text('/informe')).toContain('Ampliación de redes');
  page.host.save(`/w/${POI}`, RIGHT.replaceAll('Ampliación de redes', 'Renovación de redes'));
  expect(await page.text('/informe')).toContain('Renovación de redes');
});

it('tells whoever listens that something changed, and what it is now', async () => {
  const page = await openPage({ files: SMALL });
  const digestOf = async (): Promise<string> => /data-estado="(\w+)"/.exec(await page.text('/'))?.[1] ?? '';
  const { body, headers } = await page.send({ target: '/cambios' });
  expect(headers['content-type']).toContain('text/event-stream');
  if (typeof body !== 'function') throw new Error('no messages');
  const messages: string[] = [];
  const gone = body((message) => messages.push(message));
  expect(messages).toEqual([await digestOf()]);
  page.host.save(`/w/${POI}`, WRONG);
  await expect.poll(() => messages.length).toBe(2);
  expect(messages[1]).toBe(await digestOf());
  gone();
  page.host.save(`/w/${POI}`, RIGHT);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(messages).toHaveLength(2);
});

it('says on the page what keeps a change from being told, and tells what the project is once it can be read again', async () => {
  const plan = Object.fromEntries(Object.entries(SMALL).map(([path, text]) => [`plan/${path}`, text]));
  const page = await openPage({ files: plan });
  const { body } = await page.send({ target: '/cambios' });
  if (typeof body !== 'function') throw new Error('no messages');
  const messages: string[] = [];
  const gone = body((message) => messages.push(message));
  page.host.save('/w/plan - copia/plan.yaml', SMALL['plan.yaml'] ?? '');
  await expect.poll(() => messages.length).toBe(2);
  expect(messages[1]).toBe(
    'aviso En «.» hay 2 planes: plan y plan - copia. Diga cuál, con la ruta de su carpeta.',
  );
  const refused = await page.send({ target: '/' });
  expect([refused.status, String(refused.body)]).toEqual([409, expect.stringContaining('hay 2 planes')]);
  page.host.files.delete('/w/plan - copia/plan.yaml');
  page.host.save(`/w/plan/${POI}`, RIGHT);
  await expect.poll(() => messages.length).toBe(3);
  expect(messages[2]).toBe(messages[0]);
  gone();
  expect(await page.end()).toBe(0);
});

it.each([
  [
    'a plan without POI',
    { 'plan.yaml': SMALL['plan.yaml'] ?? '', 'unidades.yaml': SMALL['unidades.yaml'] ?? '' },
    'Todavía no tiene ningún POI',
  ],
  [
    'a plan that cannot be read',
    { ...SMALL, 'plan.yaml': 'tipo: plan\nid: [' },
    'No hay un plan que se pueda leer',
  ],
])('shows what there is of %s, in every view', async (_, files, words) => {
  const page = await openPage({ files });
  expect(await page.text('/')).toContain(words);
  expect(await page.text('/hallazgos')).toContain('<h1>Hallazgos</h1>');
  expect((await page.send({ target: '/informe' })).status).toBe(200);
});
