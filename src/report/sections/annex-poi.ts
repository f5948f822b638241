import type { ActivityProgress } from '../../model/progress/activity.ts';
import { compare } from '../../model/fraction.ts';
import { anchorsOf } from '../anchors.ts';
import { detailsOf } from '../activity-details.ts';
import { heading, note } from '../blocks.ts';
import { ofProgramme } from '../done.ts';
import { offTrack } from '../off-track.ts';
import { percent, points, quantityOf } from '../format.ts';
import type { Block, Sheet, Sheets, Text } from '../report.ts';
import { reportedNotes } from '../reported.ts';
import { markedText } from '../touched.ts';
import { stoppedBefore } from '../work-state.ts';
import { activityId, activityName, dayText, tonoOf, yearIsOver, type View } from '../view.ts';
import { ACTIVITY_STATE_WORDS } from '../../model/listed-words.ts';
import { flagsOf } from '../words.ts';
import { ofYearText } from '../year-done.ts';
import { foldedOf, whyText } from './activity-folded.ts';
import { activityFilter } from './activity-filter.ts';
import { beneficiariesText, evidenceText, productsText, tasksText } from './activity-deliveries.ts';
import { moneyText } from './activity-money.ts';

/** The operating plan whole: a sheet of every activity with its work, its money, its tasks, products and evidence. */
export function annexPoi(view: View): readonly Block[] {
  const { actividades } = view.progress;
  const title = heading(1, 'anexo-poi', 'POI completo');
  if (actividades.length === 0) return [title];
  const anchors = anchorsOf('actividad', actividades);
  const told = new Set(offTrack(view).flatMap(({ activities }) => activities));
  const sheets: Sheets = {
    kind: 'sheets',
    level: 2,
    columns: 2,
    parted: true,
    items: actividades.map((activity) =>
      sheetOf(view, activity, { id: anchors.get(activity) ?? '', isTold: told.has(activity) }),
    ),
    ...(view.input.folds === true ? { filter: activityFilter(view) } : {}),
  };
  return [
    title,
    note(
      'Los montos son en soles: PIA y PIM del año; las etapas y lo programado, acumulados desde enero. ' +
        'Donde no se listan productos, lo que se entrega es lo que cuenta el indicador. ' +
        'Donde no se dice el avance del año, es el mismo.',
    ),
    sheets,
  ];
}

/** The sheet of an activity; its difficulty stands in it where no other section tells it in its words. */
function sheetOf(
  view: View,
  activity: ActivityProgress,
  { id, isTold }: { readonly id: string; readonly isTold: boolean },
): Sheet {
  const { fisico } = activity;
  const words = [view.words.activity(activity), ...toldState(view, activity)].join('; ');
  const tono = tonoOf(view, activity);
  return {
    id,
    title: `${activityId(activity)} ${activityName(activity)}`,
    estado: fisico.estado,
    word: markedText(words, view.touched.activity(activity)),
    items: [
      ...given('Sirve a', servedText(view, activity)),
      ...given('Avance', workText(view, activity)),
      ...given('Atención', [...flagsOf(fisico), ...reportedNotes(activity)].join('; ')),
      ...given('Dificultad', isTold || view.input.folds === true ? [] : whyText(view, activity)),
      ...given('Presupuesto', moneyText(view, activity)),
      ...given('Tareas', tasksText(view, activity)),
      ...given('Productos', productsText(activity)),
      ...given('Evidencias', evidenceText(activity)),
    ],
    ...(view.input.folds === true
      ? { folded: foldedOf(view, activity), ...(tono === undefined ? {} : { tono }) }
      : {}),
  };
}

function given(term: string, words: string | Text): Sheet['items'] {
  if (words.length === 0) return [];
  return [{ term, text: typeof words === 'string' ? [{ text: words }] : words }];
}

/** A state that only follows from figures is not told where the figures are missing, nor one already told. */
function toldState({ words }: View, activity: ActivityProgress): readonly string[] {
  const { estado, estadoEscrito, fisico } = activity;
  const before = stoppedBefore(activity);
  if (estado === undefined) return before;
  const word = ACTIVITY_STATE_WORDS[estado];
  const isTold = word !== words.activity(activity) && (estadoEscrito || fisico.gris === undefined);
  return [...(isTold ? [word] : []), ...before];
}

/** «SOC-1, línea 1.1; GIM, con GDU; inversión, CUI 2398871; Ácora; 1,200 beneficiarios: 640 mujeres y 560 hombres» */
function servedText(view: View, activity: ActivityProgress): string {
  const { latest, corte, corteActividad } = activity;
  const { proyecto, corresponsables = [] } = latest.data;
  const line = proyecto === undefined ? '' : `, línea ${proyecto}`;
  const others = corresponsables.length === 0 ? '' : `, con ${corresponsables.join(', ')}`;
  const early =
    corteActividad !== undefined && corte !== undefined && corteActividad < corte
      ? [`datos al ${dayText(view, corteActividad)}`]
      : [];
  return [
    `${latest.objetivo ?? 'sin objetivo'}${line}`,
    `${latest.unidad ?? 'sin unidad'}${others}`,
    ...detailsOf(view, activity),
    ...beneficiariesText(activity),
    ...early,
  ].join('; ');
}

/** «Conexiones: 48 de 60 conexiones, 80.00 %; del año, 48.00 % de 100; proyección 80 conexiones, 80.00 %; brecha +26.25 puntos» */
function workText(view: View, activity: ActivityProgress): string {
  const { latest, fisico, proyeccion, brecha } = activity;
  const { indicador } = latest.data;
  const unit = indicador?.unidad_medida;
  return [
    `${indicador?.nombre ?? 'sin indicador'}: ${ofProgramme(activity)}, ${percent(fisico.bruto.value)}`,
    ...annualText(activity),
    ...(proyeccion.cantidad.value === undefined || yearIsOver(view)
      ? []
      : [
          `cerraría en ${quantityOf(proyeccion.cantidad.value, unit)}, ${percent(proyeccion.valor.value)} de la meta del año`,
        ]),
    ...(brecha.value === undefined ? [] : [`brecha ${points(brecha.value)} puntos`]),
  ].join('; ');
}

/** Nothing where it is that of the programme to date, as the note at the beginning says. */
function annualText(activity: ActivityProgress): readonly string[] {
  const { anual, metaAnual, programado, bruto } = activity.fisico;
  const isSame =
    programado.value !== undefined &&
    metaAnual.value !== undefined &&
    compare(programado.value, metaAnual.value) === 0 &&
    percent(anual.value) === percent(bruto.value);
  const words = ofYearText(activity);
  return words === undefined ? ['sin meta anual'] : isSame ? [] : [words];
}
