import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { rulesTable } from '../src/painters/findings/explain.ts';
import { catalogue } from '../src/rules/catalogue.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost } from './support/memory-host.ts';
import { schemaOf } from './shipped-schemas.ts';

const README = new URL('../README.md', import.meta.url);
const text = readFileSync(README, 'utf8');

/** The README with what stands between the marks of a part replaced. */
function withPart(readme: string, part: string, content: string): string {
  const pattern = new RegExp(`(<!-- ${part} -->\n)[^]*?(<!-- /${part} -->)`);
  return readme.replace(
    pattern,
    (_, open: string, close: string) => `${open}\n${content.trim()}\n\n${close}`,
  );
}

const PAGES = new URL('../.github/', import.meta.url);

it('README shows the screen that the program prints', async () => {
  const screen = `\`\`\`\n$ plan validate\n${(await brokenScreen()).trimEnd()}\n\`\`\``;
  await expect(withPart(text, 'pantalla', screen)).toMatchFileSnapshot('../README.md');
});

it.each<[page: string, part: string, made: () => string | Promise<string>]>([
  ['REGLAS.md', 'reglas', () => rulesTable(catalogue)],
  ['CONFIGURACION.md', 'configuracion', configurationTable],
  ['ORDENES.md', 'comandos', everyHelp],
])('the page %s shows what the program has', async (page, part, made) => {
  const current = readFileSync(new URL(page, PAGES), 'utf8');
  await expect(withPart(current, part, await made())).toMatchFileSnapshot(`../.github/${page}`);
});

it('README leads to each page', () => {
  const pages = readdirSync(PAGES).filter((name) => name.endsWith('.md'));
  expect(pages.filter((page) => !text.includes(`(.github/${page})`))).toEqual([]);
});

it('README names the two commands as they stand in package.json', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    scripts: Record<string, string>;
  }; // our own file
  // Each builds first. A script that runs when a package is installed would be asked about by npm, in English.
  expect(Object.keys(scripts)).toEqual(
    expect.arrayContaining(['demo', 'predemo', 'test', 'pretest', 'prepack']),
  );
  expect(
    Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^(?:pre|post)?prepare$/.test(name)),
  ).toEqual([]);
  expect(text).toContain('npm ci && npm run demo');
  expect(text).toContain('npm ci && npm test');
});

const WINDOWS = new URL('../bin/windows/files/', import.meta.url);

it.each([
  README,
  new URL('CONFIGURACION.md', PAGES),
  new URL('EDITORES.md', PAGES),
  new URL('editor/README.md', PAGES),
  new URL('LEAME.txt', WINDOWS),
  new URL('iniciar.cjs', WINDOWS),
])('each command that %s shows is one of the program, with its options', async (page) => {
  const whole = readFileSync(page, 'utf8');
  // Prose may begin a line with the word too.
  const code = page.pathname.endsWith('.md')
    ? (whole.match(/```[^]*?```|`[^`\n]+`/g) ?? []).join('\n')
    : whole;
  const shown = [...code.matchAll(/(?:^[ \t]*|[`"]|' *|\$ |: )plan ([a-z]+)\b([^`\n]*)/gm)];
  const unknown: string[] = [];
  const all = await helpOf();
  for (const [, command = '', rest = ''] of shown) {
    if (!new RegExp(`^  (?:${command}, |[a-z]+, ${command}\\b|${command} )`, 'm').test(all))
      unknown.push(command);
    else if (command !== 'help') {
      const help = await helpOf(command);
      const options = rest.match(/(?<=\s)--?[a-z][a-z-]*/g) ?? [];
      unknown.push(
        ...options
          .filter((one) => !new RegExp(`[ ,]${one}[, ]`).test(help))
          .map((one) => `${command} ${one}`),
      );
    }
  }
  expect([shown.length > 0, unknown]).toEqual([true, []]);
});

it('README names what people install by the version that it is', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  }; // our own file
  const named = [...text.matchAll(/plan(?:-municipal)?-(\d+\.\d+\.\d+)/g)].map(([, one]) => one);
  expect([named.length > 2, new Set(named)]).toEqual([true, new Set([version])]);
});

/** The smallest example with three mistakes that officers make. */
async function brokenScreen(): Promise<string> {
  const files = projectFiles('minimo');
  const poi = Buffer.from(files['poi/2019-S1.yaml'] ?? '').toString('utf8');
  const broken = poi
    .replace('objetivo: ECO-1', 'objetivo: ECO-11')
    .replace('pia: 40000.00', 'pia: 40,000.00')
    .replace('    unidad_medida:', '    unidad_medidas:');
  const host = memoryHost({ files: { ...files, 'poi/2019-S1.yaml': broken } });
  expect(await main(['validate'], host)).toBe(1);
  return host.printed.out;
}

/** Every field of the configuration as its schema explains it, in a table with even columns. */
function configurationTable(): string {
  const fields = Object.entries(schemaOf('config').properties ?? {}).flatMap(([name, schema]) =>
    schema.properties
      ? Object.entries(schema.properties).map(([inner, part]) => [
          `\`${name}.${inner}\``,
          part.description ?? '',
        ])
      : [[`\`${name}\``, schema.description ?? '']],
  );
  const rows = [['Clave', 'Qué dice'], ...fields];
  const widths = [0, 1].map((i) => Math.max(...rows.map((cells) => Array.from(cells[i] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(rows[0] ?? []), rule, ...rows.slice(1).map(line)].join('\n');
}

/** What the program says of itself and of each of its commands, with every option. */
async function everyHelp(): Promise<string> {
  const all = await helpOf();
  const names = [...all.matchAll(/^ {2}([a-z]+), [a-z]+ /gm)].map(([, name = '']) => name);
  const commands = await Promise.all(
    names.map(async (name) => `## plan ${name}\n\n${fenced(await helpOf(name))}`),
  );
  return [fenced(all), ...commands].join('\n\n');
}

async function helpOf(...command: readonly string[]): Promise<string> {
  const host = memoryHost();
  expect(await main([...command, '--help'], host)).toBe(0);
  return host.printed.out.trim();
}

function fenced(printed: string): string {
  return `\`\`\`\n${printed}\n\`\`\``;
}
