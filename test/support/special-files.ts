import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { laid } from './on-disk.ts';
import { badEnd, planRun } from './processes.ts';
import { SMALL } from './small-project.ts';

const SECRET = 'secreto-4711';

/** Where something is read or written, and the command that does. */
const PLACES: readonly string[] = [
  'plan.yaml',
  'unidades.yaml',
  'poi/2019-S1.yaml',
  'poi/a.yaml',
  'poi',
  'audiencias',
  'obras',
  'plan.config.yaml',
  'poi/2019-S2.yaml.txt',
  'escudo.svg',
  'plantillas',
  'plantillas/informe-tecnica.md.hbs',
  'base.yaml',
  '.git',
  'informes',
  'informes/puno-2019-2022-2019-S1-tecnica.md',
  'c.json',
  'informe.pdf',
  'consulta.csv',
  'nuevo',
  'nuevo/plan.yaml',
  'libros',
];

/** What may stand there instead of a plain file. */
const KINDS: Readonly<Record<string, (path: string) => void>> = {
  'a pipe': (path) => void execFileSync('mkfifo', [path]),
  'a socket': (path) =>
    void execFileSync('python3', [
      '-c',
      'import socket,sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])',
      path,
    ]),
  'an endless device': (path) => symlinkSync('/dev/zero', path),
  'the environment': (path) => symlinkSync('/proc/self/environ', path),
  'a link out': (path) => symlinkSync('/etc/passwd', path),
  'a link to a folder out': (path) => symlinkSync('/etc', path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to nothing': (path) => symlinkSync('nada', path),
  'a link to its folder': (path) => symlinkSync('.', path),
  'a folder': (path) => mkdirSync(path),
  'an empty file': (path) => writeFileSync(path, ''),
  'a file of 70 MB': (path) => (writeFileSync(path, ''), truncateSync(path, 70 * 1024 * 1024)),
  'a file that may not be read': (path) => (writeFileSync(path, 'x'), chmodSync(path, 0)),
};

const COMMANDS: readonly (readonly string[])[] = [
  ['validate', '-f', 'json'],
  ['status'],
  ['report', '--draft', '-f', 'md'],
  ['compile', '--draft', '-o', 'c.json'],
  ['verify', 'informe.pdf'],
  ['fix', '--check'],
  ['import', 'consulta.csv', '--period', '2020', '--write'],
  ['set', 'GIM-014', 'nombre=Pistas', '--period', '2019-S1'],
  ['new', 'objetivo', '--dimension', 'social', '--name', 'Niños sanos'],
  ['export', '--period', '2019-S1', '--unit', 'GIM', '-o', 'libros'],
  ['diff', 'poi', '.'],
  ['init', 'nuevo'],
];

const CONFIG = 'informe: {escudo: escudo.svg}\nplantillas: plantillas\nbase: base.yaml\n';

/** Runs commands over something special in each place, every `stride`-th of all, from one on; gives how many, and what was wrong. */
export function specialFiles(
  stride = 1,
  from = 0,
): { readonly times: number; readonly faults: readonly string[] } {
  const cases = PLACES.flatMap((place) =>
    Object.entries(KINDS).flatMap(([kind, make]) => COMMANDS.map((argv) => ({ place, kind, make, argv }))),
  ).filter((_, i) => i % stride === from);
  const faults = cases.flatMap(({ place, kind, make, argv }) => {
    const folder = laid({
      ...SMALL,
      'plan.config.yaml': CONFIG,
      'escudo.svg': '<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
    });
    rmSync(join(folder, place), { recursive: true, force: true });
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    make(join(folder, place));
    const ended = planRun(argv, { cwd: folder, env: { TOKEN: SECRET } });
    rmSync(folder, { recursive: true });
    const shows = /secreto-4711|root:x:/.test(ended.out + ended.err) ? 'shows what lies outside' : undefined;
    const wrong = badEnd(ended) ?? shows;
    return wrong === undefined ? [] : [`${place} is ${kind}, ${argv.join(' ')}: ${wrong}`];
  });
  return { times: cases.length, faults };
}
