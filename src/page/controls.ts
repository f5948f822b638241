/** What a form is filled in with; no sign of what somebody typed is replaced by another. */
import { html, verbatim, type Markup } from './markup.ts';

export interface Control {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  /** A note below it says what is wrong with it: `noteOf`. */
  readonly noted: boolean;
}

export interface Option {
  readonly value: string;
  readonly text: string;
  /** Options of one group that follow each other stand below its name. */
  readonly group?: string | undefined;
}

/** One of a list to choose from. */
export function option(value: string, text: string, chosen: string): Markup {
  return value === chosen
    ? html`<option value="${verbatim(value)}" selected>${text}</option>`
    : html`<option value="${verbatim(value)}">${text}</option>`;
}

/** A value that is none of the options is one more, the first: else the browser chooses another, and sends that. */
export function selectOf(control: Control, options: readonly Option[]): Markup {
  const { id, name, value } = control;
  const isListed = value === '' || options.some((one) => one.value === value);
  const all = isListed ? options : [{ value, text: value }, ...options];
  const groups = [...new Set(all.map(({ group }) => group))];
  const listed = groups.map((group) => {
    const own = all.filter((one) => one.group === group).map((one) => option(one.value, one.text, value));
    return group === undefined ? html`${own}` : html`<optgroup label="${group}">${own}</optgroup>`;
  });
  return html`<select id="${id}" name="${verbatim(name)}" ${noted(control)}>
    ${listed}
  </select>`;
}

export function textAreaOf(control: Control): Markup {
  const { id, name, value } = control;
  return html`<textarea id="${id}" name="${verbatim(name)}" rows="2" ${noted(control)}>
${verbatim(value)}</textarea>`;
}

/**
 * A line of text. A figure is typed as a text too: what it may be is said in words, and by the keys of a telephone. A value
 * of several lines gets an area: out of a line the browser takes their ends, and sends them joined as if somebody had.
 */
export function inputLine(control: Control, kind: 'figure' | 'line' | 'day'): Markup {
  const { id, name, value } = control;
  if (/[\r\n]/.test(value)) return textAreaOf(control);
  const hint = kind === 'day' ? html` placeholder="AAAA-MM-DD"` : html``;
  return html`<input
    id="${id}"
    name="${verbatim(name)}"
    value="${verbatim(value)}"
    type="text"
    inputmode="${kind === 'figure' ? 'decimal' : 'text'}"
    autocomplete="off"
    ${hint}${noted(control)}
  />`;
}

/** What is wrong with a control, below it; nothing where nothing is. */
export function noteOf(id: string, note: string | undefined): Markup | undefined {
  return note === undefined ? undefined : html`<span class="falta" id="${id}-nota">${note}</span>`;
}

function noted({ id, noted: isNoted }: Control): Markup {
  return isNoted ? html` aria-invalid="true" aria-describedby="${id}-nota"` : html``;
}
