import { beforeAll, describe, expect, it } from 'vitest';
import { treeText } from './support/pdf-checker.ts';
import { readPdf, type Pdf } from './support/pdf-reader.ts';
import { checkHtml } from './support/html-checker.ts';
import { readHtml, textIn } from './support/html-reader.ts';
import { checkPdf } from './support/pdf-checker.ts';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

/** Texts that are markup for somebody; each must come out as its letters. */
const HOSTILE = [
  '<script>alert(1)</script>',
  'uno | dos',
  '*fuerte* _suave_ ~~no~~',
  '{{x}} {{{y}}} ${z}',
  '[ver](javascript:alert(1))',
  '&lt;b&gt; &amp; <>()\\',
  '![foto](https://ejemplo.pe/a.png)',
  '# título `código` $1$',
  '<!-- nota --> <details>',
  '%PDF-1.7 endobj (stream)',
  'HTTPS://ejemplo.pe WWW.ejemplo.pe ftp://ejemplo.pe',
  'escriba a juan.perez@ejemplo.pe',
  '@alcalde y @muni/equipo',
  'obra #12 de org/plan#7 y cambio !34',
  ':x: :+1: :100: a las 10:30:45',
  'GH-12, ~urgente, %1.2, &34 y $56',
  '{+ puesto +} y [- quitado -]',
];

function hostileProject(names: readonly string[]): Readonly<Record<string, string>> {
  const quoted = JSON.stringify(names.join(' '));
  const put = (path: string, name: string): readonly [string, string] => {
    const text = SMALL[path] ?? '';
    if (!text.includes(`nombre: ${name}`)) throw new Error(`${path} names no ${name}`);
    return [path, text.replace(`nombre: ${name}`, `nombre: ${quoted}`)];
  };
  return {
    ...SMALL,
    ...Object.fromEntries([
      put('plan.yaml', 'Vida digna y saludable'),
      put('poi/2019-S1.yaml', 'Mantenimiento de pozos'),
      ['unidades.yaml', (SMALL['unidades.yaml'] ?? '').replace('Gerencia de Medio Ambiente', quoted)],
    ]),
  };
}

/** What Markdown shows of an escaped text, by CommonMark: backslashes before punctuation and the references we write. */
function shown(markdown: string): string {
  return markdown
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll('<!-- -->', '')
    .replaceAll('&amp;', '&');
}

/** A picture, with its alternative text. */
const PICTURE = /!\[((?:\\.|[^\\\]])*)\]\(/g;

describe.each(['tecnica', 'ciudadana'])('hostile names in the edición %s', (edition) => {
  let markdown = '';
  let pdf: Pdf;
  let page = '';
  let onPage = '';

  beforeAll(async () => {
    const done = await ran(hostileProject(HOSTILE), ['report', '-e', edition, '-f', 'md,pdf,html']);
    expect(done.code).toBe(0);
    markdown = done.text('.md');
    pdf = readPdf(done.bytes('.pdf'));
    page = done.text('.html');
    onPage = textIn(readHtml(page).root);
  });

  it.each(HOSTILE)('%s comes out as its letters', (name) => {
    expect(shown(markdown)).toContain(name);
    expect(onPage).toContain(name);
    expect(treeText(pdf).replaceAll(/\s/g, '')).toContain(name.replaceAll(/\s/g, ''));
  });

  it('make no tag, no image, no address and no cell in the Markdown', () => {
    const bare = markdown
      .replaceAll('<!-- -->', '')
      .replaceAll(/<a id="[a-z0-9-]+"><\/a>|<br>|<\/?details>|<\/?summary>/g, '');
    expect(bare.match(/(?<!\\)<[a-z!/]/gi) ?? []).toEqual([]);
    expect(markdown.match(/(?<!\\)\]\(javascript/g) ?? []).toEqual([]);
    expect(markdown.match(/!\[[^\]]*\]\(http/g) ?? []).toEqual([]);
    for (const block of markdown.split('\n\n').filter((text) => text.startsWith('|'))) {
      const columns = block.split('\n').map((line) => line.replaceAll(/\\\|/g, '').split('|').length);
      expect(new Set(columns).size).toBe(1);
    }
  });

  it('make nothing that GitHub or GitLab take for a mention, an issue, an address or a pictogram', () => {
    // What they look for, in what they look into: the text between one tag or comment and the next.
    const prose = markdown
      .replaceAll(PICTURE, '](')
      .replaceAll(/```[^]*?```/g, '')
      .replaceAll(/(?<!\\)(`+)[^`]*\1/g, '');
    const texts = prose.replaceAll(/\]\([^)]*\)/g, '] ').split(/<[^>]*>/);
    const taken = texts.flatMap(
      (text) =>
        text.match(
          /@\w+|(?:^|[\s(\w])[#!]\d+|GH-\d|[~%]\w|[{[][+-]|[$&]\d|:(?:[\w+-]*[a-z][\w+-]*|\+1|100):|\b(?:https?|ftp):\/\/(?=ejemplo)|www\.ejemplo/gi,
        ) ?? [],
    );
    expect(taken).toEqual([]);
  });

  it('have no comment within the alternative text of a picture, where it is letters that are read aloud', () => {
    const alternatives = [...markdown.matchAll(PICTURE)].map(([, text = '']) => text);
    expect(alternatives).not.toEqual([]);
    expect(alternatives.some((text) => text.includes('@alcalde'))).toBe(edition === 'tecnica');
    expect(alternatives.filter((text) => /(?<!\\)<!--/.test(text))).toEqual([]);
  });

  it('leave the page sound, without a script and with links to the web only', () => {
    expect(checkHtml(page)).toEqual([]);
  });

  it('leave the PDF sound, with links to the web only', () => {
    expect(checkPdf(pdf)).toEqual([]);
  });
});

describe('letters that the report cannot draw', () => {
  const files = hostileProject(['Obra 😀 漢字']);

  it('are a finding that names them, and no error', async () => {
    const { code, out } = await ran(files, ['validate']);
    expect(out).toContain('proyecto/caracter-no-imprimible');
    expect(code).toBe(0);
  });

  it('stand in the Markdown as they are, and in the PDF by their code', async () => {
    const done = await ran(files, ['report']);
    expect(done.code).toBe(0);
    expect(done.text('.md')).toContain('Obra 😀 漢字');
    expect(treeText(readPdf(done.bytes('.pdf')))).toContain('Obra [U+1F600] [U+6F22][U+5B57]');
  });
});

it('what reorders a text or is not seen stands in no drawing of the Markdown report', async () => {
  const run = await ran(hostileProject(['al\u202Erevés', 'nada\u2066\u{E0041}\u0085']), [
    'report',
    '-f',
    'md',
    '--draft',
  ]);
  const drawings = [...run.host.files].flatMap(([path, bytes]) =>
    path.endsWith('.svg') ? [Buffer.from(bytes).toString('utf8')] : [],
  );
  expect(drawings.join('')).toContain('al‹U+202E›revés');
  expect(drawings.filter((text) => /[\u202E\u2066\u{E0041}\u0085]/u.test(text))).toEqual([]);
});
