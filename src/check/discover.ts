import { FileFault, type Host } from '../host/host.ts';
import { absolute, relative } from '../text/path.ts';
import { CONFIG_FILE, exclusionIn } from './excluded.ts';
import { declaredKind, declaresUnknownKind, expectedTipo } from './kind-by-text.ts';

/** A project on disk: a folder with a plan document, and the YAML files that are its own. */
export interface ProjectFiles {
  /** Absolute, with `/`. */
  readonly root: string;
  /** Relative to the root, with `/`, in no order. */
  readonly files: readonly string[];
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
export function discover(host: Host, path: string): readonly Target[] {
  const full = absolute(host.cwd, path);
  if (host.kindOf(full) === 'file') return [targetOfFile(host, full)];
  const { projects, orphans } = projectsBelow(host, full);
  const documents = orphans.some((file) => isDocument(host, full, file));
  const below = documents
    ? [...projects, { root: full, files: orphans.map((file) => relative(full, file)) }]
    : projects;
  if (projects.some(({ root }) => root === full)) return below.map(whole);
  const enclosing = enclosingProject(host, full);
  if (enclosing !== undefined) {
    return [{ project: projectAt(host, enclosing), only: [relative(enclosing, full)] }];
  }
  return below.map(whole);
}

/** The project that a file stands in, or would stand in when it is not saved yet; all else there is set aside. */
export function targetOfFile(host: Host, full: string): Target {
  const folder = parentOf(full);
  const root = enclosingProject(host, folder) ?? folder;
  return { project: projectAt(host, root), only: [relative(root, full)] };
}

function whole(project: ProjectFiles): Target {
  return { project, only: undefined };
}

/** The nearest folder from here upwards that holds a plan; the search ends at the root of a repository. */
function enclosingProject(host: Host, folder: string): string | undefined {
  for (let here = folder; ; here = parentOf(here)) {
    if (host.kindOf(here) === 'folder') {
      const entries = host.listFolder(here);
      if (entries.some((e) => e.kind === 'file' && isYaml(e.name) && isPlan(host, `${here}/${e.name}`)))
        return here;
      if (entries.some((e) => e.name === '.git')) return undefined;
    }
    if (here === parentOf(here)) return undefined;
  }
}

function projectAt(host: Host, root: string): ProjectFiles {
  if (host.kindOf(root) !== 'folder') return { root, files: [] };
  const { projects, orphans } = projectsBelow(host, root);
  return (
    projects.find((project) => project.root === root) ?? {
      root,
      files: orphans.map((file) => relative(root, file)),
    }
  );
}

interface Grouped {
  readonly projects: readonly ProjectFiles[];
  /** Absolute paths of the files that stand in no project. */
  readonly orphans: readonly string[];
}

/** Groups the YAML files below a folder by the nearest folder above each that holds a plan. */
function projectsBelow(host: Host, folder: string): Grouped {
  let files = yamlFiles(host, folder);
  const roots = new Set<string>();
  // From the top down, so that what a project leaves out is no project of its own.
  const plans = files.filter((file) => mayBePlan(folder, file) && isPlan(host, file)).map(parentOf);
  for (const root of plans.toSorted((a, b) => a.length - b.length)) {
    if (roots.has(root) || !files.some((file) => parentOf(file) === root)) continue;
    roots.add(root);
    const excludes = excludedIn(host, root);
    files = files.filter((file) => !file.startsWith(`${root}/`) || !excludes(relative(root, file)));
  }
  const grouped = new Map<string, string[]>([...roots].map((root) => [root, []]));
  const orphans: string[] = [];
  for (const file of files) {
    let here = parentOf(file);
    while (!roots.has(here) && here !== folder && here !== parentOf(here)) here = parentOf(here);
    const own = grouped.get(here);
    if (own) own.push(relative(here, file));
    else orphans.push(file);
  }
  return { projects: [...grouped].map(([root, own]) => ({ root, files: own })), orphans };
}

/** In `poi/` and `audiencias/` a `tipo: plan` is a mistake, not the root of a project. */
function mayBePlan(folder: string, file: string): boolean {
  return expectedTipo(relative(folder, file)) === undefined;
}

function excludedIn(host: Host, root: string): (file: string) => boolean {
  const path = `${root}/${CONFIG_FILE}`;
  if (host.kindOf(path) !== 'file') return () => false;
  try {
    return exclusionIn({ path: CONFIG_FILE, bytes: host.readFile(path) });
  } catch (error) {
    if (error instanceof FileFault) return () => false;
    throw error;
  }
}

/** Whether a file that stands in no project belongs to some plan: it says so, or its folder does. */
function isDocument(host: Host, folder: string, file: string): boolean {
  if (expectedTipo(relative(folder, file)) !== undefined) return true;
  try {
    return declaredKind(host.readFile(file)) !== undefined;
  } catch (error) {
    if (error instanceof FileFault) return false;
    throw error;
  }
}

function yamlFiles(host: Host, folder: string): readonly string[] {
  const found: string[] = [];
  const pending = [folder];
  for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
    for (const { name, kind } of host.listFolder(here)) {
      const path = here.endsWith('/') ? here + name : `${here}/${name}`;
      if (kind === 'folder') {
        if (!name.startsWith('.') && name !== 'node_modules') pending.push(path);
      } else if (kind === 'file' && isYaml(name) && !name.startsWith('.')) {
        found.push(path);
      }
    }
  }
  return found;
}

/** Whether a file says `tipo: plan` at its left margin, or is called so and misspells it. A file that cannot be read is met later, when it is checked. */
function isPlan(host: Host, path: string): boolean {
  if (path.endsWith(`/${CONFIG_FILE}`)) return false;
  try {
    const bytes = host.readFile(path);
    return declaredKind(bytes) === 'plan' || (path.endsWith('/plan.yaml') && declaresUnknownKind(bytes));
  } catch (error) {
    if (error instanceof FileFault) return path.endsWith('/plan.yaml');
    throw error;
  }
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function parentOf(path: string): string {
  const end = path.lastIndexOf('/');
  if (end > 0) return path.slice(0, end);
  return end === 0 ? '/' : path;
}
