import { compareText } from '../diagnostics/order.ts';
import { FileFault, type Disk } from '../host/host.ts';
import { absolute, relative } from '../text/path.ts';
import { CONFIG_FILES, configValueIn, isConfig, matcher } from './excluded.ts';
import { declaredKind, declaresUnknownKind, expectedTipo } from './kind-by-text.ts';
import { isYaml, mayBeMisnamed } from './look-alikes.ts';

/** A project on disk: a folder with a plan document, and the YAML files that are its own. */
export interface ProjectFiles {
  /** Absolute, with `/`. */
  readonly root: string;
  /** Relative to the root, with `/`, in no order. */
  readonly files: readonly string[];
  /** Files that by their name are none of the project and may be all the same; relative to the root. */
  readonly misnamed: readonly string[];
  /** Links to nothing or to a folder that look like a part of the project; relative to the root. */
  readonly links: readonly string[];
  /** Files of any kind, those that are left out too; relative to the root. */
  readonly others: readonly string[];
  /** Whether there is a folder for POI, be it empty. */
  readonly poiFolder: boolean;
}

/** A project to check, and which part of it to show. */
export interface Target {
  readonly project: ProjectFiles;
  /** Show only findings of these files and folders, relative to the root; everything when undefined. */
  readonly only: readonly string[] | undefined;
}

/**
 * Every project at or below a folder, or the one that a file or folder stands in. Dot-folders and `node_modules` are
 * skipped, and what the configuration of a project leaves out. A folder with documents but no plan is a project too:
 * that it lacks a plan is a finding.
 */
export function discover(disk: Disk, path: string): readonly Target[] {
  const full = absolute(disk.cwd, path);
  if (disk.kindOf(full) === 'file') return [targetOfFile(disk, full)];
  const { projects, orphans } = projectsBelow(disk, full);
  const documents =
    orphans.files.some((file) => expectedTipo(file) !== undefined || saysItsKind(disk, full, file)) ||
    orphans.misnamed.some((file) => saysItsKind(disk, full, file));
  const below = documents ? [...projects, orphans] : projects;
  if (projects.some(({ root }) => root === full)) return below.map(whole);
  const enclosing = enclosingProject(disk, full);
  if (enclosing !== undefined) {
    return [{ project: projectAt(disk, enclosing), only: [relative(enclosing, full)] }];
  }
  return below.map(whole);
}

/** The project that a file stands in, or would stand in when it is not saved yet; all else there is set aside. */
export function targetOfFile(disk: Disk, full: string): Target {
  const folder = parentOf(full);
  const root = enclosingProject(disk, folder) ?? folder;
  return { project: projectAt(disk, root), only: [relative(root, full)] };
}

function whole(project: ProjectFiles): Target {
  return { project, only: undefined };
}

/** The nearest folder from here upwards that holds a plan; the search ends at the root of a repository. */
function enclosingProject(disk: Disk, folder: string): string | undefined {
  for (let here = folder; ; here = parentOf(here)) {
    if (disk.kindOf(here) === 'folder') {
      const entries = disk.listFolder(here);
      if (entries.some((e) => e.kind === 'file' && isYaml(e.name) && isPlan(disk, `${here}/${e.name}`)))
        return here;
      if (entries.some((e) => e.name === '.git')) return undefined;
    }
    if (here === parentOf(here)) return undefined;
  }
}

function projectAt(disk: Disk, root: string): ProjectFiles {
  if (disk.kindOf(root) !== 'folder')
    return { root, files: [], misnamed: [], links: [], others: [], poiFolder: false };
  const { projects, orphans } = projectsBelow(disk, root);
  return projects.find((project) => project.root === root) ?? orphans;
}

interface Grouped {
  readonly projects: readonly ProjectFiles[];
  /** What stands in no project, as if the folder were one. */
  readonly orphans: ProjectFiles;
}

/** Groups what looks like a part of a project below a folder by the nearest folder above each that holds a plan. */
function projectsBelow(disk: Disk, folder: string): Grouped {
  const seen = seenBelow(disk, folder);
  let { files, misnamed, links } = seen;
  const roots = new Set<string>();
  // From the top down, so that what a project leaves out is no project of its own.
  const plans = files.filter((file) => mayBePlan(folder, file) && isPlan(disk, file)).map(parentOf);
  for (const root of plans.toSorted((a, b) => a.length - b.length)) {
    if (roots.has(root) || !files.some((file) => parentOf(file) === root)) continue;
    roots.add(root);
    const patterns = exclusionsOf(disk, root);
    if (patterns.length === 0) continue;
    const excludes = matcher(patterns);
    const stays = (path: string): boolean => !path.startsWith(`${root}/`) || !excludes(relative(root, path));
    files = files.filter(stays);
    misnamed = misnamed.filter(stays);
    links = links.filter(stays);
  }
  const owners = ownersOf(roots, folder);
  const parts = {
    files: owners(files),
    misnamed: owners(misnamed),
    links: owners(links),
    others: owners([...seen.others, ...seen.files]),
  };
  const part = (root: string): ProjectFiles => ({
    root,
    files: parts.files.get(root) ?? [],
    misnamed: parts.misnamed.get(root) ?? [],
    links: parts.links.get(root) ?? [],
    others: (parts.others.get(root) ?? []).toSorted(compareText),
    poiFolder: seen.folders.has(root === '/' ? '/poi' : `${root}/poi`),
  });
  return {
    projects: [...roots].map(part),
    orphans: roots.has(folder) ? { ...part(folder), files: [], misnamed: [] } : part(folder),
  };
}

/** Parts paths by the nearest root above each, relative to it; those below none are of the folder itself. */
function ownersOf(
  roots: ReadonlySet<string>,
  folder: string,
): (paths: readonly string[]) => ReadonlyMap<string, readonly string[]> {
  return (paths) => {
    const byRoot = new Map<string, string[]>();
    for (const path of paths) {
      let here = parentOf(path);
      while (!roots.has(here) && here !== folder && here !== parentOf(here)) here = parentOf(here);
      const own = byRoot.get(here);
      if (own) own.push(relative(here, path));
      else byRoot.set(here, [relative(here, path)]);
    }
    return byRoot;
  };
}

/** In `poi/` and `audiencias/` a `tipo: plan` is a mistake, not the root of a project. */
function mayBePlan(folder: string, file: string): boolean {
  return expectedTipo(relative(folder, file)) === undefined;
}

function exclusionsOf(disk: Disk, root: string): readonly string[] {
  const name = CONFIG_FILES.find((file) => disk.kindOf(`${root}/${file}`) === 'file');
  if (name === undefined) return [];
  try {
    return configValueIn({ path: name, bytes: disk.readFile(`${root}/${name}`) }).excluir;
  } catch (error) {
    if (error instanceof FileFault) return [];
    throw error;
  }
}

/** Whether a file that stands in no project says that it belongs to some plan. */
function saysItsKind(disk: Disk, folder: string, file: string): boolean {
  try {
    return declaredKind(disk.readFile(`${folder}/${file}`)) !== undefined;
  } catch (error) {
    if (error instanceof FileFault) return false;
    throw error;
  }
}

interface Seen {
  readonly files: readonly string[];
  readonly misnamed: readonly string[];
  readonly links: readonly string[];
  readonly others: readonly string[];
  readonly folders: ReadonlySet<string>;
}

/** What looks like a part of a project below a folder, by absolute path; and its folders for POI. */
function seenBelow(disk: Disk, folder: string): Seen {
  const files: string[] = [];
  const misnamed: string[] = [];
  const links: string[] = [];
  const others: string[] = [];
  const folders = new Set<string>();
  const pending = [folder];
  for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
    for (const { name, kind } of disk.listFolder(here)) {
      if (name.startsWith('.')) continue;
      const path = here.endsWith('/') ? here + name : `${here}/${name}`;
      if (kind === 'folder') {
        if (name === 'node_modules') continue;
        pending.push(path);
        if (name === 'poi') folders.add(path);
      } else if (kind === 'file') {
        if (isYaml(name)) files.push(path);
        else others.push(path);
        if (mayBeMisnamed(relative(folder, path))) misnamed.push(path);
      } else if (isYaml(name) || LINKED_FOLDERS.has(name)) links.push(path);
    }
  }
  return { files, misnamed, links, others, folders };
}

const LINKED_FOLDERS: ReadonlySet<string> = new Set(['poi', 'audiencias', 'presupuesto']);

/** Whether a file says `tipo: plan` at its left margin, or is called so and misspells it. A file that cannot be read is met later, when it is checked. */
function isPlan(disk: Disk, path: string): boolean {
  if (isConfig(path.slice(path.lastIndexOf('/') + 1))) return false;
  try {
    const bytes = disk.readFile(path);
    return declaredKind(bytes) === 'plan' || (path.endsWith('/plan.yaml') && declaresUnknownKind(bytes));
  } catch (error) {
    if (error instanceof FileFault) return path.endsWith('/plan.yaml');
    throw error;
  }
}

function parentOf(path: string): string {
  const end = path.lastIndexOf('/');
  if (end > 0) return path.slice(0, end);
  return end === 0 ? '/' : path;
}
