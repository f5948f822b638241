/** The money of an activity as one text, for its sheet. */
import { MONTO_WORDS, type Monto } from '../../model/money.ts';
import { partsOfMoney } from '../../model/progress/parts-of-money.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { isOfSomeRows } from '../../model/budget.ts';
import { otherDayOf } from '../../model/progress/stated.ts';
import { listed } from '../blocks.ts';
import { amount, amountOf, ofTotal, percent, SIN_DATO } from '../format.ts';
import { overspent } from '../overspent.ts';
import type { Text } from '../report.ts';
import { METHOD_WORDS } from '../words.ts';
import { dayText, yearIsOver, type View } from '../view.ts';
import { shownMontos } from './stages-table.ts';

/**
 * «PIA 800,000.00; PIM 850,000.00; …; devengado 510,000.00 (60.00 % del PIM); girado 498,000.00; rubro 18»; that it costs
 * nothing, and why; the stages that nobody states, together.
 */
export function moneyText(view: View, activity: ActivityProgress): Text {
  const { financiero } = activity;
  if (financiero.sinCosto) return [{ text: `sin costo: ${whyFree(activity)}` }];
  const shown = shownMontos(view.progress.avance.financiero);
  const stated = shown.filter((monto) => financiero[monto] !== undefined);
  const missing = shown.filter((monto) => financiero[monto] === undefined);
  const { programado, proyeccion } = financiero;
  return listed([
    ...joined(stated.map((monto) => [MONTO_WORDS[monto], stagesText(view, activity, monto)] as const)),
    ...(missing.length === 0
      ? []
      : [`${SIN_DATO} de ${missing.map((monto) => MONTO_WORDS[monto]).join(', ')}`]),
    ...(programado === undefined ? [] : [`programado ${amount(programado)}`]),
    ...(proyeccion.monto.value === undefined || yearIsOver(view)
      ? []
      : [
          `al 31 de diciembre, ${amountOf(proyeccion.monto.value)}${proyeccion.metodo === undefined ? '' : `, ${METHOD_WORDS[proyeccion.metodo]}`}`,
        ]),
    ...rubrosText(activity),
  ]);
}

/** «PIA y PIM 240,000.00» where the second repeats the amount of the first: what did not change is told once. */
function joined(stages: readonly (readonly [word: string, text: string])[]): readonly string[] {
  const [first, second, ...others] = stages;
  if (first === undefined || second === undefined) return stages.map(([, text]) => text);
  const isSame =
    first[0] === MONTO_WORDS.pia && first[1].slice(first[0].length) === second[1].slice(second[0].length);
  return isSame
    ? [`${first[0]} y ${second[1]}`, ...others.map(([, text]) => text)]
    : stages.map(([, text]) => text);
}

function whyFree({ documents }: ActivityProgress): string {
  const why = documents.findLast(({ data }) => data.presupuesto?.sin_costo !== undefined);
  return why?.data.presupuesto?.sin_costo ?? '';
}

function stagesText(view: View, activity: ActivityProgress, monto: Monto): string {
  const { financiero } = activity;
  const { value } = financiero.valor;
  const about = [
    ...(monto === 'devengado' && value !== undefined
      ? [
          `${percent(value)} del PIM${financiero.comparado?.filas === '' ? '' : ' de las filas que dicen ambos'}`,
          ...overspent(value),
        ]
      : []),
    ...statedNotes(view, activity, monto),
  ].join(', ');
  return `${MONTO_WORDS[monto]} ${amount(financiero[monto])}${about === '' ? '' : ` (${about})`}`;
}

/** What a reader should know of an amount: that it is of an earlier day, of some rows, or the PIA for want of a PIM. */
function statedNotes(view: View, activity: ActivityProgress, monto: Monto): readonly string[] {
  const stated = activity.financiero.stated(monto);
  if (stated === undefined) return [];
  const { filas } = stated;
  const day = otherDayOf(activity, stated);
  return [
    ...(stated.field === monto ? [] : [`es el ${MONTO_WORDS[stated.field]}`]),
    ...(day === undefined ? [] : [`al ${dayText(view, day)}`]),
    ...(filas !== undefined && isOfSomeRows(stated) ? [`${ofTotal(filas.conDato, filas.total)} filas`] : []),
  ];
}

/** The rubros that pay an activity. */
function rubrosText(activity: ActivityProgress): readonly string[] {
  const rubros = new Set(partsOfMoney(activity).flatMap(({ codigos }) => codigos.rubro ?? []));
  if (rubros.size === 0) return [];
  return [`${rubros.size === 1 ? 'rubro' : 'rubros'} ${[...rubros].join(', ')}`];
}
