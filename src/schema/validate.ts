import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { jsonPointer, type Path } from '../text/path.ts';
import { nearest } from '../text/nearest.ts';
import { lineText } from '../text/source.ts';
import type { YamlDocument } from '../yaml/document.ts';
import { brief, quoted } from '../yaml/quoted.ts';
import type { DocumentKind } from './kind.ts';
import { withoutAbsent } from './absent.ts';
import { fixesFor } from './fixes.ts';
import { dottedAmounts, dottedNumbers, type DottedNumber } from './dotted.ts';
import { signedTargets } from './signed.ts';
import { BEFORE_THE_PLAN, firstYearOf, planConditions } from './plan-conditions.ts';
import { shapeAt, shapeOf, type Shape } from './shape.ts';
import {
  emptyList,
  missingField,
  notAllowed,
  outOfRange,
  textAsKey,
  tooEarly,
  unknownField,
} from './sentences.ts';
import type { Sentence, Subject } from './subject.ts';
import { toldOnce, type Told } from './told-once.ts';
import { withoutValues } from './without-values.ts';
import { wrongFormat } from './wrong-format.ts';
import { wrongType } from './wrong-type.ts';
import { childAt, isMap, valueAt } from './value-at.ts';
import * as validators from './validators.generated.js';
import type { SchemaError } from './validators.generated.js';
import { groupedBy } from '../text/grouped-by.ts';

/** What came of holding a document against the schema of its kind. */
export interface Validation {
  /** The document's data without the values that were refused. */
  readonly data: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** Values that were refused, or missing: what a rule finds about them only follows from that. */
  readonly refused: readonly Path[];
  /** Something refused may have held ids or codes that other values cite: whether those exist cannot be told. */
  readonly hidesNames: boolean;
  /** Numbers that may be thousands parted by a dot; the amounts among them are refused. */
  readonly dotted: readonly DottedNumber[];
}

/** Holds a document against the schema of its kind; one mistake gives one diagnostic. */
export function validate(kind: DocumentKind, document: YamlDocument): Validation {
  const validator = validators[kind];
  const value = withoutAbsent(kind, document.value);
  const dotted = dottedNumbers(document);
  const own = [
    ...amountErrors(kind, dotted),
    ...(kind === 'plan' ? signedErrors(document) : []),
    ...conditionalErrors(kind, value),
  ];
  if (validator(value) && own.length === 0) {
    return { data: value, diagnostics: [], refused: [], hidesNames: false, dotted };
  }
  const problems = [...own, ...(validator.errors ?? [])].map((error) => problemOf(error, value));
  const kept = withoutEchoes(kind, value, problems);
  const refused = kept.flatMap(({ error, path, owner }) => {
    const meant = error.keyword === 'additionalProperties' ? intended(kind, owner, String(path.at(-1))) : [];
    return [path, ...meant.map((name) => [...owner, name])];
  });
  return {
    data: withoutValues(
      kind,
      value,
      kept.filter(({ error }) => error.keyword !== 'required').map(({ path }) => path),
    ),
    diagnostics: toldOnce(kept.map((problem) => told(kind, document, problem))),
    refused,
    hidesNames: refused.some((path) => hidesNames(kind, path, valueAt(value, path))),
    dotted,
  };
}

/** What only the text tells: the value of `112.000` is that of `112`. */
function amountErrors(kind: DocumentKind, dotted: readonly DottedNumber[]): readonly SchemaError[] {
  return dottedAmounts(kind, dotted).map(({ path }) => ({
    instancePath: jsonPointer(path),
    keyword: 'format',
  }));
}

/** What only the text tells of a target: the value of `+20`, which may be 20 more than the baseline, is that of `20`. */
function signedErrors(document: YamlDocument): readonly SchemaError[] {
  return signedTargets(document).map((path) => ({ instancePath: jsonPointer(path), keyword: 'format' }));
}

function hidesNames(kind: DocumentKind, path: Path, value: unknown): boolean {
  const shape = shapeAt(kind, path);
  if (Object.keys(shape).length === 0) return typeof value === 'object';
  return path.at(-1) === 'id' || path.at(-1) === 'codigo' || holdsNames(kind, shape);
}

function holdsNames(kind: DocumentKind, shape: Shape): boolean {
  const inner = Object.entries(shape.properties ?? {});
  if (inner.some(([name]) => name === 'id' || name === 'codigo')) return true;
  const items = shape.items ? [shape.items] : [];
  return [...items, ...inner.map(([, property]) => property)].some((part) =>
    holdsNames(kind, shapeOf(kind, part)),
  );
}

/**
 * What one field asks of another, which draft-07 can state but not in words: the cut-off day of a POI once something
 * is executed, and what the indicators of the plan need.
 */
function conditionalErrors(kind: DocumentKind, value: unknown): readonly SchemaError[] {
  if (kind === 'poi') return cutoffError(value);
  return kind === 'plan' ? planConditions(value) : [];
}

function cutoffError(value: unknown): readonly SchemaError[] {
  if (!isMap(value) || 'fecha_corte' in value) return [];
  if (value['estado'] !== 'en_ejecucion' && value['estado'] !== 'cerrado') return [];
  return [{ instancePath: '', keyword: 'required', params: { missingProperty: 'fecha_corte' } }];
}

interface Problem {
  readonly error: SchemaError;
  /** The value at fault: for a missing or unknown field, that field. */
  readonly path: Path;
  /** The value that holds it. */
  readonly owner: Path;
}

function problemOf(error: SchemaError, root: unknown): Problem {
  const at = pathOf(error.instancePath, root);
  const name = error.params?.missingProperty ?? error.params?.additionalProperty;
  return name !== undefined
    ? { error, path: [...at, name], owner: at }
    : { error, path: at, owner: at.slice(0, -1) };
}

/** A JSON Pointer of ajv as a path: digits are indexes only where the data holds a list. */
function pathOf(pointer: string, root: unknown): Path {
  const path: (string | number)[] = [];
  let value = root;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(value) ? Number(name) : name;
    path.push(step);
    value = childAt(value, step);
  }
  return path;
}

/** Drops what only repeats another error: a second one at the same value, or a field missing because it was misspelt. */
function withoutEchoes(kind: DocumentKind, root: unknown, problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  const unknown = groupedBy(
    problems.filter(({ error }) => error.keyword === 'additionalProperties'),
    ({ owner }) => jsonPointer(owner),
  );
  return problems.filter(({ error, path, owner }) => {
    const key = jsonPointer(path);
    if (seen.has(key)) return false;
    seen.add(key);
    if (error.keyword !== 'required') return true;
    const name = String(path.at(-1));
    const others = (unknown.get(jsonPointer(owner)) ?? []).map((other) => String(other.path.at(-1)));
    if (others.length > 0 && mayBeText(shapeAt(kind, owner), valueAt(root, owner))) return false;
    return !others.some((other) => nearest(other, [name]).length > 0);
  });
}

/** The known fields that a misspelt one may have meant. */
function intended(kind: DocumentKind, owner: Path, name: string): readonly string[] {
  return nearest(name, Object.keys(shapeAt(kind, owner).properties ?? {}));
}

/** What is wrong with a key and not with its value. */
const OF_KEYS: ReadonlySet<string> = new Set(['additionalProperties', BEFORE_THE_PLAN]);

function told(kind: DocumentKind, document: YamlDocument, problem: Problem): Told {
  const { alike, meant, ...sentence } = sentenceOf(kind, document, problem);
  const part = OF_KEYS.has(problem.error.keyword) ? 'key' : 'value';
  const diagnostic: Diagnostic = {
    ...sentence,
    severity: 'error',
    location: {
      file: document.source.path,
      span: document.locate(problem.path, part),
      path: problem.path,
    },
    related: [],
    ...fixesFor(document, problem, part, meant ?? []),
  };
  return { diagnostic, name: String(problem.path.at(-1) ?? ''), ...(alike ? { alike } : {}) };
}

function sentenceOf(kind: DocumentKind, document: YamlDocument, { error, path, owner }: Problem): Sentence {
  const last = path.at(-1);
  const name = String((typeof last === 'number' ? path.at(-2) : last) ?? '');
  const shape = { ...shapeAt(kind, path), ...itemsOf(kind, path) };
  const subject: Subject = {
    name,
    ...(typeof last === 'number' ? { item: last + 1 } : {}),
    where: placeInWords(document.value, typeof last === 'number' ? owner.slice(0, -1) : owner, last === 'id'),
    value: valueAt(document.value, path),
    written: writtenAt(document, path),
    writtenItem: (index) => {
      const item = [...path, index];
      return typeof valueAt(document.value, item) === 'number' ? document.scalarSource(item) : undefined;
    },
    shape,
    owner: shapeAt(kind, owner),
    holder: valueAt(document.value, owner),
    around: valueAt(document.value, owner.slice(0, -1)),
    periodo: childAt(document.value, 'periodo'),
  };
  switch (error.keyword) {
    case 'required':
      return missingField(name, subject.where, shape);
    case 'additionalProperties':
      return mayBeText(subject.owner, valueAt(document.value, owner))
        ? textAsKey(name, subject.where, quotedLine(document, path))
        : unknownField(name, subject.where, subject.owner);
    case 'type':
      return wrongType(subject);
    case 'enum':
      return notAllowed(subject);
    case 'minimum':
    case 'maximum':
      return outOfRange(subject);
    case BEFORE_THE_PLAN:
      return tooEarly(subject, firstYearOf(document.value));
    case 'minItems':
      return emptyList(subject);
    default:
      return wrongFormat(subject);
  }
}

/** The shape of the items of a list, which is a reference in most. */
function itemsOf(kind: DocumentKind, path: Path): Pick<Shape, 'items'> {
  const items = shapeAt(kind, [...path, 0]);
  return Object.keys(items).length === 0 ? {} : { items };
}

/** Whether a map with one key stands where a text may. */
function mayBeText(shape: Shape, value: unknown): boolean {
  const types = shape.type === undefined ? [] : [shape.type].flat();
  return types.includes('string') && isMap(value) && Object.keys(value).length === 1;
}

/** The text that YAML read as a key with its value, in quotation marks. */
function quotedLine(document: YamlDocument, path: Path): string {
  const { start } = document.locate(path, 'key');
  return quoted(
    brief(
      lineText(document.source, start.line)
        .slice(start.column - 1)
        .trim(),
    ),
  );
}

/**
 * `GIM-014 › indicador`, or nothing at the root: from the first thing that has an id, which is told apart by it, or by
 * its number in its list where the id itself is at fault.
 */
function placeInWords(root: unknown, path: Path, byNumber = false): string {
  let words: string[] = [];
  let named = false;
  let value = root;
  for (const [i, step] of path.entries()) {
    value = childAt(value, step);
    if (typeof step === 'string') {
      if (typeof path[i + 1] !== 'number') words.push(step);
      continue;
    }
    const isLast = byNumber && i === path.length - 1;
    const id = isMap(value) && !isLast ? (value['id'] ?? value['codigo']) : undefined;
    if (typeof id !== 'string') words.push(`${path[i - 1]} n.º ${step + 1}`);
    else words = named ? [...words, id] : [id];
    named ||= typeof id === 'string';
  }
  return words.join(' › ');
}

/** The characters of a scalar as they stand in the file. */
function writtenAt(document: YamlDocument, path: Path): string {
  const { start, end } = document.locate(path);
  return lineText(document.source, start.line).slice(start.column - 1, end.column - 1);
}
