import { capitalized, count, enumerate, quote } from '../text/spanish.ts';
import type { Fraction } from '../model/fraction.ts';
import { quantityText } from '../model/progress/quantity.ts';
import { valueAt } from '../schema/value-at.ts';
import type { Atom } from './atoms.ts';
import type { Pair } from './pairs.ts';
import type { Waiver } from './waivers.ts';
import { SAME_TARGET, type TargetChange } from './targets.ts';
import type { Thing } from './things.ts';
import { fieldLabel, namedPhrase, thingPhrase, valueText, YEARS } from './wording.ts';

/** «En la actividad «GIM-014» en 2019-S1, «Presupuesto › PIM» bajó de 850,000.00 a 800,000.00» */
export function fieldMessage(pair: Pair, atom: Atom): string {
  const isWhole = atom.before === undefined || atom.after === undefined;
  return `En ${thingPhrase(pair.after)}${isWhole ? '' : ','} ${fieldChangeText(pair, atom)}`;
}

/** The same without the thing: «se agregó «Techo»: 300,000», ««Estado» pasó de «cerrado» a «en_ejecucion»» */
export function fieldChangeText({ before: was, after: is }: Pair, atom: Atom): string {
  const { before, after, steps } = atom;
  const label = `«${after === undefined ? fieldLabel(was, atom.was, steps) : fieldLabel(is, atom.is, steps)}»`;
  if (before === undefined) return `se agregó ${label}: ${valueText(after, is, atom.is)}`;
  if (after === undefined) return `se quitó ${label}: era ${valueText(before, was, atom.was)}`;
  const texts = `de ${valueText(before, was, atom.was)} a ${valueText(after, is, atom.is)}`;
  const verbs = YEARS.has(steps.at(-1) ?? '') ? 'pasó' : verb(before, after);
  return `${label} ${verbs} ${texts}`;
}

/** «En el indicador «SOC-1.1», la meta de 2022 bajó de 100 a 90» */
export function targetMessage({ before: was, after: is }: Pair, change: TargetChange): string {
  const { before, after, was: pathWas, is: pathIs } = change.atom;
  const where = `En ${namedPhrase(is)}`;
  const [one, other] = [
    withWorth(valueText(before, was, pathWas), before, change.worth?.[0]),
    withWorth(valueText(after, is, pathIs), after, change.worth?.[1]),
  ];
  const written = writtenIn(is, change);
  if (written !== undefined) {
    const still = `${where}, la meta de ${change.is} sigue siendo ${written} de la línea de base`;
    return after === undefined
      ? `${still}, que ya no está: era ${one}`
      : `${still}, que cambió: ${verb(before, after)} de ${one} a ${other}`;
  }
  if (change.was !== change.is) {
    if (before !== after && change.kind === 'meta-reducida')
      return `${where}, la meta final pasó de ${one} en ${change.was} a ${other} en ${change.is}`;
    return `${where}, la meta de ${one} pasó de ${change.was} a ${change.is}`;
  }
  if (before === undefined) {
    const expected = change.worth?.[0];
    const without = expected === undefined ? '' : `, y sin ella se esperaba ${quantityText(expected)}`;
    return `${where} se agregó la meta de ${change.is}: ${other}${without}`;
  }
  if (after === undefined) return `${where} se quitó la meta de ${change.was}: era ${one}`;
  if (change.kind === SAME_TARGET)
    return `${where}, la meta de ${change.is} es la misma, escrita de otro modo: antes ${one}, ahora ${other}`;
  return `${where}, la meta de ${change.is} ${verb(before, after)} de ${one} a ${other}`;
}

/** «+14pp» (80): a target against the baseline with what it comes to. */
function withWorth(text: string, written: unknown, worth: Fraction | undefined): string {
  return typeof written === 'string' && worth !== undefined ? `${text} (${quantityText(worth)})` : text;
}

/** How a target is written that only its baseline moved; undefined for any other. */
function writtenIn({ fields }: Thing, { atom, worth }: TargetChange): string | undefined {
  const [field = '', year = ''] = atom.steps;
  const written = valueAt(fields, [field, year]);
  return worth !== undefined &&
    typeof written === 'string' &&
    typeof atom.before === 'number' &&
    typeof atom.after !== 'string'
    ? quote(written)
    : undefined;
}

function verb(before: unknown, after: unknown): string {
  if (typeof before !== 'number' || typeof after !== 'number') return 'pasó';
  return after < before ? 'bajó' : 'subió';
}

/** «La actividad «GIM-014» en 2019-S1, «Redes de agua», pasó del objetivo «SOC-1» al «SOC-2»» */
export function movedMessage({ before, after }: Pair, what: string): string {
  if (what === 'codigo') return `${capitalized(namedPhrase(after))}, antes era ${quote(before.id)}`;
  const [one, other] = [before.places[what], after.places[what]].map((id) =>
    id === undefined || id === '' ? 'ninguno' : quote(id),
  );
  return `${capitalized(namedPhrase(after))}, pasó ${PLACES[what] ?? what} ${one} a ${other}`;
}

const PLACES: Readonly<Record<string, string>> = {
  objetivo: 'del objetivo',
  unidad: 'de la unidad',
  dimension: 'de la dimensión',
  programa: 'del programa',
  audiencia: 'de la audiencia',
};

/** What is said of things that are in one state alone. */
export const goneMessage: {
  /** `inside` are the things that went or came with this one: they are counted with it. */
  readonly ofThing: (thing: Thing, side: 'gone' | 'added', inside: readonly Thing[]) => string;
  /** `first` is the one that stands with the same id. */
  readonly ofRepeated: (thing: Thing, side: 'gone' | 'added', first: Thing) => string;
  readonly ofPeriod: (periodo: string, activities: number, side: 'gone' | 'added') => string;
} = {
  ofThing: (thing, side, inside) => {
    const verbs = side === 'gone' ? 'Se quitó' : 'Se agregó';
    const of = (kind: Thing['kind'], one: string, many: string): readonly string[] => {
      const n = inside.filter((part) => part.kind === kind).length;
      return n === 0 || thing.kind === kind ? [] : [count(n, one, many)];
    };
    const parts = enumerate([
      ...of('indicador', 'indicador', 'indicadores'),
      ...of('linea', 'línea de acción', 'líneas de acción'),
      ...of('demanda', 'demanda', 'demandas'),
      ...of('compromiso', 'compromiso', 'compromisos'),
    ]);
    const isParent = thing.kind === 'objetivo' || thing.kind === 'audiencia';
    return `${verbs} ${namedPhrase(thing)}${isParent && parts !== '' ? `, con ${parts}` : ''}`;
  },
  ofRepeated: (thing, side, first) => {
    const what = thing.within === undefined ? (REPEATED[thing.kind] ?? 'ese identificador') : 'ese nombre';
    return side === 'added'
      ? `Se agregó ${namedPhrase(thing)}, y ${what} ya está en ${first.origin.file}`
      : `Se quitó ${namedPhrase(thing)}, que estaba más de una vez: ${what} sigue en ${first.origin.file}`;
  },
  ofPeriod: (periodo, activities, side) =>
    `${side === 'gone' ? 'Se quitaron' : 'Se agregaron'} los POI de ${periodo}, con ${count(activities, 'actividad', 'actividades')}`,
};

const REPEATED: Partial<Record<Thing['kind'], string>> = {
  resultado: 'ese resultado',
  linea: 'ese código',
  presupuesto: 'el de ese año',
};

/** What is said of a finding that was set aside, or no longer is. */
export function waiverMessage({ kind, code, file, words }: Waiver, side: 'gone' | 'added'): string {
  const shown = words === '' ? '' : `: ${words.replaceAll(/\s+/g, ' ').slice(0, 200)}`;
  if (kind === 'base')
    return side === 'added'
      ? `La base acepta un hallazgo más de «${code}» en ${file}${shown}`
      : `La base ya no acepta un hallazgo de «${code}» en ${file}${shown}`;
  return side === 'added'
    ? `Un comentario deja de lado «${code}» en ${file}${shown}`
    : `Ya no hay un comentario que deje de lado «${code}» en ${file}${shown}`;
}
