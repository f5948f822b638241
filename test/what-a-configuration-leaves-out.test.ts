import { describe, expect, it } from 'vitest';
import { projectFiles } from './support/example-files.ts';
import { ran } from './support/rendered.ts';
import type { Files } from './support/report-inputs.ts';

const MINIMO = projectFiles('minimo');
const LIMITS = 'semaforo: {verde: 99.9, amarillo: 99}\n';

/** The project in a folder of its own. */
function below(folder: string, files: Files = MINIMO): Files {
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]));
}

/** The same with a plan of another name and place. */
function other(id: string, ubigeo: string): Files {
  return Object.fromEntries(
    Object.entries(MINIMO).map(([path, bytes]) => [
      path,
      Buffer.from(bytes)
        .toString('utf8')
        .replaceAll('ejemplo-2019-2022', id)
        .replace('ubigeo: "210199"', `ubigeo: "${ubigeo}"`),
    ]),
  );
}

describe('a configuration that nobody reads is told', () => {
  it.each<readonly [where: string, file: string, says: string]>([
    [
      'in a folder of the project',
      'plan/config/plan.config.yaml',
      '«config/plan.config.yaml» no se lee: la configuración va en la carpeta del plan',
    ],
    ['there, with another ending', 'plan/config/plan.config.yml', '«config/plan.config.yml» no se lee'],
    [
      'one folder above',
      'plan.config.yaml',
      '«../plan.config.yaml», en una carpeta de más arriba, no se lee',
    ],
    ['with a letter too few', 'plan/plan.confg.yaml', 'Cámbiele el nombre a «plan.config.yaml».'],
    ['as a text', 'plan/plan.config.txt', 'Cámbiele el nombre a «plan.config.yaml». Windows'],
    ['without an ending', 'plan/plan.config', 'Cámbiele el nombre a «plan.config.yaml».'],
    ['with its ending misspelt', 'plan/plan.config.ymal', 'Cámbiele el nombre a «plan.config.yaml».'],
    ['by half of its name', 'plan/config.yaml', 'Cámbiele el nombre a «plan.config.yaml».'],
    ['in Spanish', 'plan/configuracion.yaml', 'Cámbiele el nombre a «plan.config.yaml».'],
    ['in capitals', 'plan/PLAN.CONFIG.YAML', 'Cámbiele el nombre a «plan.config.yaml», en minúsculas.'],
    [
      'with the ending that Windows hides, in a folder',
      'plan/config/plan.config.yaml.txt',
      'Cámbiele el nombre a «plan.config.yaml». Windows',
    ],
  ])('%s', async (_, file, says) => {
    const files = { ...below('plan'), [file]: LIMITS };
    for (const cwd of ['/w', '/w/plan']) {
      const { out, code } = await ran(files, ['validate'], { cwd });
      expect(out).toContain(says);
      expect(out).not.toContain('todo en orden');
      expect(code).toBe(0);
    }
  });

  it.each<readonly [why: string, files: Files, cwd: string]>([
    ['it stands beside its plan', { ...below('plan'), 'plan/plan.config.yaml': 'brecha: 20\n' }, '/w'],
    [
      'it is that of a plan around this one',
      {
        ...MINIMO,
        'plan.config.yaml': 'brecha: 20\n',
        ...below('distrito', other('otro-2019-2022', '210198')),
      },
      '/w/distrito',
    ],
    [
      'it stands above the repository',
      { ...below('repo/plan'), 'repo/.git/HEAD': 'x', 'plan.config.yaml': LIMITS },
      '/w/repo/plan',
    ],
    [
      'another program has one of that name',
      { ...below('plan'), 'plan/config.yaml': 'site_name: Puno\nbase: x\n' },
      '/w',
    ],
  ])('and nothing is told where %s', async (_, files, cwd) => {
    const { out } = await ran(files, ['validate'], { cwd });
    expect(out).not.toContain('archivo-no-leido');
  });

  it('of one above many plans only once, and of none where another is given in its place', async () => {
    const files = {
      ...below('a', other('a-2019-2022', '210198')),
      ...below('b', other('b-2019-2022', '210197')),
      'plan.config.yaml': 'brecha: 20\n',
    };
    const { out } = await ran(files, ['validate']);
    expect(out.match(/más arriba/g)).toHaveLength(1);
    expect((await ran(files, ['validate', '--config', 'plan.config.yaml'])).out).not.toContain('más arriba');
  });
});

describe('what «excluir» leaves out is told', () => {
  const LEFT = 'poi/2019-S2.yaml';
  const files = {
    ...MINIMO,
    [LEFT]: Buffer.from(MINIMO['poi/2019-S1.yaml'] ?? '')
      .toString('utf8')
      .replace('periodo: 2019-S1', 'periodo: 2019-S2'),
    'notas/lista.yaml': 'compras: [papel]\n',
    'plan.config.yaml': `excluir: [${LEFT}, notas]\n`,
  };
  const SAYS = 'La configuración deja fuera 1 documento: poi/2019-S2.yaml.';

  it('by validate, on the screen and to programs, and not what is no document', async () => {
    expect((await ran(files, ['validate'])).out).toContain(SAYS);
    const { out } = await ran(files, ['validate', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ excluded: [LEFT] });
    expect((await ran(MINIMO, ['validate'])).out).not.toContain('deja fuera');
  });

  it('by validate of what was not changed since the last time', async () => {
    const first = await ran(files, ['validate']);
    expect(first.out).toContain(SAYS);
    const kept = Object.fromEntries([...first.host.files].map(([path, bytes]) => [path, bytes]));
    expect((await ran(kept, ['validate'])).out).toContain(SAYS);
  });

  it('by status', async () => {
    expect((await ran(files, ['status'])).err).toContain(SAYS);
  });

  it('by every edition of the report on its cover, by name in the technical one and its annex', async () => {
    const technical = (await ran(files, ['report', '-f', 'md'])).markdown();
    expect(technical).toContain('Fuera por configuración:** 1 documento: poi/2019-S2.yaml');
    expect(technical).toMatch(/Documentos que la configuración deja fuera[^#]*`poi\/2019-S2.yaml`/);
    const citizen = (await ran(files, ['report', '-e', 'ciudadana', '-f', 'md'])).markdown();
    expect(citizen).toContain('Fuera por configuración:** 1 documento\n');
    const mural = (await ran(files, ['report', '-e', 'mural', '-f', 'html'])).text('.html');
    expect(mural).toContain('Fuera por configuración');
  });

  it('by the report of a plan without POI', async () => {
    const alone = { ...files, 'plan.config.yaml': 'excluir: [poi, notas]\n' };
    const text = (await ran(alone, ['report', '--draft', '-f', 'md'])).markdown();
    expect(text).toContain('Fuera por configuración:** 2 documentos: poi/2019-S1.yaml y poi/2019-S2.yaml');
  });
});

it('a plan beside the first is told as not read where the rule of it is off', async () => {
  const config = 'reglas:\n  proyecto/plan-repetido: off\n';
  const files = { ...MINIMO, 'plan_viejo.yaml': MINIMO['plan.yaml'] ?? '', 'plan.config.yaml': config };
  const says = 'No se leyó: plan_viejo.yaml.';
  expect((await ran(files, ['validate'])).out).toContain(
    `Se leyó: 1 plan, 1 lista de unidades y 1 POI de 2019-S1.\n${says}`,
  );
  for (const command of [['status'], ['report', '-f', 'md'], ['compile'], ['export']])
    expect((await ran(files, command)).err, command[0]).toContain(says);
});
