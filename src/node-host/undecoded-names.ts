import { readdirSync } from 'node:fs';

/** What stands in a name for bytes that are no text in UTF-8; with it nothing is found. */
const LOST = '\uFFFD';

/** Whether a path, with `/`, is not found because a step of it stands on the disk in letters that are not UTF-8. */
export function hasUndecodedName(path: string): boolean {
  const steps = path.split('/');
  const at = steps.findIndex((step) => step.includes(LOST));
  if (at === -1) return false;
  try {
    return readdirSync(steps.slice(0, at).join('/') || '/', { encoding: 'buffer' }).some(
      (name) => name.toString('utf8') === steps[at] && !name.equals(Buffer.from(steps[at])),
    );
  } catch {
    return false;
  }
}
