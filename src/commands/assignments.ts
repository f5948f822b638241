import type { CheckResult } from '../check/check.ts';
import type { ReadProject } from '../check/workspace.ts';
import type { Edit } from '../edit/edit.ts';
import { isGroup, isList } from '../edit/value.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Actividad } from '../model/model.ts';
import { isTipo, type DocumentKind } from '../schema/kind.ts';
import { shapeAt } from '../schema/shape.ts';
import { monthMeant } from '../text/months.ts';
import { nearest } from '../text/nearest.ts';
import { relative, type Path } from '../text/path.ts';
import { didYouMean, quote } from '../text/spanish.ts';
import type { FileEdits } from './edit-project.ts';
import { fieldsMeant } from './fields-meant.ts';
import { typedValue } from './typed-value.ts';

/** A value that somebody wants in a field of something that has an id. */
export interface Assignment {
  /** The id of an activity, objective, indicator, unit…, or the path of a document for its own fields. */
  readonly id: string;
  /** Keys with dots between them: `ejecutado.jul`, `cronograma.T1.avance`. */
  readonly field: string;
  readonly text: string;
}

/** What is left blank may be forgotten: only the dash takes a datum away. */
export const NO_DATUM_IS_A_DASH = 'Para quitar un dato, escriba un guion: -';

/** `campo=valor`. Throws UsageFault for what has no field or no value. */
export function assignmentOf(id: string, word: string): Assignment {
  const [, field, text] = /^([^=]+)=(.*)$/s.exec(word) ?? [];
  if (field === undefined || text === undefined)
    throw new UsageFault(`${quote(word)} no es «campo=valor», por ejemplo ejecutado.jul=12.`);
  if (text.trim() === '') throw new UsageFault(`A ${quote(word)} le falta el valor. ${NO_DATUM_IS_A_DASH}`);
  return { id, field: field.trim(), text };
}

/** The project that is to be changed, and the folder from which its files are named. */
export interface Context {
  readonly read: ReadProject;
  readonly result: CheckResult;
  readonly cwd: string;
}

/** Where what has an id stands. */
interface Place {
  readonly file: string;
  readonly kind: DocumentKind;
  readonly path: Path;
}

/**
 * The edit that an assignment asks for. A short field of an activity is looked up in it, then in its indicador, then in
 * its presupuesto; a month picks the document that has it, anything else the latest, and `period` decides. Throws
 * UsageFault.
 */
export function editFor(
  { id, field, text }: Assignment,
  project: Context,
  period: string | undefined,
): FileEdits {
  const steps = field.split('.').map((step) => step.trim());
  const { file, kind, path } = placeOf(id, steps, project, period);
  const value = project.result.documents.get(file)?.value;
  const prefixes = kind === 'poi' && path.length > 0 ? [[], ['indicador'], ['presupuesto']] : [[]];
  for (const prefix of prefixes) {
    const full = resolved(value, [...path, ...prefix], steps);
    const shape = full && shapeAt(kind, full);
    if (!full || !shape || Object.keys(shape).length === 0) continue;
    const typed = typedValue(text, shape, field);
    const edit: Edit = { kind: 'set', path: full, value: typed };
    return { file, kind, edits: [edit] };
  }
  const meant = fieldsMeant(value, kind, { path, prefixes }, steps);
  if (meant.length > 0)
    throw new UsageFault(`${quote(id)} no tiene un campo ${quote(field)}. ${didYouMean(meant)}`);
  const ofDocument = path.length > 0 && Object.hasOwn(shapeAt(kind, []).properties ?? {}, steps[0] ?? '');
  if (ofDocument) {
    const shown = relative(project.cwd, `${project.read.root}/${file}`);
    throw new UsageFault(
      `${quote(field)} no es de ${quote(id)}, sino de su documento. Escriba: plan set ${shown} ${field}=${text}`,
    );
  }
  const inside = prefixes
    .map((prefix) => Object.keys(shapeAt(kind, [...path, ...prefix, ...steps.slice(0, -1)]).properties ?? {}))
    .find((names) => steps.length > 1 && names.length > 0);
  if (inside)
    throw new UsageFault(
      `${quote(steps.slice(0, -1).join('.'))} no tiene ${quote(steps.at(-1) ?? '')}. Tiene ${inside.slice(0, 12).map(quote).join(', ')}.`,
    );
  const known = prefixes.flatMap((prefix) =>
    Object.keys(shapeAt(kind, [...path, ...prefix]).properties ?? {}),
  );
  throw new UsageFault(
    `${quote(id)} no tiene un campo ${quote(field)}. Tiene ${known.slice(0, 8).map(quote).join(', ')}… Todos, con lo que son: plan explain ${kind}${path
      .filter((step) => typeof step === 'string')
      .map((step) => `.${step}`)
      .join('')}`,
  );
}

function placeOf(
  id: string,
  steps: readonly string[],
  { read, result, cwd }: Context,
  period: string | undefined,
): Place {
  const file = [id, relative(read.root, `${cwd}/${id}`)].find((path) => result.documents.has(path));
  if (file !== undefined) {
    const value = result.documents.get(file)?.value;
    const tipo = isGroup(value) ? value['tipo'] : undefined;
    if (isTipo(tipo)) return { file, kind: tipo, path: [] };
  }
  const actividad = actividadFor(id, steps, result, period);
  if (actividad) return { file: actividad.origin.file, kind: 'poi', path: actividad.origin.path };
  for (const [path, { value }] of result.documents) {
    const tipo = isGroup(value) ? value['tipo'] : undefined;
    const found = isTipo(tipo) && tipo !== 'poi' ? withId(value, id, []) : undefined;
    if (found && isTipo(tipo)) return { file: path, kind: tipo, path: found };
  }
  const ids = [...new Set(result.model.actividades.map((one) => one.id))];
  throw new UsageFault(
    `No hay nada con el identificador ${quote(id)}${period === undefined ? '' : ` en ${period}`}. ${didYouMean(nearest(id, ids)) || 'Escriba el de una actividad, como GIM-014, o la ruta de un documento.'}`,
  );
}

function actividadFor(
  id: string,
  steps: readonly string[],
  { model }: CheckResult,
  period: string | undefined,
): Actividad | undefined {
  const mes = steps.map((step) => monthMeant(step)).find((found) => found !== undefined);
  const own = model.actividades
    .filter((one) => one.id === id && (period === undefined || String(one.poi.data.periodo) === period))
    .toSorted((a, b) => (String(a.poi.data.periodo) < String(b.poi.data.periodo) ? -1 : 1));
  const ofMonth = mes === undefined ? [] : own.filter(({ poi }) => poi.meses.includes(mes));
  return ofMonth.at(-1) ?? own.at(-1);
}

function withId(value: unknown, id: string, path: Path): Path | undefined {
  if (isList(value))
    return value.map((item, i) => withId(item, id, [...path, i])).find((found) => found !== undefined);
  if (!isGroup(value)) return undefined;
  if (value['id'] === id && path.length > 0) return path;
  return Object.keys(value)
    .map((key) => withId(value[key], id, [...path, key]))
    .find((found) => found !== undefined);
}

/** The path that steps mean: items of lists by their id, name or place from 1, months by any of their names. */
function resolved(root: unknown, base: Path, steps: readonly string[]): Path | undefined {
  let value = base.reduce<unknown>(
    (inner, step) => (isList(inner) ? inner[Number(step)] : isGroup(inner) ? inner[String(step)] : undefined),
    root,
  );
  const path: (string | number)[] = [...base];
  for (const step of steps) {
    let next: string | number = step;
    if (isList(value)) {
      const byName = value.findIndex(
        (item) => isGroup(item) && [item['id'], item['nombre'], item['indicador']].includes(step),
      );
      next = byName >= 0 ? byName : Number(step) - 1;
      if (!Number.isInteger(next) || next < 0 || next >= value.length) return undefined;
      value = value[next];
    } else {
      const mes = /^(?:programado|ejecutado|devengado_mensual|programado_original)$/.test(String(path.at(-1)))
        ? monthMeant(step)
        : undefined;
      next = mes ?? step;
      value = isGroup(value) ? value[next] : undefined;
    }
    path.push(next);
  }
  return path;
}
