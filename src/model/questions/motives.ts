import type { Actividad, ActividadData, Mes } from '../model.ts';

/** Why an activity parted from its programme, in all or in one month. */
export interface Motive {
  /** The month it is of; undefined for the whole. */
  readonly mes: Mes | undefined;
  readonly causa: NonNullable<ActividadData['desvio']>['causa'];
  readonly detalle: string | undefined;
}

/** What a document says of why its activity parted from its programme, first in all, then month by month; empty ones say nothing. */
export function motivesOf({ data: { desvio, desvios = [] } }: Actividad): readonly Motive[] {
  return [...(desvio === undefined ? [] : [{ ...desvio, mes: undefined }]), ...desvios].flatMap(
    ({ mes, causa, detalle }) =>
      causa === undefined && detalle === undefined ? [] : [{ mes, causa, detalle }],
  );
}
