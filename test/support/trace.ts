import { isLess, minus, plus, product, quotient, ratioOf, roundedTo, type Ratio } from './ratio.ts';

/**
 * What a trace says when it is read as arithmetic, with nothing but its own text: what a reader with paper would do with
 * «48 de 60», «(74 − 68) ÷ (76 − 68)», «promedio de 66, 68, 71». It knows nothing of the program.
 */
export interface ReadTrace {
  /** What the first statement gives; undefined where the trace is words and no arithmetic. */
  readonly value: Ratio | undefined;
  /** What it states with «=» and does not hold. */
  readonly wrong: readonly string[];
}

export function readTrace(text: string): ReadTrace {
  const [first = '', ...others] = text
    .replace(/la suma de \d+ porcentajes(?: por su peso)?, ([^ ]+), ÷/, '$1 ÷')
    .split('; ');
  const read = statementOf(first);
  const rest = others.map(statementOf);
  const wrong = [read, ...rest].flatMap((statement) => statement.wrong);
  // «35.28 de 40: ejecutado promedio de …; programado …»: the parts say it without having been rounded.
  const parts = /: ejecutado (.+)$/.exec(first)?.[1];
  // After «programado 60 × 4 ÷ 6 meses = 40 (estimado)» comes the sum in which that stands.
  const programado = others
    .findLast((other) => / = /.test(other) || other.startsWith('programado '))
    ?.replace(/^programado /, '');
  if (read.value !== undefined && others.length > 0 && others.every((other) => BOUND.test(other))) {
    return { value: others.reduce(bounded, read.value), wrong };
  }
  if (parts === undefined || programado === undefined) return { value: read.value, wrong };
  const [done, planned] = [readSides(parts).value, readSides(programado).value];
  const inverse = first.includes('frente a un máximo de');
  const value = done && planned && (inverse ? quotient(planned, done) : quotient(done, planned));
  return { value: value ?? read.value, wrong };
}

const BOUND = /^(?:no (más|menos) que .+, S\/|con retroceso no (pasa) de) ([\d,.]+)(?: %)?$/;

/** «…; no más que el PIM, S/ 850,000.00; no menos que lo devengado, S/ 510,000.00» */
function bounded(value: Ratio, statement: string): Ratio {
  const [, side, , written = ''] = BOUND.exec(statement) ?? [];
  const limit = ratioOf(written);
  return (side === 'menos') === isLess(value, limit) ? limit : value;
}

/** «tipo I, 93.11 %»: the percentage that decides, held within 0 and 100. */
function decided(statement: string): Ratio | undefined {
  const [, written] = /^tipo II?, (-?[\d,.]+) %$/.exec(statement) ?? [];
  if (written === undefined) return undefined;
  const value = ratioOf(written);
  const [none, all] = [ratioOf('0'), ratioOf('100')];
  return isLess(value, none) ? none : lesser(value, all);
}

/** Where words and arithmetic part: «promedio de 3 actividades: (1 + 2 + 3) ÷ 3» is its part after the colon. */
function statementOf(statement: string): ReadTrace {
  const [, after] = /^[^:]*: (.+)$/.exec(statement) ?? [];
  if (after !== undefined) {
    const first = readSides(statement.slice(0, -after.length - 2));
    const second = readSides(after);
    // «48 de 60: ejecutado 8 + 40 = 48» is a figure and then where its parts come from.
    const wrong = [...first.wrong, ...second.wrong];
    return first.value === undefined ? { ...second, wrong } : { value: first.value, wrong };
  }
  const { value, wrong } = readSides(statement);
  return { value: value ?? decided(statement), wrong };
}

/** «a = b = c»: each side gives what the next one says, which is written with fewer decimals perhaps. */
function readSides(text: string): ReadTrace {
  const sides = text.split(' = ');
  const values = sides.map(valueOf);
  const wrong = values.slice(1).flatMap((said, i) => {
    const given = values[i];
    if (given === undefined || said === undefined) return [];
    return rounds(given, sides[i + 1] ?? '') ? [] : [text];
  });
  return { value: values[0], wrong };
}

/** Whether a figure, written with the decimals of a text, is that text. */
function rounds(value: Ratio, text: string): boolean {
  const [number = ''] = /-?\d+(?:,\d{3})*(?:\.\d+)?/.exec(text) ?? [];
  const decimals = number.split('.')[1]?.length ?? 0;
  return number !== '' && roundedTo(decimals, value) === roundedTo(decimals, ratioOf(number));
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

const TOKEN =
  /\s*(S\/|sin dato|mayor de|promedio de|último de|el menor entre|punto medio entre|la mitad de|frente a un máximo de|-?\d+(?:,\d{3})*(?:\.\d+)?|[A-Za-zÁÉÍÓÚáéíóúñ]+|\S)/gy;

/** What an expression gives; undefined for words that are none. */
function valueOf(text: string): Ratio | undefined {
  const clean = text
    .replace(/\s*\(estimado\)$/, '')
    .replace(/ (?:programados hasta diciembre|programados a la fecha|devengados en el año)/g, '')
    .replace(/^(?:ejecutado|programado|esperado|obtenido) /, '')
    // A target as a change of the baseline: «3,200 -10%», «68 +15pp».
    .replace(/([\d.,]+) ([+-])([\d.]+)%/g, (_, base: string, sign: string, change: string) => {
      return `(${base} × (100 ${sign === '+' ? '+' : '−'} ${change}) ÷ 100)`;
    })
    .replace(/([\d.,]+) ([+-])([\d.]+) ?pp/g, (_, base: string, sign: string, change: string) => {
      return `(${base} ${sign === '+' ? '+' : '−'} ${change})`;
    });
  const tokens = [...clean.matchAll(TOKEN)].map((match) => match[1] ?? '');
  const reader: Reader = { tokens, at: 0 };
  const value = share(reader);
  return reader.at >= tokens.length ? value : undefined;
}

/** «a de b», «a frente a un máximo de b»: a share. */
function share(reader: Reader): Ratio | undefined {
  const part = sum(reader);
  if (part === undefined) return undefined;
  const word = reader.tokens[reader.at];
  if (word === 'de' || word === 'frente a un máximo de') {
    reader.at += 1;
    const whole = sum(reader);
    skipWords(reader);
    if (whole === undefined) return undefined;
    return word === 'de' ? quotient(part, whole) : quotient(whole, part);
  }
  skipWords(reader);
  return part;
}

/** Units after a figure: «731 de 1461 días». */
function skipWords(reader: Reader): void {
  while (/^(?:%|días|puntos|meses|devengados)$/.test(reader.tokens[reader.at] ?? '')) reader.at += 1;
}

function sum(reader: Reader): Ratio | undefined {
  let total = term(reader);
  for (;;) {
    const sign = reader.tokens[reader.at];
    if (sign !== '+' && sign !== '−') return total;
    reader.at += 1;
    if (reader.tokens[reader.at] === 'sin dato') {
      reader.at += 1;
      continue;
    }
    const next = term(reader);
    if (next === undefined) return undefined;
    // A sum whose first member has no datum is that of the others.
    total = total === undefined ? next : sign === '+' ? plus(total, next) : minus(total, next);
  }
}

function term(reader: Reader): Ratio | undefined {
  let value = factor(reader);
  for (;;) {
    const sign = reader.tokens[reader.at];
    if (sign !== '×' && sign !== '÷' && sign !== '/') return value;
    reader.at += 1;
    const next = factor(reader);
    if (value === undefined || next === undefined) return undefined;
    value = sign === '×' ? product(value, next) : quotient(value, next);
  }
}

function factor(reader: Reader): Ratio | undefined {
  const token = reader.tokens[reader.at];
  reader.at += 1;
  if (token === 'S/') return factor(reader);
  if (token === 'sin dato' || token === undefined) return undefined;
  if (token === '(') {
    const inner = sum(reader);
    // «(1759/30 ≈ 58.63)»: exact, and as it is printed elsewhere.
    if (reader.tokens[reader.at] === '≈') {
      const printed = reader.tokens[reader.at + 1] ?? '';
      reader.at += 2;
      if (inner === undefined || !rounds(inner, printed)) return undefined;
    }
    reader.at += 1;
    return inner;
  }
  if (token === 'la mitad de') return half(sum(reader));
  if (token === 'el menor entre' || token === 'punto medio entre') {
    const first = sum(reader);
    reader.at += 1;
    const second = sum(reader);
    if (first === undefined || second === undefined) return undefined;
    if (token === 'punto medio entre') return half(plus(first, second));
    return lesser(first, second);
  }
  if (token === 'mayor de' || token === 'promedio de' || token === 'último de')
    return aggregate(token, list(reader));
  if (!/^-?\d/.test(token)) return undefined;
  if (reader.tokens[reader.at] === '%') reader.at += 1;
  return ratioOf(token);
}

function lesser(a: Ratio, b: Ratio): Ratio {
  return isLess(b, a) ? b : a;
}

function list(reader: Reader): readonly (Ratio | undefined)[] {
  const values = [sum(reader)];
  while (reader.tokens[reader.at] === ',') {
    reader.at += 1;
    values.push(sum(reader));
  }
  return values;
}

function aggregate(word: string, values: readonly (Ratio | undefined)[]): Ratio | undefined {
  const known = values.filter((value) => value !== undefined);
  if (word === 'último de') return known.at(-1);
  if (known.length === 0) return undefined;
  if (word === 'mayor de') return known.reduce((most, value) => (isLess(most, value) ? value : most));
  return quotient(known.reduce(plus), { n: BigInt(known.length), d: 1n });
}

function half(value: Ratio | undefined): Ratio | undefined {
  return value && quotient(value, { n: 2n, d: 1n });
}
