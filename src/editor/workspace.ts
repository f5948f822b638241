import type { JudgeTemplate } from '../check/beside.ts';
import { targetOfFile, type Target } from '../check/discover.ts';
import type { readDocument } from '../check/documents.ts';
import { memoryOfProject, type Memory } from '../check/memory.ts';
import { checkProject, readProject, targetsOf, type CheckedProject } from '../check/workspace.ts';
import { FileFault, type Disk } from '../host/host.ts';
import { relative } from '../text/path.ts';
import { sameBytes } from '../text/same-bytes.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { openDisk } from './open-disk.ts';

/** A project as it is on the screen at this moment. */
export interface EditedProject extends CheckedProject {
  /**
   * Its documents by their path from its folder; of one that cannot be read just now, as it was when it last could:
   * half of a word that is being typed should not take away what is known of the rest.
   */
  readonly lastGood: ReadonlyMap<string, YamlDocument>;
  /** Reads documents and remembers those that it has read. */
  readonly reader: typeof readDocument;
}

/** A file of a project, by its path from the folder of the project. */
export interface PlacedFile {
  readonly project: EditedProject;
  readonly file: string;
}

/** The folders and files that somebody has open, and the projects among them, checked as they are on the screen. */
export interface Workspace {
  /** Which folders are open, by absolute path. */
  setFolders(folders: readonly string[]): void;
  /** What a file holds on the screen; undefined where it is closed. */
  show(path: string, text: string | undefined): void;
  /** Something changed on the disk. */
  diskChanged(): void;
  /** The project that a file belongs to; undefined for one that is part of none. */
  at(path: string): PlacedFile | undefined;
  /** The project with its folder at a path; undefined where there is none any more. */
  project(root: string): EditedProject | undefined;
  /** The folders of the projects whose findings are to be shown. */
  roots(): readonly string[];
  /** What is open on the screen, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * A folder with more projects than this (a region, the country) is not checked as a whole while somebody types: of
 * those, the ones that have a file open.
 */
const MOST_AT_ONCE = 8;

interface Known {
  readonly version: number;
  readonly memory: Memory;
  readonly project: EditedProject;
}

export function workspace(disk: Disk, judgeTemplate: JudgeTemplate | undefined): Workspace {
  const open = openDisk(disk);
  const texts = new Map<string, string>();
  const known = new Map<string, Known>();
  let folders: readonly string[] = [];
  let version = 0;
  let targets: readonly Target[] | undefined;
  /** What was looked into to find the projects: whatever else changes, they stay the same. */
  let lookedInto: ReadonlySet<string> = new Set();

  const found = (): readonly Target[] => {
    if (targets) return targets;
    const seen = new Set<string>();
    const spied: Disk = {
      ...open,
      readFile: (path) => {
        seen.add(path);
        return open.readFile(path);
      },
    };
    targets = projectsIn(spied, folders, [...texts.keys()]);
    lookedInto = seen;
    return targets;
  };
  const look = (target: Target): EditedProject => {
    const { root } = target.project;
    const last = known.get(root);
    if (last?.version === version) return last.project;
    const now = readProject(open, { ...target, only: undefined }, { judgeTemplate });
    const memory = last?.memory ?? memoryOfProject();
    const project =
      last && isSame(last.project, now) ? last.project : checked(now, memory, last?.project.lastGood);
    known.set(root, { version, memory, project });
    return project;
  };
  const targetAt = (path: string): Target | undefined =>
    found()
      .filter(({ project }) => owns(project.root, path))
      .toSorted((a, b) => b.project.root.length - a.project.root.length)[0];
  return {
    texts,
    setFolders: (paths) => {
      folders = paths;
      version++;
      targets = undefined;
    },
    show: (path, text) => {
      const isNew = text !== undefined && !texts.has(path);
      if (text === undefined) texts.delete(path);
      else texts.set(path, text);
      version++;
      const written = text === undefined ? undefined : utf8.encode(text);
      const before = isNew || written === undefined ? bytesAt(open, path) : undefined;
      open.show(path, written && before && sameBytes(before, written) ? before : written);
      // A file that comes or goes, or in which a project was looked for.
      if (isNew || text === undefined || lookedInto.has(path)) targets = undefined;
    },
    diskChanged: () => {
      version++;
      targets = undefined;
      open.forget();
    },
    at: (path) => {
      const target = targetAt(path);
      if (!target) return undefined;
      const { root, files } = target.project;
      const file = relative(root, path);
      return files.includes(file) ? { project: look(target), file } : undefined;
    },
    project: (root) => {
      const target = found().find(({ project }) => project.root === root);
      if (target) return look(target);
      known.delete(root);
      return undefined;
    },
    roots: () => {
      const all = found().map(({ project }) => project.root);
      for (const root of known.keys()) if (!all.includes(root)) known.delete(root);
      if (all.length <= MOST_AT_ONCE) return all;
      const opened = new Set([...texts.keys()].flatMap((path) => targetAt(path)?.project.root ?? []));
      return all.filter((root) => opened.has(root));
    },
  };
}

const utf8 = new TextEncoder();

/** The projects in some folders, and those of open files that stand in none of them. */
function projectsIn(disk: Disk, folders: readonly string[], files: readonly string[]): readonly Target[] {
  const inside = folders.flatMap((folder) => guarded(() => targetsOf(disk, [folder])) ?? []);
  const lone = files
    .filter((file) => !folders.some((folder) => owns(folder, file)))
    .flatMap((file) => guarded(() => targetOfFile(disk, file)) ?? []);
  const byRoot = new Map([...inside, ...lone].map((target) => [target.project.root, target]));
  return [...byRoot.values()];
}

/** A folder that cannot be listed holds no project for now. */
function guarded<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof FileFault) return undefined;
    throw error;
  }
}

function bytesAt(disk: Disk, path: string): Uint8Array | undefined {
  return guarded(() => disk.readFile(path));
}

function owns(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

type Read = ReturnType<typeof readProject>;

function checked(
  now: Read,
  memory: Memory,
  before: ReadonlyMap<string, YamlDocument> | undefined,
): EditedProject {
  const project = checkProject(now, memory);
  const { documents } = project.result;
  const lastGood = new Map(
    now.input.flatMap(({ path }) => {
      const document = documents.get(path) ?? before?.get(path);
      return document ? [[path, document] as const] : [];
    }),
  );
  return { ...project, lastGood, reader: memory.reader };
}

/** Whether a project was read as it was before: the same bytes, and the same beside them. */
function isSame(before: Read, now: Read): boolean {
  return (
    before.input.length === now.input.length &&
    before.input.every(({ path, bytes }, i) => now.input[i]?.path === path && now.input[i].bytes === bytes) &&
    JSON.stringify([before.beside, before.faults.map(({ path, message }) => [path, message])]) ===
      JSON.stringify([now.beside, now.faults.map(({ path, message }) => [path, message])])
  );
}
