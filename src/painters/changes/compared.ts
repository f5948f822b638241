import type { Change, UnreadSide } from '../../diff/change.ts';
import { kinds, normPlaceOfKind } from '../../diff/kinds.ts';
import { excludedText } from '../../diagnostics/excluded.ts';
import { hiddenChangesText } from '../../diagnostics/hidden-changes.ts';
import { GRAVITY } from '../../diagnostics/order.ts';
import { countOf } from '../../diagnostics/severity-words.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { visible } from '../../text/visible.ts';

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
  /** How many more there are, of kinds that the configuration has not shown. */
  readonly hidden: number;
  /** Values and things that could not be compared, since one of the two states has them unreadable. */
  readonly unread: number;
  /** The documents that could not be read, in which of the two states: what they hold is not compared. */
  readonly unreadFiles: readonly UnreadPlace[];
}

/** A document that could not be read in one of the states, by its path from the working directory. */
export interface UnreadPlace extends UnreadSide {
  /** As people read the name of the state. */
  readonly state: string;
}

export interface ComparedState {
  readonly name: string;
  readonly commit: string | undefined;
  /** What it leaves out of the comparison for its name, and by its configuration, by the paths from the working directory. */
  readonly lookAlikes: readonly string[];
  readonly excluded: readonly string[];
}

const titles = new Map(kinds.map(({ id, title }) => [id, title]));

/** What a kind of change is, in one sentence without full stop. */
export function kindTitle(kind: string): string {
  return titles.get(kind) ?? kind;
}

/**
 * «2 errores, 1 aviso y 3 notas»; «sin cambios en lo que dicen los documentos» where there are none, or only in what could
 * be compared where something could not.
 */
export function countsText({ before, after, changes, hidden, unread, unreadFiles }: Compared): string {
  const counts = GRAVITY.map(
    (level) => [level, changes.filter((one) => one.level === level).length] as const,
  );
  const words = counts.filter(([, n]) => n > 0).map(([level, n]) => countOf(n, level));
  if (words.length > 0) return enumerate(words);
  if (hidden > 0) return 'sin cambios de los que se muestran';
  return unread + unreadFiles.length + before.lookAlikes.length + after.lookAlikes.length > 0
    ? 'sin cambios en lo que se pudo comparar'
    : 'sin cambios en lo que dicen los documentos';
}

/** What lowers the gravity of an error, for its author; none where no error is one that a norm of the plan can explain. */
export function whatToDo({ changes }: Compared): readonly string[] {
  return changes.some(({ level, kind }) => level === 'error' && normPlaceOfKind(kind) === 'plan')
    ? [CITE_A_NORM]
    : [];
}

const CITE_A_NORM =
  'Si una norma respalda el cambio, cítela en «modificaciones» del plan con «afecta» y el código del objetivo o del indicador que cambia: pasa a ser un aviso.';

/** What is said where something is not compared or not shown, a sentence each; none where all is. */
export function untoldTexts({ before, after, hidden, unread, unreadFiles }: Compared): readonly string[] {
  return [
    ...new Set([
      ...unreadFileTexts(unreadFiles),
      ...unreadCountText(unread),
      ...hiddenChangesText(hidden),
      ...leftOutTexts(before),
      ...leftOutTexts(after),
    ]),
  ];
}

/** As many files that are left out are named. */
const MOST_LEFT_OUT = 5;

/** What one of the states leaves out, as `plan validate` says it of what is on the disk. */
function leftOutTexts({ name, commit, lookAlikes, excluded }: ComparedState): readonly string[] {
  const rest = lookAlikes.length - MOST_LEFT_OUT;
  const named = lookAlikes.slice(0, MOST_LEFT_OUT).map(visible);
  const where = `En ${visible(name)}`;
  return [
    ...(named.length === 0
      ? []
      : [
          `${where} no se leyó: ${enumerate(rest > 0 ? [...named, `${rest} más`] : named)}.${commit === undefined ? ' Para saber por qué: plan validate' : ''}`,
        ]),
    ...(excluded.length === 0
      ? []
      : [`${where} la configuración deja fuera ${excludedText(excluded.map(visible), MOST_LEFT_OUT)}.`]),
  ];
}

/** As many documents that could not be read are named. */
const MOST_UNREAD = 10;

/** «No se pudo leer poi/2019-S1/gaf.yaml en HEAD~1 (yaml/sintaxis, línea 15): lo suyo no se compara.» */
function unreadFileTexts(files: Compared['unreadFiles']): readonly string[] {
  const rest = files.length - MOST_UNREAD;
  return [
    ...files
      .slice(0, MOST_UNREAD)
      .map(
        ({ state, file, why, inPart, isDoubtful = false }) =>
          `${isDoubtful ? 'No se sabe si cuenta' : 'No se pudo leer'} ${inPart ? 'entero ' : ''}${visible(file)}${state === file ? '' : ` en ${visible(state)}`}${why === '' ? '' : ` (${why})`}: lo suyo no se compara.`,
      ),
    ...(rest > 0
      ? [`Tampoco se ${rest === 1 ? 'pudo' : 'pudieron'} leer ${count(rest, 'archivo más', 'archivos más')}.`]
      : []),
  ];
}

function unreadCountText(unread: number): readonly string[] {
  if (unread === 0) return [];
  return [
    unread === 1
      ? 'Un dato no se comparó, porque en uno de los dos lados no se puede leer o está repetido: «plan validate» lo muestra.'
      : `${unread} datos no se compararon, porque en uno de los dos lados no se pueden leer o están repetidos: «plan validate» los muestra.`,
  ];
}
