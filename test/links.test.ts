import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { laid, ranThere, type RanThere } from './support/on-disk.ts';
import { PLAN } from './support/processes.ts';
import { SMALL } from './support/small-project.ts';

const SECRET = 'token-8f3a1c';
let world: string;
let project: string;

/** A project in a folder, and beside that folder what a document may not show. */
beforeEach(() => {
  const files = Object.entries(SMALL).map(([path, text]) => [`proyecto/${path}`, text]);
  world = laid({
    ...Object.fromEntries(files),
    'fuera/secreto': `${SECRET}\n`,
    'fuera/poi/otro.yaml': `tipo: poi\nversion: 1\nplan: ${SECRET}\nperiodo: 2020-S1\nestado: formulado\n`,
    'fuera/plantillas/informe.hbs': SECRET,
  });
  project = join(world, 'proyecto');
});

/** Does something as somebody for whom permissions count, also where the tests run as root. */
async function asOrdinaryUser<T>(action: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return action();
  process.seteuid?.(65_534);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}

afterEach(() => {
  execFileSync('chmod', ['-R', 'u+rwx', world]);
  rmSync(world, { recursive: true, force: true });
});

function link(target: string, path: string): void {
  rmSync(join(project, path), { force: true });
  symlinkSync(target, join(project, path));
}

interface Found {
  readonly findings: readonly { readonly code: string; readonly file: string; readonly message: string }[];
  readonly files: number;
  readonly ran: RanThere;
}

/** What `plan validate` finds of files that it does not read. */
async function unread(folder = project): Promise<Found> {
  const ran = await ranThere(folder, ['validate', '-f', 'json']);
  const { findings, files } = JSON.parse(ran.out) as Omit<Found, 'ran'>; // what plan printed
  return { findings: findings.filter(({ code }) => code === 'proyecto/archivo-no-leido'), files, ran };
}

const COMMANDS: readonly (readonly string[])[] = [
  ['validate', '-f', 'json'],
  ['validate'],
  ['report', '--draft', '-f', 'md'],
];

describe('what a link names outside of the project appears nowhere', () => {
  it.each<[name: string, make: () => void]>([
    ['a document', () => link('../fuera/secreto', 'poi/a.yaml')],
    ['a document that says its kind', () => link('../fuera/poi/otro.yaml', 'poi/a.yaml')],
    ['the environment of the process', () => link('/proc/self/environ', 'poi/a.yaml')],
    ['a document, by way of the process', () => link('/proc/self/cwd/../../etc/passwd', 'poi/a.yaml')],
    ['a folder of documents', () => link('../fuera/poi', 'poi/otros')],
    ['the configuration', () => link('../fuera/secreto', 'plan.config.yaml')],
    ['the plan', () => link('../fuera/secreto', 'plan.yaml')],
    ['a text that Windows hides', () => link('../../fuera/poi/otro.yaml', 'poi/2019-S2.yaml.txt')],
    ['a link to a link', () => (link('../fuera/secreto', 'b'), link('../b', 'poi/a.yaml'))],
    [
      'the crest',
      () => (
        link('../fuera/secreto', 'escudo.svg'),
        writeFileSync(join(project, 'plan.config.yaml'), 'informe: {escudo: escudo.svg}\n')
      ),
    ],
    [
      'the templates',
      () => (
        link('../fuera/plantillas', 'plantillas'),
        writeFileSync(join(project, 'plan.config.yaml'), 'plantillas: plantillas\n')
      ),
    ],
    [
      'one template',
      () => (
        mkdirSync(join(project, 'plantillas')),
        link('../../fuera/plantillas/informe.hbs', 'plantillas/informe.hbs'),
        writeFileSync(join(project, 'plan.config.yaml'), 'plantillas: plantillas\n')
      ),
    ],
  ])('%s', async (_name, make) => {
    make();
    for (const argv of COMMANDS) {
      const { out, err } = await ranThere(project, argv, { TOKEN: SECRET });
      expect(`${out}${err}`).not.toContain(SECRET);
      expect(`${out}${err}`).not.toContain('root:');
      expect(`${out}${err}`).not.toContain('PATH=');
      expect(out).not.toContain('todo en orden');
    }
    const reports = join(project, 'informes');
    const written = existsSync(reports)
      ? readdirSync(reports, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      : [];
    for (const { parentPath, name } of written)
      expect(readFileSync(join(parentPath, name), 'utf8')).not.toContain(SECRET);
  });
});

describe('what a link names is not read as a file that somebody names either', () => {
  const SECRET_TEXT = `clave: ${SECRET}\nid,campo\n`;

  it.each<[argv: readonly string[], file: string, target: string, code: number]>([
    [['validate', '--config', 'comun/plan.config.yaml'], 'comun/plan.config.yaml', '../../fuera/claves', 2],
    [['validate', '--config', 'comun/plan.config.yaml'], 'comun/plan.config.yaml', '/proc/self/environ', 2],
    [['validate', '--config', 'comun/claves'], 'comun', '../fuera', 2],
    [['validate', '--baseline', 'lista.yaml'], 'lista.yaml', '../fuera/claves', 2],
    [['set', '--file', 'cambios.csv'], 'cambios.csv', '../fuera/claves', 2],
    [['set', '--file', 'cambios.csv'], 'cambios.csv', '.git/config', 2],
    [['import', 'consulta.csv', '--period', '2019'], 'consulta.csv', '../fuera/claves', 2],
    [['validate'], 'poi/a.yaml', '../.git/config', 0],
    [['validate'], 'plan.config.yaml', '.git/config', 0],
  ])('%s', async (argv, file, target, code) => {
    for (const isRepository of [true, false]) {
      writeFileSync(join(world, 'fuera/claves'), SECRET_TEXT);
      mkdirSync(join(project, '.git'), { recursive: true });
      writeFileSync(join(project, '.git/config'), SECRET_TEXT);
      mkdirSync(join(project, file, '..'), { recursive: true });
      link(target, file);
      if (!isRepository && !target.includes('.git')) rmSync(join(project, '.git'), { recursive: true });
      const ran = await ranThere(project, argv);
      expect(`${ran.out}${ran.err}`).toContain('enlace que lleva fuera');
      expect(`${ran.out}${ran.err}`).not.toMatch(/clave:|PATH|token/);
      expect(ran.code).toBe(code);
    }
  });

  it.each<[name: string, argv: readonly string[], make: () => void]>([
    [
      'of its own path, wherever it stands',
      ['validate', '--config', '../fuera/comun.yaml'],
      () => writeFileSync(join(world, 'fuera/comun.yaml'), 'reglas: {poi: off}\n'),
    ],
    [
      'and one inside of the project',
      ['validate', '--config', 'la-de-todos.yaml'],
      () => (
        writeFileSync(join(project, 'comun'), 'reglas: {poi: off}\n'),
        link('comun', 'la-de-todos.yaml')
      ),
    ],
    [
      'and one that a link to the project leads to',
      ['validate', '--config', '../otro-nombre/comun.yaml', '../otro-nombre'],
      () => (
        writeFileSync(join(project, 'comun.yaml'), 'reglas: {poi: off}\n'),
        symlinkSync('proyecto', join(world, 'otro-nombre'))
      ),
    ],
  ])('but for one %s', async (_name, argv, make) => {
    make();
    const { code, err } = await ranThere(project, argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('a link that cannot be followed is said, and all else is checked', () => {
  const broken = (SMALL['poi/2019-S1.yaml'] ?? '').replace('objetivo: SOC-1', 'objetivo: SOC-9');

  it.each<[name: string, make: () => void, file: string, words: string, code: number]>([
    ['a broken one', () => link('nada.yaml', 'poi/a.yaml'), 'poi/a.yaml', 'no lleva a nada', 1],
    ['one out of the project', () => link('../fuera/secreto', 'a.yaml'), 'a.yaml', 'lleva fuera', 1],
    ['a folder out of it', () => link('../fuera/poi', 'obras'), 'obras', 'lleva fuera', 1],
    ['one to itself', () => link('a.yaml', 'poi/a.yaml'), 'poi/a.yaml', 'vuelve sobre sí mismo', 3],
    [
      'two to one another',
      () => (link('b.yaml', 'poi/a.yaml'), link('a.yaml', 'poi/b.yaml')),
      'poi/b.yaml',
      'vuelve sobre sí mismo',
      3,
    ],
    ['a folder in itself', () => link('..', 'poi/todo'), 'poi/todo', 'vuelve sobre sí mismo', 1],
    [
      'a pipe',
      () => void execFileSync('mkfifo', [join(project, 'poi/a.yaml')]),
      'poi/a.yaml',
      'una tubería, un dispositivo',
      1,
    ],
    ['a device', () => link('/dev/zero', 'poi/a.yaml'), 'poi/a.yaml', 'lleva fuera', 1],
    [
      'a folder called as a file',
      () => mkdirSync(join(project, 'poi/a.yaml')),
      'poi/a.yaml',
      'es una carpeta',
      1,
    ],
    [
      'a configuration that is a folder',
      () => mkdirSync(join(project, 'plan.config.yaml')),
      'plan.config.yaml',
      'es una carpeta',
      1,
    ],
    [
      'a configuration that is a pipe',
      () => void execFileSync('mkfifo', [join(project, 'plan.config.yaml')]),
      'plan.config.yaml',
      'una tubería, un dispositivo',
      1,
    ],
  ])('%s', async (_name, make, file, words, code) => {
    writeFileSync(join(project, 'poi/2019-S1.yaml'), broken);
    make();
    const { findings, ran } = await unread();
    expect(findings.find((one) => one.file === file)?.message).toContain(words);
    expect(ran.out).toContain('poi/objetivo-inexistente');
    expect(ran.code).toBe(code);
    const pretty = await ranThere(project, ['validate']);
    expect(pretty.out).toContain('No se leyó: ');
    expect(pretty.out).not.toContain('todo en orden');
    for (const command of ['status', 'compile']) {
      const { err } = await ranThere(project, [command]);
      expect(err).toContain(file);
    }
  });

  it('a link to the POI that leads nowhere makes the report refuse, not say that there are none', async () => {
    rmSync(join(project, 'poi'), { recursive: true });
    link('../nada', 'poi');
    const { code, err } = await ranThere(project, ['report', '-f', 'md']);
    expect(err).toContain('proyecto/sin-poi');
    expect(code).toBe(1);
    const { out } = await ranThere(project, ['status']);
    expect(out).toContain('No se leyó ningún POI, y puede haberlos');
  });

  it('a folder and a file that may not be opened, by an ordinary user', async () => {
    writeFileSync(join(project, 'poi/2019-S1.yaml'), broken);
    mkdirSync(join(project, 'fotos'));
    writeFileSync(join(project, 'audiencias/2019-05.yaml'), 'tipo: audiencia\nversion: 1\n');
    execFileSync('chmod', ['-R', 'a+rX', world]);
    chmodSync(join(project, 'fotos'), 0);
    chmodSync(join(project, 'audiencias/2019-05.yaml'), 0);
    const { out, err, code } = await asOrdinaryUser(() => ranThere(project, ['validate']));
    expect(out).toContain('poi/objetivo-inexistente');
    expect(out).not.toContain('todo en orden');
    expect(err).toBe(
      'No se pudo leer audiencias/2019-05.yaml: no hay permiso para abrirlo.\nNo se pudo leer fotos: no hay permiso para abrirlo.\n',
    );
    expect(code).toBe(3);
  });

  it('a folder above that may be passed and not looked into, by an ordinary user', async () => {
    execFileSync('chmod', ['-R', 'a+rX', world]);
    mkdirSync(join(world, 'pais'));
    renameSync(project, join(world, 'pais/proyecto'));
    chmodSync(world, 0o711);
    const { out, err, code } = await asOrdinaryUser(() => ranThere(join(world, 'pais'), ['validate']));
    expect(out).toContain('Se leyó: 1 plan');
    expect(out).not.toContain('todo en orden');
    expect(err).toContain('no hay permiso para abrirlo');
    expect(code).toBe(3);
  });
});

describe('a link inside the project is followed', () => {
  it('to a folder of documents, once each', async () => {
    const { files } = await unread();
    renameSync(join(project, 'poi'), join(project, 'datos'));
    link('datos', 'poi');
    const found = await unread();
    expect([found.files, found.findings]).toEqual([files, []]);
    expect(found.ran.out).toBe((await ranThere(project, ['validate', '-f', 'json'])).out);
  });

  it('to a folder that is no part of it by its name', async () => {
    const { files } = await unread();
    renameSync(join(project, 'poi'), join(project, '.datos'));
    link('.datos', 'poi');
    const found = await unread();
    expect([found.files, found.findings]).toEqual([files, []]);
  });

  it('to a document and to the configuration', async () => {
    renameSync(join(project, 'unidades.yaml'), join(project, '.unidades'));
    link('.unidades', 'unidades.yaml');
    writeFileSync(join(project, '.config'), 'reglas: {poi/sin-objetivo: desconocido}\n');
    link('.config', 'plan.config.yaml');
    const { files, ran } = await unread();
    expect(files).toBe(5);
    expect(ran.out).toContain('"file": "plan.config.yaml"');
    expect(ran.code).toBe(2);
  });

  it('and one that is read by its own name too does not make two of it', async () => {
    link('../poi/2019-S1.yaml', 'poi/otra-vez.yaml');
    link('poi', 'copia-de-poi');
    const { files, ran } = await unread();
    expect(files).toBe(5);
    expect(ran.out).not.toContain('id-duplicado');
  });

  it('and what an editor has not saved of one, by its other name, is not said twice', async () => {
    link('poi', 'copia-de-poi');
    link('../poi/2019-S1.yaml', 'poi/otra-vez.yaml');
    const text = (SMALL['poi/2019-S1.yaml'] ?? '').replace('objetivo: SOC-1', 'objetivo: SOC-9');
    const said = (path: string): Promise<RanThere> =>
      ranThere(project, ['validate', '--stdin-path', path, '-f', 'concise'], {}, text);
    const own = await said('poi/2019-S1.yaml');
    expect(own.out).toMatch(/^poi\/2019-S1\.yaml:.*\[poi\/objetivo-inexistente\]$/m);
    expect(await said('copia-de-poi/2019-S1.yaml')).toEqual(own);
    expect(await said('poi/otra-vez.yaml')).toEqual(own);
  });

  it('also when the folder asked for is itself a link', async () => {
    symlinkSync(project, join(world, 'acceso'));
    const { files, findings } = await unread(join(world, 'acceso'));
    expect([files, findings]).toEqual([5, []]);
  });

  it('and a tree of links that would take for ever to read ends, and says so', async () => {
    for (let i = 0; i < 24; i++) {
      mkdirSync(join(project, `n${i}`));
      for (const name of ['a', 'b']) symlinkSync(`../n${i + 1}`, join(project, `n${i}`, name));
    }
    mkdirSync(join(project, 'n24'));
    const { findings } = await unread();
    expect(findings.some(({ message }) => message.includes('más de los que se siguen'))).toBe(true);
  });
});

describe('a workspace', () => {
  it('reads a project once, whatever links lead to it, and says those that leave their project', async () => {
    symlinkSync('proyecto', join(world, 'acceso'));
    writeFileSync(join(world, 'fuera/comun.yaml'), 'tipo: unidades\nversion: 1\nunidades: []\n');
    link('../fuera/comun.yaml', 'comun.yaml');
    const { findings } = await unread(world);
    expect(findings.map(({ file }) => file)).toEqual(['proyecto/comun.yaml']);
    const { out } = await ranThere(world, ['validate']);
    expect(out).toContain('Se leyó: 1 plan');
  });

  it('that holds a folder that leads nowhere says so, and asks for no plan there', async () => {
    symlinkSync('/nada', join(world, 'otra'));
    const { ran, findings } = await unread(world);
    expect(findings.map(({ file }) => file)).toEqual(['otra']);
    const all = JSON.parse(ran.out) as Pick<Found, 'findings'>; // what plan printed
    const planless = all.findings.filter(({ code }) => code === 'proyecto/sin-plan');
    expect(planless.map(({ file }) => file)).toEqual(['fuera/poi/otro.yaml']);
  });
});

describe('what is written of many projects takes the place of no file of theirs', () => {
  const REPORT = 'informes/region-2019-S1-regional.md';
  const ofRegion = ['report', '--edition', 'regional', '-f', 'md', '--period', '2019-S1'];

  beforeEach(() => {
    for (const [path, text] of Object.entries(SMALL))
      for (const name of ['uno', 'dos']) {
        const file = join(world, 'region', name, path);
        mkdirSync(join(file, '..'), { recursive: true });
        writeFileSync(file, name === 'uno' ? text : text.replaceAll('210101', '210901'));
      }
    mkdirSync(join(world, 'region/informes'));
  });

  it.each<[name: string, argv: readonly string[], make: (region: string) => string]>([
    [
      'a document, behind a link',
      ofRegion,
      (region) => (symlinkSync('../uno/plan.yaml', join(region, REPORT)), 'uno/plan.yaml'),
    ],
    [
      'an evidence that a document cites',
      [...ofRegion, '-o', 'uno/informes'],
      (region) => {
        const file = join(region, 'uno/unidades.yaml');
        mkdirSync(join(region, 'uno/informes'));
        writeFileSync(join(region, 'uno', REPORT), 'firmado');
        writeFileSync(file, `${readFileSync(file, 'utf8')}evidencias: [{archivo: ${REPORT}}]\n`);
        return `uno/${REPORT}`;
      },
    ],
    [
      'a description of something else',
      ['compile', '--draft', '-f', 'parquet', '-o', 'tablas'],
      (region) => {
        mkdirSync(join(region, 'tablas'));
        writeFileSync(join(region, 'tablas/tablas.json'), '{"mia": 1}');
        return 'tablas/tablas.json';
      },
    ],
    [
      'a table that a document cites',
      ['compile', '--draft', '-f', 'datapackage', '-o', 'uno'],
      (region) => {
        const file = join(region, 'uno/unidades.yaml');
        writeFileSync(join(region, 'uno/actividades.csv'), '');
        writeFileSync(file, `${readFileSync(file, 'utf8')}evidencias: [{archivo: actividades.csv}]\n`);
        return 'uno/actividades.csv';
      },
    ],
  ])('%s', async (_name, argv, make) => {
    const region = join(world, 'region');
    const file = join(region, make(region));
    const before = readFileSync(file, 'utf8');
    const { code, err } = await ranThere(region, argv);
    expect([code, err]).toEqual([2, expect.stringMatching(/se perdería|ya está ahí y no es de/)]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('but that of an earlier run', async () => {
    for (const argv of [ofRegion, ['compile', '--draft', '-f', 'parquet', '-o', 'tablas']]) {
      const first = await ranThere(join(world, 'region'), argv);
      expect(await ranThere(join(world, 'region'), argv)).toMatchObject({ code: first.code, out: first.out });
      expect(first.out).not.toBe('');
    }
  });
});

it('a name with an accent in two pieces and one in one piece are two files', async () => {
  const poi = SMALL['poi/2019-S1.yaml'] ?? '';
  const named = (form: string): string => join(project, `poi/ingeniería-${poi.length}.yaml`.normalize(form));
  writeFileSync(named('NFC'), poi.replaceAll('GIM-', 'GIX-').replace('periodo: 2019-S1', 'periodo: 2020-S1'));
  writeFileSync(named('NFD'), poi.replaceAll('GIM-', 'GIY-').replace('periodo: 2019-S1', 'periodo: 2020-S2'));
  const { out } = await ranThere(project, ['compile', '--draft', '-p', '2020-S2']);
  const ids = (JSON.parse(out) as { actividades: { id: string }[] }).actividades.map(({ id }) => id);
  expect(ids.some((id) => id.startsWith('GIX-'))).toBe(true);
  expect(ids.some((id) => id.startsWith('GIY-'))).toBe(true);
});

describe('a result is never written over what it is made from', () => {
  const FORMATS = ['validate', '-f'];
  it.each<[name: string, argv: readonly string[], file: string, make?: () => void]>([
    ['a list of findings over a document', [...FORMATS, 'json:poi/2019-S1.yaml'], 'poi/2019-S1.yaml'],
    ['over the plan, of a part', ['validate', 'poi', '-f', 'sarif:plan.yaml'], 'plan.yaml'],
    [
      'over the configuration',
      [...FORMATS, 'json:plan.config.yaml'],
      'plan.config.yaml',
      () => writeFileSync(join(project, 'plan.config.yaml'), 'brecha: 20\n'),
    ],
    [
      'over the crest',
      [...FORMATS, 'junit:escudo.svg'],
      'escudo.svg',
      () => {
        writeFileSync(join(project, 'plan.config.yaml'), 'informe: {escudo: escudo.svg}\n');
        writeFileSync(join(project, 'escudo.svg'), '<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>');
      },
    ],
    [
      'over a template',
      ['compile', '-o', 'plantillas/informe.hbs'],
      'plantillas/informe.hbs',
      () => {
        writeFileSync(join(project, 'plan.config.yaml'), 'plantillas: plantillas\n');
        mkdirSync(join(project, 'plantillas'));
        writeFileSync(join(project, 'plantillas/informe.hbs'), '{{title}}\n');
      },
    ],
    ['through a link', ['compile', '-o', 'salida.json'], 'plan.yaml', () => link('plan.yaml', 'salida.json')],
    [
      'through another name of the same file',
      ['compile', '-o', 'salida.json'],
      'plan.yaml',
      () => linkSync(join(project, 'plan.yaml'), join(project, 'salida.json')),
    ],
    [
      'a report through a link',
      ['report', '-f', 'md'],
      'plan.yaml',
      () => {
        mkdirSync(join(project, 'informes'));
        link('../plan.yaml', 'informes/puno-2019-2022-2019-S1-tecnica.md');
      },
    ],
    [
      'a table through a link',
      ['compile', '-f', 'datapackage', '-o', 'datos'],
      'unidades.yaml',
      () => {
        mkdirSync(join(project, 'datos'));
        link('../unidades.yaml', 'datos/actividades.csv');
      },
    ],
  ])('%s', async (_name, argv, file, make) => {
    make?.();
    const before = readFileSync(join(project, file), 'utf8');
    const { code, err } = await ranThere(project, argv);
    expect(err).toMatch(/es un (archivo|documento) de .*, y se perdería/);
    expect(code).toBe(2);
    expect(readFileSync(join(project, file), 'utf8')).toBe(before);
  });
});

it.each<[argv: readonly string[]]>([
  [['diff', '.', '.', '-f', 'json:plan.yaml']],
  [['validate', '--write-baseline', '--baseline', 'plan.yaml']],
])('a document is never replaced by what is not made from it either: %j', async (argv) => {
  const { code } = await ranThere(project, argv);
  expect(code).toBe(2);
  expect(readFileSync(join(project, 'plan.yaml'), 'utf8')).toBe(SMALL['plan.yaml']);
});

describe('paths that are not what they seem', () => {
  it.each<[argv: readonly string[]]>([
    [['validate', 'enlace/..']],
    [['compile', '-o', 'enlace/../c.json']],
    [['compile', '--output=enlace/../c.json']],
    [['validate', '-f', 'json:enlace/../h.json']],
  ])('a way through a link and back is wrong use: %j', async (argv) => {
    link('../fuera', 'enlace');
    const { code, err } = await ranThere(project, argv);
    expect(err).toContain('pasa por un enlace y vuelve con «..»');
    expect(code).toBe(2);
  });

  it.each<[argv: readonly string[]]>([
    [['report', '-o', '//servidor/planes', '-f', 'md']],
    [['compile', '--output=//servidor/planes/c.json']],
    [['validate', '-f', 'json://servidor/planes/h.json']],
    [['validate', '\\\\servidor\\planes']],
  ])('a server as Windows writes it is wrong use on another system: %j', async (argv) => {
    const { code, err } = await ranThere(project, argv);
    expect(err).toContain('es la ruta de un servidor como la escribe Windows');
    expect(code).toBe(2);
  });

  it.skipIf(process.platform === 'win32').each([['/proc/x'], ['/proc/self/x/y']])(
    'no folder can be made in %s, which is said of that folder',
    async (output) => {
      const { code, err } = await ranThere(project, ['report', '-f', 'md', '-o', output]);
      expect(err).toContain(
        `No se pudo abrir ${output.replace('/y', '')}: el sistema no deja crear ahí una carpeta.`,
      );
      expect(code).toBe(3);
    },
  );

  it.each([['poi/..'], ['./poi/../poi'], ['../proyecto']])(
    'a way through a folder and back is none: %s',
    async (path) => {
      expect((await ranThere(project, ['validate', path])).out).toContain('Se leyó: ');
    },
  );

  it('a backslash is a letter of a name where it does not part folders', async () => {
    renameSync(project, join(world, String.raw`a\b`));
    const { status, stdout } = spawnSync(process.execPath, [PLAN, 'validate'], {
      cwd: join(world, String.raw`a\b`),
      encoding: 'utf8',
    });
    expect(stdout).toContain('Se leyó: 1 plan');
    expect(status).toBe(0);
  });

  it('a configuration in capitals is said, and the state of the plan is not said to be in order', async () => {
    writeFileSync(join(project, 'Plan.config.yaml'), 'brecha: 20\n');
    const { findings } = await unread();
    expect(findings.map(({ message }) => message)).toEqual([
      '«Plan.config.yaml» parece la configuración y no se lee: su nombre no es «plan.config.yaml»',
    ]);
    const { out, err } = await ranThere(project, ['status']);
    expect(err).toContain('No se leyó: Plan.config.yaml.');
    expect(out).not.toContain('Los documentos están en orden');
  });
});

describe('the list of accepted findings is not written through a link that leads out of the project', () => {
  it.each<[name: string, configuration: string, file: string, target: string]>([
    ['that the configuration names', 'base: base.yaml\n', 'base.yaml', '../fuera/lista.yaml'],
    ['of its usual name', '', 'plan.base.yaml', '../fuera/lista.yaml'],
    ['that leads nowhere', '', 'plan.base.yaml', '../fuera/nueva.yaml'],
    ['in a folder that is one', 'base: sub/lista.yaml\n', 'sub', '../fuera'],
  ])('%s', async (_name, configuration, file, target) => {
    const list = 'version: 1\nhallazgos: []\n# de todos\n';
    writeFileSync(join(world, 'fuera/lista.yaml'), list);
    writeFileSync(join(project, 'plan.config.yaml'), configuration);
    link(target, file);
    const { code, err } = await ranThere(project, ['validate', '--write-baseline']);
    expect([code, err]).toEqual([2, expect.stringContaining('es un enlace que lleva fuera')]);
    expect(readFileSync(join(world, 'fuera/lista.yaml'), 'utf8')).toBe(list);
    expect(existsSync(join(world, 'fuera/nueva.yaml'))).toBe(false);
  });
});

describe('what nobody typed is not written through a link that leads out of the project, and nothing else is', () => {
  const REPORT = 'puno-2019-2022-2019-S1-tecnica';
  const report = ['report', '--draft', '-f', 'md'];
  const tables = ['compile', '--draft', '-o', 'datos', '-f'];

  it.each<[name: string, argv: readonly string[], file: string, target: string]>([
    ['a report that stands', report, `informes/${REPORT}.md`, '../../fuera/secreto'],
    ['one that is not there yet', report, `informes/${REPORT}.md`, '../../fuera/nuevo'],
    [
      'in a folder that is typed',
      [...report, '-o', 'informes'],
      `informes/${REPORT}.md`,
      '../../fuera/secreto',
    ],
    ['by other letters', [...report, '-o', '.'], `${REPORT.toLowerCase()}-GIM.md`, '../fuera/secreto'],
    ['its drawings', report, `informes/${REPORT}-figuras`, '../../fuera/figuras'],
    ['a drawing', report, `informes/${REPORT}-figuras/grafico-estados.svg`, '../../../fuera/secreto'],
    ['in place of what git runs', report, `informes/${REPORT}.md`, '../.git/hooks/pre-commit'],
    ['the usual folder', report, 'informes', '../fuera'],
    ['the usual folder of books', ['export'], 'libros', '../fuera'],
    ['the same in the columns of CEPLAN', ['export', '-f', 'ceplan'], 'libros', '.git/hooks'],
    ['a book', ['export'], 'libros/puno-2019-2022-2019-S1-GIM.xlsx', '../../fuera/nuevo'],
    ['a table', [...tables, 'datapackage'], 'datos/actividades.csv', '../../fuera/vacio'],
    ['what describes tables', [...tables, 'datapackage'], 'datos/datapackage.json', '../../fuera/nuevo'],
    ['parts of a table', [...tables, 'parquet'], 'datos/actividades', '../../fuera/figuras'],
    ['one part', [...tables, 'parquet'], 'datos/meses/anio=2019/semestre=S1', '../../../../fuera/figuras'],
    ['what is known of parts', [...tables, 'parquet'], 'datos/_plan', '../../fuera/figuras'],
  ])('%s', async (_name, argv, file, target) => {
    mkdirSync(join(project, '.git/hooks'), { recursive: true });
    writeFileSync(join(project, '.git/hooks/pre-commit'), '#!/bin/sh\n');
    writeFileSync(join(world, 'fuera/vacio'), '');
    mkdirSync(join(world, 'fuera/figuras'));
    writeFileSync(join(world, 'fuera/figuras/grafico-estados-2.svg'), 'de otros');
    mkdirSync(join(project, file, '..'), { recursive: true });
    link(target, file);
    const before = everything();
    const { code, out, err } = await ranThere(project, argv);
    expect([code, out, err]).toEqual([
      2,
      '',
      expect.stringMatching(/No se escribió nada: «.*» es un enlace (?:a|que no lleva a nada)/),
    ]);
    expect(everything()).toEqual(before);
  });

  /** All files, with what they hold. */
  function everything(): readonly string[] {
    return readdirSync(world, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(
        ({ parentPath, name }) => `${join(parentPath, name)} ${readFileSync(join(parentPath, name), 'utf8')}`,
      )
      .toSorted();
  }

  it('nor any of several where that holds for the last', async () => {
    for (const [path, text] of Object.entries(SMALL)) {
      mkdirSync(join(world, 'zona', path, '..'), { recursive: true });
      writeFileSync(join(world, 'zona', path), text.replaceAll('puno-2019-2022', 'zona-2019-2022'));
    }
    mkdirSync(join(world, 'informes/zona-2019-2022'), { recursive: true });
    const file = `informes/zona-2019-2022/${REPORT.replace('puno', 'zona')}.md`;
    symlinkSync(join(tmpdir(), 'nada'), join(world, file));
    const { code, err } = await ranThere(world, [...report, '-e', 'tecnica']);
    expect([code, err]).toEqual([2, expect.stringContaining(file)]);
    expect(readdirSync(join(world, 'informes'))).toEqual(['zona-2019-2022']);
  });

  it.each<[name: string, argv: readonly string[], file: string, target: string]>([
    ['a folder that is typed', [...report, '-o', 'informes'], 'informes', '../fuera'],
    ['a folder inside of the project', report, 'informes', 'poi'],
    ['a link of another name', report, 'informes/acta.md', '../../fuera/nada'],
  ])('but %s', async (_name, argv, file, target) => {
    mkdirSync(join(project, file, '..'), { recursive: true });
    link(target, file);
    expect((await ranThere(project, argv)).code).toBe(0);
    expect(existsSync(join(project, `informes/${REPORT}.md`))).toBe(true);
  });
});

it.each([
  ['a link to the other, which is not there yet', 'sarif:b.json'],
  ['the other by way of a linked folder', 'sarif:aqui/a.json'],
])('two formats do not go to one file: %s', async (_name, second) => {
  link('a.json', 'b.json');
  link('.', 'aqui');
  const { code, err } = await ranThere(project, ['validate', '-f', 'json:a.json', '-f', second]);
  expect([code, err]).toEqual([2, expect.stringContaining('Dos formatos no caben en el mismo archivo')]);
  expect(existsSync(join(project, 'a.json'))).toBe(false);
});

it.each([
  [['report', '--draft', '-f', 'md']],
  [['report', '--draft', '-f', 'md', '-o', 'informes/2019']],
  [['compile', '-o', 'informes/plan.json']],
])('a folder of results that is a link to nothing is told to be one: %j', async (argv) => {
  link('../nada', 'informes');
  const { code, err } = await ranThere(project, argv);
  expect(code).toBe(3);
  expect(err).toContain(
    `No se pudo abrir ${project}/informes: es un enlace que no lleva a ninguna carpeta.\n`,
  );
});

// Other systems refuse such a name.
it.runIf(process.platform === 'linux').each([
  ['a document', ['poi'], 'gesti\xF3n.yaml', 'No se pudo leer poi/gesti\uFFFDn.yaml'],
  ['a folder', [], 'fotos de gesti\xF3n', 'No se pudo leer fotos de gesti\uFFFDn'],
])('%s whose name is not in UTF-8 is not said to be missing', async (_name, steps, name, words) => {
  const there = Buffer.from(`${[project, ...steps].join('/')}/${name}`, 'latin1');
  if (name.endsWith('.yaml')) renameSync(join(project, 'poi/2019-S1.yaml'), there);
  else mkdirSync(there);
  const { code, err } = await ranThere(project, ['validate']);
  expect(code).toBe(3);
  expect(err).toContain(`${words}: su nombre no está en UTF-8; cámbielo.`);
});

it.runIf(process.platform === 'linux')('a project in a folder of such a name is told so', async () => {
  const there = join(world, 'gesti\xF3n');
  renameSync(project, Buffer.from(there, 'latin1'));
  const folder = join(world, 'gesti\uFFFDn');
  const { code, err } = await ranThere(folder, ['validate']);
  expect([code, err]).toEqual([3, `No se pudo abrir ${folder}: su nombre no está en UTF-8; cámbielo.\n`]);
});

describe('what a project is given', () => {
  it('is neither read nor written through a link that leads out of it or nowhere', async () => {
    await ranThere(project, ['init', '--update']);
    for (const path of ['.vscode', 'esquemas/archivos.sha256'])
      rmSync(join(project, path), { recursive: true });
    link(join(world, 'fuera/secreto'), 'Makefile');
    link(join(world, 'fuera/secreto'), 'esquemas/archivos.sha256');
    link(join(world, 'fuera/nada'), 'Containerfile');
    link(join(world, 'fuera'), '.vscode');
    const { code, out, err } = await ranThere(project, ['init', '--update']);
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toContain(SECRET);
    for (const path of ['Makefile', 'Containerfile', '.vscode/settings.json'])
      expect(out).toContain(`no se toca ${path}, que es un enlace hacia fuera del proyecto o a nada\n`);
    expect(readdirSync(join(world, 'fuera')).toSorted()).toEqual(['plantillas', 'poi', 'secreto']);
    expect(readFileSync(join(world, 'fuera/secreto'), 'utf8')).toBe(`${SECRET}\n`);
  });

  it('is not made in a folder where it would be written elsewhere', async () => {
    const fresh = join(world, 'nuevo');
    mkdirSync(fresh);
    symlinkSync(join(world, 'fuera'), join(fresh, 'poi'));
    const { code, err } = await ranThere(fresh, ['init', '--no-questions']);
    expect([code, readdirSync(fresh)]).toEqual([2, ['poi']]);
    expect(err).toMatch(
      /«poi\/\d{4}-S1\.yaml» no se puede crear en «\.»: lo que está en su lugar es un enlace/,
    );
  });
});

describe('a link that is not followed', () => {
  it.each([
    ['to nothing', 'nada'],
    ['out of the project', '../fuera'],
    ['back to the folder of the plan', '.'],
  ])('%s, where no document would stand, hides no fault of the documents', async (_, target) => {
    const hearing = join(project, 'audiencias/2019-05.yaml');
    writeFileSync(hearing, readFileSync(hearing, 'utf8').replace('actividad: GIM-014', 'actividad: GIM-999'));
    link(target, 'enlace');
    const { out } = await ranThere(project, ['validate', '--format', 'concise']);
    expect(out).toContain('[audiencia/actividad-inexistente]');
  });

  it.each([
    ['enlace', 'periodo-retirado'],
    ['poi/enlace', 'No se pudo leer proyecto/poi/enlace'],
  ])('lets no comparison pass from which something is gone, as %s', async (path, said) => {
    const before = join(world, 'antes');
    execFileSync('cp', ['-r', project, before]);
    rmSync(join(project, 'poi/2019-S1.yaml'));
    link('nada', path);
    const ran = await ranThere(world, ['diff', 'antes', 'proyecto']);
    expect(ran.out).toContain(said);
    expect(ran.code).toBe(1);
  });

  it('says, where a document would stand, that what depends on it is not checked', async () => {
    link('nada', 'poi/enlace.yaml');
    const { out } = await ranThere(project, ['validate']);
    expect(out).toContain('Mientras tanto no se comprueba nada que dependa de lo que falta');
  });
});
