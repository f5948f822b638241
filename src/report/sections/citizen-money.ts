/** What happened to the money, in the citizen edition: of every S/ 100, of which money, on what, and the works. */
import { classifierName } from '../../model/classifiers.ts';
import { moneyAlong } from '../../model/progress/parts-of-money.ts';
import { activityProgresses } from '../../model/progress/progress.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import type { Work } from '../../model/progress/works.ts';
import { capitalized, enumerate } from '../../text/spanish.ts';
import { cell, lead, left, note, paragraph, right, row, strong, table } from '../blocks.ts';
import { compactSoles, longSoles, saysMillions } from '../compact-soles.ts';
import { dayAndMonth, integer, ofEveryHundred, ofTotal, plainPercent, shortMonth } from '../format.ts';
import { atLeast, moneyNotes } from '../money-notes.ts';
import { overspent } from '../overspent.ts';
import type { Block, Cell, Row } from '../report.ts';
import { untoldNotes } from '../reported.ts';
import { markedCell, markedText } from '../touched.ts';
import { descending, inUnit, ofUnit, yearIsOver, type View } from '../view.ts';
import { lateWords, workState } from '../work-state.ts';
import { flagsOf } from '../words.ts';
import { coveredShare } from './budget-institution.ts';
import { moneyMissing, section, spentText } from './citizen-progress.ts';

const LARGEST = 3;

/** Where money comes from, for who does not know the classifiers of the Ministry. */
const PLAIN_RUBROS: ReadonlyMap<string, string> = new Map([
  ['00', 'el tesoro público'],
  ['07', 'el Fondo de Compensación Municipal que reparte el Estado'],
  ['08', 'los impuestos municipales'],
  ['09', 'lo que cobra la municipalidad por sus servicios'],
  ['13', 'donaciones y transferencias'],
  ['18', 'el canon de las minas y otros recursos naturales'],
  ['19', 'préstamos'],
]);

const WORKS_SHOWN = 4;

/** Of every S/ 100, how many were spent, of which money and on what. */
export function spending(view: View): readonly Block[] {
  const { progress, touched } = view;
  const money = progress.avance.financiero;
  const title = section('en-que-se-gasto', '¿Qué pasó con el dinero?');
  const { value } = money.valor;
  if (!value)
    return [title, paragraph([`${capitalized(moneyMissing(view))}.`, ...moneyNotes(progress)].join(' '))];
  return [
    title,
    lead(
      `De cada S/ 100 disponibles para el año${inUnit(view)} se gastaron `,
      strong(markedText(ofEveryHundred(value), touched.group(progress.actividades))),
      `: ${spentText(money)}.`,
    ),
    ...moneySources(view),
    paragraph(...coveredShare(view, longSoles)),
    ...moneyNotes(progress).map((text) => paragraph(text)),
  ];
}

/** Of which money what was spent is, the largest first; nothing where the rubro of less than half of it is said. */
function moneySources({ progress, model }: View): readonly Block[] {
  const { financiero } = progress.avance;
  const along = moneyAlong('rubro', progress.actividades, model.config).filter(
    ({ codigo, dinero }) => codigo !== '' && (dinero.devengado ?? 0n) > 0n,
  );
  const known = along.reduce((sum, { dinero }) => sum + (dinero.devengado ?? 0n), 0n);
  const largest = along
    .toSorted((a, b) => descending(a.dinero.devengado, b.dinero.devengado))
    .slice(0, LARGEST);
  const amounts = largest.map(({ dinero }) => dinero.devengado);
  const spent = largest.map(
    ({ codigo, dinero }) =>
      `${PLAIN_RUBROS.get(codigo) ?? classifierName('rubro', codigo) ?? `el rubro ${codigo}`} (${longSoles(dinero.devengado, amounts)})`,
  );
  if (spent.length === 0) return [];
  const told =
    atLeast(financiero, 'devengado') === '' ? 'El dinero gastado' : 'El dinero gastado que se informa';
  // Of a small part of the money nothing can be said of where most came from.
  return known * 2n < (financiero.devengado ?? 0n)
    ? []
    : [paragraph(`${told} vino sobre todo de: ${enumerate(spent)}.`)];
}

/** The works, the most expensive first: what they cost, how much of that was spent, how far they are and until when. */
export function works(view: View): readonly Block[] {
  const all = view.progress.inversiones.toSorted((a, b) => descending(a.costoTotal, b.costoTotal));
  const title = section('obras', yearIsOver(view) ? '¿Cómo quedaron las obras?' : '¿Cómo van las obras?');
  if (all.length === 0)
    return [
      title,
      paragraph(
        view.input.unidad === undefined
          ? 'Los planes operativos no tienen obras.'
          : 'Esta unidad no tiene obras en los planes operativos.',
      ),
    ];
  const current = new Map(
    activityProgresses(view.model, view.periodo).map((activity) => [activity.latest, activity]),
  );
  const shown = all.slice(0, WORKS_SHOWN);
  const states = shown.map((work) => workState(work, activitiesOf(work, current)));
  const shared = shown.length > 1 && new Set(states).size === 1 ? states[0]?.replace(/a$/, 'as') : undefined;
  const rows = shown.map((work) =>
    workRow(view, work, { current, beside: shown, isStateSaid: shared !== undefined }),
  );
  const inMillions = rows.some(({ cells }) => cells.some(({ text }) => saysMillions(text)));
  return [
    title,
    table(
      `${shown.length < all.length ? `Estas son ${ofTotal(shown.length, all.length)} obras${ofUnit(view)}${costOrder(all, shown.length)}${shared === undefined ? '' : `, todas ${shared}`}: lo que cuestan` : shared === undefined ? 'Lo que cuesta' : `Todas están ${shared}: lo que cuestan`}, lo gastado de eso y lo hecho de lo que debía hacerse${inMillions ? ' (M: millones de soles)' : ''}`,
      [
        left('Obra', 2.7),
        right('Cuesta', 0.95),
        right('Gastado', 0.8),
        left('Hecho', 1.3),
        left('Plazo', 0.9),
      ],
      rows,
    ),
    ...(shown.some(({ avance }) => avance.value === undefined)
      ? [note('«Sin dato» en lo gastado: no se sabe el costo total o falta parte de lo gastado.')]
      : []),
  ];
}

/** How the works that are shown were chosen: by their cost, as far as anybody tells it. */
function costOrder(all: readonly Work[], shown: number): string {
  const known = all.filter(({ costoTotal }) => costoTotal !== undefined).length;
  if (known === all.length) return ', las que más cuestan';
  if (known === 0) return '';
  return known < shown
    ? `, primero las que dicen su costo, ${ofTotal(known, all.length)}`
    : `, las que más cuestan de las ${integer(known)} cuyo costo se sabe`;
}

function workRow(
  view: View,
  work: Work,
  {
    current,
    beside,
    isStateSaid,
  }: {
    readonly current: Current;
    /** The works of the table: each of its columns has one unit and one precision. */
    readonly beside: readonly Work[];
    /** Whether the caption says the state of all of them. */
    readonly isStateSaid: boolean;
  },
): Row {
  const activities = activitiesOf(work, current);
  const isTouched = view.touched.group(activities);
  const name = work.nombre || 'Obra sin nombre';
  const stands = isStateSaid ? undefined : workState(work, activities);
  return row(
    cell(stands === undefined ? name : `${name} (${stands})`),
    compactSoles(
      work.costoTotal,
      beside.map(({ costoTotal }) => costoTotal),
    ),
    markedCell(
      cell(
        plainPercent(
          work.avance.value,
          undefined,
          beside.map(({ avance }) => avance.value),
        ),
        {
          note: [...spentUntil(view, work), ...overspent(work.avance.value, 'más de lo que cuesta')].join(
            '; ',
          ),
        },
      ),
      isTouched,
    ),
    markedCell(
      doneCell(
        view,
        activities,
        beside.map((other) => activitiesOf(other, current)),
      ),
      isTouched,
    ),
    dateCell(view, work, activities),
  );
}

/** «hasta el 31 de octubre»: the day up to which the year of a work is told, where the report goes further. */
function spentUntil({ periodo }: View, { devengadoHasta }: Work): readonly string[] {
  return devengadoHasta === undefined ? [] : [`hasta el ${dayAndMonth(devengadoHasta, periodo.anio)}`];
}

type Current = ReadonlyMap<ActivityProgress['latest'], ActivityProgress>;

/** The activities of a work in the period of the report. */
function activitiesOf({ actividades }: Work, current: Current): readonly ActivityProgress[] {
  return actividades.flatMap(({ latest }) => current.get(latest) ?? []);
}

/** How much was done of what was due; of several activities each tells its own elsewhere. */
function doneCell(
  { model, words }: View,
  activities: readonly ActivityProgress[],
  beside: readonly (readonly ActivityProgress[])[],
): Cell {
  const [activity, ...others] = activities;
  if (activity === undefined) return cell('nada previsto este año');
  if (others.length > 0) return cell(`en ${activities.length} partes`);
  const { value } = activity.fisico.bruto;
  const word = words.activity(activity);
  const told = beside.flatMap(([one, ...more]) => (more.length === 0 ? [one?.fisico.bruto.value] : []));
  return value
    ? cell(
        [`${plainPercent(value, model.config.semaforo, told)} ${word}`, ...flagsOf(activity.fisico)].join(
          '; ',
        ),
        {
          estado: activity.fisico.estado,
          note: untoldNotes(activity).join(''),
        },
      )
    : cell(word, { estado: activity.fisico.estado });
}

/** «dic 2020», and that it is late where that day has passed and the work goes on. */
function dateCell(view: View, work: Work, activities: readonly ActivityProgress[]): Cell {
  if (work.fin === undefined) return cell('no se dice');
  return cell(shortMonth(work.fin), { note: lateWords(view, work, activities, 'vencido') });
}
