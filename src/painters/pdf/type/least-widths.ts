/** How wide what may not be broken is: groups of words that stay together, and figures with their sign. */
import { spell } from './raw-words.ts';
import type { Run } from './runs.ts';
import { TIED } from './ties.ts';
import type { Shape } from './typeface.ts';
import { fragmentOf, fragmentWidth, read } from './words.ts';
import type { WholeWords } from './words.ts';

/** A path with more letters than this may be broken at its signs. */
const LEAST_PATH = 20;

/** Points of the widest group of words that must stay together: the least width of a column for them. */
export function widestUnit(runs: readonly Run[], shape: Shape): number {
  const words = read(runs, shape);
  words.unit ??= measureUnit(words, shape);
  return words.unit;
}

/** The width of the widest figure of some runs with its sign of per cent, in points; 0 where there is none. A figure is never cut. */
export function widestFigure(runs: readonly Run[], shape: Shape): number {
  const words = read(runs, shape);
  words.figure ??= measureFigure(words, shape);
  return words.figure;
}

function measureFigure({ words }: WholeWords, shape: Shape): number {
  let widest = 0;
  words.forEach(({ figure, width }, index) => {
    if (!figure) return;
    const next = words[index + 1];
    const [sign] = next?.fragments ?? [];
    const isPercent = next !== undefined && sign !== undefined && spell(next.stretches) === '%';
    const space = isPercent ? fragmentWidth(fragmentOf(' ', sign.run, shape)) : 0;
    widest = Math.max(widest, width + (isPercent ? space + next.width : 0));
  });
  return widest;
}

function measureUnit({ words }: WholeWords, shape: Shape): number {
  let widest = 0;
  let unit = 0;
  for (const { stretches, penalty } of words) {
    for (const { text, run } of stretches) {
      const chunks = text.length > LEAST_PATH && text.includes('/') ? text.split(/(?<=[/.-])/u) : [text];
      unit += Math.max(...chunks.map((chunk) => fragmentWidth(fragmentOf(chunk, run, shape))));
    }
    widest = Math.max(widest, unit);
    const style = stretches.at(-1)?.run.style;
    if (penalty < TIED) unit = 0;
    else if (style !== undefined) unit += (shape(style.face, ' ').width * style.size) / 1000;
  }
  return widest;
}
