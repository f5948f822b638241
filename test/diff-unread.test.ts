import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { withClosed } from './support/closed-folder.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';
import { ran } from './support/rendered.ts';

const MINIMO = textsIn('examples/minimo');
const WHOLE = MINIMO['poi/2019-S1.yaml'] ?? '';
const GAF = 'poi/2019-S1/gaf.yaml';

/** The example with a POI for each of its two units. */
const TWO: Readonly<Record<string, string>> = (() => {
  const [own, results] = [WHOLE.indexOf('  - id: GAF-001'), WHOLE.indexOf('\nresultados:')];
  const head = WHOLE.slice(0, WHOLE.indexOf('actividades:'));
  return {
    'plan.yaml': MINIMO['plan.yaml'] ?? '',
    'unidades.yaml': MINIMO['unidades.yaml'] ?? '',
    'poi/2019-S1/gdl.yaml': `${WHOLE.slice(0, own)}${WHOLE.slice(results)}`,
    [GAF]: `${head.replace('unidad: GDL', 'unidad: GAF')}actividades:\n${WHOLE.slice(own, results)}\n`,
  };
})();

const opened = (text: string): string => text.replace(/^version: /m, 'version: [');

function changed(
  files: Readonly<Record<string, string>>,
  path: string,
  from: string,
  to: string,
): typeof files {
  expect(files[path]).toContain(from);
  return { ...files, [path]: (files[path] ?? '').replace(from, to) };
}

/** With another name for the plan. */
function renamed({ 'plan.yaml': plan = '', ...rest }: typeof TWO, name: string): typeof TWO {
  return { ...rest, [name]: plan };
}

function broken(files: Readonly<Record<string, string>>, path: string): typeof files {
  return { ...files, [path]: opened(files[path] ?? '') };
}

function committed(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`/w/${path}`, text]));
}

/** `plan diff` of what a commit held with what stands now. */
async function compared(
  was: Readonly<Record<string, string>>,
  is: Readonly<Record<string, string>>,
  ...more: readonly string[]
): Promise<{ readonly code: number; readonly out: string }> {
  const host = memoryHost({ files: is, commits: { antes: committed(was) } });
  const code = await main(['diff', 'git:antes', '.', ...more], host);
  return { code, out: host.printed.out };
}

const HEARING = {
  'audiencias/a.yaml':
    'tipo: audiencia\nversion: 1\nid: AP-1\nfecha: 2019-09-20\nlugar: Plaza\nperiodo_informado: 2019-S1\n',
};
const BUDGET = {
  'presupuesto/2019.yaml':
    'tipo: presupuesto\nversion: 1\nanio: 2019\ngasto: {pia: 300000.00, pim: 300000.00}\n',
};

const FEWER = changed(TWO, GAF, 'jun: 61', 'jun: 58');
const PLAN = TWO['plan.yaml'] ?? '';
const LOWER = changed(TWO, 'plan.yaml', '2022: 92', '2022: 80');
const ONE = Object.fromEntries(Object.entries(TWO).filter(([path]) => path !== GAF));
const ALONE = {
  'plan.yaml': TWO['plan.yaml'] ?? '',
  'unidades.yaml': TWO['unidades.yaml'] ?? '',
  [GAF]: TWO[GAF] ?? '',
};

describe('a document that one of two states cannot read', () => {
  it.each<
    readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, string, string]
  >([
    ['a POI of several, before', broken(FEWER, GAF), TWO, GAF, 'antes'],
    ['a POI of several, now', TWO, broken(FEWER, GAF), GAF, 'la carpeta de trabajo'],
    ['the only POI, before', broken(ALONE, GAF), ALONE, GAF, 'antes'],
    ['the only POI, now', ALONE, broken(ALONE, GAF), GAF, 'la carpeta de trabajo'],
    ['a POI, before and now', broken(TWO, GAF), broken(FEWER, GAF), GAF, 'antes'],
    ['the plan, before', broken(TWO, 'plan.yaml'), LOWER, 'plan.yaml', 'antes'],
    ['the plan, now', TWO, broken(LOWER, 'plan.yaml'), 'plan.yaml', 'la carpeta de trabajo'],
    ['a plan of another name, before', renamed(TWO, 'plan.yaml.txt'), LOWER, 'plan.yaml.txt', 'antes'],
    ['a plan of another name, now', TWO, renamed(LOWER, '.plan.yaml'), '.plan.yaml', 'la carpeta de trabajo'],
    ['one of two plans, now', TWO, { ...LOWER, 'anterior.yaml': PLAN }, 'plan.yaml', 'la carpeta de trabajo'],
    ['one of two plans, before', { ...TWO, 'otro.yaml': PLAN }, LOWER, 'plan.yaml', 'antes'],
    ['the units, before', broken(TWO, 'unidades.yaml'), TWO, 'unidades.yaml', 'antes'],
    [
      'a hearing, now',
      { ...TWO, ...HEARING },
      broken({ ...TWO, ...HEARING }, 'audiencias/a.yaml'),
      'audiencias/a.yaml',
      'la carpeta',
    ],
    [
      'the budget, before',
      broken({ ...TWO, ...BUDGET }, 'presupuesto/2019.yaml'),
      { ...TWO, ...BUDGET },
      'presupuesto/2019.yaml',
      'antes',
    ],
    [
      'the configuration, before',
      { ...TWO, 'plan.config.yaml': 'excluir: ["a/**"' },
      { ...TWO, 'plan.config.yaml': 'excluir: ["a/**"]' },
      'plan.config.yaml',
      'antes',
    ],
  ])(
    '%s, is named, and nothing of it is said to be as it was, gone or new',
    async (_, was, is, file, state) => {
      const { code, out } = await compared(was, is);
      expect({ code, out }).toMatchObject({
        code: 1,
        out: expect.stringContaining('Sin cambios en lo que se pudo comparar.\n'),
      });
      const said = out.includes('plan-repetido') ? 'No se sabe si cuenta' : 'No se pudo leer';
      expect(out).toContain(`${said} ${file} en ${state}`);
      expect(out).toContain('lo suyo no se compara.');
      expect(out).not.toMatch(/Se (quit|agreg)/);
      const json = JSON.parse((await compared(was, is, '--format', 'json')).out) as {
        readonly unreadFiles: Readonly<Record<'before' | 'after', readonly string[]>>;
      }; // as the schema of differences has it
      expect([...json.unreadFiles.before, ...json.unreadFiles.after]).toContain(file);
      expect((await compared(was, is, '--format', 'markdown')).out).toContain(`${said} ${file} en`);
      expect((await compared(was, is, '--fail-on', 'nunca')).code).toBe(0);
    },
  );

  it('does not hide what changed elsewhere', async () => {
    const { code, out } = await compared(broken(TWO, GAF), LOWER);
    expect(code).toBe(1);
    expect(out).toContain('la meta de 2022 bajó de 92 a 80');
    expect(out).toContain(`No se pudo leer ${GAF} en antes`);
  });

  it('is not one that is not there: that is gone', async () => {
    expect((await compared(TWO, ONE)).out).toContain('Se quitó la actividad «GAF-001»');
  });

  it('is not the same as a list that is none: that is counted', async () => {
    const list = TWO[GAF]?.slice(TWO[GAF].indexOf('actividades:')) ?? '';
    const { code, out } = await compared(TWO, changed(TWO, GAF, list, 'actividades: todas\n'));
    expect(code).toBe(1);
    expect(out).toContain(
      `No se pudo leer entero ${GAF} en la carpeta de trabajo (esquema/tipo-incorrecto, línea`,
    );
    expect(out).not.toMatch(/Se quit/);
  });

  it('is said in the report that compares with it, which claims nothing of it', async () => {
    const commit = '0123456789abcdef0123456789abcdef01234567';
    const was = committed(broken(TWO, 'plan.yaml'));
    const world = { commits: { antes: was, [commit]: was } };
    const { text } = await ran({ ...LOWER }, ['report', '--format', 'md', '--since', 'antes'], world);
    expect(text('tecnica.md')).toContain(
      'No se pudo leer plan.yaml en el commit 0123456789ab (yaml/sintaxis, línea 6): no se sabe qué cambió en lo suyo.',
    );
  });
});

describe('what one of two states leaves out', () => {
  const EXCLUDING = { 'plan.config.yaml': 'excluir: ["borr/**"]\n', 'borr/a.yaml': WHOLE };
  const lookAlike = (path: string): Readonly<Record<string, string>> => ({ [path]: TWO[GAF] ?? '' });

  it.each<readonly [string, Readonly<Record<string, string>>, 'lookAlikes' | 'excluded', string, string]>([
    ['for its name', lookAlike('poi/2019-S2.yaml.txt'), 'lookAlikes', 'poi/2019-S2.yaml.txt', 'no se leyó: '],
    ['since it is hidden', lookAlike('poi/.2019-S2.yaml'), 'lookAlikes', 'poi/.2019-S2.yaml', 'no se leyó: '],
    [
      'since it is a copy',
      { 'unidades - copia.yaml': TWO['unidades.yaml'] ?? '' },
      'lookAlikes',
      'unidades - copia.yaml',
      'no se leyó: ',
    ],
    [
      'by its configuration',
      EXCLUDING,
      'excluded',
      'borr/a.yaml',
      'la configuración deja fuera 1 documento: ',
    ],
  ])('%s is named with the state, in every format', async (_, more, list, file, words) => {
    for (const side of ['before', 'after'] as const) {
      const [was, is] = side === 'before' ? [{ ...TWO, ...more }, TWO] : [TWO, { ...TWO, ...more }];
      const state = side === 'before' ? 'antes (0123456789ab)' : 'la carpeta de trabajo';
      const { code, out } = await compared(was, is);
      expect([code, out]).toEqual([0, expect.stringContaining(`En ${state} ${words}${file}.`)]);
      expect((await compared(was, is, '-f', 'markdown')).out).toContain(`En ${state} ${words}`);
      const { leftOut } = JSON.parse((await compared(was, is, '-f', 'json')).out) as {
        readonly leftOut: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
      }; // as the schema of differences has it
      const nothing = { lookAlikes: [], excluded: [] };
      expect(leftOut).toEqual({ before: nothing, after: nothing, [side]: { ...nothing, [list]: [file] } });
    }
  });

  it('is not said to be as it was, and is told in the report that compares with it', async () => {
    const more = lookAlike('poi/2019-S2.yaml.txt');
    const { out } = await compared({ ...TWO, ...more }, { ...TWO, ...more });
    expect(out).toContain('Sin cambios en lo que se pudo comparar.\n');
    const commits = { antes: committed({ ...TWO, ...more }) };
    const { text } = await ran(TWO, ['report', '--format', 'md', '--since', 'antes'], { commits });
    expect(text('tecnica.md')).toContain(
      'En el commit 0123456789ab no se leyó poi/2019-S2.yaml.txt: lo suyo no se compara.',
    );
  });

  it('is nothing that is no document: a text beside the plan', async () => {
    const files = { ...TWO, 'LEAME.txt': 'Aquí está el plan\n' };
    expect(await compared(files, files)).toEqual({
      code: 0,
      out: expect.stringMatching(/^[^\n]*\n\nSin cambios en lo que dicen los documentos\.\n$/),
    });
  });
});

describe('a plan whose folder only one state can look into', () => {
  const at = (folder: string, id: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(MINIMO).map(([path, text]) => [
        `${folder}/${path}`,
        text.replaceAll('ejemplo-2019-2022', id),
      ]),
    );
  const BOTH = { ...at('a', 'a-2019-2022'), ...at('b/c', 'b-2019-2022') };

  it.each(['/w/b', '/w/b/c'])('is not said to be gone, and is told: %s', async (folder) => {
    const host = withClosed(memoryHost({ files: BOTH, commits: { antes: committed(BOTH) } }), folder);
    expect(await main(['diff', 'git:antes', '.'], host)).toBe(1);
    expect(host.printed.out).toContain(`No se pudo leer ${folder.slice(3)} en la carpeta de trabajo`);
    expect(host.printed.out).not.toMatch(/plan-(?:retirado|agregado)/);
  });
});

describe('two files or folders', () => {
  const POI = 'poi/2019-S1.yaml';
  const files = {
    ...changed(changed(MINIMO, POI, 'pim: 180000.00', 'pim: 99000.00'), POI, 'meta: 60\n', 'meta: 6\n'),
    'poi-enero/2019-S1.yaml': WHOLE,
    'plan.config.yaml': 'excluir: ["poi-enero/**"]\ncambios: {pim-cambiado: error}\n',
    'notas/leer.txt': 'nada',
    'LEAME.md': 'Notas',
  };

  it.each([
    ['poi-enero', 'poi'],
    ['poi-enero/2019-S1.yaml', POI],
  ])('of one project are compared with each other: %s with %s', async (was, is) => {
    const host = memoryHost({ files });
    const code = await main(['diff', was, is], host);
    expect(host.printed.out).toContain(
      '«Presupuesto › PIM» bajó de 180,000.00 a 99,000.00\n    poi/2019-S1.yaml:20',
    );
    expect(host.printed.out).toContain('bajó de 60 a 6');
    // A folder is weighed as the project around it wants.
    expect(code).toBe(was === 'poi-enero' ? 1 : 0);
  });

  it.each([
    ['notas', 'poi', 'En «notas» no hay ningún documento del plan'],
    ['.', 'notas', 'En «notas» no hay ningún documento del plan'],
    [POI, 'LEAME.md', '«LEAME.md» no es un documento del plan'],
    ['LEAME.md', POI, '«LEAME.md» no es un documento del plan'],
  ])('are compared only where documents are: %s with %s', async (was, is, words) => {
    const host = memoryHost({ files });
    expect(await main(['diff', was, is], host)).toBe(2);
    expect(host.printed.err).toContain(words);
    expect(host.printed.out).toBe('');
  });

  it('are told when they cannot be read, and are never the same then', async () => {
    const host = memoryHost({ files: broken(files, POI) });
    expect(await main(['diff', POI, POI], host)).toBe(1);
    expect(host.printed.out).toMatch(
      /No se pudo leer poi\/2019-S1\.yaml \(yaml\/sintaxis, línea \d\): lo suyo no se compara\.\nSin cambios en lo que se pudo comparar\./,
    );
  });
});
