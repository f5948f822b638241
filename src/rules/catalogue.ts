import type { Severity } from '../diagnostics/diagnostic.ts';
import { compareText } from '../diagnostics/order.ts';
import { readingCodes } from './reading-codes.ts';
import { rules } from './index.ts';

/** What there is to know of a code without its examples. */
export interface CatalogueEntry {
  readonly id: string;
  readonly severity: Severity;
  /** How grave the gravest of its findings are, where some are graver than `severity`. */
  readonly gravest?: Severity;
  readonly title: string;
  readonly rationale: string;
}

/** Every code that may be found, sorted: the rules, and what the reading of a file finds by itself. */
export const catalogue: readonly CatalogueEntry[] = [...rules, ...readingCodes].toSorted((a, b) =>
  compareText(a.id, b.id),
);

const fixed: ReadonlySet<string> = new Set([
  ...readingCodes.map(({ id }) => id),
  'proyecto/configuracion-repetida',
  'proyecto/regla-desconocida',
  'proyecto/version-insuficiente',
]);

/**
 * Whether the findings of a code keep their severity, and are never set aside: those of what cannot be read as it should
 * be, in a document, in the configuration or in a file that is imported.
 */
export function isFixed(id: string): boolean {
  return fixed.has(id);
}

/** The codes that a name means whose severity can be changed: the one of that name, or all of a group. */
export function codesNamed(name: string): readonly string[] {
  const own = name.includes('/')
    ? rules.filter(({ id }) => id === name)
    : rules.filter(({ id }) => id.startsWith(`${name}/`));
  return own.map(({ id }) => id).filter((id) => !isFixed(id));
}
