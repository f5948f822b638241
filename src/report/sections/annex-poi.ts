import type { ActivityProgress } from '../../model/progress/activity.ts';
import { tareasOf } from '../../model/questions/schedule.ts';
import { MONTO_WORDS, type Monto } from '../../model/money.ts';
import { partsOfMoney } from '../../model/progress/parts-of-money.ts';
import { exact, type Fraction } from '../../model/fraction.ts';
import { fold } from '../../text/nearest.ts';
import { detailsOf } from '../activity-details.ts';
import { count } from '../../text/spanish.ts';
import { cell, heading, left, note, paragraph, right, row, table, text } from '../blocks.ts';
import {
  amount,
  amountOf,
  fractionOf,
  measured,
  ofTotal,
  percent,
  points,
  quantity,
  quantityOf,
  shortDate,
  SIN_DATO,
} from '../format.ts';
import type { Block, Row, Text } from '../report.ts';
import { ownerCell, reportedNotes } from '../reported.ts';
import { markedCell } from '../touched.ts';
import { montoColumns, shownMontos } from './stages-table.ts';
import { METHOD_WORDS } from '../words.ts';
import { activityId, activityName, yearIsOver, type View } from '../view.ts';
import { ACTIVITY_STATE_WORDS } from '../words.ts';

/** The operating plan whole: every activity with its work, its money, its products, its tasks and its evidence. */
export function annexPoi(view: View): readonly Block[] {
  const { actividades } = view.progress;
  const title = heading(1, 'anexo-poi', 'POI completo');
  if (actividades.length === 0) return [title, paragraph('El POI no tiene actividades en el periodo.')];
  return [
    { ...title, landscape: true },
    workTable(view),
    moneyTable(view),
    ...deliveryTable(actividades),
    ...taskTable(actividades.flatMap(taskRows)),
  ];
}

function taskTable(rows: readonly Row[]): readonly Block[] {
  if (rows.length === 0) return [paragraph('Ninguna actividad registra tareas en su cronograma.')];
  return [
    table(
      'Tareas del cronograma',
      [
        left('N.º', 0.8),
        left('Tarea', 4),
        right('Inicio', 0.9),
        right('Fin', 0.9),
        right('Avance', 0.8),
        right('Terminó', 0.9),
        left('Depende de', 1),
      ],
      rows,
    ),
  ];
}

function workTable(view: View): Block {
  return table(
    'Actividades del POI: metas y avance',
    [
      left('N.º', 0.8),
      left('Actividad', 2.6),
      left('Objetivo y línea', 0.9),
      left('Unidad', 0.7),
      left('Indicador', 2),
      left('Ejecutado de programado', 1.3),
      right('Avance', 0.8),
      right('Del año', 0.8),
      right('Meta del año', 0.9),
      right(yearIsOver(view) ? 'Al cierre' : 'Proyección', 0.9),
      right('Brecha', 0.8),
      left('Estado', 1.1),
    ],
    view.progress.actividades.map((activity) => workRow(view, activity)),
  );
}

function workRow(view: View, activity: ActivityProgress): Row {
  const { latest, fisico, proyeccion, brecha } = activity;
  const { data } = latest;
  const unit = data.indicador?.unidad_medida;
  return row(
    activityId(activity),
    cell(activityName(activity), { note: detailsOf(view, activity).join(' · ') }),
    cell(latest.objetivo ?? 'sin objetivo', { note: data.proyecto }),
    ownerCell(activity, data.corresponsables),
    data.indicador?.nombre ?? 'sin indicador',
    fractionOf(fisico.ejecutado.value, fisico.programado.value, unit),
    percent(fisico.bruto.value),
    percent(fisico.anual.value),
    measured(fisico.metaAnual.value, unit),
    cell(percent(proyeccion.valor.value), {
      note: proyeccion.cantidad.value ? quantity(proyeccion.cantidad.value) : undefined,
    }),
    points(brecha.value),
    markedCell(
      cell(view.words.activity(activity), {
        estado: fisico.estado,
        note: [...(toldState(view, activity) ?? []), ...reportedNotes(activity)].join('; '),
      }),
      view.touched.activity(activity),
    ),
  );
}

/** A state that only follows from figures is not told where the figures are missing, nor one already told. */
function toldState({ words }: View, activity: ActivityProgress): readonly string[] | undefined {
  const { estado, estadoEscrito, fisico } = activity;
  const word = ACTIVITY_STATE_WORDS[estado];
  return word !== words.activity(activity) && (estadoEscrito || fisico.gris === undefined)
    ? [word]
    : undefined;
}

function moneyTable(view: View): Block {
  const shown = shownMontos(view.progress.avance.financiero);
  return table(
    'Actividades del POI: presupuesto, en soles',
    [
      left('N.º', 0.8),
      left('Actividad', 2.4),
      left('Rubro', 0.6),
      ...montoColumns(shown, 1.1),
      right('Dev. / PIM', 0.8),
      right('Programado a la fecha', 1.1),
      right('Dev. / programado', 0.9),
      right(yearIsOver(view) ? 'Gasto del año' : 'Gasto al 31-12', 1.1),
    ],
    view.progress.actividades.map((activity) => moneyRow(view, activity, shown)),
  );
}

function moneyRow({ touched }: View, activity: ActivityProgress, shown: readonly Monto[]): Row {
  const { financiero } = activity;
  const first = markedCell(cell(activityId(activity)), touched.activity(activity));
  if (financiero.sinCosto) {
    const why = activity.documents.findLast(({ data }) => data.presupuesto?.sin_costo !== undefined)?.data
      .presupuesto?.sin_costo;
    return row(first, activityName(activity), cell(`Sin costo: ${why ?? ''}`, { span: shown.length + 5 }));
  }
  const { programado, proyeccion } = financiero;
  return row(
    first,
    activityName(activity),
    rubrosText(activity),
    ...shown.map((monto) => cell(amount(financiero[monto]), { note: statedNote(activity, monto) })),
    percent(financiero.valor.value),
    programado === undefined ? '—' : amount(programado),
    programado === undefined ? '—' : percent(financiero.valorPeriodo.value),
    cell(amountOf(proyeccion.monto.value), { note: proyeccion.metodo && METHOD_WORDS[proyeccion.metodo] }),
  );
}

/** The rubros that pay an activity. */
function rubrosText(activity: ActivityProgress): string {
  const rubros = new Set(partsOfMoney(activity).flatMap(({ codigos }) => codigos.rubro ?? []));
  return [...rubros].join(', ') || '—';
}

/** What a reader should know of an amount: that it is of an earlier day, of some rows, or the PIA for want of a PIM. */
function statedNote({ financiero, documents }: ActivityProgress, monto: Monto): string {
  const stated = financiero.stated(monto);
  if (stated === undefined) return '';
  const { filas, corte } = stated;
  const isInherited = stated.document !== documents.at(-1);
  return [
    ...(stated.field === monto ? [] : [`es el ${MONTO_WORDS[stated.field]}`]),
    ...(isInherited && corte !== undefined ? [`al ${shortDate(corte)}`] : []),
    ...(filas !== undefined && filas.conDato < filas.total
      ? [`${ofTotal(filas.conDato, filas.total)} filas`]
      : []),
  ].join(', ');
}

/** Products and evidence of the activities that tell of any; of the others the indicator is the product, and stands above. */
function deliveryTable(actividades: readonly ActivityProgress[]): readonly Block[] {
  const telling = actividades.filter((activity) => hasProducts(activity) || hasEvidence(activity));
  const taken = actividades.filter((activity) => !hasProducts(activity)).length;
  const sentence = `${taken === actividades.length ? 'Ninguna actividad lista' : count(taken, 'actividad no lista', 'actividades no listan')} productos: lo que entrega${taken === 1 ? '' : 'n'} es lo que cuenta su indicador.`;
  return [
    ...(telling.length === 0
      ? []
      : [
          table(
            'Productos y evidencias',
            [left('N.º', 0.8), left('Productos: entregado de la meta', 4), left('Evidencias', 4)],
            telling.map((activity) =>
              row(activityId(activity), productsText(activity), cell(evidenceText(activity))),
            ),
          ),
        ]),
    ...(taken === 0 ? [] : [note(sentence)]),
  ];
}

function hasProducts({ latest }: ActivityProgress): boolean {
  return (latest.data.productos ?? []).length > 0;
}

function hasEvidence({ documents }: ActivityProgress): boolean {
  return documents.some(({ data }) => (data.evidencias ?? []).length > 0);
}

/** A product named as the indicator takes its unit, its meta and its delivery from it. */
function productsText(activity: ActivityProgress): string {
  const { indicador, productos = [] } = activity.latest.data;
  if (productos.length === 0) return 'lo que cuenta su indicador';
  return productos
    .map(({ nombre, unidad_medida: own, meta, entregado }) => {
      const same = nombre !== undefined && nombre === indicador?.nombre;
      const unit = own ?? (same ? indicador?.unidad_medida : undefined);
      const due = exactly(meta) ?? (same ? activity.fisico.programado.value : undefined);
      const done = exactly(entregado) ?? (same ? activity.fisico.ejecutado.value : undefined);
      const delivered =
        due === undefined && done !== undefined ? quantityOf(done, unit) : fractionOf(done, due, unit);
      return `${nombre ?? 'Producto sin nombre'}: ${delivered}`;
    })
    .join('; ');
}

function exactly(value: number | undefined): Fraction | undefined {
  return value === undefined ? undefined : exact(value);
}

function taskRows(activity: ActivityProgress): readonly Row[] {
  return tareasOf(activity.latest).map(({ id, data }) =>
    row(
      activityId(activity),
      `${id} ${data.tarea ?? 'Tarea sin nombre'}${data.hito === true ? ' (hito)' : ''}`.trim(),
      shortDate(data.inicio),
      shortDate(data.fin),
      data.avance === undefined ? SIN_DATO : `${data.avance} %`,
      data.fin_real === undefined || data.fin_real === null ? '—' : shortDate(data.fin_real),
      (data.depende_de ?? []).join(', ') || '—',
    ),
  );
}

/** Titles of the evidence, each leading to its address; a file of the project is named. */
function evidenceText({ documents }: ActivityProgress): Text {
  const all = documents.flatMap(({ data }) => data.evidencias ?? []);
  if (all.length === 0) return text('sin evidencias');
  return all.flatMap(({ tipo, titulo, archivo, url }, i) => {
    const title = evidenceTitle(titulo, tipo);
    const linked = url !== undefined && /^https?:\/\//i.test(url);
    return [
      ...(i === 0 ? [] : [{ text: '; ' }]),
      linked
        ? { text: title, href: url }
        : { text: `${title}${archivo === undefined ? '' : ` (${archivo})`}` },
    ];
  });
}

/** «Padrón firmado (lista)»: its kind too, where the title does not say it. */
function evidenceTitle(titulo: string | undefined, tipo: string | undefined): string {
  if (titulo === undefined) return tipo ?? 'evidencia';
  return tipo === undefined || fold(titulo).includes(fold(tipo)) ? titulo : `${titulo} (${tipo})`;
}
