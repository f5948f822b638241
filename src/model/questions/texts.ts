import type { Model, Origin } from '../model.ts';
import { keptFor } from '../progress/remember.ts';

/** A text of a document, with its place. */
export interface WrittenText {
  readonly origin: Origin;
  readonly text: string;
}

/** The texts that are not plain: what they say, the key they stand under, and which they are among all texts. */
export interface UnusualTexts {
  readonly texts: readonly string[];
  readonly fields: readonly string[];
  readonly numbers: readonly number[];
}

/**
 * What a text is not plain for: an unusual character, an at sign, or many digits. Most texts are done with this one
 * test, which several rules would else each make in a way of their own. Of the letters and signs of western Europe only
 * those are unusual with which damaged texts begin, `Â`, `Ã` and `â`; a class of few ranges takes a quarter of the time
 * of one that names each letter.
 */
const UNUSUAL =
  /[^\x20-\x3F\x41-\x7E\n\u00A1-\u00AC\u00AE-\u00C1\u00C4-\u00E1\u00E3-\u00FF\u2013\u2014]|\d[\d .-]{6}/;

/** Series of numbers by month, which hold no text. */
const NUMBERS: ReadonlySet<string> = new Set(['programado', 'programado_original', 'ejecutado']);

/**
 * The texts of the documents of the project that a test picks, in the order of the documents; those that are plain,
 * dates and most codes among them, are never picked. The test is also told the key a text stands under, or that of its
 * list: `nombre`, `url`. Only for the picked ones is a place built: a large project has hundreds of thousands of texts,
 * and few to speak of.
 */
export function writtenTexts(
  model: Model,
  picks: (text: string, field: string) => boolean,
): readonly WrittenText[] {
  return documentsOf(model).flatMap(({ origin, data }) => {
    const { texts, fields, numbers } = unusualTexts(data);
    const picked = new Set(numbers.filter((_, i) => picks(texts[i] ?? '', fields[i] ?? '')));
    return picked.size === 0 ? [] : placed(origin, data, picked);
  });
}

/**
 * The texts of a document that are not plain, found once: several rules look at every text. Whoever has just read a
 * document may ask for them at once, since what was just read is gone over in a third of the time.
 */
export const unusualTexts: (data: object) => UnusualTexts = keptFor(unusualAnew);

function unusualAnew(data: object): UnusualTexts {
  const texts: string[] = [];
  const fields: string[] = [];
  const numbers: number[] = [];
  let number = 0;
  const take = (value: unknown, field: string): void => {
    if (typeof value === 'string') {
      if (!isDate(value) && UNUSUAL.test(value)) {
        texts.push(value);
        fields.push(field);
        numbers.push(number);
      }
      number++;
    } else if (Array.isArray(value)) {
      for (const item of value) take(item, field);
    } else if (typeof value === 'object' && !NUMBERS.has(field)) visit(value);
  };
  // Going over the keys of objects seen once with `Object.entries` takes ten times as long.
  const visit = (value: object | null): void => {
    for (const key in value) take(value[key as keyof typeof value], key); // its own: documents inherit nothing
  };
  visit(data);
  return { texts, fields, numbers };
}

/** `2019-06-30`, of which no rule about texts has anything to say. */
function isDate(text: string): boolean {
  return text.length === 10 && /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** Walks a document again, in the same order, to tell where the texts of some numbers stand. */
function placed(origin: Origin, data: object, numbers: ReadonlySet<number>): readonly WrittenText[] {
  const found: WrittenText[] = [];
  let number = 0;
  const path = [...origin.path];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (numbers.has(number++)) found.push({ origin: { file: origin.file, path: [...path] }, text: value });
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
  return found;
}

function documentsOf({ planes, unidades, pois, audiencias }: Model): readonly {
  readonly origin: Origin;
  readonly data: object;
}[] {
  return [...planes, ...unidades, ...pois, ...audiencias];
}
