import { expect, it } from 'vitest';
import { check } from '../src/check/check.ts';
import { SMALL } from './support/small-project.ts';

const HEAD = `tipo: poi
version: 1
plan: puno-2019-2022
periodo: 2020-S1
estado: cerrado
fecha_corte: 2020-06-30
`;

function repeated(times: number, text: (i: number) => string): string {
  return Array.from({ length: times }, (_, i) => text(i)).join('');
}

/**
 * Documents that nobody writes and a machine, or a mischief, can: with work that grows as the square of their size each
 * of these takes minutes, and the suite ends by its own limit. All have at least one finding for each repetition.
 */
it.each<[name: string, times: number, document: string]>([
  ['comments that suppress', 20_000, repeated(20_000, () => '# plan-ignorar poi/sin-objetivo: motivo\n')],
  ['unknown keys', 10_000, repeated(10_000, (i) => `clave${i}: 1\n`)],
  [
    'misspelt fields',
    4_000,
    `actividades:\n${repeated(2_000, (i) => `  - {id: A-${i}, nombre: x, presupesto: {pim: 1}, undad: GIM}\n`)}`,
  ],
  [
    'refused values',
    4_000,
    `actividades:\n${repeated(2_000, (i) => `  - {id: A-${i}, nombre: x, indicador: {nombre: a, unidad_medida: b, meta: hola, logrado: dos}}\n`)}`,
  ],
  [
    'activities with one id',
    8_000,
    `actividades:\n${repeated(8_000, (i) => `  - {id: A, nombre: x ${i}}\n`)}`,
  ],
  [
    'tasks that depend on one another',
    4_000,
    `actividades:\n  - id: A-1\n    nombre: x\n    cronograma:\n${repeated(4_000, (i) => `      - {id: T${i}, tarea: t, inicio: 2020-03-01, fin: 2020-02-01, depende_de: [T${i + 1}]}\n`)}`,
  ],
  ['a key of a million letters', 1, `${'a'.repeat(1_000_000)}: 1\n`],
  ['a text of a million letters without a glyph', 1, `evaluacion: {logros: ["${'ꙮ'.repeat(1_000_000)}"]}\n`],
])('%s take work that grows with their number, not with its square', (_name, times, document) => {
  const files = Object.entries({ ...SMALL, 'poi/x.yaml': HEAD + document });
  const { diagnostics } = check(files.map(([path, text]) => ({ path, bytes: Buffer.from(text, 'utf8') })));
  expect(diagnostics.length).toBeGreaterThanOrEqual(times);
});
