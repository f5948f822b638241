import type { Path } from '../text/path.ts';
import { readYaml } from '../yaml/read.ts';
import { edited } from './apply.ts';
import type { Edit, Edited, Refused } from './edit.ts';
import { isGroup, isList } from './value.ts';

/** What has an id that other values cite. */
export type Named =
  | 'plan'
  | 'eje'
  | 'pdc'
  | 'pei'
  | 'lugar'
  | 'objetivo'
  | 'indicador'
  | 'unidad'
  | 'actividad'
  | 'demanda'
  | 'compromiso'
  | 'audiencia';

/** Where ids stand in the documents of each kind, the names and what cites them; `*` is any key or item. */
const PLACES: Readonly<Record<string, readonly (readonly [named: Named, place: string])[]>> = {
  plan: [
    ['plan', 'id'],
    ['eje', 'ejes.*.id'],
    ['eje', 'dimensiones.*.objetivos.*.ejes.*'],
    ['pdc', 'marco.pdc.*.id'],
    ['pdc', 'dimensiones.*.objetivos.*.pdc.*'],
    ['pei', 'marco.pei.*.id'],
    ['pei', 'dimensiones.*.objetivos.*.pei.*'],
    ['lugar', 'entidad.lugares.*.id'],
    ['objetivo', 'dimensiones.*.objetivos.*.id'],
    ['objetivo', 'modificaciones.*.afecta.*'],
    ['indicador', 'dimensiones.*.objetivos.*.indicadores.*.id'],
    ['indicador', 'modificaciones.*.afecta.*'],
    ['unidad', 'dimensiones.*.objetivos.*.responsable'],
  ],
  unidades: [
    ['unidad', 'unidades.*.id'],
    ['unidad', 'unidades.*.depende_de'],
  ],
  poi: [
    ['plan', 'plan'],
    ['unidad', 'unidad'],
    ['unidad', 'gasto.aprobado_por'],
    ['unidad', 'actividades.*.unidad'],
    ['unidad', 'actividades.*.corresponsables.*'],
    ['unidad', 'actividades.*.medidas.*.unidad'],
    ['unidad', 'evaluacion.medidas.*.unidad'],
    ['actividad', 'actividades.*.id'],
    ['actividad', 'actividades.*.sucede_a'],
    ['objetivo', 'actividades.*.objetivo'],
    ['objetivo', 'actividades.*.tambien.*'],
    ['indicador', 'actividades.*.indicador_plan'],
    ['indicador', 'resultados.*.indicador'],
    ['pei', 'actividades.*.pei'],
    ['lugar', 'actividades.*.lugares.*'],
    ['demanda', 'actividades.*.demandas.*'],
  ],
  audiencia: [
    ['audiencia', 'id'],
    ['demanda', 'demandas.*.id'],
    ['lugar', 'demandas.*.lugar'],
    ['actividad', 'demandas.*.actividad'],
    ['compromiso', 'compromisos.*.id'],
    ['unidad', 'compromisos.*.unidad'],
    ['actividad', 'compromisos.*.actividad'],
  ],
};

function placesIn(tipo: string): readonly (readonly [named: Named, place: string])[] {
  return Object.hasOwn(PLACES, tipo) ? (PLACES[tipo] ?? []) : [];
}

/** A document of a project, by its path. */
export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** What renaming makes of one document. */
export interface RenamedText {
  readonly path: string;
  readonly result: Edited | Refused;
}

/**
 * The documents in which an id stands, each with the id under its new name wherever it stands, its own place and all
 * that cite it. Documents that do not name it are left out; one that cannot be read is a refusal. Whether the new id is
 * free and has the form of one is for who asks to check.
 */
export function renamedId(
  documents: readonly NamedText[],
  named: Named,
  from: string,
  to: string,
): readonly RenamedText[] {
  return documents.flatMap(({ path, text }) => {
    if (!text.includes(from)) return [];
    const edits = placesOfId(text, named, from).map((place): Edit => ({
      kind: 'set',
      path: place,
      value: to,
    }));
    return edits.length === 0 && readable(text) ? [] : [{ path, result: edited(text, edits) }];
  });
}

function readable(text: string): boolean {
  return valueOf(text) !== undefined;
}

function valueOf(text: string): unknown {
  return readYaml({ path: '', text: text.replace(/^\uFEFF/, '') }).document?.value;
}

/** Where an id stands in a text, its own place and all that cite it; nowhere in one that cannot be read. */
export function placesOfId(text: string, named: Named, id: string): readonly Path[] {
  return idsIn(valueOf(text))
    .filter((one) => one.named === named && one.id === id)
    .map(({ path }) => path);
}

/** An id where it stands in a document. */
export interface PlacedId {
  readonly named: Named;
  readonly id: string;
  readonly path: Path;
  /** It is the place of what has the id; the others cite it. */
  readonly isOwn: boolean;
}

/** Every id of a document, given as plain data; one whose place may cite several kinds of thing is told as each. */
export function idsIn(document: unknown): readonly PlacedId[] {
  const tipo = isGroup(document) ? document['tipo'] : undefined;
  return placesIn(typeof tipo === 'string' ? tipo : '').flatMap(([named, place]) => {
    const steps = place.split('.');
    return matches(document, steps, []).flatMap(({ path, found }) =>
      typeof found === 'string' ? [{ named, id: found, path, isOwn: steps.at(-1) === 'id' }] : [],
    );
  });
}

/** What may be cited at a path of a kind of document, which may be one that is not there yet. */
export function citedAt(tipo: string, path: Path): readonly Named[] {
  return kindsAt(tipo, path).flatMap(({ named, isOwn }) => (isOwn ? [] : [named]));
}

/** What has its id at a path of a document; undefined for a path at which no id stands that others cite. */
export function namedAt(tipo: string, path: Path): Named | undefined {
  return kindsAt(tipo, path).find(({ isOwn }) => isOwn)?.named;
}

/** What is named at a path of a kind of document. */
function kindsAt(tipo: string, path: Path): readonly Pick<PlacedId, 'named' | 'isOwn'>[] {
  return placesIn(tipo).flatMap(([named, place]) => {
    const steps = place.split('.');
    const fits = steps.length === path.length && steps.every((step, i) => step === '*' || step === path[i]);
    return fits ? [{ named, isOwn: steps.at(-1) === 'id' }] : [];
  });
}

interface Match {
  readonly path: Path;
  readonly found: unknown;
}

function matches(value: unknown, steps: readonly string[], path: Path): readonly Match[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [{ path, found: value }];
  if (step === '*' && isList(value)) return value.flatMap((item, i) => matches(item, rest, [...path, i]));
  if (!isGroup(value)) return [];
  return Object.keys(value)
    .filter((key) => step === '*' || key === step)
    .flatMap((key) => matches(value[key], rest, [...path, key]));
}
