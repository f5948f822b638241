import type { Model, Origin } from '../model.ts';

/** Whether the schema refused a value, or something in it: what the data has of it is not what the author wrote. */
export function isRefused({ refused }: Model, { file, path }: Origin, ...field: readonly string[]): boolean {
  return refused.get(file)?.reaches([...path, ...field]) === true;
}
