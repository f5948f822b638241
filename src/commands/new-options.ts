import { UsageFault } from '../host/exit-code.ts';
import { enumerate } from '../text/spanish.ts';
import { ACTIVITY_QUESTIONS } from './activity-questions.ts';
import type { NewOptions } from './new-asked.ts';

/** An option that says something of what is made. */
type Said = Exclude<keyof NewOptions, 'project' | 'dryRun' | 'al' | 'color'>;

/** The kinds of things that can be made. */
export type ThingName = 'semestre' | 'actividad' | 'unidad' | 'objetivo' | 'audiencia' | 'presupuesto';

/** Of each kind, the options that say something of it. */
const OPTIONS_OF: Readonly<Record<ThingName, readonly Said[]>> = {
  semestre: ['period', 'year', 'unit'],
  actividad: ['period', ...ACTIVITY_QUESTIONS.map(({ key }) => key)],
  unidad: ['id', 'name', 'unit'],
  objetivo: [
    'dimension',
    'id',
    'name',
    'problem',
    'unit',
    'indicator',
    'measure',
    'sense',
    'baseYear',
    'baseValue',
    'baseSource',
    'targets',
    'program',
  ],
  audiencia: ['date', 'id', 'hour', 'place', 'period', 'norm'],
  presupuesto: ['year', 'pia', 'pim'],
};

/** Throws UsageFault for options that say nothing of what is made: what they say would be lost without a word. */
export function refuseOthers(
  thing: ThingName,
  { project: _p, dryRun: _d, al: _a, color: _c, ...said }: NewOptions,
): void {
  const own = OPTIONS_OF[thing];
  const others = (Object.keys(said) as Said[]) // what is left are those alone
    .filter((key) => said[key] !== undefined && !own.includes(key));
  if (others.length > 0)
    throw new UsageFault(
      `${named(others)} no ${others.length === 1 ? 'va' : 'van'} con «${thing}». Con eso van ${named(own)}.`,
    );
  if (thing === 'semestre' && said.period !== undefined && said.year !== undefined)
    throw new UsageFault('--period y --year dicen lo mismo. Use solo uno de los dos.');
}

/** Throws UsageFault for options that say something of what another one gives, where nobody gave that. */
export function refuseWithout(needed: Said, dependent: readonly Said[], options: NewOptions): void {
  const given = dependent.filter((key) => options[key] !== undefined);
  if (given.length > 0)
    throw new UsageFault(
      `Falta ${named([needed])}: sin eso no tiene lugar lo que ${given.length === 1 ? 'dice' : 'dicen'} ${named(given)}.`,
    );
}

/** `--base-year`, as the program knows it. */
function named(keys: readonly Said[]): string {
  return enumerate(
    keys.map((key) => `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`),
  );
}
