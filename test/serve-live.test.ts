/** How the page of `plan serve` follows the disk in a browser. Where there is no Chromium, these say that they were skipped. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, openBrowser } from './support/browser.ts';
import { servedAt, type Served } from './support/served.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-live-'));
cpSync(fileURLToPath(new URL('../examples/puno', import.meta.url)), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const GIM = join(folder, 'poi/2019-S2/gerencia-de-ingenieria-municipal.yaml');
const RIGHT = readFileSync(GIM, 'utf8');

/* What is asked of a page is written as text: the tests are compiled for Node, which has no pages. */
const STATE = 'document.body.dataset.estado';
/** Everything on the page but what says that it changed. */
const CONTENT = `(() => { const page = document.body.cloneNode(true); page.querySelector('#aviso').replaceChildren(); return document.title + page.outerHTML.replaceAll(/<details([^>]*) open(="")?/g, '<details$1'); })()`;

describe.skipIf(CHROMIUM === undefined)('in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  let served: Served;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), servedAt(folder)]);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    [page, other] = [await context.newPage(), await context.newPage()];
    await page.goto(served.address);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    expect(await served.end()).toBe(0);
  });

  /** Saves another text of a POI, and waits until the page shows it. */
  async function saved(text: string): Promise<void> {
    const before = String(await page.evaluate(STATE));
    writeFileSync(GIM, text);
    await page.locator(`body:not([data-estado="${before}"])`).waitFor();
  }

  const CHANGES = [
    ['a figure', RIGHT.replace('dic: 40', 'dic: 12')],
    ['a mistake', RIGHT.replace('proyecto: "1.1"', 'proyecto: 1.1')],
    ['a name', RIGHT.replace(/nombre: (?=Construcción|Mejoramiento)/, 'nombre: Otra vez ')],
    ['a document that cannot be read', 'tipo: poi\nid: ['],
    ['an activity less', RIGHT.replace(/\n {2}- id: GIM-0(?:.|\n(?! {2}- id))*/, '')],
    ['nothing but what was there', RIGHT],
  ] as const;

  it.each(['/', '/hallazgos', '/informe', '/avance?unidad=GIM&mes=dic'])(
    '%s becomes what it would be if it were opened anew, change after change',
    async (view) => {
      await page.goto(`${served.origin}${view}`);
      await page.evaluate(
        '(window.isSame = true, document.querySelectorAll("details").forEach((one, i) => { one.open = i % 3 === 0 }))',
      );
      // The report takes a second to be opened anew on a busy machine.
      for (const [what, text] of view === '/informe' ? CHANGES.slice(-3) : CHANGES) {
        await saved(text);
        await other.goto(`${served.origin}${view}`);
        expect([what, (await page.evaluate(CONTENT)) === (await other.evaluate(CONTENT))]).toEqual([
          what,
          true,
        ]);
        expect(await page.locator('#aviso').textContent()).toContain(
          'cambió en el disco, y esta página ya lo muestra',
        );
      }
      // It was never loaded again.
      expect(await page.evaluate('window.isSame')).toBe(true);
    },
  );

  it('leaves a reader of the report where they are: the place, what they opened and what they chose', async () => {
    await page.goto(`${served.origin}/informe`);
    await page.locator('#_estado-rojo').check();
    const sheet = page
      .locator('details.hoja, .hojas details')
      .filter({ hasText: 'GIM-0' })
      .locator('visible=true')
      .first();
    await sheet.locator('summary').click();
    await sheet.locator('summary').focus();
    const place = await sheet.boundingBox();
    expect(await page.evaluate('scrollY > 1000')).toBe(true);
    await saved(RIGHT.replace('dic: 40', 'dic: 39'));
    expect((await sheet.boundingBox())?.y).toBeCloseTo(place?.y ?? 0, 0);
    expect(await sheet.getAttribute('open')).toBe('');
    expect(await page.locator('#_estado-rojo').isChecked()).toBe(true);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
    await saved(RIGHT);
  });

  it('leaves alone what somebody is typing, and says that the file changed', async () => {
    await page.goto(`${served.origin}/avance?unidad=GIM&mes=dic`);
    const field = page.getByLabel(/^Ejecutado en diciembre/).first();
    await field.fill('77');
    const state = await page.evaluate(STATE);
    writeFileSync(GIM, RIGHT.replace('dic: 40', 'dic: 38'));
    await page.getByText('Lo que escribió sigue aquí').waitFor();
    expect([await field.inputValue(), await page.evaluate(STATE)]).toEqual(['77', state]);
    writeFileSync(GIM, RIGHT);
  });
});
