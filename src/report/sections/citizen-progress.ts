/** The first half of the citizen edition: what was promised, how far it is and what it cost. */
import { classifierName } from '../../model/classifiers.ts';
import { moneyAlong } from '../../model/progress/parts-of-money.ts';
import { count, enumerate } from '../../text/spanish.ts';
import {
  cell,
  heading,
  lead,
  left,
  list,
  note,
  paragraph,
  right,
  row,
  strong,
  table,
  text,
} from '../blocks.ts';
import { comparedText, hasPim } from '../cells.ts';
import { barLength, capitalized, compactSoles, ofEveryHundred, ofTotal, plainPercent } from '../format.ts';
import type { Block, Cell, Heading, Inline } from '../report.ts';
import type { GroupFigure } from '../../model/progress/group-figure.ts';
import type { ResultFigure } from '../../model/progress/plan-results.ts';
import { markedCell, markedText } from '../touched.ts';
import { activityName, descending, yearIsOver, type View } from '../view.ts';
import { DIMENSION_WORDS } from '../words.ts';
import { coveredShare } from './budget-institution.ts';

/** A section of the citizen edition: they follow one another on the page. */
export function section(id: string, title: string): Heading {
  return { ...heading(1, id, title), compact: true };
}

/** What the plan offers, in its own words. */
export function promise({ plan, progress }: View): readonly Block[] {
  const title = section('que-prometimos', '¿Qué prometimos?');
  const years = plan?.periodo ? ` para los años ${plan.periodo.inicio} a ${plan.periodo.fin}` : '';
  if (progress.objetivos.length === 0) return [title, paragraph('El plan no tiene objetivos.')];
  const told = progress.dimensiones.flatMap(({ dimension }) => {
    const names = progress.objetivos
      .filter(({ objetivo }) => objetivo.dimension === dimension.id)
      .map(({ objetivo }) => objetivo.data.nombre ?? objetivo.id);
    return names.length === 0 ? [] : [{ dimension, names }];
  });
  return [
    title,
    paragraph(
      `El plan promete ${count(progress.objetivos.length, 'objetivo', 'objetivos')}${years}, en ${count(told.length, 'dimensión', 'dimensiones')}:`,
    ),
    list(
      told.map(({ dimension, names }) =>
        text(strong(`${DIMENSION_WORDS[dimension.id]}: `), `${names.map(withoutStop).join('; ')}.`),
      ),
    ),
  ];
}

/** How much of what was due was done, and how much of what was to change has changed. */
export function advance(view: View): readonly Block[] {
  const { progress, touched, words } = view;
  const { label } = words;
  const { fisico } = progress.avance;
  const limits = view.model.config.semaforo;
  const isTouched = touched.group(progress.actividades);
  const done: readonly (string | Inline)[] = fisico.valor.value
    ? [
        `${upTo(view)} se hizo, en promedio, `,
        strong(`${markedText(plainPercent(fisico.valor.value, limits), isTouched)} de lo que debía hacerse`),
        `: ${standing(view, fisico)}. Es el promedio de ${ofTotal(fisico.conDato, fisico.total)} actividades del plan operativo${fisico.conDato < fisico.total ? `; las demás no tienen dato, no tocaban${words.yet} o se cancelaron` : ''}.`,
      ]
    : [`${upTo(view)}${words.yet} no hay datos de lo que se hizo.`];
  return [
    section('cuanto-avanzamos', '¿Cuánto avanzamos?'),
    lead(...done),
    {
      kind: 'cards',
      cards: progress.dimensiones.map(({ dimension, avance, actividades }) => ({
        title: DIMENSION_WORDS[dimension.id],
        value: plainPercent(avance.fisico.valor.value, limits),
        note: markedText(
          avance.fisico.total === 0
            ? 'sin actividades'
            : `${words.group(avance.fisico)}; ${ofTotal(avance.fisico.conDato, avance.fisico.total)} actividades con dato`,
          touched.group(actividades),
        ),
        tono: dimension.id,
        estado: avance.fisico.estado,
        ...(avance.fisico.valor.value
          ? { bar: { value: barLength(avance.fisico.valor.value), tono: dimension.id } }
          : {}),
      })),
    },
    table(
      'Lo que cambió en la vida de la gente, frente a lo que se esperaba a la fecha',
      [left('Dimensión', 1), left('Resultados', 1.4), right('Objetivos en meta', 1)],
      progress.dimensiones.map(({ dimension, avance }) => {
        const own = progress.objetivos.filter(({ objetivo }) => objetivo.dimension === dimension.id);
        return row(
          DIMENSION_WORDS[dimension.id],
          markedCell(
            resultCell(view, avance.resultados),
            dimension.objetivos.some((objetivo) => touched.results(objetivo)),
          ),
          ofTotal(
            own.filter(({ avance: { resultados } }) => resultados.estado === 'verde').length,
            own.length,
          ),
        );
      }),
    ),
    note(
      `${capitalized(label.verde)}: ${limits.verde} % o más de lo esperado. ${capitalized(label.amarillo)}: de ${limits.amarillo} % a menos de ${limits.verde} %. ${capitalized(label.rojo)}: menos de ${limits.amarillo} %. Sin dato no quiere decir cero: no se midió.`,
    ),
  ];
}

/** «está en riesgo», of a closed year «quedó cerca de la meta»; or that too few reported for a word. */
function standing(view: View, { cobertura, estado }: GroupFigure): string {
  const stands = yearIsOver(view) ? 'quedó' : 'está';
  if (cobertura === 'insuficiente') return `informaron muy pocas para decir cómo ${stands}`;
  return `${stands} ${view.words.told[estado]}`;
}

function resultCell({ model, words }: View, figure: ResultFigure): Cell {
  if (figure.total === 0)
    return cell(figure.sinMeta > 0 ? 'sin metas que medir' : `nada que medir${words.yet}`, {
      estado: 'gris',
    });
  const measured = `se midió en ${ofTotal(figure.conDato, figure.total)} indicadores`;
  const fromStart = figure.tipoII.valor.value
    ? `; de lo que debía cambiar desde el comienzo se logró ${plainPercent(figure.tipoII.valor.value, model.config.semaforo)}`
    : '';
  if (!figure.valor.value) return cell(words.label.gris, { estado: 'gris', note: measured });
  return cell(`${plainPercent(figure.valor.value, model.config.semaforo)} ${words.group(figure)}`, {
    estado: figure.estado,
    note: `${measured}${fromStart}`,
  });
}

const LARGEST = 3;

/** Of which money what was spent is, the largest first; nothing where the rubro of less than half of it is said. */
function moneySources({ progress, model }: View): readonly Block[] {
  const told = moneyAlong('rubro', progress.actividades, model.config).filter(
    ({ codigo, dinero }) => codigo !== '' && (dinero.devengado ?? 0n) > 0n,
  );
  const known = told.reduce((sum, { dinero }) => sum + (dinero.devengado ?? 0n), 0n);
  const spent = told
    .toSorted((a, b) => descending(a.dinero.devengado, b.dinero.devengado))
    .slice(0, LARGEST)
    .map(
      ({ codigo, dinero }) =>
        `${classifierName('rubro', codigo) ?? `el rubro ${codigo}`} (${compactSoles(dinero.devengado)})`,
    );
  if (spent.length === 0) return [];
  // Of a small part of the money nothing can be said of where most came from.
  return known * 2n < (progress.avance.financiero.devengado ?? 0n)
    ? []
    : [paragraph(`El dinero gastado vino sobre todo de: ${enumerate(spent)}.`)];
}

/** Of every S/ 100, how many were spent, and on what. */
export function spending(view: View): readonly Block[] {
  const { progress, touched } = view;
  const money = progress.avance.financiero;
  const title = section('en-que-se-gasto', '¿En qué se gastó?');
  const { value } = money.valor;
  if (!value) {
    const why = hasPim(money)
      ? 'Los planes operativos no informan cuánto se gastó de la mayor parte de su presupuesto.'
      : money.devengado === undefined
        ? 'Los planes operativos no registran presupuesto.'
        : `Se gastó ${compactSoles(money.devengado)}. Los planes operativos no dicen de cuánto dinero disponían.`;
    return [title, paragraph(why)];
  }
  const isTouched = touched.group(progress.actividades);
  const largest = progress.actividades
    .filter(({ financiero: { devengado } }) => devengado !== undefined && devengado > 0n)
    .toSorted((a, b) => descending(a.financiero.devengado, b.financiero.devengado))
    .slice(0, LARGEST);
  return [
    title,
    lead(
      'De cada S/ 100 disponibles para el año se gastaron ',
      strong(markedText(ofEveryHundred(value), isTouched)),
      `: ${comparedText(money)}.`,
    ),
    ...moneySources(view),
    paragraph(...coveredShare(view, compactSoles)),
    table(
      'Presupuesto del año y gasto a la fecha (M: millones de soles)',
      [left('Dimensión', 1.2), right('Presupuesto', 1), right('Gastado', 1), right('De cada S/ 100', 1)],
      progress.dimensiones
        .filter(({ avance }) => hasPim(avance.financiero))
        .map(({ dimension, avance: { financiero }, actividades }) =>
          row(
            DIMENSION_WORDS[dimension.id],
            compactSoles(financiero.comparado?.pim ?? financiero.pim),
            compactSoles(financiero.comparado?.devengado ?? financiero.devengado),
            markedCell(
              cell(financiero.valor.value ? ofEveryHundred(financiero.valor.value) : '—'),
              touched.group(actividades),
            ),
          ),
        ),
    ),
    ...(largest.length === 0
      ? []
      : [
          paragraph('En lo que más se gastó:'),
          list(
            largest.map((activity) =>
              text(`${activityName(activity)}: `, strong(compactSoles(activity.financiero.devengado))),
            ),
          ),
        ]),
  ];
}

/** A name without the full stop that it may end with: it stands in a list. */
function withoutStop(name: string): string {
  return name.replace(/\.+$/, '');
}

/** «Al 30 de junio de 2019», or without a day where none is told. */
function upTo({ progress, corte }: View): string {
  return progress.corte === undefined ? 'A la fecha de corte' : `Al ${corte}`;
}
