/** What was achieved and what was not, as the citizen edition tells it, and how the year closes. */
import { centsOf } from '../../model/money.ts';
import type { MedidaData } from '../../model/model.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { count, enumerate } from '../../text/spanish.ts';
import { list, paragraph, strong, text } from '../blocks.ts';
import { fellShort } from '../fell-short.ts';
import { fractionOf, integer, isPercentage, longDate, longSoles, ofTotal, quantityOf } from '../format.ts';
import type { Block, Text } from '../report.ts';
import { achievements, deviationOf, difficulties, isOverdue } from '../said.ts';
import { lowerFirst, sentence, shortened } from '../sentence.ts';
import { markedText } from '../touched.ts';
import { plainActivityName, byPim, type View, yearIsOver } from '../view.ts';
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
  const done = byPim(view.progress.actividades)
    .filter(({ fisico }) => fisico.estado === 'verde')
    .map((activity) =>
      text(`${plainActivityName(activity)}: ${[doneOf(activity), ...flagsOf(activity.fisico)].join('; ')}.`),
    );
  const all = told.length === 0 ? done : told;
  const items = all.slice(0, SHOWN);
  if (items.length === 0) return [title, paragraph('Los planes operativos no cuentan logros.')];
  const how =
    told.length === 0
      ? `${shownOf(items.length, all.length)} ${all.length === 1 ? 'actividad' : 'actividades'} en meta, ${all.length === 1 ? 'la' : 'las'} de mayor presupuesto:`
      : `${shownOf(items.length, all.length)} ${all.length === 1 ? 'logro' : 'logros'}, con las palabras de las propias oficinas de la municipalidad:`;
  return [title, paragraph(how), list(items)];
}

/** What did not go well, the furthest from its target first, why, and what will be done. */
export function notAchieved(view: View): readonly Block[] {
  const title = section('lo-no-logrado', 'Lo que no se logró, y por qué');
  const { actividades } = view.progress;
  const { actividades: short, lejos, canceladas, sinSaber } = fellShort(actividades);
  const unknown =
    sinSaber === 0
      ? ''
      : ` De ${integer(sinSaber)} no se sabe: ${sinSaber === 1 ? 'no informó, o informó' : 'no informaron, o informaron'} muy pocos meses.`;
  if (short.length === 0) return [title, ...nothingFar(view, unknown)];
  const shown = short.slice(0, SHOWN);
  const counts = enumerate([
    ...(lejos === 0
      ? []
      : [
          `${integer(lejos)} ${yearIsOver(view) ? (lejos === 1 ? 'quedó' : 'quedaron') : lejos === 1 ? 'está' : 'están'} ${view.words.told.rojo}`,
        ]),
    ...(canceladas === 0
      ? []
      : [`${integer(canceladas)} ${canceladas === 1 ? 'se canceló' : 'se cancelaron'}`]),
  ]);
  const choice =
    shown.length < short.length
      ? ` Estas son las ${integer(shown.length)} que ${yearIsOver(view) ? 'quedaron' : 'están'} más lejos de su meta:`
      : '';
  return [
    title,
    paragraph(
      strong(`De ${count(actividades.length, 'actividad', 'actividades')}, ${counts}.`),
      `${unknown}${choice}`,
    ),
    list(shown.map((activity) => shortText(view, activity))),
  ];
}

/** Where nothing is far from its target, what is nearest to that, and what the units found hard. */
function nothingFar(view: View, unknown: string): readonly Block[] {
  const behind = byPim(view.progress.actividades).filter(({ fisico }) => fisico.estado === 'amarillo');
  const items = [
    ...behind.map((activity) => shortText(view, activity)),
    ...difficulties(view).map(({ texto, causa }) =>
      text(sentence(texto), ` Causa: ${causeWord(causa).toLowerCase()}.`),
    ),
  ];
  const none = `Ninguna actividad con dato ${yearIsOver(view) ? 'quedó' : 'está'} lejos de su meta ni se canceló.`;
  if (items.length === 0) return [paragraph(`${none}${unknown}`)];
  const shown = items.slice(0, SHOWN);
  return [
    paragraph(
      `${none}${unknown} ${items.length === 1 ? 'Hay 1 retraso o dificultad' : `Estos son ${shownOf(shown.length, items.length)} retrasos o dificultades`}:`,
    ),
    list(shown),
  ];
}

/** «3 de 16», or the number alone where all are shown. */
function shownOf(shown: number, all: number): string {
  return shown < all ? ofTotal(shown, all) : integer(all);
}

/** «Instalar cámaras: 12 de 40 cámaras. No se logró porque ... Se hará: ..., hasta el 25 de julio (Gerencia ...).» */
function shortText(view: View, activity: ActivityProgress): Text {
  const medida = (activity.latest.data.medidas ?? []).find(({ estado }) => estado !== 'cumplida');
  const will = medida?.texto === undefined ? '' : ` ${measureText(view, medida, activity.latest.unidad)}`;
  return text(
    strong(`${plainActivityName(activity)}: `),
    `${markedText(doneOf(activity), view.touched.activity(activity))}. ${sentence(shortened(whyOf(activity), REASON))}${will}`,
  );
}

/** «Se hará: firmar el contrato, hasta el 16 de agosto de 2019 (Gerencia ...).»; or that its day has passed. */
function measureText(
  view: View,
  { texto = '', plazo, estado, unidad }: MedidaData,
  own: string | undefined,
): string {
  const isLate = isOverdue(view, plazo, estado);
  const until = plazo === undefined ? '' : `, hasta el ${longDate(plazo)}`;
  const owner = unidad ?? own;
  const notes = [
    ...(owner === undefined ? [] : [view.unitName(owner)]),
    ...(isLate ? ['plazo vencido'] : []),
  ];
  return `${isLate ? 'Debía hacerse' : 'Se hará'}: ${lowerFirst(texto.replace(/\.+$/, ''))}${until}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}.`;
}

/** Why, in the words of the unit; else its cause; else that nobody says it. */
export function whyOf(activity: ActivityProgress): string {
  const said = deviationOf(activity);
  if (said === undefined) return 'No se dice por qué.';
  return said.texto === '' ? `${causeWord(said.causa)}.` : sentence(said.texto);
}

/** What was done of what was due, in the unit of the activity. */
export function doneOf({ fisico, latest }: ActivityProgress): string {
  const unit = latest.data.indicador?.unidad_medida;
  if (fisico.gris === 'cancelada') return 'se canceló';
  if (fisico.gris === 'no_programado') return 'nada programado';
  const done = fisico.ejecutado.value;
  if (done && isPercentage(unit))
    return `llegó a ${quantityOf(done, unit)} y debía llegar a ${quantityOf(fisico.programado.value, unit)}`;
  return fractionOf(done, fisico.programado.value, unit);
}

/** How the year will close at the pace so far, in its things and in its money. Of one that is over the first section tells it. */
export function yearEnd(view: View): readonly Block[] {
  if (yearIsOver(view)) return [];
  const title = section('como-cerrara', '¿Cómo cerrará el año?');
  const projected = projectedActivities(view);
  const things =
    projected.length === 0
      ? 'Todavía no se puede calcular cómo cerrarán las actividades.'
      : `Si se sigue al mismo ritmo hasta el 31 de diciembre: ${projectionCounts(view, projected)}.`;
  return [title, paragraph(things, ...moneyAtClose(view))];
}

/** What will have been spent, and of how many activities that is known. */
function moneyAtClose(view: View): readonly string[] {
  const { proyeccion, total } = view.progress.avance.financiero;
  const { value } = proyeccion.monto;
  if (total === 0) return [];
  if (value === undefined) return [' Cuánto se habrá gastado todavía no se puede calcular.'];
  const few = proyeccion.conDato < total ? `, en ${ofTotal(proyeccion.conDato, total)} actividades` : '';
  return [` Se habrán gastado ${longSoles(centsOf(value))}${few}.`];
}
