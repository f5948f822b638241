import { curlyQuoted } from './curly.ts';
import type { Fault } from './finding.ts';
import { repairedFigures } from './flow-repair.ts';
import { plainNumber } from '../text/plain-number.ts';
import { brief, quoted, cited } from './quoted.ts';

/** An entry of a map between braces, by its offsets; the value only when it is a text or number without quotes. */
export interface FlowEntry {
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly colon: boolean;
  readonly plainStart?: number;
}

/** A value that its own commas have cut: where it starts and ends, and what it is when put together again. */
export interface Rejoined {
  readonly start: number;
  readonly end: number;
  readonly value: string | number;
  readonly fault: Fault;
}

/**
 * What became of a value with commas inside braces: `{nombre: Zanjas, tuberías}` reads as a map with a key
 * `tuberías` that has no value. `next` are the entries after the one in question.
 */
export function rejoinValue(
  text: string,
  entry: FlowEntry,
  next: readonly FlowEntry[],
): Rejoined | undefined {
  const last = next.at(-1);
  if (!last || entry.plainStart === undefined) return undefined;
  const start = entry.plainStart;
  const end = last.keyEnd;
  const whole = text
    .slice(start, end)
    .replaceAll(/\s*[\r\n]\s*/g, ' ')
    .normalize('NFC');
  return rejoined(start, end, whole);
}

/** The same for an amount with decimals inside brackets: `[1,250.00]` reads as a list of two numbers. */
export function splitAmount(text: string, start: number, end: number): Rejoined | undefined {
  const written = text.slice(start, end);
  return /^\d{1,3}(,\d{3})*,\d{3}\.\d{1,2}$/.test(written) ? rejoined(start, end, written) : undefined;
}

function rejoined(start: number, end: number, whole: string): Rejoined {
  const curly = curlyQuoted(start, end, whole);
  if (curly) return { start, end, value: curly.inner, fault: curly.fault };
  const amount = /\d/.test(whole) ? plainNumber(whole) : undefined;
  const place = { name: 'coma-sin-comillas', start, end };
  if (amount !== undefined)
    return {
      start,
      end,
      value: Number(amount),
      fault: {
        ...place,
        message: `El monto ${cited(whole)} queda partido por su coma`,
        help: `Escríbalo solo con cifras, y punto para los decimales: ${amount}`,
      },
    };
  return {
    start,
    end,
    value: whole,
    fault: {
      ...place,
      message: `El texto ${cited(whole)} queda partido por su coma: entre llaves, la coma separa datos`,
      help: `Escríbalo entre comillas: ${quoted(brief(whole))}`,
    },
  };
}

/**
 * An entry between braces that has no colon, and no text before it that it could be part of. `flow` is the whole map as
 * it is written.
 */
export function withoutColon(text: string, { keyStart, keyEnd }: FlowEntry, flow: string): Fault {
  const written = text.slice(keyStart, keyEnd);
  const place = { name: 'sintaxis', start: keyStart, end: keyEnd };
  const repaired = repairedFigures(flow);
  if (repaired)
    return { ...place, message: `En ${cited(written)} ${repaired.fault}`, help: `Escriba ${repaired.text}` };
  const [, key = '', sign = '', value = ''] = /^([A-Za-z_]\w*)(\s*[:=]\s*)(\S.*)$/s.exec(written) ?? [];
  if (sign !== '')
    return {
      ...place,
      message: `En ${cited(written)} ${sign.trim() === ':' ? 'falta un espacio después de los dos puntos' : 'hay «=» donde van dos puntos y un espacio'}`,
      help: `Escriba ${key}: ${brief(value)}`,
    };
  return {
    ...place,
    message: `A ${cited(written)} le falta «: » y su valor`,
    help: 'Entre llaves cada dato es «clave: valor»; si es parte del texto anterior, ponga todo entre comillas',
  };
}
