import { describe, expect, it } from 'vitest';
import { openBook } from './support/changed-book.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { run } from './support/run.ts';
import { openPage } from './support/page-host.ts';
import { SMALL } from './support/small-project.ts';

/** The POI of one office: `periodo`, `unidad`, and the ids of its activities. */
function poiOf(periodo: string, unidad: string, ...ids: readonly string[]): string {
  const months = periodo.endsWith('S1') ? '{ene: 1, feb: 1}' : '{jul: 1, ago: 1}';
  return `tipo: poi
version: 1
plan: puno-2019-2022
periodo: ${periodo}
unidad: ${unidad}
estado: formulado
actividades:
${ids
  .map(
    (id) => `  - id: ${id}
    nombre: Trabajo ${id}
    objetivo: SOC-1
    presupuesto: {pia: 1000}
    indicador: {nombre: Trabajos, unidad_medida: trabajo, sentido: ascendente, meta: 2, programado: ${months}}
`,
  )
  .join('')}`;
}

const GIM = 'poi/2019-S2/gim.yaml';
const GAF = 'poi/2019-S2/gaf.yaml';

/** Two offices, each with its own POI of each semester. */
const OFFICES: Readonly<Record<string, string>> = {
  'plan.yaml': SMALL['plan.yaml'] ?? '',
  'unidades.yaml': SMALL['unidades.yaml'] ?? '',
  'poi/2019-S1/gim.yaml': poiOf('2019-S1', 'GIM', 'GIM-014', 'GIM-015'),
  'poi/2019-S1/gaf.yaml': poiOf('2019-S1', 'GAF', 'GAF-001'),
  [GIM]: poiOf('2019-S2', 'GIM', 'GIM-014', 'GIM-015'),
  [GAF]: poiOf('2019-S2', 'GAF', 'GAF-001', 'GAF-002'),
};

/** A line that no YAML is, at the end of a document of which all else can still be seen. */
const withTab = (text: string): string => `${text}\tmal: [\n`;

function offices(changed: Readonly<Record<string, string | Uint8Array>>): MemoryHost {
  return memoryHost({ files: { ...OFFICES, ...changed } });
}

const ADD =
  'new actividad --name Pistas --objective SOC-1 --indicator Pistas --measure pista --pia 10 --period 2019-S2 --programmed 1,1,1,1,1,1'.split(
    ' ',
  );

it('that gives an activity to another office may hold what is new of that one', async () => {
  const given = withTab(
    (OFFICES[GIM] ?? '').replace(
      '    nombre: Trabajo GIM-015',
      '    unidad: GMAS\n    nombre: Trabajo GIM-015',
    ),
  );
  const done = await run(offices({ [GIM]: given }), ...ADD, '--unit', 'GMAS');
  expect([done.code, done.err]).toEqual([3, expect.stringContaining('no se puede leer')]);
});

describe('the POI of one office that cannot be read', () => {
  it.each<readonly [argv: readonly string[], written: string]>([
    [[...ADD, '--unit', 'GIM', '--id', 'GIM-099'], GIM],
    [[...ADD, '--unit', 'GIM'], GIM],
    [['new', 'semestre', '--unit', 'GIM'], 'poi/2020-S1/gim.yaml'],
    [['set', 'GIM-014', 'presupuesto.pim=1200'], GIM],
    [['set', 'GIM-014', 'id=GIM-014A'], GIM],
  ])('lets the others do %j', async (argv, written) => {
    for (const bytes of [withTab(OFFICES[GAF] ?? ''), Buffer.from(`\uFEFF${OFFICES[GAF]}`, 'utf16le')]) {
      const host = offices({ [GAF]: bytes });
      const before = host.files.get(`/w/${written}`);
      expect(await run(host, ...argv)).toMatchObject({ code: 0 });
      expect(host.files.get(`/w/${written}`)).not.toEqual(before);
    }
  });

  it.each<readonly [argv: readonly string[], words: string]>([
    [[...ADD, '--unit', 'GAF'], 'No se sabe en qué POI de 2019-S2 va lo de «GAF»: no se puede leer'],
    [[...ADD, '--unit', 'GIM', '--id', 'GAF-002'], '«GAF-002» ya está en uso'],
    [[...ADD, '--unit', 'GIM', '--id', 'gaf-002'], '«GAF-002» ya está en uso'],
    [['new', 'semestre', '--unit', 'GAF'], 'No se creó nada'],
    [['new', 'semestre'], 'como GIM: plan new semestre --unit GIM'],
    [['set', 'GAF-001', 'presupuesto.pim=1200'], 'No se sabe cuál es el último POI de «GAF-001»'],
    [['set', 'GIM-014', 'id=GAF-002'], 'No se cambió el identificador «GIM-014»'],
    [['set', '2019-S2', 'estado=aprobado'], 'No se sabe si de «2019-S2» hay otro documento'],
    [['export', '--unit', 'GAF'], 'No se leyó ninguna actividad de «GAF» en 2019-S2'],
  ])('is not taken for absent by %j', async (argv, words) => {
    const host = offices({ [GAF]: withTab(OFFICES[GAF] ?? '') });
    const before = new Map(host.files);
    const { code, err } = await run(host, ...argv);
    expect({ code, err }).toMatchObject({ err: expect.stringContaining(words) });
    expect(code).toBeGreaterThan(1);
    expect(new Map(host.files)).toEqual(before);
  });

  it.each([
    ['of which only zeros are left', '\0'.repeat(400)],
    ['whose list was written over', `${poiOf('2019-S2', 'GAF').trimEnd()} todas\n`],
  ])('may hold anything where it is one %s', async (_, broken) => {
    const host = offices({ [GAF]: broken });
    expect(await run(host, ...ADD, '--unit', 'GIM')).toMatchObject({ code: 3 });
    expect(await run(host, 'new', 'semestre', '--unit', 'GIM')).toMatchObject({ code: 3 });
  });

  it('is no home for what is new of others where it says whose it is, and may be where it does not', async () => {
    const conflict = '<<<<<<< HEAD\nunidad: GAF\n=======\nunidad: GMAS\n>>>>>>> otra\n';
    const text = withTab(OFFICES[GAF] ?? '');
    expect(await run(offices({ [GAF]: text }), ...ADD, '--unit', 'GMAS')).toMatchObject({ code: 0 });
    for (const unknown of [text.replace('unidad: GAF\n', ''), text.replace('unidad: GAF\n', conflict)])
      expect(await run(offices({ [GAF]: unknown }), ...ADD, '--unit', 'GMAS')).toMatchObject({ code: 3 });
    // Of which period, nobody knows.
    const twice = offices({
      [GAF]: text.replace('periodo: 2019-S2\n', 'periodo: 2019-S1\nperiodo: 2019-S2\n'),
    });
    expect(await run(twice, 'set', 'GIM-014', 'presupuesto.pim=1200')).toMatchObject({ code: 0 });
    expect(await run(twice, 'set', 'GAF-001', 'presupuesto.pim=1200')).toMatchObject({ code: 3 });
  });

  it('of the semester before is not in the way of what the latest says', async () => {
    const before = 'poi/2019-S1/gim.yaml';
    const host = offices({ [before]: withTab(OFFICES[before] ?? '') });
    expect(await run(host, 'set', 'GIM-014', 'presupuesto.pim=1200')).toMatchObject({ code: 0 });
    expect(await run(host, 'set', 'GAF-001', 'presupuesto.pim=1200')).toMatchObject({ code: 0 });
    // Only the one that cannot be read has January.
    expect(await run(host, 'set', 'GIM-014', 'ejecutado.ene=1')).toMatchObject({
      code: 3,
      err: expect.stringContaining('no se puede leer poi/2019-S1/gim.yaml'),
    });
  });

  it('is told with the books of all, and not with that of another office', async () => {
    const host = offices({ [GAF]: withTab(OFFICES[GAF] ?? '') });
    expect(await run(host, 'export', '--unit', 'GIM')).toMatchObject({ code: 0, err: '' });
    const { code, err } = await run(host, 'export');
    expect({ code, err }).toMatchObject({
      code: 3,
      err: expect.stringContaining('lo suyo no está en ningún libro'),
    });
  });

  it('lets the workbooks of the others in, and keeps its own out', async () => {
    const host = offices({});
    expect(await run(host, 'export')).toMatchObject({ code: 0 });
    expect(await run(host, 'export', '--format', 'ceplan')).toMatchObject({ code: 0 });
    const book = (name: string): string => `libros/puno-2019-2022-2019-${name}.xlsx`;
    host.save(`/w/${GAF}`, withTab(OFFICES[GAF] ?? ''));
    const filled = await openBook(host.files.get(`/w/${book('S2-GIM')}`) ?? new Uint8Array());
    filled.put('Avance', 'GIM-014', 'Ejecutado jul', 1);
    host.files.set(`/w/${book('S2-GIM')}`, await filled.bytes());
    expect(await run(host, 'import', book('S2-GIM'), '--write')).toMatchObject({ code: 0 });
    expect(Buffer.from(host.files.get(`/w/${GIM}`) ?? '').toString()).toBe(
      (OFFICES[GIM] ?? '').replace('{jul: 1, ago: 1}}', '{jul: 1, ago: 1}, ejecutado: {jul: 1}}'),
    );
    const refused = { code: 1, out: expect.stringContaining('importar/documento-ilegible') };
    expect(await run(host, 'import', book('S2-GAF'), '--write')).toMatchObject(refused);
    expect(await run(host, 'import', book('ceplan'), '--write')).toMatchObject(refused);
    expect(await run(host, 'import', book('ceplan'), '--unit', 'GIM')).not.toMatchObject(refused);
    // What the whole documents do not have, and the one that cannot be read names, may stand in it.
    host.save(`/w/${GIM}`, poiOf('2019-S2', 'GIM', 'GIM-014'));
    expect(await run(host, 'import', book('S2-GIM'))).not.toMatchObject(refused);
    host.save(`/w/${GAF}`, withTab(poiOf('2019-S2', 'GAF', 'GIM-015')));
    expect(await run(host, 'import', book('S2-GIM'))).toMatchObject(refused);
  });

  it('does not close the form of a new activity of another office', async () => {
    const page = await openPage({ files: { ...OFFICES, [GAF]: withTab(OFFICES[GAF] ?? '') } });
    expect(await page.text('/actividad')).not.toContain('Todavía no se puede agregar una actividad');
    const answer = await page.post('/actividad', { period: '2019-S2', unit: 'GAF', paso: 'ver' });
    expect(answer.body).toContain('No se sabe en qué POI de 2019-S2 va lo de «GAF»');
    await page.end();
  });
});

describe('an activity that no workbook can bring back', () => {
  const inPoi = (from: string, to: string): Readonly<Record<string, string>> => ({
    [GIM]: (OFFICES[GIM] ?? '').replace(from, to),
  });
  const LINES = 'GIM-014 (poi/2019-S2/gim.yaml:8) y GIM-015 (poi/2019-S2/gim.yaml:13)';

  it.each<[argv: string, Readonly<Record<string, string>>, code: number, says: string]>([
    ['', inPoi('GIM-014', 'GIM 014'), 3, 'no se podrá traer: poi/2019-S2/gim.yaml:8. Corrija'],
    ['--unit GIM', inPoi('GIM-014', 'GIM 014'), 3, '1 actividad va en el libro de su unidad sin código'],
    ['--unit GAF', inPoi('GIM-014', 'GIM 014'), 0, ''],
    ['', inPoi('unidad: GIM', 'unidad: GIMM'), 3, `ninguna unidad tiene el id «GIMM»: ${LINES}.`],
    ['', inPoi('unidad: GIM\n', ''), 0, 'no tienen una unidad que se pueda leer: GIM-014 ('],
    ['', inPoi('unidad: GIM', 'unidad: [GIM]'), 3, `no tienen una unidad que se pueda leer: ${LINES}.`],
    [
      '',
      { 'unidades.yaml': (OFFICES['unidades.yaml'] ?? '').replace('id: GIM,', 'id: "G IM",') },
      3,
      `2 actividades no están en ningún libro, porque ninguna unidad tiene el id «GIM»: ${LINES}.`,
    ],
    ['--format ceplan', inPoi('GIM-014', 'GIM 014'), 3, 'No se exportó nada: no se puede leer el «id» de 1'],
    ['--format ceplan --unit GAF', inPoi('GIM-014', 'GIM 014'), 0, 'POI de 2019'],
  ])('is told: plan export %s', async (argv, changed, code, says) => {
    const done = await run(offices(changed), 'export', ...argv.split(' ').filter((word) => word !== ''));
    expect(done).toMatchObject({ code, err: says === '' ? '' : expect.stringContaining(says) });
  });

  it('is named by no empty word where it is not copied to what comes next', async () => {
    const host = offices(inPoi('id: GIM-015', 'id: GIM 015'));
    const { out } = await run(host, 'new', 'semestre', '--period', '2020-S1', '--dry-run');
    expect(out).toContain('No se copiaron GAF-002 y 1 sin un «id» que se pueda leer: están en');
  });
});
