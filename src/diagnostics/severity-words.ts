import { count } from '../text/spanish.ts';
import type { Severity } from './diagnostic.ts';
import { GRAVITY } from './order.ts';

const WORDS: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errores'],
  warning: ['aviso', 'avisos'],
  info: ['nota', 'notas'],
};

/** «error», «aviso» or «nota»: the word shown beside a diagnostic. */
export function severityWord(severity: Severity): string {
  return WORDS[severity][0];
}

/** «1 error», «2 avisos»: how many there are of a severity. */
export function countOf(n: number, severity: Severity): string {
  return count(n, ...WORDS[severity]);
}

/** «1 error», «2 avisos»: how many there are of each severity that there is any of, the gravest first. */
export function countsOf(counts: Readonly<Record<Severity, number>>): readonly string[] {
  return GRAVITY.flatMap((severity) => (counts[severity] === 0 ? [] : [countOf(counts[severity], severity)]));
}
