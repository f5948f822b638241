import { committedDisk } from '../check/committed-disk.ts';
import { readConfig } from '../check/configuration.ts';
import { partsBelow, type Target } from '../check/discover.ts';
import { CONFIG_FILES, isConfig } from '../check/excluded.ts';
import { readInside } from '../check/inside.ts';
import { linkProject, type LinkedProject } from '../check/linked.ts';
import { isYaml } from '../check/look-alikes.ts';
import { suppressionsOf } from '../check/suppressions.ts';
import { readProject, targetsOf, type ReadProject } from '../check/workspace.ts';
import type { Side } from '../diff/change.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Committed } from '../host/committed.ts';
import type { Disk, Host } from '../host/host.ts';
import type { ConfigDocument } from '../model/input.generated.ts';
import { absolute, parentOf, relative } from '../text/path.ts';
import { quote } from '../text/spanish.ts';

/** One of the two states that are compared, as it was asked for. */
export interface State {
  /** As people read it: a path, or a commit with the beginning of its id. */
  readonly name: string;
  /** The full id of the commit; undefined for what is on disk. */
  readonly commit: string | undefined;
  /** Its projects, by their folder as seen from where they were looked for. */
  readonly projects: ReadonlyMap<string, ProjectState>;
}

/** A project in one of the two states. */
export interface ProjectState {
  readonly side: Side;
  readonly linked: LinkedProject;
  /** Absolute. */
  readonly root: string;
  /** Which levels are given to which kinds of change, where another configuration than its own says so. */
  readonly levels?: ConfigDocument['cambios'];
}

/** What `A` or `B` of `plan diff A [B]` means. */
type Operand =
  { readonly kind: 'path'; readonly path: string } | { readonly kind: 'commit'; readonly revision: string };

/**
 * The two states that `plan diff` compares. An existing path wins over a commit of its name, and `git:REV` forces the
 * commit; without the second, what is on disk. A commit beside a folder is read at that folder. `A..B` and `A...B` are
 * two commits, as in git, and the second is then the folder where both are read. Throws UsageFault.
 */
export function statesAsked(first: string, second: string | undefined, host: Host): readonly [State, State] {
  const range = host.kindOf(absolute(host.cwd, first)) === undefined ? rangeIn(first) : undefined;
  if (range) return statesOfRange(range, second ?? '.', host);
  const [one, other] = [operandOf(first, host), second === undefined ? HERE : operandOf(second, host)];
  const folder = [one, other].flatMap((operand) => (operand.kind === 'path' ? [operand.path] : []))[0] ?? '.';
  // Two folders of one project are not that project twice; a commit of it is compared whole, from wherever in it.
  if (one.kind === 'path' && other.kind === 'path') return [pathState(one, host), pathState(other, host)];
  return [stateOf(one, folder, host), stateOf(other, folder, host)];
}

interface Range {
  readonly before: string;
  readonly after: string;
  /** Three dots: what the second changed since both were one. */
  readonly sinceCommon: boolean;
}

/** Two commits with dots between; one that is left out is HEAD. Dots beside a slash are of a path. */
function rangeIn(text: string): Range | undefined {
  const [all, before = '', dots, after = ''] = /^(?:git:)?(|.*?[^./])(\.{2,3})(|[^./].*)$/s.exec(text) ?? [];
  if (all === undefined) return undefined;
  return { before: before || 'HEAD', after: after || 'HEAD', sinceCommon: dots === '...' };
}

function statesOfRange(
  { before, after, sinceCommon }: Range,
  folder: string,
  host: Host,
): readonly [State, State] {
  if (host.kindOf(absolute(host.cwd, folder)) === undefined)
    throw new UsageFault(
      `${quote(before)} y ${quote(after)} ya son los dos commits que se comparan, y ${quote(folder)} no es ninguna carpeta ni archivo donde leerlos.`,
    );
  const is = committedState(after, folder, host);
  if (!sinceCommon) return [committedState(before, folder, host), is];
  const common = host.commonCommit(placeOf(folder, host), before, after);
  if (common.kind === 'commit') {
    const name = `el último commit común de ${before} y ${after}`;
    return [{ ...committedState(common.commit, folder, host), name: named(name, common.commit) }, is];
  }
  // Where the commit itself is not there, that is what is said.
  committedState(before, folder, host);
  throw new UsageFault(
    common.shallow
      ? `Este clon no llega hasta el último commit común de ${quote(before)} y ${quote(after)}: solo trae los últimos, como hacen los servicios de CI. Tráigalo con: git fetch --unshallow origin`
      : `${quote(before)} y ${quote(after)} no tienen ningún commit en común. Compárelos con dos puntos: plan diff ${before}..${after}`,
  );
}

const HERE: Operand = { kind: 'path', path: '.' };

function operandOf(text: string, host: Host): Operand {
  const [, forced] = /^git:(.+)$/s.exec(text) ?? [];
  if (forced !== undefined) return { kind: 'commit', revision: forced };
  if (host.kindOf(absolute(host.cwd, text)) !== undefined) return { kind: 'path', path: text };
  return { kind: 'commit', revision: text };
}

function stateOf(operand: Operand, folder: string, host: Host): State {
  if (operand.kind === 'commit') return committedState(operand.revision, folder, host);
  const full = absolute(host.cwd, operand.path);
  if (host.kindOf(full) !== 'folder') return pathState(operand, host);
  return { name: nameOf(operand), commit: undefined, projects: projectsIn(host, full) };
}

function nameOf({ path }: PathOperand): string {
  return path === '.' ? 'la carpeta de trabajo' : path;
}

type PathOperand = Extract<Operand, { readonly kind: 'path' }>;

/** What stands at a path, and nothing around it. Throws UsageFault where no document does. */
function pathState(operand: PathOperand, host: Host): State {
  const full = absolute(host.cwd, operand.path);
  const kind = host.kindOf(full);
  if (kind === undefined) throw new UsageFault(`No existe ${quote(operand.path)}.`);
  if (kind === 'folder') return stateWith(operand, partsIn(host, full));
  const projects = fileAlone(host, full);
  if (projects.size === 0)
    throw new UsageFault(
      `${quote(operand.path)} no es un documento del plan: se comparan archivos .yaml que empiezan con «tipo:», carpetas o commits.`,
    );
  return stateWith(operand, projects);
}

function stateWith(operand: PathOperand, projects: State['projects']): State {
  if (projects.size > 0) return { name: nameOf(operand), commit: undefined, projects };
  throw new UsageFault(
    `En ${quote(operand.path)} no hay ningún documento del plan que comparar. Revise la ruta.`,
  );
}

/** One document as a project of its own; none where the file is no document. */
function fileAlone(disk: Disk, full: string): ReadonlyMap<string, ProjectState> {
  const linked = linkProject([{ path: relative(parentOf(full), full), bytes: disk.readFile(full) }]);
  const isDocument = linked.all.length > 0 || isConfig(relative(parentOf(full), full));
  return new Map(isDocument ? [['', projectState(parentOf(full), linked)]] : []);
}

/** The folder, without links, where a commit is read. */
function placeOf(folder: string, host: Host): string {
  const asked = absolute(host.cwd, folder);
  return host.realPath(host.kindOf(asked) === 'file' ? parentOf(asked) : asked);
}

function named(name: string, commit: string): string {
  if (commit.startsWith(name)) return `el commit ${commit.slice(0, 12)}`;
  return `${name} (${commit.slice(0, 12)})`;
}

function committedState(revision: string, folder: string, host: Host): State {
  const asked = absolute(host.cwd, folder);
  const place = placeOf(folder, host);
  const committed = filesAt(revision, place, host);
  const disk = committedDisk(committed, host.cwd);
  const name = named(revision, committed.commit);
  if (host.kindOf(asked) !== 'file')
    return { name, commit: committed.commit, projects: projectsIn(disk, place) };
  const full = `${place}/${relative(parentOf(asked), asked)}`;
  if (disk.kindOf(full) !== 'file') return { name, commit: committed.commit, projects: new Map() };
  return { name, commit: committed.commit, projects: fileAlone(disk, full) };
}

/** The documents of a commit. Throws UsageFault, with what brings the commit where this clone lacks it. */
export function filesAt(revision: string, folder: string, host: Host): Extract<Committed, { kind: 'files' }> {
  const committed = host.filesOf(
    folder,
    revision,
    (path) => isYaml(path) || /\.(hbs|svg|jpe?g)$/i.test(path),
  );
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

/** The projects at or below a folder of a disk, by their folder seen from there; none where there is no such folder. */
export function projectsIn(disk: Disk, folder: string): ReadonlyMap<string, ProjectState> {
  return disk.kindOf(folder) === 'folder' ? statesOf(disk, folder, targetsOf(disk, [folder])) : new Map();
}

/** As `projectsIn`, but of a folder inside of a project only what stands below it, weighed as that project wants. */
function partsIn(disk: Disk, folder: string): ReadonlyMap<string, ProjectState> {
  const found = targetsOf(disk, [folder]);
  const around = found.find(({ only }) => only !== undefined)?.project.root;
  if (around === undefined) return statesOf(disk, folder, found);
  const files = CONFIG_FILES.filter((name) => disk.kindOf(`${around}/${name}`) === 'file');
  const config = files.map((path) => ({ path, bytes: readInside(disk, around, path) }));
  return statesOf(disk, folder, partsBelow(disk, folder), readConfig(config, 'auto').data.cambios);
}

function statesOf(
  disk: Disk,
  folder: string,
  targets: readonly Target[],
  levels?: ProjectState['levels'],
): ReadonlyMap<string, ProjectState> {
  return new Map(
    targets.map(({ project }) => {
      const read = readProject(disk, { project, only: undefined });
      const state = projectState(project.root, linkedOf(read));
      return [relative(folder, project.root), levels === undefined ? state : { ...state, levels }] as const;
    }),
  );
}

/** A project that was read, linked. */
export function linkedOf({ input, beside, faults, root }: ReadProject): LinkedProject {
  return linkProject(input, { beside, unreadable: faults.map(({ path }) => relative(root, path)) });
}

function projectState(root: string, linked: LinkedProject): ProjectState {
  return { root, linked, side: sideOf(linked) };
}

/** What is compared of a project. */
export function sideOf({ model, accepts, sources }: LinkedProject): Side {
  return { model, baseline: accepts?.entries ?? [], suppressions: suppressionsOf(sources.values()) };
}
