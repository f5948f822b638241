import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { kinds } from '../src/diff/kinds.ts';
import { strictAjv } from './shipped-schemas.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost, type MemoryWorld } from './support/memory-host.ts';

const MINIMO = textsIn('examples/minimo');
const POI = 'poi/2019-S1.yaml';

type Texts = Readonly<Record<string, string>>;

/** The example with texts of one file replaced. */
function changed(file: string, ...changes: readonly (readonly [from: string, to: string])[]): Texts {
  let text = MINIMO[file] ?? '';
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  return { ...MINIMO, [file]: text };
}

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function diff(
  before: Texts,
  after: Texts,
  argv: readonly string[] = [],
  world: MemoryWorld = {},
): Promise<Run> {
  const committed = Object.fromEntries(Object.entries(before).map(([path, text]) => [`/w/${path}`, text]));
  const host = memoryHost({ files: after, commits: { main: committed }, ...world });
  const code = await main(['diff', 'main', ...argv], host);
  return { code, ...host.printed };
}

/** Each change of two states: its level, its kind and what is said. */
async function told(before: Texts, after: Texts): Promise<readonly string[]> {
  const { out } = await diff(before, after, ['--format', 'json']);
  const { changes } = JSON.parse(out) as { changes: { severity: string; kind: string; message: string }[] }; // our own
  return changes.map(({ severity, kind, message }) => `${severity} ${kind}: ${message}`);
}

const PLAN = 'plan.yaml';
const METAS = /metas: \{[^}]*\}/.exec(MINIMO[PLAN] ?? '')?.[0] ?? '';

function withMetas(metas: string, ...more: readonly (readonly [from: string, to: string])[]): Texts {
  return changed(PLAN, [METAS, `metas: {${metas}}`], ...more);
}

describe('the targets of the plan', () => {
  const was = withMetas('2019: 70, 2020: 80, 2022: 90');
  it.each([
    ['lowered', '2019: 70, 2020: 75, 2022: 90', 'error meta-reducida', 'la meta de 2020 bajó de 80 a 75'],
    ['raised', '2019: 70, 2020: 85, 2022: 90', 'info meta-elevada', 'la meta de 2020 subió de 80 a 85'],
    ['put off', '2019: 70, 2020: 80, 2031: 90', 'error meta-postergada', 'la meta de 90 pasó de 2022 a 2031'],
    [
      'brought forward',
      '2019: 70, 2020: 80, 2021: 90',
      'info meta-adelantada',
      'la meta de 90 pasó de 2022 a 2021',
    ],
    ['taken away', '2019: 70, 2022: 90', 'error meta-retirada', 'se quitó la meta de 2020: era 80'],
    [
      'added',
      '2019: 70, 2020: 80, 2021: 85, 2022: 90',
      'info meta-agregada',
      'se agregó la meta de 2021: 85',
    ],
    [
      'added under the way between others',
      '2019: 70, 2020: 80, 2021: 84, 2022: 90',
      'error meta-reducida',
      'se agregó la meta de 2021: 84, y sin ella se esperaba 85',
    ],
    [
      'added under the way, of a semester',
      '2019: 70, 2020: 80, 2022: 90}\n            metas_semestrales: {2020-S1: +8pp',
      'error meta-reducida',
      'se agregó la meta de 2020-S1: «+8pp» (74), y sin ella se esperaba 75',
    ],
    [
      'added over the way, of a semester',
      '2019: 70, 2020: 80, 2022: 90}\n            metas_semestrales: {2020-S1: 76',
      'info meta-agregada',
      'se agregó la meta de 2020-S1: 76',
    ],
    [
      'of a semester added that does not count beside that of its year',
      '2019: 70, 2020: 80, 2022: 90}\n            metas_semestrales: {2020-S2: 60',
      'info meta-agregada',
      'se agregó la meta de 2020-S2: 60',
    ],
    [
      'followed by an easier one',
      '2019: 70, 2020: 80, 2022: 90, 2031: 60',
      'error meta-reducida',
      'la meta final pasó de 90 en 2022 a 60 en 2031',
    ],
    [
      'written against the baseline, of 66',
      '2019: 70, 2020: "+15pp", 2022: 90',
      'info meta-elevada',
      'pasó de 80 a «+15pp» (81)',
    ],
  ])('%s', async (_, metas, kind, words) => {
    const [first = '', ...rest] = await told(was, withMetas(metas));
    expect(rest).toEqual([]);
    expect(first.slice(0, kind.length)).toBe(kind);
    expect(first).toContain(words);
  });
});

it('targets against a baseline that is gone are gone with it', async () => {
  const was = withMetas('2019: 70, 2020: "+15pp", 2022: "+30pp"');
  const [base = ''] = /linea_base: .*/.exec(was[PLAN] ?? '') ?? [];
  const is = { ...was, [PLAN]: (was[PLAN] ?? '').replace(base, 'sin_linea_base: No se midió') };
  const found = await told(was, is);
  for (const [what, other] of [
    ['unidad_medida: porcentaje', 'unidad_medida: puntos'],
    ['valor: 66', 'valor: sesenta'],
  ] as const) {
    const kept = { ...was, [PLAN]: (was[PLAN] ?? '').replace(what, other) };
    expect([other, (await told(was, kept)).filter((text) => text.startsWith('error'))]).toEqual([other, []]);
  }
  expect(found.filter((text) => text.startsWith('error'))).toEqual([
    'error meta-retirada: En el indicador «SOC-1.1», «Porcentaje de hogares con agua de la red pública», la meta de 2020 sigue siendo «+15pp» de la línea de base, que ya no está: era 81',
    'error meta-retirada: En el indicador «SOC-1.1», «Porcentaje de hogares con agua de la red pública», la meta de 2022 sigue siendo «+30pp» de la línea de base, que ya no está: era 96',
  ]);
});

describe('a norm explains a change', () => {
  const id = /- id: ([A-Z]+-\d+\.\d+)/.exec(MINIMO[PLAN] ?? '')?.[1] ?? '';
  const norm = (afecta: string): readonly [string, string] => [
    'dimensiones:',
    `modificaciones: [{fecha: 2020-03-01, norma: A.C. 012-2020-MDP, motivo: Menos canon, afecta: [${afecta}]}]\ndimensiones:`,
  ];
  const was = withMetas('2019: 70, 2022: 90');

  it('which is then an aviso, and is named', async () => {
    const { code, out } = await diff(was, withMetas('2019: 70, 2022: 50', norm(id)));
    expect(code).toBe(0);
    expect(out).toContain('aviso  meta-reducida');
    expect(out).toContain('la meta de 2022 bajó de 90 a 50, según A.C. 012-2020-MDP');
  });

  it.each([
    ['it names something else', was, 'SOC-77'],
    ['it was there before', withMetas('2019: 70, 2022: 90', norm(id)), id],
  ])('but not where %s', async (_, before, afecta) => {
    const { code } = await diff(before, withMetas('2019: 70, 2022: 50', norm(afecta)));
    expect(code).toBe(1);
  });
});

describe('an identifier is told', () => {
  const id = /^id: (\S+)/m.exec(MINIMO[PLAN] ?? '')?.[1] ?? '';
  const [first = ''] = /^ {2}- id: GDL-001$/m.exec(MINIMO[POI] ?? '') ?? [];
  const continuing = (own: string, before: string): Texts =>
    changed(POI, [first, `  - id: ${own}\n    sucede_a: ${before}`]);
  const everywhere = Object.fromEntries(
    Object.entries(MINIMO).map(([path, text]) => [path, text.replaceAll(id, 'otro')]),
  );
  const renamed = (from: RegExp, to: string): Texts =>
    Object.fromEntries(Object.entries(MINIMO).map(([path, text]) => [path, text.replaceAll(from, to)]));
  const twiceMeasured = changed(POI, [
    'resultados:\n',
    'resultados:\n  - {indicador: SOC-1.1, valor: 67, fecha: 2019-03-31, fuente: Padrón}\n',
  ]);
  const hearing = (own: string): string =>
    `{tipo: audiencia, version: 1, plan: ${id}, id: ${own}, fecha: 2019-05-30, lugar: Plaza, demandas: [{id: D-1, texto: Agua, unidad: GDL}]}\n`;
  const empty = (own: string): string => hearing(own).replace(/, demandas: \[.*\]/, '');
  it.each<readonly [string, Texts, Texts, string]>([
    [
      'of what an activity continues, that is new',
      MINIMO,
      continuing('GDL-001', 'X-1'),
      'info otro-dato: En la actividad «GDL-001» en 2019-S1 se agregó «Sucede a»: «X-1»',
    ],
    [
      'of what it continues, that is another',
      continuing('GDL-001', 'X-1'),
      continuing('GDL-001', 'X-2'),
      'info otro-dato: En la actividad «GDL-001» en 2019-S1, «Sucede a» pasó de «X-1» a «X-2»',
    ],
    [
      'of what it continues, that is gone',
      continuing('GDL-001', 'X-1'),
      MINIMO,
      'info otro-dato: En la actividad «GDL-001» en 2019-S1 se quitó «Sucede a»: era «X-1»',
    ],
    [
      'of what it continues, once where that is its own former one',
      MINIMO,
      continuing('GDL-9', 'GDL-001'),
      'warning codigo-cambiado: La actividad «GDL-9» en 2019-S1, «Instalación de conexiones de agua en el barrio San José», antes era «GDL-001»',
    ],
    [
      'of the plan, also in all that cites it',
      MINIMO,
      everywhere,
      `warning codigo-cambiado: El plan «otro», antes era «${id}»`,
    ],
    [
      'of the plan alone',
      MINIMO,
      { ...MINIMO, [PLAN]: everywhere[PLAN] ?? '' },
      `warning codigo-cambiado: El plan «otro», antes era «${id}»`,
    ],
    [
      'of a unit, also with what its POI say',
      MINIMO,
      renamed(/\bGDL\b(?!-)/g, 'GDX'),
      'warning codigo-cambiado: La unidad «GDX», «Gerencia de Desarrollo Local», antes era «GDL»',
    ],
    [
      'of an indicator, also of several measurements',
      twiceMeasured,
      Object.fromEntries(
        Object.entries(twiceMeasured).map(([path, text]) => [path, text.replaceAll('SOC-1.1', 'SOC-1.9')]),
      ),
      'warning codigo-cambiado: El indicador «SOC-1.9», «Porcentaje de hogares con agua de la red pública», antes era «SOC-1.1»',
    ],
    [
      'of another hearing, of what was asked in one',
      { ...MINIMO, 'audiencias/a.yaml': hearing('AP-1'), 'audiencias/b.yaml': empty('AP-2') },
      { ...MINIMO, 'audiencias/a.yaml': empty('AP-1'), 'audiencias/b.yaml': hearing('AP-2') },
      'warning movido-de-audiencia: La demanda «D-1», «Agua», pasó de la audiencia «AP-1» a «AP-2»',
    ],
    [
      'of a hearing',
      { ...MINIMO, 'audiencias/a.yaml': hearing('AP-1') },
      { ...MINIMO, 'audiencias/a.yaml': hearing('AP-2') },
      'warning codigo-cambiado: La audiencia «AP-2», antes era «AP-1»',
    ],
  ])('%s', async (_, was, is, said) => {
    expect(await told(was, is)).toEqual([said]);
  });
});

it.each<readonly [string, (twice: Texts) => Texts, readonly string[]]>([
  [
    'goes from one of them',
    (twice) => ({
      ...twice,
      [PLAN]: (twice[PLAN] ?? '').replace(/ +programas:\n +- \{nombre: Taller.*\n/, ''),
    }),
    ['warning linea-retirada: Se quitó la línea de acción «Talleres»'],
  ],
  [
    'stays in one of them that has another code',
    (twice) => ({ ...twice, [PLAN]: (twice[PLAN] ?? '').replace('id: SOC-1\n', 'id: SOC-3\n') }),
    ['warning codigo-cambiado: El objetivo «SOC-3», «Agua segura en todos los hogares», antes era «SOC-1»'],
  ],
])('a line of action without code, of a name that two objectives have, %s', async (_, change, said) => {
  const plan = (MINIMO[PLAN] ?? '').replace('{codigo: "1.0", nombre: Agua para todos}', '{nombre: Talleres}');
  const [from, to] = [plan.indexOf('      - id: SOC-1'), plan.indexOf('  economica:')];
  const second = plan.slice(from, to).replaceAll('SOC-1', 'SOC-2');
  const twice = { ...MINIMO, [PLAN]: plan.slice(0, to) + second + plan.slice(to) };
  expect(await told(twice, change(twice))).toEqual(said);
});

it('a line of action of one dimension that has another code hides no activity of another one that changed its line', async () => {
  const [line = ''] = / +- \{codigo: "1.0", nombre: Queso con valor\}/.exec(MINIMO[PLAN] ?? '') ?? [];
  const other = line.replace('1.0', '2.0').replace('Queso con valor', 'Ferias y mercados');
  const was = changed(PLAN, [line, `${line}\n${other}`]);
  const [social = '', economic = '', ...rest] = (MINIMO[POI] ?? '').split('proyecto: "1.0"');
  const is = {
    [PLAN]: (was[PLAN] ?? '').replace('"1.0", nombre: Agua', '"2.0", nombre: Agua'),
    [POI]: `${social}proyecto: "2.0"${economic}proyecto: "2.0"${rest.join('proyecto: "1.0"')}`,
  };
  expect(await told(was, { ...was, ...is })).toEqual([
    'warning codigo-cambiado: La línea de acción «2.0», «Agua para todos», antes era «1.0»',
    'info otro-dato: En la actividad «GDL-002» en 2019-S1, «Línea del plan» pasó de «1.0» a «2.0»',
  ]);
});

describe('what is set aside', () => {
  it.each([
    ['a rule relaxed', 'reglas: {poi/sin-objetivo: nota}', 'warning regla-relajada'],
    ['a rule off in some files', 'reglas_por_archivo: {"poi/**": {avance: off}}', 'warning regla-relajada'],
    ['a rule strengthened', 'reglas: {indicador/sin-linea-base: error}', 'info regla-reforzada'],
    ['easier colours', 'semaforo: {verde: 80}', 'warning configuracion-relajada'],
    ['a wider gap', 'brecha: 60', 'warning configuracion-relajada'],
    ['a narrower gap', 'brecha: 10', 'info configuracion-cambiada'],
    ['harder colours', 'semaforo: {verde: 98}', 'info configuracion-cambiada'],
    ['errors of a group made less', 'reglas: {poi: aviso}', 'warning regla-relajada'],
    ['a kind of change made less', 'cambios: {meta-reducida: aviso}', 'warning regla-relajada'],
    ['a kind of change made more', 'cambios: {unidad-agregada: aviso}', 'info regla-reforzada'],
    ['files left out', 'excluir: [borradores/**]', 'warning configuracion-relajada'],
  ])('%s', async (_, config, expected) => {
    const found = await told(MINIMO, { ...MINIMO, 'plan.config.yaml': `${config}\n` });
    expect(found.map((text) => text.split(':')[0])).toEqual([expected]);
  });

  it.each([
    [
      'a rule without its own line, in a group that is off',
      'reglas: {presupuesto: off, presupuesto/techo-excedido: error}',
      'reglas: {presupuesto: off}',
      'warning regla-relajada',
    ],
    [
      'one of a group that is heard again',
      'reglas: {avance: off}',
      'reglas: {avance: off, avance/mes-sin-dato: nota}',
      'info regla-reforzada',
    ],
    [
      'an error made less in some files',
      'reglas: {avance/mes-sin-dato: error}',
      'reglas: {avance/mes-sin-dato: error}\nreglas_por_archivo: {"poi/**": {avance/mes-sin-dato: aviso}}',
      'warning regla-relajada',
    ],
    [
      'patterns in another order',
      'reglas_por_archivo: {"poi/**": {avance: nota}, "poi/2019-S*": {avance/mes-sin-dato: error}}',
      'reglas_por_archivo: {"poi/2019-S*": {avance/mes-sin-dato: error}, "poi/**": {avance: nota}}',
      'warning regla-relajada',
    ],
    [
      'and back',
      'reglas_por_archivo: {"poi/2019-S*": {avance/mes-sin-dato: error}, "poi/**": {avance: nota}}',
      'reglas_por_archivo: {"poi/**": {avance: nota}, "poi/2019-S*": {avance/mes-sin-dato: error}}',
      'info regla-reforzada',
    ],
    [
      'patterns of which none fits what the other fits, in another order',
      'reglas_por_archivo: {"poi/**": {avance: nota}, "plan.yaml": {avance: error}}',
      'reglas_por_archivo: {"plan.yaml": {avance: error}, "poi/**": {avance: nota}}',
      undefined,
    ],
    [
      'an aviso of which some are errors, made an aviso',
      '{}',
      'reglas: {proyecto/sin-poi: aviso}',
      'warning regla-relajada',
    ],
    [
      'files that are not there yet',
      'reglas: {presupuesto: error}',
      'reglas: {presupuesto: error}\nreglas_por_archivo: {"poi/2019-S2*": {presupuesto: off}}',
      'warning regla-relajada',
    ],
    [
      'an error made less in files that are not there yet, by their group',
      '{}',
      'reglas_por_archivo: {"poi/2020-S{1,2}*": {presupuesto: aviso}}',
      'warning regla-relajada',
    ],
    [
      'an error made less in files to come alone, those that are there being of a later pattern',
      'reglas_por_archivo: {"poi/2019*": {presupuesto: error}}',
      'reglas_por_archivo: {"poi/*": {presupuesto: aviso}, "poi/2019*": {presupuesto: error}}',
      'warning regla-relajada',
    ],
    [
      'a nota that stays one in files that are not there yet',
      'reglas: {avance/mes-sin-dato: nota}',
      'reglas: {avance/mes-sin-dato: nota}\nreglas_por_archivo: {"poi/2019-S2*": {avance/mes-sin-dato: nota}}',
      'info configuracion-cambiada',
    ],
    [
      'a nota of some files made an aviso in some of them that are not there yet',
      'reglas_por_archivo: {"poi/**": {presupuesto: nota}}',
      'reglas_por_archivo: {"poi/**": {presupuesto: nota}, "poi/2020*": {presupuesto: aviso}}',
      'info regla-reforzada',
    ],
    [
      'patterns of files that are not there yet, in another order',
      'reglas_por_archivo: {"poi/**": {avance: nota}, "poi/2020*": {avance: error}}',
      'reglas_por_archivo: {"poi/2020*": {avance: error}, "poi/**": {avance: nota}}',
      'warning regla-relajada',
    ],
    [
      'a kind of change that weighs what it weighed',
      'cambios: {meta-reducida: error}',
      '{}',
      'info configuracion-cambiada',
    ],
    [
      'a rule that weighs what it weighed',
      'reglas: {presupuesto/techo-excedido: error}',
      '{}',
      'info configuracion-cambiada',
    ],
    ['a limit of the usual colours', 'semaforo: {verde: 98}', '{}', 'warning configuracion-relajada'],
    ['files that are read again', 'excluir: [borradores/**]', '{}', 'info configuracion-cambiada'],
  ])('is weighed by what holds before and after: %s', async (_, was, is, expected) => {
    const found = await told(
      { ...MINIMO, 'plan.config.yaml': `${was}\n` },
      { ...MINIMO, 'plan.config.yaml': `${is}\n` },
    );
    expect(found.map((text) => text.split(':')[0])).toEqual(expected === undefined ? [] : [expected]);
  });

  it('a comment that ignores a finding, and an entry of the baseline', async () => {
    const ignored = changed(POI, [
      'actividades:\n',
      '# plan-ignorar poi/sin-objetivo: llega en julio\nactividades:\n',
    ]);
    expect(await told(MINIMO, ignored)).toEqual([
      `warning supresion-agregada: Un comentario deja de lado «poi/sin-objetivo» en ${POI}: llega en julio`,
    ]);
    const base = {
      'plan.config.yaml': 'base: plan.base.yaml\n',
      'plan.base.yaml': 'version: 1\nhallazgos: []\n',
    };
    const more = `version: 1\nhallazgos: [{regla: poi/sin-objetivo, documento: ${POI}, id: GDL-001, valores: [GDL-001]}]\n`;
    expect(await told({ ...MINIMO, ...base }, { ...MINIMO, ...base, 'plan.base.yaml': more })).toEqual([
      `warning base-ampliada: La base acepta un hallazgo más de «poi/sin-objetivo» en ${POI}: GDL-001`,
    ]);
    const list = (campo: string): Record<string, string> => ({
      ...MINIMO,
      ...base,
      'plan.base.yaml': `version: 1\nhallazgos: [{regla: poi/unidad-inexistente, documento: ${POI}, id: GDL-001${campo}, valores: [GXX]}]\n`,
    });
    expect(await told(list(''), list(', campo: medidas.unidad'))).toEqual([]);
    expect(await told(list(', campo: medidas.unidad'), list(', campo: unidad'))).toEqual([
      `warning base-ampliada: La base acepta un hallazgo más de «poi/unidad-inexistente» en ${POI}: GDL-001, GXX`,
      expect.stringMatching(/^info base-reducida/),
    ]);
  });
});

it('fields are named as their schema titles them, and rules and years by themselves', async () => {
  const config = { 'plan.config.yaml': 'reglas: {presupuesto: nota}\n' };
  expect(await told(MINIMO, { ...MINIMO, ...config })).toEqual([
    'warning regla-relajada: En la configuración se agregó «Reglas › presupuesto»: «nota»',
  ]);
  const [year = ''] = /anio: \d{4}/.exec(MINIMO[PLAN] ?? '') ?? [];
  expect((await told(MINIMO, changed(PLAN, [year, 'anio: 2001']))).join()).toMatch(
    /«Línea de base › Año» pasó de \d{4} a 2001/,
  );
});

describe('levels', () => {
  const lowered = withMetas('2019: 1');
  it.each([
    ['error', 1],
    ['aviso', 1],
    ['nota', 1],
    ['nunca', 0],
  ])('--fail-on %s', async (level, code) => {
    expect((await diff(MINIMO, lowered, ['--fail-on', level])).code).toBe(code);
    expect((await diff(MINIMO, MINIMO, ['--falla-desde', level])).code).toBe(0);
  });

  it.each([
    ['error', [1, 1, 1]],
    ['aviso', [0, 1, 1]],
    ['nota', [0, 0, 1]],
  ])('%s is reached by what is at least that grave', async (level, codes) => {
    const config = { 'plan.config.yaml': `cambios: {corte-cambiado: ${level}}\n` };
    const corte = /fecha_corte: \S+/.exec(MINIMO[POI] ?? '')?.[0] ?? '';
    const after = { ...changed(POI, [corte, 'fecha_corte: 2019-05-31']), ...config };
    for (const [i, word] of ['error', 'aviso', 'nota'].entries())
      expect((await diff({ ...MINIMO, ...config }, after, ['--fail-on', word])).code).toBe(codes[i]);
  });

  it('are those that the configuration gives to the kinds', async () => {
    const config = { 'plan.config.yaml': 'cambios: {corte-cambiado: error, estado-cambiado: off}\n' };
    const after = changed(
      POI,
      [/fecha_corte: \S+/.exec(MINIMO[POI] ?? '')?.[0] ?? '', 'fecha_corte: 2019-05-31'],
      ['estado: cerrado', 'estado: en_ejecucion'],
    );
    expect(
      (await told({ ...MINIMO, ...config }, { ...after, ...config })).map((text) => text.split(':')[0]),
    ).toEqual(['error corte-cambiado']);
  });

  it('are those of both states: what a proposal says of itself relaxes nothing, and what is not shown is counted', async () => {
    const off = 'cambios: {meta-reducida: off, regla-relajada: off, regla-reforzada: off}\n';
    const before = { ...MINIMO, ...withMetas('2022: 92') };
    const after = { ...withMetas('2022: 70'), 'plan.config.yaml': off };
    const { code, out } = await diff(before, { ...before, ...after });
    expect([code, out.includes('la meta de 2022 bajó de 92 a 70')]).toEqual([1, true]);
    expect(out).toContain('«Cambios › meta-reducida»: «off»');
    const standing = await diff({ ...before, 'plan.config.yaml': off }, { ...before, ...after });
    expect(standing.code).toBe(0);
    expect(standing.out).toContain('1 cambio no se muestra, por «cambios» de la configuración.');
    expect(standing.out).toContain('Sin cambios de los que se muestran.');
  });

  it('of a kind that there is not are a fault of the configuration', async () => {
    const host = memoryHost({
      files: { ...MINIMO, 'plan.config.yaml': 'cambios: {meta-reducidas: error}\n' },
    });
    expect(await main(['validate'], host)).toBe(2);
    expect(host.printed.out).toContain('No hay ningún tipo de cambio «meta-reducidas»');
    expect(host.printed.out).toContain('¿Quiso decir «meta-reducida»?');
  });

  it('stand in the help, all of them', async () => {
    const host = memoryHost();
    expect(await main(['diff', '--help'], host)).toBe(0);
    for (const { id } of kinds) expect(host.printed.out).toContain(id);
  });
});

describe('what is compared', () => {
  it('are folders, files and commits; a path wins over a commit of its name, which git: forces', async () => {
    const files = Object.fromEntries([
      ...Object.entries(MINIMO),
      ...Object.entries(withMetas('2019: 1')).map(([path, text]) => [`main/${path}`, text]),
    ]) as Texts;
    const committed = Object.fromEntries(Object.entries(MINIMO).map(([path, text]) => [`/w/${path}`, text]));
    const host = memoryHost({ files, commits: { main: committed } });
    expect(await main(['comparar', 'plan.yaml', 'main/plan.yaml'], host)).toBe(1);
    expect(await main(['diff', 'git:main', 'main', '--fail-on', 'nunca'], host)).toBe(0);
    expect(host.printed.out).toContain('Se compara main (0123456789ab) con main');
  });

  it('is not what cannot be read, which is counted', async () => {
    const broken = changed(POI, ['pia: 40000.00', 'pia: 40,000.00']);
    const { code, out } = await diff(MINIMO, broken);
    expect(code).toBe(0);
    expect(out).toContain('Un dato no se comparó');
  });

  it.each([
    ['a POI with a bracket that is not closed', POI, 'tipo: poi\nactividades: [\n'],
    [
      'a plan with a quotation mark that is not closed',
      'plan.yaml',
      'tipo: plan\nversion: 1\nid: "abierto\n',
    ],
    ['units in UTF-16', 'unidades.yaml', Buffer.from('\uFEFFtipo: unidades\n', 'utf16le')],
    ['settings with a bracket that is not closed', 'plan.config.yaml', 'reglas: {poi: off\n'],
    ['a POI of another version', POI, (MINIMO[POI] ?? '').replace('version: 1', 'version: 9')],
  ])(
    'and a document that cannot be read takes and brings nothing, and is named: %s',
    async (_, path, bytes) => {
      const strict = { ...MINIMO, 'plan.config.yaml': 'reglas: {poi/sin-productos: error}\n' };
      const broken = { ...strict, [path]: bytes };
      for (const [before, after] of [
        [strict, broken],
        [broken, strict],
      ] as const) {
        const { code, out } = await diff(before, after);
        expect(out).toContain(`No se pudo leer ${path} en `);
        expect(out).toContain('lo suyo no se compara.\n');
        expect(out).toMatch(/\nSin cambios en lo que se pudo comparar\.\n$/);
        expect(code).toBe(1);
        expect((await diff(before, after, ['--fail-on', 'nunca'])).code).toBe(0);
        const markdown = await diff(before, after, ['--format', 'markdown']);
        expect(markdown.out).toContain('Sin cambios en lo que se pudo comparar, entre');
        expect(markdown.out).toContain(`No se pudo leer ${path}`);
        const { unreadFiles } = JSON.parse((await diff(before, after, ['--format', 'json'])).out) as {
          unreadFiles: { before: readonly string[]; after: readonly string[] };
        };
        expect([...unreadFiles.before, ...unreadFiles.after]).toEqual([path]);
      }
    },
  );

  it('and what the others say is compared all the same', async () => {
    const broken = {
      ...changed('unidades.yaml', ['nombre: ', 'nombre: Nueva ']),
      [POI]: 'tipo: poi\na: [\n',
    };
    const { out } = await diff(MINIMO, broken);
    expect(out).toContain(`No se pudo leer ${POI} en `);
    expect(out).toContain('Nueva ');
  });

  it.each([
    ['a commit that is nowhere', {}, 'No hay ninguna carpeta, archivo ni commit «rama»'],
    [
      'a commit that a shallow clone lacks',
      { shallow: true },
      'git fetch --depth=1 origin rama:refs/remotes/origin/rama',
    ],
  ])('needs to be there: %s', async (_, world, words) => {
    const host = memoryHost({ files: MINIMO, commits: {}, ...world });
    expect(await main(['diff', 'rama'], host)).toBe(2);
    expect(host.printed.err).toContain(words);
  });

  it('needs a repository, where no folder is meant', async () => {
    const host = memoryHost({ files: MINIMO });
    expect(await main(['diff', 'rama'], host)).toBe(2);
    expect(host.printed.err).toContain('no está en un repositorio git');
  });

  it('of a commit that a shallow clone lacks is said how to fetch it, by its kind', async () => {
    const said = async (revision: string): Promise<string> => {
      const host = memoryHost({ files: MINIMO, commits: {}, shallow: true });
      await main(['diff', revision], host);
      return host.printed.err.trim().split('Tráigalo con: ')[1] ?? '';
    };
    expect(await said('origin/main')).toBe('git fetch --depth=1 origin main:refs/remotes/origin/main');
    expect(await said('HEAD~3')).toBe('git fetch --unshallow origin');
    expect(await said('a'.repeat(40))).toBe(`git fetch --depth=1 origin ${'a'.repeat(40)}`);
    expect(await said('; rm -rf /')).toBe('git fetch --unshallow origin');
  });

  it('are several projects, each with its own', async () => {
    const two = (one: Texts, other: Texts): Texts =>
      Object.fromEntries([
        ...Object.entries(one).map(([path, text]) => [`a/${path}`, text]),
        ...Object.entries(other).map(([path, text]) => [`b/${path}`, text]),
      ]) as Texts;
    const other = Object.fromEntries(
      Object.entries(MINIMO).map(([path, text]) => [path, text.replaceAll('ejemplo-2019-2022', 'otro')]),
    );
    const { out } = await diff(two(MINIMO, other), two(withMetas('2019: 1'), other), ['--format', 'json']);
    const { changes } = JSON.parse(out) as { changes: { project: string; file: string }[] }; // our own
    expect(new Set(changes.map(({ project, file }) => `${project} ${file}`))).toEqual(
      new Set(['a a/plan.yaml']),
    );
    const gone = await diff(
      two(MINIMO, other),
      Object.fromEntries(Object.entries(MINIMO).map(([path, text]) => [`a/${path}`, text])),
    );
    expect(gone.out).toContain('error  plan-retirado');
  });
});

describe('a document that stands twice', () => {
  const copied = (path: string): Texts => ({
    ...MINIMO,
    [path]: (MINIMO[POI] ?? '').replace('pim: 180000.00', 'pim: 1.00'),
  });

  it.each(['poi/gdl - copia.yaml', 'poi/1-copia.yaml'])(
    'is told of the copy alone, whatever it changes: %s',
    async (path) => {
      const copy = copied(path);
      expect(copy[path]).not.toBe(MINIMO[POI]);
      const ids = (MINIMO[POI] ?? '').match(/^ {2}- id: .*/gm)?.length ?? 0;
      for (const [[was, is], kind, words] of [
        [[MINIMO, copy], 'repeticion-agregada', `ya está en ${POI}`],
        [[copy, MINIMO], 'repeticion-retirada', `sigue en ${POI}`],
      ] as const) {
        const all = await told(was, is);
        expect(all.filter((one) => one.includes(kind) && one.includes(words))).toEqual(all);
        expect(all.length).toBeGreaterThanOrEqual(ids);
        expect((await diff(was, is)).out).not.toContain('no se compar');
      }
    },
  );
});

describe('a comment for a pull request', () => {
  const many = (n: number, text: string): Texts => ({
    ...MINIMO,
    'unidades.yaml': `tipo: unidades\nversion: 1\nunidades:\n  - {id: UX, nombre: Primera}\n${Array.from({ length: n }, (_, i) => `  - {id: U${i}, nombre: ${JSON.stringify(`${text} ${i}`)}}\n`).join('')}`,
  });

  it('is under 65,536 characters and bytes whatever there is, the gravest first, and says what it leaves out', async () => {
    const after = { ...many(1500, '💧 ñandú | <b>`@todos` #1'), [PLAN]: withMetas('2019: 1')[PLAN] ?? '' };
    const { out } = await diff(many(0, ''), after, ['--format', 'markdown']);
    expect(Buffer.byteLength(out)).toBeLessThan(65_536);
    expect(out.indexOf('meta de 2019')).toBeLessThan(out.indexOf('<summary>1500 notas'));
    expect(out).toMatch(/No caben \d+ cambios más/);
    expect(out.split('<details').length).toBe(out.split('</details>').length);
  });

  it('escapes what authors wrote, and folds all but errors', async () => {
    const { out } = await diff(many(0, ''), many(1, '<img src=x> @alcalde [x](http://y) |'), [
      '--format',
      'markdown',
    ]);
    expect(out).not.toMatch(/[^\\]<img|[^\\]@alcalde|[^\\]\[x\]/);
    expect(out).toContain('<details><summary>');
    expect(out.startsWith('<!-- plan diff -->\n')).toBe(true);
  });

  it('says that nothing changed', async () => {
    const { out } = await diff(MINIMO, MINIMO, ['--format', 'markdown']);
    expect(out).toContain('Sin cambios en lo que dicen los documentos');
  });
});

it('the JSON is as its schema says', async () => {
  const schema = JSON.parse(
    readFileSync(new URL('../schemas/diferencias.schema.json', import.meta.url), 'utf8'),
  ) as object; // a schema of ours
  const validate = strictAjv().compile(schema);
  for (const after of [MINIMO, withMetas('2019: 1'), {}]) {
    const { out } = await diff(MINIMO, after, ['--format', 'json']);
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
  }
});

it('the terminal obeys nothing that authors wrote', async () => {
  const after = changed(PLAN, [
    /nombre: [^\n{}]+/.exec(MINIMO[PLAN] ?? '')?.[0] ?? '',
    'nombre: "\\e[31mX\\u202E"',
  ]);
  const { out } = await diff(MINIMO, after);
  // eslint-disable-next-line no-control-regex -- what must not be there
  expect(out).not.toMatch(/[\u001b\u202e]/);
});
