import { UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { absolute } from '../text/path.ts';
import { quote } from '../text/spanish.ts';

/**
 * Refuses to write a result over a file that it was made from: a document, the configuration, the crest. `inputs` are
 * absolute. Throws UsageFault.
 */
export function refuseOwnInputs(output: string, inputs: readonly string[], host: Host): void {
  const target = host.realPath(absolute(host.cwd, output));
  if (!inputs.some((input) => host.realPath(input) === target)) return;
  throw new UsageFault(
    `${quote(output)} es un archivo de este proyecto, y se perdería. Dé otro nombre al resultado, por ejemplo ${quote('resultado.json')}.`,
  );
}
