/** What was achieved and what was not, as the citizen edition tells it, and how the year closes. */
import { centsOf } from '../../model/money.ts';
import type { MedidaData } from '../../model/model.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { measuresOfActivity, type Listed } from '../../model/progress/lists-of-year.ts';
import { count, enumerate, firstNamed } from '../../text/spanish.ts';
import { list, paragraph, strong, text } from '../blocks.ts';
import { doneOf } from '../done.ts';
import { fellShort } from '../fell-short.ts';
import { longSoles } from '../compact-soles.ts';
import { integer, longDate, ofTotal } from '../format.ts';
import { begunText } from '../left-out.ts';
import { loweredText } from '../lowered.ts';
import type { Block, Text } from '../report.ts';
import { inMeta, noneWritten, nothingAchieved, orderWords, withoutSuspended } from '../in-meta.ts';
import { hasWholePim, overBudget } from '../overspent.ts';
import { untoldClose } from '../reported.ts';
import { deviationOf, noReason } from '../deviations.ts';
import { achievements, difficulties, isOverdue, overdueWords, type Difficulty } from '../said.ts';
import { lowerFirst, sentence, shortened, withoutStop } from '../sentence.ts';
import { markedText } from '../touched.ts';
import { plainActivityName, byPim, inUnit, isSaidByUnit, ofUnit, type View, yearIsOver } from '../view.ts';
import { causeWord, flagsOf } from '../words.ts';
import { section } from './citizen-progress.ts';
import { projectedActivities, projectionCounts } from './projection.ts';

/** As many achievements as failures, so that neither hides the other. */
const SHOWN = 3;
/** Characters of a reason: more, month by month, would fill the page. */
const REASON = 240;

/** What went well, in the words of the units or, without them, the activities in meta with the largest budget. */
export function achieved(view: View): readonly Block[] {
  const title = section('lo-logrado', 'Lo que se logró');
  const told = achievements(view).map(({ texto }) => text(sentence(texto)));
  const done = inMeta(view).map((activity) =>
    text(`${plainActivityName(activity)}: ${[doneOf(activity), ...flagsOf(activity.fisico)].join('; ')}.`),
  );
  const all = told.length === 0 ? done : told;
  const items = all.slice(0, SHOWN);
  if (items.length === 0) return [title, paragraph(nothingAchieved(view))];
  const how =
    told.length === 0
      ? `${shownOf(items.length, all.length)} ${all.length === 1 ? 'actividad' : 'actividades'}${ofUnit(view)} en meta${withoutSuspended(view)}${items.length === all.length ? '' : `, ${orderWords(inMeta(view), items.length).most}`}; ${lowerFirst(noneWritten(view))}:`
      : `${shownOf(items.length, all.length)} ${all.length === 1 ? 'logro' : 'logros'}, con las palabras ${isSaidByUnit(view) ? 'de la propia unidad' : 'de las propias oficinas de la municipalidad'}:`;
  return [title, paragraph(how), list(items)];
}

/** The names of the first of some activities, and how many more there are: «A, B, C y 1 más». */
function namedOf(activities: readonly ActivityProgress[]): string {
  return enumerate(firstNamed(activities.map(plainActivityName), SHOWN, integer));
}

/** What did not go well, the furthest from its target first, why, and what will be done. */
export function notAchieved(view: View): readonly Block[] {
  const title = section('lo-no-logrado', 'Lo que no se logró, y por qué');
  const { actividades } = view.progress;
  const { actividades: short, lejos, canceladas, sinSaber, suspendidas } = fellShort(actividades);
  const unknown =
    sinSaber.length === 0
      ? ''
      : ` De ${integer(sinSaber.length)} no se sabe: ${sinSaber.length === 1 ? 'no informó, o informó' : 'no informaron, o informaron'} solo en parte.`;
  const left = [['De las ya contadas, ', suspendidas.contadas] as const, ['', suspendidas.demas] as const]
    .filter(([, some]) => some.length > 0)
    .map(
      ([of, some]) =>
        ` ${of}${integer(some.length)} ${some.length === 1 ? 'está suspendida' : 'están suspendidas'}: ${namedOf(some)}.`,
    )
    .join('');
  const outside = [begunText, loweredText]
    .flatMap((textOf) => textOf(view.progress, plainActivityName))
    .map((words) => paragraph(words));
  if (short.length === 0) return [title, ...nothingFar(view, `${unknown}${left}`, sinSaber), ...outside];
  const shown = short.slice(0, SHOWN);
  const counts = enumerate([
    ...(lejos === 0
      ? []
      : [`${integer(lejos)} ${lejos === 1 ? view.words.stands : view.words.stand} ${view.words.told.rojo}`]),
    ...(canceladas === 0
      ? []
      : [`${integer(canceladas)} ${canceladas === 1 ? 'se canceló' : 'se cancelaron'}`]),
  ]);
  const choice =
    shown.length < short.length
      ? ` Estas son las ${integer(shown.length)} que menos avanzaron${canceladas === 0 ? '' : ' (lo cancelado cuenta como no hecho)'}:`
      : '';
  return [
    title,
    paragraph(
      strong(
        `${[`De ${count(actividades.length, 'actividad', 'actividades')}${ofUnit(view)}, ${counts}`, ...untoldClose(actividades)].join('; ')}.`,
      ),
      `${unknown}${left}${choice}`,
    ),
    list(shown.map((activity) => shortText(view, activity))),
    ...whyUnknown(view, sinSaber, SHOWN - shown.length),
    ...outside,
  ];
}

/** Why those reported too little, and what will be done, of as many as there is room for; nothing where nobody says it. */
function whyUnknown(view: View, unknown: readonly ActivityProgress[], room: number): readonly Block[] {
  const told = unknown.filter(
    (activity) => deviationOf(activity) !== undefined || measuresToTake(activity).length > 0,
  );
  const shown = told.slice(0, room);
  if (shown.length === 0) return [];
  return [
    paragraph(
      `De las que no se sabe, sus oficinas explican ${shown.length < told.length ? `${integer(told.length)}; ${shown.length === 1 ? 'esta es 1' : `estas son ${integer(shown.length)}`}` : shown.length === 1 ? 'esta' : 'estas'}:`,
    ),
    list(shown.map((activity) => shortText(view, activity))),
  ];
}

/** Where nothing is far from its target, what is nearest to that, and what the units found hard. */
function nothingFar(view: View, unknown: string, sinSaber: readonly ActivityProgress[]): readonly Block[] {
  const { actividades } = view.progress;
  if (
    actividades.length > 0 &&
    actividades.every(({ fisico }) => fisico.valor === undefined || fisico.gris !== undefined)
  ) {
    const hard = difficulties(view)
      .slice(0, SHOWN)
      .map((one) => difficultyText(one));
    return [
      paragraph(
        `De ninguna actividad${ofUnit(view)} se sabe lo suficiente para decir cómo ${view.words.stands}.${unknown}`,
      ),
      ...whyUnknown(view, sinSaber, SHOWN),
      ...(hard.length === 0
        ? []
        : [
            paragraph(
              `${isSaidByUnit(view) ? 'La unidad cuenta' : 'Las oficinas cuentan'} estas dificultades:`,
            ),
            list(hard),
          ]),
    ];
  }
  const behind = byPim(view.progress.actividades).filter(({ fisico }) => fisico.estado === 'amarillo');
  const items = [
    ...behind.map((activity) => shortText(view, activity)),
    ...difficulties(view).map(difficultyText),
  ];
  const none = `${[`Ninguna actividad${ofUnit(view)} con dato ${view.words.stands} ${view.words.told.rojo} ni se canceló`, ...untoldClose(actividades)].join('; ')}.`;
  if (items.length === 0) return [paragraph(`${none}${unknown}`), ...whyUnknown(view, sinSaber, SHOWN)];
  const shown = items.slice(0, SHOWN);
  return [
    paragraph(
      `${none}${unknown} ${items.length === 1 ? 'Hay 1 retraso o dificultad' : `Estos son ${shownOf(shown.length, items.length)} retrasos o dificultades`}:`,
    ),
    list(shown),
    ...whyUnknown(view, sinSaber, SHOWN - shown.length),
  ];
}

function difficultyText({ texto, causa }: Difficulty): Text {
  return text(sentence(texto), ` Causa: ${causeWord(causa).toLowerCase()}.`);
}

/** «3 de 16», or the number alone where all are shown. */
function shownOf(shown: number, all: number): string {
  return shown < all ? ofTotal(shown, all) : integer(all);
}

/** «Instalar cámaras: 12 de 40 cámaras. No se logró porque ... Se hará: ..., hasta el 25 de julio (Gerencia ...).» */
function shortText(view: View, activity: ActivityProgress): Text {
  const [first] = measuresToTake(activity);
  const will = first === undefined ? '' : ` ${measureText(view, activity, first)}`;
  return text(
    strong(`${plainActivityName(activity)}: `),
    `${markedText(doneOf(activity), view.touched.activity(activity))}. ${sentence(shortened(whyOf(view, activity), REASON))}${will}`,
  );
}

/** The measures that are still to be taken, those of the last half that took any before earlier ones. */
function measuresToTake({ documents }: ActivityProgress): readonly Listed<MedidaData>[] {
  const open = measuresOfActivity(documents).filter(
    ({ data: { texto, estado } }) => texto !== undefined && estado !== 'cumplida',
  );
  return documents.toReversed().flatMap((half) => open.filter(({ document }) => document === half));
}

/**
 * «Se hará: firmar el contrato, hasta el 16 de agosto de 2019 (Gerencia ...).»; or that its day has passed, as that of an
 * earlier one, which a new one does not take back.
 */
function measureText(view: View, activity: ActivityProgress, { data, document }: Listed<MedidaData>): string {
  const { texto = '', plazo, unidad = activity.latest.unidad } = data;
  const hasta = activity.corteActividad;
  const late = overdueWords(view, { ...data, hasta });
  const until = plazo === undefined ? '' : `, hasta el ${longDate(plazo)}`;
  const isBefore = measuresToTake(activity).some(
    (other) => other.document !== document && isOverdue(view, { ...other.data, hasta }),
  );
  const notes = [
    ...(unidad === undefined ? [] : [view.unitName(unidad)]),
    ...late,
    ...(isBefore ? ['la anterior, con el plazo vencido'] : []),
  ];
  return `${late.length > 0 ? 'Debía hacerse' : 'Se hará'}: ${lowerFirst(withoutStop(texto))}${until}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}.`;
}

/** Why, in the words of the unit; else its cause; else that nobody says it. */
export function whyOf(view: View, activity: ActivityProgress): string {
  const said = deviationOf(activity);
  if (said === undefined) return `${noReason(view, activity)}.`;
  return said.texto === '' ? `${causeWord(said.causa)}.` : sentence(said.texto);
}

/** How the year will close at the pace so far, in its things and in its money. Of one that is over the first section tells it. */
export function yearEnd(view: View): readonly Block[] {
  if (yearIsOver(view)) return [];
  const title = section('como-cerrara', '¿Cómo cerrará el año?');
  const projected = projectedActivities(view);
  const things =
    projected.length === 0
      ? `Todavía no se puede calcular cómo cerrarán las actividades${ofUnit(view)}.`
      : `Si se sigue al mismo ritmo hasta el 31 de diciembre: ${projectionCounts(view, projected)}.`;
  return [title, paragraph(things, ...moneyAtClose(view))];
}

/** What will have been spent, and of how many activities that is known. */
function moneyAtClose(view: View): readonly string[] {
  const { proyeccion, total } = view.progress.avance.financiero;
  const { value } = proyeccion.monto;
  if (total === 0) return [];
  if (value === undefined) return [` Cuánto se habrá gastado${inUnit(view)} todavía no se puede calcular.`];
  const least = proyeccion.alMenos > 0;
  const others = least ? ', y de las demás lo que ya gastaron' : '';
  const few =
    proyeccion.conDato < total ? `, en ${ofTotal(proyeccion.conDato, total)} actividades${others}` : '';
  const projections = view.progress.actividades.map(({ financiero }) => financiero.proyeccion);
  const counted = view.progress.actividades.filter(
    ({ financiero }) => financiero.proyeccion.monto.value !== undefined,
  );
  const over = overBudget(counted);
  const [whose, most] = counted.every(hasWholePim)
    ? ['cada actividad', 'lo disponible']
    : ['cada actividad de la que se sabe todo lo disponible', 'eso'];
  const held = projections.some(({ isHeld }) => isHeld === true)
    ? ` De ${whose} se cuenta, como máximo, ${most}${over === 0 ? '' : `, salvo de ${over} que ya ${over === 1 ? 'gastó' : 'gastaron'} más`}.`
    : '';
  const goesOn = projections.some(({ metodo }) => metodo === 'ritmo' || metodo === 'programacion');
  if (!goesOn)
    return [
      ` Se habrán gastado${inUnit(view)} ${longSoles(centsOf(value))}${few}, si lo que está suspendido o cancelado no sigue.`,
    ];
  const stopped = projections.some(({ metodo }) => metodo === 'suspendida')
    ? ' De lo que está suspendido se cuenta lo que ya se gastó.'
    : '';
  return [
    ` Al mismo ritmo se habrán gastado${inUnit(view)} ${least ? 'al menos ' : ''}${longSoles(centsOf(value))}${few}.${held}${stopped}`,
  ];
}
