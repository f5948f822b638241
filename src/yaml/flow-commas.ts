import { curlyQuoted } from './curly.ts';
import { mayHoldFieldsWithoutColon } from './fields-in-text.ts';
import { type Fault, rewriting } from './finding.ts';
import { repairedFigures } from './flow-repair.ts';
import { commaReadings } from '../text/comma-readings.ts';
import { MESES } from '../text/months.ts';
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
    .replaceAll(/(?<!\s)\s*[\r\n]\s*/g, ' ')
    .normalize('NFC');
  return doubtful(start, end, whole, text.slice(entry.keyStart, entry.keyEnd)) ?? rejoined(start, end, whole);
}

/** Fields, years, months and districts of which there can be parts of one; of all others a comma parts thousands. */
const MAY_HAVE_PARTS = new RegExp(
  `^["']?(?:valor|meta|meta_anual|meta_original|logrado|entregado|avance|peso|\\d{4}(?:-S[12])?|\\d{6}|${MESES.join('|')})["']?(?: *:|$)`,
);

/** `{valor: 68,512}`, which can be sixty-eight thousand or sixty-eight. */
function doubtful(start: number, end: number, whole: string, key: string): Rejoined | undefined {
  const readings = MAY_HAVE_PARTS.test(key) ? commaReadings(whole) : undefined;
  if (readings === undefined) return undefined;
  const { asThousands, asDecimal } = readings;
  return {
    start,
    end,
    value: Number(asThousands),
    fault: {
      name: 'coma-sin-comillas',
      start,
      end,
      message: `La cifra ${cited(whole)} queda partida por su coma`,
      help: `Escríbala sin ella: ${asThousands} si parte los miles, o ${asDecimal} si es la de los decimales`,
      fixes: [asThousands, asDecimal].map((text) => ({ ...rewriting(start, end, text), safe: false })),
    },
  };
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
        fixes: [rewriting(start, end, amount)],
      },
    };
  const isDoubtful = mayHoldFieldsWithoutColon(whole);
  return {
    start,
    end,
    value: whole,
    fault: {
      ...place,
      message: `El texto ${cited(whole)} queda partido por su coma: entre llaves, la coma separa datos`,
      help: isDoubtful
        ? `Si lleva otro dato, póngale sus dos puntos; si es un solo texto, escríbalo entre comillas: ${quoted(brief(whole))}`
        : `Escríbalo entre comillas: ${quoted(brief(whole))}`,
      fixes: [{ ...rewriting(start, end, quoted(whole)), ...(isDoubtful ? { safe: false } : {}) }],
    },
  };
}

/** `ene:12`, `ene=12`, `ene; 12`, `ene 12`: a key and its value with another sign between them than a colon and a space. */
const GLUED = /^([\p{L}_][\p{L}\p{N}_-]*|\d{4})(?:\s*(?:[:;]|=>?)\s*(?=\S)|\s+(?=[-\d.,]+$))/u;

/** Whether the entries between braces that have no colon are keys with their values, glued together. */
export function areGlued(text: string, entries: readonly FlowEntry[]): boolean {
  return (
    entries.length > 0 && entries.every(({ keyStart, keyEnd }) => GLUED.test(text.slice(keyStart, keyEnd)))
  );
}

/**
 * Entries between braces that have no colon, and no text before them that they could be part of. `map` is the whole of
 * what stands between the braces, by its offsets.
 */
export function withoutColon(
  text: string,
  entries: readonly FlowEntry[],
  map: { readonly start: number; readonly end: number },
): Fault {
  const [first = { keyStart: 0, keyEnd: 0 }] = entries;
  const written = text.slice(first.keyStart, first.keyEnd);
  const place = { name: 'sintaxis', start: first.keyStart, end: first.keyEnd };
  const repaired = repairedFigures(text.slice(map.start, map.end));
  const edits = entries.map(({ keyStart: start, keyEnd: end }) => ({
    start,
    end,
    text: text.slice(start, end).replace(GLUED, '$1: '),
  }));
  const meant = edits.map((edit) => edit.text).join(', ');
  const fixes = areGlued(text, entries)
    ? [{ title: `Escribir ${brief(meant)}`, safe: true, edits }]
    : repaired
      ? [rewriting(map.start, map.end, repaired.text)]
      : [];
  if (repaired)
    return {
      ...place,
      message: `En ${cited(written)} ${repaired.fault}`,
      help: `Escriba ${repaired.text}`,
      fixes,
    };
  const [, key = '', sign = '', value = ''] = /^([A-Za-z_]\w*)(\s*[:=]\s*)(\S.*)$/s.exec(written) ?? [];
  if (sign !== '')
    return {
      ...place,
      message: `En ${cited(written)} ${sign.trim() === ':' ? 'falta un espacio después de los dos puntos' : 'hay «=» donde van dos puntos y un espacio'}`,
      help: `Escriba ${entries.length === 1 ? `${key}: ${brief(value)}` : brief(meant)}`,
      fixes,
    };
  return {
    ...place,
    message: `A ${cited(written)} le falta «: » y su valor`,
    help:
      fixes.length > 0
        ? `Escriba ${brief(meant)}`
        : 'Entre llaves cada dato es «clave: valor»; si es parte del texto anterior, ponga todo entre comillas',
    fixes,
  };
}
