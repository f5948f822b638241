import { describe, expect, it } from 'vitest';
import { projectFiles } from './support/example-files.ts';
import { ran } from './support/rendered.ts';
import type { Files } from './support/report-inputs.ts';

type Changes = readonly (readonly [from: string | RegExp, to: string])[];

/** The documents of an example with some texts changed, each of which must stand in one of them. */
function changed(name: string, changes: Changes): Files {
  const texts = Object.entries(projectFiles(name)).map(
    ([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const,
  );
  return Object.fromEntries(
    changes.reduce<readonly (readonly [string, string])[]>((files, [from, to]) => {
      const next = files.map(([path, text]) => [path, text.replace(from, to)] as const);
      expect(next).not.toEqual(files);
      return next;
    }, texts),
  );
}

async function told(files: Files, edition: string, ...more: readonly string[]): Promise<string> {
  const format = edition === 'mural' ? 'html' : 'md';
  const done = await ran(files, ['report', '--draft', '-e', edition, '-f', format, ...more]);
  const text = format === 'md' ? done.markdown() : done.text('.html').replaceAll(/<[^>]*>/g, '');
  return text.replaceAll(/\s+/g, ' ');
}

/** The water works suspended, which had done its months until it stopped, and no office writes an achievement. */
const SUSPENDED = changed('minimo', [
  ['    objetivo: SOC-1\n', '    objetivo: SOC-1\n    estado: suspendida\n'],
  [/^ {2}logros:\n.*\n/m, ''],
]);

describe('a suspended activity that was on time until it stopped', () => {
  it.each([
    ['ciudadana', '3 actividades en meta, sin contar lo suspendido; las oficinas no escribieron'],
    ['tecnica', '(3 de 3; en meta, sin contar lo suspendido, de mayor a menor PIM'],
    ['guion', 'en meta están tres actividades, sin contar lo suspendido.'],
    ['mural', 'En meta (2 de 3 actividades, sin contar lo suspendido, las de mayor presupuesto)'],
  ])('is no achievement, in the edition %s', async (edition, words) => {
    expect(await told(SUSPENDED, edition)).toContain(words);
  });

  it.each([
    [4, ['SOC-1', 'ECO-1', 'AMB-1', 'INS-1'], / 4 están suspendidas: [^.]+, [^.]+, [^.]+ y 1 más\./],
    [3, ['SOC-1', 'ECO-1', 'AMB-1'], / 3 están suspendidas: [^.]+, [^.]+ y (?!\d+ más)[^.]+\./],
  ])(
    'is named to neighbours, of %d the first three with how many more there are',
    async (_, goals, words) => {
      const files = changed(
        'minimo',
        goals.map(
          (id) => [`    objetivo: ${id}\n`, `    objetivo: ${id}\n    estado: suspendida\n`] as const,
        ),
      );
      expect(await told(files, 'ciudadana')).toMatch(words);
    },
  );

  it('leaves nothing achieved where it is the only one on time', async () => {
    const files = changed('minimo', [
      ['    objetivo: SOC-1\n', '    objetivo: SOC-1\n    estado: suspendida\n'],
      [/^ {2}logros:\n.*\n/m, ''],
      [/ {2}- id: GDL-002[^]*(?=^resultados)/m, ''],
    ]);
    const words = 'ninguna actividad con dato está en meta, sin contar lo suspendido.';
    expect(await told(files, 'ciudadana')).toContain(words);
  });
});

describe('the reason in a POI of the whole year, told in its first semester', () => {
  const CANCELLED = '    estado: cancelada\n    cancelacion: {fecha: 2024-03-05, norma: R.A. 33-2024}\n';
  const WHY = '    desvio: {causa: otro, detalle: Se transfirió a la emergencia}\n';

  it('goes with the cancellation, which says its day', async () => {
    const files = changed('distrito', [[/^ {2}- id: OAF-01\n/m, `  - id: OAF-01\n${CANCELLED}${WHY}`]]);
    const text = await told(files, 'ciudadana', '-p', '2024-S1');
    expect(text).toContain('se canceló. Se transfirió a la emergencia.');
  });

  it('is not denied where the activity goes on, and may be of either half', async () => {
    const files = changed('distrito', [
      [/desvios:\n(?: +- .*\n)+/, 'desvio: {causa: personal, detalle: Renunció el chofer}\n'],
    ]);
    const text = await told(files, 'ciudadana', '-p', '2024-S1');
    expect(text).toContain('El POI no dice de qué semestre es la causa que escribe.');
    expect(text).not.toContain('Renunció el chofer');
  });
});

describe('a target that is worse than at its beginning', () => {
  it.each<readonly [edition: string, words: string, changes: Changes]>([
    ['ciudadana', '; ▼ 1 meta empeoró', [['SOC-1.1, valor: 68.5', 'SOC-1.1, valor: 60']]],
    ['mural', '; ▼ 1 meta empeoró', [['SOC-1.1, valor: 68.5', 'SOC-1.1, valor: 60']]],
    [
      'guion',
      'lo que peor está frente a lo esperado es esto: porcentaje de hogares con agua de la red pública. Empeoró: se partió de sesenta y seis, ahora se está en sesenta,',
      [['SOC-1.1, valor: 68.5', 'SOC-1.1, valor: 60']],
    ],
    [
      'guion',
      'En total están peor que al comienzo dos metas.',
      [
        ['SOC-1.1, valor: 68.5', 'SOC-1.1, valor: 60'],
        ['AMB-1.1, valor: 21', 'AMB-1.1, valor: 26'],
      ],
    ],
    [
      'guion',
      'Además está peor que al comienzo una meta: puntos críticos de basura en la vía pública.',
      [
        ['AMB-1.1, valor: 21', 'AMB-1.1, valor: 26'],
        ['ECO-1.1, valor: 31', 'ECO-1.1, valor: 20'],
      ],
    ],
  ])('is told as worse, in the edition %s: %s', async (edition, words, changes) => {
    expect(await told(changed('minimo', changes), edition)).toContain(words);
  });

  it('is not told of targets that are all on time, and none is accused', async () => {
    const text = await told(changed('minimo', []), 'guion');
    expect(text).toContain('De lo medido, este es un ejemplo: ');
    expect(text).not.toMatch(/empeor|peor que|menos avanzó frente/i);
  });
});

describe('what is measured and has no percentage', () => {
  it.each<readonly [words: string, changes: Changes]>([
    ['de tres de cuatro metas; de otra, también medida, no se puede decir cuánto.', []],
    [
      'de dos de cuatro metas; de otra, también medida, no se puede decir cuánto; de la que falta no se sabe.',
      [[/^ {2}- {indicador: SOC-1.1, .*\n/m, '']],
    ],
  ])('is not told as unknown: %s', async (words, changes) => {
    // Of productores nothing was expected yet.
    const files = changed('minimo', [
      ['valor: 20, fuente: Padrón', 'valor: 0, fuente: Padrón'],
      ['metas: {2019: 40,', 'metas: {2019: 0,'],
      ...changes,
    ]);
    expect(await told(files, 'guion')).toContain(words);
  });
});

describe('an activity that has to go down', () => {
  const down = (june: number, unit: string): Files =>
    changed('minimo', [
      [/^ {2}logros:\n.*\n/m, ''],
      [
        /nombre: Puntos críticos recuperados\n[^]*?ejecutado: .*\n/,
        `nombre: Puntos críticos que quedan
      unidad_medida: ${unit}
      sentido: descendente
      acumulacion: ultimo
      programado: {ene: 14, feb: 13, mar: 12, abr: 11, may: 10, jun: 8}
      ejecutado: {ene: 14, feb: 14, mar: 14, abr: 14, may: 14, jun: ${june}}
`,
      ],
    ]);

  it.each([
    [14, 'ciudadana', '14 puntos, de un máximo de 8.', 'punto'],
    [14, 'guion', 'catorce puntos, de un máximo de ocho.', 'punto'],
    [14, 'mural', '14 puntos, de un máximo de 8.', 'punto'],
    [14, 'tecnica', '14 puntos, de un máximo de 8', 'punto'],
    [3, 'ciudadana', '3 puntos, de un máximo de 8; ▲ más de 120 %', 'punto'],
    [1, 'ciudadana', '1 punto, de un máximo de 8;', 'punto'],
    [14, 'ciudadana', 'llegó a 14 % y no debía pasar de 8 %.', 'porcentaje'],
    [14, 'guion', 'llegó a catorce por ciento y no debía pasar de ocho por ciento.', 'porcentaje'],
    [14, 'mural', 'llegó a 14 % y no debía pasar de 8 %.', 'porcentaje'],
    [3, 'ciudadana', 'llegó a 3 % y no debía pasar de 8 %; ▲ más de 120 %', 'porcentaje'],
  ])(
    'is told with %i left as what may not be passed, in the edition %s: %s',
    async (june, edition, words, unit) => {
      const text = await told(down(june, unit), edition);
      expect(text).toContain(words);
      expect(text).not.toContain(`${june} de 8 puntos`);
    },
  );
});

it.each([
  ['ciudadana', 'promedió 58 % y debía promediar 57.5 %'],
  ['mural', 'promedió 58 % y debía promediar 57.5 %'],
])('a mean of its months is told as a mean, in the edition %s', async (edition, words) => {
  const mean = changed('minimo', [[/acumulacion: ultimo/, 'acumulacion: promedio']]);
  expect(await told(mean, edition, '-u', 'GAF')).toContain(words);
});

it('where no activity says its tasks, none is praised for them', async () => {
  const without = changed('minimo', [[/^ {4}cronograma:\n(?: {6}.*\n)+/gm, '']]);
  const text = await told(without, 'tecnica', '--no-annexes');
  expect(text).toContain('Ninguna actividad dice sus tareas.');
  expect(text).not.toMatch(/Ninguna tarea debía|Ninguna tiene tareas/);
});

describe('what a POI of several units says without saying of which', () => {
  const shared = changed('minimo', [
    [/^unidad: GDL\n/m, ''],
    [/^ {2}- id: (GDL-001)$/m, '  - id: $1\n    unidad: GDL'],
    [/^ {2}- id: (GDL-002)$/m, '  - id: $1\n    unidad: GDL'],
    [/^ {2}- id: (GDL-003)$/m, '  - id: $1\n    unidad: GDL'],
    [/^ {2}logros:/m, '  dificultades: [{texto: El comité no se reunió, causa: personal}]\n  logros:'],
  ]);

  it.each([
    ['ciudadana', '- Sin decir de qué unidad: cuarenta y nueve familias'],
    ['ciudadana', '- Sin decir de qué unidad: el comité no se reunió.'],
    ['guion', 'un logro: sin decir de qué unidad: cuarenta y nueve familias'],
    ['tecnica', 'El POI cuenta 1 dificultad, sin decir de qué unidad.'],
    ['tecnica', '- Sin decir de qué unidad: el comité no se reunió (falta'],
  ])('is not told as of one, in its report %s: %s', async (edition, words) => {
    expect(await told(shared, edition, '-u', 'GAF')).toContain(words);
  });

  it('counts in the report of all', async () => {
    const text = await told(shared, 'tecnica');
    expect(text).toContain('y 1 dificultad del semestre.');
    expect(text).not.toContain('in decir de qué unidad');
  });
});

it('an activity without budget is not told as not reported where activities weigh by it', async () => {
  const weighed = { ...changed('minimo', []), 'plan.config.yaml': 'avance: {pesos: pim}\n' };
  const why = 'las demás no tienen presupuesto y por eso no pesan, no tienen dato,';
  expect(await told(weighed, 'ciudadana')).toContain(`de 3 de 4 actividades del plan operativo; ${why}`);
  expect(await told(weighed, 'tecnica')).toContain('no pesa porque no tiene presupuesto');
});

describe('a group of which what has data weighs nothing', () => {
  const weighed = { ...changed('minimo', []), 'plan.config.yaml': 'avance: {pesos: pim}\n' };

  it.each<readonly [edition: string, words: string, ...more: string[]]>([
    [
      'tecnica',
      '**Institucional** | ✔ **100.00 %** en meta<br>1 de 1 con dato · tipo II 100.00 % | ○ sin peso<br>0 de 1 con dato y presupuesto',
    ],
    [
      'tecnica',
      'las actividades de esta unidad con dato no pesan en el promedio, porque no tienen PIM,',
      '-u',
      'GAF',
    ],
    ['ciudadana', 'Institucional, sin presupuesto, 0 de 1 actividad.'],
    ['tecnica', 'De las actividades cuentan las que tienen dato y un PIM mayor que S/ 0.'],
    ['ciudadana', 'no hay un promedio de lo que hizo esta unidad: las actividades con dato no tienen presupuesto, y por eso no pesan.', '-u', 'GAF'], // prettier-ignore
    ['guion', 'No hay un promedio del trabajo que hizo esta oficina: las actividades con dato no tienen presupuesto', '-u', 'GAF'], // prettier-ignore
  ])('is not told as one without data in the edition %s: %s', async (edition, words, ...more) => {
    expect(await told(weighed, edition, ...more)).toContain(words);
  });

  it('is told with the reason that is true of a PIM of 0', async () => {
    const annulled = changed('minimo', [[/\b(pia|pim|devengado): \d+\.00/g, '$1: 0.00']]);
    const files = { ...annulled, 'plan.config.yaml': 'avance: {pesos: pim}\n' };
    expect(await told(files, 'tecnica')).toContain(
      'no pesan en el promedio, porque no tienen PIM o su PIM es de S/ 0,',
    );
    expect(await told(files, 'tecnica', '-u', 'GDL')).toContain('porque su PIM es de S/ 0,');
  });

  it('is not told so where the weights are those of its objectives', async () => {
    const files = changed('minimo', [
      [
        '      - id: SOC-1\n',
        '      - {id: SOC-2, nombre: Salud, peso: 100}\n      - id: SOC-1\n        peso: 0\n',
      ],
    ]);
    const row = /\| \*\*Social\*\* +\|[^|]*/.exec(await told(files, 'tecnica'));
    expect(row?.[0]).toMatch(/sin peso<br>1 de 1 con dato/);
    expect((await ran(files, ['status'])).out.replaceAll(/\s+/g, ' ')).toContain('Social sin peso');
  });
});
