import { MESES } from '../text/months.ts';
import { standsForNoFigure } from '../text/no-datum.ts';
import { enumerate, quote } from '../text/spanish.ts';
import { asScalar } from '../yaml/quoted.ts';
import { monthsMeant, monthsOf, namedMonths, repeatedMonth, rowOf } from './month-rows.ts';
import {
  describe,
  prefix,
  said,
  spaced,
  typesOf,
  type Sentence,
  type Subject,
  perhaps,
  surely,
} from './subject.ts';
import type { Shape } from './shape.ts';

const CODE = 'esquema/tipo-incorrecto';

/** A text or number where a list or a group of keys is asked for, or the other way round, with the line as it should be. */
export function wrongStructure(subject: Subject): Sentence | undefined {
  const [type] = typesOf(subject.shape);
  if (type === 'array') return notAList(subject);
  if (type === 'object') return isOfMonths(subject.shape) ? notMonths(subject) : notAGroup(subject);
  return Array.isArray(subject.value) ? listForOne(subject, subject.value) : undefined;
}

/** Whether the keys of a shape are the months. */
export function isOfMonths({ properties = {} }: Shape): boolean {
  return MESES.every((mes) => Object.hasOwn(properties, mes));
}

/** Where the sum of the months is written, when that is all that is known. */
const TOTALS: Readonly<Record<string, string>> = {
  ejecutado: 'logrado',
  programado: 'meta',
  programado_original: 'meta_original',
  devengado_mensual: 'devengado',
};

/** Whether what goes by months is money. */
function inSoles({ properties }: Shape): boolean {
  return properties?.['ene']?.format === 'soles';
}

/** What a row of months is: where a comma may be the point of a quantity, either, and somebody has to choose. */
function rowMeant(
  subject: Subject,
  [meant, asDecimals]: readonly [meant: string, asDecimals: string | undefined],
): Pick<Sentence, 'help' | 'meant'> {
  const other = inSoles(subject.shape) ? undefined : asDecimals;
  if (other === undefined) return { help: `Escriba ${prefix(subject)}${meant}`, meant: surely(meant) };
  return {
    help: `Si la coma parte los miles, escriba ${prefix(subject)}${meant}; si es la de los decimales, ${prefix(subject)}${other}`,
    meant: perhaps(meant, other),
  };
}

function notMonths(subject: Subject): Sentence {
  const { name, value, owner, periodo } = subject;
  const row = rowOf(Array.isArray(value) ? value.map((item, i) => subject.writtenItem(i) ?? item) : value, {
    figures: monthsOf(periodo).length,
  });
  const { cells, isDoubtful } = row;
  const [meant, asDecimals] = monthsMeant(row, periodo);
  const pasted = typeof value === 'string' && /\d[\t ]+\d/.test(value);
  const message = said(
    subject,
    pasted
      ? 'parece una fila copiada de Excel: cada cifra lleva su mes delante'
      : `va por meses, cada cifra con su mes delante, y es ${describe(value)}`,
  );
  if (meant !== undefined) return { code: CODE, message, ...rowMeant(subject, [meant, asDecimals]) };
  const named = namedMonths(cells);
  const twice = named && repeatedMonth(named);
  if (twice !== undefined)
    return {
      code: CODE,
      message: said(subject, `dice dos veces ${quote(twice)}`),
      help: `Deje una cifra para cada mes, entre llaves: ${name}: {ene: …, feb: …}`,
    };
  if (isDoubtful && named === undefined)
    return {
      code: CODE,
      message,
      help: `Escriba cada cifra con su mes y sin marca de miles, entre llaves: ${name}: {ene: …, feb: …}. No se sabe si son ${cells.length} cifras, o menos, con marca de miles o con decimales.`,
    };
  const total = TOTALS[name];
  if (typeof value === 'number' && total !== undefined && Object.hasOwn(owner.properties ?? {}, total))
    return {
      code: CODE,
      message,
      help: `Si es el total, escríbalo en «${total}»: ${total}: ${subject.written}. Si son varios meses, ${name}: {ene: …, feb: …}`,
      meant: [{ text: total, safe: false, of: 'key' }],
    };
  const figures = cells.filter((cell) => /\d/.test(cell)).length;
  return {
    code: CODE,
    message,
    help: `Escriba el mes delante de cada cifra, entre llaves: ${name}: {ene: …, feb: …}.${figures > 1 ? ` Hay ${figures} cifras, y no se sabe de qué meses son.` : ''}`,
  };
}

/** The field in which the text or number goes that somebody gave in the place of a group of keys. */
function leadField({ properties = {} }: Shape, value: unknown): string | undefined {
  const type = typeof value;
  if (type !== 'string' && type !== 'number') return undefined;
  const fits = (name: string): boolean => {
    const shape = properties[name];
    return (
      shape !== undefined && (shape.type === undefined || [shape.type].flat().some((t) => fitsType(t, type)))
    );
  };
  const isAddress = typeof value === 'string' && /^https?:/.test(value);
  const names = isAddress ? ['url', ...LEADS] : type === 'number' ? AMOUNT_LEADS : LEADS;
  return names.find(fits);
}

const LEADS = ['nombre', 'texto', 'tarea', 'detalle', 'titulo', 'aprobado_por', 'norma', 'lugar'];
const AMOUNT_LEADS = ['valor', 'total', 'pim', 'costo_total', 'meta'];

function fitsType(schemaType: string, type: string): boolean {
  return schemaType === type || (schemaType === 'integer' && type === 'number');
}

/** «{nombre: Visitas}» and what is still to be added; undefined where no field can be told. */
function grouped(
  shape: Shape,
  value: unknown,
): { readonly line: string; readonly rest: string; readonly safe: boolean } | undefined {
  const years = /^((?:19|20)\d\d)\s*(?:-|–|a|al)\s*((?:19|20)\d\d)$/.exec(String(value));
  const properties = shape.properties ?? {};
  if (years && Object.hasOwn(properties, 'inicio') && Object.hasOwn(properties, 'fin'))
    return { line: `{inicio: ${years[1]}, fin: ${years[2]}}`, rest: '', safe: true };
  const lead = leadField(shape, value);
  if (lead === undefined) return undefined;
  const missing = (shape.required ?? []).filter((field) => field !== lead && field !== 'id');
  return {
    line: `{${lead}: ${typeof value === 'string' ? asScalar(value) : String(value)}}`,
    rest: missing.length === 0 ? '' : `, y agregue ${enumerate(missing.map(quote))}`,
    safe: false,
  };
}

function notAGroup(subject: Subject): Sentence {
  const { name, value, shape, owner } = subject;
  const message = said(subject, `debe ser un grupo de claves, y es ${describe(value)}`);
  // Keys and values glued together on lines of their own are one text for YAML.
  if (
    typeof value === 'string' &&
    value
      .trimEnd()
      .split(/\s+/)
      .every((part) => /^\w+[:=]\S+$/.test(part))
  )
    return {
      code: CODE,
      message: said(subject, 'debe ser un grupo de claves, y falta el espacio después de sus dos puntos'),
      help: `Escriba un espacio después de cada «:», como «${value.split(/\s/)[0]?.replace(/[:=]/, ': ')}»`,
      meant: surely((raw) => raw.replaceAll(/(^|[\r\n][ \t]*)(\w+)[:=](?=\S)/g, '$1$2: ')),
    };
  const instead = `sin_${name}`;
  if (typeof value === 'string' && standsForNoFigure(value) && Object.hasOwn(owner.properties ?? {}, instead))
    return { code: CODE, message, help: `Si no hay, quite «${name}» y escriba el motivo: ${instead}: …` };
  const group = grouped(shape, value);
  if (group)
    return {
      code: CODE,
      message,
      help: `Escriba ${prefix(subject)}${group.line}${group.rest}`,
      meant: [{ text: group.line, safe: group.safe }],
    };
  const [only, ...others] = Array.isArray(value) ? value : [];
  if (typeof only === 'object' && only !== null && others.length === 0)
    return { code: CODE, message, help: `Quite el guion «- » de su primera clave: «${name}» es uno solo.` };
  const fields = Object.keys(shape.properties ?? {});
  return {
    code: CODE,
    message,
    help: `Escriba debajo sus claves${fields.length > 0 ? `, como ${enumerate(fields.slice(0, 4).map(quote))}` : ''}, cada una con su valor.${fields.length > 0 ? '' : spaced(shape.description)}`,
  };
}

function notAList(subject: Subject): Sentence {
  const { name, value, written, shape } = subject;
  const message = said(subject, `debe ser una lista, y es ${describe(value)}`);
  const items = shape.items ?? {};
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value);
    const [[first, inner] = []] = Object.entries(value);
    if (first !== undefined && /^-[^\s-]/.test(first))
      return {
        code: CODE,
        message: said(subject, 'empieza con un guion sin espacio detrás: falta el espacio'),
        help: `Escriba cada elemento con un guion y un espacio: - ${first.slice(1)}: ${typeof inner === 'string' && inner.length < 60 ? asScalar(inner) : '…'}`,
        // A key beside it, without a dash, would no longer stand below the first.
        ...(keys.every((key) => key.startsWith('-'))
          ? { meant: surely((raw) => raw.replaceAll(/(^|[\r\n])([ \t]*)-(?=[^\s-])/g, '$1$2- ')) }
          : {}),
      };
    return {
      code: CODE,
      message,
      help: `Ponga un guion y un espacio, «- », delante de la primera clave de cada elemento${first === undefined ? '' : `, como «- ${first}:»`}.`,
    };
  }
  if (typeof value !== 'string')
    return {
      code: CODE,
      message,
      help: `Póngalo entre corchetes: ${name}: [${written}]`,
      meant: perhaps(`[${written}]`),
    };
  const [, sign, text] = /^([-–—•*·])\s*(\S.*)$/s.exec(value) ?? [];
  if (sign !== undefined && text !== undefined)
    return {
      code: CODE,
      message: said(
        subject,
        sign === '-'
          ? 'empieza con un guion sin espacio detrás: falta el espacio'
          : `empieza con ${quote(sign)}, que no es el guion de una lista`,
      ),
      help: `Escriba cada elemento con un guion y un espacio: - ${text.length > 60 ? `${text.slice(0, 57)}...` : text}`,
      meant: surely((raw) => raw.replaceAll(/(^|[\r\n])([ \t]*)[-–—•*·][ \t]*(?=\S)/g, '$1$2- ')),
    };
  if (value.length > 60)
    return {
      code: CODE,
      message,
      help: 'Ponga el texto en la línea siguiente, con más sangría, detrás de un guion y un espacio: «- ».',
    };
  if (typesOf(items).includes('string')) {
    const parts = /^[\w.-]+(?:\s*[,;]\s*[\w.-]+)+$/.test(value)
      ? value.split(/(?<!\s)\s*[,;]\s*/)
      : undefined;
    const inside =
      parts?.map((part) => asScalar(part)).join(', ') ?? (/^["']/.test(written) ? written : asScalar(value));
    return {
      code: CODE,
      message,
      help: `Póngalo entre corchetes: ${name}: [${inside}]`,
      meant: perhaps(`[${inside}]`),
    };
  }
  const group = grouped(items, value);
  return group
    ? {
        code: CODE,
        message,
        help: `Escriba ${name}: [${group.line}]${group.rest}`,
        meant: perhaps(`[${group.line}]`),
      }
    : {
        code: CODE,
        message,
        help: 'Escriba cada elemento en su propia línea, después de un guion y un espacio.',
      };
}

function listForOne(subject: Subject, value: readonly unknown[]): Sentence | undefined {
  const { name, owner } = subject;
  const [first, ...others] = value
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .map(String);
  if (first === undefined) return undefined;
  const message = said(subject, `lleva un solo valor, y es una lista de ${value.length}`);
  if (others.length === 0)
    return {
      code: CODE,
      message: said(subject, 'lleva un solo valor, y es una lista'),
      help: `Quite los corchetes o el guion: ${prefix(subject)}${asScalar(first)}`,
      meant: surely(asScalar(first)),
    };
  return name === 'objetivo' && Object.hasOwn(owner.properties ?? {}, 'tambien')
    ? {
        code: CODE,
        message,
        help: `Deje el principal y ponga los demás en «tambien»: objetivo: ${first} y, debajo, tambien: [${others.join(', ')}]`,
      }
    : {
        code: CODE,
        message,
        help: `Deje uno solo: ${prefix(subject)}${asScalar(first)}`,
        meant: perhaps(...[first, ...others].map(asScalar)),
      };
}
