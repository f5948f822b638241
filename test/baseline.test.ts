import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readBaseline } from '../src/check/baseline-file.ts';
import { main } from '../src/cli.ts';
import { paintBaseline } from '../src/painters/findings/baseline.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';
import { openPage } from './support/page-host.ts';

const MINIMO = textsIn('examples/minimo');
const PUNO = textsIn('examples/puno');
const POI = 'poi/2019-S1.yaml';

function changed(...changes: readonly (readonly [from: string, to: string])[]): Record<string, string> {
  let text = MINIMO[POI] ?? '';
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  return { ...MINIMO, [POI]: text };
}

const BROKEN = changed(['objetivo: SOC-1', 'objetivo: SOC-9'], ['objetivo: ECO-1', 'objetivo: ECO-9']);
const NAMED = { 'plan.config.yaml': 'base: plan.base.yaml\n' };

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly files: Readonly<Record<string, string>>;
}

async function plan(files: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<Run> {
  const host = memoryHost({ files });
  const code = await main(argv, host);
  const now = [...host.files].map(([path, bytes]) => [
    path.replace('/w/', ''),
    Buffer.from(bytes).toString('utf8'),
  ]);
  return { code, ...host.printed, files: Object.fromEntries(now) as Record<string, string> };
}

/** The broken example with what is found in it accepted. */
async function accepted(files: Readonly<Record<string, string>> = BROKEN): Promise<Record<string, string>> {
  return { ...(await plan({ ...files, ...NAMED }, 'validate', '--write-baseline')).files };
}

describe('a baseline accepts what is there on a day', () => {
  it('is written with an entry for each finding, and then nothing fails', async () => {
    const { code, out, files } = await plan(BROKEN, 'validate', '--write-baseline');
    expect([code, out]).toEqual([0, 'plan.base.yaml: 2 hallazgos aceptados (2 nuevos).\n']);
    expect(parse(files['plan.base.yaml'] ?? '')).toEqual({
      version: 1,
      hallazgos: [
        {
          regla: 'poi/objetivo-inexistente',
          documento: POI,
          id: 'GDL-001',
          campo: 'objetivo',
          valores: ['GDL-001', 'SOC-9'],
        },
        {
          regla: 'poi/objetivo-inexistente',
          documento: POI,
          id: 'GDL-002',
          campo: 'objetivo',
          valores: ['GDL-002', 'ECO-9'],
        },
      ],
    });
    const again = await plan({ ...files, ...NAMED }, 'validate');
    expect(again.code).toBe(0);
    expect(again.out).toContain(
      'sin otros hallazgos. Aparte, 2 hallazgos aceptados en la base. Se dejó pasar: 2 actividades con un objetivo que no existe.',
    );
  });

  it.each([
    ['notes', 'acuerdos.txt', 'mis notas\n'],
    ['a table', 'tabla.csv', 'id,campo,valor\n'],
    ['a list of another tool', 'otra.txt', 'version: 1\nexcepciones: []\n'],
    ['what cannot be read', 'danada.txt', 'hallazgos: [\n'],
  ])('takes the place of no other file: %s', async (_, path, text) => {
    const { code, err, files } = await plan(
      { ...BROKEN, [path]: text },
      'validate',
      '--write-baseline',
      '--baseline',
      path,
    );
    expect([code, files[path]]).toEqual([2, text]);
    expect(err).toContain(`«${path}» no es una lista de hallazgos aceptados, y se perdería.`);
  });

  it.each([
    ['plan.config.yaml', 'la configuración'],
    ['plan.config.yml', 'la configuración'],
    ['poi/base.yaml', 'un documento'],
    ['audiencias/2019/base.yml', 'un documento'],
  ])('takes no name by which it would be read as something else: %s', async (path, what) => {
    const argv = ['validate', '--write-baseline', '--baseline', path];
    const { code, err, files } = await plan(BROKEN, ...argv);
    expect([code, files[path]]).toEqual([2, undefined]);
    expect(err).toContain(`Por su nombre, «${path}» se leería como ${what} del plan. Dé otro nombre`);
    const named = await plan(
      { ...BROKEN, 'plan.config.yaml': `base: ${path}\n` },
      'validate',
      '--write-baseline',
    );
    expect(named.code).toBe(what === 'un documento' ? 0 : 2);
  });

  it.each(['', 'version: 1\nhallazgos: []\n'])(
    'takes the place of one of before, and of a blank file: %j',
    async (text) => {
      const argv = ['validate', '--write-baseline', '--baseline', 'mia.txt'];
      const { code, files } = await plan({ ...BROKEN, 'mia.txt': text }, ...argv);
      expect([code, files['mia.txt']?.includes('SOC-9')]).toEqual([0, true]);
    },
  );

  it.each([
    ['where no configuration names it', 'plan.base.yaml', []],
    ['under another name, and in a folder', 'aceptados/lista.yaml', ['--baseline', 'aceptados/lista.yaml']],
  ])('is written again as often as it is asked for: %s', async (_, path, more) => {
    const argv = ['validate', '--write-baseline', ...more];
    const first = await plan(BROKEN, ...argv);
    expect(first.code).toBe(0);
    const second = await plan(first.files, ...argv);
    expect([second.code, second.files[path]]).toEqual([0, first.files[path]]);
    const mended = changed(['objetivo: SOC-1', 'objetivo: SOC-9'])[POI] ?? '';
    const third = await plan({ ...second.files, [POI]: mended }, ...argv);
    expect([third.code, third.files[path]?.includes('ECO-9')]).toEqual([0, false]);
  });

  it.each([
    ['notes', 'notas.md', 'Notas\n', 2],
    ['what leaves the project', '../compartida.yaml', 'version: 1\nhallazgos: []\n', 2],
    ['a list of before', 'mia.yaml', 'version: 1\nhallazgos: []\n', 0],
    ['a list that two changed at once', 'mia.yaml', 'hallazgos:\n<<<<<<< a\n=======\n>>>>>>> b\n', 0],
    ['a blank file', 'mia.yaml', '', 0],
  ])('that the configuration names takes the place of a list alone: %s', async (_, path, text, expected) => {
    const files = { ...BROKEN, 'plan.config.yaml': `base: ${path}\n`, [path]: text };
    const { code, files: after } = await plan(files, 'validate', '--write-baseline');
    expect([code, after[path] === text]).toEqual([expected, expected === 2]);
  });

  it('says how to make it count where no configuration names it', async () => {
    const { err } = await plan(BROKEN, 'validate', '--write-baseline');
    expect(err).toBe('Para que valga, escriba en plan.config.yaml: base: plan.base.yaml\n');
  });

  it.each([
    ['lines above', (text: string) => `# Un comentario\n\n${text}`],
    ['another indentation of the same', (text: string) => text.replaceAll(/objetivo: {1,}/g, 'objetivo:   ')],
    ['another order of the activities', (text: string) => reversed(text)],
  ])('does not depend on lines or places: %s', async (_, edited) => {
    const files = await accepted();
    const { code, out } = await plan({ ...files, [POI]: edited(files[POI] ?? '') }, 'validate');
    expect([code, out.includes('Aparte, 2 hallazgos aceptados')]).toEqual([0, true]);
  });

  it.each([
    ['another value', 'objetivo: SOC-9', 'objetivo: SOC-8', 'SOC-8'],
    ['another activity', 'id: GDL-001', 'id: GDL-901', 'GDL-901'],
  ])('does not accept what is new: %s', async (_, from, to, named) => {
    const files = await accepted();
    const poi = (files[POI] ?? '').replaceAll(from, to);
    const { code, out, err } = await plan({ ...files, [POI]: poi }, 'validate', '--format', 'concise');
    expect([code, out.includes(named), err.includes('ya no ocurre')]).toEqual([1, true, true]);
  });

  const WORK = [
    'objetivo: SOC-1',
    'objetivo: SOC-1\n    tipo: inversion\n    cui: "2345678"',
    'fin: 2019-12-20, avance: 49',
    'fin: 2020-03-20, avance: 49',
  ] as const;
  const MEASURE =
    '    medidas: [{texto: Contratar, unidad: GXX, plazo: 2019-08-15, estado: pendiente}]\n    productos:';
  const NO_JUNE = ['may: 10, jun: 9}', 'may: 10}'] as const;

  it.each([
    [
      'the same value of another field',
      [['    productos:', MEASURE]],
      [['objetivo: SOC-1', 'objetivo: SOC-1\n    unidad: GXX']],
      'poi/unidad-inexistente',
    ],
    [
      'another month of the same',
      [NO_JUNE],
      [['abr: 15, may: 10, jun: 9}', 'abr: 15}']],
      'avance/mes-sin-dato',
    ],
    [
      'what has become graver',
      [WORK.slice(0, 2), WORK.slice(2)],
      [WORK.slice(2)],
      'cronograma/fuera-del-anio',
    ],
  ] as const)('accepts of a rule nothing else that it says of the same: %s', async (_, was, is, code) => {
    const of = (changes: typeof was | typeof is): Record<string, string> =>
      changed(...changes.map(([from = '', to = '']) => [from, to] as const));
    const { files } = await plan({ ...of(was), ...NAMED }, 'validate', '--write-baseline');
    const same = await plan(files, 'validate', '--format', 'concise');
    expect(same.out).not.toContain(code);
    const now = await plan({ ...files, [POI]: of(is)[POI] ?? '' }, 'validate', '--format', 'concise');
    expect(now.out).toContain(`[${code}]`);
    expect(now.err).toContain('ya no ocurre');
    const later = await plan({ ...MINIMO, [POI]: of(was)[POI] ?? '' }, 'validate', '--format', 'gitlab');
    const then = await plan({ ...MINIMO, [POI]: of(is)[POI] ?? '' }, 'validate', '--format', 'gitlab');
    expect(printOf(later.out, code)).not.toBe(printOf(then.out, code));
  });

  it('goes on accepting by a list of before, which says no field, and says it once it is written again', async () => {
    const poi = changed(['    productos:', MEASURE], NO_JUNE)[POI] ?? '';
    const list = `version: 1
hallazgos:
  - {regla: avance/mes-sin-dato, documento: "poi/2019-S1.yaml", id: "GDL-001", valores: ["GDL-001"]}
  - {regla: poi/unidad-inexistente, documento: "poi/2019-S1.yaml", id: "GDL-001", valores: ["GDL-001", "GXX"]}
`;
    const files = { ...MINIMO, ...NAMED, [POI]: poi, 'plan.base.yaml': list };
    const before = await plan(files, 'validate', '--format', 'json');
    expect(JSON.parse(before.out)).toMatchObject({ findings: [], accepted: 2, gone: 0 });
    const renewed = await plan(files, 'validate', '--write-baseline');
    expect(renewed.out).toBe('plan.base.yaml: 2 hallazgos aceptados.\n');
    expect(renewed.files['plan.base.yaml']).toContain(
      'id: "GDL-001", campo: "medidas.unidad", valores: ["GDL-001", "GXX"]}',
    );
    expect(renewed.files['plan.base.yaml']).toContain('valores: ["GDL-001", "junio"]}');
    const after = await plan(renewed.files, 'validate', '--format', 'json');
    expect(JSON.parse(after.out)).toMatchObject({ findings: [], accepted: 2, gone: 0 });
  });

  it('counts those that are alike, and one more is new', async () => {
    const task = '      - {id: T9, tarea: Zanjas, inicio: 2019-06-01, fin: 2019-02-01}\n';
    const text = MINIMO[POI] ?? '';
    expect(text).toContain('    cronograma:\n');
    const times = (n: number): Record<string, string> => ({
      ...MINIMO,
      [POI]: text.replace('    cronograma:\n', `    cronograma:\n${task.replace('id: T9, ', '').repeat(n)}`),
    });
    const two = await accepted(times(2));
    expect(parse(two['plan.base.yaml'] ?? '')).toMatchObject({
      hallazgos: [{ regla: 'cronograma/fin-antes-de-inicio', veces: 2 }],
    });
    expect((await plan(two, 'validate')).code).toBe(0);
    const three = { ...two, [POI]: times(3)[POI] ?? '' };
    expect(JSON.parse((await plan(three, 'validate', '--format', 'json')).out)).toMatchObject({
      errors: 1,
      accepted: 2,
      gone: 0,
    });
  });

  it('says what no longer occurs, and takes it out when it is written again', async () => {
    const files = await accepted();
    const mended = { ...files, [POI]: (files[POI] ?? '').replace('objetivo: ECO-9', 'objetivo: ECO-1') };
    const { code, out } = await plan(mended, 'validate');
    expect([code, out.includes('1 hallazgo de la base ya no ocurre')]).toEqual([0, true]);
    const again = await plan(mended, 'validate', '--write-baseline');
    expect(again.out).toBe('plan.base.yaml: 1 hallazgo aceptado (1 menos, que ya no ocurren).\n');
    expect((await plan(again.files, 'validate')).out).not.toContain('ya no ocurre');
  });

  it('is the same file whoever writes it, whatever the order of the files', async () => {
    const files = await accepted();
    const other = await accepted(Object.fromEntries(Object.entries(BROKEN).toReversed()));
    expect(other['plan.base.yaml']).toBe(files['plan.base.yaml']);
  });
});

/** Puno with as many of its indicators without their baseline, from the first on. */
function withoutBaselines(many: number): Record<string, string> {
  let left = many;
  const text = (PUNO['plan.yaml'] ?? '').replaceAll(/ {12}linea_base: .*\n/g, (line) =>
    left-- > 0 ? '' : line,
  );
  return { ...PUNO, 'plan.yaml': text, 'plan.config.yaml': NAMED['plan.config.yaml'] };
}

describe('of what is told of many at once, each is accepted', () => {
  const rule = 'indicador/sin-linea-base';

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'one more than %i is one that is new, and one less is none',
    async (many) => {
      const { files } = await plan(withoutBaselines(many), 'validate', '--write-baseline');
      const base = { 'plan.base.yaml': files['plan.base.yaml'] ?? '' };
      const told = async (now: number): Promise<readonly unknown[]> => {
        const { out } = await plan({ ...withoutBaselines(now), ...base }, 'validate', '--format', 'json');
        const { findings, gone } = JSON.parse(out) as {
          findings: { code: string; message: string }[];
          gone: number;
        }; // ours
        return [
          findings.filter(({ code }) => code === rule).map(({ message }) => message.split('»')[0]),
          gone,
        ];
      };
      expect(await told(many)).toEqual([[], 0]);
      expect(await told(many - 1)).toEqual([[], 1]);
      const [findings] = await told(many + 1);
      expect(findings).toEqual([expect.stringMatching(/^El indicador «/)]);
    },
  );

  it('they stay one finding where none of them is', async () => {
    const now = { ...withoutBaselines(6), 'plan.base.yaml': 'version: 1\nhallazgos: []\n' };
    const { out } = await plan(now, 'validate', '--format', 'concise');
    expect(out.split('\n').filter((line) => line.includes(`[${rule}]`))).toHaveLength(1);
  });

  it('a report of GitLab tells of each, and one more leaves the fingerprints of the others', async () => {
    const prints = async (many: number): Promise<readonly string[]> => {
      const { 'plan.config.yaml': _, ...files } = withoutBaselines(many);
      const { out } = await plan(files, 'validate', '--format', 'gitlab');
      return (JSON.parse(out) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint); // ours
    };
    const [before, after] = [await prints(5), await prints(6)];
    expect(after.length).toBe(before.length + 1);
    expect(before.every((one) => after.includes(one))).toBe(true);
  });
});

it('a task that is late stays accepted, however many days go by', async () => {
  const late = changed(['fin: 2019-12-20, avance: 50}', 'fin: 2019-05-20, avance: 50}']);
  const day = (at: string): readonly string[] => ['validate', '--as-of', at, '--format', 'json'];
  const { files } = await plan(
    { ...late, ...NAMED },
    'validate',
    '--as-of',
    '2019-07-01',
    '--write-baseline',
  );
  expect(files['plan.base.yaml']).toContain('cronograma/tarea-vencida');
  const { out } = await plan(files, ...day('2019-07-09'));
  expect(JSON.parse(out)).toMatchObject({ findings: [], gone: 0 });
});

describe('what cannot be accepted', () => {
  it('are values that cannot be read: they stay errors, and writing says how many', async () => {
    const unread = changed(['objetivo: SOC-1', 'objetivo: SOC-9'], ['pia: 40000.00', 'pia: 40,000.00']);
    const { code, err, files } = await plan({ ...unread, ...NAMED }, 'validate', '--write-baseline');
    expect([code, err.includes('Queda 1 error que no se puede aceptar')]).toEqual([1, true]);
    expect(files['plan.base.yaml']).not.toContain('yaml/');
    expect((await plan(files, 'validate')).code).toBe(1);
  });

  it.each([
    ['a file that is no baseline', 'hallazgos: [poi/sin-objetivo]\n', 'esquema/'],
    ['an entry without its document', 'version: 1\nhallazgos: [{regla: poi/sin-objetivo}]\n', 'esquema/'],
    ['a broken file', 'version: 1\nhallazgos: [\n', 'yaml/'],
  ])('is said of the baseline itself: %s', async (_, text, code) => {
    const run = await plan({ ...MINIMO, ...NAMED, 'plan.base.yaml': text }, 'validate');
    expect(run.code).toBe(2);
    expect(run.out).toContain('plan.base.yaml:');
    expect(run.out).toContain(code);
    const given = await plan({ ...MINIMO, 'otra.yaml': text }, 'validate', '--baseline', 'otra.yaml');
    expect([given.code, given.err.includes('La base «otra.yaml» no se entiende')]).toEqual([2, true]);
  });

  it('is one that is not there', async () => {
    const named = await plan({ ...MINIMO, ...NAMED }, 'validate');
    expect([named.code, named.out.includes('La base «plan.base.yaml» no está')]).toEqual([2, true]);
    const given = await plan(MINIMO, 'validate', '--baseline', 'otra.yaml');
    expect([given.code, given.err.includes('ahí no hay ningún archivo')]).toEqual([2, true]);
  });

  it('is the baseline of another plan', async () => {
    const two = Object.fromEntries(
      ['a', 'b'].flatMap((folder) =>
        Object.entries(MINIMO).map(([path, text]) => [`${folder}/${path}`, text]),
      ),
    );
    const { code, err } = await plan(
      { ...two, 'x.yaml': 'version: 1\nhallazgos: []\n' },
      'validate',
      '--baseline',
      'x.yaml',
    );
    expect([code, err.includes('Una base es de un solo plan, y aquí hay 2')]).toEqual([2, true]);
    const each = await plan(two, 'validate', '--write-baseline');
    expect(each.out.split('\n').filter(Boolean)).toHaveLength(2);
  });
});

describe('what is accepted is counted apart', () => {
  it.each([
    ['json', '"accepted": 2'],
    ['sarif', '"kind": "external"'],
    ['junit', 'skipped message="Ignorado: aceptado en la base"'],
    ['github', '2 hallazgos aceptados en la base, sin anotación'],
    ['pretty', 'Aparte, 2 hallazgos aceptados en la base.'],
  ])('in %s', async (format, text) => {
    const { code, out } = await plan(await accepted(), 'validate', '--format', format);
    expect([code, out.includes(text)]).toEqual([0, true]);
  });

  it.each(['concise', 'gitlab'])('beside %s, which has no place for it', async (format) => {
    const { out, err } = await plan(await accepted(), 'validate', '--format', format);
    expect(out.trim()).toBe(format === 'gitlab' ? '[]' : '');
    expect(err).toBe('Aparte, 2 hallazgos aceptados en la base.\n');
  });

  it('by --baseline as by the configuration, which it replaces', async () => {
    const files = await accepted();
    const { 'plan.config.yaml': _, ...bare } = files;
    expect((await plan(bare, 'validate')).code).toBe(1);
    expect((await plan(bare, 'validar', '--base', 'plan.base.yaml')).code).toBe(0);
    const none = { ...files, 'nada.yaml': 'version: 1\nhallazgos: []\n' };
    expect((await plan(none, 'validate', '--baseline', 'nada.yaml')).code).toBe(1);
  });

  it('on the cover of the report and in the last line, where an activity lacks one of the four', async () => {
    const lacking = changed(['    objetivo: SOC-1\n', '']);
    const files = await accepted(lacking);
    const { out } = await plan(files, 'validate');
    expect(out).toContain('Se dejó pasar: 1 actividad sin objetivo.');
    const report = await plan(files, 'report', '--format', 'md');
    expect(report.code).toBe(0);
    const text = Object.entries(report.files).find(([path]) => path.endsWith('-tecnica.md'))?.[1] ?? '';
    expect(text.slice(0, 4000)).toContain('1 actividad sin objetivo');
    expect(text).toContain('Hallazgos que el proyecto aceptó en su base');
  });

  it.each([
    [
      'in the base',
      'techo: 300000.00',
      'techo: 1000.00',
      NAMED,
      ', aparte de 1 hallazgo aceptado en la base',
    ],
    [
      'by a comment',
      'gasto: {aprobado_por',
      '# plan-ignorar presupuesto/techo-excedido: se amplía\ngasto: {techo: 1000.00, aprobado_por',
      {},
      ', aparte de 1 hallazgo ignorado con motivo',
    ],
    [
      'by the configuration',
      '    objetivo: SOC-1\n',
      '',
      { 'plan.config.yaml': 'reglas: {poi/sin-objetivo: off}\n' },
      '. Se dejó pasar: 1 actividad sin objetivo',
    ],
  ])('wherever it is said that nothing else was found: %s', async (_, from, to, more, aside) => {
    const poi = changed([from, to])[POI]?.replace(/(techo: 1000.00.*), techo: 300000.00/, '$1') ?? '';
    const { files } = await plan({ ...MINIMO, [POI]: poi, ...more }, 'validate', '--write-baseline');
    const status = await plan(files, 'status');
    expect(status.out.replaceAll(/\s+/g, ' ')).toContain(`Los documentos están en orden${aside}. `);
    const report = await plan(files, 'report', '--format', 'md');
    const written = Object.entries(report.files).find(([path]) => path.endsWith('-tecnica.md'))?.[1];
    expect(written).toContain(`La validación de los documentos no encontró errores ni avisos${aside}.`);
    const page = await openPage({ files });
    for (const view of ['/', '/hallazgos'])
      expect(await page.text(view)).toContain(`La revisión no encontró nada que corregir${aside}.`);
    await page.end();
  });
});

it('what is written is read as it was, whatever an author wrote', () => {
  const hostile = [
    '-',
    '',
    ' # x',
    '}: {',
    'a"b\\c',
    '\u0007\u0085\u2028\uFEFF',
    'No se especifica.',
    "'",
    '1e3',
    '\uD83D\uDEB0',
    '\uD800',
  ];
  const entries = hostile.map((text, i) => ({
    regla: 'poi/sin-objetivo',
    documento: `poi/${text}.yaml`,
    ...(text === '' ? {} : { id: text, campo: text, gravedad: 'nota' }),
    valores: [text, ...hostile],
    veces: i + 1,
  }));
  const { entries: read, diagnostics } = readBaseline({
    path: 'plan.base.yaml',
    bytes: Buffer.from(paintBaseline(entries)),
  });
  expect(diagnostics).toEqual([]);
  expect(read).toEqual(entries);
});

/** By what GitLab knows the one finding of a rule in its report. */
function printOf(report: string, code: string): string | undefined {
  const found = JSON.parse(report) as { check_name: string; fingerprint: string }[]; // ours
  return found.find(({ check_name }) => check_name === code)?.fingerprint;
}

/** The document with its activities in the opposite order. */
function reversed(text: string): string {
  const [head = '', list = ''] = text.split(/^actividades:\n/m);
  const [, body = '', rest = ''] = /^((?: [^\n]*\n|\n)*)(.*)$/s.exec(list) ?? [];
  const items = body.split(/^(?= {2}- )/m);
  return `${head}actividades:\n${items
    .toReversed()
    .map((item) => `${item.trimEnd()}\n`)
    .join('')}${rest}`;
}
