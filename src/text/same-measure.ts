import { distance } from 'fastest-levenshtein';
import { fold } from './nearest.ts';

/** What units of measure are written short, after the word that they are written out with. */
const SHORT: Readonly<Record<string, string>> = {
  kilometro: 'km kms klm',
  'metro lineal': 'ml',
  'metro cuadrado': 'm2 mt2 mts2',
  'metro cubico': 'm3 mt3 mts3',
  metro: 'm mt mts',
  hectarea: 'ha has hta htas',
  tonelada: 't tn tns ton tm',
  kilogramo: 'kg kgs kilo',
  gramo: 'g gr grs',
  litro: 'l lt lts',
  galon: 'gl gal gln',
  hora: 'h hr hrs',
  minuto: 'min',
  unidad: 'u un und unds uni unid',
  numero: 'n nro num',
  persona: 'per pers',
  familia: 'fam',
  beneficiario: 'benef',
  documento: 'doc docs',
  porcentaje: '% pct porc',
  sol: 's/',
};
const WRITTEN_OUT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SHORT).flatMap(([long, shorts]) =>
    shorts.split(' ').map((short) => [short, long.split(' ')] as const),
  ),
);

/** They tell no unit of measure from another. */
const JOINING: ReadonlySet<string> = new Set('a al de del el en la las los o por y'.split(' '));

/**
 * Whether two texts name one unit of measure: case, accents, singular and plural, the usual short forms, small words and
 * one slip of the hand apart. «km» is «kilómetros» and not «metro»; «niña» is not «niño».
 */
export function isSameMeasure(one: string, other: string): boolean {
  if (one === other) return true;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return words.length === others.length && words.every((word, i) => isSameWord(word, others[i] ?? ''));
}

/** The words of a unit of measure, written out; one that was cut off keeps its full stop. */
function wordsOf(text: string): readonly string[] {
  const plain = fold(text.replaceAll('²', '2').replaceAll('³', '3'))
    .replaceAll(/\bs\/\.?/g, ' s/ ')
    .replaceAll(/\bpor ?cientos?\b/g, 'porcentaje')
    .replaceAll(/\b(toneladas?|t\.?m\.?) metricas?\b/g, 'tonelada')
    .replaceAll(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    // «Beneficiario(a)», «taller(es)».
    .replaceAll(/\((?:a|e?s|as)\)/g, '')
    .replace(/^\s*(?:numero|cantidad|n(?:ro|um)?)\b[.°º]* (?:total )?(?:de )/, '');
  const words = plain.match(/s\/|%|[a-z0-9]+\.?/g) ?? [];
  return words.filter((word) => !JOINING.has(word)).flatMap((word) => writtenOut(word));
}

function writtenOut(word: string): readonly string[] {
  const bare = word.replace(/\.$/, '');
  return WRITTEN_OUT.get(bare) ?? WRITTEN_OUT.get(bare.replace(/s$/, '')) ?? [word];
}

function isSameWord(one: string, other: string): boolean {
  if (isCutOff(one, other) || isCutOff(other, one)) return true;
  const [a, b] = [one.replace(/\.$/, ''), other.replace(/\.$/, '')];
  const singulars = new Set(singularsOf(a));
  return singularsOf(b).some((word) => singulars.has(word)) || isSlip(a, b);
}

/** «Asist.» of «asistencia». */
function isCutOff(short: string, long: string): boolean {
  return short.length > 3 && short.endsWith('.') && long.startsWith(short.slice(0, -1));
}

/** The word, and those of which it may be the plural. */
function singularsOf(word: string): readonly string[] {
  return [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ces$/, 'z')];
}

/** Whether one long word is the other misspelt in a letter; another ending, as of «beneficiaria», is another word. */
function isSlip(a: string, b: string): boolean {
  return (
    Math.min(a.length, b.length) >= LONG &&
    a.charAt(0) === b.charAt(0) &&
    a.slice(-2) === b.slice(-2) &&
    distance(a, b) === 1
  );
}

/** Letters of a word that is hardly another one but for one of them: «sesión» and «sección» are. */
const LONG = 8;
