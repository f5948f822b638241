import { ownRules } from '../../report/own-rules.ts';
import { count } from '../../text/spanish.ts';
import { canonicalJson } from '../canonical-json.ts';
import { activityTables } from './activity-tables.ts';
import type { Contents } from './contents.ts';
import { csvText } from './csv.ts';
import { followUpTables } from './follow-up-tables.ts';
import { moneyTables } from './money-tables.ts';
import { lineTables } from './line-tables.ts';
import { planTables } from './plan-tables.ts';
import { publicTables } from './public-tables.ts';
import { PROFILES, resourceOf } from './resource.ts';
import { standingTables } from './standing-tables.ts';
import { territoryTables } from './territory-tables.ts';
import { keyHolds, referenceHolds } from './table.ts';

/** A document that the package was made from, and the SHA-256 of its content, in hex. */
export interface SourceDocument {
  readonly path: string;
  readonly sha256: string;
}

/** What the package is made of, and what it says of itself. */
export interface PackageInput extends Contents {
  readonly sources: readonly SourceDocument[];
  /** How many errors the documents have: more than 0 makes a draft. */
  readonly errors: number;
}

/** A file of the package, by its name in the folder. */
export interface PackageFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A plan in one semester as tidy CSV tables with their description (Data Package 2.0, datapackage.org): one fact a
 * row, keys that tie the tables together, empty cells for what does not exist. A key is declared only where it holds
 * in the data, so that a draft with repeated or dangling ids still is a valid package.
 */
export function paintDataPackage(input: PackageInput): readonly PackageFile[] {
  const tables = [
    ...standingTables(input),
    ...planTables(input),
    ...lineTables(input),
    ...activityTables(input),
    ...followUpTables(input),
    ...territoryTables(input),
    ...moneyTables(input),
    ...publicTables(input),
  ];
  const files = tables.map((table) => ({
    name: `${table.name}.csv`,
    text: csvText([table.fields.map(({ name }) => name), ...table.rows]),
  }));
  const resources = tables.map((table, i) =>
    resourceOf(table, {
      bytes: Buffer.byteLength(files[i]?.text ?? ''),
      hasKey: keyHolds(table),
      references: table.references.filter((reference) => referenceHolds(table, reference, tables)),
    }),
  );
  return [{ name: 'datapackage.json', text: canonicalJson(descriptorOf(input, resources)) }, ...files];
}

/** The name of the package of one plan: its id and the semester. */
export function packageName({ model, compiled }: Pick<PackageInput, 'model' | 'compiled'>): string {
  return `${model.plan?.id || 'plan'}-${compiled.periodo ?? 'plan'}`.toLowerCase();
}

function descriptorOf(input: PackageInput, resources: readonly object[]): object {
  const { model, compiled, sources, errors } = input;
  const titulo = model.plan?.data.titulo ?? model.plan?.id ?? 'Plan';
  const { nombre: entidad, ubigeo } = model.plan?.data.entidad ?? {};
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: packageName(input),
    title:
      compiled.periodo === null ? `${titulo}: datos del plan` : `${titulo}: datos de ${compiled.periodo}`,
    description: descriptionOf(compiled.corte, errors, ownRules(model.config)),
    ...(entidad === undefined ? {} : { contributors: [{ title: entidad, roles: ['publisher'] }] }),
    // No property of the standard says of which place data are.
    ...(ubigeo === undefined ? {} : { ubigeo }),
    ...licensesOf(model.config.data.informe?.licencia),
    sources: sources.map(({ path, sha256 }) => ({ title: path, version: `sha256:${sha256}` })),
    resources,
  };
}

function descriptionOf(corte: string | null, errors: number, reglas: readonly string[]): string {
  const until = corte === null ? 'sin fecha de corte' : `con datos al ${corte}`;
  const draft =
    errors === 0 ? '' : ` BORRADOR: los documentos tienen ${count(errors, 'error', 'errores')} sin corregir.`;
  const own = reglas.length === 0 ? '' : ` Las cifras son de reglas propias: ${reglas.join('; ')}.`;
  return (
    `Plan de gobierno municipal y sus planes operativos, ${until}. Los montos van en soles y los avances en porcentaje; ` +
    `una celda vacía es un dato que no existe, que no es lo mismo que 0.${own} Un texto que empieza como fórmula lleva un apóstrofo delante.${draft}`
  );
}

/**
 * The licence as the configuration gives it; none when it gives none. An address is a path; anything else is the
 * name of a licence, in the characters that a name may have, with its full text as title.
 */
function licensesOf(licencia: string | undefined): { readonly licenses?: readonly object[] } {
  const written = licencia?.trim() ?? '';
  if (written === '') return {};
  if (/^https?:\/\/\S+$/.test(written)) return { licenses: [{ path: written }] };
  const name = written
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^-a-zA-Z0-9._]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return { licenses: [{ name: name || 'otra', ...(name === written ? {} : { title: written }) }] };
}
