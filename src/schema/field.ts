import { TIPOS, type DocumentKind } from './kind.ts';
import { shapeAt, shapeOf, type Shape } from './shape.ts';
import { exampleOf, TYPE_NAMES, typesOf } from './subject.ts';

/** What a field of a document is, for whoever fills it in. */
export interface FieldPage {
  /** `poi.actividades.indicador.acumulacion`: the kind of document, then key by key; lists count for nothing. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** In words: «un texto», «una lista de grupos de claves». */
  readonly type: string;
  /** Its only values, as they are written; none where any will do. */
  readonly values: readonly string[];
  readonly example: string | undefined;
  readonly required: boolean;
  /** The keys that go in it. */
  readonly fields: readonly { readonly name: string; readonly title: string; readonly required: boolean }[];
}

const KINDS: readonly DocumentKind[] = [...TIPOS, 'config'];

/** The field at a path such as `poi.actividades.indicador`; undefined where the schemas have none. */
export function fieldAt(path: string): FieldPage | undefined {
  const [first = '', ...keys] = path.split('.');
  const kind = KINDS.find((known) => known === first);
  if (kind === undefined) return undefined;
  const steps: (string | number)[] = [];
  let required = true;
  for (const key of keys) {
    const owner = shapeAt(kind, steps);
    required = owner.required?.includes(key) === true;
    steps.push(key);
    const shape = shapeAt(kind, steps);
    if (Object.keys(shape).length === 0) return undefined;
    if (typesOf(shape).includes('array')) steps.push(0);
  }
  const isList = steps.at(-1) === 0;
  const shape = shapeAt(kind, isList ? steps.slice(0, -1) : steps);
  return pageOf(kind, path, { shape, inner: isList ? shapeAt(kind, steps) : shape, required });
}

/** The paths of every field with a name, in the order of the schemas. */
export function pathsOfField(name: string): readonly string[] {
  return KINDS.flatMap((kind) => pathsBelow(kind, shapeAt(kind, []), kind, 0)).filter(
    (path) => path.split('.').at(-1) === name,
  );
}

/** The keys of documents, each once. */
export function fieldNames(): readonly string[] {
  const paths = KINDS.flatMap((kind) => pathsBelow(kind, shapeAt(kind, []), kind, 0));
  return [...new Set(paths.map((path) => path.split('.').at(-1) ?? ''))];
}

/** No document of ours nests deeper. */
const DEEPEST = 9;

function pathsBelow(kind: DocumentKind, shape: Shape, path: string, depth: number): readonly string[] {
  const inner = shape.items ? shapeOf(kind, shape.items) : shape;
  if (depth > DEEPEST) return [];
  return Object.entries(inner.properties ?? {}).flatMap(([name, part]) => {
    const here = `${path}.${name}`;
    return [here, ...pathsBelow(kind, shapeOf(kind, part), here, depth + 1)];
  });
}

function pageOf(
  kind: DocumentKind,
  path: string,
  { shape, inner, required }: { readonly shape: Shape; readonly inner: Shape; readonly required: boolean },
): FieldPage {
  const example = exampleOf(shape) ?? exampleOf(inner);
  return {
    path,
    title: shape.title ?? inner.title ?? path,
    description: shape.description ?? inner.description ?? '',
    type: inner === shape ? inWords(shape) : `una lista de ${MANY[typesOf(inner)[0] ?? ''] ?? 'valores'}`,
    values: (inner.enum ?? []).map(String),
    example,
    required,
    fields: Object.entries(inner.properties ?? {}).map(([name, part]) => ({
      name,
      title: shapeOf(kind, part).title ?? '',
      required: inner.required?.includes(name) === true,
    })),
  };
}

function inWords(shape: Shape): string {
  if (shape.enum !== undefined) return 'uno de estos valores';
  if (shape.format === 'date') return 'una fecha, AAAA-MM-DD';
  if (shape.format === 'soles') return 'un monto en soles, con dos decimales como máximo';
  return typesOf(shape)
    .map((type) => TYPE_NAMES[type] ?? type)
    .join(' o ');
}

const MANY: Readonly<Record<string, string>> = {
  string: 'textos',
  number: 'números',
  integer: 'números enteros',
  object: 'grupos de claves',
};
