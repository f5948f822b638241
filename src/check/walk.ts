import { FileFault, type Disk, type FolderEntry } from '../host/host.ts';
import { isNoPartOfProjects } from '../text/path.ts';
import type { Unfollowed } from '../model/surroundings.ts';
import { OF_DOCUMENTS } from './document-folders.ts';
import { isBelow, isInside } from './inside.ts';
import { isCloudPlaceholder, isHiddenYaml, isOfOtherFormat, isYaml, mayBeMisnamed } from './look-alikes.ts';

/** A file below a folder. */
export interface SeenFile {
  /** Absolute, as the folders and links on the way are called. */
  readonly path: string;
  /** The same without links. */
  readonly real: string;
  /** It was reached through a link below the folder. */
  readonly linked: boolean;
}

/** Something that looks like a part of a project and cannot be read as one. */
export interface SeenOther {
  /** Absolute. */
  readonly path: string;
  readonly why: Unfollowed;
}

/** What looks like a part of a project below a folder. */
export interface Seen {
  /** YAML files. */
  readonly files: readonly SeenFile[];
  /** Files that by their name are none of a project and may be all the same. */
  readonly misnamed: readonly SeenFile[];
  /** Files of any other kind. */
  readonly others: readonly SeenFile[];
  readonly unfollowed: readonly SeenOther[];
  /** What could not be looked at; all else could. */
  readonly faults: readonly FileFault[];
  readonly folders: readonly { readonly path: string }[];
  /** Those of the folders in which nothing stands; absolute. */
  readonly empty: readonly string[];
}

/** Folders entered through links in one walk. Links to folders full of links would otherwise never end. */
const MOST_LINKED = 1000;

/** Hidden folders looked into in one walk, of these in and below one of them, and entries of a folder that are looked at. */
const MOST_HIDDEN = 200;
const MOST_IN_ONE = 20;
const MOST_ENTRIES = 500;

/** Hidden folders of programs, of what was thrown away, and of what was there before. */
const OF_TOOLS =
  /^\.(?:git|github|gitlab|gitea|forgejo|circleci|vscode|idea|fleet|zed|svn|hg|bzr|venv|env|tox|cache|npm|yarn|pnpm-store|husky|devcontainer|config|local|obsidian|history|snapshots?|stversions|stfolder|sync|dropbox\.cache|Trash.*|Trashes|Spotlight-V100|fseventsd|TemporaryItems|DocumentRevisions-V100|terraform|pytest_cache|next|nuxt)$/i;

interface Here {
  readonly path: string;
  readonly real: string;
  /** The true places of the folders with the links that led here. */
  readonly through: readonly string[];
}

interface Look {
  readonly within: string;
  readonly wanted: (name: string) => boolean;
}

/**
 * Looks at everything below a folder. Links are followed where they lead to somewhere below `within`, which is the
 * folder itself where nothing is said; of those that lead nowhere, the ones `wanted` by their names are told. What begins
 * with a dot, and `node_modules`, is no part of any project, though a hidden document may have been meant as one. Throws
 * FileFault when the folder itself cannot be listed.
 */
export function seenBelow(
  disk: Disk,
  folder: string,
  { within = folder, wanted = looksLikePart }: Partial<Look> = {},
): Seen {
  const base = disk.realPath(within);
  const files: SeenFile[] = [];
  const misnamed: SeenFile[] = [];
  const others: SeenFile[] = [];
  const unfollowed: SeenOther[] = [];
  const faults: FileFault[] = [];
  const folders: { readonly path: string }[] = [];
  const empty: string[] = [];
  const pending: Here[] = [{ path: folder, real: disk.realPath(folder), through: [] }];
  let linked = 0;
  let hiddenFolders = 0;

  const takeFile = (name: string, file: SeenFile): void => {
    (isYaml(name) ? files : others).push(file);
    if (mayBeMisnamed(withinOf(folder, file.path))) misnamed.push(file);
    // A checkout on a system without links leaves a file in the place of a linked folder.
    if (OF_DOCUMENTS.has(name)) unfollowed.push({ path: file.path, why: 'archivo' });
    if (isCloudPlaceholder(withinOf(folder, file.path))) unfollowed.push({ path: file.path, why: 'nube' });
    if (isOfOtherFormat(withinOf(folder, file.path)))
      unfollowed.push({ path: file.path, why: 'otro_formato' });
  };
  const enter = (name: string, here: Here): void => {
    if (name === 'node_modules') return;
    if (isYaml(name)) unfollowed.push({ path: here.path, why: 'carpeta' });
    folders.push({ path: here.path });
    pending.push(here);
  };
  const follow = (name: string, path: string, from: Here): void => {
    const target = targetOf(disk, path);
    if (target instanceof FileFault) {
      faults.push(target);
      if (target.isCircle && wanted(name)) unfollowed.push({ path, why: 'circular' });
      return;
    }
    const { kind, real } = target;
    const said = wanted(name);
    if (kind === undefined) {
      // Where nothing stands there may have been a folder.
      if (said || !name.includes('.')) unfollowed.push({ path, why: 'roto' });
    } else if (!isInside(real, base)) {
      if (said || kind === 'folder') unfollowed.push({ path, why: 'fuera' });
    } else if (kind === 'file') takeFile(name, { path, real, linked: true });
    else if (kind === 'special') {
      if (said) unfollowed.push({ path, why: 'especial' });
    } else {
      const through = [...from.through, from.real];
      if (through.some((passed) => isBelow(passed, real))) unfollowed.push({ path, why: 'circular' });
      else if (++linked > MOST_LINKED) unfollowed.push({ path, why: 'enlaces' });
      else enter(name, { path, real, through });
    }
  };

  for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
    const entries = here.path === folder ? disk.listFolder(folder) : listed(disk, here.path);
    if (entries instanceof FileFault) {
      faults.push(entries);
      continue;
    }
    if (entries.length === 0 && here.path !== folder) empty.push(here.path);
    for (const { name, kind } of entries) {
      const [path, real] = [below(here.path, name), below(here.real, name)];
      if (kind === 'file' && isHiddenYaml(name))
        misnamed.push({ path, real, linked: here.through.length > 0 });
      if (name.startsWith('.')) {
        if (kind === 'file' && isCloudPlaceholder(name)) unfollowed.push({ path, why: 'nube' });
        if (kind === 'folder' && !OF_TOOLS.test(name) && hiddenFolders < MOST_HIDDEN) {
          const hidden = hiddenIn(disk, { path, real });
          hiddenFolders += hidden.folders;
          misnamed.push(...hidden.files.map((file) => ({ ...file, linked: here.through.length > 0 })));
        }
        continue;
      }
      if (kind === 'link') follow(name, path, here);
      else if (kind === 'folder') enter(name, { path, real, through: here.through });
      else if (kind === 'file') takeFile(name, { path, real, linked: here.through.length > 0 });
      else if (wanted(name)) unfollowed.push({ path, why: 'especial' });
    }
  }
  // A link may name what is hidden, and then it is read.
  const read = new Set(files.map(({ real }) => real));
  const unread = misnamed.filter(({ real }) => !read.has(real));
  const stems = new Set(files.map(({ path }) => stemOf(path)));
  const untold = unfollowed.filter(({ path, why }) => why !== 'otro_formato' || !stems.has(stemOf(path)));
  return { files, misnamed: unread, others, unfollowed: untold, faults, folders, empty };
}

/** `poi/2019-S2` of `poi/2019-S2.yaml`, of `poi/2019-S2.yaml.gz` and of the `poi/2019-S2.xlsx` that it may come from. */
function stemOf(path: string): string {
  return path.replace(/(?:\.ya?ml)?(?:\.[a-z\d]+)?$/i, '').toLowerCase();
}

/**
 * The YAML files in a hidden folder and in those below it that are no tool's, as far as some folders, and how many folders
 * were looked into. What cannot be listed there is nobody's loss.
 */
function hiddenIn(
  disk: Disk,
  folder: Pick<SeenFile, 'path' | 'real'>,
): { readonly files: readonly Pick<SeenFile, 'path' | 'real'>[]; readonly folders: number } {
  const files: Pick<SeenFile, 'path' | 'real'>[] = [];
  const pending = [folder];
  let folders = 0;
  for (let here = pending.pop(); here !== undefined && folders < MOST_IN_ONE; here = pending.pop()) {
    folders += 1;
    const entries = listed(disk, here.path);
    if (entries instanceof FileFault || entries.length > MOST_ENTRIES) continue;
    for (const { name, kind } of entries) {
      const entry = { path: below(here.path, name), real: below(here.real, name) };
      if (kind === 'file' && isYaml(name) && !name.startsWith('.')) files.push(entry);
      else if (kind === 'folder' && !isNoPartOfProjects(name)) pending.push(entry);
    }
  }
  return { files, folders };
}

/** Whether what is called so would be missed. */
function looksLikePart(name: string): boolean {
  return isYaml(name) || mayBeMisnamed(name) || OF_DOCUMENTS.has(name);
}

/** What stands at the end of a link, and where. */
function targetOf(
  disk: Disk,
  path: string,
): { readonly kind: ReturnType<Disk['kindOf']>; readonly real: string } | FileFault {
  return orFault(() => ({ kind: disk.kindOf(path), real: disk.realPath(path) }));
}

/** The entries of a folder, or why they cannot be known. */
export function listed(disk: Disk, folder: string): readonly FolderEntry[] | FileFault {
  return orFault(() => disk.listFolder(folder));
}

function orFault<T>(action: () => T): T | FileFault {
  try {
    return action();
  } catch (error) {
    if (error instanceof FileFault) return error;
    throw error;
  }
}

function below(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function withinOf(folder: string, path: string): string {
  return path.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
}
