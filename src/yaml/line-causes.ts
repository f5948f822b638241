import { lineText, positionAt, type Source } from '../text/source.ts';
import type { Fault } from './finding.ts';
import { repairedFigures } from './flow-repair.ts';
import { brief, cited } from './quoted.ts';
import { BULLETS } from './slips.ts';

/** A line that people write is narrower; a wider one would be gone through again from every letter. */
const WIDEST = 2_000;

/**
 * What somebody wrote on a line in which the parser stumbled, as people write who think of no grammar: a bullet for the
 * dash, `=` for the colon, a dash where there is no datum, months between round brackets, cells of a spreadsheet.
 */
export function lineCause(source: Source, offset: number): Fault | undefined {
  const { line, column } = positionAt(source, offset);
  const whole = lineText(source, line);
  const text = whole.trim();
  if (text.length > WIDEST) return undefined;
  const start = offset - (column - 1) + whole.length - whole.trimStart().length;
  for (const cause of CAUSES) {
    const found = cause(text);
    if (found === undefined) continue;
    const from = start + (found.at ?? 0);
    const end = start + (found.to ?? text.length);
    const fixes = (found.fixes ?? []).map(({ title, safe, edit }) => ({
      title,
      safe,
      edits: [{ start: start + edit.at, end: start + edit.to, text: edit.text }],
    }));
    return { name: 'sintaxis', start: from, end, message: found.message, help: found.help, fixes };
  }
  return undefined;
}

interface Cause {
  /** Where it begins and ends in the line; the whole line where it is left out. */
  readonly at?: number;
  readonly to?: number;
  readonly message: string;
  readonly help: string;
  readonly fixes?: readonly LineFix[];
}

/** A correction by offsets of the line. */
interface LineFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edit: { readonly at: number; readonly to: number; readonly text: string };
}

const CAUSES: readonly ((text: string) => Cause | undefined)[] = [
  gluedDash,
  bullet,
  noDatum,
  figures,
  otherSign,
  pastedRow,
];

function gluedDash(text: string): Cause | undefined {
  const [, rest] = /^-([A-Za-z_][\w-]*:(?:\s.*)?)$/.exec(text) ?? [];
  if (rest === undefined) return undefined;
  return {
    message: `Falta un espacio después del guion en ${cited(text)}`,
    help: `Escriba ${cited(`- ${rest}`)}`,
  };
}

const BULLET = new RegExp(`^([${BULLETS}])\\s*(\\S.*)$`, 'u');

function bullet(text: string): Cause | undefined {
  const [, sign, rest] = BULLET.exec(text) ?? [];
  if (sign === undefined || rest === undefined) return undefined;
  return {
    message: `La línea empieza con ${cited(sign)}, que no es el guion de una lista: ${cited(text)}`,
    help: `Escriba un guion y un espacio: ${cited(`- ${rest}`)}`,
  };
}

/** `feb: -` between braces, or `pim: -` at the end of its line. */
function noDatum(text: string): Cause | undefined {
  const match = /([A-Za-z_]\w*|\d{4}):\s+([-–—?])(?=\s*(?:[,}]|$))/.exec(text);
  const [, key = '', sign = ''] = match ?? [];
  if (!match) return undefined;
  const at = match.index + match[0].length - 1;
  return {
    at,
    to: at + 1,
    message: `En «${key}» hay ${cited(sign)} donde va una cifra o un texto`,
    help: `Si no hay dato, quite «${key}»; si la cantidad es cero, escriba ${key}: 0`,
    fixes: [
      { title: `Quitar «${key}»`, safe: false, edit: withoutEntry(text, match.index, at + 1) },
      { title: `Escribir ${key}: 0`, safe: false, edit: { at, to: at + 1, text: '0' } },
    ],
  };
}

/** An entry that goes away: one between braces with a comma beside it, one that has its line to itself with its value. */
function withoutEntry(text: string, at: number, to: number): LineFix['edit'] {
  const after = /^\s*,\s*/.exec(text.slice(to))?.[0].length ?? 0;
  const before = after > 0 ? 0 : (/,\s*$/.exec(text.slice(0, at))?.[0].length ?? 0);
  const isAlone = at === 0 && text.slice(to).trim() === '';
  // A line of its own keeps its key: without a value it says the same as none at all.
  return isAlone
    ? { at: text.indexOf(':') + 1, to, text: '' }
    : { at: at - before, to: to + after, text: '' };
}

function figures(text: string): Cause | undefined {
  const match = /^(?:-\s+)?([a-z_]+):\s+(\S.*)$/.exec(text);
  const [, key = '', value = ''] = match ?? [];
  const repaired = repairedFigures(value.replace(/(?<!\s)\s+#.*$/, ''));
  if (!match || !repaired) return undefined;
  const at = text.length - value.length;
  const to = at + value.replace(/(?<!\s)\s+#.*$/, '').length;
  return {
    at,
    to,
    message: `En «${key}», ${repaired.fault}: ${cited(value)}`,
    help: `Escriba ${key}: ${repaired.text}`,
    fixes: [
      { title: `Escribir ${key}: ${repaired.text}`, safe: true, edit: { at, to, text: repaired.text } },
    ],
  };
}

/** `nombre = x`, `nombre; x`, `nombre :x` and the like. */
function otherSign(text: string): Cause | undefined {
  const [, dash = '', key = '', sign = '', value = ''] =
    /^(-\s+)?([A-Za-z_áéíóúñ][\wáéíóúñ]{1,30})(\s*(?:=|;|：)\s*|\s+:\s*)(\S.*)$/.exec(text) ?? [];
  if (key === '' || (/^\s+:\s+$/.test(sign) && !value.includes(': '))) return undefined;
  const shown = sign.trim() === ':' ? 'un espacio delante de los dos puntos' : cited(sign.trim());
  return {
    message: `Entre «${key}» y su valor van dos puntos y un espacio, y hay ${shown}`,
    help: `Escriba ${cited(`${dash}${key}: ${value}`)}`,
    fixes: [
      {
        title: `Escribir ${brief(`${key}: ${value}`)}`,
        safe: true,
        edit: { at: dash.length + key.length, to: dash.length + key.length + sign.length, text: ': ' },
      },
    ],
  };
}

function pastedRow(text: string): Cause | undefined {
  if (!/^[\d.,-]+\t[\d.,\t-]*$/.test(text)) return undefined;
  return {
    message: `La línea parece una fila copiada de Excel: «${brief(text.replaceAll(/\t+/g, ' '))}»`,
    help: 'Escriba los datos en la línea de su clave, entre llaves y con el mes delante de cada cifra: {ene: 12, feb: 11}',
  };
}
