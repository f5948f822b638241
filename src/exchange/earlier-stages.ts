import { ETAPAS, MONTO_WORDS } from '../model/money.ts';
import { jsonPointer } from '../text/path.ts';
import { count, enumerate } from '../text/spanish.ts';
import { NumberAsWritten } from '../edit/value.ts';
import { exactOf } from './decimal.ts';
import type { Documents } from './documents.ts';
import type { ValueChange } from './merge.ts';

const STAGES: ReadonlySet<unknown> = new Set(ETAPAS);

/** The stages that only accumulate in a year. A certification or a commitment is reduced where less was needed. */
const SPENT = ['devengado', 'girado'] as const;

/** A document, with its cut-off and the earlier day that a file reaches. */
export interface EarlierFile {
  readonly file: string;
  /** `AAAA-MM-DD` */
  readonly standing: string;
  /** `AAAA-MM-DD` */
  readonly reached: string;
  /** Whether what stands and differs is written too. */
  readonly replace: boolean;
}

/**
 * Takes out of what changes in a document the stages of spending that are of an earlier day than it: they would be told
 * as of its own. Spending that is more than what stands is proof that this is of a day before the file; it stays a
 * difference. A modified budget takes no other's place either, and comes in where none stands, since
 * what is spent until that day is a part of it. Gives what is to be known of them, one sentence each.
 */
export function leaveEarlierStages(
  { file, standing, reached, replace }: EarlierFile,
  documents: Documents,
): readonly string[] {
  const changes = documents.changesOf(file);
  const grown = changes.filter((one) => isSpent(one) && grows(one) > 0);
  const isLeft = (one: ValueChange): boolean =>
    isOfStage(one) ? !grown.includes(one) : isOfBudget(one) && one.kind === 'other';
  const left = changes.filter(isLeft);
  const budgets = changes.filter((one) => isOfBudget(one) && one.kind === 'new');
  documents.leave(file, isLeft);
  return [
    ...(left.length === 0
      ? []
      : [
          `${file} es del ${standing}, y el archivo llega al ${reached}: ${count(left.length, 'monto no entra', 'montos no entran')} (${namesOf(left)} de ${activitiesOf(left)}), porque se ${left.length === 1 ? 'leería' : 'leerían'} como del ${standing}; importe de nuevo cuando el archivo llegue a ese día, o ponga lo que el SIAF dice a esa fecha`,
        ]),
    ...(budgets.length === 0
      ? []
      : [
          `${file} es del ${standing}, y el PIM que entra, de ${activitiesOf(budgets)}, es del ${reached}: si cambió después, póngalo con plan set`,
        ]),
    ...(grown.length === 0 || !replace
      ? []
      : [
          `${file} es del ${standing}, y el archivo llega al ${reached}: ${count(grown.length, 'monto que se reemplaza era', 'montos que se reemplazan eran')} menos que los del archivo, y ${grown.length === 1 ? 'queda' : 'quedan'} como si ${grown.length === 1 ? 'fuera' : 'fueran'} del ${standing} (${namesOf(grown)} de ${activitiesOf(grown)}), hasta que importe el que llegue a ese día`,
        ]),
  ];
}

function isOfStage({ path }: ValueChange): boolean {
  return STAGES.has(path.at(-1));
}

function isSpent({ path }: ValueChange): boolean {
  return SPENT.some((name) => name === path.at(-1));
}

function isOfBudget({ path }: ValueChange): boolean {
  return path.at(-1) === 'pim';
}

/** Above 0 where an amount takes the place of a smaller one, below 0 of a larger one; 0 for the same, and where none stands. */
function grows({ kind, before, after }: ValueChange): number {
  if (kind !== 'other' || typeof before !== 'number' || !(after instanceof NumberAsWritten)) return 0;
  if (!Number.isFinite(before)) return 0;
  const [was, is] = [exactOf(String(before)), exactOf(after.digits)];
  return is > was ? 1 : is < was ? -1 : 0;
}

/**
 * What was spent that is less in some changes than what stands, as on no later day; none where some of it is more, which
 * tells the opposite.
 */
export function shrunkSpending(changes: readonly ValueChange[]): readonly (typeof SPENT)[number][] {
  const spent = changes.filter(isSpent);
  if (spent.some((one) => grows(one) > 0)) return [];
  const names = new Set(spent.filter((one) => grows(one) < 0).map(({ path }) => path.at(-1)));
  return SPENT.filter((name) => names.has(name));
}

/** «PIM, certificado y devengado» */
function namesOf(changes: readonly ValueChange[]): string {
  const names = new Set(changes.map(({ path }) => path.at(-1)));
  return enumerate(
    (['pim', ...ETAPAS] as const).filter((name) => names.has(name)).map((name) => MONTO_WORDS[name]),
  );
}

function activitiesOf(changes: readonly ValueChange[]): string {
  const n = new Set(changes.map(({ path }) => jsonPointer(path.slice(0, 2)))).size;
  return count(n, 'actividad', 'actividades');
}
