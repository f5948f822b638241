import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import type { CompiledAvance, CompiledModel } from '../src/model/compiled-shape.ts';
import { strictAjv, type Schema } from './shipped-schemas.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost } from './support/memory-host.ts';
import { pdfText } from './support/pdf-text.ts';

type Texts = Readonly<Record<string, string>>;

const PUNO = textsOf('puno');
const SMALL = textsOf('minimo');
const schema = JSON.parse(
  readFileSync(new URL('../schemas/compilado.schema.json', import.meta.url), 'utf8'),
) as Schema; // compiled below under the strict mode of ajv

describe('the compiled plan as it is printed', () => {
  const validate = strictAjv().compile(schema);

  it.each([
    ['the full example, first semester', PUNO, '2019-S1'],
    ['the full example, the whole year', PUNO, '2019-S2'],
    ['the smallest example', SMALL, '2019-S1'],
  ])('%s keeps the shipped schema', async (_, files, period) => {
    const { out } = await run(files, '--period', period);
    expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
  });

  it('is canonical: its keys are sorted, and it ends with one line break', async () => {
    const { out } = await run(PUNO);
    expect(out.endsWith('}\n')).toBe(true);
    expect(unsortedIn(JSON.parse(out))).toEqual([]);
  });

  it('has the same bytes twice, from files in any order and with either line ending', async () => {
    const { out } = await run(PUNO);
    const reversed = Object.fromEntries(Object.entries(PUNO).toReversed());
    const windows = Object.fromEntries(
      Object.entries(PUNO).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    expect(
      [await run(PUNO), await run(reversed), await run(windows)].map((result) => result.out === out),
    ).toEqual([true, true, true]);
  });

  it('is of the latest semester in execution or closed when none is asked for', async () => {
    expect(JSON.parse((await run(PUNO)).out)).toMatchObject({ periodo: '2019-S2', corte: '2019-12-31' });
  });

  it('goes to a file with --output, and only its path is printed', async () => {
    const host = memoryHost({ files: SMALL });
    expect(await main(['compile', '--output', 'salida/plan.json'], host)).toBe(0);
    expect(host.printed.out).toBe('salida/plan.json\n');
    const written = Buffer.from(host.files.get('/w/salida/plan.json') ?? '').toString('utf8');
    expect(written).toBe((await run(SMALL)).out);
  });

  it('goes by its Spanish name too', async () => {
    const host = memoryHost({ files: SMALL });
    expect(await main(['compilar'], host)).toBe(0);
    expect(host.printed.out).toBe((await run(SMALL)).out);
  });
});

describe('a project with errors', () => {
  const broken = {
    ...SMALL,
    'poi/2019-S1.yaml': (SMALL['poi/2019-S1.yaml'] ?? '').replace('objetivo: ECO-1', 'objetivo: ECO-99'),
  };

  it('is not compiled: the errors are named, nothing is printed and the exit code is 1', async () => {
    const { code, out, err } = await run(broken);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('poi/objetivo-inexistente');
    expect(err).toContain('No se hizo la compilación: los documentos tienen 1 error.');
  });

  it('is compiled with --draft, with what could be linked', async () => {
    const { code, out } = await run(broken, '--draft');
    expect(code).toBe(0);
    const compiled = JSON.parse(out) as CompiledModel; // the output of our own painter
    expect(compiled.actividades.find(({ objetivo }) => objetivo === 'ECO-99')?.id).toBe('GDL-002');
    expect(compiled.objetivos.find(({ id }) => id === 'ECO-1')?.actividades).toEqual([]);
  });
});

describe('wrong use exits with 2, prints nothing and says what to do', () => {
  const inFolders = (...folders: readonly string[]): Texts =>
    Object.fromEntries(
      folders.flatMap((folder) => Object.entries(SMALL).map(([path, text]) => [`${folder}/${path}`, text])),
    );
  const withoutPoi = Object.fromEntries(Object.entries(SMALL).filter(([path]) => !path.startsWith('poi/')));
  const cases: readonly (readonly [name: string, files: Texts, args: readonly string[], words: string])[] = [
    ['two projects', inFolders('lampa', 'puno'), [], 'hay 2 planes: lampa y puno'],
    [
      'two projects, one in a folder that a terminal would obey',
      inFolders('lampa', 'x\u001B[31m\u202E'),
      [],
      'hay 2 planes: lampa y x‹U+001B›[31m‹U+202E›',
    ],
    ['a semester without POI', SMALL, ['--period', '2020-S1'], 'Solo hay de 2019-S1.'],
    ['no semester', SMALL, ['--period', 'enero'], 'por ejemplo --period 2019-S1'],
    ['a year of which only half has a POI', SMALL, ['--period', '2019'], 'Solo hay de 2019-S1.'],
    ['a period of a plan without any POI', withoutPoi, ['--period', '2019-S1'], 'se informa del plan solo'],
    ['a path that does not exist', SMALL, ['otra'], 'No existe «otra»'],
    ['a folder without documents', { 'leame.txt': 'hola' }, [], 'No hay ningún documento'],
    ['a day that does not exist', SMALL, ['--al', '2019-02-30'], '--al dice «2019-02-30»'],
  ];
  it.each(cases)('%s', async (_, files, args, words) => {
    const { code, out, err } = await run(files, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  it('but one of two projects, by its folder, is compiled', async () => {
    const { code, out } = await run(inFolders('lampa', 'puno'), 'puno');
    expect([code, out]).toEqual([0, (await run(SMALL)).out]);
  });
});

it('a file that cannot be read exits with 3 and is named', async () => {
  const host = memoryHost({ files: { ...SMALL, 'poi/2019-S2.yaml': null } });
  expect(await main(['compile'], host)).toBe(3);
  expect([host.printed.out, host.printed.err]).toEqual(['', expect.stringContaining('poi/2019-S2.yaml')]);
});

describe('the documented semester', () => {
  it('compiles to the documented figures', async () => {
    const { code, out } = await run(documented());
    expect(code).toBe(0);
    const compiled = JSON.parse(out) as CompiledModel; // the output of our own painter
    const fisico = { valor: 80, estado: 'amarillo', con_dato: 1, total: 1 };
    const money = {
      pia: 800000,
      pim: 850000,
      certificado: 700000,
      comprometido: 640000,
      devengado: 510000,
      girado: 498000,
    };
    const execution = { fisico, financiero: { valor: 60, ...money } };
    expect(compiled).toMatchObject({
      version: 1,
      plan: 'puno-2019-2022',
      periodo: '2019-S1',
      corte: '2019-06-30',
      avance: {
        ...execution,
        resultados: { valor: 97.37, estado: 'gris', con_dato: 1, total: 16, cobertura: 'insuficiente' },
      },
      mandato: { valor: 18.75, tiempo: 12.39 },
      distritos: expect.arrayContaining([
        expect.objectContaining({ ubigeo: '210101', actividades: ['GIM-014'] }),
      ]),
    });
    expect(compiled.dimensiones[0]).toMatchObject({ id: 'social', avance: execution });
    expect(compiled.dimensiones[0]?.objetivos[0]).toBe('SOC-1');
    expect(compiled.objetivos[0]).toMatchObject({
      id: 'SOC-1',
      dimension: 'social',
      avance: { ...execution, resultados: { valor: 97.37, estado: 'verde', con_dato: 1, total: 1 } },
      indicadores: ['SOC-1.1'],
      actividades: ['GIM-014'],
    });
    expect(compiled.indicadores[0]).toMatchObject({
      id: 'SOC-1.1',
      objetivo: 'SOC-1',
      esperado: 76,
      estimado: false,
      obtenido: 74,
      tipo_i: 97.37,
      tipo_i_bruto: 97.37,
      tipo_ii: 75,
      meta_final: 18.75,
      estado: 'verde',
      retroceso: false,
      peso: 1,
      origen: { archivo: 'poi/2019-S1.yaml', linea: lineWith('indicador: SOC-1.1, valor') },
    });
    expect(compiled.unidades.find(({ id }) => id === 'GIM')).toMatchObject({
      avance: execution,
      actividades: ['GIM-014'],
      entrega: '2019-07-05',
    });
    expect(
      compiled.lineas.find(({ codigo, dimension }) => codigo === '1.1' && dimension === 'social'),
    ).toMatchObject({
      objetivo: 'SOC-1',
      avance: execution,
      actividades: ['GIM-014'],
    });
    expect(compiled.actividades).toHaveLength(1);
    expect(compiled.actividades[0]).toMatchObject({
      id: 'GIM-014',
      periodo: '2019-S1',
      objetivo: 'SOC-1',
      unidad: 'GIM',
      fisico: { programado: 60, ejecutado: 48, valor: 80, bruto: 80, anual: 48, estado: 'amarillo' },
      financiero: { pim: 850000, devengado: 510000, valor: 60, programado: 480000, valor_periodo: 106.25 },
      brecha: 26.25,
      proyeccion: { cantidad: 80, valor: 80 },
      origen: { archivo: 'poi/2019-S1.yaml', linea: lineWith('id: GIM-014') },
    });
  });
});

describe('one figure, one text', () => {
  it.each(['2019-S1', '2019-S2'])(
    'the percentages and the soles of the compiled plan of %s are in the Markdown, the PDF and the status',
    async (period) => {
      const host = memoryHost({ files: projectFiles('puno') });
      expect(await main(['report', '--period', period], host)).toBe(0);
      const name = `/w/informes/puno-2019-2022-${period}-tecnica`;
      const markdown = Buffer.from(host.files.get(`${name}.md`) ?? '').toString('utf8');
      const pdf = await pdfText(host.files.get(`${name}.pdf`) ?? new Uint8Array());
      const screen = memoryHost({ files: PUNO });
      expect(await main(['status', '--period', period], screen)).toBe(0);
      // The lines of a narrow terminal end anywhere.
      const shown = screen.printed.out.replaceAll(/\s+/g, ' ');
      const compiled = JSON.parse((await run(PUNO, '--period', period)).out) as CompiledModel; // our own output
      const groups = [compiled.avance, ...compiled.dimensiones.map(({ avance }) => avance)];
      const percents = groups.flatMap(percentsOf);
      expect(percents.length).toBeGreaterThan(12);
      const { valor, tiempo } = compiled.mandato;
      for (const text of [...percents, percentOf(valor), percentOf(tiempo)]) {
        expect([text, markdown.includes(text), pdf.includes(text), shown.includes(text)]).toEqual([
          text,
          true,
          true,
          true,
        ]);
      }
      for (const { financiero } of groups) {
        for (const amount of [financiero.pia, financiero.pim, financiero.devengado, financiero.girado]) {
          // A column of whole soles has no céntimos.
          const text = solesOf(amount).replace(/\.00$/, '');
          expect([text, markdown.includes(text), pdf.includes(text)]).toEqual([text, true, true]);
        }
      }
      for (const { avance } of compiled.objetivos) {
        for (const text of percentsOf(avance)) expect(markdown).toContain(text);
        for (const text of percentsOf(avance)) expect(shown).toContain(text);
      }
    },
    60_000,
  );
});

/** The plan of the full example, all measured twice a year, with the documented activity and measurement. */
function documented(): Texts {
  const others = Object.entries(PUNO).filter(
    ([path]) => !path.startsWith('poi/') && !path.startsWith('audiencias/'),
  );
  const plan = (PUNO['plan.yaml'] ?? '').replace(/ +frecuencia: anual\n/, '');
  return { ...Object.fromEntries(others), 'plan.yaml': plan, 'poi/2019-S1.yaml': SEMESTER };
}

const SEMESTER = `tipo: poi
version: 1
plan: puno-2019-2022
periodo: 2019-S1
unidad: GIM
estado: en_ejecucion
fecha_corte: 2019-06-30
fecha_entrega: 2019-07-05
gasto:
  aprobado_por: GAF
  norma: R.G.M. 045-2019-MPP
  fecha: 2019-01-15
  techo: 12500000.00
actividades:
  - id: GIM-014
    nombre: Ampliación de redes de agua en los barrios altos
    tipo: inversion
    objetivo: SOC-1
    proyecto: "1.1"
    indicador_plan: SOC-1.1
    unidad: GIM
    estado: en_ejecucion
    distritos: ["210101"]
    beneficiarios: {total: 1200, mujeres: 640, hombres: 560}
    codigo_ceplan: AOI00000500001
    cui: "2401234"
    presupuesto_participativo: true
    inversion: {costo_total: 2400000.00, devengado_anterior: 310000.00, inicio: 2018-09-01, fin: 2020-06-30}
    presupuesto:
      pia: 800000.00
      pim: 850000.00
      certificado: 700000.00
      comprometido: 640000.00
      devengado: 510000.00
      girado: 498000.00
      programado: {ene: 0, feb: 80000, mar: 80000, abr: 120000, may: 120000, jun: 80000}
      rubro: "18"
    indicador:
      nombre: Conexiones domiciliarias instaladas
      unidad_medida: conexión
      tipo: producto
      sentido: ascendente
      acumulacion: suma
      meta: 60
      meta_anual: 100
      programado: {ene: 0, feb: 10, mar: 10, abr: 15, may: 15, jun: 10}
      ejecutado: {ene: 0, feb: 8, mar: 10, abr: 12, may: 10, jun: 8}
    productos:
      - {nombre: Conexiones domiciliarias instaladas}
      - {nombre: Manual de operación entregado, unidad_medida: manual, meta: 1, entregado: 0}
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 90, fin_real: null, depende_de: [], hito: false}
    desvio: {causa: expediente_tecnico, detalle: La tubería llegó tarde}
    medidas: [{texto: Segunda cuadrilla, unidad: GIM, plazo: 2019-08-15, estado: pendiente}]
    evidencias: [{tipo: acta, titulo: Acta de avance, url: "https://www.munipuno.gob.pe/acta-12.pdf"}]
resultados:
  - {indicador: SOC-1.1, valor: 74.0, fecha: 2019-06-30, fuente: EPS EMSAPUNO, preliminar: false, por_distrito: {"210102": 61.0}}
`;

function lineWith(text: string): number {
  return SEMESTER.split('\n').findIndex((line) => line.includes(text)) + 1;
}

async function run(
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const host = memoryHost({ files });
  const code = await main(['compile', ...args], host);
  return { code, ...host.printed };
}

function textsOf(name: string): Texts {
  return Object.fromEntries(
    Object.entries(projectFiles(name)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
  );
}

/** Paths of the objects whose keys are not in order. */
function unsortedIn(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  const here = Array.isArray(value) || keys.join() === keys.toSorted().join() ? [] : [path];
  return [...here, ...Object.entries(value).flatMap(([key, inner]) => unsortedIn(inner, `${path}/${key}`))];
}

function percentsOf({ fisico, financiero, resultados }: CompiledAvance): readonly string[] {
  return [fisico, financiero, resultados].flatMap(({ valor }) => (valor === null ? [] : [percentOf(valor)]));
}

function percentOf(value: number | null): string {
  return value === null ? 'sin dato' : `${value.toFixed(2)} %`;
}

function solesOf(value: number | null): string {
  if (value === null) return 'sin dato';
  return value.toFixed(2).replaceAll(/\B(?=(\d{3})+\.)/g, ',');
}
