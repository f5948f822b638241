import { expect, it } from 'vitest';
import { textsIn } from './support/folders.ts';
import { ran } from './support/rendered.ts';

const FILES = textsIn('examples/minimo');
const POI = FILES['poi/2019-S1.yaml'] ?? '';

async function told(edition: string, files: Readonly<Record<string, string>>): Promise<string> {
  const run = await ran(files, ['report', '-e', edition, '-f', edition === 'mural' ? 'html' : 'md']);
  return edition === 'mural' ? run.text('.html') : run.markdown().replaceAll('**', '');
}

it('a result that may still change is told as preliminary in every edition', async () => {
  const files = { ...FILES, 'poi/2019-S1.yaml': POI.replace(/(valor: 68.5, )/, '$1preliminar: true, ') };
  expect(await told('tecnica', files)).toContain('preliminar');
  for (const edition of ['ciudadana', 'mural'])
    expect(await told(edition, files)).toContain('; 1 preliminar');
  for (const edition of ['ciudadana', 'mural', 'guion'])
    expect([edition, await told(edition, FILES)]).toEqual([
      edition,
      expect.not.stringContaining('preliminar'),
    ]);
});

it('the script says so of the promise that it tells', async () => {
  const files = {
    ...FILES,
    'poi/2019-S1.yaml': POI.replaceAll(/(valor: [\d.]+, )/g, '$1preliminar: true, '),
  };
  expect(await told('guion', files)).toMatch(/ahora se está en [^.]*, dato preliminar, y se quiere llegar/);
});

/** GAF in a POI of its own, which ends in March. */
function early(...units: readonly string[]): Readonly<Record<string, string>> {
  const [gdl = '', gaf = ''] = POI.replace(/\nresultados:[^]*/, '\n').split(/(?= {2}- id: GAF-001)/);
  const head = POI.replace(/actividades:[^]*/, 'actividades:\n');
  const until = (text: string): string =>
    text
      .replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-03-31')
      .replaceAll(/, abr: \d+, may: \d+, jun: \d+\}(?=\n {4}productos)/g, '}');
  const own = `${head.replace('unidad: GDL', 'unidad: GAF')}${gaf}`;
  return {
    ...FILES,
    'poi/2019-S1.yaml': units.includes('GDL') ? until(gdl) : gdl,
    'poi/2019-S1-gaf.yaml': units.includes('GAF') ? until(own) : own,
  };
}

it('the script names the one office whose data end before its own', async () => {
  expect(await told('guion', early('GAF'))).toContain(
    'con datos hasta el treinta de junio. Los datos de la oficina que se llama Gerencia de Administración y Finanzas llegan solo hasta el treinta y uno de marzo.',
  );
  for (const files of [early(), early('GAF', 'GDL')])
    expect(await told('guion', files)).not.toContain('llegan solo');
});

it.each([
  [
    'one activity far from its target',
    'ejecutado: {ene: 8, feb: 11, mar: 10, abr: 10, may: 12, jun: 9}',
    'ejecutado: {ene: 1, feb: 1, mar: 1, abr: 1, may: 1, jun: 1}',
    'Si se reprograma, se dota o se deja 1 actividad en situación crítica: GDL-002.',
  ],
  [
    'one that is suspended',
    '    objetivo: ECO-1\n',
    '    objetivo: ECO-1\n    estado: suspendida\n',
    'Si sigue o se deja 1 actividad suspendida: GDL-002.',
  ],
  [
    'one unit that did not report',
    '      ejecutado: {ene: 54, feb: 57, mar: 57, abr: 59, may: 60, jun: 61}\n',
    '',
    'Que entregue el dato que falta 1 unidad: GAF.',
  ],
])('what is to be decided of %s is said in the singular', async (_, from, to, said) => {
  expect(POI).toContain(from);
  expect(await told('tecnica', { ...FILES, 'poi/2019-S1.yaml': POI.replace(from, to) })).toContain(said);
});
