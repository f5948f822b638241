import type { Diagnostic, Suppressed } from '../diagnostics/diagnostic.ts';
import { partedBy, type BaselineEntry } from '../diagnostics/baseline.ts';
import type { Lowered } from '../diagnostics/lowered.ts';
import { compareDiagnostics } from '../diagnostics/order.ts';
import type { Model } from '../model/model.ts';
import { isPlaced } from '../model/questions/placed.ts';
import { rules } from '../rules/index.ts';
import type { Tipo } from '../schema/kind.ts';
import type { Source } from '../text/source.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { mayBeAccepted } from './baseline-file.ts';
import type { ReadDocument } from './documents.ts';
import { isConfig } from './excluded.ts';
import type { InputFile } from './input-file.ts';
import { loweredOf } from './let-pass.ts';
import type { Levels } from './levels.ts';
import { linkProject, READING, type CheckOptions, type LinkedProject } from './linked.ts';
import type { Places } from './places.ts';
import { ruleFindings } from './rule-findings.ts';
import { subjectOf } from './subject.ts';
import { commentsIn, sortedBy } from './suppressions.ts';

export type { CheckOptions };

/** A document that was checked, with what it says that it is. */
export interface CheckedFile {
  readonly path: string;
  /** undefined for one that says nothing that could be understood. */
  readonly tipo: Tipo | undefined;
  /** Of a POI, as written. */
  readonly periodo?: string;
  /** It looks like a copy of another document, or is a plan beside the first: what it says does not count. */
  readonly isUnused?: true;
  /** It could not be read, so that nothing in it was checked. */
  readonly isUnread?: true;
  /** Whole things that it holds could not be read, or of which period it is. */
  readonly isUnreadInPart?: true;
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
  /** Paths of what looks like a part of the project and counts for nothing: it was not read, or another does in its place. */
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
  /**
   * Whether all findings of a code in a file could be looked for: not of a rule that is off, nor where something cannot be
   * read or is in doubt. What was not found then may occur all the same.
   */
  readonly wasLookedFor: (code: string, file: string) => boolean;
}

/**
 * Checks one project: reads every document, holds each against its schema, links them and runs every rule on what
 * could be linked. All that is wrong comes out at once, in one order that does not depend on the order of the files.
 */
export function check(input: readonly InputFile[], options: CheckOptions = {}): CheckResult {
  const linked = linkProject(input, options);
  const { model, config, levels, accepts, all, read, copies, sources, documents, refused } = linked;
  const places: Places = { documents, refused };
  const comments = commentsIn([...sources.values()].filter(({ path }) => !copies.has(path)));
  const ofRules = ruleFindings(
    model,
    places,
    { levels, comments },
    {
      told: (share) => options.told?.(READING + (1 - READING) * share),
      remember: options.remember,
    },
  );
  const isAllAsked = canAskAll(linked);
  const wasLookedFor = (code: string, file: string): boolean => isAllAsked && levels.of(code, file) !== 'off';
  const ofTexts = sortedBy(comments, [
    ...config.diagnostics,
    ...(accepts?.diagnostics ?? []),
    ...read.flatMap(({ diagnostics }) => diagnostics),
  ]);
  const found = [...ofTexts.diagnostics, ...ofRules.found];
  const suppressed = [...ofTexts.suppressed, ...ofRules.suppressed];
  const ofComments = comments.wrong({
    rules: new Set(rules.map(({ id }) => id)),
    found,
    looked: wasLookedFor,
  });
  const judged = [...found, ...ofComments.flatMap((d) => releveled(d, levels) ?? [])].sort(
    compareDiagnostics,
  );
  const parted = partedBy(
    options.baseline ?? accepts?.entries ?? [],
    judged.map((diagnostic) => withSubject(diagnostic, documents)),
    mayBeAccepted(accepts?.path),
  );
  const diagnostics = parted.fresh;
  const files = all.map((document) => checkedFile(document, linked));
  const setAside = suppressed.map(({ diagnostic }) => diagnostic);
  return {
    model,
    diagnostics,
    accepted: parted.accepted,
    gone: parted.gone.filter(({ regla, documento }) => wasLookedFor(regla, documento)),
    wasLookedFor,
    suppressed: suppressed.toSorted((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic)),
    lowered: loweredOf([...ofRules.lowered, ...setAside, ...parted.accepted], model),
    sources,
    documents,
    files,
    lookAlikes: [
      ...linked.surroundings.unread.map(({ file }) => file),
      ...files.flatMap(({ path, isUnused }) => (isUnused ? [path] : [])),
    ],
    configurationAtFault:
      (accepts !== undefined && accepts.diagnostics.length > 0) ||
      diagnostics.some(({ severity, location }) => severity === 'error' && isConfig(location.file)),
  };
}

/**
 * Whether rules could look for all that they find. Else what is not found may be there: what cannot be read may hold what
 * is missing, where ids are doubled nothing is said of what cites them, and of a POI that does not stand where it says
 * nobody knows what it stands for.
 */
function canAskAll({ model, read, surroundings }: LinkedProject): boolean {
  const { planes, pois, checkable, unreadable } = model;
  return (
    read.every(({ refused, hidesNames }) => refused.length === 0 && !hidesNames) &&
    unreadable.length + surroundings.unread.length === 0 &&
    planes.length === 1 &&
    Object.values(checkable).every(Boolean) &&
    pois.every((poi) => isPlaced(poi, model))
  );
}

function withSubject(diagnostic: Diagnostic, documents: ReadonlyMap<string, YamlDocument>): Diagnostic {
  const { file, path } = diagnostic.location;
  const each = diagnostic.each?.map((one) => withSubject(one, documents));
  return {
    ...diagnostic,
    ...subjectOf(documents.get(file)?.value, path),
    ...(each === undefined ? {} : { each }),
  };
}

function checkedFile({ path, tipo, linked }: ReadDocument, { model }: LinkedProject): CheckedFile {
  const { copies } = model.surroundings;
  const inPart = model.unreadable.some((one) => one.inPart && one.file === path);
  const periodo = linked?.tipo === 'poi' ? linked.data.periodo : undefined;
  const isUnused =
    copies.some(({ file }) => file === path) ||
    model.planes.slice(1).some(({ origin }) => origin.file === path);
  return {
    path,
    tipo,
    ...(periodo === undefined ? {} : { periodo: String(periodo) }),
    ...(isUnused ? { isUnused } : {}),
    ...(linked === undefined ? { isUnread: true } : {}),
    ...(inPart ? { isUnreadInPart: true } : {}),
  };
}

/** The findings about comments have no rule that runs; their severity is set here. */
function releveled(diagnostic: Diagnostic, levels: Levels): Diagnostic | undefined {
  const set = levels.of(diagnostic.code, diagnostic.location.file);
  return set === 'off' ? undefined : set === undefined ? diagnostic : { ...diagnostic, severity: set };
}
