/** What the plan offers, with real values: before, today and where it is to get. */
import { compare, ZERO } from '../../model/fraction.ts';
import type { Figure } from '../../model/progress/figure.ts';
import type { IndicatorProgress } from '../../model/progress/plan-indicator.ts';
import { count, enumerate, firstNamed } from '../../text/spanish.ts';
import { cell, left, paragraph, right, row, strong, table } from '../blocks.ts';
import { integer, longDate, ofTotal } from '../format.ts';
import { allYearsText, nameWithUnit, valueOf } from '../indicator-text.ts';
import { IN_SECOND_HALF, isMeasuredBefore, measuredBefore, measuredUntil } from '../measured-before.ts';
import type { Block, Cell, Row } from '../report.ts';
import { shortened, withoutStop } from '../sentence.ts';
import { markedCell } from '../touched.ts';
import type { View } from '../view.ts';
import { section } from './citizen-progress.ts';

/** More rows than these take more than a page. */
const PROMISES_SHOWN = 8;
const NAMED = 4;
/** Characters of a target that the plan tells in words alone. */
const TARGET = 90;

/** What the plan offers, with its values: before, today and where it is to get. */
export function promise(view: View): readonly Block[] {
  const { plan, progress, touched } = view;
  const title = section('que-prometimos', '¿Qué prometimos y cuánto falta?');
  if (progress.objetivos.length === 0) return [title, paragraph(noObjectives(view))];
  const years = plan?.periodo ? ` para los años ${plan.periodo.inicio} a ${plan.periodo.fin}` : '';
  // What has no target, or is not measured in this semester, is told apart, whether it was measured or not.
  const targets = progress.indicadores.filter(({ cuenta }) => cuenta);
  const measured = targets.filter(({ obtenido }) => obtenido.value !== undefined);
  const shown = chosen(measured);
  const isExpectedShown = shown.some(
    ({ indicador, esperado, metaFinal }) =>
      indicador.data.agregacion === 'agregable' || !isSameValue(esperado, metaFinal),
  );
  const { isOver, otherDay } = view.ofPlan;
  const today = isOver ? `En ${view.periodo.anio}` : 'Hoy';
  const objectives = count(progress.objetivos.length, 'objetivo', 'objetivos');
  const promised =
    view.unidad === undefined
      ? `El plan promete ${objectives}${years}`
      : `Esta unidad trabaja por ${objectives} del plan${years}`;
  const told = `${measuredText(measured.length, targets.length)}${isMeasuredBefore(view) ? IN_SECOND_HALF : ''}`;
  const unclear = measured.filter(({ valor }) => valor === undefined).length;
  const apart =
    unclear === 0
      ? ''
      : `; de ${integer(unclear)} no se puede decir cómo ${isOver ? 'quedó' : 'va'}, y no entra en el promedio`;
  return [
    title,
    ...(targets.length === 0
      ? [paragraph(`${promised}. ${noTarget(progress.indicadores)}`)]
      : [paragraph(`${promised}. `, strong(told), `${apart}${choiceText(shown.length, measured.length)}`)]),
    ...(shown.length === 0
      ? []
      : [
          table(
            isExpectedShown
              ? `De dónde se partió, lo alcanzado y lo esperado ${otherDay === undefined ? 'a esta fecha' : `al ${longDate(otherDay)}`}${shown.some(({ estimado }) => estimado) ? ' (se estima entre una meta y la siguiente)' : ''}, y a dónde se quiere llegar`
              : 'De dónde se partió, dónde estamos y a dónde se quiere llegar',
            [
              left('Qué se prometió', isExpectedShown ? 3.1 : 3),
              right('Antes', 0.8),
              right(today, isExpectedShown ? 1.6 : 0.85),
              right('Meta', 0.85),
              left(isOver ? 'Cómo quedó' : 'Cómo va', 1.2),
            ],
            shown.map((indicator) =>
              promiseRow(view, indicator, { isExpectedShown, isTouched: touched.indicator(indicator) }),
            ),
          ),
        ]),
    ...notMeasured(
      view,
      progress.indicadores.filter((indicator) => !measured.includes(indicator)),
    ),
  ];
}

/** Where no objective is told: the plan has none or, in the report of a unit, the unit works for none. */
function noObjectives({ input }: View): string {
  return input.unidad === undefined || input.progress.objetivos.length === 0
    ? 'El plan no tiene objetivos.'
    : 'Las actividades de esta unidad no trabajan por ningún objetivo del plan.';
}

/** Why nothing can be measured: no target in figures, or none that is measured in this semester. */
function noTarget(indicators: readonly IndicatorProgress[]): string {
  return indicators.some(({ gris }) => gris === 'se_mide_en_diciembre')
    ? 'Ninguno se mide en este semestre.'
    : 'Ninguno tiene su meta en cifras que se puedan medir.';
}

/** «Se midieron 7 de 15 metas» */
function measuredText(measured: number, all: number): string {
  if (all === 1) return measured === 1 ? 'Su única meta se midió' : 'Su única meta no se midió';
  if (measured === 0) return `No se midió ninguna de ${integer(all)} metas`;
  return `${measured === 1 ? 'Se midió' : 'Se midieron'} ${ofTotal(measured, all)} metas`;
}

function choiceText(shown: number, measured: number): string {
  if (measured === 0) return '.';
  return shown < measured ? `. Estas son las ${integer(shown)} con menos avance frente a lo esperado:` : ':';
}

/** All of them in the order of the plan or, of many, those furthest from what was expected. */
function chosen(measured: readonly IndicatorProgress[]): readonly IndicatorProgress[] {
  if (measured.length <= PROMISES_SHOWN) return measured;
  return measured
    .toSorted((a, b) => compare(a.valor ?? ZERO, b.valor ?? ZERO))
    .slice(0, PROMISES_SHOWN)
    .toSorted((a, b) => measured.indexOf(a) - measured.indexOf(b));
}

function promiseRow(
  view: View,
  indicator: IndicatorProgress,
  { isExpectedShown, isTouched }: { readonly isExpectedShown: boolean; readonly isTouched: boolean },
): Row {
  const { indicador, lineaBase, esperado, obtenido } = indicator;
  const year = indicador.data.linea_base?.anio;
  const { words } = view.ofPlan;
  const days = measuredUntil(view, indicator);
  const otherDay =
    days === undefined || days.esperado === days.medido ? '' : ` al ${longDate(days.esperado)}`;
  const notes = [
    ...(days === undefined ? [] : [`al ${longDate(days.medido)}`]),
    ...(isExpectedShown && esperado.value
      ? [`esperado${otherDay}: ${valueOf(indicador, esperado.value)}`]
      : []),
  ];
  return row(
    cell(nameWithUnit(indicador)),
    lineaBase.value
      ? cell(valueOf(indicador, lineaBase.value), { note: year === undefined ? undefined : String(year) })
      : cell('no se sabe'),
    // What is «en meta» is so against what was expected by now, which may be far from where it is to get.
    markedCell(cell(valueOf(indicador, obtenido.value), { note: notes.join('; ') }), isTouched),
    targetCell(indicator),
    cell(words.indicator(indicator), {
      estado: indicator.estado,
      note: indicator.retroceso ? '▼ empeoró' : undefined,
    }),
  );
}

/** Where it is to get: the last target and, where each year adds its own to the others, all of them together. */
function targetCell({ indicador, metaFinal, metaFinalAnio }: IndicatorProgress): Cell {
  const all = allYearsText(indicador);
  const year = metaFinalAnio === undefined ? undefined : String(metaFinalAnio);
  const note = all !== '' && year !== undefined ? `en ${year}; ${all}` : year;
  return cell(valueOf(indicador, metaFinal.value), { note });
}

function isSameValue(one: Figure, other: Figure): boolean {
  return one.value !== undefined && other.value !== undefined && compare(one.value, other.value) === 0;
}

/** Each once, by what keeps it from being told; the first few by name. */
function notMeasured(view: View, others: readonly IndicatorProgress[]): readonly Block[] {
  const before = measuredBefore(view);
  const kinds: readonly (readonly [string, (indicator: IndicatorProgress) => boolean])[] = [
    ['No se midió', (one) => isUnmeasured(one) && before(one.indicador) === undefined],
    [`No se midió${IN_SECOND_HALF}`, (one) => isUnmeasured(one) && before(one.indicador) !== undefined],
    ['Se mide una vez al año, en diciembre', ({ gris }) => gris === 'se_mide_en_diciembre'],
    ['Su meta está solo en palabras o falta', ({ gris }) => gris === 'sin_meta'],
  ];
  return kinds.flatMap(([words, isSo]) => {
    const names = others.filter(isSo).map((one) => {
      const name = withoutStop(one.indicador.data.nombre ?? one.indicador.id);
      const said = isUnmeasured(one) ? before(one.indicador) : targetInWords(one);
      return said === undefined ? name : `${name} (${said})`;
    });
    if (names.length === 0) return [];
    return [paragraph(strong(`${words}: `), `${enumerateLong(firstNamed(names, NAMED, integer))}.`)];
  });
}

/** «Reducir de 45% a 25% al 2026», as the plan was registered, of a target that no figure can be held against. */
function targetInWords({ gris, indicador: { data } }: IndicatorProgress): string | undefined {
  const words = gris === 'sin_meta' ? data.meta_registrada : undefined;
  return words === undefined ? undefined : `«${shortened(withoutStop(words), TARGET)}»`;
}

function isUnmeasured({ gris }: IndicatorProgress): boolean {
  return gris !== 'sin_meta' && gris !== 'se_mide_en_diciembre';
}

/** Names with commas of their own are parted by semicolons. */
function enumerateLong(names: readonly string[]): string {
  return names.some((name) => name.includes(',')) ? names.join('; ') : enumerate(names);
}
