/**
 * What people write in a form where there is nothing to say, as the JNE's register and CEPLAN's exports hold it; blanks are
 * also the letters of Unicode that are drawn as nothing.
 */
const NOTHING = /^(?:[\s\u115F\u1160\u2800\u3164\uFFA0]+|\s*(?:no se especifica|-|ninguno|ninguna)\.?\s*)$/i;

/**
 * Whether a text only says that there is no datum: «No se especifica.», «-», «Ninguno» or «Ninguna», in any case, or
 * is nothing but blanks; an empty one says nothing at all, and is asked for by its own.
 */
export function saysNothing(text: string): boolean {
  // Nearly every text is told apart by its length.
  if (text.length > 24) return false;
  return NOTHING.test(text);
}

const NO_FIGURE =
  /^(?:[-–—_.?]+|x+|n\.? ?[da]\.?|n\/[dae]|s\.? ?[dic]\.?|s\/[dic]|nd|na|sd|nan|null|nulo|vac[ií]o|no (?:hay|tiene|aplica|disponible|corresponde|se sabe|existe)(?: \p{L}+){0,2}|sin (?:dato|datos|informaci[oó]n|meta|l[ií]nea de base)|por (?:definir|determinar)|pendiente|desconocid[oa])\.?$/iu;

/** Whether a text stands where a figure is asked for and says that there is none: «n.d.», «s/d», «?», «sin dato». */
export function standsForNoFigure(text: string): boolean {
  return text.length <= 40 && (saysNothing(text) || NO_FIGURE.test(text.trim()));
}
