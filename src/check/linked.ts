import type { BaselineEntry } from '../diagnostics/baseline.ts';
import { link } from '../model/link.ts';
import type { Model } from '../model/model.ts';
import type { Surroundings, UnreadFile } from '../model/surroundings.ts';
import { TIPOS, type Tipo } from '../schema/kind.ts';
import { PathSet } from '../text/path-set.ts';
import type { Source } from '../text/source.ts';
import { quote } from '../text/spanish.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { readBaseline, type ReadBaseline } from './baseline-file.ts';
import { unusedPatterns, type Beside } from './beside.ts';
import { baselinePath, readConfig, type ReadConfig } from './configuration.ts';
import { copiesAmong } from './copies.ts';
import { readDocument, type ReadDocument } from './documents.ts';
import { isConfig } from './excluded.ts';
import type { InputFile } from './input-file.ts';
import { declaredKind, expectedTipo, namedTipo } from './kind-by-text.ts';
import { levelsOf, type Level, type Levels } from './levels.ts';
import { isRead, isYaml, misnamed, misspelt } from './look-alikes.ts';
import type { Remember } from './rule-findings.ts';
import { mayBeDocument, unreadDocuments } from './unreadable.ts';

/** How a project is read and judged. */
export interface CheckOptions {
  /** Severities given on the command line; they win over those of the configuration. */
  readonly severities?: ReadonlyMap<string, Level>;
  /** The day to judge by, `AAAA-MM-DD`. */
  readonly al?: string | undefined;
  /** Paths of files of the project that could not be read: what may link to them cannot be told. */
  readonly unreadable?: readonly string[];
  /** What stands beside the files; without it, what can be told of it by their names. */
  readonly beside?: Partial<Beside> | undefined;
  /** Findings that are accepted, instead of those of the file that the configuration names. */
  readonly baseline?: readonly BaselineEntry[] | undefined;
  /** Is told, again and again, how much of the work is done, from 0 to 1. */
  readonly told?: ((share: number) => void) | undefined;
  /** Read every file with the `yaml` library, for comparing readers. */
  readonly parser?: 'auto' | 'yaml';
  /** Reads a document, or gives it as it was read before; what it gives must be what `readDocument` would. */
  readonly reader?: typeof readDocument | undefined;
  /** Links what was read, or gives it as it was linked before; what it gives must be what `link` would. */
  readonly linker?: typeof link | undefined;
  /** Remembers what rules said of what has not changed. */
  readonly remember?: Remember | undefined;
}

/** What came of reading a project, before any rule looks at it. */
export interface LinkedProject {
  readonly model: Model;
  readonly config: ReadConfig;
  readonly levels: Levels;
  /** The baseline that the configuration names. */
  readonly accepts: ReadBaseline | undefined;
  /** Every document, and those that are no copy of another: what these say counts. */
  readonly all: readonly ReadDocument[];
  readonly read: readonly ReadDocument[];
  readonly copies: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly documents: ReadonlyMap<string, YamlDocument>;
  /** Values that the schema refused, by file; files of which it refused none are not there. */
  readonly refused: ReadonlyMap<string, PathSet>;
  readonly surroundings: Surroundings;
}

/** The part of the time of a check that reading takes; the rest is that of the rules. */
export const READING = 0.7;

/** Reads every document of a project, holds each against its schema and links them. */
export function linkProject(input: readonly InputFile[], options: CheckOptions = {}): LinkedProject {
  const files = input.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const { parser = 'auto', reader = readDocument, linker = link } = options;
  const config = readConfig(files, parser);
  const levels = levelsOf(config, options.severities);
  const accepts = baselineIn(files, config, parser);
  const own = files.filter(({ path }) => !isConfig(path) && path !== accepts?.path && !config.excludes(path));
  const all = own.flatMap((file, i) => {
    options.told?.((READING * i) / own.length);
    return isRead(file.path) ? (reader(file, parser) ?? []) : [];
  });
  const surroundings = surroundingsOf({ own, read: all, all: files, config, levels }, options);
  const copies = new Set(surroundings.copies.map(({ file }) => file));
  // What a copy says would all be said twice.
  const read = all.filter(({ path }) => !copies.has(path));
  const sources = new Map(all.flatMap(({ source }) => (source ? [[source.path, source] as const] : [])));
  if (config.source) sources.set(config.file, config.source);
  const documents = new Map(all.flatMap((r) => (r.document ? [[r.path, r.document] as const] : [])));
  if (config.document) documents.set(config.file, config.document);
  if (accepts?.source) sources.set(accepts.path, accepts.source);
  if (accepts?.document) documents.set(accepts.path, accepts.document);
  const refused = new Map<string, PathSet>();
  for (const { path, refused: paths } of [...read, { path: config.file, refused: config.refused }])
    if (paths.length > 0) refused.set(path, new PathSet(paths));
  const model = linker({
    refused,
    documents: read.flatMap(({ linked }) => (linked ? [linked] : [])),
    config: config.data,
    configFile: config.file,
    surroundings,
    uncheckable: uncheckableKinds([
      ...read,
      ...[
        ...(options.unreadable ?? []).flatMap((path) => kindsBehind(path, read)),
        ...surroundings.unread.flatMap(({ hides = [] }) => hides),
      ].map((tipo) => ({ tipo, hidesNames: true })),
    ]),
    unreadable: unreadDocuments({
      files,
      read,
      config,
      accepts,
      unfollowed: options.beside?.unfollowed ?? [],
      faults: options.unreadable ?? [],
      base: baselinePath(config.data),
    }),
    dotted: new Map(
      read.flatMap(({ path, dotted }) => (dotted.length === 0 ? [] : [[path, dotted] as const])),
    ),
    al: options.al,
  });
  return { model, config, levels, accepts, all, read, copies, sources, documents, refused, surroundings };
}

/** The baseline that the configuration names; undefined where it names none, or one that is not there. */
function baselineIn(
  files: readonly InputFile[],
  { data }: ReadConfig,
  parser: 'auto' | 'yaml',
): ReadBaseline | undefined {
  const file = files.find(({ path }) => path === baselinePath(data));
  return file && readBaseline(file, parser);
}

interface Parted {
  /** Every file of the project, and those that are neither its configuration nor its baseline. */
  readonly all: readonly InputFile[];
  readonly own: readonly InputFile[];
  readonly read: readonly ReadDocument[];
  readonly config: ReadConfig;
  readonly levels: Levels;
}

function surroundingsOf({ all, own, read, config, levels }: Parted, { beside }: CheckOptions): Surroundings {
  const known = new Set(read.map(({ path }) => path));
  const others = own.filter(({ path }) => !known.has(path));
  const paths = all.map(({ path }) => path);
  const unused = beside?.unusedPatterns ?? unusedPatterns(config.data.excluir ?? [], () => paths);
  const perFile = Object.keys(config.data.reglas_por_archivo ?? {});
  return {
    unread: [
      ...others.flatMap((file) => (isRead(file.path) ? misspelt(file) : misnamed(file)) ?? []),
      ...(beside?.unfollowed ?? []).map((one) => withHidden(one, read)),
      ...(beside?.above ?? []).map((file): UnreadFile => ({ file, why: 'configuracion_arriba' })),
    ],
    excluded: [
      ...(beside?.excluded ?? []),
      ...all.flatMap(({ path, bytes }) =>
        config.excludes(path) && isYaml(path) && declaredKind(bytes) !== undefined ? [path] : [],
      ),
    ],
    copies: copiesAmong(read).filter(({ file }) => levels.of('proyecto/copia-de-archivo', file) !== 'off'),
    poiFolder: beside?.poiFolder ?? paths.some((path) => path.startsWith('poi/')),
    unusedPatterns: [
      ...unused.map((pattern) => ({ field: 'excluir', pattern })),
      ...unusedPatterns(perFile, () => paths).map((pattern) => ({ field: 'reglas_por_archivo', pattern })),
    ],
    unusable: [...(beside?.unusable ?? []), ...missingBaseline(paths, config)],
    others: beside?.others,
  };
}

/**
 * What is in another repository may be any document; anything else that is not read hides one only where a document would
 * stand: what else a link leads to is not of the plan.
 */
function withHidden(unread: UnreadFile, read: readonly ReadDocument[]): UnreadFile {
  const { file, why } = unread;
  const isHiding = why === 'submodulo' || (why !== 'copia' && mayBeDocument(unread));
  return isHiding ? { ...unread, hides: kindsBehind(file, read) } : unread;
}

function missingBaseline(paths: readonly string[], { data }: ReadConfig): Surroundings['unusable'] {
  const path = baselinePath(data);
  if (path === undefined || paths.includes(path)) return [];
  return [
    {
      field: 'base',
      message: `La base ${quote(data.base ?? '')} no está en la carpeta del plan`,
      help: 'Escríbala con «plan validate --write-baseline», corrija el nombre, que se cuenta desde la carpeta del plan, o quite «base».',
      fatal: true,
    },
  ];
}

/** What may stand in a file or folder that nobody looked into: of what is there once in a project, what is not there. */
function kindsBehind(path: string, read: readonly ReadDocument[]): readonly Tipo[] {
  const expected = expectedTipo(path) ?? expectedTipo(`${path}/`) ?? namedTipo(path);
  if (expected !== undefined) return [expected];
  const isThere = (kind: Tipo): boolean => read.some(({ tipo }) => tipo === kind);
  return TIPOS.filter((kind) => (kind !== 'plan' && kind !== 'unidades') || !isThere(kind));
}

function uncheckableKinds(
  read: readonly { readonly tipo: Tipo | undefined; readonly hidesNames: boolean }[],
): ReadonlySet<Tipo> {
  const broken = read.filter(({ hidesNames }) => hidesNames);
  // A document of unknown kind might be any of them.
  if (broken.some(({ tipo }) => tipo === undefined)) return new Set(TIPOS);
  return new Set(broken.flatMap(({ tipo }) => tipo ?? []));
}
