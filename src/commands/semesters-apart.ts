import { canonicalJson } from '../painters/canonical-json.ts';
import type { Model } from '../model/model.ts';
import { periodoOf, semestresOf } from '../model/progress/period.ts';
import { sha256 } from '../text/sha256.ts';
import { count, enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';
import { inMarks } from './field-advice.ts';

/** By semester, a digest of what its documents say. */
export type SemesterDigests = Readonly<Record<string, string>>;

/**
 * What the POI say that the figures of each semester are made of, a second one with the first before it, whatever their
 * comments and places. None of a year with a document of the whole year: what it says of its first half is less once the
 * second has begun, and is no correction.
 */
export function semesterDigests(model: Model): SemesterDigests {
  const digests = semestresOf(model).flatMap(({ anio, numero }): readonly [string, string][] => {
    const own = model.pois.filter((poi) => poi.anio === anio && (poi.semestre?.numero ?? 0) <= numero);
    if (own.some(({ semestre }) => semestre === undefined)) return [];
    const said = own.map(({ data }) => canonicalJson(data)).toSorted();
    return [[periodoOf({ anio, numero }), sha256(...said)]];
  });
  return Object.fromEntries(digests);
}

/** A semester whose tables are not what its documents say now. */
export interface Apart {
  readonly periodo: string;
  /** The folders of the projects that say something else. */
  readonly folders: readonly string[];
}

/** The order that compiles, without the period. */
export interface Order {
  /** The path of the projects, and the folder of the tables, as typed. */
  readonly path: string;
  readonly output: string;
  readonly draft: boolean;
}

const MOST_NAMED = 5;

/**
 * «Las tablas de 2019-S1 se compilaron antes de que cambiaran los documentos de «ilave». …»: a line for each semester,
 * with the order that compiles it again.
 */
export function apartText(apart: readonly Apart[], { path, output, draft }: Order): string {
  return apart
    .map(({ periodo, folders }) => {
      const more = folders.length - MOST_NAMED;
      const named = enumerate([
        ...folders.slice(0, MOST_NAMED).map((folder) => quote(visible(folder))),
        ...(more > 0 ? [count(more, 'plan más', 'planes más')] : []),
      ]);
      const order = `plan compile ${inMarks(path)} --format parquet --output ${inMarks(output)} --period ${periodo}${draft ? ' --draft' : ''}`;
      return `Las tablas de ${periodo} no dicen lo que ahora dicen los documentos de ${named}: se compilaron antes. Para compilar otra vez ese semestre, con las metas que el plan tiene hoy: ${order}\n`;
    })
    .join('');
}
