import type { CheckedProject } from './check-project.ts';
import type { CheckResult } from './check.ts';

/**
 * What a run keeps of a project that it has checked: all that is said of it, and none of its texts. Thousands of
 * projects are checked in the memory of one.
 */
export interface ProjectFindings {
  readonly root: string;
  /** Show only findings of these files and folders, relative to the root; everything when undefined. */
  readonly only: readonly string[] | undefined;
  readonly found: Found;
}

/** What only depends on the content of a project's files and on how they were checked. Plain data. */
export interface Found extends Pick<
  CheckResult,
  'files' | 'diagnostics' | 'suppressed' | 'configurationAtFault'
> {
  /** Paths of all that has a text to show: documents, and the configuration. */
  readonly texts: readonly string[];
}

/** What is kept of a checked project. */
export function findingsOf({ root, only, result }: CheckedProject): ProjectFindings {
  const { files, diagnostics, suppressed, configurationAtFault, sources } = result;
  const found: Found = { files, diagnostics, suppressed, configurationAtFault, texts: [...sources.keys()] };
  // A piece of a text keeps all of it in memory; a copy does not.
  return { root, only, found: JSON.parse(JSON.stringify(found)) as Found }; // plain data comes back as it went
}
