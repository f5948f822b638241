import { compareText } from '../diagnostics/order.ts';
import { baselinePath } from './configuration.ts';
import { configIn, configValueIn, isConfig, matcher } from './excluded.ts';
import type { InputFile } from './input-file.ts';
import { plainPath } from '../text/path.ts';
import { isYaml } from './look-alikes.ts';
import type { CheckedProject, ReadProject } from './workspace.ts';

/**
 * Whether a file that stood in a project would be read with it, by its path from there: what looks like a document and is
 * not left out, and what the configuration names.
 */
export function wouldReadIn({ input }: Pick<ReadProject, 'input'>): (path: string) => boolean {
  const config = configIn(input);
  const { excluir = [], escudo, base } = config ? configValueIn(config) : {};
  const isExcluded = matcher(excluir);
  const named = new Set([escudo, base].flatMap((path) => (path === undefined ? [] : [plainPath(path)])));
  const isHidden = (path: string): boolean => /(?:^|\/)(?:\.|node_modules\/)/.test(path);
  return (path) => named.has(path) || (isYaml(path) && !isHidden(path) && !isExcluded(path));
}

/** A file and the SHA-256 of its content, in hex. */
export interface FileDigest {
  readonly path: string;
  readonly sha256: string;
}

/** What identifies the data of a report: the digest of each file that it depends on, and one of them all. */
export interface Inputs {
  /** As they were read. */
  readonly files: readonly InputFile[];
  readonly digests: readonly FileDigest[];
  readonly hash: string;
}

/** What a report of a project is made from: its documents, configuration, baseline and crest, as they were read. */
export function inputFiles(
  { input, result }: CheckedProject,
  crest: Pick<InputFile, 'bytes'> | undefined,
): readonly InputFile[] {
  const documents = new Set(result.files.map(({ path }) => path));
  const base = baselinePath(result.model.config.data);
  const files = input.filter(({ path }) => documents.has(path) || isConfig(path) || path === base);
  const path = result.model.config.data.informe?.escudo;
  return crest && path !== undefined ? [...files, { path, bytes: crest.bytes }] : files;
}

/**
 * The files as they are digested, by path. Line endings and the composition of accents do not count: a checkout on
 * Windows or macOS has the same digests. A file that is not UTF-8 is taken as it is.
 */
export function digestedFiles(files: readonly InputFile[]): readonly InputFile[] {
  return files
    .map(({ path, bytes }) => ({ path: path.normalize('NFC'), bytes: normalized(bytes) }))
    .toSorted((a, b) => compareText(a.path, b.path));
}

/** The list of all digests as a text, whose own SHA-256 identifies what a report was made from. */
export function digestList(digests: readonly FileDigest[]): string {
  return digests.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Nearly every file is as it should be, and need not be written out again. */
function normalized(bytes: Uint8Array): Uint8Array {
  try {
    const text = strict.decode(bytes);
    const normal = text
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
      .normalize('NFC');
    return normal === text ? bytes : new TextEncoder().encode(normal);
  } catch {
    return bytes;
  }
}
