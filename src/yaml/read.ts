import type { Source } from '../text/source.ts';
import { compose } from './compose.ts';
import type { Reading } from './document.ts';
import { readPlain } from './plain.ts';

export interface ReadOptions {
  /** `yaml` reads every file with the general parser, to compare with; `auto` only those that need it. */
  readonly parser?: 'auto' | 'yaml';
}

/**
 * Reads a YAML text: plain data that says where each value stands, and the findings of the group `yaml`. A text
 * whose structure cannot be trusted gives findings and no document; an empty one gives a document whose value
 * is null.
 */
export function readYaml(source: Source, options: ReadOptions = {}): Reading {
  const document = options.parser === 'yaml' ? undefined : readPlain(source);
  return document ? { document, diagnostics: [] } : compose(source);
}
