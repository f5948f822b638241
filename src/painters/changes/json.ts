import { jsonText } from '../findings/json-text.ts';
import type { Compared, ComparedState } from './compared.ts';

/** The changes in the program's own JSON, version 1, as `schemas/diferencias.schema.json` describes it. */
export function paintChangesJson({ before, after, changes, hidden, unread, unreadFiles }: Compared): string {
  const of = (level: string): number => changes.filter((change) => change.level === level).length;
  const filesOf = (which: string): readonly string[] =>
    unreadFiles.flatMap(({ side, file }) => (side === which ? file : []));
  return jsonText({
    version: 1,
    before: state(before),
    after: state(after),
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    hidden,
    unread,
    unreadFiles: { before: filesOf('before'), after: filesOf('after') },
    leftOut: { before: leftOut(before), after: leftOut(after) },
    changes: changes.map((change) => ({
      kind: change.kind,
      severity: change.level,
      message: change.message,
      project: change.project,
      id: change.id,
      field: change.field ?? null,
      before: change.before ?? null,
      after: change.after ?? null,
      norm: change.norm ?? null,
      file: change.file ?? null,
      line: change.line ?? null,
    })),
  });
}

function leftOut({ lookAlikes, excluded }: ComparedState): object {
  return { lookAlikes, excluded };
}

function state({ name, commit }: ComparedState): object {
  return { name, commit: commit ?? null };
}
