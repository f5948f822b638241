import { expect, it } from 'vitest';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const POI = 'poi/2019-S1.yaml';
const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun'];

/** The months of a first half with these values, from January on. */
function months(...values: readonly number[]): string {
  return `{${values.map((value, i) => `${MONTHS[i] ?? ''}: ${value}`).join(', ')}}`;
}

/** The technical report of a project in which the wells are counted so. */
async function reported(indicador: string, more: string, argv: readonly string[]): Promise<string> {
  const poi = (SMALL[POI] ?? '')
    .replace(
      /indicador: \{nombre: Pozos.*\}/,
      `indicador: {nombre: Pozos, unidad_medida: pozo, ${indicador}}`,
    )
    .replace(/(nombre: Mantenimiento de pozos\n)/, `$1${more}`);
  const run = await ran({ ...SMALL, [POI]: poi }, ['report', '-p', '2019-S1', '-f', 'md', ...argv]);
  return run.markdown();
}

const SIX = months(10, 10, 10, 10, 10, 10);

it.each<readonly [what: string, indicador: string, more: string, line: string, spoken: string]>([
  [
    'reports one of six months, all it programmed in it',
    `meta: 60, programado: ${SIX}, ejecutado: ${months(10)}`,
    '',
    '(en parte, 1 de 6 meses) :t',
    'en parte, 1 de 6 meses',
  ],
  [
    'is above its maximum at the middle of a year',
    `sentido: descendente, meta: 60, meta_anual: 120, programado: ${SIX}, ejecutado: ${months(12, 12, 12, 12, 12, 12)}`,
    '',
    '(83.33) :t',
    '83.33 %',
  ],
  [
    'keeps its maximum at the middle of a year',
    `sentido: descendente, meta: 60, meta_anual: 120, programado: ${SIX}, ejecutado: ${months(8, 8, 8, 8, 8, 8)}`,
    '',
    '(125.00) :t',
    '125.00 %',
  ],
  [
    'has the level of its year in June',
    `acumulacion: ultimo, meta: 10, meta_anual: 10, programado: ${SIX}, ejecutado: ${SIX}`,
    '',
    '(100.00) :t',
    '100.00 %',
  ],
  [
    'was cancelled when it had done all that was due',
    `meta: 60, meta_anual: 60, programado: ${SIX}, ejecutado: ${SIX}`,
    '    estado: cancelada\n    cancelacion: {fecha: 2019-06-10, norma: R.G.M. 121-2019-MPP}\n',
    '(cancelada) :t',
    'cancelada',
  ],
  [
    'did of its year all that was due, without one month that nobody told',
    `meta: 60, programado: ${SIX}, ejecutado: ${months(10, 10, 10, 10, 10)}`,
    '',
    '(100.00, falta 1 mes) :t',
    '100.00 %, falta 1 mes',
  ],
  [
    'did all that its year asks for',
    `meta: 60, meta_anual: 60, programado: ${SIX}, ejecutado: ${SIX}`,
    '',
    '(100.00) :done, t',
    '100.00 %',
  ],
])('the calendar shows as finished only what is: one that %s', async (_, indicador, more, line, spoken) => {
  const report = await reported(indicador, more, []);
  expect(report).toContain(`GIM-015 Mantenimiento de pozos ${line}`);
  const alone = await reported(indicador, more, ['--no-annexes']);
  expect(alone).toMatch(new RegExp(`GIM-015 Mantenimiento de pozos, [^;]* a [^;]*, ${spoken}[;.]`));
});

it('the bar of what is told in part, or does not go on, is empty in the drawing too', async () => {
  const filled = async (ejecutado: string): Promise<number> => {
    const run = await ran(
      {
        ...SMALL,
        [POI]: (SMALL[POI] ?? '').replace(
          /indicador: \{nombre: Pozos.*\}/,
          `indicador: {nombre: Pozos, unidad_medida: pozo, meta: 60, programado: ${SIX}, ejecutado: ${ejecutado}}`,
        ),
      },
      ['report', '-p', '2019-S1', '-f', 'md'],
    );
    return run.text('grafico-cronograma.svg').match(/<rect/g)?.length ?? 0;
  };
  expect(await filled(months(10))).toBe((await filled(SIX)) - 1);
});

it('of a limit for the whole year no percentage says how much of it is done', async () => {
  const report = await reported(
    `sentido: descendente, meta: 60, meta_anual: 120, programado: ${SIX}, ejecutado: ${months(12, 12, 12, 12, 12, 12)}`,
    '',
    [],
  );
  expect(report.match(/72 pozos, de un máximo de 60[^|\n]*en el año, de un máximo de 120/g)).toHaveLength(2);
  expect(report).not.toContain('% de 120');
});

it('a work that was cancelled without a figure is called so once beside it', async () => {
  const poi = (SMALL[POI] ?? '')
    .replace(/ {6}(?:programado|ejecutado): \{ene: 0, feb: (?:10|8).*\n/g, '')
    .replace(' {6}meta_anual: 100\n', '')
    .replace(
      'tipo: inversion\n',
      'tipo: inversion\n    estado: cancelada\n    cancelacion: {fecha: 2019-06-10, norma: R.G.M. 121-2019-MPP}\n',
    );
  const report = (await ran({ ...SMALL, [POI]: poi }, ['report', '-p', '2019-S1', '-f', 'md'])).markdown();
  const row = report.split('\n').find((line) => line.startsWith('| 2401234'));
  expect(row).toMatch(/\| +cancelada +\|/);
});
