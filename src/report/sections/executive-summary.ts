import { count, enumerate } from '../../text/spanish.ts';
import { cell, heading, lead, left, row, strong, table, text } from '../blocks.ts';
import { groupCard, moneyCard, spentOf } from '../cells.ts';
import { barLength, longDate, ofTotal, percent, SIN_DATO } from '../format.ts';
import { commitments } from '../hearings.ts';
import type { Block, Cards, Cell, Estado, Inline, StatusGrid } from '../report.ts';
import { otherType, resultCard } from '../results.ts';
import { achievements, deviations, difficulties, measures } from '../said.ts';
import { markedText } from '../touched.ts';
import type { StateWords } from '../state-words.ts';
import { activityId, activityName, type View } from '../view.ts';
import { causeWord, DIMENSION_WORDS } from '../words.ts';

const SHOWN = 3;

/** The report on one page: four figures, the semáforo of the objectives, what was done, what was not, what comes. */
export function executiveSummary(view: View): readonly Block[] {
  return [
    heading(1, 'resumen', 'Resumen'),
    lead(...leadSentence(view)),
    summaryCards(view),
    ...objectiveGrid(view),
    threeColumns(view),
  ];
}

function leadSentence({ model, progress, corte, touched, words }: View): readonly (string | Inline)[] {
  const { fisico, resultados, financiero } = progress.avance;
  const measured = resultados.valor.value
    ? ['los resultados del plan alcanzan ', strong(`${percent(resultados.valor.value)} de lo esperado`)]
    : [`ningún indicador del plan tiene dato${words.yet}`];
  const done = fisico.valor.value
    ? ['las actividades del POI cumplen ', strong(`${percent(fisico.valor.value)} de lo programado`)]
    : [
        fisico.total === 0
          ? 'no hay actividades en el POI'
          : `ninguna actividad del POI tiene dato${words.yet}`,
      ];
  const spent = spentOf(financiero);
  const money = spent === undefined ? ['no hay presupuesto registrado'] : ['se gastó ', strong(spent)];
  const unverified = touched.anyResult || touched.group(progress.actividades);
  return [
    `Al ${corte}, `,
    ...measured,
    ` (${ofTotal(resultados.conDato, resultados.total)} indicadores con dato${resultados.valor.value ? `; ${otherType(resultados, model.config)}` : ''}), `,
    ...done,
    ` (${ofTotal(fisico.conDato, fisico.total)} con dato) y `,
    ...money,
    '.',
    ...(unverified ? [strong(' Hay cifras no verificadas.')] : []),
  ];
}

/** «5 en meta, 2 en riesgo, 1 en situación crítica y 1 sin dato» */
function objectiveCounts({ told }: StateWords, states: readonly Estado[]): string {
  return enumerate(
    (['verde', 'amarillo', 'rojo', 'gris'] as const).flatMap((estado) => {
      const n = states.filter((state) => state === estado).length;
      return n === 0 ? [] : [`${n} ${told[estado]}`];
    }),
  );
}

function summaryCards(view: View): Cards {
  const { model, progress, touched, words } = view;
  const { resultados, fisico, financiero } = progress.avance;
  const execution = touched.group(progress.actividades);
  const title = view.unidad ? 'Avance de todo el plan' : 'Avance del plan';
  return {
    kind: 'cards',
    cards: [
      resultCard(words, title, {
        figure: resultados,
        config: model.config,
        touched: touched.anyResult,
      }),
      groupCard(words, fisico, {
        title: 'Avance físico del POI',
        members: 'actividades',
        touched: execution,
      }),
      moneyCard('Gasto: devengado de PIM', financiero, execution),
      commitmentsCard(view),
    ],
  };
}

function commitmentsCard(view: View): Cards['cards'][number] {
  const all = commitments(view);
  const title = 'Compromisos cumplidos';
  if (all.length === 0) return { title, value: SIN_DATO, note: 'no hubo audiencias antes' };
  const kept = all.filter(({ data }) => data.estado === 'cumplida').length;
  return {
    title,
    value: ofTotal(kept, all.length),
    note: markedText('de audiencias anteriores', view.touched.hearings),
    bar: { value: barLength({ n: kept * 100, d: all.length }) },
  };
}

function objectiveGrid({ progress, touched, words }: View): readonly StatusGrid[] {
  const rows = progress.dimensiones.flatMap(({ dimension }) => {
    const tiles = progress.objetivos
      .filter(({ objetivo }) => objetivo.dimension === dimension.id)
      .map(({ objetivo, avance: { resultados }, indicadores }) => ({
        id: objetivo.id,
        name: objetivo.data.nombre ?? '',
        value: resultados.valor.value ? percent(resultados.valor.value) : '',
        estado: resultados.estado,
        word: markedText(
          [
            words.group(resultados),
            ...(indicadores.some(({ retroceso }) => retroceso) ? ['▼ retroceso'] : []),
          ].join(', '),
          touched.results(objetivo),
        ),
      }));
    if (tiles.length === 0) return [];
    return [
      {
        tono: dimension.id,
        title: DIMENSION_WORDS[dimension.id],
        subtitle: dimension.data.lema ?? '',
        tiles,
      },
    ];
  });
  if (rows.length === 0) return [];
  const states = progress.objetivos.map(({ avance: { resultados } }) => resultados.estado);
  const title = `${count(states.length, 'objetivo', 'objetivos')}, por sus resultados: ${objectiveCounts(words, states)}`;
  return [{ kind: 'statusGrid', title, rows }];
}

/** What was achieved, what was not and what comes next, side by side and at the same size. */
function threeColumns(view: View): Block {
  const done = achievements(view).map(({ texto, unidad }) => cell(texto, { note: unidad }));
  const hard = [...difficulties(view), ...deviations(view)].map(({ texto, causa, unidad, actividad }) => {
    const shown = texto === '' && actividad ? activityName(actividad) : texto;
    const by = actividad ? activityId(actividad) : unidad;
    return cell(shown, { note: [causeWord(causa), ...(by === undefined ? [] : [by])].join(' · ') });
  });
  const next = measures(view)
    .filter(({ estado }) => estado !== 'cumplida')
    .map(({ texto, unidad, plazo }) =>
      cell(texto, {
        note: [
          ...(unidad === undefined ? [] : [unidad]),
          plazo === undefined ? 'sin plazo' : `hasta el ${longDate(plazo)}`,
        ].join(' · '),
      }),
    );
  const height = Math.max(1, Math.min(SHOWN, Math.max(done.length, hard.length, next.length)));
  const rows = Array.from({ length: height }, (_, i) =>
    row(
      pick(done, i, 'Ningún POI cuenta logros.'),
      pick(hard, i, 'Ningún POI cuenta dificultades.'),
      pick(next, i, 'No hay medidas pendientes.'),
    ),
  );
  return table(
    '',
    [left('Lo que se logró', 1), left('Lo que no se logró, y por qué', 1), left('Lo que sigue', 1)],
    rows,
  );
}

function pick(cells: readonly Cell[], index: number, none: string): Cell {
  return cells[index] ?? cell(text(index === 0 ? none : ''));
}
