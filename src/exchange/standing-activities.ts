import type { Actividad, Model } from '../model/model.ts';
import { rememberedOf } from '../model/progress/remember.ts';
import { groupedByEach } from '../text/grouped-by.ts';
import type { ActivityProposal } from './proposal.ts';

/** The codes by which a file may name an activity that stands: its id, and its code in CEPLAN where it has one. */
export function codesOf({ id, data }: Actividad): readonly string[] {
  return data.codigo_ceplan === undefined ? [id] : [id, data.codigo_ceplan];
}

/** What stands in its year of an activity that a file states, in the order of the documents. */
export function standingOf(
  { codigo, anio }: Pick<ActivityProposal, 'codigo' | 'anio'>,
  model: Model,
): readonly Actividad[] {
  return (byCode(model).get(codigo) ?? []).filter(({ poi }) => poi.anio === anio);
}

const byCode: (model: Model) => ReadonlyMap<string, readonly Actividad[]> = rememberedOf(({ actividades }) =>
  groupedByEach(actividades, codesOf),
);
