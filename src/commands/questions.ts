import { UsageFault } from '../host/exit-code.ts';
import type { Person } from '../host/host.ts';
import { lowerFirst } from '../report/sentence.ts';
import { fold } from '../text/nearest.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { visible } from '../text/visible.ts';

/** Somebody went away in the middle of the questions: nothing is written. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}

/** One of a list that may be answered by its number, its id or its name. */
export interface Choice {
  readonly id: string;
  readonly name?: string | undefined;
  /** What it belongs to, where a list has parts. */
  readonly group?: string;
}

/** What is asked for one field. */
export interface Asked {
  /** The option that gives it without a question, `--name`. */
  readonly option: string;
  readonly given: string | undefined;
  readonly text: string;
  readonly choices?: readonly Choice[];
  /** What Enter gives; without it an answer is needed, unless it may be left out. */
  readonly otherwise?: string;
  readonly optional?: boolean;
  /** Brings an answer to its form; throws UsageFault with what is wrong with it. */
  readonly read?: (answer: string) => string;
}

/**
 * The value of a field: given on the command line, or asked at the terminal until it can be taken; undefined where it is
 * left out. Throws UsageFault where it is needed and nobody can be asked, Interrupted when the person goes away.
 */
export async function askFor(asked: Asked, person: Person | undefined): Promise<string | undefined> {
  const { given, option, text, optional = false, otherwise, choices = [] } = asked;
  if (given !== undefined) return taken(asked, given);
  if (!person) {
    if (otherwise !== undefined || optional) return otherwise;
    throw new UsageFault(
      `Falta ${option}: ${lowerFirst(text)}.${
        choices.length === 0
          ? ''
          : ` Puede ser ${enumerate(
              choices.slice(0, 8).map(({ id }) => quote(id)),
              'o',
            )}${choices.length > 8 ? '…' : ''}.`
      }`,
    );
  }
  const list = choices
    .map(({ id, name }, i) => `  ${i + 1}. ${visible(id)}${name === undefined ? '' : `  ${visible(name)}`}\n`)
    .join('');
  const mayPass = optional && !text.includes('Enter ');
  const hint = otherwise === undefined ? (mayPass ? ' (Enter para omitirlo)' : '') : ` [${otherwise}]`;
  for (let problem = ''; ;) {
    const answer = await person.ask(`${problem}${list}${text}${hint}: `);
    if (answer === undefined) throw new Interrupted();
    if (answer.trim() === '') {
      if (otherwise !== undefined || optional) return otherwise;
      problem = '  Hace falta una respuesta.\n';
      continue;
    }
    try {
      return taken({ ...asked, option: undefined }, answer);
    } catch (error) {
      if (!(error instanceof UsageFault)) throw error;
      problem = `  ${error.message}\n`;
    }
  }
}

/** An answer in the form that the question gives it. Throws UsageFault for one that cannot be taken. */
export function taken(
  { choices, read, option }: Pick<Asked, 'choices' | 'read'> & { readonly option: string | undefined },
  answer: string,
): string {
  const typed = answer.trim();
  if (!choices || choices.length === 0) return read ? read(typed) : typed;
  const found =
    choices.find(({ id }) => fold(id) === fold(typed)) ??
    (/^\d+$/.test(typed) ? choices[Number(typed) - 1] : undefined) ??
    choices.find(({ name }) => name !== undefined && fold(name) === fold(typed));
  if (found) return read ? read(found.id) : found.id;
  throw new UsageFault(
    `${option === undefined ? '' : `${option} dice `}${quote(typed)}${option === undefined ? '' : ', que'} no está en la lista: ${enumerate(
      choices.slice(0, 8).map(({ id }) => quote(id)),
      'o',
    )}${choices.length > 8 ? '…' : ''}.`,
  );
}
