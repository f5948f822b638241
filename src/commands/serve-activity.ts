import type { CheckedProject } from '../check/workspace.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Model } from '../model/model.ts';
import { aniosOf } from '../model/questions/targets.ts';
import type { AskedActivity, Edited, Question } from '../page/desk.ts';
import { MESES } from '../text/months.ts';
import { ACTIVITY_QUESTIONS, type ActivityAnswers, type ActivityKey } from './activity-questions.ts';
import { activityAddition, lastPeriod, monthsIn } from './new-activity.ts';
import type { Addition } from './new-asked.ts';
import { taken } from './questions.ts';

/**
 * The questions about a new activity with what was answered, what is wrong with the answers, and where nothing is, the
 * project with it; `edit` does that. The questions are those of the terminal, all at once.
 */
export function askedActivity(
  { result: { model } }: CheckedProject,
  given: ReadonlyMap<string, string>,
  edit: (addition: Addition) => Edited,
): AskedActivity {
  const periods = periodsOf(model);
  const period =
    periods.find((one) => one === given.get('period')) ?? lastPeriod(model.pois) ?? periods[0] ?? '';
  const answers: { period: string } & Partial<Record<ActivityKey, string>> = { period };
  const questions: Question[] = [];
  const problems = new Map<string, string>();
  for (const { key, field, asked, without, isRow = false } of ACTIVITY_QUESTIONS) {
    const question = asked(model, answers);
    const { text, choices = [], optional = false, otherwise } = question;
    const months = isRow ? MESES.filter((mes) => monthsIn(period).includes(mes)) : undefined;
    questions.push({
      key,
      field,
      // What a key of the terminal does is nothing to a form.
      text: text.replace(/; Enter .*$/, ''),
      choices,
      optional,
      otherwise: without ?? otherwise,
      months,
    });
    const answer = given.get(key)?.trim() ?? '';
    if (answer !== '') {
      try {
        answers[key] = taken({ ...question, option: `«${text}»` }, answer);
      } catch (error) {
        if (!(error instanceof UsageFault)) throw error;
        problems.set(key, error.message);
      }
    } else if (otherwise !== undefined) answers[key] = otherwise;
    else if (!optional) problems.set(key, 'Hace falta una respuesta.');
  }
  const isWhole = problems.size === 0 && period !== '';
  return {
    period,
    periods,
    questions,
    problems,
    edited: isWhole ? edit(activityAddition(model, answers satisfies ActivityAnswers)) : undefined,
  };
}

/** Those that have a POI as their documents say them; where none has, those of the plan. */
function periodsOf({ pois, plan }: Model): readonly string[] {
  const own = [
    ...new Set(pois.flatMap(({ data }) => (data.periodo === undefined ? [] : [String(data.periodo)]))),
  ];
  if (own.length > 0) return own.toSorted();
  return plan === undefined ? [] : aniosOf(plan).flatMap((anio) => [`${anio}-S1`, `${anio}-S2`]);
}
