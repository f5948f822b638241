import { forged } from './forged-pdf.ts';
import { seeded } from './random.ts';
import { ran } from './rendered.ts';
import { SMALL } from './small-project.ts';

const NAME = 'informe.pdf';

/** Asks `plan verify` of forged reports; gives what was wrong with its answers: that it takes one for its own, or fails. */
export async function forgeriesTaken(first: number, times: number): Promise<readonly string[]> {
  const made = (await ran(SMALL, ['report', '-f', 'pdf'])).bytes('.pdf');
  const faults: string[] = [];
  for (let seed = first; seed < first + times; seed++) {
    const pdf = forged(made, seeded(seed));
    const { code, out, err } = await ran({ ...SMALL, [NAME]: pdf }, ['verify', NAME]);
    // A file that does not begin as a PDF is wrong use; so is one of another version.
    const isAnswer = (code === 1 && out !== '') || (code === 2 && err !== '');
    if (!isAnswer || out.includes('Igual') || err.includes('error interno'))
      faults.push(`seed ${seed}: ${code} ${out}${err}`);
  }
  return faults;
}
