// The same report, printed by us and by three programs that make PDF of text: its Markdown as HTML and as Typst.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';

const STYLE = `@page { size: A4; margin: 20mm } body { font: 10pt "Source Sans 3", sans-serif }
table { border-collapse: collapse; width: 100% } td, th { border-bottom: 0.5pt solid #ccc; padding: 2pt; text-align: left }`;

/** The commands that print the report of a project, how many pages ours has, and what sizes came out. */
export function reportsCompared({ folder, work, plan, here }) {
  const out = join(folder, 'out');
  spawnSync(process.execPath, plan('', ['report', folder, '--format', 'md', '--output', out]).args);
  const markdown = readFileSync(
    join(
      out,
      readdirSync(out).find((name) => name.endsWith('.md')),
    ),
    'utf8',
  );
  const tokens = marked.lexer(markdown.replaceAll(/!\[[^\]]*\]\([^)]*\)/g, ''));
  const html = join(work, 'report.html');
  const typst = join(work, 'report.typ');
  writeFileSync(
    html,
    `<!doctype html><html lang="es"><meta charset="utf-8"><title>Informe</title><style>${STYLE}</style>${marked.parser(tokens)}</html>`,
  );
  writeFileSync(
    typst,
    `#set page(paper: "a4", margin: 20mm)\n#set text(lang: "es", size: 10pt)\n#set document(title: "Informe")\n${tokens.map(typstOf).join('\n')}`,
  );
  const made = (name) => join(work, `${name}.pdf`);
  const commands = [
    plan('plan', ['report', folder, '--format', 'pdf', '--output', out]),
    { name: 'Typst', program: process.execPath, args: [join(here, 'typst.js'), typst, made('Typst')] },
    {
      name: 'WeasyPrint',
      program: 'weasyprint',
      args: ['--pdf-variant', 'pdf/a-3b', html, made('WeasyPrint')],
    },
    {
      name: 'Chromium',
      program: 'chromium',
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-pdf-header-footer',
        `--print-to-pdf=${made('Chromium')}`,
        html,
      ],
    },
  ];
  spawnSync(commands[0].program, commands[0].args);
  const ours = join(
    out,
    readdirSync(out).find((name) => name.endsWith('.pdf')),
  );
  return {
    commands,
    pages: pagesOf(ours),
    sizes: () =>
      [['plan', ours], ...commands.slice(1).map(({ name }) => [name, made(name)])]
        .filter(([, file]) => existsSync(file))
        .map(([name, file]) => [name, statSync(file).size]),
  };
}

function pagesOf(file) {
  const { stdout } = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
  return /Pages: +(\d+)/.exec(stdout ?? '')?.[1] ?? 'unknown';
}

function typstOf(token) {
  const text = (value) => `#${JSON.stringify(String(value ?? '').replaceAll(/<[^>]*>|\*\*/g, ''))}`;
  switch (token.type) {
    case 'heading':
      return `${'='.repeat(token.depth)} ${text(token.text)}\n`;
    case 'table': {
      const cells = [...token.header, ...token.rows.flat()].map((cell) => `[${text(cell.text)}]`);
      return `#table(columns: ${token.header.length}, ${cells.join(', ')})\n`;
    }
    case 'list':
      return token.items.map((item) => `- ${text(item.text)}`).join('\n') + '\n';
    case 'space':
    case 'hr':
      return '';
    default:
      return `${text(token.text ?? token.raw)}\n`;
  }
}
