import type { Source } from '../text/source.ts';
import type { YamlDocument } from './document.ts';
import { placedDocument } from './place.ts';
import { readBlock } from './plain/block.ts';
import { ASIDE, type Cursor, toNextLine } from './plain/cursor.ts';
import { newTape, placesOf } from './plain/tape.ts';
import { MAX_LENGTH } from './scan.ts';

const START = { pos: 0, lineStart: 0, indent: 0, breaks: 0, commented: false, depth: 0, flow: 0 };

/**
 * Reads the YAML that people write in documents of this kind, some forty times faster than the general parser.
 * Undefined for anything else, faulty or merely rare: this reader never repairs and never reports, and what it
 * gives is what the general parser would.
 */
export function readPlain(source: Source): YamlDocument | undefined {
  const { text } = source;
  if (text.length > MAX_LENGTH || text.includes('\t') || text.includes('\uFEFF')) return undefined;
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return undefined;
  const tape = newTape(text.length);
  const cursor: Cursor = { text, tape, ...START };
  if (!toFirstContent(cursor)) return undefined;
  const value = readBlock(cursor, -1);
  if (value === ASIDE || cursor.indent !== -1) return undefined;
  return placedDocument(source, value, () => placesOf(tape, text));
}

/** Also over a line `---`, with which some begin every document. */
function toFirstContent(cursor: Cursor): boolean {
  const { text } = cursor;
  if (isOneOf(text.charCodeAt(0), '#\n\r') && !toNextLine(cursor)) return false;
  if (cursor.indent === 0 && text.startsWith('---', cursor.pos)) {
    cursor.pos += 3;
    if (!toNextLine(cursor)) return false;
  }
  return cursor.indent === 0;
}

function isOneOf(unit: number, signs: string): boolean {
  return signs.includes(String.fromCharCode(unit));
}
