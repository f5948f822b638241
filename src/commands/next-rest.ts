import { UsageFault } from '../host/exit-code.ts';
import type { Actividad, Poi } from '../model/model.ts';
import { count, enumerate, firstNamed, quote } from '../text/spanish.ts';
import { filesFor } from './next-source.ts';

/** What is to be copied, and what of it the new period has already. */
export interface Rest {
  /** The documents to copy, each with its new file and the activities that are not copied with it. */
  readonly copies: readonly {
    readonly poi: Poi;
    readonly file: string;
    readonly skipped: ReadonlySet<string>;
    /** The unit of the new document, where the one that is copied is of another. */
    readonly unidad: string | undefined;
  }[];
  /** Documents of the new period that are there and stay as they are, with what goes on and is not in them. */
  readonly standing: readonly { readonly file: string; readonly lacking: readonly string[] }[];
}

/** For what the documents are copied. */
export interface Wanted {
  /** The new period. */
  readonly target: string;
  /** Only the activities of this unit; of all where it is undefined. */
  readonly unit: string | undefined;
  /** Activities that are over. */
  readonly closed: ReadonlySet<string>;
  /** Whether there is a document of this path. */
  readonly isThere: (file: string) => boolean;
}

/**
 * Of the documents that a new period begins from, what it does not have yet: an activity that stands in it is not copied
 * again, and a document whose file is there stays. Throws UsageFault where nothing is left to copy.
 */
export function restOf(
  source: readonly Poi[],
  all: readonly Poi[],
  { target, unit, closed, isThere }: Wanted,
): Rest {
  const pois = poisOfUnit(source, unit);
  const names = filesFor(pois, target);
  const told = new Set(
    all
      .filter(({ periodo }) => periodo === target)
      .flatMap(({ actividades }) => actividades.map(({ id }) => id)),
  );
  const each = pois.map((poi) => {
    const goes = poi.actividades.filter((one) => isOf(one, unit) && !told.has(one.id));
    const skipped = new Set(poi.actividades.filter((one) => !goes.includes(one)).map(({ id }) => id));
    const isShared = poi.actividades.some((one) => !isOf(one, unit));
    const file = isShared ? `poi/${target}/${(unit ?? '').toLowerCase()}.yaml` : (names.get(poi) ?? '');
    const unidad = poi.data.unidad !== undefined && isShared ? unit : undefined;
    return { poi, file, skipped, unidad, live: goes.filter(({ id }) => !closed.has(id)).map(({ id }) => id) };
  });
  const copies = each.filter(
    ({ file, live, skipped }) => !isThere(file) && (live.length > 0 || skipped.size === 0),
  );
  const standing = each
    .filter(({ file }) => isThere(file))
    .map(({ file, live }) => ({ file, lacking: live }));
  if (copies.length === 0 && standing.every(({ lacking }) => lacking.length === 0))
    throw new UsageFault(nothingLeft(target, unit, standing));
  if (copies.length === 0) throw new UsageFault(standing.map((one) => standingWords(one, target)).join(' '));
  return { copies, standing };
}

/** The documents that hold activities of a unit, or all. Throws UsageFault where there is none of that unit. */
export function poisOfUnit(pois: readonly Poi[], unit: string | undefined): readonly Poi[] {
  if (unit === undefined) return pois;
  const own = pois.filter(({ actividades }) => actividades.some((one) => isOf(one, unit)));
  if (own.length === 0)
    throw new UsageFault(
      `La unidad ${quote(unit)} no tiene actividades en el POI del que se parte. Revise su código: plan status`,
    );
  return own;
}

function isOf({ unidad }: Actividad, unit: string | undefined): boolean {
  return unit === undefined || unidad === unit;
}

function nothingLeft(target: string, unit: string | undefined, standing: Rest['standing']): string {
  const [first, ...others] = standing.map(({ file }) => quote(file));
  if (first === undefined)
    return `Las actividades${unit === undefined ? '' : ` de ${quote(unit)}`} que siguen ya están en el POI de ${target}.`;
  return others.length === 0
    ? `${first} ya existe, y no se reemplaza.`
    : `${enumerate([first, ...others])} ya existen, y no se reemplazan.`;
}

const MOST_NAMED = 10;

/** «poi/2019-S2/gdl.yaml» ya existe y queda como está; and what it lacks of the activities that go on. */
export function standingWords({ file, lacking }: Rest['standing'][number], target: string): string {
  const stays = `${quote(file)} ya existe y queda como está.`;
  if (lacking.length === 0) return stays;
  const named = enumerate(firstNamed(lacking, MOST_NAMED));
  return `${stays} No tiene ${count(lacking.length, 'actividad', 'actividades')} que ${lacking.length === 1 ? 'sigue' : 'siguen'}: ${named}. Para agregarlas: plan new actividad --period ${target}`;
}
