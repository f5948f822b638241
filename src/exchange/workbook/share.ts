import type { Actividad, Model, Poi, Semestre, Unidad } from '../../model/model.ts';
import type { Mes } from '../../text/months.ts';

/** What a workbook is about: the activities of a unit in the documents of one period. */
export interface Share {
  readonly unidad: Unidad;
  /** `2019-S1`, or `2019` where the documents are of the whole year. */
  readonly periodo: string;
  readonly anio: number;
  readonly meses: readonly Mes[];
  readonly actividades: readonly Actividad[];
  /** The documents that are the unit's alone: their results and evaluation go with it. */
  readonly propios: readonly Poi[];
  /** All the documents in which the unit has activities. */
  readonly documentos: readonly Poi[];
  readonly corte: string | undefined;
}

/** The shares of a semester, one for each unit that has activities in its documents, in the order of the units. */
export function sharesOf(model: Model, semestre: Semestre): readonly Share[] {
  const pois = documentsOf(model, semestre);
  return model.unidades.flatMap((unidad) => shareOf(unidad, pois) ?? []);
}

/** The documents of a semester, and those of its whole year, as they stand: what a book brings back goes into them. */
export function documentsOf({ pois }: Model, semestre: Semestre): readonly Poi[] {
  return pois.filter(
    ({ anio, semestre: own }) =>
      anio === semestre.anio && (own === undefined || own.numero === semestre.numero),
  );
}

function shareOf(unidad: Unidad, pois: readonly Poi[]): Share | undefined {
  const own = pois.filter(
    ({ data, actividades }) =>
      data.unidad === unidad.id || actividades.some((one) => one.unidad === unidad.id),
  );
  const [first] = own;
  if (first?.anio === undefined) return undefined;
  const same = own.filter(({ periodo }) => periodo === first.periodo);
  const corte = same.map(({ data }) => data.fecha_corte).find((day) => day !== undefined);
  return {
    unidad,
    periodo: first.periodo,
    anio: first.anio,
    meses: first.meses,
    actividades: same.flatMap(({ actividades }) => actividades.filter((one) => one.unidad === unidad.id)),
    propios: same.filter(({ data }) => data.unidad === unidad.id),
    documentos: same,
    corte,
  };
}
