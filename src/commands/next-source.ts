import { UsageFault } from '../host/exit-code.ts';
import type { Model, Poi, Semestre } from '../model/model.ts';
import { anioOf, compareSemestres, periodoOf, semestreOf } from '../model/progress/period.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { quote } from '../text/spanish.ts';

/** The documents of which those of a new period are copied. */
export interface Source {
  readonly pois: readonly Poi[];
  readonly from: string;
  readonly target: string;
}

/**
 * The documents of the half a year ago, which have the same months, or else of the last period; those of the year before
 * for a whole year, which is what comes after documents of a whole year. `asked` is a period as it was written. Throws UsageFault where there is nothing to begin from.
 */
export function sourceFor(
  pois: readonly Poi[],
  semestres: readonly Semestre[],
  asked: string | undefined,
): Source {
  const last = semestres.at(-1);
  if (!last)
    throw new UsageFault(
      'No hay ningún POI del cual partir. Cree el primero: plan new actividad --period 2027-S1',
    );
  if (asked !== undefined && semestreOf(asked) === undefined && !/^\d{4}$/.test(asked))
    throw new UsageFault(
      `--period dice ${quote(asked)}, y debe ser año y semestre, o un año, por ejemplo 2027-S1.`,
    );
  // A year that is told in documents of the whole year is followed by a year.
  const isYearly = pois.every(({ anio, semestre }) => anio !== last.anio || semestre === undefined);
  const target =
    asked ??
    (isYearly
      ? String(last.anio + 1)
      : periodoOf(last.numero === 1 ? { ...last, numero: 2 } : { anio: last.anio + 1, numero: 1 }));
  const semestre = semestreOf(target);
  const candidates =
    semestre === undefined ? [String(Number(target) - 1)] : before(semestre, semestres).map(periodoOf);
  for (const from of candidates) {
    const own = pois.filter((poi) => String(poi.data.periodo) === from);
    if (own.length > 0) return { pois: own, from, target };
  }
  throw new UsageFault(
    `No hay ningún POI de ${candidates.join(' ni de ')} del cual partir para ${target}.${isYearly ? ` Los de ${last.anio} son de todo el año: plan new semestre --period ${last.anio + 1}` : ''}`,
  );
}

/** Of which semesters one may be copied, the best first; all are of the past unless there is none. */
function before(target: Semestre, semestres: readonly Semestre[]): readonly Semestre[] {
  const last = semestres.findLast((one) => compareSemestres(one, target) < 0) ?? semestres.at(-1);
  if (last?.anio === target.anio) return [last];
  return [{ ...target, anio: target.anio - 1 }, ...(last === undefined ? [] : [last])];
}

/** An activity that no document that is copied holds. */
export interface Missed {
  readonly id: string;
  /** The period of the document that holds it. */
  readonly periodo: string;
  readonly unidad: string | undefined;
}

/**
 * What began between the documents that are copied and the new period, or stands in a document of the other kind of
 * period: `late` are documents of which no activity stands in those, of a unit that delivered none before, and are copied
 * too; `missed` are the other activities that are not over (those not in `closed`), which have to be named.
 */
export function besides(
  { pois: own, from, target }: Source,
  { pois }: Pick<Model, 'pois'>,
  closed: ReadonlySet<string>,
): { readonly late: readonly Poi[]; readonly missed: readonly Missed[] } {
  const [begin] = own.map(daysCounted);
  const start = firstHalfYear(target);
  const there = new Set(
    pois
      .filter((poi) => own.includes(poi) || daysCounted(poi).end >= start)
      .flatMap(({ actividades }) => actividades.map(({ id }) => id)),
  );
  const between = pois.filter((poi) => {
    const { end } = daysCounted(poi);
    return poi.periodo !== from && begin !== undefined && end >= begin.start && end < start;
  });
  const taken = new Set(filesFor(own, target).values());
  const isLate = (poi: Poi): boolean =>
    poi.semestre !== undefined &&
    semestreOf(target) !== undefined &&
    poi.actividades.length > 0 &&
    poi.actividades.every(({ id }) => !there.has(id)) &&
    !taken.has(plainName(poi, target));
  const late = between.filter(isLate);
  // Where one unit is asked for, what stands in a document of another goes on from there.
  const elsewhere = new Set(
    pois.filter((poi) => poi.periodo === from).flatMap(({ actividades }) => actividades.map(({ id }) => id)),
  );
  const missed = between
    .filter((poi) => !late.includes(poi))
    .flatMap(({ actividades, periodo }) =>
      actividades.flatMap(({ id, data, unidad }) =>
        there.has(id) || elsewhere.has(id) || closed.has(id) || data.activa === false
          ? []
          : [{ id, periodo, unidad }],
      ),
    );
  return { late, missed };
}

/** The first and the last half year of a document, counted from the year 0; before all others where it says no period. */
export function daysCounted({ anio, semestre }: Poi): { readonly start: number; readonly end: number } {
  if (anio === undefined) return { start: -1, end: -1 };
  return { start: anio * 2 + (semestre?.numero ?? 1), end: anio * 2 + (semestre?.numero ?? 2) };
}

/** The half year in which a period begins, counted in the same way. */
export function firstHalfYear(target: string): number {
  return (anioOf(target) ?? 0) * 2 + (semestreOf(target)?.numero ?? 1);
}

/**
 * The files of the new documents: `poi/2019-S1/gim.yaml` becomes `poi/2019-S2/gim.yaml`; a name without its period goes to
 * a folder of the new one, with the folders around it where two would have one name. Throws UsageFault where even so two
 * documents would be one file.
 */
export function filesFor(pois: readonly Poi[], target: string): ReadonlyMap<Poi, string> {
  const names = new Map<Poi, string>();
  for (const [, some] of groupedBy(pois, (poi) => plainName(poi, target).toLowerCase()))
    for (const poi of some)
      names.set(poi, some.length === 1 ? plainName(poi, target) : longName(poi, target));
  for (const [, [first, second]] of groupedBy(pois, (poi) => names.get(poi)?.toLowerCase()))
    if (second !== undefined)
      throw new UsageFault(
        `${quote(first.origin.file)} y ${quote(second.origin.file)} darían el mismo archivo de ${target}, ${quote(names.get(first) ?? '')}. Cambie el nombre de uno de los dos.`,
      );
  return names;
}

function plainName({ origin: { file }, periodo }: Poi, target: string): string {
  const named = ofPeriod(file, periodo, target);
  if (named !== file) return named;
  return `poi/${target}/${file.split('/').at(-1) ?? 'poi.yaml'}`;
}

function longName(poi: Poi, target: string): string {
  const { file } = poi.origin;
  const named = ofPeriod(file, poi.periodo, target);
  return named === file ? `poi/${target}/${file.replace(/^poi\//, '')}` : named;
}

/** A path with one period in the place of another; the years of a plan, as in `poi/2024/plan-2024-2026.yaml`, are none. */
function ofPeriod(file: string, periodo: string, target: string): string {
  const period = periodo.replaceAll(/[^\w-]/g, '\\$&');
  const found = new RegExp(`\\d{4}-\\d{4}(?!\\d)|(?<!\\d)${period}(?!\\d)`, 'g');
  return file.replaceAll(found, (words) => (words === periodo ? target : words));
}
