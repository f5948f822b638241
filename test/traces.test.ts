import { expect, it } from 'vitest';
import { projectFiles } from './support/example-files.ts';
import { openTraces } from './support/open-traces.ts';
import { randomProject } from './support/random-project.ts';
import { roundedTo } from './support/ratio.ts';
import { readTrace } from './support/trace.ts';

it.each([
  ['48 de 60', '0.8000'],
  ['48 de 60: ejecutado 8 + sin dato + 40 = 48; programado 60', '0.8000'],
  ['(74 − 68) ÷ (76 − 68)', '0.7500'],
  ['80.00 × 2/3 + 40.00 × 1/3', '66.6667'],
  ['S/ 510,000.00 de S/ 850,000.00', '0.6000'],
  ['60.00 % − 48.00 %', '12.0000'],
  ['30 de 40: ejecutado promedio de 20, sin dato, 40 = 30; programado promedio de 40, 40, 40 = 40', '0.7500'],
  ['40 frente a un máximo de 20: ejecutado 40; programado 20', '0.5000'],
  ['48 + (100 − 60) × el menor entre 1 y 48 ÷ 60', '80.0000'],
  ['sin dato de ejecución', undefined],
])('«%s» is read as %s', (trace, value) => {
  const { value: read, wrong } = readTrace(trace);
  const digits = read && String(roundedTo(4, read)).padStart(5, '0');
  expect([digits?.replace(/(\d{4})$/, '.$1'), wrong]).toEqual([value, []]);
});

it('a trace that states a wrong sum is found out', () => {
  expect(readTrace('48 de 60: ejecutado 8 + 41 = 48; programado 60').wrong).toEqual([
    'ejecutado 8 + 41 = 48',
  ]);
});

it.each([
  ['puno', '2019-S1'],
  ['puno', '2019-S2'],
  ['distrito', '2024-S1'],
  ['distrito', '2024-S2'],
])(
  'each trace of the example %s in %s gives the figure beside it',
  { timeout: 30_000 },
  async (name, period) => {
    const { open, read } = await openTraces(projectFiles(name), [period]);
    expect(open).toEqual([]);
    expect(read).toBeGreaterThan(100);
  },
);

it.each(Array.from({ length: 10 }, (_, seed) => seed))(
  'each trace of the project made from %i gives the figure beside it',
  { timeout: 30_000 },
  async (seed) => {
    const { open, read } = await openTraces(randomProject(seed), [
      '2019-S1',
      '2019-S2',
      '2020-S1',
      '2020-S2',
    ]);
    expect(open).toEqual([]);
    expect(read).toBeGreaterThan(50);
  },
);
