import { classifierName, EJES_DE_GASTO, type EjeDeGasto } from '../../model/classifiers.ts';
import { isPositive, isZero, magnitude, subtract } from '../../model/fraction.ts';
import { ETAPAS, MONTO_WORDS, solesOf, type Monto } from '../../model/money.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import type { StageOfPim } from '../../model/progress/compared.ts';
import { executionOf } from '../../model/progress/execution.ts';
import type { GroupMoney } from '../../model/progress/group-money.ts';
import { moneyAlong } from '../../model/progress/parts-of-money.ts';
import { percentage } from '../../model/progress/percentage.ts';
import { capitalized, count, enumerate } from '../../text/spanish.ts';
import { cell, figureOf, heading, note, paragraph, strong } from '../blocks.ts';
import { hasPim, noBudget, spentOf } from '../cells.ts';
import { compactSoles } from '../compact-soles.ts';
import { longDate, ofEveryHundred, ofSome, ofTotal, percent, shareLength, soles } from '../format.ts';
import {
  earlierMoneyText,
  earlierStageNote,
  earlierStagesText,
  inBrackets,
  laterPimNote,
  someRowsNote,
  spentDay,
  spentNotes,
  sumNotes,
  uncompared,
} from '../money-notes.ts';
import type { Block, Inline } from '../report.ts';
import { inUnit, ofUnit, yearIsOver, type View } from '../view.ts';
import { DIMENSION_WORDS } from '../words.ts';
import { approvals } from './budget-approvals.ts';
import { budgetChanges } from './budget-changes.ts';
import { coveredShare, institution } from './budget-institution.ts';
import { bandedStages, uprightMontos, type MoneyBand, type MoneyPart } from './stages-table.ts';

/** Where the money stands: its stages, and the same by dimension and by rubro. */
export function budget(view: View): readonly Block[] {
  const money = view.progress.avance.financiero;
  const title = heading(1, 'presupuesto', 'Ejecución del presupuesto');
  const hasStages = ETAPAS.some((stage) => money[stage] !== undefined);
  if (money.pim === undefined && (hasStages || money.hayPresupuesto)) {
    return [
      title,
      paragraph(...spentWithoutBudget(view, money)),
      ...earlierAmounts(view),
      paragraph(...coveredShare(view)),
      ...approvals(view),
      moneyParts(view, 'Gasto'),
      ...institution(view),
    ];
  }
  if (money.pim === undefined || (money.pim === 0n && money.pia === 0n && !money.hayPresupuesto)) {
    return [
      title,
      paragraph(
        money.sinCosto > 0 && money.total === 0
          ? `${capitalized(noBudget(money, ofUnit(view)))}.`
          : `Los POI del periodo no registran presupuesto${ofUnit(view)}.`,
      ),
      ...approvals(view),
      ...institution(view),
    ];
  }
  return [
    title,
    paragraph(...spending(view, money)),
    ...earlierAmounts(view),
    paragraph(...coveredShare(view)),
    ...funnel(view),
    ...approvals(view),
    ...budgetChanges(view),
    moneyParts(view, 'Presupuesto'),
    ...leftOut(view),
    ...institution(view),
  ];
}

/** Whose amounts are of an earlier day than the report. */
function earlierAmounts({ progress: { actividades } }: View): readonly Block[] {
  return [...earlierMoneyText(actividades), ...earlierStagesText(actividades)].map((text) => paragraph(text));
}

/** What was spent where no activity states its PIM: a part of what cannot be told. */
function spentWithoutBudget(view: View, money: GroupMoney): readonly (string | Inline)[] {
  const spent =
    money.devengado === undefined
      ? [`Los POI del periodo no dicen ${whosePim(view)} ni su devengado.`]
      : [
          `Al ${spentDay(money, view.corte)} se gastó${inUnit(view)} `,
          strong(soles(money.devengado)),
          `${inBrackets(spentNotes(money))}. Los POI del periodo no dicen ${whosePim(view)}.`,
        ];
  return [...spent, ' No se puede decir qué parte se gastó.'];
}

/** «su PIM», in the report of a unit «el PIM de esta unidad». */
function whosePim(view: View): string {
  const own = ofUnit(view);
  return own === '' ? 'su PIM' : `el PIM${own}`;
}

function spending(view: View, money: GroupMoney): readonly (string | Inline)[] {
  const { value } = money.valor;
  if (!value) {
    return [
      `El presupuesto modificado${ofUnit(view)} es de ${soles(money.pim)}${inBrackets(sumNotes(money, 'pim'))}. No se puede decir qué parte se gastó: ${money.valor.trace.words()}.`,
      ...(money.devengado === undefined
        ? []
        : [` Lo que se informa son ${soles(money.devengado)}${inBrackets(spentNotes(money))}.`]),
    ];
  }
  const many = following([
    ...(money.conDato < money.total ? [`en ${ofTotal(money.conDato, money.total)} actividades`] : []),
    ...laterPimNote(money, 'PIM', longDate),
    ...someRowsNote(money),
  ]);
  const compared = uncompared(money) === 0n;
  return [
    `Al ${spentDay(money, view.corte)} se gastó${inUnit(view)} `,
    ...(compared
      ? [strong(spentOf(money) ?? ''), many]
      : [
          strong(soles(money.devengado)),
          `${inBrackets(spentNotes(money))}. De eso se puede comparar con su PIM `,
          strong(spentOf(money) ?? ''),
          many,
        ]),
    `. De cada S/ 100 disponibles se gastaron ${ofEveryHundred(value)}.${modification(view, money)}`,
  ];
}

/**
 * «El PIM supera al PIA en 12.50 %.», over the activities that state both, of the `total` that cost something; nothing when
 * they are the same.
 */
function modification(view: View, { total }: GroupMoney): string {
  const { progress } = view;
  const isOver = yearIsOver(view);
  const both = againstPim(progress.actividades, 'pia');
  const pia = both.reduce((sum, stated) => sum + stated.amount, 0n);
  const pim = both.reduce((sum, stated) => sum + stated.pim, 0n);
  const change = percentage(subtract(solesOf(pim), solesOf(pia)), solesOf(pia));
  if (change === undefined || isZero(change)) return '';
  const size = percent(magnitude(change));
  const some = ofSome(both.length, total);
  const many = following([...(some === undefined ? [] : [`en ${some} actividades`]), ...rowsNote(both)]);
  return isPositive(change)
    ? ` El PIM ${isOver ? 'superó' : 'supera'} al PIA en ${size}${many}.`
    : ` El PIM ${isOver ? 'fue' : 'es'} ${size} menor que el PIA${many}.`;
}

/** «, en 7 de 8 actividades, 1 solo por algunas de sus filas»: notes as they follow a figure; empty without any. */
function following(notes: readonly string[]): string {
  return notes.map((text) => `, ${text}`).join('');
}

/** Only the stages that some activity states are drawn, each against the PIM of those that state it. */
function funnel({ progress, unidad }: View): readonly Block[] {
  const money = progress.avance.financiero;
  if (!hasPim(money) || unidad !== undefined) return [];
  const amounts = (['pim', ...ETAPAS] as const).map((monto) => money[monto]);
  const steps = (['pim', ...ETAPAS] as const).flatMap((monto) => {
    const value = money[monto];
    if (value === undefined) return [];
    const stated = againstPim(progress.actividades, monto);
    if (stated.length === 0) return [];
    const sum = stated.reduce((total, { amount }) => total + amount, 0n);
    const pim = stated.reduce((total, one) => total + one.pim, 0n);
    const shown = compactSoles(sum, amounts);
    const notes = [
      ...(stated.length < money.total ? [ofTotal(stated.length, money.total)] : []),
      ...rowsNote(stated),
      ...(monto === 'pim' ? [] : earlierStageNote(progress.actividades, monto)),
    ];
    return {
      label: capitalized(MONTO_WORDS[monto]),
      share: shareLength(sum, pim),
      valueText: `${shown}${inBrackets(notes)}`,
      shareText: percent(percentage(solesOf(sum), solesOf(pim))),
    };
  });
  if (steps.length < 2) return [];
  const told = steps
    .slice(1)
    .map(({ label, valueText, shareText }) => `${label.toLowerCase()} ${valueText}, ${shareText}`);
  return [
    figureOf(
      'grafico-etapas',
      `Del PIM al ${steps.at(-1)?.label.toLowerCase() ?? ''}: cada etapa del gasto como parte del PIM de las actividades que la informan`,
      `PIM ${steps[0]?.valueText ?? ''}, ${steps[0]?.shareText ?? ''}; de él, ${told.join('; ')}.`,
      { kind: 'funnel', steps },
    ),
  ];
}

/** An amount and the PIM of each activity that states both, of those that cost something. */
function againstPim(actividades: readonly ActivityProgress[], monto: Monto): readonly StageOfPim[] {
  return actividades.flatMap(
    ({ financiero }) => (financiero.sinCosto ? undefined : financiero.deSuPim(monto)) ?? [],
  );
}

function rowsNote(stages: readonly StageOfPim[]): readonly string[] {
  return someRowsNote({ comparanAlgunasFilas: stages.filter(({ filas }) => filas !== '').length });
}

/** Everything together, for the last row of a table. */
function whole({ progress, touched }: View): MoneyPart {
  return {
    name: cell('Total'),
    money: progress.avance.financiero,
    touched: touched.group(progress.actividades),
  };
}

function byDimension({ progress, touched, model, objetivoOf }: View): readonly MoneyPart[] {
  const parts = progress.dimensiones.map(({ dimension, avance, actividades }) => ({
    name: cell(DIMENSION_WORDS[dimension.id]),
    money: avance.financiero,
    touched: touched.group(actividades),
  }));
  const orphans = progress.actividades.filter((activity) => objetivoOf(activity) === undefined);
  if (orphans.length === 0) return parts;
  const { financiero } = executionOf(orphans, model.config);
  return [
    ...parts,
    { name: cell('Sin objetivo del plan'), money: financiero, touched: touched.group(orphans) },
  ];
}

const EJES: Readonly<Record<EjeDeGasto, { readonly title: string; readonly none: string }>> = {
  rubro: { title: 'Rubro', none: 'Sin rubro' },
  fuente: { title: 'Fuente de financiamiento', none: 'Sin fuente' },
  generica: { title: 'Genérica de gasto', none: 'Sin genérica' },
};

/**
 * By rubro always; along another axis where some activity says its code. The source says no more than the rubro, of
 * which each belongs to one: it stands only where no rubro is told.
 */
function alongEach(view: View): readonly MoneyBand[] {
  const axes = EJES_DE_GASTO.map((eje) => ({
    eje,
    all: moneyAlong(eje, view.progress.actividades, view.model.config),
  }));
  const isTold = (axis: EjeDeGasto): boolean =>
    axes.some(({ eje, all }) => eje === axis && all.some(({ codigo }) => codigo !== ''));
  return axes.flatMap(({ eje, all }) => {
    if (all.length === 0 || (eje !== 'rubro' && !isTold(eje))) return [];
    if (eje === 'fuente' && isTold('rubro')) return [];
    const { title, none } = EJES[eje];
    const parts = all.map(({ codigo, dinero, actividades }) => ({
      name: codigo === '' ? cell(none) : cell(codigo, { note: classifierName(eje, codigo) }),
      money: dinero,
      touched: view.touched.group(actividades),
    }));
    return [{ title: `Por ${title.toLowerCase()}`, parts }];
  });
}

/** The money along every axis that is told, in one table: the total is the same for all. */
function moneyParts(view: View, money: string): Block {
  const along = alongEach(view);
  // What the few activities of a unit spend for each objective stands with the objectives.
  const isTold = view.unidad !== undefined && along.length > 0;
  const all = isTold ? along : [{ title: 'Por dimensión', parts: byDimension(view) }, ...along];
  const names = all.map(({ title }) => title.replace(/^Por /, ''));
  return bandedStages(
    { caption: `${money} por ${enumerate(names)}, en soles`, first: 'Parte' },
    all,
    whole(view),
    uprightMontos(view.progress.avance.financiero),
  );
}

/** What the tables do not show: the activities without a cost, and the stages that nobody states. */
function leftOut(view: View): readonly Block[] {
  const { avance, actividades } = view.progress;
  const n = actividades.filter(({ financiero }) => financiero.sinCosto).length;
  const unsaid = ETAPAS.filter(
    (stage) => stage !== 'compromiso_mensual' && avance.financiero[stage] === undefined,
  );
  const said = [
    ...(unsaid.length === 0
      ? []
      : [
          `Ninguna actividad${ofUnit(view)} dice su ${unsaid.map((stage) => MONTO_WORDS[stage]).join(' ni su ')}.`,
        ]),
    ...(n === 0
      ? []
      : [
          `${count(n, 'actividad no cuesta', 'actividades no cuestan')} más que la planilla y no ${n === 1 ? 'entra' : 'entran'} en estos cuadros.`,
        ]),
  ];
  return said.length === 0 ? [] : [note(said.join(' '))];
}
