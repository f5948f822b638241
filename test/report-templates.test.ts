import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../src/painters/html/paint-html.ts';
import { TEMPLATE_NAMES } from '../src/report/template-names.ts';
import { memoryHost } from './support/memory-host.ts';
import { ran, ranOn, type Ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const TEMPLATES = new URL('../templates/', import.meta.url);

/** The templates of the program, as a project that brings them. */
function shippedTemplates(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|html)\.hbs$/.test(name))
      .map((name) => [
        `plantillas/${name.replaceAll('\\', '/')}`,
        readFileSync(new URL(name, TEMPLATES), 'utf8'),
      ]),
  );
}

it('the names of the templates are those of the files', () => {
  expect(TEMPLATE_NAMES.map((name) => `plantillas/${name}`)).toEqual(
    Object.keys(shippedTemplates()).toSorted(),
  );
});

describe('templates of the project', () => {
  const config = { 'plan.config.yaml': 'plantillas: plantillas/\n' };
  const withTemplate = (name: string, text: string): Readonly<Record<string, string>> => ({
    ...SMALL,
    ...config,
    [`plantillas/${name}`]: text,
  });

  it('take the place of those of the program by their name', async () => {
    const done = await ran(withTemplate('bloques/titulo.md.hbs', '{{marca}} ¡{{titulo}}!\n'), [
      'report',
      '-f',
      'md',
    ]);
    expect(done.text('.md')).toContain('## ¡Resumen!');
  });

  it.each([
    ['tecnica', 'md'],
    ['ciudadana', 'md'],
    ['tecnica', 'html'],
    ['ciudadana', 'html'],
    ['mural', 'html'],
  ])(
    'that are those of the program give the same edición %s in %s: both are compiled alike',
    async (edition, format) => {
      const asked = ['report', '-f', format, '-e', edition];
      const plain = await ran({ ...SMALL, 'plan.config.yaml': '{}\n' }, asked);
      const own = await ran({ ...SMALL, ...config, ...shippedTemplates() }, asked);
      expect(own.code).toBe(0);
      const version = /\b[0-9a-f]{16,64}\b/g;
      const told = (done: Ran): string => done.text(`.${format}`).replaceAll(version, '');
      expect(told(own)).toBe(told(plain));
    },
  );

  it('of a page change its words and their order, and not what it may load', async () => {
    const text = '<script>1</script>{{> indice}}{{#each secciones}}{{this.texto}}{{/each}}';
    const done = await ran(withTemplate('informe-tecnica.html.hbs', text), ['report', '-f', 'html']);
    const [head = ''] = done.text('.html').split('<body');
    expect(head).toContain(`content="${CONTENT_SECURITY_POLICY}"`);
    expect(CONTENT_SECURITY_POLICY).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; img-src data:$/,
    );
  });

  it.each([
    ['{{secciones}}', 'imprime un dato que es una lista o un grupo, y no un texto'],
    ['{{> nada}}', 'no hay ninguna plantilla «nada» a la que llamar'],
    ['{{#if}}x{{/if}}', '«{{#if}}» lleva un solo dato'],
    ['{{#if titulo}}x{{/each}}', 'abre «{{#if}}» y cierra «{{/each}}»'],
    ['{{#each}}x{{/each}}', 'pide un dato que el informe no tiene'],
    ['{{nada 1}}', 'el informe no tiene ningún dato «nada»'],
    ['{{#if titulo', 'una etiqueta {{ }} está mal escrita o sin cerrar'],
    ['{{> portada 1 2}}', 'una etiqueta {{ }} no se puede usar así'],
    ['{{lookup this "constructor"}}', 'el informe no tiene ningún dato «constructor»'],
    ['{{#each (lookup this "seciones")}}x{{/each}}', 'el informe no tiene ningún dato «seciones»'],
    ['{{portada.toString}}', 'el informe no tiene ningún dato «toString»'],
    ['{{secciones.map}}', 'el informe no tiene ningún dato «map»'],
    [
      '{{#each secciones}}\n{{lookup this @root.portada.titulo}}{{/each}}',
      'línea 2: el informe no tiene ningún dato «',
    ],
    [
      '{{#each secciones}}{{#each (lookup ../this @root.portada.titulo)}}x{{/each}}{{/each}}',
      'ningún dato «',
    ],
    ["{{seccion 'nada'}}", 'el informe no tiene una sección «nada»'],
  ])('tell in Spanish why they cannot be used: %s', async (text, reason) => {
    const done = await ran(withTemplate('informe-tecnica.md.hbs', text), ['report', '-f', 'md']);
    expect(done.code).toBe(2);
    expect(done.err).toContain(reason);
  });

  it.each([
    ['in Windows-1252', Buffer.from('A\xf1o Se\xf1al', 'latin1'), 'en Windows-1252 (ANSI) se leería «Año»'],
    ['in UTF-16', Buffer.from('\ufeffAño', 'utf16le'), 'está guardado en UTF-16 y no en UTF-8'],
    ['with zeros for text', new Uint8Array(64), 'bytes en cero'],
  ])('are not used where they are no text in UTF-8: %s', async (_, bytes, reason) => {
    const files = { ...SMALL, ...config, 'plantillas/bloques/titulo.md.hbs': bytes };
    for (const asked of [['validate'], ['report', '-f', 'md']]) {
      const done = await ranOn(memoryHost({ files }), asked);
      expect(done.code).toBeGreaterThan(0);
      expect((done.out + done.err).replaceAll(/\s+/g, ' ')).toContain(reason);
      expect(done.out + done.err).toContain('titulo.md.hbs');
    }
  });

  it.each([
    '{{log "::error file=plan.yaml,line=1::x"}}',
    '{{#if (log "::stop-commands::x" level="error")}}{{/if}}',
    '{{#each secciones}}{{log this.texto}}{{/each}}',
    '{{log}}',
  ])('say nothing to the terminal, of which the validation tells too: %s', async (tag) => {
    const printed = ['log', 'info', 'warn', 'error'] as const;
    const spies = printed.map((method) => vi.spyOn(console, method).mockReturnValue());
    const files = withTemplate('informe-tecnica.md.hbs', `uno\n${tag}`);
    for (const asked of [['validate'], ['report', '-f', 'md']]) {
      const { code, out, err } = await ran(files, asked);
      expect(code).toBeGreaterThan(0);
      expect((out + err).replaceAll(/\s+/g, ' ')).toMatch(/informe-tecnica.md.hbs\b.*2.*ningún dato «log»/);
    }
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
    vi.restoreAllMocks();
  });

  it('are not told of on the terminal where they ask for what every object of the language has', async () => {
    const spy = vi.spyOn(console, 'error').mockReturnValue();
    await ran(withTemplate('informe-tecnica.md.hbs', '{{portada.toString}}'), ['report', '-f', 'md']);
    expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('choose sections, in their order', async () => {
    const text = "{{seccion 'presupuesto'}}{{seccion 'resumen'}}";
    const done = await ran(withTemplate('informe-tecnica.md.hbs', text), ['report', '-f', 'md']);
    const titles = [...done.text('.md').matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(titles).toEqual(['6 Ejecución del presupuesto', '1 Resumen']);
  });

  it.each([
    [
      'a name that the report does not have',
      'bloques/cuadro.md.hbs',
      'uno\n{{no_existe}}\n',
      'línea 2',
      'no_existe',
    ],
    [
      'a tag that is not closed',
      'bloques/portada.md.hbs',
      'uno\ndos\n{{#if portada.nota}}\n',
      'línea',
      'sin cerrar',
    ],
    ['a section that is not there', 'informe-tecnica.md.hbs', "{{seccion 'otra'}}", 'línea 1', 'otra'],
    [
      'a name that is misspelt in a block',
      'informe-tecnica.md.hbs',
      'uno\n{{#each seciones}}{{this.texto}}{{/each}}',
      'línea 2',
      'ningún dato «seciones»',
    ],
    [
      'a name that is misspelt in a condition',
      'bloques/cuadro.md.hbs',
      '{{#each filas as |fila|}}\n{{#if fila.nta}}{{fila.nta}}{{/if}}{{/each}}',
      'línea 2',
      'ningún dato «nta»',
    ],
    ['a partial that is not there', 'informe-tecnica.md.hbs', '{{> otra}}', 'línea 1', 'otra'],
  ])('with %s are told by name and line', async (_name, path, text, line, words) => {
    const { code, err, out } = await ran(withTemplate(path, text), ['report', '-f', 'md']);
    expect(err).toContain(`La plantilla ${path}`);
    expect(err).toContain(line);
    expect(err).toContain(words);
    expect([code, out]).toEqual([2, '']);
  });

  it('in a folder that is not there are told', async () => {
    const { code, err } = await ran({ ...SMALL, ...config }, ['report', '-f', 'md']);
    expect(err).toContain('plantillas');
    expect(code).toBe(2);
  });
});
