import { isTipo, type Tipo } from '../schema/kind.ts';

/**
 * The `tipo:` that a text declares at its left margin, without reading it as YAML. What is no ASCII counts as a letter: an
 * expression for all letters takes longer to compile than to look for.
 */
export function declaredTipo(text: string): string | undefined {
  return /^(?:\uFEFF|\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?tipo[ \t]*:[ \t]*["']?([A-Za-z_\u00C0-\uFFFF-]+)/m.exec(
    text,
  )?.[1];
}

/** The kind that the bytes of a file declare, in whatever encoding; undefined when they name none. */
export function declaredKind(bytes: Uint8Array): Tipo | undefined {
  const declared = declaredTipo(oneByteEach(bytes));
  return isTipo(declared) ? declared : undefined;
}

/** Whether the bytes of a file declare a kind that there is not. */
export function declaresUnknownKind(bytes: Uint8Array): boolean {
  const declared = declaredTipo(oneByteEach(bytes));
  return declared !== undefined && !isTipo(declared);
}

const oneByte = new TextDecoder('latin1');

/** The names of the kinds are ASCII: they are found in any encoding once the zeros of UTF-16 are gone. */
export function oneByteEach(bytes: Uint8Array): string {
  return oneByte.decode(bytes).replaceAll('\0', '');
}

/** The kind a file should be by its place: only in `poi/`, `audiencias/` and `presupuesto/` must every YAML file be a document. */
export function expectedTipo(path: string): Tipo | undefined {
  if (/(^|\/)poi\//.test(path)) return 'poi';
  if (/(^|\/)audiencias\//.test(path)) return 'audiencia';
  if (/(^|\/)presupuesto\//.test(path)) return 'presupuesto';
  return undefined;
}

/** The kind a file at the root of a project has by its name, where its text says none that can be read: `plan.yaml`. */
export function namedTipo(path: string): Tipo | undefined {
  const name = /^(plan|unidades)\.ya?ml$/i.exec(path)?.[1]?.toLowerCase();
  return isTipo(name) ? name : undefined;
}
