import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { main } from '../src/cli.ts';
import { shapeAt } from '../src/schema/shape.ts';
import { answersOf } from '../src/commands/init-answers.ts';
import { givenFiles, writtenFiles } from '../src/commands/init-sample.ts';
import { sha256 } from '../src/text/sha256.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';

const utf8 = new TextDecoder();

/** The files of a host by path from its working folder, as texts. */
function textsOf({ files }: MemoryHost): Readonly<Record<string, string>> {
  return Object.fromEntries([...files].map(([path, bytes]) => [path.replace('/w/', ''), utf8.decode(bytes)]));
}

async function findingsOf(files: Readonly<Record<string, string>>): Promise<readonly unknown[]> {
  const host = memoryHost({ files });
  await main(['validate', '--format', 'json'], host);
  return (JSON.parse(host.printed.out) as { readonly findings: readonly unknown[] }).findings; // our own painter's
}

test.each([
  ['without any option', []],
  ['with one unit', ['--unit', 'OPP=Oficina de Planeamiento']],
  [
    'with four units',
    [
      '--unit',
      'GAF=Administración',
      '--unit',
      'GDU=Desarrollo Urbano',
      '--unit',
      'GDS=Desarrollo Social',
      '--unit',
      'GMA=Ambiente',
    ],
  ],
  ['for a plan of one year', ['--years', '2026']],
  [
    'with a name that YAML would take apart',
    ['--entity', 'Municipalidad: "La Unión" #2, {Sur}', '--unit', 'GM=Gerencia: "General"'],
  ],
  ...['01', '100', '1.1', '1e3', 'NO', 'Y', '0x1F'].map(
    (id) =>
      [
        `with a unit whose code YAML takes for something else, ${id}`,
        ['--unit', `${id}=Alcaldía`, '--unit', `${id}0=Obras`],
      ] as [string, string[]],
  ),
  [
    'in Spanish, for a province',
    [
      '--entidad',
      'Municipalidad Provincial de Puno',
      '--nivel',
      'provincial',
      '--ubigeo',
      '210101',
      '--anios',
      '2023-2026',
      '--unidad',
      'GPP=Gerencia de Planeamiento',
    ],
  ],
])('a new project %s validates with nothing to say', async (_, options) => {
  const host = memoryHost();
  expect(await main(['init', ...options], host)).toBe(0);
  expect(await findingsOf(textsOf(host))).toEqual([]);
});

const ANSWERS = [
  'Municipalidad Distrital de Ácora',
  '',
  '21',
  '210102',
  '2027-2040',
  '2027-2030',
  'GAF Gerencia de Administración',
  'GAF Otra',
  'GDS Gerencia de Desarrollo Social',
  '',
  'nada',
  '',
];

test('at a terminal it asks, again where an answer is none, and writes what was answered', async () => {
  const host = memoryHost({ answers: ANSWERS });
  expect(await main(['init', 'nuevo'], host)).toBe(0);
  const texts = textsOf(host);
  expect(texts['nuevo/plan.yaml']).toContain('id: acora-2027-2030');
  expect(texts['nuevo/plan.yaml']).toContain('nombre: Municipalidad Distrital de Ácora');
  expect(texts['nuevo/plan.yaml']).toContain('ubigeo: "210102"');
  expect(texts['nuevo/unidades.yaml']).toContain(
    '{id: GDS, nombre: Gerencia de Desarrollo Social, organo: linea}',
  );
  expect(texts['nuevo/poi/2027-S1.yaml']).toContain('- id: GDS-001');
  expect(host.printed.out).toContain('seis cifras, como 210101, y no «21»');
  expect(host.printed.out).toContain('de uno a cuatro años, y 2027-2040 no');
  expect(host.printed.out).toContain('La sigla «GAF» ya está');
  expect(await findingsOf(texts)).toEqual([]);
});

test.each([
  [['--entity', 'Municipalidad X', '--years=2020-2023'], '--entity y --years son de un proyecto nuevo'],
  [
    ['--level', 'rara', '--ubigeo', '999999', '--unit', 'zz'],
    '--level, --ubigeo y --unit son de un proyecto nuevo',
  ],
  [['--blank'], '--blank es de un proyecto nuevo'],
])('brings a project up to date only without what is said of a new one: %j', async (more, words) => {
  const files = { 'plan.yaml': 'mío' };
  const host = memoryHost({ files });
  expect(await main(['init', '--update', ...more], host)).toBe(2);
  expect(host.printed.err).toContain(`${words}, y --update no toca los documentos`);
  expect(textsOf(host)).toEqual(files);
});

test.each(ANSWERS.map((_, i) => i))('whoever goes away after %i answers leaves no file', async (answered) => {
  const host = memoryHost({ answers: ANSWERS.slice(0, answered) });
  expect(await main(['init', 'nuevo'], host)).toBe(2);
  expect(host.files.size).toBe(0);
  expect(host.printed.err).toContain('no se escribió ningún archivo');
});

it('asks nothing where a plan is already there, and overwrites nothing', async () => {
  const host = memoryHost({ answers: ['x'], files: { 'plan.yaml': 'mío' } });
  expect(await main(['init'], host)).toBe(2);
  expect(textsOf(host)).toEqual({ 'plan.yaml': 'mío' });
  expect(host.printed.out).toBe('');
  expect(host.printed.err).toContain('plan init --update');
});

test('begins without the sample where that is asked, and the commands that it names make of it a whole plan', async () => {
  const host = memoryHost({ answers: [...ANSWERS.slice(0, -2), 'en blanco'] });
  expect(await main(['init'], host)).toBe(0);
  const blank = textsOf(host);
  expect(Object.keys(blank).filter((path) => /^(?:poi|audiencias)/.test(path))).toEqual([]);
  expect(blank['plan.yaml']).not.toContain('SOC-1');
  expect(await findingsOf(blank)).toMatchObject([{ code: 'proyecto/sin-poi' }]);
  const indicator = ['Hogares con agua', 'porcentaje', '', '2026', '66.5', 'INEI, Censo', '70 76 84 92'];
  const objective = ['social', '', 'Agua segura', 'Falta agua', 'GDS', ...indicator, 'Agua para todos'];
  const first = memoryHost({ files: blank, answers: objective });
  expect(await main(['new', 'objetivo'], first)).toBe(0);
  expect(textsOf(first)['plan.yaml']).toContain(
    [
      '    objetivos:',
      '      - id: SOC-1',
      '        nombre: Agua segura',
      '        problema: Falta agua',
      '        responsable: GDS',
      '        indicadores:',
      '          - id: SOC-1.1',
      '            nombre: Hogares con agua',
      '            unidad_medida: porcentaje',
      '            tipo: resultado',
      '            sentido: ascendente',
      '            linea_base:',
      '              anio: 2026',
      '              valor: 66.5',
      '              fuente: INEI, Censo',
      '            metas: {2027: 70, 2028: 76, 2029: 84, 2030: 92}',
      '        programas:',
      '          - {codigo: "1.0", nombre: Agua para todos}',
      '',
    ].join('\n'),
  );
  const activity = [
    '2027-S1',
    'GDS',
    'SOC-1',
    '',
    'Pozos',
    '',
    'Pozos hechos',
    'pozo',
    '0 1 1 1 1 1',
    '',
    '9000',
    '',
  ];
  const second = memoryHost({ files: textsOf(first), answers: activity });
  expect(await main(['new', 'actividad'], second)).toBe(0);
  const hearing = ['2027-05-28', '9:30', 'Teatro', '', 'D.A. 003-2027'];
  const heard = ['Agua para San José', '', '1', '', 'Terminar los pozos', 'GDS', '15/12/2027', ''];
  const third = memoryHost({ files: textsOf(second), answers: [...hearing, ...heard] });
  expect(await main(['new', 'audiencia'], third)).toBe(0);
  const texts = textsOf(third);
  expect(texts['audiencias/2027-05.yaml']).toContain('fecha: 2027-05-28\nhora: "9:30"\nlugar: Teatro\n');
  expect(texts['audiencias/2027-05.yaml']).toContain(
    '  - id: D-2027-01\n    texto: Agua para San José\n    mecanismo: audiencia\n    estado: pendiente\n    actividad: GDS-001\n',
  );
  expect(texts['audiencias/2027-05.yaml']).toContain(
    'compromisos:\n  - {id: C-2027-01, texto: Terminar los pozos, unidad: GDS, plazo: 2027-12-15, estado: pendiente}\n',
  );
  expect(await findingsOf(texts)).toMatchObject([{ code: 'poi/unidad-sin-actividades', severity: 'info' }]);
  for (const [argv, answers, files] of [
    [['new', 'objetivo'], objective, blank],
    [['new', 'audiencia'], [...hearing, ...heard], textsOf(second)],
  ] as const)
    for (let i = 0; i < answers.length; i++) {
      const left = memoryHost({ files, answers: answers.slice(0, i) });
      expect(await main(argv, left)).toBe(1);
      expect(textsOf(left)).toEqual(files);
    }
});

test.each([
  ['999999', 'empieza con 99, y los departamentos van del 01 al 25'],
  ['210001', 'lleva 00 por provincia'],
  ['210100', 'lleva 00 por distrito'],
])('refuses the ubigeo %s, which no place can have', async (ubigeo, says) => {
  const host = memoryHost();
  expect(await main(['init', '--ubigeo', ubigeo], host)).toBe(2);
  expect(host.printed.err).toContain(says);
  await main(['init'], host);
  const texts = textsOf(host);
  const found = await findingsOf({
    ...texts,
    'plan.yaml': (texts['plan.yaml'] ?? '').replace('210101', ubigeo),
  });
  expect(JSON.stringify(found)).toContain(says);
});

test('the sample has every part of a POI that an officer needs once', async () => {
  const host = memoryHost();
  await main(['init'], host);
  const texts = textsOf(host);
  const poi = texts['poi/2027-S1.yaml'] ?? '';
  const parts = [
    'modificaciones',
    'sin_costo',
    'productos',
    'cronograma',
    'desvio',
    'medidas',
    'evidencias',
    'demandas',
    'resultados',
    'evaluacion',
    'logros',
    'dificultades',
    'amenazas',
    'ventajas',
  ];
  expect(parts.filter((part) => !new RegExp(`^ *${part}:`, 'm').test(poi))).toEqual([]);
  expect(texts['audiencias/2027-05.yaml']).toContain('compromisos:');
  const causes = shapeAt('poi', ['actividades', 0, 'desvio', 'causa']).enum ?? [];
  expect(causes.length).toBeGreaterThan(10);
  expect(causes.filter((cause) => !texts['LEAME.md']?.includes(`\`${String(cause)}\``))).toEqual([]);
});

test('the task of the editor puts every finding in the panel of problems', async () => {
  const host = memoryHost();
  await main(['init'], host);
  const texts = textsOf(host);
  const tasks = JSON.parse(texts['.vscode/tasks.json'] ?? '') as {
    readonly tasks: readonly {
      readonly problemMatcher: readonly {
        readonly severity: string;
        readonly pattern: { readonly regexp: string };
      }[];
    }[];
  }; // what the program ships
  const matchers = tasks.tasks[0]?.problemMatcher ?? [];
  const poi = (texts['poi/2027-S1.yaml'] ?? '')
    .replace('objetivo: SOC-1', 'objetivo: SOC-9')
    .replace(/ +evidencias:.*\n.*\n/, '');
  const broken = memoryHost({ files: { ...texts, 'poi/2027-S1.yaml': poi } });
  await main(['validate', '--format', 'concise'], broken);
  const lines = broken.printed.out.split('\n').filter((line) => /^\S+:\d+:\d+: /.test(line));
  expect(lines.length).toBeGreaterThan(1);
  const matched = lines.map((line) =>
    matchers.filter(({ pattern }) => new RegExp(pattern.regexp).test(line)).map(({ severity }) => severity),
  );
  expect(matched.every((severities) => severities.length === 1)).toBe(true);
  expect(new Set(matched.flat())).toContain('error');
});

test('--update replaces what an older version gave, adds what is missing and leaves what somebody changed', async () => {
  const first = memoryHost();
  await main(['init'], first);
  const texts = textsOf(first);
  // As an older version of the program gave it, and said so.
  const older = (texts['esquemas/poi.schema.json'] ?? '').replace('"title"', '"titulo"');
  const { createHash } = await import('node:crypto');
  const digest = createHash('sha256').update(older).digest('hex');
  const { '.vscode/tasks.json': tasks, Makefile: unwanted, ...rest } = texts;
  expect(unwanted).toContain('plan');
  const host = memoryHost({
    files: {
      ...rest,
      'esquemas/poi.schema.json': older.replaceAll('\n', '\r\n'),
      'esquemas/archivos.sha256': `${digest}  esquemas/poi.schema.json\n${digest}  Makefile\n`,
      '.github/workflows/plan.yml': `${texts['.github/workflows/plan.yml']}# lo mío\n`,
      'plan.yaml': 'tipo: plan\nversion: 1\n',
    },
  });
  expect(await main(['init', '--update'], host)).toBe(0);
  const updated = textsOf(host);
  expect(updated['esquemas/poi.schema.json']).toBe(texts['esquemas/poi.schema.json']);
  expect(updated['.vscode/tasks.json']).toBe(tasks);
  expect(updated['Makefile']).toBeUndefined();
  expect(updated['.github/workflows/plan.yml']).toContain('# lo mío');
  expect(updated['plan.yaml']).toBe('tipo: plan\nversion: 1\n');
  expect(host.printed.out).toContain('al día    esquemas/poi.schema.json');
  expect(host.printed.out).toContain('nuevo     .vscode/tasks.json');
  expect(host.printed.out).toContain('se deja   .github/workflows/plan.yml\n    - # lo mío\n');
  const again = memoryHost({ files: updated });
  await main(['init', '--update'], again);
  expect(textsOf(again)).toEqual(updated);
});

it('updates nothing where there is no project', async () => {
  const host = memoryHost();
  expect(await main(['init', '--update'], host)).toBe(2);
  expect(host.files.size).toBe(0);
});

test('every file that is given is known to later versions, and the guide is at most a page of sixty lines', () => {
  const known = readFileSync('templates/inicio/anteriores.txt', 'utf8').split('\n');
  const host = memoryHost({ files: {} });
  const lacking = givenFiles(host).filter(({ content }) => !known.includes(sha256(content)));
  // Add these lines to templates/inicio/anteriores.txt: without them init --update takes the file for an edited one.
  expect(lacking.map(({ target, content }) => `${sha256(content)} (${target})`)).toEqual([]);
  const guide =
    writtenFiles(
      answersOf({
        entity: undefined,
        level: undefined,
        ubigeo: undefined,
        years: undefined,
        unit: [],
        blank: false,
      }),
      host,
    ).find(({ target }) => target === 'LEAME.md')?.content ?? '';
  // As printed: 100 characters a line of text.
  const printed = guide.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 100)), 0);
  expect(printed).toBeLessThan(75);
});
