import { describe, expect, it, test } from 'vitest';
import { main } from '../src/cli.ts';
import { projectFiles } from './support/example-files.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { run } from './support/run.ts';
import { SMALL } from './support/small-project.ts';

const POI = 'poi/2019-S1.yaml';

function hostWith(answers?: readonly string[], files: Readonly<Record<string, string>> = SMALL): MemoryHost {
  return memoryHost({ files, ...(answers ? { answers } : {}) });
}

function textIn(host: MemoryHost, path: string): string | undefined {
  const bytes = host.files.get(`/w/${path}`);
  return bytes && Buffer.from(bytes).toString('utf8');
}

/** Errors of the project, by code. */
async function errorsOf(host: MemoryHost): Promise<readonly string[]> {
  const before = host.printed.out.length;
  await main(['validate', '--format', 'json'], host);
  const { findings } = JSON.parse(host.printed.out.slice(before)) as {
    readonly findings: readonly { readonly code: string; readonly severity: string }[];
  }; // what paintJson gives
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

describe('plan new semestre', () => {
  it('goes on from each semester that it made, without an error: of a mean the second half makes that of the year', async () => {
    const host = memoryHost({ files: projectFiles('puno') });
    for (const period of ['2020-S1', '2020-S2', '2021-S1'])
      expect([period, await main(['new', 'semestre'], host)]).toEqual([period, 0]);
    expect(host.printed.out).toContain('es la que da la del año con la de antes: GAF-001 (85)');
    // 75 in the first half, 80 in the year.
    const second = textIn(host, 'poi/2020-S2/gerencia-de-administracion-y-finanzas.yaml') ?? '';
    expect(second).toMatch(/acumulacion: promedio\n +meta: 85\n/);
  });

  it('writes the second half of the year without what was executed, and it validates', async () => {
    const host = hostWith();
    expect(await main(['new', 'semestre'], host)).toBe(0);
    const text = textIn(host, 'poi/2019-S2.yaml') ?? '';
    expect(text).toContain('periodo: 2019-S2\nestado: formulado\n');
    expect(text).not.toMatch(
      /ejecutado|logrado|devengado:|girado|evidencias|desvio|fecha_corte|resultados|ene:|feb:/,
    );
    // What the year has left: 100 of the year less 60 of the first half.
    expect(text).toMatch(/meta: 40\n/);
    expect(text).toContain('pim: 850000.00');
    // Cancelled in the first half.
    expect(text).not.toContain('GMAS-002');
    expect(host.printed.out).toContain('No pasan, por concluidas o canceladas: GMAS-002');
    expect(await errorsOf(host)).toEqual([]);
    for (const [path, before] of Object.entries(SMALL)) expect(textIn(host, path)).toBe(before);
  });

  it('repeats the months of money of rows under those of the other half, and in another year those of all of them', async () => {
    const rows = (SMALL[POI] ?? '').replace(
      /presupuesto: \{pia: 100000.00.*\}/,
      'presupuesto: {detalle: [{rubro: "07", pim: 70000, programado: {feb: 500, mar: 100}}, {rubro: "18", pim: 30000, programado: {mar: 50.5}}]}',
    );
    const host = hostWith(undefined, { ...SMALL, [POI]: rows });
    await main(['new', 'semestre'], host);
    expect(textIn(host, 'poi/2019-S2.yaml')).toContain(
      'pim: 70000, programado: {ago: 500, set: 100}}, {rubro: "18", pim: 30000, programado: {set: 50.5}}]',
    );
    const later = hostWith(undefined, { ...SMALL, [POI]: rows });
    await main(['new', 'semestre', '--period', '2020-S1'], later);
    expect(textIn(later, 'poi/2020-S1.yaml')).toMatch(
      /programado: \{feb: 500, mar: 150.5\}|feb: 500\n\s+mar: 150.5/,
    );
    const some = hostWith(undefined, { ...SMALL, [POI]: rows.replace(', programado: {mar: 50.5}', '') });
    await main(['new', 'semestre', '--period', '2020-S1'], some);
    expect(some.printed.out).toMatch(
      /Faltan los meses de «programado» en soles de .*o no son los de todo él/,
    );
  });

  it('goes on with what was cancelled in the first half and taken up again in the second', async () => {
    const again = (SMALL[POI] ?? '')
      .replace('periodo: 2019-S1', 'periodo: 2019-S2')
      .replace('estado: cancelada', 'estado: en_ejecucion');
    const host = hostWith(undefined, { ...SMALL, 'poi/2019-S2.yaml': again });
    await main(['new', 'semestre'], host);
    expect(textIn(host, 'poi/2020-S1.yaml')).toContain('GMAS-002');
  });

  it('goes on from year to year, with dates a year later', async () => {
    // Goals of the SIAF are numbered anew each year.
    const goal = (SMALL[POI] ?? '').replace('      pim: 850000.00', '      meta_siaf: "0012"\n$&');
    const host = hostWith(undefined, { ...SMALL, [POI]: goal });
    expect(await main(['nuevo', 'semestre', '--periodo', '2020-S1'], host)).toBe(0);
    const text = textIn(host, 'poi/2020-S1.yaml') ?? '';
    expect(text).toContain('pia: 800000.00');
    expect(text).not.toMatch(/meta_siaf|pim/);
    expect(text).toContain('inicio: 2020-02-01, fin: 2020-05-31');
    expect(text).toContain('programado: {ene: 0, feb: 10, mar: 10, abr: 15, may: 15, jun: 10}');
    expect(await errorsOf(host)).toEqual([]);
  });

  it('takes months of money along where they fit, and says where they do not', async () => {
    const host = hostWith();
    await main(['new', 'semestre'], host);
    // Twice S/ 480,000 is more than the PIM.
    expect(host.printed.out).toContain('Faltan los meses de «programado» en soles de GIM-014');
    const halved = (SMALL[POI] ?? '').replace(
      /programado: \{ene: 0, feb: 80000.*\}/,
      'programado: {ene: 0, feb: 80000, mar: 20000}',
    );
    const other = hostWith(undefined, { ...SMALL, [POI]: halved });
    await main(['new', 'semestre'], other);
    expect(textIn(other, 'poi/2019-S2.yaml')).toContain('programado: {jul: 0, ago: 80000, set: 20000}');
    expect(await errorsOf(other)).toEqual([]);
  });

  it('says nothing of who approved the new document, and what was spent before only where it is known', async () => {
    const host = hostWith();
    await main(['new', 'semestre'], host);
    expect(textIn(host, 'poi/2019-S2.yaml')).toContain('gasto: {aprobado_por: GAF}\n');
    expect(textIn(host, 'poi/2019-S2.yaml')).toContain('devengado_anterior: 310000.00');
    const s2 = (SMALL[POI] ?? '')
      .replace('periodo: 2019-S1', 'periodo: 2019-S2')
      .replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-12-31')
      .replaceAll('ene:', 'jul:')
      .replaceAll('feb:', 'ago:')
      .replaceAll('mar:', 'set:')
      .replaceAll('abr:', 'oct:')
      .replaceAll('may:', 'nov:')
      .replaceAll('jun:', 'dic:');
    const year = hostWith(undefined, { ...SMALL, 'poi/2019-S2.yaml': s2 });
    await main(['new', 'semestre'], year);
    // 310,000 of before and the 510,000 of the year.
    expect(textIn(year, 'poi/2020-S1.yaml')).toContain('devengado_anterior: 820000');
    const amended = s2.replace('devengado_anterior: 310000', 'devengado_anterior: 340000');
    const corrected = hostWith(undefined, { ...SMALL, 'poi/2019-S2.yaml': amended });
    await main(['new', 'semestre'], corrected);
    expect(textIn(corrected, 'poi/2020-S1.yaml')).toContain('devengado_anterior: 850000');
    const early = s2.replace('fecha_corte: 2019-12-31', 'fecha_corte: 2019-11-30');
    const december = hostWith(undefined, { ...SMALL, 'poi/2019-S2.yaml': early });
    await main(['new', 'semestre'], december);
    expect(textIn(december, 'poi/2020-S1.yaml')).not.toContain('devengado_anterior');
    const unknown = hostWith();
    await main(['new', 'semestre', '--period', '2020-S1'], unknown);
    expect(textIn(unknown, 'poi/2020-S1.yaml')).not.toContain('devengado_anterior');
    // Of one of the rows of the year nobody says what was spent.
    const rows = s2.replace(
      /pia: 800000.00\n[^]*?girado: 498000.00\n/,
      'detalle: [{pim: 500000, devengado: 300000}, {pim: 350000}]\n',
    );
    const part = hostWith(undefined, { ...SMALL, 'poi/2019-S2.yaml': rows });
    await main(['new', 'semestre'], part);
    expect(textIn(part, 'poi/2020-S1.yaml')).not.toContain('devengado_anterior');
  });

  it('begins the year with the sum of the rows where the year before has its money in rows', async () => {
    const rows = (SMALL[POI] ?? '').replace(
      /presupuesto: \{pia: 100000.00.*\}/,
      'presupuesto: {detalle: [{rubro: "07", pia: 60000, pim: 70000}, {rubro: "18", pim: 30000}]}',
    );
    const host = hostWith(undefined, { ...SMALL, [POI]: rows });
    await main(['new', 'semestre', '--period', '2020-S1'], host);
    expect(textIn(host, 'poi/2020-S1.yaml')).toMatch(
      /presupuesto: (?:\{pia: 100000.00\}|\n\s+pia: 100000.00\n)/,
    );
    const part = hostWith(undefined, { ...SMALL, [POI]: rows.replace(', pim: 30000', '') });
    await main(['new', 'semestre', '--period', '2020-S1'], part);
    expect(textIn(part, 'poi/2020-S1.yaml')).toMatch(
      /detalle: \[\{rubro: "07", pia: 70000.00\}, \{rubro: "18"\}\]/,
    );
    expect(await errorsOf(host)).toEqual([]);
  });

  it('leaves suspended what stands still, and says so', async () => {
    const stopped = (SMALL[POI] ?? '').replace('    tipo: inversion\n', '$&    estado: suspendida\n');
    const host = hostWith(undefined, { ...SMALL, [POI]: stopped });
    await main(['new', 'semestre'], host);
    expect(host.printed.out).toContain('Pasa suspendida, como estaba: GIM-014. Si se reinicia, quite');
    expect(textIn(host, 'poi/2019-S2.yaml')?.match(/estado: suspendida/g)).toHaveLength(1);
    expect(await errorsOf(host)).toEqual([]);
  });

  it('keeps of what a task waits for what is still to be done', async () => {
    const tasks = (SMALL[POI] ?? '').replace(
      /( +)- \{id: T1, tarea: Zanjas.*\n.*\n/,
      '$1- {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100}\n$1- {id: T2, tarea: Tubos, inicio: 2019-06-01, fin: 2019-09-30, avance: 10}\n$1- {id: T3, tarea: Entrega, inicio: 2019-12-06, fin: 2019-12-06, avance: 0, depende_de: [T1, T2]}\n',
    );
    const host = hostWith(undefined, { ...SMALL, [POI]: tasks });
    await main(['new', 'semestre'], host);
    const text = textIn(host, 'poi/2019-S2.yaml') ?? '';
    expect(text).toContain('depende_de: [T2]}');
    expect(text).not.toContain('tarea: Zanjas');
  });

  it('leaves the months out where they no longer add up to the target', async () => {
    const months = 'programado: {ene: 0, feb: 10, mar: 10, abr: 15, may: 15, jun: 10}';
    const host = hostWith();
    await main(['new', 'semestre'], host);
    // 40 are left of the year, and the months of the first half are 60.
    expect(textIn(host, 'poi/2019-S2.yaml')).not.toContain('jul: 0, ago: 10');
    for (const target of ['meta: 60\n      meta_anual: 120', 'meta_anual: 120']) {
      const same = (SMALL[POI] ?? '').replace('meta: 60\n      meta_anual: 100', target);
      const other = hostWith(undefined, { ...SMALL, [POI]: same });
      expect(same).toContain(months);
      await main(['new', 'semestre'], other);
      expect(textIn(other, 'poi/2019-S2.yaml')).toContain(
        'programado: {jul: 0, ago: 10, set: 10, oct: 15, nov: 15, dic: 10}',
      );
    }
  });

  /** A document with activities of other ids and nothing that is of the plan. */
  const withOtherIds = (poi: string, digit: number): string =>
    poi
      .replaceAll(/- id: (\w+)-(\d+)/g, `- id: $1-${digit}$2`)
      .replaceAll(/ *meta_anual: \d+,?\n?/g, '')
      .replace(/^resultados:[^]*/m, '');

  /** The second half of the year, to which something is added. */
  const secondHalf = (more: string): string =>
    (SMALL[POI] ?? '')
      .replace('periodo: 2019-S1', 'periodo: 2019-S2')
      .replace(/fecha_corte: .*/, 'fecha_corte: 2019-12-31') + more;

  it('names what began in the second half, which the documents of the first do not hold', async () => {
    const late =
      (SMALL[POI] ?? '')
        .slice((SMALL[POI] ?? '').indexOf('  - id: '))
        .split(/\n(?=\S|  - )/)[0]
        ?.replace(/- id: \S+/, '- id: GIM-090') ?? '';
    const own = (SMALL[POI] ?? '').indexOf('  - id: ');
    const second = secondHalf('').slice(0, own) + `${late}\n` + secondHalf('').slice(own);
    const host = hostWith(undefined, { ...SMALL, 'poi/2019-S2.yaml': second });
    expect(await main(['new', 'semestre'], host)).toBe(0);
    expect(host.printed.out).toContain(
      'No se copió GIM-090: está en el POI de 2019-S2 y no en el de 2019-S1. Si sigue, agréguela: plan new actividad --period 2020-S1',
    );
    for (const [unit, isNamed] of [
      ['GIM', true],
      ['GMAS', false],
    ] as const) {
      const { code, out } = await run(
        hostWith(undefined, { ...SMALL, 'poi/2019-S2.yaml': second }),
        'new',
        'semestre',
        '--unit',
        unit,
      );
      expect([unit, code, out.includes('No se copió GIM-090: está en el POI de 2019-S2')]).toEqual([
        unit,
        0,
        isNamed,
      ]);
    }
    // A unit that delivers its first document in the second half is copied from there.
    const unit = `${secondHalf('').slice(0, own).replace('periodo:', 'unidad: GAF\nperiodo:')}${late.replace('GIM-090', 'GAF-090').replace(/\n {4}unidad: .*/, '')}\n`;
    const both = hostWith(undefined, {
      ...SMALL,
      'poi/2019-S2.yaml': second,
      'poi/2019-S2/gaf.yaml': unit,
    });
    expect(await main(['new', 'semestre'], both)).toBe(0);
    expect(both.printed.out).toContain('El POI de 2020-S1 parte del de 2019-S1 y 2019-S2');
    expect(both.printed.out).toContain('está en el POI de 2019-S2 y no en el de 2019-S1. Si sigue');
    const over = hostWith(undefined, {
      ...SMALL,
      'poi/2019-S2.yaml': second.replace(/(- id: GIM-090\n)/, '$1    estado: concluida\n'),
    });
    await main(['new', 'semestre'], over);
    expect(over.printed.out).not.toContain('No se copió');
  });

  it('copies too the document of a unit that delivered none in the first half', async () => {
    const other = withOtherIds(secondHalf(''), 9);
    const host = hostWith(undefined, { ...SMALL, 'poi/2019-S2/nueva.yaml': other });
    expect(await main(['new', 'semestre'], host)).toBe(0);
    expect(host.printed.out).toContain('parte del de 2019-S1 y 2019-S2');
    expect(host.printed.out).not.toContain('No se copi');
    expect(textIn(host, 'poi/2020-S1/nueva.yaml')).toContain('periodo: 2020-S1');
    expect(await errorsOf(host)).toEqual([]);
  });

  it('says that what stands in a POI of the whole year is copied by its year', async () => {
    const yearly = withOtherIds(secondHalf(''), 9).replace('periodo: 2019-S2', 'periodo: 2019');
    const host = hostWith(undefined, { ...SMALL, 'poi/2019.yaml': yearly });
    await main(['new', 'semestre', '--period', '2020-S1'], host);
    expect(host.printed.out).toContain('en el POI de todo el año 2019');
    expect(host.printed.out).toContain('plan new semestre --period 2020');
  });

  it('keeps the folders of documents that would have one name, and makes them all', async () => {
    const { [POI]: poi = '', ...rest } = SMALL;
    const other = withOtherIds(poi, 9);
    const host = hostWith(undefined, {
      ...rest,
      'poi/GDL/semestre1.yaml': poi,
      'poi/GAF/semestre1.yaml': other,
      'poi/uno.yaml': withOtherIds(poi, 8),
    });
    expect(await main(['new', 'semestre'], host)).toBe(0);
    for (const file of ['GDL/semestre1', 'GAF/semestre1', 'uno'])
      expect(textIn(host, `poi/2019-S2/${file}.yaml`)).toContain('periodo: 2019-S2');
    expect(await errorsOf(host)).toEqual([]);
  });

  describe('makes what a period lacks', () => {
    const { [POI]: poi = '', ...rest } = SMALL;
    const ofUnit = (unidad: string, text: string): string =>
      text.replaceAll(/^(?:    )?unidad: .*\n/gm, '').replace('estado:', `unidad: ${unidad}\nestado:`);
    const units = {
      ...rest,
      'poi/2019-S1/gim.yaml': ofUnit('GIM', poi),
      'poi/2019-S1/gaf.yaml': ofUnit('GAF', withOtherIds(poi, 8)),
    };
    const halfMade = async (): Promise<ReturnType<typeof hostWith>> => {
      const host = hostWith(undefined, units);
      await main(['new', 'semestre'], host);
      host.removeFile('/w/poi/2019-S2/gaf.yaml');
      return host;
    };

    it.each([
      ['of every unit', ['--period', '2019-S2'], '«poi/2019-S2/gim.yaml» ya existe y queda como está.'],
      ['of the unit that is asked for', ['--unit', 'GAF'], 'parte del de 2019-S1'],
    ])('%s, and leaves what is there', async (_, options, said) => {
      const host = await halfMade();
      const before = textIn(host, 'poi/2019-S2/gim.yaml');
      expect(await main(['new', 'semestre', ...options], host)).toBe(0);
      expect(host.printed.out).toContain(said);
      expect(textIn(host, 'poi/2019-S2/gaf.yaml')).toContain('periodo: 2019-S2');
      expect(textIn(host, 'poi/2019-S2/gim.yaml')).toBe(before);
      expect(await errorsOf(host)).toEqual([]);
      expect(await main(['new', 'semestre', '--period', '2019-S2'], host)).toBe(2);
      expect(host.printed.err).toContain('ya existen, y no se reemplazan');
    });

    it('names what a document that is there lacks', async () => {
      const host = await halfMade();
      const text = textIn(host, 'poi/2019-S2/gim.yaml') ?? '';
      const [, id = ''] = /  - id: (\S+)\n/.exec(text) ?? [];
      const without = text.replace(/  - id: [^]*?\n(?=  - id: |\S|$)/, '');
      const other = hostWith(undefined, { ...units, 'poi/2019-S2/gim.yaml': without });
      expect(await main(['new', 'semestre', '--period', '2019-S2'], other)).toBe(0);
      expect(other.printed.out).toContain(`No tiene 1 actividad que sigue: ${id}.`);
    });

    it('of one unit out of a document of several, and then of the others', async () => {
      const host = hostWith();
      expect(await main(['new', 'semestre', '--unit', 'GMAS'], host)).toBe(0);
      expect(textIn(host, 'poi/2019-S2/gmas.yaml')).not.toContain('GIM-');
      expect(textIn(host, 'poi/2019-S2.yaml')).toBeUndefined();
      expect(await main(['new', 'semestre', '--period', '2019-S2'], host)).toBe(0);
      expect(textIn(host, 'poi/2019-S2.yaml')).toContain('GIM-');
      expect(await errorsOf(host)).toEqual([]);
    });

    it('and asks which period is meant where only some units began the last one', async () => {
      const host = hostWith(undefined, units);
      await main(['new', 'semestre', '--unit', 'GIM'], host);
      expect(await main(['new', 'semestre'], host)).toBe(2);
      expect(host.printed.err).toContain(
        'El POI de 2019-S2 no tiene nada de GAF, que sí está en el de 2019-S1. Para agregar lo que le falta: plan new semestre --period 2019-S2. Para empezar ya el siguiente: plan new semestre --period 2020-S1',
      );
      expect(textIn(host, 'poi/2020-S1/gim.yaml')).toBeUndefined();
      // What was begun may be of one unit alone again: each goes on from its own.
      expect(await main(['new', 'semestre', '--unit', 'GAF', '--dry-run'], host)).toBe(0);
      expect(await main(['new', 'semestre', '--period', '2019-S2'], host)).toBe(0);
      expect(await main(['new', 'semestre', '--dry-run'], host)).toBe(0);
      expect(host.printed.out).toContain('poi/2020-S1/gaf.yaml');
    });

    const changed = (host: MemoryHost, path: string, change: (text: string) => string): void =>
      host.save(`/w/${path}`, change(textIn(host, path) ?? ''));
    const nothingOf = 'no tiene nada de GAF';
    const approved = (text: string): string => text.replace('estado: formulado', 'estado: aprobado');

    it('and says of a period that is approved which units have nothing to copy in it', async () => {
      const host = hostWith(undefined, units);
      await main(['new', 'semestre', '--period', '2019-S2'], host);
      await main(['new', 'semestre', '--period', '2020-S1', '--unit', 'GIM'], host);
      changed(host, 'poi/2020-S1/gim.yaml', approved);
      const { code, out } = await run(host, 'new', 'semestre', '--dry-run');
      expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('poi/2020-S2/gim.yaml') });
      expect(out).toContain(`El POI de 2020-S1 ${nothingOf}, que sí está en el de 2019-S2.`);
    });

    it.each<readonly [what: string, path: string, change: (text: string) => string]>([
      ['copied from an earlier period', 'poi/2019-S2/gim.yaml', approved],
      [
        'concluded',
        'poi/2019-S1/gaf.yaml',
        (text) =>
          text
            .replaceAll(/\n    (?:estado|cancelacion): .*/g, '')
            .replaceAll(/\n    nombre: /g, '\n    estado: concluida\n    nombre: '),
      ],
      [
        'continued under another id',
        'poi/2019-S2/gim.yaml',
        (text) => {
          const ids = [...units['poi/2019-S1/gaf.yaml'].matchAll(/\n  - id: (.*)/g)].map(([, id]) => id);
          return text.replaceAll(/\n    nombre: /g, (field) => `\n    sucede_a: ${ids.shift()}${field}`);
        },
      ],
      [
        'left out',
        'poi/2019-S1/gaf.yaml',
        (text) => text.replaceAll(/\n    nombre: /g, '\n    activa: false$&'),
      ],
      [
        'of a unit that is no more',
        'unidades.yaml',
        (text) => text.replace('organo: apoyo', 'organo: apoyo, vigencia: {hasta: 2019-06-30}'),
      ],
    ])('and asks nothing of what is %s', async (_, path, change) => {
      const host = hostWith(undefined, units);
      await main(['new', 'semestre', '--unit', 'GIM'], host);
      changed(host, path, change);
      const { code, out } = await run(host, 'new', 'semestre', '--dry-run');
      expect({ code, out }).toMatchObject({ code: 0, out: expect.not.stringContaining(nothingOf) });
    });

    it('and says that a unit has no activities', async () => {
      const host = hostWith(undefined, units);
      expect(await main(['new', 'semestre', '--unit', 'NADA'], host)).toBe(2);
      expect(host.printed.err).toContain('La unidad «NADA» no tiene actividades');
    });
  });

  it('says in a new year what the second half changed, with the months of the first', async () => {
    const host = hostWith();
    const work = ['inversion.costo_total=5000000', 'inversion.devengado_anterior=480000.40'];
    const said = ['inversion.fin=2019-11-30', 'presupuesto.rubro=18', 'beneficiarios.total=32'];
    expect(await run(host, 'set', 'GIM-015', ...work, ...said)).toMatchObject({ code: 0 });
    await main(['new', 'semestre'], host);
    const renamed = [
      'unidad=GAF',
      'nombre=Redes de agua',
      'indicador.nombre=Conexiones',
      'productos.1.nombre=Conexiones',
    ];
    const moved = ['objetivo=ECO-1', 'tambien=SOC-1'];
    const later = ['inversion.costo_total=5400000.50', 'inversion.devengado_anterior=490000.40'];
    const extended = ['inversion.fin=2020-03-31', 'presupuesto.rubro=07', 'beneficiarios.total=99'];
    for (const wishes of [
      ['GIM-014', ...renamed, 'objetivo=ECO-1', 'proyecto=-', 'indicador_plan=-'],
      ['GIM-015', ...moved, ...later, ...extended],
    ])
      expect(await run(host, 'set', '-p', '2019-S2', ...wishes)).toMatchObject({ code: 0 });
    const { code, out } = await run(host, 'new', 'semestre');
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        'Pasa como está en el POI de 2019-S2, que es posterior: «nombre», «objetivo», «unidad», «indicador.nombre», «proyecto» e «indicador_plan» de GIM-014; «objetivo», «tambien», «beneficiarios», «inversion.costo_total», «inversion.fin» y «presupuesto.rubro» de GIM-015.\n',
      ),
    });
    const [, first = '', second = ''] = (textIn(host, 'poi/2020-S1.yaml') ?? '').split(/\n  - id: /);
    expect(first).toMatch(
      /nombre: Redes de agua\n(?:.*\n)*    unidad: GAF\n(?:.*\n)*      nombre: Conexiones\n/,
    );
    expect(first).toContain('programado: {ene: 0, feb: 10, mar: 10, abr: 15, may: 15, jun: 10}');
    expect(first).toContain('productos: [{nombre: Conexiones}, ');
    expect(first).not.toMatch(/proyecto|indicador_plan/);
    expect(second).toContain('objetivo: ECO-1');
    expect(second).toContain('costo_total: 5400000.5');
    expect(second).toContain('fin: 2020-03-31');
    expect(second).toContain('rubro: "07"');
    expect(second).toContain('total: 99');
    // Nothing says yet what the year spent.
    expect(second).not.toContain('devengado_anterior');
    expect(await errorsOf(host)).toEqual([]);
  });

  it('goes from year to year where the documents are of whole years', async () => {
    const files = textsIn('examples/distrito');
    const host = hostWith(undefined, files);
    expect(await main(['new', 'semestre'], host)).toBe(0);
    expect(textIn(host, 'poi/2025/infraestructura.yaml')).toContain('periodo: 2025\n');
    const asked = hostWith(undefined, files);
    expect(await main(['new', 'semestre', '--period', '2025-S1'], asked)).toBe(2);
    expect(asked.printed.err).toContain('Los de 2024 son de todo el año: plan new semestre --period 2025');
  });

  it('says which two documents would be one file', async () => {
    const { [POI]: poi = '', ...rest } = SMALL;
    const host = hostWith(undefined, {
      ...rest,
      'poi/2019-S1/a.yaml': poi,
      'poi/a.yaml': withOtherIds(poi, 9),
    });
    expect(await main(['new', 'semestre'], host)).toBe(2);
    expect(host.printed.err).toContain(
      '«poi/2019-S1/a.yaml» y «poi/a.yaml» darían el mismo archivo de 2019-S2',
    );
    expect([...host.files.keys()].some((path) => path.includes('2019-S2'))).toBe(false);
  });

  it('never writes over a document, and refuses a year outside of the plan', async () => {
    const host = hostWith();
    await main(['new', 'semestre'], host);
    const first = textIn(host, 'poi/2019-S2.yaml');
    expect(await main(['new', 'semestre', '--period', '2019-S2'], host)).toBe(2);
    expect(textIn(host, 'poi/2019-S2.yaml')).toBe(first);
    const late = hostWith();
    expect(await main(['new', 'semestre', '--period', '2031-S1'], late)).not.toBe(0);
    expect(textIn(late, 'poi/2031-S1.yaml')).toBeUndefined();
  });
});

const ACTIVIDAD = [
  '--unit',
  'GMAS',
  '--objective',
  'AMB-1',
  '--name',
  'Limpieza: río Ramis',
  '--indicator',
  'Km limpios',
  '--measure',
  'kilómetro',
  '--target',
  '12',
  '--pia',
  '80,000.00',
];

describe('plan new actividad', () => {
  it('adds it where its unit reports, with the id that follows and its parts commented', async () => {
    const host = hostWith();
    expect(await main(['new', 'actividad', ...ACTIVIDAD], host)).toBe(0);
    const text = textIn(host, POI) ?? '';
    expect(text).toContain(
      '  - id: GMAS-003\n    nombre: "Limpieza: río Ramis"\n    objetivo: AMB-1\n    unidad: GMAS\n',
    );
    expect(text).toContain('      pia: 80000.00\n');
    expect(text).not.toMatch(/^ +# (?!I)/m);
    expect(await errorsOf(host)).toEqual([]);
    const [before = '', after = ''] = (SMALL[POI] ?? '').split('resultados:');
    expect(text.startsWith(before.trimEnd())).toBe(true);
    expect(text.endsWith(after)).toBe(true);
  });

  it('shows what it adds to a document that is there', async () => {
    const host = hostWith();
    await main(['new', 'actividad', ...ACTIVIDAD], host);
    expect(host.printed.out).toMatch(/^poi\/2019-S1\.yaml\n(?:.*\n)*? +\d+ \+ {3}- id: GMAS-003\n/);
    expect(host.printed.out).toContain(
      'poi/2019-S1.yaml está en estado «cerrado»: lo que ya se informó de ese periodo puede cambiar.',
    );
  });

  it('goes by the periods that are told, whatever else stands there', async () => {
    const host = hostWith(undefined, {
      ...SMALL,
      'poi/otro.yaml': 'tipo: poi\nversion: 1\nplan: puno-2019-2022\n',
    });
    await main(['new', 'actividad', ...ACTIVIDAD], host);
    expect(textIn(host, POI)).toContain('  - id: GMAS-003\n');
  });

  it('says that the plan is missing where there is none', async () => {
    const host = hostWith(undefined, { 'unidades.yaml': SMALL['unidades.yaml'] ?? '' });
    expect(await main(['new', 'actividad', '--period', '2020-S1', ...ACTIVIDAD], host)).toBe(1);
    expect(host.printed.err).toContain('Falta «plan»');
  });

  it('asks at a terminal with lists, and asks again what it cannot take', async () => {
    const answers = [
      'GMA',
      '2',
      'AMB-1',
      '',
      'Limpieza',
      '',
      'Km limpios',
      'kilómetro',
      '1 2',
      '',
      'doce',
      '12',
      '0',
      '',
    ];
    const host = hostWith(answers);
    expect(await main(['new', 'actividad'], host)).toBe(0);
    expect(host.printed.out).toContain('2. GMAS  Gerencia de Medio Ambiente');
    expect(host.printed.out).toContain('«GMA» no está en la lista: «GIM», «GMAS» o «GAF».');
    expect(host.printed.out).toContain('va una cifra');
    expect(host.printed.out).toContain('«1 2» no dice cuánto va en cada mes: escriba seis cifras');
    expect(host.printed.out).toContain('PIM en soles, si recibió dinero durante el año');
    // A dash is no answer to a question that needs one.
    expect(host.printed.out).not.toContain('guion');
    expect(textIn(host, POI)).toContain('  - id: GMAS-003\n    nombre: Limpieza\n');
    expect(textIn(host, POI)).toMatch(/id: GMAS-003[^]*presupuesto:\n {6}pia: 0\n {4}indicador:/);
    expect(host.printed.out).toContain('Su PIA es 0. Si no necesita dinero, diga por qué: plan set GMAS-003');
    expect(
      await main(['set', 'GMAS-003', 'presupuesto.sin_costo=La ejecuta el personal de planta'], host),
    ).toBe(0);
    expect(await errorsOf(host)).toEqual([]);
  });

  it('writes nothing when the person leaves at any of its questions', async () => {
    const answers = ['GMAS', 'AMB-1', '', 'Limpieza', '', 'Km limpios', 'kilómetro', '', '12', '0', ''];
    for (let i = 0; i < answers.length; i++) {
      const host = hostWith(answers.slice(0, i));
      expect(await main(['new', 'actividad'], host)).toBe(1);
      expect(host.printed.out).toContain('no se escribió nada');
      for (const [path, text] of Object.entries(SMALL)) expect(textIn(host, path)).toBe(text);
    }
  });

  it('without a terminal says which option is missing', async () => {
    const host = hostWith();
    expect(await main(['new', 'actividad', '--unit', 'GIM'], host)).toBe(2);
    expect(host.printed.err).toContain('Falta --objective');
    expect(host.printed.err).toMatch(/Puede ser (?:«[^»]*», ){2}«[^»]*» o «[^»]*»\.\n/);
  });

  it('names eight of the objectives that it may be for, and that there are more', async () => {
    const line = '      - {id: SOC-N, nombre: Objetivo N}\n';
    const more = (count: number): string =>
      Array.from({ length: count }, (_, i) => line.replaceAll('N}', `${i}}`).replace('-N', `-1${i}`)).join(
        '',
      );
    const plan = (count: number): string =>
      (SMALL['plan.yaml'] ?? '').replace('  economica:\n', `${more(count)}  economica:\n`);
    for (const [count, end] of [
      [4, /«[^»]+» o «[^»]+»\.\n/],
      [5, /«[^»]+» o «[^»]+»…\.\n/],
    ] as const) {
      const host = hostWith(undefined, { ...SMALL, 'plan.yaml': plan(count) });
      await main(['new', 'actividad', '--unit', 'GIM'], host);
      expect(host.printed.err).toMatch(end);
      expect(host.printed.err.match(/«[^»]+»/g)?.length).toBe(8);
    }
  });

  it('writes what is programmed in each month, in a row or by name', async () => {
    for (const row of ['- 2 2 2 3 3', 'feb 2 mar 2 abr 2 may 3 jun 3']) {
      const host = hostWith();
      expect(await main(['new', 'actividad', ...ACTIVIDAD, '--programmed', row], host)).toBe(0);
      expect(textIn(host, POI)).toContain('      programado: {feb: 2, mar: 2, abr: 2, may: 3, jun: 3}\n');
      expect(await errorsOf(host)).toEqual([]);
    }
  });

  it('takes the sum of the months for the target, asks how figures that do not add up go together, and cites the norm', async () => {
    const whole = ['GMAS', 'AMB-1', '', 'Limpieza', '', 'Km limpios', 'kilómetro', '0 1.5 2 2 3 3', ''];
    const host = hostWith([...whole, '80,000', '90,500.50', 'R.A. 031-2019']);
    expect(await main(['new', 'actividad'], host)).toBe(0);
    expect(host.printed.out).toContain('Meta del periodo [11.5]');
    expect(textIn(host, POI)).toContain(
      '      pia: 80000\n      pim: 90500.50\n      modificaciones:\n        - {norma: R.A. 031-2019, monto: 10500.50}\n',
    );
    expect(await errorsOf(host)).toEqual([]);
    const measured = ['GMAS', 'AMB-1', '', 'Reciclaje', '', 'Hogares que separan', 'porcentaje', 'ultimo'];
    const other = hostWith([...measured, '10 12 14 16 18 20', '20', '0', '']);
    expect(await main(['new', 'actividad'], other)).toBe(0);
    expect(textIn(other, POI)).toContain('      acumulacion: ultimo\n      meta: 20\n');
    expect(await errorsOf(other)).toEqual([]);
  });

  it.each([
    ['ultimo', '10 12 14 16 18 20', '20'],
    ['maximo', '10 12 24 16 18 20.5', '24'],
    ['promedio', '10 10 11 11 11 11', '10.67'],
    ['promedio', '10 10 10 10 10 10', '10'],
  ])('takes for the target what the months come to, %s: %s', async (how, months, target) => {
    const measured = ['GMAS', 'AMB-1', '', 'Reciclaje', '', 'Hogares que separan', 'porcentaje', how, months];
    const host = hostWith([...measured, '', '0', '']);
    expect(await main(['new', 'actividad'], host)).toBe(0);
    expect(host.printed.out).toContain(`Meta del periodo [${target}]`);
    expect(textIn(host, POI)).toContain(`      acumulacion: ${how}\n      meta: ${target}\n`);
    expect(await errorsOf(host)).toEqual([]);
    const other = hostWith([...measured, '9', target, '0', '']);
    expect(await main(['new', 'actividad'], other)).toBe(0);
    expect(other.printed.out).toContain(
      `Con acumulación «${how}» los meses dan ${target} y la meta que escribió es 9: deben ser iguales.`,
    );
  });

  it('does not take a target that the months do not add up to', async () => {
    const whole = ['GMAS', 'AMB-1', '', 'Limpieza', '', 'Km limpios', 'kilómetro', '0 1.5 2 2 3 3', '12'];
    const host = hostWith([...whole, '11.50', '80000', '']);
    expect(await main(['new', 'actividad'], host)).toBe(0);
    expect(host.printed.out).toContain('Los meses suman 11.5 y la meta que escribió es 12');
    expect(await errorsOf(host)).toEqual([]);
  });

  it('asks of what semester the first POI is, and does not guess it', async () => {
    const { [POI]: _, ['audiencias/2019-05.yaml']: __, ...none } = SMALL;
    const answers = [
      '',
      '2019-s1',
      'GMAS',
      'AMB-1',
      '',
      'Limpieza',
      '',
      'Km limpios',
      'kilómetro',
      '',
      '12',
      '0',
      '',
    ];
    const host = hostWith(answers, none);
    expect(await main(['new', 'actividad'], host)).toBe(0);
    expect(host.printed.out).toContain('Semestre del POI, como 2019-S1: \n');
    expect(textIn(host, 'poi/2019-S1.yaml')).toContain('periodo: 2019-S1\nestado: formulado\n');
    expect(await main(['new', 'actividad', ...ACTIVIDAD], hostWith(undefined, none))).toBe(2);
  });

  it('asks for the CUI of an investment, and only of one', async () => {
    const ofType = (...more: readonly string[]): readonly string[] => [
      'new',
      'actividad',
      ...ACTIVIDAD,
      ...more,
    ];
    const host = hostWith();
    expect(await main(ofType('--type', 'Inversión', '--cui', '24'), host)).toBe(2);
    expect(host.printed.err).toContain('«24» no sirve: son siete cifras');
    expect(await main(ofType('--type', 'Inversión', '--cui', '2401234'), host)).toBe(0);
    expect(textIn(host, POI)).toContain(
      '    tipo: inversion\n    objetivo: AMB-1\n    unidad: GMAS\n    cui: "2401234"\n',
    );
    expect(await errorsOf(host)).toEqual([]);
    expect(await main(ofType('--cui', '2401234'), hostWith())).toBe(0);
  });

  it('begins the POI of a period that has none', async () => {
    const host = hostWith();
    expect(await main(['new', 'actividad', '--period', '2020-S1', ...ACTIVIDAD], host)).toBe(0);
    expect(textIn(host, 'poi/2020-S1.yaml')).toMatch(
      /^tipo: poi\nversion: 1\nplan: puno-2019-2022\nperiodo: 2020-S1\nestado: formulado\nactividades:\n {2}- id: GMAS-003\n(?: {4}.*\n)*? {4}unidad: GMAS\n/,
    );
    expect(await errorsOf(host)).toEqual([]);
  });
});

it('writes of a hearing nothing of what nobody asked or promised', async () => {
  const host = hostWith(['15/05/2020', '', 'Coliseo', '', '', '', '', '', '']);
  expect(await main(['new', 'audiencia'], host)).toBe(0);
  expect(host.printed.out).toContain('Compromiso 1 de la municipalidad');
  expect(textIn(host, 'audiencias/2020-05.yaml')).not.toMatch(/demandas|compromisos/);
});

it('makes a second hearing of a month, and takes one of the same day for the same', async () => {
  const host = hostWith();
  const on = (date: string, ...more: readonly string[]): Promise<number> =>
    main(['new', 'audiencia', '--date', date, '--place', 'Plaza', ...more], host);
  expect([await on('2020-05-15'), await on('2020-05-22'), await on('2020-05-29')]).toEqual([0, 0, 0]);
  expect(textIn(host, 'audiencias/2020-05.yaml')).toContain('id: AP-2020-05\n');
  expect(textIn(host, 'audiencias/2020-05-22.yaml')).toContain('id: AP-2020-05-2\n');
  expect(textIn(host, 'audiencias/2020-05-29.yaml')).toContain('id: AP-2020-05-3\n');
  expect(host.printed.out).toContain('plan set AP-2020-05-3 ');
  expect(await on('2020-05-22')).toBe(2);
  expect(host.printed.err).toContain(
    'La audiencia del 2020-05-22 ya está en «audiencias/2020-05-22.yaml». Lo que falte se agrega ahí: plan set AP-2020-05-2 "compromisos.nuevo.texto=Terminar el puente". Si fue otra el mismo día, dele su identificador: --id AP-2020-05-4',
  );
  expect([await on('2020-05-22', '--id', 'AP-B'), await on('2020-05-22', '--id', 'AP-C')]).toEqual([0, 0]);
  expect(textIn(host, 'audiencias/2020-05-22-2.yaml')).toContain('id: AP-B\n');
  expect(textIn(host, 'audiencias/2020-05-22-3.yaml')).toContain('id: AP-C\n');
  expect(await errorsOf(host)).toEqual([]);
});

test.each<readonly [argv: string, says: string]>([
  [
    'unidad --id XX --name Unidad --pia 5 --target 3 --period 2019-S2',
    '--pia, --target y --period no van con «unidad». Con eso van --id, --name y --unit.',
  ],
  ['presupuesto --year 2020 --pia 100 --unit GIM', '--unit no va con «presupuesto»'],
  ['semestre --id X-1', '--id no va con «semestre»'],
  ['semestre --period 2020-S1 --year 2021', '--period y --year dicen lo mismo'],
  ['audiencia --date 2020-05-15 --place Plaza --objective SOC-1', '--objective no va con «audiencia»'],
  ['actividad --base-year 2018', '--base-year no va con «actividad»'],
  ['objetivo --dimension social --name Anemia --measure niños', 'Falta --indicator: '],
  [
    'objetivo --dimension social --name Anemia --indicator Niños --measure niños --base-value 3',
    'Falta --base-year: sin eso no tiene lugar lo que dice --base-value.',
  ],
])('plan new %s leaves nothing of it out of account without a word', async (words, says) => {
  const host = hostWith();
  const before = [...host.files.values()].join('\n');
  expect(await main(['new', ...words.split(' ')], host)).toBe(2);
  expect(host.printed.err).toContain(says);
  expect([...host.files.values()].join('\n')).toBe(before);
});

test.each<readonly [argv: readonly string[], file: string, says: string]>([
  [
    ['unidad', '--id', 'GDS', '--name', 'Gerencia de Desarrollo Social', '--unit', 'GAF'],
    'unidades.yaml',
    '- {id: GDS, nombre: Gerencia de Desarrollo Social, depende_de: GAF}',
  ],
  [
    ['objetivo', '--dimension', 'social', '--name', 'Niños sin anemia'],
    'plan.yaml',
    '- id: SOC-2\n        nombre: Niños sin anemia\n',
  ],
  [
    ['objetivo', '--dimension', 'social', '--name', 'Niños sin anemia', '--program', 'Niñez sana'],
    'plan.yaml',
    'programas:\n          - {codigo: "2.0", nombre: Niñez sana}\n',
  ],
  [
    ['audiencia', '--date', '15/05/2020', '--hour', '15:30', '--place', 'Coliseo'],
    'audiencias/2020-05.yaml',
    'id: AP-2020-05\nfecha: 2020-05-15\nhora: "15:30"\nlugar: Coliseo\nperiodo_informado: 2019-S1\n',
  ],
  [
    ['presupuesto', '--pia', '35,000,000', '--pim', '41250000.50'],
    'presupuesto/2019.yaml',
    'anio: 2019\ngasto:\n  pia: 35000000\n  pim: 41250000.50\n',
  ],
])('plan new %j is valid as it is written', async (argv, file, says) => {
  const host = hostWith();
  const code = await main(['new', ...argv], host);
  expect(host.printed.err).toBe('');
  expect(code).toBe(0);
  expect(textIn(host, file)).toContain(says);
  expect(await errorsOf(host)).toEqual([]);
});

it('refuses an id that is taken, and a thing that it does not know', async () => {
  const host = hostWith();
  expect(await main(['new', 'unidad', '--id', 'GIM', '--name', 'Otra'], host)).toBe(2);
  expect(host.printed.err).toContain('ya está en uso');
  // Their workbooks would be one file on Windows.
  expect(await main(['new', 'unidad', '--id', 'gim', '--name', 'Otra'], host)).toBe(2);
  expect(await main(['new', 'proyecto'], host)).toBe(2);
  expect(host.printed.err).toContain(
    'Puede ser semestre, actividad, unidad, objetivo, audiencia o presupuesto',
  );
});

it.each([
  ['poi/2019/ejemplo-2019-2022-2019-S1.yaml', 'poi/2019/ejemplo-2019-2022-2019-S2.yaml'],
  ['poi/2019-S1/plan-2019-2022.yaml', 'poi/2019-S2/plan-2019-2022.yaml'],
  ['poi/plan-2019-2022.yaml', 'poi/2019-S2/plan-2019-2022.yaml'],
])('the next of %s is %s: the years of a plan stay', async (file, next) => {
  const { [POI]: poi = '', ...rest } = SMALL;
  const host = memoryHost({ files: { ...rest, [file]: poi } });
  expect(await main(['new', 'semestre'], host)).toBe(0);
  expect(host.files.has(`/w/${next}`)).toBe(true);
});

it('the year after one is in the name of its document, and the years of a plan stay', async () => {
  const { [POI]: poi = '', ...rest } = SMALL;
  const file = 'poi/2019/plan-2019-2022.yaml';
  const yearly = poi
    .replace('periodo: 2019-S1', 'periodo: 2019')
    .replaceAll(/ *meta_anual: \d+,?\n?/g, '')
    .replace(/^resultados:[^]*/m, '');
  const host = memoryHost({ files: { ...rest, [file]: yearly } });
  expect(await main(['new', 'semestre'], host)).toBe(0);
  expect([...host.files.keys()].filter((path) => path.includes('2020'))).toEqual([
    '/w/poi/2020/plan-2019-2022.yaml',
  ]);
});
