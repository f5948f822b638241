import { schemas } from '../schema/schemas.generated.js';
import type { EditOptions } from '../edit/edit.ts';
import type { Path } from '../text/path.ts';

type Schema = Readonly<Record<string, unknown>>;

/** The order in which the documents of the kind of a text have their keys, from its schema, for new keys of any group. */
export function keyOrder(text: string): NonNullable<EditOptions['order']> {
  const tipo = /^tipo: *["']?([a-z]+)/m.exec(text)?.[1] ?? '';
  const source: unknown = tipo in schemas ? JSON.parse(schemas[tipo as keyof typeof schemas]) : undefined; // `in` tells it
  const known = new Map<string, readonly string[] | undefined>();
  return (path) => {
    // What differs in the numbers of items has one order.
    const key = path.map((step) => (typeof step === 'number' ? '*' : step)).join('/');
    if (!known.has(key)) known.set(key, orderAt(source, path));
    return known.get(key);
  };
}

function orderAt(root: unknown, path: Path): readonly string[] | undefined {
  let schema = resolved(root, root);
  for (const step of path) {
    const properties = schema?.['properties'];
    const inner =
      typeof step === 'number' ? schema?.['items'] : isSchema(properties) ? properties[step] : undefined;
    schema = resolved(inner, root);
  }
  const properties = schema?.['properties'];
  return isSchema(properties) ? Object.keys(properties) : undefined;
}

function resolved(schema: unknown, root: unknown): Schema | undefined {
  if (!isSchema(schema)) return undefined;
  const name = /^#\/definitions\/(\w+)$/.exec(String(schema['$ref']))?.[1];
  if (name === undefined) return schema;
  const definitions = isSchema(root) ? root['definitions'] : undefined;
  return isSchema(definitions) ? resolved(definitions[name], root) : undefined;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
