import { endsClause, percentOf, wordsOf, type Word } from './statement.ts';
import { LESSENING } from './vocabulary.ts';

/**
 * The words of a statement that contradict each other: less of something «al 100 %» (all of it would remain), or
 * less «en» more than 100 %. undefined when there are none. «Reducir en 100 %» (to nothing) and «reducir al 20 %» (a
 * level) are no contradictions, nor is a share of those reached: «reducir la brecha al 100 % de las escuelas».
 */
export function contradictionIn(statement: string): string | undefined {
  const words = wordsOf(statement);
  for (const [i, verb] of words.entries()) {
    if (!LESSENING.has(verb.key)) continue;
    const clause = clauseFrom(words, i + 1);
    const at = clause.findIndex((word) => percentOf(word) !== undefined);
    if (at === -1) continue;
    const before = clause.slice(0, at);
    const link = linkOf(before);
    const percent = percentOf(clause[at]) ?? 0;
    if (link === undefined) continue;
    const isShare = before.length > link.words.length && /^(de|del)$/.test(words[i + 1 + at + 1]?.key ?? '');
    if ((link.kind === 'level' && percent >= 100 && !isShare) || (link.kind === 'change' && percent > 100)) {
      return `${verb.text.toLowerCase()} … ${link.words.map(({ text }) => text).join(' ')} ${percent} %`;
    }
  }
  return undefined;
}

interface Link {
  /** To a level, or by an amount. */
  readonly kind: 'level' | 'change';
  readonly words: readonly Word[];
}

/** The words that tie a percentage to its verb: «al», «hasta el», «a un»; «en», «en un», «en más de». */
function linkOf(before: readonly Word[]): Link | undefined {
  const keys = before.slice(-3).map(({ key }) => key);
  const levels = [['hasta', 'el'], ['hasta', 'un'], ['a', 'un'], ['a', 'el'], ['hasta'], ['al'], ['a']];
  const changes = [['en', 'mas', 'de'], ['en', 'mas', 'del'], ['en', 'un'], ['en', 'el'], ['en']];
  const found = (lists: readonly (readonly string[])[]): readonly string[] | undefined =>
    lists.find((list) => list.every((word, i) => keys.at(i - list.length) === word));
  const level = found(levels);
  if (level) return { kind: 'level', words: before.slice(-level.length) };
  const change = found(changes);
  return change && { kind: 'change', words: before.slice(-change.length) };
}

/** The words that a verb governs: up to the next clause, or to another verb after «y». */
function clauseFrom(words: readonly Word[], start: number): readonly Word[] {
  const end = words.findIndex(
    (word, i) =>
      i >= start &&
      (endsClause(word) || (/^[ye]$/.test(word.key) && /[aei]r$/.test(words[i + 1]?.key ?? ''))),
  );
  return words.slice(start, end === -1 ? undefined : end);
}
