/** Ordinals as people write them with a figure, in words: «1er», «2do», «3.ª», «4°». */
const ORDINALS = 'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo'.split(' ');

/** A figure up to ten with its ending, and the word after it. */
const ORDINAL =
  /(?<![\p{L}\d.,−-])(10|[1-9])\.?([ºª°]|er[oa]?|[rdtmvn][oa])(?![\p{L}\d]|\s?[CF](?!\p{L}))(?=( \p{L}{1,40})?)/giu;

/** What follows is no noun that the ordinal would be shortened before. */
const JOINING = /^ (?:de|del|y|a|o|por|en|al|con)$/u;

/** The sign of an ordinal above ten, which is said as a number: «15.º aniversario». */
const SIGN = /(?<=\d)\.?[ºª](?!\p{L})/gu;

/** «1er trimestre» as «primer trimestre», «3.ª etapa» as «tercera etapa», «1° de mayo» as «primero de mayo». */
export function withOrdinals(text: string): string {
  const named = text.replaceAll(ORDINAL, (_, figure: string, ending: string, next?: string) => {
    const word = ORDINALS[Number(figure) - 1] ?? figure;
    const written = ending.toLowerCase();
    if (/[aª]$/u.test(written)) return word.replace(/o$/u, 'a');
    const isBeforeNoun = next !== undefined && !JOINING.test(next);
    return written === 'er' || isBeforeNoun ? word.replace(/(?<=^prime|^terce)ro$/u, 'r') : word;
  });
  return named.replaceAll(SIGN, '');
}
