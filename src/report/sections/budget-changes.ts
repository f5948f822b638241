/** How the PIA became the PIM: the largest changes and the norms that made them. */
import type { Cents } from '../../model/money.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { modificacionesOf, type Modificacion } from '../../model/questions/budget.ts';
import { cell, left, right, row, table } from '../blocks.ts';
import { amount, amountOfColumn, ofTotal, shortDate } from '../format.ts';
import type { Block } from '../report.ts';
import { markedCell } from '../touched.ts';
import { activityId, activityName, type View } from '../view.ts';

const SHOWN = 8;

interface Change {
  readonly activity: ActivityProgress;
  readonly pia: Cents;
  readonly pim: Cents;
  /** «1 de 2 filas» where only some state both; else empty. */
  readonly filas: string;
  readonly change: Cents;
  readonly modificaciones: readonly Modificacion[];
}

/** The activities whose PIM is furthest from their PIA, with the norms that the POI cite; none without any change. */
export function budgetChanges({ progress, touched }: View): readonly Block[] {
  const all = progress.actividades
    .flatMap((activity): Change[] => {
      const stated = activity.financiero.deSuPim('pia');
      const modificaciones = modificacionesOf(activity.documents);
      if (stated === undefined) return [];
      const { amount: pia, pim, filas } = stated;
      if (pia === pim && modificaciones.length === 0) return [];
      return [{ activity, pia, pim, filas, change: pim - pia, modificaciones }];
    })
    .toSorted((a, b) => Number(size(b.change) > size(a.change)) - Number(size(b.change) < size(a.change)));
  if (all.length === 0) return [];
  const shown = all.slice(0, SHOWN);
  const some = shown.length < all.length ? `: ${ofTotal(shown.length, all.length)}, las mayores` : '';
  const isCited = shown.some(({ modificaciones }) => modificaciones.length > 0);
  const uncited = isCited ? '' : '; de ninguno se cita la norma';
  const before = amountOfColumn(shown.map(({ pia }) => pia));
  const after = amountOfColumn(shown.map(({ pim }) => pim));
  const between = amountOfColumn(shown.map(({ change }) => change));
  return [
    table(
      `Cambios del PIA al PIM, en soles${some}${uncited}`,
      [
        left('N.º', 0.9),
        left('Actividad', 2.4),
        right('PIA', 0.9),
        right('PIM', 0.9),
        right('Cambio', 0.8),
        ...(isCited ? [left('Normas', 3.4)] : []),
      ],
      shown.map(({ activity, pia, pim, filas, change, modificaciones }) =>
        row(
          markedCell(cell(activityId(activity)), touched.activity(activity)),
          activityName(activity),
          before(pia),
          cell(after(pim), {
            note:
              activity.financiero.pimAl === undefined
                ? undefined
                : `al ${shortDate(activity.financiero.pimAl)}`,
          }),
          cell(`${change > 0n ? '+' : ''}${between(change)}`, { note: filas }),
          ...(isCited ? [normsText(modificaciones)] : []),
        ),
      ),
      1,
    ),
  ];
}

function normsText(modificaciones: readonly Modificacion[]): string {
  if (modificaciones.length === 0) return 'no se cita ninguna';
  return modificaciones
    .map(({ data, monto }) =>
      [
        data.norma ?? 'sin norma',
        ...(data.fecha === undefined ? [] : [`del ${shortDate(data.fecha)}`]),
        ...(monto === undefined ? [] : [`por ${amount(monto)}`]),
        ...(data.motivo === undefined ? [] : [`(${data.motivo})`]),
      ].join(' '),
    )
    .join('; ');
}

function size(change: Cents): Cents {
  return change < 0n ? -change : change;
}
