import { ExitCode, UsageFault } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';
import { explainField, explainFields } from '../painters/findings/explain-field.ts';
import { explainJson } from '../painters/findings/explain-json.ts';
import { explainCatalogue, explainRule, type RulePage } from '../painters/findings/explain.ts';
import { catalogue } from '../rules/catalogue.ts';
import { rules } from '../rules/index.ts';
import { readingCodes } from '../rules/reading-codes.ts';
import { fieldAt, fieldNames, pathsOfField } from '../schema/field.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import { colorOf } from './color.ts';
import type { CommandDefinition } from './command.ts';

/** What `plan explain` was asked, as written on the command line. */
export interface ExplainOptions {
  readonly color: boolean | undefined;
  /** `pretty` or `json`. */
  readonly format: string;
}

export const definition: CommandDefinition<ExplainOptions> = {
  arguments: [
    ['[nombre]', 'una regla, como sale en cada hallazgo; un grupo de reglas, o un campo de los documentos'],
  ],
  options: [['-f, --format <formato>', 'pretty o json', 'pretty']],
  examples: [
    'plan explain',
    'plan explain poi/sin-objetivo',
    'plan explain presupuesto',
    'plan explain poi.actividades.indicador.acumulacion',
  ],
  words: catalogue.map(({ id }) => id),
  run: ({ words: [name], options }, host) => explain(name, options, host),
};

/**
 * Prints the page of a code or of a field of a document; without a name, the catalogue; with the name of a group, its
 * part of the catalogue. The group may be left out where no two codes share the rest of the name, and so may the way to
 * a field. Throws UsageFault for a name that is none.
 */
function explain(name: string | undefined, options: ExplainOptions, host: Host): ExitCode {
  const color = colorOf(host, host.stdout, options.color);
  if (options.format !== 'pretty' && options.format !== 'json')
    throw new UsageFault(`No hay un formato ${quote(options.format)}. Los formatos son pretty y json.`);
  const json = options.format === 'json';
  const all: readonly RulePage[] = [...rules, ...readingCodes];
  const word = name?.trim().toLowerCase();
  const pages = word === undefined ? all : pagesNamed(word, all);
  const paths = word === undefined || pages.length > 0 ? [] : fieldPaths(word);
  const fields = paths.flatMap((path) => fieldAt(path) ?? []);
  if (name !== undefined && pages.length === 0 && fields.length === 0)
    throw new UsageFault(unknown(name, all));
  const [page] = pages;
  const [field] = fields;
  if (json) host.stdout.write(explainJson(pages, fields));
  else if (field)
    host.stdout.write(
      fields.length === 1 ? explainField(field, { color }) : explainFields(word ?? '', paths),
    );
  else if (page && pages.length === 1) host.stdout.write(explainRule(page, { color }));
  else host.stdout.write(explainCatalogue(pages, { color }));
  return ExitCode.ok;
}

/** A field by its whole path, or all those that end so. */
function fieldPaths(word: string): readonly string[] {
  const path = word
    .replaceAll(/\[\d*\]|\/|›/g, '.')
    .replaceAll(/\.\d+(?=\.|$)/g, '')
    .replaceAll(/\s|^\.+|\.+$/g, '')
    .replaceAll(/\.{2,}/g, '.');
  if (fieldAt(path) !== undefined) return [path];
  const last = path.split('.').at(-1) ?? path;
  return pathsOfField(last).filter((known) => `.${known}`.endsWith(`.${path}`));
}

function pagesNamed(name: string, pages: readonly RulePage[]): readonly RulePage[] {
  const exact = pages.filter(({ id }) => id === name);
  return exact.length > 0 ? exact : pages.filter(({ id }) => id.split('/').includes(name.replace(/\/$/, '')));
}

function unknown(name: string, pages: readonly RulePage[]): string {
  const ids = pages.map(({ id }) => id);
  const [group = ''] = name.split('/');
  const inGroup = ids.filter((id) => id.startsWith(`${group}/`));
  const near = nearest(name, ids);
  const close =
    near.length > 0
      ? near
      : nearest(name, ids.map(withoutGroup)).flatMap((end) => ids.filter((id) => withoutGroup(id) === end));
  const fields = name.includes('/') ? [] : nearest(name.split('.').at(-1) ?? name, fieldNames());
  if (name.includes('.') && fields.length > 0)
    return `No hay ningún campo ${quote(name)}. ${didYouMean(fields)}`;
  if (close.length > 0) return `No hay ninguna regla ${quote(name)}. ${didYouMean(close.slice(0, 3))}`;
  if (fields.length > 0) return `No hay ninguna regla ni ningún campo ${quote(name)}. ${didYouMean(fields)}`;
  return inGroup.length > 0
    ? `No hay ninguna regla ${quote(name)}. Para ver las de su grupo: plan explain ${group}`
    : `No hay ninguna regla ${quote(name)}. Los grupos son ${enumerate([...new Set(ids.map(groupOf))].toSorted())}; «plan explain» muestra todas las reglas.`;
}

function groupOf(id: string): string {
  return id.split('/')[0] ?? id;
}

function withoutGroup(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
