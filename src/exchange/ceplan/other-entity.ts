import { fold } from '../../text/nearest.ts';
import { quote } from '../../text/spanish.ts';

/** Words of the names of municipalities that tell none from another. */
const COMMON = new Set(
  'municipalidad gobierno local distrital provincial metropolitana distrito provincia centro poblado menor del los las san santa santo'.split(
    ' ',
  ),
);

/** Whose export it is, and whose the plan is. */
export interface NamedEntities {
  /** The unit that executes, as the file names it; empty where it does not. */
  readonly file: string;
  /** Its code, six figures; empty where the file does not give it. */
  readonly code: string;
  /** The municipality of the plan; undefined where it does not say its name. */
  readonly plan: string | undefined;
}

/**
 * That an export has the name of another entity than the plan, whose code in the SIAF nobody wrote: none of the words of
 * its name that tell it from others is in that of the file. One sentence; none where a name is missing.
 */
export function otherEntityNote({ file, code, plan }: NamedEntities): readonly string[] {
  const own = wordsOf(plan ?? '');
  const there = new Set(wordsOf(file));
  if (there.size === 0 || own.length === 0 || own.some((word) => there.has(word))) return [];
  return [
    `El archivo dice que es de ${quote(file)}${code === '' ? '' : ` (ejecutora ${code})`}, y el plan es de ${quote(plan ?? '')}: si no es la misma entidad, no lo importe${code === '' ? '' : `; si lo es, agregue a la entidad del plan ${quote(`sec_ejec: "${code}"`)}`}`,
  ];
}

function wordsOf(name: string): readonly string[] {
  return (fold(name).match(/\p{L}{3,}/gu) ?? []).filter((word) => !COMMON.has(word));
}
