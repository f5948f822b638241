import { count, enumerate } from '../text/spanish.ts';

/** How many activities lack one of the four things that make them part of the plan, where that is no error. */
export interface Lowered {
  readonly code: string;
  readonly activities: number;
}

const WORDS: Readonly<Record<string, string>> = {
  'poi/sin-objetivo': 'sin objetivo',
  'poi/objetivo-inexistente': 'con un objetivo que no existe',
  'poi/sin-presupuesto': 'sin presupuesto',
  'poi/sin-unidad': 'sin unidad responsable',
  'poi/unidad-inexistente': 'con una unidad que no existe',
  'poi/sin-indicador': 'sin indicador',
};

/**
 * Whether a code says that an activity lacks its objective, budget, owner or indicator, as it does where it names one that is
 * not there. A project may let that pass, and then its reports say so.
 */
export function isOfTheFour(code: string): boolean {
  return Object.hasOwn(WORDS, code);
}

/** «3 actividades sin presupuesto y 2 sin indicador»; empty when there are none. */
export function loweredText(all: readonly Lowered[]): string {
  return enumerate(
    all.map(({ code, activities }, i) => {
      const words = WORDS[code] ?? code;
      return i === 0 ? `${count(activities, 'actividad', 'actividades')} ${words}` : `${activities} ${words}`;
    }),
  );
}

/** Counts together, in the order of the four: those of several projects as one, and none that is 0. */
export function addLowered(all: readonly Lowered[]): readonly Lowered[] {
  return Object.keys(WORDS).flatMap((code) => {
    const activities = all.reduce((sum, one) => (one.code === code ? sum + one.activities : sum), 0);
    return activities === 0 ? [] : [{ code, activities }];
  });
}
