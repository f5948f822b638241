import { curlyQuoted } from './curly.ts';
import { type Fault, rewriting } from './finding.ts';
import { firstInvisible, INVISIBLE, invisibleName, withoutInvisible } from './invisible.ts';
import { resolvePlain } from './plain-scalar.ts';
import { brief, quoted, cited } from './quoted.ts';

/** A scalar as the parser understood it. */
export interface WrittenScalar {
  /** The whole text of the file, and where the scalar stands in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
}

/** A value as its author means it and, when that is not what the text says, the fault. */
export interface Guarded {
  readonly value: unknown;
  readonly fault?: Fault;
}

/** Holds what stands without quotation marks against the mistakes that YAML reads as something else, in silence. */
export function guardPlain(scalar: WrittenScalar): Guarded {
  const { text, start, end, value } = scalar;
  const written = text.slice(start, end);
  if (typeof value === 'number') return { value, ...guardNumber(scalar, written, value) };
  if (typeof value === 'string') {
    return (
      typographic(scalar, written) ??
      invisible(scalar, value, resolvePlain) ??
      truncated(scalar, written) ?? { value }
    );
  }
  return value === null ? (lostToComment(scalar) ?? { value }) : { value };
}

/** The same for what stands between quotation marks. */
export function guardQuoted(scalar: WrittenScalar): Guarded {
  const { value } = scalar;
  return (typeof value === 'string' ? invisible(scalar, value, (text) => text) : undefined) ?? { value };
}

/** The same for a key. */
export function guardKey(
  scalar: WrittenScalar & { readonly value: string },
): Guarded & { readonly value: string } {
  const { start, end, value } = scalar;
  const curly = curlyQuoted(start, end, value);
  if (curly) return { value: curly.inner, fault: curly.fault };
  const at = firstInvisible(value);
  if (at < 0) return { value };
  const clean = withoutInvisible(value);
  return {
    value: clean,
    fault: {
      name: 'espacio-invisible',
      start,
      end,
      message: `La clave ${cited(clean)} lleva ${invisibleName(value.charAt(at))} que no se ve`,
      help: `Borre la clave y escríbala de nuevo: ${clean}`,
      fixes: [rewriting(start, end, clean)],
    },
  };
}

function guardNumber({ start, end }: WrittenScalar, written: string, value: number): Guarded | undefined {
  if (/^[-+]?0\d/.test(written))
    return {
      value: written,
      fault: {
        name: 'cero-inicial',
        start,
        end,
        message: `${cited(written)} sin comillas es el número ${value}: pierde el cero inicial`,
        help: `Si es un código, escríbalo entre comillas: ${quoted(brief(written))}. Si es una cantidad, sin ceros delante: ${value}`,
        fixes: [
          rewriting(start, end, quoted(written), false),
          rewriting(start, end, written.replace(/^([-+]?)0+(?=\d)/, '$1'), false),
        ],
      },
    };
  const odd = oddNumber(written, value);
  if (odd === undefined) return undefined;
  const fault = {
    name: 'numero-con-formato',
    start,
    end,
    message: `${cited(written)} ${odd}`,
    help: NUMBER_HELP,
    fixes: [rewriting(start, end, quoted(written), false)],
  };
  return { value: written, fault };
}

const NUMBER_HELP =
  'Si es una cantidad, escríbala con cifras y, si tiene decimales, con un punto: 1250.50. Si es un código, entre comillas';

const MAX_DIGITS = 15;

function oddNumber(written: string, value: number): string | undefined {
  if (written.startsWith('0x')) return `es un número hexadecimal, que se leería como ${value}`;
  if (written.startsWith('0o')) return `es un número octal, que se leería como ${value}`;
  if (!Number.isFinite(value)) return 'no es una cantidad';
  if (/e/i.test(written)) return `lleva un exponente, y se leería como ${value}`;
  const [whole = '', decimals = ''] = written
    .replace(/[eE].*$/, '')
    .replace(/^[-+]?0*/, '')
    .split('.');
  const digits = `${whole}${decimals.replace(/(?<!0)0+$/, '')}`.replace(/^0+/, '').length;
  return digits > MAX_DIGITS
    ? `tiene ${digits} cifras, y solo ${MAX_DIGITS} se guardan sin error`
    : undefined;
}

function typographic({ start, end }: WrittenScalar, written: string): Guarded | undefined {
  const curly = curlyQuoted(start, end, written);
  return curly && { value: curly.inner.normalize('NFC'), fault: curly.fault };
}

/** Codes and words of a list, which must be equal to the letter; in running text such characters do no harm. */
const CODE = /^[\w.+/:-]*$/;
const GLUED_KEY = new RegExp(`(?:^|\\s)([\\w-]+):(${INVISIBLE})`);

function invisible(
  scalar: WrittenScalar,
  value: string,
  resolve: (text: string) => unknown,
): Guarded | undefined {
  const at = firstInvisible(value);
  if (at < 0) return undefined;
  const { start, end } = scalar;
  const name = invisibleName(value.charAt(at));
  const clean = withoutInvisible(value);
  if (CODE.test(clean)) {
    const shown = clean === '' ? 'El valor no tiene más que' : `${cited(clean)} lleva`;
    const message = `${shown} ${name} que no se ve`;
    const help = clean === '' ? 'Bórrelo' : `Borre el valor y escríbalo de nuevo: ${clean}`;
    const mark = /^["']/.exec(scalar.text.charAt(start))?.[0] ?? '';
    const fixes = [rewriting(start, end, `${mark}${clean}${mark}`)];
    return { value: resolve(clean), fault: { name: 'espacio-invisible', start, end, message, help, fixes } };
  }
  const glued = GLUED_KEY.exec(value);
  if (!glued) return undefined;
  const message = `Después de «${glued[1]}:» hay ${invisibleName(glued[2] ?? '')} y no un espacio`;
  const help = 'Bórrelo y escriba un espacio común';
  const written = scalar.text.slice(start, end).replace(GLUED_KEY, (whole) => `${whole.slice(0, -1)} `);
  const fixes = [rewriting(start, end, written)];
  return { value, fault: { name: 'espacio-invisible', start, end, message, help, fixes } };
}

/** A comment that touches its `#` and follows a text on its line. */
const TAIL = /[ \t]+#+[^\s#][^\r\n]*/y;

function truncated({ text, start, end, value }: WrittenScalar, written: string): Guarded | undefined {
  TAIL.lastIndex = end;
  const tail = TAIL.exec(text)?.[0].trimEnd();
  if (tail === undefined) return undefined;
  const whole = `${written}${tail}`;
  const meant = /^[ \t]+#\d/.test(tail) ? whole.normalize('NFC') : value;
  return { value: meant, fault: truncatedFault(start, end + tail.length, written, whole) };
}

/** Also for a text whose loss leaves something that YAML cannot read. */
export function truncatedFault(start: number, end: number, kept: string, whole: string): Fault {
  return {
    name: 'texto-truncado',
    start,
    end,
    message: `El texto ${cited(whole)} se corta en ${cited(kept)}: «#» después de un espacio empieza un comentario`,
    help: `Si es parte del texto, escríbalo entre comillas: ${quoted(brief(whole))}. Si es un comentario, deje un espacio después de «#»`,
    fixes: [rewriting(start, end, quoted(whole), false)],
  };
}

const LOST = /[ \t]*(#(?:\d|#{2,}|¡|REF|N\/|VAL|DIV|NOM|NAME|NUM|NUL)[^\r\n]*)/y;

/** `codigo: #12`, which leaves nothing; `codigo: #pendiente` is what people write for a comment. */
function lostToComment({ text, start, end }: WrittenScalar): Guarded | undefined {
  if (end > start) return undefined;
  LOST.lastIndex = end;
  const lost = LOST.exec(text)?.[1]?.trimEnd();
  if (lost === undefined) return undefined;
  const from = text.indexOf('#', end);
  const place = { name: 'texto-truncado', start: from, end: from + lost.length };
  if (!/^#\d/.test(lost)) {
    const wide = lost.startsWith('##');
    const message = `${cited(lost)} es lo que Excel muestra ${wide ? 'cuando la columna es angosta' : 'cuando una fórmula falla'}, y no un dato`;
    return {
      value: lost,
      fault: { ...place, message, help: 'Escriba la cifra o el texto que debía estar ahí' },
    };
  }
  return {
    value: lost,
    fault: {
      ...place,
      message: `El valor ${cited(lost)} se pierde: «#» después de un espacio empieza un comentario`,
      help: `Si es un texto, escríbalo entre comillas: ${quoted(brief(lost))}`,
      fixes: [rewriting(from, from + lost.length, quoted(lost), false)],
    },
  };
}
