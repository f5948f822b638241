import { personalData } from './personal-data.ts';

const NUMBERS = /(?<!\d)(?:\+?51[ -]?)?\d(?:[ .-]?\d){7,10}(?!\d)/g;
const MAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d.-]+\.[a-z]{2,}/giu;
/** A form of address and the names after it. */
const ADDRESSED =
  /(?<!\p{L})((?:Sr|Sra|Srta|Dr|Dra|Lic|Ing|Arq|Abog|Obst|Econ|Mg|Mgtr|CPC|Prof|Bach|Tec|Téc|Enf|Med|QF)\.?\s+)((?:(?:\p{Lu}[\p{L}']+|\p{Lu}\.)(?:\s+(?:de|del|la|los)\s+|\s+|\s*-\s*)?){1,5})/gu;

/**
 * A text without the personal data that can be recognised: DNI, mobile phones, personal e-mail, and names after a form of
 * address, each replaced by what it was between brackets. A name without one is not told from other words: whoever
 * publishes the text still reads it.
 */
export function withoutPersonalData(text: string): string {
  const named = text.replaceAll(ADDRESSED, '$1[nombre]').replaceAll(/\[nombre\](?=\p{L})/gu, '[nombre] ');
  if (personalData(named).length === 0) return named;
  return named.replaceAll(MAIL, '[correo]').replaceAll(NUMBERS, '[número]');
}
