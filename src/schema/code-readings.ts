import { fold } from '../text/nearest.ts';
import { quote } from '../text/spanish.ts';

/** What somebody wrote where a code is asked for. */
export interface CodeReading {
  /** The first character that the code cannot have, in words: «un espacio», «el signo «/»». */
  readonly fault: string;
  /** The code made right. */
  readonly meant: string;
}

/** A code with a character that its pattern does not admit, made right; undefined where no such character is at fault. */
export function codeReading(written: string, pattern: string): CodeReading | undefined {
  const form = new RegExp(pattern, 'u');
  const admitted = (text: string): boolean => form.test(text);
  const fault = [...written].find(
    (character) => !admitted(`a1${character}a1`) && !admitted(`A1${character}A1`),
  );
  if (fault === undefined) return undefined;
  const letters = admitted('ñ') ? written : fold(written);
  const meant = [...letters.replaceAll(/\bn(?:[°º]|ro\.?)\s*/gi, '')]
    .map((character) => (admitted(`a1${character}a1`) ? character : '-'))
    .join('')
    .replaceAll(/(?<![-.])\.*-[-.]*/g, '-')
    .replaceAll(/^[-._]+|(?<![-._])[-._]+$/g, '');
  return admitted(meant) ? { fault: named(fault), meant } : undefined;
}

function named(character: string): string {
  if (/\s/.test(character)) return 'un espacio';
  if (/[‐-―−]/.test(character)) return `una raya, ${quote(character)}, que no es el guion «-»`;
  if (/\p{Lu}/u.test(character)) return `una mayúscula, ${quote(character)}`;
  if (/\p{L}/u.test(character)) return `la letra ${quote(character)}`;
  return `el signo ${quote(character)}`;
}

/** The semester that a text means: `2019-1`, `2019-I`, `S1 2019`, «Primer semestre 2019», «enero-junio 2019». */
export function periodReading(written: string): string | undefined {
  const text = fold(written).replaceAll(/[‐-―−]/g, '-');
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text)?.[0];
  if (year === undefined) return undefined;
  const rest = text
    .replace(year, ' ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  const half = HALVES.findIndex((form) => form.test(rest)) + 1;
  return half === 0 ? undefined : `${year}-S${half}`;
}

const HALVES: readonly RegExp[] = [
  /^(?:(?:s|sem|semestre)? ?(?:1|i)|(?:1|i)(?: ?(?:s|sem|semestre|er sem|er semestre))|primer(?:o|a)? ?(?:semestre)?|(?:primer )?semestre (?:1|i)|ene(?:ro)?(?: a)? jun(?:io)?)(?: del?)?$/,
  /^(?:(?:s|sem|semestre)? ?(?:2|ii)|(?:2|ii)(?: ?(?:s|sem|semestre|do sem|do semestre))|segundo ?(?:semestre)?|semestre (?:2|ii)|jul(?:io)?(?: a)? dic(?:iembre)?)(?: del?)?$/,
];
