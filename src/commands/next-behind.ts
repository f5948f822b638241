import type { Model, Poi } from '../model/model.ts';
import { daysOfPoi } from '../model/progress/period.ts';
import { enumerate, firstNamed } from '../text/spanish.ts';
import { daysCounted, firstHalfYear } from './next-source.ts';

/** Units of which the last period before a new one has nothing, though the period before it has what goes on. */
export interface Behind {
  /** The period that lacks them, and the one that has them. */
  readonly periodo: string;
  readonly before: string;
  readonly unidades: readonly string[];
  /** Whether the period that lacks them is only being made: all its documents are formulado. */
  readonly isFormulado: boolean;
}

/**
 * The units that stayed behind when others began the last period before `target`; undefined where none did. What is over
 * (`closed`), left out or continued under another id, stands in one of `copied`, or is of a unit that is no more, keeps
 * nobody behind.
 */
export function unitsBehind(
  { pois, unidades }: Pick<Model, 'pois' | 'unidades'>,
  {
    target,
    closed,
    copied,
  }: {
    readonly target: string;
    readonly closed: ReadonlySet<string>;
    readonly copied: readonly Poi[];
  },
): Behind | undefined {
  const start = firstHalfYear(target);
  const earlier = pois.filter((poi) => poi.anio !== undefined && daysCounted(poi).end < start);
  const last = earlier.at(-1);
  const before = earlier.findLast(({ periodo }) => periodo !== last?.periodo)?.periodo;
  if (last === undefined || before === undefined) return undefined;
  const own = earlier.filter(({ periodo }) => periodo === last.periodo);
  const there = [...own, ...copied, ...pois.filter(({ periodo }) => periodo === target)].flatMap(
    ({ actividades }) => actividades,
  );
  const known = new Set(there.flatMap(({ id, data }) => [id, data.sucede_a ?? id]));
  const present = new Set(there.map(({ unidad }) => unidad));
  const { first = '' } = daysOfPoi(last) ?? {};
  const ended = new Set(
    unidades.flatMap(({ id, data }) => ((data.vigencia?.hasta ?? '9999') < first ? [id] : [])),
  );
  const behind = earlier
    .filter(({ periodo }) => periodo === before)
    .flatMap(({ actividades }) => actividades)
    .filter(({ id, data }) => !known.has(id) && !closed.has(id) && data.activa !== false)
    .flatMap(({ unidad }) => unidad ?? [])
    .filter((unidad) => !present.has(unidad) && !ended.has(unidad));
  if (behind.length === 0) return undefined;
  return {
    periodo: last.periodo,
    before,
    unidades: [...new Set(behind)],
    isFormulado: own.every(({ data }) => data.estado === 'formulado'),
  };
}

const MOST_NAMED = 10;

/** «El POI de 2020-S1 no tiene nada de SG y GAF, que sí están en el de 2019-S2», and the order that makes it. */
export function behindWords({ periodo, before, unidades }: Behind): string {
  const named = enumerate(firstNamed(unidades, MOST_NAMED));
  const stand = unidades.length === 1 ? 'que sí está' : 'que sí están';
  return `El POI de ${periodo} no tiene nada de ${named}, ${stand} en el de ${before}. Para agregar lo que le falta: plan new semestre --period ${periodo}`;
}
