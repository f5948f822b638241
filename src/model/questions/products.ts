import { exact, type Fraction } from '../fraction.ts';
import type { ActivityProgress } from '../progress/activity.ts';

/** Something that an activity delivers. */
export interface Product {
  readonly nombre: string | undefined;
  readonly unidad: string | undefined;
  /** How much is to be delivered and how much was, in its unit; undefined is no datum. */
  readonly meta: Fraction | undefined;
  readonly entregado: Fraction | undefined;
  /** It is the thing that the indicator counts and says nothing of its own. */
  readonly isOfIndicator: boolean;
  /** Its place in the list of the document; undefined for the indicator's thing, which stands in no list. */
  readonly index: number | undefined;
}

/**
 * What an activity delivers, in the order of its document. One named as the indicator takes its unit, its meta and its
 * delivery from it; where none is listed, the thing that the indicator counts is the product. None without either.
 */
export function productsOf({ latest, fisico }: ActivityProgress): readonly Product[] {
  const { indicador, productos = [] } = latest.data;
  const counted = {
    unidad: indicador?.unidad_medida,
    meta: fisico.programado.value,
    entregado: fisico.ejecutado.value,
  };
  if (productos.length === 0)
    return indicador?.nombre === undefined
      ? []
      : [{ nombre: indicador.nombre, ...counted, isOfIndicator: true, index: undefined }];
  return productos.map(({ nombre, unidad_medida: unit, meta, entregado }, index) => {
    const same = nombre !== undefined && nombre === indicador?.nombre;
    return {
      nombre,
      unidad: unit ?? (same ? counted.unidad : undefined),
      meta: exactly(meta) ?? (same ? counted.meta : undefined),
      entregado: exactly(entregado) ?? (same ? counted.entregado : undefined),
      isOfIndicator: same && unit === undefined && meta === undefined && entregado === undefined,
      index,
    };
  });
}

function exactly(value: number | undefined): Fraction | undefined {
  return value === undefined ? undefined : exact(value);
}
