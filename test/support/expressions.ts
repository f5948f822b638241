import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** A regular expression as it is written in a source. */
export interface Expression {
  /** From the root, with `/`. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions written in the sources below a folder, each once, at its first place. */
export function expressionsIn(root: string, folder: string): readonly Expression[] {
  const found = new Map<string, Expression>();
  const names = readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).toSorted();
  for (const name of names.filter((one) => one.endsWith('.ts'))) {
    const file = `${folder}/${name.replaceAll('\\', '/')}`;
    const text = readFileSync(root + file, 'utf8');
    visit(parseSync(file, text, { lang: 'ts' }).program, ({ start, regex }) => {
      const { pattern: source, flags } = regex;
      const key = `/${source}/${flags}`;
      const line = text.slice(0, start).split('\n').length;
      if (!found.has(key)) found.set(key, { file, line, source, flags });
    });
  }
  return [...found.values()];
}

interface Literal {
  readonly start: number;
  readonly regex: { readonly pattern: string; readonly flags: string };
}

function visit(node: unknown, at: (literal: Literal) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if ('type' in node && node.type === 'Literal' && 'regex' in node) at(node as unknown as Literal); // so the parser says
  for (const value of Object.values(node)) visit(value, at);
}
