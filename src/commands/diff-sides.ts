import { readConfig } from '../check/configuration.ts';
import { partsBelow, type Target } from '../check/discover.ts';
import { CONFIG_FILES, isConfig } from '../check/excluded.ts';
import { readInside } from '../check/inside.ts';
import { linkProject, type LinkedProject } from '../check/linked.ts';
import { suppressionsOf } from '../check/suppressions.ts';
import { linkedOf, readProject, targetsOf } from '../check/workspace.ts';
import type { Side } from '../diff/change.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Disk, Host } from '../host/host.ts';
import type { ConfigDocument } from '../model/input.generated.ts';
import { absolute, lastStep, parentOf, relative } from '../text/path.ts';
import { quote } from '../text/spanish.ts';
import { commitAround, folderToAsk } from './committed-files.ts';
import { formerPlaces, targetAt } from './plan-places.ts';

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
  return withMoved([stateOf(one, folder, host), stateOf(other, folder, host)], host);
}

interface Range {
  readonly before: string;
  readonly after: string;
  /** Three dots: what the second changed since both were one. */
  readonly sinceCommon: boolean;
}

/** Two commits with dots between; one that is left out is HEAD. Dots beside a slash are of a path. Throws UsageFault where that leaves HEAD alone. */
function rangeIn(text: string): Range | undefined {
  const [all, before = '', dots, after = ''] = /^(?:git:)?(|.*?[^./])(\.{2,3})(|[^./].*)$/s.exec(text) ?? [];
  if (all === undefined) return undefined;
  const range = { before: before || 'HEAD', after: after || 'HEAD', sinceCommon: dots === '...' };
  if (range.before === range.after && (before === '' || after === ''))
    throw new UsageFault(
      `${quote(text)} compara HEAD con HEAD, donde nada cambia: falta el otro commit. Si debía venir de una variable, está vacía.`,
    );
  return range;
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
  if (!sinceCommon) return withMoved([committedState(before, folder, host), is], host);
  const common = host.commonCommit(folderToAsk(before, folderAsked(folder, host), host), before, after);
  if (common.kind === 'commit') {
    const name = `el último commit común de ${before} y ${after}`;
    const was = { ...committedState(common.commit, folder, host), name: named(name, common.commit) };
    return withMoved([was, is], host);
  }
  // Where the commit itself is not there, that is what is said.
  committedState(before, folder, host);
  throw new UsageFault(
    common.shallow
      ? `Este clon no llega hasta el último commit común de ${quote(before)} y ${quote(after)}: solo trae los últimos, como hacen los servicios de CI. Tráigalo con: git fetch --unshallow origin`
      : `${quote(before)} y ${quote(after)} no tienen ningún commit en común. Compárelos con dos puntos: plan diff ${before}..${after}`,
  );
}

/** A state with all of the commit that it is of, of which a folder was asked for; without it where it is no commit. */
interface Sought extends State {
  readonly whole?: {
    readonly disk: Disk;
    readonly root: string;
    readonly place: string;
    /** The one document that was asked for, absolute; undefined for a folder. */
    readonly file: string | undefined;
  };
}

/** Two states, each with the plans of the other that stood elsewhere in its commit, in a folder that nobody asked for. */
function withMoved([one, other]: readonly [Sought, Sought], host: Host): readonly [State, State] {
  return [withMovedOf(one, other, host), withMovedOf(other, one, host)];
}

/**
 * A plan is known by its id, and is not moved where it still stands in the other state too: that one is a copy. It is given
 * the folder of the other, by which they are compared.
 */
function withMovedOf(state: Sought, other: Sought, host: Host): State {
  const { whole } = state;
  refuseNewDocument(state, other);
  const known = new Set([...state.projects.values()].map(idOfPlan));
  const lacking = [...other.projects].flatMap(([name, project]) => {
    const id = idOfPlan(project);
    return id === undefined || known.has(id) || state.projects.has(name)
      ? []
      : [{ name, id, root: project.root }];
  });
  if (whole === undefined || (whole.place === whole.root && whole.file === undefined) || lacking.length === 0)
    return state;
  const formerPlace = formerPlaces(other.whole?.disk ?? host);
  const moved = lacking.flatMap(({ name, ...plan }) => {
    const place = formerPlace(plan, whole.disk, whole.root);
    const found = place === undefined ? undefined : projectsIn(whole.disk, place).get('');
    const file = found?.linked.model.plan?.origin.file;
    if (found === undefined || file === undefined) return [];
    const part = whole.file !== undefined ? fileAlone(whole.disk, absolute(found.root, file)).get('') : found;
    return part === undefined ? [] : [[name, part] as const];
  });
  return { ...state, projects: new Map([...state.projects, ...moved]) };
}

/** A document that a commit has not may have had another name there, and only the whole project tells. */
function refuseNewDocument({ name, projects, whole }: Sought, other: Sought): void {
  if (whole?.file === undefined || projects.size > 0) return;
  if ([...other.projects.values()].every((project) => idOfPlan(project) !== undefined)) return;
  throw new UsageFault(
    `En ${name} no está ${quote(relative(whole.root, whole.file))}: es nuevo, o tenía otro nombre. Compare la carpeta entera del plan, que muestra lo que cambió en sus actividades.`,
  );
}

function idOfPlan({ linked }: ProjectState): string | undefined {
  return linked.model.plan?.data.id;
}

const HERE: Operand = { kind: 'path', path: '.' };

function operandOf(text: string, host: Host): Operand {
  const [, forced] = /^git:(.+)$/s.exec(text) ?? [];
  if (forced !== undefined) return { kind: 'commit', revision: forced };
  if (host.kindOf(absolute(host.cwd, text)) !== undefined) return { kind: 'path', path: text };
  return { kind: 'commit', revision: text };
}

function stateOf(operand: Operand, folder: string, host: Host): Sought {
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
  const path = lastStep(full);
  const linked = linkProject([{ path, bytes: disk.readFile(full) }]);
  const isDocument = linked.all.length > 0 || isConfig(path);
  return new Map(isDocument ? [['', projectState(parentOf(full), linked)]] : []);
}

/** The folder that was asked for, or that of the file, absolute and by the name that it was asked by. */
function folderAsked(folder: string, host: Host): string {
  const asked = absolute(host.cwd, folder);
  return host.kindOf(asked) === 'file' ? parentOf(asked) : asked;
}

function named(name: string, commit: string): string {
  if (commit.startsWith(name)) return `el commit ${commit.slice(0, 12)}`;
  return `${name} (${commit.slice(0, 12)})`;
}

function committedState(revision: string, folder: string, host: Host): Sought {
  const asked = absolute(host.cwd, folder);
  if (host.kindOf(asked) === 'special')
    throw new UsageFault(`${quote(folder)} no es una carpeta ni un archivo en el que se lea un commit.`);
  const { disk, root, commit, place } = commitAround(revision, folderAsked(folder, host), host);
  const name = named(revision, commit);
  const file = host.kindOf(asked) === 'file' ? `${place}/${lastStep(asked)}` : undefined;
  const whole = { disk, root, place, file };
  const projects = file === undefined ? committedProjects(disk, place, host) : committedFile(disk, file);
  return { name, commit, projects, whole };
}

function committedFile(committed: Disk, file: string): State['projects'] {
  return committed.kindOf(file) === 'file' ? fileAlone(committed, file) : new Map();
}

/**
 * The projects of a commit at or below a folder. A folder that the commit has not, of results or of what is new, stands in
 * the project that is around it now.
 */
function committedProjects(committed: Disk, place: string, host: Host): State['projects'] {
  if (committed.kindOf(place) === 'folder') return projectsIn(committed, place);
  const around = targetsOf(host, [place]).find(({ only }) => only !== undefined)?.project.root;
  const target =
    around !== undefined && committed.kindOf(around) === 'folder' ? targetAt(committed, around) : undefined;
  return target === undefined ? new Map() : statesOf(committed, place, [target]);
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

function projectState(root: string, linked: LinkedProject): ProjectState {
  return { root, linked, side: sideOf(linked) };
}

/** What is compared of a project. */
export function sideOf({ model, accepts, sources }: LinkedProject): Side {
  return { model, baseline: accepts?.entries ?? [], suppressions: suppressionsOf(sources.values()) };
}
