/** A month of a unit as a form that needs no script. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckResult } from '../check/check.ts';
import { monthHead } from '../check/month.ts';
import { countOf } from '../diagnostics/severity-words.ts';
import type { Model, Poi, Semestre } from '../model/model.ts';
import { MESES, monthName, type Mes } from '../text/months.ts';
import { findingItem } from './findings-list.ts';
import { capitalized } from '../text/spanish.ts';
import { inputLine, noteOf, option, selectOf, textAreaOf } from './controls.ts';
import { html, verbatim, type Markup } from './markup.ts';
import { insteadNote, periodLinks } from './periods.ts';
import type { Field, FieldGroup } from './month-fields.ts';

/** Which month of which unit. */
export interface MonthOf {
  readonly unit: string;
  readonly mes: Mes;
  /** `2019-S1` */
  readonly periodo: string;
}

/** What came of an attempt to save, where nothing was saved. */
export interface Attempt {
  readonly kind: 'stale' | 'wrong' | 'errors' | 'nothing';
  /** What was typed, by the name of its field, where it is not what stood there. */
  readonly typed: ReadonlyMap<string, string>;
  /** What is wrong with it, by the name of its field. */
  readonly problems: ReadonlyMap<string, string>;
  /** What was typed for what is no longer there. */
  readonly lost: readonly (readonly [name: string, text: string])[];
  /** The files of which the head was to stay as it is. */
  readonly kept: ReadonlySet<string>;
  readonly errors: readonly Diagnostic[];
  /** Of the project with what was typed. */
  readonly result: CheckResult | undefined;
}

export interface MonthShown {
  readonly asked: MonthOf;
  readonly model: Model;
  readonly period: Semestre;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly months: readonly Mes[];
  readonly groups: readonly FieldGroup[];
  readonly pois: readonly Poi[];
  readonly digest: string;
  readonly attempt: Attempt | undefined;
  /** What was not read, so that it is not asked about. */
  readonly notRead: Markup | undefined;
  /** What was asked for and is not there, and what is shown in its place. */
  readonly instead: readonly string[];
}

export function monthView(shown: MonthShown): Markup {
  const { asked, units, months, groups, attempt, model, period, notRead, instead } = shown;
  const unit = units.find(({ id }) => id === asked.unit);
  return html`<h1>Avance del mes</h1>
    ${periodLinks(model, period, '/avance', { unidad: asked.unit })}
    <form method="get" action="/avance" class="cual">
      <input type="hidden" name="periodo" value="${asked.periodo}" />
      <p>
        <label for="unidad">Unidad</label>
        <select id="unidad" name="unidad">
          ${units.map(({ id, name }) => option(id, `${id}, ${name}`, asked.unit))}
        </select>
      </p>
      <p>
        <label for="mes">Mes</label>
        <select id="mes" name="mes">
          ${MESES.filter((mes) => months.includes(mes)).map((mes) => option(mes, monthName(mes), asked.mes))}
        </select>
      </p>
      <p><button type="submit">Ver</button></p>
    </form>
    ${notRead} ${instead.map(insteadNote)} ${attempt === undefined ? undefined : attemptNote(attempt)}
    <h2>${capitalized(monthName(asked.mes))}, ${unit?.name ?? asked.unit}</h2>
    ${groups.length === 0 ? html`<p>Esta unidad no tiene actividades con indicador en ${monthName(asked.mes)}.</p>` : formOf(shown)}`;
}

function attemptNote({ kind, problems, lost, errors, result }: Attempt): Markup {
  const losses = lost.map(([name, text]) => html`<li>${name}: ${text === '' ? 'sin dato' : text}</li>`);
  if (kind === 'stale')
    return html`<div class="aviso" role="alert">
      <p>
        <strong>No se guardó nada: el archivo cambió mientras usted escribía.</strong> Lo que escribió sigue
        en su sitio; donde el archivo dice ahora otra cosa, se muestran los dos valores. Revise y vuelva a
        guardar.
      </p>
      ${
        losses.length === 0
          ? undefined
          : html`<p>Ya no está en el archivo aquello para lo que escribió:</p>
              <ul>
                ${losses}
              </ul>`
      }
    </div>`;
  if (kind === 'wrong')
    return html`<div class="aviso" role="alert">
      <p>
        <strong>No se guardó nada:</strong>
        ${problems.size === 1 ? 'hay un dato que no se entiende' : `hay ${problems.size} datos que no se entienden`}.
        Cada uno lleva debajo qué escribir.
      </p>
    </div>`;
  if (kind === 'nothing')
    return html`<p class="aviso" role="alert">Ya estaba así: no hubo nada que cambiar.</p>`;
  return html`<div class="aviso" role="alert">
    <p>
      <strong>No se guardó nada:</strong> el plan quedaría con ${countOf(errors.length, 'error')}. Lo que
      escribió sigue en su sitio.
    </p>
    <ul class="hallazgos">
      ${result === undefined ? undefined : errors.map((one) => findingItem(one, result))}
    </ul>
  </div>`;
}

function formOf({ asked, groups, pois, digest, attempt }: MonthShown): Markup {
  return html`<p>
      Un campo vacío no tiene dato; si no se ejecutó nada, escriba 0. Solo se cambia lo que usted cambie.
    </p>
    <form method="post" action="/avance" class="mes">
      <input type="hidden" name="periodo" value="${asked.periodo}" />
      <input type="hidden" name="unidad" value="${verbatim(asked.unit)}" />
      <input type="hidden" name="mes" value="${asked.mes}" />
      <input type="hidden" name="huella" value="${digest}" />
      ${pois.flatMap((poi, i) => headOf(poi, asked.mes, i, attempt) ?? [])}
      ${groups.map((group, i) => groupOf(group, i, attempt))}
      <p><button type="submit" class="principal">Guardar el mes</button></p>
    </form>`;
}

/** Without a cut-off that reaches it a month does not count. */
function headOf(poi: Poi, mes: Mes, place: number, attempt: Attempt | undefined): Markup | undefined {
  const { words, edits, notes } = monthHead(poi, mes);
  if (edits.length === 0) return undefined;
  return html`<p class="cabeza">
      <input
        type="checkbox"
        id="cabeza-${place}"
        name="cabeza ${verbatim(poi.origin.file)}"
        value="si"
        ${attempt?.kept.has(poi.origin.file) ? undefined : html`checked`}
      />
      <input type="hidden" name="ofrecido ${verbatim(poi.origin.file)}" value="si" />
      <label for="cabeza-${place}">En <code>${poi.origin.file}</code>, ${words.join(', y ')}</label>
    </p>
    ${notes.map((note) => html`<p class="nota">${note}.</p>`)}`;
}

function groupOf(
  { actividad, key, title, fields, withoutMoney }: FieldGroup,
  place: number,
  attempt: Attempt | undefined,
): Markup {
  return html`<fieldset>
    <legend>${actividad.id} <span>${actividad.data.nombre}</span></legend>
    <input type="hidden" name="actividad ${verbatim(key)}" value="${verbatim(title)}" />
    ${fields.map((field, i) => fieldOf(field, `c-${place}-${i}`, attempt))}
    ${withoutMoney === undefined ? undefined : html`<p class="nota">${withoutMoney}</p>`}
  </fieldset>`;
}

function fieldOf(field: Field, id: string, attempt: Attempt | undefined): Markup {
  const typed = attempt?.typed.get(field.name);
  const problem = attempt?.problems.get(field.name);
  const isParted = attempt?.kind === 'stale' && typed !== undefined && typed !== field.now;
  const note =
    problem ??
    (isParted
      ? `En el archivo ahora: ${field.now === '' ? 'sin dato' : field.now}. Usted escribió: ${typed === '' ? 'sin dato' : typed}.`
      : undefined);
  return html`<p class="campo ${field.kind}">
    <label for="${id}">${field.label}</label>
    ${inputOf(field, id, typed ?? field.now, note !== undefined)}
    <input type="hidden" name="antes ${verbatim(field.name)}" value="${verbatim(field.now)}" />
    ${noteOf(id, note)}
  </p>`;
}

function inputOf({ name, kind, choices }: Field, id: string, value: string, noted: boolean): Markup {
  if (kind === 'choice')
    return selectOf({ id, name, value, noted }, [
      { value: '', text: 'sin dato' },
      ...choices.map((one) => ({ value: one, text: one.replaceAll('_', ' ') })),
    ]);
  if (kind === 'text') return textAreaOf({ id, name, value, noted });
  return inputLine({ id, name, value, noted }, kind);
}
