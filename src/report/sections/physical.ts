import { count, enumerate } from '../../text/spanish.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { measuresOfActivity } from '../../model/progress/lists-of-year.ts';
import { spentLeftOut } from '../../model/progress/left-out.ts';
import { ofProgramme } from '../done.ts';
import { barLength, longDate, percent, shortDate, soles } from '../format.ts';
import { cell, groupRow, heading, left, paragraph, row, strong, table, text } from '../blocks.ts';
import type { Gris } from '../../model/progress/physical.ts';
import { begunText } from '../left-out.ts';
import { nothingOffTrack, offTrack } from '../off-track.ts';
import type { Block, Cell, Inline, Row } from '../report.ts';
import { ownerCell, reportedNotes, untoldClose } from '../reported.ts';
import { deviationOf, isReasonUnplaced } from '../deviations.ts';
import { measureWord, overdueWords } from '../said.ts';
import { markedCell } from '../touched.ts';
import { activityId, activityName, ofUnit, tonoOf, yearIsOver, type View } from '../view.ts';
import { causeWord, flagsOf } from '../words.ts';
import { ofYearText } from '../year-done.ts';

/** What was not done as programmed, activity by activity and in full: why, and what is done about it. */
export function physicalExecution(view: View): readonly Block[] {
  const { actividades } = view.progress;
  const title = heading(1, 'ejecucion-fisica', 'Ejecución física: lo que se apartó de lo programado');
  if (actividades.length === 0)
    return view.progress.dejadas.length === 0 ? [title] : [title, paragraph(inactiveText(view).trim())];
  const groups = offTrack(view);
  const told = groups.reduce((sum, { activities }) => sum + activities.length, 0);
  return [
    title,
    paragraph(
      `${view.input.unidad === undefined ? 'El POI' : 'En el POI esta unidad'} ${yearIsOver(view) ? 'tuvo' : 'tiene'} ${[statesText(view, actividades), ...untoldClose(actividades)].join('; ')}.`,
      // After the table it could stand alone on a page.
      told < actividades.length && view.input.annexes !== false
        ? ' Cada una, también las que están en meta, tiene su ficha en el anexo A1.'
        : '',
      inactiveText(view),
    ),
    ...(told === 0
      ? [paragraph(nothingOffTrack(view))]
      : [
          table(
            `Actividades${ofUnit(view)} que se apartaron de lo programado: ${told} de ${actividades.length}, por estado y de menor a mayor avance`,
            COLUMNS,
            groups.flatMap(({ title: reason, activities }) => [
              groupRow(`${reason}: ${activities.length}`, COLUMNS.length),
              ...activities.map((activity) => activityRow(view, activity)),
            ]),
          ),
        ]),
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
  left('Actividad e indicador', 2.1),
  left('Unidad', 0.6),
  left('Ejecutado de programado, y avance', 1.7),
  left('Por qué', 2.1),
  left('Qué se hace', 2.3),
];

function activityRow(view: View, activity: ActivityProgress): Row {
  const { latest } = activity;
  return row(
    cell(text(strong(`${activityId(activity)} `), activityName(activity)), {
      note: latest.data.indicador?.nombre ?? 'sin indicador',
    }),
    ownerCell(activity),
    progressCell(view, activity),
    whyCell(view, activity),
    measuresCell(view, activity),
  );
}

/** `80.00 % en riesgo`, with the quantities, the year and what it would close at under it. */
function progressCell(view: View, activity: ActivityProgress): Cell {
  const { fisico, proyeccion } = activity;
  const tono = tonoOf(view, activity);
  const about = [
    ...flagsOf(fisico),
    ofProgramme(activity),
    ...reportedNotes(activity),
    ofYearText(activity) ?? 'sin meta anual',
    ...(proyeccion.valor.value === undefined || yearIsOver(view)
      ? []
      : [`cerraría en ${percent(proyeccion.valor.value)}`]),
  ];
  const value = fisico.bruto.value === undefined ? [] : [strong(`${percent(fisico.bruto.value)} `)];
  return markedCell(
    cell(text(...value, view.words.activity(activity)), {
      estado: fisico.estado,
      note: about.join('; '),
      bar:
        fisico.valor === undefined || fisico.gris !== undefined
          ? undefined
          : { value: barLength(fisico.valor), ...(tono === undefined ? {} : { tono }) },
    }),
    view.touched.activity(activity),
  );
}

/** The cause and its story; of a cancelled activity also by which norm. */
export function whyCell(view: View, activity: ActivityProgress): Cell {
  const { cancelacion } = activity.latest.data;
  const norm = [
    ...(cancelacion?.norma === undefined ? [] : [`por ${cancelacion.norma}`]),
    ...(cancelacion?.fecha === undefined ? [] : [`del ${longDate(cancelacion.fecha)}`]),
  ].join(' ');
  const by = norm === '' ? [] : [`Se canceló ${norm}`];
  const deviation = deviationOf(activity);
  if (deviation === undefined)
    return cell(isReasonUnplaced(view, activity) ? 'no se dice de qué semestre es' : 'no se dice', {
      note: by.join(''),
    });
  const story = deviation.texto === '' ? [] : [deviation.texto.replace(/\.$/, '')];
  return cell(causeWord(deviation.causa), { note: [...story, ...by].join('. ') });
}

/** Its measures, each with who, until when and whether it was taken. */
export function measuresCell(view: View, activity: ActivityProgress): Cell {
  const { latest, documents, fisico, corteActividad: hasta } = activity;
  const all = measuresOfActivity(documents);
  if (all.length === 0) return cell(fisico.gris === 'cancelada' ? 'nada más' : 'ninguna medida');
  return cell(
    all.flatMap(({ data: { texto, unidad, plazo, estado } }, i): readonly Inline[] => {
      const about = [
        unidad ?? latest.unidad ?? 'sin unidad',
        plazo === undefined ? 'sin plazo' : `hasta el ${shortDate(plazo)}`,
        ...(estado === undefined ? [] : [measureWord(estado)]),
        ...overdueWords(view, { plazo, estado, hasta }),
      ].join(', ');
      return [{ text: `${i === 0 ? '' : '; '}${texto ?? ''} ` }, { text: `(${about})`, emphasis: true }];
    }),
  );
}

/** Those that were left out are counted apart: those that were only formulated, and by name those that had begun. */
function inactiveText({ progress }: View): string {
  const { inactivas, dejadas } = progress;
  if (inactivas.length === 0) return '';
  const begun = new Set(dejadas.map(({ entrada }) => entrada));
  const formulated = inactivas.filter((entry) => !begun.has(entry));
  const ids = enumerate(formulated.map(({ id }) => id));
  const told =
    formulated.length === 0
      ? []
      : formulated.length === 1
        ? [`Aparte, ${ids} se formuló y se dejó fuera: no entra en ninguna cifra.`]
        : [
            `Aparte, ${formulated.length} actividades se formularon y se dejaron fuera, y no entran en ninguna cifra: ${ids}.`,
          ];
  const spent = spentLeftOut(inactivas);
  const money =
    spent === undefined
      ? []
      : [
          `Tampoco entran ${spent.isAtLeast ? 'al menos' : 'los'} ${soles(spent.devengado)} que ${spent.ids.length === 1 ? 'devengó' : 'devengaron'} ${enumerate(spent.ids)}.`,
        ];
  const named = begunText(progress, (activity) => `${activityId(activity)} ${activityName(activity)}`);
  return [...told, ...named, ...money].map((words) => ` ${words}`).join('');
}
