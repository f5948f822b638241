import { visible } from '../../text/visible.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
};

/**
 * One line of text for an element or an attribute of XML 1.0. Characters that XML forbids or that are not seen
 * become their code points, since dropping them would hide what the author must find.
 */
export function xmlText(text: string): string {
  return visible(text).replaceAll(/[&<>"'\t]/g, (character) => ENTITIES[character] ?? character);
}

/** The attributes of an element, in the order given and with a space before each; undefined ones are left out. */
export function xmlAttributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}
