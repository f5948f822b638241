import { describe, expect, it, test } from 'vitest';
import { textsIn } from './support/folders.ts';
import { ran } from './support/rendered.ts';

const MINIMO = textsIn('examples/minimo');
const S1 = MINIMO['poi/2019-S1.yaml'] ?? '';

/** The example with its first semester kept open until a day. */
function until(day: string): Readonly<Record<string, string>> {
  return { ...MINIMO, 'poi/2019-S1.yaml': S1.replace('fecha_corte: 2019-06-30', `fecha_corte: ${day}`) };
}

async function told(day: string, edition: string): Promise<string> {
  const { text } = await ran(until(day), ['report', '--draft', '-e', edition, '-f', 'md']);
  return text('.md').replaceAll('**', '');
}

describe('the money of a first semester that is kept open past June', () => {
  test.each([
    ['ciudadana', 'S/ 137,400 de S/ 280,000, gasto al 31 de agosto de 2019'],
    ['ciudadana', 'Al mismo ritmo se habrán gastado S/ 206,100.'],
    ['tecnica', 'Al 31 de agosto de 2019 se gastó S/ 137,400.00'],
    ['tecnica', 'se gastó S/ 137,400 (gasto al 31 de agosto de 2019)'],
    ['guion', 'Eso es hasta el treinta y uno de agosto, después del día de este informe.'],
  ])('is told in the edition %s as of its own day: %s', async (edition, words) => {
    expect(await told('2019-08-31', edition)).toContain(words);
  });

  it('is held against no work of June, and against no schedule that ends there', async () => {
    const { actividades } = JSON.parse((await ran(until('2019-08-31'), ['compile'])).out) as {
      readonly actividades: readonly { readonly id: string; readonly brecha: number | null }[];
    };
    expect(actividades.map(({ brecha }) => brecha)).toEqual([null, null, null, null]);
    expect(await told('2019-08-31', 'tecnica')).not.toMatch(/devengado \/ programado \d|brecha [+−]\d/);
  });

  it.each(['2019-06-30', '2019-05-31', '2020-01-15', '2029-06-30'])(
    'is that of the report where the day is %s',
    async (day) => {
      const [citizen, script] = [await told(day, 'ciudadana'), await told(day, 'guion')];
      expect(citizen + script).not.toMatch(/gasto al|después del día/);
    },
  );
});
