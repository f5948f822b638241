import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareText } from '../diagnostics/order.ts';
import type { UnreadDocument, UnreadFile } from '../model/surroundings.ts';
import { isTipo, type Tipo } from '../schema/kind.ts';
import { valueAt } from '../schema/value-at.ts';
import { jsonPointer, type Path } from '../text/path.ts';
import type { ReadBaseline } from './baseline-file.ts';
import type { ReadConfig } from './configuration.ts';
import type { ReadDocument } from './documents.ts';
import { isConfig } from './excluded.ts';
import type { InputFile } from './input-file.ts';
import { expectedTipo, namedTipo } from './kind-by-text.ts';
import { isYaml } from './look-alikes.ts';
import { NOTHING_SAID, saidByText, type SaidByText } from './said-by-text.ts';

/** What of a project may stay unread. */
export interface Unreadable {
  /** Every file of the project that the disk gave. */
  readonly files: readonly InputFile[];
  readonly read: readonly ReadDocument[];
  readonly config: ReadConfig;
  readonly accepts: ReadBaseline | undefined;
  readonly unfollowed: readonly UnreadFile[];
  /** Paths that the disk did not give, and that of the baseline which the configuration names. */
  readonly faults: readonly string[];
  readonly base: string | undefined;
}

/**
 * The documents of a project that say nothing which could be used, or not all of it, in order of path. A link that leads
 * nowhere is one only where a document would stand: what else it may have led to is not of the plan.
 */
export function unreadDocuments(parts: Unreadable): readonly UnreadDocument[] {
  const { files, read, config, accepts, unfollowed, faults, base } = parts;
  const wholeOf = (file: string): UnreadDocument => ({
    file,
    tipo: tipoOf(file, base),
    why: '',
    inPart: false,
    ...NOTHING_SAID,
  });
  const saidIn = (file: string): SaidByText => saidByText(files.find(({ path }) => path === file)?.bytes);
  const all = [
    ...faults.map(wholeOf),
    ...unfollowed
      .filter(mayBeDocument)
      .map(({ file, why }) => (why === 'submodulo' ? { ...wholeOf(file), why: UNBROUGHT } : wholeOf(file))),
    ...read.flatMap((document) => ofDocument(document, saidIn)),
    ...ofConfig(config),
    ...(accepts?.diagnostics.length ? [told(accepts.path, 'base', accepts.diagnostics, false)] : []),
  ];
  const byFile = new Map(all.toReversed().map((one) => [one.file, one] as const));
  return [...byFile.values()].toSorted((a, b) => compareText(a.file, b.file));
}

const UNBROUGHT = 'otro repositorio, un submódulo que no se ha traído';

/** Whether what stands at a path stands where a document would, or is called as one; what an office wrote is none. */
export function mayBeDocument({ file, why }: UnreadFile): boolean {
  if (why === 'otro_formato') return false;
  return isYaml(file) || expectedTipo(file) !== undefined || expectedTipo(`${file}/`) !== undefined;
}

function tipoOf(file: string, base: string | undefined): UnreadDocument['tipo'] {
  if (isConfig(file)) return 'config';
  return file === base ? 'base' : (expectedTipo(file) ?? expectedTipo(`${file}/`) ?? namedTipo(file));
}

/** How deep in a document a refused value is a whole thing, or what the document is of: by the field it stands in. */
const WHOLE_THINGS: Readonly<Record<Tipo, Readonly<Record<string, number>>>> = {
  plan: { dimensiones: 4 },
  unidades: { unidades: 2 },
  poi: { periodo: 1, actividades: 2 },
  audiencia: { demandas: 2, compromisos: 2 },
  presupuesto: { anio: 1 },
};

function ofDocument(document: ReadDocument, saidIn: (file: string) => SaidByText): readonly UnreadDocument[] {
  const { path, tipo, linked, refused, diagnostics } = document;
  if (linked === undefined) return [{ ...told(path, tipo, diagnostics, false), ...saidIn(path) }];
  // What nobody wrote is not there to be read.
  const missing = refused.find(
    (at) => isWholeThing(linked.tipo, at) && valueAt(document.document?.value, at) !== undefined,
  );
  if (missing === undefined) return [];
  const said = saidIn(path);
  // Where another value took the place of a list, what the list held is not named any more.
  const text = refused.some(([key, ...rest]) => key === 'actividades' && rest.length === 0)
    ? undefined
    : said.text;
  return [{ ...told(path, linked.tipo, foundAt(missing, diagnostics), true), ...said, text }];
}

function isWholeThing(tipo: Tipo, path: Path): boolean {
  return path.length <= (WHOLE_THINGS[tipo][String(path[0] ?? '')] ?? 0);
}

/** A configuration that cannot be read does not say which files are left out. */
function ofConfig({ file, document, diagnostics, refused }: ReadConfig): readonly UnreadDocument[] {
  if (document === undefined)
    return diagnostics.length === 0 ? [] : [told(file, 'config', diagnostics, false)];
  const missing = refused.find((at) => at.length === 0 || at[0] === 'excluir');
  if (missing === undefined) return [];
  return [told(file, 'config', foundAt(missing, diagnostics), missing.length > 0)];
}

function foundAt(path: Path, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = jsonPointer(path);
  return diagnostics.filter(({ location }) => jsonPointer(location.path) === place);
}

function told(
  file: string,
  tipo: string | undefined,
  [first]: readonly Diagnostic[],
  inPart: boolean,
): UnreadDocument {
  const why = first === undefined ? '' : `${first.code}, línea ${first.location.span.start.line}`;
  return {
    file,
    tipo: tipo === 'config' || tipo === 'base' || isTipo(tipo) ? tipo : undefined,
    why,
    inPart,
    ...NOTHING_SAID,
  };
}
