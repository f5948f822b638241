// Adds this folder to the PATH of the person who installs, or takes it away: node ruta.cjs poner | quitar
// The registry is read and written as files in UTF-16: on a command line letters with accents would be lost, and an
// installer that reads the PATH itself would cut it at 1,024 characters.
'use strict';
const { execFileSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const KEY = 'HKEY_CURRENT_USER\\Environment';
const own = __dirname.replace(/\\$/, '');
const work = mkdtempSync(path.join(tmpdir(), 'plan-'));

function reg(...args) {
  execFileSync('reg', args, { stdio: 'ignore', windowsHide: true });
}

/** The PATH of this person as it is written, with its variables, and whether it may hold variables. */
function readPath() {
  const file = path.join(work, 'antes.reg');
  try {
    reg('export', KEY, file, '/y');
  } catch {
    return { text: '', kind: 2 };
  }
  const lines = readFileSync(file, 'utf16le').replaceAll(/\\\r?\n\s*/g, '');
  const written = /^"Path"=(?:hex(?:\(([12])\))?:([0-9a-f,]*)|"((?:[^"\\]|\\.)*)")\r?$/im.exec(lines);
  if (written === null) return { text: '', kind: 2 };
  const [, kind, hex, plain] = written;
  if (plain !== undefined) return { text: plain.replaceAll(/\\(.)/g, '$1'), kind: 1 };
  const text = Buffer.from(hex.replaceAll(',', ''), 'hex').toString('utf16le').replace(/\0+$/, '');
  return { text, kind: Number(kind ?? 2) };
}

function writePath({ text, kind }) {
  const bytes = Buffer.from(`${text}\0`, 'utf16le')
    .toString('hex')
    .replaceAll(/(..)(?=.)/g, '$1,');
  const lines = ['Windows Registry Editor Version 5.00', '', `[${KEY}]`, `"Path"=hex(${kind}):${bytes}`, ''];
  const file = path.join(work, 'despues.reg');
  writeFileSync(file, `\uFEFF${lines.join('\r\n')}`, 'utf16le');
  reg('import', file);
}

const same = (a, b) => a.replace(/\\$/, '').toLowerCase() === b.replace(/\\$/, '').toLowerCase();

try {
  const before = readPath();
  const others = before.text.split(';').filter((folder) => folder !== '' && !same(folder, own));
  const folders = process.argv[2] === 'quitar' ? others : [...others, own];
  const text = folders.join(';');
  // Windows itself stops reading the variable of a person at this length.
  if (text !== before.text && text.length < 32_000) writePath({ text, kind: before.kind });
} finally {
  rmSync(work, { recursive: true, force: true });
}
