import { visible } from '../text/visible.ts';

/** A text of an author as Markdown that shows exactly that text, for whatever an editor paints Markdown with. */
export function asMarkdown(text: string): string {
  return visible(text.replaceAll(/(?<!\s)\s*[\r\n]\s*/g, ' ')).replaceAll(
    /[\\`*_[\]<>~|$&#]|:(?=\/\/)/g,
    String.raw`\$&`,
  );
}

/** A title in bold, and paragraphs and lines under it; what is empty is left out. */
export function paragraphs(...parts: readonly (string | readonly string[])[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : part.map((line) => `- ${line}`).join('\n')))
    .filter((part) => part !== '')
    .join('\n\n');
}
