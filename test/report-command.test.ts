import { describe, expect, it } from 'vitest';
import { jpeg } from './support/jpeg.ts';
import { isStream, latin1, listOf, pagesOf, readPdf, resolve } from './support/pdf-reader.ts';
import { attribute, readTree, walk } from './support/pdf-tree.ts';
import { projectFiles } from './support/example-files.ts';
import { pageTexts, ran, ranOn } from './support/rendered.ts';
import { memoryHost } from './support/memory-host.ts';
import { SMALL } from './support/small-project.ts';

const MINIMAL = projectFiles('minimo');

function broken(from: string, to: string): Readonly<Record<string, string>> {
  const poi = SMALL['poi/2019-S1.yaml'] ?? '';
  if (!poi.includes(from)) throw new Error(`the POI does not say ${from}`);
  return { ...SMALL, 'poi/2019-S1.yaml': poi.replace(from, to) };
}

const WITH_ERROR = broken('depende_de: [T1]', 'depende_de: [T9]');

describe('a project with errors', () => {
  it('gets no report, and is told which errors and how to get a draft', async () => {
    const { code, out, err, host } = await ran(WITH_ERROR, ['report']);
    expect(err).toContain('cronograma/dependencia-inexistente');
    expect(err).toContain('poi/2019-S1.yaml:');
    expect(err).toContain(
      'No se hizo el informe: los documentos tienen 1 error. Corríjalos, o pida un borrador con --draft.\n',
    );
    expect([code, out]).toEqual([1, '']);
    expect([...host.files.keys()].filter((path) => path.includes('informes'))).toEqual([]);
  });

  it.each(['tecnica', 'ciudadana'])(
    'gets a draft marked on every page of the edición %s',
    async (edition) => {
      const done = await ran(WITH_ERROR, ['report', '--draft', '-e', edition]);
      expect(done.code).toBe(0);
      const pages = pageTexts(readPdf(done.bytes('.pdf')));
      expect(pages.filter((text) => !text.includes('BORRADOR'))).toEqual([]);
      expect(pages.join(' ')).toContain('hay 1 error sin corregir');
      expect(pages.join(' ')).toContain('no verificado');
      const markdown = done.text('.md');
      expect(markdown).toContain('> **BORRADOR** — Borrador: hay 1 error sin corregir.');
      expect(markdown).toContain('no verificado');
    },
  );

  it('is no draft for its reader when nothing is wrong', async () => {
    const done = await ran(SMALL, ['report', '--draft']);
    expect(pageTexts(readPdf(done.bytes('.pdf'))).join(' ')).not.toContain('BORRADOR');
    expect(done.text('.md')).not.toMatch(/BORRADOR|no verificad/);
  });

  it('without a plan that can be read gets none, draft or not', async () => {
    const { code, err } = await ran({ ...SMALL, 'plan.yaml': 'tipo: [plan' }, ['report', '--draft']);
    expect(err).toMatch(
      /No se hizo el informe: no hay un plan que se pueda leer\.|No se encontró ningún plan/,
    );
    expect(code).toBeGreaterThan(0);
  });
});

describe('the files', () => {
  it('are named after the plan, the semester and the edition, and told on stdout', async () => {
    const { code, out, err } = await ran(SMALL, ['report', '--output', 'salida']);
    expect(out).toBe('salida/puno-2019-2022-2019-S1-tecnica.md\nsalida/puno-2019-2022-2019-S1-tecnica.pdf\n');
    expect([code, err]).toEqual([0, '']);
  });

  it.each([
    ['md', /-tecnica\.md\n$/],
    ['pdf', /-tecnica\.pdf\n$/],
    ['pdf,md', /-tecnica\.md\n.*-tecnica\.pdf\n$/],
    ['html', /-tecnica\.html\n$/],
    ['html,md', /-tecnica\.md\n.*-tecnica\.html\n$/],
  ])('are only those of --format %s', async (format, wanted) => {
    const { out } = await ran(SMALL, ['report', '--format', format]);
    expect(out).toMatch(wanted);
    expect(out.split('\n').length - 1).toBe(format.split(',').length);
  });

  it('have no annexes where none are asked for, and all that stands before them', async () => {
    const [whole, short] = await Promise.all([
      ran(SMALL, ['report', '-f', 'md']),
      ran(SMALL, ['informe', '-f', 'md', '--sin-anexos']),
    ]);
    // Which sections have no data, and where the sheets are, names annexes.
    const body = (text: string): string =>
      text
        .slice(text.indexOf('<a id="resumen">'))
        .replaceAll(
          /^\*\*Sin datos(?: de esta unidad)? en este periodo.*\n+| Cada una, también las que están en meta,.*$/gm,
          '',
        )
        // The calendar says where its days stand: in the annex, or in what is heard of it.
        .replaceAll(/!\[\d+ actividades, con la línea de corte[^\]]*\]/g, '')
        .trim();
    expect(body(whole.text('.md')).startsWith(body(short.text('.md')))).toBe(true);
    expect(whole.text('.md')).toContain('## A1 ');
    expect(short.text('.md')).not.toMatch(/^## A\d/m);
  });

  it('stand beside every drawing that the Markdown shows, and beside no other', async () => {
    const done = await ran(SMALL, ['report', '-f', 'md']);
    const shown = new Set([...done.text('.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, name]) => name));
    const written = [...done.host.files.keys()].filter((path) => path.endsWith('.svg'));
    expect(shown.size).toBeGreaterThan(2);
    expect(new Set(written.map((path) => path.replace('/w/informes/', '')))).toEqual(shown);
  });

  it('of several projects go to a folder each, by the id of their plan', async () => {
    const files = Object.fromEntries(
      Object.entries(SMALL).flatMap(([path, text]) => [
        [`a/${path}`, text],
        [`b/${path}`, text.replaceAll('puno-2019-2022', 'acora-2019-2022')],
      ]),
    );
    const { code, out } = await ran(files, ['report', '-e', 'tecnica', '-f', 'md', '--period', '2019-S1']);
    expect(out.split('\n').toSorted()).toEqual([
      '',
      'informes/acora-2019-2022/acora-2019-2022-2019-S1-tecnica.md',
      'informes/puno-2019-2022/puno-2019-2022-2019-S1-tecnica.md',
    ]);
    expect(code).toBe(0);
  });

  it('of --all are one per semester', async () => {
    const second = (SMALL['poi/2019-S1.yaml'] ?? '')
      .replaceAll('2019-S1', '2019-S2')
      .replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-12-31');
    const { out } = await ran({ ...SMALL, 'poi/2019-S2.yaml': second }, [
      'report',
      '--all',
      '-f',
      'md',
      '--draft',
    ]);
    expect(out).toMatch(/2019-S1-tecnica-borrador\.md\n.*2019-S2-tecnica-borrador\.md\n$/);
  });
});

describe('the report of a unit', () => {
  it('tells its activities only, and says whose it is', async () => {
    const done = await ran(SMALL, ['report', '--unit', 'gim']);
    expect(done.out).toContain('puno-2019-2022-2019-S1-tecnica-gim.md\n');
    const pages = pageTexts(readPdf(done.bytes('.pdf')));
    expect(pages[0]).toContain('Gerencia de Ingeniería Municipal');
    const markdown = done.text('.md');
    expect(markdown).toContain('I semestre de 2019 · Gerencia de Ingeniería Municipal');
    // What the checks found is of the documents, whole.
    const own = markdown.replace(/## A\d Resultado de la validación[\s\S]*?(?=## A)/, '');
    expect(own).toContain('GIM-014');
    expect(own).not.toContain('GMAS-00');
  });

  it('that is not there is wrong use, with the one that was meant', async () => {
    const { code, err } = await ran(SMALL, ['report', '--unit', 'GMA']);
    expect(err).toBe('No hay ninguna unidad «GMA». ¿Quiso decir «GMAS»?\n');
    expect(code).toBe(2);
  });
});

describe('wrong use', () => {
  it.each([
    [['--period', '2031-S1'], '2031-S1'],
    [['--all', '--period', '2019-S1'], '--all es de todos los semestres, y --period, solo de «2019-S1»'],
    [
      ['--format', 'docx'],
      'No hay un formato de informe «docx». Los formatos son md, pdf y html: --format md,pdf',
    ],
    [
      ['--edition', 'breve'],
      'No hay una edición «breve». Las ediciones son tecnica, ciudadana, mural, guion y regional',
    ],
  ])('%j is told', async (flags, words) => {
    const { code, out, err } = await ran(SMALL, ['report', ...flags]);
    expect(err).toContain(words);
    expect([code, out]).toEqual([2, '']);
  });

  it('is a unit of a plan without any POI', async () => {
    const { 'poi/2019-S1.yaml': _poi, ...rest } = SMALL;
    const { code, err } = await ran(rest, ['report', '--unit', 'GIM']);
    expect(err).toContain('sin ellos no hay informe de una unidad');
    expect(code).toBe(2);
  });
});

describe('progress', () => {
  it('is not told of a report that is soon made', async () => {
    const { err } = await ran(SMALL, ['report', '-f', 'pdf'], { terminal: { width: 80 } });
    expect(err).toBe('');
  });

  it('is silence anywhere else', async () => {
    expect((await ran(SMALL, ['report', '-f', 'pdf'])).err).toBe('');
  });
});

describe('the crest', () => {
  const config = (escudo: string): Readonly<Record<string, string>> => ({
    'plan.config.yaml': `informe: {escudo: ${escudo}}\n`,
  });

  it('stands on the cover, and counts as an input', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0L10 0L5 10Z" fill="#0F4C6B"/></svg>';
    const plain = await ran(SMALL, ['report', '-f', 'pdf']);
    const done = await ran({ ...SMALL, ...config('escudo.svg'), 'escudo.svg': svg }, ['report', '-f', 'pdf']);
    expect([done.code, done.err]).toEqual([0, '']);
    const cover = pageTexts(readPdf(done.bytes('.pdf')))[0];
    expect(cover).not.toBe(pageTexts(readPdf(plain.bytes('.pdf')))[0]);
  });

  it.each([
    ['is not there', 'escudo.svg', undefined],
    ['is of another kind', 'escudo.png', 'PNG'],
    ['cannot be drawn', 'escudo.svg', 'esto no es un dibujo'],
    ['is no JPEG inside', 'escudo.jpg', 'esto no es una foto'],
    ['has the colours of print', 'escudo.jpg', jpeg({ components: 4 })],
  ])('that %s is wrong configuration, and validate says so before', async (_name, path, content) => {
    const files = { ...SMALL, ...config(path), ...(content === undefined ? {} : { [path]: content }) };
    const { code, err } = await ran(files, ['report', '-f', 'pdf']);
    expect(err).toContain(path);
    expect(code).toBe(2);
    const told = await ran(files, ['validate', '--format', 'concise']);
    expect(told.out).toContain(`«${path}»`);
    expect(told.code).not.toBe(0);
  });

  it('of a telephone that was held upright stands upright on the cover', async () => {
    const photograph = jpeg({ width: 20, height: 10, orientation: 6 });
    const done = await ran({ ...SMALL, ...config('escudo.jpg'), 'escudo.jpg': photograph }, [
      'report',
      '-f',
      'pdf',
    ]);
    expect([done.code, done.err]).toEqual([0, '']);
    const pdf = readPdf(done.bytes('.pdf'));
    const content = resolve(pdf, pagesOf(pdf)[0]?.dict.get('Contents'));
    expect(isStream(content) && latin1(content.data)).toMatch(/\n?q 0 1 -1 0 [\d.]+ [\d.]+ cm/);
    const figure = walk(readTree(pdf)).find(({ type }) => type === 'Figure');
    const [left = 0, bottom = 0, right = 0, top = 0] = listOf(
      pdf,
      figure === undefined ? undefined : attribute(pdf, figure, 'BBox'),
    ).map(Number);
    expect(top - bottom).toBeCloseTo((right - left) * 2, 1);
  });

  it('paints nothing of what its drawing has beside the part that it shows', async () => {
    const svg =
      '<svg viewBox="0 0 10 5"><path d="M-300-300H300V300H-300Z" fill="#ffe000"/><path d="M1 1H9V4H1Z" fill="#c8102e"/></svg>';
    const done = await ran({ ...SMALL, ...config('escudo.svg'), 'escudo.svg': svg }, [
      'report',
      '-f',
      'pdf,html',
    ]);
    const pdf = readPdf(done.bytes('.pdf'));
    const figure = walk(readTree(pdf)).find(({ type }) => type === 'Figure');
    const box = listOf(pdf, figure === undefined ? undefined : attribute(pdf, figure, 'BBox')).map(Number);
    const [left = 0, bottom = 0, right = 0, top = 0] = box;
    const content = resolve(pdf, pagesOf(pdf)[0]?.dict.get('Contents'));
    const painted = isStream(content) ? latin1(content.data) : '';
    const clip = /\bq ([\d.]+) [\d.]+ ([\d.]+) ([\d.]+) re W n 1 0.878 0 rg /.exec(painted) ?? [];
    expect(clip.slice(1).map(Number)).toEqual([left, right - left, top - bottom]);
    // A square on the page, of which the drawing takes half: the other half would show what is beside it.
    expect(done.text('.html')).toMatch(/<svg width="?1000"? height="?500"?><path fill="?#ffe000/);
  });
});

describe('a workspace', () => {
  const workspaceOf = (second: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(SMALL).flatMap(([path, text]) => [
        [`uno/${path}`, text],
        [`dos/${path}`, text.replaceAll('puno-2019-2022', second)],
      ]),
    );

  it('gets a folder for each plan', async () => {
    const { code, out } = await ran(workspaceOf('otro-2019-2022'), ['report', '-e', 'tecnica', '-f', 'md']);
    expect(out).toContain('informes/puno-2019-2022/puno-2019-2022-2019-S1-tecnica.md\n');
    expect(out).toContain('informes/otro-2019-2022/otro-2019-2022-2019-S1-tecnica.md\n');
    expect(code).toBe(0);
  });

  it('writes nothing where two plans have one id, whose reports would replace each other', async () => {
    const { code, out, err } = await ran(workspaceOf('puno-2019-2022'), [
      'report',
      '-e',
      'tecnica',
      '-f',
      'md',
    ]);
    expect(err).toBe(
      'Los planes de «dos» y «uno» tienen el mismo «id», «puno-2019-2022»: sus informes quedarían en una misma carpeta. Corrija el «id» de uno, o pida el informe de cada uno por separado y en su propia carpeta, con --output.\n',
    );
    expect([code, out]).toEqual([2, '']);
  });
});

describe('projects with next to nothing', () => {
  const header = (SMALL['poi/2019-S1.yaml'] ?? '').split('actividades:')[0] ?? '';

  it.each(['tecnica', 'ciudadana'])(
    'no activities: the edición %s says so in every section',
    async (edition) => {
      const files = { ...SMALL, 'poi/2019-S1.yaml': `${header}actividades: []\n` };
      const done = await ran(files, ['report', '--draft', '-e', edition]);
      expect(done.code).toBe(0);
      expect(done.text('.md').length).toBeGreaterThan(1000);
      expect(pageTexts(readPdf(done.bytes('.pdf'))).length).toBeGreaterThan(0);
    },
  );

  it('nothing reported: no figure is invented', async () => {
    const files = {
      ...SMALL,
      'poi/2019-S1.yaml': `${header}actividades:
  - id: A-1
    nombre: Sin noticias
    objetivo: SOC-1
    unidad: GIM
    presupuesto: {sin_costo: Personal de planta}
    indicador: {nombre: Obras, unidad_medida: obra, meta: 5}
    productos: [{nombre: Obras}]
    cronograma: [{id: T1, tarea: Obra, inicio: 2019-02-01, fin: 2019-12-20, avance: 0}]
`,
    };
    const done = await ran(files, ['report', '--draft']);
    expect(done.code).toBe(0);
    expect(done.text('.md')).toContain('sin dato');
    expect(done.text('.md')).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(pageTexts(readPdf(done.bytes('.pdf'))).join(' ')).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('the minimal example gives both editions', async () => {
    for (const edition of ['tecnica', 'ciudadana']) {
      const host = memoryHost({ files: MINIMAL });
      const done = await ranOn(host, ['report', '-e', edition]);
      expect([done.code, done.err]).toEqual([0, '']);
    }
  });
});
