import { fold } from '../../text/nearest.ts';
import { LESSENING, GROWING, EFFORT, BETTERING } from './vocabulary.ts';
import { wordsOf } from './statement.ts';

/** What says that something is so today. */
const TODAY = /\b(linea (de )?base|actualmente|en la actualidad|situacion actual|hoy en dia|a la fecha)\b/;

/** A share of all, said of what they have or lack: «32 % de los niños tiene anemia». */
const SHARE_THAT_HAS =
  /^\W*(solo |apenas )?(el |un |cerca del |mas del )?\d+([.,]\d+)? ?(%|por ciento) (de|del) .*\b(tienen?|cuentan? con|no cuentan?|carecen?|presentan?|sufren?|padecen?|viven?|acceden?|no acceden?|es|son|esta|estan)\b/;

/**
 * The words by which the statement of an indicator is its baseline: what is so today, or was in a year before the plan,
 * with its number; undefined when it names what is measured. What promises a change («reducir de 40 % a 20 %») may
 * say where it starts. `first` is the plan's first year.
 */
export function statesItsBaseline(statement: string, first: number | undefined): string | undefined {
  const [opening] = wordsOf(statement);
  if (opening === undefined || promisesChange(opening.key)) return undefined;
  const folded = fold(statement);
  const today = TODAY.exec(folded);
  if (today && /\d/.test(folded)) return today[0];
  if (SHARE_THAT_HAS.test(folded)) return statement.trim().split(/\s+/).slice(0, 6).join(' ');
  const year = /\b(?:al|en|en el|del) (?:ano )?((?:19|20)\d\d)\b/.exec(folded);
  const numbers = folded.match(/\d+([.,]\d+)?/g) ?? [];
  return year && first !== undefined && Number(year[1]) < first && numbers.length > 1 ? year[0] : undefined;
}

function promisesChange(word: string): boolean {
  return /[aei]r$/.test(word) || [LESSENING, GROWING, EFFORT, BETTERING].some((set) => set.has(word));
}
