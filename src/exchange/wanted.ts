import type { PlaceOptions } from './place-activity.ts';
import type { ActivityProposal, ItemProposal, Proposal } from './proposal.ts';

type Asked = Pick<PlaceOptions, 'unidad'>;

/** The activities of a file that are asked for: those of a unit and of what depends on it, or all. */
export function wantedActivities(
  { activities, units }: Proposal,
  { unidad }: Asked,
): readonly ActivityProposal[] {
  if (unidad === undefined) return activities;
  return activities.filter(({ draft }) => {
    const own = draft.data['unidad'];
    return typeof own === 'string' && isOf(own, unidad, units);
  });
}

/** The units that the wanted activities name, and those above them. */
export function wantedUnits(proposal: Proposal, asked: Asked): readonly ItemProposal[] {
  const { units } = proposal;
  if (asked.unidad === undefined) return units;
  const named = wantedActivities(proposal, asked).map(({ draft }) => draft.data['unidad']);
  const own = new Set<unknown>([asked.unidad, ...named]);
  const above = new Set(units.filter(({ id }) => own.has(id)).map(({ draft }) => draft.data['depende_de']));
  return units.filter(({ id }) => own.has(id) || above.has(id));
}

/** Whether a unit is the asked one, or depends on it. */
function isOf(id: string, asked: string, units: readonly ItemProposal[]): boolean {
  return id === asked || units.find((unit) => unit.id === id)?.draft.data['depende_de'] === asked;
}
