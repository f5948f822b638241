import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A file that the program ships (schemas/, templates/), by its path from the root of the package. */
export function readAsset(path: string): Uint8Array {
  return readFileSync(join(packageRoot(), path));
}

/** The address of a file that the program ships, by its path from the root of the package. */
export function assetAddress(path: string): string {
  return pathToFileURL(join(packageRoot(), path)).href;
}

/** The folder above this module that holds the schemas: src/ and dist/ stand at different depths. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'schemas/plan.schema.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the package has lost its schemas folder');
    folder = parent;
  }
  return folder;
}
