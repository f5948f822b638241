import { exact } from '../model/fraction.ts';
import { cents, solesText } from '../model/money.ts';
import { quantityText } from '../model/progress/quantity.ts';
import { shapeAt } from '../schema/shape.ts';
import { isMap } from '../schema/value-at.ts';
import type { Path } from '../text/path.ts';
import { enumerate, quote } from '../text/spanish.ts';
import type { Thing, ThingKind } from './things.ts';

/** Letters of a text that are shown; the whole of it is in the documents and in the JSON. */
const LONGEST = 160;

const PHRASES: Readonly<Record<ThingKind, string>> = {
  plan: 'el plan',
  dimension: 'la dimensión',
  objetivo: 'el objetivo',
  indicador: 'el indicador',
  linea: 'la línea de acción',
  unidad: 'la unidad',
  poi: 'el POI de',
  actividad: 'la actividad',
  resultado: 'el resultado de',
  audiencia: 'la audiencia',
  demanda: 'la demanda',
  compromiso: 'el compromiso',
  presupuesto: 'el presupuesto institucional de',
  config: 'la configuración',
};

/** «la actividad «GIM-014» de 2019-S1»: a thing as a message names it. */
export function thingPhrase({ kind, id, name, scope }: Thing): string {
  const phrase = PHRASES[kind];
  if (kind === 'config') return phrase;
  if (kind === 'poi' || kind === 'presupuesto') return `${phrase} ${id}`;
  const shown = id === '' ? name : id;
  const when = kind === 'actividad' || kind === 'resultado' ? ` en ${scope}` : '';
  return shown === '' ? `${phrase}${when}` : `${phrase} ${quote(short(shown))}${when}`;
}

/** The same with its name, where it has one beside its id. */
export function namedPhrase(thing: Thing): string {
  const name =
    thing.id === '' || thing.name === '' || thing.name === thing.id ? '' : `, ${quote(short(thing.name))}`;
  return `${thingPhrase(thing)}${name}`;
}

/** The fields on the way to a value, as the schema titles them: `Presupuesto › PIM`. */
export function fieldLabel({ schema, origin }: Thing, path: Path, steps: readonly string[]): string {
  const titles = steps.map((step, i) => {
    const own = path[i];
    if (typeof own === 'number') return quote(short(step));
    // A key that the schema does not name (a rule, a year) is its own title.
    const isNamed = shapeAt(schema, [...origin.path, ...path.slice(0, i)]).properties?.[step] !== undefined;
    const title = isNamed ? shapeAt(schema, [...origin.path, ...path.slice(0, i + 1)]).title : undefined;
    return title === undefined || title === '' ? step : title.replace(/^[IVX]+\. /, '');
  });
  return titles.join(' › ');
}

/** A value of a field for a message: money with its two decimals, a text in quotation marks, «sin dato» for none. */
export function valueText(
  value: unknown,
  { schema, origin }: Pick<Thing, 'schema' | 'origin'>,
  path: Path,
): string {
  if (value === undefined || value === null) return 'sin dato';
  if (typeof value === 'boolean') return value ? 'sí' : 'no';
  if (typeof value === 'number') return numberText(value, schema, [...origin.path, ...path]);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : quote(short(value));
  if (Array.isArray(value))
    return enumerate(value.map((item: unknown, i) => valueText(item, { schema, origin }, [...path, i])));
  if (!isMap(value)) return quote('');
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${key} ${valueText(inner, { schema, origin }, [...path, key])}`)
    .join(', ');
}

/** Numbers that are a name more than an amount: they do not go up or down, and have no thousands. */
export const YEARS: ReadonlySet<string> = new Set(['anio', 'inicio', 'fin', 'version', 'relevancia']);

function numberText(value: number, schema: Thing['schema'], path: Path): string {
  if (YEARS.has(String(path.at(-1)))) return String(value);
  if (shapeAt(schema, path).format === 'soles') return solesText(cents(value));
  return quantityText(exact(value));
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST).join('')}…`;
}
