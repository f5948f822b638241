import type { Change } from '../../diff/change.ts';
import { kinds } from '../../diff/kinds.ts';
import type { Severity } from '../../diagnostics/diagnostic.ts';
import { countOf } from '../../diagnostics/severity-words.ts';
import { count, enumerate, quote } from '../../text/spanish.ts';

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
  /** Documents that cannot be read as they were, and as they are: nothing is said of what they hold. */
  readonly unreadFiles: { readonly before: readonly string[]; readonly after: readonly string[] };
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
export function countsText({ changes, unreadFiles }: Compared): string {
  const counts = GRAVITY.map(
    (level) => [level, changes.filter((one) => one.level === level).length] as const,
  );
  const words = counts.filter(([, n]) => n > 0).map(([level, n]) => countOf(n, level));
  if (words.length > 0) return enumerate(words);
  return unreadFiles.before.length + unreadFiles.after.length > 0
    ? 'sin cambios en lo que se pudo comparar'
    : 'sin cambios en lo que dicen los documentos';
}

/** What lowers the gravity of an error, for its author. */
export const WHAT_TO_DO =
  'Si una norma respalda el cambio, cítela en «modificaciones» del plan con «afecta» y el código de lo que cambia: pasa a ser un aviso.';

/** Files that are named one by one, of each state. */
const MOST_FILES = 5;

/** What is said where some documents or values could not be compared, one sentence each; none where all could. */
export function unreadTexts({ unread, unreadFiles, before, after }: Compared): readonly string[] {
  return [
    ...filesText(unreadFiles.before, before),
    ...filesText(unreadFiles.after, after),
    ...(unread === 0
      ? []
      : unread === 1
        ? [
            'Un valor no se comparó, porque en uno de los dos lados no se puede leer: «plan validate» lo muestra.',
          ]
        : [
            `${unread} valores no se compararon, porque en uno de los dos lados no se pueden leer: «plan validate» los muestra.`,
          ]),
  ];
}

function filesText(files: readonly string[], { name }: ComparedState): readonly string[] {
  if (files.length === 0) return [];
  const rest = files.length - MOST_FILES;
  const named = [
    ...files.slice(0, MOST_FILES).map(quote),
    ...(rest > 0 ? [count(rest, 'archivo más', 'archivos más')] : []),
  ];
  const cannot = files.length === 1 ? 'no se puede leer' : 'no se pueden leer';
  return [
    `${enumerate(named)} ${cannot} en ${name}: lo que ${files.length === 1 ? 'dice' : 'dicen'} no se comparó, y puede haber cambiado.`,
  ];
}
