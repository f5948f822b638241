import { configValueIn, CONFIG_FILES, matcher } from '../check/excluded.ts';
import { readInside } from '../check/inside.ts';
import type { ReadProject } from '../check/workspace.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { problemAt, wholeFile } from '../exchange/problem.ts';
import type { Placed } from '../exchange/place.ts';
import type { Host } from '../host/host.ts';
import { itemsAt, valueAt } from '../schema/value-at.ts';
import { count, enumerate, quote } from '../text/spanish.ts';
import { decode } from '../yaml/decode.ts';
import { readYaml } from '../yaml/read.ts';

/**
 * What stands in the folder and is no part of the plan, and an import would not see: a file where a new document would
 * go, and documents left out by the configuration that tell activities or budgets which the import adds anew.
 */
export function leftOutFindings(
  project: ReadProject,
  { documents }: Placed,
  host: Host,
): readonly Diagnostic[] {
  const config = project.input.find(({ path }) => CONFIG_FILES.includes(path));
  const isExcluded = matcher(config ? configValueIn(config).excluir : []);
  const taken = documents.filter(
    ({ file, isNew }) => isNew && host.kindOf(`${project.root}/${file}`) !== undefined,
  );
  return [
    ...taken.map(({ file }) => takenBy(file, isExcluded(file))),
    ...(project.beside.others ?? [])
      .filter((file) => /\.ya?ml$/i.test(file) && isExcluded(file))
      .filter((file) => taken.every((one) => one.file !== file))
      .flatMap((file) => toldTwice(file, project, documents, host)),
  ];
}

function takenBy(file: string, excluded: boolean): Diagnostic {
  return problemAt(wholeFile(file), {
    name: 'archivo-ocupado',
    severity: 'error',
    message: excluded
      ? `${quote(file)} ya está en la carpeta y «excluir» lo deja fuera del plan, y aquí se haría un documento con ese nombre`
      : `${quote(file)} ya está en la carpeta y no es parte del plan, y aquí se haría un documento con ese nombre`,
    help: excluded
      ? 'Quítelo de «excluir» en plan.config.yaml para que los datos entren en él, o cámbiele el nombre'
      : 'Cámbiele el nombre o bórrelo',
  });
}

/** Of a document that is left out: what it tells, and the import adds to the plan as new. */
function toldTwice(
  file: string,
  project: ReadProject,
  documents: Placed['documents'],
  host: Host,
): readonly Diagnostic[] {
  const { source } = decode(file, readInside(host, project.root, file));
  const value = source && readYaml(source).document?.value;
  const codesOf = (one: unknown): readonly unknown[] =>
    [valueAt(one, ['id']), valueAt(one, ['codigo_ceplan'])].filter((code) => code !== undefined);
  const codes = new Set(itemsAt(value, 'actividades').flatMap(codesOf));
  const changes = documents.flatMap((document) => document.changes);
  const twice = changes.flatMap(({ path, after, isItem }) =>
    isItem && path[0] === 'actividades' && codesOf(after).some((code) => codes.has(code))
      ? [String(valueAt(after, ['id']))]
      : [],
  );
  const isBudget = changes.some(
    ({ after, path }) =>
      path.length === 0 &&
      valueAt(value, ['tipo']) === 'presupuesto' &&
      valueAt(after, ['tipo']) === 'presupuesto' &&
      Number(valueAt(value, ['anio'])) === Number(valueAt(after, ['anio'])),
  );
  if (twice.length === 0 && !isBudget) return [];
  const what = isBudget
    ? `también es el presupuesto del ${String(valueAt(value, ['anio']))}`
    : `también tiene ${count(twice.length, 'actividad que se agrega', 'actividades que se agregan')} aquí como ${twice.length === 1 ? 'nueva' : 'nuevas'}: ${enumerate(twice.slice(0, 5).map(quote))}${twice.length > 5 ? '…' : ''}`;
  return [
    problemAt(wholeFile(file), {
      name: 'documento-excluido',
      severity: 'warning',
      message: `${quote(file)}, que «excluir» deja fuera del plan, ${what}`,
      help: 'Ese documento no se lee ni se cambia. Si los datos deben entrar en él, quítelo antes de «excluir» en plan.config.yaml',
    }),
  ];
}
