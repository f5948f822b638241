/** What is asked of a page in a browser, as text: the tests are compiled for Node, which has no pages. */

/** What axe finds, with the first places of each. */
export const AXE = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')))`;

/** What has the focus, and how that is seen. */
export const FOCUS = `(({ id, outerHTML }, { outlineStyle, outlineWidth }) => [id || outerHTML.slice(0, 60), outlineStyle, outlineWidth].join(' '))(document.activeElement, getComputedStyle(document.activeElement))`;

/** An outline that is seen. */
export const IN_SIGHT: RegExp = / solid 3px$/;

/** Pixels that do not fit the width. */
const BEYOND = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** Widths in pixels, from the narrowest that a page must fit, and sizes of letters. */
const SCREENS = [
  [320, '100%'],
  [480, '100%'],
  [768, '100%'],
  [1210, '100%'],
  [1600, '100%'],
  [768, '200%'],
  [1280, '200%'],
] as const;

interface Sized {
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  evaluate(text: string): Promise<unknown>;
}

/** The screens that a page does not fit, with what is beyond. */
export async function misfits(page: Sized): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [width, letters] of SCREENS) {
    await page.setViewportSize({ width, height: 900 });
    const beyond = await page.evaluate(`document.documentElement.style.fontSize = '${letters}', ${BEYOND}`);
    if (beyond !== 0) found.push(`${width} pixels, letters of ${letters}: ${String(beyond)} beyond`);
  }
  return found;
}
