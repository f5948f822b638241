import { mutations, type Mutation } from './mutations.ts';
import type { Random } from './random.ts';

/** The texts of a project, by path. */
export type Texts = Readonly<Record<string, string>>;

/** A project with one known fault. */
export interface BrokenProject {
  readonly mutation: string;
  readonly texts: Texts;
  /** `file:line:column code` of each finding the fault must add, in order. */
  readonly expected: readonly string[];
}

/** A fault's finding is marked in the text where it must start, and the mark is then taken out. */
const MARK = /⟦([a-z/-]+)⟧/g;

/** Breaks a project in one way, somewhere. undefined when it has no place for that fault. */
export function broken(texts: Texts, mutation: Mutation, random: Random): BrokenProject | undefined {
  const places = Object.keys(texts)
    .filter((file) => mutation.file.test(file))
    .flatMap((file) => sitesIn(file, texts[file] ?? '', mutation));
  for (const { file, lines, line } of random.shuffled(places)) {
    const changed = mutation.edit(lines, line, random);
    if (changed === undefined) continue;
    return unmarked(mutation.name, { ...texts, [file]: changed.join('\n') });
  }
  return undefined;
}

/** Breaks a project in one of all ways. */
export function brokenSomehow(texts: Texts, random: Random): BrokenProject {
  for (const mutation of random.shuffled(mutations)) {
    const project = broken(texts, mutation, random);
    if (project) return project;
  }
  throw new Error('the project has no place for any fault');
}

interface Site {
  readonly file: string;
  readonly lines: readonly string[];
  readonly line: number;
}

function sitesIn(file: string, text: string, { at }: Mutation): readonly Site[] {
  const lines = text.split('\n');
  return lines.flatMap((content, line) => (at.test(content) ? [{ file, lines, line }] : []));
}

function unmarked(mutation: string, marked: Texts): BrokenProject {
  const expected: string[] = [];
  const texts: Record<string, string> = {};
  for (const [file, text] of Object.entries(marked)) {
    const lines = text.split('\n').map((content, i) => {
      for (let mark = MARK.exec(content); mark; mark = MARK.exec(content)) {
        expected.push(`${file}:${i + 1}:${mark.index + 1} ${mark[1]}`);
        content = content.replace(mark[0], '');
        MARK.lastIndex = 0;
      }
      return content;
    });
    texts[file] = lines.join('\n');
  }
  return { mutation, texts, expected: expected.toSorted() };
}
