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
