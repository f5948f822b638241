import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, test } from 'vitest';
import { main } from '../src/cli.ts';
import { nodeHost } from '../src/node-host.ts';
import { textsIn } from './support/folders.ts';
import { memoryHost } from './support/memory-host.ts';
import { ran } from './support/rendered.ts';

const small = textsIn('examples/minimo');
const POI = 'poi/2019-S1.yaml';

/** The yearly POI of a public entity: 210 activities that nobody linked to the plan, with no unit and no products. */
function longPoi(): string {
  const items = Array.from(
    { length: 210 },
    (_, i) => `  - id: AOI-${String(i + 1).padStart(3, '0')}
    nombre: Actividad operativa número ${i + 1} de la entidad
    pei: AEI.0${(i % 9) + 1}.01
    presupuesto: {pia: ${1000 + i}.00, pim: ${2000 + i}.00, devengado: ${i * 7}.50}
    indicador:
      nombre: Documentos emitidos
      unidad_medida: documento
      programado: {ene: 1, feb: 1, mar: 1, abr: 1, may: 1, jun: 1, jul: 1, ago: 1, set: 1, oct: 1, nov: 1, dic: 1}
      ejecutado: {ene: 1, feb: 1, mar: 1, abr: 0, may: 1, jun: 1, jul: 1, ago: 0, set: 1, oct: 1, nov: 0, dic: 1}
`,
  );
  return `tipo: poi\nversion: 1\nplan: ejemplo-2019-2022\nperiodo: 2019\nestado: cerrado\nfecha_corte: 2019-12-31\nactividades:\n${items.join('')}`;
}

const long = { ...small, [POI]: longPoi() };

it('210 activities with the same faults take less than 60 lines, all of them thousands, and JSON has each', async () => {
  const pretty = await ran(long, ['validate']);
  const every = await ran(long, ['validate', '--todos']);
  const json = JSON.parse((await ran(long, ['validate', '--format', 'json'])).out) as {
    readonly findings: readonly { readonly code: string }[];
  }; // the output of our own painter
  expect(pretty.out.split('\n').length).toBeLessThan(60);
  expect(every.out.split('\n').length).toBeGreaterThan(1000);
  expect(json.findings.filter(({ code }) => code === 'poi/sin-unidad')).toHaveLength(210);
  expect(pretty.out).toContain('210 lugares  error  poi/sin-unidad');
  expect(pretty.out).toContain('y 207 más; --todos los muestra');
});

it('no rule takes more than five lines', async () => {
  const { out } = await ran(long, ['validate']);
  const blocks = out.split('\n\n').filter((block) => /^\d+ lugares/.test(block));
  expect(blocks.length).toBeGreaterThan(2);
  expect(Math.max(...blocks.map((block) => block.split('\n').length))).toBeLessThan(6);
});

it('what two projects share is said once in each', async () => {
  const files = Object.fromEntries(
    ['a', 'b'].flatMap((folder) => Object.entries(long).map(([path, text]) => [`${folder}/${path}`, text])),
  );
  const { out } = await ran(files, ['validate']);
  expect(out.match(/^210 lugares {2}error {2}poi\/sin-unidad$/gm)).toHaveLength(2);
  expect(out).toContain('Se leyó: 2 planes, 2 listas de unidades y 2 POI de 2019.');
});

const mixed = {
  ...small,
  [POI]: (small[POI] ?? '')
    .replace('objetivo: SOC-1', 'objetivo: SOC-9')
    .replace('nombre: Asistencia', 'nombre: 🐟 Asistencia'),
};

/** The severities in the order in which they are shown. */
function severities(text: string): readonly string[] {
  return [...text.matchAll(/^\S+:\d+:\d+ {2}(\w+) /gm)].map((match) => match[1] ?? '');
}

test('on a terminal the errors stand last, next to the prompt; elsewhere findings follow their files', async () => {
  const shown = async (terminal: boolean): Promise<readonly string[]> => {
    const host = memoryHost({ files: mixed, ...(terminal ? { terminal: { width: 100 } } : {}) });
    await main(['validate', '--no-color'], host);
    return severities(host.printed.out);
  };
  expect(await shown(false)).toEqual(['error', 'aviso']);
  expect(await shown(true)).toEqual(['aviso', 'error']);
});

test('what is let pass of the four stands on the cover of both editions and in the last line', async () => {
  const text = (small[POI] ?? '')
    .replace('    objetivo: AMB-1\n', '')
    .replace('objetivo: ECO-1', 'objetivo: ECO-9')
    .replace('  - id: GDL-003', '  # plan-ignorar poi/sin-objetivo: se decide en agosto\n  - id: GDL-003')
    .replace(/ {4}indicador:\n(?: {6}.*\n)+/, '');
  const files = {
    ...small,
    [POI]: text,
    'plan.config.yaml': 'reglas: {poi/sin-indicador: nota, poi/objetivo-inexistente: off}\n',
  };
  const words = '1 actividad sin objetivo, 1 con un objetivo que no existe y 1 sin indicador';
  expect((await ran(files, ['validate'])).out.trimEnd().split('\n').at(-1)).toContain(
    `Se dejó pasar: ${words}.`,
  );
  for (const edition of ['tecnica', 'ciudadana']) {
    const host = memoryHost({ files });
    expect(await main(['report', '--format', 'md', '--edition', edition], host)).toBe(0);
    const written = [...host.files].filter(([path]) => path.endsWith(`${edition}.md`));
    expect(written.map(([, bytes]) => Buffer.from(bytes).toString('utf8').includes(words))).toEqual([true]);
  }
});

test.each([
  [
    'what the configuration lowers and a comment sets aside too',
    ['    objetivo: SOC-1\n', ''],
    ['  - id: GDL-001', '  # plan-ignorar poi/sin-objetivo: se decide en agosto\n  - id: GDL-001'],
    '1 actividad sin objetivo',
  ],
  [
    'the unit of a measure',
    ['    productos:', '    medidas: [{texto: Contratar, unidad: GXX}]\n    productos:'],
    undefined,
  ],
  [
    'another unit of an activity',
    ['    productos:', '    corresponsables: [GXX]\n    productos:'],
    undefined,
  ],
  ['another objective of an activity', ['    productos:', '    tambien: [SOC-9]\n    productos:'], undefined],
  [
    'the unit of the head, of those that name none',
    ['unidad: GDL', 'unidad: GZZ'],
    '3 actividades con una unidad que no existe',
  ],
  [
    'a unit that the head, an activity and its measure name',
    ['unidad: GDL', 'unidad: GZZ'],
    ['    unidad: GAF', '    unidad: GZZ\n    medidas: [{texto: Contratar, unidad: GZZ}]'],
    '4 actividades con una unidad que no existe',
  ],
] as const)('of what is let pass, the activities count that lack one of the four: %s', async (_, ...rest) => {
  const changes = rest.slice(0, -1) as readonly (readonly [string, string])[]; // the last is what is said
  const words = rest.at(-1);
  const levels = 'poi/sin-objetivo: aviso, poi/objetivo-inexistente: aviso, poi/unidad-inexistente: aviso';
  const poi = changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, small[POI] ?? '');
  const files = { ...small, [POI]: poi, 'plan.config.yaml': `reglas: {${levels}}\n` };
  const { out } = await ran(files, ['validate']);
  expect(/Se dejó pasar: (.*?)\./.exec(out)?.[1]).toBe(words);
});

test('an error that stays one is not let pass', async () => {
  const text = (small[POI] ?? '').replace('    objetivo: AMB-1\n', '');
  const { out } = await ran({ ...small, [POI]: text }, ['validate']);
  expect(out).toContain('poi/sin-objetivo');
  expect(out).not.toContain('Se dejó pasar');
});

test.each([
  ['2019-S1 - copia.yaml', 'la copia de Windows'],
  ['Copia de 2019-S1.yaml', 'la copia de macOS y de Windows antiguo'],
  ['2019-S1 (2).yaml', 'una descarga repetida'],
  ['2019-S1-DESKTOP-7AB2.yaml', 'un conflicto de OneDrive'],
  ['2019-S1 (copia en conflicto de Rosa 2019-07-02).yaml', 'un conflicto de Dropbox'],
  ['2019-S1.yaml.bak', 'un respaldo del editor'],
  ['2019-S1.ymal', 'una letra en otro lugar'],
  ['2019-S1.yam', 'una letra menos'],
  ['2019-S1.yaml.crdownload', 'lo que un navegador no terminó de bajar'],
  ['2019-S1.yaml2', 'una cifra de más'],
  ['2019-S1.yaml-viejo', 'una palabra de más'],
  ['2019-S1.yaml ', 'un espacio al final'],
  ['2019-S1', 'sin lo que sigue al punto'],
])('poi/%s, %s, makes one finding', async (name) => {
  const { out } = await ran({ ...small, [`poi/${name}`]: small[POI] ?? '' }, [
    'validate',
    '--format',
    'json',
  ]);
  const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly file: string }[] }; // as above
  expect(findings.map(({ file }) => file)).toEqual([`poi/${name}`]);
});

test('a folder that holds only a plan saved as text is told so, and exits with 2', async () => {
  const { code, err } = await ran({ 'plan.yaml.txt': small['plan.yaml'] ?? '' }, ['validate']);
  expect(code).toBe(2);
  expect(err).toContain('«plan.yaml.txt» lo parece y no se lee');
});

test('a configuration that leaves out everything is named where there is no document', async () => {
  const { code, err } = await ran({ ...small, 'plan.config.yaml': 'excluir: ["**"]\n' }, ['validate']);
  expect(code).toBe(2);
  expect(err).toContain('«excluir» de plan.config.yaml deja fuera «**».');
});

test('a plan alone is an aviso, and an error where its folder of POI is empty or a link', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-alone-'));
  try {
    for (const name of ['plan.yaml', 'unidades.yaml']) put(join(folder, name), small[name] ?? '');
    const host = { ...memoryHost(), ...nodeHost(), cwd: folder };
    const codes = async (): Promise<readonly string[]> => {
      const quiet = memoryHost();
      await main(['validate', '--format', 'json', '--no-cache'], {
        ...host,
        stdout: quiet.stdout,
        stderr: quiet.stderr,
      });
      const found = JSON.parse(quiet.printed.out) as {
        readonly findings: readonly { readonly code: string; readonly severity: string }[];
      }; // as above
      return found.findings.map(({ code, severity }) => `${code} ${severity}`);
    };
    expect(await codes()).toEqual(['proyecto/sin-poi warning']);
    mkdirSync(join(folder, 'poi'));
    expect(await codes()).toEqual(['proyecto/sin-poi error']);
    rmSync(join(folder, 'poi'), { recursive: true });
    const elsewhere = join(folder, '..', `${folder.split('/').at(-1) ?? ''}-otra`);
    put(join(elsewhere, '2019-S1.yaml'), small[POI] ?? '');
    symlinkSync(elsewhere, join(folder, 'poi'));
    expect(await codes()).toEqual(['proyecto/sin-poi error', 'proyecto/archivo-no-leido warning']);
    rmSync(elsewhere, { recursive: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const poi = small[POI] ?? '';
const ofScale = (small['plan.yaml'] ?? '').replace(
  /unidad_medida: productor\n[^]*?metas: \{.*\}/,
  `unidad_medida: nivel
            tipo: resultado
            sentido: ascendente
            escala: [Bajo, Medio, Alto]
            linea_base: {anio: 2018, valor: 1, fuente: Padrón}
            metas: {2019: 2, 2020: 2, 2021: 3, 2022: 3}`,
);

test.each([
  [
    'a meta with a dot for thousands that its months refute',
    { [POI]: poi.replace('meta: 60\n      meta_anual: 120', 'meta: 1.200\n      meta_anual: 120') },
    /^avance\//,
    ['avance/meta-no-cuadra'],
  ],
  [
    'a document of the whole year with the activities of a semester',
    { 'poi/2019.yaml': poi.replace('periodo: 2019-S1', 'periodo: 2019').replace(/^resultados:[^]*$/m, '') },
    /^poi\/id/,
    ['poi/id-duplicado'],
  ],
  [
    'a result of a level that the scale does not have',
    {
      'plan.yaml': ofScale,
      [POI]: poi.replace('indicador: ECO-1.1, valor: 31', 'indicador: ECO-1.1, valor: 4'),
    },
    /^indicador\//,
    ['indicador/nivel-inexistente'],
  ],
])('%s is one finding', async (_, changed, group, codes) => {
  const { out } = await ran({ ...small, ...changed }, ['validate', '--format', 'json']);
  const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly code: string }[] }; // of our own painter
  expect(findings.map(({ code }) => code).filter((code) => group.test(code))).toEqual(codes);
});
