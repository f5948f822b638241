import { monthMeant } from '../text/months.ts';
import { fold, nearest } from '../text/nearest.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import type { Shape } from './shape.ts';
import {
  describe,
  exampleOf,
  perhaps,
  said,
  spaced,
  surely,
  tail,
  type Sentence,
  type Subject,
} from './subject.ts';
import { quoted } from '../yaml/quoted.ts';
import { isOfMonths } from './wrong-structure.ts';

/** A field that must be there and is not. */
export function missingField(name: string, where: string, shape: Shape): Sentence {
  const example = exampleOf(shape);
  return {
    code: 'esquema/campo-requerido',
    message: `Falta «${name}»${tail(where)}`,
    help: `Agregue «${name}:»${example === undefined ? withFields(shape) : `, por ejemplo «${name}: ${example}»`}.${spaced(meaningOf(shape))}`,
    ...(name === 'version' ? { meant: [{ text: 'version: 1', safe: true, line: { after: 'tipo' } }] } : {}),
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
  const code = 'esquema/campo-desconocido';
  const message = `«${name}» no es una clave conocida${tail(where)}`;
  const fields = Object.keys(owner.properties ?? {});
  const misspelt = monthMisnamed(name, owner) ?? sameKey(name, fields);
  if (misspelt) return { code, message, ...misspelt };
  const candidates = nearest(name, fields);
  const expected =
    fields.length > 0
      ? `Aquí se puede escribir ${enumerate(fields.map(quote), 'o')}.`
      : (owner.description ?? '');
  const year = /^\d{2}$/.test(name) && Object.keys(owner.patternProperties ?? {}).includes('^\\d{4}$');
  return {
    code,
    message,
    help: year
      ? `Escriba el año con cuatro cifras: 20${name}`
      : candidates.length > 0
        ? didYouMean(candidates)
        : `Quítela o corríjala.${expected === '' ? '' : ` ${expected}`}`,
    meant: perhaps(...(year ? [`20${name}`] : candidates)),
  };
}

/** A month that is not written with its three letters: `enero`, `Feb`, `3`. */
function monthMisnamed(name: string, owner: Shape): Pick<Sentence, 'help' | 'meant' | 'alike'> | undefined {
  const mes = isOfMonths(owner) ? monthMeant(name) : undefined;
  if (mes === undefined) return undefined;
  const rule =
    'Los meses van con sus tres letras y en minúsculas: ene, feb, mar, abr, may, jun, jul, ago, set, oct, nov, dic';
  return {
    help: `Escriba ${mes} en lugar de ${name}. ${rule}.`,
    meant: surely(mes),
    alike: {
      kind: 'month',
      within: 'document',
      message: (names) => `${namesOf(names)} no son los nombres que llevan aquí los meses`,
      help: `Escriba ${mes} en lugar de ${name}, y así los demás. ${rule}.`,
    },
  };
}

/** A known key with capitals, accents or blanks of its own: `Nombre`, `título`, `linea base`. */
function sameKey(
  name: string,
  fields: readonly string[],
): Pick<Sentence, 'help' | 'meant' | 'alike'> | undefined {
  const plain = fold(name)
    .replaceAll(/[\s-]+/g, '_')
    .replaceAll(/(?<![:_])[:_]+$/g, '');
  // «ñ» is no letter with an accent here: `año` is written `anio`.
  const meant = fields.find((field) => field === plain || field === plain.replace(/\bano\b/, 'anio'));
  if (meant === undefined) return undefined;
  const rule = 'Las claves van en minúsculas, sin tildes ni eñes, y con «_» entre sus palabras';
  return {
    help: name.endsWith(':') ? `Sobran dos puntos: escriba ${meant}:` : `Escriba ${meant}. ${rule}.`,
    meant: surely(meant),
    alike: {
      kind: 'key',
      within: 'document',
      message: (names) => `${namesOf(names)} no son claves conocidas`,
      help: `Escriba ${meant} en lugar de ${name}, y así las demás. ${rule}.`,
    },
  };
}

/** «Enero», «Feb», «Mar» y 3 más: each once. */
function namesOf(names: readonly string[]): string {
  const all = [...new Set(names)];
  const rest = all.length - 4;
  return enumerate(rest > 1 ? [...all.slice(0, 4).map(quote), `${rest} más`] : all.map(quote));
}

/** A text with «: » in it, in a list of texts, which is read as a key and its value. */
export function textAsKey(name: string, where: string, line: string): Sentence {
  return {
    code: 'esquema/campo-desconocido',
    message: `El texto que empieza con «${name}:»${tail(where)} lleva «: », y por eso se lee como una clave`,
    help: `Escríbalo entre comillas: ${line}`,
    meant: [{ text: (raw) => quoted(raw.trim()), safe: true, of: 'owner' }],
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
    meant: candidates.map((text) => ({
      text,
      safe: squeezed(String(value)) === fold(text) || monthMeant(String(value)) === text,
    })),
  };
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

function sameWords(value: string, allowed: readonly string[]): readonly string[] {
  const plain = squeezed(value);
  const mes = monthMeant(value);
  const equal = allowed.filter((candidate) => fold(candidate) === plain || candidate === mes);
  return equal.length > 0 ? equal : nearest(plain, allowed);
}

/** As values of a list are written: small letters without accents, `_` between words, no quotation marks. */
function squeezed(value: string): string {
  return fold(value.replaceAll(/[«»“”‘’"']/g, '').trim()).replaceAll(/[\s_-]+/g, '_');
}
