/** Who approved what each POI spends: the plan asks that the municipality's administration office does. */
import { cents, sumOfStated } from '../../model/money.ts';
import type { Poi } from '../../model/model.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { cell, left, right, row, table } from '../blocks.ts';
import { amount, ofTotal, shortDate } from '../format.ts';
import type { Block, Cell } from '../report.ts';
import type { View } from '../view.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** Who approved the spending of each POI; documents approved alike by one norm share a row, with their ceilings added. */
export function approvals(view: View): readonly Block[] {
  // The cover of the report of a unit says it all.
  if (view.pois.length === 0 || view.unidad !== undefined) return [];
  const rows = [...groupsOf(view.pois).values()].map((pois) => {
    const { aprobado_por: by, norma, fecha } = pois[0]?.data.gasto ?? {};
    return row(
      documentsText(pois),
      by === undefined ? 'no se dice' : cell(by, { note: nameOf(view, by) }),
      norma ?? 'no se dice',
      fecha === undefined ? 'no se dice' : shortDate(fecha),
      ceilingCell(pois),
    );
  });
  return [
    table(
      'Quién aprobó el gasto de cada POI, y con qué norma',
      [
        left('POI', 2.2),
        left('Aprobado por', 1.8),
        left('Norma', 1.5),
        right('Fecha', 0.8),
        right('Techo, en soles', 1.1),
      ],
      rows,
    ),
  ];
}

function ceilingCell(pois: readonly Poi[]): Cell {
  const { total, conDato } = sumOfStated(pois.map(({ data }) => cents(data.gasto?.techo)));
  if (total === undefined) return cell('sin techo');
  return cell(amount(total), {
    note: pois.length === 1 ? undefined : `suma de ${ofTotal(conDato, pois.length)}`,
  });
}

/** «GAF, R.G.M. 045-2019-MPP; 2 de 10 POI no lo dicen»: for the cover. */
export function approvalsText({ pois }: View): string {
  if (pois.length === 0) return 'ningún POI del semestre';
  const said = new Map<string, number>();
  let unsaid = 0;
  for (const { data } of pois) {
    const { aprobado_por: by, norma } = data.gasto ?? {};
    if (by === undefined) unsaid += 1;
    else {
      const text = [by, ...(norma === undefined ? ['sin norma'] : [norma])].join(', ');
      said.set(text, (said.get(text) ?? 0) + 1);
    }
  }
  const shown = [...said].map(([text, n]) => (said.size === 1 ? text : `${text} (${n})`));
  const rest = unsaid === 0 ? [] : [count(unsaid, 'POI no lo dice', 'POI no lo dicen')];
  return [
    ...shown.slice(0, SHOWN),
    ...(shown.length > SHOWN ? [`${shown.length - SHOWN} normas más`] : []),
    ...rest,
  ].join('; ');
}

/** More than these do not fit on a cover; the section has them all. */
const SHOWN = 3;

function groupsOf(pois: readonly Poi[]): ReadonlyMap<string, readonly Poi[]> {
  return groupedBy(pois, ({ data: { gasto } }) =>
    JSON.stringify([gasto?.aprobado_por, gasto?.norma, gasto?.fecha]),
  );
}

/** The units of the documents or, of one without a unit, its file. */
function documentsText(pois: readonly Poi[]): string {
  return enumerate(pois.map(({ data, origin }) => (data.unidad === undefined ? origin.file : data.unidad)));
}

function nameOf({ unitName }: View, id: string): string | undefined {
  const name = unitName(id);
  return name === id ? undefined : name;
}
