/** Fields that people write in one line with others. */
const FIELD =
  '(?:nombre|texto|unidad|unidad_medida|objetivo|proyecto|estado|plazo|tipo|meta|valor|fecha|fuente|responsable|norma|monto|motivo|causa|detalle|inicio|fin|avance|cui|pia|pim|devengado|entregado|logrado)';

const HELD = new RegExp(`[,;]\\s+[a-z_]+:\\s|\\s{2,}[a-z_]+:\\s|(?:^|\\s)${FIELD}:\\s|^[^{]*\\}$`);
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
