import type { CheckedProject } from '../check/check-project.ts';
import type { Origin } from '../model/model.ts';

/** Tells the 1-based line at which a value of a checked project stands; 1 for a file that is no document of it. */
export function lineLookup({ result }: CheckedProject): (origin: Origin) => number {
  const known = new Map<string, number>();
  return ({ file, path }) => {
    const key = `${file}\0${path.join('\0')}`;
    let line = known.get(key);
    if (line === undefined) {
      line = result.documents.get(file)?.locate(path).start.line ?? 1;
      known.set(key, line);
    }
    return line;
  };
}
