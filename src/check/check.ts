import type { Diagnostic, Severity, Suppressed } from '../diagnostics/diagnostic.ts';
import { compareDiagnostics } from '../diagnostics/order.ts';
import { link } from '../model/link.ts';
import type { Model } from '../model/model.ts';
import { progressBySemester } from '../model/questions/progress.ts';
import { isInactive } from '../model/questions/year.ts';
import { rules } from '../rules/index.ts';
import { sparesInactive, type Finding, type Found, type Rule } from '../rules/rule.ts';
import { TIPOS, type Tipo } from '../schema/kind.ts';
import { PathSet } from '../text/path-set.ts';
import type { Source } from '../text/source.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { readConfig, type ReadConfig } from './configuration.ts';
import { readDocument } from './documents.ts';
import { CONFIG_FILE } from './excluded.ts';
import type { InputFile } from './input-file.ts';
import { expectedTipo } from './kind-by-text.ts';
import { placed, type Places } from './places.ts';
import { applySuppressions } from './suppressions.ts';

export interface CheckOptions {
  /** Severities given on the command line; they win over those of the configuration. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  /** The day to judge by, `AAAA-MM-DD`. */
  readonly al?: string | undefined;
  /** Paths of files of the project that could not be read: what may link to them cannot be told. */
  readonly unreadable?: readonly string[];
  /** Read every file with the `yaml` library, for comparing readers. */
  readonly parser?: 'auto' | 'yaml';
}

/** What was found in a project. */
export interface Findings {
  /** In the one order; paths relative to the project's folder. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  /** Paths of the documents checked (not of YAML files that are something else), in order. */
  readonly files: readonly string[];
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
  const config = readConfig(
    files.find(({ path }) => path === CONFIG_FILE),
    parser,
  );
  const read = files
    .filter(({ path }) => path !== CONFIG_FILE && !config.excludes(path))
    .flatMap((file) => readDocument(file, parser) ?? []);
  const sources = new Map(read.flatMap(({ source }) => (source ? [[source.path, source] as const] : [])));
  if (config.source) sources.set(CONFIG_FILE, config.source);
  const documents = new Map(read.flatMap((r) => (r.document ? [[r.path, r.document] as const] : [])));
  if (config.document) documents.set(CONFIG_FILE, config.document);
  const refused = new Map<string, PathSet>([
    ...read.map(({ path, refused: paths }) => [path, new PathSet(paths)] as const),
    [CONFIG_FILE, new PathSet(config.refused)],
  ]);
  const model = link({
    refused,
    documents: read.flatMap(({ linked }) => (linked ? [linked] : [])),
    config: config.data,
    uncheckable: uncheckableKinds([
      ...read,
      ...(options.unreadable ?? []).map((path) => ({ tipo: expectedTipo(path), hidesNames: true })),
    ]),
    dotted: new Map(
      read.flatMap(({ path, dotted }) => (dotted.length === 0 ? [] : [[path, dotted] as const])),
    ),
    al: options.al,
  });
  const places: Places = { documents, refused };
  const levels = severityLevels(config, options.severities);
  const found = [
    ...config.diagnostics,
    ...read.flatMap(({ diagnostics }) => diagnostics),
    ...ruleFindings(model, places, levels),
  ];
  const readWhole = read.every((document) => document.refused.length === 0 && !document.hidesNames);
  const sorted = applySuppressions([...sources.values()], found, {
    rules: new Set(rules.map(({ id }) => id)),
    looked: (code) => levels.get(code) !== 'off' && readWhole,
  });
  const diagnostics = sorted.diagnostics.flatMap((d) => releveled(d, levels) ?? []).sort(compareDiagnostics);
  return {
    model,
    diagnostics,
    suppressed: sorted.suppressed.toSorted((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic)),
    sources,
    documents,
    files: read.map(({ path }) => path),
    configurationAtFault:
      config.diagnostics.length > 0 ||
      diagnostics.some(({ severity, location }) => severity === 'error' && location.file === CONFIG_FILE),
  };
}

/** Severities that somebody set: the command line over the configuration over the rule. */
type Levels = ReadonlyMap<string, Severity | 'off'>;

function severityLevels(config: ReadConfig, flags: Levels | undefined): Levels {
  return new Map([...config.severities, ...(flags ?? [])]);
}

function ruleFindings(model: Model, places: Places, levels: Levels): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const take = (rule: Rule, finding: Finding): void => {
    const severity = levels.get(rule.id) ?? finding.severity ?? rule.severity;
    const diagnostic = severity === 'off' ? undefined : placed(rule.id, severity, finding, places);
    if (diagnostic) found.push(diagnostic);
  };
  const takeAll = (rule: Rule, some: Found): void => {
    if (some === undefined) return;
    if (Symbol.iterator in some) for (const finding of some) take(rule, finding);
    else take(rule, some);
  };
  const wanted = rules.filter(({ id }) => levels.get(id) !== 'off');
  for (const rule of wanted) takeAll(rule, rule.check?.(model));
  const ofActivity = wanted.filter((rule) => rule.ofActivity !== undefined);
  const ofInactive = ofActivity.filter((rule) => !sparesInactive(rule));
  for (const actividad of model.actividades)
    for (const rule of isInactive(actividad, model) ? ofInactive : ofActivity)
      takeAll(rule, rule.ofActivity?.(actividad, model));
  const ofProgress = wanted.filter((rule) => rule.ofProgress !== undefined);
  for (const progress of ofProgress.length === 0 ? [] : progressBySemester(model))
    for (const rule of ofProgress) takeAll(rule, rule.ofProgress?.(progress, model));
  return found;
}

/** The findings about comments have no rule that runs; their severity is set here. */
function releveled(diagnostic: Diagnostic, levels: Levels): Diagnostic | undefined {
  if (!diagnostic.code.startsWith('proyecto/supresion-')) return diagnostic;
  const set = levels.get(diagnostic.code);
  return set === 'off' ? undefined : set === undefined ? diagnostic : { ...diagnostic, severity: set };
}

function uncheckableKinds(
  read: readonly { readonly tipo: Tipo | undefined; readonly hidesNames: boolean }[],
): ReadonlySet<Tipo> {
  const broken = read.filter(({ hidesNames }) => hidesNames);
  // A document of unknown kind might be any of them.
  if (broken.some(({ tipo }) => tipo === undefined)) return new Set(TIPOS);
  return new Set(broken.flatMap(({ tipo }) => tipo ?? []));
}
