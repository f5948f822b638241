import { FIGURE_IDS } from '../../report/figure-ids.ts';

/** What stands beside the Markdown file of a report; each is named after it, without its ending. */

/** The folder of its drawings. */
export function picturesFolder(name: string): string {
  return `${name}-figuras`;
}

/** The file of a drawing there: the only one of its figure, or which of several, from 1. */
export function pictureFile(figure: string, part: number | undefined): string {
  return `${figure}${part === undefined ? '' : `-${part}`}.svg`;
}

/** Whether a report gives this name to a drawing. */
export function isPictureFile(name: string): boolean {
  const figure = name.replace(/(?:-\d+)?\.svg$/, '');
  return figure !== name && FIGURE_IDS.some((id) => id === figure);
}

/** The file of its annexes, where one file would be too large. */
export function annexesFile(name: string): string {
  return `${name}-anexos.md`;
}
