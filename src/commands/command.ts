import type { ExitCode } from '../host/exit-code.ts';
import type { Host } from '../host/host.ts';

/** An option: how it is typed, as commander reads it; what it does; and its value where nobody types it. */
export type OptionDefinition = readonly [
  flags: string,
  does: string,
  /** A flag that takes no value is false; an empty list says that the option may be repeated. */
  otherwise?: string | readonly never[],
];

/** A command: what may be typed after its name, and what it does. Its help and its completion are made of it. */
export interface CommandDefinition<Options> {
  /** How each argument is typed, and what it is. */
  readonly arguments?: readonly (readonly [typed: string, meaning: string])[];
  readonly options?: readonly OptionDefinition[];
  /** Options for those who develop the program, which no help shows: their values, of which the first is the usual one. */
  readonly hidden?: readonly (readonly [flags: string, values: readonly [string, ...string[]]])[];
  readonly examples: readonly string[];
  /** What else its help says. */
  readonly notes?: string;
  /** What may stand as its argument, where that is a word of ours and no path. */
  readonly words?: readonly string[];
  run(asked: Asked<Options>, host: Host): ExitCode | Promise<ExitCode>;
}

/** What was typed. */
export interface Asked<Options> {
  /** The arguments. */
  readonly words: readonly string[];
  /** Those typed and those that are not, with the day of `--as-of` and whether colours were asked for. */
  readonly options: Options;
  /** All commands of the program. */
  readonly program: () => Promise<readonly NamedCommand[]>;
}

/** A command in the list of all: what `plan --help` says of it, and the way to the rest. */
export interface ListedCommand {
  readonly name: string;
  readonly alias: string;
  readonly description: string;
  readonly load: () => Promise<{ readonly definition: CommandDefinition<object> }>;
}

export interface NamedCommand extends Omit<ListedCommand, 'load'> {
  readonly definition: CommandDefinition<object>;
}

/** Options of several commands. */
export const AS_OF: OptionDefinition = ['--as-of <AAAA-MM-DD>', 'el día con el que se juzgan los plazos'];
export const LATEST_PERIOD: OptionDefinition = [
  '-p, --period <AAAA-S1>',
  'el semestre; si no se dice, el último en ejecución o cerrado',
];
export const PROJECT: OptionDefinition = ['--project <carpeta>', 'la carpeta del plan', '.'];
export const DRY_RUN: OptionDefinition = ['--dry-run', 'muestra lo que haría y no escribe nada'];
