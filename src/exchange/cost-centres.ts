import type { Model } from '../model/model.ts';
import type { Group } from './draft.ts';
import type { ItemProposal, Proposal } from './proposal.ts';

/**
 * A proposal that names the units of the project by their ids: CEPLAN knows them by the cost centre, which a unit may
 * state (`centro_costo`). A code that is no unit's stays, and becomes a unit of its own.
 */
export function withOwnUnits(proposal: Proposal, { unidades }: Model): Proposal {
  const byCentre = new Map(
    unidades.flatMap(({ id, data }) =>
      data.centro_costo === undefined ? [] : [[data.centro_costo, id] as const],
    ),
  );
  if (byCentre.size === 0) return proposal;
  const ids = new Set(unidades.map(({ id }) => id));
  const own = (code: string): string => (ids.has(code) ? code : (byCentre.get(code) ?? code));
  const named = (data: Readonly<Group>, keys: readonly string[]): Readonly<Group> =>
    Object.fromEntries(
      Object.entries(data).map(([key, value]) => [
        key,
        keys.includes(key) && typeof value === 'string' ? own(value) : value,
      ]),
    );
  const unit = ({ id, draft, cell }: ItemProposal): ItemProposal => ({
    id: own(id),
    draft: { data: named(draft.data, ['id', 'depende_de']), cellOf: draft.cellOf },
    cell,
  });
  return {
    ...proposal,
    units: proposal.units.map(unit),
    activities: proposal.activities.map((activity) => ({
      ...activity,
      draft: { data: named(activity.draft.data, ['unidad']), cellOf: activity.draft.cellOf },
    })),
  };
}
