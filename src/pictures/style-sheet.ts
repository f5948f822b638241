/** What the style sheets say of each class: of each property its last value, and which of all the rules gives it. */
export type ClassStyles = ReadonlyMap<string, ReadonlyMap<string, PlacedValue>>;

interface PlacedValue {
  readonly value: string;
  readonly place: number;
}

type Declaration = readonly [property: string, value: string];

const CLASS = /^\.[A-Za-z_][\w-]*$/;

/** A character that is written by its number: it may be any letter of a declaration. */
const NUMBERED = /\\|&#/;

/**
 * What style sheets say of classes, as drawing programs write them: `.cls-1{fill:#c8102e}`. Of the properties only those
 * are kept that are `wanted`. undefined where one says anything else, of which it is not known here what it would change.
 */
export function classStyles(sheets: readonly string[], wanted: ReadonlySet<string>): ClassStyles | undefined {
  const found = new Map<string, Map<string, PlacedValue>>();
  let place = 0;
  for (const marked of sheets) {
    const rules = withoutComments(marked)?.split('}');
    if (rules === undefined || rules.pop()?.trim() !== '') return undefined;
    for (const rule of rules) {
      const [names = '', declarations, more] = rule.split('{');
      const classes = names.split(',').map((name) => name.trim());
      if (declarations === undefined || more !== undefined) return undefined;
      if (!classes.every((name) => CLASS.test(name)) || declarations.includes('!')) return undefined;
      const declared = declarationsIn(declarations);
      if (declared === undefined) return undefined;
      const styles = new Map(declared.filter(([property]) => wanted.has(property)));
      place++;
      for (const name of classes.map((one) => one.slice(1))) {
        const own = found.get(name) ?? new Map<string, PlacedValue>();
        for (const [property, value] of styles) own.set(property, { value, place });
        found.set(name, own);
      }
    }
  }
  return found;
}

/** A style sheet without its comments; undefined where one does not end. */
function withoutComments(sheet: string): string | undefined {
  let kept = '';
  let at = 0;
  for (let open = sheet.indexOf('/*'); open >= 0; open = sheet.indexOf('/*', at)) {
    const end = sheet.indexOf('*/', open + 2);
    if (end < 0) return undefined;
    kept += sheet.slice(at, open);
    at = end + 2;
  }
  return kept + sheet.slice(at);
}

/** What the classes of an element say of it: of two rules for one property the later one counts, as in CSS. */
export function stylesOf(classes: string, styles: ClassStyles): readonly Declaration[] {
  return [...new Set(classes.split(/\s+/))]
    .flatMap((name) => [...(styles.get(name) ?? [])])
    .toSorted(([, a], [, b]) => a.place - b.place)
    .map(([property, { value }]) => [property, value] as const);
}

/**
 * The declarations of a `style`, or of a rule between its braces; undefined where they cannot be followed, since a comment
 * does not end or a character is written by its number.
 */
export function declarationsIn(text: string): readonly Declaration[] | undefined {
  if (NUMBERED.test(text)) return undefined;
  return withoutComments(text)
    ?.split(';')
    .flatMap((declaration) => {
      const [property = '', ...value] = declaration.split(':');
      return value.length === 0 ? [] : [[property.trim().toLowerCase(), valueIn(value.join(':'))] as const];
    });
}

/**
 * What a declaration says, without «!important», which changes nothing in a `style`: the rules of sheets that say so are
 * refused.
 */
function valueIn(text: string): string {
  return text.replace(/!\s*important\s*$/i, '').trim();
}
