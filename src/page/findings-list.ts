import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cellText, placeText } from '../diagnostics/place-text.ts';
import { severityWord } from '../diagnostics/severity-words.ts';
import type { CheckResult } from '../check/check.ts';
import { codeFrame } from '../text/frame.ts';
import { lineText } from '../text/source.ts';
import { html, type Markup } from './markup.ts';

/** What else an item shows. */
interface ItemOptions {
  /** What can be done from here. */
  readonly doing?: Markup | undefined;
  /** Its file stands above it. */
  readonly fileIsSaid?: boolean;
}

/** A finding with its excerpt and, below it, what can be done from here. */
export function findingItem(one: Diagnostic, { sources }: CheckResult, options: ItemOptions = {}): Markup {
  const { doing, fileIsSaid = false } = options;
  const { severity, code, message, help, location } = one;
  const { cell, span } = location;
  const { line, column } = span.start;
  return html`<li class="hallazgo ${severity}">
    <p>
      <strong class="grado">${severityWord(severity)}</strong>
      <span class="donde"
        >${fileIsSaid ? '' : `${location.file}, `}${cell === undefined ? `línea ${line}, columna ${column}` : cellText(cell)}</span
      >
      <code class="regla">${code}</code>
    </p>
    <p>${message}.</p>
    ${excerptOf(one, sources)}
    ${help === undefined || help === '' ? undefined : html`<p><strong>Qué hacer:</strong> ${help}</p>`}
    ${relatedOf(one)} ${doing}
  </li>`;
}

/** As many other places of a finding are shown. */
const MOST_RELATED = 40;

/** The other places that a finding speaks of, each with its sentence. */
function relatedOf({ related }: Diagnostic): Markup | undefined {
  if (related.length === 0) return undefined;
  const shown = related
    .slice(0, MOST_RELATED)
    .map(
      ({ message, location }) => html`<li>${message}: <span class="donde">${placeText(location)}</span></li>`,
    );
  const rest = related.length - shown.length;
  return html`<ul class="relacionados">
    ${shown} ${rest > 0 ? html`<li>y ${rest} más</li>` : undefined}
  </ul>`;
}

function excerptOf({ location }: Diagnostic, sources: CheckResult['sources']): Markup | undefined {
  const source = sources.get(location.file);
  if (source === undefined) return undefined;
  const { line } = location.span.start;
  const lines = new Map([line - 1, line].map((number) => [number, lineText(source, number)]));
  const rows = codeFrame(lines, location.span).map(
    ({ number, text, underline = { indent: 0, width: 0 } }) => {
      const end = underline.indent + underline.width;
      const marked = text.slice(underline.indent, end);
      const said = html`${text.slice(0, underline.indent)}${marked === '' ? undefined : html`<mark>${marked}</mark>`}${text.slice(end)}`;
      return html`<div><span class="numero">${number}</span> <code>${said}</code></div>`;
    },
  );
  return html`<div class="extracto" tabindex="0" role="region" aria-label="Línea ${line} de ${location.file}">
    ${rows}
  </div>`;
}
