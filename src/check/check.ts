import { compareDiagnostics } from '../diagnostics/order.ts';
import type { Diagnostic, Suppressed } from '../diagnostics/diagnostic.ts';
import { partedBy, type BaselineEntry } from '../diagnostics/baseline.ts';
import { isOfTheFour, loweredOf, type Lowered } from '../diagnostics/lowered.ts';
import { link } from '../model/link.ts';
import type { Model } from '../model/model.ts';
import { rules } from '../rules/index.ts';
import { TIPOS, type Tipo } from '../schema/kind.ts';
import { PathSet } from '../text/path-set.ts';
import type { Source } from '../text/source.ts';
import { quote } from '../text/spanish.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { mayBeAccepted, readBaseline, type ReadBaseline } from './baseline-file.ts';
import { unusedPatterns, type Beside } from './beside.ts';
import { baselinePath, readConfig, type ReadConfig } from './configuration.ts';
import { copiesAmong } from './copies.ts';
import { readDocument, type ReadDocument } from './documents.ts';
import { isConfig } from './excluded.ts';
import type { InputFile } from './input-file.ts';
import { expectedTipo } from './kind-by-text.ts';
import { levelsOf, type Level, type Levels } from './levels.ts';
import { isYaml, misnamed, misspelt } from './look-alikes.ts';
import type { Places } from './places.ts';
import { ruleFindings } from './rule-findings.ts';
import { subjectOf } from './subject.ts';
import { applySuppressions } from './suppressions.ts';
import type { Surroundings } from '../model/surroundings.ts';

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
  /** Read every file with the `yaml` library, for comparing readers. */
  readonly parser?: 'auto' | 'yaml';
}

/** A document that was checked, with what it says that it is. */
export interface CheckedFile {
  readonly path: string;
  /** undefined for one that says nothing that could be understood. */
  readonly tipo: Tipo | undefined;
  /** Of a POI, as written. */
  readonly periodo?: string;
  /** It looks like a copy of this other document, and what it says does not count. */
  readonly copyOf?: string;
}

/** What was found in a project. */
export interface Findings {
  /** In the one order; paths relative to the project's folder. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  /** What a baseline accepts, in the one order. */
  readonly accepted: readonly Diagnostic[];
  /** What a baseline accepts and was looked for in vain. */
  readonly gone: readonly BaselineEntry[];
  /** The documents checked (not YAML files that are something else), in order of path. */
  readonly files: readonly CheckedFile[];
  /** Paths of what looks like a part of the project and was not read. */
  readonly lookAlikes: readonly string[];
  /** What was let pass of what makes an activity one of the plan. */
  readonly lowered: readonly Lowered[];
  /** The configuration itself is at fault: wrong use, not wrong data. */
  readonly configurationAtFault: boolean;
  /** By path, the texts that findings stand in; other documents may be there too. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** What came of checking a project: what was found, and what reports are made from. */
export interface CheckResult extends Findings {
  readonly model: Model;
  readonly documents: ReadonlyMap<string, YamlDocument>;
}

/**
 * Checks one project: reads every document, holds each against its schema, links them and runs every rule on what
 * could be linked. All that is wrong comes out at once, in one order that does not depend on the order of the files.
 */
export function check(input: readonly InputFile[], options: CheckOptions = {}): CheckResult {
  const files = input.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const parser = options.parser ?? 'auto';
  const config = readConfig(files, parser);
  const levels = levelsOf(config, options.severities);
  const accepts = baselineIn(files, config, parser);
  const own = files.filter(({ path }) => !isConfig(path) && path !== accepts?.path && !config.excludes(path));
  const all = own.flatMap((file) => (isYaml(file.path) ? (readDocument(file, parser) ?? []) : []));
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
  const refused = new Map<string, PathSet>([
    ...read.map(({ path, refused: paths }) => [path, new PathSet(paths)] as const),
    [config.file, new PathSet(config.refused)],
  ]);
  const model = link({
    refused,
    documents: read.flatMap(({ linked }) => (linked ? [linked] : [])),
    config: config.data,
    configFile: config.file,
    surroundings,
    uncheckable: uncheckableKinds([
      ...read,
      ...surroundings.unread
        .filter(({ tipo }) => tipo === 'plan')
        .map(() => ({ tipo: 'plan' as const, hidesNames: true })),
      ...[...(options.unreadable ?? []), ...(options.beside?.unfollowed ?? []).map(({ file }) => file)]
        .flatMap((path) => kindsBehind(path, read))
        .map((tipo) => ({ tipo, hidesNames: true })),
    ]),
    dotted: new Map(
      read.flatMap(({ path, dotted }) => (dotted.length === 0 ? [] : [[path, dotted] as const])),
    ),
    al: options.al,
  });
  const places: Places = { documents, refused };
  const { found, lowered } = ruleFindings(model, places, levels);
  const readWhole = read.every((document) => document.refused.length === 0 && !document.hidesNames);
  const sorted = applySuppressions(
    [...sources.values()].filter(({ path }) => !copies.has(path)),
    [
      ...config.diagnostics,
      ...(accepts?.diagnostics ?? []),
      ...read.flatMap(({ diagnostics }) => diagnostics),
      ...found,
    ],
    {
      rules: new Set(rules.map(({ id }) => id)),
      looked: (code, file) => levels.of(code, file) !== 'off' && readWhole,
    },
  );
  const judged = sorted.diagnostics.flatMap((d) => releveled(d, levels) ?? []).sort(compareDiagnostics);
  const parted = partedBy(
    options.baseline ?? accepts?.entries ?? [],
    judged.map((diagnostic) => withSubject(diagnostic, documents)),
    mayBeAccepted(accepts?.path),
  );
  const diagnostics = parted.fresh;
  const setAside = sorted.suppressed.map(({ diagnostic }) => diagnostic);
  return {
    model,
    diagnostics,
    accepted: parted.accepted,
    // A rule that is off was not looked for, and what cannot be read may hold what is missing.
    gone: readWhole
      ? parted.gone.filter(({ regla, documento }) => levels.of(regla, documento) !== 'off')
      : [],
    suppressed: sorted.suppressed.toSorted((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic)),
    lowered: loweredOf([
      ...lowered,
      ...[...setAside, ...parted.accepted].filter(
        ({ code, severity }) => severity === 'error' && isOfTheFour(code),
      ),
    ]),
    sources,
    documents,
    files: all.map((document) => checkedFile(document, surroundings)),
    lookAlikes: surroundings.unread.map(({ file }) => file),
    configurationAtFault:
      config.diagnostics.length > 0 ||
      (accepts !== undefined && accepts.diagnostics.length > 0) ||
      diagnostics.some(({ severity, location }) => severity === 'error' && isConfig(location.file)),
  };
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

function withSubject(diagnostic: Diagnostic, documents: ReadonlyMap<string, YamlDocument>): Diagnostic {
  const { file, path } = diagnostic.location;
  const subject = subjectOf(documents.get(file)?.value, path);
  return subject === undefined ? diagnostic : { ...diagnostic, subject };
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
      ...others.flatMap((file) => (isYaml(file.path) ? misspelt(file) : misnamed(file)) ?? []),
      ...(beside?.unfollowed ?? []),
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

function checkedFile({ path, tipo, linked }: ReadDocument, { copies }: Surroundings): CheckedFile {
  const periodo = linked?.tipo === 'poi' ? linked.data.periodo : undefined;
  const copyOf = copies.find(({ file }) => file === path)?.original;
  return {
    path,
    tipo,
    ...(periodo === undefined ? {} : { periodo: String(periodo) }),
    ...(copyOf === undefined ? {} : { copyOf }),
  };
}

/** The findings about comments have no rule that runs; their severity is set here. */
function releveled(diagnostic: Diagnostic, levels: Levels): Diagnostic | undefined {
  if (!diagnostic.code.startsWith('proyecto/supresion-')) return diagnostic;
  const set = levels.of(diagnostic.code, diagnostic.location.file);
  return set === 'off' ? undefined : set === undefined ? diagnostic : { ...diagnostic, severity: set };
}

/** What may stand in a file or folder that nobody looked into: of what is there once in a project, what is not there. */
function kindsBehind(path: string, read: readonly ReadDocument[]): readonly Tipo[] {
  const expected = expectedTipo(path) ?? expectedTipo(`${path}/`);
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
