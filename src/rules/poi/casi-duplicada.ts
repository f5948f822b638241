import type { Actividad } from '../../model/model.ts';
import { fold, isMisspelling } from '../../text/nearest.ts';
import { quote } from '../../text/spanish.ts';
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

/** Names of fewer words are too short for one more word to mean nothing. */
const LONG_NAME = 5;

export const casiDuplicada: Rule = {
  id: 'poi/casi-duplicada',
  severity: 'info',
  title: 'Dos actividades de una unidad se llaman casi igual',
  rationale:
    'La misma actividad anotada dos veces cuenta doble su meta y su presupuesto. Si son dos, conviene que el nombre diga en qué se distinguen.',
  source: { document: BUENA_PRACTICA },
  good: [
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
  bad: [
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
  *check({ actividades }) {
    // By semester and unit: what else looks alike is seldom the same work.
    const scopes = new Map<string, Map<number, Actividad>>();
    for (const actividad of actividades) {
      const words = wordsOf(actividad.data.nombre ?? '');
      if (words.length === 0) continue;
      const scope = `${actividad.poi.periodo}\n${actividad.unidad ?? ''}`;
      const seen = scopes.get(scope) ?? new Map<number, Actividad>();
      scopes.set(scope, seen);
      const keys = keysOf(words);
      const first = keys
        .map((key) => seen.get(key))
        .find((other) => other && isNear(words, other, actividad));
      for (const key of keys) if (!seen.has(key)) seen.set(key, actividad);
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
 * is the sum of numbers that stand for the words, which takes half the time of joining them; that two others have the
 * same sum is seen when the names are compared.
 */
function keysOf(words: readonly string[]): readonly number[] {
  const numbers = words.map(numberOf);
  const whole = numbers.reduce((sum, number) => sum + number, 0);
  return words.length < LONG_NAME ? [whole] : [whole, ...numbers.map((number) => whole - number)];
}

function numberOf(word: string): number {
  let number = 0;
  for (let i = 0; i < word.length; i++) number = (number * 31 + word.charCodeAt(i)) % 0x7fffffff;
  return number;
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
