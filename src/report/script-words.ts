import type { Script } from './report.ts';
import { spoken } from './spoken.ts';

/** The values of a script with every number in words, as they are read aloud. */
export function inWords(values: Script): Script {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? said(name, value) : isScript(value) ? inWords(value) : value,
    ]),
  );
}

/** What is counted without being named is activities. */
function said(name: string, value: string): string {
  if (FEMININE.has(name)) return spoken(`${value} actividades`).replace(/ actividades$/, '');
  const words = spoken(name === 'telefono' ? digitByDigit(value) : value);
  return name === 'cierre' ? words.replaceAll(/\buno\b/g, 'una') : words;
}

const FEMININE = new Set(['actividades', 'cuantas', 'de_cuantas']);

function digitByDigit(telephone: string): string {
  return telephone.replaceAll(/\d/g, '$& ').replaceAll(/\s*-\s*/g, ', ');
}

function isScript(value: Script[string]): value is Script {
  return typeof value === 'object' && value !== null;
}
