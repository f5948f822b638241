import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import type { CompiledModel } from '../src/model/compiled-shape.ts';
import { BASE } from '../src/rules/example.ts';
import { memoryHost } from './support/memory-host.ts';

const FIRST = ['ene', 'feb', 'mar', 'abr', 'may', 'jun'];
const SECOND = ['jul', 'ago', 'set', 'oct', 'nov', 'dic'];

/** Twelve values, from January; a hole is a month that nobody gives. */
type Twelve = readonly (number | undefined)[];

/** The facts of an activity of a year, whatever the documents they are written in. */
interface Facts {
  readonly acumulacion?: string;
  readonly sentido?: string;
  readonly meta_anual?: number;
  readonly programado: Twelve;
  readonly ejecutado: Twelve;
  readonly gasto?: { readonly programado: Twelve; readonly devengado: Twelve };
}

function map(values: Twelve, from: 0 | 6, to: 6 | 12): string {
  const names = [...FIRST, ...SECOND];
  const given = values
    .map((value, i) => (value === undefined || i < from || i >= to ? '' : `${names[i] ?? ''}: ${value}`))
    .filter((text) => text !== '');
  return `{${given.join(', ')}}`;
}

function document(
  periodo: string,
  corte: string,
  facts: Facts,
  [from, to]: readonly [0 | 6, 6 | 12],
): string {
  const { acumulacion, sentido, meta_anual, programado, ejecutado, gasto } = facts;
  const money =
    gasto === undefined
      ? ''
      : `, programado: ${map(gasto.programado, from, to)}, devengado_mensual: ${map(gasto.devengado, from, to)}`;
  return `tipo: poi
version: 1
plan: plan-ejemplo
periodo: ${periodo}
unidad: GIM
estado: en_ejecucion
fecha_corte: ${corte}
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
actividades:
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
    objetivo: SOC-1
    presupuesto: {pia: 1200.00, pim: 1200.00${money}}
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
${acumulacion === undefined ? '' : `      acumulacion: ${acumulacion}\n`}${sentido === undefined ? '' : `      sentido: ${sentido}\n`}${meta_anual === undefined ? '' : `      meta_anual: ${meta_anual}\n`}      programado: ${map(programado, from, to)}
      ejecutado: ${map(ejecutado, from, to)}
`;
}

const PLAN = { 'plan.yaml': BASE['plan.yaml'] ?? '', 'unidades.yaml': BASE['unidades.yaml'] ?? '' };

function inOne(facts: Facts, corte = '2019-12-31'): Readonly<Record<string, string>> {
  return { ...PLAN, 'poi/2019.yaml': document('2019', corte, facts, [0, 12]) };
}

function inTwo(facts: Facts, corte = '2019-12-31'): Readonly<Record<string, string>> {
  return {
    ...PLAN,
    'poi/2019-S1.yaml': document('2019-S1', '2019-06-30', facts, [0, 6]),
    'poi/2019-S2.yaml': document('2019-S2', corte, facts, [6, 12]),
  };
}

async function ran(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> {
  const host = memoryHost({ files });
  await main([...args], host);
  return host.printed.out;
}

/** The technical report of a period in Markdown, with the name of its file. */
async function report(
  files: Readonly<Record<string, string>>,
  period: string,
): Promise<{ readonly name: string; readonly text: string }> {
  const host = memoryHost({ files });
  await main(['report', '--draft', '--format', 'md', '--period', period], host);
  const [path = '', bytes] = [...host.files].find(([file]) => file.endsWith('-tecnica.md')) ?? [];
  return { name: path.replace(/^.*\//, ''), text: Buffer.from(bytes ?? '').toString('utf8') };
}

type Activity = CompiledModel['actividades'][number];

/** What is told of the only activity in a period: every figure, without the places and words it came from. */
async function told(
  files: Readonly<Record<string, string>>,
  period: string,
): Promise<Omit<Activity, 'origen' | 'fuentes' | 'trazas'>> {
  const text = await ran(files, 'compile', '--draft', '--period', period);
  const compiled = JSON.parse(text) as CompiledModel; // what the schema of the compiled plan vouches for
  const [activity] = compiled.actividades;
  if (!activity) throw new Error('the project has one activity');
  const { origen: _origen, fuentes: _fuentes, trazas: _trazas, ...rest } = activity;
  return rest;
}

const even = (value: number): Twelve => Array.from({ length: 12 }, () => value);
const halves = (first: number, second: number): Twelve => [
  ...Array.from({ length: 6 }, () => first),
  ...Array.from({ length: 6 }, () => second),
];

const FACTS: readonly (readonly [string, Facts])[] = [
  ['an amount month by month', { programado: even(10), ejecutado: [...even(10).slice(0, 10), 4, 0] }],
  [
    'an amount with months that nobody reports',
    { programado: even(10), ejecutado: [10, undefined, 10, 8, undefined, 10, 10, 10, 10, undefined, 5, 10] },
  ],
  [
    'an amount of which the second half is hardly reported',
    { programado: even(10), ejecutado: [10, 10, 10, 10, ...Array.from({ length: 7 }, () => undefined), 10] },
  ],
  [
    'an amount of which hardly anything is reported',
    { programado: even(10), ejecutado: [10, ...Array.from({ length: 11 }, () => undefined)] },
  ],
  [
    'a level that grows',
    {
      acumulacion: 'ultimo',
      programado: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120],
      ejecutado: [10, 20, 30, 40, 50, 55, 70, 80, 90, 95, 100, 108],
    },
  ],
  [
    'a level of which the second half asks nothing',
    { acumulacion: 'ultimo', programado: halves(100, 0), ejecutado: halves(96, 0) },
  ],
  [
    'a mean of which the first half asks nothing',
    { acumulacion: 'promedio', meta_anual: 90, programado: halves(0, 90), ejecutado: halves(0, 81) },
  ],
  [
    'a mean of both halves',
    { acumulacion: 'promedio', meta_anual: 75, programado: halves(60, 90), ejecutado: halves(54, 90) },
  ],
  [
    'a peak',
    { acumulacion: 'maximo', meta_anual: 50, programado: halves(50, 40), ejecutado: halves(45, 60) },
  ],
  [
    'an amount that should be small',
    { sentido: 'descendente', meta_anual: 120, programado: even(10), ejecutado: halves(12, 9) },
  ],
  [
    'an amount and its money, month by month',
    {
      meta_anual: 120,
      programado: even(10),
      ejecutado: even(9),
      gasto: { programado: even(100), devengado: [100, 100, 50, 100, -20, 100, 100, 80, 100, 100, 100, 90] },
    },
  ],
];

describe('the facts of a year tell the same in one document as in two', () => {
  it.each(FACTS)('%s: at the end of the year', async (_, facts) => {
    const [one, two] = [await told(inOne(facts), '2019-S2'), await told(inTwo(facts), '2019-S2')];
    expect(one).toEqual(two);
  });

  it.each(FACTS)('%s: in September', async (_, facts) => {
    const until = (values: Twelve): Twelve => values.slice(0, 9);
    const known = {
      ...facts,
      ejecutado: until(facts.ejecutado),
      ...(facts.gasto ? { gasto: { ...facts.gasto, devengado: until(facts.gasto.devengado) } } : {}),
    };
    const [one, two] = [inOne(known, '2019-09-30'), inTwo(known, '2019-09-30')];
    expect(await told(one, '2019-S2')).toEqual(await told(two, '2019-S2'));
  });

  it.each(FACTS)('%s: of June, what its months say', async (_, facts) => {
    const [one, two] = [await told(inOne(facts), '2019-S1'), await told(inTwo(facts), '2019-S1')];
    expect(one).toEqual(two);
  });
});

/** A document of a year with totals that no month places, cut on a day. */
function withTotals(corte: string): Readonly<Record<string, string>> {
  return {
    ...PLAN,
    'poi/2019.yaml': `tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019
unidad: GIM
estado: en_ejecucion
fecha_corte: ${corte}
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
actividades:
  - id: GIM-014
    nombre: Instalación de conexiones domiciliarias
    objetivo: SOC-1
    estado: concluida
    presupuesto: {pia: 1200.00, pim: 1200.00, certificado: 900.00, devengado: 600.00}
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 120, logrado: 60}
    productos: [{nombre: Manual de operación, unidad_medida: manual, meta: 1, entregado: 1}]
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-01-10, fin: 2019-03-31, avance: 100}
      - {id: T2, tarea: Tubos, inicio: 2019-04-01, fin: 2019-06-15, avance: 100, fin_real: 2019-06-10}
      - {id: T3, tarea: Pruebas, inicio: 2019-06-01, fin: 2019-06-30, avance: 100, fin_real: 2019-07-01}
      - {id: T4, tarea: Entrega, inicio: 2019-06-01, fin: 2019-06-30, avance: 100, fin_real: 2019-06-30}
    desvio: {causa: personal, detalle: Renunciaron dos maestros}
    desvios: [{mes: mar, detalle: Lluvias de marzo}, {mes: oct, detalle: Paro de octubre}]
    medidas: [{texto: Contratar maestros, unidad: GIM, plazo: 2020-01-31, estado: pendiente}]
resultados:
  - {indicador: SOC-1.1, valor: 112, fecha: 2019-06-30, fuente: Registro municipal}
evaluacion:
  logros: [Se terminó la red del barrio alto]
`,
  };
}

describe('what no month places in a document of a year', () => {
  it('is without data in S1 once the document tells December', async () => {
    const { fisico, financiero, estado } = await told(withTotals('2019-12-31'), '2019-S1');
    expect({ fisico, financiero, estado }).toMatchObject({
      fisico: { programado: null, ejecutado: null, valor: null, gris: 'sin_dato', meta_anual: 120 },
      financiero: { pia: 1200, pim: 1200, certificado: null, devengado: null, valor: null },
      // A task ended on 10 June.
      estado: 'en_ejecucion',
    });
  });

  it('is that of S1 while the cut-off is not after June', async () => {
    const { fisico, financiero, estado } = await told(withTotals('2019-06-30'), '2019-S1');
    expect({ fisico, financiero, estado }).toMatchObject({
      fisico: { programado: 60, ejecutado: 60, valor: 100, anual: 50, estimado: true },
      financiero: { certificado: 900, devengado: 600, valor: 50 },
      estado: 'concluida',
    });
  });

  it('is without data in S1 too where rows of the budget state it', async () => {
    const poi = String(withTotals('2019-12-31')['poi/2019.yaml']).replace(
      '{pia: 1200.00, pim: 1200.00, certificado: 900.00, devengado: 600.00}',
      '{detalle: [{rubro: "07", pim: 700.00, devengado: 400.00}, {rubro: "18", pim: 500.00, devengado: 200.00}]}',
    );
    const files = { ...withTotals('2019-12-31'), 'poi/2019.yaml': poi };
    const [s1, s2] = [await told(files, '2019-S1'), await told(files, '2019-S2')];
    expect([s1.financiero.pim, s1.financiero.devengado]).toEqual([1200, null]);
    expect([s2.financiero.pim, s2.financiero.devengado]).toEqual([1200, 600]);
  });

  it('is no change of the budget after June in S1; one that says no day is told in both', async () => {
    const files = withTotals('2019-12-31');
    const changes =
      'modificaciones: [{fecha: 2019-06-30, monto: 100, norma: R.A. 10}, {fecha: 2019-07-01, monto: 50, norma: R.A. 20}, {monto: 50, norma: R.A. 30}]';
    const poi = String(files['poi/2019.yaml']).replace('pim: 1200.00,', `pim: 1400.00, ${changes},`);
    const [s1, s2] = await Promise.all(
      ['2019-S1', '2019-S2'].map((period) => report({ ...files, 'poi/2019.yaml': poi }, period)),
    );
    const norms = (text: string | undefined): readonly string[] => [
      ...new Set(text?.match(/R\. ?A\. ?\d0/g)),
    ];
    expect([norms(s1?.text), norms(s2?.text)]).toEqual([
      ['R.A. 10', 'R.A. 30'],
      ['R.A. 10', 'R.A. 20', 'R.A. 30'],
    ]);
  });

  it('stands in the report of its own half only: causes by their month, evaluation and measures at the end', async () => {
    const files = withTotals('2019-12-31');
    const [s1, s2] = [await report(files, '2019-S1'), await report(files, '2019')];
    expect([s1.name, s2.name]).toEqual([
      'plan-ejemplo-2019-S1-tecnica.md',
      'plan-ejemplo-2019-S2-tecnica.md',
    ]);
    const words = [
      'lluvias de marzo',
      'paro de octubre',
      'Renunciaron',
      'Contratar maestros',
      'red del barrio alto',
    ];
    const found = [s1, s2].map(({ text }) => words.map((word) => text.includes(word)));
    expect(found).toEqual([
      [true, false, false, false, false],
      [false, true, true, true, true],
    ]);
    // 30 June is a day of S1 and 1 July is not; that T1 is finished nobody places before December.
    expect(s1.text).toMatch(/T1 Zanjas, 10-1 a 31-3, sin dato;/);
    expect(s1.text).toMatch(/T2 Tubos, 1-4 a 15-6, terminó el 10-6/);
    expect(s1.text).toMatch(/T3 Pruebas, 1-6 a 30-6, terminó el 1-7;/);
    expect(s1.text).toMatch(
      /1 tarea debía haber terminado y no terminó al 30 de junio de 2019; de 1 más no se sabe\./,
    );
    expect(s1.text).toMatch(/^\| Pruebas .*\| +terminó el 1-7 \|$/m);
    expect(s1.text).toMatch(/T4 Entrega, 1-6 a 30-6, terminó el 30-6/);
  });
});

describe('the period that a report is about when none is asked', () => {
  const rows: readonly [string, string, string][] = [
    ['S1 while the cut-off of the year is in June', '2019-06-30', '2019-S1'],
    ['S2 from July on', '2019-07-31', '2019-S2'],
  ];
  it.each(rows)('%s', async (_, corte, period) => {
    const compiled = JSON.parse(await ran(withTotals(corte), 'compile', '--draft')) as CompiledModel; // as above
    expect(compiled.periodo).toBe(period);
  });
});
