/** How far it is, in three figures and a chart: the first page of the citizen edition. */
import { missingIsZero } from '../../model/configuration.ts';
import type { GroupFigure } from '../../model/progress/group-figure.ts';
import type { GroupMoney } from '../../model/progress/group-money.ts';
import { figureOf, heading, lead, note, paragraph, strong } from '../blocks.ts';
import { annulledText, hasPim, isAnnulled, noBudget } from '../cells.ts';
import { capitalized, count } from '../../text/spanish.ts';
import { longSoles } from '../compact-soles.ts';
import { barLength, integer, longDate, ofEveryHundred, ofTotal, plainPercent, SIN_DATO } from '../format.ts';
import { earlierNote, inBrackets, laterPimNote, someRowsNote, spentNotes } from '../money-notes.ts';
import { hasZeros, MISSING_IS_ZERO } from '../own-rules.ts';
import { isOfTheSame, otherFigure, ownFigure } from '../results.ts';
import { overspent } from '../overspent.ts';
import type { Block, Cards, Estado, Heading, Inline } from '../report.ts';
import { markedText, NO_VERIFICADO } from '../touched.ts';
import { untoldClose } from '../reported.ts';
import { atCutOff, ofUnit, yearIsOver, type View } from '../view.ts';
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
  const { otherDay } = view.ofPlan;
  const day = otherDay === undefined ? '' : `al ${longDate(otherDay)}, `;
  const isTold = resultados.valor.value !== undefined && resultados.cobertura === 'suficiente';
  const measured = meanOf(view, resultados);
  const otherWay = otherWayText(view);
  const way = valor.valor.value;
  const spent = financiero.valor.value;
  return [
    {
      title: `${resultsTitle(view)}${ofPlan}`,
      value: plainPercent(resultados.valor.value, limits),
      note: markedText(
        resultados.valor.value
          ? `${day}${citizenWord(view.ofPlan, resultados)}${isTold ? `; ${measured}` : ''}${otherWay}${preliminaryNote(view)}${worseText(view)}`
          : resultados.total === 0
            ? `nada que medir${view.ofPlan.words.yet}`
            : `${day}${noneKnown(resultados.total)}${worseText(view)}`,
        touched.anyResult,
      ),
      estado: resultados.estado,
      ...(resultados.valor.value ? { bar: { value: barLength(resultados.valor.value) } } : {}),
    },
    {
      title: `El camino hasta ${view.plan?.periodo?.fin ?? 'el fin del mandato'}${ofPlan}`,
      value: plainPercent(way),
      note: markedText(
        [
          tiempo.value
            ? `${day}cuando pasó ${plainPercent(tiempo.value)} del tiempo de gobierno`
            : 'no se sabe cuánto tiempo pasó',
          ...(way === undefined ? [] : [meanOf(view, valor)]),
        ].join('; '),
        way !== undefined && touched.anyResult,
      ),
      ...(way ? { bar: { value: barLength(way) } } : {}),
    },
    {
      title: `De cada S/ 100${ofUnit(view)} se gastaron`,
      value: spent ? ofEveryHundred(spent) : SIN_DATO,
      note: spent
        ? markedText(spentText(financiero), touched.group(progress.actividades))
        : moneyMissing(view),
      ...(spent ? { bar: { value: barLength(spent) } } : {}),
    },
  ];
}

/** What the mean of the results is of; where it takes some targets by one way and some by the other, of either. */
function resultsTitle({ progress: { avance }, model: { config } }: View): string {
  if (ownFigure(avance.resultados, config) !== undefined) return 'Lo que cambió o se alcanzó, de lo previsto';
  return config.avance.tipo === 'II'
    ? 'Lo que cambió, de lo que debía cambiar'
    : 'Lo alcanzado, de lo esperado';
}

/**
 * «; de lo que debía cambiar, cambió 93 % (1 de 7 metas)»: the type that does not decide, with how many it
 * speaks for where those are not the ones of the mean, and the one that does, where the mean is not of it alone; empty
 * where there is none.
 */
function otherWayText({ progress: { avance }, model: { config } }: View): string {
  const { resultados } = avance;
  return [otherFigure(resultados, config), ownFigure(resultados, config)]
    .map((mean, i) => {
      if (!mean?.valor.value) return '';
      const shown = plainPercent(mean.valor.value, config.semaforo);
      const own = isOfTheSame(mean, resultados) ? '' : ` (${ofTotal(mean.conDato, mean.total)} metas)`;
      return (config.avance.tipo === 'II') === (i === 0)
        ? `; lo alcanzado es ${shown} de lo esperado${own}`
        : `; de lo que debía cambiar, cambió ${shown}${own}`;
    })
    .join('');
}

/** «; 2 preliminares»: how many of what was reached may still change; empty for none. */
function preliminaryNote({ input }: View): string {
  const n = input.progress.indicadores.filter(
    ({ cuenta, valor, resultado }) => cuenta && valor !== undefined && resultado?.data.preliminar === true,
  ).length;
  return n === 0 ? '' : `; ${integer(n)} preliminar${n === 1 ? '' : 'es'}`;
}

/** «; ▼ 1 meta empeoró»: what is worse than at its beginning, in all the plan; nothing where nothing is. */
function worseText({ input }: View): string {
  const worse = input.progress.indicadores.filter(({ retroceso }) => retroceso).length;
  return worse === 0 ? '' : `; ▼ ${count(worse, 'meta', 'metas')} ${worse === 1 ? 'empeoró' : 'empeoraron'}`;
}

/** «promedio de 10 de 16 metas»; of one there is no mean, and one with zeros for what is missing is of more than those. */
function meanOf(view: View, figure: { readonly conDato: number; readonly total: number }): string {
  const { conDato, total } = figure;
  if (hasZeros(view, figure)) return `hay dato de ${ofTotal(conDato, total)} metas; ${MISSING_IS_ZERO}`;
  return `${conDato === 1 ? '' : 'promedio de '}${ofTotal(conDato, total)} metas`;
}

function noneKnown(total: number): string {
  return total === 1 ? 'de la única meta no se sabe' : `de ninguna de ${integer(total)} metas se sabe`;
}

/** Why nobody can say how much of the money was spent. */
export function moneyMissing(view: View): string {
  const money = view.progress.avance.financiero;
  const spent = longSoles(money.devengado);
  if (hasPim(money))
    return money.devengado === undefined
      ? `no se informa cuánto se gastó del presupuesto${ofUnit(view)}`
      : `no se informa cuánto se gastó de la mayor parte del presupuesto${ofUnit(view)}; lo informado son ${spent}, en ${ofTotal(money.n.devengado, money.total)} actividades`;
  if (isAnnulled(money)) return annulledText(money, longSoles, `presupuesto${ofUnit(view)}`);
  if (money.devengado !== undefined)
    return `se gastó ${spent}${inBrackets(spentNotes(money))}; no se dice de cuánto dinero se disponía`;
  return money.hayPresupuesto
    ? 'no se informa cuánto se gastó ni de cuánto dinero se disponía'
    : noBudget(money, ofUnit(view));
}

/** «S/ 12.1 millones de S/ 35.2 millones», of how many activities where that is not all, and that it is more than there was. */
export function spentText(money: GroupMoney): string {
  const { comparado, conDato, total, valor } = money;
  const { devengado, pim } = comparado ?? {};
  const sums = `${longSoles(devengado, [pim])} de ${longSoles(pim, [devengado])}`;
  return [
    sums,
    ...(conDato < total ? [`en ${ofTotal(conDato, total)} actividades`] : []),
    ...earlierNote(money, longDate),
    ...someRowsNote(money),
    ...laterPimNote(money, 'presupuesto', longDate),
    ...overspent(valor.value),
  ].join(', ');
}

/** The word for a group, «en meta»; where too few of its activities report, how many do. */
export function citizenWord({ words }: Pick<View, 'words'>, figure: GroupFigure): string {
  if (figure.sinPeso) return 'sin presupuesto';
  return figure.valor.value !== undefined && figure.cobertura === 'insuficiente'
    ? `se sabe de muy pocas: ${ofTotal(figure.cubiertos, figure.exigibles)}`
    : words.group(figure);
}

function doneSentence(view: View): readonly (string | Inline)[] {
  const { progress, touched, words } = view;
  const { fisico } = progress.avance;
  if (!fisico.valor.value) {
    const what = `de lo que ${view.input.unidad === undefined ? 'se hizo' : 'hizo esta unidad'}`;
    const lacks = fisico.sinPeso
      ? ` no hay un promedio ${what}: las actividades con dato no tienen presupuesto, y por eso no pesan`
      : `${words.yet} no hay datos suficientes ${what}`;
    return [`${capitalized(atCutOff(view))}${lacks}.`];
  }
  const shown = plainPercent(fisico.valor.value, view.model.config.semaforo);
  const withZeros = hasZeros(view, fisico);
  return [
    `${capitalized(atCutOff(view))} se hizo, en promedio, `,
    strong(`${markedText(shown, touched.group(progress.actividades))} de lo que debía hacerse`),
    `: ${standing(view, fisico)}. ${withZeros ? 'Hay dato' : fisico.conDato === 1 ? 'Se sabe' : 'Es el promedio'} de ${ofTotal(fisico.conDato, fisico.total)} ${fisico.total === 1 ? 'actividad' : 'actividades'}${view.input.unidad === undefined ? ' del plan operativo' : ofUnit(view)}${fisico.conDato < fisico.total ? `; las demás ${view.model.config.avance.pesos === 'pim' ? 'no tienen presupuesto y por eso no pesan, ' : ''}no tienen dato, no tocaban${words.yet} o se cancelaron` : ''}${withZeros ? `; ${MISSING_IS_ZERO}` : ''}${untoldClose(
      progress.actividades,
    )
      .map((text) => `; ${text}`)
      .join('')}.`,
  ];
}

/** How the year closed, once it is over: every activity with a figure and a target of the year. */
function closeSentence(view: View): readonly Block[] {
  const closed = yearIsOver(view) ? projectedActivities(view) : [];
  if (closed.length === 0 && untoldClose(view.progress.actividades).length === 0) return [];
  return [paragraph(`El año ${view.periodo.anio} ya cerró: ${projectionCounts(view, closed)}.`)];
}

/** «está en riesgo», for a closed year «quedó cerca de la meta»; where too few activities report, that it cannot be told. */
function standing(view: View, { cobertura, estado }: GroupFigure): string {
  const { stands } = view.words;
  if (cobertura === 'insuficiente') return `informaron muy pocas para decir cómo ${stands}`;
  return `${stands} ${view.words.told[estado]}`;
}

export function doneChart(view: View): readonly Block[] {
  const { progress, touched, words, model } = view;
  const { verde, amarillo } = model.config.semaforo;
  const groups = progress.dimensiones.filter(({ actividades }) => actividades.length > 0);
  if (groups.length === 0) return [];
  // The results, which are of the plan, may be told with the words of a year that is over, and a unit with others.
  const named = (estado: Estado): string =>
    capitalized([...new Set([words.label[estado], view.ofPlan.words.label[estado]])].join(' o '));
  const shown = groups.map(({ avance: { fisico } }) => fisico.valor.value);
  const rows = groups.map(({ dimension, avance: { fisico }, actividades }) => ({
    label: DIMENSION_WORDS[dimension.id],
    note: [
      `${ofTotal(fisico.conDato, fisico.total)} ${fisico.total === 1 ? 'actividad' : 'actividades'}`,
      ...(touched.group(actividades) ? [NO_VERIFICADO] : []),
    ].join(' · '),
    tono: dimension.id,
    estado: fisico.estado,
    value: fisico.valor.value ? barLength(fisico.valor.value) : null,
    valueText: fisico.valor.value
      ? plainPercent(fisico.valor.value, model.config.semaforo, shown)
      : citizenWord(view, fisico),
    secondText: fisico.valor.value ? citizenWord(view, fisico) : '',
    mark: verde,
  }));
  const all = rows.map(({ label, valueText, secondText, note: of }) =>
    [`${label}, ${valueText}`, ...(secondText === '' ? [] : [secondText]), of].join(', '),
  );
  return [
    figureOf(
      'grafico-avance',
      [
        `Lo que ${view.input.unidad === undefined ? 'se hizo' : 'hizo esta unidad'}, de lo que debía hacerse`,
        ...untoldClose(progress.actividades),
      ].join('; '),
      `${all.join('; ')}. La raya marca el ${verde} %. ${rows.some(isCovered) ? extremes(rows.filter(isCovered)) : extremes(rows)}`,
      {
        kind: 'bars',
        legend: { value: 'Lo que se hizo', mark: `${verde} %: desde aquí está ${words.label.verde}` },
        rows,
      },
    ),
    note(
      `${capitalized(words.label.verde)}: ${verde} % o más. ${named('amarillo')}: de ${amarillo} % a menos de ${verde} %. ${named('rojo')}: menos de ${amarillo} %. ${missingIsZero(model.config) ? 'Sin dato quiere decir que no se midió; en los promedios cuenta como cero.' : 'Sin dato no quiere decir cero: no se midió.'}`,
    ),
  ];
}

/** Whether a bar may be the highest or the lowest: one that speaks for too few has no colour, and no place either. */
function isCovered({ estado }: { readonly estado: Estado }): boolean {
  return estado !== 'gris';
}
