// Makes what bin/plan.js needs: validators compiled from the schemas, and the bundle in dist/.
'use strict';
const { readFileSync, writeFileSync, mkdirSync, rmSync } = require('node:fs');
const { createHash } = require('node:crypto');
const path = require('node:path');

const root = path.join(__dirname, '..');
const SCHEMAS = ['plan', 'unidades', 'poi', 'audiencia', 'config'];

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
  const texts = SCHEMAS.map((name) => readFileSync(path.join(root, 'schemas', `${name}.schema.json`), 'utf8'));
  const names = {};
  for (const [i, name] of SCHEMAS.entries()) {
    const schema = withoutProse(JSON.parse(texts[i]));
    ajv.addSchema(schema);
    names[name] = schema.$id;
  }
  const code = standaloneCode(ajv, names);
  if (/\brequire\(/.test(code)) throw new Error('the validators need a helper of ajv: bundle it');
  const hash = createHash('sha256').update(texts.join('\0')).digest('hex');
  writeFileSync(
    path.join(root, 'src/schema/validators.generated.js'),
    `import { formats } from './formats.ts';\nexport const schemaHash = '${hash}';\n${code}\n`,
  );
}

/** The schema without what only people read, which would triple the size of the validators. */
function withoutProse(value) {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (typeof value !== 'object' || value === null) return value;
  const prose = ([key, inner]) =>
    ((key === 'title' || key === 'description') && typeof inner === 'string') || (key === 'examples' && Array.isArray(inner));
  return Object.fromEntries(Object.entries(value).filter((entry) => !prose(entry)).map(([key, inner]) => [key, withoutProse(inner)]));
}

async function bundle() {
  const esbuild = require('esbuild');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { plan: 'src/index.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    legalComments: 'none',
    external: ['pdfkit', '@expo-google-fonts/*'],
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'importMetaUrl', PLAN_VERSION: JSON.stringify(version) },
    logLevel: 'warning',
  });
}

compileValidators();
bundle().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
