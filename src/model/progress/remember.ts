import type { Model, Semestre } from '../model.ts';

/**
 * The same function, computed once for each model and semester: many rules ask the same, and a model never changes.
 */
export function remembered<T>(
  compute: (model: Model, periodo: Semestre) => T,
): (model: Model, periodo: Semestre) => T {
  const known = new WeakMap<Model, Map<string, T>>();
  return (model, periodo) => {
    const answers = known.get(model) ?? new Map<string, T>();
    known.set(model, answers);
    const key = `${periodo.anio}-${periodo.numero}`;
    const answer = answers.get(key) ?? compute(model, periodo);
    answers.set(key, answer);
    return answer;
  };
}
