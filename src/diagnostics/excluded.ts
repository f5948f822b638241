import { compareText } from './order.ts';
import { count, enumerate, firstNamed } from '../text/spanish.ts';

/**
 * «2 documentos: borradores/a.yaml y borradores/b.yaml», of those that a configuration leaves out: at most `most` of them by
 * name, where that is above 0. Empty where there are none.
 */
export function excludedText(files: readonly string[], most: number): string {
  const all = [...new Set(files)].toSorted(compareText);
  if (all.length === 0) return '';
  const counted = count(all.length, 'documento', 'documentos');
  if (most === 0) return counted;
  return `${counted}: ${enumerate(firstNamed(all, most))}`;
}
