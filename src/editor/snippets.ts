import type { DocumentKind } from '../schema/kind.ts';
import { shapeOf, type Shape } from '../schema/shape.ts';
import { exampleOf, typesOf } from '../schema/subject.ts';
import { MESES } from '../text/months.ts';

/** A text with the places that somebody fills in one after the other, as editors know it (`$1`, `${2:otro}`). */
export type Snippet = string;

/** What snippets are made with. */
export interface SnippetSetting {
  readonly kind: DocumentKind;
  /** Between braces or brackets, where everything stands on one line. */
  readonly flow: boolean;
  /** The months of the document, for its maps of months. */
  readonly months: readonly string[];
  /** Keys that need not be said here, by their paths: `poi.actividades.unidad`. */
  readonly leftOut: readonly string[];
}

/** A key with its value to be filled in. `path` is that of the key: `poi.actividades.indicador`. */
export function keySnippet(path: string, shape: Shape, setting: SnippetSetting): Snippet {
  return `${keyOf(path)}:${valueOf(path, shape, setting, counter())}`;
}

/**
 * A whole item of a list, without its dash: the keys that such a thing usually has. `id` is proposed as its own; undefined
 * where its items are no things with keys.
 */
export function itemSnippet(
  path: string,
  shape: Shape,
  setting: SnippetSetting,
  id: string | undefined,
): Snippet | undefined {
  const lines = linesOf(path, shape, setting, counter());
  const text = setting.flow ? `{${lines.join(', ')}}` : lines.join('\n');
  if (lines.length === 0) return undefined;
  return id === undefined
    ? text
    : text.replace(/^(\{?id: )"?\$(\d+)"?/, (_, key: string, place: string) => `${key}\${${place}:${id}}`);
}

/** Gives the number of the next place to fill in. */
function counter(): () => number {
  let last = 0;
  return () => ++last;
}

function keyOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** The keys of a whole thing, where more are usual than its schema demands. A key with others in it brings those. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  'poi.actividades': [
    'id',
    'nombre',
    'objetivo',
    'unidad',
    'presupuesto',
    'indicador',
    'productos',
    'cronograma',
  ],
  'poi.actividades.presupuesto': ['pia', 'pim'],
  'poi.actividades.indicador': ['nombre', 'unidad_medida', 'meta', 'programado'],
  'poi.actividades.productos': ['nombre', 'unidad_medida', 'meta'],
  'poi.actividades.cronograma': ['id', 'tarea', 'inicio', 'fin', 'avance'],
  'poi.actividades.medidas': ['texto', 'unidad', 'plazo', 'estado'],
  'poi.evaluacion.medidas': ['texto', 'unidad', 'plazo', 'estado'],
  'poi.actividades.evidencias': ['tipo', 'titulo', 'archivo'],
  'poi.actividades.desvio': ['causa', 'detalle'],
  'poi.actividades.cancelacion': ['fecha', 'norma'],
  'poi.gasto': ['aprobado_por', 'norma', 'fecha'],
  'poi.resultados': ['indicador', 'valor', 'fecha', 'fuente'],
  'plan.dimensiones.objetivos': ['id', 'nombre', 'problema', 'responsable', 'indicadores'],
  'plan.dimensiones.objetivos.indicadores': [
    'id',
    'nombre',
    'unidad_medida',
    'tipo',
    'sentido',
    'linea_base',
    'metas',
  ],
  'plan.dimensiones.objetivos.indicadores.linea_base': ['anio', 'valor', 'fuente'],
  'plan.dimensiones.objetivos.programas': ['codigo', 'nombre', 'proyectos'],
  'plan.dimensiones.objetivos.programas.proyectos': ['codigo', 'nombre', 'cui'],
  'plan.dimensiones.objetivos.programas.actividades': ['codigo', 'nombre'],
  'unidades.unidades': ['id', 'nombre', 'organo', 'depende_de'],
  'audiencia.demandas': ['id', 'texto', 'distrito', 'mecanismo', 'estado'],
  'audiencia.compromisos': ['id', 'texto', 'unidad', 'plazo', 'estado'],
};

/** The lines of a thing: each of its usual keys with its value to be filled in. */
function linesOf(path: string, shape: Shape, setting: SnippetSetting, next: () => number): readonly string[] {
  const keys = USUAL[path] ?? shape.required ?? Object.keys(shape.properties ?? {}).slice(0, 1);
  return keys.flatMap((key) => {
    const part = shape.properties?.[key];
    if (!part || setting.leftOut.includes(`${path}.${key}`)) return [];
    const inner = shapeOf(setting.kind, part);
    return `${key}:${valueOf(`${path}.${key}`, inner, setting, next)}`.split('\n');
  });
}

/** What follows a key and its colon. */
function valueOf(path: string, shape: Shape, setting: SnippetSetting, next: () => number): string {
  const isMap = typesOf(shape).includes('object');
  if (isMap && isMonths(shape)) {
    const months = setting.months.map((mes) => `${mes}: $${next()}`).join(', ');
    return months === '' ? ` {$${next()}}` : ` {${months}}`;
  }
  if (shape.items) {
    const lines = setting.flow ? [] : linesOf(path, shapeOf(setting.kind, shape.items), setting, next);
    if (lines.length === 0) return ` [$${next()}]`;
    return `\n${lines.map((line, i) => `${i === 0 ? '  - ' : '    '}${line}`).join('\n')}`;
  }
  if (isMap) {
    const lines = setting.flow ? [] : linesOf(path, shape, setting, next);
    return lines.length === 0 ? ` {$${next()}}` : `\n${lines.map((line) => `  ${line}`).join('\n')}`;
  }
  return ` ${scalarPlace(shape, next)}`;
}

function isMonths(shape: Shape): boolean {
  return MESES.every((mes) => shape.properties !== undefined && Object.hasOwn(shape.properties, mes));
}

function scalarPlace(shape: Shape, next: () => number): string {
  const place = next();
  const values = shape.enum ?? (typesOf(shape).includes('boolean') ? [true, false] : undefined);
  if (values) return `\${${place}|${values.map((value) => escapedChoice(String(value))).join(',')}|}`;
  const example = exampleOf(shape);
  const isQuoted = example?.startsWith('"') === true;
  return isQuoted ? `"$${place}"` : `$${place}`;
}

function escapedChoice(text: string): string {
  return text.replaceAll(/[\\,|}$]/g, String.raw`\$&`);
}

/** A snippet for an editor that knows none: with its first choices and without its places. */
export function plainOf(snippet: Snippet): string {
  return snippet
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\d+/g, '')
    .replaceAll(/\\([\\$}])/g, '$1');
}
