import type { Severity } from '../diagnostics/diagnostic.ts';
import { compareText } from '../diagnostics/order.ts';
import { readingCodes } from './reading-codes.ts';
import { rules } from './index.ts';

/** What there is to know of a code without its examples. */
export interface CatalogueEntry {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly rationale: string;
}

/** Every code that may be found, sorted: the rules, and what the reading of a file finds by itself. */
export const catalogue: readonly CatalogueEntry[] = [...rules, ...readingCodes].toSorted((a, b) =>
  compareText(a.id, b.id),
);
