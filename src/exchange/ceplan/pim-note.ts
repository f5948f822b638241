import type { Model } from '../../model/model.ts';
import { count } from '../../text/spanish.ts';
import type { Draft } from '../draft.ts';
import { isGroup, isList } from '../../edit/value.ts';
import type { ActivityProposal } from '../proposal.ts';
import { standingOf } from '../standing-activities.ts';

/**
 * That an export has no PIM, where activities would be left without one: what was spent is then a share of nothing, and
 * only the officer can say that what is programmed is the PIM. One sentence, or none.
 */
export function pimNote(
  activities: readonly ActivityProposal[],
  { model, pimIsFn }: { readonly model: Model; readonly pimIsFn: boolean },
): readonly string[] {
  const without = activities.filter((one) => hasProgramme(one.draft) && !hasPim(one, model));
  if (without.length === 0) return [];
  const left = count(without.length, 'actividad queda', 'actividades quedan');
  return [
    pimIsFn
      ? `Con --pim fn el PIM es el total de lo programado en soles, Fn(RE) Total, y ${left} sin él porque la hoja no lo dice: complételo en ella, o traiga el PIM del MEF`
      : `CEPLAN no dice el PIM, y ${left} sin él: no se sabrá qué parte se gastó. Con --pim fn el PIM es lo programado en soles, Fn(RE); o tráigalo del MEF`,
  ];
}

/** Whether it has money programmed, as a whole or by sources. */
function hasProgramme({ data: { presupuesto } }: Draft): boolean {
  if (presupuesto === undefined || !isGroup(presupuesto)) return false;
  const { programado, detalle } = presupuesto;
  return programado !== undefined || (detalle !== undefined && isList(detalle));
}

function hasPim(activity: ActivityProposal, model: Model): boolean {
  const { presupuesto } = activity.draft.data;
  if (presupuesto !== undefined && isGroup(presupuesto) && states(presupuesto)) return true;
  return standingOf(activity, model).some(({ data }) => states(data.presupuesto));
}

/** Whether a budget, or any of its rows, has a PIM. */
function states(budget: unknown): boolean {
  if (typeof budget !== 'object' || budget === null) return false;
  const { pim, detalle } = budget as { readonly pim?: unknown; readonly detalle?: unknown }; // looked at below
  return (pim !== undefined && pim !== null) || (Array.isArray(detalle) && detalle.some(states));
}
