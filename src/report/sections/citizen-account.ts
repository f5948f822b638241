/** The second half of the citizen edition: what was achieved and what was not, what comes and how to ask. */
import { whole, type Fraction } from '../../model/fraction.ts';
import { cutQuotient } from '../../model/integer.ts';
import { isCountedWhole } from '../../model/questions/counted-whole.ts';
import type { DemandaData } from '../../model/model.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { count } from '../../text/spanish.ts';
import { list, note, paragraph, strong, text } from '../blocks.ts';
import { capitalized, fractionOf, integer, isPercentage, longDate, quantityOf } from '../format.ts';
import { accountability, contactFacts } from '../contact.ts';
import { commitments, demands, hearingOf, pastHearings, whereOf } from '../hearings.ts';
import type { Block, Text } from '../report.ts';
import { achievements, deviations, difficulties, type Difficulty } from '../said.ts';
import { markedText } from '../touched.ts';
import { activityName, byPim, type View, yearIsOver } from '../view.ts';
import { causeWord, DEMAND_STATE_WORDS, flagsOf } from '../words.ts';
import { section } from './citizen-progress.ts';
import { projectedActivities, projectedState, projectionCounts } from './projection.ts';

/** As many achievements as failures, so that neither hides the other. */
const SHOWN = 3;
const DEMANDS_SHOWN = 4;
const SHORT_SHOWN = 3;

/** What went well, in the words of the units or, without them, the activities in meta with the largest budget. */
export function achieved(view: View): readonly Block[] {
  const title = section('lo-logrado', 'Lo que se logró');
  const told = achievements(view).map(({ texto }) => text(sentence(texto)));
  const done = byPim(view.progress.actividades)
    .filter(({ fisico }) => fisico.estado === 'verde')
    .map((activity) =>
      text(`${activityName(activity)}: ${[doneOf(activity), ...flagsOf(activity.fisico)].join('; ')}.`),
    );
  const items = (told.length === 0 ? done : told).slice(0, SHOWN);
  return [title, items.length === 0 ? paragraph('Los planes operativos no cuentan logros.') : list(items)];
}

/** What did not go well, why, and what will be done: of the same size as what did. */
export function notAchieved(view: View): readonly Block[] {
  const title = section('lo-no-logrado', 'Lo que no se logró, y por qué');
  const behind = deviations(view);
  const ofState = (wanted: (activity: ActivityProgress) => boolean): readonly Text[] =>
    behind.flatMap((item) => (item.actividad && wanted(item.actividad) ? [deviationText(view, item)] : []));
  const items = [
    ...ofState(({ fisico }) => fisico.estado === 'rojo' || fisico.gris === 'cancelada'),
    ...difficulties(view).map(({ texto, causa }) =>
      text(sentence(texto), ` Causa: ${causeWord(causa).toLowerCase()}.`),
    ),
    ...ofState(({ fisico }) => fisico.estado === 'amarillo'),
  ].slice(0, SHOWN);
  return [
    title,
    items.length === 0 ? paragraph('Los planes operativos no cuentan dificultades.') : list(items),
  ];
}

/** «Instalar cámaras: 12 de 40 cámaras. No se logró porque ... Se hará: ..., hasta el 25 de julio (Gerencia ...).» */
function deviationText(view: View, { actividad, causa, texto }: Difficulty): Text {
  if (!actividad) return text(sentence(texto));
  const medida = (actividad.latest.data.medidas ?? []).find(({ estado }) => estado !== 'cumplida');
  const owner = medida?.unidad ?? actividad.latest.unidad;
  const will =
    medida?.texto === undefined
      ? ''
      : ` Se hará: ${lowerFirst(medida.texto)}${medida.plazo === undefined ? '' : `, hasta el ${longDate(medida.plazo)}`}${owner === undefined ? '' : ` (${view.unitName(owner)})`}.`;
  const why = texto === '' ? `${causeWord(causa)}.` : sentence(texto);
  return text(
    strong(`${activityName(actividad)}: `),
    `${markedText(doneOf(actividad), view.touched.activity(actividad))}. ${why}${will}`,
  );
}

function doneOf({ fisico, latest }: ActivityProgress): string {
  const unit = latest.data.indicador?.unidad_medida;
  if (fisico.gris === 'cancelada') return 'se canceló';
  if (fisico.gris === 'no_programado') return 'nada programado';
  const done = fisico.ejecutado.value;
  if (done && isPercentage(unit))
    return `llegó a ${quantityOf(done, unit)} y debía llegar a ${quantityOf(fisico.programado.value, unit)}`;
  return fractionOf(done, fisico.programado.value, unit);
}

/** How the year will close at the pace so far. */
export function yearEnd(view: View): readonly Block[] {
  const title = yearIsOver(view)
    ? section('como-cerro', '¿Cómo cerró el año?')
    : section('como-cerrara', '¿Cómo cerrará el año?');
  const projected = projectedActivities(view);
  if (projected.length === 0)
    return [
      title,
      paragraph(
        yearIsOver(view)
          ? 'Ninguna actividad informa cómo cerró el año.'
          : 'Todavía no se puede calcular cómo cerrará el año.',
      ),
    ];
  const short = byPim(projected)
    .filter((activity) => projectedState(view, activity) === 'rojo')
    .slice(0, SHORT_SHOWN);
  return [
    title,
    paragraph(
      `${yearIsOver(view) ? 'El año ya cerró' : 'Si se sigue al mismo ritmo hasta el 31 de diciembre'}: ${projectionCounts(view, projected)}.`,
    ),
    ...(short.length === 0
      ? []
      : [
          paragraph(
            yearIsOver(view)
              ? 'Entre las que quedaron más lejos de su meta, las de mayor presupuesto son:'
              : 'Entre las que quedarían más lejos de su meta, las de mayor presupuesto son:',
          ),
          list(short.map((activity) => text(`${activityName(activity)}: ${closing(activity)}.`))),
        ]),
  ];
}

/** «20 de 50 cámaras», or the percentage alone where the year has no target. */
function closing({ proyeccion, latest }: ActivityProgress): string {
  const unit = latest.data.indicador?.unidad_medida;
  return fractionOf(wholeThings(proyeccion.cantidad.value, unit), proyeccion.meta.value, unit);
}

/** Of things that are counted one by one only those that are whole: never rounded up to what is not there. */
function wholeThings(value: Fraction | undefined, unit: string | undefined): Fraction | undefined {
  return value === undefined || !isCountedWhole(unit ?? '') ? value : whole(cutQuotient(value.n, value.d));
}

/** What became of what citizens asked in past hearings. */
export function answers(view: View): readonly Block[] {
  const title = section('lo-que-pidieron', '¿Qué pasó con lo que pidieron?');
  if (pastHearings(view).length === 0) {
    return [
      title,
      paragraph('Hasta la fecha de corte no hubo audiencias con pedidos ni compromisos registrados.'),
    ];
  }
  const promised = commitments(view);
  const asked = demands(view);
  const kept = promised.filter(({ data }) => data.estado === 'cumplida').length;
  const answered = asked.filter(({ data }) => data.estado === 'atendida').length;
  return [
    title,
    paragraph(
      'En las audiencias anteriores la municipalidad asumió ',
      strong(`${count(promised.length, 'compromiso', 'compromisos')} y cumplió ${integer(kept)}`),
      '. Los vecinos hicieron ',
      strong(
        `${count(asked.length, 'pedido', 'pedidos')} y se ${answered === 1 ? 'atendió' : 'atendieron'} ${integer(answered)}`,
      ),
      '.',
    ),
    ...(asked.length === 0
      ? []
      : [
          list(
            asked
              .slice(0, DEMANDS_SHOWN)
              .map(({ data }) =>
                text(
                  `${askedText(view, data)} `,
                  strong(
                    data.estado === undefined
                      ? 'Sin respuesta.'
                      : `${capitalized(DEMAND_STATE_WORDS[data.estado])}. `,
                  ),
                  data.respuesta === undefined ? '' : sentence(data.respuesta),
                ),
              ),
          ),
        ]),
    ...(asked.length > DEMANDS_SHOWN
      ? [note(`El informe técnico tiene los ${integer(asked.length)} pedidos con su respuesta.`)]
      : []),
  ];
}

/** «Agua para el barrio alto (Llavini, Puno).»: what was asked, and from where. */
function askedText(view: View, data: DemandaData): string {
  const where = whereOf(view, data);
  const words = sentence(data.texto ?? '');
  return where === '' ? words : `${words.replace(/\.$/, '')} (${where}).`;
}

/** Where, when and whom to ask, with nothing that the documents do not say. */
export function howToAsk(view: View): readonly Block[] {
  const hearing = hearingOf(view);
  const { fecha, lugar } = hearing?.data ?? {};
  return [
    section('como-preguntar', '¿Cómo preguntar?'),
    ...contactFacts(view.plan),
    list([
      ...accountability(view.plan),
      fecha === undefined
        ? text(
            'La municipalidad rinde cuentas en audiencia pública al menos dos veces al año, en mayo y en setiembre (Ley 31433).',
          )
        : text(
            'Este informe se presenta en la audiencia pública del ',
            strong(longDate(fecha)),
            lugar === undefined ? '.' : `, ${lugar}.`,
          ),
      text(
        'El informe técnico tiene todas las cifras y de dónde sale cada una. Puede pedirlo a la municipalidad.',
      ),
      text('Toda persona puede pedir información pública sin explicar para qué la quiere (Ley 27806).'),
    ]),
  ];
}

/** A text of the documents as a sentence: with its capital and its full stop. */
function sentence(words: string): string {
  const trimmed = words.trim();
  return /[.!?…]$/.test(trimmed) || trimmed === '' ? capitalized(trimmed) : `${capitalized(trimmed)}.`;
}

/** Only a word that is not an acronym or a name of one letter loses its capital. */
function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words;
}
