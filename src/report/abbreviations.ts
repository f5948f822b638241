/** The abbreviations of the reports and what a voice says in their place. */
import type { Model } from '../model/model.ts';
import { note } from './blocks.ts';
import { BODIES, TERMS } from './glossary-terms.ts';
import type { Block, Report } from './report.ts';
import { ACRONYM as LONGER, saysWhole, textsOf } from './texts.ts';

/** Two capitals or more, with digits or a hyphen after them: the acronym of a body, not the name of a place. */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}-]+$/u;

/**
 * What each abbreviation of a report stands for: the sign of the sol, the acronyms of public bodies and of the glossary, and
 * those of the units of the project, whose names win where a unit is called like a term. A unit without a name has none.
 */
export function abbreviationsOf({ unidades }: Pick<Model, 'unidades'>): Report['abbreviations'] {
  const meanings = new Map<string, string>([['S/', 'soles'], ...BODIES]);
  for (const { written, meaning } of TERMS)
    for (const words of written)
      // What follows a colon or a comma explains the term, and is no part of its name.
      if (ACRONYM.test(words)) meanings.set(words, meaning.replace(/[:,.].*$/su, ''));
  for (const { id, data } of unidades)
    if (ACRONYM.test(id) && data.nombre !== undefined && data.nombre !== '') meanings.set(id, data.nombre);
  return [...meanings].map(([written, meaning]) => ({ written, meaning }));
}

/** The acronyms that some blocks use, each with what it means: for who does not know them. Nothing where they use none. */
export function acronymNote(model: Pick<Model, 'unidades'>, blocks: readonly Block[]): readonly Block[] {
  const used = textsOf(blocks).join('\n');
  const told = abbreviationsOf(model).filter(
    ({ written }) => ACRONYM.test(written) && saysWhole(used, written, LONGER),
  );
  if (told.length === 0) return [];
  return [note(`Siglas: ${told.map(({ written, meaning }) => `${written}, ${meaning}`).join('; ')}.`)];
}
