import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import * as engine from '../src/index.ts';
import { CHROMIUM, openBrowser } from './support/browser.ts';
import { used } from './support/engine-use.js';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';

const texts = textsIn('examples/puno');

interface Findings {
  readonly findings: readonly {
    readonly code: string;
    readonly file: string;
    readonly start: { readonly line: number; readonly column: number };
  }[];
}

function textOf(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}

describe('the engine for other programs', () => {
  it('finds what the program finds, and writes the same report and the same figures', async () => {
    const { found, printed, page } = await used(engine, texts);
    const host = memoryHost({ files: texts });
    await main(['validate', '--format', 'json'], host);
    const { findings } = JSON.parse(host.printed.out) as Findings; // the output of our own painter
    expect(found).toEqual(
      findings.map(({ file, start, code }) => `${file}:${start.line}:${start.column} ${code}`),
    );
    await main(['report', '--period', '2019-S2', '--format', 'md,html', '--output', 'x'], host);
    await main(['compile', '--period', '2019-S1', '--output', 'x/plan.json'], host);
    expect(printed[0]?.text).toBe(textOf(host.files.get('/w/x/puno-2019-2022-2019-S2-tecnica.md')));
    expect(printed[0]?.html).toBe(textOf(host.files.get('/w/x/puno-2019-2022-2019-S2-tecnica.html')));
    expect(printed[0]?.images.every((name) => host.files.has(`/w/x/${name}`))).toBe(true);
    expect(printed[0]?.figures).toBe(textOf(host.files.get('/w/x/plan.json')));
    expect(page).toContain('Si no corresponde a su caso');
  });

  it('says what it cannot do', async () => {
    const disk = engine.memoryDisk({ 'a/poi/x.yaml': 'tipo: poi\n' });
    const [target] = engine.discover(disk, ['/a']);
    const project = target && engine.checkProject(engine.readProject(disk, target), {});
    expect(project?.result.diagnostics).not.toEqual([]);
    await expect(project && engine.reportInMarkdown(project, disk)).rejects.toThrow(engine.UsageFault);
    expect(() => disk.readFile('/a/y.yaml')).toThrow(engine.FileFault);
    expect(engine.explain('poi/no-hay')).toBeUndefined();
  });
});

// Where there is no Chromium, the report of tests says that this one was skipped.
it.skipIf(CHROMIUM === undefined)(
  'the built engine gives the same findings, figures and report in Chromium as in Node',
  { timeout: 60_000 },
  async () => {
    const files = { ...texts, 'poi/mala.yaml': 'tipo: poi\nversion: 1\nperiodo: 2019-S1\nactividades: 5\n' };
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.route('**/*', async (route) => {
        const { pathname } = new URL(route.request().url());
        const folder = pathname === '/engine-use.js' ? './support' : '../dist';
        await route.fulfill(
          pathname === '/'
            ? { contentType: 'text/html', body: '<!doctype html>' }
            : {
                contentType: 'text/javascript',
                body: readFileSync(new URL(`${folder}${pathname}`, import.meta.url), 'utf8'),
              },
        );
      });
      await page.goto('https://plan.example/');
      const inPage: unknown = await page.evaluate(
        `Promise.all([import('/index.js'), import('/engine-use.js')]).then(([engine, { used }]) => used(engine, ${JSON.stringify(files)}))`,
      );
      const inNode = await used(engine, files);
      expect(inPage).toEqual(inNode);
      expect(inNode.found).toContain('poi/mala.yaml:4:14 esquema/tipo-incorrecto');
    } finally {
      await browser.close();
    }
  },
);
