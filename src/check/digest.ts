import { compareText } from '../diagnostics/order.ts';
import { sha256 } from '../text/sha256.ts';
import type { InputFile } from './input-file.ts';

/** A file and the SHA-256 of its content, in hex. */
export interface FileDigest {
  readonly path: string;
  readonly sha256: string;
}

/**
 * The digest of each file, by path. Line endings and the composition of accents do not count: a checkout on Windows
 * or macOS has the same digests. A file that is not UTF-8 is digested as it is.
 */
export function fileDigests(files: readonly InputFile[]): readonly FileDigest[] {
  return files
    .map(({ path, bytes }) => ({ path: path.normalize('NFC'), sha256: sha256(normalized(bytes)) }))
    .toSorted((a, b) => compareText(a.path, b.path));
}

/** One digest for all files: the identity of what a report was made from. */
export function inputHash(digests: readonly FileDigest[]): string {
  return sha256(digests.map(({ path, sha256: digest }) => `${digest}  ${path}\n`).join(''));
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Nearly every file is as it should be, and need not be written out again. */
function normalized(bytes: Uint8Array): Uint8Array | string {
  try {
    const text = strict.decode(bytes);
    const normal = text
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
      .normalize('NFC');
    return normal === text ? bytes : normal;
  } catch {
    return bytes;
  }
}
