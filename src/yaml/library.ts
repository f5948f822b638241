import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

export type YamlLibrary = typeof Yaml;

let loaded: YamlLibrary | undefined;

/**
 * The general YAML parser, loaded when the first file needs it: most files are read without it, and loading it
 * costs more than reading them. `require` is what loads a package without waiting.
 */
export function yamlLibrary(): YamlLibrary {
  loaded ??= createRequire(import.meta.url)('yaml') as YamlLibrary; // `require` gives no types
  return loaded;
}
