import { describe, expect, it } from 'vitest';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const NEXT = (SMALL['poi/2019-S1.yaml'] ?? '').replace('periodo: 2019-S1', 'periodo: 2019-S2');
const BUDGET = 'tipo: presupuesto\nversion: 1\nanio: 2019\n';
const BUDGET_2024 = BUDGET.replace('2019', '2024');
const EXCLUDING = { 'plan.config.yaml': 'excluir: ["poi/2019-S2.yaml", "presupuesto/2019.yaml"]\n' };

describe('no document is made beside one of the same that is not read', () => {
  it.each<[name: string, files: Readonly<Record<string, string>>, argv: readonly string[], words: string]>([
    [
      'a semester that the configuration leaves out',
      { ...EXCLUDING, 'poi/2019-S2.yaml': NEXT },
      ['new', 'semestre'],
      '«poi/2019-S2.yaml» ya está en la carpeta, y «excluir» de plan.config.yaml lo deja fuera',
    ],
    [
      'the same, only to see',
      { ...EXCLUDING, 'poi/2019-S2.yaml': NEXT },
      ['new', 'semestre', '--dry-run'],
      '«poi/2019-S2.yaml» ya está en la carpeta',
    ],
    [
      'a budget that the configuration leaves out',
      { ...EXCLUDING, 'presupuesto/2019.yaml': BUDGET },
      ['new', 'presupuesto', '--year', '2019', '--pia', '10'],
      '«presupuesto/2019.yaml» ya está en la carpeta',
    ],
    [
      'a semester whose name Windows has made longer',
      { 'poi/2019-S2.yaml.txt': NEXT },
      ['new', 'semestre'],
      '«poi/2019-S2.yaml.txt» parece el documento que aquí se haría, y no se lee',
    ],
    [
      'a budget whose name Windows has made longer',
      { 'presupuesto/2019.yml.txt': BUDGET },
      ['new', 'presupuesto', '--year', '2019', '--pia', '10'],
      '«presupuesto/2019.yml.txt» parece el documento',
    ],
    [
      'a semester that is hidden',
      { 'poi/.2019-S2.yaml': NEXT },
      ['new', 'semestre'],
      '«poi/.2019-S2.yaml» parece el documento',
    ],
    [
      'a budget whose name another has but for its capitals',
      { 'presupuesto/2019.YAML': BUDGET_2024 },
      ['new', 'presupuesto', '--year', '2019', '--pia', '10'],
      '«presupuesto/2019.YAML» ya está, y en Windows y en macOS es el mismo archivo que «presupuesto/2019.yaml»',
    ],
  ])('%s', async (_name, files, argv, words) => {
    const { code, err, host } = await ran({ ...SMALL, ...files }, argv);
    expect([code, err]).toEqual([2, expect.stringContaining(`No se creó nada: ${words}`)]);
    expect([...host.files.keys()].length).toBe(Object.keys({ ...SMALL, ...files }).length);
  });

  it.each([
    [
      'presupuesto/2024.YAML',
      BUDGET,
      1,
      '«presupuesto/2024.YAML» es el presupuesto de 2019, y el documento que aquí se haría lleva ese nombre, «presupuesto/2024.yaml», que en Windows y en macOS es el mismo archivo',
    ],
    [
      'presupuesto/2024.yaml.txt',
      BUDGET_2024,
      1,
      '«presupuesto/2024.yaml.txt» parece «presupuesto/2024.yaml»',
    ],
    ['presupuesto/.2024.yaml', BUDGET_2024, 1, '«presupuesto/.2024.yaml» parece «presupuesto/2024.yaml»'],
    [
      'presupuesto/institucion.yaml.txt',
      BUDGET_2024,
      0,
      '«presupuesto/institucion.yaml.txt», que no se lee, también es el presupuesto del 2024',
    ],
    [
      'presupuesto/2023.yaml.txt',
      BUDGET_2024.replace('2024', '2023'),
      0,
      'No se leyó: presupuesto/2023.yaml.txt.',
    ],
  ])('an import beside %s says so', async (file, text, code, words) => {
    const mef =
      'Año,Municipalidad,PIA,PIM,Devengado\n2024,210101-301642: MUNICIPALIDAD PROVINCIAL DE PUNO,10,20,5\n';
    const done = await ran({ ...SMALL, [file]: text, 'mef.csv': mef }, ['import', 'mef.csv', '--write']);
    expect([done.code, done.out + done.err]).toEqual([code, expect.stringContaining(words)]);
    expect(done.host.files.has('/w/presupuesto/2024.yaml')).toBe(code === 0);
  });

  it.each([
    ['plan.yaml.txt', {}, 2],
    ['plan.yaml.txt', { 'plan.docx': 'x', 'plan.pdf': 'x' }, 2],
    ['plan.config.yaml.txt', {}, 0],
    ['plan.yml', {}, 2],
    ['Plan.yaml', {}, 2],
    ['Copia de plan.yaml', {}, 2],
    ['Copia de plan.yaml.txt', {}, 2],
  ])('a project is begun in a folder with %s (and %o): %i', async (file, others, code) => {
    const files = { ...others, [file]: SMALL['plan.yaml'] ?? '' };
    const done = await ran(files, ['init', '--no-questions', '.']);
    expect([done.code, done.host.files.has('/w/plan.yaml')]).toEqual([code, code === 0]);
    if (code !== 0)
      expect(done.err).toContain(
        file.endsWith('.txt')
          ? `«${file}», que parece el plan y por su nombre no se lee`
          : `ya está el plan, «${file}»`,
      );
  });

  it('and one of another name stops nobody, and is said', async () => {
    const files = { ...SMALL, 'poi/2018-S2.yaml.txt': NEXT };
    for (const argv of [
      ['new', 'semestre'],
      ['export', '--format', 'ceplan', '-o', 'libros'],
    ]) {
      const { code, err } = await ran(files, argv);
      expect([code, err]).toEqual([0, expect.stringContaining('No se leyó: poi/2018-S2.yaml.txt.')]);
    }
  });
});

it.each([
  ['a text', 'LEAME.md', {}, ''],
  ['what is no document', 'notas.yaml', {}, ''],
  [
    'a document that is left out',
    'borr/x.yaml',
    { 'plan.config.yaml': 'excluir: ["borr/**"]\n' },
    'deja fuera «borr/**»',
  ],
  [
    'a folder that is left out',
    'borr',
    { 'plan.config.yaml': 'excluir: ["borr/**"]\n' },
    'deja fuera «borr/**»',
  ],
])('to check or to correct %s is wrong use, and says so', async (_name, path, files, words) => {
  const all = { ...SMALL, 'LEAME.md': 'Hola\n', 'notas.yaml': 'hola: 1\n', 'borr/x.yaml': NEXT, ...files };
  for (const command of ['validate', 'fix']) {
    const { code, err } = await ran(all, [command, path]);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(`No hay ningún documento del plan en «${path}»`),
    ]);
    expect(err).toContain(words);
  }
});

describe('what was not read and stands beside the one project below a folder', () => {
  it.each([
    ['status'],
    ['report --format md'],
    ['compile'],
    ['export'],
    ['export --format ceplan'],
    ['new semestre --project .'],
    ['set GIM-014 nombre=Pistas'],
    ['validate --write-baseline'],
  ])('is said by plan %s, which fails where it could not be read', async (argv) => {
    const inside = Object.fromEntries(Object.entries(SMALL).map(([path, text]) => [`m/${path}`, text]));
    const words = argv.split(' ');
    const files = { ...inside, 'gim-2019-S2.yaml.txt': NEXT };
    const named = await ran(files, words);
    expect([named.code, named.err]).toEqual([
      0,
      expect.stringContaining('No se leyó: gim-2019-S2.yaml.txt. Para saber por qué: plan validate\n'),
    ]);
    const failed = await ran(files, words, { files: { 'gim.yaml': null } });
    expect([failed.code, failed.err]).toEqual([3, expect.stringContaining('No se pudo leer gim.yaml: ')]);
  });
});

it.each(['validate', 'fix', 'validate --write-baseline'])(
  'plan %s says in which of several folders there is nothing to check',
  async (command) => {
    const files = { ...SMALL, 'vacio/nota.txt': 'Hola\n' };
    const { code, err } = await ran(files, [...command.split(' '), 'poi', 'vacio', 'plan.yaml']);
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/(?:^|\n)En «vacio» no hay ningún documento del plan: nada se revisó allí\.\n$/),
    ]);
  },
);

it.each([
  ['that stands there', 'borr/x.yaml', 'plan.config.yaml', []],
  ['that is new', 'borr/nuevo.yaml', 'plan.config.yaml', []],
  ['by a configuration that is given', 'borr/nuevo.yaml', 'otra.yaml', ['--config', 'otra.yaml']],
])(
  'what comes in for a document that is left out, %s, is not said to be in order',
  async (_name, path, config, more) => {
    const files = { ...SMALL, 'borr/x.yaml': NEXT, [config]: 'excluir: ["borr/**"]\n' };
    const { code, err } = await ran(files, ['validate', '--stdin-path', path, ...more], {
      stdin: 'tipo: poi\nfoo: [\n',
    });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(`No hay ningún documento del plan en «${path}»`),
    ]);
    expect(err).toContain(`«excluir» de ${config} deja fuera «borr/**»`);
  },
);
