import { compareText } from '../diagnostics/order.ts';
import { FileFault, type Disk, type FolderEntry } from '../host/host.ts';
import { absolute, parentOf, relative } from '../text/path.ts';
import { CONFIG_FILES } from './excluded.ts';
import { expectedTipo } from './kind-by-text.ts';
import { isBelow, isInside } from './inside.ts';
import { hiddenFolderOf, isRead } from './look-alikes.ts';
import { emptyProject, isPlan, kindSaidIn, projectsBelow, type ProjectFiles } from './projects-below.ts';
import { listed } from './walk.ts';

/** A project to check, and which part of it to show. */
export interface Target {
  readonly project: ProjectFiles;
  /** Show only findings of these files and folders, relative to the root; everything when undefined. */
  readonly only: readonly string[] | undefined;
  /**
   * No document that could be read stands there: it is known by what could not, or by a file with the name of none. Beside
   * projects it is none of them.
   */
  readonly isLoose?: boolean;
}

/** Projects, and what is loose beside them. */
export interface Targets {
  readonly plans: readonly Target[];
  readonly loose: readonly Target[];
}

/** Parts what was found into projects and what is loose, which stands for the project where there is no other. */
export function partedTargets(targets: readonly Target[]): Targets {
  const plans = targets.filter(({ isLoose }) => isLoose !== true);
  return plans.length === 0
    ? { plans: targets, loose: [] }
    : { plans, loose: targets.filter(({ isLoose }) => isLoose) };
}

/**
 * Whether a project may stand in a folder below another, both absolute, and not be seen: what stands there, or above it, is
 * a link that is not followed, a repository that was not brought, or a folder that cannot be listed.
 */
export function hiddenBelow(from: string, { plans, loose }: Targets): (folder: string) => boolean {
  const places = [...plans, ...loose].flatMap(({ project: { root, faults, unfollowed } }) => [
    ...faults.map(({ path }) => path),
    ...unfollowed.flatMap(({ file, why }) => (why === 'copia' ? [] : [absolute(root, file)])),
  ]);
  const own = places.filter((place) => isBelow(place, from));
  return (folder) => own.some((place) => isBelow(folder, place));
}

/**
 * Every project at or below a folder, or the one that a file or folder stands in. Dot-folders and `node_modules` are
 * skipped, and what the configuration of a project leaves out. A folder with documents but no plan is a project too:
 * that it lacks a plan is a finding.
 */
export function discover(disk: Disk, path: string): readonly Target[] {
  const full = absolute(disk.cwd, path);
  const found = disk.kindOf(full) === 'folder' ? inFolder(disk, full) : [targetOfFile(disk, full)];
  return withConfigurationsAbove(disk, found);
}

/**
 * Targets, each with the configurations above it that stand beside no plan: what is said there for all is said for none.
 * One that stands above many is told in the first of them alone.
 */
function withConfigurationsAbove(disk: Disk, targets: readonly Target[]): readonly Target[] {
  const told = new Set<string>();
  const aboveOf = new Map(
    targets
      .toSorted((a, b) => compareText(a.project.root, b.project.root))
      .map(({ project: { root } }) => [root, configurationsAbove(disk, root, told)]),
  );
  return targets.map((target) => {
    const above = aboveOf.get(target.project.root) ?? [];
    return above.length === 0 ? target : { ...target, project: { ...target.project, above } };
  });
}

/** Folders above a project that are looked into for a configuration. */
const MOST_ABOVE = 5;

/** Those up to the root of the repository that were not looked into before: `told` is told which were. */
function configurationsAbove(disk: Disk, root: string, told: Set<string>): readonly string[] {
  const found: string[] = [];
  let here = root;
  for (let steps = '../'; steps.length <= 3 * MOST_ABOVE; steps += '../') {
    if (disk.kindOf(`${here}/.git`) !== undefined || here === parentOf(here)) break;
    here = parentOf(here);
    if (told.has(here)) break;
    told.add(here);
    const folder = here === '/' ? '' : here;
    const names = CONFIG_FILES.filter((name) => disk.kindOf(`${folder}/${name}`) === 'file');
    if (names.length > 0 && !holdsPlan(disk, here)) found.push(...names.map((name) => `${steps}${name}`));
  }
  return found;
}

function holdsPlan(disk: Disk, folder: string): boolean {
  const entries = listed(disk, folder);
  return entries instanceof FileFault || entries.some((entry) => isPlanEntry(disk, folder, entry));
}

/** The name of the file that makes a folder a project, whatever it is; undefined where none is there or can be seen. */
export function planIn(disk: Disk, folder: string): string | undefined {
  const entries = listed(disk, folder);
  if (entries instanceof FileFault) return undefined;
  return entries.find((entry) => isPlanEntry(disk, folder, entry))?.name;
}

function inFolder(disk: Disk, full: string): readonly Target[] {
  const { projects, orphans } = projectsBelow(disk, full);
  const below = [...projects.map(whole), ...orphans.flatMap((part) => partOf(disk, part))];
  if (projects.some(({ root }) => root === full)) return below;
  const { root: enclosing, faults } = enclosingProject(disk, full);
  if (enclosing !== undefined) {
    const project = projectAt(disk, enclosing);
    return [{ project: withFaults(project, faults), only: [asListed(disk, project, full)] }];
  }
  if (faults.length === 0) return below;
  const own = below.find(({ project }) => project.root === full) ?? looseAt(emptyProject(full));
  return [...below.filter((part) => part !== own), { ...own, project: withFaults(own.project, faults) }];
}

/**
 * What stands at or below a folder, as if it stood in no project: the projects in it, and the folders with documents of
 * none. What a project around it leaves out is not left out.
 */
export function partsBelow(disk: Disk, folder: string): readonly Target[] {
  const { projects, orphans } = projectsBelow(disk, folder);
  return [...projects.map(whole), ...orphans.flatMap((part) => partOf(disk, part))];
}

/** What stands in no project, where anything of a plan is among it. */
function partOf(disk: Disk, part: ProjectFiles): readonly Target[] {
  const { root, files, misnamed, unfollowed, faults } = part;
  const kindOf = (file: string): string | undefined => kindSaidIn(disk, `${root}/${file}`);
  const holdsDocuments =
    files.some((file) => expectedTipo(file) !== undefined || kindOf(file) !== undefined) ||
    misnamed.some((file) => hiddenFolderOf(file) === undefined && kindOf(file) === 'plan');
  if (holdsDocuments) return [whole(part)];
  const isKnown =
    unfollowed.length > 0 || faults.length > 0 || misnamed.some((file) => kindOf(file) !== undefined);
  return isKnown ? [looseAt(part)] : [];
}

/** The project that a file stands in, or would stand in when it is not saved yet; all else there is set aside. */
export function targetOfFile(disk: Disk, full: string): Target {
  const folder = parentOf(full);
  const { root = folder, faults } = enclosingProject(disk, folder);
  const project = projectAt(disk, root);
  return { project: withFaults(project, faults), only: [asListed(disk, project, full)] };
}

/** A path from the root as the files of the project have it: where case does not count, people type it in any. */
function asListed(disk: Disk, { root, files }: ProjectFiles, full: string): string {
  const typed = relative(root, full);
  if (files.some((file) => file === typed || file.startsWith(`${typed}/`))) return typed;
  const stored = relative(disk.realPath(root), disk.realPath(full));
  return files.some((file) => file === stored || file.startsWith(`${stored}/`)) ? stored : typed;
}

function whole(project: ProjectFiles): Target {
  return { project, only: undefined };
}

function looseAt(project: ProjectFiles): Target {
  return { ...whole(project), isLoose: true };
}

function withFaults(project: ProjectFiles, faults: readonly FileFault[]): ProjectFiles {
  return faults.length === 0 ? project : { ...project, faults: [...project.faults, ...faults] };
}

/**
 * The nearest folder from here upwards that holds a plan, and the folders that could not be looked into on the way; the
 * search ends at the root of a repository.
 */
function enclosingProject(
  disk: Disk,
  folder: string,
): { readonly root: string | undefined; readonly faults: readonly FileFault[] } {
  const faults: FileFault[] = [];
  for (let here = folder; ; here = parentOf(here)) {
    const entries = disk.kindOf(here) === 'folder' ? listed(disk, here) : [];
    if (entries instanceof FileFault) faults.push(entries);
    else {
      if (entries.some((entry) => isPlanEntry(disk, here, entry))) return { root: here, faults };
      if (entries.some(({ name }) => name === '.git')) return { root: undefined, faults };
    }
    if (here === parentOf(here)) return { root: undefined, faults };
  }
}

function isPlanEntry(disk: Disk, folder: string, { name, kind }: FolderEntry): boolean {
  if (!isRead(name) || kind === 'folder' || kind === 'special') return false;
  const path = `${folder === '/' ? '' : folder}/${name}`;
  return (kind === 'file' || leadsToFileIn(disk, folder, path)) && isPlan(disk, path);
}

function leadsToFileIn(disk: Disk, folder: string, link: string): boolean {
  try {
    return disk.kindOf(link) === 'file' && isInside(disk.realPath(link), disk.realPath(folder));
  } catch (error) {
    if (error instanceof FileFault) return false;
    throw error;
  }
}

function projectAt(disk: Disk, root: string): ProjectFiles {
  if (disk.kindOf(root) !== 'folder') return emptyProject(root);
  const { projects, orphans } = projectsBelow(disk, root);
  return [...projects, ...orphans].find((project) => project.root === root) ?? emptyProject(root);
}
