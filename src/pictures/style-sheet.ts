/** What each class of a style sheet says, in the order of the sheet: each class once for each of its rules. */
export type ClassStyles = readonly (readonly [name: string, styles: readonly Declaration[]])[];

type Declaration = readonly [property: string, value: string];

const SHEET = /<style(?:\s[^>]*)?>([\s\S]*?)<\/style\s*>/g;
const RULE = /([^{}]*)\{([^{}]*)\}/g;
const CLASS = /^\.[A-Za-z_][\w-]*$/;

/**
 * What the style sheets of an SVG say of classes, as drawing programs write them: `.cls-1{fill:#c8102e}`. Empty where it has
 * none; undefined where one says anything else, of which it is not known here what it would change.
 */
export function classStyles(svg: string): ClassStyles | undefined {
  const found: (readonly [string, readonly Declaration[]])[] = [];
  for (const [, marked = ''] of svg.replaceAll(/<!--[\s\S]*?-->/g, '').matchAll(SHEET)) {
    const sheet = marked.replaceAll(/<!\[CDATA\[|\]\]>|\/\*[\s\S]*?\*\//g, '');
    for (const [, names = '', declarations = ''] of sheet.matchAll(RULE)) {
      const classes = names.split(',').map((name) => name.trim());
      if (!classes.every((name) => CLASS.test(name)) || declarations.includes('!')) return undefined;
      for (const name of classes) found.push([name.slice(1), declarationsIn(declarations)]);
    }
    if (sheet.replaceAll(RULE, '').trim() !== '') return undefined;
  }
  return found;
}

/** What the classes of an element say of it: of two rules for one property the later one counts, as in CSS. */
export function stylesOf(classes: string, styles: ClassStyles): readonly Declaration[] {
  const own = new Set(classes.split(/\s+/));
  return styles.flatMap(([name, declarations]) => (own.has(name) ? declarations : []));
}

/** The declarations of a `style`, or of a rule between its braces. */
export function declarationsIn(text: string): readonly Declaration[] {
  return text.split(';').flatMap((declaration) => {
    const [property = '', ...value] = declaration.split(':');
    return value.length === 0 ? [] : [[property.trim(), value.join(':').trim()] as const];
  });
}
