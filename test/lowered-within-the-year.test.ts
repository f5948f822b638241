import { describe, expect, it, test } from 'vitest';
import { year } from '../src/rules/example.ts';
import { textsIn } from './support/folders.ts';
import { checkTexts } from './support/marked.ts';
import { ran } from './support/rendered.ts';
import type { Files } from './support/report-inputs.ts';

const INDICADOR = 'nombre: Conexiones instaladas, unidad_medida: conexión';

/** What is found of the target of an activity in two semesters, each with more of its activity and of its indicator. */
function found(first: string, second: string, more: readonly [string, string] = ['', '']): readonly string[] {
  const [s1 = '', s2 = ''] = [first, second].map(
    (indicador, i) => `  - id: GIM-014\n${more[i] ?? ''}    indicador: {${INDICADOR}, ${indicador}}\n`,
  );
  return checkTexts(year('', s1, s2).files)
    .diagnostics.filter(({ code }) => code === 'avance/meta-reducida' || code === 'avance/meta-no-cuadra')
    .map(({ message, location, related }) =>
      [message, location.file, ...related.map((one) => `${one.message} ${one.location.file}`)].join(' | '),
    );
}

const FIRST = 'meta: 60, meta_anual: 120, logrado: 60';
const LOWER = 'meta: 30, meta_anual: 90, logrado: 30';

describe('the target of the year in the second semester', () => {
  it('is told where it is lower than in the first, with both values and both files', () => {
    expect(found(FIRST, LOWER)).toEqual([
      'La meta del año de la actividad «GIM-014» bajó de 120 en 2019-S1 a 90 en 2019-S2, y con ese valor se mide el año | poi/2019-S2/ejemplo.yaml | En 2019-S1 es 120 poi/2019-S1/ejemplo.yaml',
    ]);
  });

  it('is told where the second semester does nothing more, and where less is better', () => {
    expect(found('meta: 120, meta_anual: 120, logrado: 60', 'meta_anual: 60, logrado: 0')).toHaveLength(1);
    const worse = found(
      'sentido: descendente, meta: 4, meta_anual: 8, logrado: 4',
      'meta: 10, meta_anual: 14, logrado: 9',
    );
    expect(worse[0]).toContain(
      'El máximo del año de la actividad «GIM-014» subió de 8 en 2019-S1 a 14 en 2019-S2',
    );
  });

  test.each<readonly [what: string, first: string, second: string, s1: string, s2: string]>([
    ['it is the same', FIRST, 'meta: 60, meta_anual: 120, logrado: 60', '', ''],
    ['it is higher', FIRST, 'meta: 70, meta_anual: 130, logrado: 70', '', ''],
    ['only the first says it', FIRST, 'meta: 60, logrado: 60', '', ''],
    ['less is better and it is lower', `sentido: descendente, ${FIRST}`, LOWER, '', ''],
    ['it was cancelled', FIRST, LOWER, '', '    estado: cancelada\n'],
    ['the first cancelled it', FIRST, LOWER, '    estado: cancelada\n', ''],
    ['it was left out', FIRST, LOWER, '', '    activa: false\n'],
    ['it is another measure', FIRST, LOWER.replace('meta:', 'acumulacion: ultimo, meta:'), '', ''],
  ])('is not told where %s', (_, first, second, s1, s2) => {
    expect(found(first, second, [s1, s2])).toEqual([]);
  });

  it('is told of the semester that was rescheduled, where that is all of it', () => {
    expect(found(FIRST, 'meta: 30, meta_original: 60, meta_anual: 90, logrado: 30')).toEqual([
      expect.stringContaining('La meta de la actividad «GIM-014» bajó de 60 a 30'),
    ]);
    expect(found(FIRST, 'meta: 30, meta_original: 31, meta_anual: 90, logrado: 30')).toHaveLength(2);
  });

  it('is told once as what the months contradict, where they still come to the first target', () => {
    expect(found(FIRST, 'meta: 60, meta_anual: 12, logrado: 60')).toEqual([
      expect.stringContaining(
        'La meta anual de la actividad «GIM-014» es 12 y sus dos semestres dan 60 + 60',
      ),
    ]);
  });
});

const MINIMO = textsIn('examples/minimo');
const S2 = (anual: string): Files => ({
  ...MINIMO,
  'poi/2019-S2.yaml': `tipo: poi\nversion: 1\nplan: ejemplo-2019-2022\nperiodo: 2019-S2\nunidad: GDL\nestado: cerrado\nfecha_corte: 2019-12-31\ngasto: {aprobado_por: GAF, norma: R.G.M. 4, fecha: 2019-07-10}\nactividades:\n  - {id: GDL-002, indicador: {${anual}, programado: {jul: 5, ago: 5, set: 5, oct: 5, nov: 5, dic: 5}, ejecutado: {jul: 5, ago: 5, set: 5, oct: 5, nov: 5, dic: 5}}}\n`,
});
const TOLD =
  'En el segundo semestre se cambió por otra menos exigente la meta del año de 1 actividad, y estas cifras se comparan con la nueva: ';
const BOTH = '(antes 120 visitas, después 90).';

describe('a report of the year', () => {
  const silent = 'meta: 30, meta_anual: 90';
  const rescheduled = 'meta: 30, meta_original: 60, meta_anual: 90';
  test.each([
    ['ciudadana', 'md', `${TOLD}Asistencia técnica a las queserías familiares ${BOTH}`],
    ['tecnica', 'md', `${TOLD}GDL-002 Asistencia técnica a las queserías familiares ${BOTH}`],
    ['mural', 'html', `${TOLD}Asistencia técnica`],
    ['guion', 'md', 'En el segundo semestre se cambió por otra menos exigente la meta del año de una actividad, y estas cuentas usan la nueva. Es asistencia técnica a las queserías familiares.'], // prettier-ignore
  ])(
    'says in the edition %s that a target was lowered, also where the unit says so',
    async (edition, format, words) => {
      for (const indicador of [silent, rescheduled]) {
        const { text } = await ran(S2(indicador), [
          'report',
          '-e',
          edition,
          '-f',
          format,
          '--draft',
          '--no-annexes',
        ]);
        expect(text(`.${format}`)).toContain(words);
      }
    },
  );

  it('says it among what was rescheduled, and nothing of a target that stays', async () => {
    const told = (await ran(S2('meta: 30, meta_anual: 90'), ['report', '-f', 'md', '--draft'])).markdown();
    expect(told).toMatch(/^#+ .*Reprogramaciones\n+(?:<[^\n]*\n+)*En el segundo semestre se cambió/m);
    const same = await ran(S2('meta: 30'), ['report', '-f', 'md', '--draft']);
    expect(same.markdown()).not.toContain('menos exigente');
  });

  it('says what the state of the plan says too', async () => {
    const { out } = await ran(S2('meta: 30, meta_anual: 90'), ['status']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(`${TOLD}GDL-002 ${BOTH.slice(0, -1)}`);
  });
});
