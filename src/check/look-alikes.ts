import type { FixEdit } from '../diagnostics/diagnostic.ts';
import { isTipo, type Tipo } from '../schema/kind.ts';
import { fold, nearest } from '../text/nearest.ts';
import { lastStep } from '../text/path.ts';
import { isConfig } from './excluded.ts';
import type { InputFile } from './input-file.ts';
import { declaredKind, declaredTipo, expectedTipo, oneByteEach } from './kind-by-text.ts';
import type { UnreadFile } from '../model/surroundings.ts';

/** Whether the name of a file is one that a document has. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

/**
 * Whether a name begins with a dot and is otherwise that of a document: some systems do not show it. What editors and
 * systems leave beside a file has other endings (`.2019-S2.yaml.swp`) or beginnings (`._`, `.#`, `.~`).
 */
export function isHiddenYaml(name: string): boolean {
  return /^\.[\p{L}\p{N}][^/]*\.ya?ml$/iu.test(name);
}

/** Whether a file is hidden by its own name or by that of a folder it is in, and would be a document if it were not. */
function isHiddenDocument(path: string): boolean {
  return isHiddenYaml(lastStep(path)) || (isYaml(path) && hiddenFolderOf(path) !== undefined);
}

/** Whether a file of such a name is read as a document, should it say that it is one. */
export function isRead(path: string): boolean {
  return isYaml(path) && !isHiddenDocument(path);
}

/** The first folder on a path, from the root of the project, whose name begins with a dot. */
export function hiddenFolderOf(path: string): string | undefined {
  return /^(?:[^/]+\/)*?\.[\p{L}\p{N}][^/]*(?=\/)/u.exec(path)?.[0];
}

/**
 * Whether a name is what stands in the place of a document that is only in the cloud: iCloud leaves `.2019-S2.yaml.icloud`,
 * Google Drive `2019-S2.gdoc`, others `2019-S2.yaml.cloud`. What is in the document is not in it.
 */
export function isCloudPlaceholder(path: string): boolean {
  const name = lastStep(path);
  if (/^\..*\.ya?ml\.icloud$/i.test(name) || /\.ya?ml\.(?:gdoc|gsheet|cloudf?)$/i.test(name)) return true;
  if (!/\.(?:gdoc|gsheet|cloudf?)$/i.test(name)) return false;
  if (!path.includes('/')) return /^(?:plan|unidades|plan\.config)\.[a-z]+$/i.test(name);
  return expectedTipo(path) !== undefined && /(?:^|\/)\d{4}-(?:S[12]|\d\d)\b/i.test(path);
}

/**
 * Whether a file has the name of a document and is of a kind that is never read as one: what was packed
 * (`poi/2019-S2.yaml.gz`, `poi/2019-S2.zip`), a text of an office (`poi/2019-S2.docx`), or the book that a unit filled in
 * (`poi/puno-2019-2022-2019-S2-GIM.xlsx`). Others of these are what a repository ordinarily holds.
 */
export function isOfOtherFormat(path: string): boolean {
  const place = expectedTipo(path);
  if (/\.ya?ml\.(?:gz|bz2|xz|zip|7z|rar)$/i.test(path)) return place !== undefined || !path.includes('/');
  if (place !== 'poi') return false;
  const name = lastStep(path);
  const isBook = /\.(?:xls[xmb]?|ods)$/i.test(name) && /(?<!\d)\d{4}-S[12](?![\da-z])/i.test(name);
  return isBook || /^\d{4}(?:-S[12])?\.(?:xls[xmb]?|ods|docx?|odt|zip|7z|rar)$/i.test(name);
}

/**
 * Whether a file that is none by its name may be a document all the same, and is worth looking into: Windows hides the
 * last part of `2019-S2.yaml.txt`, a browser leaves `2019-S2.yaml.crdownload`, a hand writes `2019-S2.ymal`, and an editor
 * may save `poi/2019-S2.txt`. What other programs make for themselves is none.
 */
export function mayBeMisnamed(path: string): boolean {
  if (isYaml(path)) return false;
  if (/\.ya?ml[^/]*$|\.y[aml]{2,4}$/i.test(path)) return true;
  if (/\.(?:md|markdown)$/i.test(path))
    return expectedTipo(path) !== undefined || /^(?:plan|unidades)\.\w+$/i.test(path);
  if (/\.(?:pdf|docx?|xlsx?|xlsb|ods|odt|csv|zip|rar|7z|png|jpe?g|gif|svg|mp[34]|html?|hbs)$/i.test(path))
    return false;
  return (
    expectedTipo(path) !== undefined ||
    (/\.txt$/i.test(path) && !path.includes('/')) ||
    // Of a plan in a folder below.
    /\/(?:plan|unidades)\.txt$/i.test(path) ||
    isConfigOfOtherEnding(path)
  );
}

/** «plan.config», «plan.config.txt», «plan.config.ymal»: the configuration with another ending. */
function isConfigOfOtherEnding(path: string): boolean {
  return (
    /(?:^|\/)plan\.config(?:\.(?:txt|json|conf|cfg|ini|toml|y[aml]{2,4}))?$/i.test(path) && !isYaml(path)
  );
}

/**
 * The one of some files that are not read which has the name of a document with something more: `poi/2019-S2.yaml.txt`,
 * `poi/2019-S2.txt` or `poi/.2019-S2.yaml` of `poi/2019-S2.yaml`. undefined where there is none.
 */
export function otherNameOf(document: string, files: readonly string[]): string | undefined {
  const stem = `${document.replace(/\.ya?ml$/, '')}.`.toLowerCase();
  return files.find((file) => {
    const shown = file.replace(/(^|\/)\.([^/]*)$/, '$1$2').toLowerCase();
    return shown.startsWith(stem) && /^(?:ya?ml.*|[^.]*)$/s.test(shown.slice(stem.length));
  });
}

/** A file that is no document by its name, and says that it is one; undefined for any other. */
export function misnamed({ path, bytes }: InputFile): UnreadFile | undefined {
  if (isHiddenDocument(path)) return hidden({ path, bytes });
  const name = lastStep(path)
    .replace(/(\.ya?ml).*$/i, '$1')
    .toLowerCase();
  if (isConfig(name) || isConfigOfOtherEnding(path)) return { file: path, why: 'configuracion' };
  const tipo = /\.(?:md|markdown)$/i.test(path) && !beginsAsDocument(bytes) ? undefined : declaredKind(bytes);
  return tipo && { file: path, why: 'nombre', tipo };
}

/** Whether nothing stands before the `tipo:` of a text but keys, remarks and empty lines: a guide that shows one has prose. */
function beginsAsDocument(bytes: Uint8Array): boolean {
  const lines = oneByteEach(bytes).split(/\r?\n/, 100);
  const tipo = lines.findIndex((line) => declaredTipo(line) !== undefined);
  return lines
    .slice(0, tipo)
    .every((line) => /^(?:\u00EF\u00BB\u00BF)?(?:#.*|---|```.*|\w+:.*)?$/.test(line));
}

function hidden({ path, bytes }: InputFile): UnreadFile | undefined {
  const tipo = declaredKind(bytes);
  if (tipo) return { file: path, why: 'oculto', tipo };
  if (hiddenFolderOf(path) !== undefined) return undefined;
  const name = lastStep(path).slice(1);
  return isConfig(name.toLowerCase()) ? { file: path, why: 'configuracion' } : undefined;
}

/**
 * A YAML file that is no document because its `tipo` is not written as it must: `Tipo: poi`, or not at the margin.
 * undefined for a file that is something else.
 */
export function misspelt({ path, bytes }: InputFile): UnreadFile | undefined {
  // On a disk that tells capitals from small letters it has another name.
  if (!isConfig(path) && isConfig(path.toLowerCase())) return { file: path, why: 'configuracion' };
  if (path.includes('/') && isConfig(lastStep(path).toLowerCase()))
    return { file: path, why: 'configuracion_abajo' };
  if (bytes.length > 0 && bytes.every((byte) => byte === 0)) return { file: path, why: 'ceros' };
  const text = oneByteEach(bytes);
  if (isCalledAlmostConfig(lastStep(path)) && speaksAsConfig(text))
    return { file: path, why: 'configuracion' };
  const atMargin = /^["']?tipo["']?[ \t]*:[ \t]*["']?([A-Za-z_]+)/im.exec(text);
  const found = atMargin ?? firstEntry(text);
  const tipo = kindMeant(found?.[1]);
  return found && tipo ? { file: path, why: 'tipo', tipo, edit: spelt(path, text, found, tipo) } : undefined;
}

/** «plan.confg.yaml», «config.yaml», «Configuración.yml»: a name that somebody gives the configuration. */
function isCalledAlmostConfig(name: string): boolean {
  const stem = fold(name.replace(/\.ya?ml$/i, ''));
  return /conf/.test(stem) || nearest(stem, ['plan.config', 'config']).length > 0;
}

/** Whether all that stands at the margin of a text are keys of the configuration, and some of them are. */
function speaksAsConfig(text: string): boolean {
  const keys = [...text.matchAll(/^(?:\u00EF\u00BB\u00BF)?["']?([\p{L}\p{N}_-]+)["']?[ \t]*:/gmu)].map(
    ([, key = '']) => key,
  );
  return keys.length > 0 && keys.every((key) => CONFIG_KEYS.has(key));
}

const CONFIG_KEYS: ReadonlySet<string> = new Set([
  'semaforo',
  'avance',
  'brecha',
  'reglas',
  'reglas_por_archivo',
  'requiere',
  'base',
  'cambios',
  'excluir',
  'plantillas',
  'informe',
]);

/** A `tipo` that stands first, below comments, blank lines and the beginning of a document, however far from the margin. */
function firstEntry(text: string): RegExpExecArray | null {
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    if (!/^\W{0,3}(?:#.*|---|\s*)\r?$/.test(text.slice(start, end))) break;
    start = end + 1;
  }
  const entry = /\s*["']?tipo["']?[ \t]*:[ \t]*["']?([A-Za-z_]+)/iy;
  entry.lastIndex = start;
  return entry.exec(text);
}

/** The key and its value as they should be; what stands before them is at most blanks. */
function spelt(path: string, text: string, { index, 0: whole }: RegExpExecArray, tipo: Tipo): FixEdit {
  const lines = text.slice(0, index + whole.length).split('\n');
  const [line, own] = [lines.length, (lines.at(-1) ?? '').replace(/^\u00EF\u00BB\u00BF/, '')];
  const closes = /["']/.exec(own.slice(own.indexOf(':')))?.[0].length ?? 0;
  return {
    file: path,
    span: { start: { line, column: 1 }, end: { line, column: own.length + 1 + closes } },
    text: `tipo: ${tipo}`,
  };
}

function kindMeant(word: string | undefined): Tipo | undefined {
  const plain = fold(word ?? '');
  return isTipo(plain) ? plain : undefined;
}
