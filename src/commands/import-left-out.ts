import { excludedBy } from '../check/excluded.ts';
import { wholeFile } from '../diagnostics/whole-file.ts';
import { readInside } from '../check/inside.ts';
import type { InputFile } from '../check/input-file.ts';
import { otherNameOf } from '../check/look-alikes.ts';
import type { CheckedProject } from '../check/workspace.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { problemAt } from '../exchange/problem.ts';
import type { Placed } from '../exchange/place.ts';
import { poiFile } from '../exchange/place-activity.ts';
import { budgetFile } from '../exchange/place-budgets.ts';
import type { Host } from '../host/host.ts';
import type { Model } from '../model/model.ts';
import { itemsAt, valueAt } from '../schema/value-at.ts';
import { count, enumerate, quote } from '../text/spanish.ts';
import { decode } from '../yaml/decode.ts';
import { readYaml } from '../yaml/read.ts';

/**
 * What stands in the folder and an import would not see: a file where a new document would go, be it no part of the plan
 * or a document of something else than its name says; one that is that document under a name by which it is not read; and
 * documents left out by the configuration or not read for their names that tell activities or budgets which the import
 * adds anew.
 */
export function leftOutFindings(
  project: CheckedProject,
  { documents }: Placed,
  host: Host,
): readonly Diagnostic[] {
  const { lookAlikes } = project.result;
  const isExcluded = excludedBy(project.input);
  const taken = documents.flatMap(({ file, isNew }) => {
    if (!isNew) return [];
    const standing = standingAt(file, project.result.model);
    if (standing) return [takenByStanding(file, standing)];
    if (host.kindOf(`${project.root}/${file}`) !== undefined) return [takenBy(file, isExcluded(file))];
    const other = otherNameOf(file, lookAlikes);
    return other === undefined ? [] : [takenByOther(file, other)];
  });
  const told = new Set(taken.map(({ location }) => location.file));
  const excluded = (project.beside.others ?? []).filter(
    (file) => /\.ya?ml$/i.test(file) && isExcluded(file) && !told.has(file),
  );
  const unread = project.input.filter(({ path }) => lookAlikes.includes(path) && !told.has(path));
  return [
    ...taken,
    ...excluded.flatMap((path) =>
      toldTwice({ path, bytes: readInside(host, project.root, path) }, EXCLUDED, documents),
    ),
    ...unread.flatMap((file) => toldTwice(file, UNREAD, documents)),
  ];
}

/** Of a file under another name than the document that would be made. */
function takenByOther(file: string, other: string): Diagnostic {
  return problemAt(wholeFile(other), {
    name: 'archivo-ocupado',
    severity: 'error',
    message: `${quote(other)} parece ${quote(file)}, el documento que aquí se haría, y no se lee`,
    help: `Si lo es, llámelo ${quote(file)} y repita la importación; si ya no sirve, bórrelo o llévelo a otra carpeta`,
  });
}

/** A document of the plan that says by itself what it is of, and the name that says it too. */
interface Standing {
  readonly at: string;
  readonly what: string;
  /** What the document is of, where it says so, and the name of such a document. */
  readonly of?: { readonly field: string; readonly file: string };
}

function standingAt(file: string, { pois, presupuestos }: Model): Standing | undefined {
  const poi = pois.find(({ origin }) => isOneName(origin.file, file));
  if (poi) {
    const { periodo, data } = poi;
    const at = poi.origin.file;
    const unit = data.unidad === undefined ? '' : ` de ${data.unidad}`;
    if (periodo === '') return { at, what: `un POI${unit} cuyo periodo no se sabe` };
    const field = unit === '' ? '«periodo»' : '«periodo» o su «unidad»';
    return { at, what: `el POI de ${periodo}${unit}`, of: { field, file: poiFile(periodo, data.unidad) } };
  }
  const presupuesto = presupuestos.find(({ origin }) => isOneName(origin.file, file));
  if (!presupuesto) return undefined;
  const { anio } = presupuesto;
  const at = presupuesto.origin.file;
  if (anio === undefined) return { at, what: 'un presupuesto cuyo año no se sabe' };
  return { at, what: `el presupuesto de ${anio}`, of: { field: '«anio»', file: budgetFile(anio) } };
}

/** Whether two names are one on a disk that does not tell capitals from small letters. */
function isOneName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Of a document of the plan that has the name of another than it is. */
function takenByStanding(file: string, { at, what, of }: Standing): Diagnostic {
  const same = at === file ? '' : `, ${quote(file)}, que en Windows y en macOS es el mismo archivo`;
  return problemAt(wholeFile(at), {
    name: 'archivo-ocupado',
    severity: 'error',
    message: `${quote(at)} es ${what}, y el documento que aquí se haría lleva ese nombre${same}`,
    help:
      of === undefined || isOneName(of.file, at)
        ? 'Corríjalo con plan validate o póngale otro nombre, y repita la importación'
        : `Póngale otro nombre, como ${quote(of.file)}, y repita la importación; si lo que está mal es su ${of.field}, corríjalo`,
  });
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

/** Why a document is no part of the plan, and what makes it one. */
interface Outside {
  readonly which: string;
  readonly help: string;
}

const EXCLUDED: Outside = {
  which: 'que «excluir» deja fuera del plan',
  help: 'quítelo antes de «excluir» en plan.config.yaml',
};

const UNREAD: Outside = {
  which: 'que no se lee',
  help: 'corríjalo antes: «plan validate» dice por qué no se lee',
};

/** Of a document that is no part of the plan: what it tells, and the import adds to the plan as new. */
function toldTwice(
  { path: file, bytes }: InputFile,
  { which, help }: Outside,
  documents: Placed['documents'],
): readonly Diagnostic[] {
  const { source } = decode(file, bytes);
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
      message: `${quote(file)}, ${which}, ${what}`,
      help: `Ese documento no se lee ni se cambia. Si los datos deben entrar en él, ${help}`,
    }),
  ];
}
