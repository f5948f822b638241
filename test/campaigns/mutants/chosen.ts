import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chosen, sitesOf, type Site } from './sites.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** What the product computes, finds, tells and is asked. How a page is drawn is held by pictures. */
const FOLDERS = ['src/model', 'src/rules', 'src/report', 'src/check', 'src/commands'];

/** The faults of a run: `MUTANTS` of them chosen by `SEED`, or those whose keys `ONLY` names. */
export function chosenSites(env: Readonly<Record<string, string | undefined>>): readonly Site[] {
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('.generated.'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  const all = sources.flatMap((file) => sitesOf(file, readFileSync(join(ROOT, file), 'utf8')));
  const only = env['ONLY']?.split(',');
  if (only !== undefined) return all.filter(({ key }) => only.includes(key));
  return chosen(all, Number(env['MUTANTS'] ?? 300), Number(env['SEED'] ?? 1));
}
