import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A file that the program ships (schemas/, templates/), by its path from the root of the package. The root is found
 * from this module upwards, because the depth differs between the sources and the bundle.
 */
export function readAsset(path: string): Uint8Array {
  return readFileSync(join(packageRoot(), path));
}

/** The same, as text. */
export function readAssetText(path: string): string {
  return readFileSync(join(packageRoot(), path), 'utf8');
}

/** The files that the program ships below a folder, relative to it, with `/`, in order. */
export function listAssets(folder: string): readonly string[] {
  const names = readdirSync(join(packageRoot(), folder), { recursive: true, encoding: 'utf8' });
  return names.map((name) => name.replaceAll('\\', '/')).toSorted();
}

let root: string | undefined;

function packageRoot(): string {
  if (root !== undefined) return root;
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isRoot(folder)) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the package has lost its schemas folder');
    folder = parent;
  }
  root = folder;
  return folder;
}

function isRoot(folder: string): boolean {
  try {
    readFileSync(join(folder, 'schemas/plan.schema.json'));
    return true;
  } catch {
    return false;
  }
}
