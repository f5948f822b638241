import { main } from '../../src/cli.ts';
import { memoryHost } from './memory-host.ts';
import type { Texts } from './mutator.ts';

/** The documents of a project that `plan init` has just written, by their path in it. */
export async function freshProject(): Promise<Texts> {
  const host = memoryHost();
  await main(['init'], host);
  return Object.fromEntries(
    [...host.files]
      .filter(([path]) => /\/[^./][^/]*\.yaml$/.test(path) && !path.includes('/.'))
      .map(([path, bytes]) => [path.replace('/w/', ''), new TextDecoder().decode(bytes)]),
  );
}
