import { describe, expect, it, test } from 'vitest';
import { textsIn } from './support/folders.ts';
import { ran } from './support/rendered.ts';
import type { Files } from './support/report-inputs.ts';

const MINIMO = textsIn('examples/minimo');
const S1 = MINIMO['poi/2019-S1.yaml'] ?? '';

/** The example with a text of its first semester changed, and a second semester of these activities. */
function project(changes: readonly (readonly [from: string, to: string])[], second?: string): Files {
  const first = changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, S1);
  const rest =
    second === undefined
      ? {}
      : {
          'poi/2019-S2.yaml': `tipo: poi\nversion: 1\nplan: ejemplo-2019-2022\nperiodo: 2019-S2\nunidad: GDL\nestado: cerrado\nfecha_corte: 2019-12-31\ngasto: {aprobado_por: GAF, norma: R.G.M. 4, fecha: 2019-07-10}\nactividades:\n${second}`,
        };
  return { ...MINIMO, 'poi/2019-S1.yaml': first, ...rest };
}

const NOTHING_DONE = ['{ene: 0, feb: 1, mar: 0, abr: 1, may: 0, jun: 1}\n    productos', '{ene: 0, feb: 0, mar: 0, abr: 0, may: 0, jun: 0}\n    productos'] as const; // prettier-ignore
const GOES_ON = ['GDL-001', 'GDL-002'].map(
  (id) =>
    `  - {id: ${id}, indicador: {meta: 6, programado: {jul: 1, ago: 1, set: 1, oct: 1, nov: 1, dic: 1}, ejecutado: {jul: 1, ago: 1, set: 1, oct: 1, nov: 1, dic: 1}}}\n`,
);
const LEFT_OUT = project([NOTHING_DONE], `${GOES_ON.join('')}  - {id: GDL-003, activa: false}\n`);
const TOLD =
  'En el segundo semestre se dejó fuera del plan operativo 1 actividad que estaba en el primero, y no entra en estas cifras';

describe('an activity of the first semester that the second leaves out', () => {
  test.each([
    ['ciudadana', 'md', `${TOLD}: Recuperación de puntos críticos de basura en la ribera (0 de 3 puntos críticos).`], // prettier-ignore
    ['tecnica', 'md', `${TOLD}: GDL-003 Recuperación de puntos críticos de basura en la ribera (0 de 3 puntos críticos).`], // prettier-ignore
    ['mural', 'html', `${TOLD}: Recuperación de puntos críticos`],
    ['guion', 'md', 'En el segundo semestre se dejó fuera del plan operativo una actividad que estaba en el primero, y no entra en estas cuentas. Es recuperación de puntos críticos de basura en la ribera: cero de tres puntos críticos.'], // prettier-ignore
  ])('is named in the edition %s with what it came to', async (edition, format, words) => {
    const text = (
      await ran(LEFT_OUT, ['report', '-e', edition, '-f', format, '--sin-anexos', '--draft'])
    ).text(`.${format}`);
    expect(text).toContain(words);
    expect(text).not.toContain('se formuló y se dejó fuera');
  });

  it('is named in the state of the plan, and not in the report of its own semester', async () => {
    expect((await ran(LEFT_OUT, ['status'])).out.replaceAll(/\s+/g, ' ')).toContain(
      `${TOLD}: GDL-003 (0 de 3`,
    );
    const before = await ran(LEFT_OUT, ['report', '-p', '2019-S1', '-e', 'ciudadana', '-f', 'md', '--draft']);
    expect(before.text('.md')).toContain('0 de 3 puntos críticos');
    expect(before.text('.md')).not.toContain('dejó fuera');
  });

  it('is found where it is left out', async () => {
    const { out } = await ran(LEFT_OUT, ['validate', '--format', 'concise']);
    expect(out).toMatch(
      /^poi\/2019-S2\.yaml:\d+:\d+: aviso: La actividad «GDL-003» está en el POI de 2019-S1 y aquí se deja fuera.*\[poi\/inactiva-empezada\]$/m,
    );
  });

  it('is told with what it did in the second semester too', async () => {
    const second = `  - {id: GDL-003, activa: false, indicador: {meta: 3, programado: {jul: 1, ago: 1, set: 1}, ejecutado: {jul: 1, ago: 0, set: 0, oct: 0, nov: 0, dic: 0}}}\n`;
    const { text } = await ran(project([], second), ['report', '-e', 'ciudadana', '-f', 'md', '--draft']);
    expect(text('.md')).toContain('(4 de 6 puntos críticos)');
  });
});

test.each<readonly [string, Files, string]>([
  [
    'several of the first semester',
    project([NOTHING_DONE], '  - {id: GDL-002, activa: false}\n  - {id: GDL-003, activa: false}\n'),
    'En el segundo semestre se dejaron fuera del plan operativo 2 actividades que estaban en el primero, y no entran en estas cifras: Asistencia técnica a las queserías familiares (60 de 60 visitas); Recuperación',
  ],
  [
    'one that says what was done and is left out in the same document',
    project([['id: GDL-002\n', 'id: GDL-002\n    activa: false\n']]),
    'Se dejó fuera del plan operativo 1 actividad con trabajo hecho, y no entra en estas cifras: Asistencia técnica a las queserías familiares (60 de 60 visitas).',
  ],
])('tells %s', async (_, files, words) => {
  expect((await ran(files, ['report', '-e', 'ciudadana', '-f', 'md', '--draft'])).text('.md')).toContain(
    words,
  );
});

const NO_MONEY = ['      certificado: 34000.00\n      comprometido: 31000.00\n      devengado: 29700.00\n      girado: 29700.00\n', ''] as const; // prettier-ignore

it('asks nothing of the months of a first semester in which it was left out, where the second takes it up', async () => {
  const months = '{jul: 1, ago: 0, set: 1, oct: 0, nov: 1, dic: 0}';
  const out = ['id: GDL-003\n', 'id: GDL-003\n    activa: false\n'] as const;
  const untold = ['      ejecutado: {ene: 0, feb: 1, mar: 0, abr: 1, may: 0, jun: 1}\n    productos', '    productos'] as const; // prettier-ignore
  const second = `${GOES_ON.join('')}  - {id: GDL-003, activa: true, indicador: {meta: 3, programado: ${months}, ejecutado: ${months}}}\n`;
  const run = await ran(project([out, untold, NO_MONEY], second), ['report', '-f', 'md', '--draft']);
  expect(run.text('.md')).not.toMatch(/sin informar febrero|GDL-003[^\n]*faltan meses/);
});

test.each([
  ['all on target', GOES_ON.join(''), /De las actividades que siguen en el plan operativo, ninguna(?: con dato)? se apartó de lo programado\. En el segundo semestre se dejó fuera/], // prettier-ignore
  ['one far from it', GOES_ON.join('').replace(/ejecutado: \{jul: 1[^}]*\}/, 'ejecutado: {jul: 0, ago: 0, set: 0, oct: 0, nov: 0, dic: 0}').replace('meta: 6,', 'meta: 600,').replace('programado: {jul: 1,', 'programado: {jul: 595,'), /GDL-001 [^]*En el segundo semestre se dejó fuera/], // prettier-ignore
])(
  'stands in the summary of the technical report, under what was not achieved, beside others %s',
  async (_, going, words) => {
    const ended = ['id: GAF-001\n', 'id: GAF-001\n    estado: concluida\n'] as const;
    const changes = [NOTHING_DONE, ended, ['meta_anual: 120', 'meta_anual: 66']] as const;
    const files = project(changes, `${going}  - {id: GDL-003, activa: false}\n`);
    const { text } = await ran(files, ['report', '-f', 'md', '--draft', '-p', '2019', '--sin-anexos']);
    const [summary = '', rest = ''] = (text('.md').split('Lo que no se logró, y por qué')[1] ?? '').split('Lo que sigue'); // prettier-ignore
    expect(summary.replaceAll(/\s+/g, ' ')).toMatch(words);
    expect(summary).toContain('(0 de 3 puntos críticos)');
    expect(`${summary}${rest}`).not.toContain('Ninguna actividad se apartó');
  },
);

describe('an activity that the first semester leaves out and the second does', () => {
  const out = ['id: GDL-003\n', 'id: GDL-003\n    activa: false\n'] as const;
  const untold = ['      ejecutado: {ene: 0, feb: 1, mar: 0, abr: 1, may: 0, jun: 1}\n    productos', '    productos'] as const; // prettier-ignore
  const months = '{jul: 1, ago: 0, set: 1, oct: 0, nov: 1, dic: 0}';
  const second = (id: string): string =>
    `  - {id: ${id}, indicador: {meta: 3, programado: ${months}, ejecutado: ${months}}}\n`;
  const files = project([out, untold, NO_MONEY], `${GOES_ON.join('')}${second('GDL-003')}`);

  test.each([
    ['ciudadana', 'En el primer semestre se dejó fuera del plan operativo 1 actividad que se hizo en el segundo, y no entra en estas cifras: Recuperación de puntos críticos de basura en la ribera (3 de 3 puntos críticos).'], // prettier-ignore
    ['guion', 'En el primer semestre se dejó fuera del plan operativo una actividad que se hizo en el segundo, y no entra en estas cuentas. Es recuperación de puntos críticos de basura en la ribera: tres de tres puntos críticos.'], // prettier-ignore
  ])('is told as such in the edition %s', async (edition, words) => {
    const { text } = await ran(files, ['report', '-e', edition, '-f', 'md', '--draft']);
    expect(text('.md')).toContain(words);
    expect(text('.md')).not.toContain('con trabajo hecho');
  });

  it('is found where it is done, and no more once that document says that it is active', async () => {
    const { out: found } = await ran(files, ['validate', '--format', 'concise']);
    expect(found.split('\n').filter((line) => line.includes('inactiva-empezada'))).toEqual([
      expect.stringMatching(
        /^poi\/2019-S2\.yaml:\d+:\d+: aviso: La actividad «GDL-003» se dejó fuera en el POI de 2019-S1 \(«activa: false»\), y aquí dice lo que se hizo/,
      ),
    ]);
    const active = project([out, untold, NO_MONEY], `${GOES_ON.join('')}${second('GDL-003, activa: true')}`);
    expect((await ran(active, ['validate'])).out).not.toContain('inactiva-empezada');
  });
});

describe('the year of an activity that the first semester leaves out and the second takes up', () => {
  const document = (half: number, cut: string, activity: string): string =>
    `tipo: poi\nversion: 1\nplan: ejemplo-2019-2022\nperiodo: 2019-S${half}\nunidad: GDL\nestado: cerrado\nfecha_corte: ${cut}\ngasto: {aprobado_por: GAF, norma: R.G.M. 4, fecha: 2019-01-10}\nactividades:\n  - id: GDL-001\n    nombre: Limpieza de canales\n    objetivo: SOC-1\n    proyecto: "1.0"\n${activity}`;
  const told = async (first: string): Promise<string> => {
    const files = {
      ...MINIMO,
      'poi/2019-S1.yaml': document(1, '2019-06-30', `    activa: false\n    presupuesto: {pia: 1000, pim: 1000, programado: {ene: 100, feb: 500}}\n    cronograma: [{id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-04-30, avance: 0}]\n    productos: [{nombre: Informe, unidad_medida: informe, meta: 1}]\n    indicador: {nombre: Canales limpios, unidad_medida: canal, meta: 100${first}}\n`), // prettier-ignore
      'poi/2019-S2.yaml': document(2, '2019-12-31', `    activa: true\n    presupuesto: {pia: 1000, pim: 1000, devengado: 400, programado: {jul: 200, ago: 200}}\n    indicador: {nombre: Canales limpios, unidad_medida: canal, meta: 100, logrado: 100}\n`), // prettier-ignore
    };
    const { out } = await ran(files, ['validate', '--format', 'concise']);
    return out + (await ran(files, ['report', '-f', 'md', '--draft'])).text('.md');
  };

  it('asks for what the second programmed, in work, money, tasks and products', async () => {
    const text = await told('');
    expect(text).toContain('El año 2019 ya cerró: la única actividad con dato y meta del año cerró en meta.');
    expect(text).toContain('**devengado / programado 100.00 %**: S/ 400.00 de S/ 400.00');
    expect(text).not.toMatch(/Zanjas|sin dato de 1 informe|tarea-vencida|de 200/);
  });

  it('asks too for what was programmed where the first tells what was done', async () => {
    expect(await told(', logrado: 40')).toContain('140 de 200');
  });
});

const NOTHING_ASKED = ['meta: 3\n      meta_anual: 6\n      programado: {ene: 0, feb: 1, mar: 0, abr: 1, may: 0, jun: 1}', 'meta: 0\n      meta_anual: 6\n      programado: {ene: 0, feb: 0, mar: 0, abr: 0, may: 0, jun: 0}'] as const; // prettier-ignore

test.each<readonly [string, Files]>([
  [
    'of which the first semester asked nothing yet',
    project([NOTHING_ASKED, NOTHING_DONE, NO_MONEY], '  - {id: GDL-003, activa: false}\n'),
  ],
  [
    'that was left out from the first semester on, with zeros in its months',
    project([['id: GDL-003\n', 'id: GDL-003\n    activa: false\n'], NOTHING_DONE, NO_MONEY]),
  ],
  [
    'whose first semester was never begun',
    project(
      [['estado: cerrado\n', 'estado: aprobado\n'], NOTHING_DONE, NO_MONEY],
      '  - {id: GDL-003, activa: false}\n',
    ),
  ],
])('says of one %s only that it was formulated', async (_, files) => {
  const { text } = await ran(files, ['report', '--draft', '-f', 'md', '--sin-anexos']);
  expect(text('.md')).toContain('GDL-003 se formuló y se dejó fuera: no entra en ninguna cifra.');
  expect(text('.md')).not.toMatch(/que estaba en el primero|con trabajo hecho/);
  expect((await ran(files, ['validate'])).out).not.toContain('inactiva-empezada');
});
