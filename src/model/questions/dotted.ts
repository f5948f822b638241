import type { Model, Origin } from '../model.ts';
import { startsWith } from '../../text/path.ts';

/** A value of something, by its field: `indicador.ejecutado.mar`. */
export interface DottedField {
  readonly field: string;
  /** As it stands in the file: `1.200`. */
  readonly written: string;
}

/** The values of something that are written with three digits after a dot, in the order of its document. */
export function dottedFieldsOf({ dotted }: Model, { file, path }: Origin): readonly DottedField[] {
  return (dotted.get(file) ?? []).flatMap(({ path: inner, written }) =>
    startsWith(inner, path) ? [{ field: inner.slice(path.length).join('.'), written }] : [],
  );
}

/** `1.200` as it is meant where it is not a decimal, `1200`; undefined for more than three digits, and for `0.200`. */
export function withoutDot(written: string): string | undefined {
  const [, whole = '', rest = ''] = /^0*([1-9]\d*)\.(\d{3})$/.exec(written) ?? [];
  return whole === '' ? undefined : `${whole}${rest}`;
}
