/** The page of `plan serve` as a person meets it in a browser. Where there is no Chromium, these say that they were skipped. */
import axe from 'axe-core';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, openBrowser } from './support/browser.ts';
import { servedAt, type Served } from './support/served.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-serve-'));
cpSync(fileURLToPath(new URL('../examples/puno', import.meta.url)), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const GIM = join(folder, 'poi/2019-S2/gerencia-de-ingenieria-municipal.yaml');
const PLAN = join(folder, 'plan.yaml');

/* What is asked of a page is written as text: the tests are compiled for Node, which has no pages. */
const AXE = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`;
const OUTLINE = `((element, { outlineStyle, outlineWidth }) => [element.outerHTML.slice(0, 60), outlineStyle, outlineWidth].join(' '))(document.activeElement, getComputedStyle(document.activeElement))`;
const LABEL = `document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent`;
const BEYOND = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

const VIEWS = ['/', '/avance?unidad=GIM&mes=jul', '/hallazgos', '/informe'] as const;

describe.skipIf(CHROMIUM === undefined)('in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  let served: Served;

  beforeAll(async () => {
    // A finding that has a correction.
    writeFileSync(GIM, readFileSync(GIM, 'utf8').replace('proyecto: "1.1"', 'proyecto: 1.1'));
    [browser, served] = await Promise.all([openBrowser(), servedAt(folder)]);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    expect(await served.end()).toBe(0);
  });

  /** A page that was let in, and what it complained of. */
  async function opened(
    view: string,
    options: BrowserContextOptions = {},
  ): Promise<{ readonly page: Page; readonly noises: readonly string[] }> {
    const page = await (await browser.newContext(options)).newPage();
    const noises: string[] = [];
    page.on('console', (message) => noises.push(message.text()));
    page.on('pageerror', (error) => noises.push(error.message));
    page.on('request', (request) => {
      const own = request.url().startsWith(served.origin) || request.url().startsWith('data:');
      if (!own) noises.push(request.url());
    });
    await page.goto(served.address);
    expect(page.url()).toBe(`${served.origin}/`);
    if (view !== '/') await page.goto(`${served.origin}${view}`);
    return { page, noises };
  }

  async function correctionView(): Promise<string> {
    const { page } = await opened('/hallazgos', { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Ver el cambio: Escribir "1.1"' }).click();
    const { pathname, search } = new URL(page.url());
    await page.context().close();
    return pathname + search;
  }

  it.each([
    ['light', 1600],
    ['light', 320],
    ['dark', 1600],
    ['dark', 320],
  ] as const)('in %s and %i pixels wide axe finds nothing in any view', async (colorScheme, width) => {
    // The report has tests of its own in all of them.
    const views = VIEWS.filter((view) => view !== '/informe' || (colorScheme === 'dark') === (width === 320));
    for (const view of [...views, await correctionView()]) {
      const { page, noises } = await opened(view, { colorScheme, viewport: { width, height: 900 } });
      await page.evaluate(axe.source);
      expect([view, await page.evaluate(AXE)]).toEqual([view, []]);
      expect([view, noises]).toEqual([view, []]);
      await page.context().close();
    }
  });

  it('every view fits every screen from the narrowest on, and letters twice as large', async () => {
    for (const view of [...VIEWS, await correctionView()]) {
      const { page } = await opened(view);
      for (const [width, letters] of [
        [320, '100%'],
        [480, '100%'],
        [768, '100%'],
        [1210, '100%'],
        [1600, '100%'],
        [768, '200%'],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(`document.documentElement.style.fontSize = '${letters}'`);
        expect([view, width, letters, await page.evaluate(BEYOND)]).toEqual([view, width, letters, 0]);
      }
      await page.context().close();
    }
  });

  it('shows a change on the disk without being asked, and without a script at the next look', async () => {
    const text = readFileSync(PLAN, 'utf8');
    const { page } = await opened('/informe');
    const still = await opened('/', { javaScriptEnabled: false });
    const title = 'Plan de Gobierno que cambió en el disco';
    try {
      writeFileSync(PLAN, text.replace(/^titulo: .*$/m, `titulo: ${title}`));
      await page.getByText(title).first().waitFor();
      expect(await still.page.getByText(title).count()).toBe(0);
      await still.page.reload();
      expect(await still.page.locator('h1').textContent()).toBe(title);
    } finally {
      writeFileSync(PLAN, text);
    }
    await page.context().close();
    await still.page.context().close();
  });

  it('makes a correction by keyboard alone and without a script, always with the focus in sight', async () => {
    const text = readFileSync(GIM, 'utf8');
    const { page } = await opened('/hallazgos', { javaScriptEnabled: false });
    await reach(page, 'Ver el cambio: Escribir "1.1"');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/correccion?**');
    expect(readFileSync(GIM, 'utf8')).toBe(text);
    await reach(page, 'Guardar este cambio');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/guardado?**');
    expect(readFileSync(GIM, 'utf8')).toBe(text.replace('proyecto: 1.1', 'proyecto: "1.1"'));
    expect(await page.locator('.sale, .entra').allTextContents()).toHaveLength(2);
    writeFileSync(GIM, text);
    await page.context().close();
  });

  it('fills in a month of a unit by keyboard alone and without a script', async () => {
    const text = readFileSync(GIM, 'utf8');
    const { page } = await opened('/avance?unidad=GIM&mes=dic', { javaScriptEnabled: false });
    let fields = 0;
    for (let steps = 0; steps < 400; steps++) {
      await page.keyboard.press('Tab');
      const label = String(await page.evaluate(LABEL));
      if (label.startsWith('Ejecutado en diciembre')) {
        fields++;
        await page.keyboard.type(`7${fields}.5`);
      }
      if (label === 'Guardar el mes') break;
    }
    expect(await page.evaluate(OUTLINE)).toMatch(/ solid 3px$/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/guardado?**');
    const now = readFileSync(GIM, 'utf8').split('\n');
    const changed = text.split('\n').filter((line, i) => line !== now[i]);
    expect(fields).toBeGreaterThan(5);
    expect(changed).toHaveLength(fields);
    expect(changed.every((line) => line.includes('ejecutado'))).toBe(true);
    writeFileSync(GIM, text);
    await page.context().close();
  });

  async function reach(page: Page, name: string): Promise<void> {
    for (let steps = 0; steps < 300; steps++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(OUTLINE)).toMatch(/ solid 3px$/);
      if (String(await page.evaluate('document.activeElement.textContent')).startsWith(name)) return;
    }
    throw new Error(`no way to ${name}`);
  }
});
