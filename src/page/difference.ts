import { changedLines } from '../text/changed-lines.ts';
import type { FileChange } from '../painters/terminal/changes.ts';
import { html, type Markup } from './markup.ts';

/** What changes in files: of each the lines that go and those that come, each said by a sign and by a word that is heard. */
export function differenceOf(changes: readonly FileChange[]): Markup {
  return html`${changes.map(
    ({ file, before, after }) =>
      html`<figure class="cambio">
        <figcaption><code>${file}</code>${before === undefined ? ' (archivo nuevo)' : ''}</figcaption>
        <div class="lineas" role="region" aria-label="Cambios en ${file}" tabindex="0">
          <ol>
            ${linesOf(before ?? '', after)}
          </ol>
        </div>
      </figure>`,
  )}`;
}

function linesOf(before: string, after: string): readonly Markup[] {
  let shift = 0;
  return changedLines(before, after).flatMap((hunk) => {
    const gone = hunk.before.map((text, i) => row('sale', hunk.line + i, text));
    const come = hunk.after.map((text, i) => row('entra', hunk.line + shift + i, text));
    shift += hunk.after.length - hunk.before.length;
    return [...gone, ...come];
  });
}

function row(way: 'sale' | 'entra', line: number, text: string): Markup {
  const [sign, word] = way === 'sale' ? ['−', 'sale'] : ['+', 'entra'];
  return html`<li class="${way}">
    <span class="donde">${line} ${sign}</span> <span class="oido">${word}: </span
    ><code>${text.replaceAll('\t', ' ')}</code>
  </li>`;
}
