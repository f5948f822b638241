/** What is asked of a page in a browser, as text: the tests are compiled for Node, which has no pages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * What axe finds, with the first places of each. It is not asked for the text of each element that it looks at, nor for
 * more than one place of a rule that is kept: that takes a third of its time on a page of ten thousand elements.
 */
const axe = (rules: string): string =>
  `axe.configure({ noHtml: true }), axe.run(document, { preload: false, resultTypes: ['violations'], rules: ${rules} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')))`;

/** What does not change with colours and widths; the contrast of each text takes three quarters of the time of axe. */
const AXE_WITHOUT_CONTRAST = axe(`{ 'color-contrast': { enabled: false } }`);
/** The rules whose answer may change with colours and widths; the others were asked of the whole page. */
const OF_A_LOOK = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
const AXE_OF_A_LOOK = axe(`{}, runOnly: ${JSON.stringify(OF_A_LOOK)}`);

/**
 * Takes out of the page what is made as something before it beside it: the same elements with the same classes and styles,
 * and text where that has text, of one letter or more: axe judges no contrast of one letter. Of seventy sheets of activities those stay that differ in more than what they say and in how
 * many rows they say it. `REPEATS_BACK` puts all of it where it was.
 */
const REPEATS_AWAY = `window.repeats = (() => {
  const texts = ({ childNodes }) => [...childNodes].reduce((most, node) => node.nodeType === 3 ? Math.max(most, Math.min(2, node.data.trim().length)) : most, 0);
  const kind = (element) => [element.localName, element.getAttribute('class'), element.getAttribute('style'), element.rowSpan, texts(element), ...new Set([...element.children].map(kind))].join('(') + ')';
  const away = [];
  const visit = (element) => {
    const seen = new Set();
    for (const child of [...element.children]) {
      const its = kind(child);
      if (!seen.has(its) || !child.matches('details, section, article, figure, dl, table, tr, li, p')) visit(child);
      else {
        const mark = document.createComment('');
        child.replaceWith(mark);
        away.push([mark, child]);
      }
      seen.add(its);
    }
  };
  visit(document.body);
  return away;
})(), window.repeats.length`;
const REPEATS_BACK = `window.repeats.forEach(([mark, element]) => mark.replaceWith(element))`;

const AXE_SOURCE: string = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** How a page is looked at: its colours, and its width in pixels. */
export type Look = readonly [colours: 'light' | 'dark', width: number];

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

interface Coloured extends Sized {
  emulateMedia(options: { colorScheme: 'light' | 'dark' }): Promise<void>;
}

/**
 * What axe finds in a page, as `dark, 320 pixels wide: rule: places`: in all of it but the contrast, in the first look, and
 * without its repeats the contrast too, in each look. The page is opened once: opening it and bringing axe takes as long as
 * looking does.
 */
export async function axeFindings(page: Coloured, looks: readonly Look[]): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (text: string, [colorScheme, width]: Look): Promise<void> => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const violations = await page.evaluate(text);
    if (!Array.isArray(violations)) throw new Error(`axe gave ${String(violations)}`);
    found.push(...violations.map((one) => `${colorScheme}, ${width} pixels wide: ${String(one)}`));
  };
  await page.evaluate(AXE_SOURCE);
  for (const first of looks.slice(0, 1)) await look(AXE_WITHOUT_CONTRAST, first);
  await page.evaluate(REPEATS_AWAY);
  for (const each of looks) await look(AXE_OF_A_LOOK, each);
  await page.evaluate(REPEATS_BACK);
  return found;
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
