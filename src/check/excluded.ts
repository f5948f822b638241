import { createRequire } from 'node:module';
import type Picomatch from 'picomatch';
import { decode } from '../yaml/decode.ts';
import { readYaml } from '../yaml/read.ts';
import type { InputFile } from './input-file.ts';

/** The name of the configuration file, beside the plan. */
export const CONFIG_FILE = 'plan.config.yaml';

/** Whether a file, relative to the project's folder, is left out by the patterns of `excluir`. */
export function exclusion(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  // Few projects leave anything out: the rest of them need not load this.
  const picomatch = createRequire(import.meta.url)('picomatch') as typeof Picomatch; // `require` gives no types
  return picomatch([...patterns], { dot: true });
}

/**
 * What a configuration leaves out, read without its schema, which finding the files of a project needs no more than
 * the rules: what the schema would refuse leaves nothing out.
 */
export function exclusionIn(file: InputFile): (path: string) => boolean {
  const { source } = decode(file.path, file.bytes);
  const value = source && readYaml(source).document?.value;
  const patterns: unknown =
    typeof value === 'object' && value !== null && 'excluir' in value ? value.excluir : undefined;
  return exclusion(Array.isArray(patterns) ? patterns.filter((pattern) => typeof pattern === 'string') : []);
}
