import { describe, expect, it } from 'vitest';
import { projectFiles } from './support/example-files.ts';
import { ran } from './support/rendered.ts';

const TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(projectFiles('minimo')).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
);

/** One of the four targets was not measured, and counts as 0. */
const FILES = {
  ...TEXTS,
  'poi/2019-S1.yaml': (TEXTS['poi/2019-S1.yaml'] ?? '').replace(/^.*indicador: ECO-1\.1, valor.*\n/m, ''),
  'plan.config.yaml': 'avance: {sin_dato: cero}\n',
};

describe('where what has no datum counts as 0', () => {
  it('the script says so, and tells no mean of those with a datum alone', async () => {
    const { text } = await ran(FILES, ['report', '-e', 'guion', '-p', '2019-S1']);
    expect(text('.md')).toContain('Lo que no tiene dato cuenta como cero en los promedios.');
    expect(text('.md')).toContain('Hay dato de tres de cuatro metas; de la que falta no se sabe.');
    expect(text('.md')).not.toContain('Es el promedio de tres de cuatro');
    expect(text('.md')).not.toMatch(/se recorrió [^.]* en tres de cuatro metas/);
  });

  it('the citizen edition does not say that it is no zero', async () => {
    const { text } = await ran(FILES, ['report', '-e', 'ciudadana', '-p', '2019-S1']);
    expect(text('.md')).toContain('hay dato de 3 de 4 metas; lo que no tiene dato cuenta como cero');
    expect(text('.md')).not.toMatch(/promedio de 3 de 4|no quiere decir cero/);
  });

  it('the technical edition neither', async () => {
    const { text } = await ran(FILES, ['report', '-e', 'tecnica', '-p', '2019-S1']);
    expect(text('.md')).not.toContain('No es cero');
  });

  it('the status says so', async () => {
    const { out } = await ran(FILES, ['status', '-p', '2019-S1']);
    expect(out).toContain('Lo que no tiene dato cuenta como cero en los promedios');
  });

  it('a mean of all is told as one', async () => {
    const files = { ...TEXTS, 'plan.config.yaml': 'avance: {sin_dato: cero}\n' };
    const { text } = await ran(files, ['report', '-e', 'guion', '-p', '2019-S1']);
    expect(text('.md')).toContain('Es el promedio de todas las metas');
  });
});
