import type { Actividad } from '../model/model.ts';
import { fold, nearest } from '../text/nearest.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import { asScalar } from '../yaml/quoted.ts';

const SHOWN = 5;

/** «La actividad «GIM-014»»: by its id, else by its name, else alone. */
export function laActividad(actividad: Actividad): string {
  return `La ${named(actividad)}`;
}

/** «de la actividad «GIM-014»» */
export function deLaActividad(actividad: Actividad): string {
  return `de la ${named(actividad)}`;
}

function named({ id, data }: Actividad): string {
  const name = id === '' ? (data.nombre ?? '') : id;
  return name === '' ? 'actividad' : `actividad ${quote(name)}`;
}

/** What an id may name, with its own name where it has one that people may write in the place of the id. */
export interface Citable {
  readonly id: string;
  readonly nombre?: string | undefined;
}

/** An objective, indicator or unit as it may be cited. */
export function nameOf(thing: { readonly id: string; readonly data: { readonly nombre?: string } }): Citable {
  return { id: thing.id, nombre: thing.data.nombre };
}

/**
 * What a help says where an id names nothing: what is too much in it, whose name it is, the valid ids nearest to what
 * was written, or else the first few in their order. `which` says which they are, with their article: «los objetivos
 * del plan». `otherwise` stands before it where what was meant is not clear. Empty when there is no valid id.
 */
export function suggestion(
  written: string,
  valid: readonly (string | Citable)[],
  which: string,
  otherwise = '',
): string {
  const citable = valid.map((one) => (typeof one === 'string' ? { id: one } : one));
  const ids = [...new Set(citable.map(({ id }) => id))];
  const clear = meantByMark(written, ids) ?? meantByName(written, citable);
  if (clear !== undefined) return clear;
  return `${otherwise} ${nearestOrFirst(written, ids, which)}`.trim();
}

function nearestOrFirst(written: string, ids: readonly string[], which: string): string {
  const near = nearest(written, ids);
  if (near.length > 0) return didYouMean(near);
  if (ids.length === 0) return '';
  const rest = ids.length - SHOWN;
  const words = [...ids.slice(0, SHOWN).map(quote), ...(rest > 0 ? [`${rest} más`] : [])];
  return `Valen ${which}: ${enumerate(words)}.`;
}

const MARKS = /["'«»“”‘’´`‹›„]/g;

/** An id with quotation marks of its own, with its name behind it, or with others beside it. */
function meantByMark(written: string, ids: readonly string[]): string | undefined {
  const bare = written.replaceAll(MARKS, '').trim();
  if (bare !== written && ids.includes(bare)) return `Quite las comillas: ${asScalar(bare)}`;
  const parts = bare.split(/\s*[,;/]\s*|\s+y\s+/);
  const [first] = parts;
  if (parts.length > 1 && parts.every((part) => ids.includes(part)))
    return `Aquí va uno solo: escriba ${enumerate(parts, 'o')}.`;
  const [beginning = ''] = bare.split(/[\s:–—]/, 1);
  return first !== bare || beginning !== bare
    ? ids.includes(beginning)
      ? `Escriba solo el código: ${asScalar(beginning)}`
      : undefined
    : ids
        .filter((id) => letters(id) === letters(bare) && letters(bare) !== '')
        .slice(0, 1)
        .map((id) => didYouMean([id]))[0];
}

/** The name in the place of the id, or a part of it long enough to mean no other. */
function meantByName(written: string, citable: readonly Citable[]): string | undefined {
  const name = letters(written);
  if (name.length < 4) return undefined;
  const exact = citable.find(({ nombre }) => nombre !== undefined && letters(nombre) === name);
  if (exact) return `Ese es el nombre de ${quote(exact.id)}: escriba ${asScalar(exact.id)}`;
  const [like, ...others] = citable.filter(
    ({ nombre = '' }) => name.length >= 8 && letters(nombre).includes(name),
  );
  return like && others.length === 0
    ? `¿Quiso decir ${quote(like.id)}? Su nombre es ${quote(like.nombre ?? '')}.`
    : undefined;
}

/** Only the letters and figures of a text, without case and accents. */
function letters(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\d]/gu, '');
}

/** Something to write in the place of a value, and whether that may be done without asking. */
interface Meant {
  readonly text: string;
  readonly safe: boolean;
}

/** What the help of a finding says to write in the place of an id, the likeliest first; nothing where it does not. */
export function meantIn(help: string): readonly Meant[] {
  const marked = /^Quite las comillas: (.+)$/.exec(help)?.[1];
  if (marked !== undefined) return [{ text: marked, safe: true }];
  const asked = /¿Quiso decir ((?:«[^»]+»(?:, | o | u )?)+)\?/.exec(help)?.[1];
  const choice = /^Aquí va uno solo: escriba (.+)\.$/.exec(help)?.[1];
  const one = /(?:: escriba|^Escriba solo el código:) (\S+)$/.exec(help)?.[1];
  const texts =
    asked !== undefined
      ? [...asked.matchAll(/«([^»]+)»/g)].map(([, id = '']) => asScalar(id))
      : (choice?.split(/, | o | u /).map(asScalar) ?? (one === undefined ? [] : [one]));
  return texts.map((text) => ({ text, safe: false }));
}
