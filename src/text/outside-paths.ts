/**
 * Why a path written in a document may not be followed: it leaves the folder of its project, or the machine. A noun
 * phrase in Spanish; undefined for a path below the project's folder. Both slashes separate, as Windows takes them.
 */
export function outsideReason(path: string): string | undefined {
  const text = path.trim();
  if (/^[a-z]:/i.test(text)) return 'una ruta con letra de unidad, que solo existe en una computadora';
  if (/^[\\/]{2}/.test(text)) return 'una ruta de red';
  if (/^[\\/~]/.test(text)) return 'una ruta absoluta, que solo existe en una computadora';
  if (/^[a-z][a-z0-9+.-]+:/i.test(text)) return 'una dirección y no un archivo';
  let depth = 0;
  for (const step of text.split(/[\\/]+/)) {
    if (step === '..') depth -= 1;
    else if (step !== '.' && step !== '') depth += 1;
    if (depth < 0) return 'una ruta que sale de la carpeta del proyecto';
  }
  return undefined;
}

/** The addresses that nearly all are: letters and digits under a named host, which need no closer look. */
const PLAIN_URL = /^https?:\/\/(?!xn--)[a-z][a-z0-9-]*(?:\.(?!xn--)[a-z][a-z0-9-]*)+(?:\/[\w./-]*)?$/;

/** Whether a web address is certainly one that may be printed; false says nothing. */
export function isPlainUrl(url: string): boolean {
  return PLAIN_URL.test(url);
}

/** Why a web address may not be printed as a link, in Spanish; undefined for an http or https address. */
export function unsafeUrlReason(url: string): string | undefined {
  const text = url.trim();
  const [, scheme] = /^([a-z][a-z0-9+-]*):/i.exec(text) ?? [];
  if (scheme !== undefined && !/^https?$/i.test(scheme)) return `empieza con «${scheme}:» y no con «https:»`;
  if (!/^https?:\/\/[^\s/]/i.test(text)) return 'no empieza con «https://»';
  if (!URL.canParse(text)) return 'no es una dirección web';
  const { username, password } = new URL(text);
  return username === '' && password === '' ? undefined : 'lleva un usuario o una contraseña';
}
