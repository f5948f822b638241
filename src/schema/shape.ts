import type { DocumentKind } from './kind.ts';
import { schemas } from './schemas.generated.js';

/** A JSON Schema of ours, as far as the sentences about it need. */
export interface Shape {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  /** What holds where nothing is written. */
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly definitions?: Readonly<Record<string, Shape>>;
}

const roots = new Map<DocumentKind, Shape>();

/** The schema of a kind of document, read the first time something is wrong. */
function rootShape(kind: DocumentKind): Shape {
  const known = roots.get(kind);
  if (known) return known;
  const shape = JSON.parse(schemas[kind]) as Shape; // a schema of ours
  roots.set(kind, shape);
  return shape;
}

/** What the schema says of the value at a path; an empty shape for a path it does not know. */
export function shapeAt(kind: DocumentKind, path: readonly (string | number)[]): Shape {
  const root = rootShape(kind);
  let shape = root;
  for (const step of path) {
    const next = typeof step === 'number' ? shape.items : property(shape, step);
    if (!next) return {};
    shape = resolved(root, next);
  }
  return shape;
}

/** A part of a schema with its reference, if it is one, replaced by what it points to. */
export function shapeOf(kind: DocumentKind, part: Shape): Shape {
  return resolved(rootShape(kind), part);
}

function property(shape: Shape, name: string): Shape | undefined {
  const own = shape.properties;
  if (own && Object.hasOwn(own, name)) return own[name];
  const match = Object.entries(shape.patternProperties ?? {}).find(([pattern]) =>
    new RegExp(pattern, 'u').test(name),
  );
  return match?.[1];
}

/** A local reference replaced by what it points to; its own words win over those of the target. */
function resolved(root: Shape, shape: Shape): Shape {
  const name = /^#\/definitions\/(.+)$/.exec(shape.$ref ?? '')?.[1];
  const target = name === undefined ? undefined : root.definitions?.[name];
  return target ? { ...resolved(root, target), ...shape } : shape;
}
