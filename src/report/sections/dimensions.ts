import { cell, heading, left, paragraph, row, strong, table, text, totalRow } from '../blocks.ts';
import { barred, groupCell, moneyCell } from '../cells.ts';
import { resultCell } from '../results.ts';
import { ofTotal, percent, SIN_DATO } from '../format.ts';
import type { Block, Cell, Estado } from '../report.ts';
import { markedText } from '../touched.ts';
import type { StateWords } from '../state-words.ts';
import type { View } from '../view.ts';
import { DIMENSION_WORDS } from '../words.ts';

/** Results and execution of the four dimensions, side by side. */
export function dimensions(view: View): readonly Block[] {
  const { progress } = view;
  const title = heading(1, 'dimensiones', 'Avance por dimensión');
  // The report of a unit speaks of the objectives that it serves, which stand in the next section.
  if (view.unidad !== undefined) return [];
  if (progress.dimensiones.length === 0) return [title];
  return [title, ...mandate(view), comparison(view)];
}

/** How much of the promise is kept, beside how much of its time is gone. */
function mandate({ plan, progress, touched }: View): readonly Block[] {
  const { valor, tiempo } = progress.mandato;
  const time = tiempo.value ? `pasó ${percent(tiempo.value)} del periodo de gobierno` : undefined;
  if (!valor.valor.value) return time === undefined ? [] : [paragraph(`A la fecha de corte ${time}.`)];
  return [
    paragraph(
      `Del camino que los indicadores deben recorrer hasta el fin ${plan?.periodo ? `de ${plan.periodo.fin}` : 'del mandato'} se recorrió `,
      strong(markedText(percent(valor.valor.value), touched.anyResult)),
      ` (${ofTotal(valor.conDato, valor.total)} indicadores con dato)`,
      time === undefined ? '.' : ` cuando ${time}.`,
    ),
  ];
}

function comparison({ model, progress, touched, words }: View): Block {
  const money = [...progress.dimensiones.map(({ avance }) => avance.financiero), progress.avance.financiero];
  const rows = progress.dimensiones.map(({ dimension, avance, actividades }) =>
    row(
      cell(text(strong(DIMENSION_WORDS[dimension.id])), { note: dimension.data.lema }),
      resultCell(words, {
        figure: avance.resultados,
        indicators: progress.indicadores.filter(({ indicador }) => indicador.dimension === dimension.id),
        config: model.config,
        touched: dimension.objetivos.some((objetivo) => touched.results(objetivo)),
      }),
      barred(
        groupCell(words, avance.fisico, 'sin actividades', touched.group(actividades)),
        avance.fisico,
        dimension.id,
      ),
      moneyCell(avance.financiero, touched.group(actividades), money),
      objectiveStates(
        words,
        progress.objetivos
          .filter(({ objetivo }) => objetivo.dimension === dimension.id)
          .map(({ avance: { resultados } }) => resultados.estado),
      ),
    ),
  );
  return table(
    'Avance de las dimensiones',
    [
      left('Dimensión', 1.1),
      left('Resultados', 1.2),
      left('Avance físico', 1.2),
      left('Devengado / PIM', 1.3),
      left('Objetivos, por resultados', 1.2),
    ],
    [
      ...rows,
      totalRow(
        'Plan',
        resultCell(words, {
          figure: progress.avance.resultados,
          indicators: progress.indicadores,
          config: model.config,
          touched: touched.anyResult,
        }),
        groupCell(words, progress.avance.fisico, 'sin actividades', touched.group(progress.actividades)),
        moneyCell(progress.avance.financiero, touched.group(progress.actividades), money),
        objectiveStates(
          words,
          progress.objetivos.map(({ avance: { resultados } }) => resultados.estado),
        ),
      ),
    ],
  );
}

const STATES: readonly Estado[] = ['verde', 'amarillo', 'rojo', 'gris'];

/** «2 en meta, 1 crítico, 1 sin dato» */
function objectiveStates({ label }: StateWords, states: readonly Estado[]): Cell {
  const counts = STATES.flatMap((estado) => {
    const n = states.filter((state) => state === estado).length;
    return n === 0 ? [] : [`${n} ${label[estado]}`];
  });
  return cell(counts.length === 0 ? SIN_DATO : counts.join(', '));
}
