import { expect, it } from 'vitest';
import { textsIn } from './support/folders.ts';
import type { Texts } from './support/mutator.ts';
import { ran } from './support/rendered.ts';

/** A hearing that says of nothing in what state it is, and a measure of an activity and of all that say as little. */
const FILES: Texts = {
  ...textsIn('examples/minimo'),
  'audiencias/2019-05.yaml': `tipo: audiencia
version: 1
id: AP-2019-05
fecha: 2019-05-20
lugar: Local
convocatoria: {norma: D.A. 1, fecha: 2019-05-01}
periodo_informado: 2018-S2
compromisos:
  - {id: C-1, texto: Arreglar el camino, unidad: GDL, plazo: 2019-06-15}
  - {id: C-2, texto: Cercar el pozo, unidad: GDL, plazo: 2019-12-15}
demandas:
  - {id: D-1, texto: Que pongan luz, respuesta: Se vio en mayo}
`,
};
const WITH_MEASURES: Texts = {
  ...FILES,
  'poi/2019-S1.yaml': (FILES['poi/2019-S1.yaml'] ?? '')
    .replace('      ejecutado: {ene: 0, feb: 6,', '      ejecutado: {ene: 0, feb: 1,')
    .replace(
      '    objetivo: SOC-1\n',
      '    objetivo: SOC-1\n    desvio: {causa: personal}\n    medidas: [{texto: Una segunda cuadrilla, plazo: 2019-06-15}]\n',
    )
    .replace(
      'evaluacion:\n',
      'evaluacion:\n  medidas: [{texto: Contratar antes, plazo: 2019-06-10}, {texto: Comprar antes, plazo: 2019-06-10, estado: pendiente}]\n',
    ),
};

async function told(edition: string, files = WITH_MEASURES): Promise<string> {
  const run = await ran(files, ['report', '--draft', '-p', '2019-S1', '-e', edition, '-f', 'md']);
  return run.markdown().replaceAll('**', '').replaceAll(/\s+/g, ' ');
}

it('a measure whose state nobody wrote is not told as left undone', async () => {
  const technical = await told('tecnica');
  expect(technical).toContain(
    'Hay 3 medidas: ninguna cumplida y 1 con el plazo vencido al 30 de junio de 2019; de 2 no se dice si se cumplieron.',
  );
  expect(technical).toContain('| no indicado, pasó el plazo y no se dice si se cumplió |');
  expect(technical).toMatch(
    /Lo que sigue.*Contratar antes.{0,80}pasó el plazo y no se dice si se cumplió.*Lo que se pide/,
  );
  expect(technical).not.toContain('no indicado, plazo vencido');
});

it('the tables call no commitment overdue whose state nobody wrote', async () => {
  const { text } = await ran(FILES, ['compile', '--format', 'datapackage', '-o', 'tablas']);
  const [head = '', ...rows] = text('compromisos.csv').replace('\uFEFF', '').split(/\r?\n/);
  const column = head.split(',').indexOf('vencido');
  expect(rows.slice(0, 2).map((row) => row.split(',')[column])).toEqual(['', 'false']);
});

it('validate asks for the state of both, and says of none that it was left undone', async () => {
  const { out } = await ran(FILES, ['validate', '--format', 'concise']);
  expect(out).toContain(
    'La demanda «D-1», del 2019-05-20, no dice si se atendió [audiencia/demanda-sin-estado]',
  );
  expect(out).toContain('15 días después, no se dice si se cumplió [audiencia/compromiso-vencido]');
  expect(out).not.toContain('no está cumplido');
});

/** All of an office is told to 31 May, when its work and a measure for June are not done; another's report goes to 30 June. */
const TOLD_BEFORE: Texts = {
  ...FILES,
  'poi/2019-S1.yaml': (WITH_MEASURES['poi/2019-S1.yaml'] ?? '')
    .replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-05-31')
    .replaceAll(/(ejecutado: \{[^}]*), jun: [^}]*\}/g, '$1}')
    .replace(/ {4}unidad: GAF\n/, '')
    .replaceAll('plazo: 2019-06-15}', 'plazo: 2019-06-15, estado: en_curso}')
    .replace(
      '{texto: Contratar antes, plazo: 2019-06-10}',
      '{texto: Cercar antes, plazo: 2019-05-10, estado: pendiente}',
    )
    .replace(
      '    objetivo: SOC-1\n',
      '    objetivo: SOC-1\n    tipo: inversion\n    cui: "2401234"\n    inversion: {costo_total: 400000, devengado_anterior: 100000, inicio: 2018-01-01, fin: 2019-06-15}\n',
    ),
  'poi/2019-S1-gaf.yaml':
    'tipo: poi\nversion: 1\nplan: ejemplo-2019-2022\nperiodo: 2019-S1\nunidad: GAF\nestado: cerrado\nfecha_corte: 2019-06-30\nactividades: [{id: GAF-1, nombre: Pagos, objetivo: INS-1, presupuesto: {sin_costo: planilla}, indicador: {nombre: Pagos, unidad_medida: pago, meta: 10, logrado: 10}}]\n',
};

it.each<readonly [edition: string, ...says: readonly string[]]>([
  [
    'tecnica',
    'Hay 3 medidas: ninguna cumplida y 1 con el plazo vencido al 30 de junio de 2019; de 2 no se dice si se cumplieron.',
    'Una segunda cuadrilla (GDL, hasta el 15-6-2019, en curso, pasó el plazo y no se dice si se cumplió)',
    '| pendiente, pasó el plazo y no se dice si se cumplió |',
    'desde 1-1-2018; no se dice si terminó',
  ],
  [
    'ciudadana',
    'jun 2019 no se dice si terminó',
    '47 % hasta el 31 de mayo',
    'pasó el plazo y no se dice si se cumplió',
  ],
  ['guion', 'y hasta el treinta y uno de mayo se gastó cuarenta y siete por ciento de eso'],
])(
  'what was not done yet when an office last told of it is not called late since, in the edition %s',
  async (edition, ...says) => {
    const text = (await told(edition, TOLD_BEFORE)).replaceAll(/<br>|_|\*/g, ' ').replaceAll(/ +/g, ' ');
    expect(says.filter((words) => !text.includes(words))).toEqual([]);
    const own = await ran(TOLD_BEFORE, [
      'report',
      '--draft',
      '-p',
      '2019-S1',
      '-e',
      edition,
      '-u',
      'GDL',
      '-f',
      'md',
    ]);
    expect(own.markdown()).not.toMatch(
      /no se dice si terminó|pasó el plazo y no|[%>] *hasta el 31 de mayo|hasta el treinta y uno de mayo se gastó/,
    );
  },
);
