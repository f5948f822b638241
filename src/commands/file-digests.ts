import { digestedFiles, type FileDigest } from '../check/digest.ts';
import type { InputFile } from '../check/input-file.ts';
import { sha256 } from '../text/sha256.ts';

/** The digest of each file, by path. It needs Node, so that the engine for other programs has one of its own. */
export function digestsOf(files: readonly InputFile[]): readonly FileDigest[] {
  return digestedFiles(files).map(({ path, bytes }) => ({ path, sha256: sha256(bytes) }));
}
