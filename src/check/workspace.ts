import { FileFault, type Host } from '../host/host.ts';
import { check, type CheckOptions, type CheckResult, type InputFile } from './check.ts';
import { discover, relative, type Target } from './discover.ts';

/** A project that was read and checked. */
export interface CheckedProject {
  readonly root: string;
  readonly only: string | undefined;
  readonly result: CheckResult;
  /** Files that could not be read; everything else was still checked. */
  readonly faults: readonly FileFault[];
  readonly input: readonly InputFile[];
}

/**
 * Finds the projects at or below some paths, each once; a project asked for whole and in part is shown whole.
 * Throws FileFault when a folder cannot be listed.
 */
export function targetsOf(host: Host, paths: readonly string[]): readonly Target[] {
  const byRoot = new Map<string, Target[]>();
  for (const path of paths) {
    for (const target of discover(host, path)) {
      const known = byRoot.get(target.project.root) ?? [];
      if (!known.some(({ only }) => only === undefined || only === target.only)) known.push(target);
      byRoot.set(target.project.root, target.only === undefined ? [target] : known);
    }
  }
  return [...byRoot].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, targets]) => targets);
}

/** Reads and checks one project. `replaced` stands in for a file on disk: what an editor has not saved yet. */
export function checkProject(
  host: Host,
  target: Target,
  options: CheckOptions,
  replaced?: InputFile,
): CheckedProject {
  const { root, files } = target.project;
  const faults: FileFault[] = [];
  const input: InputFile[] = replaced ? [replaced] : [];
  for (const path of files) {
    if (path === replaced?.path) continue;
    try {
      input.push({ path, bytes: host.readFile(`${root}/${path}`) });
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      faults.push(error);
    }
  }
  const unreadable = faults.map(({ path }) => relative(root, path));
  return { root, only: target.only, result: check(input, { ...options, unreadable }), faults, input };
}
