import { expect, it } from 'vitest';
import { projectFiles } from './support/example-files.ts';
import { ran } from './support/rendered.ts';
import type { Files } from './support/report-inputs.ts';

/** The smallest example, where the second activity has a state of its own. */
function filesWith(estado: string): Files {
  const files = projectFiles('minimo');
  const poi = new TextDecoder().decode(files['poi/2019-S1.yaml']);
  const plain = '    objetivo: ECO-1\n';
  expect(poi).toContain(plain);
  return { ...files, 'poi/2019-S1.yaml': poi.replace(plain, `${plain}    estado: ${estado}\n`) };
}

async function told(edition: string, estado: string): Promise<string> {
  return (await ran(filesWith(estado), ['report', '-e', edition, '-f', 'md'])).text('.md');
}

it('a suspended activity is told as one, and how its year would close is not', async () => {
  const technical = await told('tecnica', 'suspendida');
  expect(technical).toMatch(/Suspendidas/);
  expect(technical).toContain('la única actividad que se puede proyectar');
  expect(technical).toMatch(/Si sigue o se deja.*GDL-002/);
  expect(await told('ciudadana', 'suspendida')).toMatch(/1 está suspendida: Asistencia/);
});

it('one that goes on is not', async () => {
  for (const edition of ['tecnica', 'ciudadana'])
    expect(await told(edition, 'en_ejecucion')).not.toMatch(/suspendida/i);
});

it('what did not succeed names it suspended, and the script says it too', async () => {
  expect(await told('tecnica', 'suspendida')).toMatch(/GDL-002 [^:]*: suspendida/);
  expect(await told('guion', 'suspendida')).toMatch(/Una está suspendida\./i);
});

it.each([
  ['guion', 'una está en situación crítica. ', 'De las ya contadas, una está suspendida.'],
  ['ciudadana', '1 está en situación crítica.', 'De las ya contadas, 1 está suspendida: Asistencia'],
  ['tecnica', '3 en meta y 1 en situación crítica', 'Suspendidas: 1'],
])(
  'one that is far from its target is not told as one more, in the edition %s',
  async (edition, ...words) => {
    const files = Object.fromEntries(
      Object.entries(filesWith('suspendida')).map(([path, bytes]) => [
        path,
        (typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)).replace(
          /(GDL-002[^]*?ejecutado: )\{[^}]*\}/,
          '$1{feb: 1, mar: 1, abr: 0, may: 0, jun: 0}',
        ),
      ]),
    );
    const text = (await ran(files, ['report', '--draft', '-e', edition, '-f', 'md'])).markdown();
    for (const part of words) expect(text.replaceAll('**', '')).toContain(part);
  },
);

it('is not among those in a critical state of the table, which says so', async () => {
  const files = filesWith('suspendida');
  const poi = String(files['poi/2019-S1.yaml']).replaceAll(
    /(id: GDL-00[23][^]*?ejecutado: )\{[^}]*\}/g,
    '$1{feb: 1, mar: 1, abr: 0, may: 0, jun: 0}',
  );
  const text = (
    await ran({ ...files, 'poi/2019-S1.yaml': poi }, ['report', '--draft', '-f', 'md'])
  ).markdown();
  expect(text).toContain('Actividades en situación crítica, sin contar lo suspendido: 1');
});
