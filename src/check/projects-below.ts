import { compareText } from '../diagnostics/order.ts';
import { FileFault, type Disk } from '../host/host.ts';
import type { UnreadFile } from '../model/surroundings.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { lastStep, parentOf, relative } from '../text/path.ts';
import { otherKindOf } from '../yaml/other-file.ts';
import { CONFIG_FILES, configValueIn, isConfig, matcher } from './excluded.ts';
import { declaredKind, declaresUnknownKind, expectedTipo } from './kind-by-text.ts';
import { isBelow, readInside } from './inside.ts';
import { misspelt } from './look-alikes.ts';
import { planlessFolders } from './planless.ts';
import { seenBelow, type SeenFile, type SeenOther } from './walk.ts';

/** A project on disk: a folder with a plan document, and the YAML files that are its own. */
export interface ProjectFiles {
  /** Absolute, with `/`. */
  readonly root: string;
  /** Relative to the root, with `/`, in no order. */
  readonly files: readonly string[];
  /** Files that by their name are none of the project and may be all the same; relative to the root. */
  readonly misnamed: readonly string[];
  /** What looks like a part of the project and is nothing that can be read; relative to the root. */
  readonly unfollowed: readonly UnreadFile[];
  /** Documents that the configuration leaves out, in order; relative to the root. */
  readonly excluded: readonly string[];
  /** Configurations in the folders above, beside no plan: nobody reads them. Relative to the root, as `../plan.config.yaml`. */
  readonly above: readonly string[];
  /** Files of any kind, those that are left out too; relative to the root. */
  readonly others: readonly string[];
  /** Whether there is a folder for POI, be it empty. */
  readonly poiFolder: boolean;
  /** What could not be looked at; all else could. */
  readonly faults: readonly FileFault[];
}

/** A folder that holds nothing of a project. */
export function emptyProject(root: string): ProjectFiles {
  return {
    root,
    files: [],
    misnamed: [],
    unfollowed: [],
    excluded: [],
    above: [],
    others: [],
    poiFolder: false,
    faults: [],
  };
}

interface Grouped {
  readonly projects: readonly ProjectFiles[];
  /** What stands in no project, as if the folders were projects that it would be of; none where the folder is one. */
  readonly orphans: readonly ProjectFiles[];
}

/** Groups what looks like a part of a project below a folder by the nearest folder above each that holds a plan. */
export function projectsBelow(disk: Disk, folder: string): Grouped {
  const seen = seenBelow(disk, folder);
  const { plans, stays } = rootsAmong(disk, folder, seen.files);
  const roots = new Set(plans.keys());
  const nearest = nearestOf(roots, folder);
  const places = new Map([folder, ...roots].map((root) => [root, disk.realPath(root)]));
  const isOwn = ({ path, real }: SeenFile): boolean => isBelow(real, places.get(nearest(path)) ?? real);
  const kept = seen.files.filter(({ path }) => stays(path));
  const planless = planlessFolders(
    folder,
    roots,
    kept.flatMap(({ path }) => (roots.has(nearest(path)) ? [] : [path])),
  );
  const ownerOf = ({ path }: { readonly path: string }): string => {
    const root = nearest(path);
    return roots.has(root) ? root : planless(path);
  };
  const files = groupedBy(eachOnce(kept.filter(isOwn)), ownerOf);
  const misnamed = groupedBy(
    eachOnce(seen.misnamed.filter((file) => stays(file.path) && isOwn(file))),
    ownerOf,
  );
  const others = groupedBy([...seen.others, ...seen.files].filter(isOwn), ownerOf);
  const outside = kept.filter((file) => !isOwn(file)).map(({ path }): SeenOther => ({ path, why: 'fuera' }));
  const copied = copiedInto(disk, plans, nearest);
  const copies = new Set([...copied.values()].flatMap((some) => some.map(({ path }) => parentOf(path))));
  const excluded = groupedBy(
    eachOnce(
      seen.files.filter(
        (file) => !stays(file.path) && isOwn(file) && kindSaidIn(disk, file.path) !== undefined,
      ),
    ),
    ({ path }) => nearest(path),
  );
  const modules = modulesAmong(disk, seen.empty);
  const unfollowed = groupedBy(
    [...[...seen.unfollowed, ...modules].filter(({ path }) => stays(path)), ...outside],
    ownerOf,
  );
  const faults = groupedBy(
    seen.faults.filter(({ path }) => stays(path)),
    ownerOf,
  );
  const owners = new Set([
    folder,
    ...[files, misnamed, unfollowed, faults].flatMap((some) => [...some.keys()]),
  ]);
  const poiFolders = new Set(seen.folders.flatMap(({ path }) => (path.endsWith('/poi') ? [path] : [])));
  const part = (root: string): ProjectFiles => {
    const named = (some: readonly SeenFile[] = []): readonly string[] =>
      some.map(({ path }) => relative(root, path));
    return {
      root,
      files: named(files.get(root)),
      misnamed: named(misnamed.get(root)),
      unfollowed: [...(unfollowed.get(root) ?? []), ...(copied.get(root) ?? [])].map(({ path, why }) => ({
        file: relative(root, path),
        why,
      })),
      excluded: named(excluded.get(root)).toSorted(compareText),
      above: [],
      others: named(others.get(root)).toSorted(compareText),
      poiFolder: poiFolders.has(root === '/' ? '/poi' : `${root}/poi`),
      faults: faults.get(root) ?? [],
    };
  };
  return {
    projects: [...roots].filter((root) => !copies.has(root)).map(part),
    orphans: roots.has(folder) ? [] : [...owners].filter((root) => !roots.has(root)).map(part),
  };
}

/** The repositories (submodules) in the place of which only an empty folder stands. */
function modulesAmong(disk: Disk, empty: readonly string[]): readonly SeenOther[] {
  const modules = empty.length === 0 ? [] : (disk.unbrought?.(empty) ?? []);
  return modules.map((path) => ({ path, why: 'submodulo' }));
}

/**
 * The projects that stand inside another with the same plan, by the folder of that other: somebody copied a project into
 * itself, and what the copy says would be counted twice. `plans` has the plan of each folder that holds one, and
 * `nearest` gives the nearest of those above a path.
 */
function copiedInto(
  disk: Disk,
  plans: ReadonlyMap<string, string>,
  nearest: (path: string) => string,
): ReadonlyMap<string, readonly SeenOther[]> {
  const copied = new Map<string, SeenOther[]>();
  // Few projects hold another, and a folder may have thousands.
  const holders = new Set(Array.from(plans.keys(), (root) => nearest(root)));
  const outers = [...plans].filter(([root]) => holders.has(root));
  for (const [root, path] of plans) {
    const [outer, original] = outers.find(([other]) => other !== root && isBelow(root, other)) ?? [];
    if (outer === undefined || original === undefined) continue;
    const id = planIdIn(disk, path);
    if (id === undefined || id !== planIdIn(disk, original)) continue;
    copied.set(outer, [...(copied.get(outer) ?? []), { path, why: 'copia' }]);
  }
  return copied;
}

/** The `id` of a plan, without reading it as YAML. */
function planIdIn(disk: Disk, path: string): string | undefined {
  try {
    const text = new TextDecoder().decode(disk.readFile(path));
    return /^id:[ \t]*["']?([\w-]+)/m.exec(text)?.[1];
  } catch (error) {
    if (error instanceof FileFault) return undefined;
    throw error;
  }
}

/** The folders that hold a plan, each with that, and whether a path is left out by none of their configurations. */
function rootsAmong(
  disk: Disk,
  folder: string,
  seen: readonly SeenFile[],
): { readonly plans: ReadonlyMap<string, string>; readonly stays: (path: string) => boolean } {
  const excludedBelow = new Map<string, (path: string) => boolean>();
  const stays = (path: string): boolean => {
    for (let here = parentOf(path); ; here = parentOf(here)) {
      if (excludedBelow.get(here)?.(relative(here, path)) === true) return false;
      if (here === folder || here === parentOf(here)) return true;
    }
  };
  const roots = new Map<string, string>();
  const places = new Set<string>();
  const plans = seen.filter(({ path }) => mayBePlan(folder, path) && isPlan(disk, path));
  // A project that is also reached through a link is one project, known by its own name.
  const inOrder = [...plans.filter(({ linked }) => !linked), ...plans.filter(({ linked }) => linked)];
  const candidates = inOrder.filter(({ path, real, linked }) => {
    const place = linked ? disk.realPath(parentOf(path)) : parentOf(real);
    if (linked && places.has(place)) return false;
    places.add(place);
    return true;
  });
  for (const { path } of candidates.toSorted((a, b) => a.path.length - b.path.length)) {
    const root = parentOf(path);
    if (roots.has(root) || !stays(path)) continue;
    roots.set(root, path);
    const patterns = exclusionsOf(disk, root);
    if (patterns.length > 0) excludedBelow.set(root, matcher(patterns));
  }
  return { plans: roots, stays };
}

/** Of several names of one file its own, or else the first: a link to a document that is there does not make two. */
function eachOnce(files: readonly SeenFile[]): readonly SeenFile[] {
  const chosen = new Map<string, SeenFile>();
  for (const file of files.toSorted((a, b) => compareText(a.path, b.path)))
    if (!chosen.has(file.real) || !file.linked) chosen.set(file.real, file);
  return [...chosen.values()];
}

/** The nearest root above a path; the folder itself for one below none. */
function nearestOf(roots: ReadonlySet<string>, folder: string): (path: string) => string {
  return (path) => {
    let here = parentOf(path);
    while (!roots.has(here) && here !== folder && here !== parentOf(here)) here = parentOf(here);
    return here;
  };
}

/** In `poi/` and `audiencias/` a `tipo: plan` is a mistake, not the root of a project. */
function mayBePlan(folder: string, file: string): boolean {
  return expectedTipo(relative(folder, file)) === undefined;
}

function exclusionsOf(disk: Disk, root: string): readonly string[] {
  try {
    const name = CONFIG_FILES.find((file) => disk.kindOf(`${root}/${file}`) === 'file');
    return name === undefined
      ? []
      : configValueIn({ path: name, bytes: readInside(disk, root, name) }).excluir;
  } catch (error) {
    if (error instanceof FileFault) return [];
    throw error;
  }
}

/** The `tipo` that a file which is read in no project says; undefined for one that belongs to no plan. */
export function kindSaidIn(disk: Disk, path: string): ReturnType<typeof declaredKind> {
  try {
    return declaredKind(disk.readFile(path));
  } catch (error) {
    if (error instanceof FileFault) return undefined;
    throw error;
  }
}

/** Whether a file says `tipo: plan` at its left margin, or is called so and misspells it. A file that cannot be read is met later, when it is checked. */
export function isPlan(disk: Disk, path: string): boolean {
  if (isConfig(lastStep(path))) return false;
  try {
    const bytes = disk.readFile(path);
    return (
      declaredKind(bytes) === 'plan' ||
      (path.endsWith('/plan.yaml') &&
        (declaresUnknownKind(bytes) ||
          otherKindOf(bytes) !== undefined ||
          misspelt({ path, bytes })?.tipo === 'plan'))
    );
  } catch (error) {
    if (error instanceof FileFault) return path.endsWith('/plan.yaml');
    throw error;
  }
}
