import { expect, it } from 'vitest';
import { check } from '../src/check/check.ts';
import type { TareaData } from '../src/model/model.ts';
import { rules } from '../src/rules/index.ts';
import { SMALL } from './support/small-project.ts';

const { model } = check(Object.entries(SMALL).map(([path, text]) => ({ path, bytes: Buffer.from(text) })));

const TASKS = 400;
const EARLIER = 10;

/** Tasks that each depend on the ten before it, and `looks`, how often any of them was asked for its id. */
function counted(): { readonly cronograma: TareaData[]; readonly looks: () => number } {
  let looks = 0;
  const cronograma = Array.from({ length: TASKS }, (_task, i) => ({
    get id() {
      looks++;
      return `T${i}`;
    },
    tarea: 'Zanjas',
    inicio: '2019-03-01',
    fin: '2019-03-01',
    depende_de: Array.from({ length: Math.min(i, EARLIER) }, (_, j) => `T${i - j - 1}`),
  }));
  return { cronograma, looks: () => looks };
}

// Where each is looked for among all the others these are a million and a half looks.
it.each(rules.filter(({ id, ofActivity }) => id.startsWith('cronograma/') && ofActivity !== undefined))(
  '$id looks at the tasks of an activity as often as there are tasks and dependencies, not once for each pair',
  (rule) => {
    const [actividad] = model.actividades;
    if (!actividad) throw new Error('the project has no activity');
    const { cronograma, looks } = counted();
    const found = rule.ofActivity?.({ ...actividad, data: { ...actividad.data, cronograma } }, model);
    expect(found !== undefined && Symbol.iterator in found ? [...found] : (found ?? [])).toEqual([]);
    expect(looks()).toBeLessThan(2 * TASKS * EARLIER);
  },
);
