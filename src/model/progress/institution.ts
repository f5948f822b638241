import type { Presupuesto } from '../model.ts';
import type { Amounts } from '../money.ts';
import {
  breakdownsOf,
  institutionAmounts,
  isMoreThanWhole,
  type Breakdown,
} from '../questions/institution.ts';
import { absent, at, type Figure } from './figure.ts';
import type { GroupMoney } from './group-money.ts';
import { shareOf } from './money.ts';

/** The money of the whole institution in the year of a report, and how much of it the activities of the POI are. */
export interface InstitutionProgress {
  readonly presupuesto: Presupuesto;
  /** Céntimos; undefined where the source does not say. */
  readonly montos: Amounts;
  readonly desgloses: readonly Breakdown[];
  /** `AAAA-MM-DD`; undefined where the source gives no date, and none is assumed. */
  readonly corte: string | undefined;
  /** devengado / PIM of the institution, in %. */
  readonly valor: Figure;
  /** Σ PIM of the activities / PIM of the institution, in %. */
  readonly partePim: Figure;
  /** Σ devengado of the activities / devengado of the institution, in %; none where they are not known to be of one day. */
  readonly parteDevengado: Figure;
}

/**
 * The institution beside the activities of a report with its cut-off; undefined where no document gives its budget of
 * that year.
 */
export function institutionProgress(
  presupuesto: Presupuesto | undefined,
  corte: string | undefined,
  money: GroupMoney,
): InstitutionProgress | undefined {
  if (presupuesto === undefined) return undefined;
  const montos = institutionAmounts(presupuesto);
  const own = presupuesto.data.fecha_corte;
  const part = (monto: 'pim' | 'devengado', whyNone?: string): Figure => {
    const [activities, whole] = [money[monto], montos[monto]];
    if (activities === undefined) return absent('las actividades del POI no lo dicen');
    if (whole === undefined) return absent('el presupuesto de la institución no lo dice');
    if (whyNone !== undefined) return absent(whyNone);
    if (whole > 0n && isMoreThanWhole(activities, whole))
      return absent(
        'los montos de estas actividades suman más que el de la municipalidad, y alguno está mal',
      );
    return shareOf(activities, whole, 'el de la institución es 0', () => [
      at(presupuesto.origin, 'gasto', monto),
    ]);
  };
  return {
    presupuesto,
    montos,
    desgloses: breakdownsOf(presupuesto),
    corte: own,
    valor: spentShare(montos, presupuesto),
    partePim: part('pim'),
    parteDevengado: part('devengado', whyNotOfOneDay(own, corte)),
  };
}

/** What was spent grows day by day: a share of it holds only where both amounts are known to be of one day. */
function whyNotOfOneDay(own: string | undefined, corte: string | undefined): string | undefined {
  if (own === undefined) return 'la fuente no dice hasta qué día llegan los montos de la municipalidad';
  if (corte === undefined) return 'no se dice hasta qué día llegan los montos de estas actividades';
  if (own === corte) return undefined;
  return `los montos de la institución son al ${own} y los de estas actividades al ${corte}`;
}

function spentShare({ devengado, pim }: Amounts, { origin }: Presupuesto): Figure {
  if (devengado === undefined || pim === undefined) {
    return absent('el presupuesto de la institución no dice su PIM y su devengado');
  }
  return shareOf(devengado, pim, 'su PIM es 0', () => [
    at(origin, 'gasto', 'devengado'),
    at(origin, 'gasto', 'pim'),
  ]);
}
