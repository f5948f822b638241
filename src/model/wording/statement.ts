import { fold } from '../../text/nearest.ts';
import type { IndicadorPlan } from '../model.ts';
import { DETERMINERS } from './vocabulary.ts';

/** One word, percentage or mark of a statement. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** Folded: lower case, no accents. A percentage is `100%`. */
  readonly key: string;
}

/** What an indicator promises, in the plan's own words, and the field they stand in; undefined without any. */
export function statementOf({
  data,
}: IndicadorPlan): { readonly text: string; readonly field: 'enunciado' | 'nombre' } | undefined {
  if (data.enunciado !== undefined) return { text: data.enunciado, field: 'enunciado' };
  return data.nombre === undefined ? undefined : { text: data.nombre, field: 'nombre' };
}

/**
 * The words of a statement from its first action or noun on: an opening such as «Al 2022, se logrará» or
 * «Contribuir a» before another verb says nothing of what is measured.
 */
export function wordsOf(statement: string): readonly Word[] {
  const before = known.get(statement);
  if (before) return before;
  const words = wordsAnew(statement);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(statement, words);
  return words;
}

/** Several rules read each statement of a plan, one rule after the other. */
const known = new Map<string, readonly Word[]>();
const MOST_KNOWN = 500;

// Letters are those of the Latin alphabets: an expression for all letters takes a thousandth of a second to compile.
function wordsAnew(statement: string): readonly Word[] {
  const text = statement
    .normalize('NFC')
    .replaceAll(/\b(cien|ciento) por (cien|ciento)\b/gi, '100%')
    .replaceAll(/(\d)[\s\u00A0\u202F]*(%|por[\s\u00A0]+ciento\b|porciento\b)/gi, '$1%')
    .replaceAll(/(\d),(\d+%)/g, '$1.$2')
    .replace(/^\W*\d+[.)]\s+/, '')
    .replace(/^\W*(al|para el|hacia el|hasta el|en el)( fin del?| a[nñ]o)* \d{4}\W+/i, '')
    .replace(
      /^\W*(se (ha |habrá )?|haber |lograr(á|emos)? |logrado |(contribuir|coadyuvar) a (?=[a-zà-öø-ÿ]+r ))/i,
      '',
    );
  const words = [
    ...text.matchAll(
      /\d+(?:\.\d+)?%?|[A-Za-zªºÀ-ÖØ-öø-ɏ][\dA-Za-zªºÀ-ÖØ-öø-ɏ]*(?:-[A-Za-zªºÀ-ÖØ-öø-ɏ]+)*|[,;:/()]/g,
    ),
  ].map(([word]) => ({
    text: word,
    key: fold(word),
  }));
  return words.filter(({ key }) => !FILLERS.has(key));
}

/** Words that say how often or about how much, and nothing of what is measured. */
const FILLERS: ReadonlySet<string> = new Set([
  'anual',
  'anuales',
  'anualmente',
  'aproximadamente',
  'minimo',
  'como',
]);

/** The percentage that a word is; undefined for any other. */
export function percentOf(word: Word | undefined): number | undefined {
  const match = /^(\d+(?:\.\d+)?)%$/.exec(word?.key ?? '');
  return match ? Number(match[1]) : undefined;
}

/** Whether a mark or a word ends the clause that a verb governs. */
export function endsClause(word: Word): boolean {
  return /^([,;:()]|mediante|traves|para|gracias|(?!cuando|mando|bando)[a-zß-ɏ]{3,}(ando|iendo))$/.test(
    word.key,
  );
}

/** The words from the first that is no article on. */
export function withoutDeterminers(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ key }) => !DETERMINERS.has(key));
  return first === -1 ? [] : words.slice(first);
}
