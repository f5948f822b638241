import type { Model } from '../model.ts';

/**
 * The day by which to judge what belongs to no POI, `AAAA-MM-DD`: the one given, else the latest fecha_corte of all
 * POI; undefined without either.
 */
export function latestDay({ al, pois }: Model): string | undefined {
  return (
    al ??
    pois
      .flatMap(({ data }) => data.fecha_corte ?? [])
      .toSorted()
      .at(-1)
  );
}
