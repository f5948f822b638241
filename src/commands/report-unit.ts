/** Of which unit a report is, and whether there is anything to report of it. */
import type { CheckedProject } from '../check/workspace.ts';
import { UnreadFault, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import type { Model, Semestre } from '../model/model.ts';
import { semestresOf } from '../model/progress/period.ts';
import { progressOf } from '../model/progress/progress.ts';
import { cannotBeRead, mayBeOf, mayName, unreadNames, unreadOf } from '../model/questions/unreadable.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import { periodName } from './select.ts';
import { mendFirst } from './unread.ts';

/** The semesters that a project is reported of, and the unit that all those reports are limited to. */
export interface UnitReports {
  readonly unit: string | undefined;
  readonly periods: readonly (Semestre | undefined)[];
}

/**
 * The unit asked for, by its id, and those of some semesters in which it has activities: of one without any, a report
 * could only say what is not so of the plan. The others are named in the stream of errors. Throws UsageFault for a unit
 * that there is not, for a project without POI, and where no semester is left.
 */
export function unitReports(
  { result: { model } }: CheckedProject,
  periods: readonly (Semestre | undefined)[],
  asked: string | undefined,
  host: Host,
): UnitReports {
  if (asked === undefined) return { unit: undefined, periods };
  const told = periods.filter((period) => period !== undefined);
  if (told.length === 0)
    throw new UsageFault('El proyecto no tiene POI, y sin ellos no hay informe de una unidad. Quite --unit.');
  const unit = unitOf(model, asked);
  const kept = told.filter((period) => hasActivities(model, period, unit));
  const left = told.filter((period) => !kept.includes(period));
  if (kept.length === 0) throw nothingToTell(model, left, unit);
  if (left.length > 0) host.stderr.write(`${nothingIn(model, left, unit)}: de eso no se escribió informe.\n`);
  return { unit, periods: kept };
}

function unitOf({ unidades }: Model, asked: string): string {
  const ids = unidades.map(({ id }) => id).filter((id) => id !== '');
  const found = ids.find((id) => id === asked) ?? ids.find((id) => id.toLowerCase() === asked.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageFault(
    `No hay ninguna unidad ${quote(asked)}. ${didYouMean(nearest(asked, ids)) || `Las unidades son ${enumerate(ids)}.`}`,
  );
}

function hasActivities(model: Model, period: Semestre, unit: string): boolean {
  return progressOf(model, period).actividades.some(({ latest }) => latest.unidad === unit);
}

/** The fault of a unit that has no activities: what cannot be read may hold them, and other semesters may have them. */
function nothingToTell(model: Model, periods: readonly Semestre[], unit: string): UsageFault | UnreadFault {
  const unread = unreadOf(model, 'poi').filter(
    (one) => mayName(one, unit) && periods.some((period) => mayBeOf(one, periodName(period))),
  );
  if (unread.length > 0)
    return new UnreadFault(
      `Entre lo que se pudo leer, ${nothingIn(model, periods, unit)}: ${cannotBeRead(unread)} ${unreadNames(unread)}, que puede tenerlas. ${mendFirst(unread)}`,
    );
  const others = semestresOf(model).filter((period) => hasActivities(model, period, unit));
  const next =
    others.length > 0
      ? `Las tiene en ${enumerate(others.map(periodName))}: dígalo con --period.`
      : 'El informe sin --unit es de todas las unidades.';
  return new UsageFault(`${nothingIn(model, periods, unit)}: no se escribió ningún informe. ${next}`);
}

/** «ALC no tiene actividades en los POI de 2019-S1», and which of its own stand there and were left out. */
function nothingIn(model: Model, periods: readonly Semestre[], unit: string): string {
  const out = new Set(
    periods.flatMap((period) =>
      progressOf(model, period).inactivas.flatMap(({ id, latest }) => (latest.unidad === unit ? [id] : [])),
    ),
  );
  const except =
    out.size === 0
      ? ''
      : `, salvo ${enumerate([...out])}, que ${out.size === 1 ? 'se dejó' : 'se dejaron'} fuera («activa: false»)`;
  return `${quote(unit)} no tiene actividades en los POI de ${enumerate(periods.map(periodName))}${except}`;
}
