import { facts, heading } from '../blocks.ts';
import { TERMS } from '../glossary-terms.ts';
import { textsOf } from '../texts.ts';
import type { Block } from '../report.ts';
import type { View } from '../view.ts';

/** The terms and the acronyms of units that the report uses, and no others. */
export function annexGlossary(view: View, blocks: readonly Block[]): readonly Block[] {
  const used = textsOf(blocks).join('\n');
  const terms = TERMS.filter(({ pattern }) => pattern.test(used)).map(
    ({ term, meaning }) => [term, meaning] as const,
  );
  const words = new Set(used.split(/[^\p{L}\p{N}-]+/u));
  const units = view.model.unidades
    .filter(({ id }) => words.has(id))
    .map(({ id, data }) => [id, data.nombre ?? id] as const);
  return [
    heading(1, 'anexo-glosario', 'Glosario'),
    ...(terms.length === 0 ? [] : [heading(2, 'glosario-terminos', 'Términos'), facts(terms)]),
    ...(units.length === 0 ? [] : [heading(2, 'glosario-unidades', 'Siglas de las unidades'), facts(units)]),
  ];
}
