import type { Host, OutputStream } from '../host/host.ts';

/**
 * Whether to colour what goes to a stream: as asked on the command line; else only on a terminal that can, and never
 * with NO_COLOR (no-color.org) or TERM=dumb.
 */
export function colorOf(host: Host, stream: OutputStream, asked: boolean | undefined): boolean {
  if (asked !== undefined) return asked;
  const refused = host.env['NO_COLOR'];
  if (refused !== undefined && refused !== '') return false;
  if (host.env['TERM'] === 'dumb') return false;
  return stream.isTerminal;
}
