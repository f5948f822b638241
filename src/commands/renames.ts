import { namedAt, placesOfId } from '../edit/rename.ts';
import { UsageFault } from '../host/exit-code.ts';
import { valueAt } from '../schema/value-at.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { tipoOf } from '../schema/kind.ts';
import { visible } from '../text/visible.ts';
import { CITING, mayName } from '../model/questions/unreadable.ts';
import { editFor } from './assignments.ts';
import type { FileEdits } from './edit-project.ts';
import type { Assignment, Context } from './owner-of.ts';
import { refuseUnread, type Refused } from './unread.ts';

/** The edits of a rename, and a message with the new id in the place of the old one. */
export interface Renames {
  readonly edits: readonly FileEdits[];
  readonly renamed: (message: string) => string;
  /** Where the thing itself stands. */
  readonly file: string;
  /** The id that it had. */
  readonly from: string;
}

/**
 * The edits that give something another id wherever it is named, in every document: `GIM-014 id=GIM-015`. undefined for an
 * assignment that is no id, or one that nothing cites. Throws UsageFault where the new id is taken, and where a document
 * that may cite the thing cannot be read.
 */
export function renamesFor(assignment: Assignment, context: Context): Renames | undefined {
  if (assignment.field !== 'id') return undefined;
  const { read, result, cwd } = context;
  const nothing = `No se cambió el identificador ${quote(assignment.id)}, que cambia donde se cite`;
  const concerns: Refused['concerns'] = (one) => mayName(one, assignment.id) || mayName(one, assignment.text);
  refuseUnread({ root: read.root, result }, CITING, { nothing, concerns }, cwd);
  const own = editFor(assignment, context, undefined);
  const [edit] = own.edits;
  const named = edit?.kind === 'set' ? namedAt(own.kind, edit.path) : undefined;
  if (edit?.kind !== 'set' || named === undefined || typeof edit.value !== 'string') return undefined;
  const to = edit.value;
  const from = valueAt(context.result.documents.get(own.file)?.value, edit.path);
  if (typeof from !== 'string') return undefined;
  const texts = [...context.result.documents].map(([file, { source, value }]) => ({
    file,
    text: source.text,
    value,
  }));
  const bears = ({ text, value }: (typeof texts)[number]): boolean => {
    const tipo = tipoOf(value);
    return tipo !== undefined && placesOfId(text, named, to).some((path) => namedAt(tipo, path) === named);
  };
  if (to !== from && texts.some(bears))
    throw new UsageFault(`${quote(to)} ya está en uso. Elija otro identificador.`);
  const edits = texts.flatMap(({ file, text, value }): FileEdits | readonly [] => {
    const tipo = tipoOf(value);
    const places = placesOfId(text, named, from);
    return places.length === 0 || tipo === undefined
      ? []
      : { file, kind: tipo, edits: places.map((path) => ({ kind: 'set', path, value: to })) };
  });
  const whole = wholeId(from);
  return { edits, renamed: (message) => message.replaceAll(whole, () => to), file: own.file, from };
}

/** An id where it stands alone: «GIM» is no part of «GIM-014», nor «ECO-1» of «ECO-1.1». */
function wholeId(id: string): RegExp {
  const letters = id.replaceAll(
    /[^\p{L}\p{N}]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return new RegExp(
    `(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}][.-])${letters}(?![\\p{L}\\p{N}_]|[.-][\\p{L}\\p{N}])`,
    'gu',
  );
}

/**
 * What to do about baselines that accept findings of an id that is no longer: a sentence for each, empty where there is
 * none.
 */
export function staleBaselines(
  { read }: Context,
  renames: readonly (Renames | undefined)[],
  name: (file: string) => string,
): string {
  const gone = renames.flatMap((one) => one?.from ?? []);
  return read.input
    .filter(({ path }) => /\.ya?ml$/.test(path))
    .flatMap((file) => {
      const text = new TextDecoder().decode(file.bytes);
      const found = gone.filter((id) => wholeId(id).test(text));
      if (found.length === 0 || !/^hallazgos:/m.test(text)) return [];
      return `${visible(name(file.path))} acepta hallazgos de ${enumerate(found.map(quote))}, que ya no se llama así. Revíselos y escríbalo otra vez: plan validate --write-baseline\n`;
    })
    .join('');
}
