/** The page of `plan serve` as a person meets it in a browser. Where there is no Chromium, these say that they were skipped. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { CHROMIUM, openBrowser } from './support/browser.ts';
import { openBook } from './support/changed-book.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost } from './support/memory-host.ts';
import { pdfTexts } from './support/pdf-text.ts';
import { axeFindings, FOCUS, IN_SIGHT, misfits, type Look } from './support/screens.ts';
import { servedAt, type Served } from './support/served.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-serve-'));
cpSync(fileURLToPath(new URL('../examples/puno', import.meta.url)), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const GIM = join(folder, 'poi/2019-S2/gerencia-de-ingenieria-municipal.yaml');
const GMAS = join(folder, 'poi/2019-S2/gerencia-de-medio-ambiente-y-servicios.yaml');
const PLAN = join(folder, 'plan.yaml');

/* What is asked of a page is written as text: the tests are compiled for Node, which has no pages. */
const LABEL = `document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent`;

/** Every view that has an address of its own. */
const VIEWS = [
  '/',
  '/avance?unidad=GIM&mes=jul',
  '/actividad',
  '/importar',
  '/hallazgos',
  '/informe',
  '/publicar',
  '/no-hay',
] as const;

/** The workbook of GIM, in which somebody wrote another figure for a month. */
async function bookOfGim(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const host = memoryHost({ files: projectFiles('puno') });
  await main(['export', '--unit', 'GIM', '--period', '2019-S2'], host);
  const open = await openBook(
    host.files.get('/w/libros/puno-2019-2022-2019-S2-GIM.xlsx') ?? new Uint8Array(),
  );
  open.put('Avance', 'GIM-011', 'Ejecutado dic', 77);
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: 'Avance de GIM.xlsx', mimeType, buffer: Buffer.from(await open.bytes()) };
}

describe.skipIf(CHROMIUM === undefined)('in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  let served: Served;
  let book: Awaited<ReturnType<typeof bookOfGim>>;

  beforeAll(async () => {
    // A finding that has a correction.
    writeFileSync(GIM, readFileSync(GIM, 'utf8').replace('proyecto: "1.1"', 'proyecto: 1.1'));
    book = await bookOfGim();
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

  /** Fills in what the first activity of a unit executed in December, and leaves it to be saved. */
  async function typeDecember(page: Page, figure: string): Promise<void> {
    await page.goto(`${served.origin}/avance?unidad=GIM&mes=dic`);
    await page
      .getByLabel(/^Ejecutado en diciembre/)
      .first()
      .fill(figure);
  }

  /** Views that answer a form: each way to one, from a page that was let in. */
  const ANSWERS: readonly (readonly [name: string, status: number, way: (page: Page) => Promise<void>])[] = [
    [
      'a month with a figure that is none',
      422,
      async (page) => {
        await typeDecember(page, 'doce');
        await page.getByRole('button', { name: 'Guardar el mes' }).click();
      },
    ],
    [
      'a month that changed underneath',
      409,
      async (page) => {
        const text = readFileSync(GIM, 'utf8');
        await typeDecember(page, '71');
        writeFileSync(GIM, text.replace(/dic: 40/, 'dic: 39'));
        await page.getByRole('button', { name: 'Guardar el mes' }).click();
        writeFileSync(GIM, text);
      },
    ],
    [
      'a month that was saved',
      200,
      async (page) => {
        const text = readFileSync(GIM, 'utf8');
        await typeDecember(page, '71');
        await page.getByRole('button', { name: 'Guardar el mes' }).click();
        await page.waitForURL('**/guardado?**');
        writeFileSync(GIM, text);
      },
    ],
    [
      'an activity without answers',
      422,
      async (page) => {
        await page.goto(`${served.origin}/actividad`);
        await page.getByRole('button', { name: 'Ver el cambio' }).click();
      },
    ],
    [
      'an activity that is shown',
      200,
      async (page) => {
        await page.goto(`${served.origin}/actividad`);
        await answered(page);
        await page.getByRole('button', { name: 'Ver el cambio' }).click();
      },
    ],
    [
      'what a workbook would change',
      200,
      async (page) => {
        await page.goto(`${served.origin}/importar`);
        await page.getByLabel('Archivos').setInputFiles(book);
        await page.getByRole('button', { name: 'Ver qué cambiaría' }).click();
      },
    ],
    [
      'a correction',
      200,
      async (page) => {
        await page.goto(`${served.origin}/hallazgos`);
        await page.getByRole('button', { name: 'Ver el cambio: Escribir "1.1"' }).click();
      },
    ],
  ];

  async function answered(page: Page): Promise<void> {
    await page.getByLabel('Unidad responsable').selectOption('GMAS');
    await page.getByLabel('Objetivo del plan').selectOption('AMB-1');
    await page.getByLabel('Nombre de la actividad').fill('Limpieza del río Coata');
    await page.getByLabel('Qué se cuenta').fill('Kilómetros limpios');
    await page.getByLabel('Unidad de medida').fill('kilómetro');
    await page.getByLabel('Agosto').fill('12');
    await page.getByLabel('PIA en soles').fill('0');
  }

  /** Contrast is of the colours, and whether fingers reach is of the width: each once. */
  const LOOKS: readonly Look[] = [
    ['light', 1600],
    ['dark', 320],
  ];

  it('axe finds nothing in any view, and each fits every screen and letters twice as large', async () => {
    const { page, noises } = await opened('/');
    for (const view of VIEWS) {
      if (view !== '/') await page.goto(`${served.origin}${view}`);
      expect([view, await axeFindings(page, LOOKS)]).toEqual([view, []]);
      expect([view, await misfits(page)]).toEqual([view, []]);
    }
    expect(noises.filter((noise) => !noise.includes('404'))).toEqual([]);
    await page.context().close();
  });

  it('nor in any answer to a form, and each fits every screen too', async () => {
    const { page } = await opened('/');
    // Axe is a script, and the pages are to do without theirs.
    await page.route('**/vivo.js', async (route) => route.fulfill({ body: '' }));
    for (const [name, status, way] of ANSWERS) {
      const statuses: number[] = [];
      page.on('response', (response) => {
        if (response.request().isNavigationRequest()) statuses.push(response.status());
      });
      await way(page);
      await page.waitForLoadState();
      expect([name, statuses.at(-1), await axeFindings(page, LOOKS)]).toEqual([name, status, []]);
      expect([name, await misfits(page)]).toEqual([name, []]);
      page.removeAllListeners('response');
    }
    await page.context().close();
  });

  it('prints every view without its bar, and on paper as wide as it is', async () => {
    const { page } = await opened('/', { javaScriptEnabled: false });
    for (const [view, title, words] of [
      ['/', 'Plan de Gobierno Municipal', 'Avance del plan y de cada unidad'],
      ['/hallazgos', 'Hallazgos', 'proyecto: 1.1'],
      ['/avance?unidad=GIM&mes=jul', 'Avance del mes', 'Ejecutado en julio'],
      ['/publicar', 'Publicar', 'Informe técnico'],
    ] as const) {
      await page.goto(`${served.origin}${view}`);
      const [first = '', ...others] = await pdfTexts(await page.pdf({ preferCSSPageSize: true }));
      expect(first.trimStart().startsWith(title)).toBe(true);
      expect([first, ...others].join(' ')).toContain(words);
    }
    await page.context().close();
  });

  it('gives a file of Publicar under its name, and adds an activity by keyboard alone', async () => {
    const text = readFileSync(GMAS, 'utf8');
    const { page } = await opened('/publicar', { javaScriptEnabled: false });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Guion: texto (Markdown)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('puno-2019-2022-2019-S2-guion-borrador.md');
    await page.goto(`${served.origin}/actividad`);
    for (const [label, typed] of [
      ['Unidad responsable', 'GMAS'],
      ['Objetivo del plan', 'AMB-1'],
      ['Nombre de la actividad', 'Limpieza del río Coata'],
      ['Qué se cuenta', 'Kilómetros limpios'],
      ['Unidad de medida', 'kilómetro'],
      ['Agosto', '12'],
      ['PIA en soles', '0'],
    ] as const) {
      await reach(page, label);
      await page.keyboard.type(typed);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Guardar la actividad' }).waitFor();
    expect(readFileSync(GMAS, 'utf8')).toBe(text);
    await reach(page, 'Guardar la actividad');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/guardado?**');
    expect(readFileSync(GMAS, 'utf8')).toContain('nombre: Limpieza del río Coata\n');
    writeFileSync(GMAS, text);
    await page.context().close();
  });

  it('takes a workbook in without a script: what it would change, and then that', async () => {
    const text = readFileSync(GIM, 'utf8');
    const { page } = await opened('/importar', { javaScriptEnabled: false });
    await page.getByLabel('Archivos').setInputFiles(book);
    await page.getByRole('button', { name: 'Ver qué cambiaría' }).click();
    await page.getByLabel('Reemplazar también').check();
    await page.getByRole('button', { name: 'Volver a ver el cambio' }).click();
    expect(readFileSync(GIM, 'utf8')).toBe(text);
    await page.getByRole('button', { name: 'Aceptar el cambio' }).click();
    await page.waitForURL('**/guardado?**');
    expect(readFileSync(GIM, 'utf8')).toContain('dic: 77');
    writeFileSync(GIM, text);
    await page.context().close();
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
    expect(await page.evaluate(FOCUS)).toMatch(IN_SIGHT);
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
      expect(await page.evaluate(FOCUS)).toMatch(IN_SIGHT);
      if (String(await page.evaluate(LABEL)).startsWith(name)) return;
    }
    throw new Error(`no way to ${name}`);
  }
});
