import { expect, it } from 'vitest';
import { projectFiles } from './support/example-files.ts';
import { ran } from './support/rendered.ts';
import type { Files } from './support/report-inputs.ts';

/** The smallest example, where the second activity is a work of so many years that has done what it had to do this year. */
function workUntil(end: string): Files {
  const files = projectFiles('minimo');
  const poi = new TextDecoder().decode(files['poi/2019-S1.yaml']);
  const work = `    tipo: inversion\n    cui: "2345678"\n    inversion: {costo_total: 400000, inicio: 2019-01-01, fin: ${end}}\n`;
  return {
    ...files,
    'poi/2019-S1.yaml': poi
      .replace('    objetivo: ECO-1\n', `    objetivo: ECO-1\n${work}`)
      .replace('meta_anual: 120', 'meta_anual: 60'),
  };
}

it.each([
  ['2020-12-31', 'en ejecución'],
  ['2019-06-15', 'concluida'],
])('a work that ends on %s and has met its year is %s to its neighbours in June', async (end, state) => {
  const done = await ran(workUntil(end), ['report', '-e', 'ciudadana', '-f', 'md']);
  expect(done.text('.md')).toContain(`Asistencia técnica a las queserías familiares (${state})`);
});

/** The same work a year later, with that one and without, its months and tasks as they are given. */
function nextYear({ months, hasPast }: { readonly months: string; readonly hasPast: boolean }): Files {
  const files = workUntil('2020-12-31');
  const path = 'poi/2019-S1.yaml';
  const past = String(files[path]).replace(', inicio: 2019-01-01', '');
  const now = past
    .replaceAll('2019-', '2020-')
    .replace('plan: ejemplo-2020', 'plan: ejemplo-2019')
    .replaceAll(/\n {6}(?:certificado|comprometido|devengado|girado): .*/g, '')
    .replaceAll(/(?:, avance: \d+|fin_real: .*)/g, '')
    .replace('ejecutado: {ene: 8, feb: 11, mar: 10, abr: 10, may: 12, jun: 9}', months);
  const { [path]: _, ...others } = files;
  return { ...others, ...(hasPast ? { [path]: past } : {}), 'poi/2020-S1.yaml': now };
}

const NOTHING = 'ejecutado: {ene: 0, feb: 0, mar: 0, abr: 0, may: 0, jun: 0}';

it.each([
  ['a year of which nobody reported anything', { months: '', hasPast: false }, ''],
  ['a year without progress after one with money', { months: NOTHING, hasPast: true }, ''],
  ['a first year told to be without progress', { months: NOTHING, hasPast: false }, ' (no iniciada)'],
])('a work in %s is said to be no more than is known', async (_, given, state) => {
  const done = await ran(nextYear(given), ['report', '-p', '2020-S1', '-e', 'ciudadana', '-f', 'md']);
  expect(done.text('.md')).toMatch(
    new RegExp(
      String.raw`^\| Asistencia técnica a las queserías familiares${state.replaceAll(/[()]/g, String.raw`\$&`)} +\|`,
      'm',
    ),
  );
});
