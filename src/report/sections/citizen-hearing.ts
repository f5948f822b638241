/** What citizens asked and what was promised to them, and where, when and whom to ask. */
import type { Audiencia, Compromiso, DemandaData } from '../../model/model.ts';
import { capitalized, count } from '../../text/spanish.ts';
import { list, paragraph, strong, text } from '../blocks.ts';
import { accountability, whomToAsk } from '../contact.ts';
import { integer, longDate, ofTotal } from '../format.ts';
import {
  allCommitments,
  allDemands,
  areInTime,
  commitments,
  demands,
  hearingsOf,
  laterHearings,
  moreUnsaid,
  pastHearings,
  toldOf,
  whenOf,
  whereOf,
  type Told,
} from '../hearings.ts';
import type { Block } from '../report.ts';
import { isPast } from '../said.ts';
import { lowerFirst, sentence, stopped, withoutStop } from '../sentence.ts';
import type { View } from '../view.ts';
import { DEMAND_STATE_WORDS } from '../words.ts';
import { section } from './citizen-progress.ts';

const DEMANDS_SHOWN = 3;
const COMMITMENTS_SHOWN = 2;

/** What became of what citizens asked in past hearings. */
export function answers(view: View): readonly Block[] {
  const title = section('lo-que-pidieron', '¿Qué pasó con lo que pidieron?');
  const later = laterHearings(view).map((words) => paragraph(words));
  if (pastHearings(view).length === 0) {
    return [
      title,
      paragraph('Hasta la fecha de corte no hubo audiencias con pedidos ni compromisos registrados.'),
      ...later,
    ];
  }
  const promised = commitments(view);
  const asked = demands(view).toSorted((a, b) => urgency(a.data) - urgency(b.data));
  const shown = asked.slice(0, DEMANDS_SHOWN);
  const pending = promised.filter(({ data: { estado } }) => estado !== undefined && estado !== 'cumplida');
  const unsaid = promised.filter(({ data }) => data.estado === undefined);
  return [
    title,
    paragraph(
      'En las audiencias anteriores ',
      ...promiserOf(view, promised.length),
      ...(promised.length === 0
        ? []
        : [strong(`${count(promised.length, 'compromiso', 'compromisos')}${outcomeOf(view, promised)}`)]),
      '. ',
      ...askerOf(view, asked.length),
      ...(asked.length === 0
        ? []
        : [strong(`${count(asked.length, 'pedido', 'pedidos')}${answeredText(toldOf(asked, 'atendida'))}`)]),
      shown.length < asked.length
        ? `. Estos son ${ofTotal(shown.length, asked.length)}, primero los que siguen pendientes:`
        : '.',
    ),
    ...(shown.length === 0
      ? []
      : [
          list(
            shown.map(({ data }) =>
              text(
                `${askedText(view, data)} `,
                strong(
                  data.estado === undefined
                    ? data.respuesta === undefined
                      ? 'Sin respuesta.'
                      : 'No se dice si se atendió.'
                    : `${capitalized(DEMAND_STATE_WORDS[data.estado])}.`,
                ),
                ...(data.respuesta === undefined ? [] : [` ${sentence(data.respuesta)}`]),
              ),
            ),
          ),
        ]),
    ...someText(
      view,
      `${pending.length === 1 ? 'Falta cumplir' : 'Faltan cumplir'} ${integer(pending.length)}: `,
      pending,
    ),
    ...someText(
      view,
      `De ${integer(unsaid.length)} no se dice si se ${unsaid.length === 1 ? 'cumplió' : 'cumplieron'}: `,
      unsaid,
    ),
    ...later,
  ];
}

/** «la municipalidad asumió », and in the report of a unit how many of those are its own; nothing of a unit speaks for all. */
function promiserOf(view: View, own: number): readonly string[] {
  const all = allCommitments(view).length;
  if (all === 0) return ['no se registraron compromisos de la municipalidad'];
  if (view.input.unidad === undefined) return ['la municipalidad asumió '];
  const total = `la municipalidad asumió ${count(all, 'compromiso', 'compromisos')}; `;
  return [`${total}${own === 0 ? 'esta unidad no tiene ninguno de ellos' : 'esta unidad tiene '}`];
}

/** «Los vecinos hicieron », and in the report of a unit how many of the things asked it answers. */
function askerOf(view: View, own: number): readonly string[] {
  const all = allDemands(view).length;
  if (all === 0) return ['No se registraron pedidos de los vecinos'];
  if (view.input.unidad === undefined) return ['Los vecinos hicieron '];
  const total = `Los vecinos hicieron ${count(all, 'pedido', 'pedidos')}; `;
  return [
    `${total}las actividades de esta unidad ${own === 0 ? 'no responden a ninguno de ellos' : 'responden a '}`,
  ];
}

/** The first of some commitments after what is said of them, and how many more there are; nothing of none. */
function someText(view: View, before: string, some: readonly Compromiso[]): readonly Block[] {
  if (some.length === 0) return [];
  const shown = some.slice(0, COMMITMENTS_SHOWN).map((one) => pendingText(view, one));
  const rest = some.length - shown.length;
  return [paragraph(strong(before), `${shown.join('; ')}${rest > 0 ? `; y ${integer(rest)} más` : ''}.`)];
}

/** « y cumplió 2»; of promises whose day has not come nobody can say that they are not kept. */
function outcomeOf(view: View, promised: readonly Compromiso[]): string {
  const { done, known, unsaid } = toldOf(promised, 'cumplida');
  if (done > 0) return ` y cumplió ${integer(done)}${moreUnsaid(unsaid)}`;
  if (!areInTime(view, promised))
    return known === 0
      ? `, y no se dice si se ${unsaid === 1 ? 'cumplió' : 'cumplieron'}`
      : ` y no cumplió ninguno${unsaid === 0 ? '' : ' de los que dicen cómo van'}${moreUnsaid(unsaid)}`;
  return promised.length === 1 ? ', que todavía está en plazo' : ', que todavía están en plazo';
}

/** « y se atendieron 2»; of what nobody says anything of, that. */
function answeredText({ done, known, unsaid }: Told): string {
  if (known === 0) return `, y no se dice si se ${unsaid === 1 ? 'atendió' : 'atendieron'}`;
  if (done > 0) return ` y se ${done === 1 ? 'atendió' : 'atendieron'} ${integer(done)}${moreUnsaid(unsaid)}`;
  return ` y no se atendió ninguno${unsaid === 0 ? '' : ' de los que dicen cómo van'}${moreUnsaid(unsaid)}`;
}

/** What waits for an answer first, then what was refused, then what was done. */
function urgency({ estado }: DemandaData): number {
  return estado === 'atendida' ? 2 : estado === 'rechazada' ? 1 : 0;
}

/** «rehabilitar la vía (hasta el 30 de junio de 2020)» */
function pendingText(view: View, { data }: Compromiso): string {
  const words = lowerFirst(withoutStop(data.texto ?? 'un compromiso sin texto'));
  if (data.plazo === undefined) return words;
  const until = isPast(view, data) ? 'venció el' : 'hasta el';
  return `${words} (${until} ${longDate(data.plazo)})`;
}

/** «Agua para el barrio alto (Llavini, Puno).»: what was asked, and from where. */
function askedText(view: View, data: DemandaData): string {
  const where = whereOf(view, data);
  const words = sentence(data.texto ?? '');
  return where === '' ? words : `${words.replace(/\.$/, '')} (${where}).`;
}

/** « La convocatoria es D.A. 012-2019-MPP.»: where a hearing has no hour, what says it. */
function callText({ hora, convocatoria }: Audiencia['data']): string {
  const norma = convocatoria?.norma;
  if (hora === undefined)
    return ` La hora la dice la convocatoria${norma === undefined ? '.' : ` (${norma}).`}`;
  return norma === undefined ? '' : ` La convocatoria es ${stopped(norma)}`;
}

/** Where, when and whom to ask, with nothing that the documents do not say. */
export function howToAsk(view: View): readonly Block[] {
  const hearings = hearingsOf(view);
  return [
    section('como-preguntar', '¿Cuándo y dónde preguntar?'),
    list([
      ...(hearings.length === 0
        ? [
            text(
              'La municipalidad rinde cuentas en audiencia pública al menos dos veces al año, en mayo y en setiembre (Ley 31433).',
            ),
          ]
        : hearings.map(({ data }, i) =>
            text(
              i === 0
                ? 'Este informe se presenta en la audiencia pública del '
                : 'También se presenta en la del ',
              strong(whenOf(data) ?? ''),
              `${data.lugar === undefined ? '' : `, ${withoutStop(data.lugar)}`}.${callText(data)}`,
            ),
          )),
      ...accountability(view.plan),
      text(
        'El informe técnico tiene todas las cifras y de dónde sale cada una. Puede pedirlo sin explicar para qué lo quiere (Ley 27806).',
      ),
    ]),
    ...whomToAsk(view.plan),
  ];
}
