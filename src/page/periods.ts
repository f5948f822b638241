import { defaultPeriod, periodoOf, semestresOf } from '../model/progress/period.ts';
import type { Model, Semestre } from '../model/model.ts';
import { quote } from '../text/spanish.ts';
import { html, type Markup } from './markup.ts';

/** The semester that an address asks for, or that which is told when it asks for none; undefined for a plan without POI. */
export function periodAsked(model: Model, query: URLSearchParams): Semestre | undefined {
  const asked = query.get('periodo');
  return semestresOf(model).find((one) => periodoOf(one) === asked) ?? defaultPeriod(model);
}

/** That what an address asks for is not there, and what is shown in its place. */
export function insteadNote(sentence: string): Markup {
  return html`<p class="aviso" role="status">${sentence}</p>`;
}

/** What is said where an address asks for a semester that no POI is of; nothing where it asks for none or for one. */
export function absentPeriodNote(model: Model, query: URLSearchParams): Markup | undefined {
  const sentence = absentPeriod(model, query);
  return sentence === undefined ? undefined : insteadNote(sentence);
}

/** The same as a sentence. */
export function absentPeriod(model: Model, query: URLSearchParams): string | undefined {
  const asked = query.get('periodo') ?? '';
  const there = semestresOf(model).map(periodoOf);
  if (asked === '' || there.includes(asked)) return undefined;
  const shown = defaultPeriod(model);
  const none = model.checkable.poi
    ? `No hay ningún POI de ${quote(asked)}`
    : `No se pudo leer ningún POI de ${quote(asked)}`;
  return shown === undefined
    ? `${none}: lo que se muestra es del plan.`
    : `${none}: lo que se muestra es de ${periodoOf(shown)}.`;
}

/** Leads to a view in each of the semesters that there are; nothing where there is but one. */
export function periodLinks(
  model: Model,
  shown: Semestre | undefined,
  path: string,
  more: Readonly<Record<string, string>> = {},
): Markup | undefined {
  const all = semestresOf(model).map(periodoOf);
  if (shown === undefined || all.length < 2) return undefined;
  const address = (periodo: string): string =>
    `${path}?${new URLSearchParams({ ...more, periodo }).toString()}`;
  return html`<nav class="semestres" aria-label="Semestres">
    <ul>
      ${all.map((one) =>
        one === periodoOf(shown)
          ? html`<li><a href="${address(one)}" aria-current="true">${one}</a></li>`
          : html`<li><a href="${address(one)}">${one}</a></li>`,
      )}
    </ul>
  </nav>`;
}
