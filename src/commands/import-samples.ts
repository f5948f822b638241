import type { ReadProject } from '../check/workspace.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { standing } from './import-write.ts';

/** How the documents of `plan init` say of themselves that their figures are made up. */
const MADE_UP = /^# .*\bde muestra: cámbiel[ao]s\b/m;

/**
 * That what is brought in would stand in one report with the sample that `plan init` left, whose figures are nobody's: a
 * sentence, or none.
 */
export function sampleNotes(project: ReadProject): readonly string[] {
  const samples = standing(project).filter(({ text }) => MADE_UP.test(text.slice(0, 1000)));
  if (samples.length === 0) return [];
  const names = enumerate(samples.map(({ file }) => quote(file)));
  return [
    samples.length === 1
      ? `${names} es de muestra, como lo dejó plan init, y entraría en el informe: bórrelo, o ponga en él lo suyo`
      : `${names} son de muestra, como los dejó plan init, y entrarían en el informe: bórrelos, o ponga en ellos lo suyo`,
  ];
}
