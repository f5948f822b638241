import { committedDisk } from '../check/committed-disk.ts';
import { repositoryAround } from '../check/given-file.ts';
import { isBelow } from '../check/inside.ts';
import { isYaml, mayBeMisnamed } from '../check/look-alikes.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Committed } from '../host/committed.ts';
import type { Disk, Host } from '../host/host.ts';
import { absolute, lastStep, parentOf, relative } from '../text/path.ts';
import { quote } from '../text/spanish.ts';

/** The documents of a commit. Throws UsageFault, with what brings the commit where this clone lacks it. */
function filesAt(revision: string, folder: string, host: Host): Extract<Committed, { kind: 'files' }> {
  const committed = host.filesOf(folder, revision, isLookedInto);
  switch (committed.kind) {
    case 'files':
      return committed;
    case 'outside':
      throw new UsageFault(
        `No existe ninguna carpeta ni archivo ${quote(revision)}, y ${quote(folder)} no está en un repositorio git donde buscar un commit de ese nombre.`,
      );
    case 'absent':
      throw new UsageFault(absentText(revision, committed.shallow));
    case 'unknown':
      throw new UsageFault(
        `No se pudo leer el commit ${quote(revision)}: git no está instalado, es más antiguo que este repositorio, o este clon no tiene su contenido. Mire si «git log» anda en esta carpeta; si es el contenido lo que falta: git fetch --refetch origin`,
      );
  }
}

/**
 * The folder, without links, at whose repository a commit is asked for that a folder, absolute, is held against. That of a
 * repository within another is the outer one where its commit has the folder as its own: what stands there today may be a
 * submodule that somebody put in its place, and would be compared with itself.
 */
export function folderToAsk(revision: string, folder: string, host: Host): string {
  const outer = repositoriesAround(folder, host)
    .slice(1)
    .findLast((around) => {
      const committed = host.filesOf(around, revision, () => false);
      if (committed.kind !== 'files' || committed.root !== host.realPath(around)) return false;
      const disk = committedDisk(committed, host.cwd);
      const named = absolute(committed.root, relative(around, folder));
      return (
        disk.kindOf(named) === 'folder' &&
        !committed.submodules.some((module) => isBelow(disk.realPath(named), module))
      );
    });
  return host.realPath(outer ?? folder);
}

/** The folders from one upwards, absolute, that hold a repository, the nearest first. */
function repositoriesAround(folder: string, host: Host): readonly string[] {
  const nearest = repositoryAround(folder, host);
  if (nearest === undefined) return [];
  const above = parentOf(nearest);
  return above === nearest ? [nearest] : [nearest, ...repositoriesAround(above, host)];
}

/** Whether a project may look into a file of a commit, in whatever folder it stands. */
function isLookedInto(path: string): boolean {
  if (isYaml(path) || /\.(hbs|svg|jpe?g)$/i.test(path)) return true;
  return mayBeMisnamed(path) || mayBeMisnamed(lastStep(path));
}

/** A commit as a disk, with the checkout that it belongs to. */
export interface CommitDisk {
  readonly disk: Disk;
  readonly root: string;
}

/**
 * Gives for a folder, absolute, the commit of a name in its repository. All of it is read at once, for the first of
 * the projects that share it. Throws UsageFault as `filesAt` does.
 */
export function commitDisks(revision: string, host: Host): (folder: string) => CommitDisk {
  const known = new Map<string, CommitDisk>();
  return (folder) => {
    const asked = folderToAsk(revision, folder, host);
    const repository = repositoryAround(asked, host) ?? asked;
    const before = known.get(repository);
    if (before !== undefined) return before;
    const files = filesAt(revision, asked, host);
    const read = { disk: committedDisk(files, host.cwd), root: files.root };
    known.set(repository, read);
    return read;
  };
}

/** A commit as a disk, its full id, and the folder in it that a folder, absolute, is held against. Throws as `filesAt`. */
export function commitAround(
  revision: string,
  folder: string,
  host: Host,
): CommitDisk & { readonly commit: string; readonly place: string } {
  const { commit, root, ...files } = filesAt(revision, folderToAsk(revision, folder, host), host);
  const disk = committedDisk(files, host.cwd);
  return { disk, root, commit, place: placeIn({ disk, root }, folder, host) };
}

/**
 * The folder of a commit that a folder, absolute, is held against: the one that the commit has by that name, through its own
 * links, since a link may lead elsewhere today; else the one that it is today, without links.
 */
export function placeIn({ disk, root }: CommitDisk, folder: string, host: Host): string {
  const real = host.realPath(folder);
  const around = repositoriesAround(folder, host).find((one) => host.realPath(one) === root);
  if (around === undefined) return real;
  const named = absolute(root, relative(around, folder));
  return disk.kindOf(named) === 'folder' ? disk.realPath(named) : real;
}

function absentText(revision: string, shallow: boolean): string {
  if (!shallow)
    return `No hay ninguna carpeta, archivo ni commit ${quote(revision)}. Si es una rama de otro repositorio, tráigala primero: git fetch origin`;
  return `Este clon no tiene el commit ${quote(revision)}: solo trae los últimos, como hacen los servicios de CI. Tráigalo con: ${fetchOf(revision)}`;
}

/** The command that brings a commit into a clone that lacks it. */
function fetchOf(revision: string): string {
  const branch = revision.replace(/^(?:refs\/remotes\/)?origin\//, '');
  if (/^[0-9a-f]{40}$/.test(revision)) return `git fetch --depth=1 origin ${revision}`;
  // Of others the number of commits between is not known.
  if (/^[0-9a-f]{4,39}$/.test(revision) || !/^[\w./-]+$/.test(branch) || branch.startsWith('HEAD'))
    return 'git fetch --unshallow origin';
  return `git fetch --depth=1 origin ${branch}:refs/remotes/origin/${branch}`;
}
