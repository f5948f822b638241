import type { CheckedProject } from '../check/workspace.ts';
import { scalarText } from '../edit/scalar-text.ts';
import type { Value } from '../edit/value.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Model, Objetivo } from '../model/model.ts';
import { tipoOf } from '../schema/kind.ts';
import { shapeAt } from '../schema/shape.ts';
import { quote } from '../text/spanish.ts';
import { typedValue } from './typed-value.ts';

/** A text as YAML writes it on one line. */
export function yaml(text: string): string {
  return scalarText(text, { flow: false });
}

/** Brings an answer to the form of a field of the schema, as text. */
export function inField(
  kind: 'poi' | 'plan' | 'unidades' | 'audiencia' | 'presupuesto',
  path: readonly (string | number)[],
) {
  return (answer: string): string => {
    const value: Value = typedValue(answer, shapeAt(kind, path), String(path.at(-1)), { mayBeAbsent: false });
    if (value === null) throw new UsageFault('Aquí hace falta un dato: un guion no lo es.');
    return typeof value === 'string'
      ? value
      : scalarText(value as Parameters<typeof scalarText>[0], { flow: false }); // a scalar by its shape
  };
}

/** An id that is not taken, in capitals or not (it names files, and Windows does not tell them apart), in the form of its kind. */
export function freeId(taken: readonly string[], pattern: string | undefined) {
  return (answer: string): string => {
    const like = taken.find((id) => id.toLowerCase() === answer.toLowerCase());
    if (like !== undefined) throw new UsageFault(`${quote(like)} ya está en uso. Elija otro`);
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(answer))
      throw new UsageFault(
        `${quote(answer)} no sirve de identificador: use letras, cifras, guion y punto, como GIM-014`,
      );
    return answer;
  };
}

/** The objectives of the plan, of all dimensions. */
export function objectivesOf({ plan }: Model): readonly Objetivo[] {
  return (plan?.dimensiones ?? []).flatMap(({ objetivos }) => objetivos);
}

/** The document of a kind that a project has one of. */
export function fileOf(documents: CheckedProject['result']['documents'], tipo: string): string | undefined {
  return [...documents].find(([, { value }]) => tipoOf(value) === tipo)?.[0];
}
