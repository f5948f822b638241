import { beforeAll, describe, expect, it } from 'vitest';
import { escapeHtml, linkAddress } from '../src/painters/html/escape.ts';
import { htmlParts, paintHtml } from '../src/painters/html/paint-html.ts';
import { terse } from '../src/painters/html/terse.ts';
import { projectFiles } from './support/example-files.ts';
import { checkHtml } from './support/html-checker.ts';
import { elementsIn, readHtml, textIn, type Element } from './support/html-reader.ts';
import { ran } from './support/rendered.ts';
import type { Files } from './support/report-inputs.ts';
import { REGISTERED, REGISTERED_WITHOUT_INDICATORS } from './support/registered-plans.ts';
import { SAMPLE } from './support/sample-report.ts';
import { SMALL } from './support/small-project.ts';

async function pageOf(files: Files, ...argv: readonly string[]): Promise<string> {
  const done = await ran(files, ['report', '--format', 'html', '--draft', ...argv]);
  expect(done.code).toBe(0);
  return done.text('.html');
}

function byId(html: string, id: string): Element | undefined {
  return elementsIn(readHtml(html).root).find(({ attributes }) => attributes.get('id') === id);
}

/** The section to which a link on the page leads. */
function sectionOf(html: string, link: Element | undefined): Element | undefined {
  const id = link?.attributes.get('href')?.slice(1);
  return elementsIn(readHtml(html).root).find(
    (element) =>
      element.name === 'section' && elementsIn(element).some(({ attributes }) => attributes.get('id') === id),
  );
}

function flat(element: Element | undefined): string {
  return element === undefined ? '' : textIn(element).replaceAll(/\s+/g, ' ').trim();
}

describe.each([
  ['puno', '2019-S1', 'tecnica'],
  ['puno', '2019-S2', 'tecnica'],
  ['puno', '2019-S1', 'ciudadana'],
  ['puno', '2019-S2', 'mural'],
  ['distrito', '2024-S1', 'tecnica'],
  ['distrito', '2024-S2', 'ciudadana'],
  ['minimo', '2019-S1', 'tecnica'],
] as const)('the page of %s, %s %s,', (name, period, edition) => {
  it('is built as a page must be, and smaller than 400 KB', async () => {
    const html = await pageOf(projectFiles(name), '-p', period, '-e', edition);
    expect(checkHtml(html)).toEqual([]);
    // With room for a fiftieth more.
    expect(Buffer.byteLength(html)).toBeLessThan(0.98 * 400 * 1024);
  });
});

it.each([
  ['a unit', SMALL, ['--unit', 'GIM']],
  ['a report without annexes', SMALL, ['--no-annexes']],
  ['the citizens, of a plan as it was registered', REGISTERED, ['-e', 'ciudadana']],
  ['a plan without measurable indicators', REGISTERED_WITHOUT_INDICATORS, []],
  ['activities whose ids are markup', hostileIds(), []],
] as const)('the page of %s is built as a page must be', async (_name, files, argv) => {
  expect(checkHtml(await pageOf(files, ...argv))).toEqual([]);
});

/** The small project with ids that are markup or of another script. */
function hostileIds(): Files {
  const text = SMALL['poi/2019-S1.yaml'] ?? '';
  return {
    ...SMALL,
    'poi/2019-S1.yaml': text
      .replaceAll('GIM-014', '"ГИМ <b> 14"')
      .replaceAll('GMAS-001', `"'><script>1</script>"`),
  };
}

describe('the page of the small project', () => {
  let html = '';

  beforeAll(async () => {
    html = await pageOf(SMALL);
  });

  it('tells of each activity its months, its money, why it fell behind, and where that stands', () => {
    const words = flat(byId(html, 'actividad-gim-014'));
    expect(words).toMatch(/^GIM-014 Ampliación de redes de agua en riesgo; en ejecución Sirve a SOC-1/);
    expect(words).toContain('Presupuesto PIA 800,000.00; PIM 850,000.00;');
    expect(words).toContain(
      'Meses de GIM-014 conexión ene feb mar abr may jun Programado 0 10 10 15 15 10 Ejecutado 0 8 10 12 10 8',
    );
    expect(words).toContain('Por qué Expediente técnico. El trazo atravesaba lotes ocupados');
    expect(words).toContain('Qué se hace Segunda cuadrilla (GIM, hasta el 15-8-2019, pendiente)');
    expect(words).toContain('devengado / PIM 60.00 %: S/ 510,000.00 de S/ 850,000.00');
    expect(words).toMatch(/Origen poi\/2019-S1\.yaml \d+(?:-\d+)?(?:, \d+(?:-\d+)?)*$/);
  });

  it('folds each activity under its name and its state, and nothing else of the report', () => {
    const folds = elementsIn(readHtml(html).root).filter(({ name }) => name === 'details');
    const ids = folds.flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(ids.filter((id) => id.startsWith('actividad-'))).toHaveLength(5);
    expect(ids.filter((id) => !/^(?:actividad|indicador)-/.test(id))).toEqual([]);
    expect(folds.filter(({ attributes }) => attributes.has('open'))).toEqual([]);
  });

  it('says of a month without data that there is none, and never 0', async () => {
    const poi = SMALL['poi/2019-S1.yaml'] ?? '';
    const silent = poi.replace(/(ejecutado: \{ *ene: 0, feb: 8, mar: 10, abr: 12, may: 10), jun: 8/, '$1');
    expect(silent).not.toBe(poi);
    const page = await pageOf({ ...SMALL, 'poi/2019-S1.yaml': silent });
    expect(flat(byId(page, 'actividad-gim-014'))).toContain('Ejecutado 0 8 10 12 10 sin dato');
  });

  it('has a choice for every state and dimension there is, each with how many it leaves', () => {
    const labels = elementsIn(readHtml(html).root)
      .filter(({ name }) => name === 'label')
      .map(flat);
    expect(labels).toEqual([
      'todas (5)',
      'en meta (1)',
      'en riesgo (1)',
      'crítico (1)',
      'sin color (2)',
      'todas (5)',
      'social (3)',
      'ambiental (2)',
    ]);
  });

  it('leaves out of an annex what stands in the sheets, and says where it is', () => {
    const origins = html.slice(html.indexOf('id="anexo-origen"'));
    expect(origins).toContain('están en su ficha, en el anexo A1');
    expect(origins).not.toContain('>Actividades del POI');
  });

  it('has the figures of every chart in a table under it, or in what a link under it leads to', () => {
    const figures = elementsIn(readHtml(html).root).filter(({ name }) => name === 'figure');
    expect(figures.length).toBeGreaterThan(2);
    for (const figure of figures) {
      const drawn = elementsIn(figure)
        .filter(({ name }) => name === 'text')
        .map(flat);
      const inside = elementsIn(figure);
      const link = inside.find(({ name }) => name === 'a');
      const table = flat(inside.find(({ name }) => name === 'table') ?? sectionOf(html, link));
      const numbers = drawn.flatMap((text) => text.match(/\d[\d,]*\.\d\d %|S\/ [\d,.]+/g) ?? []);
      expect(numbers.filter((number) => !table.includes(number))).toEqual([]);
    }
  });
});

it('the anchors of activities and sections last: they are the same in both semesters', async () => {
  const files = projectFiles('puno');
  const anchors = async (period: string): Promise<readonly string[]> =>
    elementsIn(readHtml(await pageOf(files, '-p', period)).root).flatMap(
      ({ attributes }) => attributes.get('id') ?? [],
    );
  const [s1, s2] = [await anchors('2019-S1'), new Set(await anchors('2019-S2'))];
  const lost = s1.filter((id) => !id.startsWith('_') && !s2.has(id));
  // What S2 has nothing to tell of.
  expect(lost.filter((id) => id.startsWith('actividad-') || id.startsWith('anexo-'))).toEqual([]);
  expect(lost).toEqual(['proximo-semestre']);
});

it('gives its parts to a page that has others beside it', async () => {
  const { title, style, classes, body } = await htmlParts(SAMPLE, new Map());
  const whole = await paintHtml(SAMPLE, new Map());
  expect(whole).toContain(`<title>${escapeHtml(title)}</title>\n<style>${style}</style>`);
  expect(whole).toContain(`<body class="${classes}">\n${body}\n</body>`);
});

it('says what an abbreviation stands for the first time that it comes', async () => {
  const html = await pageOf(SMALL);
  const told = elementsIn(readHtml(html).root).flatMap((one) =>
    one.name === 'abbr' ? [`${flat(one)}: ${one.attributes.get('title')}`] : [],
  );
  expect(told).toEqual(expect.arrayContaining(['S/: soles', 'POI: Plan operativo institucional']));
  expect(told).toEqual([...new Set(told)]);
  // The code of an activity begins as a unit is called, and is none.
  expect(html).not.toContain('</abbr>-');
});

it('a draft says so before everything else, in its title and on each sheet of paper', async () => {
  const broken = {
    ...SMALL,
    'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '').replace('SOC-1', 'SOC-9'),
  };
  const html = await pageOf(broken);
  const { root } = readHtml(html);
  const all = elementsIn(root);
  expect(flat(all.find(({ name }) => name === 'title'))).toMatch(/^BORRADOR: /);
  expect(flat(all.find(({ name }) => name === 'aside'))).toMatch(/^BORRADOR Borrador: hay \d+ error/);
  expect(all.find(({ name }) => name === 'body')?.attributes.get('class')).toBe('tecnica borrador');
  expect(checkHtml(html)).toEqual([]);
});

describe('what a page is not built right', () => {
  let page = '';

  beforeAll(async () => {
    page = await pageOf(SMALL);
  });

  it.each([
    ['a script', '</main>', '<script>1</script></main>', '<script>'],
    ['a style of its own', '<main ', '<main style="color:red" ', 'an attribute style'],
    ['a call on an event', '<main ', '<main onclick="x()" ', 'an attribute onclick'],
    ['another policy', "default-src 'none'", "default-src 'self'", 'the policy is not that of its style'],
    ['a changed style', '<style>', '<style>a{}', 'the policy is not that of its style'],
    [
      'a picture from elsewhere',
      '</main>',
      '<img alt="a" src="https://a.pe/a.png"></main>',
      '<img> leads to',
    ],
    ['a link that is a script', 'href="#resumen"', 'href="javascript:alert(1)"', '<a> leads to javascript'],
    ['an id twice', '<section>', '<section id="resumen">', 'two with the id resumen'],
    ['a link to nothing', 'href="#resumen"', 'href="#nada"', 'nothing has the id nada'],
    ['another language', 'lang="es"', 'lang="en"', 'does not begin as a page in Spanish'],
    [
      'a heading that is skipped',
      '<h2 id="resumen">',
      '<h2>A</h2><h4>B</h4><h2 id="resumen">',
      'skips to <h4>',
    ],
    ['two titles', '<h2 id="resumen">', '<h1>A</h1><h2 id="resumen">', 'has not one title'],
    ['a header of no scope', '<th scope=col>', '<th>', 'a header of nothing'],
    ['a cell too many', '<tr><th scope=row>', '<tr><td>uno<th scope=row>', 'columns'],
    ['a drawing without words', '<desc ', '<metadata ', 'a drawing without'],
    ['a fold without a title', /<summary>[^]*?<\/summary>/, '', 'a fold without a title'],
    ['a choice without words', /<label>(<input[^>]*>)[^<]*<\/label>/, '$1', 'a choice without words'],
    ['a tag that is not ended', '<section>', '<section><div>', 'ends <div>'],
    ['a sign that opens nothing', '<h2 id="resumen">', '3 < 4<h2 id="resumen">', 'a sign <'],
    ['a text not escaped', '<h2 id="resumen">', 'A & B<h2 id="resumen">', 'a sign &'],
    ['no link to the content', /<a class=salto[^]*?<\/a>/, '', 'does not begin by the link'],
    ['a place to stop at without a name', / aria-labelledby="_cuadro-\d+"/, '', 'without a name'],
    ['two contents', '<section>', '<main>a</main><section>', 'has not one <main>'],
  ])('is told by the checker: %s', (_name, from, to, fault) => {
    const changed = page.replace(from, to);
    expect(changed).not.toBe(page);
    expect(checkHtml(changed).join('\n')).toContain(fault);
  });
});

describe('a text in a page', () => {
  it.each([
    ['<script>alert("1")</script>', '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;'],
    ["&amp; y 'esto'", '&amp;amp; y &#39;esto&#39;'],
    ['uno\r\n  dos\u2028tres', 'uno dos tres'],
    ['al revés \u202Eoirartnoc', 'al revés ‹U+202E›oirartnoc'],
    ['nulo \u0000 y medio \ud800', 'nulo ‹U+0000› y medio ‹U+D800›'],
  ])('%j comes out as its letters', (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });

  it.each([
    ['https://www.gob.pe/a?b=1&c=2#d', 'https://www.gob.pe/a?b=1&amp;c=2#d'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://a.pe/ñandú"><b', 'https://a.pe/%C3%B1and%C3%BA%22%3E%3Cb'],
    ['mailto:mesa.departes@muni.gob.pe', 'mailto:mesa.departes@muni.gob.pe'],
    ['#aqui', '#aqui'],
  ])('an address %s leads there', (href, address) => {
    expect(linkAddress(href, new Set(['aqui']))).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    ' https://a.pe',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'https://gob.pe@malo.pe/',
    'https://gob.pe\\@malo.pe/',
    'https:///a',
    'https://a.pe/con espacio',
    'mailto:a@b.pe?bcc=otro@c.pe',
    'mailto:a@b',
    '//a.pe',
    'file:///etc/passwd',
    '#no-hay',
  ])('an address %s is no link', (href) => {
    expect(linkAddress(href, new Set(['aqui']))).toBeUndefined();
  });
});

it.each([
  ['<th scope="col">a', '<th scope=col>a'],
  ['<use href="#_verde" x="1.5"/>', '<use href="#_verde" x=1.5 />'],
  ['<rect x="1.5" class="f-a f-b" rx="2" />', '<rect x=1.5 class="f-a f-b" rx=2 />'],
  // What is no attribute of ours stays as it is written.
  ['<p title="x=&quot;1&quot; class=b" class="">', '<p title="x=&quot;1&quot; class=b" class="">'],
  [`<p title='a x="1" b' class="c">x="1"`, `<p title='a x="1" b' class=c>x="1"`],
  ['a &lt;b x="1"&gt; < c x="1" >', 'a &lt;b x="1"&gt; < c x="1" >'],
])('%s is written %s', (markup, written) => {
  expect(terse(markup)).toBe(written);
});
