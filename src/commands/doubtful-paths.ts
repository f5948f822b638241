import { UsageFault } from '../host/exit-code.ts';
import { FileFault, type Host } from '../host/host.ts';
import { absolute } from '../text/path.ts';
import { quote } from '../text/spanish.ts';

/**
 * Refuses the paths that would lead elsewhere than the person means: through a link and back with `..`, or to a server as
 * only Windows writes it. Throws UsageFault.
 */
export function refuseDoubtfulPaths(words: readonly string[], host: Host): void {
  for (const word of words) {
    refuseLinkedParent(word, host);
    refuseServer(word, host);
  }
}

/**
 * The folder above a link is that of the link for some and that of its target for others, and a result would be written
 * where nobody looks for it.
 */
function refuseLinkedParent(word: string, host: Host): void {
  for (const { index } of word.matchAll(/(?<=[^/.]|[^/]\.)\/+\.\.(?=\/|$)/g)) {
    if (!isLink(absolute(host.cwd, pathIn(word.slice(0, index))), host)) continue;
    throw new UsageFault(
      `${quote(word)} pasa por un enlace y vuelve con «..», que puede llevar a dos carpetas. Escriba la ruta sin «..».`,
    );
  }
}

/** Outside of Windows, `//servidor/planes` is a folder `/servidor/planes` of this machine, which nobody means. */
function refuseServer(word: string, host: Host): void {
  const onWindows = /^([A-Za-z]:|\/\/)/.test(host.cwd);
  if (onWindows || !/^(\/\/|\\\\)[^/\\]+[/\\]/.test(pathIn(word))) return;
  throw new UsageFault(
    `${quote(word)} es la ruta de un servidor como la escribe Windows, y este equipo no llega a él por ahí. Abra la carpeta del servidor en este equipo y dé la ruta que tiene aquí.`,
  );
}

/** The path of an argument: without the option (`--output=`) or the format (`json:`) that it may begin with. */
function pathIn(word: string): string {
  return word.replace(/^(?:--[a-z-]+=|(?!https?:)[a-z]+:)/, '');
}

function isLink(path: string, host: Host): boolean {
  const [, folder = '', name = ''] = /^(.*)\/([^/]+)$/.exec(path) ?? [];
  try {
    return host.realPath(path) !== `${host.realPath(folder || '/').replace(/\/$/, '')}/${name}`;
  } catch (error) {
    if (error instanceof FileFault) return false;
    throw error;
  }
}
