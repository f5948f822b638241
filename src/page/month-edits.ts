import type { Edit } from '../edit/edit.ts';
import type { Value } from '../edit/value.ts';
import { UsageFault } from '../host/exit-code.ts';
import { shapeAt } from '../schema/shape.ts';
import type { Desk, FileEdits } from './desk.ts';
import type { Field, FieldGroup, Item } from './month-fields.ts';

const WITHOUT_WORDS =
  'Escriba qué se hará. Si quiere quitar la medida, deje en blanco también hasta cuándo y cómo va.';

/**
 * What was typed, by the name of its field, as edits; an item that is new is added whole, and one of which every field was
 * emptied goes away. Beside them what is wrong, by the name of its field.
 */
export function monthEdits(
  groups: readonly FieldGroup[],
  typed: ReadonlyMap<string, string>,
  desk: Desk,
): { readonly edits: readonly FileEdits[]; readonly problems: ReadonlyMap<string, string> } {
  const problems = new Map<string, string>();
  const edits = groups.flatMap((group): readonly FileEdits[] => {
    const own = activityEdits(group, typed, { problems, desk });
    return own.length === 0 ? [] : [{ file: group.actividad.origin.file, edits: own }];
  });
  return { edits, problems };
}

function activityEdits(
  { actividad, fields }: FieldGroup,
  typed: ReadonlyMap<string, string>,
  { problems, desk }: { readonly problems: Map<string, string>; readonly desk: Desk },
): readonly Edit[] {
  const edits: Edit[] = [];
  const emptied = emptiedItems(fields, typed);
  const fresh = new Map<Item, Record<string, Value>>();
  for (const field of fields) {
    const { name, path, label, item } = field;
    const text = typed.get(name);
    if (text === undefined || (item && emptied.includes(item))) continue;
    if (text === '' && isTextOfMeasure(field) && item?.fresh === undefined) problems.set(name, WITHOUT_WORDS);
    try {
      const value = desk.typed(text, path, label, actividad);
      if (item?.fresh === undefined) edits.push({ kind: 'set', path, value });
      else if (value !== null)
        fresh.set(item, { ...(fresh.get(item) ?? item.fresh), [String(path.at(-1))]: value });
    } catch (error) {
      if (!(error instanceof UsageFault)) throw error;
      problems.set(name, error.message);
    }
  }
  // From the last on: what comes after one that goes away gets another place.
  for (const { path } of emptied.toReversed()) edits.push({ kind: 'remove', path });
  for (const [item, value] of fresh) {
    const words = fields.find((one) => one.item === item && isTextOfMeasure(one));
    if (words && value['texto'] === undefined) problems.set(words.name, 'A la medida le falta qué se hará.');
    edits.push({ kind: 'add', path: item.path.slice(0, -1), value: inOrder(value, item) });
  }
  return edits;
}

/** The parts of an item as its schema has them. */
function inOrder(value: Readonly<Record<string, Value>>, { path }: Item): Value {
  const keys = Object.keys(shapeAt('poi', path).properties ?? {});
  return Object.fromEntries(
    keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]] as const])),
  );
}

/** The items that stand and of which every field was emptied, in their order. */
function emptiedItems(fields: readonly Field[], typed: ReadonlyMap<string, string>): readonly Item[] {
  const items = new Set(fields.flatMap(({ item }) => (item === undefined || item.fresh ? [] : [item])));
  return [...items].filter((item) => {
    const own = fields.filter((field) => field.item === item);
    const isChosen = own.some(({ name }) => typed.get(name) === '');
    return isChosen && own.every(({ name, now }) => (typed.get(name) ?? now) === '');
  });
}

function isTextOfMeasure({ path }: Field): boolean {
  return path.at(-1) === 'texto';
}
