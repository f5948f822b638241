import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { withClosed } from './support/closed-folder.ts';
import { projectFiles } from './support/example-files.ts';
import { readPdf } from './support/pdf-reader.ts';
import { pageTexts, ran as ranPdf } from './support/rendered.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';
import { SMALL } from './support/small-project.ts';

type Files = Readonly<Record<string, string>>;

/** The small project of another municipality, below a folder. */
function municipality(
  folder: string,
  ubigeo: string,
  nombre: string,
  change: (text: string) => string = (text) => text,
): Files {
  return Object.fromEntries(
    Object.entries(SMALL).map(([path, text]) => [
      `${folder}/${path}`,
      change(
        text
          .replaceAll('210101', ubigeo)
          .replaceAll('210102', `${ubigeo.slice(0, 4)}99`)
          .replaceAll('puno-2019-2022', folder.replaceAll('/', '-'))
          .replace('Municipalidad Provincial de Puno', nombre)
          .replace(
            'nivel: provincial',
            nombre.includes('Provincial') ? 'nivel: provincial' : 'nivel: distrital',
          ),
      ),
    ]),
  );
}

function withoutPoi(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !/\/(?:poi|audiencias)\//.test(path)));
}

const behind = (text: string): string =>
  text.replaceAll(/ejecutado: \{[^}]*\}/g, 'ejecutado: {ene: 0, feb: 0, mar: 1, abr: 0, may: 0, jun: 0}');
const REGION: Files = {
  ...municipality('puno/puno', '210101', 'Municipalidad Provincial de Puno'),
  ...municipality('puno/acora', '210103', 'Municipalidad Distrital de Ácora', behind),
  ...municipality('puno/capachica', '210105', 'Municipalidad Distrital de Capachica', (text) =>
    text.replaceAll('objetivo: SOC-1', 'objetivo: SOC-9'),
  ),
  ...municipality('sur', '230101', 'Municipalidad Provincial de Tacna'),
  'norte/plan.yaml': 'tipo: plan\nversion: 1\nid: [\n',
};

/** The text of the regional report that was written, the first of its formats. */
function regionalIn({ files }: MemoryHost): string {
  const [text = ''] = [...files]
    .filter(([path]) => path.includes('-regional'))
    .map(([, bytes]) => Buffer.from(bytes).toString('utf8'));
  return text;
}

async function ran(
  files: Files,
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly host: MemoryHost }> {
  const host = memoryHost({ files });
  return { code: await main(argv, host), host };
}

/** The POI of a unit in a half of 2019, with one activity that did what it had to do in the months that it tells. */
function poiOf(
  folder: string,
  unidad: string,
  [half, corte, told]: readonly [string, string, string],
): string {
  const due =
    half === 'S1' ? ['ene', 'feb', 'mar', 'abr', 'may', 'jun'] : ['jul', 'ago', 'set', 'oct', 'nov', 'dic'];
  return `tipo: poi
version: 1
plan: ${folder}
periodo: 2019-${half}
unidad: ${unidad}
estado: cerrado
fecha_corte: 2019-${corte}
gasto: {aprobado_por: GAF, norma: R.G.M. 4, fecha: 2019-01-10}
actividades:
  - {id: ${unidad}-1, nombre: Limpieza, objetivo: SOC-1, presupuesto: {pim: 1000, devengado: 400}, indicador: {nombre: Canales, unidad_medida: canal, meta_anual: 12, programado: {${due.map((mes) => `${mes}: 2`).join(', ')}}, ejecutado: {${told}}}}
`;
}

/** A municipality with both halves of a year, of which the second does not say what was spent. */
async function lateMunicipality(folder: string, ubigeo: string): Promise<Files> {
  const host = memoryHost({
    files: Object.fromEntries(
      Object.entries(projectFiles('minimo')).map(([path, bytes]) => [
        path,
        new TextDecoder()
          .decode(bytes)
          .replace('"210199"', `"${ubigeo}"`)
          .replaceAll('ejemplo-2019-2022', `${folder}-2019-2022`),
      ]),
    ),
  });
  expect(await main(['new', 'semestre'], host)).toBe(0);
  return Object.fromEntries(
    [...host.files].map(([path, bytes]) => [
      `${folder}/${path.replace(/^\/w\//, '')}`,
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^estado: formulado$/m, 'estado: cerrado\nfecha_corte: 2019-12-31'),
    ]),
  );
}

describe('the state of a region', async () => {
  const { code, host } = await ran(REGION, 'status');

  it('is a table by province, first those of which nothing is known and those furthest behind', async () => {
    await expect(host.printed.out).toMatchFileSnapshot('golden/region/status.txt');
    const names = ['Ácora (210103)', 'Puno, provincial (210101)'].map((name) =>
      host.printed.out.indexOf(name),
    );
    expect(names).toEqual(names.toSorted((a, b) => a - b));
    expect(names).not.toContain(-1);
  });

  it('says what cannot be read, and fails for that alone', () => {
    expect(host.printed.err).toBe(
      'En norte no hay un plan que se pueda leer. Para saber por qué: plan validate\n',
    );
    expect(code).toBe(1);
  });

  it('does not say of one whose POI cannot be read that it has none', async () => {
    const world = memoryHost({ files: { ...REGION, 'sur/poi/2019-S1.yaml': null } });
    expect(await main(['status'], world)).toBe(3);
    const { out } = world.printed;
    const row = out.slice(out.indexOf('Tacna, provincial'));
    expect(row).toMatch(/no\s[^]*se pudo leer entero/);
    expect(row.split('\n')[0]).toMatch(/no se sabe$/);
    expect(row).not.toMatch(/sin ningún\s+POI/);
  });

  it('tells apart those whose plans cannot be read, and says of none when it delivered', async () => {
    const planless = (folder: string, ubigeo: string, plan?: string): Files => {
      const { [`${folder}/plan.yaml`]: _plan, ...others } = municipality(
        folder,
        ubigeo,
        'Municipalidad de X',
      );
      return plan === undefined ? others : { ...others, [`${folder}/plan.yaml`]: plan };
    };
    const files = {
      ...REGION,
      ...planless('puno/manazo', '210110'),
      ...planless('puno/vilque', '210115', ''),
      ...planless('este/uno', '220101'),
    };
    const { out, err } = (await ran(files, 'status')).host.printed;
    expect(out).toContain('8 municipalidades');
    for (const folder of ['este/uno', 'puno/manazo', 'puno/vilque', 'norte'])
      expect(err).toContain(`En ${folder} no hay un plan que se pueda leer.`);
    expect(err).not.toContain('En . ');
    const report = await ran(files, 'report', '--format', 'md', '--output', 'o');
    const text = Buffer.from(report.host.files.get('/w/o/w-2019-S1-regional.md') ?? []).toString('utf8');
    expect(
      text
        .match(/^\| Sin ubigeo +\|.*$/m)?.[0]
        .split('|')
        .map((part) => part.trim()),
    ).toEqual(['', 'Sin ubigeo', '4', '0', '0', '0', '4', '']);
    expect(text.match(/^\| (?:este|puno|norte).*no se sabe +\|$/gm)).toHaveLength(4);
    const found = await ran(files, 'validate', '--format', 'concise');
    expect(found.host.printed.out).not.toContain('id-duplicado');
  });

  it('counts those that have no POI of the semester that is asked for, and dates nothing by what they have of others', async () => {
    const others = municipality('puno/manazo', '210110', 'Municipalidad Distrital de Mañazo', (text) =>
      text.replace('periodo: 2019-S1', 'periodo: 2022-S1').replace('fecha_corte: 2019', 'fecha_corte: 2022'),
    );
    for (const without of [withoutPoi(others), others]) {
      const one = await ran({ ...REGION, ...without }, 'status', '--period', '2019-S1');
      const out = one.host.printed.out.replaceAll(/\s+/g, ' ');
      expect(out).toContain('1 no se puede leer y 1 no tiene POI del semestre.');
      expect(out).toContain('Corte al 30 de junio de 2019. Por provincia');
    }
    const tables = memoryHost({ files: { ...REGION, ...others } });
    await main(
      ['compile', '--format', 'datapackage', '--draft', '--period', '2019-S1', '--output', 'd'],
      tables,
    );
    const rows = Buffer.from(tables.files.get('/w/d/entidades.csv') ?? []).toString('utf8');
    expect(rows).toContain('sin_poi');
    expect(rows).not.toContain('2022-06-30');
  });

  it.each<readonly [what: string, files: Files, says: readonly string[]]>([
    [
      'without any day of cut-off',
      {
        ...municipality('puno', '210101', 'Municipalidad Provincial de Puno', (text) =>
          text.replace('fecha_corte: 2019-06-30\n', ''),
        ),
        ...municipality('acora', '210103', 'Municipalidad Distrital de Ácora', (text) =>
          text.replace('fecha_corte: 2019-06-30\n', ''),
        ),
      },
      ['Sin fecha de corte. Por provincia'],
    ],
    [
      'with one that has no POI, and one of another semester',
      {
        ...REGION,
        ...withoutPoi(municipality('puno/manazo', '210110', 'Municipalidad Distrital de Mañazo')),
        ...municipality('puno/vilque', '210115', 'Municipalidad Distrital de Vilque', (text) =>
          text.replaceAll('2019-S1', '2019-S2'),
        ),
      },
      [
        '1 tiene errores, 1 no se puede leer y 2 no tienen POI del semestre.',
        'Mañazo (210110): sin ningún',
        'Vilque (210115): II semestre',
      ],
    ],
    [
      'with one of which nobody knows what it spent',
      {
        ...municipality('puno', '210101', 'Municipalidad Provincial de Puno'),
        ...municipality('acora', '210103', 'Municipalidad Distrital de Ácora', (text) =>
          text.replaceAll(/devengado: [\d.]+/g, 'devengado: null'),
        ),
      },
      [
        'Gastaron S/ 695,001 de S/ 1,150,000, según las actividades que dicen ambos en 1 de 2; es muy poco de los S/ 2.31 M del PIM de todas para decir qué parte se gastó.',
      ],
    ],
    [
      'with one that tells what it spent of a small part of its money alone',
      {
        ...municipality('puno', '210101', 'Municipalidad Provincial de Puno'),
        ...municipality('sur', '230101', 'Municipalidad Provincial de Tacna'),
        ...municipality('acora', '210103', 'Municipalidad Distrital de Ácora', (text) =>
          text.replace('devengado: 510000.00', 'devengado: null'),
        ),
      },
      ['Gastaron S/ 1.39 M de S/ 2.30 M (60.43 %), según las actividades que dicen ambos en 2 de 3.'],
    ],
    [
      'with one of which some rows do not say what was spent',
      {
        ...municipality('puno', '210101', 'Municipalidad Provincial de Puno'),
        ...municipality('acora', '210103', 'Municipalidad Distrital de Ácora', (text) =>
          text.replace(
            /pia: 800000.00\n[^]*?girado: 498000.00\n/,
            'detalle: [{pim: 800000, devengado: 500000}, {pim: 50000}]\n',
          ),
        ),
      },
      ['en 2 de 2; en 1 de ellas, de alguna actividad solo se cuenta parte de sus filas.'],
    ],
  ])('tells of a region %s', async (_what, files, says) => {
    const told = (await ran(files, 'status')).host.printed.out.replaceAll(/\s+/g, ' ');
    for (const words of says) expect(told).toContain(words);
  });

  it('says of which day the money is where that is not the cut-off, in each row and of the sums', async () => {
    const late = {
      ...(await lateMunicipality('uno', '210191')),
      ...(await lateMunicipality('dos', '210192')),
    };
    const { host: shown } = await ran(late, 'status');
    const terminal = shown.printed.out.replaceAll(/\s+/g, ' ');
    expect(shown.printed.out).toMatch(/\(210191\): gasto, solo .*\n {2}hasta el 30-6-2019/);
    expect(terminal).toContain(
      'en 2 de 2; lo gastado en 2 de ellas llega, en todo o en parte, solo hasta antes de su fecha de corte.',
    );
    const { host: written } = await ran(late, 'report', '-f', 'md');
    const [report = ''] = [...written.files]
      .filter(([path]) => path.endsWith('-regional.md'))
      .map(([, bytes]) => Buffer.from(bytes).toString('utf8'));
    expect(report.match(/137,400\.00<br>solo hasta el 30-6-2019/g)?.length).toBe(2);
    const { bytes } = await ranPdf(late, ['report', '-f', 'pdf']);
    expect(pageTexts(readPdf(bytes('-regional.pdf')))[0]).toContain('lo gastado en 2 de ellas');
  });

  it.each([
    [
      'some of a year that is over tell nothing after July',
      { p: ['S2', '07-31', 'jul: 2'], q: ['S2', '12-31', 'jul: 2, ago: 2, set: 2, oct: 2, nov: 2, dic: 2'] },
      'de 1 faltan meses por informar · 1 de 2 unidades solo hasta el 31-7-2019 · solo desde julio',
      '2 no dicen',
      'segundo',
    ],
    [
      'the data of some end before the half does',
      {
        p: ['S1', '03-31', 'ene: 2, feb: 2, mar: 2'],
        q: ['S1', '06-30', 'ene: 2, feb: 2, mar: 2, abr: 2, may: 2, jun: 2'],
      },
      '1 de 2 unidades solo hasta el 31-3-2019',
      '1 no dice',
      'primer',
    ],
  ] as const)(
    'says so beside the physical figure, and of how many, where %s',
    async (_what, units, words, some, semester) => {
      const files = {
        ...withoutPoi(municipality('ve', '210110', 'Municipalidad Distrital de Ve')),
        ...withoutPoi(municipality('no', '210115', 'Municipalidad Distrital de No')),
        'no/poi/a.yaml': poiOf('no', 'GIM', units.p),
        'no/poi/b.yaml': poiOf('no', 'GAF', units.q),
        've/poi/a.yaml': poiOf('ve', 'GIM', units.q),
        've/poi/b.yaml': poiOf('ve', 'GAF', units.q),
      };
      const half = `2019-${units.q[0]}`;
      const told = (await ran(files, 'status', '-p', half)).host.printed.out.replaceAll(/\s+/g, ' ');
      expect(told).toContain(`0 sin color; ${some} todo lo hecho hasta su fecha de corte.`);
      const { host: written } = await ran(files, 'report', '-f', 'md', '-p', half, '--draft');
      const report = regionalIn(written);
      expect(report.match(/^\| No \(210115\).*/m)?.[0]).toContain(words);
      expect(report.match(/^\| Ve \(210110\).*/m)?.[0]).not.toMatch(/faltan|solo hasta/);
      expect(report).toContain(
        `100.00 % de lo programado, según 2 de 2 actividades; ${words.replaceAll(' · ', '; ')}; 0 van`,
      );
      expect(report).toContain(`documentos de su POI del ${semester} semestre dicen cuándo se entregaron`);
    },
  );

  it.each([
    ['2019-06-30', 'al corte', 2],
    ['2019-07-15', 'a 15 días', 2],
    ['2019-06-29', 'antes del corte', 1],
    ['2018-10-20', 'antes del corte', 1],
  ])('takes a delivery dated %s for one %s', async (day, words, punctual) => {
    const files = {
      ...municipality('puno', '210101', 'Municipalidad Provincial de Puno'),
      ...municipality('sur', '230101', 'Municipalidad Provincial de Tacna', (text) =>
        text.replace(/fecha_entrega: .*/, `fecha_entrega: ${day}`),
      ),
    };
    const out = (await ran(files, 'status')).host.printed.out.replaceAll(/\s+/g, ' ');
    expect(out).toContain(`Dicen cuándo entregaron su POI 2 de 2, ${punctual} de ellas hasta 15 días`);
    const { host: written } = await ran(files, 'report', '-f', 'md', '--draft');
    const report = regionalIn(written);
    expect(report.match(/^\| Tacna.*/m)?.[0]).toContain(words);
  });

  it('shows its first figures in every format, as on the cover of the PDF', async () => {
    const { host: written } = await ran(REGION, 'report', '-f', 'md,html', '--draft');
    const textOf = (ending: string): string =>
      [...written.files]
        .filter(([path]) => path.includes('-regional') && path.endsWith(ending))
        .map(([, bytes]) =>
          Buffer.from(bytes)
            .toString('utf8')
            .replaceAll(/<[^>]*>|\*\*/g, ' '),
        )
        .join('')
        .replaceAll(/\s+/g, ' ');
    for (const ending of ['.md', '.html'])
      for (const words of [
        'Dicen cuándo entregaron su POI',
        'Van en verde en lo físico',
        'Del PIM de los POI se gastó',
      ])
        expect([ending, words, textOf(ending).split(words).length - 1]).toEqual([ending, words, 1]);
    for (const ending of ['.md', '.html']) expect(textOf(ending)).toMatch(/ 0 de 5 .*? [\d.]+ % .*? de S\/ /);
  });

  it('counts no municipality as punctual of which a unit delivered nothing of a half that is over', async () => {
    const poi = (plan: string, unidad: string, half: string, day: string): string =>
      `{tipo: poi, version: 1, plan: ${plan}, periodo: 2019-${half}, unidad: ${unidad}, estado: cerrado, fecha_corte: 2019-${day}, fecha_entrega: 2019-${day}, actividades: [{id: ${unidad}-001, nombre: Obra, objetivo: SOC-1, indicador: {nombre: Obras, unidad_medida: obra, meta: 6}}]}\n`;
    const withPoi = (folder: string, ubigeo: string, nombre: string, ...units: readonly string[]): Files => ({
      ...withoutPoi(municipality(folder, ubigeo, nombre)),
      ...Object.fromEntries(
        ['GIM', 'GAF'].map((unit) => [`${folder}/poi/${unit}.yaml`, poi(folder, unit, 'S1', '06-30')]),
      ),
      ...Object.fromEntries(
        units.map((unit) => [`${folder}/poi/${unit}-2.yaml`, poi(folder, unit, 'S2', '12-31')]),
      ),
    });
    const files = {
      ...withPoi('no', '210115', 'Municipalidad Distrital de No', 'GIM'),
      ...withPoi('ve', '210110', 'Municipalidad Distrital de Ve', 'GIM', 'GAF'),
    };
    const status = (await ran(files, 'status', '-p', '2019-S2')).host.printed.out.replaceAll(/\s+/g, ' ');
    expect(status).toContain('Dicen cuándo entregaron su POI 1 de 2, 1 de ellas hasta 15 días');
    const { host: written } = await ran(files, 'report', '-f', 'md', '-p', '2019-S2', '--draft');
    const report = regionalIn(written);
    expect(report.match(/^\| No \(210115\).*/m)?.[0]).toMatch(/\| 1 de 2 +\|$/);
    expect(report.match(/^\| Ve \(210110\).*/m)?.[0]).toMatch(/\| al corte +\|$/);
  });

  it.each(['2018-S2', '2019-S2'])(
    'counts no delivery of %s as one of the semester of most, as where that one is asked for',
    async (other) => {
      const day = other === '2018-S2' ? '2018-12-31' : '2019-12-31';
      const poi = (plan: string, periodo: string, corte: string): string =>
        `{tipo: poi, version: 1, plan: ${plan}, periodo: ${periodo}, unidad: GIM, estado: cerrado, fecha_corte: ${corte}, fecha_entrega: ${corte}, actividades: [{id: GIM-001, nombre: Obra, objetivo: SOC-1, indicador: {nombre: Obras, unidad_medida: obra, meta: 6}}]}\n`;
      const one = (folder: string, ubigeo: string, ...of: readonly (readonly [string, string])[]): Files => ({
        ...withoutPoi(municipality(folder, ubigeo, `Municipalidad Distrital de ${folder}`)),
        ...Object.fromEntries(
          of.map(([periodo, corte]) => [`${folder}/poi/${periodo}.yaml`, poi(folder, periodo, corte)]),
        ),
      });
      const files = {
        ...one('a', '210110', ['2019-S1', '2019-06-30']),
        ...one('b', '210111', ['2019-S1', '2019-06-30']),
        ...one('c', '210112', ['2019-S1', '2019-06-30']),
        ...one('solo', '210113', [other, day]),
        ...one('ambos', '210114', ['2019-S1', '2019-06-30'], [other, day]),
      };
      for (const asked of [[], ['-p', '2019-S1']]) {
        const { host: shown } = await ran(files, 'status', ...asked);
        const status = shown.printed.out.replaceAll(/\s+/g, ' ');
        expect(status).toContain('Dicen cuándo entregaron su POI 4 de 5, 4 de ellas hasta 15 días');
        expect(status).toContain('1 no tiene POI del semestre.');
        const { host: written } = await ran(files, 'report', '-f', 'md', '--draft', ...asked);
        const report = regionalIn(written);
        expect(report).toMatch(/\*\*4 de 5\*\*<br>4 hasta 15 días/);
        expect(report).toMatch(/^\| Provincia 2101 +\| +5 \| +4 \| +4 \| +1 \|/m);
        expect(report.match(/^\| solo \(210113\).*/m)?.[0]).toMatch(/\| sin POI(?: del semestre)? +\|$/);
        expect(report.match(/^\| ambos \(210114\).*/m)?.[0]).toMatch(/\| al corte +\|$/);
      }
    },
  );

  it('puts last those of which nobody knows where they are, wherever their folder stands', async () => {
    const { 'norte/plan.yaml': broken = '', ...others } = REGION;
    const { out } = (await ran({ ...others, 'zona/plan.yaml': broken }, 'status')).host.printed;
    const places = ['Provincia de Puno', 'Provincia de Tacna', 'Sin ubigeo'].map((name) => out.indexOf(name));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('says of how many the money is of a later day than the cut-off', async () => {
    const files = {
      ...municipality('puno', '210101', 'Municipalidad Provincial de Puno'),
      ...municipality('sur', '230101', 'Municipalidad Provincial de Tacna', (text) =>
        text.replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-08-31'),
      ),
    };
    const told = (await ran(files, 'status')).host.printed.out.replaceAll(/\s+/g, ' ');
    expect(told).toContain(
      '; lo gastado en 1 de ellas es, en todo o en parte, de después de su fecha de corte',
    );
    expect(told).toMatch(/gasto al 31-8-2019/);
    expect(told).not.toContain('gasto, gasto');
  });

  it('has the figures of each plan as data', async () => {
    const asData = await ran(REGION, 'status', '--format', 'json');
    const { planes } = JSON.parse(asData.host.printed.out) as {
      readonly planes: readonly { readonly carpeta: string }[];
    }; // as printed
    expect(planes.map(({ carpeta }) => carpeta)).toEqual([
      'puno/acora',
      'puno/capachica',
      'puno/puno',
      'sur',
    ]);
  });
});

describe('what stands beside the projects of a region and is none', () => {
  const ONE = municipality('a', '210101', 'Municipalidad Provincial de Puno');
  const PLANS = { ...ONE, ...municipality('b', '230101', 'Municipalidad Provincial de Tacna') };
  const CLOSED = '/w/c';

  it.each([
    ['a file with the name of none', { 'nota.yaml.txt': 'tipo: poi\n' }, 'nota.yaml.txt', 0],
    ['a copy that is hidden', { '.antes/plan.yaml': SMALL['plan.yaml'] ?? '' }, '.antes/plan.yaml', 0],
    ['a file called as a folder of documents', { poi: 'datos/poi' }, 'poi', 0],
    ['a folder that nobody may look into', { 'c/plan.yaml': SMALL['plan.yaml'] ?? '' }, 'c', 3],
  ])('is no municipality, and is told: %s', async (_what, more, name, failure) => {
    const run = async (files: Files, ...argv: readonly string[]): Promise<MemoryHost> => {
      const world = withClosed(memoryHost({ files: { ...files, ...more } }), CLOSED);
      expect([argv, await main(argv, world)]).toEqual([argv, failure]);
      expect(world.printed.err).toMatch(
        new RegExp(`No se (?:leyó:|pudo leer) ${name.replaceAll('.', '\\.')}[.:]`),
      );
      expect(world.printed.err).not.toContain('no hay un plan');
      return world;
    };
    expect((await run(PLANS, 'status')).printed.out).toContain('2 municipalidades');
    const reported = await run(PLANS, 'report', '--format', 'md');
    const text = Buffer.from(reported.files.get('/w/informes/w-2019-S1-regional.md') ?? []).toString('utf8');
    expect(text).toContain('# 2 municipalidades');
    expect(text).toContain(`**Aparte, sin leer:** ${name}`);
    for (const format of ['parquet', 'datapackage'])
      expect((await run(PLANS, 'compile', '--format', format, '-o', 'datos')).printed.err).toContain(
        '2 planes con sus cifras.\n',
      );
    // Beside one plan alone it does not make it one of two.
    expect((await run(ONE, 'status')).printed.out).not.toContain('municipalidades');
    expect((await run(ONE, 'compile')).printed.out).toContain('"GMAS"');
    expect([...(await run(ONE, 'report', '-f', 'md')).files.keys()]).toContain(
      '/w/informes/a-2019-S1-tecnica.md',
    );
  });
});

describe('the regional edition', async () => {
  const { code, host } = await ran(REGION, 'report', '--format', 'md,html');
  const text = Buffer.from(host.files.get('/w/informes/w-2019-S1-regional.md') ?? []).toString('utf8');

  it('tells who delivered, three figures of each and what stands out', async () => {
    await expect(text).toMatchFileSnapshot('golden/region/regional.md');
  });

  it('gives no figure of documents with errors, names them, and ends as validate does', () => {
    expect(code).toBe(1);
    expect(host.printed.err).toBe(
      'En norte no hay un plan que se pueda leer. Para saber por qué: plan validate\npuno/capachica: sin cifras en el informe, tiene 1 error.\n',
    );
    expect(text).toMatch(/Capachica \(210105\)<br>1 error\s*\| ○ sin dato/);
    expect(text).toContain('De 2 de 5 no se da ninguna cifra');
  });

  it.each([
    [8, false],
    [9, true],
  ])('names ten without figures, and says that there are more: with %i more, %s', async (count, isMore) => {
    const broken = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`este/${i}/plan.yaml`, REGION['norte/plan.yaml'] ?? '']),
    );
    const many = await ran({ ...REGION, ...broken }, 'report', '--format', 'md');
    const [told = ''] = [...many.host.files]
      .filter(([path]) => path.endsWith('-regional.md'))
      .map(([, bytes]) => Buffer.from(bytes).toString('utf8'));
    expect(told.match(/^> .*: (?:sin un plan que se pueda leer|1 error)\.$/gm)?.length).toBe(10);
    expect(told.includes('Y 1 más, en el cuadro anterior.')).toBe(isMore);
  });

  it('tells them as a draft where that is asked for', async () => {
    const draft = await ran(REGION, 'report', '--format', 'md', '--draft');
    expect(draft.host.printed.out).toBe('informes/w-2019-S1-regional-borrador.md\n');
  });

  it('is of several plans and of all that they have', async () => {
    const one = await ran(SMALL, 'report', '--edition', 'regional');
    expect([one.code, one.host.printed.err]).toEqual([2, expect.stringContaining('es de varios planes')]);
    const unit = await ran(REGION, 'report', '--unit', 'GIM');
    expect([unit.code, unit.host.printed.err]).toEqual([2, expect.stringContaining('--edition tecnica')]);
  });

  it('counts no municipality twice', async () => {
    const twice = { ...REGION, ...municipality('sur-copia', '230101', 'Municipalidad Provincial de Tacna') };
    const told = await ran(twice, 'status');
    expect(told.host.printed.err).toContain(
      'sur-copia: no se cuenta: tiene el mismo ubigeo (230101) y semestre que sur',
    );
    expect(told.host.printed.out).toContain('5 municipalidades');
  });

  it('adds no half of one year to another year: those of another time are counted apart', async () => {
    const earlier = Object.fromEntries(
      Object.entries(municipality('ilo', '180301', 'Municipalidad Provincial de Ilo')).map(
        ([path, written]) =>
          [
            path,
            path.includes('/poi/') ? written.replaceAll(/2019-(?=S1|\d\d)/g, '2020-') : written,
          ] as const,
      ),
    );
    const two = {
      ...municipality('puno', '210101', 'Municipalidad Provincial de Puno'),
      ...municipality('sur', '230101', 'Municipalidad Provincial de Tacna'),
    };
    const shown = async (files: Files): Promise<string> =>
      (await ran(files, 'status')).host.printed.out.replaceAll(/\s+/g, ' ');
    const [money = ''] = /Gastaron S\/ [\d,.M ]+ de S\/ [\d,.M ]+\(/.exec(await shown(two)) ?? [];
    const told = await shown({ ...two, ...earlier });
    expect(told).toContain('3 municipalidades, I semestre de 2019');
    expect(money).not.toBe('');
    expect(told).toContain(money);
    expect(told).toContain('en 2 de 3; 1 de otro periodo no se suma.');
    expect(told).toContain('sin color; 1 de otro periodo no se cuenta.');
  });

  it('counts it by its latest semester, whichever folder comes first', async () => {
    const later = Object.fromEntries(
      Object.entries(municipality('zona', '230101', 'Municipalidad Provincial de Tacna')).map(
        ([path, content]) => [path, content.replaceAll('periodo: 2019-S1', 'periodo: 2019-S2')] as const,
      ),
    );
    const told = await ran({ ...REGION, ...later }, 'status');
    expect(told.host.printed.err).toContain(
      'sur: no se cuenta: tiene el mismo ubigeo (230101) que zona, que es de 2019-S2, y este de 2019-S1. Si es una copia, quítela.',
    );
    expect(told.host.printed.out).toContain('5 municipalidades');
  });

  it('counts, of the plans of two governments, the one that has the semester asked for', async () => {
    const two = {
      ...municipality('puno', '210101', 'Municipalidad Provincial de Puno'),
      ...municipality('a-antes', '230101', 'Municipalidad Provincial de Tacna'),
      ...inYear('b-ahora', '2023'),
    };
    const told = await ran(two, 'status', '--period', '2023-S1');
    expect(told.code).toBe(0);
    expect(told.host.printed.err).toContain(
      'a-antes: no se cuenta: tiene el mismo ubigeo (230101) que b-ahora, que es de 2023-S1, y este no tiene POI de ese semestre.',
    );
    expect(told.host.printed.out).toMatch(/Tacna, provincial \(230101\):? +[✔▲✖]/);
    const before = await ran(two, 'status', '--period', '2019-S1');
    expect([before.code, before.host.printed.err]).toEqual([
      0,
      expect.stringContaining('b-ahora: no se cuenta: tiene el mismo ubigeo (230101) que a-antes'),
    ]);
    const neither = await ran(two, 'status', '--period', '2021-S1');
    expect([neither.code, neither.host.printed.err]).toEqual([
      2,
      expect.stringContaining('Ninguno de los 3 planes tiene un POI de 2021-S1'),
    ]);
  });

  it('says of what a municipality let pass that it was, on the cover, in its row and at the terminal', async () => {
    const files = {
      ...municipality('puno', '210101', 'Municipalidad Provincial de Puno'),
      ...municipality('sur', '230101', 'Municipalidad Provincial de Tacna', (poi) =>
        poi.replace('    objetivo: SOC-1\n', ''),
      ),
      'sur/plan.config.yaml': 'reglas: {poi/sin-objetivo: off}\n',
    };
    const written = regional((await ran(files, 'report', '.', '--format', 'md')).host);
    expect(written).toContain('- **Se dejó pasar:** 1 actividad sin objetivo, de 1 municipalidad\n');
    expect(written).toMatch(/Tacna.*se dejó pasar: 1 actividad sin objetivo/);
    const told = await ran(files, 'status');
    expect(told.host.printed.out.replaceAll(/\s+/g, ' ')).toContain(
      'Se dejó pasar: 1 actividad sin objetivo, de 1 municipalidad.',
    );
  });

  it('tells of commitments what was promised before the cut-off of each, as of that day', async () => {
    const later = {
      ...municipality('puno', '210101', 'Municipalidad Provincial de Puno'),
      ...municipality('sur', '230101', 'Municipalidad Provincial de Tacna'),
      'sur/audiencias/2019-12.yaml': `
tipo: audiencia
version: 1
id: AP-2019-12
fecha: 2019-12-20
compromisos: [{id: C9, texto: Pintar la escuela, unidad: GIM, plazo: 2019-12-28, estado: pendiente}]
`,
      'sur/poi/2019-S2.yaml': `
tipo: poi
version: 1
plan: sur
periodo: 2019-S2
estado: cerrado
fecha_corte: 2019-12-31
actividades: []
`,
    };
    const overdue = async (period: string): Promise<readonly string[]> => {
      const told = await ran(later, 'report', '.', '--format', 'md', '--period', period, '--draft');
      return [...regional(told.host).matchAll(/Tacna.*?([0-9]+ de [0-9]+) compromisos/g)].map(
        ([, some]) => some ?? '',
      );
    };
    expect(await overdue('2019-S1')).toEqual(['1 de 2']);
    expect(await overdue('2019-S2')).toEqual(['3 de 4']);
  });

  it('ranks no half of a year beside those of another, and says how many it leaves out', async () => {
    const files = {
      ...municipality('puno', '210101', 'Municipalidad Provincial de Puno'),
      ...municipality('sur', '230101', 'Municipalidad Provincial de Tacna'),
      ...municipality('ilo', '180301', 'Municipalidad Provincial de Ilo'),
    };
    const months = 'ene feb mar abr may jun jul ago set oct nov dic'.split(' ');
    // What was of the first half is of the second.
    const later = Object.fromEntries(
      ['puno', 'ilo'].map((folder) => {
        const path = `${folder}/poi/2019-S1.yaml`;
        const moved = String(files[path])
          .replace('periodo: 2019-S1', 'periodo: 2019-S2')
          .replaceAll('2019-06-30', '2019-12-31')
          .replaceAll(
            /\b(ene|feb|mar|abr|may|jun):/g,
            (_, mes: string) => `${months[months.indexOf(mes) + 6]}:`,
          );
        return [path, moved];
      }),
    );
    const halves = await ran({ ...files, ...later }, 'report', '.', '--format', 'md', '--draft');
    const [, ranking] = regional(halves.host).split('Lo más atrasado');
    const [first] = (ranking ?? '').split('\n### ');
    expect(first).toContain('1 de otro periodo no se compara.');
    expect(first).not.toContain('Tacna');
    // What is no share of anything stands in its place with the time that it is of.
    expect(ranking).toMatch(/Tacna.* pasaron su plazo sin cumplirse \(I semestre de 2019\)\./);
  });

  it('does not count together colours that follow other rules, and says which they are', async () => {
    const files = {
      ...municipality('puno', '210101', 'Municipalidad Provincial de Puno'),
      ...municipality('sur', '230101', 'Municipalidad Provincial de Tacna'),
      ...municipality('ilo', '180301', 'Municipalidad Provincial de Ilo'),
    };
    const own = { 'sur/plan.config.yaml': 'semaforo: {verde: 60, amarillo: 30}\n' };
    const lines = async (more: Files, ...argv: readonly string[]): Promise<string> =>
      (await ran({ ...files, ...more }, ...argv)).host.printed.out.replaceAll(/\s+/g, ' ');
    expect(await lines({}, 'status')).not.toContain('reglas');
    const told = await lines(own, 'status');
    // The name stands in a column of its own.
    expect(told).toMatch(
      /Tacna, provincial \(230101\): .*con otras reglas: verde .*desde 60\.00 %; amarillo desde 30\.00 %/,
    );
    expect(told).toContain('; 1 con otras reglas no se cuenta.');
    const rules = 'avance: {tipo: II, pesos: pim, sin_dato: cero, cobertura_minima: 20}\n';
    const all = await lines(
      Object.fromEntries(['puno', 'sur', 'ilo'].map((folder) => [`${folder}/plan.config.yaml`, rules])),
      'status',
    );
    expect(all).not.toContain('con otras reglas');
    expect(all).toContain(
      'siguen estas reglas propias: resultados de tipo II, las actividades pesan según su presupuesto, lo que no tiene dato cuenta como cero y color desde 20.00 % con dato.',
    );
    const report = await ran({ ...files, ...own }, 'report', '.', '--format', 'md');
    expect(regional(report.host)).toContain(
      '2 de 2 con dato, desde la que menos tiene; 1 con otras reglas no se compara.',
    );
    expect(regional(report.host)).toMatch(
      /Tacna.*con otras reglas: verde desde 60\.00 %; amarillo desde 30\.00 %/,
    );
  });
});

/** The small project of Tacna four years on, as its next government has it. */
function inYear(folder: string, year: string): Files {
  const by = Number(year) - 2019;
  return Object.fromEntries(
    Object.entries(municipality(folder, '230101', 'Municipalidad Provincial de Tacna')).map(
      ([path, content]) => [
        path.replace('2019', year),
        content.replaceAll(/\b20(1[89]|2[012])\b/g, (written) => String(Number(written) + by)),
      ],
    ),
  );
}

function regional({ files }: MemoryHost): string {
  const [, bytes] = [...files].find(([path]) => path.endsWith('-regional.md')) ?? [];
  return Buffer.from(bytes ?? []).toString('utf8');
}
