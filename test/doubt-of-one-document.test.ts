import { describe, expect, it, test } from 'vitest';
import { main } from '../src/cli.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';
import { ran } from './support/rendered.ts';
import type { Files } from './support/report-inputs.ts';

const MINIMO = textsIn('examples/minimo');

/** A POI of a second half, with one activity of this id. */
function half(unidad: string, corte: string, own: string): string {
  return `tipo: poi\nversion: 1\nplan: ejemplo-2019-2022\nperiodo: 2019-S2\nunidad: ${unidad}\nestado: cerrado\nfecha_corte: ${corte}\ngasto: {aprobado_por: GAF, norma: R.G.M. 4, fecha: 2019-07-10}\nactividades:\n${own}`;
}

function activity(id: string, more = ''): string {
  return `  - id: ${id}\n    nombre: Trabajos de ${id}\n    objetivo: SOC-1\n    proyecto: "1.0"\n    presupuesto: {pia: 1000, pim: 1000, devengado: 900}\n    indicador: {nombre: Obras de ${id}, unidad_medida: obra, meta: 1, logrado: 1}\n${more}`;
}

const LATE = '    cronograma: [{id: T1, tarea: Zanjas, inicio: 2019-07-01, fin: 2019-10-31, avance: 60}]\n';
const HEARING =
  'tipo: audiencia\nversion: 1\nid: AP-1\nfecha: 2020-01-20\ncompromisos: [{id: C-1, texto: Agua, unidad: GDL, plazo: 2020-06-30, estado: pendiente, actividad: GDL-999}]\n';

/** Two units in the second half, the first with a late task, and a hearing that cites what is not there. */
function year(other: string): Readonly<Record<string, string>> {
  return {
    ...MINIMO,
    'poi/2019-S2-gdl.yaml': half('GDL', '2019-12-31', activity('GDL-501', LATE)),
    'poi/2019-S2-gaf.yaml': other,
    'audiencias/2020-01.yaml': HEARING,
  };
}

const CLOSES_IN_JANUARY = half('GAF', '2020-01-15', activity('GAF-501'));
/** Which may be of the year after. */
const OF_WHO_KNOWS_WHEN = half('GAF', '2020-06-30', activity('GAF-501'));

async function found(files: Files): Promise<string> {
  return (await ran(files, ['validate', '--format', 'concise'])).out;
}

describe.each([
  ['closes in January', CLOSES_IN_JANUARY],
  ['may be of another half', OF_WHO_KNOWS_WHEN],
])('a POI of one unit that %s', (_, other) => {
  it('hides nothing of the others, nor of the hearings', async () => {
    const out = await found(year(other));
    expect(out).toContain('[poi/corte-fuera-del-periodo]');
    expect(out).toMatch(/La tarea «Zanjas» de la actividad «GDL-501» debía terminar el 2019-10-31/);
    expect(out).toContain('[audiencia/actividad-inexistente]');
  });

  it('lets the comparison tell that another is gone', async () => {
    const { 'poi/2019-S1.yaml': _gone, ...after } = year(other);
    const committed = Object.entries(year(CLOSES_IN_JANUARY.replace('2020-01-15', '2019-12-31')));
    const host = memoryHost({
      files: after,
      commits: { main: Object.fromEntries(committed.map(([path, text]) => [`/w/${path}`, text])) },
    });
    expect(await main(['diff', 'main'], host)).toBe(1);
    expect(host.printed.out).toContain('periodo-retirado');
    expect(host.printed.out).not.toMatch(/no se compar(?:ó|aron)/);
  });
});

it('an id in two POI of one half is found, also where one of them closes in January', async () => {
  const out = await found(year(CLOSES_IN_JANUARY.replaceAll('GAF-501', 'GDL-501')));
  expect(out).toContain('[poi/id-duplicado]');
});

it.each([
  ['closes in January', '2020-01-15', ''],
  ['may be of another half by its date', '2020-06-30', ''],
  ['may be of another half by its months', '2019-12-31', ', programado: {ene: 1}'],
])('an id twice in one POI that %s is found', async (_, corte, months) => {
  const own = activity('GAF-501').replace(', logrado: 1', months);
  const out = await found(year(half('GAF', corte, `${own}${own}`)));
  expect(out.match(/\[poi\/id-duplicado\]/g)).toHaveLength(1);
});

it('a POI that is one of the same half again, whatever its date is, is told of once', async () => {
  const files = year(half('GDL', '2020-06-30', `${activity('GDL-501')}${activity('GDL-502')}`));
  const first = half('GDL', '2019-12-31', `${activity('GDL-501')}${activity('GDL-502')}`);
  const out = await found({ ...files, 'poi/2019-S2-gdl.yaml': first });
  expect(out.match(/^poi\/2019-S2-gaf.*\[poi\/id-duplicado\]$/gm)).toEqual([
    expect.stringContaining('Las 2 actividades de este POI llevan los identificadores de las de otro POI'),
  ]);
  expect(out.match(/\[poi\/id-duplicado\]/g)).toHaveLength(1);
});

it('what an activity did is in doubt where a POI that may be of any half has it too', async () => {
  const out = await found(year(OF_WHO_KNOWS_WHEN.replaceAll('GAF-501', 'GDL-501')));
  expect(out).not.toContain('[cronograma/tarea-vencida]');
});

test.each(['plan.yaml.txt', 'borrador/plan.yaml.bak'])(
  'beside a plan that is read, a copy %s that is not hides no fault of what cites the plan',
  async (path) => {
    const wrong = (MINIMO['poi/2019-S1.yaml'] ?? '').replace('objetivo: SOC-1', 'objetivo: SOC-9');
    const out = await found({
      ...MINIMO,
      'poi/2019-S1.yaml': wrong,
      [path]: MINIMO['plan.yaml'] ?? '',
    });
    expect(out).toContain('[proyecto/archivo-no-leido]');
    expect(out).toContain('[poi/objetivo-inexistente]');
  },
);

/** Of a year that is over, with one POI of the year before: what is missing in it, and who sees that. */
const MISSING = [
  ['poi/objetivo-sin-actividades', /El objetivo «ECO-1».* no tiene actividades en .*2020-S2/],
  ['poi/actividad-abandonada', /GDL-602/],
  ['poi/semestre-faltante', /La unidad «GAF» tiene POI de 2020-S1 y ninguno de 2020-S2/],
  ['poi/antecesora-inexistente', /GDL-888/],
  ['audiencia/periodo-sin-informe', /2021-S2/],
  ['cronograma/tarea-vencida', /GDL-601/],
] as const;

function twoYears(header: string, months: string): Readonly<Record<string, string>> {
  const of = (text: string, half_: string): string =>
    text.replaceAll('2019-S2', half_).replaceAll('2019-', `${half_.slice(0, 4)}-`);
  const other = `${activity('GDL-601')}${activity('GDL-602')}`.replaceAll(', logrado: 1', months);
  return {
    ...MINIMO,
    'poi/2019-S1.yaml': of(half('GDL', '', other), '2019-S1').replace(
      'periodo: 2019-S1\nunidad: GDL\nestado: cerrado\nfecha_corte: ',
      `${header}\nunidad: GDL\nestado: cerrado`,
    ),
    'poi/2020-S1/gdl.yaml': of(
      half('GDL', '2019-06-30', `${activity('GDL-601')}${activity('GDL-602')}`),
      '2020-S1',
    ),
    'poi/2020-S1/gaf.yaml': of(half('GAF', '2019-06-30', activity('GAF-601')), '2020-S1'),
    'poi/2020-S2/gdl.yaml': of(
      half(
        'GDL',
        '2019-12-31',
        `${activity('GDL-601', LATE)}${activity('GDL-603', '    sucede_a: GDL-888\n')}`,
      ),
      '2020-S2',
    ),
    'audiencias/2022-01.yaml':
      'tipo: audiencia\nversion: 1\nid: AP-1\nfecha: 2022-01-20\nperiodo_informado: 2021-S2\n',
  };
}

it.each([
  ['right', 'periodo: 2019-S1\nfecha_corte: 2019-06-30', ''],
  ['with a cut-off of the year before', 'periodo: 2019-S1\nfecha_corte: 2018-06-30', ''],
  ['with a cut-off of the other half', 'periodo: 2019-S2\nfecha_corte: 2019-06-30', ''],
  ['with a cut-off four months late', 'periodo: 2019-S1\nfecha_corte: 2019-10-31', ''],
  ['with months of the other half', 'periodo: 2019-S1\nfecha_corte: 2019-06-30', ', programado: {set: 1}'],
  ['of a year before the plan', 'periodo: 2018-S1\nfecha_corte: 2019-06-30', ''],
])('a POI of 2019 %s hides nothing that is missing in 2020', async (_, header, months) => {
  const out = await found(twoYears(header, months));
  for (const [rule, words] of MISSING)
    expect(out.split('\n').filter((line) => line.endsWith(`[${rule}]`))).toContainEqual(
      expect.stringMatching(words),
    );
});

it.each([
  ['of the year before, four months late', 'periodo: 2019-S2\nfecha_corte: 2020-05-15'],
  ['of a year that is not of the plan', 'periodo: 2091-S1\nfecha_corte: 2091-06-30'],
])('a POI %s, which may be of the year, keeps silent what only it may have', async (_, header) => {
  const out = await found(twoYears(header, ''));
  expect(out).not.toMatch(/GDL-601.*\[cronograma\/tarea-vencida\]/);
});

const OWN = 'poi/2019-S2-gdl.yaml';
const IGNORED = '    # plan-ignorar cronograma/tarea-vencida: paró la obra\n';

it.each<readonly [string, file: string, from: string, to: string]>([
  ['a date puts its POI in doubt', OWN, 'fecha_corte: 2019-12-31', 'fecha_corte: 2020-06-30'],
  ['an id of the plan stands twice', 'plan.yaml', 'id: SOC-1\n', 'id: ECO-1\n'],
  ['its POI cannot be read', OWN, 'actividades:', 'actividades: ['],
])('what is only not looked for, as %s, stays set aside and accepted', async (_, file, from, to) => {
  const own = `${activity('GDL-501', LATE)}${activity('GDL-502', IGNORED + LATE)}`;
  const wrong = activity('GDL-503').replace('SOC-1', 'SOC-9');
  const files: Readonly<Record<string, string>> = {
    ...year(CLOSES_IN_JANUARY.replace('2020-01-15', '2019-12-31')),
    [OWN]: half('GDL', '2019-12-31', `${own}${wrong}`),
    'plan.config.yaml': 'base: plan.base.yaml\n',
  };
  const base = (done: Awaited<ReturnType<typeof ran>>): string =>
    Buffer.from(done.bytes('plan.base.yaml')).toString();
  const accepted = base(await ran(files, ['validate', '--write-baseline']));
  expect(accepted).toMatch(/tarea-vencida[^]*objetivo-inexistente/);
  const text = files[file] ?? '';
  expect(text).toContain(from);
  const doubtful = { ...files, 'plan.base.yaml': accepted, [file]: text.replace(from, to) };
  const { out, err } = await ran(doubtful, ['validate']);
  expect(`${out}${err}`).not.toMatch(/ya no ocurre|supresion-inutil/);
  const again = await ran(doubtful, ['validate', '--write-baseline']);
  expect(again.out).not.toContain('menos');
  const entries = accepted.split('\n').filter((line) => line.includes('regla:'));
  for (const entry of entries) expect(base(again)).toContain(entry);
  // Once it is mended, all is as it was.
  const mended = await ran({ ...files, 'plan.base.yaml': base(again) }, ['validate', '--write-baseline']);
  expect(base(mended)).toBe(accepted);
});

test.each(['plan.yaml.txt', 'plan.ymal', 'plan.yaml.bak', '.plan.yaml'])(
  'a plan that is called %s is gone: an error of both the check and the comparison',
  async (name) => {
    const { 'plan.yaml': plan = '', ...rest } = MINIMO;
    const commits = {
      main: Object.fromEntries(Object.entries(MINIMO).map(([path, text]) => [`/w/${path}`, text])),
    };
    const host = memoryHost({ files: { ...rest, [name]: plan }, commits });
    expect(await main(['validate', '-f', 'concise'], host)).toBe(1);
    expect(host.printed.out).toContain(`«${name}» puede serlo y no se lee [proyecto/sin-plan]`);
    expect(await main(['diff', 'main'], host)).toBe(1);
  },
);
