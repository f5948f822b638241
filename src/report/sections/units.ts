import { scaled } from '../../model/fraction.ts';
import type { Progress } from '../../model/progress/progress.ts';
import { compareText } from '../../diagnostics/order.ts';
import { count, enumerate } from '../../text/spanish.ts';
import {
  cell,
  groupRow,
  heading,
  left,
  note,
  paragraph,
  right,
  row,
  strong,
  table,
  text,
} from '../blocks.ts';
import { barred, groupLine, moneyLine } from '../cells.ts';
import { integer, longDate, shortDate } from '../format.ts';
import { unitDate } from '../reported.ts';
import type { Block, Cell, Row } from '../report.ts';
import { yearIsOver, type View } from '../view.ts';

type UnitGroup = Progress['unidades'][number];

/** With fewer activities a mean says nothing of a unit. */
const LEAST_RANKED = 3;

/** What each organic unit did, with how many activities and how much money it did it. */
export function units(view: View): readonly Block[] {
  const title = heading(1, 'unidades', 'Desempeño por unidad orgánica');
  if (view.unidad !== undefined) return [];
  const active = view.progress.unidades.filter(({ actividades }) => actividades.length > 0);
  if (active.length === 0) return [title];
  const ranked = active.filter(isRanked).toSorted(byProgress);
  const unranked = active.filter((group) => !isRanked(group));
  return [
    title,
    paragraph(
      `${yearIsOver(view) ? count(active.length, 'unidad tuvo', 'unidades tuvieron') : count(active.length, 'unidad tiene', 'unidades tienen')} actividades en el periodo. ` +
        `Solo se ordenan las que tienen ${LEAST_RANKED} o más con dato: con menos, un promedio no dice nada.${
          unranked.some(isUncovered)
            ? ' Tampoco se ordenan las de cobertura insuficiente: callar no da lugar en la lista.'
            : ''
        }`,
    ),
    ...withoutActivities(view),
    unitTable(view, ranked, unranked),
  ];
}

/** Whether a mean has a place among the others: it speaks for enough activities, and for enough of those of its unit. */
function isRanked(group: UnitGroup): boolean {
  return group.avance.fisico.conDato >= LEAST_RANKED && !isUncovered(group);
}

/** Whether a unit tells too little of what it had to do. */
function isUncovered({ avance: { fisico } }: UnitGroup): boolean {
  return fisico.conDato >= LEAST_RANKED && fisico.cobertura === 'insuficiente';
}

function byProgress(a: UnitGroup, b: UnitGroup): number {
  return hundredths(b) - hundredths(a) || compareText(a.unidad.id, b.unidad.id);
}

/** The progress as it is printed: units that print the same share their place. */
function hundredths({ avance }: UnitGroup): number {
  const { value } = avance.fisico.valor;
  return value ? Number(scaled(value, 2)) : -1;
}

function unitTable(view: View, ranked: readonly UnitGroup[], unranked: readonly UnitGroup[]): Block {
  const isDelivered = [...ranked, ...unranked].some(
    ({ entrega, callada }) => entrega !== undefined || callada,
  );
  const columns = [
    right('Puesto', 0.6),
    left('Unidad orgánica', 2.6),
    right('Actividades', 0.7),
    left('Avance físico', 1.5),
    right('PIM', 0.9),
    right('Devengado / PIM', 0.9),
    right(yearIsOver(view) ? 'Lejos de la meta' : 'Críticas', 0.7),
    ...(isDelivered ? [left('Entrega', 1.3)] : []),
  ];
  return table(
    'Desempeño de las unidades orgánicas',
    columns,
    [
      ...ranked.map((group) => unitRow(view, group, { place: String(placeOf(ranked, group)), isDelivered })),
      ...(unranked.length === 0 ? [] : [groupRow(unrankedTitle(unranked), columns.length)]),
      ...unranked.map((group) => unitRow(view, group, { place: '—', isDelivered })),
    ],
    1,
  );
}

function unrankedTitle(unranked: readonly UnitGroup[]): string {
  const few = `Menos de ${LEAST_RANKED} actividades con dato`;
  if (!unranked.some(isUncovered)) return `${few}: sin orden`;
  return `${unranked.every(isUncovered) ? 'Cobertura insuficiente' : `${few}, o cobertura insuficiente`}: sin orden`;
}

/** Units that print the same percentage share the place. */
function placeOf(ranked: readonly UnitGroup[], group: UnitGroup): number {
  return ranked.filter((other) => hundredths(other) > hundredths(group)).length + 1;
}

/** The place of a unit among the others, and whether its table says when each handed in. */
interface UnitPlace {
  readonly place: string;
  readonly isDelivered: boolean;
}

function unitRow(
  { touched, progress, words }: View,
  group: UnitGroup,
  { place, isDelivered }: UnitPlace,
): Row {
  const { unidad, avance, actividades } = group;
  const date = unitDate(progress, group);
  const red = actividades.filter(({ fisico }) => fisico.estado === 'rojo').length;
  const isTouched = touched.group(actividades);
  return row(
    place,
    cell(text(strong(unidad.id), ` ${unidad.data.nombre ?? ''}`), {
      note: date === undefined ? undefined : `al ${longDate(date)}`,
    }),
    integer(actividades.length),
    barred(groupLine(words, avance.fisico, 'sin actividades', isTouched), avance.fisico),
    ...moneyLine(avance.financiero, isTouched),
    red === 0 ? 'ninguna' : integer(red),
    ...(isDelivered ? [delivery(group)] : []),
  );
}

function delivery({ entrega, callada }: UnitGroup): Cell {
  if (entrega === undefined) return cell(callada ? 'no informó nada' : 'no indicada');
  const { dias } = entrega;
  const days = dias === undefined ? 0 : Math.abs(dias);
  const when =
    dias === undefined
      ? undefined
      : dias === 0
        ? 'el día del corte'
        : `${count(days, 'día', 'días')} ${dias > 0 ? 'después' : 'antes'}`;
  const notes = [...(when === undefined ? [] : [when]), ...(entrega.isEarlier ? ['primer semestre'] : [])];
  return cell(shortDate(entrega.fecha), { note: notes.length === 0 ? undefined : notes.join('; ') });
}

/** The units of which no activity is, and those of which another one took over activities within the year. */
function withoutActivities({ progress }: View): readonly Block[] {
  const idle = progress.unidades.filter(({ actividades }) => actividades.length === 0);
  const taken = progress.unidades.flatMap(({ unidad: { id }, actividades }) => {
    const had = progress.actividades.filter(
      ({ documents, latest }) => latest.unidad !== id && documents.some(({ unidad }) => unidad === id),
    );
    const to = [...new Set(had.flatMap(({ latest }) => latest.unidad ?? []))];
    if (to.length === 0) return [];
    // What was left out went nowhere.
    const isAll =
      actividades.length === 0 &&
      !progress.inactivas.some(({ documents }) => documents.some(({ unidad }) => unidad === id));
    const words = isAll
      ? `Las actividades de ${id} pasaron a ${enumerate(to)}`
      : `De ${id} ${had.length === 1 ? 'pasó' : 'pasaron'} a ${enumerate(to)}: ${enumerate(had.map((one) => one.id))}`;
    return [{ id, words }];
  });
  const never = idle.map(({ unidad }) => unidad.id).filter((id) => !taken.some((one) => one.id === id));
  return [
    ...(never.length === 0 ? [] : [note(`Sin actividades en el periodo: ${never.join(', ')}.`)]),
    ...(taken.length === 0 ? [] : [note(`${taken.map(({ words }) => words).join('. ')}.`)]),
  ];
}
