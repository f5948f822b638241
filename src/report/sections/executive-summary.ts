import { capitalized, count, enumerate } from '../../text/spanish.ts';
import { figureOf, heading, lead, strong } from '../blocks.ts';
import { compactSoles } from '../compact-soles.ts';
import { barLength, integer, longDate, ofTotal, shortDate, SIN_DATO, wholePercent } from '../format.ts';
import { hasNotBegun } from '../../model/progress/period.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import type { GroupMoney } from '../../model/progress/group-money.ts';
import { allCommitments, commitments, laterHearings, moreUnsaid, pastHearings, toldOf } from '../hearings.ts';
import { hasPim, moneyCard, noBudget } from '../cells.ts';
import { atLeast, earlierNote, inBrackets, spentNotes, sumNotes } from '../money-notes.ts';
import type { Block, Cards, Cover, Inline } from '../report.ts';
import { untoldClose } from '../reported.ts';
import { resultCard } from '../results.ts';
import { markedText } from '../touched.ts';
import { atCutOff, ofUnit, type View } from '../view.ts';
import { decisions } from './summary-decisions.ts';
import { threeColumns } from './summary-columns.ts';

/**
 * The report on one page: the three figures that must be read together and the commitments kept, the states of what was to
 * be done, what was done, what was not, what comes, and what is to be decided.
 */
export function executiveSummary(view: View): readonly Block[] {
  return [
    heading(1, 'resumen', 'Resumen'),
    lead(...leadSentence(view)),
    summaryCards(view),
    ...stateBar(view),
    threeColumns(view),
    ...decisions(view),
  ];
}

/** Why activities with data weigh nothing in a mean by PIM. */
function whyWeightless(actividades: readonly ActivityProgress[]): string {
  const known = actividades.filter(({ fisico }) => !fisico.gris);
  const reasons = known.map(({ financiero: { pim } }) =>
    pim === undefined ? 'no tienen PIM' : 'su PIM es de S/ 0',
  );
  return [...new Set(reasons)].toSorted().join(' o ');
}

/** What the operating plans did, what was spent, and of how much of the institution's money that speaks. */
function leadSentence(view: View): readonly (string | Inline)[] {
  const { model, progress, touched, words } = view;
  const { fisico, financiero } = progress.avance;
  const limits = model.config.semaforo;
  const whose = ofUnit(view).trim() || 'del POI';
  const done = fisico.valor.value
    ? [
        `las actividades ${whose} cumplieron `,
        strong(`${wholePercent(fisico.valor.value, limits)} de lo programado`),
        ` (${[`${ofTotal(fisico.conDato, fisico.total)} con dato`, ...untoldClose(progress.actividades)].join('; ')})`,
      ]
    : [
        fisico.total === 0
          ? `no hay actividades${ofUnit(view)} en el POI`
          : fisico.sinPeso
            ? `las actividades ${whose} con dato no pesan en el promedio, porque ${whyWeightless(progress.actividades)},`
            : progress.actividades.every(hasNotBegun)
              ? `las actividades ${whose} todavía no se ejecutan: ningún mes se exige`
              : progress.actividades.some(({ fisico: { gris } }) => gris === 'informado_en_parte')
                ? `de ninguna actividad ${whose} hay datos suficientes`
                : `ninguna actividad ${whose} tiene dato${words.yet}`,
      ];
  const unverified = touched.anyResult || touched.group(progress.actividades);
  return [
    `${capitalized(atCutOff(view))}, `,
    ...done,
    ' y ',
    ...spentWords(view, financiero),
    '.',
    ...(unverified ? [strong(' Hay cifras no verificadas.')] : []),
  ];
}

/** «se gastó S/ 137,400», with what it does not say itself; or that nobody can tell, and how many do. */
function spentWords(view: View, money: GroupMoney): readonly (string | Inline)[] {
  const { devengado, n, total, valor } = money;
  if (devengado === undefined)
    return [
      money.hayPresupuesto
        ? 'no se sabe cuánto se gastó: ninguna actividad lo informa'
        : noBudget(money, ofUnit(view)),
    ];
  if (valor.value === undefined && hasPim(money) && n.devengado < total)
    return [
      `no se sabe cuánto se gastó: ${ofTotal(n.devengado, total)} actividades lo ${n.devengado === 1 ? 'informa' : 'informan'}, `,
      strong(compactSoles(devengado)),
      inBrackets(earlierNote(money, longDate)),
    ];
  return ['se gastó ', strong(compactSoles(devengado)), inBrackets(spentNotes(money))];
}

function summaryCards(view: View): Cards {
  return { kind: 'cards', cards: [...threeCards(view), commitmentsCard(view)] };
}

/** The three figures that must be read together. */
function threeCards(view: View): Cards['cards'] {
  const { model, progress, touched, ofPlan } = view;
  const { resultados, financiero } = progress.avance;
  const day = ofPlan.otherDay === undefined ? '' : ` al ${shortDate(ofPlan.otherDay)}`;
  const all = view.unidad ? ` de todo el plan${day}` : '';
  return [
    resultCard(ofPlan.words, `Resultados${all}, de lo esperado`, {
      figure: resultados,
      config: model.config,
      touched: touched.anyResult,
    }),
    wayCard(view, `Camino${all} a la meta final`),
    spentCard(view, financiero),
  ];
}

/** The same on the cover, in the words of the summary. */
export function coverFigures(view: View): NonNullable<Cover['figures']> {
  return threeCards(view).map(({ title, value, note }) => ({ value, name: title, note }));
}

/** What was spent of the PIM, and of how much of the institution's money that speaks. */
function spentCard(view: View, money: GroupMoney): Cards['cards'][number] {
  const { progress, touched } = view;
  const card = moneyCard(
    `Gasto${ofUnit(view)}: devengado del PIM`,
    money,
    touched.group(progress.actividades),
  );
  const share = progress.institucion?.partePim.value;
  const whole = share
    ? `${atLeast(money, 'pim')}${wholePercent(share)} del PIM de la municipalidad${inBrackets(sumNotes(money, 'pim'))}`
    : 'no se sabe qué parte es del dinero de la municipalidad';
  return { ...card, note: `${card.note}; ${whole}` };
}

/** How much of the way to the end of the mandate was travelled, beside how much of its time is gone. */
function wayCard({ progress, touched, ofPlan }: View, title: string): Cards['cards'][number] {
  const { valor, tiempo } = progress.mandato;
  const time = tiempo.value
    ? `cuando pasó ${wholePercent(tiempo.value)} del tiempo`
    : ofPlan.corte === undefined
      ? 'sin fecha de corte'
      : 'sin periodo';
  const { value } = valor.valor;
  return {
    title,
    value: value ? wholePercent(value) : SIN_DATO,
    note: markedText(
      `${time}; ${ofTotal(valor.conDato, valor.total)} indicadores con dato`,
      touched.anyResult,
    ),
    ...(value ? { bar: { value: barLength(value) } } : {}),
  };
}

function commitmentsCard(view: View): Cards['cards'][number] {
  const all = commitments(view);
  const title = `Compromisos${ofUnit(view)} cumplidos`;
  if (all.length === 0) return { title, value: SIN_DATO, note: noneToKeep(view) };
  const { done, known, unsaid } = toldOf(all, 'cumplida');
  if (known === 0) return { title, value: SIN_DATO, note: `de ${integer(unsaid)} no se dice` };
  return {
    title,
    value: ofTotal(done, all.length),
    note: markedText(
      `de audiencias anteriores${moreUnsaid(unsaid)}${view.input.unidad === undefined ? '' : `; toda la municipalidad tiene ${integer(allCommitments(view).length)}`}`,
      view.touched.hearings,
    ),
    // A bar of those that say it would be longer the fewer do; of all, what nobody says would be drawn as not kept.
    ...(unsaid === 0 ? { bar: { value: barLength({ n: done * 100, d: known }) } } : {}),
  };
}

/** Why no commitment can be counted: no hearing, none promised there or, in the report of a unit, none of its own. */
function noneToKeep(view: View): string {
  if (pastHearings(view).length === 0)
    return laterHearings(view).length === 0
      ? 'no hubo audiencias antes'
      : 'las audiencias están fechadas después del corte';
  const all = allCommitments(view).length;
  return all === 0
    ? 'las audiencias anteriores no registran compromisos'
    : `esta unidad no tiene; toda la municipalidad tiene ${integer(all)}`;
}

const ESTADOS = ['verde', 'amarillo', 'rojo', 'gris'] as const;

/** All activities in one bar, cut by their state. */
function stateBar(view: View): readonly Block[] {
  const { words } = view;
  const { actividades } = view.progress;
  if (actividades.length === 0) return [];
  const parts = ESTADOS.flatMap((estado) => {
    const n = actividades.filter(({ fisico }) => fisico.estado === estado).length;
    return n === 0
      ? []
      : [{ estado, count: n, text: `${n} ${estado === 'gris' ? 'sin color' : words.told[estado]}` }];
  });
  return [
    figureOf(
      'grafico-estados',
      [
        `${count(actividades.length, 'actividad', 'actividades')} ${ofUnit(view).trim() || 'del POI'}, por su avance físico`,
        ...untoldClose(actividades),
      ].join('; '),
      `${enumerate(parts.map(({ text }) => text))}.`,
      { kind: 'states', parts },
    ),
  ];
}
