import { absolute, parentOf } from './path.ts';

/** As many links as Linux follows on one way. */
export const MOST_LINKS = 40;

/**
 * Where an absolute path leads through links, which are given by their absolute paths with what is written in each;
 * undefined where they go in a circle.
 */
export function followed(path: string, links: ReadonlyMap<string, string>): string | undefined {
  if (links.size === 0) return path;
  let real = path;
  for (let count = 0; count <= MOST_LINKS; count++) {
    const end = endOfFirstLink(real, links);
    if (end === undefined) return real;
    const link = real.slice(0, end);
    real = absolute(parentOf(link), `${links.get(link) ?? ''}${real.slice(end)}`);
  }
  return undefined;
}

function endOfFirstLink(path: string, links: ReadonlyMap<string, string>): number | undefined {
  for (let end = path.indexOf('/', 1); end >= 0; end = path.indexOf('/', end + 1))
    if (links.has(path.slice(0, end))) return end;
  return links.has(path) ? path.length : undefined;
}
