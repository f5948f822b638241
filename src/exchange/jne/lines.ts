import { DIMENSIONES, type DimensionId } from '../../model/model.ts';
import { fold } from '../../text/nearest.ts';
import { saysNothing } from '../../text/no-datum.ts';

/** A line of a registered plan, in words: each is one line of text, and empty where the register says nothing. */
export interface RegisteredLine {
  readonly dimension: DimensionId;
  readonly problema: string;
  readonly objetivo: string;
  readonly meta: string;
  readonly indicador: string;
}

/** A plan as the electoral authority holds it. */
export interface RegisteredPlan {
  /** `ERM.2026022729`; undefined where nothing in the file says it. */
  readonly codigo: string | undefined;
  readonly organizacion: string;
  /** «Municipal Distrital» */
  readonly tipo: string;
  readonly vision: string;
  /** What the plan says at length and our documents have no place for. */
  readonly ideario: string;
  readonly lines: readonly RegisteredLine[];
}

/**
 * The plans in a JSON of the register, in any of the shapes in which it comes: as its service answers (`datoGeneral` with
 * `dimensionSocial` and so on, `dimensiones` with `detalle`, `ListPGDSocial`), or as others have arranged it. Empty for
 * any other JSON. Never fails: what is not as expected is not there.
 */
export function registeredPlans(json: unknown, fileName: string): readonly RegisteredPlan[] {
  const found: RegisteredPlan[] = [];
  visit(json, codeIn(fileName), 0, found);
  return found;
}

/** In nested groups; an answer of a service wraps its data once or twice. */
const DEEPEST = 5;

type Fields = Readonly<Record<string, unknown>>;

function visit(value: unknown, code: string | undefined, depth: number, found: RegisteredPlan[]): void {
  if (depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const inner of listOf(value)) visit(inner, code, depth + 1, found);
    return;
  }
  if (!isFields(value)) return;
  const lines = linesOf(value);
  if (lines.length > 0) {
    found.push(planOf(value, lines, code));
    return;
  }
  for (const [key, inner] of Object.entries(value)) visit(inner, codeIn(key) ?? code, depth + 1, found);
}

function linesOf(plan: Fields): readonly RegisteredLine[] {
  const direct = Object.entries(plan).flatMap(([key, value]) => {
    const dimension = /^(?:dimension|listpgd)/i.test(key) ? dimensionOf(key) : undefined;
    return dimension === undefined ? [] : linesIn(value, dimension);
  });
  const listed = listOf(plan['dimensiones']).flatMap((group) => {
    if (!isFields(group)) return [];
    const name = [group['txDimension'], group['nombre'], group['dimension']].find(
      (one) => typeof one === 'string',
    );
    const dimension = typeof name === 'string' ? dimensionOf(name) : undefined;
    const items = group['items'] ?? group['detalle'];
    return dimension === undefined ? [] : linesIn(items, dimension);
  });
  const all = [...direct, ...listed];
  return DIMENSIONES.flatMap((id) => all.filter(({ dimension }) => dimension === id));
}

function dimensionOf(name: string): DimensionId | undefined {
  const word = fold(name);
  if (word.includes('social')) return 'social';
  if (word.includes('econom')) return 'economica';
  if (word.includes('ambient')) return 'ambiental';
  return word.includes('instit') ? 'institucional' : undefined;
}

function linesIn(value: unknown, dimension: DimensionId): readonly RegisteredLine[] {
  return listOf(value).flatMap((item) => {
    if (!isFields(item)) return [];
    const line: RegisteredLine = {
      dimension,
      problema: wordsOf(item, 'problema'),
      objetivo: wordsOf(item, 'objetivo'),
      meta: wordsOf(item, 'meta'),
      indicador: wordsOf(item, 'indicador'),
    };
    return line.problema + line.objetivo + line.meta + line.indicador === '' ? [] : [line];
  });
}

/** The text of the field whose name ends so (`txPgMeta`, `strPGMeta`, `meta`), in one line; empty where it says nothing. */
function wordsOf(item: Fields, name: string): string {
  const [, value] = Object.entries(item).find(([key]) => fold(key).endsWith(name)) ?? [];
  const text = oneLine(value);
  return saysNothing(text) ? '' : text;
}

function oneLine(value: unknown): string {
  return typeof value === 'string' ? value.normalize('NFC').replaceAll(/\s+/g, ' ').trim() : '';
}

function planOf(plan: Fields, lines: readonly RegisteredLine[], code: string | undefined): RegisteredPlan {
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
