import type { CheckResult } from '../check/check.ts';
import type { ReadProject } from '../check/workspace.ts';
import { isGroup, isList } from '../edit/value.ts';
import { UnreadFault, UsageFault } from '../host/exit-code.ts';
import type { Actividad, Model } from '../model/model.ts';
import { rememberedOf } from '../model/progress/remember.ts';
import { cannotBeRead, mayBeAfter, mayBeOf, mayName, unreadOf } from '../model/questions/unreadable.ts';
import type { UnreadDocument } from '../model/surroundings.ts';
import { tipoOf, type DocumentKind } from '../schema/kind.ts';
import { childAt } from '../schema/value-at.ts';
import { monthMeant, type Mes } from '../text/months.ts';
import { fold, nearest } from '../text/nearest.ts';
import { absolute, jsonPointer, relative, type Path } from '../text/path.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { lineOf } from './field-advice.ts';
import { mendFirst, namesHere } from './unread.ts';

/** The project that is to be changed, and the folder from which its files are named. */
export interface Context {
  readonly read: ReadProject;
  readonly result: CheckResult;
  readonly cwd: string;
}

/** A value that somebody wants in a field of something that has an id. */
export interface Assignment {
  /** The id of an activity, objective, indicator, unit…, or the path of a document for its own fields. */
  readonly id: string;
  /** Keys with dots between them: `ejecutado.jul`, `cronograma.T1.avance`, `medidas.nueva.texto`. */
  readonly field: string;
  readonly text: string;
  /** Of the POI in which it is wanted, before that of the whole order. */
  readonly period?: string;
  /** The unit that its row says it is of, by its id or its name. */
  readonly unit?: string;
  /** Of the table that it comes from, 1-based. */
  readonly row?: number;
}

/** Where what has an id stands. */
export interface Owner {
  readonly file: string;
  readonly kind: DocumentKind;
  readonly path: Path;
}

/**
 * Where the thing stands that an assignment is about: a document by its path, its id or the period that it alone is of, an
 * activity, or what else has an id. Throws UsageFault, also where that is not of the period that was asked for.
 */
export function ownerOf(assignment: Assignment, context: Context, period: string | undefined): Owner {
  const wanted = assignment.period ?? period;
  const owner = placeOf(assignment, context, wanted);
  const document = context.result.documents.get(owner.file)?.value;
  const ofUnit = refusedUnit(assignment, owner, context);
  if (ofUnit !== undefined) throw new UsageFault(ofUnit);
  const stated = childAt(document, owner.kind === 'presupuesto' ? 'anio' : 'periodo');
  const isOfOne = typeof stated === 'string' || typeof stated === 'number';
  if (wanted === undefined || String(stated) === wanted) return owner;
  // An order may be about other documents too, and a period that was filled down a table says nothing of what has none.
  const isOfYear = owner.kind === 'presupuesto' && assignment.period?.startsWith(`${String(stated)}-`);
  if (owner.kind !== 'poi' && (assignment.period === undefined || !isOfOne || isOfYear === true))
    return owner;
  throw new UsageFault(
    `${quote(assignment.id)} no es de ${visible(wanted)}${isOfOne ? `, sino de ${visible(String(stated))}` : ', y no dice de qué periodo es'}.`,
  );
}

/** The unit of each activity, by the place where it stands. */
const unitsByPlace: (model: Model) => ReadonlyMap<string, string> = rememberedOf(
  ({ actividades }) =>
    new Map(
      actividades.flatMap(({ origin, unidad }) =>
        unidad === undefined ? [] : [[`${origin.file}${jsonPointer(origin.path)}`, unidad] as const],
      ),
    ),
);

/** The id of each unit, by its id and by its name. */
const unitsByName: (model: Model) => ReadonlyMap<string, string> = rememberedOf(
  ({ unidades }) =>
    new Map(
      unidades.flatMap(({ id, data }) =>
        [id, data.nombre ?? ''].filter((name) => name !== '').map((name) => [fold(name), id] as const),
      ),
    ),
);

/** Why a row that names a unit is not obeyed, where what it is about is an activity of another one. */
function refusedUnit(
  { id, field, text, unit, row }: Assignment,
  { file, path }: Owner,
  { result: { model } }: Context,
): string | undefined {
  if (unit === undefined) return undefined;
  const own = unitsByPlace(model).get(`${file}${jsonPointer(path)}`);
  // «Unidad» may be that of measure, or an abbreviation of the office: what is no unit of the project denies nothing.
  const meant = unitsByName(model).get(fold(unit));
  if (own === undefined || meant === undefined || meant === own) return undefined;
  if (field === 'unidad' && fold(text) === fold(unit)) return undefined;
  return `La fila ${String(row)} dice que ${quote(id)} es de ${quote(unit)}, y es de ${quote(own)}: corrija el id o la unidad.`;
}

function placeOf(
  { id, field, text }: Assignment,
  { read, result, cwd }: Context,
  period: string | undefined,
): Owner {
  const file = [id, relative(read.root, absolute(cwd, id))].find((path) => result.documents.has(path));
  const documents = [...result.documents].flatMap(([path, { value }]) => {
    const kind = tipoOf(value);
    return kind === undefined ? [] : [{ file: path, kind, value }];
  });
  const ofPath = documents.find((one) => one.file === file);
  if (ofPath) return { file: ofPath.file, kind: ofPath.kind, path: [] };
  const named = (unread: readonly UnreadDocument[]): string => namesHere(unread, read, cwd);
  // What they hold may be later, or the same; without the configuration nobody knows what is left out.
  const unread = unreadOf(result.model, 'poi', 'config');
  const mes = monthIn(field.split('.'));
  const actividad = actividadFor(id, mes, result, period);
  const last = String(actividad?.poi.data.periodo ?? '');
  // A month that the latest does not have is of an earlier one.
  const isOfLast = mes === undefined || actividad?.poi.meses.includes(mes) === true;
  const blind = unread.filter(
    (one) =>
      one.tipo === 'config' ||
      (period === undefined && mayName(one, id) && (!isOfLast || mayBeAfter(one, last))),
  );
  if (actividad && blind.length > 0) {
    const isKnown = last !== '' && !blind.some(({ tipo }) => tipo === 'config');
    const way = isKnown ? ` O diga en cuál se cambia: --period ${last}` : '';
    throw new UnreadFault(
      `No se sabe cuál es el último POI de ${quote(id)}: ${cannotBeRead(blind)} ${named(blind)}. ${mendFirst(blind)}${way}`,
    );
  }
  if (actividad) return { file: actividad.origin.file, kind: 'poi', path: actividad.origin.path };
  for (const one of documents) {
    const found = one.kind === 'poi' ? undefined : pathOfId(one.value, id, []);
    if (found) return { file: one.file, kind: one.kind, path: found };
  }
  const ofPeriod = documents.filter(
    ({ value }) => isGroup(value) && [id, Number(id)].some((one) => one === value['periodo']),
  );
  const [only, ...others] = ofPeriod;
  const twins = unread.filter((one) => mayBeOf(one, id));
  if (only && twins.length > 0)
    throw new UnreadFault(
      `No se sabe si de ${quote(id)} hay otro documento: ${cannotBeRead(twins)} ${named(twins)}. ${mendFirst(twins)} O diga cuál se cambia: ${lineOf(relative(cwd, `${read.root}/${only.file}`), field, text)}`,
    );
  if (only && others.length === 0) return { file: only.file, kind: only.kind, path: [] };
  if (only) {
    const paths = ofPeriod.map((one) => relative(cwd, `${read.root}/${one.file}`));
    throw new UsageFault(
      `De ${quote(id)} hay ${paths.length} documentos. Diga cuál, y escriba ${enumerate(
        paths.slice(0, 4).map((path) => lineOf(path, field, text)),
        'o',
      )}`,
    );
  }
  const { unreadable } = result.model;
  const none = `No hay nada con el identificador ${quote(id)}${period === undefined ? '' : ` en ${visible(period)}`}`;
  if (unreadable.length > 0)
    throw new UnreadFault(
      `${none} en lo que se pudo leer, y puede estar en lo que no: ${cannotBeRead(unreadable)} ${named(unreadable)}. ${mendFirst(unreadable)}`,
    );
  const ofId = result.model.actividades.filter((one) => one.id === id);
  const periods = [...new Set(ofId.map(({ poi }) => poi.periodo))];
  if (period !== undefined && periods.length > 0)
    throw new UsageFault(
      `${quote(id)} no está en el POI de ${visible(period)}, sino en ${periods.length === 1 ? 'el' : 'los'} de ${enumerate(periods)}.`,
    );
  const ids = [...new Set(result.model.actividades.map((one) => one.id))];
  throw new UsageFault(
    `${none}. ${didYouMean(nearest(id, ids)) || 'Escriba el de una actividad, como GIM-014, o la ruta de un documento.'}`,
  );
}

function actividadFor(
  id: string,
  mes: Mes | undefined,
  { model }: CheckResult,
  period: string | undefined,
): Actividad | undefined {
  const own = model.actividades
    .filter((one) => one.id === id && (period === undefined || String(one.poi.data.periodo) === period))
    .toSorted((a, b) => (String(a.poi.data.periodo) < String(b.poi.data.periodo) ? -1 : 1));
  const ofMonth = mes === undefined ? [] : own.filter(({ poi }) => poi.meses.includes(mes));
  return ofMonth.at(-1) ?? own.at(-1);
}

/** The month that the keys of a field name, if any. */
export function monthIn(steps: readonly string[]): Mes | undefined {
  // A figure is a month after what goes by months only: `medidas.1` is the first measure.
  return steps
    .map((step, i) =>
      /\p{L}/u.test(step) || BY_MONTHS.test(fold(steps[i - 1] ?? '')) ? monthMeant(step) : undefined,
    )
    .find((found) => found !== undefined);
}

const BY_MONTHS = /^(?:programado|ejecutado|devengado_mensual|programado_original)$/;

function pathOfId(value: unknown, id: string, path: Path): Path | undefined {
  if (isList(value))
    return value.map((item, i) => pathOfId(item, id, [...path, i])).find((found) => found !== undefined);
  if (!isGroup(value)) return undefined;
  if (value['id'] === id) return path;
  return Object.keys(value)
    .map((key) => pathOfId(value[key], id, [...path, key]))
    .find((found) => found !== undefined);
}
