import { CST, Lexer } from 'yaml';

export interface Open {
  /** The offset of the last text between quotation marks that starts before the place. */
  readonly quote: number | undefined;
  /** The offset of the innermost bracket that is still open there. */
  readonly bracket: number | undefined;
}

/** What is open at a place of a text, where the parser stumbles over something that was never closed. */
export function openAt(text: string, place: number): Open {
  const brackets: number[] = [];
  let quote: number | undefined;
  let offset = 0;
  let scalarFollows = false;
  for (const source of new Lexer().lex(text)) {
    if (offset >= place) break;
    const type: string | null = scalarFollows ? 'scalar' : CST.tokenType(source);
    if (!scalarFollows && (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end')) {
      scalarFollows = type === 'scalar';
      continue;
    }
    scalarFollows = false;
    if (type === 'double-quoted-scalar' || type === 'single-quoted-scalar') quote = offset;
    else if (type === 'flow-map-start' || type === 'flow-seq-start') brackets.push(offset);
    else if (type === 'flow-map-end' || type === 'flow-seq-end') brackets.pop();
    offset += source.length;
  }
  return { quote, bracket: brackets.at(-1) };
}
