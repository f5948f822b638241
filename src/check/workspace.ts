import { compareText } from '../diagnostics/order.ts';
import { FileFault, type Disk } from '../host/host.ts';
import { IN_FIGURES, unreadOf } from '../model/questions/unreadable.ts';
import { relative } from '../text/path.ts';
import { besideOf, type Beside, type JudgeTemplate } from './beside.ts';
import { check, type CheckOptions, type CheckResult } from './check.ts';
import { discover, targetOfFile, type Target } from './discover.ts';
import { configIn, isConfig } from './excluded.ts';
import type { InputFile } from './input-file.ts';
import { readInside } from './inside.ts';
import { declaredKind } from './kind-by-text.ts';
import { linkProject, type LinkedProject } from './linked.ts';
import { isRead, misnamed, misspelt } from './look-alikes.ts';

/** The files of a project as they were at one moment. */
export interface ReadProject {
  readonly root: string;
  /** Show only findings of these files and folders, relative to the root; everything when undefined. */
  readonly only: readonly string[] | undefined;
  /** One of the files is not what stands on disk but what an editor has not saved yet. */
  readonly fromEditor: boolean;
  /** Those of the project, and those that say so and have another name. */
  readonly input: readonly InputFile[];
  readonly beside: Beside;
  /** Files that could not be read; everything else can still be checked. */
  readonly faults: readonly FileFault[];
}

/** A project that was read and checked. */
export interface CheckedProject extends ReadProject {
  readonly result: CheckResult;
}

/**
 * Finds the projects at or below some paths, each once; a project asked for whole and in part is shown whole.
 * Throws FileFault when a folder cannot be listed.
 */
export function targetsOf(disk: Disk, paths: readonly string[]): readonly Target[] {
  const byRoot = new Map<string, Target>();
  for (const target of paths.flatMap((path) => discover(disk, path))) {
    const { root } = target.project;
    const known = byRoot.get(root);
    const only = known ? joined(known.only, target.only) : target.only;
    const isLoose = target.isLoose === true && known?.isLoose !== false;
    byRoot.set(root, { project: target.project, only, isLoose });
  }
  return [...byRoot.values()].sort((a, b) => compareText(a.project.root, b.project.root));
}

/** The project whose folder this is, whole, leaving alone those that stand below it. */
export function projectAlone(disk: Disk, root: string): Target {
  const found = discover(disk, root).find(({ project }) => project.root === root);
  return found ?? targetOfFile(disk, `${root}/plan.yaml`);
}

function joined(a: Target['only'], b: Target['only']): Target['only'] {
  return a === undefined || b === undefined ? undefined : [...a, ...b];
}

/** How a project is read. */
export interface ReadOptions {
  /** Stands in for a file on disk: what an editor has not saved yet. */
  readonly replaced?: InputFile | undefined;
  /** How templates of the project are looked into; without it they are not. */
  readonly judgeTemplate?: JudgeTemplate | undefined;
}

/** Reads one project. */
export function readProject(
  disk: Disk,
  { project, only }: Target,
  { replaced, judgeTemplate }: ReadOptions = {},
): ReadProject {
  const faults: FileFault[] = [...project.faults];
  const input: InputFile[] = replaced ? [replaced] : [];
  const read = (path: string): InputFile | undefined => {
    try {
      return { path, bytes: readInside(disk, project.root, path) };
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      faults.push(error);
      return undefined;
    }
  };
  input.push(...project.files.filter((path) => path !== replaced?.path).flatMap((path) => read(path) ?? []));
  const lookAlikes = project.misnamed.flatMap((path) => read(path) ?? []);
  input.push(...lookAlikes.filter((file) => misnamed(file) !== undefined));
  const config = configIn(input);
  const beside = besideOf(disk, project, config, judgeTemplate);
  faults.sort((a, b) => compareText(a.path, b.path));
  return { root: project.root, only, fromEditor: replaced !== undefined, input, beside, faults };
}

/** Checks what was read of one project; what links to a file that could not be read is not judged. */
export function checkProject(read: ReadProject, options: CheckOptions): CheckedProject {
  return {
    ...read,
    result: check(read.input, { ...options, unreadable: failedIn(read), beside: read.beside }),
  };
}

/** The same linked, and not judged. */
export function linkedOf(read: ReadProject): LinkedProject {
  return linkProject(read.input, { unreadable: failedIn(read), beside: read.beside });
}

/** The files of a project that could not be read, from its folder. */
export function failedIn({
  root,
  faults,
}: {
  readonly root: string;
  readonly faults: readonly Pick<FileFault, 'path'>[];
}): readonly string[] {
  return faults.map(({ path }) => relative(root, path));
}

/** Whether all that enters the figures of a project was read. */
export function isAllRead({ result, faults }: CheckedProject): boolean {
  const { lookAlikes, model } = result;
  return faults.length === 0 && lookAlikes.length === 0 && unreadOf(model, ...IN_FIGURES).length === 0;
}

/**
 * Whether something that was read of a project, or stands beside it, looks like a part of it and may be none: asked where
 * nothing is checked, since that takes many times as long.
 */
export function hasLookAlikes({ input, beside }: ReadProject): boolean {
  return beside.unfollowed.length + beside.above.length > 0 || input.some(mayBeNone);
}

/** Whether anything that was asked for is part of a project: `files` are its documents. */
export function isSomethingIn(read: ReadProject, files: readonly { readonly path: string }[]): boolean {
  return [...files, ...read.input.filter(({ path }) => isConfig(path))].some(({ path }) =>
    isShown(read, path),
  );
}

function mayBeNone(file: InputFile): boolean {
  if (!isRead(file.path)) return true;
  return !isConfig(file.path) && declaredKind(file.bytes) === undefined && misspelt(file) !== undefined;
}

/** Whether a file, relative to the root, is in the part of a project that is shown. */
export function isShown({ only }: Pick<ReadProject, 'only'>, file: string): boolean {
  return only === undefined || only.some((part) => file === part || file.startsWith(`${part}/`));
}
