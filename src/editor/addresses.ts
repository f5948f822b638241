/** The absolute path, with `/`, that an address names; undefined for one that is no file of a disk: `untitled:`, `git:`. */
export function pathOf(address: string): string | undefined {
  if (!address.startsWith('file:') || !URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  const path = decoded(pathname);
  if (path === undefined) return undefined;
  if (host !== '') return `//${host}${path}`;
  // Windows has one name for a drive, editors write two.
  const drive = /^\/([A-Za-z]):(.*)$/s.exec(path);
  return drive ? `${(drive[1] ?? '').toUpperCase()}:${drive[2] ?? ''}` : path;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The address of an absolute path with `/`. */
export function addressOf(path: string): string {
  const steps = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('//')) return `file:${steps}`;
  return path.startsWith('/') ? `file://${steps}` : `file:///${steps}`;
}
