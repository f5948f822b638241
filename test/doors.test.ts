import { execFileSync, spawnSync } from 'node:child_process';
import fs, {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { readProject, targetsOf } from '../src/check/workspace.ts';
import { refuseOwnInputs } from '../src/commands/own-inputs.ts';
import { FileFault, type ReplacedFile } from '../src/host/host.ts';
import { nodeHost } from '../src/node-host.ts';
import { fullFromSync } from './support/full-disk.ts';
import { memoryHost } from './support/memory-host.ts';
import { IS_BUILT, shell } from './support/processes.ts';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const PLAN = fileURLToPath(new URL('../bin/plan.js', import.meta.url));
const host = nodeHost();
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-doors-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function at(...steps: readonly string[]): string {
  return join(folder, ...steps);
}

/** Why a file is not read; «leído» when it is. */
function refusal(path: string): string {
  try {
    host.readFile(path);
    return 'leído';
  } catch (error) {
    if (error instanceof FileFault) return error.message;
    throw error;
  }
}

describe('what is read is a plain file of a bounded size', () => {
  it.each([
    [
      'a pipe, at once',
      (): void => void execFileSync('mkfifo', [at('x')]),
      'es una tubería, y no un archivo',
    ],
    [
      'a device without end, behind a link',
      (): void => symlinkSync('/dev/zero', at('x')),
      'es un dispositivo, y no un archivo',
    ],
    ['a folder', (): void => mkdirSync(at('x')), 'es una carpeta'],
    ['a link that leads to itself', (): void => symlinkSync('x', at('x')), 'hay un círculo de enlaces'],
    [
      'a file of 70 MB, before reading it',
      (): void => {
        writeFileSync(at('x'), '');
        truncateSync(at('x'), 70 * 1024 * 1024);
      },
      'tiene 70 MB, y se leen hasta 64',
    ],
  ])('%s is refused', (_name, make, reason) => {
    make();
    expect(refusal(at('x'))).toBe(reason);
  });

  it('a folder is called one also where a file is read in pieces', () => {
    expect(() => [...host.readPieces(folder)]).toThrow('es una carpeta');
  });

  it('a file that says that it is empty and is not is read', () => {
    expect(host.readFile('/proc/self/status').length).toBeGreaterThan(100);
  });
});

describe('what is written is whole, and nothing else changes', () => {
  it('leaves no temporary file, keeps the mode, and makes the folders on the way', () => {
    host.writeFile(at('uno', 'dos', 'x.json'), 'a');
    chmodSync(at('uno', 'dos', 'x.json'), 0o640);
    host.writeFile(at('uno', 'dos', 'x.json'), 'b');
    expect(readFileSync(at('uno', 'dos', 'x.json'), 'utf8')).toBe('b');
    expect(statSync(at('uno', 'dos', 'x.json')).mode & 0o777).toBe(0o640);
    expect(readdirSync(at('uno', 'dos'))).toEqual(['x.json']);
  });

  it('goes to the target of a link, which stays a link', () => {
    writeFileSync(at('destino'), 'a');
    symlinkSync('destino', at('enlace'));
    host.writeFile(at('enlace'), 'b');
    expect(lstatSync(at('enlace')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('destino'), 'utf8')).toBe('b');
  });

  it('is seen under every name that the file has', () => {
    writeFileSync(at('uno'), 'largo');
    linkSync(at('uno'), at('dos'));
    host.writeFile(at('dos'), 'b');
    expect(readFileSync(at('uno'), 'utf8')).toBe('b');
  });

  it('never replaces a device', () => {
    host.writeFile('/dev/null', 'a');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('ends below a folder that is on no disk', () => {
    expect(() => host.writeFile('/proc/x/y.json', 'a')).toThrow(FileFault);
  });

  it('takes away what a run that was stopped left a day ago, and nothing else', () => {
    const stale = '.plan-0123456789abcdef.tmp';
    for (const name of [stale, '.plan-nuestro.tmp', '.plan-fedcba9876543210.tmp'])
      writeFileSync(at(name), '');
    const before = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
    utimesSync(at(stale), before, before);
    host.writeFile(at('x'), 'a');
    expect(readdirSync(folder).sort()).toEqual(['.plan-fedcba9876543210.tmp', '.plan-nuestro.tmp', 'x']);
  });

  it('is added to what stands there', () => {
    host.appendFile(at('resumen.md'), 'uno\n');
    host.appendFile(at('resumen.md'), 'dos\n');
    expect(readFileSync(at('resumen.md'), 'utf8')).toBe('uno\ndos\n');
  });
});

describe('what replaces a file', () => {
  const isRoot = process.getuid?.() === 0;

  it('has another name too, keeps both whole where the disk gets full', () => {
    writeFileSync(at('a'), 'x'.repeat(100));
    linkSync(at('a'), at('b'));
    for (let n = 1; ; n++) {
      const { full } = fullFromSync(n, () => host.writeFile(at('a'), 'y'.repeat(300)));
      const content = readFileSync(at('b'), 'utf8');
      expect(content).toBe(full ? 'x'.repeat(100) : 'y'.repeat(300));
      expect(statSync(at('a')).ino).toBe(statSync(at('b')).ino);
      if (!full) break;
    }
  });

  it.runIf(isRoot)('is written beside what a run of somebody else left, which stays', () => {
    chmodSync(folder, 0o1777);
    const left = at('.plan-0123456789abcdef.tmp');
    writeFileSync(left, '');
    utimesSync(left, 0, 0);
    asSomebody(() => host.writeFile(at('x'), 'mío'));
    expect(readdirSync(folder).sort()).toEqual(['.plan-0123456789abcdef.tmp', 'x']);
  });

  it.runIf(isRoot)('is told by the reason of the system where nobody else may take it away', () => {
    chmodSync(folder, 0o1777);
    const set = ['x', 'y'].map((name) => ({ path: at(name), content: 'dos', head: name === 'y' }));
    host.writeSet(set.map((file) => ({ ...file, content: 'uno' })));
    chmodSync(at('x'), 0o666);
    expect(() => asSomebody(() => host.writeSet(set))).toThrow(
      'el sistema no permite esa operación, y todo quedó como estaba',
    );
    expect(() => asSomebody(() => host.removeFile(at('x')))).toThrow('el sistema no permite esa operación');
    expect(['x', 'y'].map((name) => readFileSync(at(name), 'utf8'))).toEqual(['uno', 'uno']);
    expect(readdirSync(folder).sort()).toEqual(['x', 'y']);
  });

  it('has another name too, ends in blank lines where it is stopped before it is cut', () => {
    writeFileSync(at('x'), 'algo que era largo\n');
    linkSync(at('x'), at('y'));
    const original = fs.ftruncateSync;
    const seen: string[] = [];
    fs.ftruncateSync = (file, length) => {
      seen.push(readFileSync(at('y'), 'utf8'));
      original(file, length);
    };
    syncBuiltinESMExports();
    try {
      host.writeFile(at('x'), 'corto\n');
    } finally {
      fs.ftruncateSync = original;
      syncBuiltinESMExports();
    }
    expect([...new Set(seen.map((text) => text.trimEnd()))]).toEqual(['corto']);
    expect(readFileSync(at('y'), 'utf8')).toBe('corto\n');
  });

  it('is refused where it may only be read', () => {
    writeFileSync(at('x'), 'uno');
    chmodSync(at('x'), 0o444);
    expect(() => host.writeFile(at('x'), 'dos')).toThrow('es de solo lectura');
    expect(() => host.writeSet([{ path: at('x'), content: 'dos', head: false }])).toThrow(
      'es de solo lectura',
    );
    expect(readFileSync(at('x'), 'utf8')).toBe('uno');
  });

  it.runIf(isRoot)('keeps the owner and the group of what stands', () => {
    writeFileSync(at('x'), 'uno');
    chownSync(at('x'), 4321, 4322);
    chmodSync(at('x'), 0o664);
    host.writeFile(at('x'), 'dos');
    const { uid, gid, mode } = statSync(at('x'));
    expect([uid, gid, mode & 0o777]).toEqual([4321, 4322, 0o664]);
  });

  it.runIf(process.platform !== 'win32')(
    'waits five seconds for a reader of a pipe, and not for ever',
    () => {
      execFileSync('mkfifo', [at('x')]);
      for (const write of [host.writeFile, host.appendFile])
        expect(waitedFor(() => expect(() => write(at('x'), 'uno')).toThrow('nadie lee al otro lado'))).toBe(
          5_000,
        );
    },
  );
});

describe('documents that somebody else saves meanwhile', () => {
  const set = (standing: ReplacedFile['standing']): ReplacedFile => ({
    path: at('x'),
    content: 'mío',
    head: false,
    standing,
  });

  it.each([
    ['were changed', (): void => writeFileSync(at('x'), 'de otro'), Buffer.from('leído')],
    ['are there and were not', (): void => writeFileSync(at('x'), 'de otro'), 'nothing' as const],
    ['are gone', (): void => {}, Buffer.from('leído')],
  ])('stay as they are when they %s', (_name, saved, standing) => {
    saved();
    const before = readdirSync(folder).map((name) => [name, readFileSync(at(name), 'utf8')]);
    expect(() => host.replaceSet(folder, [set(standing)])).toThrow('cambió mientras tanto');
    expect(readdirSync(folder).map((name) => [name, readFileSync(at(name), 'utf8')])).toEqual(before);
  });

  it('are replaced when they are as they were read, and no lock stays', () => {
    writeFileSync(at('x'), 'leído');
    host.replaceSet(folder, [set(Buffer.from('leído'))]);
    expect(readdirSync(folder).map((name) => [name, readFileSync(at(name), 'utf8')])).toEqual([['x', 'mío']]);
  });

  it.each([
    ['a process of this machine that is gone', ownName().replace(/^\d+/, '999999999'), 0],
    ['another machine, long ago', '1 otra-maquina\n', 60_000],
    ['a process whose number another has now', ownName().replace(/^\d+/, '1'), 60_000],
    ['a machine whose clock is ahead', '1 otra-maquina\n', -60_000],
    ['a run that was killed before it said its name', '', 5_000],
    ['a run that was killed while it said its name', ownName().slice(0, -5), 5_000],
  ])('are replaced although %s left its lock', (_name, said, age) => {
    writeFileSync(at('.plan-0000000000000000.tmp'), said);
    const then = new Date(Date.now() - age);
    utimesSync(at('.plan-0000000000000000.tmp'), then, then);
    host.replaceSet(folder, [set('nothing')]);
    expect(readdirSync(folder)).toEqual(['x']);
  });

  it.runIf(process.getuid?.() === 0)(
    'are replaced although a lock that was left is of somebody whose files nobody else may take away',
    () => {
      chmodSync(folder, 0o1777);
      writeFileSync(at('.plan-0000000000000000.tmp'), '1 otra-maquina\n');
      utimesSync(at('.plan-0000000000000000.tmp'), 0, 0);
      writeFileSync(at('x'), 'leído');
      chownSync(at('x'), 65_534, 65_534);
      asSomebody(() => host.replaceSet(folder, [set(Buffer.from('leído'))]));
      expect(readFileSync(at('x'), 'utf8')).toBe('mío');
      expect(readdirSync(folder).sort()).toEqual(['.plan-0000000000000000.tmp', 'x']);
    },
  );

  it.runIf(process.getuid?.() === 0)('wait for the lock of somebody who lets nobody else read it', () => {
    chmodSync(folder, 0o777);
    const lock = at('.plan-0000000000000000.tmp');
    writeFileSync(lock, '1 otra-maquina\n', { mode: 0o600 });
    // Two seconds later it is taken for one that was left.
    const then = new Date(Date.now() - 28_000);
    utimesSync(lock, then, then);
    const start = performance.now();
    asSomebody(() => host.replaceSet(folder, [set('nothing')]));
    expect(performance.now() - start).toBeGreaterThan(500);
    expect(readdirSync(folder)).toEqual(['x']);
  });

  it.each([
    [
      'another container of the same name, with the number of this process',
      ownName().replace(/\S+\n$/, 'pid:[1]\n'),
    ],
    ['another start of a machine of the same name', `999999999 ${hostname()} otro-arranque pid:[1]\n`],
    ['a process that goes on', ownName().replace(/^\d+/, String(process.ppid))],
  ])('are waited for ten seconds and not touched while %s holds the lock', (_name, said) => {
    writeFileSync(at('.plan-0000000000000000.tmp'), said);
    const replace = (): void => host.replaceSet(folder, [set('nothing')]);
    expect(waitedFor(() => expect(replace).toThrow('otro comando está escribiendo ahí'))).toBe(10_000);
    expect(readFileSync(at('.plan-0000000000000000.tmp'), 'utf8')).toBe(said);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

/** Milliseconds that something asks to wait. No time passes: it is asked again at once. */
function waitedFor(action: () => void): number {
  const original = Atomics.wait;
  let waited = 0;
  Atomics.wait = (_array: unknown, _index: number, _value: unknown, milliseconds = 0) => {
    waited += milliseconds;
    return 'timed-out';
  };
  try {
    action();
  } finally {
    Atomics.wait = original;
  }
  return waited;
}

/** Does something as somebody who may not do everything. */
function asSomebody(action: () => void): void {
  process.seteuid?.(65_534);
  try {
    action();
  } finally {
    process.seteuid?.(0);
  }
}

/** What the lock of this process says, as a set that is being replaced finds it. */
function ownName(): string {
  const other = mkdtempSync(join(tmpdir(), 'plan-lock-'));
  let found = '';
  const name = join(other, '.plan-0000000000000000.tmp');
  const file: ReplacedFile = {
    path: join(other, 'x'),
    get content() {
      found = readFileSync(name, 'utf8');
      return '';
    },
    head: false,
    standing: 'nothing',
  };
  host.replaceSet(other, [file]);
  rmSync(other, { recursive: true });
  return found;
}

it.each([
  ['a pipe', (path: string): void => void execFileSync('mkfifo', [path])],
  ['a folder', (path: string): void => mkdirSync(path)],
  ['a link to what has no end', (path: string): void => symlinkSync('/dev/zero', path)],
])('%s under the name of the lock stops nobody, and stays', (_name, make) => {
  make(at('.plan-0000000000000000.tmp'));
  host.replaceSet(folder, [{ path: at('x'), content: 'mío', head: false, standing: 'nothing' }]);
  expect(readdirSync(folder).sort()).toEqual(['.plan-0000000000000000.tmp', 'x']);
});

it('a set that grows keeps mode and other names of its files, and refuses one that may only be read', () => {
  for (const name of ['modo', 'nombre', 'lectura']) writeFileSync(at(name), 'antes');
  chmodSync(at('modo'), 0o600);
  linkSync(at('nombre'), at('otro'));
  const set = host.growSet([at('modo'), at('nombre')]);
  for (const name of ['modo', 'nombre']) set.append(at(name), name);
  set.finish([]);
  expect(statSync(at('modo')).mode & 0o777).toBe(0o600);
  expect([readFileSync(at('modo'), 'utf8'), readFileSync(at('otro'), 'utf8')]).toEqual(['modo', 'nombre']);
  chmodSync(at('lectura'), 0o444);
  expect(() => host.growSet([at('lectura')])).toThrow('es de solo lectura');
  expect(readdirSync(folder).sort()).toEqual(['lectura', 'modo', 'nombre', 'otro']);
});

describe('what is hidden by its name', () => {
  const POI = (SMALL['poi/2019-S1.yaml'] ?? '').replaceAll('2019-S1', '2019-S2');

  it.each([
    ['poi/.2019-S2.yaml', 'su nombre empieza con un punto'],
    ['poi/2019/.gim.YML', 'su nombre empieza con un punto'],
    ['.poi.yaml', 'su nombre empieza con un punto'],
    ['.plan.config.yaml', 'parece la configuración y no se lee'],
    ['poi/.x/gim.yaml', 'está en «.x», que empieza con un punto'],
    ['.respaldo/poi/2019/gim.yaml', 'está en «.respaldo», que empieza con un punto'],
    ['poi/2019-S2.md', 'su nombre no termina en «.yaml»'],
    ['poi/2019-S2/gim', 'Cámbiele el nombre a «gim.yaml»'],
  ])('%s is said not to be read', async (path, words) => {
    const { code, out } = await ran({ ...SMALL, [path]: path.includes('config') ? 'brecha: 30\n' : POI }, [
      'validate',
    ]);
    expect(out).toContain(words);
    expect(out).toContain('proyecto/archivo-no-leido');
    expect(code).toBe(0);
  });

  it.each([
    ['poi/.2019-S2.yaml.icloud', 'bplist00\u0001', 'solo está en la nube'],
    ['.unidades.yaml.icloud', 'bplist00\u0001', 'solo está en la nube'],
    ['poi/2019-S2.gdoc', '{"doc_id": "1"}', 'solo está en la nube'],
    ['poi/2019-S2/gim.gsheet', '{"doc_id": "1"}', 'solo está en la nube'],
    ['poi/2019-S2.yaml.cloudf', '', 'solo está en la nube'],
    ['obras/2019-S2.yaml', '\0'.repeat(300), 'solo tiene bytes en cero'],
    ['poi/2019-S2.yaml.gz', '\u001F', 'no es un archivo «.yaml»'],
    ['poi/puno-2019-2022-2019-S1-GIM.xlsx', 'PK', 'impórtelo con plan import'],
    ['poi/2019-S2.docx', 'PK', 'no es un archivo «.yaml»'],
  ])('%s, of which nobody knows what it says, is said not to be read', async (path, text, words) => {
    const { out } = await ran({ ...SMALL, [path]: text }, ['validate']);
    expect(out).toContain(words);
    expect(out).toContain(`No se leyó: ${path}.`);
    const { err } = await ran({ ...SMALL, [path]: text }, ['status']);
    expect(err).toContain(`No se leyó: ${path}.`);
  });

  it('is looked for in no more than some folders', async () => {
    const deep = Object.fromEntries(
      Array.from({ length: 3000 }, (_, i) => [`.muchas/${String(i)}/a.yaml`, 'otra: cosa\n'] as const),
    );
    const world = memoryHost({ files: { ...SMALL, ...deep } });
    const asked: string[] = [];
    const counting = {
      ...world,
      listFolder: (path: string) => {
        asked.push(path);
        return world.listFolder(path);
      },
    };
    await main(['validate'], counting);
    expect(asked.filter((path) => path.includes('.muchas')).length).toBeLessThan(100);
  });

  it.each([
    ['poi/.2019-S2.yaml.swp', 'what vim keeps'],
    ['poi/.2019-S2.yaml.swo', 'what vim keeps too'],
    ['poi/.#2019-S2.yaml', 'the lock of Emacs'],
    ['poi/._2019-S2.yaml', 'what macOS leaves on other disks'],
    ['poi/.~2019-S2.yaml', 'the lock of an office'],
    ['.git/2019-S2.yaml', 'a folder that is hidden'],
    ['.github/poi/2019-S2.yaml', 'a folder of a tool'],
    ['.Trash-1000/files/2019-S2.yaml', 'what was thrown away'],
    ['.x/node_modules/a/2019-S2.yaml', 'what another program brought'],
    ['poi/2019-S1.xlsx', 'the book that a document was made from'],
    ['poi/2019-S2/fotos.zip', 'what an activity may cite'],
    ['poi/acta-2019-S1.pdf', 'what is printed'],
    ['poi/2019-S1/acta-2019-S1.docx', 'a text that says of what it is'],
    ['poi/POI_PORACTIVIDADOPERATIVA_ANUAL_301234_2019.xls', 'a table of CEPLAN'],
    ['libros/puno-2019-2022-2019-S1-GIM.xlsx', 'a book where books are'],
    ['audiencias/2019-09.docx', 'the minutes of a hearing'],
  ])('%s is none of the project: %s', async (path) => {
    const clean = await ran(SMALL, ['validate']);
    const { out } = await ran({ ...SMALL, [path]: POI }, ['validate']);
    expect(out).toBe(clean.out);
  });

  it('and is no document by its words is not said', async () => {
    const clean = await ran(SMALL, ['validate']);
    const guide = { 'poi/LEAME.md': '# Guía\n\nAsí empieza:\n\ntipo: poi\n', '.x/a.yaml': 'otra: cosa\n' };
    expect((await ran({ ...SMALL, ...guide }, ['validate'])).out).toBe(clean.out);
    const { out } = await ran({ ...SMALL, '.yamllint.yaml': 'extends: default\n' }, ['validate']);
    expect(out).toBe(clean.out);
  });
});

describe('a result is never written over what it is made from', () => {
  it.each([
    ['the accepted findings', 'aceptado.json'],
    ['an evidence that an activity cites', 'evidencias/acta de junio.txt'],
  ])('%s, with validate --format json:…', async (_name, path) => {
    const files = {
      ...SMALL,
      'plan.config.yaml': 'base: aceptado.json\n',
      'unidades.yaml': `${SMALL['unidades.yaml'] ?? ''}evidencias:\n  - archivo: >-\n      ./evidencias/acta\n      de junio.txt\n`,
      [path]: 'lo que estaba',
    };
    const { code, err, host: world } = await ran(files, ['validate', '--format', `json:${path}`]);
    expect([code, err]).toEqual([2, expect.stringMatching(/es un (archivo|documento) de .*, y se perdería/)]);
    expect(Buffer.from(world.files.get(`/w/${path}`) ?? []).toString()).toBe('lo que estaba');
  });

  it.each(['plan.yaml', './poi/2019-S1.yaml', '../w/unidades.yaml'])(
    'compile --output %s',
    async (output) => {
      const { code, err, host: world } = await ran(SMALL, ['compile', '--output', output]);
      expect(err).toContain('es un archivo de este proyecto, y se perdería');
      expect(code).toBe(2);
      expect(Buffer.from(world.files.get('/w/plan.yaml') ?? []).toString()).toBe(SMALL['plan.yaml']);
    },
  );

  it.each([
    ['poi/nuevo.yaml', ['validate', '-f', 'json:poi/nuevo.yaml']],
    ['nuevo.YML', ['compile', '-o', 'nuevo.YML']],
    ['nuevo.yaml', ['diff', '.', '.', '-f', 'json:nuevo.yaml']],
  ])('a result is not called as a document: %s', async (output, argv) => {
    const { code, err, host: world } = await ran(SMALL, argv);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(`Por su nombre, «${output}» se leería como un documento del plan`),
    ]);
    expect(world.files.has(`/w/${output}`)).toBe(false);
  });

  it.each([
    ['validate', '.', '-f', 'json:otro/plan.yaml'],
    ['validate', '.', '-f', 'sarif:borradores/2019-S2.yaml'],
    ['compile', '.', '--output', 'otro/plan.yaml'],
    ['compile', '.', '--output', 'borradores/2019-S2.yaml'],
    ['compile', '.', '--output', 'otro/plan.config.yaml'],
  ])('a document that the project does not read: %s %s %s %s', async (...argv) => {
    const files = {
      ...SMALL,
      'plan.config.yaml': 'excluir: [otro, borradores]\n',
      'otro/plan.yaml': SMALL['plan.yaml'] ?? '',
      'otro/plan.config.yaml': 'reglas: {}\n',
      'borradores/2019-S2.yaml': SMALL['poi/2019-S1.yaml'] ?? '',
    };
    const { code, err, host: world } = await ran(files, argv);
    expect([code, err]).toEqual([2, expect.stringContaining('es un documento de un plan, y se perdería')]);
    for (const [path, text] of Object.entries(files))
      expect(Buffer.from(world.files.get(`/w/${path}`) ?? []).toString()).toBe(text);
  });

  it('an evidence by another of its names', () => {
    const root = join(folder, 'proyecto');
    for (const [path, text] of Object.entries({
      ...SMALL,
      'unidades.yaml': `${SMALL['unidades.yaml'] ?? ''}evidencias: [{archivo: evidencias/acta.txt}]\n`,
      'evidencias/acta.txt': 'lo que estaba',
    }))
      host.writeFile(join(root, path), text);
    linkSync(join(root, 'evidencias/acta.txt'), join(root, 'h.json'));
    const read = targetsOf({ ...host, cwd: root }, ['.']).map((target) => readProject(host, target));
    expect(() => refuseOwnInputs(['h.json'], read, { ...host, cwd: root })).toThrow('se perdería');
    expect(() => refuseOwnInputs(['otro.json'], read, { ...host, cwd: root })).not.toThrow();
  });

  it('an evidence, with validate --write-baseline', async () => {
    const files = {
      ...SMALL,
      'unidades.yaml': `${SMALL['unidades.yaml'] ?? ''}evidencias: [{archivo: acta.txt}]\n`,
      'acta.txt': 'lo que estaba',
    };
    const argv = ['validate', '--write-baseline', '--baseline', 'acta.txt'];
    const { code, err, host: world } = await ran(files, argv);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('es un archivo de este proyecto, y se perdería'),
    ]);
    expect(Buffer.from(world.files.get('/w/acta.txt') ?? []).toString()).toBe('lo que estaba');
  });

  it.each([
    ['a document', 'unidades.yaml'],
    ['the configuration', 'plan.config.yaml'],
    ['the accepted findings', 'aceptado.json'],
    ['the crest', 'escudo.svg'],
    ['a template', 'plantillas/tecnica.md.hbs'],
    ['an evidence that an activity cites', 'evidencias/acta.txt'],
  ])('%s, with diff, in each of its formats', async (_name, path) => {
    const files = {
      ...SMALL,
      'plan.config.yaml': 'base: aceptado.json\nplantillas: plantillas/\ninforme: {escudo: escudo.svg}\n',
      'unidades.yaml': `${SMALL['unidades.yaml'] ?? ''}evidencias: [{archivo: evidencias/acta.txt}]\n`,
      'aceptado.json': 'lo que estaba',
      'escudo.svg': 'lo que estaba',
      'plantillas/tecnica.md.hbs': 'lo que estaba',
      'evidencias/acta.txt': 'lo que estaba',
    };
    for (const format of ['json', 'markdown', 'pretty']) {
      const argv = ['diff', '.', '.', '--format', `${format}:${path}`];
      const { code, err, host: world } = await ran(files, argv);
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/es un (archivo|documento) de .*, y se perdería/),
      ]);
      expect(Buffer.from(world.files.get(`/w/${path}`) ?? []).toString()).toBe(
        files[path as keyof typeof files], // one of the table's paths
      );
    }
  });

  it.each([
    ['a document', 'unidades.yaml'],
    ['the document itself', 'poi/2019-S1.yaml'],
    ['the crest', 'escudo.svg'],
    ['a template', 'plantillas/tecnica.md.hbs'],
  ])('%s, with what an editor has not saved', async (_name, path) => {
    const files = {
      ...SMALL,
      'plan.config.yaml': 'plantillas: plantillas/\ninforme: {escudo: escudo.svg}\n',
      'escudo.svg': 'lo que estaba',
      'plantillas/tecnica.md.hbs': 'lo que estaba',
    };
    const argv = ['validate', '--stdin-path', 'poi/2019-S1.yaml', '-f', `json:${path}`];
    const { code, err, host: world } = await ran(files, argv, { stdin: SMALL['poi/2019-S1.yaml'] ?? '' });
    expect([code, err]).toEqual([2, expect.stringMatching(/es un (archivo|documento) de .*, y se perdería/)]);
    expect(Buffer.from(world.files.get(`/w/${path}`) ?? []).toString()).toBe(
      files[path as keyof typeof files], // one of the table's paths
    );
  });

  it.each<[argv: readonly string[], stdin: string]>([
    [['validate'], ''],
    [['validate', '--stdin-path', 'poi/2019-S1.yaml'], SMALL['poi/2019-S1.yaml'] ?? ''],
    [['import', 'k.csv'], ''],
  ])('nor is the summary of a step added to it: %j', async (argv, stdin) => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/w/plan.yaml' };
    const files = { ...SMALL, 'k.csv': 'Año,Municipalidad\n1,2\n' };
    const { code, err, host: world } = await ran(files, argv, { env, stdin });
    expect(err).toContain('es un archivo de este proyecto, y se perdería');
    expect(code).toBe(2);
    expect(Buffer.from(world.files.get('/w/plan.yaml') ?? []).toString()).toBe(SMALL['plan.yaml']);
  });
});

describe.runIf(existsSync('/dev/fd/1') && IS_BUILT)('what is open already', () => {
  beforeEach(() => {
    for (const [path, text] of Object.entries(SMALL)) {
      mkdirSync(at('m', path, '..'), { recursive: true });
      writeFileSync(at('m', path), text);
    }
    writeFileSync(at('antes'), 'antes\n');
    symlinkSync('/dev/stdout', at('enlace'));
  });

  it.each([
    ['standard output', '(echo primero; plan compile -o /dev/stdout; echo despues) >> ../antes'],
    ['the same by its number', '(echo primero; plan compile -o /dev/fd/1; echo despues) >> ../antes'],
    [
      'the same from its beginning',
      '(echo antes; echo primero; plan compile -o ../enlace; echo despues) > ../antes',
    ],
    [
      'another file',
      '(echo primero >&3; plan compile -o /proc/self/fd/3 >&2; echo despues >&3) 3>> ../antes',
    ],
    [
      'standard error',
      '(echo primero; plan compile -o /dev/stderr 2>&1 >/dev/null; echo despues) >> ../antes',
    ],
    ['findings', '(echo primero; plan validate -f json:/dev/stdout; echo despues) >> ../antes'],
    [
      'a summary',
      '(echo primero; GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY=/dev/stdout plan validate -q; echo despues) >> ../antes',
    ],
  ])('is written after what is there, and before what comes: %s', (_name, line) => {
    const { code } = shell(line, { cwd: at('m') });
    const lines = readFileSync(at('antes'), 'utf8').trimEnd().split('\n');
    const own = lines.filter((one) => !['antes', 'primero'].includes(one)).slice(0, -1);
    expect(code).toBe(0);
    expect(lines.slice(0, -own.length - 1)).toEqual(['antes', 'primero']);
    expect(lines.at(-1)).toBe('despues');
    if (line.includes('SUMMARY')) expect(own.join('\n')).toContain('## Validación');
    else expect(JSON.parse(own.join('\n'))).toBeTypeOf('object');
  });

  it.each([
    ['plan validate -f json:/dev/stdout'],
    ['plan compile -o /dev/stdout'],
    ['plan diff . . -f json:/dev/stdout'],
  ])('has said enough where its reader has gone away: %s', (line) => {
    expect(shell(`{ ${line}; echo $? >&2; } | true`, { cwd: at('m') }).err).toBe('0\n');
  });
});

describe.runIf(existsSync('/dev/full') && existsSync(fileURLToPath(new URL('../dist', import.meta.url))))(
  'a result that cannot be printed',
  () => {
    it.each([[['validate']], [['explain']], [['--help']]])('is said in one sentence, by %s', (argv) => {
      mkdirSync(at('poi'));
      for (const [path, text] of Object.entries(SMALL))
        if (!path.startsWith('aud')) writeFileSync(at(path), text);
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', `exec "$0" "$@" > /dev/full`, process.execPath, PLAN, ...argv],
        { cwd: folder, encoding: 'utf8' },
      );
      expect(stderr).toBe(
        'No se pudo escribir el resultado: no queda espacio en el disco. Si la orden cambia archivos, mire si ya los cambió antes de repetirla.\n',
      );
      expect(status).toBe(3);
    });

    it('is enough for a reader that has gone away', () => {
      const { stderr, stdout } = spawnSync(
        'sh',
        ['-c', `"$0" "$1" explain | head -1`, process.execPath, PLAN],
        {
          encoding: 'utf8',
        },
      );
      expect([stdout.split('\n').length, stderr]).toEqual([2, '']);
    });
  },
);
