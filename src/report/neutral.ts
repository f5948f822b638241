import type { Model } from '../model/model.ts';
import { fold } from '../text/nearest.ts';

/** What stands for the name of the party in the words of a plan that are printed as they are. */
const UNNAMED = '[la organización política]';

/**
 * The words of a plan without the name of the party that offered it, unless the project asks to print it (neutrality,
 * Ley 27972 art. 148). Case and accents do not hide a name.
 */
export function neutral({ config, plan }: Model, words: string): string {
  const party = plan?.data.organizacion_politica?.normalize('NFC').trim() ?? '';
  if (party === '' || config.data.informe?.mostrar_organizacion_politica === true) return words;
  const text = words.normalize('NFC');
  const [where, name] = [fold(text), fold(party)];
  // Folded letter by letter, a text keeps its length; where it does not, places would be of other letters.
  if (where.length !== text.length) return text;
  let shown = '';
  let from = 0;
  for (let at = where.indexOf(name); at !== -1; at = where.indexOf(name, at + name.length)) {
    shown += `${text.slice(from, at)}${UNNAMED}`;
    from = at + name.length;
  }
  return shown + text.slice(from);
}
