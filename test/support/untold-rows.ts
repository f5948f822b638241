import { MONTOS, type Monto } from '../../src/model/money.ts';
import { moneyProject, type Document } from './money-project.ts';
import { ran } from './rendered.ts';

type Row = Readonly<Partial<Record<Monto, number>> & { programado?: Readonly<Record<string, number>> }>;

/** What one of the two rows of the SIAF of an activity may leave out. */
export const FIELDS = ['pia', 'pim', 'certificado', 'devengado', 'girado', 'programado'] as const;
export type Field = (typeof FIELDS)[number];

/** Of when the documents of a project are, the last of which has the row. */
export const SPANS = ['half', 'year', 'both halves'] as const;
export type Span = (typeof SPANS)[number];

/** What else the activity says of itself. */
export const ACTIVITIES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'an activity': {},
  'a work': {
    tipo: 'inversion',
    cui: '2400001',
    inversion: {
      costo_total: 2_000_000,
      devengado_anterior: 500_000,
      inicio: '2018-03-01',
      fin: '2020-12-15',
    },
  },
  'a cancelled one': { estado: 'cancelada', cancelacion: { fecha: '2019-05-10', norma: 'R.G.M. 12' } },
  'one that was left out': { activa: false },
};

/** A case: which amount the second row leaves out, of what, and whether both rows have one rubro. */
export interface UntoldRow {
  readonly field: Field;
  readonly span: Span;
  readonly activity: string;
  readonly isOfOneRubro: boolean;
}

const FIRST: Row = { pia: 300_000, pim: 330_000, certificado: 320_000, devengado: 300_000, girado: 290_000 };
const SECOND: Row = { pia: 200_000, pim: 220_000, certificado: 210_000, devengado: 190_000, girado: 180_000 };
// Less than the first row alone: a work has the name of its largest activity.
const WHOLE: Row = { pia: 211_000, pim: 212_000, certificado: 211_500, devengado: 201_000, girado: 200_500 };

/** Words by which a line says that it is not of all. */
const MARK = /filas|sin dato|al menos|\b\d de \d\b|una de dos|solo una parte/;

/**
 * Lines of every output that say of a row that leaves out an amount what they say of one where that is 0, say otherwise
 * where it is something, and carry no word for it: what nobody told was counted as nothing.
 */
export async function untoldAsZero(one: UntoldRow): Promise<readonly string[]> {
  const [untold, zero, some] = [await said(one, 'untold'), await said(one, 'zero'), await said(one, 'some')];
  return [...untold].flatMap(([output, lines]) => {
    const [none, other] = [new Set(zero.get(output)), new Set(some.get(output))];
    return lines
      .filter((line) => /\d/.test(line) && none.has(line) && !other.has(line) && !MARK.test(line))
      .map((line) => `${Object.values(one).join(', ')}: ${output}: ${line}`);
  });
}

type Told = 'untold' | 'zero' | 'some';

async function said(one: UntoldRow, told: Told): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = projectOf(one, told);
  const period = one.span === 'half' ? '2019-S1' : one.span === 'year' ? '2019' : '2019-S2';
  const outputs = new Map<string, readonly string[]>();
  const put = (name: string, text: string): void => void outputs.set(name, text.split('\n'));
  for (const edition of ['tecnica', 'ciudadana', 'guion'])
    put(
      edition,
      (await ran(files, ['report', '--draft', '-f', 'md', '-p', period, '-e', edition])).markdown(),
    );
  put('status', (await ran(files, ['status', '-p', period])).out);
  put('validate', (await ran(files, ['validate', '-f', 'concise'])).out);
  const next = await ran(files, ['new', 'semestre']);
  const made = [...next.host.files].filter(([path]) => !Object.hasOwn(files, path.replace('/w/', '')));
  put('next', made.map(([, bytes]) => Buffer.from(bytes).toString('utf8')).join('\n'));
  return outputs;
}

function projectOf(
  { field, span, activity, isOfOneRubro }: UntoldRow,
  told: Told,
): Readonly<Record<string, string>> {
  const document = (months: readonly [string, string], part: number, isLast: boolean): Document => {
    const planned = { [months[0]]: 60_000, [months[1]]: 50_000 };
    const row = { ...scaled(SECOND, part), programado: planned };
    const second = isLast ? leaving(row, field, told) : row;
    const rubro = isOfOneRubro ? '18' : '07';
    return {
      budgets: {
        'A-1': {
          detalle: [
            { rubro: '18', generica: '2.6', ...scaled(FIRST, part), programado: planned },
            { rubro, generica: '2.3', ...second },
          ],
        },
        'A-2': { ...scaled(WHOLE, part), programado: planned },
      },
      actividad: ACTIVITIES[activity] ?? {},
    };
  };
  if (span === 'half') return moneyProject({ '2019-S1': document(['mar', 'may'], 1, true) });
  if (span === 'year')
    return moneyProject({ '2019': { ...document(['mar', 'nov'], 1, true), fecha_corte: '2019-12-31' } });
  return moneyProject({
    '2019-S1': document(['mar', 'may'], 2, false),
    '2019-S2': document(['ago', 'nov'], 1, true),
  });
}

/** The stages of a row divided, as they are in an earlier document. */
function scaled(row: Row, part: number): Row {
  return Object.fromEntries(
    MONTOS.flatMap((monto) => {
      const amount = row[monto];
      if (amount === undefined) return [];
      return [[monto, monto === 'pia' || monto === 'pim' ? amount : amount / part]];
    }),
  );
}

function leaving(row: Row, field: Field, told: Told): Row {
  if (told === 'untold') {
    const { [field]: _, ...rest } = row;
    return rest;
  }
  if (field !== 'programado') return { ...row, [field]: told === 'zero' ? 0 : 137_771 };
  const months = Object.keys(row.programado ?? {});
  return { ...row, programado: Object.fromEntries(months.map((mes) => [mes, told === 'zero' ? 0 : 31_113])) };
}
