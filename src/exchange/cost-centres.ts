import type { Model, Unidad } from '../model/model.ts';
import { fold } from '../text/nearest.ts';
import type { Group } from './draft.ts';
import type { ItemProposal, Proposal } from './proposal.ts';

/** Whether a code is that of a unit but for zeros before and after it, and the names are the same. */
export function isSameCentre(
  { code, nombre }: { readonly code: string; readonly nombre: string },
  { id, data }: Unidad,
): boolean {
  const number = /^\d+(?:\.\d+)?$/;
  const centre = data.centro_costo ?? id;
  return (
    number.test(code) &&
    number.test(centre) &&
    Number(code) === Number(centre) &&
    fold(nombre) === fold(data.nombre ?? '')
  );
}

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
  const ids = new Set(unidades.map(({ id }) => id));
  // Excel keeps `04.01` as the number 4.01: the name tells that it is the same.
  const restored = new Map(
    proposal.units.flatMap(({ id: code, draft: { data } }) => {
      if (ids.has(code) || byCentre.has(code)) return [];
      const nombre = typeof data['nombre'] === 'string' ? data['nombre'] : '';
      const [unit, ...others] = unidades.filter((one) => isSameCentre({ code, nombre }, one));
      return unit === undefined || others.length > 0 ? [] : [[code, unit.id] as const];
    }),
  );
  if (byCentre.size + restored.size === 0) return proposal;
  const own = (code: string): string =>
    ids.has(code) ? code : (byCentre.get(code) ?? restored.get(code) ?? code);
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
