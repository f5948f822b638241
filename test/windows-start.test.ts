import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

// What the window says first that the menu of Windows opens, with a program beside it that only makes a folder.
const FILES = fileURLToPath(new URL('../bin/windows/files/', import.meta.url));
const ENTER = 10;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-inicio-'));
  cpSync(join(FILES, 'iniciar.cjs'), join(folder, 'programa/iniciar.cjs'));
  mkdirSync(join(folder, 'programa/app/bin'), { recursive: true });
  mkdirSync(join(folder, 'Documentos'));
  const init =
    "const { mkdirSync, writeFileSync } = require('node:fs'); const [command, name] = process.argv.slice(2);" +
    "if (command !== 'init' || name === undefined) process.exit(9);" +
    "mkdirSync(name); writeFileSync(name + '/plan.yaml', '');";
  writeFileSync(join(folder, 'programa/app/bin/plan.js'), init);
});

afterEach(() => rmSync(folder, { recursive: true }));

function opened(typed: string): { readonly out: string; readonly status: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'programa/iniciar.cjs')], {
    cwd: join(folder, 'Documentos'),
    encoding: 'utf8',
    input: typed,
  });
  expect(stderr).toBe('');
  return { out: stdout, status };
}

function plan(name: string): void {
  mkdirSync(join(folder, 'Documentos', name), { recursive: true });
  writeFileSync(join(folder, 'Documentos', name, 'plan.yaml'), '');
}

it.each(['\n', 's\n', 'Sí\n', ' si \n'])('where there is no plan, %j makes one and enters it', (typed) => {
  const { out, status } = opened(typed);
  expect(out).toContain(
    'Aquí todavía no hay un plan.\n¿Crear uno, en la carpeta mi-plan? (Enter: sí; n: no) ',
  );
  expect(out).toContain('Ya está en la carpeta mi-plan. Escriba:');
  expect([status, readdirSync(join(folder, 'Documentos'))]).toEqual([ENTER, ['mi-plan']]);
});

it.each(['n\n', 'no\n', '"\n', ''])('where there is no plan, %j makes none', (typed) => {
  const { out, status } = opened(typed);
  expect(out).toContain('Para crear un plan: plan init mi-plan\n');
  expect([status, readdirSync(join(folder, 'Documentos'))]).toEqual([0, []]);
});

it('the plan of the folder mi-plan is entered without a question', () => {
  plan('mi-plan');
  const { out, status } = opened('');
  expect([out.includes('¿Crear'), out.includes('plan abrir'), status]).toEqual([false, true, ENTER]);
});

it('of plans in other folders their names are said, as they are to be typed', () => {
  plan('Plan de Ñuñoa 2027');
  plan('mi-plan');
  const { out, status } = opened('');
  expect(out).toContain('  cd "Plan de Ñuñoa 2027"\n  cd "mi-plan"\n');
  expect(status).toBe(0);
});

it('a folder of that name that holds no plan is left alone', () => {
  mkdirSync(join(folder, 'Documentos/mi-plan'));
  expect(opened('\n').status).toBe(0);
  expect(readdirSync(join(folder, 'Documentos/mi-plan'))).toEqual([]);
});

it('in the folder of a plan nothing is asked', () => {
  writeFileSync(join(folder, 'Documentos/plan.yaml'), '');
  const { out, status } = opened('');
  expect([out.includes('Esta carpeta es la de un plan:'), status]).toEqual([true, 0]);
});

it('the uninstaller takes away each file that the installer brings', () => {
  const script = readFileSync(join(FILES, '../plan.nsi'), 'utf8');
  const missing = readdirSync(FILES).filter((name) => !script.includes(`Delete "$INSTDIR\\${name}"`));
  expect(missing).toEqual([]);
});
