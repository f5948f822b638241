import type { CheckResult } from '../check/check.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isList } from '../edit/value.ts';
import { shapeAt, type Shape } from '../schema/shape.ts';
import { exampleOf } from '../schema/subject.ts';
import { valueAt } from '../schema/value-at.ts';
import { startsWith, type Path } from '../text/path.ts';
import { wordOf } from './field-advice.ts';
import type { Owner } from './owner-of.ts';

/**
 * What to write in the same command where something new lacks a part that it must have, as
 * `cronograma.nueva.fin=2019-05-31`; nothing where no error says so. `owners` are the things that the command names.
 */
export function missingParts(
  errors: readonly Diagnostic[],
  owners: readonly Owner[],
  before: CheckResult,
): readonly string[] {
  const words = errors.flatMap(({ code, location: { file, path } }) => {
    const owner = owners.find((one) => one.file === file && startsWith(path, one.path));
    if (code !== 'esquema/campo-requerido' || !owner) return [];
    const shape = shapeAt(owner.kind, path);
    const field = fieldOf(path, owner.path, before.documents.get(file)?.value);
    return [wordOf(field, exampleOf(shape)?.replaceAll('"', '') ?? listedIn(shape))];
  });
  return [...new Set(words)];
}

/** `cronograma.nueva.fin` for a task that the text had not. */
function fieldOf(path: Path, owner: Path, root: unknown): string {
  return path
    .slice(owner.length)
    .map((step, i) => {
      if (typeof step !== 'number') return step;
      const list = valueAt(root, path.slice(0, owner.length + i));
      return isList(list) && step < list.length ? String(step + 1) : 'nueva';
    })
    .join('.');
}

function listedIn({ enum: [first] = [] }: Shape): string {
  return typeof first === 'string' ? first : '…';
}
