/** What comes of standing in another document: what that says of all that it holds, and the rules for its name. */
import { groupedBy } from '../text/grouped-by.ts';
import { capitalized, enumerate, firstNamed, quote } from '../text/spanish.ts';
import { atomsBetween } from './atoms.ts';
import { draftOf, type Draft } from './draft.ts';
import { fieldKind } from './field-kinds.ts';
import type { Pair } from './pairs.ts';
import { fieldChangeText } from './sentences.ts';
import { relaxedRules, type RuleLevels } from './rule-levels.ts';
import type { Thing } from './things.ts';

/** What the head of a POI says that holds for each activity and each result in it. */
const HELD = ['fecha_corte', 'fecha_entrega', 'estado', 'gasto'] as const;

/** Activities and results are named up to so many. */
const NAMED = 3;

/**
 * Of activities and results that stand in another POI document now, what its head says otherwise than that of the former
 * one: the day up to which they tell and that of its delivery, the state, the approval and the ceiling; once for all that
 * went the same way. A document that was only renamed says it itself. `before` and `after` are all things of the two states.
 */
export function ofOtherDocument(
  pairs: readonly Pair[],
  before: readonly Thing[],
  after: readonly Thing[],
): readonly Draft[] {
  const same = new Set(pairs.filter((pair) => pair.before.kind === 'poi').map(wayOf));
  const gone = pairs.filter(
    (pair) =>
      (pair.before.kind === 'actividad' || pair.before.kind === 'resultado') && !same.has(wayOf(pair)),
  );
  const [was, is] = [headsOf(before), headsOf(after)];
  return [...groupedBy(gone, wayOf).values()].flatMap((group): readonly Draft[] => {
    const [first] = group;
    const heads = first && headsOfPair(first, was, is);
    if (first === undefined || heads === undefined) return [];
    const what = subject(group);
    return [...atomsBetween(heldIn(heads.before), heldIn(heads.after))].map((atom): Draft => ({
      ...draftOf(heads, atom),
      kind: fieldKind(heads.before, atom),
      id: first.after.id,
      message: `${what} ahora en ${first.after.origin.file}, que dice otra cosa que ${first.before.origin.file}: ${fieldChangeText(heads, atom)}`,
      was: first.before.origin,
      is: first.after.origin,
    }));
  });
}

function headsOf(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(
    things.flatMap((thing) => (thing.kind === 'poi' ? [[thing.origin.file, thing] as const] : [])),
  );
}

function headsOfPair(
  { before, after }: Pair,
  was: ReadonlyMap<string, Thing>,
  is: ReadonlyMap<string, Thing>,
): Pair | undefined {
  const [one, other] = [was.get(before.origin.file), is.get(after.origin.file)];
  return one && other && { before: one, after: other };
}

function heldIn({ fields }: Thing): object {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => HELD.some((one) => one === field)));
}

/** «La actividad «GDL-003» está», «Las actividades «GDL-003» y «GDL-004», y el resultado de «SOC-1.1», están» */
function subject(group: readonly Pair[]): string {
  const idsOf = (kind: Thing['kind']): readonly string[] =>
    group.filter(({ after }) => after.kind === kind).map(({ after }) => quote(after.id));
  const phrase = (ids: readonly string[], one: string, many: string): readonly string[] =>
    ids.length === 0 ? [] : [`${ids.length === 1 ? one : many} ${enumerate(firstNamed(ids, NAMED))}`];
  const all = [
    ...phrase(idsOf('actividad'), 'la actividad', 'las actividades'),
    ...phrase(idsOf('resultado'), 'el resultado de', 'los resultados de'),
  ];
  return `${capitalized(all.join(', y '))}${all.length > 1 ? ',' : ''} ${group.length === 1 ? 'está' : 'están'}`;
}

function wayOf({ before, after }: Pair): string {
  return `${before.origin.file}\n${after.origin.file}`;
}

/**
 * Of documents that have another name, the rules that weigh less in them for it, by the configuration as it is now: its
 * patterns are of names.
 */
export function relaxedByMoving(pairs: readonly Pair[], rules: RuleLevels): readonly Draft[] {
  const moved = pairs.filter(({ before, after }) => before.origin.file !== after.origin.file);
  return [...groupedBy(moved, wayOf).values()].flatMap((group): readonly Draft[] => {
    const [first] = group;
    if (first === undefined) return [];
    const [was, is] = [first.before.origin.file, first.after.origin.file];
    const relaxed = relaxedRules(rules, [was, is]);
    if (relaxed.length === 0) return [];
    const names = enumerate(firstNamed(relaxed.map(quote), NAMED));
    const isOne = relaxed.length === 1;
    return [
      {
        kind: 'regla-relajada',
        id: is,
        field: 'reglas_por_archivo',
        before: was,
        after: is,
        message: `En ${is} ${isOne ? 'vale' : 'valen'} menos que en ${was}, por «reglas_por_archivo», ${isOne ? 'la regla' : 'las reglas'} ${names}`,
        explains: undefined,
        was: first.before.origin,
        is: first.after.origin,
      },
    ];
  });
}
