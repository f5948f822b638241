import { inWords } from '../text/in-words.ts';
import { monthMeant, monthName } from '../text/months.ts';
import { standsForNoFigure } from '../text/no-datum.ts';
import { plainNumber } from '../text/plain-number.ts';
import { enumerate } from '../text/spanish.ts';
import { commaSentence } from './comma-meaning.ts';
import { doubtfulAmount, wrongFormat } from './wrong-format.ts';
import { wrongStructure } from './wrong-structure.ts';
import {
  describe,
  exampleOf,
  perhaps,
  prefix,
  said,
  surely,
  TYPE_NAMES,
  typesOf,
  type Sentence,
  type Subject,
} from './subject.ts';
import { foreignCurrency } from '../text/foreign-currency.ts';

const CODE = 'esquema/tipo-incorrecto';
/** A figure with its words is shorter; a longer text would be gone through again from each letter. */
const LONGEST = 500;

/** A value of another type than the schema asks for. */
export function wrongType(subject: Subject): Sentence {
  const { value, written, shape } = subject;
  const types = typesOf(shape);
  const numeric = types.includes('number') || types.includes('integer');
  if (numeric && typeof value === 'string') return textForNumber(subject, value);
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean'))
    return numberForText(subject);
  const thousands = /^(\d+)\.(\d{3})$/.exec(written);
  if (types.includes('integer') && thousands) {
    const meant = `${Number(thousands[1])}${thousands[2]}`;
    return {
      code: CODE,
      message: said(subject, `es ${written}, que se lee como ${JSON.stringify(value)}, y se cuenta entero`),
      help: `Si son ${inWords(meant)}, escriba ${meant}`,
      meant: perhaps(meant),
    };
  }
  if (types.includes('boolean')) return notYesOrNo(subject);
  return wrongStructure(subject) ?? otherType(subject);
}

/** A text where a number is asked for: a number with signs of people around it, none at all, or a formula. */
function textForNumber(subject: Subject, value: string): Sentence {
  const { shape } = subject;
  const currency = foreignCurrency(value);
  if (currency !== undefined)
    return {
      code: CODE,
      message: said(subject, `dice ${describe(value)}, que está en ${currency}`),
      help: 'Los montos van en soles. Conviértalo y escriba solo el número, por ejemplo 1250.50; si son soles, quite el signo.',
    };
  const plain = plainNumber(value);
  const doubtful = shape.format === 'soles' ? doubtfulAmount(subject, plain ?? '') : undefined;
  if (doubtful) return doubtful;
  if (plain === value) {
    return {
      code: CODE,
      message: said(subject, 'debe ser un número, y entre comillas se lee como un texto'),
      help: `Quite las comillas: ${prefix(subject)}${plain}`,
      meant: surely(plain),
    };
  }
  const comma = commaSentence(subject, value);
  if (comma) return comma;
  if (plain !== undefined && value.includes('%') && shape.maximum !== 100) return percentage(subject, plain);
  if (plain !== undefined) {
    return {
      code: 'yaml/numero-con-formato',
      message: said(subject, `dice «${value}», con separadores o símbolos que no son parte de un número`),
      help: `Escriba solo cifras, y punto para los decimales: ${plain}`,
      meant: surely(plain),
    };
  }
  if (standsForNoFigure(value)) return noFigure(subject);
  return figureAmongWords(subject, value) ?? otherType(subject);
}

/** Of what is not always counted in percent: 61 % of a sum in soles is no sum. */
function percentage(subject: Subject, plain: string): Sentence {
  const { shape, value } = subject;
  const isMoney = shape.format === 'soles';
  return {
    code: 'yaml/numero-con-formato',
    message: said(subject, `dice ${describe(value)}, con un signo que no es parte de un número`),
    help: isMoney
      ? 'Un porcentaje no es un monto: escriba los soles'
      : `Si se cuenta en porcentaje, escriba ${prefix(subject)}${plain}; si no, la cantidad`,
    ...(isMoney ? {} : { meant: perhaps(plain) }),
  };
}

function noFigure(subject: Subject): Sentence {
  const { name, value } = subject;
  const mes = monthMeant(name);
  return {
    code: CODE,
    message: said(subject, `dice ${describe(value)} donde va una cifra`),
    help:
      mes !== undefined && /^[a-z]{3}$/.test(name)
        ? `Si no hay dato de ${monthName(mes)}, quite «${name}»; si no se hizo nada, escriba ${name}: 0`
        : `Si no hay dato, quite «${name}»; si la cantidad es cero, escriba ${prefix(subject)}0`,
    meant: [...(subject.item === undefined ? [{ text: '', safe: false, gone: true }] : []), ...perhaps('0')],
  };
}

function figureAmongWords(subject: Subject, value: string): Sentence | undefined {
  const message = said(subject, `dice ${describe(value)}, y va solo la cifra`);
  const negative = plainNumber(/^\(([^()]*)\)$/.exec(value)?.[1] ?? '');
  if (negative !== undefined)
    return {
      code: CODE,
      message,
      help: `Los paréntesis de Excel quieren decir «menos». Revise el monto; si es ${negative}, escriba ${prefix(subject)}${negative}`,
      meant: perhaps(negative),
    };
  if (value.startsWith('='))
    return {
      code: CODE,
      message: said(subject, `dice ${describe(value)}, que parece una fórmula de Excel`),
      help: 'Aquí no se calcula nada: escriba su resultado, solo con cifras.',
    };
  const [, figure = '', words = ''] =
    value.length > LONGEST ? [] : (/^([\d][\d.,' ]*)\s+(\p{L}[\p{L}\s./²³]*)$/u.exec(value) ?? []);
  const plain = plainNumber(figure);
  if (plain === undefined) return undefined;
  const zeros = /^mil\b/i.test(words) ? 3 : /^mill/i.test(words) ? 6 : 0;
  if (zeros > 0 && plain.includes('.')) return undefined;
  return {
    code: CODE,
    message,
    help: `Escriba ${prefix(subject)}${plain}${'0'.repeat(zeros)}`,
    meant: perhaps(`${plain}${'0'.repeat(zeros)}`),
  };
}

/** A code that YAML reads as a number: `rubro: 7`, `ubigeo: 210101`. */
function numberForText(subject: Subject): Sentence {
  const { value, written, shape } = subject;
  const example = exampleOf(shape)?.replaceAll('"', '') ?? '';
  // A code of two figures loses its zero in a spreadsheet; one of more may be of another length.
  const meant =
    /^\d$/.test(written) && /^0?\d\d?$/.test(example) && example.length === 2 ? `0${written}` : written;
  // In quotation marks it would still not have the form asked for.
  if (shape.pattern !== undefined && !new RegExp(shape.pattern, 'u').test(meant)) {
    return wrongFormat({ ...subject, value: written });
  }
  return {
    code: 'yaml/tipo-ambiguo',
    message: said(
      subject,
      `debe ser un texto, y ${written} sin comillas se lee como ${typeof value === 'number' ? 'un número' : 'un valor lógico'}`,
    ),
    help: `Escríbalo entre comillas${meant === written ? '' : ' y con su cero'}: ${prefix(subject)}"${meant}"`,
    meant: [{ text: `"${meant}"`, safe: meant === written }],
  };
}

function notYesOrNo(subject: Subject): Sentence {
  const word = String(subject.value).toLowerCase();
  const yes = /^(?:s[ií]?|x|yes|y|verdadero|v|1)$/.test(word);
  const no = /^(?:no?|falso|f|0)$/.test(word);
  return {
    code: CODE,
    message: said(subject, `debe ser true o false, y es ${describe(subject.value)}`),
    help:
      yes || no
        ? `Escriba ${prefix(subject)}${yes ? 'true' : 'false'}, que quiere decir ${yes ? 'sí' : 'no'}`
        : 'Escriba true (sí) o false (no), sin comillas.',
    ...(yes || no ? { meant: surely(yes ? 'true' : 'false') } : {}),
  };
}

function otherType(subject: Subject): Sentence {
  const { value, shape } = subject;
  const expected = typesOf(shape);
  const example = exampleOf(shape);
  const shown = example === undefined ? '' : `, por ejemplo ${example}`;
  const help =
    expected[0] === 'number' || expected[0] === 'integer'
      ? `Escriba solo cifras, con punto para los decimales y sin comillas ni otros signos${shown}.`
      : `Escriba un solo texto${shown}.`;
  return {
    code: CODE,
    message: said(
      subject,
      `debe ser ${enumerate(
        expected.map((type) => TYPE_NAMES[type] ?? type),
        'o',
      )}, y es ${describe(value)}`,
    ),
    help,
  };
}
