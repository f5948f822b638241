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
