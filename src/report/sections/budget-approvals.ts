/** Who approved what each POI spends: the plan asks that the municipality's administration office does. */
import { cents, sumOfStated } from '../../model/money.ts';
import type { Poi } from '../../model/model.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { cell, left, right, row, table } from '../blocks.ts';
import { documentsOfYear, isBefore } from '../documents-of-year.ts';
import { amount, ofTotal, shortDate } from '../format.ts';
import type { Block, Cell } from '../report.ts';
import type { View } from '../view.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** Who approved the spending of each POI; documents approved alike by one norm share a row, with their ceilings added. */
export function approvals(view: View): readonly Block[] {
  // The cover of the report of a unit says it all.
  const documents = view.unidad === undefined ? documentsOfYear(view, approvalOf) : [];
  if (documents.length === 0) return [];
  const rows = [...groupedBy(documents, approvalOf).values()].map((pois) => {
    const { aprobado_por: by, norma, fecha } = pois[0].data.gasto ?? {};
    const before = pois.filter((poi) => isBefore(view, poi));
    const latest = pois.filter((poi) => !before.includes(poi));
    return row(
      documentsText(latest, before),
      by === undefined ? 'no se dice' : cell(by, { note: nameOf(view, by) }),
      norma ?? 'no se dice',
      fecha === undefined ? 'no se dice' : shortDate(fecha),
      // The ceiling of a half is that of the other again.
      ceilingCell(latest.length === 0 ? before : latest),
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
export function approvalsText(view: View): string {
  const documents = documentsOfYear(view, approvalOf);
  if (documents.length === 0) return 'ningún POI del semestre';
  const said = new Map<string, number>();
  const unsaid: Poi[] = [];
  for (const poi of documents) {
    const { aprobado_por: by, norma } = poi.data.gasto ?? {};
    if (by === undefined) unsaid.push(poi);
    else {
      const text = [by, ...(norma === undefined ? ['sin norma'] : [norma])].join(', ');
      said.set(text, (said.get(text) ?? 0) + 1);
    }
  }
  const shown = [...said].map(([text, n]) => (said.size === 1 ? text : `${text} (${n})`));
  const half = unsaid.every((poi) => isBefore(view, poi)) ? ' del primer semestre' : '';
  const rest =
    unsaid.length === 0 ? [] : [count(unsaid.length, `POI${half} no lo dice`, `POI${half} no lo dicen`)];
  return [
    ...shown.slice(0, SHOWN),
    ...(shown.length > SHOWN ? [`${shown.length - SHOWN} normas más`] : []),
    ...rest,
  ].join('; ');
}

/** More than these do not fit on a cover; the section has them all. */
const SHOWN = 3;

function approvalOf({ data: { gasto } }: Poi): string {
  return JSON.stringify([gasto?.aprobado_por, gasto?.norma, gasto?.fecha]);
}

/** The units of the documents or, of one without a unit, its file; those of the first half of a year apart. */
function documentsText(latest: readonly Poi[], before: readonly Poi[]): string {
  const named = (those: readonly Poi[]): string =>
    enumerate(those.map(({ data, origin }) => data.unidad ?? origin.file));
  return [
    ...(latest.length === 0 ? [] : [named(latest)]),
    ...(before.length === 0 ? [] : [`del primer semestre: ${named(before)}`]),
  ].join('; ');
}

function nameOf({ unitName }: View, id: string): string | undefined {
  const name = unitName(id);
  return name === id ? undefined : name;
}
