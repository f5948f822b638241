import type { Host } from '../host/host.ts';
import { groupThousands } from '../model/money.ts';

/** Tells whoever waits at a terminal how far a long work is. */
export interface ProgressLine {
  /** One more part is done. */
  readonly step: () => void;
  /** All is done, or nothing more will be: the line goes away. */
  readonly end: () => void;
}

/** Milliseconds of work after which somebody wants to know how long it will take. */
const PATIENCE = 2000;
/** Milliseconds between two lines. */
const PACE = 200;
/** Back to the beginning of the line, and nothing left on it (ECMA-48, EL). */
const ERASE_LINE = '\r\u001B[K';

/**
 * A line on a terminal, «revisados 120 de 1,891 planes, faltan unos 40 s», from the second second on; nothing where there is none. `words` say
 * what the parts are: «revisados», «planes».
 */
export function progressLine(
  total: number,
  words: readonly [done: string, parts: string],
  host: Host,
): ProgressLine {
  const [done, parts] = words;
  const start = host.elapsed();
  let steps = 0;
  let last = 0;
  return {
    step: () => {
      steps++;
      if (!host.stderr.isTerminal) return;
      const spent = host.elapsed() - start;
      if (spent < PATIENCE || spent - last < PACE || steps >= total) return;
      last = spent;
      const left = Math.ceil(((spent / steps) * (total - steps)) / 1000);
      host.stderr.write(
        `${ERASE_LINE}${done} ${inThousands(steps)} de ${inThousands(total)} ${parts}, faltan unos ${timeText(left)}`,
      );
    },
    end: () => {
      if (last > 0) host.stderr.write(ERASE_LINE);
    },
  };
}

function timeText(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

function inThousands(n: number): string {
  return groupThousands(String(n));
}
