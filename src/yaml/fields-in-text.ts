import { FIELD_NAMES } from './field-names.generated.ts';

/** Any field: what stands in one line with others is as often a rare one. */
const FIELD = `(?:${FIELD_NAMES.join('|')})`;

/** A field may follow the end of a word, where what lay between them is lost too: `sistemaacumulacion: ultimo`. */
const HELD = new RegExp(`[,;]\\s+[a-z_]+:\\s|\\s{2,}[a-z_]+:\\s|${FIELD}:(?:\\s|$)|^[^{]*\\}$`);
const HELD_WITHOUT_COLON = new RegExp(`[,;]\\s*${FIELD}\\s+\\S`);

/**
 * Whether a text that has no quotes may be more than a text, because a brace, a comma or the end of a line is lost:
 * `Contratar otra cuadrilla, unidad: GDL, estado: pendiente}`. Between quotes its data would be words.
 */
export function mayHoldFields(text: string): boolean {
  return HELD.test(text);
}

/** The same of a text between braces that its commas part, one of whose fields lost its colon: `Zanjas, estado pendiente`. */
export function mayHoldFieldsWithoutColon(text: string): boolean {
  return HELD_WITHOUT_COLON.test(text);
}
