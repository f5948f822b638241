import { ETAPAS, MONTO_WORDS } from '../model/money.ts';
import { jsonPointer } from '../text/path.ts';
import { count, enumerate } from '../text/spanish.ts';
import { NumberAsWritten } from '../edit/value.ts';
import { exactOf } from './decimal.ts';
import type { Documents } from './documents.ts';
import type { ValueChange } from './merge.ts';

const STAGES: ReadonlySet<unknown> = new Set(ETAPAS);

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
 * as of its own. One that is more than what stands is proof that this is of a day before the file, since stages
 * accumulate; it stays a difference. Gives what is to be known of them, one sentence each.
 */
export function leaveEarlierStages(
  { file, standing, reached, replace }: EarlierFile,
  documents: Documents,
): readonly string[] {
  const stages = documents.changesOf(file).filter(isOfStage);
  const grown = stages.filter(isMore);
  const left = stages.filter((one) => !isMore(one));
  documents.leave(file, (change) => isOfStage(change) && !isMore(change));
  return [
    ...(left.length === 0
      ? []
      : [
          `${file} es del ${standing}, y el archivo llega al ${reached}: ${count(left.length, 'monto no entra', 'montos no entran')} (${namesOf(left)} de ${activitiesOf(left)}), porque se ${left.length === 1 ? 'leería' : 'leerían'} como del ${standing}; importe de nuevo cuando el archivo llegue a ese día, o ponga lo que el SIAF dice a esa fecha`,
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

function isMore({ kind, before, after }: ValueChange): boolean {
  return (
    kind === 'other' &&
    typeof before === 'number' &&
    after instanceof NumberAsWritten &&
    Number.isFinite(before) &&
    exactOf(after.digits) > exactOf(String(before))
  );
}

/** «certificado y devengado» */
function namesOf(changes: readonly ValueChange[]): string {
  const names = new Set(changes.map(({ path }) => path.at(-1)));
  return enumerate(ETAPAS.filter((name) => names.has(name)).map((name) => MONTO_WORDS[name]));
}

function activitiesOf(changes: readonly ValueChange[]): string {
  const n = new Set(changes.map(({ path }) => jsonPointer(path.slice(0, 2)))).size;
  return count(n, 'actividad', 'actividades');
}
