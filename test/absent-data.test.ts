import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { recordsOf } from './support/csv.ts';
import { HALF_MISSING, HALF_MISSING_YEARLY } from './support/half-missing-project.ts';
import { memoryHost } from './support/memory-host.ts';
import { pdfText } from './support/pdf-text.ts';

/** What a zero may say of a project that states none: how many there are of something. */
const COUNTS =
  /(?:^|_)(?:con_dato|total)$|^(?:n|(?:indicadores_)?sin_meta|indicadores|meses_sin_dato|errores|avisos|notas|documentos|entregados)$/;

const PROJECTS = [
  ['by semesters, to June', HALF_MISSING, '2019-S1'],
  ['by semesters, to December', HALF_MISSING, '2019-S2'],
  ['of a whole year, to June', HALF_MISSING_YEARLY, '2019-S1'],
  ['of a whole year, to September', HALF_MISSING_YEARLY, '2019-S2'],
] as const;

describe.each(PROJECTS)('a POI %s in which half is missing', (_, files, period) => {
  it('has no zero in the compiled plan but counts', { timeout: 30_000 }, async () => {
    const { out } = await run(files, 'compile', '--period', period);
    expect(zerosIn(JSON.parse(out), '')).toEqual([]);
  });

  it('has no zero in the tables but counts', { timeout: 30_000 }, async () => {
    const { written } = await run(
      files,
      'compile',
      '--period',
      period,
      '--format',
      'datapackage',
      '--output',
      'd',
    );
    const zeros = Object.entries(written)
      .filter(([path]) => path.endsWith('.csv'))
      .flatMap(([path, bytes]) => zeroCells(path, Buffer.from(bytes).toString('utf8')));
    expect(zeros).toEqual([]);
  });

  it.each(['tecnica', 'ciudadana', 'mural', 'guion'])(
    'has no zero in the edición %s but counts',
    { timeout: 30_000 },
    async (edition) => {
      const { written } = await run(
        files,
        'report',
        '--period',
        period,
        '--edition',
        edition,
        '--output',
        'd',
      );
      for (const [path, bytes] of Object.entries(written)) {
        expect([path, zerosOfText(await readable(path, bytes))]).toEqual([path, []]);
      }
    },
  );
});

async function run(
  files: Readonly<Record<string, string>>,
  ...argv: string[]
): Promise<{ readonly out: string; readonly written: Readonly<Record<string, Uint8Array>> }> {
  const host = memoryHost({ files });
  const code = await main(argv, host);
  expect([code, host.printed.err]).toEqual([0, host.printed.err]);
  const written = [...host.files].filter(([path]) => path.startsWith('/w/d/'));
  return { out: host.printed.out, written: Object.fromEntries(written) };
}

/** What a reader sees of a file of the report. */
async function readable(path: string, bytes: Uint8Array): Promise<string> {
  if (path.endsWith('.pdf')) return pdfText(bytes);
  const text = Buffer.from(bytes).toString('utf8');
  if (!path.endsWith('.svg')) return text;
  return [...text.matchAll(/<(?:text|title|desc)\b[^>]*>([^<]*)/g)].map(([, words]) => words).join(' | ');
}

function zerosIn(value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => zerosIn(item, `${path}/${i}`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      COUNTS.test(key) ? [] : zerosIn(inner, `${path}/${key}`),
    );
  }
  if (value === 0) return [path];
  return typeof value === 'string' ? zerosOfText(value).map((found) => `${path}: ${found}`) : [];
}

function zeroCells(path: string, text: string): readonly string[] {
  const [header = [], ...records] = recordsOf(text.replace('\uFEFF', ''));
  return records.flatMap((record) =>
    record.flatMap((cell, column) => {
      const name = header[column] ?? '';
      return /^0(?:\.0+)?$/.test(cell) && !COUNTS.test(name) ? [`${path} ${name} ${record[0]}`] : [];
    }),
  );
}

/** Zeros that are figures, with the words around them: «0», «0.00», «S/ 0.00», «cero», but not those of «2,019.04» or a date. */
function zerosOfText(text: string): readonly string[] {
  const flat = LEGITIMATE.reduce((rest, words) => rest.replace(words, '…'), text.replace(/\s+/g, ' '));
  return [...flat.matchAll(/\bcero\b|(?<![\w.,:/#-])0(?:\.0+)?(?![\w/:-]|[.,]\d)/g)].map((match) =>
    flat.slice(Math.max(0, match.index - 40), match.index + 30),
  );
}

/** The words of the reports with a zero that is no datum of the plan: how many there are of something, or an axis. */
const LEGITIMATE: readonly RegExp[] = [
  /\b0 de \d+/g,
  /encontró 0 errores/g,
  // What the legend says that no datum is not.
  /(?:No es|quiere decir) cero\b/g,
  // The end of an axis; a percentage of the plan has two decimals.
  /(?<=^|[|\s])0 %(?=$|[|\s])/g,
  /va delante del avance físico; en 0, detrás/g,
  // The units' table counts the activities in a critical state, between what was spent and the day of delivery.
  /(?<=con dato|su devengado|\d) \|? ?0 \|? ?no indicada/g,
];
