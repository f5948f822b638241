import { isAllRead, type CheckedProject } from '../check/workspace.ts';
import { asideText, type SetAside } from '../diagnostics/set-aside.ts';
import { longDate, ofTotal } from '../report/format.ts';
import { progressOf, type SemesterProgress } from '../model/progress/progress.ts';
import { unreadOf } from '../model/questions/unreadable.ts';
import { planStatusReport } from '../report/plan-status.ts';
import { statusReport, type StatusFigure, type StatusReport, type StatusRow } from '../report/status.ts';
import { html, type Markup } from './markup.ts';
import { absentPeriodNote, periodAsked, periodLinks } from './periods.ts';
import { excludedNote, notReadNote } from './unread.ts';

/** What is seen first: how far the plan is, unit by unit, who has not delivered, and what is to be looked at. */
export function homeView(project: CheckedProject, query: URLSearchParams): Markup {
  const { model, diagnostics } = project.result;
  if (!model.plan)
    return html`<h1>No hay un plan que se pueda leer</h1>
      <p>
        El programa no encontró en la carpeta un documento «tipo: plan» que se pueda leer.
        <a href="/hallazgos">Vea en Hallazgos por qué</a>.
      </p>
      ${notReadNote(project)} ${excludedNote(model)}`;
  const period = periodAsked(model, query);
  const absent = absentPeriodNote(model, query);
  if (period === undefined) {
    const { title, sentences, findings } = planStatusReport(
      model.plan,
      diagnostics,
      model.checkable.poi && isAllRead(project),
    );
    return html`<h1>${title}</h1>
      ${absent} ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      ${findingsLine(findings, project.result)} ${notReadNote(project)} ${excludedNote(model)}`;
  }
  const progress = progressOf(model, period);
  const status = statusReport(model, progress, diagnostics);
  // Of a unit that seems not to have delivered, the document may be one that cannot be read.
  const knowsDelivery = unreadOf(model, 'poi').length === 0;
  return html`<h1>${status.title}</h1>
    ${periodLinks(model, period, '/')} ${absent}
    <p class="entrada">${status.subtitle}</p>
    ${findingsLine(status.findings, project.result)} ${notReadNote(project)} ${excludedNote(model)}
    ${status.units.length === 0 ? html`<p>Ninguna unidad tiene actividades en este semestre.</p>` : unitsTable(status, progress, knowsDelivery)}
    ${undelivered(progress, knowsDelivery)}
    <h2>Por dimensión</h2>
    ${tableOf({ caption: 'Avance de cada dimensión', first: 'Dimensión', rows: status.dimensions, withResults: true })}
    ${status.mandate === undefined ? undefined : html`<p>${status.mandate}.</p>`} ${missingPart(status)}`;
}

/** What keeps the figures from being complete, or that nothing does; where neither is so nobody can be asked for more. */
function missingPart({ missing, complete }: StatusReport): Markup | undefined {
  if (missing.length === 0 && !complete) return undefined;
  return html`<h2>Qué falta para que las cifras estén completas</h2>
    ${
      complete
        ? html`<p>Nada.</p>`
        : html`<ul>
            ${missing.map((one) => html`<li>${one}.</li>`)}
          </ul>`
    }`;
}

function findingsLine(findings: string | undefined, setAside: SetAside): Markup {
  const aside = asideText(setAside);
  return findings === undefined
    ? html`<p>La revisión no encontró nada que corregir${aside}.</p>`
    : html`<p>La revisión encontró <a href="/hallazgos">${findings}</a>${aside}.</p>`;
}

/** Units that have activities and no date of delivery. */
function undelivered({ unidades }: SemesterProgress, isKnown: boolean): Markup {
  const all = unidades.filter(({ actividades }) => actividades.length > 0);
  const late = all.filter(({ entrega }) => entrega === undefined);
  return html`<h2 id="entrega">Falta entregar</h2>
    ${
      late.length === 0
        ? html`<p>Todas las unidades con actividades dicen cuándo entregaron su POI.</p>`
        : html`<p>
              ${ofTotal(late.length, all.length)} unidades no ${late.length === 1 ? 'dice' : 'dicen'} cuándo
              ${late.length === 1 ? 'entregó' : 'entregaron'} su POI
              («fecha_entrega»)${late.some(({ callada }) => callada) ? `, o no ${late.length === 1 ? 'informó' : 'informaron'} nada en él` : ''}${isKnown ? '' : ', en lo que se pudo leer'}:
            </p>
            <ul>
              ${late.map(({ unidad, callada }) => html`<li>${unidad.id}, ${unidad.data.nombre}${callada ? ' (no informó nada)' : ''}</li>`)}
            </ul>`
    }`;
}

function unitsTable(
  { total, units }: StatusReport,
  { unidades }: SemesterProgress,
  isKnown: boolean,
): Markup {
  const delivered = new Map(unidades.map(({ unidad, entrega }) => [unidad.id, entrega]));
  return tableOf({
    caption: 'Avance del plan y de cada unidad',
    first: 'Unidad',
    rows: [{ ...total, name: 'Todo el plan' }, ...units],
    withResults: false,
    delivery: (id) => {
      if (id === '') return deliveredOf(unidades);
      const entrega = delivered.get(id);
      return entrega === undefined
        ? isKnown
          ? html`<strong>no ha entregado</strong>`
          : html`no se sabe`
        : html`${longDate(entrega.fecha)}${entrega.isEarlier ? ' (primer semestre)' : ''}`;
    },
  });
}

function deliveredOf(unidades: SemesterProgress['unidades']): Markup {
  const all = unidades.filter(({ actividades }) => actividades.length > 0);
  const done = all.filter(({ entrega }) => entrega !== undefined);
  return html`<a href="#entrega">${ofTotal(done.length, all.length)} unidades</a>`;
}

interface Table {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly StatusRow[];
  readonly withResults: boolean;
  /** What to say of the delivery of a row. */
  readonly delivery?: (id: string) => Markup;
}

function tableOf({ caption, first, rows, withResults, delivery }: Table): Markup {
  return html`<div class="ancha" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          ${withResults ? html`<th scope="col">Resultados</th>` : undefined}
          <th scope="col">Avance físico</th>
          <th scope="col">Gasto</th>
          ${delivery && html`<th scope="col">Entrega</th>`}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ id, name, resultados, fisico, financiero }) =>
            html`<tr>
              <th scope="row">${name}${id === '' ? '' : ` (${id})`}</th>
              ${withResults ? figureCell(resultados) : undefined}${figureCell(fisico)}${figureCell(financiero)}${delivery && html`<td>${delivery(id)}</td>`}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A figure with its bar; no datum has no bar, and an open error may falsify one that is marked. */
function figureCell(figure: StatusFigure | undefined): Markup {
  if (figure === undefined) return html`<td></td>`;
  const { bar, text, word, note, other, touched } = figure;
  return html`<td>
    <span class="cifra"
      >${text}${touched ? html` <abbr title="Un error sin corregir puede falsear esta cifra">(!)</abbr>` : undefined}</span
    >${
      bar === null
        ? undefined
        : html`<svg class="b" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width="${Math.max(0, Math.min(100, bar))}" height="4" />
          </svg>`
    }<small>${[word, note, other].filter((one) => one !== '').join(', ')}</small>
  </td>`;
}
