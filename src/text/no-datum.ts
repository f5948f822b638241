/** What people write in a form where there is nothing to say, as the JNE's register and CEPLAN's exports hold it. */
const NOTHING: ReadonlySet<string> = new Set(['no se especifica', '-', 'ninguno', 'ninguna']);

/** Whether a text only says that there is no datum: «No se especifica.», «-», «Ninguno» or «Ninguna», in any case. */
export function saysNothing(text: string): boolean {
  // Nearly every text is told apart by its length.
  if (text.length > 24) return false;
  return NOTHING.has(text.trim().toLowerCase().replace(/\.$/, ''));
}
