import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import type { Host } from '../src/host/host.ts';
import { nodeHost } from '../src/node-host.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';

const texts = textsIn('examples/minimo');
const POI = 'poi/2019-S1.yaml';
const right = texts[POI] ?? '';
const wrong = right.replace('objetivo: SOC-1', 'objetivo: SOC-9');
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';
const FOUND = 'poi/objetivo-inexistente\n';
const CREST = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0H1V1Z"/></svg>';
const CLEAN = 'todo en orden';

/** Waits until something has been printed; fails after a minute, which no machine needs. */
async function until(printed: () => boolean): Promise<void> {
  for (let tries = 0; !printed(); tries++) {
    if (tries > 6000) throw new Error('nothing was printed in a minute');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function times(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Time for whatever would be printed to be printed. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 80));

async function ended(host: MemoryHost, watching: Promise<number>): Promise<number> {
  host.endWatch();
  return watching;
}

it('prints at once, and again when a save changes something', async () => {
  const host = memoryHost({ files: { ...texts } });
  const watching = main(['validate', '--watch'], host);
  await until(() => host.printed.out.includes(CLEAN));
  host.save(POI, wrong);
  await until(() => host.printed.out.includes(FOUND));
  host.save(POI, right);
  await until(() => times(host.printed.out, CLEAN) === 2);
  expect(host.printed.out).not.toContain(CLEAR);
  expect(host.printed.err).toContain('Para salir: Ctrl+C.');
  expect(await ended(host, watching)).toBe(3);
});

it('clears the screen before each print, on a terminal', async () => {
  const host = memoryHost({ files: { ...texts }, terminal: { width: 80 } });
  const watching = main(['validate', '--watch', '--no-color'], host);
  await until(() => host.printed.out.includes(CLEAN));
  host.save(POI, wrong);
  await until(() => host.printed.out.includes(FOUND));
  expect(host.printed.out.startsWith(CLEAR)).toBe(true);
  expect(times(host.printed.out, CLEAR)).toBe(2);
  expect(await ended(host, watching)).toBe(3);
});

it('prints once for many events of one save, and never for a save without changes', async () => {
  const host = memoryHost({ files: { ...texts } });
  const watching = main(['validate', '--watch'], host);
  await until(() => host.printed.out.includes(CLEAN));
  host.save(POI, '');
  host.save(POI, wrong.slice(0, 300));
  host.save(POI, wrong);
  await until(() => host.printed.out.includes(FOUND));
  host.save(POI, wrong);
  host.save('informes/informe.md', '# Informe');
  await quiet();
  expect(times(host.printed.out, 'revisados')).toBe(2);
  await ended(host, watching);
});

it('says what cannot be read just now, and prints again when it can', async () => {
  const host = memoryHost({ files: { ...texts } });
  const watching = main(['validate', '--watch', POI], host);
  await until(() => host.printed.out.includes(CLEAN));
  host.files.delete(`/w/${POI}`);
  host.save('notas.txt', '');
  await until(() => host.printed.err.includes(`No existe «${POI}»`));
  host.save(POI, right);
  await until(() => times(host.printed.out, CLEAN) === 2);
  await ended(host, watching);
});

it.each([
  [
    'configuration',
    '--config',
    'reglas: {indicador/sin-linea-base: error}\n',
    'reglas: {poi/objetivo-inexistente: off}\n',
    'sin otros hallazgos. Se dejó pasar: 1 actividad con un objetivo que no existe',
  ],
  [
    'baseline',
    '--baseline',
    'version: 1\nhallazgos: []\n',
    `version: 1\nhallazgos: [{regla: poi/objetivo-inexistente, documento: ${POI}, id: GDL-001, valores: [GDL-001, SOC-9]}]\n`,
    '1 hallazgo aceptado en la base',
  ],
])(
  'follows the file of the %s that an option names, wherever it stands',
  async (_, option, before, after, said) => {
    const host = memoryHost({ files: { ...texts, [POI]: wrong, '/otro/archivo.yaml': before } });
    const watching = main(['validate', '--watch', option, '/otro/archivo.yaml'], host);
    await until(() => host.printed.out.includes(FOUND));
    host.save('/otro/archivo.yaml', after);
    await until(() => host.printed.out.includes(said));
    await ended(host, watching);
  },
);

it.each<readonly [options: readonly string[], watched: readonly string[]]>([
  [[], ['/w/municipio']],
  [
    ['--config', 'ajustes.yaml'],
    ['/w/municipio', '/w/ajustes.yaml'],
  ],
  [
    ['--config', 'municipio/ajustes.yaml'],
    ['/w/municipio', '/w/municipio/ajustes.yaml'],
  ],
])('watches the folder, and what an option names elsewhere: %j', async (options, watched) => {
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`municipio/${path}`, text]));
  const host = memoryHost({ files: { ...files, 'ajustes.yaml': '', 'municipio/ajustes.yaml': '' } });
  const seen: string[] = [];
  const watching = main(['validate', 'municipio', '--watch', ...options], {
    ...host,
    watch: (path, ...rest) => {
      seen.push(path);
      return host.watch(path, ...rest);
    },
  });
  await until(() => host.printed.out.includes(CLEAN));
  await ended(host, watching);
  expect(seen).toEqual(watched);
});

it('hears what is saved while it looks for the first time', async () => {
  const host = memoryHost({ files: { ...texts } });
  let isSaved = false;
  const watching = main(['validate', '--watch'], {
    ...host,
    readFile: (path) => {
      const bytes = host.readFile(path);
      if (path.endsWith(POI) && !isSaved) {
        isSaved = true;
        host.save(POI, wrong);
      }
      return bytes;
    },
  });
  await until(() => host.printed.out.includes(FOUND));
  await ended(host, watching);
});

it('says once that it can no longer watch, for however many folders', async () => {
  const entries = Object.entries(texts).flatMap(([path, text]) => [
    [`a/${path}`, text],
    [`b/${path}`, text],
  ]);
  const host = memoryHost({ files: Object.fromEntries(entries) });
  const watching = main(['validate', 'a', 'b', '--watch'], host);
  await until(() => host.printed.out.includes(CLEAN));
  expect(await ended(host, watching)).toBe(3);
  expect(times(host.printed.err, 'Ya no se puede vigilar')).toBe(1);
});

it.each<readonly [stream: 'stdout' | 'stderr', said: string]>([
  ['stdout', ''],
  ['stderr', 'Se vuelve a revisar cada vez que se guarda un archivo. Para salir: Ctrl+C.\n'],
])('ends with what it last found once nobody reads its %s', async (stream, said) => {
  const host = memoryHost({ files: { ...texts, [POI]: wrong } });
  const unread = { ...host[stream], isUnread: true };
  expect(await main(['validate', '--watch'], { ...host, [stream]: unread })).toBe(1);
  expect(host.printed.err).toBe(said);
});

it('is wrong use where there is nothing to watch', async () => {
  const host = memoryHost({ files: { 'notas.txt': '' } });
  expect(await main(['validate', '--watch'], host)).toBe(2);
});

/** A project on the real disk that is being watched, and what it takes to change it and to wait for what is printed. */
function watchedOnDisk(
  lay: (write: (path: string, text: string) => void, folder: string) => void,
  ...options: readonly string[]
): {
  readonly folder: string;
  readonly write: (path: string, text: string) => void;
  readonly next: (part: string) => Promise<void>;
  readonly watching: Promise<number>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  lay(write, folder);
  const printed: string[] = [];
  const stream = {
    write: (text: string | Uint8Array) => void printed.push(String(text)),
    command: (text: string) => void printed.push(text),
    isTerminal: false,
    width: undefined,
    isUnread: false,
  };
  const host: Host = { ...nodeHost(), cwd: folder.replaceAll('\\', '/'), stdout: stream, stderr: stream };
  const watching = main(['validate', '--watch', ...options], host);
  const next = async (part: string): Promise<void> => {
    await until(() => printed.join('').includes(part));
    printed.length = 0;
  };
  return { folder, write, next, watching };
}

it('sees files that an editor replaces, and folders that come and go, on a real disk', async () => {
  const elsewhere = join(mkdtempSync(join(tmpdir(), 'plan-')), 'estricta.yaml');
  writeFileSync(elsewhere, '');
  const { folder, write, next, watching } = watchedOnDisk(
    (lay) => {
      for (const [path, text] of Object.entries(texts)) lay(path, text);
    },
    '--config',
    elsewhere,
  );
  const replace = (path: string, text: string): void => {
    write(`${path}~`, text);
    renameSync(join(folder, `${path}~`), join(folder, path));
  };
  await next(CLEAN);
  replace(POI, wrong);
  await next(FOUND);
  replace(POI, right);
  await next(CLEAN);
  write(POI, wrong);
  await next(FOUND);
  rmSync(join(folder, 'poi'), { recursive: true });
  await next('2 archivos revisados');
  write(POI, wrong);
  await next(FOUND);
  replace(POI, right);
  await next(CLEAN);
  write(POI, wrong);
  await next(FOUND);
  writeFileSync(`${elsewhere}~`, 'reglas: {poi/objetivo-inexistente: off}\n');
  renameSync(`${elsewhere}~`, elsewhere);
  await next('sin otros hallazgos');
  rmSync(folder, { recursive: true });
  await watching;
  rmSync(dirname(elsewhere), { recursive: true });
});

it.skipIf(process.platform === 'win32').each<[what: string, moved: string]>([
  ['the folder itself', 'gobierno/municipio'],
  ['the one above it', 'gobierno'],
])('watches what is put in the place of %s, and says that it is gone, on a real disk', async (_, moved) => {
  const asked = 'gobierno/municipio';
  const { folder, write, next, watching } = watchedOnDisk((lay) => {
    for (const [path, text] of Object.entries(texts)) {
      lay(`${asked}/${path}`, text);
      lay(`otro/${asked}/${path}`, path === POI ? wrong : text);
    }
  }, asked);
  await next(CLEAN);
  renameSync(join(folder, moved), join(folder, 'apartado'));
  renameSync(join(folder, 'otro', moved), join(folder, moved));
  await next(FOUND);
  write(`${asked}/${POI}`, right);
  await next(CLEAN);
  renameSync(join(folder, moved), join(folder, 'otra vez apartado'));
  await next('la carpeta ya no está ahí');
  expect(await watching).toBe(3);
  rmSync(folder, { recursive: true });
});

it.skipIf(process.platform === 'win32')(
  'hears what is in folders with a dot, and a link in them or of an option that is turned, on a real disk',
  async () => {
    const { folder, write, next, watching } = watchedOnDisk(
      (lay, root) => {
        for (const [path, text] of Object.entries(texts)) if (path !== POI) lay(path, text);
        lay('.datos/v1/2019-S1.yaml', right);
        lay('.datos/v2/2019-S1.yaml', wrong);
        symlinkSync('v1', join(root, '.datos/actual'));
        symlinkSync('.datos/actual', join(root, 'poi'));
        lay('.ajustes/unos.yaml', 'informe: {escudo: .imagenes/escudo.svg}\n');
        lay(
          '.ajustes/otros.yaml',
          'informe: {escudo: .imagenes/escudo.svg}\nreglas: {poi/objetivo-inexistente: off}\n',
        );
        symlinkSync('unos.yaml', join(root, '.ajustes/actual.yaml'));
        lay('.imagenes/escudo.svg', CREST);
      },
      '--config',
      '.ajustes/actual.yaml',
    );
    const turn = (link: string, target: string): void => {
      symlinkSync(target, join(folder, `${link}~`));
      renameSync(join(folder, `${link}~`), join(folder, link));
    };
    // What no link leads to is not read.
    await next('revisados: 1 aviso.');
    turn('.datos/actual', 'v2');
    await next(FOUND);
    turn('.ajustes/actual.yaml', 'otros.yaml');
    await next('revisados: 1 aviso.');
    write('.imagenes/escudo.svg', 'roto');
    await next('proyecto/recurso-inutilizable');
    rmSync(folder, { recursive: true });
    await watching;
  },
);

it.skipIf(process.platform === 'win32').each<[what: string, target: string, link: string, linked: string]>([
  ['a folder', '.guardado/poi', 'poi', '.guardado/poi'],
  ['a file', '.guardado/uno.yaml', POI, '.guardado/uno.yaml'],
])('sees what changes behind a link to %s, on a real disk', async (_what, target, link, linked) => {
  const stored = POI.startsWith(`${link}/`) ? `${linked}${POI.slice(link.length)}` : linked;
  const { folder, write, next, watching } = watchedOnDisk((lay, root) => {
    for (const [path, text] of Object.entries(texts)) lay(path === POI ? stored : path, text);
    mkdirSync(dirname(join(root, link)), { recursive: true });
    symlinkSync(join(root, target), join(root, link));
  });
  await next(CLEAN);
  write(stored, wrong);
  await next(FOUND);
  write(stored, right);
  await next(CLEAN);
  rmSync(folder, { recursive: true });
  await watching;
});

it.skipIf(process.platform === 'win32')(
  'follows a link that is given to the command where it leads elsewhere, on a real disk',
  async () => {
    const { folder, write, next, watching } = watchedOnDisk((lay, root) => {
      for (const [path, text] of Object.entries(texts)) {
        lay(`v1/${path}`, text);
        lay(`v2/${path}`, path === POI ? wrong : text);
      }
      symlinkSync('v1', join(root, 'vigente'));
      symlinkSync('vigente', join(root, 'actual'));
    }, 'actual');
    await next(CLEAN);
    // As `ln -sfn` does, of the link that the one given leads to.
    symlinkSync('v2', join(folder, 'nuevo'));
    renameSync(join(folder, 'nuevo'), join(folder, 'vigente'));
    await next(FOUND);
    write(`v2/${POI}`, right);
    await next(CLEAN);
    rmSync(join(folder, 'actual'));
    await next('No existe «actual»');
    symlinkSync('v1', join(folder, 'actual'));
    await next(CLEAN);
    write(`v1/${POI}`, wrong);
    await next(FOUND);
    rmSync(folder, { recursive: true });
    await watching;
  },
);
