import type { Model, Origin } from './model.ts';

/** A text of a document, with its place. */
export interface WrittenText {
  readonly origin: Origin;
  readonly text: string;
}

/**
 * The texts of the documents of the project that a test picks, codes and dates included, in the order of the
 * documents. The test is also told the key a text stands under, or that of its list: `nombre`, `url`. Only for the
 * picked ones is a place built: a large project has hundreds of thousands of texts, and few to speak of.
 */
export function writtenTexts(
  { planes, unidades, pois, audiencias }: Model,
  picks: (text: string, field: string) => boolean,
): readonly WrittenText[] {
  const picked: WrittenText[] = [];
  for (const { origin, data } of [...planes, ...unidades, ...pois, ...audiencias]) {
    const path = [...origin.path];
    const visit = (value: unknown, field: string): void => {
      if (typeof value === 'string') {
        if (picks(value, field)) picked.push({ origin: { file: origin.file, path: [...path] }, text: value });
      } else if (typeof value === 'object' && value !== null) {
        const isList = Array.isArray(value);
        for (const [key, item] of Object.entries(value)) {
          path.push(isList ? Number(key) : key);
          visit(item, isList ? field : key);
          path.pop();
        }
      }
    };
    visit(data, '');
  }
  return picked;
}
