import { MONTO_WORDS, MONTOS } from '../model/money.ts';
import { monthName } from '../model/progress/calendar.ts';
import { valueAt } from '../schema/value-at.ts';
import { MESES, type Mes } from '../text/months.ts';
import type { Path } from '../text/path.ts';
import { readYaml } from '../yaml/read.ts';

/**
 * The id of the item of a list that a path leads into, with a colon; of one that has none what it is of, and which:
 * «resultados › SOC-1.1: », «evaluacion › logros › n.º 2: ». Empty for a path that leads into no list.
 */
export function ownerOf(path: Path, text: string, file: string): string {
  const index = path.findIndex((step) => typeof step === 'number');
  if (index < 0) return '';
  const own = path.slice(0, index + 1);
  const id = idAt(own, text, file);
  if (id !== undefined) return `${id}: `;
  const measured = namedAt(own, 'indicador', text, file) ?? `n.º ${Number(path[index]) + 1}`;
  return `${[...path.slice(0, index), measured].join(' › ')}: `;
}

/** The id of what stands at a path of the document whose text this is. */
function idAt(path: Path, text: string, file: string): string | undefined {
  return namedAt(path, 'id', text, file);
}

/** What a field that names what stands at a path says; undefined where it is no text. */
function namedAt(path: Path, field: 'id' | 'indicador', text: string, file: string): string | undefined {
  const name = valueAt(ownDocument(file, text), [...path, field]);
  return typeof name === 'string' ? name : undefined;
}

const documents = new Map<string, unknown>();

function ownDocument(file: string, text: string): unknown {
  const key = `${file}\n${text}`;
  if (!documents.has(key)) {
    documents.clear();
    documents.set(key, readYaml({ path: file, text: text.replace(/^\uFEFF/, '') }).document?.value);
  }
  return documents.get(key);
}

/** `indicador › programado › jul` is «programado de julio»; `cronograma › 0 › fin`, «cronograma › T1 › fin». */
export function fieldWords(path: Path, text: string, file: string): string {
  const index = path.findIndex((step) => typeof step === 'number');
  const isBudget = path[index + 1] === 'presupuesto';
  const steps = path
    .map((step, i) =>
      typeof step !== 'number' || isBudget
        ? step
        : (idAt(path.slice(0, i + 1), text, file) ?? `n.º ${step + 1}`),
    )
    .slice(index + 1)
    .filter((step) => step !== 'indicador');
  const last = steps.at(-1);
  const month = MESES.find((mes: Mes) => mes === last);
  const own = month === undefined ? steps : steps.slice(0, -1);
  const name = wordsOf(own);
  return month === undefined ? name : `${name} de ${monthName(month)}`;
}

function wordsOf(steps: readonly (string | number)[]): string {
  const [first, second, third] = steps;
  const last = steps.at(-1);
  const amount = MONTOS.find((monto) => monto === last);
  const name = amount === undefined ? String(last).replaceAll('_', ' ') : MONTO_WORDS[amount];
  if (first !== 'presupuesto') return steps.map((step) => String(step).replaceAll('_', ' ')).join(' › ');
  const soles = last === 'programado' ? 'programado en soles' : name;
  return second === 'detalle' && typeof third === 'number'
    ? `${soles} de la fila ${third + 1} del detalle`
    : soles;
}
