// Makes the extension for VS Code as one file to install offline: `npm run editor` leaves it in editor/. The same sources
// give the same bytes.
'use strict';
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const { zipSync } = require('fflate');
const { writeNotices } = require('../../bin/third-party-notices.js');

const root = path.join(__dirname, '../..');
const { version, files } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
/** The day that every file of the archive bears: one of its own would change its bytes from one day to the next. */
const DAY = new Date(2026, 0, 1);

/** The code of the extension with its library, and the sources that it is made of. */
function bundled() {
  return esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: ['.github/editor/extension.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
}

/** The program as it is installed, without what only other programs and makers need. */
function programFiles() {
  const left = /^dist\/(?:types\/|index)|\.cache$/;
  const below = (name) =>
    statSync(path.join(root, name)).isDirectory()
      ? readdirSync(path.join(root, name), { recursive: true, encoding: 'utf8' }).map((inner) =>
          path.posix.join(name, inner.replaceAll('\\', '/')),
        )
      : [name];
  return ['package.json', ...files.filter((name) => !name.startsWith('!')).flatMap(below)]
    .filter((name) => !left.test(name) && statSync(path.join(root, name)).isFile())
    .sort((a, b) => (a < b ? -1 : 1));
}

/** What VS Code reads first of an archive. */
function manifestOf({ name, displayName, description, publisher, engines }) {
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="es" Id="${name}" Version="${version}" Publisher="${publisher}" />
    <DisplayName>${displayName}</DisplayName>
    <Description xml:space="preserve">${description}</Description>
    <Categories>Programming Languages,Linters</Categories>
    <License>extension/LICENSE.txt</License>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}" />
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace" />
    </Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code" /></Installation>
  <Dependencies />
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true" />
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true" />
  </Assets>
</PackageManifest>
`;
}

const CONTENT_TYPES = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
  ['.json', 'application/json'],
  ['.vsixmanifest', 'text/xml'],
  ['.md', 'text/markdown'],
  ['.txt', 'text/plain'],
  ['.js', 'application/javascript'],
  ['.cjs', 'application/javascript'],
  ['.icc', 'application/octet-stream'],
  ['.hbs', 'text/plain'],
  ['.yaml', 'text/yaml'],
]
  .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}" />`)
  .join('')}</Types>
`;

/** The bytes of the archive. The program must be built. */
function vsix() {
  const own = JSON.parse(readFileSync(path.join(__dirname, 'package.json'), 'utf8'));
  const { outputFiles, metafile } = bundled();
  const notices = path.join(root, 'node_modules/.cache/plan-editor');
  mkdirSync(notices, { recursive: true });
  writeNotices(notices, Object.keys(metafile.inputs));
  const entries = {
    '[Content_Types].xml': Buffer.from(CONTENT_TYPES),
    'extension.vsixmanifest': Buffer.from(manifestOf(own)),
    'extension/package.json': Buffer.from(`${JSON.stringify({ ...own, version }, undefined, 2)}\n`),
    'extension/README.md': readFileSync(path.join(__dirname, 'README.md')),
    'extension/LICENSE.txt': readFileSync(path.join(root, 'LICENSE')),
    'extension/THIRD_PARTY_NOTICES.txt': readFileSync(path.join(notices, 'THIRD_PARTY_NOTICES.txt')),
    'extension/extension.js': Buffer.from(outputFiles[0].contents),
  };
  for (const name of programFiles())
    entries[`extension/programa/${name}`] = readFileSync(path.join(root, name));
  const dated = Object.entries(entries).map(([name, bytes]) => [
    name,
    [bytes, { mtime: DAY, level: 9, os: 0 }],
  ]);
  return Buffer.from(zipSync(Object.fromEntries(dated)));
}

function main() {
  const output = path.join(root, 'editor');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  const bytes = vsix();
  const file = path.join(output, `plan-${version}.vsix`);
  writeFileSync(file, bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  process.stdout.write(`${digest}  ${path.basename(file)}  ${(bytes.length / 1e6).toFixed(1)} MB\n`);
}

if (require.main === module) main();

module.exports = { vsix };
