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

/**
 * The document of a share into which what is new goes: one of the unit's own, rather one that is not closed; else one that is
 * of no unit; else the first. `among` are those that may take it.
 */
export function documentForNew({ unidad }: Share, among: readonly Poi[]): Poi | undefined {
  const own = among.filter(({ data }) => data.unidad === unidad.id);
  return (
    own.find(({ data }) => data.estado !== 'cerrado') ??
    own[0] ??
    among.find(({ data }) => data.unidad === undefined) ??
    among[0]
  );
}

/** Of a document without a cut-off. */
const NO_DAY = 'sin fecha';

/** «poi/a.yaml: 2026-06-30; poi/b.yaml: sin fecha»: the documents of a share with their cut-offs. */
export function daysText({ documentos }: Pick<Share, 'documentos'>): string {
  return documentos.map(({ origin, data }) => `${origin.file}: ${data.fecha_corte ?? NO_DAY}`).join('; ');
}

/** The cut-off that a workbook with such a text went out with: that of the first of its documents that has one. */
export function dayOfBook(days: string): string | undefined {
  return /: (\d{4}-\d\d-\d\d)(?:; |$)/.exec(days)?.[1];
}

/** Whether the cut-off of the workbook was that of a document. One without a day of its own takes it. */
export function isDayOf({ origin }: Poi, days: string): boolean {
  const own = `${origin.file}: `;
  const day = days
    .split('; ')
    .find((one) => one.startsWith(own))
    ?.slice(own.length);
  return day === undefined || day === NO_DAY || day === dayOfBook(days);
}
