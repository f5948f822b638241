import type { Actividad, Resultado } from '../model/model.ts';
import { fold, nearest } from '../text/nearest.ts';
import { count, didYouMean, enumerate, quote } from '../text/spanish.ts';
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

/** «al 2019-06-30, 3 días después», in messages of what was to be done some days before one `AAAA-MM-DD`; 0 is that day itself. */
export function daysAfter(day: string, days: number): string {
  return days === 0 ? 'al cierre de ese día' : `al ${day}, ${count(days, 'día', 'días')} después`;
}

/** «El resultado de 2019-S1»: of the period of its document, where that says one. */
export function elResultado({ poi: { periodo } }: Resultado): string {
  return periodo === '' ? 'Un resultado' : `El resultado de ${periodo}`;
}

/** What an id may name, with its own name where it has one that people may write in the place of the id. */
export interface Citable {
  readonly id: string;
  readonly nombre?: string | undefined;
}

/** An id as it is written by something with an id of its own, which cannot have meant itself. */
interface Citation {
  readonly written: string;
  readonly except: string;
}

/** An objective, indicator or unit as it may be cited. */
export function nameOf(thing: { readonly id: string; readonly data: { readonly nombre?: string } }): Citable {
  return { id: thing.id, nombre: thing.data.nombre };
}

/**
 * What a help says where an id names nothing: what is too much in it, whose name it is, the valid ids nearest to what
 * was written, or else the first few in their order. `which` says which they are, with their article: «los objetivos
 * del plan». `otherwise` stands before it where what was meant is not clear. Empty when there is no valid id.
 * Who asks for many ids gives each time the same list, which is prepared once.
 */
export function suggestion(
  citation: string | Citation,
  valid: readonly (string | Citable)[],
  which: string,
  otherwise = '',
): string {
  const { written, except } =
    typeof citation === 'string' ? { written: citation, except: undefined } : citation;
  const cited = citedIn(valid);
  const clear = meantByMark(written, cited, except) ?? meantByName(written, cited, except);
  if (clear !== undefined) return clear;
  return `${otherwise} ${nearestOrFirst(written, cited, { which, except })}`.trim();
}

/** What may be cited, as it is looked up. */
interface Cited {
  readonly ids: readonly string[];
  readonly known: ReadonlySet<string>;
  /** By the letters of the id, and by those of the name: the first two, since one of them may be no answer. */
  readonly byId: ReadonlyMap<string, readonly Citable[]>;
  readonly byName: ReadonlyMap<string, readonly Citable[]>;
  /** The letters of each name, to look for a part of one; none where they are too many to look through for each id. */
  readonly names: readonly { readonly name: string; readonly citable: Citable }[];
}

/** All names together have at most so many letters where a part of one is looked for. */
const MOST_LETTERS = 100_000;

const citedLists = new WeakMap<object, Cited>();

function citedIn(valid: readonly (string | Citable)[]): Cited {
  const before = citedLists.get(valid);
  if (before) return before;
  const citables = valid.map((one) => (typeof one === 'string' ? { id: one } : one));
  const names = citables
    .map((citable) => ({ name: letters(citable.nombre ?? ''), citable }))
    .filter(({ name }) => name !== '');
  const ids = [...new Set(citables.map(({ id }) => id))];
  const cited = {
    ids,
    known: new Set(ids),
    byId: firstTwo(ids.map((id) => ({ name: letters(id), citable: { id } }))),
    byName: firstTwo(names),
    names: names.reduce((sum, { name }) => sum + name.length, 0) > MOST_LETTERS ? [] : names,
  };
  citedLists.set(valid, cited);
  return cited;
}

function firstTwo(all: Cited['names']): Cited['byName'] {
  const found = new Map<string, Citable[]>();
  for (const { name, citable } of all) {
    const same = found.get(name);
    if (same === undefined) found.set(name, [citable]);
    else if (same.length < 2 && same[0]?.id !== citable.id) same.push(citable);
  }
  return found;
}

function nearestOrFirst(
  written: string,
  { ids, known }: Cited,
  { which, except }: { readonly which: string; readonly except: string | undefined },
): string {
  const near = nearest(written, ids, except);
  if (near.length > 0) return didYouMean(near);
  const first = ids
    .slice(0, SHOWN + 1)
    .filter((id) => id !== except)
    .slice(0, SHOWN);
  if (first.length === 0) return '';
  const rest = ids.length - (except !== undefined && known.has(except) ? 1 : 0) - first.length;
  const words = [...first.map(quote), ...(rest > 0 ? [`${rest} más`] : [])];
  return `Valen ${which}: ${enumerate(words)}.`;
}

const MARKS = /["'«»“”‘’´`‹›„]/g;

/** An id with quotation marks of its own, with its name behind it, or with others beside it. */
function meantByMark(
  written: string,
  { known, byId }: Cited,
  except: string | undefined,
): string | undefined {
  const isId = (text: string): boolean => text !== except && known.has(text);
  const bare = written.replaceAll(MARKS, '').trim();
  if (bare !== written && isId(bare)) return `Quite las comillas: ${asScalar(bare)}`;
  const spaced = bare.replaceAll(/\s+/g, ' ');
  const parts = spaced.split(/ ?[,;/] ?| y /);
  const [first] = parts;
  if (parts.every(isId)) return `Aquí va uno solo: escriba ${enumerate(parts, 'o')}.`;
  const [beginning = ''] = bare.split(/[\s:–—]/, 1);
  if (first !== spaced || beginning !== bare)
    return isId(beginning) ? `Escriba solo el código: ${asScalar(beginning)}` : undefined;
  const alike = letters(bare) === '' ? [] : (byId.get(letters(bare)) ?? []);
  const same = alike.find(({ id }) => id !== except);
  return same && didYouMean([same.id]);
}

/** The name in the place of the id, or a part of it long enough to mean no other. */
function meantByName(
  written: string,
  { byName, names }: Cited,
  except: string | undefined,
): string | undefined {
  const wanted = letters(written);
  const exact = byName.get(wanted)?.find(({ id }) => id !== except);
  if (exact) return `Ese es el nombre de ${quote(exact.id)}: escriba ${asScalar(exact.id)}`;
  if (wanted.length < 8) return undefined;
  const [like, ...others] = names.filter(
    ({ name, citable }) => citable.id !== except && name.includes(wanted),
  );
  return like && others.length === 0
    ? `¿Quiso decir ${quote(like.citable.id)}? Su nombre es ${quote(like.citable.nombre ?? '')}.`
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
  const asked = /¿Quiso decir ((?:«[^«»]+»(?:, | o | u )?)+)\?/.exec(help)?.[1];
  const choice = /^Aquí va uno solo: escriba (.+)\.$/.exec(help)?.[1];
  const one = /(?:: escriba|^Escriba solo el código:) (\S+)$/.exec(help)?.[1];
  const texts =
    asked !== undefined
      ? [...asked.matchAll(/«([^«»]+)»/g)].map(([, id = '']) => asScalar(id))
      : (choice?.split(/, | o | u /).map(asScalar) ?? (one === undefined ? [] : [one]));
  return texts.map((text) => ({ text, safe: false }));
}
