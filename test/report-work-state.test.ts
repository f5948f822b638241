import { expect, it } from 'vitest';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

/** The row of the one work of the small project in the table of the technical edition, and in that of the citizens. */
async function rows(change: (poi: string) => string): Promise<readonly string[]> {
  const files = { ...SMALL, 'poi/2019-S1.yaml': change(SMALL['poi/2019-S1.yaml'] ?? '') };
  const told = async (edition: string): Promise<string> =>
    (await ran(files, ['report', '--draft', '--format', 'md', '-e', edition])).markdown();
  return [
    /^\| 2401234 .*$/m.exec(await told('tecnica'))?.[0] ?? '',
    /^\| Ampliación de redes de agua.*$/m.exec(await told('ciudadana'))?.[0] ?? '',
  ];
}

const stopped = (poi: string): string =>
  poi.replace('    cui: "2401234"', '    estado: suspendida\n    cui: "2401234"');
const late = (poi: string): string => poi.replace('fin: 2020-06-30', 'fin: 2019-05-31');

it('a work that was stopped is told as one in every edition, and that its term has passed', async () => {
  const [technical, citizen] = await rows((poi) => late(stopped(poi)));
  expect(technical).toMatch(/GIM-014; suspendida.*plazo vencido/);
  expect(citizen).toMatch(/\(suspendida\).*vencido/);
});

it('one that goes on in time is not, nor is the term of one that was finished', async () => {
  for (const row of await rows((poi) => poi)) expect(row).not.toMatch(/suspendida|vencido/);
  for (const row of await rows((poi) => late(stopped(poi)).replace('suspendida', 'concluida'))) {
    expect(row).toMatch(/concluida/);
    expect(row).not.toMatch(/vencido/);
  }
});

it.each([
  ['its target', 'meta_anual: 100', 'a la fecha; del año, sin dato'],
  ['no target', '', 'a la fecha; sin meta anual'],
])('of a level that June does not tell, of a year with %s, it says so', async (_, target, says) => {
  const [technical] = await rows((poi) =>
    poi
      .replace('meta_anual: 100', `acumulacion: maximo\n      ${target}`)
      .replace('may: 10, jun: 8}', 'may: 10}'),
  );
  expect(technical).toContain(says);
});

it('of a work that ends in a later year, the next year says so without writing its dates again', async () => {
  const next = `tipo: poi
version: 1
plan: puno-2019-2022
periodo: 2020
unidad: GIM
estado: cerrado
fecha_corte: 2020-12-31
actividades:
  - id: GIM-014
    nombre: Ampliación de redes de agua
    tipo: inversion
    objetivo: SOC-1
    cui: "2401234"
    presupuesto: {pia: 500000, pim: 500000, devengado: 480000}
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 100, logrado: 100}
`;
  const told = async (fin: string): Promise<string> => {
    const first = (SMALL['poi/2019-S1.yaml'] ?? '').replace('fin: 2020-06-30', `fin: ${fin}`);
    const files = { ...SMALL, 'poi/2019-S1.yaml': first, 'poi/2020.yaml': next };
    return (await ran(files, ['report', '--draft', '-p', '2020', '--format', 'md'])).markdown();
  };
  for (const [fin, state] of [
    ['2021-06-30', 'en ejecución'],
    ['2020-06-30', 'concluida'],
  ] as const) {
    const text = await told(fin);
    expect(text).toMatch(new RegExp(`^\\| 2401234 .*GIM-014; ${state}`, 'm'));
    expect(text).toMatch(new RegExp(`^### GIM-014 .*${state}`, 'm'));
  }
});
