import { exact, type Fraction } from '../fraction.ts';
import type { Actividad } from '../model.ts';
import type { ActivityProgress } from '../progress/activity.ts';
import { plain } from '../progress/joining.ts';
import { listedIn, type Listed } from '../progress/lists-of-year.ts';
import { isLeftForLater } from '../progress/parts.ts';

/** Something that an activity delivers, as one document says it. */
export interface Product {
  readonly nombre: string | undefined;
  readonly unidad: string | undefined;
  /** How much is to be delivered and how much was, in its unit; undefined is no datum. */
  readonly meta: Fraction | undefined;
  readonly entregado: Fraction | undefined;
  /** It is the thing that the indicator counts and says nothing of its own. */
  readonly isOfIndicator: boolean;
  /** The document, and the place in its list; undefined for the indicator's thing, which stands in no list. */
  readonly document: Actividad;
  readonly index: number | undefined;
}

type Item = NonNullable<Actividad['data']['productos']>[number];

/**
 * What an activity delivers, in the order of its documents: that of each half, which nobody may add, since what was not
 * delivered in one is often to be delivered in the other. One named as the indicator takes its unit, its meta and its
 * delivery from it; where none is listed, the thing that the indicator counts is the product. None without either.
 */
export function productsOf(activity: ActivityProgress): readonly Product[] {
  const { latest, documents, fisico } = activity;
  const { indicador } = latest.data;
  const counted = {
    unidad: indicador?.unidad_medida,
    meta: fisico.programado.value,
    entregado: fisico.ejecutado.value,
  };
  const listed = listedIn(documents, ({ productos }) => productos).filter(
    // What a half that left the activity out did not deliver was not to be delivered in it.
    ({ data, document }) => (data.entregado ?? 0) > 0 || !isLeftForLater(document, documents),
  );
  if (listed.length === 0)
    return indicador?.nombre === undefined
      ? []
      : [{ nombre: indicador.nombre, ...counted, isOfIndicator: true, document: latest, index: undefined }];
  return listed.flatMap((item): readonly Product[] => {
    const { data, document, index } = item;
    if (!saysSomething(data) && isNamedLater(item, listed)) return [];
    const { nombre, unidad_medida: unit, meta, entregado } = data;
    const same =
      nombre !== undefined && [document.data.indicador?.nombre, indicador?.nombre].includes(nombre);
    const isOfIndicator = same && unit === undefined && meta === undefined && entregado === undefined;
    // What the indicator counts is of the year, and no half of it.
    const whole = same && (isOfIndicator || documents.length === 1);
    return [
      {
        nombre,
        unidad: unit ?? (same ? counted.unidad : undefined),
        meta: exactly(meta) ?? (whole ? counted.meta : undefined),
        entregado: exactly(entregado) ?? (whole ? counted.entregado : undefined),
        isOfIndicator,
        document,
        index,
      },
    ];
  });
}

/** Nothing of nothing is what a half has of a product of the other. */
function saysSomething({ meta = 0, entregado = 0 }: Item): boolean {
  return meta > 0 || entregado > 0;
}

function isNamedLater({ data, document }: Listed<Item>, all: readonly Listed<Item>[]): boolean {
  const last = all.findLast((other) => plain(other.data.nombre ?? '') === plain(data.nombre ?? ''));
  return last !== undefined && last.document !== document;
}

function exactly(value: number | undefined): Fraction | undefined {
  return value === undefined ? undefined : exact(value);
}
