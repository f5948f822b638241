import type { Host } from '../host/host.ts';
import { groupThousands } from '../model/money.ts';

/** Tells whoever waits at a terminal how far a long work is. */
export interface ProgressLine {
  /** So much of it is done, from 0 to 1. */
  readonly at: (share: number) => void;
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
 * A line on a terminal from the second second on, nothing where there is none: what `words` say of the share that is
 * done, and how long the rest will take if it goes on like that: «Revisados 120 de 1,891 planes, faltan unos 40 s».
 */
export function progressLine(words: (share: number) => string, host: Host): ProgressLine {
  if (!host.stderr.isTerminal) return { at: () => {}, end: () => {} };
  const start = host.elapsed();
  let last = 0;
  return {
    at: (share) => {
      const spent = host.elapsed() - start;
      if (spent < PATIENCE || spent - last < PACE || share <= 0 || share >= 1) return;
      last = spent;
      const left = Math.ceil((spent / share) * (1 - share) * 0.001);
      host.stderr.write(`${ERASE_LINE}${words(share)}, faltan unos ${timeText(left)}`);
    },
    end: () => {
      if (last > 0) host.stderr.write(ERASE_LINE);
      last = 0;
    },
  };
}

/** «Revisados 120 de 1,891 planes», or how much of the one there is. */
export function checkedPlans(plans: number): (share: number) => string {
  return plans === 1
    ? (share) => `Revisado el ${percent(share)} del plan`
    : (share) => `Revisados ${inThousands(Math.floor(share * plans))} de ${inThousands(plans)} planes`;
}

/** A share as people read it: «37 %». */
export function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}

function timeText(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

function inThousands(n: number): string {
  return groupThousands(String(n));
}
