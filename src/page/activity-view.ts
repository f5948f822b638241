import { countOf } from '../diagnostics/severity-words.ts';
import { monthName } from '../text/months.ts';
import { capitalized } from '../text/spanish.ts';
import { monthAnswer, monthKey, type ActivityShown } from './activity.ts';
import { inputLine, noteOf, selectOf } from './controls.ts';
import type { Edited, Question } from './desk.ts';
import { differenceOf } from './difference.ts';
import { findingItem } from './findings-list.ts';
import { html, verbatim, type Markup } from './markup.ts';

/** The questions about a new activity. */
export function activityView({ asked, answers, problems, errors, edited }: ActivityShown): Markup {
  const { period, periods, questions } = asked;
  const isWrong = problems.size + errors.length > 0;
  return html`<h1>Nueva actividad</h1>
    ${isWrong ? wrongNote(problems.size, errors.length) : undefined}
    ${
      errors.length === 0 || edited === undefined
        ? undefined
        : html`<ul class="hallazgos">
            ${errors.map((one) => findingItem(one, edited.result))}
          </ul>`
    }
    <form method="get" action="/actividad" class="cual">
      <p>
        <label for="periodo">Periodo del POI</label>
        ${selectOf(
          { id: 'periodo', name: 'period', value: period, noted: false },
          periods.map((one) => ({ value: one, text: one })),
        )}
      </p>
      <p><button type="submit">Ver</button></p>
    </form>
    <p>Antes de guardar se le muestra qué cambia en el archivo.</p>
    <form method="post" action="/actividad" class="mes">
      <input type="hidden" name="period" value="${verbatim(period)}" />
      ${GROUPS.flatMap(({ title, keys }) =>
        groupOf(
          title,
          questions.filter(({ key }) => keys.includes(key)),
          answers,
          problems,
        ),
      )}
      ${groupOf(
        'Lo demás',
        questions.filter(({ key }) => GROUPS.every(({ keys }) => !keys.includes(key))),
        answers,
        problems,
      )}
      <p><button type="submit" class="principal" name="paso" value="ver">Ver el cambio</button></p>
    </form>`;
}

/** The questions as the plan has its parts; one that comes later stands in the last group. */
const GROUPS: readonly { readonly title: string; readonly keys: readonly string[] }[] = [
  { title: 'La actividad', keys: ['unit', 'objective', 'id', 'name', 'type', 'cui'] },
  { title: 'Lo que se cuenta', keys: ['indicator', 'measure', 'accumulation', 'programmed', 'target'] },
  { title: 'El gasto', keys: ['pia', 'pim', 'norm'] },
];

function wrongNote(problems: number, errors: number): Markup {
  const words =
    problems === 0
      ? `el plan quedaría con ${countOf(errors, 'error')}.`
      : `hay ${problems === 1 ? 'una respuesta que falta o no sirve. Lleva' : `${problems} respuestas que faltan o no sirven. Cada una lleva`} debajo qué escribir.`;
  return html`<div class="aviso" role="alert">
    <p><strong>No se guardó nada:</strong> ${words}</p>
  </div>`;
}

function groupOf(
  title: string,
  questions: readonly Question[],
  answers: ActivityShown['answers'],
  problems: ActivityShown['problems'],
): readonly Markup[] {
  if (questions.length === 0) return [];
  const group = html`<fieldset>
    <legend>${title}</legend>
    ${questions.map((question) =>
      question.months === undefined
        ? questionOf(question, answers.get(question.key) ?? '', problems.get(question.key))
        : rowOf(question, answers.get(question.key), problems.get(question.key)),
    )}
  </fieldset>`;
  return [group];
}

/** Figures are short; names are not. */
const FIGURES: ReadonlySet<string> = new Set(['target', 'pia', 'pim']);
const SHORT: ReadonlySet<string> = new Set(['id', 'type', 'cui', 'measure', 'accumulation', 'norm']);

function questionOf(question: Question, answer: string, problem: string | undefined): Markup {
  const { key, text, choices, otherwise, optional } = question;
  const id = `p-${key}`;
  const control = { id, name: key, value: answer, noted: problem !== undefined };
  const kind = FIGURES.has(key) ? 'figure' : 'line';
  const width = FIGURES.has(key) ? 'figure' : SHORT.has(key) ? 'choice' : 'line';
  const hint = optional
    ? ' (puede quedar vacío)'
    : otherwise === undefined || choices.length > 0
      ? ''
      : ` (si lo deja vacío, ${otherwise})`;
  const first = otherwise === undefined ? [{ value: '', text: 'elija' }] : [];
  return html`<p class="campo ${width}">
    <label for="${id}">${text}${hint}</label>
    ${
      choices.length === 0
        ? inputLine(control, kind)
        : selectOf({ ...control, value: answer === '' ? (otherwise ?? '') : answer }, [
            ...first,
            ...choices.map(({ id: value, name, group }) => ({
              value,
              text: name === undefined ? value : `${value}, ${name}`,
              group,
            })),
          ])
    }
    ${noteOf(id, problem)}
  </p>`;
}

function rowOf(
  { key, months = [] }: Question,
  answer: string | undefined,
  problem: string | undefined,
): Markup {
  const fields = months.map((mes, i) => {
    const id = `p-${key}-${mes}`;
    const value = monthAnswer(answer, i);
    return html`<p class="campo figure">
      <label for="${id}">${capitalized(monthName(mes))}</label>
      ${inputLine({ id, name: monthKey(key, mes), value, noted: false }, 'figure')}
    </p>`;
  });
  const described = problem === undefined ? html`` : html` aria-describedby="p-${key}-nota"`;
  return html`<fieldset class="meses" ${described}>
    <legend>Lo programado en cada mes</legend>
    ${fields} ${noteOf(`p-${key}`, problem)}
  </fieldset>`;
}

/** What a new activity changes in the files, with the answers along, and what to do with it. */
export function activityChange(
  { asked, answers }: ActivityShown,
  { changes, brought, result }: Edited,
  mark: string,
  isStale: boolean,
): Markup {
  return html`<h1>Nueva actividad</h1>
    ${
      isStale
        ? html`<p class="aviso" role="alert">
            <strong>No se guardó nada: el plan cambió después de que se le mostró el cambio.</strong> Así
            sería ahora:
          </p>`
        : html`<p class="entrada">Todavía no se guardó nada. Así cambiaría el plan:</p>`
    }
    ${differenceOf(changes)}
    ${
      brought.length === 0
        ? undefined
        : html`<h2>Lo que traería</h2>
            <ul class="hallazgos">
              ${brought.map((one) => findingItem(one, result))}
            </ul>`
    }
    <form method="post" action="/actividad" class="decidir">
      <input type="hidden" name="huella" value="${mark}" />
      <input type="hidden" name="period" value="${verbatim(asked.period)}" />
      ${asked.questions.flatMap(({ key, months }) =>
        months === undefined
          ? [hidden(key, answers.get(key) ?? '')]
          : months.map((mes, i) => hidden(monthKey(key, mes), monthAnswer(answers.get(key), i))),
      )}
      <button type="submit" class="principal" name="paso" value="guardar">Guardar la actividad</button>
      <button type="submit" name="paso" value="corregir">Corregir las respuestas</button>
      <a href="/">No agregar nada</a>
    </form>`;
}

function hidden(name: string, value: string): Markup {
  return html`<input type="hidden" name="${verbatim(name)}" value="${verbatim(value)}" />`;
}
