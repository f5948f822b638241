import { describe, expect, it } from 'vitest';
import { paintPdfWithNotes } from '../src/painters/pdf/paint-pdf.ts';
import { citizenReport } from '../src/report/citizen.ts';
import type { Block } from '../src/report/report.ts';
import { technicalReport } from '../src/report/technical.ts';
import { textsOf } from '../src/report/texts.ts';
import { HALF_MISSING } from './support/half-missing-project.ts';
import { projectFiles } from './support/example-files.ts';
import { pageTexts, ran } from './support/rendered.ts';
import { inputOf, rowsOf, section, tablesOf, type Files } from './support/report-inputs.ts';
import { readPdf } from './support/pdf-reader.ts';

const PUNO = projectFiles('puno');
const DISTRICT = projectFiles('distrito');
const CASES: readonly (readonly [name: string, files: Files, period: string])[] = [
  ['Puno, 2019-S1', PUNO, '2019-S1'],
  ['Puno, 2019-S2', PUNO, '2019-S2'],
  ['the district, 2024-S1', DISTRICT, '2024-S1'],
  ['the district, 2024-S2', DISTRICT, '2024-S2'],
];

function cardsOf(blocks: readonly Block[]): readonly { readonly value: string; readonly note: string }[] {
  return blocks
    .flatMap((block) => (block.kind === 'cards' ? block.cards : []))
    .map(({ value, note }) => ({ value, note: note ?? '' }));
}

/** A project with its demands in the opposite order in each hearing. */
function turned(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => {
      if (!path.startsWith('audiencias/')) return [path, bytes];
      const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
      const demands = /^demandas:\n(?:(?: .*)?\n)*/mu;
      return [
        path,
        text.replace(demands, (part) => {
          const [, ...items] = part.split(/^(?= {2}- )/mu);
          return `demandas:\n${items.toReversed().join('')}`;
        }),
      ];
    }),
  );
}

describe.each(CASES)('the reports of %s', (_, files, period) => {
  const input = inputOf(files, period);
  const technical = technicalReport(input);
  const citizen = citizenReport(input);

  it('begin with results, way and spending side by side, each with what it is of', () => {
    const both = [section(technical, 'resumen'), citizen.blocks].map((blocks) => cardsOf(blocks).slice(0, 3));
    for (const [results, way, spent] of both) {
      expect(results?.note).toMatch(/\d+ de \d+/u);
      expect(results?.note).toMatch(/tipo II|tipo I\b|cambió \d|ninguna|se sabe de muy pocas/u);
      expect(way?.note).toMatch(/cuando pasó \d+ % del tiempo.*\d+ de \d+/u);
      expect(spent?.note).toMatch(/S\/ .+ de S\/ /u);
    }
  });

  it('have whole numbers alone in the summary', () => {
    const told = textsOf(section(technical, 'resumen'));
    expect(told.filter((text) => /\d\.\d+ %/u.test(text))).toEqual([]);
  });

  it('say tipo II beside every result of an objective', () => {
    const [objectives] = tablesOf(section(technical, 'objetivos'));
    const at = objectives?.columns.findIndex(({ title }) => title === 'Resultados') ?? -1;
    const results = rowsOf(objectives).flatMap((cells) => (/^\d/u.test(cells[at] ?? '') ? [cells[at]] : []));
    expect(results.length).toBeGreaterThan(2);
    expect(results.filter((text) => text?.includes('tipo II') !== true)).toEqual([]);
  });

  it('tell citizens in at most four pages, without a last one that is nearly empty', async () => {
    const { bytes, pages } = await paintPdfWithNotes(citizen);
    expect(pages).toBeLessThanOrEqual(4);
    expect(pageTexts(readPdf(bytes)).at(-1)?.length).toBeGreaterThan(400);
  });

  it('tell citizens in no words of ours', () => {
    const ours =
      /\b(?:POI|PIM|PIA|PEI|devengad\w+|girad\w+|tipo I+|rubro|genérica|semáforo|ponderad\w+|brecha|meta física|umbral|avance (?:físico|financiero))\b/iu;
    expect(textsOf(citizen.blocks).filter((text) => ours.test(text) && !text.startsWith('Siglas'))).toEqual(
      [],
    );
  });
});

it.each([
  ['Puno', PUNO, '2019-S2'],
  ['the district', DISTRICT, '2024-S2'],
])(
  'the demands of %s without an answer stand first, in whatever order they are written',
  (_, files, period) => {
    for (const order of [files, turned(files)]) {
      const tables = tablesOf(section(technicalReport(inputOf(order, period)), 'audiencias'));
      const table = tables.find(({ caption }) => caption.startsWith('Demandas'));
      const answered = rowsOf(table).map((cells) => /^(?:atendida|rechazada)/u.test(cells[3] ?? ''));
      expect(new Set(answered).size).toBe(2);
      expect(answered).toEqual(answered.toSorted((a, b) => Number(a) - Number(b)));
    }
  },
);

it('say of each mean of the results how many it speaks for, where those are not of the mean beside it', async () => {
  const [path, measured] = ['poi/2019-S2.yaml', '{fecha: 2019-12-31, fuente: Padrón, indicador: '];
  // Both have a target of the year, and only the first a baseline: tipo II and the way are of one.
  const both = `resultados: [${measured}SOC-1.1, valor: 46}, ${measured}INS-1.1, valor: 53}]\n`;
  const files = { ...HALF_MISSING, [path]: `${HALF_MISSING[path] ?? ''}${both}` };
  const told = async (...argv: readonly string[]): Promise<string> => {
    const run = await ran(files, [...argv, '-p', '2019-S2']);
    return (argv[0] === 'report' ? run.markdown() : run.out).replaceAll(/\s+/g, ' ');
  };
  const [technical, citizen, script, status] = await Promise.all([
    ...['tecnica', 'ciudadana', 'guion'].map((edition) => told('report', '-e', edition, '-f', 'md')),
    told('status'),
  ]);
  expect(technical).toContain('cerca de la meta, 2 de 4 indicadores; tipo II 83 % (1 de 4)');
  expect(technical).toMatch(/SOC-1.*tipo II 83\.33 % · /);
  expect(citizen).toContain('cambió 83 % (1 de 4 metas)');
  expect(script).toContain('cambió ochenta y tres por ciento, en una de cuatro metas.');
  expect(script).toContain('se recorrió diecinueve por ciento, en una de cuatro metas, cuando');
  expect(status).toMatch(/2 de 4 con dato; .*tipo II 83\.33 % \(1 .*de 4\)/);
  expect(status).toContain('19.23 % del camino hasta el fin del mandato (1 de 4 con dato)');
});

it.each(['2019-S1', '2019-S2'])(
  'no report of Puno, %s, adds people up: who comes to two activities is one person',
  (period) => {
    const input = inputOf(PUNO, period);
    const people = input.model.pois.flatMap(({ data }) =>
      (data.actividades ?? []).flatMap(({ beneficiarios }) => beneficiarios?.total ?? []),
    );
    const sum = people.reduce((total, one) => total + one, 0).toLocaleString('en-US');
    const told = [technicalReport(input), citizenReport(input)].flatMap(({ blocks }) => textsOf(blocks));
    expect(people.length).toBeGreaterThan(2);
    expect(told.filter((text) => text.includes(sum))).toEqual([]);
  },
);

describe('results that are taken by tipo II where one target is a limit, which has none', () => {
  const files = {
    ...Object.fromEntries(
      Object.entries(projectFiles('minimo')).map(([path, bytes]) => [
        path,
        new TextDecoder().decode(bytes).replace('sentido: descendente', 'sentido: maximo_permisible'),
      ]),
    ),
    'plan.config.yaml': 'avance: {tipo: II}\n',
  };

  it.each([
    ['ciudadana', 'Lo que cambió o se alcanzó, de lo previsto'],
    [
      'ciudadana',
      'lo alcanzado es 96 % de lo esperado; de lo que debía cambiar, cambió 100 % (3 de 4 metas)',
    ],
    ['guion', 'De lo que debía cambiar o alcanzarse hasta esa fecha se cumplió, en promedio, '],
    ['guion', 'De lo que debía cambiar desde el comienzo cambió cien por ciento, en tres de cuatro metas.'],
    ['tecnica', '4 de 4 con dato · tipo I 96.43 % · tipo II 100.00 % (3 de 4)'],
    ['tecnica', '1 de 1 con dato · tipo I 85.71 % · sin tipo II'],
    ['tecnica', 'Da el color solo cuando el tipo II no existe.'],
  ])('say in the edition %s: «%s»', async (edition, words) => {
    const done = await ran(files, ['report', '-e', edition, '-f', 'md']);
    expect(done.markdown().replaceAll(/\s+/g, ' ')).toContain(words);
  });
});
