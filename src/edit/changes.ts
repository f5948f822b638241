import type { TextChange } from './edit.ts';

/** A text with changes done, which do not overlap and are given in the order of the text. */
export function withChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of changes) {
    result += text.slice(at, start) + inserted;
    at = end;
  }
  return result + text.slice(at);
}

/** Whether two changes cannot be done in one go: they overlap, or touch where it matters which comes first. */
export function interfere(a: TextChange, b: TextChange): boolean {
  return a.end >= b.start && b.end >= a.start;
}

/** Whether two changes touch where it cannot matter which is done first: each takes away, or what goes in stands behind. */
export function adjoin(a: TextChange, b: TextChange): boolean {
  const [first, next] = a.start < b.start ? [a, b] : [b, a];
  if (first.start === first.end || first.end !== next.start) return false;
  return next.start < next.end || first.text !== '';
}

/** Whether both only put something in, at one place. */
export function insertTogether(a: TextChange, b: TextChange): boolean {
  return a.start === a.end && b.start === b.end && a.start === b.start;
}

/** A stretch of the original, or a text that is new. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

/** The changes that do at once what `first` and then `second`, in the text that it left, do. */
export function composed(
  length: number,
  first: readonly TextChange[],
  second: readonly TextChange[],
): readonly TextChange[] {
  if (first.length === 0) return second;
  return changesOf(cutInto(piecesOf(length, first), second), length);
}

function piecesOf(length: number, changes: readonly TextChange[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, text } of changes) {
    pieces.push({ from: at, to: start }, { text });
    at = end;
  }
  return [...pieces, { from: at, to: length }];
}

function cutInto(pieces: readonly Piece[], changes: readonly TextChange[]): readonly Piece[] {
  const result: Piece[] = [];
  const rest = [...pieces];
  let at = 0;
  /** Takes pieces up to an offset of the text that they make, and keeps or drops them. */
  const take = (until: number, keep: boolean): void => {
    while (at < until) {
      const piece = rest.shift();
      if (!piece) return;
      const size = sizeOf(piece);
      const [head, tail] = size > until - at ? split(piece, until - at) : [piece, undefined];
      if (tail) rest.unshift(tail);
      if (keep) result.push(head);
      at += sizeOf(head);
    }
  };
  for (const { start, end, text } of changes) {
    take(start, true);
    take(end, false);
    result.push({ text });
  }
  return [...result, ...rest];
}

function split(piece: Piece, size: number): readonly [Piece, Piece] {
  return 'text' in piece
    ? [{ text: piece.text.slice(0, size) }, { text: piece.text.slice(size) }]
    : [
        { from: piece.from, to: piece.from + size },
        { from: piece.from + size, to: piece.to },
      ];
}

function sizeOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.to - piece.from;
}

function changesOf(pieces: readonly Piece[], length: number): readonly TextChange[] {
  const changes: TextChange[] = [];
  let at = 0;
  let text = '';
  const close = (until: number): void => {
    if (until > at || text !== '') changes.push({ start: at, end: until, text });
    text = '';
  };
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text;
    else if (piece.to > piece.from) {
      close(piece.from);
      at = piece.to;
    }
  }
  close(length);
  return changes;
}
