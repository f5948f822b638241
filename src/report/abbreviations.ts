/** The abbreviations of the reports and what a voice says in their place. */
import type { Model } from '../model/model.ts';
import { TERMS } from './glossary-terms.ts';
import type { Report } from './report.ts';

/** Two capitals or more, with digits or a hyphen after them: the acronym of a body, not the name of a place. */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}-]+$/u;

/**
 * What each abbreviation of a report stands for: the sign of the sol, the acronyms of the glossary, and those of the
 * units of the project, whose names win where a unit is called like a term. A unit without a name has none.
 */
export function abbreviationsOf({ unidades }: Pick<Model, 'unidades'>): Report['abbreviations'] {
  const meanings = new Map<string, string>([['S/', 'soles']]);
  for (const { written, meaning } of TERMS)
    for (const words of written)
      // What follows a colon or a comma explains the term, and is no part of its name.
      if (ACRONYM.test(words)) meanings.set(words, meaning.replace(/[:,.].*$/su, ''));
  for (const { id, data } of unidades)
    if (ACRONYM.test(id) && data.nombre !== undefined && data.nombre !== '') meanings.set(id, data.nombre);
  return [...meanings].map(([written, meaning]) => ({ written, meaning }));
}
