/** Months, years or other keys with their figures, as they are when written as a map: `{ene: 8, feb: 11}`. */
export interface Repaired {
  readonly text: string;
  /** What is wrong with them, in words: «hay «;» donde va una coma». */
  readonly fault: string;
}

const ENTRY = /^["']?([A-Za-z_]\w*|\d{4}(?:-S[12])?)["']?(\s*::?\s*|\s*=\s*|\s+)(-?\d[\d.]*|-|\?)$/;

/**
 * What was meant by keys with figures that are no map because of their signs: round brackets, none or no closing one,
 * `;` or a point for the comma, no comma, `=` or nothing for the colon, no space. undefined where not every part is a
 * key with a figure, or there are fewer than two.
 */
export function repairedFigures(written: string): Repaired | undefined {
  const whole = written.trim();
  const open = /^[({[]/.exec(whole)?.[0] ?? '';
  const close = /[)}\]]$/.exec(whole)?.[0] ?? '';
  const inside = whole.slice(open.length, whole.length - close.length).trim();
  const parts = inside.split(/(?<!\s)\s*[,;]\s*|\.\s+(?=[a-z])|(?<=\d)\s+(?=[A-Za-z_]\w*\s*[:=])/);
  const entries = parts.map((part) => ENTRY.exec(part.trim()));
  if (parts.length < 2 || entries.some((entry) => entry === null)) return undefined;
  const fault = faultIn(
    inside,
    open,
    close,
    entries.map((entry) => entry?.[2] ?? ''),
  );
  if (fault === undefined) return undefined;
  // A dash says that there is no datum, and an absent month says the same.
  const kept = entries.filter((entry) => /\d/.test(entry?.[3] ?? ''));
  return { text: `{${kept.map((entry) => `${entry?.[1]}: ${entry?.[3]}`).join(', ')}}`, fault };
}

function faultIn(inside: string, open: string, close: string, signs: readonly string[]): string | undefined {
  if (inside.includes(';')) return 'hay «;» donde va una coma';
  if (open === '(' || close === ')') return 'van entre llaves { }, y hay paréntesis';
  if (open === '[' || close === ']') return 'van entre llaves { }, y hay corchetes';
  if (signs.some((sign) => sign.includes('='))) return 'hay «=» donde van dos puntos y un espacio';
  if (signs.some((sign) => /^\s+$/.test(sign))) return 'faltan los dos puntos entre la clave y su cifra';
  if (signs.some((sign) => !/:\s/.test(sign))) return 'falta un espacio después de los dos puntos';
  if (/\d\.\s+[a-z]/.test(inside)) return 'hay un punto donde va una coma';
  if (/\d\s+[A-Za-z_]\w*\s*:/.test(inside)) return 'falta una coma';
  if (open === '' && close === '') return 'faltan las llaves { }';
  if (open === '') return 'falta la llave que abre, «{»';
  return close === '' ? 'falta la llave que cierra, «}»' : undefined;
}
