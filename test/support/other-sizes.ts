import { check } from '../../src/check/check.ts';
import { HEAD, repeated } from './repeated.ts';
import { SMALL } from './small-project.ts';

/** A document that nobody writes and a machine, or a mischief, can: of any size, with at least `findings` for each repetition. */
export interface Pathological {
  readonly name: string;
  /** Repetitions of the smaller of two sizes. */
  readonly times: number;
  readonly findings: number;
  readonly document: (times: number) => string;
}

export const PATHOLOGICAL: readonly Pathological[] = [
  {
    name: 'comments that suppress',
    times: 20_000,
    findings: 1,
    document: (times) => repeated(times, () => '# plan-ignorar poi/sin-objetivo: motivo\n'),
  },
  {
    name: 'unknown keys',
    times: 10_000,
    findings: 1,
    document: (times) => repeated(times, (i) => `clave${i}: 1\n`),
  },
  {
    name: 'misspelt fields',
    times: 2_000,
    findings: 2,
    document: (times) =>
      `actividades:\n${repeated(times, (i) => `  - {id: A-${i}, nombre: x, presupesto: {pim: 1}, undad: GIM}\n`)}`,
  },
  {
    name: 'refused values',
    times: 2_000,
    findings: 2,
    document: (times) =>
      `actividades:\n${repeated(times, (i) => `  - {id: A-${i}, nombre: x, indicador: {nombre: a, unidad_medida: b, meta: hola, logrado: dos}}\n`)}`,
  },
  {
    name: 'activities with one id',
    times: 8_000,
    findings: 1,
    document: (times) => `actividades:\n${repeated(times, (i) => `  - {id: A, nombre: x ${i}}\n`)}`,
  },
  {
    name: 'tasks that depend on one another',
    times: 4_000,
    findings: 1,
    document: (times) =>
      `actividades:\n  - id: A-1\n    nombre: x\n    cronograma:\n${repeated(times, (i) => `      - {id: T${i}, tarea: t, inicio: 2020-03-01, fin: 2020-02-01, depende_de: [T${i + 1}]}\n`)}`,
  },
  {
    name: 'a key of low lines between letters',
    times: 300_000,
    findings: 0,
    document: (times) => `x${'_'.repeat(times)}y: 1\n`,
  },
  {
    name: 'a key of letters',
    times: 1_000_000,
    findings: 0,
    document: (times) => `${'a'.repeat(times)}: 1\n`,
  },
  {
    name: 'a text of letters without a glyph',
    times: 1_000_000,
    findings: 0,
    document: (times) => `evaluacion: {logros: ["${'ꙮ'.repeat(times)}"]}\n`,
  },
];

/** The findings of a project with such a document of some size. */
export function findingsOf({ document }: Pathological, times: number): number {
  const files = Object.entries({ ...SMALL, 'poi/x.yaml': HEAD + document(times) });
  return check(files.map(([path, text]) => ({ path, bytes: Buffer.from(text, 'utf8') }))).diagnostics.length;
}
