import type { Model, Origin } from './model.ts';
import { rememberedOf } from './progress/remember.ts';

/** A text of a document, with its place. */
export interface WrittenText {
  readonly origin: Origin;
  readonly text: string;
}

/** Every text of the documents, and the key it stands under. */
interface AllTexts {
  readonly texts: readonly string[];
  readonly fields: readonly string[];
}

/**
 * The texts of the documents of the project that a test picks, codes and dates included, in the order of the
 * documents. The test is also told the key a text stands under, or that of its list: `nombre`, `url`. Only for the
 * picked ones is a place built: a large project has hundreds of thousands of texts, and few to speak of.
 */
export function writtenTexts(
  model: Model,
  picks: (text: string, field: string) => boolean,
): readonly WrittenText[] {
  const { texts, fields } = allTexts(model);
  const picked = new Set<number>();
  for (let i = 0; i < texts.length; i++) {
    if (picks(texts[i] ?? '', fields[i] ?? '')) picked.add(i);
  }
  return picked.size === 0 ? [] : placed(model, picked);
}

/** Several rules look at every text: the documents are walked once for all of them. */
const allTexts: (model: Model) => AllTexts = rememberedOf((model) => {
  const texts: string[] = [];
  const fields: string[] = [];
  const take = (value: unknown, field: string): void => {
    if (typeof value === 'string') {
      texts.push(value);
      fields.push(field);
    } else if (Array.isArray(value)) {
      for (const item of value) take(item, field);
    } else if (typeof value === 'object') visit(value);
  };
  // Going over the keys of objects seen once with `Object.entries` takes ten times as long.
  const visit = (value: object | null): void => {
    for (const key in value) take(value[key as keyof typeof value], key); // its own: documents inherit nothing
  };
  for (const { data } of documentsOf(model)) visit(data);
  return { texts, fields };
});

/** Walks the documents again, in the same order, to tell where the texts of some numbers stand. */
function placed(model: Model, numbers: ReadonlySet<number>): readonly WrittenText[] {
  const found: WrittenText[] = [];
  let number = 0;
  for (const { origin, data } of documentsOf(model)) {
    const path = [...origin.path];
    const visit = (value: unknown): void => {
      if (typeof value === 'string') {
        if (numbers.has(number++))
          found.push({ origin: { file: origin.file, path: [...path] }, text: value });
      } else if (Array.isArray(value)) {
        for (const [i, item] of value.entries()) step(i, item);
      } else if (typeof value === 'object') {
        for (const key in value) step(key, value[key as keyof typeof value]); // as above
      }
    };
    const step = (to: string | number, value: unknown): void => {
      path.push(to);
      visit(value);
      path.pop();
    };
    visit(data);
  }
  return found;
}

function documentsOf({ planes, unidades, pois, audiencias }: Model): readonly {
  readonly origin: Origin;
  readonly data: object;
}[] {
  return [...planes, ...unidades, ...pois, ...audiencias];
}
