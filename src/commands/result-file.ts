import type { Host } from '../host/host.ts';
import { absolute } from '../text/path.ts';

/**
 * The file to which a result goes, as typed; undefined for standard output: nothing was said, or `-`, or another name of it
 * (`/dev/stdout`, the file to which the shell sends it).
 */
export function resultFile(output: string | undefined, host: Host): string | undefined {
  if (output === undefined || output === '-') return undefined;
  const isStandardOutput = host.identityOf(absolute(host.cwd, output)) === host.identityOf('/dev/stdout');
  return isStandardOutput ? undefined : output;
}
