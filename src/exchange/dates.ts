import type { Location } from '../diagnostics/diagnostic.ts';
import { isGroup, isList, type Value } from '../edit/value.ts';
import type { Model, Poi } from '../model/model.ts';
import { ETAPAS, MONTO_WORDS } from '../model/money.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { MESES, type Mes } from '../text/months.ts';
import { count, enumerate } from '../text/spanish.ts';
import type { Documents } from './documents.ts';
import { leaveEarlierStages } from './earlier-stages.ts';
import type { ValueChange } from './merge.ts';
import type { ActivityProposal, YearProposal } from './proposal.ts';
import { codesOf } from './standing-activities.ts';

/** The amounts of the State's accounts that accumulate to a day, and the budget as it stands on it. */
const AS_OF: ReadonlySet<unknown> = new Set([...ETAPAS, 'pim']);

/** What a file reports of a year, and how it is taken. */
export interface Report extends YearProposal {
  /** What it states of activities. */
  readonly activities: readonly ActivityProposal[];
  /** Whether what stands and differs is written too. */
  readonly replace: boolean;
}

/**
 * Brings the dates of the documents of a year up to what a file reports: a later month cannot stand under an earlier cut-off.
 * A date never goes back, and a document that is closed stays so. Nor does it go on above amounts that the file says
 * otherwise and that stay: what is later stays with them, and comes in with them. What was spent until an earlier day
 * does not come in under the day of the document. Gives notes, one sentence each.
 */
export function advanceDates(report: Report, documents: Documents, model: Model): readonly string[] {
  const { anio, corte, cell, replace } = report;
  if (corte === undefined) return [];
  return model.pois.flatMap((poi) => {
    const { file } = poi.origin;
    const changes = documents.changesOf(file);
    if (poi.anio !== anio || changes.length === 0) return [];
    const own = cutoffFor(poi, corte, anio);
    if (own === undefined) return [];
    const standing = poi.data.fecha_corte;
    const isLater = standing === undefined || standing < own;
    const isHeld = isLater && !replace && changes.some((one) => one.kind === 'other' && isAsOf(one));
    if (isHeld) {
      documents.hold(file, (change) => isAsOf(change) || saysLater(change, standing));
      documents.say(file, datesOf(poi, own, cell, 'other'));
      return heldNote(file, standing, own);
    }
    const left =
      standing !== undefined && own < standing
        ? leaveEarlierStages({ file, standing, reached: own, replace }, documents)
        : [];
    const taken = documents.changesOf(file);
    if (taken.length === 0 || (!replace && taken.every(({ kind }) => kind === 'other'))) return left;
    documents.say(file, datesOf(poi, own, cell, 'new'));
    return isLater && standing !== undefined ? leftBehind(poi, standing, own, report.activities) : left;
  });
}

/** What says in a document of what day it is, brought to a day. */
function datesOf(
  { data: { estado, fecha_corte: standing } }: Poi,
  corte: string,
  cell: Location,
  kind: ValueChange['kind'],
): readonly ValueChange[] {
  return [
    ...(estado === 'formulado' || estado === 'aprobado'
      ? [{ kind, path: ['estado'], before: estado, after: 'en_ejecucion', isItem: false, cell }]
      : []),
    ...(standing === undefined || standing < corte
      ? [{ kind, path: ['fecha_corte'], before: standing, after: corte, isItem: false, cell }]
      : []),
  ];
}

/** Whether a change is of an amount that is of a day. */
export function isAsOf({ path }: ValueChange): boolean {
  return AS_OF.has(path.at(-1));
}

/** Whether a change brings something that states an amount of the stages. */
export function saysStage({ after }: ValueChange): boolean {
  const says = (value: Value): boolean => {
    if (isList(value)) return value.some(says);
    if (!isGroup(value)) return false;
    return ETAPAS.some((name) => (value[name] ?? null) !== null) || Object.values(value).some(says);
  };
  return says(after);
}

/** Whether a change says what was done or accrued in a month after a day, or its cause; in any month without a day. */
export function saysLater(change: ValueChange, day: string | undefined): boolean {
  const later: ReadonlySet<unknown> = new Set<Mes>(
    MESES.slice(day === undefined ? 0 : Number(day.slice(5, 7))),
  );
  return countsIn(change, later) || explains(change, later);
}

function countsIn({ path, after }: ValueChange, later: ReadonlySet<unknown>): boolean {
  const says = (value: Value, key: unknown): boolean => {
    if (isList(value)) return value.some((one) => says(one, undefined));
    if (!isGroup(value)) return false;
    return Object.entries(value).some(
      ([name, inner]) => (isOfMonths(key) && later.has(name)) || says(inner, name),
    );
  };
  return (isOfMonths(path.at(-2)) && later.has(path.at(-1))) || says(after, path.at(-1));
}

/** Whether a change brings the cause of one of some months. */
function explains({ path, after }: ValueChange, later: ReadonlySet<unknown>): boolean {
  const causes = isList(after) ? after : [after];
  return path.at(-1) === 'desvios' && causes.some((one) => isGroup(one) && later.has(one['mes']));
}

function isOfMonths(key: unknown): boolean {
  return key === 'ejecutado' || key === 'devengado_mensual';
}

/** That what a file says of a day after that of a document waits, with the day, for what stands otherwise. */
export function heldNote(file: string, standing: string | undefined, corte: string): readonly string[] {
  return [
    `${file} ${standing === undefined ? 'no tiene fecha de corte' : `es del ${standing}`}, y el archivo, que llega al ${corte}, dice otra cosa de algunos de sus montos: mientras se queden, se quedan también su fecha de corte y lo que el archivo dice después de ella; se reemplazan juntos`,
  ];
}

/**
 * The amounts of a document that is brought to a later day by what does not state them, with the units whose they are
 * where it has more than one. `said` is what is stated of activities.
 */
export function leftBehind(
  { actividades, origin }: Poi,
  standing: string,
  corte: string,
  said: readonly Pick<ActivityProposal, 'codigo' | 'draft'>[],
): readonly string[] {
  const byCode = groupedBy(said, ({ codigo }) => codigo);
  const left = actividades.flatMap((one) => {
    const stated = amountsOf(
      codesOf(one).flatMap((code) => (byCode.get(code) ?? []).map(({ draft }) => draft.data)),
    );
    const names = [...amountsOf([one.data])].filter((name) => !stated.has(name));
    return names.length === 0 ? [] : [{ names, unidad: one.unidad }];
  });
  const names = ETAPAS.filter((name) => left.some((one) => one.names.includes(name)));
  if (names.length === 0) return [];
  const units = new Set(left.flatMap(({ unidad }) => unidad ?? []));
  const isOfMany = new Set(actividades.map(({ unidad }) => unidad)).size > 1;
  return [
    `La fecha de corte de ${origin.file} pasa del ${standing} al ${corte}, y el archivo no trae a esa fecha el ${enumerate(names.map((name) => MONTO_WORDS[name]))} de ${count(left.length, 'actividad', 'actividades')}${isOfMany && units.size > 0 ? ` (${[...units].join(', ')})` : ''}: son los de antes, hasta que usted los actualice o los traiga del MEF`,
  ];
}

/** The stages that what is said of an activity states, as a whole or in a row. */
function amountsOf(said: readonly Readonly<Record<string, unknown>>[]): ReadonlySet<string> {
  const budgets = said.map(({ presupuesto }) => presupuesto).filter(isGroup);
  const rows = budgets.flatMap(({ detalle }) => (isList(detalle) ? detalle.filter(isGroup) : []));
  return new Set(
    [...budgets, ...rows].flatMap((one) => ETAPAS.filter((name) => (one[name] ?? null) !== null)),
  );
}

function cutoffFor({ semestre }: Poi, corte: string, anio: number): string | undefined {
  const middle = `${anio}-06-30`;
  if (semestre?.numero === 1) return corte > middle ? middle : corte;
  return semestre?.numero === 2 && corte <= middle ? undefined : corte;
}
