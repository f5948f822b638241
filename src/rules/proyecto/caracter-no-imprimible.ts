import { writtenTexts } from '../../model/questions/texts.ts';
import { uncoveredCharacters } from '../../text/glyph-coverage.ts';
import { enumerate, firstNamed } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

/** What Spanish is written with needs no looking up. */
const SPANISH = /^[\x20-\x7E\náéíóúüñÁÉÍÓÚÜÑ¿¡«»°ºª–—]*$/;

/** How many characters a message names. */
const SHOWN = 5;

export const caracterNoImprimible: Rule = {
  id: 'proyecto/caracter-no-imprimible',
  severity: 'warning',
  title: 'Un texto tiene caracteres que los informes no pueden imprimir',
  rationale:
    'Las letras de los informes no traen todos los símbolos del mundo. En el PDF un emoji o un símbolo raro saldría como un recuadro vacío.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    activities(
      'Las letras y los signos del castellano se imprimen',
      `
  - id: GIM-014
    nombre: "Ampliación de la red de agua: «Jr. Año 1821», 100 m³ (≥ 75 %)"
`,
    ),
  ],
  bad: () => [
    activities(
      'Un emoji en el nombre',
      `
  - id: GIM-014
    nombre: Limpieza de la bahía 🐟 # ! proyecto/caracter-no-imprimible
`,
    ),
  ],
  *check(model) {
    for (const { origin, text } of writtenTexts(model, isUnprintable)) {
      const names = uncoveredCharacters(text).map(nameOf);
      yield {
        at: origin,
        message: `Los informes no pueden imprimir ${enumerate(firstNamed(names, SHOWN))}`,
        help: 'Quite esos caracteres o reemplácelos por letras.',
      };
    }
  },
};

function isUnprintable(text: string): boolean {
  return !SPANISH.test(text) && uncoveredCharacters(text).length > 0;
}

function nameOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `«${character}» (U+${code})`;
}
