import { groupedBy } from '../text/grouped-by.ts';

/** What the style sheets say of each class: its rules in the order of the sheet. */
export type ClassStyles = ReadonlyMap<string, readonly ClassRule[]>;

interface ClassRule {
  readonly name: string;
  /** Which of all the rules it is. */
  readonly place: number;
  readonly styles: readonly Declaration[];
}

type Declaration = readonly [property: string, value: string];

const SHEET = /<style(?:\s[^>]*)?>([\s\S]*?)<\/style\s*>/g;
const RULE = /([^{}]*)\{([^{}]*)\}/g;
const CLASS = /^\.[A-Za-z_][\w-]*$/;

/**
 * What the style sheets of an SVG say of classes, as drawing programs write them: `.cls-1{fill:#c8102e}`. Empty where it has
 * none; undefined where one says anything else, of which it is not known here what it would change.
 */
export function classStyles(svg: string): ClassStyles | undefined {
  const found: ClassRule[] = [];
  for (const [, marked = ''] of svg.replaceAll(/<!--[\s\S]*?-->/g, '').matchAll(SHEET)) {
    const sheet = marked.replaceAll(/<!\[CDATA\[|\]\]>|\/\*[\s\S]*?\*\//g, '');
    for (const [, names = '', declarations = ''] of sheet.matchAll(RULE)) {
      const classes = names.split(',').map((name) => name.trim());
      if (!classes.every((name) => CLASS.test(name)) || declarations.includes('!')) return undefined;
      const styles = declarationsIn(declarations);
      for (const name of classes) found.push({ name: name.slice(1), place: found.length, styles });
    }
    if (sheet.replaceAll(RULE, '').trim() !== '') return undefined;
  }
  return groupedBy(found, ({ name }) => name);
}

/** What the classes of an element say of it: of two rules for one property the later one counts, as in CSS. */
export function stylesOf(classes: string, styles: ClassStyles): readonly Declaration[] {
  return [...new Set(classes.split(/\s+/))]
    .flatMap((name) => styles.get(name) ?? [])
    .toSorted((a, b) => a.place - b.place)
    .flatMap((rule) => rule.styles);
}

/** The declarations of a `style`, or of a rule between its braces. */
export function declarationsIn(text: string): readonly Declaration[] {
  return text.split(';').flatMap((declaration) => {
    const [property = '', ...value] = declaration.split(':');
    return value.length === 0 ? [] : [[property.trim(), value.join(':').trim()] as const];
  });
}
