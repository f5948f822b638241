import { startsWith } from '../../text/path.ts';
import type { Model, Origin } from '../model.ts';

/** Whether the schema refused a value, or something in it: what the data has of it is not what the author wrote. */
export function isRefused({ refused }: Model, { file, path }: Origin, ...field: readonly string[]): boolean {
  const paths = refused.get(file);
  if (paths === undefined || paths.length === 0) return false;
  const full = [...path, ...field];
  return paths.some((other) => startsWith(other, full));
}
