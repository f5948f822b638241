import { didYouMean, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';

/** The words of the help that commander would write in English. */
export const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Arguments:': 'Argumentos:',
  'Options:': 'Opciones:',
  'Global Options:': 'Opciones generales:',
  'Commands:': 'Comandos:',
};

/** `[options]` and `[command]` in the line of use. */
export function spanishUsage(usage: string): string {
  return usage.replace('[options]', '[opciones]').replace('[command]', '[comando]');
}

/** A command as its help tells of it. */
export interface CommandAsked {
  readonly name: string;
  readonly parts: readonly { readonly name: string; readonly description: string }[];
}

/**
 * What commander found wrong with the command line, in Spanish, with what to type next; `asked` is the command that it
 * names, where it names one.
 */
export function commandError(
  error: { readonly code: string; readonly message: string },
  asked: CommandAsked | undefined,
): string {
  const [, quoted = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const suggestion = /\(Did you mean (?:one of )?([^)]*)\?\)/.exec(error.message)?.[1];
  const help = suggestion === undefined ? '' : ` ${didYouMean(suggestion.split(', '))}`;
  const name = quoted.split(/[ ,]/).find((word) => word.startsWith('--')) ?? quoted;
  const text =
    missingText(error.code, name, asked) ??
    SENTENCES[error.code]?.(name) ??
    `No se entiende la orden: ${visible(name || error.code)}.`;
  const where =
    asked === undefined
      ? 'Escriba «plan --help» para ver los comandos, o «plan help validate» para ver uno.'
      : `Escriba «plan help ${asked.name}» para ver qué admite, con ejemplos.`;
  return `${text}${help}\n${where}\n`;
}

function missingText(code: string, name: string, asked: CommandAsked | undefined): string | undefined {
  if (code !== 'commander.missingArgument') return undefined;
  const part = asked?.parts.find((one) => one.name === name);
  return part && `A «plan ${asked?.name}» le falta un dato, <${name}>: ${part.description}.`;
}

const SENTENCES: Readonly<Record<string, (name: string) => string>> = {
  'commander.unknownCommand': (name) => `No hay un comando ${quote(name)}.`,
  'commander.unknownOption': (name) => `No hay una opción ${quote(name)}.`,
  'commander.missingArgument': (name) => `Falta decir ${quote(name)}.`,
  'commander.optionMissingArgument': (name) => `La opción ${quote(name)} necesita un valor.`,
  'commander.excessArguments': () => 'Sobran palabras en la orden.',
  'commander.invalidArgument': (name) => `El valor de ${quote(name)} no es uno de los posibles.`,
  'commander.help': () => 'No hay ayuda de ese comando.',
};
