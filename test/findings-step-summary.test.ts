import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { paintStepSummary } from '../src/painters/findings/step-summary.ts';
import { ALL, finding, HOSTILE, many, outcome, UNSEEN } from './support/outcomes.ts';

describe('summary of a step', () => {
  test('has the totals and a table with the gravest first', () => {
    expect(paintStepSummary(ALL)).toMatchInlineSnapshot(`
      "## Validación del plan

      2 archivos revisados: **1 error, 1 aviso y 1 nota**. 1 hallazgo ignorado.

      | Gravedad | Lugar | Hallazgo | Regla |
      | --- | --- | --- | --- |
      | error | poi/2019-S1.yaml:5:15 | La actividad «GIM-014» cita el objetivo «SOC-9», que no está en el plan. ¿Quiso decir «SOC-1»? | poi/objetivo-inexistente |
      | aviso | plan.yaml:4:1 | Sin visión. | plan/sin-vision |
      | nota | poi/2019-S1.yaml:5:15 | Brecha de 30 puntos. | presupuesto/brecha |
      "
    `);
  });

  test('of a clean run is a sentence', () => {
    expect(paintStepSummary(outcome([]))).toBe(
      '## Validación del plan\n\n2 archivos revisados: sin hallazgos.\n',
    );
  });

  test('says what was let pass of the four', () => {
    const lowered = [{ code: 'poi/sin-objetivo', activities: 2 }];
    expect(paintStepSummary({ ...outcome([]), lowered })).toContain(
      '2 archivos revisados: sin otros hallazgos. Se dejó pasar: 2 actividades sin objetivo.',
    );
  });

  test('shows fifty findings, errors before the rest, and counts the others', () => {
    const painted = paintStepSummary(outcome([finding({ severity: 'info' }), ...many(60)]));
    expect(painted.match(/^\| error \|/gm)).toHaveLength(50);
    expect(painted.endsWith('\n\ny 11 más\n')).toBe(true);
  });

  test.each([
    ['a | b', 'a \\| b'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['[x](y) `z` *q* _r_ ~s~ \\', '\\[x\\](y) \\`z\\` \\*q\\* \\_r\\_ \\~<!-- -->s\\~ \\\\'],
    ['{+ a +} [-b-]', '{<!-- -->+ a +} \\[<!-- -->-b-\\]'],
    ['#12 @alguien $a$', '#<!-- -->12 @<!-- -->alguien \\$a\\$'],
    ['https://x.example www.x.example', 'https:<!-- -->//x.example www<!-- -->.x.example'],
    ['a\n\n| b\u202e', 'a‹U+000A›‹U+000A›\\| b‹U+202E›'],
  ])('writes the message %j as %j', (message, written) => {
    expect(paintStepSummary(outcome([finding({ message })]))).toContain(`| ${written}. |`);
  });

  test.each(HOSTILE)('keeps its table with %s in every cell', (_, text) => {
    const painted = paintStepSummary(
      outcome([finding({ code: text, message: text, help: text, file: text })]),
    );
    const rows = painted.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.map((line) => line.split(/(?<!\\)(?:\\\\)*\|/).length)).toEqual([6, 6, 6]);
    expect(painted).not.toMatch(UNSEEN);
  });

  test('stays under the 1 MiB that GitHub takes with thousands of very long findings', () => {
    const text = '\u202e📈|'.repeat(30_000);
    const found = Array.from({ length: 3000 }, () =>
      finding({ message: text, help: text, file: text, code: 'a/b' }),
    );
    expect(Buffer.byteLength(paintStepSummary(outcome(found)))).toBeLessThan(2 ** 20);
  });
});
