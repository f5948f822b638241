import type { Host } from '../host/host.ts';

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
  /** Show only findings of this file or folder, relative to the root; everything when undefined. */
  readonly only: string | undefined;
}

const CONFIG = 'plan.config.yaml';

/**
 * Every project at or below a folder, or the one that a file or folder stands in. Dot-folders and `node_modules` are
 * skipped. A folder with documents but no plan is a project too: that it lacks a plan is a finding.
 */
export function discover(host: Host, path: string): readonly Target[] {
  const full = absolute(host.cwd, path);
  if (host.kindOf(full) === 'file') {
    const root = enclosingProject(host, parentOf(full)) ?? parentOf(full);
    return [{ project: projectAt(host, root), only: relative(root, full) }];
  }
  const below = projectsBelow(host, full);
  if (below.some(({ root }) => root === full)) return below.map(whole);
  const enclosing = enclosingProject(host, full);
  if (enclosing !== undefined) {
    return [{ project: projectAt(host, enclosing), only: relative(enclosing, full) }];
  }
  if (below.length > 0) return below.map(whole);
  const files = yamlFiles(host, full);
  return files.length === 0 ? [] : [whole({ root: full, files: files.map((file) => relative(full, file)) })];
}

/** A path made absolute against the working directory, with `/` and without `.` and `..` steps. */
export function absolute(cwd: string, path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const rooted = /^(\/|[A-Za-z]:\/)/.test(slashed) ? slashed : `${cwd}/${slashed}`;
  const steps: string[] = [];
  for (const step of rooted.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return (rooted.startsWith('/') ? '/' : '') + steps.join('/');
}

/** `path` seen from `folder` when it lies inside; unchanged otherwise. Empty for the folder itself. */
export function relative(folder: string, path: string): string {
  if (path === folder) return '';
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}

function whole(project: ProjectFiles): Target {
  return { project, only: undefined };
}

/** The nearest folder from here upwards that holds a plan; the search ends at the root of a repository. */
function enclosingProject(host: Host, folder: string): string | undefined {
  for (let here = folder; ; here = parentOf(here)) {
    if (host.kindOf(here) === 'folder') {
      const entries = host.listFolder(here);
      if (entries.some((e) => e.kind === 'file' && isYaml(e.name) && isPlan(host, `${here}/${e.name}`))) return here;
      if (entries.some((e) => e.name === '.git')) return undefined;
    }
    if (here === parentOf(here)) return undefined;
  }
}

function projectAt(host: Host, root: string): ProjectFiles {
  return (
    projectsBelow(host, root).find((project) => project.root === root) ?? {
      root,
      files: yamlFiles(host, root).map((file) => relative(root, file)),
    }
  );
}

/** Groups the YAML files below a folder by the nearest folder above each that holds a plan. */
function projectsBelow(host: Host, folder: string): readonly ProjectFiles[] {
  const files = yamlFiles(host, folder);
  const roots = new Set(
    files
      .filter((file) => !/\/(poi|audiencias)\//.test(`/${relative(folder, file)}`) && isPlan(host, file))
      .map(parentOf),
  );
  const grouped = new Map<string, string[]>([...roots].map((root) => [root, []]));
  for (const file of files) {
    let here = parentOf(file);
    while (!roots.has(here) && here !== folder && here !== parentOf(here)) here = parentOf(here);
    grouped.get(here)?.push(relative(here, file));
  }
  return [...grouped].map(([root, own]) => ({ root, files: own }));
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

/** Whether a file says `tipo: plan` at its left margin. A file that cannot be read is met later, when it is checked. */
function isPlan(host: Host, path: string): boolean {
  if (path.endsWith(`/${CONFIG}`)) return false;
  try {
    return declaredTipo(Buffer.from(host.readFile(path)).toString('latin1')) === 'plan';
  } catch {
    return path.endsWith('/plan.yaml');
  }
}

/** The `tipo:` that a text declares at its left margin, without reading it as YAML. */
export function declaredTipo(text: string): string | undefined {
  return /^(?:\uFEFF|\u00EF\u00BB\u00BF)?tipo[ \t]*:[ \t]*["']?([\p{L}_-]+)/mu.exec(text)?.[1];
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function parentOf(path: string): string {
  const end = path.lastIndexOf('/');
  if (end > 0) return path.slice(0, end);
  return end === 0 ? '/' : path;
}
