import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { openBook } from './support/changed-book.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { ONE_OBJECTIVE } from './support/one-objective.ts';

const POI = 'poi/2025-S1.yaml';
const CUT_OFF = 'Datos al (fecha de corte)';
const activity = (unit: string, spent: string): string => `  - id: ${unit}-1
    nombre: Actividad de ${unit}
    objetivo: SOC-1
    unidad: ${unit}
    presupuesto: {pia: 900, pim: 900${spent}}
    indicador: {nombre: Visitas, unidad_medida: visita, programado: {ene: 1, feb: 1, mar: 1, abr: 1}}
`;
const poi = (day: string, ...activities: readonly string[]): string => `tipo: poi
version: 1
plan: ejemplo-2023-2026
periodo: 2025-S1
estado: en_ejecucion
fecha_corte: ${day}
actividades:
${activities.join('')}`;

/** The workbook of a unit, with another day where one is given and what it spent to it, put to a document as it came to be. */
async function returned(
  unit: string,
  { day, before, after }: { readonly day?: string; readonly before: string; readonly after: string },
  ...options: readonly string[]
): Promise<{ code: number; out: string; text: string }> {
  const host: MemoryHost = memoryHost({
    files: {
      'plan.yaml': ONE_OBJECTIVE,
      'unidades.yaml':
        'tipo: unidades\nversion: 1\nunidades: [{id: GAF, nombre: Administración}, {id: GDS, nombre: Social}]\n',
      [POI]: before,
    },
  });
  await main(['export', '--unit', unit], host);
  const exported = [...host.files].find(([path]) => path.endsWith(`-${unit}.xlsx`))?.[1] ?? new Uint8Array();
  const book = await openBook(exported);
  if (day !== undefined) book.putBeside('Léame', CUT_OFF, day);
  book.put('Presupuesto', `${unit}-1`, 'Devengado', 400);
  book.put('Avance', `${unit}-1`, 'Ejecutado mar', 1);
  host.save('/w/libro.xlsx', await book.bytes());
  host.save(`/w/${POI}`, after);
  const from = host.printed.out.length;
  const code = await main(['import', 'libro.xlsx', '--write', ...options], host);
  return {
    code,
    out: host.printed.out.slice(from),
    text: Buffer.from(host.files.get(`/w/${POI}`) ?? []).toString('utf8'),
  };
}

const MARCH = poi('2025-03-31', activity('GAF', ', devengado: 300'), activity('GDS', ''));
const APRIL = poi('2025-04-30', activity('GAF', ''), activity('GDS', ', devengado: 300'));

describe('the workbook of one unit, of another day than the document of all', () => {
  it('that is later says whose amounts stay those of before', async () => {
    const { code, out, text } = await returned(
      'GDS',
      { day: '30/04/2025', before: MARCH, after: MARCH },
      '--replace',
    );
    expect([code, text]).toEqual([0, expect.stringMatching(/fecha_corte: 2025-04-30[^]*devengado: 400/)]);
    expect(out).toContain(
      'La fecha de corte de poi/2025-S1.yaml pasa del 2025-03-31 al 2025-04-30, y el archivo no trae a esa fecha el devengado de 1 actividad (GAF): son los de antes',
    );
  });

  it('that is later brings no amount under the earlier day', async () => {
    const { code, out, text } = await returned('GDS', { day: '30/04/2025', before: MARCH, after: MARCH });
    expect(code).toBe(1);
    expect(text).toContain('fecha_corte: 2025-03-31');
    expect(text).not.toContain('devengado: 400');
    expect(text).toContain('ejecutado: {mar: 1}');
    expect(out).toContain('devengado: no dice nada, y el archivo 400');
  });

  it('that is late brings its months, and neither its amounts nor its day', async () => {
    const { code, out, text } = await returned('GAF', { day: '31/03/2025', before: APRIL, after: APRIL });
    expect(code).toBe(1);
    expect(text).toContain('fecha_corte: 2025-04-30');
    expect(text).not.toContain('devengado: 400');
    expect(text).toContain('ejecutado: {mar: 1}');
    expect(out).not.toContain('fecha corte:');
    expect(out).toContain(
      'poi/2025-S1.yaml es del 2025-04-30, y el libro de GAF, del 2025-03-31: 1 monto es de un día anterior, y no entra bajo la fecha de todas las unidades',
    );
  });

  it('that is late and replaces says that its amounts are taken for those of the later day', async () => {
    const { out, text } = await returned(
      'GAF',
      { day: '31/03/2025', before: APRIL, after: APRIL },
      '--replace',
    );
    expect(text).toMatch(/fecha_corte: 2025-04-30[^]*devengado: 400/);
    expect(out).toContain('1 monto es de un día anterior, y queda como si fuera del 2025-04-30');
  });
});

describe('the workbook of the next month', () => {
  const BEFORE_APRIL = (...units: readonly string[]): string =>
    poi('2025-03-31', ...units.map((unit) => activity(unit, ', devengado_mensual: {ene: 100}')));
  const april = async (
    units: readonly string[],
    change: (book: Awaited<ReturnType<typeof openBook>>) => void,
    ...runs: readonly (readonly string[])[]
  ): Promise<readonly { code: number; out: string; text: string }[]> => {
    const host = memoryHost({
      files: {
        'plan.yaml': ONE_OBJECTIVE,
        'unidades.yaml':
          'tipo: unidades\nversion: 1\nunidades: [{id: GAF, nombre: Administración}, {id: GDS, nombre: Social}]\n',
        [POI]: BEFORE_APRIL(...units),
      },
    });
    await main(['export', '--unit', 'GAF'], host);
    const exported = [...host.files].find(([path]) => path.endsWith('-GAF.xlsx'))?.[1] ?? new Uint8Array();
    const book = await openBook(exported);
    book.putBeside('Léame', CUT_OFF, '30/04/2025');
    book.put('Avance', 'GAF-1', 'Ejecutado abr', 0);
    book.put('Presupuesto', 'GAF-1', 'Devengado de abr', 50);
    book.add('Desvíos y medidas', { 'Código de la actividad': 'GAF-1', Mes: 'Abril', Causa: 'Personal' });
    change(book);
    host.save('/w/libro.xlsx', await book.bytes());
    const results = [];
    for (const options of runs) {
      const from = host.printed.out.length;
      const code = await main(['import', 'libro.xlsx', '--write', '--every-place', ...options], host);
      const text = Buffer.from(host.files.get(`/w/${POI}`) ?? []).toString('utf8');
      results.push({ code, out: host.printed.out.slice(from), text });
    }
    return results;
  };
  const brought = /fecha_corte: 2025-04-30[^]*abr: 50[^]*abr: 0[^]*mes: abr/;
  const nothing = (): void => undefined;

  it('brings month, cause and day into a document of the unit alone, where nothing stands otherwise', async () => {
    const [first, again] = await april(['GAF'], nothing, [], []);
    expect([first?.code, first?.text]).toEqual([0, expect.stringMatching(brought)]);
    expect(first?.out).not.toMatch(/dice otra cosa|Dice otra cosa/);
    expect([again?.code, again?.text]).toEqual([0, first?.text]);
  });

  it('brings them too where a month that is over stands otherwise, which alone waits', async () => {
    const [first] = await april(
      ['GAF'],
      (book) => book.put('Presupuesto', 'GAF-1', 'Devengado de ene', 101),
      [],
    );
    expect([first?.code, first?.text]).toEqual([1, expect.stringMatching(brought)]);
    expect(first?.text).toContain('ene: 100');
  });

  it('keeps all of them waiting with an amount to its day that stands otherwise, and says that', async () => {
    const [first, replaced] = await april(
      ['GAF'],
      (book) => book.put('Presupuesto', 'GAF-1', 'PIM', 950),
      [],
      ['--replace'],
    );
    expect([first?.code, first?.text]).toEqual([1, BEFORE_APRIL('GAF')]);
    expect(first?.out).toContain('dice otra cosa de algunos de sus montos');
    expect(replaced?.text).toMatch(brought);
  });

  it('says that what is of after waits for the day of all units, where it is of more than one', async () => {
    const [first, replaced, again] = await april(['GAF', 'GDS'], nothing, [], ['--replace'], []);
    expect([first?.code, first?.text]).toEqual([1, BEFORE_APRIL('GAF', 'GDS')]);
    expect(first?.out).toContain(
      'poi/2025-S1.yaml es del 2025-03-31, y el libro de GAF, del 2025-04-30: 3 datos son de después y esperan con la fecha de corte, que es la de todas las unidades del documento; se reemplazan juntos',
    );
    expect(first?.out).not.toContain('dice otra cosa de algunos de sus montos');
    expect(replaced?.text).toMatch(brought);
    expect([again?.code, again?.text]).toEqual([0, replaced?.text]);
  });
});

it('the workbook of the only unit of a document takes its day back with its amounts', async () => {
  const alone = poi('2025-04-30', activity('GAF', ''));
  const sent = { day: '31/03/2025', before: alone, after: alone };
  const kept = await returned('GAF', sent);
  expect([kept.code, kept.text]).toEqual([1, expect.not.stringContaining('devengado')]);
  expect(kept.out).toContain('1 monto es de un día anterior, y no entra sin su fecha de corte');
  const replaced = await returned('GAF', sent, '--replace');
  expect(replaced.text).toMatch(/fecha_corte: 2025-03-31[^]*devengado: 400/);
});

it('a workbook whose day nobody touched takes back none that the plan got since', async () => {
  const sent = {
    before: poi('2025-03-31', activity('GAF', ', devengado: 300')),
    after: poi('2025-04-30', activity('GAF', ', devengado: 350')),
  };
  const kept = await returned('GAF', sent);
  expect([kept.code, kept.out]).toEqual([1, expect.not.stringContaining('fecha corte:')]);
  expect(kept.out).toContain(
    'no entra bajo la fecha del documento; pida a la unidad lo que tiene al 2025-04-30',
  );
  const replaced = await returned('GAF', sent, '--replace');
  expect(replaced.text).toMatch(/fecha_corte: 2025-04-30[^]*devengado: 400/);
  expect(replaced.out).toContain('1 monto es de un día anterior, y queda como si fuera del 2025-04-30');
});

describe('the workbook of a unit with two documents of different days', () => {
  const OTHER = 'poi/2025-S1/otras.yaml';
  const files = {
    'plan.yaml': ONE_OBJECTIVE,
    'unidades.yaml': 'tipo: unidades\nversion: 1\nunidades: [{id: GAF, nombre: Administración}]\n',
    [POI]: poi(
      '2025-04-30',
      activity('GAF', ', devengado: 300'),
      activity('GAF', ', devengado: 200').replace('id: GAF-1', 'id: GAF-3'),
    ),
    [OTHER]: poi('2025-03-31', activity('GAF', ', devengado: 100').replace('id: GAF-1', 'id: GAF-2')),
  };

  /** Both documents after the workbook, changed, was imported with `--replace`. */
  async function after(
    change: (book: Awaited<ReturnType<typeof openBook>>) => void,
  ): Promise<{ code: number; out: string; texts: readonly string[] }> {
    const host: MemoryHost = memoryHost({ files });
    await main(['export'], host);
    const path = [...host.files.keys()].find((one) => one.endsWith('.xlsx')) ?? '';
    const book = await openBook(host.files.get(path) ?? new Uint8Array());
    change(book);
    host.save('/w/libro.xlsx', await book.bytes());
    const from = host.printed.out.length;
    const code = await main(['import', 'libro.xlsx', '--write', '--replace'], host);
    const texts = [POI, OTHER].map((file) => new TextDecoder().decode(host.files.get(`/w/${file}`)));
    return { code, out: host.printed.out.slice(from), texts };
  }

  it('changes nothing where nobody touched it', async () => {
    const { code, out, texts } = await after(() => undefined);
    expect([code, texts]).toEqual([0, [files[POI], files[OTHER]]]);
    expect(out).toContain('Todo está ya en los documentos');
  });

  it('brings its day to the one whose day it was, says whose amounts are those of before, and leaves what the other does not reach', async () => {
    const { out, texts } = await after((book) => {
      book.putBeside('Léame', CUT_OFF, '31/05/2025');
      for (const id of ['GAF-1', 'GAF-2']) {
        book.put('Presupuesto', id, 'Devengado', 444);
        book.put('Avance', id, 'Ejecutado mar', 1);
        book.put('Avance', id, 'Ejecutado may', 1);
      }
    });
    expect(texts[0]).toMatch(/fecha_corte: 2025-05-31[^]*devengado: 444[^]*ejecutado: \{mar: 1, may: 1\}/);
    expect(texts[1]).toMatch(/fecha_corte: 2025-03-31[^]*devengado: 100[^]*ejecutado: \{mar: 1\}/);
    expect(out).toContain(
      'La fecha de corte de poi/2025-S1.yaml pasa del 2025-04-30 al 2025-05-31, y el archivo no trae a esa fecha el devengado de 1 actividad: son los de antes',
    );
    expect(out).toMatch(
      /importar\/otra-fecha\n {2}poi\/2025-S1\/otras.yaml es del 2025-03-31, y el libro, del 2025-05-31: 2 datos son de después y no entran \(hoja Avance, \w+ y hoja Presupuesto, \w+\)/,
    );
  });
});

it.each(['2025-04-30T17:45', '2025-04-30 17:45', '30/04/2025 17:45'])(
  'a day that was written with the hour, %s, is that day',
  async (day) => {
    const alone = poi('2025-03-31', activity('GAF', ''));
    const sent = { day, before: alone, after: alone };
    const { out, text } = await returned('GAF', sent, '--replace');
    expect(out).not.toContain('no-es-fecha');
    expect(text).toMatch(/fecha_corte: 2025-04-30[^]*devengado: 400/);
  },
);
