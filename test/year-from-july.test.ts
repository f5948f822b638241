import { describe, expect, it, test } from 'vitest';
import { textsIn } from './support/folders.ts';
import { ran } from './support/rendered.ts';
import type { Files } from './support/report-inputs.ts';

const MINIMO = textsIn('examples/minimo');
const { 'poi/2019-S1.yaml': S1 = '', ...WITHOUT_POI } = MINIMO;

const HEAD =
  'tipo: poi\nversion: 1\nplan: ejemplo-2019-2022\nestado: cerrado\ngasto: {aprobado_por: GAF, norma: R.G.M. 4, fecha: 2019-07-10}\n';
const MONTHS = '{jul: 10, ago: 10, set: 10, oct: 10, nov: 10, dic: 10}';

/** The visits of the second half of a year: sixty, all done; `more` of the indicator, and the money. */
function visits(more: string, money = '{pia: 180000, pim: 180000, devengado: 30000}'): string {
  return `  - {id: GDL-002, nombre: Asistencia técnica, objetivo: ECO-1, unidad: GDL, presupuesto: ${money}, indicador: {nombre: Visitas, unidad_medida: visita, meta: 60, programado: ${MONTHS}, ejecutado: ${MONTHS}${more}}, productos: [{nombre: Visitas}]}\n`;
}

function fromJuly(activities: string, corte = '2019-12-31', others: Files = {}): Files {
  return {
    ...WITHOUT_POI,
    ...others,
    'poi/2019-S2.yaml': `${HEAD}periodo: 2019-S2\nunidad: GDL\nfecha_corte: ${corte}\nactividades:\n${activities}`,
  };
}

/** What GAF reports of the whole year, or of its first half. */
const GAF_TOLD: Files = {
  'poi/gaf.yaml': `${HEAD}periodo: 2019-S1\nunidad: GAF\nfecha_corte: 2019-06-30\nactividades:\n${S1.slice(S1.indexOf('  - id: GAF-001'), S1.indexOf('resultados:'))}`,
};

async function told(files: Files, edition: string): Promise<string> {
  const { text } = await ran(files, ['report', '--draft', '-p', '2019', '-e', edition, '-f', 'md', '--sin-anexos']); // prettier-ignore
  return text('.md').replaceAll('**', '');
}

describe('a year of which only the second half has a POI', () => {
  const files = fromJuly(visits(', meta_anual: 120'));

  test.each([
    [
      'ciudadana',
      'De enero a junio: no hay plan operativo en los documentos: lo hecho se cuenta desde julio',
    ],
    ['tecnica', 'De enero a junio: no hay plan operativo en los documentos'],
    ['tecnica', 'Abarca de julio a la fecha de corte, 31 de diciembre de 2019: de enero a junio no hay POI'],
    ['guion', 'De enero a junio no hay plan operativo en los documentos: lo hecho se cuenta desde julio.'],
  ])('says so in the edition %s', async (edition, words) => {
    const text = await told(files, edition);
    expect(text).toContain(words);
    expect(text).not.toContain('los dos semestres acumulados');
  });

  it('is not said to have closed far from targets of which half is not told', async () => {
    expect(await told(files, 'ciudadana')).toContain('de 1 actividad no se sabe cómo cerró');
    expect(await told(files, 'tecnica')).not.toMatch(/actividad.* cerr\S+ lejos de la meta|del año,? 50/);
    expect((await ran(files, ['status'])).out.replaceAll(/\s+/g, ' ')).toContain(
      'De enero a junio no hay plan operativo en los documentos',
    );
  });

  it('is no better known to have closed where the first half was planned and never told', async () => {
    const planned = visits(', meta_anual: 120').replaceAll(MONTHS, '{ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}').replace(/, ejecutado: \{.*?\}/, '').replace(', devengado: 30000', '').replace(', productos', ', cronograma: [{id: T1, tarea: Curso, inicio: 2019-02-01, fin: 2019-05-30}], productos'); // prettier-ignore
    const files_ = {
      ...files,
      'poi/2019-S1.yaml': `${HEAD.replace('cerrado', 'aprobado')}periodo: 2019-S1\nunidad: GDL\nactividades:\n${planned}`,
    };
    expect(await told(files_, 'ciudadana')).toContain('de 1 actividad no se sabe cómo cerró');
    expect(await told(files_, 'tecnica')).not.toMatch(/lejos de su meta del año|sin dato al sin dato/);
  });

  test.each([
    [
      'all its tasks are finished',
      ', cronograma: [{id: T1, tarea: Visitas, inicio: 2019-07-01, fin: 2019-12-20, avance: 100, fin_real: 2019-12-20}]}',
    ],
    ['it is said to have ended', ', estado: concluida}'],
  ])('is no better known to have closed where %s', async (_, ended) => {
    const files_ = fromJuly(visits(', meta_anual: 120').replace(/\}\n$/, `${ended}\n`));
    expect(await told(files_, 'ciudadana')).toContain('de 1 actividad no se sabe cómo cerró');
    expect(await told(files_, 'tecnica')).not.toMatch(
      /lejos de su meta del año|no llegaron a su meta del año/,
    );
  });

  test.each([
    ['reached its target', ', meta_anual: 60', /única actividad con dato y meta del año cerró en meta/],
    ['passed it', ', meta_anual: 50', /única actividad con dato y meta del año cerró en meta/],
    ['has no target but its own', '', /única actividad con dato y meta del año cerró en meta/],
  ])('is said to have closed where the second half alone %s', async (_, more, words) => {
    expect(await told(fromJuly(visits(more)), 'ciudadana')).toMatch(words);
  });

  it('holds its spending, which is of the year, against no schedule of July to December', async () => {
    const money = '{pia: 180000, pim: 180000, devengado: 170000, programado: {jul: 10000, ago: 20000, set: 20000, oct: 20000, nov: 10000, dic: 10000}}'; // prettier-ignore
    const { out } = await ran(fromJuly(visits('', money)), ['compile', '--draft']);
    expect(out).not.toContain('188.89');
    expect(await told(fromJuly(visits('', money)), 'tecnica')).not.toContain('188.89');
  });

  it.each([
    ['goes on', ''],
    ['ended', ', estado: concluida}'],
  ])(
    'is projected from what it knows: nothing of a target whose first half is not told where it %s',
    async (_, ended) => {
      const months = '{jul: 10, ago: 10, set: 10}';
      const own = visits(', meta_anual: 120');
      const until = fromJuly(ended === '' ? own : own.replace(/\}\n$/, `${ended}\n`), '2019-09-30');
      const files_ = { ...until, 'poi/2019-S2.yaml': (until['poi/2019-S2.yaml'] as string).replace('estado: cerrado', 'estado: en_ejecucion').replace(`ejecutado: ${MONTHS}`, `ejecutado: ${months}`) }; // prettier-ignore
      expect(await told(files_, 'ciudadana')).toContain(
        'Todavía no se puede calcular cómo cerrarán las actividades',
      );
    },
  );

  it('names the units of which it is so, where others have both halves', async () => {
    const some = fromJuly(visits(', meta_anual: 120'), '2019-12-31', GAF_TOLD);
    expect(await told(some, 'tecnica')).toContain(
      'con los dos semestres acumulados, hasta la fecha de corte, 31 de diciembre de 2019. Los datos de 1 unidad llegan solo hasta antes, y sus cifras llevan su fecha: GAF: al 30 de junio de 2019. De enero a junio no hay POI de GDL: lo que hizo entonces no se cuenta.',
    );
    expect(await told(some, 'guion')).toContain(
      'De enero a junio no hay plan operativo en los documentos de una oficina: lo que hizo se cuenta desde julio.',
    );
  });

  it('is not asked of an activity that began in July, of a unit that told of the first half', async () => {
    const gdl = { 'poi/gdl.yaml': `${HEAD}periodo: 2019-S1\nunidad: GDL\nfecha_corte: 2019-06-30\nactividades:\n${S1.slice(S1.indexOf('  - id: GDL-003'), S1.indexOf('  - id: GAF-001'))}` }; // prettier-ignore
    const text = await told(fromJuly(visits(', meta_anual: 120'), '2019-12-31', gdl), 'tecnica');
    expect(text).not.toContain('De enero a junio');
  });
});

describe('a unit that exists since July', () => {
  const SINCE = '  - {id: GRD, nombre: Gerencia de Riesgos, organo: linea, vigencia: {desde: 2019-07-01}}\n';
  const own = visits(', meta_anual: 60').replace('id: GDL-002', 'id: GRD-001').replace('unidad: GDL', 'unidad: GRD'); // prettier-ignore

  /** Its second half and that of GAF, beside the first half of GAF; `more` of the list of units. */
  function files(since: string, first: Files = GAF_TOLD): Files {
    const units = MINIMO['unidades.yaml'] ?? '';
    return fromJuly(own, '2019-12-31', { ...first, 'unidades.yaml': `${units.trimEnd()}\n${since}` });
  }

  test.each<readonly [string, Files, boolean]>([
    ['is not asked what it did before', files(SINCE), false],
    ['is asked where it has been there since March', files(SINCE.replace('07-01', '03-01')), true],
    ['is asked where no unit has a POI of the first half', files(SINCE, {}), true],
    [
      'is asked where another ended in June, and nothing tells of that',
      files(`${SINCE}  - {id: GOP, nombre: Gerencia de Obras, organo: linea, vigencia: {hasta: 2019-06-30}}\n`), // prettier-ignore
      true,
    ],
  ])('%s', async (_, project, isAsked) => {
    const told_ = [
      await told(project, 'tecnica'),
      await told(project, 'ciudadana'),
      await told(project, 'guion'),
      (await ran(project, ['status', '-p', '2019'])).out.replaceAll(/\s+/g, ' '),
    ];
    expect(told_.map((text) => /[Dd]e enero a junio:? no hay/.test(text))).toEqual(told_.map(() => isAsked));
  });
});

describe('units whose data end before those of the report', () => {
  const files = fromJuly(visits(', meta_anual: 120'), '2019-12-31', GAF_TOLD);

  it('are told in the script beside the work, and on the mural and in the state of the plan by name', async () => {
    expect(await told(files, 'guion')).toContain(
      'Los datos de la oficina que se llama Gerencia de Administración y Finanzas llegan solo hasta el treinta de junio.',
    );
    const named = 'Los datos de 1 de 2 unidades llegan solo hasta el 30 de junio de 2019: GAF';
    const mural = await ran(files, ['report', '--draft', '-p', '2019', '-e', 'mural', '-f', 'html']);
    expect(mural.text('.html').replaceAll(/<[^>]*>/g, '')).toContain(named);
    expect((await ran(files, ['status', '-p', '2019'])).out.replaceAll(/\s+/g, ' ')).toContain(named);
  });

  it('are not told where all end with it', async () => {
    const text = await told(fromJuly(visits('')), 'guion');
    expect(text).not.toContain('solo hasta');
  });
});
