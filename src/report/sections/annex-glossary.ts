import { compareText } from '../../diagnostics/order.ts';
import { facts, heading } from '../blocks.ts';
import { TERMS } from '../glossary-terms.ts';
import { ACRONYM, saysWhole, textsOf, WORD } from '../texts.ts';
import type { Block, Sheet } from '../report.ts';
import type { View } from '../view.ts';

/** The terms and the acronyms of units that the report uses, and no others. */
export function annexGlossary(view: Pick<View, 'model'>, blocks: readonly Block[]): readonly Block[] {
  const used = textsOf(blocks).join('\n');
  const small = used.toLowerCase();
  const terms = TERMS.filter(({ written }) =>
    written.some((words) => saysWhole(words === words.toLowerCase() ? small : used, words, WORD)),
  ).map(({ term, meaning }) => [term, meaning] as const);
  const units = view.model.unidades
    .filter(({ id }) => ACRONYM.test(id) && saysWhole(used, id, ACRONYM))
    .toSorted((a, b) => compareText(a.id, b.id))
    .map(({ id, data }) => [id, data.nombre ?? id] as const);
  const items = [
    ...parted('Términos', 'glosario-terminos', terms),
    ...parted('Siglas', 'glosario-unidades', units),
  ];
  return [heading(1, 'anexo-glosario', 'Glosario'), { kind: 'sheets', level: 2, columns: 2, items }];
}

/** As many as are found at a glance, at most. */
const TOGETHER = 8;

/** Sheets of a few terms each, as many in one as in another, named after their first and their last: «Términos: Devengado a Meta física». */
function parted(
  title: string,
  id: string,
  terms: readonly (readonly [term: string, meaning: string])[],
): readonly Sheet[] {
  const parts = Math.ceil(terms.length / TOGETHER);
  const each = Math.ceil(terms.length / parts);
  return Array.from({ length: parts }, (_, i) => {
    const own = terms.slice(i * each, (i + 1) * each);
    const [first, last] = [own[0]?.[0] ?? '', own.at(-1)?.[0] ?? ''];
    return {
      id: i === 0 ? id : `${id}-${i + 1}`,
      title: parts === 1 ? title : `${title}: ${first} a ${last}`,
      items: facts(own).items,
    };
  });
}
