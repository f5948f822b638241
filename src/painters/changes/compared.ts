import type { Change } from '../../diff/change.ts';
import { kinds } from '../../diff/kinds.ts';
import type { Severity } from '../../diagnostics/diagnostic.ts';
import { countOf } from '../../diagnostics/severity-words.ts';
import { enumerate } from '../../text/spanish.ts';

/** A change with its place, for a reader: where it stands, or where it stood if it is gone. */
export interface PlacedChange extends Change {
  /** Of a workspace, the folder of its project; empty for the only one. */
  readonly project: string;
  readonly file: string | undefined;
  /** 1-based; undefined where there is no document. */
  readonly line: number | undefined;
}

/** Two states of one or more projects, compared: what every painter of changes paints. */
export interface Compared {
  readonly before: ComparedState;
  readonly after: ComparedState;
  /** The gravest first. */
  readonly changes: readonly PlacedChange[];
  /** Values that could not be compared, since one of the two states has them unreadable. */
  readonly unread: number;
}

export interface ComparedState {
  readonly name: string;
  readonly commit: string | undefined;
}

export const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

const titles = new Map(kinds.map(({ id, title }) => [id, title]));

/** What a kind of change is, in one sentence without full stop. */
export function kindTitle(kind: string): string {
  return titles.get(kind) ?? kind;
}

/** «2 errores, 1 aviso y 3 notas»; «sin cambios en lo que dicen los documentos» where there are none. */
export function countsText(changes: readonly PlacedChange[]): string {
  const counts = GRAVITY.map(
    (level) => [level, changes.filter((one) => one.level === level).length] as const,
  );
  const words = counts.filter(([, n]) => n > 0).map(([level, n]) => countOf(n, level));
  return words.length === 0 ? 'sin cambios en lo que dicen los documentos' : enumerate(words);
}

/** What lowers the gravity of an error, for its author. */
export const WHAT_TO_DO =
  'Si una norma respalda el cambio, cítela en «modificaciones» del plan con «afecta» y el código de lo que cambia: pasa a ser un aviso.';

/** What is said where some values could not be compared; empty where all could. */
export function unreadText({ unread }: Compared): string {
  if (unread === 0) return '';
  return unread === 1
    ? 'Un valor no se comparó, porque en uno de los dos lados no se puede leer: «plan validate» lo muestra.'
    : `${unread} valores no se compararon, porque en uno de los dos lados no se pueden leer: «plan validate» los muestra.`;
}
