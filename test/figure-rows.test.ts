import { expect, it, test } from 'vitest';
import { main } from '../src/cli.ts';
import { textsIn } from './support/folders.ts';
import { checkTexts } from './support/marked.ts';
import { memoryHost } from './support/memory-host.ts';

const FILES = textsIn('examples/minimo');
const POI = 'poi/2019-S1.yaml';

/** What `plan set` makes of the activity, or says. */
async function setTo(id: string, word: string, file = POI): Promise<readonly [code: number, text: string]> {
  const host = memoryHost({ files: FILES });
  const code = await main(['set', id, word], host);
  const text = Buffer.from(host.files.get(`/w/${file}`) ?? '').toString('utf8');
  if (code !== 0) expect(text).toBe(FILES[file]);
  return [code, code === 0 ? text : host.printed.err];
}

test.each<readonly [word: string, written: string]>([
  ['devengado_mensual=1,000 2,000 3,000', '{ene: 1000, feb: 2000, mar: 3000}'],
  ['devengado_mensual=1,250.50;2,300;900', '{ene: 1250.50, feb: 2300, mar: 900}'],
  ['devengado_mensual=1,250.50,2,300.75', '{ene: 1250.50, feb: 2300.75}'],
  ['devengado_mensual=ene 1,000,feb 2,000', '{ene: 1000, feb: 2000}'],
  ['devengado_mensual=ene: 1,000, feb: 2,000', '{ene: 1000, feb: 2000}'],
  [
    'devengado_mensual=12,500, 13,500, 1,500, 900, 800, 700',
    '{ene: 12500, feb: 13500, mar: 1500, abr: 900, may: 800, jun: 700}',
  ],
  ['devengado_mensual=12000 15000 9000', '{ene: 12000, feb: 15000, mar: 9000}'],
  ['ejecutado=2,5 3,5 4,5', '{ene: 2.5, feb: 3.5, mar: 4.5}'],
  ['ejecutado=10,10,10', '{ene: 10, feb: 10, mar: 10}'],
  ['ejecutado=90 100', '{ene: 90, feb: 100}'],
  ['ejecutado=100,200,300,100,200,300', '{ene: 100, feb: 200, mar: 300, abr: 100, may: 200, jun: 300}'],
  ['ejecutado=\t10\t12', '{feb: 10, mar: 12}'],
])('a row of figures is parted where it says so: plan set GDL-001 "%s"', async (word, written) => {
  const [code, text] = await setTo('GDL-001', word);
  expect([code, text]).toEqual([0, expect.stringContaining(`      ${word.split('=')[0]}: ${written}\n`)]);
});

const UNTOLD = 'y no se sabe si son';

test.each<readonly [id: string, word: string, says: string]>([
  ['GDL-001', 'ejecutado=1,234', '«ejecutado» dice «1,234», y no se sabe si son 2 cifras, o menos'],
  [
    'GDL-001',
    'ejecutado=54',
    '«ejecutado» dice una sola cifra, «54», y va por meses. Diga de qué mes es, como ejecutado.ene=54',
  ],
  ['GDL-001', 'ejecutado=2,5', 'como ejecutado.ene=1250 ejecutado.feb=980.50'],
  ['GDL-001', 'ejecutado=100,200,300', UNTOLD],
  ['GDL-001', 'ejecutado=1,000,2,000,3,000', UNTOLD],
  ['GDL-001', 'ejecutado=1 000 2 000 3 000', UNTOLD],
  ['GDL-001', 'ejecutado=1 250 2 300', UNTOLD],
  ['GDL-001', 'ejecutado=10, 10, 10,10, 10, 10', UNTOLD],
  ['GDL-001', 'devengado_mensual=1 250', UNTOLD],
  [
    'GDL-002',
    'presupuesto.programado=1,000 2,000 3,000 4,000 5,000',
    'le van 6 cifras, de ene a jun, y hay 5',
  ],
  ['GDL-002', 'presupuesto.programado=1,100,2,200,3,300', UNTOLD],
  ['SOC-1.1', 'metas=70 76 92,5', 'A «metas» le van 4 cifras, de 2019 a 2022, y hay 3'],
  ['SOC-1.1', 'metas=1,000,2,000', 'como metas.2019=1250 metas.2020=980.50'],
  ['GDL-001', 'ejecutado=ene 1 feb 2 ene 3', '«ejecutado» dice dos veces «ene»'],
  ['GDL-001', 'ejecutado=ene feb enero 1 2 3', '«ejecutado» dice dos veces «ene»'],
])('a row is refused where its figures cannot be told apart: plan set %s "%s"', async (id, word, says) => {
  expect(await setTo(id, word, id === 'SOC-1.1' ? 'plan.yaml' : POI)).toEqual([
    2,
    expect.stringContaining(says),
  ]);
});

/** What is said of the first schedule of money written so, and what `plan fix` makes of it. */
async function programmed(written: string): Promise<{ readonly said: string; readonly fixed: string }> {
  const text = (FILES[POI] ?? '').replace(/programado: \{.*\}/, `programado: ${written}`);
  const { diagnostics } = checkTexts({ ...FILES, [POI]: text });
  const said = diagnostics.filter(({ code }) => code === 'esquema/tipo-incorrecto');
  const host = memoryHost({ files: { ...FILES, [POI]: text } });
  await main(['fix', '--unsafe', '--only', 'esquema/tipo-incorrecto'], host);
  const after = Buffer.from(host.files.get(`/w/${POI}`) ?? '').toString('utf8');
  return {
    said: said.map(({ message, help }) => `${message}. ${help}`).join('\n'),
    fixed: /programado: (.*)/.exec(after)?.[1] ?? '',
  };
}

test.each<readonly [written: string, says: string]>([
  ['1,000 2,000 3,000 4,000 5,000', 'Hay 5 cifras, y no se sabe de qué meses son'],
  ['1,000 2,000 3,000 4,000 5,100', 'Hay 5 cifras, y no se sabe de qué meses son'],
  ['1,100,2,200,3,300', 'No se sabe si son 6 cifras, o menos, con marca de miles'],
  ['1 000 2 000 3 000', 'No se sabe si son 6 cifras'],
  ['[1,000, 2,000, 3,000]', 'No se sabe si son 6 cifras'],
  ['[1,100, 2,200, 3,300]', 'No se sabe si son 6 cifras'],
  ['10, 10, 10,10, 10, 10', 'No se sabe si son 5 cifras'],
  ['ene 1 feb 2 ene 3', '«programado» dice dos veces «ene». Deje una cifra para cada mes'],
  ['[{ene: 1}, {ene: 2}]', '«programado» dice dos veces «ene»'],
])('a document that writes programado: %s is not corrected, and told why', async (written, says) => {
  const { said, fixed } = await programmed(written);
  expect(said).toContain(says);
  expect(fixed).toBe(written);
});

test.each<readonly [written: string, fixed: string]>([
  [
    '1,000 2,000 3,000 4,000 5,000 6,000',
    '{ene: 1000, feb: 2000, mar: 3000, abr: 4000, may: 5000, jun: 6000}',
  ],
  [
    '["1,000", "2,000", "3,000", "4,000", "5,000", "6,000"]',
    '{ene: 1000, feb: 2000, mar: 3000, abr: 4000, may: 5000, jun: 6000}',
  ],
  ['[1.10, 2, 3, 4, 5, 0]', '{ene: 1.10, feb: 2, mar: 3, abr: 4, may: 5, jun: 0}'],
  ['05 10 10 10 15 10', '{ene: 5, feb: 10, mar: 10, abr: 10, may: 15, jun: 10}'],
])('a document that writes programado: %s is corrected', async (written, after) => {
  expect((await programmed(written)).fixed).toBe(after);
});

const NEW =
  'new actividad --period 2019-S1 --name Poda --objective AMB-1 --unit GDL --indicator Árboles --measure árbol --pia 10000'.split(
    ' ',
  );

it.each<readonly [row: string, code: number, says: string]>([
  ['05 10 10 10 15 10', 0, 'programado: {ene: 5, feb: 10, mar: 10, abr: 10, may: 15, jun: 10}'],
  ['1,000 2,000 3,000 4,000 5,000', 2, 'no dice cuánto va en cada mes: escriba seis cifras'],
  ['1,100,2,200,3,300', 2, 'no dice cuánto va en cada mes'],
  ['ene 1 feb 2 ene 3', 2, 'no dice cuánto va en cada mes'],
  ['1,250 2,300 3,450 1,250 1,100 2,000', 2, 'lleva tres cifras después de una coma'],
])('a new activity with %s programmed ends with %i', async (row, code, says) => {
  const host = memoryHost({ files: FILES });
  expect(await main([...NEW, '--programmed', row], host)).toBe(code);
  const text = Buffer.from(host.files.get(`/w/${POI}`) ?? '').toString('utf8');
  expect(code === 0 ? text : host.printed.err).toContain(says);
});
