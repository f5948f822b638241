import type { ErrorCode, YAMLParseError } from 'yaml';
import { type Source, lineText, positionAt } from '../text/source.ts';
import type { Fault, FaultFix } from './finding.ts';
import { mayHoldFields } from './fields-in-text.ts';
import { oddLine as findOddLine } from './indentation.ts';
import { openAt } from './open-at.ts';
import { brief, quoted, cited } from './quoted.ts';

/** What a mistake is called and how it is set right; where it stands, when that is not where the library stumbled. */
interface Explanation {
  readonly name?: string;
  readonly message: string;
  readonly help: string;
  readonly start?: number;
  readonly end?: number;
  readonly fixes?: readonly FaultFix[];
}

interface Stumble {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
  readonly original: string;
  /** From the stumble to the end of its line, without a trailing comment. */
  readonly rest: string;
  /** The line of the stumble, without the blanks around it. */
  readonly line: string;
}

/**
 * A mistake of the text in Spanish. The library goes on after an error as well as it can, so that all but its
 * first one may be a consequence of it; callers give the first.
 */
export function explainError(source: Source, error: YAMLParseError): Fault {
  const [start, end] = error.pos;
  const rest = restOfLine(source.text, start);
  const line = lineText(source, positionAt(source, start).line).trim();
  const stumble = { source, start, end, original: error.message, rest, line };
  const explanation = (explanations[error.code] ?? unknownMistake)(stumble);
  return { name: 'sintaxis', start, end: Math.max(end, start + 1), ...explanation };
}

function oddLine(source: Source, offset: number): Explanation | undefined {
  const odd = findOddLine(source, offset);
  if (odd === undefined) return undefined;
  const { fix, ...explanation } = odd;
  return { ...explanation, fixes: [fix] };
}

/** A sign that is taken out, or put in: what else could be meant somebody has to say. */
function signFix(start: number, sign: string, text: string): Pick<Explanation, 'fixes'> {
  const title = text === '' ? `Quitar ${cited(sign)}` : `Escribir ${cited(`${text}${sign}`)}`;
  const end = text === '' ? start + sign.length : start;
  return { fixes: [{ title, safe: false, edits: [{ start, end, text }] }] };
}

function restOfLine(text: string, offset: number): string {
  const line = /[^\r\n]*/y;
  line.lastIndex = offset;
  return (line.exec(text)?.[0] ?? '').replace(/[ \t]#.*$/, '').trimEnd();
}

/** What stands before the stumble on its line, to show the line as it should be. */
function before({ source, start }: Stumble): string {
  const { line, column } = positionAt(source, start);
  return lineText(source, line)
    .slice(0, column - 1)
    .trimStart();
}

function unknownMistake({ line }: Stumble): Explanation {
  return {
    message: `El texto no tiene la forma que YAML pide${line === '' ? '' : `, cerca de ${cited(line)}`}`,
    help: 'Compare la línea y la anterior con las de otro archivo que sí se lea: sangría, «: », comillas y llaves',
  };
}

function nestedMapping(stumble: Stumble): Explanation {
  const { rest, source, start } = stumble;
  const item = rest.trimStart().startsWith('- ') ? oddLine(source, start) : undefined;
  if (item) return item;
  const colon = /^[^"'[{&*!|>].*?:(?=\s|$)/.test(rest);
  if (colon)
    return {
      message: `El texto ${cited(rest)} contiene «: » y no lleva comillas`,
      help: mayHoldFields(rest)
        ? `Si lleva otros datos, escriba cada uno en su línea, o todos entre llaves; si es un solo texto, entre comillas: ${before(stumble)}${quoted(brief(rest))}`
        : `Escríbalo entre comillas: ${before(stumble)}${quoted(brief(rest))}`,
      end: start + rest.length,
    };
  const deeper = nextLineWithText(source, start);
  if (deeper === undefined) return unknownMistake(stumble);
  const odd = oddLine(source, deeper.offset);
  if (odd) return odd;
  return {
    message: `La línea ${cited(deeper.text)} tiene más sangría que la anterior, que ya tiene su valor (${cited(rest)})`,
    help: 'Póngala a la misma altura que la línea de la que es hermana',
    start: deeper.offset,
    end: deeper.offset + deeper.text.length,
  };
}

function nextLineWithText(source: Source, offset: number): { text: string; offset: number } | undefined {
  const next = /(?:\r\n?|\n)[ \t]*([^\s#][^\r\n]*)/g;
  next.lastIndex = offset;
  const match = next.exec(source.text);
  const text = match?.[1];
  if (match === null || text === undefined) return undefined;
  return { text: text.trimEnd(), offset: match.index + match[0].length - text.length };
}

function lineWithoutKey(stumble: Stumble): Explanation {
  const { rest, start } = stumble;
  const end = start + rest.length;
  const glued = /^([\p{L}\p{N}_.-]+):(?=\S)/u.exec(rest);
  if (glued)
    return {
      message: `Falta un espacio después de los dos puntos en ${cited(rest)}`,
      help: `Escriba ${cited(`${glued[1]}: ${rest.slice(glued[0].length)}`)}`,
      end,
    };
  if (rest.startsWith('- '))
    return {
      message: `La lista que empieza en ${cited(rest)} no sigue a una clave vacía`,
      help: 'Una lista va debajo de una clave sin valor, que termina en «:»',
      end,
    };
  return {
    message: `La línea ${cited(rest)} no tiene la forma «clave: valor»`,
    help: 'Si sigue el texto de la línea anterior, dele más sangría que a su clave; si es un dato, escriba su clave y «: » delante',
    end,
  };
}

function missing(stumble: Stumble): Explanation {
  const { original, rest, start } = stumble;
  if (original.startsWith('Missing closing')) return unclosedQuote(stumble);
  if (original.startsWith('Flow ')) return unclosedBracket(stumble);
  if (original.startsWith('Implicit map keys')) return lineWithoutKey(stumble);
  if (original.startsWith('Sequence item'))
    return (
      oddLine(stumble.source, start + rest.length - rest.trimStart().length) ?? {
        message: `La línea ${cited(rest)} no está a la altura de su lista ni de lo que hay en ella`,
        help: 'Corrija la sangría: los datos de un mismo elemento empiezan en la misma columna, la que sigue a «- »',
        end: start + rest.length,
      }
    );
  if (original.startsWith('Missing space after :'))
    return { message: `Falta un espacio después de los dos puntos en ${cited(rest)}`, help: 'Escriba «: »' };
  if (original.startsWith('Missing ,'))
    return {
      message: `Falta una coma antes de ${cited(rest)}`,
      help: 'Entre llaves o corchetes, los datos se separan con «, »',
    };
  if (original.startsWith('Comments'))
    return {
      message: `Falta un espacio antes de ${cited(rest)}`,
      help: 'Un comentario empieza con un espacio y «# »; si es parte del texto, póngalo dentro de las comillas',
      ...signFix(start, '#', ' '),
    };
  return unknownMistake(stumble);
}

/** The library stumbles where the text ends; what the author must look for is where the quotes were opened. */
function unclosedQuote({ source, start, original }: Stumble): Explanation {
  const mark = original.includes('"') ? '"' : "'";
  const opening = openAt(source.text, start).quote ?? start;
  const rest = restOfLine(source.text, opening);
  return {
    message: `Las comillas (${mark}) que se abren en ${cited(rest)} no se cierran`,
    help: `Ciérrelas al final del texto con otra ${mark}`,
    start: opening,
    end: opening + rest.length,
  };
}

function unclosedBracket(stumble: Stumble): Explanation {
  const { source, start, rest } = stumble;
  const opening = openAt(source.text, start).bracket;
  if (opening === undefined) return unknownMistake(stumble);
  const bracket = source.text.charAt(opening);
  const closer = bracket === '{' ? '}' : ']';
  const shown = restOfLine(source.text, opening);
  if (rest.startsWith(closer))
    return {
      message: `${cited(closer)} está más a la izquierda que la clave a la que pertenece`,
      help: 'Dele al menos la sangría de lo que cierra',
    };
  return {
    message: `${cited(bracket)}, que se abre en ${cited(shown)}, no se cierra`,
    help: `Escriba ${cited(closer)} donde termina`,
    start: opening,
    end: opening + shown.length,
  };
}

function indentation(stumble: Stumble): Explanation {
  if (stumble.original.startsWith('Flow ')) return unclosedBracket(stumble);
  const deeper = nextLineWithText(stumble.source, stumble.start - 1);
  const shown = stumble.rest === '' ? deeper : undefined;
  const offset = shown?.offset ?? stumble.start + stumble.rest.length - stumble.rest.trimStart().length;
  const odd = oddLine(stumble.source, offset);
  if (odd) return odd;
  const text = shown?.text ?? (stumble.rest.trim() || stumble.line);
  return {
    message: `La línea ${cited(text)} no está a la altura de sus hermanas`,
    help: 'Corrija la sangría: los datos de un mismo nivel empiezan en la misma columna, con espacios y sin tabuladores',
    ...(shown ? { start: shown.offset, end: shown.offset + shown.text.length } : {}),
  };
}

function badStart(stumble: Stumble): Explanation {
  const { rest, start, source } = stumble;
  const character = source.text.charAt(start);
  if (character === ',')
    return {
      message: 'Sobra una coma antes del valor',
      help: 'Quítela, o ponga el texto entre comillas',
      ...signFix(start, ',', ''),
    };
  return {
    message: `El texto ${cited(rest)} empieza con ${cited(character)}, que YAML reserva`,
    help: `Escríbalo entre comillas: ${before(stumble)}${quoted(brief(rest))}`,
    end: start + rest.length,
  };
}

function unexpected(stumble: Stumble): Explanation {
  const { original, rest, start, source, line } = stumble;
  const end = start + rest.length;
  const character = source.text.charAt(start);
  if (original.startsWith('Unexpected block-seq-ind'))
    return {
      message: `La lista no puede empezar en la línea de su clave: ${cited(line)}`,
      help: 'Ponga cada «- » en su propia línea, debajo de la clave; si es un texto, escríbalo entre comillas',
      end,
    };
  if (original.includes('Unexpected ,') || original.includes('empty item'))
    return {
      message: 'Sobra una coma',
      help: 'Quítela, o escriba el dato que falta delante de ella',
      ...signFix(start, ',', ''),
    };
  if (original.startsWith('Block scalar header'))
    return {
      message: `Después de ${cited(rest.charAt(0) || character)} no puede haber texto en la misma línea: ${cited(line)}`,
      help: 'Empiece el texto en la línea siguiente, con más sangría que su clave',
    };
  if (character === '}' || character === ']')
    return {
      message: `Sobra ${cited(character)}: cierra algo que no se abrió`,
      help: 'Quítelo, o escriba el signo que lo abre; si es parte de un texto, póngalo entre comillas',
      ...signFix(start, character, ''),
    };
  const preceding = /["'](?=[ \t]*$)/.exec(source.text.slice(Math.max(0, start - 40), start))?.[0];
  if (preceding !== undefined)
    return {
      message: `Hay texto después de las comillas que cierran: ${cited(rest)}`,
      help:
        preceding === "'"
          ? 'Si el texto lleva un apóstrofo, enciérrelo entero entre comillas dobles'
          : 'Enciérrelo todo entre comillas simples, o quite las comillas de dentro',
      end,
    };
  if (/^[^\s:]+:(\s|$)/.test(rest))
    return (
      oddLine(source, start) ?? {
        message: `La clave ${cited(rest)} no está donde corresponde: lo anterior a su altura es una lista`,
        help: 'Corrija la sangría: póngala a la altura de las claves de su nivel',
        end,
      }
    );
  return unknownMistake(stumble);
}

function reserved(stumble: Stumble): Explanation {
  const { rest, start } = stumble;
  return {
    message: `El texto ${cited(rest)} empieza con un signo que YAML reserva`,
    help: `Escríbalo entre comillas: ${before(stumble)}${quoted(brief(rest))}`,
    end: start + rest.length,
  };
}

function tab(): Explanation {
  return {
    message: 'Hay un tabulador en la sangría',
    help: 'Reemplácelo por espacios: YAML solo admite espacios al comienzo de la línea',
  };
}

function badEscape({ source, start }: Stumble): Explanation {
  const shown = source.text.slice(start, start + 2);
  return {
    message: `${cited(shown)} no significa nada entre comillas dobles, donde «\\» es un signo especial`,
    help: 'Use comillas simples, o escriba «\\\\» en lugar de «\\»',
  };
}

function directive({ line }: Stumble): Explanation {
  return { message: `La línea ${cited(line)} no se admite`, help: 'Quítela; el archivo empieza con «tipo:»' };
}

const explanations: Partial<Record<ErrorCode, (stumble: Stumble) => Explanation>> = {
  BLOCK_AS_IMPLICIT_KEY: nestedMapping,
  MULTILINE_IMPLICIT_KEY: lineWithoutKey,
  MISSING_CHAR: missing,
  BAD_INDENT: indentation,
  BAD_SCALAR_START: badStart,
  UNEXPECTED_TOKEN: unexpected,
  TAB_AS_INDENT: tab,
  BAD_DQ_ESCAPE: badEscape,
  BAD_DIRECTIVE: directive,
  TAG_RESOLVE_FAILED: reserved,
  BAD_COLLECTION_TYPE: reserved,
  BAD_ALIAS: reserved,
};
