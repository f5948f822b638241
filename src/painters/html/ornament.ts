/** What adorns the head of a page: the woven band and the crest. Neither says anything that is not said in words. */
import type { Drawing, Photograph, Picture, Step } from '../../pictures/picture.ts';
import { ACROSS, PERIOD, weave } from '../weave.ts';
import { svgNumber } from '../svg-items.ts';
import { escapeHtml } from './escape.ts';

/** Pixels of a square of the woven band. */
const CELL = 2;

/** The woven band, as wide as the page: one turn of its pattern, repeated. */
export function textileHtml(): string {
  const squares = new Map<string, string>();
  for (let along = 0; along < PERIOD; along++) {
    for (let across = 0; across < ACROSS; across++) {
      const colour = weave(across, along);
      if (colour !== null) squares.set(colour, `${squares.get(colour) ?? ''}M${along} ${across}h1v1h-1z`);
    }
  }
  const paths = Array.from(squares, ([colour, data]) => `<path fill="${colour}" d="${data}"/>`).join('');
  const pattern = `<pattern id="_tejido" width="${PERIOD * CELL}" height="${ACROSS * CELL}" patternUnits="userSpaceOnUse"><g transform="scale(${CELL})">${paths}</g></pattern>`;
  return `<svg class="tejido" aria-hidden="true" shape-rendering="crispEdges">${pattern}<rect width="100%" height="${ACROSS * CELL}" fill="url(#_tejido)"/></svg>`;
}

/** The crest with what it shows; a photograph stands in the page by its bytes, turned as it says itself. */
export function crestHtml(crest: Picture, alternative: string): string {
  return crest.kind === 'drawing' ? drawn(crest, alternative) : photographed(crest, alternative);
}

function drawn({ left, top, width, height, outlines }: Drawing, alternative: string): string {
  // The same number of steps across, whatever the units of the drawing.
  const scale = 1000 / Math.max(width, height);
  const at = ([x, y]: readonly [number, number]): string =>
    `${svgNumber((x - left) * scale)} ${svgNumber((y - top) * scale)}`;
  const step = (one: Step): string => {
    switch (one.kind) {
      case 'move':
        return `M${at(one.to)}`;
      case 'line':
        return `L${at(one.to)}`;
      case 'curve':
        return `C${at(one.by[0])} ${at(one.by[1])} ${at(one.to)}`;
      case 'close':
        return 'Z';
    }
  };
  const paths = outlines.map(
    ({ steps, fill, evenOdd }) =>
      `<path fill="${escapeHtml(fill)}"${evenOdd ? ' fill-rule="evenodd"' : ''} d="${steps.map(step).join('')}"/>`,
  );
  const [across, down] = [svgNumber(width * scale), svgNumber(height * scale)];
  // The inner one hides what lies beside the part that is shown; the outer one has room for it where it is wider or taller.
  return `<svg class="escudo" viewBox="0 0 ${across} ${down}" role="img" aria-label="${escapeHtml(alternative)}"><svg width="${across}" height="${down}">${paths.join('')}</svg></svg>`;
}

function photographed({ bytes }: Photograph, alternative: string): string {
  return `<img class="escudo" alt="${escapeHtml(alternative)}" src="data:image/jpeg;base64,${base64(bytes)}">`;
}

/** In parts, since a call takes only so many arguments; of three bytes each, so that they join without padding. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 3 * 4096)
    text += btoa(String.fromCharCode(...bytes.subarray(from, from + 3 * 4096)));
  return text;
}
