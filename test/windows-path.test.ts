import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

// What the installer for Windows does to the PATH of a person, with a registry that is a file and a `reg` that copies it.
const PROGRAM = fileURLToPath(new URL('../bin/windows/files/ruta.cjs', import.meta.url));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-ruta-'));
  copyFileSync(PROGRAM, join(folder, 'ruta.cjs'));
  const reg = '#!/bin/sh\nif [ "$1" = export ]; then cp "$STORE" "$3"; else cp "$2" "$STORE"; fi\n';
  writeFileSync(join(folder, 'reg'), reg);
  chmodSync(join(folder, 'reg'), 0o755);
});

afterEach(() => rmSync(folder, { recursive: true }));

const store = (): string => join(folder, 'registro.reg');

function hexOf(text: string): string {
  return Buffer.from(`${text}\0`, 'utf16le')
    .toString('hex')
    .replaceAll(/(..)(?=.)/g, '$1,');
}

/** As Windows exports it: long values go on in the next line. */
function hold(value: string): void {
  const broken = value.replaceAll(/(.{70},)(?=.)/g, '$1\\\r\n  ');
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    '[HKEY_CURRENT_USER\\Environment]',
    '"TEMP"="C:\\\\t"',
  ];
  const named = value === '' ? [] : [`"Path"=${broken}`];
  writeFileSync(store(), `\uFEFF${[...lines, ...named, ''].join('\r\n')}`, 'utf16le');
}

function asked(what: 'poner' | 'quitar'): string {
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, STORE: store() };
  execFileSync(process.execPath, [join(folder, 'ruta.cjs'), what], { env });
  return readFileSync(store(), 'utf16le');
}

const LONG = `%USERPROFILE%\\Año;${'C:\\Programas\\ñ;'.repeat(200)}C:\\fin`;

it
  .skipIf(process.platform === 'win32')
  .each<[before: string, value: string, after: (own: string) => string]>([
    [
      'a PATH with variables, of 3,000 letters',
      `hex(2):${hexOf(LONG)}`,
      (own) => `hex(2):${hexOf(`${LONG};${own}`)}`,
    ],
    [
      'a PATH that is plain text',
      '"C:\\\\uno;C:\\\\dos"',
      (own) => `hex(1):${hexOf(`C:\\uno;C:\\dos;${own}`)}`,
    ],
    ['no PATH at all', '', (own) => `hex(2):${hexOf(own)}`],
    [
      'a PATH that ends in a semicolon',
      `hex(2):${hexOf('C:\\uno;')}`,
      (own) => `hex(2):${hexOf(`C:\\uno;${own}`)}`,
    ],
  ])('to %s the folder is added at its end, and nothing else changes', (_before, value, after) => {
  hold(value);
  expect(asked('poner')).toContain(`"Path"=${after(folder)}\r\n`);
});

it.skipIf(process.platform === 'win32')('asked twice it adds once, and taken away all is as it was', () => {
  hold(`hex(2):${hexOf(LONG)}`);
  asked('poner');
  const once = readFileSync(store(), 'utf16le');
  expect(asked('poner')).toBe(once);
  expect(asked('quitar')).toContain(`"Path"=hex(2):${hexOf(LONG)}\r\n`);
});

it.skipIf(process.platform === 'win32')('a PATH that Windows would cut is left alone', () => {
  hold(`hex(2):${hexOf('C:\\x;'.repeat(6400))}`);
  const before = readFileSync(store(), 'utf16le');
  expect(asked('poner')).toBe(before);
});
