/** The first page of the citizen edition: how far it is, in three figures and a chart, and what was promised. */
import { compare, ZERO } from '../../model/fraction.ts';
import { isInPercent } from '../../model/percent-unit.ts';
import type { GroupFigure } from '../../model/progress/group-figure.ts';
import type { IndicatorProgress } from '../../model/progress/plan-indicator.ts';
import { count, enumerate } from '../../text/spanish.ts';
import {
  cell,
  figureOf,
  heading,
  lead,
  left,
  note,
  paragraph,
  right,
  row,
  strong,
  table,
} from '../blocks.ts';
import { comparedText, hasPim } from '../cells.ts';
import {
  barLength,
  capitalized,
  compactSoles,
  integer,
  ofEveryHundred,
  ofTotal,
  plainPercent,
  SIN_DATO,
} from '../format.ts';
import { valueOf } from '../indicator-text.ts';
import type { Block, Cards, Heading, Inline, Row } from '../report.ts';
import { markedCell, markedText, NO_VERIFICADO } from '../touched.ts';
import { yearIsOver, type View } from '../view.ts';
import { DIMENSION_WORDS } from '../words.ts';
import { extremes } from '../extremes.ts';
import { projectedActivities, projectionCounts } from './projection.ts';

/** A section of the citizen edition: they follow one another on the page. */
export function section(id: string, title: string): Heading {
  return { ...heading(1, id, title), compact: true };
}

/** The three figures, side by side, and what was done of each dimension beside the mark of what is on target. */
export function advance(view: View): readonly Block[] {
  return [
    section('cuanto-avanzamos', yearIsOver(view) ? '¿Cómo nos fue?' : '¿Cómo vamos?'),
    { kind: 'cards', cards: threeFigures(view) },
    lead(...doneSentence(view)),
    ...closeSentence(view),
    ...doneChart(view),
  ];
}

/** Results against what was expected, the way to the final targets beside the time gone, and the money. */
export function threeFigures(view: View): Cards['cards'] {
  const { progress, model, touched } = view;
  const { resultados, financiero } = progress.avance;
  const { valor, tiempo } = progress.mandato;
  const limits = model.config.semaforo;
  const ofPlan = view.unidad === undefined ? '' : ', de todo el plan';
  const isTold = resultados.valor.value !== undefined && resultados.cobertura === 'suficiente';
  const measured = `${ofTotal(resultados.conDato, resultados.total)} metas medidas`;
  const fromStart = resultados.tipoII.valor.value
    ? `; desde el comienzo, ${plainPercent(resultados.tipoII.valor.value, limits)}`
    : '';
  const way = valor.valor.value;
  const spent = financiero.valor.value;
  return [
    {
      title: `Lo que cambió, de lo esperado${ofPlan}`,
      value: plainPercent(resultados.valor.value, limits),
      note: markedText(
        resultados.valor.value
          ? `${citizenWord(view, resultados)}${isTold ? `; ${measured}` : ''}${fromStart}`
          : resultados.total === 0
            ? `nada que medir${view.words.yet}`
            : measured,
        touched.anyResult,
      ),
      estado: resultados.estado,
      ...(resultados.valor.value ? { bar: { value: barLength(resultados.valor.value) } } : {}),
    },
    {
      title: `El camino hasta ${view.plan?.periodo?.fin ?? 'el fin del mandato'}${ofPlan}`,
      value: plainPercent(way, limits),
      note: markedText(
        tiempo.value
          ? `cuando pasó ${plainPercent(tiempo.value, limits)} del tiempo de gobierno`
          : 'no se sabe cuánto tiempo pasó',
        way !== undefined && touched.anyResult,
      ),
      ...(way ? { bar: { value: barLength(way) } } : {}),
    },
    {
      title: 'De cada S/ 100 se gastaron',
      value: spent ? ofEveryHundred(spent) : SIN_DATO,
      note: spent
        ? markedText(comparedText(financiero), touched.group(progress.actividades))
        : moneyMissing(view),
      ...(spent ? { bar: { value: barLength(spent) } } : {}),
    },
  ];
}

/** Why nobody can say how much of the money was spent. */
export function moneyMissing({ progress }: View): string {
  const money = progress.avance.financiero;
  if (hasPim(money)) return 'no se informa cuánto se gastó de la mayor parte del presupuesto';
  return money.devengado === undefined
    ? 'no hay presupuesto registrado'
    : `se gastó ${compactSoles(money.devengado)}; no se dice de cuánto dinero se disponía`;
}

/** «en meta»; or that too few are known for a word. */
export function citizenWord({ words }: View, figure: GroupFigure): string {
  return figure.valor.value !== undefined && figure.cobertura === 'insuficiente'
    ? `se sabe de muy pocas: ${ofTotal(figure.cubiertos, figure.exigibles)}`
    : words.group(figure);
}

function doneSentence(view: View): readonly (string | Inline)[] {
  const { progress, touched, words } = view;
  const { fisico } = progress.avance;
  if (!fisico.valor.value) return [`${upTo(view)}${words.yet} no hay datos de lo que se hizo.`];
  const shown = plainPercent(fisico.valor.value, view.model.config.semaforo);
  return [
    `${upTo(view)} se hizo, en promedio, `,
    strong(`${markedText(shown, touched.group(progress.actividades))} de lo que debía hacerse`),
    `: ${standing(view, fisico)}. Es el promedio de ${ofTotal(fisico.conDato, fisico.total)} actividades del plan operativo${fisico.conDato < fisico.total ? `; las demás no tienen dato, no tocaban${words.yet} o se cancelaron` : ''}.`,
  ];
}

/** How the year closed, once it is over: every activity with a figure and a target of the year. */
function closeSentence(view: View): readonly Block[] {
  const closed = yearIsOver(view) ? projectedActivities(view) : [];
  if (closed.length === 0) return [];
  return [paragraph(`El año ${view.periodo.anio} ya cerró: ${projectionCounts(view, closed)}.`)];
}

/** «está en riesgo», of a closed year «quedó cerca de la meta»; or that too few reported for a word. */
function standing(view: View, { cobertura, estado }: GroupFigure): string {
  const stands = yearIsOver(view) ? 'quedó' : 'está';
  if (cobertura === 'insuficiente') return `informaron muy pocas para decir cómo ${stands}`;
  return `${stands} ${view.words.told[estado]}`;
}

export function doneChart(view: View): readonly Block[] {
  const { progress, touched, words, model } = view;
  const { verde, amarillo } = model.config.semaforo;
  const groups = progress.dimensiones.filter(({ actividades }) => actividades.length > 0);
  if (groups.length === 0) return [];
  const rows = groups.map(({ dimension, avance: { fisico }, actividades }) => ({
    label: DIMENSION_WORDS[dimension.id],
    note: [
      `${ofTotal(fisico.conDato, fisico.total)} ${fisico.total === 1 ? 'actividad' : 'actividades'}`,
      ...(touched.group(actividades) ? [NO_VERIFICADO] : []),
    ].join(' · '),
    tono: dimension.id,
    estado: fisico.estado,
    value: fisico.valor.value ? barLength(fisico.valor.value) : null,
    valueText: plainPercent(fisico.valor.value, model.config.semaforo),
    secondText: fisico.valor.value ? citizenWord(view, fisico) : '',
    mark: verde,
  }));
  const all = rows.map(({ label, valueText, secondText, note: of }) =>
    [`${label}, ${valueText}`, ...(secondText === '' ? [] : [secondText]), of].join(', '),
  );
  return [
    figureOf(
      'grafico-avance',
      'Lo que se hizo, de lo que debía hacerse',
      `${all.join('; ')}. La raya marca el ${verde} %. ${extremes(rows)}`,
      {
        kind: 'bars',
        legend: { value: 'Lo que se hizo', mark: `${verde} %: desde aquí está ${words.label.verde}` },
        rows,
      },
    ),
    note(
      `${capitalized(words.label.verde)}: ${verde} % o más. ${capitalized(words.label.amarillo)}: de ${amarillo} % a menos de ${verde} %. ${capitalized(words.label.rojo)}: menos de ${amarillo} %. Sin dato no quiere decir cero: no se midió.`,
    ),
  ];
}

/** More rows than these take more than a page. */
const PROMISES_SHOWN = 8;
const NAMED = 4;

/** What the plan offers, with its values: before, today and where it is to get. */
export function promise(view: View): readonly Block[] {
  const { plan, progress, touched } = view;
  const title = section('que-prometimos', '¿Qué prometimos y cuánto falta?');
  if (progress.objetivos.length === 0) return [title, paragraph('El plan no tiene objetivos.')];
  const years = plan?.periodo ? ` para los años ${plan.periodo.inicio} a ${plan.periodo.fin}` : '';
  // What has no target is told apart, whether it was measured or not.
  const targets = progress.indicadores.filter(({ gris }) => gris !== 'sin_meta');
  const measured = targets.filter(({ obtenido }) => obtenido.value !== undefined);
  const shown = chosen(measured);
  const today = yearIsOver(view) ? `En ${view.periodo.anio}` : 'Hoy';
  const objectives = count(progress.objetivos.length, 'objetivo', 'objetivos');
  const promised =
    view.unidad === undefined
      ? `El plan promete ${objectives}${years}`
      : `Esta unidad trabaja por ${objectives} del plan${years}`;
  const told = `${ofTotal(measured.length, targets.length)} metas se midieron`;
  return [
    title,
    ...(targets.length === 0
      ? [paragraph(`${promised}. Ninguno dice qué cifra quiere alcanzar.`)]
      : [paragraph(`${promised}. `, strong(told), choiceText(shown.length, measured.length))]),
    ...(shown.length === 0
      ? []
      : [
          table(
            'De dónde se partió, dónde estamos y a dónde se quiere llegar',
            [
              left('Qué se prometió', 3),
              right('Antes', 0.8),
              right(today, 0.85),
              right('Meta', 0.85),
              left(yearIsOver(view) ? 'Cómo quedó' : 'Cómo va', 1.2),
            ],
            shown.map((indicator) => promiseRow(view, indicator, touched.indicator(indicator))),
          ),
        ]),
    ...notMeasured(progress.indicadores.filter((indicator) => !measured.includes(indicator))),
  ];
}

function choiceText(shown: number, measured: number): string {
  if (measured === 0) return '.';
  return shown < measured ? `. Estas son las ${integer(shown)} que están más lejos de lo esperado:` : ':';
}

/** All of them in the order of the plan or, of many, those furthest from what was expected. */
function chosen(measured: readonly IndicatorProgress[]): readonly IndicatorProgress[] {
  if (measured.length <= PROMISES_SHOWN) return measured;
  return measured
    .toSorted((a, b) => compare(a.valor ?? ZERO, b.valor ?? ZERO))
    .slice(0, PROMISES_SHOWN)
    .toSorted((a, b) => measured.indexOf(a) - measured.indexOf(b));
}

function promiseRow({ words }: View, indicator: IndicatorProgress, touched: boolean): Row {
  const { indicador, lineaBase, obtenido, metaFinal, metaFinalAnio } = indicator;
  const year = indicador.data.linea_base?.anio;
  return row(
    cell(nameWithUnit(indicator)),
    lineaBase.value
      ? cell(valueOf(indicador, lineaBase.value), { note: year === undefined ? undefined : String(year) })
      : cell('no se sabe'),
    markedCell(cell(valueOf(indicador, obtenido.value)), touched),
    cell(valueOf(indicador, metaFinal.value), {
      note: metaFinalAnio === undefined ? undefined : String(metaFinalAnio),
    }),
    cell(`${words.indicator(indicator)}${indicator.retroceso ? '; ▼ está peor que antes' : ''}`, {
      estado: indicator.estado,
    }),
  );
}

/** The name, with what is counted where neither the name nor a percentage says it. */
function nameWithUnit({ indicador: { id, data } }: IndicatorProgress): string {
  const name = data.nombre ?? id;
  const unit = data.unidad_medida;
  const isSaid =
    unit === undefined ||
    data.escala !== undefined ||
    isInPercent(unit) ||
    name.toLowerCase().includes(unit.toLowerCase().slice(0, 5));
  return isSaid ? name : `${name} (${unit})`;
}

/** Each once, by what keeps it from being told; the first few by name. */
function notMeasured(others: readonly IndicatorProgress[]): readonly Block[] {
  const kinds: readonly (readonly [string, (indicator: IndicatorProgress) => boolean])[] = [
    ['No se midió', ({ gris }) => gris !== 'sin_meta' && gris !== 'se_mide_en_diciembre'],
    ['Se mide una vez al año, en diciembre', ({ gris }) => gris === 'se_mide_en_diciembre'],
    ['Su meta está solo en palabras o falta', ({ gris }) => gris === 'sin_meta'],
  ];
  return kinds.flatMap(([words, isSo]) => {
    const names = others
      .filter(isSo)
      .map(({ indicador }) => withoutStop(indicador.data.nombre ?? indicador.id));
    if (names.length === 0) return [];
    const rest = names.length - NAMED;
    const shown = [...names.slice(0, NAMED), ...(rest > 0 ? [`${integer(rest)} más`] : [])];
    return [paragraph(strong(`${words}: `), `${enumerateLong(shown)}.`)];
  });
}

/** Names with commas of their own are parted by semicolons. */
function enumerateLong(names: readonly string[]): string {
  return names.some((name) => name.includes(',')) ? names.join('; ') : enumerate(names);
}

/** A name without the full stop that it may end with: it stands in a list. */
function withoutStop(name: string): string {
  return name.replace(/\.+$/, '');
}

/** «Al 30 de junio de 2019», or without a day where none is told. */
function upTo({ progress, corte }: View): string {
  return progress.corte === undefined ? 'A la fecha de corte' : `Al ${corte}`;
}
