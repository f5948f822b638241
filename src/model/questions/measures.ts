import type { MedidaData, Model, Origin, Poi, Semestre } from '../model.ts';
import type { ActivityProgress } from '../progress/activity.ts';
import { latestDay } from '../progress/calendar.ts';
import { at } from '../progress/figure.ts';
import { plain } from '../progress/joining.ts';
import { measuresOfActivity } from '../progress/lists-of-year.ts';
import { cutOffOfPoi, firstHalfPois, poisOf } from '../progress/period.ts';
import { groupedBy } from '../../text/grouped-by.ts';

/** An improvement measure, of an activity or of a whole semester. */
export interface Measure {
  /** Empty where it says none. */
  readonly texto: string;
  /** The one it names or, naming none, that of what it stands in. */
  readonly unidad: string | undefined;
  /** `AAAA-MM-DD` */
  readonly plazo: string | undefined;
  readonly estado: MedidaData['estado'];
  readonly actividad: ActivityProgress | undefined;
  /** The day up to which its activity or, of a semester, its unit tells, `AAAA-MM-DD`; undefined where no document says it. */
  readonly hasta: string | undefined;
  readonly origin: Origin;
}

/**
 * The measures of some activities and of the documents of a semester, in the order of the documents. In the second
 * semester those that the documents of the first took too, since they are to be kept: but for what its unit says again.
 */
export function measuresOfYear(
  model: Model,
  periodo: Semestre,
  {
    actividades,
    isAsked = () => true,
  }: {
    readonly actividades: readonly ActivityProgress[];
    /** Of which documents those of whole semesters are asked for; of all where it is not given. */
    readonly isAsked?: (poi: Poi) => boolean;
  },
): readonly Measure[] {
  const ofActivities = actividades.flatMap(ofActivity);
  const [first, second] = [firstHalfPois(model, periodo), poisOf(model, periodo)];
  const byUnit = groupedBy([...first, ...second], ({ data }) => data.unidad ?? '');
  const measuresOf = (poi: Poi): readonly Measure[] =>
    ofSemester(poi, latestDay((byUnit.get(poi.data.unidad ?? '') ?? []).map(cutOffOfPoi)));
  const own = second.filter(isAsked).flatMap(measuresOf);
  const again = groupedBy([...ofActivities, ...own], wordsOf);
  const earlier = first
    .filter(isAsked)
    .flatMap(measuresOf)
    .filter((measure) => !again.get(wordsOf(measure))?.some((one) => isOfOneUnit(one, measure)));
  return [...ofActivities, ...earlier, ...own];
}

function ofActivity(actividad: ActivityProgress): readonly Measure[] {
  return measuresOfActivity(actividad.documents).map(({ data, document, index }) =>
    measureOf(data, {
      unidad: actividad.latest.unidad,
      origin: at(document.origin, 'medidas', index),
      actividad,
      hasta: actividad.corteActividad,
    }),
  );
}

function ofSemester(poi: Poi, hasta: string | undefined): readonly Measure[] {
  return (poi.data.evaluacion?.medidas ?? []).map((medida, i) =>
    measureOf(medida, {
      unidad: poi.data.unidad,
      origin: at(poi.origin, 'evaluacion', 'medidas', i),
      actividad: undefined,
      hasta,
    }),
  );
}

function measureOf(
  { texto, unidad, plazo, estado }: MedidaData,
  owner: Pick<Measure, 'unidad' | 'origin' | 'actividad' | 'hasta'>,
): Measure {
  return { ...owner, texto: texto ?? '', unidad: unidad ?? owner.unidad, plazo, estado };
}

function wordsOf({ texto }: Measure): string {
  return plain(texto);
}

/** A measure that names no unit may be of any. */
function isOfOneUnit(a: Measure, b: Measure): boolean {
  return a.unidad === undefined || b.unidad === undefined || a.unidad === b.unidad;
}
