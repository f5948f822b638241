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

/** What commander found wrong with the command line, in Spanish, with what to type next. */
export function commandError(error: { readonly code: string; readonly message: string }): string {
  const [, quoted = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const suggestion = /\(Did you mean (?:one of )?([^)]*)\?\)/.exec(error.message)?.[1];
  const help = suggestion === undefined ? '' : ` ${didYouMean(suggestion.split(', '))}`;
  const name = quoted.split(/[ ,]/).find((word) => word.startsWith('--')) ?? quoted;
  const text = SENTENCES[error.code]?.(name) ?? `No se entiende la orden: ${visible(name || error.code)}.`;
  return `${text}${help}\nEscriba «plan --help» para ver los comandos, o «plan help validate» para ver uno.\n`;
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
