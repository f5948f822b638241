/** Pages of reports as a person meets them in a browser. Where there is no Chromium, these say that they were skipped. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintHtml } from '../src/painters/html/paint-html.ts';
import { CHROMIUM, openBrowser } from './support/browser.ts';
import { projectFiles } from './support/example-files.ts';
import { HOSTILE, LONG } from './support/hostile-reports.ts';
import { pdfTexts } from './support/pdf-text.ts';
import { REGISTERED_WITHOUT_INDICATORS } from './support/registered-plans.ts';
import { ran } from './support/rendered.ts';
import { axeFindings, FOCUS, IN_SIGHT, misfits, type Look } from './support/screens.ts';
import type { Files } from './support/report-inputs.ts';
import { SMALL } from './support/small-project.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-html-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function saved(name: string, html: string): Promise<void> {
  writeFileSync(join(folder, `${name}.html`), html);
}

async function pageOf(files: Files, ...argv: readonly string[]): Promise<string> {
  return (await ran(files, ['report', '--format', 'html', '--draft', ...argv])).text('.html');
}

/* What is asked of a page is written as text: the tests are compiled for Node, which has no pages. */
const UNFOLDED = `document.querySelectorAll('details').forEach((fold) => { fold.open = true; })`;

const LIGHT_AND_WIDE: Look = ['light', 1600];
const DARK_AND_NARROW: Look = ['dark', 320];

/** Municipalities of which one cannot be read. */
const REGION: Files = {
  ...below('norte', projectFiles('puno')),
  ...below('sur', SMALL),
  'este/plan.yaml': 'tipo: plan\nversion: 1\nid: [\n',
};

function below(municipality: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${municipality}/${path}`, text]));
}

type Name = 'tecnica' | 'ciudadana' | 'mural' | 'plan' | 'regional' | 'hostil' | 'largo';

describe.skipIf(CHROMIUM === undefined)('in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
    const puno = projectFiles('puno');
    await saved('tecnica', await pageOf(puno, '-p', '2019-S2'));
    await saved('ciudadana', await pageOf(puno, '-p', '2019-S2', '-e', 'ciudadana'));
    await saved('mural', await pageOf(puno, '-p', '2019-S1', '-e', 'mural'));
    await saved('plan', await pageOf(REGISTERED_WITHOUT_INDICATORS));
    await saved('regional', await pageOf(REGION));
    await saved('hostil', await paintHtml(HOSTILE, new Map()));
    await saved('largo', await paintHtml(LONG, new Map()));
  }, 120_000);

  afterAll(() => browser.close());

  /** What a page asked for besides itself and what it complained of are looked at by whoever opens it. */
  async function opened(
    name: Name,
    options: BrowserContextOptions = {},
  ): Promise<{ readonly page: Page; readonly noises: readonly string[] }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const noises: string[] = [];
    page.on('console', (message) => noises.push(message.text()));
    page.on('request', (request) => {
      if (!request.url().endsWith(`/${name}.html`) && !request.url().startsWith('data:'))
        noises.push(request.url());
    });
    await page.goto(`file://${join(folder, `${name}.html`)}`);
    return { page, noises };
  }

  it.each<{ readonly name: Name; readonly looks: readonly Look[] }>([
    { name: 'tecnica', looks: [LIGHT_AND_WIDE, DARK_AND_NARROW] },
    {
      name: 'ciudadana',
      looks: [
        ['light', 320],
        ['dark', 1600],
      ],
    },
    { name: 'mural', looks: [['light', 768]] },
    { name: 'plan', looks: [['dark', 768]] },
    { name: 'regional', looks: [LIGHT_AND_WIDE, DARK_AND_NARROW] },
    { name: 'hostil', looks: [['light', 768], DARK_AND_NARROW] },
    { name: 'largo', looks: [['light', 320]] },
  ])(
    '$name: axe finds nothing, nothing is asked for, and it fits every screen and letters twice as large',
    async ({ name, looks }) => {
      const { page, noises } = await opened(name);
      await page.evaluate(UNFOLDED);
      expect(await axeFindings(page, looks)).toEqual([]);
      expect(await misfits(page)).toEqual([]);
      expect(noises).toEqual([]);
      await page.context().close();
    },
  );

  it('shows the activities of a state and of a dimension without a script', async () => {
    const { page } = await opened('tecnica', { javaScriptEnabled: false });
    const shown = async (): Promise<number> => page.locator('.hojas > [id^=actividad-]:visible').count();
    expect(await shown()).toBe(66);
    await page.getByLabel('lejos de la meta (2)').check();
    expect(await shown()).toBe(2);
    await page.getByLabel('económica (15)').check();
    expect(await shown()).toBe(0);
    expect(await page.locator('.nada:visible').allTextContents()).toEqual([
      'Ninguna actividad de la dimensión económica está lejos de la meta.',
    ]);
    await page.getByLabel('todas (66)').first().check();
    expect(await shown()).toBe(15);
    // The sheets of the indicators are not chosen among.
    expect(await page.locator('.hojas > [id^=indicador-]:visible').count()).toBe(16);
    await page.context().close();
  });

  it('leads to an activity by its address, also where the choice hides it', async () => {
    const { page } = await opened('tecnica', { javaScriptEnabled: false });
    await page.getByLabel('lejos de la meta (2)').check();
    await page.goto(`${page.url()}#actividad-gim-014`);
    expect(await page.locator('#actividad-gim-014').isVisible()).toBe(true);
    await page.locator('#actividad-gim-014 summary').click();
    expect(await page.getByText('Meses de GIM-014').isVisible()).toBe(true);
    await page.context().close();
  });

  it('is used by keyboard alone: past the index, through folds and choices, always with the focus in sight', async () => {
    const { page } = await opened('tecnica', { javaScriptEnabled: false });
    await page.keyboard.press('Tab');
    expect(await page.locator('.salto').boundingBox()).toMatchObject({ x: expect.any(Number) });
    expect(await page.locator('.salto:focus').count()).toBe(1);
    await page.keyboard.press('Enter');
    for (let steps = 0; steps < 200; steps++) {
      await page.keyboard.press('Tab');
      const outline = String(await page.evaluate(FOCUS));
      expect(outline).toMatch(IN_SIGHT);
      if (outline.startsWith('_estado-todas')) break;
    }
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#_estado-verde').isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('.hojas details[open]').count()).toBe(1);
    await page.context().close();
  });

  it('prints everything: what is folded, what a choice hides, the addresses, and the number of each page', async () => {
    const { page } = await opened('tecnica', { javaScriptEnabled: false });
    await page.getByLabel('lejos de la meta (2)').check();
    const texts = await pdfTexts(await page.pdf({ preferCSSPageSize: true }));
    const all = texts.join(' ');
    expect(texts.length).toBeLessThan(65);
    // Two activities report no months.
    expect(all.match(/Meses de [A-Z]+-\d+/g)).toHaveLength(64);
    const address = 'https://www.munipuno.gob.pe/transparencia/poi/2019-s1/pagos-proveedores.pdf';
    expect(all.replaceAll(' ', '').includes(address)).toBe(true);
    expect(all.includes('Mostrar por su avance')).toBe(false);
    expect(texts[1]).toMatch(/Página 2 de \d+/);
    await page.context().close();
  });
});
