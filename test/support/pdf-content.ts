import { Name, Scanner, dictOf, isStream, latin1, listOf, resolve } from './pdf-reader.ts';
import type { Dict, PageObject, Pdf, Value } from './pdf-reader.ts';

/** A run of glyphs as painted. */
export interface TextRun {
  readonly mcid: number | null;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where the last glyph that is not a space ends. */
  readonly end: number;
  readonly font: string;
  readonly size: number;
  readonly upright: boolean;
}

export interface PageContent {
  readonly runs: readonly TextRun[];
  readonly mcids: readonly number[];
  readonly faults: readonly string[];
}

const PAINTING = new Set('S s f F f* B B* b b* Tj TJ Do sh'.split(' '));
const FORBIDDEN = new Set('k K gs sh'.split(' '));

interface Font {
  readonly name: string;
  /** By the number of the glyph. */
  readonly widths: ReadonlyMap<number, number>;
  readonly unicode: ReadonlyMap<number, string>;
}

/** The widths of a font: a number, and a list of those from it on. */
function widthsOf(pdf: Pdf, list: readonly Value[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at < list.length; at += 2)
    listOf(pdf, list[at + 1]).forEach((width, index) => widths.set(Number(list[at]) + index, Number(width)));
  return widths;
}

/** The fonts that were read: every page of a document has the same. */
const known = new WeakMap<Dict, Font>();

function fontOf(pdf: Pdf, dict: Dict): Font {
  const font = known.get(dict) ?? readFont(pdf, dict);
  known.set(dict, font);
  return font;
}

function readFont(pdf: Pdf, dict: Dict): Font {
  const descendant = dictOf(pdf, listOf(pdf, dict.get('DescendantFonts'))[0]);
  const map = resolve(pdf, dict.get('ToUnicode'));
  const source = isStream(map) ? latin1(map.data) : '';
  const unicode = new Map(
    [...source.matchAll(/^<([0-9a-f]{4})><((?:[0-9a-f]{4})+)>$/gmu)].map(([, glyph = '', units = '']) => [
      Number.parseInt(glyph, 16),
      String.fromCharCode(...(units.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ]),
  );
  const name = dict.get('BaseFont');
  return {
    name: name instanceof Name ? name.name : '',
    widths: widthsOf(pdf, listOf(pdf, descendant.get('W'))),
    unicode,
  };
}

/** Reads the marks and the text of a page, and the faults of how they are painted. */
export function readContent(pdf: Pdf, page: PageObject): PageContent {
  const stream = resolve(pdf, page.dict.get('Contents'));
  if (!isStream(stream)) return { runs: [], mcids: [], faults: ['a page has no content'] };
  const fonts = dictOf(pdf, dictOf(pdf, page.dict.get('Resources')).get('Font'));
  const opened = new Map([...fonts].map(([key, value]) => [key, fontOf(pdf, dictOf(pdf, value))]));
  const scanner = new Scanner(latin1(stream.data));
  const faults: string[] = [];
  const runs: TextRun[] = [];
  const mcids: number[] = [];
  const marks: { readonly tag: string; readonly mcid: number | null; readonly actual: string | null }[] = [];
  let operands: Value[] = [];
  let font: Font | undefined;
  let size = 0;
  let matrix: readonly number[] = [1, 0, 0, 1, 0, 0];
  for (let token = scanner.value(); token !== undefined; token = scanner.value()) {
    if (typeof token !== 'object' || token === null || !('operator' in token)) {
      operands.push(token);
      continue;
    }
    const { operator } = token;
    if (FORBIDDEN.has(operator)) faults.push(`${operator} paints with transparency or without RGB`);
    if (PAINTING.has(operator) && marks.length === 0) faults.push(`${operator} paints outside a mark`);
    if (operator === 'BMC' || operator === 'BDC') {
      const [tag, settings] = operands;
      const dict = settings instanceof Map ? settings : new Map<string, Value>();
      const name = tag instanceof Name ? tag.name : '';
      if (marks.length > 0 && name !== 'Span')
        faults.push(`${name} is marked inside ${marks.at(-1)?.tag ?? ''}`);
      const own = dict.get('MCID');
      if (typeof own === 'number') mcids.push(own);
      const inherited = marks.at(-1)?.mcid ?? null;
      marks.push({
        tag: name,
        mcid: typeof own === 'number' ? own : inherited,
        actual: dict.has('ActualText') ? '' : null,
      });
    } else if (operator === 'EMC') {
      if (marks.pop() === undefined) faults.push('EMC closes nothing');
    } else if (operator === 'Tf') {
      const [name, amount] = operands;
      font = name instanceof Name ? opened.get(name.name) : undefined;
      if (font === undefined) faults.push('a font is not in the resources of its page');
      size = Number(amount);
    } else if (operator === 'Tm') matrix = operands.map(Number);
    else if (operator === 'TJ' && font !== undefined) {
      let text = '';
      let width = 0;
      let end = 0;
      for (const part of listOf(pdf, operands[0])) {
        if (typeof part === 'number') width -= part;
        if (typeof part !== 'string') continue;
        for (let at = 0; at < part.length; at += 2) {
          const glyph = part.charCodeAt(at) * 256 + part.charCodeAt(at + 1);
          if (glyph === 0) faults.push('a character has no glyph');
          const character = font.unicode.get(glyph) ?? '';
          if (character === '') faults.push(`glyph ${glyph} of ${font.name} has no character`);
          text += character;
          width += font.widths.get(glyph) ?? 0;
          if (character !== ' ') end = width;
        }
      }
      const [a = 1, , , , x = 0, y = 0] = matrix;
      const actual = marks.find((mark) => mark.actual !== null)?.actual;
      runs.push({
        mcid: marks.at(-1)?.mcid ?? null,
        text: actual ?? text,
        x,
        y,
        end: x + (end * size) / 1000,
        font: font.name,
        size,
        upright: a === 1,
      });
    }
    operands = [];
  }
  if (marks.length > 0) faults.push('a mark is not closed');
  return { runs, mcids, faults };
}
