import { FileFault } from '../../src/host/host.ts';
import type { MemoryHost } from './memory-host.ts';

/** The same world, where nobody may look into a folder. */
export function withClosed(host: MemoryHost, folder: string): MemoryHost {
  const listFolder: MemoryHost['listFolder'] = host.listFolder.bind(host);
  return Object.assign(host, {
    listFolder: (path: string) => {
      if (path === folder) throw new FileFault(path, 'no hay permiso para abrirlo');
      return listFolder(path);
    },
  });
}
