import type { Model, Semestre } from '../model.ts';

/**
 * The same function, computed once for each model and semester: many rules ask the same, and a model never changes.
 */
export function remembered<T>(
  compute: (model: Model, periodo: Semestre) => T,
): (model: Model, periodo: Semestre) => T {
  const known = new WeakMap<Model, Map<number, T>>();
  return (model, periodo) => {
    let answers = known.get(model);
    if (answers === undefined) known.set(model, (answers = new Map()));
    const key = 2 * periodo.anio + periodo.numero;
    const before = answers.get(key);
    if (before !== undefined) return before;
    const answer = compute(model, periodo);
    answers.set(key, answer);
    return answer;
  };
}

/** The same for a question about one object, such as a model as a whole: none of them ever changes. */
export function rememberedOf<T, Of extends object = Model>(compute: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly answer: T }>();
  return (of) => {
    const before = known.get(of);
    if (before) return before.answer;
    const answer = compute(of);
    known.set(of, { answer });
    return answer;
  };
}

/**
 * The same function, which keeps the last answer for each object that comes first, for as long as what comes after it is
 * the same: what is made of documents that have not changed is not made again for the next model.
 */
export function keptFor<First extends object, Rest extends readonly unknown[], T>(
  compute: (first: First, ...rest: Rest) => T,
): (first: First, ...rest: Rest) => T {
  const known = new WeakMap<First, { readonly rest: Rest; readonly answer: T }>();
  return (first, ...rest) => {
    const before = known.get(first);
    if (before && rest.every((one, i) => one === before.rest[i])) return before.answer;
    const answer = compute(first, ...rest);
    known.set(first, { rest, answer });
    return answer;
  };
}
