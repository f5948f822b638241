import { describe, expect, it } from 'vitest';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

/** The year of the small project, whose second semester did all of one activity, and writes and measures nothing. */
const YEAR: Readonly<Record<string, string>> = {
  ...SMALL,
  'poi/2019-S2.yaml': `
tipo: poi
version: 1
plan: puno-2019-2022
periodo: 2019-S2
estado: cerrado
fecha_corte: 2019-12-31
actividades:
  - id: GMAS-001
    nombre: Recolección de residuos
    objetivo: AMB-1
    unidad: GMAS
    presupuesto: {pia: 200000.00, pim: 200000.00, devengado: 190000.00, rubro: "09"}
    indicador: {nombre: Toneladas recogidas, unidad_medida: tonelada, meta: 100, meta_anual: 400, logrado: 100}
`,
};

async function report(edition: string): Promise<string> {
  return (await markdownOf(YEAR, edition)).replaceAll(/\s+/g, ' ');
}

async function markdownOf(files: Readonly<Record<string, string>>, edition: string): Promise<string> {
  const argv = ['report', '-p', '2019', '--draft', '--format', 'md', '-e', edition];
  return (await ran(files, argv)).markdown();
}

/** The technical report of the year with another second semester. */
function technicalWith(second: string): Promise<string> {
  return markdownOf({ ...YEAR, 'poi/2019-S2.yaml': second }, 'tecnica');
}

const SECOND = YEAR['poi/2019-S2.yaml'] ?? '';

describe('the report of a year whose second semester writes nothing', () => {
  it.each([
    ['ciudadana', 'En el primer semestre, renunciaron dos choferes'],
    ['ciudadana', 'En el primer semestre, cuarenta y ocho familias tienen agua'],
    ['guion', 'en el primer semestre, cuarenta y ocho familias tienen agua'],
    ['tecnica', 'en el primer semestre, renunciaron dos choferes'],
    ['tecnica', 'En el primer semestre, el expediente tuvo que modificarse'],
    ['tecnica', 'En el primer semestre, las lluvias pueden inundar las zanjas'],
    ['tecnica', 'En el primer semestre, la EPS acompaña las pruebas'],
    ['tecnica', 'Revisar los expedientes | evaluación | GIM | 30-5-2019 | pendiente, plazo vencido'],
  ])('tells what the first wrote, in the edition %s: %s', async (edition, words) => {
    expect(await report(edition)).toContain(words);
  });

  it('tells a measure of the first that the second says again once, as the second has it', async () => {
    const again =
      'evaluacion: {medidas: [{texto: Revisar los  expedientes, unidad: GIM, plazo: 2019-05-30, estado: cumplida}]}\n';
    const rows = (await technicalWith(`${SECOND}${again}`)).match(/^\| Revisar los .*$/gm) ?? [];
    expect(rows.map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([expect.stringContaining('| cumplida |')]);
  });

  it('has that measure in its package of data, once too', async () => {
    const again = `${SECOND}evaluacion: {medidas: [{texto: Revisar los expedientes, estado: cumplida}]}\n`;
    for (const [second, estado] of [
      [SECOND, 'pendiente'],
      [again, 'cumplida'],
    ] as const) {
      const files = { ...YEAR, 'poi/2019-S2.yaml': second };
      const argv = ['compile', '-p', '2019-S2', '--draft', '--format', 'datapackage', '--output', 'datos'];
      const told = (await ran(files, argv)).text('medidas.csv').match(/^.*Revisar los expedientes.*$/gm);
      expect(told).toEqual([expect.stringContaining(estado)]);
    }
  });

  it.each([
    ['another unit', 'GMAS', '', true],
    ['the same unit', 'GMAS', 'unidad: GMAS\n', false],
    ['all units, of which one writes nothing', '', '', true],
  ])(
    'tells what the first wrote of %s, beside what a unit writes of the second',
    async (_, unit, first, isTold) => {
      const files = {
        ...YEAR,
        'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '').replace('periodo:', `${first}periodo:`),
        'poi/2019-S2.yaml': `${SECOND}evaluacion: {logros: [Se limpió la bahía]}\n`.replace(
          'periodo:',
          unit === '' ? 'periodo:' : `unidad: ${unit}\nperiodo:`,
        ),
      };
      const told = await markdownOf(files, 'ciudadana');
      expect(told).toContain('Se limpió la bahía');
      expect(told.includes('En el primer semestre, cuarenta y ocho familias tienen agua')).toBe(isTold);
      // Nobody writes a threat of the second.
      expect(await markdownOf(files, 'tecnica')).toContain('En el primer semestre, las lluvias pueden');
    },
  );

  it('tells it once, too, where the second says it of an activity, or in a document of no unit', async () => {
    const done = '{texto: Revisar los expedientes, plazo: 2019-05-30, estado: cumplida}';
    for (const second of [
      SECOND.replace('    unidad: GMAS\n', `    unidad: GIM\n    medidas: [${done}]\n`),
      `${SECOND}evaluacion: {medidas: [${done}]}\n`,
    ]) {
      const told = await technicalWith(second);
      expect(told).toContain('1 cumplida');
      expect(told).not.toMatch(/Revisar los expedientes.*plazo vencido/);
    }
  });

  it.each([
    ['ciudadana', 'No se midió ninguna de 5 metas en el segundo semestre'],
    ['ciudadana', 'Viviendas con servicios básicos (74 % al 30 de junio de 2019)'],
    ['guion', 'No se midió ningún resultado en el segundo semestre'],
    ['tecnica', 'SOC-1.1** no se midió en el segundo semestre (74 % al 30 de junio de 2019)'],
    ['tecnica', 'sin dato en el segundo semestre; 74 % al 30 de junio de 2019'],
  ])('denies no measurement of the first, in the edition %s: %s', async (edition, words) => {
    expect(await report(edition)).toContain(words);
  });

  it('does not let the reason of the first stand for the second, and says of which it is missing', async () => {
    const { out } = await ran(YEAR, ['validate', '--format', 'concise']);
    expect(out).toMatch(/GMAS-001.*no dice por qué en el segundo semestre/);
  });
});
