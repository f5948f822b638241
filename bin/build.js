// Makes what bin/plan.js needs: validators compiled from the schemas, templates compiled, typefaces prepared, and the
// bundle in dist/.
'use strict';
const { execFileSync } = require('node:child_process');
const { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { createHash } = require('node:crypto');
const path = require('node:path');
const esbuild = require('esbuild');
const { ADDRESS, linkParts } = require('./link-parts.js');
const { prepareTypefaces } = require('./prepare-typefaces.js');
const { writeNotices } = require('./third-party-notices.js');

const root = path.join(__dirname, '..');
const SCHEMAS = ['plan', 'unidades', 'poi', 'audiencia', 'presupuesto', 'config', 'base'];

function compileValidators() {
  const Ajv = require('ajv').default;
  const standaloneCode = require('ajv/dist/standalone').default;
  const { _ } = require('ajv');
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, formats: _`formats` },
  });
  // The checks themselves stand in src/schema/formats.ts; here only their names and types matter.
  ajv.addFormat('date', () => true);
  ajv.addFormat('ubigeo', () => true);
  ajv.addFormat('soles', { type: 'number', validate: () => true });
  const names = {};
  for (const name of SCHEMAS) {
    const text = readFileSync(path.join(root, 'schemas', `${name}.schema.json`), 'utf8');
    const schema = withoutProse(JSON.parse(text));
    ajv.addSchema(schema);
    names[name] = schema.$id;
  }
  const code = standaloneCode(ajv, names);
  if (/\brequire\(/.test(code)) throw new Error('the validators need a helper of ajv: bundle it');
  writeFileSync(
    path.join(root, 'src/schema/validators.generated.js'),
    `import { formats } from './formats.ts';\n${code}\n`,
  );
}

/** The schemas with what people read of them, for the sentences about what is wrong, as text to be read at need. */
function bringSchemas() {
  const texts = SCHEMAS.map((name) => {
    const text = readFileSync(path.join(root, 'schemas', `${name}.schema.json`), 'utf8');
    return `${name}: ${JSON.stringify(JSON.stringify(JSON.parse(text)))}`;
  });
  writeFileSync(
    path.join(root, 'src/schema/schemas.generated.js'),
    `export const schemas = {\n${texts.join(',\n')}\n};\n`,
  );
}

/** The templates of reports, compiled as src/painters/templates/templates.ts compiles those of a project. */
function compileTemplates() {
  const handlebars = require('handlebars');
  const options = { strict: true, noEscape: true, preventIndent: true };
  const folder = path.join(root, 'templates');
  /** @type {Set<string>} */
  const names = new Set();
  const shipped = readdirSync(folder, { recursive: true })
    .filter((name) => /\.(?:md|html)\.hbs$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      for (const [, asked = ''] of text.matchAll(/\{\{[#>]?\s*\w+\s+([^}]+)\}\}/g))
        for (const [word] of asked.matchAll(/[\w]+/g)) names.add(word);
      // The types call it a specification; it is the code of one.
      const code = /** @type {string} */ (/** @type {unknown} */ (handlebars.precompile(text, options)));
      return `${JSON.stringify(name)}: ${code}`;
    });
  writeFileSync(
    path.join(root, 'src/painters/templates/templates.generated.js'),
    `export const shipped = {\n${shipped.join(',\n')}\n};\nexport const names = ${JSON.stringify([...names].sort())};\n`,
  );
}

/**
 * The style of the pages of reports in one text, with two classes for each colour, by which drawings are painted, and
 * the digest by which a page allows it.
 */
function compileStyle() {
  const folder = path.join(root, 'src/painters/html/style');
  const colours = readFileSync(path.join(folder, 'colours.css'), 'utf8');
  const names = new Set(Array.from(colours.matchAll(/--([\w-]+): #/g), ([, name]) => name));
  const classes = Array.from(
    names,
    (name) => `.f-${name}{fill:var(--${name})}.s-${name}{stroke:var(--${name})}`,
  );
  const { outputFiles } = esbuild.buildSync({
    stdin: { contents: `@import './index.css';\n${classes.join('')}`, loader: 'css', resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
  });
  const text = outputFiles[0].text.trim();
  const sha256 = createHash('sha256').update(text).digest('base64');
  writeFileSync(
    path.join(root, 'src/painters/html/style.generated.js'),
    `export const style = ${JSON.stringify({ text, sha256 })};\n`,
  );
}

/** How the page on one's own machine looks, and the script that asks for it again, each as a text. */
function compileLooks() {
  const folder = path.join(root, 'src/page/style');
  const textOf = (name) => {
    const { outputFiles } = esbuild.buildSync({
      entryPoints: [path.join(folder, name)],
      bundle: true,
      minify: true,
      write: false,
    });
    return outputFiles[0].text.trim();
  };
  const looks = { page: textOf('index.css'), bar: textOf('bar.css'), script: textOf('live.js') };
  writeFileSync(
    path.join(root, 'src/page/looks.generated.js'),
    `export const looks = ${JSON.stringify(looks)};\n`,
  );
}

/** The schema without what only people read, which would triple the size of the validators. */
function withoutProse(value) {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (typeof value !== 'object' || value === null) return value;
  const prose = ([key, inner]) =>
    ((key === 'title' || key === 'description') && typeof inner === 'string') ||
    (key === 'examples' && Array.isArray(inner));
  return Object.fromEntries(
    Object.entries(value)
      .filter((entry) => !prose(entry))
      .map(([key, inner]) => [key, withoutProse(inner)]),
  );
}

/**
 * The sources that many runs begin with. What several commands need is in the file of the first of these that needs it.
 * Measured in ms of the processor, in one file and parted so: --version 43 and 32, validating examples/minimo 80 and 64,
 * examples/puno 164 and 142.
 */
const FIRST = [
  'src/main.ts',
  'src/commands/validate.ts',
  'src/commands/report.ts',
  'src/painters/markdown/paint-markdown.ts',
  'src/painters/html/paint-html.ts',
  'src/commands/compile.ts',
];

/**
 * What packages load at once and nothing of ours uses: commander's commands that are programs of their own; chalk's guess
 * whether a terminal has colours, for which it loads the network; of pdfkit its reader of fonts, breaker of lines, reader
 * of PNG and passwords. Measured in ms of the processor, without and with them: --version 84 and 89, the citizens' PDF of
 * examples/puno 508 and 631.
 */
const UNUSED = Object.fromEntries(
  ['node:child_process', '#supports-color', 'fontkit', 'linebreak', 'png-js', '@noble/ciphers/aes'].map(
    (name) => [name, path.join(__dirname, 'unused.js')],
  ),
);

/** A digest of all files below a folder of the package. */
function digestOf(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(path.join(root, folder), { recursive: true }).sort()) {
    const file = path.join(root, folder, name);
    if (statSync(file).isFile()) hash.update(name).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Escapes what is not ASCII in a bundle. esbuild has done so everywhere but in regular expressions, where an escape means
 * the same. Text of one byte per letter is read as it stands. Measured in ms of the processor, without and with this:
 * --version 53 and 42, validating examples/minimo 91 and 75, and half as much text in each thread of a region.
 */
function inAscii(text) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replace(/[^\0-\x7f]/g, escaped);
}

async function bundle() {
  const dist = path.join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  const options = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    write: false,
    minify: true,
    legalComments: 'none',
    metafile: true,
    alias: UNUSED,
    define: { 'import.meta.url': ADDRESS, PLAN_BUILD: JSON.stringify(digestOf('src')) },
    logLevel: 'warning',
  };
  const program = await esbuild.build({ ...options, entryPoints: ['src/main.ts'], outdir: 'dist' });
  for (const [file, text] of await linkParts(program, FIRST))
    writeFileSync(path.join(dist, file), inAscii(text));
  const engine = await esbuild.build({
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    platform: 'browser',
    target: 'es2023',
    format: 'esm',
    // What compiles the templates of a project stays in a file of its own.
    splitting: true,
    chunkNames: 'index-[name]',
    legalComments: 'none',
    entryPoints: ['src/index.ts'],
    outdir: 'dist',
    logLevel: 'warning',
  });
  // pdfkit reads its colour profile from beside itself.
  cpSync(
    path.join(path.dirname(require.resolve('pdfkit')), 'data/sRGB_IEC61966_2_1.icc'),
    path.join(dist, 'data/sRGB_IEC61966_2_1.icc'),
  );
  writeNotices(
    dist,
    [program, engine].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
  );
}

/** The page of each rule as a file of its own, which an editor opens by its address from the finding. */
async function writeRulePages() {
  const { catalogue, explain } = await import('../dist/index.js');
  for (const { id } of catalogue) {
    const file = path.join(root, 'dist/reglas', `${id}.txt`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, explain(id));
  }
}

/** The types of the engine for other programs. What it reaches is compiled without those of Node: it must need none. */
function writeTypes() {
  const tsc = path.join(path.dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', path.join(__dirname, 'types.json')], { stdio: 'inherit' });
}

compileValidators();
bringSchemas();
compileTemplates();
compileStyle();
compileLooks();
prepareTypefaces();
bundle()
  .then(writeRulePages)
  .then(writeTypes)
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
