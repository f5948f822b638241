import type { Actividad, Model } from '../../model/model.ts';
import { comparable, likeness } from '../../text/nearest.ts';
import { neighbourhood } from '../../text/neighbourhood.ts';
import { valueAt } from '../../schema/value-at.ts';
import { plainText, untouchedIn } from './as-exported.ts';
import type { BookRow } from './read.ts';
import type { Share } from './share.ts';

/** What stands in the documents, as the rows of a workbook are looked for in it. */
export interface Standing {
  /** The ids of the share, in their order. */
  readonly ids: readonly string[];
  /** The first activity of an id in the share, and in the period of all units. */
  readonly ofShare: ReadonlyMap<string, Actividad>;
  readonly ofPeriod: ReadonlyMap<string, Actividad>;
  /** The first activity without a row of which a row with another code seems to be. */
  readonly former: (row: BookRow) => Actividad | undefined;
}

/** `absent` are the activities of the share that have no row of their own. */
export function standingIn(share: Share, absent: readonly Actividad[], model: Model): Standing {
  const named = neighbourhood(absent.map(({ data }) => comparable(data.nombre ?? '')));
  const coded = absent.flatMap(({ data: { codigo_ceplan: codigo } }, i) =>
    codigo === undefined ? [] : [[codigo, i] as const],
  );
  const byCeplan = new Map(coded.toReversed());
  return {
    ids: share.actividades.map(({ id }) => id),
    ofShare: firstById(share.actividades),
    ofPeriod: firstById(model.actividades.filter(({ poi }) => poi.periodo === share.periodo)),
    former: (row) => {
      const { nombre, codigo_ceplan: codigo } = row.draft.data;
      const places = typeof nombre === 'string' ? named.around(comparable(nombre)) : [];
      const ofCode = typeof codigo === 'string' ? byCeplan.get(codigo) : undefined;
      return [...places, ...(ofCode === undefined ? [] : [ofCode])]
        .toSorted((a, b) => a - b)
        .flatMap((i) => absent[i] ?? [])
        .find((one) => saysTheSame(row, one));
    },
  };
}

function firstById(all: readonly Actividad[]): ReadonlyMap<string, Actividad> {
  return new Map(all.map((one) => [one.id, one] as const).toReversed());
}

/** Whether a row of the activities is of one that stands, by what hardly changes: its name or its code in CEPLAN. */
function saysTheSame({ draft: { data } }: BookRow, standing: Actividad): boolean {
  const { nombre, codigo_ceplan: codigo } = data;
  return (
    (codigo !== undefined && codigo === standing.data.codigo_ceplan) ||
    (typeof nombre === 'string' && likeness(nombre, standing.data.nombre ?? '') >= ALIKE)
  );
}

/**
 * Whether an activity that stands is another one than that with which a row of the activities went out under its code: the
 * row still has the name of that day, and neither this nor its indicator is that of what stands.
 */
export function isAnother(row: BookRow, standing: Actividad): boolean {
  const { data } = row.draft;
  const indicator = plainText(valueAt(data, ['indicador', 'nombre']));
  return (
    untouchedIn(row, data).some(({ path }) => path.join('/') === 'nombre') &&
    !saysTheSame(row, standing) &&
    (indicator === undefined || likeness(indicator, standing.data.indicador?.nombre ?? '') < ALIKE)
  );
}

/** From 0 to 1: what two names of one activity differ in after a slip of the hand is corrected. */
const ALIKE = 0.9;
