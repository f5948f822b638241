import { inWords } from '../text/in-words.ts';
import { fold, nearest } from '../text/nearest.ts';
import { plainNumber } from '../text/plain-number.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import { amountReadings } from './amount-readings.ts';
import { isDate } from './formats.ts';
import type { Shape } from './shape.ts';

/** What a schema error says to its reader. */
export interface Sentence {
  readonly code: string;
  readonly message: string;
  readonly help: string;
}

/** What the sentences speak of: the value as the author wrote it, its name and where it stands, in words. */
export interface Subject {
  readonly name: string;
  /** The place of an item in its list, from 1; `name` is then that of the list. */
  readonly item?: number;
  /** What holds the value, in words; empty at the root. */
  readonly where: string;
  readonly value: unknown;
  /** The characters of the file, for scalars: `010101`, not 10101. */
  readonly written: string;
  readonly shape: Shape;
}

/** A field that must be there and is not. */
export function missingField(name: string, where: string, shape: Shape): Sentence {
  const example = exampleOf(shape);
  return {
    code: 'esquema/campo-requerido',
    message: `Falta «${name}»${tail(where)}`,
    help: `Agregue «${name}:»${example === undefined ? withFields(shape) : `, por ejemplo «${name}: ${example}»`}.${spaced(meaningOf(shape))}`,
  };
}

/** What must stand below a field, or the values it may have, as they are written. */
function withFields({ required = [], enum: values = [] }: Shape): string {
  if (values.length > 1) return ` con uno de estos valores: ${enumerate(values.map(String).map(quote), 'o')}`;
  return required.length === 0 ? '' : ` con ${enumerate(required.map(quote))}`;
}

/** What a field is, without the list of its values: a description that is only that list begins with a small letter. */
function meaningOf({ description, enum: values = [] }: Shape): string | undefined {
  if (values.length < 2 || description === undefined) return description;
  return /^\p{Ll}/u.test(description) ? undefined : description.replace(/:.*/s, '.');
}

/** A field that the schema does not know, in something of which it gives the shape. */
export function unknownField(name: string, where: string, owner: Shape): Sentence {
  const fields = Object.keys(owner.properties ?? {});
  const candidates = nearest(name, fields);
  const expected =
    fields.length > 0
      ? `Aquí se puede escribir ${enumerate(fields.map(quote), 'o')}.`
      : (owner.description ?? '');
  return {
    code: 'esquema/campo-desconocido',
    message: `«${name}» no es una clave conocida${tail(where)}`,
    help:
      candidates.length > 0
        ? didYouMean(candidates)
        : `Quítela o corríjala.${expected === '' ? '' : ` ${expected}`}`,
  };
}

/** A value of another type than the schema asks for. */
export function wrongType(subject: Subject): Sentence {
  const { name, value, written, shape } = subject;
  const types = shape.type === undefined ? [] : [shape.type].flat();
  const numeric = types.includes('number') || types.includes('integer');
  if (numeric && typeof value === 'string') {
    const plain = plainNumber(value);
    const doubtful = shape.format === 'soles' ? doubtfulAmount(subject, plain ?? '') : undefined;
    if (doubtful) return doubtful;
    if (plain === value) {
      return {
        code: 'esquema/tipo-incorrecto',
        message: said(subject, 'debe ser un número, y entre comillas se lee como un texto'),
        help: `Quite las comillas: ${prefix(subject)}${plain}`,
      };
    }
    if (plain !== undefined) {
      return {
        code: 'yaml/numero-con-formato',
        message: said(subject, `dice «${value}», con separadores o símbolos que no son parte de un número`),
        help: `Escriba solo cifras, y punto para los decimales: ${plain}`,
      };
    }
  }
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    // In quotation marks it would still not have the form asked for.
    if (shape.pattern !== undefined && !new RegExp(shape.pattern, 'u').test(written)) {
      return wrongFormat({ ...subject, value: written });
    }
    return {
      code: 'yaml/tipo-ambiguo',
      message: said(
        subject,
        `debe ser un texto, y ${written} sin comillas se lee como ${typeof value === 'number' ? 'un número' : 'un valor lógico'}`,
      ),
      help: `Escríbalo entre comillas: ${prefix(subject)}"${written}"`,
    };
  }
  const thousands = /^(\d+)\.(\d{3})$/.exec(written);
  if (types.includes('integer') && thousands) {
    const meant = `${Number(thousands[1])}${thousands[2]}`;
    return {
      code: 'esquema/tipo-incorrecto',
      message: said(subject, `es ${written}, que se lee como ${JSON.stringify(value)}, y se cuenta entero`),
      help: `Si son ${inWords(meant)}, escriba ${meant}`,
    };
  }
  const expected = types.filter((type) => type !== 'null');
  return {
    code: 'esquema/tipo-incorrecto',
    message: said(subject, `debe ser ${enumerate(expected.map(typeName), 'o')}, y es ${describe(value)}`),
    help: helpForType(expected[0] ?? 'string', subject, name),
  };
}

/** A value out of the list of those allowed. */
export function notAllowed(subject: Subject): Sentence {
  const { value, shape } = subject;
  const allowed = (shape.enum ?? []).map(String);
  const candidates = typeof value === 'string' ? sameWords(value, allowed) : [];
  const all =
    allowed.length === 1
      ? `El único valor posible es ${allowed.map(quote).join('')}.`
      : `Los valores posibles son ${enumerate(allowed.map(quote), 'o')}.`;
  return {
    code: 'esquema/valor-no-permitido',
    message: said(subject, `no puede ser ${describe(value)}`),
    help: candidates.length > 0 ? `${didYouMean(candidates)} ${all}` : all,
  };
}

/** A text that has not the form asked for: a date, a code, a period, an amount with too many decimals. */
export function wrongFormat(subject: Subject): Sentence {
  const { value, shape } = subject;
  const code = 'esquema/formato-incorrecto';
  const doubtful = shape.format === 'soles' ? doubtfulAmount(subject, subject.written) : undefined;
  if (doubtful) return doubtful;
  if (shape.format === 'date') {
    const meant = dateMeant(String(value));
    const inCalendar = /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? ' del calendario' : '';
    return {
      code,
      message: said(subject, `dice ${describe(value)}, que no es una fecha${inCalendar}`),
      help:
        meant === undefined
          ? 'Escriba año, mes y día con guiones: AAAA-MM-DD, por ejemplo 2019-06-30.'
          : `Escriba ${prefix(subject)}${meant}`,
    };
  }
  const example = exampleOf(shape);
  return {
    code,
    message: said(subject, `dice ${describe(value)}, que no tiene la forma esperada`),
    help: `${example === undefined ? '' : `Un ejemplo: ${example}.`}${spaced(shape.description)}`.trim(),
  };
}

/** An amount that may be thousands of soles parted by a dot, or else has too many decimals. */
function doubtfulAmount(subject: Subject, amount: string): Sentence | undefined {
  const readings = amountReadings(amount);
  if (readings === undefined) return undefined;
  const { predicate, help } = readings;
  return { code: 'yaml/miles-con-punto', message: said(subject, predicate), help };
}

/** A number below or above what is possible. */
export function outOfRange(subject: Subject): Sentence {
  const { minimum, maximum } = subject.shape;
  const limits =
    minimum !== undefined && maximum !== undefined
      ? `debe estar entre ${minimum} y ${maximum}`
      : minimum === undefined
        ? `debe ser ${maximum} como máximo`
        : `debe ser ${minimum} o más`;
  return {
    code: 'esquema/fuera-de-rango',
    message: said(subject, `es ${subject.written}, y ${limits}`),
    help: `Corrija el valor.${spaced(subject.shape.description)}`,
  };
}

/** A target of a year before the plan. */
export function tooEarly(subject: Subject, first: number | undefined): Sentence {
  return {
    code: 'esquema/fuera-de-rango',
    message: said(subject, `es de antes del plan, que empieza en ${first}`),
    help: 'Corrija el año de la meta o el periodo del plan; el valor de un año anterior va en «linea_base».',
  };
}

/** A list without the items it must have. */
export function emptyList(subject: Subject): Sentence {
  return {
    code: 'esquema/lista-vacia',
    message: `La lista «${subject.name}» está vacía${tail(subject.where)}`,
    help: `Agregue al menos un elemento.${spaced(subject.shape.description)}`,
  };
}

/** A sentence about the value, after its place: «En GDL-001 › presupuesto, «pim» …». */
function said({ name, item, where }: Subject, predicate: string): string {
  const called = item === undefined ? `«${name}»` : `el elemento ${item} de «${name}»`;
  const text = where === '' ? called : `en ${where}, ${called}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} ${predicate}`;
}

function tail(where: string): string {
  return where === '' ? '' : ` en ${where}`;
}

/** What stands before the value in its line; nothing in a list, which may be written with dashes or in brackets. */
function prefix({ name, item }: Subject): string {
  return item === undefined ? `${name}: ` : '';
}

/** The day that an author wrote as people do, `30/06/2019`, or with the month last; undefined for anything else. */
function dateMeant(text: string): string | undefined {
  const parts =
    /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/.exec(text)?.groups ??
    /^(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})$/.exec(text)?.groups;
  if (!parts) return undefined;
  const [year, month, day] = ['year', 'month', 'day'].map((part) => (parts[part] ?? '').padStart(2, '0'));
  return [`${year}-${month}-${day}`, `${year}-${day}-${month}`].find(isDate);
}

function sameWords(value: string, allowed: readonly string[]): readonly string[] {
  const squeezed = fold(value).replaceAll(/[\s_-]+/g, '_');
  const equal = allowed.filter((candidate) => fold(candidate) === squeezed);
  return equal.length > 0 ? equal : nearest(squeezed, allowed);
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'un texto',
  number: 'un número',
  integer: 'un número entero',
  boolean: 'true o false',
  array: 'una lista',
  object: 'un grupo de claves',
};

function typeName(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

function helpForType(type: string, { value, shape }: Subject, name: string): string {
  const example = exampleOf(shape);
  if (type === 'number' || type === 'integer') {
    return `Escriba solo cifras, con punto para los decimales y sin comillas ni otros signos${example === undefined ? '' : `, por ejemplo ${example}`}.`;
  }
  if (type === 'array') {
    const one = typeof value === 'string' && /^[\w.-]{1,20}$/.test(value);
    return one
      ? `Póngalo entre corchetes: ${name}: [${value}]`
      : 'Escriba cada elemento en su propia línea, después de un guion, o todos entre corchetes: [a, b].';
  }
  if (type === 'object') {
    const fields = Object.keys(shape.properties ?? {});
    const first = ['nombre', 'texto'].find((field) => fields.includes(field));
    if (typeof value === 'string' && first !== undefined) {
      return `Escriba «${first}:» delante del texto y, debajo, sus demás claves.`;
    }
    return `Escriba debajo sus claves${fields.length > 0 ? `, como ${enumerate(fields.slice(0, 4).map(quote))}` : ''}, cada una con su valor.${fields.length > 0 ? '' : spaced(shape.description)}`;
  }
  if (type === 'boolean') return 'Escriba true (sí) o false (no), sin comillas.';
  return `Escriba un solo texto${example === undefined ? '' : `, por ejemplo ${example}`}.`;
}

/** What a value is, in words: scalars are named, lists and maps only described. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quote(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  if (Array.isArray(value)) return 'una lista';
  if (value === null || value === undefined) return 'vacío';
  if (typeof value === 'object') return 'un grupo de claves';
  return JSON.stringify(value);
}

function exampleOf(shape: Shape): string | undefined {
  const example = shape.examples?.[0] ?? (shape.enum?.length === 1 ? shape.enum[0] : undefined);
  if (example === undefined || typeof example === 'object') return undefined;
  const text = typeof example === 'string' ? example : JSON.stringify(example);
  const looksLikeNumber = typeof example === 'string' && /^[-\d.e]+$/i.test(text) && !/-\d\d-/.test(text);
  return looksLikeNumber ? `"${text}"` : text;
}

function spaced(text: string | undefined): string {
  return text === undefined ? '' : ` ${text}`;
}
