// Makes what bin/plan.js needs: validators compiled from the schemas, templates compiled, typefaces prepared, and the
// bundle in dist/.
'use strict';
const {
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
  mkdirSync,
  rmSync,
} = require('node:fs');
const { createHash } = require('node:crypto');
const path = require('node:path');
const { leanValidators } = require('./lean-validators.js');
const { prepareTypefaces, writeFontLicences } = require('./prepare-typefaces.js');

const root = path.join(__dirname, '..');
const SCHEMAS = ['plan', 'unidades', 'poi', 'audiencia', 'presupuesto', 'config'];

function compileValidators() {
  const Ajv = require('ajv').default;
  const standaloneCode = require('ajv/dist/standalone').default;
  const { _ } = require('ajv');
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  // The checks themselves stand in src/schema/formats.ts; here only their names and types matter.
  ajv.addFormat('date', () => true);
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
    `import { formats } from './formats.ts';\n${leanValidators(code)}\n`,
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

/** The templates of reports, compiled as src/painters/markdown/templates.ts compiles those of a project. */
function compileTemplates() {
  const handlebars = require('handlebars');
  const options = { strict: true, noEscape: true, preventIndent: true };
  const folder = path.join(root, 'templates');
  const shipped = readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.md.hbs'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      // The types call it a specification; it is the code of one.
      const code = /** @type {string} */ (/** @type {unknown} */ (handlebars.precompile(text, options)));
      return `${JSON.stringify(name)}: ${code}`;
    });
  writeFileSync(
    path.join(root, 'src/painters/markdown/templates.generated.js'),
    `export const shipped = {\n${shipped.join(',\n')}\n};\n`,
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
 * Parts of the bundle that load only when they are needed. `validate` and `--version` need none of them.
 * Each is one file, since opening many costs more than reading one. The compiled code that is kept of a part is that
 * of its first run: `report` has one to itself, since after a first `status` it took a twentieth longer.
 */
const CHUNKS = {
  'validate.cjs': ['src/commands/validate.ts'],
  'report.cjs': ['src/commands/report.ts', 'src/painters/markdown/paint-markdown.ts', 'src/painters/svg.ts'],
  'rest.cjs': [
    'src/commands/compile.ts',
    'src/commands/init.ts',
    'src/commands/explain.ts',
    'src/commands/status.ts',
    'src/commands/verify.ts',
    'src/commands/watch.ts',
  ],
  'handlebars.cjs': ['src/painters/markdown/template-compiler.ts'],
  'pdf.cjs': ['src/painters/pdf/paint-pdf.ts'],
};

/** Dynamic imports of a chunk's modules become imports of the chunk. */
const chunkedImports = {
  name: 'chunked-imports',
  setup(build) {
    const chunkOf = new Map(
      Object.entries(CHUNKS).flatMap(([chunk, files]) => files.map((file) => [path.join(root, file), chunk])),
    );
    build.onResolve({ filter: /^\./ }, ({ kind, path: target, resolveDir }) => {
      const chunk = kind === 'dynamic-import' ? chunkOf.get(path.join(resolveDir, target)) : undefined;
      return chunk === undefined ? undefined : { path: `./${chunk}`, external: true };
    });
    // Commands of ours are no programs of their own, and colours are never guessed: what would look into that costs
    // Node its network and its processes, a tenth of what `--version` takes.
    // Of pdfkit, what reads fonts, breaks lines, opens PNG and encrypts is never called.
    const leftOut = /^(node:child_process|#supports-color|fontkit|linebreak|png-js|@noble\/ciphers\/aes)$/;
    build.onResolve({ filter: leftOut }, ({ path: target }) => ({ path: target, namespace: 'left-out' }));
    // In its form for `require`, and with the colour profile that it would look for beside itself.
    const pdfkit = require.resolve('pdfkit');
    build.onResolve({ filter: /^pdfkit$/ }, () => ({ path: pdfkit }));
    build.onLoad({ filter: /[\\/]pdfkit\.js$/ }, ({ path: file }) => {
      const profile = readFileSync(path.join(path.dirname(pdfkit), 'data/sRGB_IEC61966_2_1.icc'), 'base64');
      const [before, after, ...more] = readFileSync(file, 'utf8').split('fs.readFileSync(ICC_PROFILE_PATH)');
      if (after === undefined || more.length > 0)
        throw new Error('pdfkit reads its colour profile otherwise');
      return { contents: `${before}Buffer.from('${profile}', 'base64')${after}` };
    });
    build.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'export default {};' }));
    // Libraries that few runs need are required without waiting, so that what needs them stays synchronous.
    build.onLoad({ filter: /(yaml[\\/]library|check[\\/]excluded)\.ts$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      const [call, name] = /createRequire\(import\.meta\.url\)\('([a-z]+)'\)/.exec(text) ?? [];
      if (call === undefined) throw new Error(`${file} no longer loads a library with createRequire`);
      const target = name === 'yaml' ? './yaml.cjs' : name;
      return { contents: text.replace(call, `require('${target}')`), loader: 'ts' };
    });
  },
};

/** A digest of all files below a folder of the package. */
function digestOf(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(path.join(root, folder), { recursive: true }).sort()) {
    const file = path.join(root, folder, name);
    if (statSync(file).isFile()) hash.update(name).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

async function bundle() {
  const esbuild = require('esbuild');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const dist = path.join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const options = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Parts are required, so that the launcher can keep their compiled code.
    supported: { 'dynamic-import': false },
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    external: ['./yaml.cjs'],
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: {
      'import.meta.url': 'importMetaUrl',
      PLAN_VERSION: JSON.stringify(version),
      PLAN_BUILD: JSON.stringify(`${version} ${digestOf('src')}`),
    },
    plugins: [chunkedImports],
    logLevel: 'warning',
  };
  const chunk = async (file, contents) => {
    const { outputFiles } = await esbuild.build({
      ...options,
      write: false,
      outfile: path.join(dist, file),
      stdin: { contents, resolveDir: root, loader: 'ts' },
    });
    for (const { path: target, text } of outputFiles) writeFileSync(target, ascii(text));
  };
  await Promise.all([
    chunk('plan.cjs', "export { main } from './src/cli.ts'; export { nodeHost } from './src/node-host.ts';"),
    chunk('index.cjs', "export * from './src/index.ts';"),
    chunk('yaml.cjs', "export * from 'yaml';"),
    ...Object.entries(CHUNKS).map(([file, modules]) =>
      chunk(
        file,
        modules
          .filter((module) => existsSync(path.join(root, module)))
          .map((module) => `export * from './${module}';`)
          .join('\n'),
      ),
    ),
  ]);
}

/**
 * A part in ASCII, since the launcher reads it as Latin-1. The bundler escapes texts but leaves regular expressions as
 * they are written; there an escape means the same. In a tagged template it would not.
 */
function ascii(code) {
  if (/String\.raw`[^`]*[\u0080-\uffff]/.test(code))
    throw new Error('String.raw holds a character that is not ASCII');
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

compileValidators();
bringSchemas();
compileTemplates();
prepareTypefaces();
bundle()
  .then(() => writeFontLicences(path.join(root, 'dist')))
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
