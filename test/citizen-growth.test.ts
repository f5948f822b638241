import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { repeated } from './support/repeated.ts';
import { SMALL } from './support/small-project.ts';

type Fraction = typeof import('../src/model/fraction.ts');

const round = vi.fn<Fraction['round']>();
let ran: (typeof import('./support/rendered.ts'))['ran'];

// The program is loaded anew with a rounding that is counted, and again for the files that come after this one.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock('../src/model/fraction.ts', async (importOriginal) => {
    const original = await importOriginal<Fraction>();
    round.mockImplementation(original.round);
    return { ...original, round };
  });
  ({ ran } = await import('./support/rendered.ts'));
});

afterAll(() => {
  vi.doUnmock('../src/model/fraction.ts');
  vi.resetModules();
});

/** Citizen edition of a municipality with so many places, all of them reached by one activity. */
async function citizenOf(places: number): Promise<{ readonly text: string; readonly roundings: number }> {
  const all = repeated(places, (i) => `{id: L-${i}, nombre: Lugar ${i}, tipo: barrio, distrito: "210101"}, `);
  const names = repeated(places, (i) => `L-${i}, `);
  const files = {
    ...SMALL,
    'plan.yaml': (SMALL['plan.yaml'] ?? '')
      .replace(/distritos: \[.*\]\n/, `distritos: [{ubigeo: "210101", nombre: Puno}]\n  lugares: [${all}]\n`)
      .replace('nivel: provincial', 'nivel: distrital'),
    'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '')
      .replaceAll(/ {4}distritos: .*\n/g, '')
      .replace('    indicador:', `    lugares: [${names}]\n    indicador:`),
  };
  round.mockClear();
  const { text } = await ran(files, ['report', '-e', 'ciudadana', '-p', '2019-S1', '--draft']);
  return { text: text('.md'), roundings: round.mock.calls.length };
}

it('each place more costs the citizen edition as much as the one before', async () => {
  const [small, large] = [await citizenOf(50), await citizenOf(100)];
  expect(large.text).toContain('Lugar 99');
  // Where each row is written after a look at all the others, twice the places take four times the roundings.
  expect(large.roundings).toBeLessThan(2.2 * small.roundings);
});
