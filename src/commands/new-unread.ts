import type { Model } from '../model/model.ts';
import { anioOf } from '../model/progress/period.ts';
import { keepsFromAdding, mayName, unreadOf } from '../model/questions/unreadable.ts';
import type { UnreadDocument } from '../model/surroundings.ts';
import { lastPeriod } from './new-activity.ts';
import type { NewOptions } from './new-asked.ts';
import type { Refused } from './unread.ts';

/** Which POI that cannot be read keep something new from being made, and another way out. */
export type AroundNew = (model: Model, options: NewOptions) => Omit<Refused, 'nothing'>;

/** Those that may have taken any id or, where no period is given, be of the latest. */
export const aroundNewActivity: AroundNew = ({ pois }, { period }) => {
  const last = lastPeriod(pois);
  return {
    concerns: (one) => keepsFromAdding(one, period === undefined ? last : undefined),
    way: period === undefined && last !== undefined ? ` O diga el periodo, como --period ${last}` : '',
  };
};

/**
 * Those of the years that a new period is made of; for one unit, only where they name it, or an activity of its own that
 * may go on in them or be over.
 */
export const aroundNextPeriod: AroundNew = (model, { period, year, unit }) => {
  const [last, asked] = [lastPeriod(model.pois), period ?? year].map((one) => anioOf(one ?? ''));
  const since = Math.min(...[last, asked].flatMap((one) => one ?? [])) - 1;
  const isOfThen = ({ periodo }: UnreadDocument): boolean =>
    periodo === undefined || (anioOf(periodo) ?? since) >= since;
  const names = (one: UnreadDocument, unidad: string): boolean =>
    [unidad, ...model.actividades.filter((own) => own.unidad === unidad).map(({ id }) => id)].some((id) =>
      mayName(one, id),
    );
  const unread = unreadOf(model, 'poi').filter(isOfThen);
  const free = model.unidades.find(
    ({ id }) =>
      model.actividades.some(({ unidad }) => unidad === id) && unread.every((one) => !names(one, id)),
  );
  return {
    concerns: (one) => isOfThen(one) && (unit === undefined || names(one, unit)),
    way:
      unit === undefined && free !== undefined
        ? ` O empiece solo el de una unidad que no esté ahí, como ${free.id}: plan new semestre --unit ${free.id}`
        : '',
  };
};
