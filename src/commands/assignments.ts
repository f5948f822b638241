import type { Edit } from '../edit/edit.ts';
import { isGroup, type Value } from '../edit/value.ts';
import { UsageFault } from '../host/exit-code.ts';
import { tipoOf, type DocumentKind } from '../schema/kind.ts';
import { monthsOf } from '../schema/month-rows.ts';
import { shapeAt, type Shape } from '../schema/shape.ts';
import { typesOf } from '../schema/subject.ts';
import { itemsAt, valueAt } from '../schema/value-at.ts';
import { isOfMonths } from '../schema/wrong-structure.ts';
import { fold } from '../text/nearest.ts';
import { jsonPointer, pointersTo, relative, type Path } from '../text/path.ts';
import { nextInSeries } from '../text/series.ts';
import { didYouMean, quote } from '../text/spanish.ts';
import { refuseContradictions, type Wish } from './contradictions.ts';
import type { FileEdits } from './edit-project.ts';
import { lineOf, linesForParts, linesForStop } from './field-advice.ts';
import { placeOfField, type FieldPlace, type Stop } from './field-place.ts';
import { fieldsMeant } from './fields-meant.ts';
import { addedItems, type NewValue } from './new-items.ts';
import { ownerOf, type Assignment, type Context, type Owner } from './owner-of.ts';
import { measureAt } from './typed-percentage.ts';
import { typedRow } from './typed-row.ts';
import { typedValue } from './typed-value.ts';
import { refuseUnread } from './unread.ts';

/** What is left blank may be forgotten: only the dash takes a datum away. */
export const NO_DATUM_IS_A_DASH = 'Para quitar un dato, escriba un guion: -';

/** `campo=valor`, or `-` for the thing as a whole, which goes away. Throws UsageFault for what has no field or no value. */
export function assignmentOf(id: string, word: string): Assignment {
  if (word.trim() === '-') return { id, field: '', text: '-' };
  const [, field, text] = /^([^=]+)=(.*)$/s.exec(word) ?? [];
  if (field === undefined || text === undefined)
    throw new UsageFault(`${quote(word)} no es «campo=valor», por ejemplo ejecutado.jul=12.`);
  if (text.trim() === '') throw new UsageFault(`A ${quote(word)} le falta el valor. ${NO_DATUM_IS_A_DASH}`);
  return { id, field: field.trim(), text };
}

/** The edit that one assignment asks for. Throws UsageFault. */
export function editFor(assignment: Assignment, project: Context, period: string | undefined): FileEdits {
  const [edits] = editsFor([assignment], project, period);
  return edits ?? { ...ownerOf(assignment, project, period), edits: [] };
}

/**
 * The edits that assignments ask for, by file. A short field of an activity is looked up in it, then in its indicador, then
 * in its presupuesto; a month picks the document that has it, anything else the latest, and `period` decides. Values of one
 * new item (`medidas.nueva.texto`, `medidas.nueva.plazo`) make one. Throws UsageFault.
 */
export function editsFor(
  assignments: readonly Assignment[],
  project: Context,
  period: string | undefined,
): readonly FileEdits[] {
  const byFile = new Map<string, Wanted>();
  for (const assignment of assignments) {
    const owner = ownerOf(assignment, project, period);
    const wanted = byFile.get(owner.file) ?? nothingOf(owner.kind);
    byFile.set(owner.file, wanted);
    wish(assignment, owner, project, wanted);
  }
  for (const { wishes } of byFile.values()) refuseContradictions(wishes);
  return [...byFile].map(([file, { kind, keys, gone, added, items }]) => ({
    file,
    kind,
    edits: [
      ...keys,
      ...addedItems(kind, added, (list, item) => withNextId(project, kind, list, item)),
      ...lastFirst(items)
        .filter((path) => !liesIn(path, gone))
        .map((path): Edit => ({ kind: 'remove', path })),
    ],
  }));
}

/**
 * Places that go, in an order in which each is still where the text has it: of two items of a list, or what lies in
 * them, the later goes first. What is named twice goes once, and what lies in another goes with it.
 */
function lastFirst(places: readonly Path[]): readonly Path[] {
  const named = new Map(places.map((path) => [jsonPointer(path), path]));
  return [...named.values()].filter((path) => !liesIn(path.slice(0, -1), named)).toSorted(later);
}

/** Whether a path is one of some places, which are known by their JSON Pointers, or lies below one. */
function liesIn(path: Path, places: Pick<ReadonlySet<string>, 'has'>): boolean {
  return pointersTo(path).some((place) => places.has(place));
}

function later(a: Path, b: Path): number {
  const parts = a.findIndex((step, i) => step !== b[i]);
  const [one = 0, other = 0] = [a[parts], b[parts]];
  return typeof one === 'number' && typeof other === 'number'
    ? other - one
    : String(one) < String(other)
      ? -1
      : 1;
}

/** What is asked of one file. */
interface Wanted {
  readonly kind: DocumentKind;
  /** Keys that are set or go, in the order of the wishes: none moves another. */
  readonly keys: Edit[];
  /** The JSON Pointers of those that go. */
  readonly gone: Set<string>;
  readonly added: NewValue[];
  /** Items that go: each moves those after it. */
  readonly items: Path[];
  readonly wishes: Wish[];
}

function nothingOf(kind: DocumentKind): Wanted {
  return { kind, keys: [], gone: new Set(), added: [], items: [], wishes: [] };
}

function wish(assignment: Assignment, owner: Owner, project: Context, wanted: Wanted): void {
  const { kind } = owner;
  const { id, text } = assignment;
  const root = project.result.documents.get(owner.file)?.value;
  const place = placeIn(owner, assignment, project);
  const { path, inside, shape } = place;
  if (
    text.trim() === '-' &&
    inside === undefined &&
    (typeof path.at(-1) === 'number' || shape.items || shape.properties || shape.enum)
  ) {
    if (path.length === 0)
      throw new UsageFault(`${quote(id)} es un documento entero: para quitarlo, borre el archivo.`);
    if (valueAt(root, path) !== undefined) removal(path, assignment, wanted);
    return;
  }
  const value = valueFor(assignment, place, { kind, root, project });
  if (inside === undefined) wanted.keys.push({ kind: 'set', path, value });
  else if (value !== null) wanted.added.push({ list: path, inside, value, called: calledIn(place, kind) });
  wanted.wishes.push({ kind: inside === undefined ? 'set' : 'add', path, value, assignment });
}

function removal(path: Path, assignment: Assignment, { keys, gone, items, wishes }: Wanted): void {
  wishes.push({ kind: 'remove', path, value: undefined, assignment });
  if (liesIn(path, gone)) return;
  if (typeof path.at(-1) === 'number') {
    items.push(path);
    return;
  }
  keys.push({ kind: 'remove', path });
  gone.add(jsonPointer(path));
}

function calledIn({ path, called }: FieldPlace, kind: DocumentKind): NewValue['called'] {
  if (!called) return undefined;
  const value = typedValue(called.text, shapeAt(kind, [...path, 0, called.field]), called.field, {
    mayBeAbsent: false,
  });
  return { name: called.text, field: called.field, value };
}

/** The groups of an activity whose name may be left out. */
const LEFT_OUT = [[], ['indicador'], ['presupuesto']];

/** `medidas.nueva` is the text that a measure must have. */
function withLead(place: FieldPlace, kind: DocumentKind): FieldPlace {
  const { path, inside, shape } = place;
  const lead = shape.required?.find((name) => name !== 'id');
  if (inside?.length !== 0 || lead === undefined || typesOf(shape).includes('string')) return place;
  return { path, inside: [lead], shape: shapeAt(kind, [...path, 0, lead]) };
}

function placeIn(owner: Owner, { id, field, text }: Assignment, project: Context): FieldPlace {
  const { kind, path, file } = owner;
  const root = project.result.documents.get(file)?.value;
  const prefixes = kind === 'poi' && path.length > 0 ? LEFT_OUT : [[]];
  const stops: Stop[] = [];
  for (const prefix of prefixes) {
    const found = placeOfField({ root, kind }, [...path, ...prefix], field);
    if ('place' in found) return withLead(found.place, kind);
    stops.push(found.stop);
  }
  const meant = fieldsMeant(root, kind, { path, prefixes }, field.split('.'));
  if (meant.length > 0)
    throw new UsageFault(
      `${quote(id)} no tiene un campo ${quote(field)}. ${didYouMean(meant)} Escriba: ${lineOf(id, meant[0] ?? '', text)}`,
    );
  const reached = stops.toSorted((a, b) => b.done.length - a.done.length)[0];
  if (reached && reached.done !== '') throw new UsageFault(linesForStop({ id, text }, kind, reached));
  const [first = ''] = field.split('.');
  if (path.length > 0 && Object.hasOwn(shapeAt(kind, []).properties ?? {}, fold(first))) {
    const shown = relative(project.cwd, `${project.read.root}/${file}`);
    const why = `${quote(field)} no es de ${quote(id)}, sino de su documento.`;
    const ofDocument: Assignment = { id: shown, field, text };
    throw new UsageFault(`${why} ${lineInstead(ofDocument, { ...owner, path: [] }, project)}`);
  }
  const known = prefixes.flatMap((prefix) =>
    Object.keys(shapeAt(kind, [...path, ...prefix]).properties ?? {}),
  );
  throw new UsageFault(
    `${quote(id)} no tiene un campo ${quote(field)}. Tiene ${known.slice(0, 8).map(quote).join(', ')}… Todos, con lo que son: plan explain ${kind}${path
      .filter((step) => typeof step === 'string')
      .map((step) => `.${step}`)
      .join('')}`,
  );
}

/** The line that works for an assignment, or what there is to say instead of it. */
function lineInstead(assignment: Assignment, owner: Owner, project: Context): string {
  try {
    wish(assignment, owner, project, nothingOf(owner.kind));
    return `Escriba: ${lineOf(assignment.id, assignment.field, assignment.text)}`;
  } catch (error) {
    if (error instanceof UsageFault) return error.message;
    throw error;
  }
}

/** What somebody typed, as the field takes it: rows of figures for months and years, one value for anything else. */
function valueFor(
  { id, field, text }: Assignment,
  { path, inside, shape }: FieldPlace,
  { kind, root, project }: { readonly kind: DocumentKind; readonly root: unknown; readonly project: Context },
): Value {
  const at =
    inside === undefined
      ? path
      : [...path, 0, ...inside.map((step) => (typeof step === 'string' ? step : 0))];
  const isText = typesOf(shape).includes('string');
  const keys = keysOfRow(shape, at, root);
  const measure = measureAt(root, at, (indicator) => unitOf(indicator, project));
  if (keys.length > 0)
    return typedRow(text, {
      field,
      keys,
      mayEnd: /ejecutado|mensual/.test(String(at.at(-1))),
      shapeOf: (key) => shapeAt(kind, [...at, key]),
      measure,
    });
  const isOfGroups = shape.items !== undefined && shapeAt(kind, [...at, 0]).properties !== undefined;
  if ((shape.properties || shape.patternProperties || isOfGroups) && !isText)
    throw new UsageFault(linesForParts({ id, field, text }, kind, at, valueAt(root, path)));
  return typedValue(text, isText && shape.properties ? { type: 'string' } : shape, field, { measure });
}

function unitOf(indicator: string, { result }: Context): string | undefined {
  return result.model.plan?.indicadores.find(({ id }) => id === indicator)?.data.unidad_medida;
}

/** The months of a document for what is given by months, the years of the plan for its targets; none for all else. */
function keysOfRow(shape: Shape, path: Path, root: unknown): readonly string[] {
  if (isOfMonths(shape)) return monthsOf(valueAt(root, ['periodo']));
  if (path.at(-1) !== 'metas') return [];
  const [inicio, fin] = ['inicio', 'fin'].map((name) => Number(valueAt(root, ['periodo', name])));
  if (inicio === undefined || fin === undefined || !(fin >= inicio && fin - inicio < 10)) return [];
  return Array.from({ length: fin - inicio + 1 }, (_, i) => String(inicio + i));
}

/** A new item with the id that follows those of its list in all documents of its kind, where it must have one. */
function withNextId({ read, result, cwd }: Context, kind: DocumentKind, list: Path, item: Value): Value {
  const { required = [] } = shapeAt(kind, [...list, 0]);
  if (!isGroup(item) || !required.includes('id') || item['id'] !== undefined) return item;
  // Those of tasks are of one activity, those of demands and promises of all hearings.
  if (kind === 'audiencia') {
    const nothing = `No se sabe qué identificador sigue en ${quote(String(list.at(-1)))}`;
    const way = ' O dé usted el identificador, con «.id=» en la misma orden.';
    refuseUnread({ root: read.root, result }, ['audiencia'], { nothing, way }, cwd);
  }
  const ids = [...result.documents.values()]
    .filter(({ value }) => tipoOf(value) === kind)
    .flatMap(({ value }) => itemsAt(value, ...list))
    .flatMap((one) => (isGroup(one) && typeof one['id'] === 'string' ? one['id'] : []));
  const last = ids.at(-1);
  if (last === undefined && kind !== 'audiencia') return item;
  const id =
    last === undefined ? `${String(list.at(-1)).slice(0, 1).toUpperCase()}-1` : nextInSeries(last, ids);
  return { id, ...item };
}
