import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { cells } from '../src/text/frame.ts';
import { projectFiles } from './support/example-files.ts';
import { memoryHost, type MemoryWorld } from './support/memory-host.ts';

type Texts = Readonly<Record<string, string>>;

const PUNO = textsOf('puno');
const SMALL = textsOf('minimo');
const ESCAPE = String.fromCharCode(27);

describe('the state of the full example', () => {
  it.each(['2019-S1', '2019-S2'])('of %s fits in 80 columns and needs no colour', async (period) => {
    const { code, out, err } = await run({ files: PUNO }, '--period', period);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').filter((line) => cells(line) > 80 || line.endsWith(' '))).toEqual([]);
    expect(out).not.toContain(ESCAPE);
  });

  it('shows the plan, its dimensions, every objective and every unit with activities', async () => {
    const { out } = await run({ files: PUNO });
    const ids = [...(PUNO['plan.yaml'] ?? '').matchAll(/^ {6}- id: (\S+)$/gm)].map(([, id = '']) => id);
    expect(ids).toHaveLength(16);
    const units = Object.values(PUNO).flatMap(
      (text) => /^tipo: poi$[^]*?^unidad: (\S+)$/m.exec(text)?.[1] ?? [],
    );
    expect(units.length).toBeGreaterThan(20);
    for (const name of ['Plan', 'Social', 'Económica', 'Ambiental', 'Institucional', ...ids, ...units]) {
      expect(out.split('\n').some((line) => line.startsWith(`${name} `))).toBe(true);
    }
  });

  it('draws it like this', async () => {
    const { out } = await run({ files: PUNO });
    expect(out.split('\n').slice(0, 14).join('\n')).toBe(`Plan de Gobierno Municipal 2019-2022
Año 2019, corte al 31 de diciembre de 2019

              Resultados           Avance físico        Devengado / PIM
Plan          █████████▌ 96.25 %   █████████▌ 94.86 %   ████████▌░ 86.05 %
              ✔ en meta            ▲ cerca de la meta   S/ 31.3 M de S/ 36.3 M
              10 de 16 con dato;   62 de 66 con dato
              tipo II 78.23 % (9
              de 16)
Social        █████████▌ 95.73 %   █████████░ 91.80 %   ████████▌░ 86.21 %
              ✔ en meta            ▲ cerca de la meta   S/ 8.25 M de S/ 9.57 M
              2 de 4 con dato;     15 de 15 con dato
              tipo II 68.75 %
Económica     █████████▌ 97.37 %   █████████▌ 95.74 %   ████████▌░ 83.68 %`);
    expect(out).toContain(
      'SOC-2 Vida sana y bienestar  ○ sin dato           ✖ 73.26 % lejos de   49.94 %\n' +
        '                                                  la meta\n',
    );
    // Beside what gives the colour, always the other type.
    expect(out).toContain(
      'SOC-1 Vida digna y saludable ✔ 98.13 % en meta    ✔ 97.96 % en meta    94.67 %\n' +
        '                             tipo II 87.50 %\n',
    );
  });

  it('says what is missing and how many findings there are', async () => {
    const { out } = await run({ files: PUNO });
    expect(out).toContain('  - 6 indicadores del plan sin avance: SOC-2.1,');
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /Los documentos tienen \d+ avisos y \d+ notas, aparte de 1 hallazgo ignorado con motivo\. Para verlos: plan validate $/,
    );
  });

  it('flags the objective with an indicator that is worse than its baseline', async () => {
    const { out } = await run({ files: PUNO }, '--period', '2019-S1');
    expect(out).toMatch(/ECO-3 .* crítico .*\n.*▼/);
  });
});

describe('colour', () => {
  it('goes to a terminal, and says nothing that is not there without it', async () => {
    const plain = await run({ files: PUNO });
    const coloured = await run({ files: PUNO, terminal: { width: 80 } });
    expect(coloured.out).toContain(`${ESCAPE}[32m✔ en meta`);
    expect(coloured.out.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).toBe(plain.out);
  });

  it.each([
    ['NO_COLOR', { NO_COLOR: '1' }, []],
    ['TERM=dumb', { TERM: 'dumb' }, []],
    ['--no-color', {}, ['--no-color']],
  ] as const)('not with %s', async (_, env, options) => {
    const host = memoryHost({ files: SMALL, terminal: { width: 80 }, env });
    expect(await main([...options, 'estado'], host)).toBe(0);
    expect(host.printed.out).not.toContain(ESCAPE);
  });
});

describe('a project in a bad state', () => {
  const poi = SMALL['poi/2019-S1.yaml'] ?? '';

  it('with errors is shown, with their count and what they touch marked', async () => {
    const broken = { ...SMALL, 'poi/2019-S1.yaml': poi.replace('objetivo: ECO-1', 'objetivo: ECO-99') };
    const { code, out } = await run({ files: broken });
    expect(code).toBe(0);
    expect(out).toContain('Los documentos tienen 1 error');
    expect(out).toContain('no verificado');
    expect((await run({ files: SMALL })).out).not.toContain('no verificado');
  });

  it('says which activities have no data and which units gave no date of delivery', async () => {
    const silent = poi.replace(/ {6}ejecutado: .*\n/, '').replace(/fecha_entrega: .*\n/, '');
    const { out } = await run({ files: { ...SMALL, 'poi/2019-S1.yaml': silent } });
    expect(out).toContain('  - 1 actividad sin dato: GDL-001.');
    expect(out).toContain('  - 2 unidades sin fecha de entrega de su POI: GAF y GDL.');
  });

  it.each<
    readonly [lacks: string, edit: readonly (readonly [from: string | RegExp, to: string])[], line: string]
  >([
    ['nothing', [], ''],
    [
      'a month',
      [['abr: 15, may: 10, jun: 9}', 'abr: 15, jun: 9}']],
      'a la que faltan meses por informar: GDL-001 (sin informar mayo)',
    ],
    [
      'the last months',
      [['abr: 15, may: 10, jun: 9}', 'abr: 15}']],
      'faltan meses por informar: GDL-001 (informado hasta abril)',
    ],
    [
      'what was spent',
      [[/ +devengado: [\d.]+\n +girado: [\d.]+\n/g, '']],
      '3 actividades sin devengado: GDL-001, GDL-002 y GDL-003',
    ],
    ['what may be spent', [[/ +pia: 40000.00\n +pim: 40000.00\n/, '']], '1 actividad sin PIM: GDL-002'],
    [
      'all of its money',
      [[/pia: 40000.00\n[^]*?girado: 19500.00\n/, 'programado: {ene: 0, jun: 10}\n']],
      '1 actividad sin PIM ni devengado: GDL-002',
    ],
    [
      'nothing that could be had, for it was cancelled',
      [
        [
          'nombre: Asistencia',
          'estado: cancelada\n    cancelacion: {fecha: 2019-05-10, norma: R.G.M. 1-2019-MDE}\n    nombre: Asistencia',
        ],
      ],
      '',
    ],
  ])('does not say that its figures lack nothing where one lacks %s', async (lacks, edits, line) => {
    const text = edits.reduce<string>(
      (all, [from, to]) => all.replace(from, to),
      poi.replace(/ {4}unidad: GAF\n/, ''),
    );
    const { out } = await run({ files: { ...SMALL, 'poi/2019-S1.yaml': text } });
    const said = out.replaceAll(/\s+/g, ' ');
    expect(said.includes('A estas cifras no les falta ningún dato.')).toBe(lacks === 'nothing');
    expect(said).toContain(line);
  });

  it('without any POI says so', async () => {
    const files = Object.fromEntries(Object.entries(SMALL).filter(([path]) => !path.startsWith('poi/')));
    const { code, out } = await run({ files });
    expect([code, out]).toEqual([0, expect.stringContaining('Todavía no tiene ningún POI')]);
  });

  it('without a plan exits with 1, and with 3 when the plan cannot be opened', async () => {
    const { 'plan.yaml': _, ...rest } = SMALL;
    expect(await run({ files: rest })).toEqual({
      code: 1,
      out: '',
      err: 'En . no hay un plan que se pueda leer. Para saber por qué: plan validate\n',
    });
    const closed = await run({ files: { ...SMALL, 'plan.yaml': null } });
    expect([closed.code, closed.out]).toEqual([3, '']);
    expect(closed.err).toContain('No se pudo leer plan.yaml: no hay permiso para abrirlo.');
  });

  it('with a faulty configuration is shown, and exits with 2', async () => {
    const { code, out } = await run({
      files: { ...SMALL, 'plan.config.yaml': 'semaforo: {verde: mucho}\n' },
    });
    expect([code, out]).toEqual([2, expect.stringContaining('1 error')]);
  });

  it.each([
    ['a semester without POI', ['--period', '2031-S1']],
    ['no semester', ['--period', 'enero']],
    ['a path that does not exist', ['otra']],
  ])('%s exits with 2', async (_, args) => {
    const { code, out } = await run({ files: SMALL }, ...args);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('what authors write', () => {
  it.each([
    ['colours', String.raw`"\e[31mrojo"`, '‹U+001B›[31mrojo'],
    ['line breaks', String.raw`"una\notra"`, 'una otra'],
    ['right-to-left marks', String.raw`"\u202Eodatsac"`, 'odatsac'],
  ])('cannot draw on the terminal: %s', async (_, title, shown) => {
    const plan = (SMALL['plan.yaml'] ?? '').replace(/titulo: .*/, () => `titulo: ${title}`);
    const { out } = await run({ files: { ...SMALL, 'plan.yaml': plan } });
    expect(out.split('\n')[0]).toBe(shown);
  });

  it('is broken at the width of the column, in cells and not in characters', async () => {
    const name = '行政機構改革推進本部総務課長補佐代理心得 ' + 'ñandú'.repeat(12);
    const plan = (SMALL['plan.yaml'] ?? '').replace(
      /nombre: Agua segura en todos los hogares/,
      () => `nombre: ${name}`,
    );
    const { out } = await run({ files: { ...SMALL, 'plan.yaml': plan } });
    expect(out.split('\n').filter((line) => cells(line) > 80)).toEqual([]);
    const lines = out.split('\n');
    const start = lines.findIndex((line) => line.startsWith('SOC-1'));
    const end = lines.findIndex((line) => line === 'Económica');
    const names = lines
      .slice(start, end)
      .map((line) => line.slice(0, 28).split(/\s{2,}|[✔▲✖○]/u)[line.startsWith('  ') ? 1 : 0]);
    expect(names.join('').replaceAll(/\s/g, '')).toContain('ñandú'.repeat(12));
  });
});

async function run(
  world: MemoryWorld,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const host = memoryHost(world);
  const code = await main(['status', ...args], host);
  return { code, ...host.printed };
}

function textsOf(name: string): Texts {
  return Object.fromEntries(
    Object.entries(projectFiles(name)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
  );
}
