import type { Model, Origin } from '../model.ts';
import { rememberedOf } from '../progress/remember.ts';
import { groupedByEach } from '../../text/grouped-by.ts';
import { jsonPointer, pointersTo } from '../../text/path.ts';

/** A value of something, by its field: `indicador.ejecutado.mar`. */
export interface DottedField {
  readonly field: string;
  /** As it stands in the file: `1.200`. */
  readonly written: string;
}

/** The values of something that are written with three digits after a dot, in the order of its document. */
export function dottedFieldsOf({ dotted }: Model, { file, path }: Origin): readonly DottedField[] {
  const own = dottedIn(dotted).get(file)?.get(jsonPointer(path)) ?? [];
  return own.map(({ path: inner, written }) => ({ field: inner.slice(path.length).join('.'), written }));
}

/** By file, and by the place of everything that a value lies in: each activity asks for its own. */
const dottedIn = rememberedOf(
  (dotted: Model['dotted']) =>
    new Map(
      [...dotted].map(
        ([file, values]) => [file, groupedByEach(values, ({ path }) => pointersTo(path))] as const,
      ),
    ),
);

/** `1.200` as it is meant where it is not a decimal, `1200`; undefined for more than three digits, and for `0.200`. */
export function withoutDot(written: string): string | undefined {
  const [, whole = '', rest = ''] = /^0*([1-9]\d*)\.(\d{3})$/.exec(written) ?? [];
  return whole === '' ? undefined : `${whole}${rest}`;
}
