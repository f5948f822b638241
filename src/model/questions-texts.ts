import type { Model, Origin } from './model.ts';

/** A text of a document, with its place. */
export interface WrittenText {
  readonly origin: Origin;
  /** The key it stands under, or that of its list: `nombre`, `url`. */
  readonly field: string;
  readonly text: string;
}

/** Every text of every document of the project, codes and dates included, in the order of the documents. */
export function* writtenTexts({ planes, unidades, pois, audiencias }: Model): Generator<WrittenText> {
  for (const { origin, data } of [...planes, ...unidades, ...pois, ...audiencias]) {
    yield* textsBelow(origin, '', data);
  }
}

function* textsBelow(origin: Origin, field: string, value: unknown): Generator<WrittenText> {
  if (typeof value === 'string') {
    yield { origin, field, text: value };
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* textsBelow(below(origin, i), field, item);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      // Numbers and truth values have no text: their places need not be built.
      if (typeof item === 'string' || typeof item === 'object')
        yield* textsBelow(below(origin, key), key, item);
    }
  }
}

function below({ file, path }: Origin, step: string | number): Origin {
  return { file, path: [...path, step] };
}
