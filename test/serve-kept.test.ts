/** What the page of `plan serve` keeps between requests is never seen: it shows what one that has just begun would show. */
import { expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import type { Revision } from '../src/host/revision.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { fieldsOf, openPage, type OpenPage } from './support/page-host.ts';
import { seeded } from './support/random.ts';
import { SMALL } from './support/small-project.ts';

const POI = 'poi/2019-S1.yaml';
const RIGHT = SMALL[POI] ?? '';
const WRONG = RIGHT.replace('proyecto: "1.1"', 'proyecto: 1.1');
const VIEWS = ['/', '/hallazgos', '/informe', '/avance?unidad=GIM&mes=may', '/actividad', '/publicar'];

type Files = Readonly<Record<string, string | Uint8Array>>;

function filesIn(host: MemoryHost): Files {
  return Object.fromEntries(Array.from(host.files, ([path, bytes]) => [path.replace('/w/', ''), bytes]));
}

/** What a page shows that is opened anew over the files as they are now. */
async function shownAnew(host: MemoryHost, view: string): Promise<string> {
  const fresh = await openPage({ files: filesIn(host) });
  const text = await fresh.text(view);
  await fresh.end();
  return text;
}

/** The page of the technical report that `plan report` writes of some files. */
async function written(files: Files): Promise<string> {
  const host = memoryHost({ files });
  await main(['report', '--draft', '--format', 'html'], host);
  const path = [...host.files.keys()].find((name) => name.endsWith('.html')) ?? '';
  return new TextDecoder().decode(host.files.get(path));
}

/** What stands in the body of a page of the report, in the order in which the view of `plan serve` has it. */
function bodyOf(page: string): readonly [skip: string, rest: string] {
  const [, skip = '', rest = ''] =
    /<body class="[^"]*">\n(<a class=salto\b[^>]*>[^<]*<\/a>)(.*)\n<\/body>/s.exec(page) ?? [];
  return [skip, rest];
}

async function expectReport(page: OpenPage): Promise<void> {
  const [skip, rest] = bodyOf(await written(filesIn(page.host)));
  const { body } = await page.send({ target: '/informe' });
  const shown = String(body);
  expect(rest.length).toBeGreaterThan(10_000);
  expect([shown.includes(skip), shown.includes(rest)]).toEqual([true, true]);
}

it('shows the report of an example in the bytes that plan report writes', async () => {
  await expectReport(await openPage({ files: projectFiles('puno') }));
});

it('shows the report in those bytes after each of several changes, and when it is asked for twice', async () => {
  const page = await openPage({ files: SMALL });
  await expectReport(page);
  for (const [path, text] of [
    [POI, RIGHT.replaceAll('Ampliación de redes', 'Renovación de redes')],
    [POI, RIGHT.replace('devengado: 510000.00', 'devengado: 480000.00')],
    ['plan.yaml', (SMALL['plan.yaml'] ?? '').replace('Vida digna', 'Vida más digna')],
    [POI, RIGHT],
    [POI, WRONG],
  ] as const) {
    page.host.save(`/w/${path}`, text);
    await expectReport(page);
    await expectReport(page);
  }
});

it('has the report ready for who looks at it when they are told of a change', async () => {
  let asked = 0;
  const revisionOf = (): Revision => {
    asked++;
    return { kind: 'outside' };
  };
  const page = await openPage({ files: SMALL, revisionOf });
  const { body } = await page.send({ target: '/cambios?vista=%2Finforme' });
  if (typeof body !== 'function') throw new Error('no messages');
  const told: string[] = [];
  const gone = body((message) => told.push(message));
  expect(asked).toBe(0);
  page.host.save(`/w/${POI}`, RIGHT.replaceAll('Ampliación de redes', 'Renovación de redes'));
  await expect.poll(() => told.length).toBe(2);
  await expect.poll(() => asked).toBe(1);
  const text = await page.text('/informe');
  expect(text).toContain('Renovación de redes');
  expect(text).toContain(told[1]);
  expect(asked).toBe(1);
  gone();
});

it('names the commit of now soon after another was made, where no document changed', async () => {
  let [commit, now] = ['a'.repeat(40), 0];
  const revisionOf = (): Revision => ({ kind: 'commit', commit, changed: false });
  const page = await openPage({ files: SMALL, revisionOf, elapsed: () => now });
  expect(await page.text('/informe')).toContain('aaaaaaa');
  commit = 'b'.repeat(40);
  now = 2000;
  const text = await page.text('/informe');
  expect([text.includes('bbbbbbb'), text.includes('aaaaaaa')]).toEqual([true, false]);
});

it('shows in every view after any change of any document what a page shows that has just begun', async () => {
  const files = projectFiles('puno');
  const page = await openPage({ files });
  const { below, pick } = seeded(15);
  const paths = Object.keys(files).filter((path) => path.endsWith('.yaml'));
  for (let i = 0; i < 6; i++) {
    const path = pick(paths) ?? '';
    const lines = new TextDecoder().decode(page.host.files.get(`/w/${path}`)).split('\n');
    // A line is gone: a key, a value of several, a part of a list.
    lines.splice(below(lines.length), 1);
    page.host.save(`/w/${path}`, lines.join('\n'));
    const view = VIEWS[i % VIEWS.length] ?? '/';
    expect([i, path, (await page.text(view)) === (await shownAnew(page.host, view))]).toEqual([
      i,
      path,
      true,
    ]);
  }
});

/** Saves the first correction of the page of findings, or a figure of a month. */
async function correct(page: OpenPage): Promise<number> {
  const { clave = '' } = fieldsOf(await page.text('/hallazgos'));
  const form = fieldsOf(await page.text(`/hallazgos/correccion?clave=${clave}`));
  return (await page.post('/hallazgos/correccion', form)).status;
}

const MONTH = '/avance?unidad=GIM&mes=may';

async function fillIn(page: OpenPage, figure: string): Promise<number> {
  const form = fieldsOf(await page.text(MONTH));
  return (await page.post('/avance', { ...form, 'GIM-014, Ejecutado en mayo (conexión)': figure })).status;
}

const SAVES: readonly (readonly [what: string, save: (page: OpenPage) => Promise<number>])[] = [
  ['a correction', correct],
  ['a figure of a month', async (page) => fillIn(page, '3')],
  ['a figure that brings an aviso', async (page) => fillIn(page, '9999')],
];

it.each(SAVES)(
  'shows after %s was saved in every view what a page shows that has just begun',
  async (_, save) => {
    const page = await openPage({ files: { ...SMALL, [POI]: WRONG } });
    expect(await save(page)).toBe(303);
    for (const view of VIEWS)
      expect([view, await page.text(view)]).toEqual([view, await shownAnew(page.host, view)]);
  },
);

it('shows after a save what somebody else saved behind it, and neither finding of before', async () => {
  const page = await openPage({ files: { ...SMALL, [POI]: WRONG } });
  expect(await correct(page)).toBe(303);
  // Another hand brings the same mistake back, and one more.
  const other = WRONG.replace('objetivo: SOC-1', 'objetivo: SOC-9');
  page.host.save(`/w/${POI}`, other);
  const text = await page.text('/hallazgos');
  expect(text).toContain('SOC-9');
  expect(text).toBe(await shownAnew(page.host, '/hallazgos'));
  page.host.save(`/w/${POI}`, RIGHT);
  const right = await page.text('/hallazgos');
  expect(right).not.toContain('SOC-9');
  expect(right).toBe(await shownAnew(page.host, '/hallazgos'));
});

it('does not take for checked what the disk did not keep as it was saved', async () => {
  const page = await openPage({ files: { ...SMALL, [POI]: WRONG } });
  const { replaceSet } = page.host;
  // Another hand saves between the save and the next look.
  Object.assign(page.host, {
    replaceSet: (...[folder, set]: Parameters<typeof replaceSet>) => {
      replaceSet(folder, set);
      for (const { path } of set) {
        const text = new TextDecoder().decode(page.host.files.get(path));
        page.host.files.set(
          path,
          new TextEncoder().encode(text.replace('objetivo: SOC-1', 'objetivo: SOC-9')),
        );
      }
    },
  });
  expect(await correct(page)).toBe(303);
  const text = await page.text('/hallazgos');
  expect(text).toContain('SOC-9');
  expect(text).toBe(await shownAnew(page.host, '/hallazgos'));
});
