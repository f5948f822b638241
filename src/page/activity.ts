/** A new activity: its questions as a form, what it changes in the files, and only then the save. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedProject } from '../check/workspace.ts';
import { itemsAt } from '../schema/value-at.ts';
import { markOf } from './change-mark.ts';
import type { AskedActivity, Desk, Edited, Question } from './desk.ts';

/** A form of a new activity as it is to be shown. */
export interface ActivityShown {
  readonly asked: AskedActivity;
  readonly answers: ReadonlyMap<string, string>;
  /** What is wrong, by the key of its question; nothing before somebody asked to see the change. */
  readonly problems: ReadonlyMap<string, string>;
  /** What is wrong with the activity and belongs to no question. */
  readonly errors: readonly Diagnostic[];
  readonly edited: Edited | undefined;
}

/** What came of the answers: the form again, or an activity that may be saved. */
export type Answered =
  | { readonly kind: 'again'; readonly shown: ActivityShown }
  | { readonly kind: 'ready'; readonly shown: ActivityShown; readonly edited: Edited; readonly mark: string };

/** The form before anybody answered: what stands in the address is filled in, so that one activity follows another. */
export function emptyActivity(project: CheckedProject, query: URLSearchParams, desk: Desk): ActivityShown {
  const answers = new Map([...query].map(([key, value]) => [key, value] as const));
  const asked = desk.newActivity(project, answers);
  return { asked, answers, problems: new Map(), errors: [], edited: undefined };
}

/** Reads a form. What the checks find wrong with an answer is told beside it, as what cannot be understood at all. */
export function answeredActivity(project: CheckedProject, form: URLSearchParams, desk: Desk): Answered {
  const typed = answersIn(form, desk.newActivity(project, new Map([['period', form.get('period') ?? '']])));
  const asked = desk.newActivity(project, typed);
  const { edited } = asked;
  const errors = edited?.newErrors ?? [];
  const beside = errors.flatMap((error): readonly (readonly [string, Diagnostic])[] => {
    const key = edited === undefined ? undefined : questionOf(error, edited, asked.questions)?.key;
    return key === undefined ? [] : [[key, error]];
  });
  const problems = new Map([
    ...asked.problems,
    ...beside.map(([key, { message, help }]) => [key, wordsOf(message, help)] as const),
  ]);
  const told = new Set(beside.map(([, error]) => error));
  const shown: ActivityShown = {
    asked,
    answers: typed,
    problems,
    errors: errors.filter((one) => !told.has(one)),
    edited,
  };
  return edited === undefined || errors.length > 0
    ? { kind: 'again', shown }
    : { kind: 'ready', shown, edited, mark: markOf(edited) };
}

/** The answers of a form by the keys of their questions; the months of a row in one line, a dash for one left empty. */
function answersIn(form: URLSearchParams, { questions, period }: AskedActivity): ReadonlyMap<string, string> {
  const given = questions.map(({ key, months }): readonly [string, string] => {
    if (months === undefined) return [key, form.get(key) ?? ''];
    const row = months.map((mes) => (form.get(monthKey(key, mes)) ?? '').trim());
    return [key, row.every((one) => one === '') ? '' : row.map((one) => (one === '' ? '-' : one)).join('\t')];
  });
  return new Map([...given, ['period', period]]);
}

/** The name of a month of a row in a form. */
export function monthKey(key: string, mes: string): string {
  return `${key}.${mes}`;
}

/** What of a row stands in the field of a month. */
export function monthAnswer(answer: string | undefined, place: number): string {
  const cell = answer?.split('\t')[place] ?? '';
  return cell === '-' ? '' : cell;
}

function wordsOf(message: string, help: string | undefined): string {
  return `${message}.${help === undefined || help === '' ? '' : ` ${help}`}`;
}

/** The question whose answer an error of the new activity, the last of its document, is about. */
function questionOf(
  { location: { path, file } }: Diagnostic,
  { result }: Edited,
  questions: readonly Question[],
): Question | undefined {
  const [list, place, ...inside] = path;
  const last = itemsAt(result.documents.get(file)?.value, 'actividades').length - 1;
  if (list !== 'actividades' || place !== last) return undefined;
  // The longest of the fields that lead there.
  return questions
    .filter(({ field }) => field.every((step, i) => inside[i] === step))
    .toSorted((a, b) => b.field.length - a.field.length)[0];
}
