import { describe, expect, it } from 'vitest';
import { spoken } from '../src/report/spoken.ts';
import { pagesOf, readPdf } from './support/pdf-reader.ts';
import { checkPdf } from './support/pdf-checker.ts';
import { projectFiles } from './support/example-files.ts';
import { ran } from './support/rendered.ts';
import { LONG_WORD, NASTY } from './support/hostile-reports.ts';
import { SMALL } from './support/small-project.ts';

const texts = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(projectFiles(name)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
const PUNO = texts('puno');

const hostile = JSON.stringify(`${NASTY} ${LONG_WORD}`);
const HOSTILE = {
  ...SMALL,
  'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '')
    .replace('nombre: Recolección de residuos', () => `nombre: ${hostile}`)
    .replace(/logros: \[.*?\]/s, () => `logros: [${hostile}]`),
};

describe('the text to be read aloud', () => {
  it.each([
    ['96 %', 'noventa y seis por ciento'],
    ['94.9 % de lo que debía', 'noventa y cuatro punto nueve por ciento de lo que debía'],
    ['S/ 12.1 M', 'doce millones cien mil soles'],
    ['S/ 1.45 M', 'un millón cuatrocientos cincuenta mil soles'],
    ['S/ 1', 'un sol'],
    ['S/ 0.77', 'setenta y siete céntimos'],
    ['Jr. Lima s/n, cerca de la Av. El Sol', 'jirón Lima sin número, cerca de la avenida El Sol'],
    ['S/ 866,034.50', 'ochocientos sesenta y seis mil treinta y cuatro soles con cincuenta céntimos'],
    ['1 de 3 campañas', 'una de tres campañas'],
    ['1 de 2 compromisos', 'uno de dos compromisos'],
    ['21 actividades', 'veintiuna actividades'],
    ['200 familias', 'doscientas familias'],
    ['452 800 turistas', 'cuatrocientos cincuenta y dos mil ochocientos turistas'],
    ['de 8:00 a 15:30', 'de ocho a quince y treinta'],
    ['hasta el 2019-06-30', 'hasta el treinta de junio de dos mil diecinueve'],
    ['el periodo 2019-2022', 'el periodo dos mil diecinueve a dos mil veintidós'],
    ['-2.5 grados, de 5 a −3', 'menos dos punto cinco grados, de cinco a menos tres'],
    ['+5 % y −0.5 %', 'más cinco por ciento y menos cero punto cinco por ciento'],
    ['S/. 1,200.50', 'mil doscientos soles con cincuenta céntimos'],
    [
      "S/ 2'500,000.00 en 1'250,000 m2",
      'dos millones quinientos mil soles en un millón doscientos cincuenta mil metros cuadrados',
    ],
    [
      'S/ 1.5 Millones y S/ 1.2 MILLONES DE SOLES',
      'un millón quinientos mil soles y un millón doscientos mil soles',
    ],
    [
      'S/ 4.5MM, S/ 500 MIL y S/ 2.5 mill.',
      'cuatro millones quinientos mil soles, quinientos mil soles y dos millones quinientos mil soles',
    ],
    [
      'S/ 1,5 millones y S/ 12.345.678,00',
      'un millón quinientos mil soles y doce millones trescientos cuarenta y cinco mil seiscientos setenta y ocho soles',
    ],
    [
      "S/ 1'500'000, S/ 2 Mil Millones y S/ 5 mil soles",
      'un millón quinientos mil soles, dos mil millones de soles y cinco mil soles',
    ],
    ['3,5 km y 12,50 metros', 'tres punto cinco km y doce punto cincuenta metros'],
    ['12,5 % de 3,4 y 5', 'doce punto cinco por ciento de tres,cuatro y cinco'],
    ['S/ -500 y −S/ 20', 'menos quinientos soles y menos veinte soles'],
    ['S/ 5 mil y S/ 2 millones', 'cinco mil soles y dos millones de soles'],
    [
      '300 m2, 1 m³ y 3km² a S/ 5 por m2',
      'trescientos metros cuadrados, un metro cúbico y tres kilómetros cuadrados a cinco soles por metro cuadrado',
    ],
    ['1er trimestre, 2DO piso y 3.ª etapa', 'primer trimestre, segundo piso y tercera etapa'],
    ['el 1° de mayo y el 15.º aniversario', 'el primero de mayo y el quince aniversario'],
    ['50kg a 8:00am en el aula A1, N.°5', 'cincuenta kg a ocho am en el aula A uno, número cinco'],
    ['el plano 033-2020', 'el plano cero tres tres-dos mil veinte'],
    ['código 051', 'código cero cinco uno'],
    ['0.05 mg', 'cero punto cero cinco mg'],
    ['1234567890123', 'uno dos tres cuatro cinco seis siete ocho nueve cero uno dos tres'],
  ])('says %j as %j', (written, said) => {
    expect(spoken(written)).toBe(said);
  });

  it.each([
    ['the first semester', PUNO, '2019-S1'],
    ['a year that is over', PUNO, '2019-S2'],
    ['a district', texts('distrito'), '2024-S2'],
  ])('has no figure in digits, whole sentences and about three minutes: %s', async (_, files, period) => {
    const { code, text } = await ran(files, ['report', '-e', 'guion', '-p', period]);
    const [, ...paragraphs] = text('.md').split('\n\n');
    expect(code).toBe(0);
    expect(text('.md')).not.toMatch(/\d|%|S\/|[▲▼()]/);
    for (const paragraph of paragraphs) expect(paragraph.trim()).toMatch(/^[\p{Lu}].*[.…]$/su);
    const words = text('.md').split(/\s+/).length;
    expect(words).toBeGreaterThan(350);
    expect(words).toBeLessThan(450);
  });

  it('says of a small project what is not known, and that a draft is not to be read', async () => {
    const poi = (SMALL['poi/2019-S1.yaml'] ?? '').replace('objetivo: SOC-1', 'objetivo: NO-1');
    const files = { ...SMALL, 'poi/2019-S1.yaml': poi };
    const { text } = await ran(files, ['report', '-e', 'guion', '-p', '2019-S1', '--draft']);
    expect(text('.md')).not.toMatch(/undefined|null|NaN|\[object/);
    expect(text('.md')).toContain('> **BORRADOR.**');
  });

  it('says of how many activities the spending is known, where it is not of all', async () => {
    const told = 'actividades que tienen presupuesto; de las demás no se sabe';
    const some = await ran(SMALL, ['report', '-e', 'guion', '-p', '2019-S1']);
    expect(some.text('.md')).toContain(told);
    const all = await ran(texts('distrito'), ['report', '-e', 'guion', '-p', '2024-S2']);
    expect(all.text('.md')).toContain('de cada cien soles');
    expect(all.text('.md')).not.toContain(told);
  });

  it('does not call the one work whose cost is told the one that costs most', async () => {
    const poi = (SMALL['poi/2019-S1.yaml'] ?? '').replace('pozos\n', 'pozos\n    tipo: inversion\n');
    const run = await ran({ ...SMALL, 'poi/2019-S1.yaml': poi }, ['report', '-e', 'guion', '-p', '2019-S1']);
    expect(run.text('.md')).toContain('De dos obras, solo de una se sabe cuánto cuesta, y es ampliación');
  });

  it.each<readonly [indicators: number, measured: number, period: string, words: string]>([
    [2, 0, '2019-S1', 'Todavía no se midió ningún resultado, así que no podemos decirles cuánto cambió.'],
    [2, 1, '2019-S1', 'Se midió una de dos metas, y no se puede decir cuánto se alcanzó de lo esperado.'],
    [3, 2, '2019-S2', 'Se midieron dos de tres metas, y no se puede decir cuánto se alcanzó de lo esperado.'],
    [1, 1, '2019-S2', 'Se midió la única meta, y no se puede decir cuánto se alcanzó de lo esperado.'],
  ])(
    'says of %i targets without a baseline that %i were measured, though none has a percentage: %s',
    async (indicators, measured, period, words) => {
      const ids = Array.from({ length: indicators }, (_, i) => `SOC-1.${i + 1}`);
      const plan = {
        tipo: 'plan',
        version: 1,
        id: 'p-2019-2022',
        titulo: 'Plan',
        entidad: { nombre: 'Municipalidad Distrital', nivel: 'distrital', ubigeo: '210504' },
        periodo: { inicio: 2019, fin: 2022 },
        estado: 'vigente',
        dimensiones: {
          social: {
            objetivos: [
              {
                id: 'SOC-1',
                nombre: 'Agua',
                indicadores: ids.map((id) => ({
                  id,
                  nombre: `Viviendas con agua ${id}`,
                  unidad_medida: 'porcentaje',
                  metas: { '2022': 90 },
                })),
              },
            ],
          },
        },
      };
      const cut = period === '2019-S1' ? '2019-06-30' : '2019-12-31';
      const poi = {
        tipo: 'poi',
        version: 1,
        plan: 'p-2019-2022',
        periodo: period,
        estado: 'en_ejecucion',
        fecha_corte: cut,
        resultados: ids
          .slice(0, measured)
          .map((indicador) => ({ indicador, valor: 58, fecha: cut, fuente: 'INEI' })),
      };
      const files = {
        'plan.yaml': JSON.stringify(plan),
        'unidades.yaml': 'tipo: unidades\nversion: 1\nunidades: []\n',
        'poi/poi.yaml': JSON.stringify(poi),
      };
      const { text } = await ran(files, ['report', '-e', 'guion', '-f', 'md', '-p', period, '--draft']);
      expect(text('.md')).toContain(words);
    },
  );

  it.each([
    [0, 1, 'no se cumplió el único compromiso'],
    [1, 1, 'se cumplió el único compromiso'],
    [0, 2, 'no se cumplió ninguno de los dos compromisos'],
    [1, 2, 'se cumplió uno de dos compromisos'],
    [2, 3, 'se cumplieron dos de tres compromisos'],
    [3, 3, 'se cumplieron los tres compromisos'],
  ])('tells %i of %i commitments kept as a reader would: %s', async (kept, all, words) => {
    const compromisos = Array.from({ length: all }, (_, i) => ({
      id: `C-${i + 1}`,
      texto: 'Abrir la posta',
      unidad: 'GM',
      plazo: '2019-05-30',
      estado: i < kept ? 'cumplida' : 'pendiente',
    }));
    const hearing = {
      tipo: 'audiencia',
      version: 1,
      id: 'AP-1',
      fecha: '2019-02-20',
      periodo_informado: '2018-S2',
    };
    const others = Object.fromEntries(
      Object.entries(SMALL).filter(([path]) => !path.startsWith('audiencias/')),
    );
    const files = { ...others, 'audiencias/2019-02.yaml': JSON.stringify({ ...hearing, compromisos }) };
    const { text } = await ran(files, ['report', '-e', 'guion', '-p', '2019-S1', '--draft']);
    expect(text('.md')).toContain(`en las audiencias anteriores, ${words}.`);
  });

  it.each([
    [1, 'el único compromiso todavía está en plazo', '1 compromiso, que todavía está en plazo'],
    [2, 'los dos compromisos todavía están en plazo', '2 compromisos, que todavía están en plazo'],
  ])('does not say of %i commitments whose day has not come that none was kept', async (all, heard, read) => {
    const compromisos = Array.from({ length: all }, (_, i) => ({
      id: `C-${i + 1}`,
      texto: 'Abrir la posta',
      unidad: 'GM',
      plazo: '2019-07-01',
      estado: 'pendiente',
    }));
    const head = {
      tipo: 'audiencia',
      version: 1,
      id: 'AP-1',
      fecha: '2019-02-20',
      periodo_informado: '2018-S2',
    };
    const others = Object.fromEntries(
      Object.entries(SMALL).filter(([path]) => !path.startsWith('audiencias/')),
    );
    const files = { ...others, 'audiencias/2019-02.yaml': JSON.stringify({ ...head, compromisos }) };
    const guion = await ran(files, ['report', '-e', 'guion', '-p', '2019-S1', '--draft']);
    expect(guion.text('.md')).toContain(`en las audiencias anteriores, ${heard}.`);
    const ciudadana = await ran(files, [
      'report',
      '-e',
      'ciudadana',
      '-p',
      '2019-S1',
      '--draft',
      '--format',
      'md',
    ]);
    expect(ciudadana.text('.md')).toContain(`asumió **${read}**`);
  });

  it('can be told in another language, by a template that says the numbers itself', async () => {
    const template = [
      '{{#with guion}}',
      'Allin p’unchay, {{entidad}}manta rimaykuyku. {{cifras.objetivos}}.',
      '{{#if cifras.resultados}}{{cifras.resultados}}{{#if resultados_es.verde}} allin{{/if}}{{#if resultados_es.amarillo}} wakin{{/if}}{{/if}}',
      '{{#with cifras.lejos}}{{cuantas}} mana chayasqachu.{{/with}}',
      '{{#with cifras.compromisos}}{{hechos}}/{{total}}{{/with}}',
      '{{/with}}',
    ].join('\n');
    const files = {
      ...PUNO,
      'plan.config.yaml': 'plantillas: mias\n',
      'mias/informe-guion.md.hbs': template,
    };
    const { code, text } = await ran(files, ['report', '-e', 'guion', '-p', '2019-S2']);
    expect(code).toBe(0);
    expect(
      text('.md')
        .split('\n')
        .filter((line) => line !== ''),
    ).toEqual([
      'Allin p’unchay, Municipalidad Provincial de Punomanta rimaykuyku. 16 objetivos.',
      '96 % allin',
      '2 mana chayasqachu.',
      '6/8',
    ]);
  });

  it('is written by a template that a project may replace, which is met where it is wrong', async () => {
    const files = { ...PUNO, 'plan.config.yaml': 'plantillas: mias\n' };
    const own = { ...files, 'mias/informe-guion.md.hbs': 'Ñuqayku: {{guion.entidad}}\n' };
    expect((await ran(own, ['report', '-e', 'guion'])).text('.md')).toBe(
      'Ñuqayku: Municipalidad Provincial de Puno\n',
    );
    const wrong = { ...files, 'mias/informe-guion.md.hbs': '{{guion.nadie}}' };
    expect((await ran(wrong, ['report', '-e', 'guion'])).err).toContain('informe-guion.md.hbs, línea 1');
  });
});

/** The year of Puno, of which nine of thirteen offices tell nothing after September. */
const STOPPED = Object.fromEntries(
  Object.entries(PUNO).map(([path, text], _, all) => {
    const second = all.filter(([one]) => one.startsWith('poi/2019-S2/')).map(([one]) => one);
    const ended = second.indexOf(path);
    return ended === -1 || ended > 8
      ? [path, text]
      : [
          path,
          text
            .replace('fecha_corte: 2019-12-31', 'fecha_corte: 2019-09-30')
            .replaceAll(/((?:ejecutado|devengado_mensual): \{[^}]*?), oct: [^}]*\}/g, '$1}'),
        ];
  }),
);

it.each([
  [
    'is measured in December',
    'id: SOC-1.1\n            frecuencia: anual',
    'todas las metas que se miden hasta esa fecha; otra se mide en diciembre.',
  ],
  ['is in words', 'id: SOC-1.1\n            meta_registrada: Agua para todos', 'todas las metas en cifras.'],
])('a mean of all targets but one that %s is not called that of all', async (_, indicator, says) => {
  const minimo = texts('minimo');
  const plan = (minimo['plan.yaml'] ?? '').replace('id: SOC-1.1', indicator);
  const files = {
    ...minimo,
    'plan.yaml': indicator.includes('meta_registrada')
      ? plan.replace('metas: {2019: 70, 2020: 76, 2021: 84, 2022: 92}\n', '\n')
      : plan,
    'poi/2019-S1.yaml': (minimo['poi/2019-S1.yaml'] ?? '').replace(/^ {2}- \{indicador: SOC-1\.1,.*\n/m, ''),
  };
  const { text } = await ran(files, ['report', '-e', 'guion', '-p', '2019-S1', '--draft']);
  expect(text('.md')).toContain(says);
});

describe('the sheet to hang', () => {
  it.each([
    ['the first semester', PUNO, '2019-S1'],
    ['a year that is over', PUNO, '2019-S2'],
    ['a small project', SMALL, '2019-S1'],
    ['hostile names', HOSTILE, '2019-S1'],
    ['a year of which most offices stopped in September', STOPPED, '2019-S2'],
  ])('is one page of A3 that nothing is wrong with: %s', async (_, files, period) => {
    const done = await ran(files, ['report', '-e', 'mural', '-p', period, '--draft']);
    const pdf = readPdf(done.bytes('.pdf'));
    const boxes = pagesOf(pdf).map((page) => page.dict.get('MediaBox'));
    expect(done.code).toBe(0);
    expect(checkPdf(pdf)).toEqual([]);
    expect(JSON.stringify(boxes)).toMatch(/^\[\[0,0,841\.8\d*,1190\.\d+\]\]$/);
  });
});

it.each([
  ['mural', 'md', 'La edición mural solo se escribe en pdf y html.'],
  ['mural', 'md,html', 'La edición mural solo se escribe en pdf y html.'],
  ['guion', 'pdf', 'La edición guion solo se escribe en md.'],
  ['guion', 'html', 'La edición guion solo se escribe en md.'],
])('the edition %s is not written in %s, and says so', async (edition, format, words) => {
  const { code, err } = await ran(SMALL, ['report', '-e', edition, '-f', format]);
  expect([code, err.includes(words)]).toEqual([2, true]);
});

it.each(['mural', 'guion'])(
  'the edition %s of a plan alone is wrong use: it could only say what is promised',
  async (edition) => {
    const alone = { 'plan.yaml': PUNO['plan.yaml'] ?? '', 'unidades.yaml': PUNO['unidades.yaml'] ?? '' };
    const { code, err } = await ran(alone, ['report', '-e', edition]);
    expect([code, err]).toEqual([2, expect.stringContaining('todavía no tiene POI')]);
  },
);
