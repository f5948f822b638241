import type { CheckedProject } from '../check/workspace.ts';
import type { Origin } from '../model/model.ts';

/** A step of the paths that were asked for, and the line of what stands there. */
interface Step {
  line?: number;
  readonly below: Map<string | number, Step>;
}

/**
 * Tells the 1-based line at which a value of a checked project stands; 1 for a file that is no document of it. Figures
 * share their inputs: the annexes of examples/puno ask for 2,300 places 6,400 times.
 */
export function lineLookup({ result }: CheckedProject): (origin: Origin) => number {
  const known: Step = { below: new Map() };
  return ({ file, path }) => {
    const step = path.reduce(stepBelow, stepBelow(known, file));
    step.line ??= result.documents.get(file)?.locate(path).start.line ?? 1;
    return step.line;
  };
}

function stepBelow({ below }: Step, name: string | number): Step {
  let step = below.get(name);
  if (step === undefined) {
    step = { below: new Map() };
    below.set(name, step);
  }
  return step;
}
