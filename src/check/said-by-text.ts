import { anioOf } from '../model/progress/period.ts';
import type { UnreadDocument } from '../model/surroundings.ts';
import { isTipo } from '../schema/kind.ts';
import { decodeText } from '../sheets/decode-text.ts';
import { declaredTipo } from './kind-by-text.ts';

/** What a text says of a document of which not all can be read. */
export type SaidByText = Pick<UnreadDocument, 'periodo' | 'unidad' | 'text'>;

export const NOTHING_SAID: SaidByText = { periodo: undefined, unidad: undefined, text: undefined };

/**
 * What the bytes of a document say of it, in whatever encoding: of which period and unit it is, where its left margin says
 * one and no other (the two sides of a conflict may say two), and all its words. Nothing where they declare no kind: what
 * they were before they were damaged, nobody knows.
 */
export function saidByText(bytes: Uint8Array | undefined): SaidByText {
  const text = bytes && decodeText(bytes)?.text;
  if (text === undefined || !isTipo(declaredTipo(text))) return NOTHING_SAID;
  const periodo = onlyValue(text, 'periodo');
  return {
    periodo: periodo === undefined || anioOf(periodo) === undefined ? undefined : periodo,
    unidad: onlyValue(text, 'unidad'),
    text,
  };
}

function onlyValue(text: string, key: string): string | undefined {
  const values = [...text.matchAll(new RegExp(`^["']?${key}["']?[ \\t]*:(.*)$`, 'gm'))].map(
    ([, value = '']) => /^[ \t]*["']?([^\s"'#]*)["']?[ \t\r]*(?:#.*)?$/.exec(value)?.[1] ?? '',
  );
  const [only = '', ...others] = new Set(values);
  return others.length > 0 || only === '' ? undefined : only;
}
