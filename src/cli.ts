import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { CommandDefinition, NamedCommand, OptionDefinition } from './commands/command.ts';
import { dayOf } from './commands/day.ts';
import { refuseDoubtfulPaths } from './commands/doubtful-paths.ts';
import { commandError, HELP_TITLES, spanishUsage, type CommandAsked } from './commands/help.ts';
import { COMMANDS } from './commands/index.ts';
import { bothNames, inEnglish, inTypedWords } from './commands/option-names.ts';
import { withoutRunnerCommands } from './commands/runner-commands.ts';
import { ExitCode, UnreadFault, UsageFault } from './host/exit-code.ts';
import { FileFault, OutputFault, type Host } from './host/host.ts';
import { BUILD, FORMAT_VERSION, VERSION } from './host/version.ts';
import { asWindowsWrites } from './text/path.ts';
import { quote } from './text/spanish.ts';
import { visible } from './text/visible.ts';

/** Runs the program on its arguments (without node and script) and gives its exit code. Never throws. */
export async function main(argv: readonly string[], world: Host): Promise<ExitCode> {
  const host = withoutRunnerCommands(world);
  const words = inEnglish(argv);
  let code: ExitCode = ExitCode.ok;
  const program = programFor(host);
  try {
    for (const { name, alias, description, load } of COMMANDS) {
      const command = program.command(name).alias(alias).description(description);
      // The rest of a command is of no use to a line that does not name it, and most of the program hangs on it.
      if (!words.includes(name) && !words.includes(alias)) continue;
      const { definition } = await load();
      define(command, definition).action(async () => {
        refuseEmptyWords(command);
        const color = program.getOptionValueSource('color') === 'cli' ? program.opts().color : undefined;
        code = await definition.run(
          {
            words: command.processedArgs.flat().filter((word) => typeof word === 'string'),
            options: { ...command.opts(), al: dayOf(command.opts().asOf), color },
            program: allCommands,
          },
          host,
        );
      });
    }
    if (argv.length === 0) {
      host.stderr.write(program.helpInformation());
      return ExitCode.usage;
    }
    if (
      words.length === 2 &&
      words.includes('--json') &&
      words.some((word) => VERSION_FLAGS.includes(word))
    ) {
      host.stdout.write(`${JSON.stringify(versions(host), undefined, 2)}\n`);
      return ExitCode.ok;
    }
    refuseDoubtfulPaths(argv, host);
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, argv, program, host);
  }
}

/** An empty word is a variable without value in whoever calls, and as a path it would be the working folder, or `/`. */
function refuseEmptyWords(command: Command): void {
  const empty = command.options.find((option) =>
    [command.opts()[option.attributeName()]].flat().some((value) => value === ''),
  );
  const argument = command.registeredArguments.find((_, i) => [command.processedArgs[i]].flat().includes(''));
  const name = empty?.long ?? (argument && quote(argument.name()));
  if (name === undefined) return;
  throw new UsageFault(
    `${name} está vacío. Si lo llena una variable, revise que tenga valor; si no hace falta, quítelo de la orden.`,
  );
}

const VERSION_FLAGS: readonly string[] = ['-V', '--version'];

/** What whoever reports a fault is asked for. */
function versions({ engine }: Host): Readonly<Record<string, string | number>> {
  return { version: VERSION, build: BUILD, format: FORMAT_VERSION, engine };
}

/** The program without its commands. */
function programFor(host: Host): Command {
  return new Command('plan')
    .description('Compila y valida un plan de gobierno municipal y sus POI, y los convierte en informes.')
    .version(
      VERSION,
      VERSION_FLAGS.join(', '),
      'muestra la versión; con --json, también la compilación, el formato de los documentos y Node.js',
    )
    .option('--color', 'usa colores aunque la salida no sea una pantalla')
    .option('--no-color', 'no usa colores')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => host.stdout.width ?? 100,
    })
    .helpOption('-h, --help', 'muestra esta ayuda')
    .helpCommand('help [comando]', 'muestra la ayuda de un comando')
    .configureHelp({
      styleTitle: (title) => HELP_TITLES[title] ?? title,
      styleUsage: spanishUsage,
      subcommandTerm: (command) => [command.name(), ...command.aliases()].join(', '),
      optionTerm: (option) => bothNames(option.flags),
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
    });
}

/** Of an option typed with two values commander keeps the last, and what was asked first would be dropped without a word. */
function refuseTwoValues(command: Command): void {
  for (const option of command.options) {
    if (Array.isArray(option.defaultValue)) continue;
    let first: string | undefined;
    // Of a switch nothing is given, and one typed twice asks for nothing else.
    command.on(`option:${option.name()}`, (typed: string | undefined) => {
      const value = typed ?? '';
      first ??= value;
      if (value === first) return;
      throw new UsageFault(
        `${option.long} se dio dos veces, con ${quote(first)} y ${quote(value)}: dé una orden para cada una.`,
      );
    });
  }
}

/** Tells commander what may be typed after the name of a command. */
function define(command: Command, definition: CommandDefinition<object>): Command {
  for (const [typed, meaning] of definition.arguments ?? []) command.argument(typed, meaning);
  for (const option of definition.options ?? []) command.addOption(optionOf(option));
  for (const [flags, values] of definition.hidden ?? [])
    command.addOption(new Option(flags).choices(values).default(values[0]).hideHelp());
  refuseTwoValues(command);
  const examples = definition.examples.map((line) => `  $ ${line}\n`).join('');
  const notes = definition.notes === undefined ? '' : `\n${definition.notes}`;
  return command.addHelpText('after', `\nEjemplos:\n${examples}${notes}`);
}

function optionOf([flags, does, otherwise]: OptionDefinition): Option {
  const option = new Option(flags, does);
  if (Array.isArray(otherwise))
    return option.default([]).argParser((value, before: readonly string[]) => [...before, value]);
  if (otherwise !== undefined) return option.default(otherwise);
  return option.isBoolean() && !option.negate ? option.default(false) : option;
}

async function allCommands(): Promise<readonly NamedCommand[]> {
  return Promise.all(
    COMMANDS.map(async ({ load, ...listed }) => ({ ...listed, definition: (await load()).definition })),
  );
}

/** The command that a command line names; undefined where its first word is none. */
function commandAsked(argv: readonly string[], program: Command): CommandAsked | undefined {
  const word = argv.find((one) => !one.startsWith('-')) ?? '';
  const command = program.commands.find((one) => [one.name(), ...one.aliases()].includes(word));
  return (
    command && {
      name: word,
      parts: command.registeredArguments.map((part) => ({
        name: part.name(),
        description: part.description,
      })),
    }
  );
}

/** Where everything that was thrown ends: wrong use, unreadable files, and our own mistakes. */
function failed(error: unknown, argv: readonly string[], program: Command, host: Host): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return ExitCode.ok;
    host.stderr.write(inTypedWords(commandError(error, commandAsked(argv, program)), argv));
    return ExitCode.usage;
  }
  if (error instanceof InvalidArgumentError || error instanceof UsageFault) {
    host.stderr.write(`${inTypedWords(error.message, argv)}\n`);
    return error instanceof UnreadFault ? ExitCode.failure : ExitCode.usage;
  }
  if (error instanceof OutputFault) {
    host.stderr.write(`${error.message}\n`);
    return ExitCode.failure;
  }
  if (error instanceof FileFault) {
    host.stderr.write(`No se pudo abrir ${visible(asWindowsWrites(error.path))}: ${error.message}.\n`);
    return ExitCode.failure;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const debug = host.env['PLAN_DEBUG'] !== undefined;
  host.stderr.write(
    `El programa tuvo un error interno (plan ${VERSION}). Sus archivos no se han tocado.\n` +
      `Avise a quien le da soporte, con esta línea: ${debug ? detail : visible(detail.split('\n')[0] ?? '')}\n` +
      (debug
        ? ''
        : `Para ver el detalle, repita ${quote(`plan ${argv.join(' ')}`)} con la variable PLAN_DEBUG=1.\n`),
  );
  return ExitCode.failure;
}
