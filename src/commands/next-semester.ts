import type { CheckResult } from '../check/check.ts';
import { edited } from '../edit/apply.ts';
import type { Edit } from '../edit/edit.ts';
import { numberAsWritten, type Value } from '../edit/value.ts';
import { UsageFault } from '../host/exit-code.ts';
import { lastBefore, ofLater, type Carried } from './next-attributes.ts';
import { behindWords, unitsBehind, type Behind } from './next-behind.ts';
import { ofBudget, ofWork, spentBefore } from './next-money.ts';
import { inMonthsOf, removals } from './next-months.ts';
import { poisOfUnit, restOf, type Rest } from './next-rest.ts';
import { besides, sourceFor, type Missed } from './next-source.ts';
import type { Actividad, ActividadData, IndicadorPoiData, Poi } from '../model/model.ts';
import { exact } from '../model/fraction.ts';
import { anioOf, semestresOf } from '../model/progress/period.ts';
import { quantityText } from '../model/progress/quantity.ts';
import type { Path } from '../text/path.ts';
import { enumerate } from '../text/spanish.ts';
import type { NewFile } from './edit-project.ts';

/** The documents of a new period, made from those of an earlier one. */
export interface NextPeriod {
  readonly periodo: string;
  readonly from: string;
  readonly files: readonly NewFile[];
  /** Activities that were finished or cancelled, and do not go on. */
  readonly left: readonly string[];
  /** Activities that go on and are in no document that is copied, with the period of theirs. */
  readonly missed: readonly Missed[];
  /** The period that it begins from, without those of the documents of units that began later: «2019-S1». */
  readonly base: string;
  /** Documents of the new period that are there and stay. */
  readonly standing: Rest['standing'];
  /** Units of which the period before has nothing, so that they are not copied either. */
  readonly behind: Behind | undefined;
  /** Activities whose months of money are left for the officer: repeated, they would be more than the PIM. */
  readonly unscheduled: readonly string[];
  /** «GAF-001 (85)»: whose target is the one that makes the mean of the year what it is to be. */
  readonly balanced: readonly string[];
  /** Activities that stand still as before. */
  readonly stopped: readonly string[];
  /** What is said as in a document after the one that is copied. */
  readonly carried: readonly Carried[];
}

/**
 * The POI of the period after the last one, or of the one asked for: the same activities with their codes, the months of
 * the new half, and nothing executed. What the year has already stays said: PIA, PIM and codes of the first semester. A
 * target of the year leaves to the second semester what the first did not plan; months that would not add up to it are
 * left for the officer. What the new period has already is not made again; `unit` asks for the activities of one unit
 * alone. Throws UsageFault where there is nothing to begin from, or nothing left to make.
 */
export function nextPeriod(
  { model, documents }: CheckResult,
  { period: asked, unit }: { readonly period: string | undefined; readonly unit: string | undefined },
): NextPeriod {
  // What comes next for a unit is after the last that it has, whatever the others have.
  const pois = poisOfUnit(model.pois, unit);
  const source = sourceFor(pois, semestresOf({ ...model, pois }), asked);
  const { target } = source;
  const closed = closedIn(model.actividades, target);
  const { late, missed } = besides(source, model, closed);
  const stayed = unit === undefined ? unitsBehind(model, { target, closed, copied: [] }) : undefined;
  if (stayed?.isFormulado && asked === undefined)
    throw new UsageFault(
      `No se sabe qué POI se pide. ${behindWords(stayed)}. Para empezar ya el siguiente: plan new semestre --period ${target}`,
    );
  const left: string[] = [];
  const unscheduled: string[] = [];
  const balanced: string[] = [];
  const stopped: string[] = [];
  const carried: Carried[] = [];
  const last = lastBefore(model.actividades, target);
  const { copies, standing } = restOf([...source.pois, ...late], model.pois, {
    target,
    unit,
    closed,
    isThere: (file) => documents.has(file),
  });
  const spent = spentBefore(model.actividades, target);
  const files = copies.map(({ poi, file, skipped, unidad }): NewFile => {
    const text = documents.get(poi.origin.file)?.source.text ?? '';
    const result = edited(
      text,
      editsOf(poi, target, {
        closed,
        skipped,
        unidad,
        left,
        unscheduled,
        balanced,
        spent,
        last,
        stopped,
        carried,
      }),
    );
    if (result.kind === 'refused')
      throw new UsageFault(`No se pudo copiar ${poi.origin.file}: ${result.reason}.`);
    return { file, text: result.text };
  });
  const from = [...new Set(copies.map(({ poi }) => poi.periodo))];
  return {
    periodo: target,
    from: enumerate(from),
    base: source.from,
    files,
    left,
    missed: missed.filter(({ unidad }) => unit === undefined || unidad === unit),
    standing,
    behind: stayed && unitsBehind(model, { target, closed, copied: [...source.pois, ...late] }),
    unscheduled,
    balanced,
    stopped,
    carried,
  };
}

/**
 * The activities that the year before, or the same year, says to be over: by the last of their documents that says how they
 * stand, since what was cancelled may have been taken up again.
 */
function closedIn(actividades: readonly Actividad[], target: string): ReadonlySet<string> {
  const anio = anioOf(target) ?? 0;
  const closed = new Set<string>();
  for (const { id, data, poi } of actividades) {
    if ((poi.anio ?? 0) < anio - 1 || data.estado === undefined) continue;
    if (data.estado === 'cancelada' || data.estado === 'concluida') closed.add(id);
    else closed.delete(id);
  }
  return closed;
}

interface Passing {
  readonly closed: ReadonlySet<string>;
  /** Those that the new period has already, or that are of another unit. */
  readonly skipped: ReadonlySet<string>;
  /** The unit that takes the place of the one of the document. */
  readonly unidad: string | undefined;
  /** Gathers the activities that do not go on. */
  readonly left: string[];
  /** Gathers those whose months of money would be more than the PIM. */
  readonly unscheduled: string[];
  /** Gathers, with its target, each that is a mean of which the first half planned another than the year. */
  readonly balanced: string[];
  /** By id, what was spent in the whole year before, in céntimos. */
  readonly spent: ReadonlyMap<string, bigint>;
  /** The last document of each activity before the new period, by its id. */
  readonly last: ReadonlyMap<string, Actividad>;
  /** Gathers those that stand still. */
  readonly stopped: string[];
  /** Gathers what a later document says otherwise. */
  readonly carried: Carried[];
}

function editsOf(poi: Poi, target: string, passing: Passing): readonly Edit[] {
  const { closed, skipped, unidad, left } = passing;
  const newYear = anioOf(target) !== poi.anio;
  const years = (anioOf(target) ?? 0) - (poi.anio ?? 0);
  const edits: Edit[] = [
    { kind: 'set', path: ['periodo'], value: /^\d{4}$/.test(target) ? Number(target) : target },
    { kind: 'set', path: ['estado'], value: 'formulado' },
    ...(unidad === undefined ? [] : [{ kind: 'set', path: ['unidad'], value: unidad } as const]),
    ...removals([], poi.data, ['fecha_corte', 'fecha_entrega', 'resultados', 'evaluacion']),
    // Nobody has approved the new document yet; a ceiling is of the year.
    ...(poi.data.gasto
      ? removals(['gasto'], poi.data.gasto, ['norma', 'fecha', ...(newYear ? (['techo'] as const) : [])])
      : []),
  ];
  const gone: Edit[] = [];
  for (const actividad of poi.actividades) {
    if (skipped.has(actividad.id)) gone.unshift({ kind: 'remove', path: actividad.origin.path });
    else if (closed.has(actividad.id)) {
      left.push(actividad.id);
      gone.unshift({ kind: 'remove', path: actividad.origin.path });
    } else {
      const later = ofLater(actividad, passing.last.get(actividad.id));
      passing.carried.push(...later.carried);
      if ((passing.last.get(actividad.id) ?? actividad).data.estado === 'suspendida')
        passing.stopped.push(actividad.id);
      edits.push(...later.edits, ...ofActivity(actividad, { target, newYear, years }, passing));
    }
  }
  return [...edits, ...gone];
}

/** From which period to which one goes: whether another year begins, and how many years lie between. */
interface Turn {
  readonly target: string;
  readonly newYear: boolean;
  readonly years: number;
}

/** What was done and measured, which the new document has still to say. */
const EXECUTED = ['cancelacion', 'desvio', 'desvios', 'medidas', 'evidencias'] as const;

function ofActivity(
  { id, origin: { path }, data, poi }: Actividad,
  { target, newYear, years }: Turn,
  passing: Passing,
): readonly Edit[] {
  const { presupuesto, indicador, productos = [], cronograma = [] } = data;
  const last = passing.last.get(id)?.data;
  return [
    ...removals(path, data, EXECUTED),
    ...ofState(path, data, last ?? data),
    ...(presupuesto
      ? ofBudget([...path, 'presupuesto'], presupuesto, { id, poi, target, newYear }, passing.unscheduled)
      : []),
    ...(newYear && (data.inversion ?? last?.inversion)
      ? ofWork(
          [...path, 'inversion'],
          data.inversion ?? {},
          last?.inversion,
          years === 1 ? passing.spent.get(id) : undefined,
        )
      : []),
    ...(indicador
      ? ofIndicator([...path, 'indicador'], indicador, { id, poi, target, newYear }, passing.balanced)
      : []),
    ...productos.flatMap((producto, i) => removals([...path, 'productos', i], producto, ['entregado'])),
    ...ofTasks([...path, 'cronograma'], cronograma, newYear, years),
  ];
}

/** What stands still does so until somebody says that it goes on; any other state the new document has still to say. */
function ofState(path: Path, data: ActividadData, { estado }: ActividadData): readonly Edit[] {
  if (estado !== 'suspendida') return removals(path, data, ['estado']);
  return [{ kind: 'set', path: [...path, 'estado'], value: estado }];
}

function ofIndicator(
  path: Path,
  indicador: IndicadorPoiData,
  { id, poi, target, newYear }: Omit<Turn, 'years'> & { readonly id: string; readonly poi: Poi },
  balanced: string[],
): readonly Edit[] {
  const meta = newYear ? indicador.meta : (metaOfRest(indicador) ?? indicador.meta);
  if (meta !== undefined && meta !== indicador.meta && indicador.acumulacion === 'promedio')
    balanced.push(`${id} (${quantityText(exact(meta))})`);
  const planned = indicador.programado;
  const renamed = planned && inMonthsOf(planned, poi, target);
  const fits = renamed !== undefined && (newYear || meta === undefined || meta === indicador.meta);
  return [
    ...removals(path, indicador, [
      'ejecutado',
      'logrado',
      'meta_original',
      'programado_original',
      ...(fits ? [] : (['programado'] as const)),
    ]),
    ...(fits ? [{ kind: 'set', path: [...path, 'programado'], value: renamed } as const] : []),
    ...(meta !== undefined && meta !== indicador.meta
      ? [{ kind: 'set', path: [...path, 'meta'], value: written(meta) } as const]
      : []),
  ];
}

/**
 * Of a target of the year, what the first semester did not plan; of a mean, what makes it that of the year, where that can
 * be; of another level, the level of the year.
 */
function metaOfRest({ meta, meta_anual: anual, acumulacion }: IndicadorPoiData): number | undefined {
  if (typeof anual !== 'number' || typeof meta !== 'number') return undefined;
  const decimals = Math.max(...[meta, anual].map((n) => String(n).split('.')[1]?.length ?? 0));
  const rest = Number(((acumulacion === 'promedio' ? 2 * anual : anual) - meta).toFixed(decimals));
  if (acumulacion === 'promedio') return rest < 0 ? anual : rest;
  if (acumulacion !== undefined && acumulacion !== 'suma') return anual;
  return rest < 0 ? undefined : rest;
}

function written(value: number): Value {
  const digits = String(value);
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? numberAsWritten(digits) : value;
}

type Tarea = NonNullable<ActividadData['cronograma']>[number];

/** Tasks that are finished do not go on; in another year the others are as long, a year later. */
function ofTasks(path: Path, tasks: readonly Tarea[], newYear: boolean, years: number): readonly Edit[] {
  const done = new Set(
    tasks.flatMap(({ id, avance, fin_real: end }) =>
      !newYear && id !== undefined && (avance === 100 || end) ? [id] : [],
    ),
  );
  if (tasks.length > 0 && tasks.every(({ id }) => id !== undefined && done.has(id)))
    return [{ kind: 'remove', path }];
  const edits: Edit[] = [];
  const gone: Edit[] = [];
  for (const [i, task] of tasks.entries()) {
    const here = [...path, i];
    if (task.id !== undefined && done.has(task.id)) {
      gone.unshift({ kind: 'remove', path: here });
      continue;
    }
    edits.push(...removals(here, task, ['avance', 'fin_real']));
    const open = (task.depende_de ?? []).filter((id) => !done.has(id));
    if (open.length < (task.depende_de ?? []).length)
      edits.push(
        open.length === 0
          ? { kind: 'remove', path: [...here, 'depende_de'] }
          : { kind: 'set', path: [...here, 'depende_de'], value: open },
      );
    if (newYear)
      for (const field of ['inicio', 'fin'] as const) {
        const day = task[field];
        if (day !== undefined)
          edits.push({ kind: 'set', path: [...here, field], value: yearsLater(day, years) });
      }
  }
  return [...edits, ...gone];
}

/** 29 February becomes the 28th where the year has none. */
function yearsLater(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return moved.endsWith('-02-29') && new Date(`${moved}T00:00:00Z`).getUTCDate() !== 29
    ? moved.replace('-29', '-28')
    : moved;
}
