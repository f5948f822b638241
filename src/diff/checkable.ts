import type { Model } from '../model/model.ts';
import { unreadOf } from '../model/questions/unreadable.ts';
import type { LeftOut, UnreadSide } from './change.ts';
import type { Pair } from './pairs.ts';
import type { Waiver } from './waivers.ts';
import { planThatCounts, type Thing } from './things.ts';

/** The documents that could not be read in two states; one is left out where there is none. */
export function unreadIn(was: Model | undefined, is: Model | undefined): readonly UnreadSide[] {
  const of = (model: Model | undefined, side: UnreadSide['side']): readonly UnreadSide[] =>
    model === undefined ? [] : [...model.unreadable, ...plansApart(model)].map((one) => ({ ...one, side }));
  return [...of(was, 'before'), ...of(is, 'after')];
}

/**
 * The plans of a project that cannot be compared though nothing is wrong with their texts: there are several, and nobody
 * knows which of them counts; or there is none but under a name that is not read.
 */
function plansApart(model: Model): readonly Omit<UnreadSide, 'side'>[] {
  const { planes, surroundings } = model;
  const apart = (file: string, why: string): Omit<UnreadSide, 'side'> => ({
    file,
    tipo: 'plan',
    why,
    inPart: false,
    periodo: undefined,
    unidad: undefined,
    text: undefined,
  });
  if (planes.length === 0)
    return surroundings.unread
      .filter(({ tipo }) => tipo === 'plan')
      .map(({ file }) => apart(file, 'proyecto/archivo-no-leido'));
  if (planThatCounts(model) !== undefined) return [];
  return planes.map(({ origin }) => ({ ...apart(origin.file, 'proyecto/plan-repetido'), isDoubtful: true }));
}

/** What two states leave out besides; one is left out where there is none, or where it leaves out nothing. */
export function leftOutIn(was: Model | undefined, is: Model | undefined): readonly LeftOut[] {
  const of = (model: Model | undefined, side: LeftOut['side']): LeftOut => {
    const { unread = [], copies = [], excluded = [] } = model?.surroundings ?? {};
    const failed = new Set(unreadIn(model, undefined).map(({ file }) => file));
    const lookAlikes = [...unread, ...copies].map(({ file }) => file).filter((file) => !failed.has(file));
    return { side, lookAlikes, excluded };
  };
  return [of(was, 'before'), of(is, 'after')].filter(
    ({ lookAlikes, excluded }) => lookAlikes.length + excluded.length > 0,
  );
}

/**
 * Whether it can be told that a thing of one state is not in the other: not where a document that may hold it is
 * unreadable, where nobody knows what is left out or what stood in a repository that was not brought, and not of a POI that
 * does not say its period.
 */
export function isCheckable({ kind, scope, schema, origin }: Thing, own: Model, other: Model): boolean {
  if (kind === 'config') return true;
  if (standsInUnbrought(origin.file, other)) return false;
  if (schema === 'poi' && scope === '') return false;
  if (!isEachRead('config', own) || !isEachRead('config', other)) return false;
  return isEachRead(schema, other);
}

/** Whether a file stands where another state has a repository that was not brought, so that it may have it too. */
function standsInUnbrought(file: string, { surroundings }: Model): boolean {
  return surroundings.unread.some((one) => one.why === 'submodulo' && file.startsWith(`${one.file}/`));
}

/** Whether every document of a kind gave all of its things. */
export function isEachRead(kind: Thing['schema'], model: Model): boolean {
  const { checkable } = model;
  if (kind === 'poi' && !checkable.poi) return false;
  if (kind === 'plan' && (!checkable.planes || plansApart(model).length > 0)) return false;
  if (kind === 'unidades' && !checkable.unidades) return false;
  if (kind === 'audiencia' && !checkable.audiencias) return false;
  return unreadOf(model, kind).length === 0;
}

/** A configuration that cannot be read says nothing that could be compared. */
export function isPairKnown({ before, after }: Pair, was: Model, is: Model): boolean {
  if (before.kind === 'config') return isEachRead('config', was) && isEachRead('config', is);
  return before.id === after.id || (isCheckable(before, was, is) && isCheckable(after, is, was));
}

/** Whether what sets a finding aside would have been seen in a state. */
export function isLookedFor({ kind, file }: Waiver, model: Model): boolean {
  if (kind === 'base') return unreadOf(model, 'base').length === 0;
  return model.unreadable.every((one) => one.inPart || one.file !== file);
}
