import { UsageFault } from '../host/exit-code.ts';
import { FileFault, type Host } from '../host/host.ts';
import { absolute } from '../text/path.ts';
import { quote } from '../text/spanish.ts';

/**
 * Refuses a path that goes through a link and back with `..`: the folder above is then that of the link for some and
 * that of its target for others, and a result would be written where nobody looks for it. Throws UsageFault.
 */
export function refuseLinkedParents(words: readonly string[], host: Host): void {
  for (const word of words) {
    for (const { index } of word.matchAll(/(?<=[^/.]|[^/]\.)\/+\.\.(?=\/|$)/g)) {
      const before = word.slice(0, index).replace(/^(?:--[a-z-]+=|[a-z]+:)/, '');
      if (!isLink(absolute(host.cwd, before), host)) continue;
      throw new UsageFault(
        `${quote(word)} pasa por un enlace y vuelve con «..», que puede llevar a dos carpetas. Escriba la ruta sin «..».`,
      );
    }
  }
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
