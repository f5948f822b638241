import type { Actividad } from '../../model/model.ts';
import { fold, isMisspelling } from '../../text/nearest.ts';
import { quote } from '../../text/spanish.ts';
import { shortWordNumber, wordNumbers } from '../../text/word-numbers.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { laActividad } from '../wording.ts';

/** Words that tell no activity from another. */
const EMPTY_WORDS = new Set([
  'a',
  'al',
  'con',
  'de',
  'del',
  'e',
  'el',
  'en',
  'la',
  'las',
  'lo',
  'los',
  'o',
  'para',
  'por',
  'un',
  'una',
  'y',
]);

const EMPTY_NUMBERS: ReadonlySet<number> = new Set(Array.from(EMPTY_WORDS, shortWordNumber));

/** Small integers are found in a map faster than others. */
const KEY_BITS = 0x3fffffff;

/** Names of fewer words are too short for one more word to mean nothing. */
const LONG_NAME = 5;

export const casiDuplicada: Rule = {
  id: 'poi/casi-duplicada',
  severity: 'info',
  title: 'Dos actividades de una unidad se llaman casi igual',
  rationale:
    'La misma actividad anotada dos veces cuenta doble su meta y su presupuesto. Si son dos, conviene que el nombre diga en qué se distinguen.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    activities(
      'Dos tramos de una obra son dos actividades',
      `
  - id: GIM-014
    nombre: Mejoramiento de la vía Puno a Ácora, tramo 1
  - id: GIM-015
    nombre: Mejoramiento de la vía Puno a Ácora, tramo 2
`,
    ),
  ],
  bad: () => [
    activities(
      'El mismo nombre con otras palabras menudas',
      `
  - id: GIM-014
    nombre: Ampliación de redes de agua en los barrios altos
  - id: GIM-015
    nombre: Ampliacion de las redes de agua en barrios altos # ! poi/casi-duplicada
`,
    ),
  ],
  *check(model) {
    // By semester and unit: what else looks alike is seldom the same work.
    const scopeOf = scopes();
    for (const actividad of model.actividades) {
      if (actividad.data.activa === false) continue;
      const numbers = wordNumbers(actividad.data.nombre ?? '', EMPTY_NUMBERS);
      if (numbers.length === 0) continue;
      const seen = scopeOf(actividad);
      const first = firstLike(actividad, keysOf(numbers), seen);
      if (first === undefined) continue;
      yield {
        at: actividad.origin,
        field: 'nombre',
        message: `${laActividad(actividad)} se llama casi igual que ${quote(first.id)}, de la misma unidad: ${quote(first.data.nombre ?? '')}`,
        help: 'Si son la misma, déjela una sola vez; si son dos, diga en el nombre en qué se distinguen.',
        related: [
          {
            at: first.origin,
            field: 'nombre',
            message: `La otra se llama ${quote(first.data.nombre ?? '')}`,
          },
        ],
      };
    }
  },
};

/** What has been met before of each semester and unit, by the keys of its names. */
function scopes(): (actividad: Actividad) => Map<number, Actividad> {
  const all = new Map<string, Map<string, Map<number, Actividad>>>();
  return ({ poi: { periodo }, unidad = '' }) => {
    let ofPeriod = all.get(periodo);
    if (ofPeriod === undefined) all.set(periodo, (ofPeriod = new Map()));
    let ofUnit = ofPeriod.get(unidad);
    if (ofUnit === undefined) ofPeriod.set(unidad, (ofUnit = new Map()));
    return ofUnit;
  };
}

/** The first activity met before that is named almost alike; adds this one to those that were met. */
function firstLike(
  actividad: Actividad,
  keys: readonly number[],
  seen: Map<number, Actividad>,
): Actividad | undefined {
  let first: Actividad | undefined;
  let words: readonly string[] | undefined;
  for (const key of keys) {
    const other = seen.get(key);
    if (other === undefined) seen.set(key, actividad);
    else if (first === undefined && other !== actividad) {
      words ??= wordsOf(actividad.data.nombre ?? '');
      if (isNear(words, other, actividad)) first = other;
    }
  }
  return first;
}

/** The words that count, without accents or plural, in alphabetical order. */
function wordsOf(nombre: string): readonly string[] {
  return fold(nombre)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word))
    .map((word) => (word.length > 3 ? word.replace(/e?s$/, '') : word))
    .sort();
}

/**
 * The name whole and the name without each of its words: two names that share a key differ in one word at most. A key
 * is the sum of numbers that stand for the words, which takes a tenth of the time of joining them; that two others have
 * the same sum is seen when the names are compared.
 */
function keysOf(numbers: readonly number[]): readonly number[] {
  let whole = 0;
  for (const number of numbers) whole += number;
  const keys = [whole & KEY_BITS];
  if (numbers.length < LONG_NAME) return keys;
  // Names that differ in a numeral are two: no key leaves one out.
  for (const number of numbers) if (number >= 0) keys.push((whole - number) & KEY_BITS);
  return keys;
}

function isNear(words: readonly string[], other: Actividad, actividad: Actividad): boolean {
  if (other.id === actividad.id) return false;
  const others = wordsOf(other.data.nombre ?? '');
  const here = words.filter((word) => !others.includes(word));
  const there = others.filter((word) => !words.includes(word));
  if (here.length > 1 || there.length > 1) return false;
  if ([...here, ...there].some((word) => /^\d+$|^[ivx]+$|^.$/.test(word))) return false;
  const [a, b] = [here[0], there[0]];
  if (a === undefined || b === undefined)
    return words.length !== others.length || here.length + there.length === 0;
  return isMisspelling(a, b);
}
