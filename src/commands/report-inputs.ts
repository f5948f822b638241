import { fileDigests, inputHash, type FileDigest } from '../check/digest.ts';
import type { InputFile } from '../check/input-file.ts';
import { isConfig } from '../check/excluded.ts';
import type { CheckedProject } from '../check/workspace.ts';
import type { Crest } from './report-files.ts';

/** What identifies the data of a report: the digest of each file that it depends on, and one of them all. */
export interface Inputs {
  /** As they were read. */
  readonly files: readonly InputFile[];
  readonly digests: readonly FileDigest[];
  readonly hash: string;
}

/** The documents of the project, its configuration and its crest. Other YAML files of the folder do not count. */
export function inputsOf({ input, result }: CheckedProject, crest: Crest | undefined): Inputs {
  const documents = new Set(result.files.map(({ path }) => path));
  const files: InputFile[] = input.filter(({ path }) => documents.has(path) || isConfig(path));
  const crestPath = result.model.config.data.informe?.escudo;
  if (crest && crestPath !== undefined) files.push({ path: crestPath, bytes: crest.bytes });
  const digests = fileDigests(files);
  return { files, digests, hash: inputHash(digests) };
}
