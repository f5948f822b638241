import { UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { csvText } from '../painters/datapackage/csv.ts';
import { DATASET_NAME } from '../painters/datapackage/dataset-description.ts';
import { isMap } from '../schema/value-at.ts';
import { shownPath } from '../text/path.ts';
import { quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';

/** A table that is to be written, and its first line. */
interface NamedTable {
  /** `actividades.csv` */
  readonly name: string;
  readonly header: string;
}

/**
 * Refuses to write a package of data where something else stands under the name of one of its files: a table with other
 * columns, which no description beside it tells, or a description of other tables. What an earlier run left, one that
 * was stopped too, is as this one writes it or described. `output` is the folder as typed, `folder` absolute. Throws
 * UsageFault.
 */
export function refuseForeignTables(
  tables: readonly NamedTable[],
  { output, folder }: { readonly output: string; readonly folder: string },
  host: Host,
): void {
  const described = describedIn(`${folder}/datapackage.json`, host);
  const own = new Set(tables.map(({ name }) => name));
  if (described !== undefined && ![...described.keys()].some((path) => own.has(path)))
    throw foreign(`${output}/datapackage.json`, 'describe otras tablas');
  for (const { name, header } of tables) {
    const stands = headerOf(`${folder}/${name}`, host);
    if (stands !== undefined && stands !== header && stands !== described?.get(name))
      throw foreign(`${output}/${name}`, 'sus columnas son otras');
  }
}

/** What tells a package of data from that of another plan. */
interface PackageOf {
  /** It begins with the id of the plan, which one that was copied may have from another. */
  readonly name: string;
  /** Of the municipality; undefined where the plan says none, or the package is of many. */
  readonly ubigeo?: string | undefined;
}

/**
 * Refuses to write a package of data over that of another plan, or that of many over that of one and the other way round.
 * `folder` is absolute. Throws UsageFault.
 */
export function refuseOtherPackage({ name, ubigeo }: PackageOf, folder: string, host: Host): void {
  const path = `${folder}/datapackage.json`;
  const { name: stands, ubigeo: place } = host.kindOf(path) === 'file' ? parsed(host.readFile(path)) : {};
  if (typeof stands !== 'string') return;
  const [there, here] = [stands, name].map(planNamedIn);
  const isElsewhere = typeof place === 'string' && ubigeo !== undefined && place !== ubigeo;
  if (!isElsewhere && (there === here || there === NO_ID || here === NO_ID)) return;
  const one = isElsewhere ? `${quote(there ?? '')}, ubigeo ${visible(place)}` : quote(there ?? '');
  const whose = there === DATASET_NAME ? 'varios planes' : `un solo plan (${one})`;
  throw new UsageFault(
    `${quote(shownPath(host.cwd, folder) || '.')} tiene las tablas de ${whose}, que se perderían. Dé otra carpeta con --output, o bórrela si ya no la necesita.`,
  );
}

/** The id of the plan, in small letters, in the name of a package; the semester comes after it. */
function planNamedIn(name: string): string {
  return name.replace(/-(?:\d{4}(?:-s[12])?|plan)$/, '');
}

/** What stands for the id of a plan that says none. */
const NO_ID = 'plan';

/** Refuses to write the description of tables of Parquet over a file that is none. `path` is absolute. Throws UsageFault. */
export function refuseForeignDescription(path: string, host: Host): void {
  if (host.kindOf(path) !== 'file') return;
  const bytes = host.readFile(path);
  const { particion, tablas } = parsed(bytes);
  if (bytes.length > 0 && !(Array.isArray(particion) && Array.isArray(tablas)))
    throw foreign(shownPath(host.cwd, path), 'describe otra cosa');
}

function foreign(path: string, why: string): UsageFault {
  return new UsageFault(
    `${quote(path)} ya está ahí y no es de un paquete de datos de plan: ${why}. Dé otra carpeta, por ejemplo --output datos-abiertos, o cambie de lugar ese archivo.`,
  );
}

/** The header of each table that a description names, by its path; undefined where there is no description. */
function describedIn(path: string, host: Host): ReadonlyMap<string, string> | undefined {
  if (host.kindOf(path) !== 'file') return undefined;
  const headers = new Map<string, string>();
  const { resources } = parsed(host.readFile(path));
  for (const resource of Array.isArray(resources) ? resources.filter(isMap) : []) {
    const { path: table, schema } = resource;
    const fields = isMap(schema) && Array.isArray(schema['fields']) ? schema['fields'].filter(isMap) : [];
    if (typeof table === 'string') headers.set(table, headerText(fields.map(({ name }) => String(name))));
  }
  return headers;
}

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isMap(value) ? value : {};
  } catch {
    return {};
  }
}

/** The first line of a file; undefined where no file stands, or an empty one. */
function headerOf(path: string, host: Host): string | undefined {
  if (host.kindOf(path) !== 'file') return undefined;
  for (const piece of host.readPieces(path)) {
    if (piece.length === 0) continue;
    const [line = ''] = new TextDecoder().decode(piece).split(/\r?\n/, 1);
    return line;
  }
  return undefined;
}

/** The first line of a table of such columns. */
export function headerText(columns: readonly string[]): string {
  return csvText([columns]).trimEnd();
}
