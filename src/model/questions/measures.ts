import type { MedidaData, Model, Origin, Poi, Semestre } from '../model.ts';
import type { ActivityProgress } from '../progress/activity.ts';
import { at } from '../progress/figure.ts';
import { plain } from '../progress/joining.ts';
import { measuresOfActivity } from '../progress/lists-of-year.ts';
import { firstHalfPois, poisOf } from '../progress/period.ts';
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
  const own = poisOf(model, periodo).filter(isAsked).flatMap(ofSemester);
  const again = groupedBy([...ofActivities, ...own], wordsOf);
  const earlier = firstHalfPois(model, periodo)
    .filter(isAsked)
    .flatMap(ofSemester)
    .filter((measure) => !again.get(wordsOf(measure))?.some((one) => isOfOneUnit(one, measure)));
  return [...ofActivities, ...earlier, ...own];
}

function ofActivity(actividad: ActivityProgress): readonly Measure[] {
  return measuresOfActivity(actividad.documents).map(({ data, document, index }) =>
    measureOf(data, actividad.latest.unidad, at(document.origin, 'medidas', index), actividad),
  );
}

function ofSemester(poi: Poi): readonly Measure[] {
  return (poi.data.evaluacion?.medidas ?? []).map((medida, i) =>
    measureOf(medida, poi.data.unidad, at(poi.origin, 'evaluacion', 'medidas', i), undefined),
  );
}

function measureOf(
  { texto, unidad, plazo, estado }: MedidaData,
  owner: string | undefined,
  origin: Origin,
  actividad: ActivityProgress | undefined,
): Measure {
  return { texto: texto ?? '', unidad: unidad ?? owner, plazo, estado, actividad, origin };
}

function wordsOf({ texto }: Measure): string {
  return plain(texto);
}

/** A measure that names no unit may be of any. */
function isOfOneUnit(a: Measure, b: Measure): boolean {
  return a.unidad === undefined || b.unidad === undefined || a.unidad === b.unidad;
}
