import { glob } from '../text/glob.ts';
import { decode } from '../yaml/decode.ts';
import { readYaml } from '../yaml/read.ts';
import type { InputFile } from './input-file.ts';

/** The names that the configuration may have, beside the plan; the first is the one to use. */
export const CONFIG_FILES: readonly string[] = ['plan.config.yaml', 'plan.config.yml'];

/** Whether a file, relative to the project's folder, is the configuration. */
export function isConfig(path: string): boolean {
  return CONFIG_FILES.includes(path);
}

/** The configuration among the files of a project, by their paths from its folder; of two, the one that is used. */
export function configIn(files: readonly InputFile[]): InputFile | undefined {
  return CONFIG_FILES.flatMap((name) => files.find(({ path }) => path === name) ?? [])[0];
}

/**
 * Whether a file, relative to the project's folder, is meant by some pattern. A pattern that names a folder means all
 * that is in it, with or without `/**`, as in a `.gitignore`.
 */
export function matcher(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  const whole = patterns.map((pattern) => pattern.replace(/^(?:\.?\/)+/, '').replace(/(?<!\/)\/+$/, ''));
  const all = [...whole, ...whole.flatMap((pattern) => (pattern === '' ? [] : [`${pattern}/**`]))].map(glob);
  return (path) => all.some((matches) => matches(path));
}

/** Whether a file, relative to the project's folder, is left out by the configuration among the files of the project. */
export function excludedBy(files: readonly InputFile[]): (path: string) => boolean {
  const config = configIn(files);
  return matcher(config ? configValueIn(config).excluir : []);
}

/** What a configuration says of the files of its project. */
export interface ConfigValue {
  readonly excluir: readonly string[];
  readonly plantillas: string | undefined;
  readonly escudo: string | undefined;
  readonly base: string | undefined;
}

/**
 * The same read without its schema, which finding the files of a project needs no more than the rules: what the schema
 * would refuse says nothing.
 */
export function configValueIn(file: InputFile): ConfigValue {
  const { source } = decode(file.path, file.bytes);
  const value = source && readYaml(source).document?.value;
  const excluir = fieldOf(value, 'excluir');
  return {
    excluir: Array.isArray(excluir) ? excluir.filter((pattern) => typeof pattern === 'string') : [],
    plantillas: textOf(fieldOf(value, 'plantillas')),
    escudo: textOf(fieldOf(fieldOf(value, 'informe'), 'escudo')),
    base: textOf(fieldOf(value, 'base')),
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
