import { count, enumerate } from '../../text/spanish.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { barLength, fractionOf, longDate, measured, percent, SIN_DATO } from '../format.ts';
import { cell, groupRow, heading, left, list, paragraph, row, strong, table, text } from '../blocks.ts';
import type { Gris } from '../../model/progress/physical.ts';
import type { Block, Cell, Row, Text } from '../report.ts';
import { ownerCell, reportedNotes } from '../reported.ts';
import { deviationOf } from '../said.ts';
import { markedCell } from '../touched.ts';
import { activityId, activityName, type View } from '../view.ts';
import { causeWord, flagsOf } from '../words.ts';

/** What was done of the operating plan, activity by activity under the objective it serves. */
export function physicalExecution(view: View): readonly Block[] {
  const { actividades } = view.progress;
  const title = heading(1, 'ejecucion-fisica', 'Ejecución física del POI');
  if (actividades.length === 0) return [title];
  const active = actividades.filter(({ fisico }) => fisico.gris !== 'cancelada');
  return [
    title,
    paragraph(`El POI tiene ${statesText(view, actividades)}.${inactiveText(view)}`),
    ...(active.length === 0 ? [] : [activityTable(view, active)]),
    ...cancelled(view),
    ...unreported(view),
  ];
}

/** Why activities have no colour: the words that follow their number. */
const COUNTED_GRIS: readonly (readonly [Gris, one: string, many: string])[] = [
  ['sin_dato', 'sin dato', 'sin dato'],
  ['informado_en_parte', 'informada en parte', 'informadas en parte'],
  ['no_figura', 'que no figura en el segundo semestre', 'que no figuran en el segundo semestre'],
  ['no_programado', 'no programada', 'no programadas'],
  ['cancelada', 'cancelada', 'canceladas'],
];

/** «64 actividades: 39 en meta, 11 en riesgo y 1 cancelada» */
function statesText({ words }: View, actividades: readonly ActivityProgress[]): string {
  const coloured = (['verde', 'amarillo', 'rojo'] as const).map(
    (estado) => [estado, words.told[estado], words.told[estado]] as const,
  );
  const parts = [...coloured, ...COUNTED_GRIS].flatMap(([state, one, many]) => {
    const n = actividades.filter(({ fisico }) => (fisico.gris ?? fisico.estado) === state).length;
    return n === 0 ? [] : [count(n, one, many)];
  });
  return `${count(actividades.length, 'actividad', 'actividades')}: ${enumerate(parts)}`;
}

const COLUMNS = [
  left('N.º', 1),
  left('Actividad e indicador', 3),
  left('Unidad', 0.8),
  left('Ejecutado de programado', 1.5),
  left('Avance', 1.2),
  left('Del año', 1),
  left('Estado', 1.1),
];

function activityTable(view: View, actividades: readonly ActivityProgress[]): Block {
  const active = new Set(actividades);
  const rows = view.progress.objetivos.flatMap(({ objetivo, actividades: own }): Row[] => {
    const shown = own.filter((activity) => active.has(activity));
    if (shown.length === 0) return [];
    const title = [objetivo.id, objetivo.data.nombre ?? ''].join(' ').trim();
    return [
      groupRow(title, COLUMNS.length, objetivo.dimension),
      ...shown.map((activity) => activityRow(view, activity)),
    ];
  });
  const orphans = actividades.filter((activity) => view.objetivoOf(activity) === undefined);
  return table('Actividades del POI y su avance físico', COLUMNS, [
    ...rows,
    ...(orphans.length === 0 ? [] : [groupRow('Sin objetivo del plan', COLUMNS.length)]),
    ...orphans.map((activity) => activityRow(view, activity)),
  ]);
}

function activityRow(view: View, activity: ActivityProgress): Row {
  const { fisico, latest } = activity;
  const { indicador } = latest.data;
  const tono = view.objetivoOf(activity)?.dimension;
  const unit = indicador?.unidad_medida;
  return row(
    activityId(activity),
    cell(activityName(activity), { note: indicador?.nombre ?? 'sin indicador' }),
    ownerCell(activity),
    fractionOf(fisico.ejecutado.value, fisico.programado.value, unit),
    cell(percent(fisico.bruto.value), {
      bar:
        fisico.valor === undefined
          ? undefined
          : { value: barLength(fisico.valor), ...(tono === undefined ? {} : { tono }) },
    }),
    annualCell(activity),
    stateCell(view, activity),
  );
}

function annualCell({ fisico, latest }: ActivityProgress): Cell {
  const { anual, metaAnual } = fisico;
  const unit = latest.data.indicador?.unidad_medida;
  if (!metaAnual.value) return cell('sin meta anual');
  return cell(percent(anual.value), { note: `de ${measured(metaAnual.value, unit)}` });
}

function stateCell({ touched, words }: View, activity: ActivityProgress): Cell {
  const { fisico } = activity;
  return markedCell(
    cell(words.activity(activity), {
      estado: fisico.estado,
      note: [...flagsOf(fisico), ...reportedNotes(activity)].join('; '),
    }),
    touched.activity(activity),
  );
}

/** Cancelled activities are outside the means, so they are told apart. */
function cancelled({ progress }: View): readonly Block[] {
  const items = progress.actividades.flatMap((activity): Text[] => {
    if (activity.fisico.gris !== 'cancelada') return [];
    const { cancelacion } = activity.latest.data;
    const by = [
      ...(cancelacion?.norma === undefined ? [] : [`, por ${cancelacion.norma}`]),
      ...(cancelacion?.fecha === undefined ? [] : [` del ${longDate(cancelacion.fecha)}`]),
    ].join('');
    const deviation = deviationOf(activity);
    const why = deviation
      ? `. ${causeWord(deviation.causa)}${deviation.texto === '' ? '' : `: ${deviation.texto}`}`
      : '';
    return [text(strong(`${activityId(activity)} `), `${activityName(activity)}${by}${why}`)];
  });
  if (items.length === 0) return [];
  return [heading(2, 'actividades-canceladas', 'Actividades canceladas'), list(items)];
}

/** Activities that report nothing, or too little to have a colour, by the unit that owes the data. */
function unreported({ progress, unitName }: View): readonly Block[] {
  const missing = progress.actividades.filter(
    ({ fisico: { gris } }) => gris === 'sin_dato' || gris === 'informado_en_parte',
  );
  if (missing.length === 0) return [];
  const byUnit = new Map<string, ActivityProgress[]>();
  for (const activity of missing) {
    const unit = unitName(activity.latest.unidad);
    const known = byUnit.get(unit);
    if (known) known.push(activity);
    else byUnit.set(unit, [activity]);
  }
  return [
    heading(2, 'actividades-sin-dato', `Actividades ${SIN_DATO}`),
    list([...byUnit].map(([unit, own]) => text(strong(unit), ` ${unreportedText(own)}.`))),
  ];
}

function unreportedText(activities: readonly ActivityProgress[]): string {
  const named = (gris: Gris): string =>
    enumerate(activities.filter(({ fisico }) => fisico.gris === gris).map(activityId));
  const [none, part] = [named('sin_dato'), named('informado_en_parte')];
  return [
    ...(none === '' ? [] : [`no reportó dato de ${none}`]),
    ...(part === '' ? [] : [`informó solo algunos meses de ${part}`]),
  ]
    .join('; ')
    .concat('; no se incluye en el promedio');
}

/** Those that were formulated and then left out are counted apart. */
function inactiveText({ progress }: View): string {
  const { inactivas } = progress;
  if (inactivas.length === 0) return '';
  const ids = enumerate(inactivas.map(({ id }) => id));
  return inactivas.length === 1
    ? ` Aparte, ${ids} se formuló y se dejó fuera: no entra en ninguna cifra.`
    : ` Aparte, ${inactivas.length} actividades se formularon y se dejaron fuera, y no entran en ninguna cifra: ${ids}.`;
}
