/** Words after which the rest of a unit of measure keeps its form: «kilómetro de vía», «familia en riesgo». */
const PREPOSITIONS = new Set(['a', 'al', 'con', 'de', 'del', 'en', 'para', 'por', 'sin', 'sobre', 'y']);
const VOWEL_END = /[aeiouáéóü]$/;
/** «mes», «bus»: one group of vowels before the final s. */
const ONE_SYLLABLE = /^[^aeiouáéíóúü]*[aeiou]+s$/i;
/** «joven», «examen», «orden»: stressed before the last vowel, so that the plural carries a mark. */
const STRESSED_BEFORE = /^(.*)([aeiou])([^aeiouáéíóúü]+)en$/;
const ACCENTED: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
const UNACCENTED: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };

/**
 * A unit of measure as it follows a number: in singular for exactly one, else in plural, «punto crítico» →
 * «puntos críticos». Symbols, acronyms and words already in plural stay as they are; what is all in capitals is
 * written small.
 */
export function unitFor(written: string, one: boolean): string {
  const unit = quiet(written);
  if (one) return unit;
  let fixed = false;
  return unit
    .split(' ')
    .map((word) => {
      fixed ||= PREPOSITIONS.has(word.toLowerCase()) || /[^\p{L}]/u.test(word);
      return fixed ? word : pluralOf(word);
    })
    .join(' ');
}

/** «PERSONA ATENDIDA», as the national systems write it, in small letters; a short word may be an acronym. */
function quiet(unit: string): string {
  return unit.length > 5 && unit === unit.toUpperCase() ? unit.toLowerCase() : unit;
}

function pluralOf(word: string): string {
  const symbol = word.length < 3 || !/[aeiouáéíóú]/i.test(word) || word === word.toUpperCase();
  if (symbol) return word;
  if (ONE_SYLLABLE.test(word)) return `${word}es`;
  if (VOWEL_END.test(word)) return `${word}s`;
  if (/[íú]$/.test(word)) return `${word}es`;
  if (word.endsWith('z')) return `${word.slice(0, -1)}ces`;
  const accented = /^(.*)([áéíóú])([ns])$/.exec(word);
  if (accented) {
    const [, stem = '', vowel = '', consonant = ''] = accented;
    return `${stem}${UNACCENTED[vowel] ?? vowel}${consonant}es`;
  }
  const before = /[áéíóú]/.test(word) ? null : STRESSED_BEFORE.exec(word);
  if (before) {
    const [, stem = '', vowel = '', consonants = ''] = before;
    return `${stem}${ACCENTED[vowel] ?? vowel}${consonants}enes`;
  }
  return /[sx]$/.test(word) ? word : `${word}es`;
}
