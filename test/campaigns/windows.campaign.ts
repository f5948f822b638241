import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../support/kill-check.ts';

// What people install on Windows, made here twice and installed and used under wine, by hand:
//   apt-get install nsis osslsigncode wine wine64
//   npm run campaign -- windows
// The bytes of all results are held against those of this machine.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MINUTES = 60_000;
const work = mkdtempSync(join(tmpdir(), 'plan-windows-'));
const prefix = join(work, 'wine');
const drive = join(prefix, 'drive_c');
/** Where VS Code puts, for one person, what is called to give it an extension. */
const vsCode = join(
  drive,
  'users',
  userInfo().username,
  'AppData/Local/Programs/Microsoft VS Code/bin/code.cmd',
);
/** A path that is longer than what an installer reads, with letters, variables and no program of ours. */
const PATH_BEFORE = `%USERPROFILE%\\Año Ñ;${Array.from({ length: 60 }, (_, i) => `C:\\Programas de más\\número ${i}`).join(';')}`;

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs something under wine, where a stream must be a file, with what is typed. */
function wine(args: readonly string[], cwd = work, typed = ''): Ended {
  const [given, out, err] = [join(work, 'in.txt'), join(work, 'out.txt'), join(work, 'err.txt')];
  writeFileSync(given, typed);
  const streams = [openSync(given, 'r'), openSync(out, 'w'), openSync(err, 'w')];
  const { status } = spawnSync('wine', args, {
    cwd,
    stdio: streams,
    env: { ...process.env, WINEPREFIX: prefix, WINEDEBUG: '-all', LC_ALL: 'C.UTF-8' },
  });
  for (const stream of streams) closeSync(stream);
  return { status, out: readFileSync(out, 'utf8'), err: readFileSync(err, 'utf8') };
}

/** The PATH of the person under wine, as the registry has it. */
function pathOfPerson(): string {
  const file = join(work, 'registro.reg');
  wine(['reg', 'export', 'HKCU\\Environment', `Z:${file.replaceAll('/', '\\')}`, '/y']);
  const text = readFileSync(file, 'utf16le').replaceAll(/\\\r?\n\s*/g, '');
  const [, hex = ''] = /^"Path"=hex\(2\):([0-9a-f,]+)/im.exec(text) ?? [];
  return Buffer.from(hex.replaceAll(',', ''), 'hex').toString('utf16le').replace(/\0+$/, '');
}

function writePath(path: string): void {
  const bytes = Buffer.from(`${path}\0`, 'utf16le')
    .toString('hex')
    .replaceAll(/(..)(?=.)/g, '$1,');
  const file = join(work, 'antes.reg');
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    '[HKEY_CURRENT_USER\\Environment]',
    `"Path"=hex(2):${bytes}`,
    '',
  ];
  writeFileSync(file, `\uFEFF${lines.join('\r\n')}`, 'utf16le');
  wine(['reg', 'import', `Z:${file.replaceAll('/', '\\')}`]);
}

/** What runs below wine writes for some seconds after the last program has ended. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
}

/** The files that only one of two folders has, or that differ. */
function differing(one: string, other: string): readonly string[] {
  const [there, here] = [filesBelow(one), filesBelow(other)];
  const paths = new Set([...there.keys(), ...here.keys()]);
  return [...paths].filter((path) => there.get(path) !== here.get(path));
}

function digests(): readonly string[] {
  execFileSync('npm', ['run', 'windows'], { cwd: ROOT, stdio: 'pipe' });
  return readdirSync(join(ROOT, 'windows'))
    .toSorted()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(ROOT, 'windows', name)))
          .digest('hex')}`,
    );
}

afterAll(() => remove(work));

it('two builds of the installer and of the zip have the same bytes', { timeout: 30 * MINUTES }, () => {
  const first = digests();
  process.stdout.write(`${first.join('\n')}\n`);
  // The installer, the zip and the extension for VS Code.
  expect(first).toHaveLength(3);
  expect(digests()).toEqual(first);
});

describe.each([
  ['installed in silence', 'Planificación Ñuñoa/mi plan'],
  ['unpacked from the zip', 'Memoria USB de la señora Ñ'],
])('the program, %s', (how, folder) => {
  const installed = join(drive, folder);
  const project = join(drive, 'Documentos de Planificación/el plan');
  const here = join(work, 'aqui');
  const plan = (args: readonly string[]): Ended =>
    wine(
      [
        `C:\\${folder.replaceAll('/', '\\')}\\node.exe`,
        `C:\\${folder.replaceAll('/', '\\')}\\app\\bin\\plan.js`,
        ...args,
      ],
      project,
    );
  const planHere = (args: readonly string[]): void => {
    spawnSync(process.execPath, [join(ROOT, 'bin/plan.js'), ...args], { cwd: here });
  };

  beforeAll(() => {
    remove(prefix);
    wine(['wineboot', '-i']);
    wine(['winecfg', '-v', 'win10']);
    writePath(PATH_BEFORE);
    mkdirSync(join(vsCode, '..'), { recursive: true });
    // Says what it was asked, and fails, which must not stop the installer.
    writeFileSync(vsCode, '@echo off\r\necho %*> C:\\pedido.txt\r\nexit /b 3\r\n');
    const name = (ending: string): string =>
      join(ROOT, 'windows', readdirSync(join(ROOT, 'windows')).find((file) => file.endsWith(ending)) ?? '');
    if (how === 'installed in silence') {
      // NSIS takes the folder as it stands, to the end of the line; wine would put a word with spaces in quotes.
      wine([name('.exe'), '/S', ...`/D=C:\\${folder.replaceAll('/', '\\')}`.split(' ')]);
    } else {
      for (const [path, bytes] of Object.entries(unzipSync(readFileSync(name('.zip'))))) {
        const file = join(installed, path.replace(/^plan\//, ''));
        mkdirSync(join(file, '..'), { recursive: true });
        writeFileSync(file, bytes);
      }
    }
    for (const target of [project, here]) {
      rmSync(target, { recursive: true, force: true });
      cpSync(join(ROOT, 'examples/minimo'), target, { recursive: true });
      const poi = join(target, 'poi/2019-S1.yaml');
      // As git checks it out on Windows, and with what `plan fix` mends.
      writeFileSync(
        poi,
        readFileSync(poi, 'utf8').replace('pia: 40000.00', 'pia: "40000.00"').replaceAll('\n', '\r\n'),
      );
    }
  }, 10 * MINUTES);

  it(
    'is there, and is on the PATH only where it was installed, with all that stood there',
    () => {
      expect(existsSync(join(installed, 'node.exe'))).toBe(true);
      const own = how === 'installed in silence' ? `;C:\\${folder.replaceAll('/', '\\')}` : '';
      expect(pathOfPerson()).toBe(`${PATH_BEFORE}${own}`);
    },
    MINUTES,
  );

  it.runIf(how === 'installed in silence')(
    'offered its extension to VS Code, which did not take it, and is whole all the same',
    () => {
      const asked = readFileSync(join(drive, 'pedido.txt'), 'latin1').trim();
      expect(asked).toBe(`--install-extension "C:\\${folder.replaceAll('/', '\\')}\\plan.vsix" --force`);
      const made = readdirSync(join(ROOT, 'windows')).find((file) => file.endsWith('.vsix')) ?? '';
      expect(
        readFileSync(join(installed, 'plan.vsix')).equals(readFileSync(join(ROOT, 'windows', made))),
      ).toBe(true);
    },
    MINUTES,
  );

  it(
    'opens a window that makes a plan where there is none, and enters it',
    () => {
      const documents = join(drive, 'Documentos nuevos');
      rmSync(documents, { recursive: true, force: true });
      mkdirSync(documents);
      const opened = wine(
        ['cmd', '/c', `C:\\${folder.replaceAll('/', '\\')}\\iniciar.cmd`],
        documents,
        '\r\n',
      );
      expect(opened.out).toContain('Aquí todavía no hay un plan.');
      expect(opened.out).toContain('Ya está en la carpeta mi-plan. Escriba:');
      expect(opened.out).toMatch(/\\Documentos nuevos\\mi-plan>\s*$/);
      expect(readdirSync(join(documents, 'mi-plan'))).toContain('plan.yaml');
    },
    2 * MINUTES,
  );

  it.each<[what: string, there: string, on: string]>([
    ['a share of a server', '\\\\servidor\\planes\\Puno 2019', 'comun/Puno 2019'],
    ['a drive of the network', 'P:\\Puno 2019', 'comun/Puno 2019'],
    ['another case', 'p:\\PUNO 2019', 'comun/Puno 2019'],
    [
      'a path of more than 260 letters',
      `P:\\${'una carpeta de nombre largo\\'.repeat(10)}plan`,
      `comun/${'una carpeta de nombre largo/'.repeat(10)}plan`,
    ],
  ])(
    'writes the same bytes in %s',
    (_, there, on) => {
      const [target, beside] = [join(work, on), join(work, 'junto')];
      rmSync(join(work, 'comun'), { recursive: true, force: true });
      mkdirSync(join(prefix, 'dosdevices/unc/servidor'), { recursive: true });
      for (const link of ['unc/servidor/planes', 'p:']) {
        rmSync(join(prefix, 'dosdevices', link), { force: true });
        symlinkSync(join(work, 'comun'), join(prefix, 'dosdevices', link));
      }
      for (const copy of [target, beside]) {
        rmSync(copy, { recursive: true, force: true });
        cpSync(join(ROOT, 'examples/minimo'), copy, { recursive: true });
      }
      const commands = (root: string, sep: string): readonly (readonly string[])[] => [
        ['validate', root],
        ['report', root, '--format', 'md,pdf,html', '--output', `${root}${sep}informes`],
        ['compile', root, '--output', `${root}${sep}plan.json`],
        ['compile', root, '--format', 'datapackage', '--output', `${root}${sep}datos`],
        ['export', root, '--output', `${root}${sep}libros`],
      ];
      for (const [i, command] of commands(there, '\\').entries()) {
        const ended = plan(command);
        expect([command, ended.err, ended.status]).toEqual([command, '', 0]);
        planHere(commands(beside, '/')[i] ?? []);
      }
      expect(differing(target, beside)).toEqual([]);
    },
    10 * MINUTES,
  );

  it(
    'writes nothing under a name that Windows gives to no file',
    () => {
      for (const name of ['con.json', 'NUL', 'datos\\aux.json', 'fin.']) {
        const { err, status } = plan(['compile', '--draft', '--output', name]);
        expect([name, err, status]).toEqual([
          name,
          expect.stringMatching(/«.+» no es un nombre en Windows\.\r?\n$/),
          3,
        ]);
      }
      const { err, status } = plan(['compile', '--draft', '--output', 'PLAN.YAML']);
      expect([err, status]).toEqual([expect.stringContaining('es un archivo de este proyecto'), 2]);
    },
    2 * MINUTES,
  );

  it(
    'says what it says here',
    () => {
      const { stdout, status } = spawnSync(process.execPath, [join(ROOT, 'bin/plan.js'), 'validate'], {
        cwd: here,
        encoding: 'utf8',
      });
      const there = plan(['validate']);
      expect([there.out.replaceAll('\r\n', '\n'), there.err, there.status]).toEqual([stdout, '', status]);
    },
    2 * MINUTES,
  );

  it(
    'writes the same bytes as here',
    () => {
      const commands = [
        ['fix'],
        ['report', '--format', 'md,pdf,html', '--output', 'informes'],
        ['report', '--edition', 'ciudadana', '--output', 'informes'],
        ['compile', '--output', 'plan.json'],
        ['export', '--output', 'libros'],
        ['init', 'otro'],
      ];
      for (const command of commands) {
        expect([command, plan(command).status]).toEqual([command, 0]);
        planHere(command);
      }
      expect(differing(project, here)).toEqual([]);
    },
    10 * MINUTES,
  );

  it.runIf(how === 'installed in silence')(
    'goes away, and leaves what is not its own',
    () => {
      writeFileSync(join(installed, 'apuntes.txt'), 'de la persona');
      // It copies itself elsewhere first, and would be gone before that copy ends.
      wine([
        `C:\\${folder.replaceAll('/', '\\')}\\desinstalar.exe`,
        '/S',
        ...`_?=C:\\${folder.replaceAll('/', '\\')}`.split(' '),
      ]);
      expect(readdirSync(installed)).toEqual(expect.arrayContaining(['apuntes.txt']));
      expect(readdirSync(installed)).not.toContain('node.exe');
      expect(existsSync(join(installed, 'app'))).toBe(false);
      expect(pathOfPerson()).toBe(PATH_BEFORE);
    },
    2 * MINUTES,
  );
});
