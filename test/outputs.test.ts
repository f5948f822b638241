import { describe, expect, it } from 'vitest';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

describe('formats and outputs of the commands', () => {
  it('report takes several formats, in one word or in several options', async () => {
    const names = async (...argv: readonly string[]): Promise<string> =>
      (await ran(SMALL, ['report', ...argv])).out;
    const both = await names('--format', 'md,pdf');
    expect(both.split('\n').filter(Boolean)).toHaveLength(2);
    expect(await names('--format', 'md', '--format', 'pdf')).toBe(both);
    expect(await names()).toBe(both);
    expect((await names('--format', 'md')).split('\n').filter(Boolean)).toHaveLength(1);
  }, 60_000);

  it.each([
    ['a report', ['report', '--output', '-'], 'Un informe son varios archivos'],
    [
      'a data package',
      ['compile', '--format', 'datapackage', '--output', '-'],
      'Un paquete de datos son varios archivos',
    ],
  ])('%s does not go to the screen', async (_, argv, words) => {
    const { code, err } = await ran(SMALL, argv);
    expect([code, err.includes(words)]).toEqual([2, true]);
  });

  it('the compiled plan and a file of findings named - do', async () => {
    const printed = await ran(SMALL, ['compile']);
    expect((await ran(SMALL, ['compile', '--output', '-'])).out).toBe(printed.out);
    const found = await ran(SMALL, ['validate', '--format', 'json']);
    expect((await ran(SMALL, ['validate', '--format', 'json:-'])).out).toBe(found.out);
  });

  it('status gives as data the figures of compile', async () => {
    const compiled = JSON.parse((await ran(SMALL, ['compile'])).out) as Record<string, unknown>; // our own
    const { code, out } = await ran(SMALL, ['estado', '--formato', 'json']);
    expect(code).toBe(0);
    const { version, planes } = JSON.parse(out) as { version: number; planes: Record<string, unknown>[] }; // our own
    expect([version, planes.length]).toEqual([1, 1]);
    for (const key of ['plan', 'periodo', 'avance', 'dimensiones', 'objetivos', 'unidades', 'distritos'])
      expect(planes[0]?.[key]).toEqual(compiled[key]);
    expect(planes[0]).toMatchObject({ carpeta: '.', errores: 0 });
    expect((await ran(SMALL, ['status', '--format', 'xml'])).code).toBe(2);
  });
});
