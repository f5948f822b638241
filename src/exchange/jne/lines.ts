import { DIMENSIONES, type DimensionId } from '../../model/model.ts';
import { fold } from '../../text/nearest.ts';
import { saysNothing } from '../../text/no-datum.ts';
import { quote } from '../../text/spanish.ts';
import type { Unplaced } from '../proposal.ts';
import type { RegisteredLine, RegisteredPlan } from './registered-plan.ts';

/** A registered plan as a file holds it. */
export interface ReadPlan extends RegisteredPlan {
  /** What it says beside its lines and is none: no line of one of the four dimensions, or no words. */
  readonly left: readonly Unplaced[];
}

/**
 * The plans in a JSON of the register, in any of the shapes in which it comes: as its service answers (`datoGeneral` with
 * `dimensionSocial` and so on, `dimensiones` with `detalle`, `ListPGDSocial`), or as others have arranged it. Empty for
 * any other JSON. Never fails: what is not as expected is not there.
 */
export function registeredPlans(json: unknown, fileName: string): readonly ReadPlan[] {
  const found: ReadPlan[] = [];
  visit(json, codeIn(fileName), 0, found);
  return found;
}

/** In nested groups; an answer of a service wraps its data once or twice. */
const DEEPEST = 5;

type Fields = Readonly<Record<string, unknown>>;

function visit(value: unknown, code: string | undefined, depth: number, found: ReadPlan[]): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const inner of listOf(value)) visit(inner, code, depth + 1, found);
    return;
  }
  if (!isFields(value)) return;
  const read = linesOf(value);
  if (read.lines.length > 0) {
    found.push(planOf(value, read, code));
    return;
  }
  for (const [key, inner] of Object.entries(value)) visit(inner, codeIn(key) ?? code, depth + 1, found);
}

type ReadLines = Pick<ReadPlan, 'lines' | 'left'>;

function linesOf(plan: Fields): ReadLines {
  const left: Unplaced[] = [];
  const all = dimensionsIn(plan).flatMap(({ name, items }) => linesIn(name, items, left));
  return { lines: DIMENSIONES.flatMap((id) => all.filter(({ dimension }) => dimension === id)), left };
}

/** The dimensions of a plan as it names them, each with what it lists. */
function dimensionsIn(
  plan: Fields,
): readonly { readonly name: string; readonly items: readonly unknown[] }[] {
  const direct = Object.entries(plan).flatMap(([key, value]) =>
    /^(?:dimension(?!es$)|listpgd)/i.test(key) ? [{ name: key, items: listOf(value) }] : [],
  );
  const listed = listOf(plan['dimensiones']).flatMap((group) => {
    if (!isFields(group)) return [];
    const name = [group['txDimension'], group['nombre'], group['dimension']].find(
      (one) => typeof one === 'string',
    );
    const items = group['items'] ?? group['detalle'] ?? Object.values(group).flatMap(listOf);
    return [{ name: typeof name === 'string' ? name : '', items: listOf(items) }];
  });
  return [...direct, ...listed];
}

function dimensionOf(name: string): DimensionId | undefined {
  const word = fold(name);
  if (word.includes('social')) return 'social';
  if (word.includes('econom')) return 'economica';
  if (word.includes('ambient')) return 'ambiental';
  return word.includes('instit') ? 'institucional' : undefined;
}

/** The lines of a dimension. What is not taken goes to `left`. */
function linesIn(name: string, items: readonly unknown[], left: Unplaced[]): readonly RegisteredLine[] {
  const dimension = dimensionOf(name);
  const lines = items.flatMap((item) => {
    if (!isFields(item)) return [];
    const words = {
      problema: wordsOf(item, 'problema'),
      objetivo: wordsOf(item, 'objetivo'),
      meta: wordsOf(item, 'meta'),
      indicador: wordsOf(item, 'indicador'),
    };
    return Object.values(words).join('') === '' ? [] : [words];
  });
  const where = name === '' ? 'dimensión sin nombre' : `dimensión ${quote(name)}`;
  const tell = (what: string, rows: number): void => {
    if (rows > 0) left.push({ what, rows });
  };
  if (dimension === undefined) {
    tell(
      `Líneas de la ${where}, que no es una de las cuatro del plan: páselas a la que les corresponde`,
      lines.length,
    );
    return [];
  }
  const wordless = items.filter((item) => !isFields(item) && item !== null && !saysNothing(oneLine(item)));
  tell(
    `Líneas de la ${where} que no dicen qué es su problema, su objetivo, su meta ni su indicador`,
    wordless.length,
  );
  const parts = items.flatMap((item) =>
    isFields(item) ? FIELDS.filter((field) => isOfParts(item, field)) : [],
  );
  for (const field of FIELDS) {
    const several = parts.filter((part) => part === field).length;
    tell(`Datos de ${quote(field)} en la ${where} que no son un texto ni un número`, several);
  }
  return lines.map((line) => ({ dimension, ...line }));
}

const FIELDS = ['problema', 'objetivo', 'meta', 'indicador'] as const;

/** Whether a field holds a list or group, which is no words of a line. */
function isOfParts(item: Fields, name: string): boolean {
  const value = valueOf(item, name);
  return typeof value === 'boolean' || (typeof value === 'object' && value !== null);
}

/** The field whose name ends so: `txPgMeta`, `strPGMeta`, `meta`. */
function valueOf(item: Fields, name: string): unknown {
  return Object.entries(item).find(([key]) => fold(key).endsWith(name))?.[1];
}

/** The text of a field, in one line; a number as its digits; empty where it says nothing. */
function wordsOf(item: Fields, name: string): string {
  const text = oneLine(valueOf(item, name));
  return saysNothing(text) ? '' : text;
}

function oneLine(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.normalize('NFC').replaceAll(/\s+/g, ' ').trim() : '';
}

function planOf(plan: Fields, { lines, left }: ReadLines, code: string | undefined): ReadPlan {
  const general = isFields(plan['datoGeneral']) ? plan['datoGeneral'] : plan;
  const text = (...names: readonly string[]): string => {
    for (const name of names) {
      const words = oneLine(general[name] ?? plan[name]);
      if (words !== '' && !saysNothing(words)) return words;
    }
    return '';
  };
  const codes = Object.values(general).flatMap((value) =>
    typeof value === 'string' ? (codeIn(value) ?? []) : [],
  );
  return {
    codigo: codes[0] ?? code,
    organizacion: text('txOrganizacionPolitica', 'organizacionPolitica', 'partido'),
    tipo: text('txTipoEleccion', 'tipoEleccion', 'tipo'),
    vision: text('txVision', 'vision'),
    ideario: text('txIdeario', 'ideario'),
    lines,
    left,
  };
}

/** The code of a registered plan within a text: of which election, of which year, and its number. */
function codeIn(text: string): string | undefined {
  return /\b(?:ERM|EMC)\.20\d{2}\d{4,8}\b/.exec(text)?.[0];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []; // of what, `isArray` does not say
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
