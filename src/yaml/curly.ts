import { type Fault, rewriting } from './finding.ts';
import { brief, quoted } from './quoted.ts';

const CURLY = /^[“‘]([^“”‘’]*)[”’]$/s;

/** A whole text between the curly quotation marks of a word processor, which YAML takes for part of it. */
export function curlyQuoted(
  start: number,
  end: number,
  written: string,
): { readonly inner: string; readonly fault: Fault } | undefined {
  const [, inner] = CURLY.exec(written) ?? [];
  return inner === undefined
    ? undefined
    : {
        inner,
        fault: {
          ...curlyFault(start, end, written, quoted(brief(inner))),
          fixes: [rewriting(start, end, quoted(inner))],
        },
      };
}

/** Curly quotation marks around a text; `straight` shows it as it should be. */
export function curlyFault(start: number, end: number, written: string, straight: string): Fault {
  return {
    name: 'comillas-tipograficas',
    start,
    end,
    message: `Las comillas de ${brief(written)} son tipográficas: para YAML son parte del texto`,
    help: `Escriba comillas rectas: ${straight}`,
  };
}
