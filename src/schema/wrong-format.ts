import { plainNumber } from '../text/plain-number.ts';
import { faultOfUbigeo } from '../text/ubigeo.ts';
import { amountReadings } from './amount-readings.ts';
import { commaSentence } from './comma-meaning.ts';
import { codeReading, periodReading } from './code-readings.ts';
import { dateReading, dayInWords } from './date-readings.ts';
import { isTarget, signedTarget } from './signed.ts';
import {
  describe,
  exampleOf,
  perhaps,
  prefix,
  said,
  spaced,
  surely,
  type Sentence,
  type Subject,
} from './subject.ts';

const CODE = 'esquema/formato-incorrecto';

/** A text that has not the form asked for: a date, a code, a period, an amount with too many decimals. */
export function wrongFormat(subject: Subject): Sentence {
  const { value, shape } = subject;
  const doubtful = shape.format === 'soles' ? doubtfulAmount(subject, subject.written) : undefined;
  if (doubtful) return doubtful;
  if (shape.format === 'date') return wrongDate(subject);
  const text = String(value);
  const impossible = shape.format === 'ubigeo' ? faultOfUbigeo(text) : undefined;
  if (impossible !== undefined)
    return {
      code: CODE,
      message: said(subject, `dice ${describe(value)}, que ${impossible}`),
      help: `Escriba el del INEI: dos cifras del departamento, dos de la provincia y dos del distrito, como "210101".`,
    };
  const signed = typeof value === 'number' ? signedTarget(subject) : undefined;
  if (signed) return signed;
  const reading = wrongTarget(subject, text) ?? wrongPeriod(subject, text) ?? wrongCode(subject, text);
  if (reading) return reading;
  const example = exampleOf(shape);
  return {
    code: CODE,
    message: said(subject, `dice ${describe(value)}, que no tiene la forma esperada`),
    help: `${example === undefined ? '' : `Un ejemplo: ${example}.`}${spaced(shape.description)}`.trim(),
  };
}

/** An amount that may be thousands of soles parted by a dot, or else has too many decimals. */
export function doubtfulAmount(subject: Subject, amount: string): Sentence | undefined {
  const readings = amountReadings(amount);
  if (readings === undefined) return undefined;
  const { predicate, help, amounts } = readings;
  return {
    code: 'yaml/miles-con-punto',
    message: said(subject, predicate),
    help,
    meant: perhaps(...amounts),
  };
}

function wrongDate(subject: Subject): Sentence {
  const { wrong, meant, isSwapped } = dateReading(String(subject.value));
  return {
    code: CODE,
    message: said(subject, `dice ${describe(subject.value)}, que ${wrong}`),
    help:
      meant === undefined
        ? `${wrong.startsWith('no existe') ? 'Corrija el día. ' : ''}Las fechas se escriben con año, mes y día y guiones: AAAA-MM-DD, por ejemplo 2019-06-30.`
        : `Escriba ${prefix(subject)}${meant}${isSwapped ? `, si es el ${dayInWords(meant)}` : ` (${dayInWords(meant)})`}`,
    ...(meant === undefined
      ? {}
      : { meant: isSwapped || wrong.startsWith('parece') ? perhaps(meant) : surely(meant) }),
  };
}

/** No target in words is as long, and longer ones would be gone through again from each letter. */
const LONGEST = 500;

/** A target with a sign of percentage and no sign of more or less, or with words around its figure. */
function wrongTarget(subject: Subject, text: string): Sentence | undefined {
  if (!isTarget(subject.shape) || text.length > LONGEST) return undefined;
  const comma = commaSentence(subject, text);
  if (comma) return comma;
  const [, figure, percent] = /^\D*?(\d+(?:[.,]\d+)*)\s*(%|por ciento)?\D*$/.exec(text) ?? [];
  if (figure === undefined) return undefined;
  const plain = plainNumber(figure);
  if (plain === undefined) return undefined;
  if (percent === undefined)
    return {
      code: CODE,
      message: said(subject, `dice ${describe(text)}, y una meta es solo una cifra`),
      help: `Escriba ${prefix(subject)}${plain}. La unidad va en «unidad_medida» y las palabras del plan en «meta_registrada».`,
      meant: perhaps(plain),
    };
  const help = `Con signo y entre comillas, "+${plain}%" querría decir ${plain} % más que la línea de base.`;
  return {
    code: CODE,
    message: said(
      subject,
      `dice ${describe(text)}: una meta va sin el signo %, que ya lo dice la unidad de medida`,
    ),
    help: `Escriba ${prefix(subject)}${plain}. ${help}`,
    meant: perhaps(plain),
    alike: {
      kind: 'percent',
      within: 'document',
      message: (names) => `Hay ${names.length} metas con el signo %, que ya lo dice la unidad de medida`,
      help: `Escriba solo las cifras, como ${prefix(subject)}${plain}. ${help}`,
    },
  };
}

function wrongPeriod(subject: Subject, text: string): Sentence | undefined {
  if (subject.shape.pattern?.includes('S[12]') !== true) return undefined;
  const meant = periodReading(text);
  return {
    code: CODE,
    message: said(subject, `dice ${describe(text)}, y un semestre se escribe AAAA-S1 o AAAA-S2`),
    help:
      meant === undefined
        ? `Un ejemplo: 2019-S1.${spaced(subject.shape.description)}`
        : `Escriba ${prefix(subject)}${meant}`,
    ...(meant === undefined ? {} : { meant: surely(meant) }),
  };
}

function wrongCode(subject: Subject, text: string): Sentence | undefined {
  const { pattern, description } = subject.shape;
  if (pattern === undefined) return undefined;
  const digits = /^\^\\d\{(\d)\}\$$/.exec(pattern)?.[1];
  if (digits !== undefined) return wrongDigits(subject, text, Number(digits));
  if (!/\[[A-Za-z]-[A-Za-z]/.test(pattern)) return undefined;
  const reading = codeReading(text, pattern);
  if (reading === undefined) return undefined;
  return {
    code: CODE,
    message: said(subject, `dice ${describe(text)}, que lleva ${reading.fault}`),
    help: `Escriba ${prefix(subject)}${reading.meant}.${spaced(description)}`,
    meant: perhaps(reading.meant),
  };
}

/** A code of so many figures, with fewer, more, or something between them. */
function wrongDigits(subject: Subject, text: string, digits: number): Sentence {
  const bare = text.replaceAll(/[\s.,-]/g, '');
  const figures = /^\d+$/.test(bare) ? bare.length : undefined;
  const meant = figures === digits ? bare : figures === digits - 1 ? `0${bare}` : undefined;
  return {
    code: CODE,
    message: said(
      subject,
      `dice ${describe(text)}, y son ${digits} cifras${figures === undefined || figures === digits ? ' sin nada más' : ` y no ${figures}`}`,
    ),
    help:
      meant === undefined
        ? (subject.shape.description ?? '')
        : figures === digits
          ? `Escriba ${prefix(subject)}"${meant}"`
          : `Si le falta el cero inicial, escriba ${prefix(subject)}"${meant}".${spaced(subject.shape.description)}`,
    ...(meant === undefined ? {} : { meant: [{ text: `"${meant}"`, safe: figures === digits }] }),
  };
}
