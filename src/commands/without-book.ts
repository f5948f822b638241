import type { CheckedProject } from '../check/workspace.ts';
import { documentsOf } from '../exchange/workbook/share.ts';
import { UnreadFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import type { Actividad, Semestre } from '../model/model.ts';
import { isRefused } from '../model/questions/refused.ts';
import { absolute, shownPath } from '../text/path.ts';
import { count, enumerate, firstNamed, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';

/** What is said of, and where its files are named from. */
type Project = Pick<CheckedProject, 'root' | 'result'>;

const MOST_NAMED = 5;

/**
 * Says on stderr which activities of a semester are in the workbook of no unit, and which are in one without a code by
 * which they would be known again; of a unit, those that are its own or may be. Gives whether that is so because something
 * is written that cannot be read, or means no unit.
 */
export function tellWithoutBook(
  project: Project,
  period: Semestre,
  unit: string | undefined,
  host: Host,
): boolean {
  const { model } = project.result;
  const known = new Set(model.unidades.map(({ id }) => id));
  const all = documentsOf(model, period).flatMap(({ actividades }) => actividades);
  const homeless = all.filter(({ unidad }) => unidad === undefined || !known.has(unidad));
  const nameless = all.filter(
    (one) => one.id === '' && !homeless.includes(one) && (unit === undefined || one.unidad === unit),
  );
  const say = (text: string): void => host.stderr.write(`${text}\n`);
  const named = (some: readonly Actividad[]): string => namesOf(some, project, host.cwd);
  if (nameless.length > 0)
    say(
      `${count(nameless.length, 'actividad va', 'actividades van')} en el libro de su unidad sin código, porque su «id» no se puede leer, y lo que allí se llene no se podrá traer: ${named(nameless)}. Corrija el «id» y exporte otra vez.`,
    );
  const ofNone = homeless.filter(({ unidad }) => unidad !== undefined);
  if (ofNone.length > 0)
    say(
      `${inNoBook(ofNone)}, porque ninguna unidad tiene el id ${enumerate([...new Set(ofNone.map(({ unidad = '' }) => quote(unidad)))], 'o')}: ${named(ofNone)}.`,
    );
  const unstated = homeless.filter(({ unidad }) => unidad === undefined);
  if (unstated.length > 0)
    say(`${inNoBook(unstated)}, porque no tienen una unidad que se pueda leer: ${named(unstated)}.`);
  return (
    nameless.length + ofNone.length > 0 ||
    unstated.some(({ origin, poi }) => [origin, poi.origin].some((at) => isRefused(model, at, 'unidad')))
  );
}

/**
 * Throws UnreadFault where an activity of a year has no id that can be read: nobody knows of which one of its other half
 * it is, so that the table of the year would tell both as two.
 */
export function refuseNameless(
  project: Project,
  { anio }: Semestre,
  unit: string | undefined,
  cwd: string,
): void {
  const nameless = project.result.model.actividades.filter(
    ({ id, poi, unidad }) =>
      id === '' && poi.anio === anio && (unit === undefined || unidad === undefined || unidad === unit),
  );
  if (nameless.length === 0) return;
  throw new UnreadFault(
    `No se exportó nada: no se puede leer el «id» de ${count(nameless.length, 'actividad', 'actividades')}, y no se sabe en qué fila va lo suyo: ${namesOf(nameless, project, cwd)}. Corríjalo primero; «plan validate» dice qué tiene.`,
  );
}

function inNoBook(some: readonly Actividad[]): string {
  return `${count(some.length, 'actividad no está', 'actividades no están')} en ningún libro`;
}

/** «GIM-011 (poi/2019-S2/gim.yaml:19)», or the place alone of one without an id. */
function namesOf(some: readonly Actividad[], { root, result }: Project, cwd: string): string {
  const names = some.map(({ id, origin: { file, path } }) => {
    const line = result.documents.get(file)?.locate(path).start.line ?? 1;
    const place = `${shownPath(cwd, absolute(root, file))}:${line}`;
    return visible(id === '' ? place : `${id} (${place})`);
  });
  return enumerate(firstNamed(names, MOST_NAMED));
}
