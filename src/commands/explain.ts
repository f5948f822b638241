import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { explainCatalogue, explainRule, type RulePage } from '../painters/findings/explain.ts';
import { rules } from '../rules/index.ts';
import { readingCodes } from '../rules/reading-codes.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import { colorOf } from './color.ts';

/** What `plan explain` was asked, as written on the command line. */
export interface ExplainOptions {
  readonly color: boolean | undefined;
}

/**
 * Prints the page of a code; without a name, the catalogue; with the name of a group, its part of the catalogue. The
 * group may be left out where no two codes share the rest of the name. Throws UsageFault for a name that is none.
 */
export function explain(name: string | undefined, options: ExplainOptions, host: Host): ExitCode {
  const color = colorOf(host, host.stdout, options.color);
  const pages: readonly RulePage[] = [...rules, ...readingCodes];
  const named = name === undefined ? pages : pagesNamed(name.trim().toLowerCase(), pages);
  const [page, ...others] = named;
  if (name === undefined || others.length > 0) host.stdout.write(explainCatalogue(named, { color }));
  else if (page) host.stdout.write(explainRule(page, { color }));
  else throw new UsageFault(unknown(name, pages));
  return ExitCode.ok;
}

function pagesNamed(name: string, pages: readonly RulePage[]): readonly RulePage[] {
  const exact = pages.filter(({ id }) => id === name);
  return exact.length > 0 ? exact : pages.filter(({ id }) => id.split('/').includes(name.replace(/\/$/, '')));
}

function unknown(name: string, pages: readonly RulePage[]): string {
  const ids = pages.map(({ id }) => id);
  const [group = ''] = name.split('/');
  const inGroup = ids.filter((id) => id.startsWith(`${group}/`));
  const near = nearest(name, ids);
  const close =
    near.length > 0
      ? near
      : nearest(name, ids.map(withoutGroup)).flatMap((end) => ids.filter((id) => withoutGroup(id) === end));
  if (close.length > 0) return `No hay ninguna regla ${quote(name)}. ${didYouMean(close.slice(0, 3))}`;
  return inGroup.length > 0
    ? `No hay ninguna regla ${quote(name)}. Para ver las de su grupo: plan explain ${group}`
    : `No hay ninguna regla ${quote(name)}. Los grupos son ${enumerate([...new Set(ids.map(groupOf))].toSorted())}; «plan explain» muestra todas las reglas.`;
}

function groupOf(id: string): string {
  return id.split('/')[0] ?? id;
}

function withoutGroup(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
