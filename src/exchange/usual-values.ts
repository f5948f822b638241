import { isEmpty, isGroup, type Value } from '../edit/value.ts';
import type { Actividad, Model } from '../model/model.ts';
import { asInherited } from '../model/questions/year.ts';
import { valueAt } from '../schema/value-at.ts';
import type { Path } from '../text/path.ts';
import { isSameMeasure } from '../text/same-measure.ts';

/**
 * What a POI means where it says nothing, as its schema has it. By the names of what leads there, without the places in
 * lists. Another value written there is no datum that was missing: it makes what stands beside it mean something else.
 */
const USUAL: ReadonlyMap<string, string | boolean | undefined> = new Map<
  string,
  string | boolean | undefined
>([
  ['actividades/tipo', 'actividad'],
  ['actividades/activa', true],
  // Nothing is meant by itself, but what S1 of the year says.
  ['actividades/indicador/unidad_medida', undefined],
  ['actividades/indicador/sentido', 'ascendente'],
  ['actividades/indicador/acumulacion', 'suma'],
  ['actividades/cronograma/hito', false],
  ['resultados/preliminar', false],
]);

/** What of an indicator is counted as it says, and read by its sense. */
const QUANTITIES = ['meta', 'meta_anual', 'programado', 'ejecutado', 'logrado'];

/** Gives what a document means at a path of it where it says nothing; undefined for nothing. */
export type Meaning = (path: Path) => unknown;

/** What a document means by itself. */
export const meantAlone: Meaning = (path) => USUAL.get(namesOf(path));

/** What the document of an activity means: in it and in what stands in it also what S1 of its year says. */
export function meantIn(actividad: Actividad, model: Model): Meaning {
  const { data, origin } = actividad;
  const known = asInherited(actividad, model).data;
  return (path) => {
    if (!USUAL.has(namesOf(path))) return undefined;
    const own = path.slice(origin.path.length);
    // What S1 says of tasks and results is its own.
    const isOfActivity = known !== data && own.every((step) => typeof step === 'string');
    return (isOfActivity ? valueAt(known, own) : undefined) ?? meantAlone(path);
  };
}

/**
 * What a document means at a path at which nothing stands, where a value for it would make what stands beside it in
 * `group` mean something else; undefined where it would not.
 */
export function meantInstead(path: Path, wanted: Value, group: unknown, meant: Meaning): unknown {
  const usual = meant(path);
  if (usual === undefined || usual === wanted || isSameText(usual, wanted)) return undefined;
  return (path.at(-2) === 'indicador' ? countsAnything(group) : isGroup(group)) ? usual : undefined;
}

function isSameText(usual: unknown, wanted: Value): boolean {
  return typeof usual === 'string' && typeof wanted === 'string' && isSameMeasure(usual, wanted);
}

/** Whether an indicator has quantities, which mean what it says of how they are counted. */
export function countsAnything(indicador: unknown): boolean {
  return QUANTITIES.some((name) => !isEmpty(valueAt(indicador, [name])));
}

/** Whether a value of an indicator, by its name, is a quantity or several. */
export function isCounted(name: unknown): boolean {
  return QUANTITIES.some((one) => one === name);
}

function namesOf(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('/');
}
