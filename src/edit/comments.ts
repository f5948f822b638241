import { CST, Lexer } from 'yaml';

/** The comments of one text that another, made from it, has no longer; each as written, from its `#` on. */
export function lostComments(before: string, after: string): readonly string[] {
  if (!before.includes('#')) return [];
  const left = new Map<string, number>();
  for (const comment of commentsOf(after)) left.set(comment, (left.get(comment) ?? 0) + 1);
  return commentsOf(before).filter((comment) => {
    const count = left.get(comment) ?? 0;
    left.set(comment, count - 1);
    return count <= 0;
  });
}

function commentsOf(text: string): readonly string[] {
  const comments: string[] = [];
  let scalarFollows = false;
  for (const source of new Lexer().lex(text.replaceAll(/\r(?!\n)/g, '\n'))) {
    const type: string | null = scalarFollows ? 'scalar' : CST.tokenType(source);
    if (type === 'comment') comments.push(source.trimEnd());
    scalarFollows = !scalarFollows && type === 'scalar';
  }
  return comments;
}
