import { main } from '../../src/cli.ts';
import { readContent } from './pdf-content.ts';
import { memoryHost, type MemoryHost, type MemoryWorld } from './memory-host.ts';
import { pagesOf, type Pdf } from './pdf-reader.ts';
import type { Files } from './report-inputs.ts';

/** What a command did in a world of memory. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly host: MemoryHost;
  /** The only file whose path ends so; throws when there is none. */
  text(ending: string): string;
  bytes(ending: string): Uint8Array;
  /** The only report in Markdown, with its annexes also where they stand in a file of their own. */
  markdown(): string;
}

/** Runs the program on files of a project that stands in `/w`. */
export async function ran(files: Files, argv: readonly string[], world: MemoryWorld = {}): Promise<Ran> {
  return ranOn(memoryHost({ ...world, files: { ...files, ...world.files } }), argv);
}

/** The same on a world that is there already. */
export async function ranOn(host: MemoryHost, argv: readonly string[]): Promise<Ran> {
  const before = host.printed;
  const code = await main(argv, host);
  const bytes = (ending: string): Uint8Array => {
    const found = [...host.files].filter(([path]) => path.endsWith(ending));
    const [only] = found;
    if (!only || found.length > 1)
      throw new Error(`${found.length} files end in ${ending}: ${[...host.files.keys()].join(' ')}`);
    return only[1];
  };
  return {
    code,
    out: host.printed.out.slice(before.out.length),
    err: host.printed.err.slice(before.err.length),
    host,
    bytes,
    text: (ending) => Buffer.from(bytes(ending)).toString('utf8'),
    markdown: () => {
      const annexes = [...host.files.keys()].filter((path) => path.endsWith('-anexos.md'));
      const whole = [...host.files.keys()].filter((path) => path.endsWith('.md') && !annexes.includes(path));
      return [...whole, ...annexes].map((path) => Buffer.from(bytes(path)).toString('utf8')).join('\n');
    },
  };
}

/** The words of each page of a PDF, marked or not, in the order they were painted. */
export function pageTexts(pdf: Pdf): readonly string[] {
  return pagesOf(pdf).map((page) =>
    readContent(pdf, page)
      .runs.map((run) => run.text)
      .join(' ')
      .replaceAll(/\s+/g, ' '),
  );
}

/** The numbers of a text as they are printed, each as often as it is there. */
export function numbersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [number] of text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)*/g))
    counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

/** Numbers of one text that are not as often in another: `12.50 (2 > 1)`. */
export function numbersMissing(from: string, of: string): readonly string[] {
  const there = numbersOf(of);
  return [...numbersOf(from)]
    .filter(([number, count]) => (there.get(number) ?? 0) < count)
    .map(([number, count]) => `${number} (${count} > ${there.get(number) ?? 0})`);
}

/** Markdown as a reader of the drawn page sees it: no addresses, no sources of drawings, no table of contents. */
export function seen(markdown: string): string {
  return markdown
    .replaceAll(/<details>[\s\S]*?<\/details>/g, '')
    .replaceAll(/<a id="[^"]*"><\/a>/g, '')
    .replaceAll(/^ *- \[.*\]\((?:[\w.-]+\.md)?#[a-z0-9-]+\)$/gm, '')
    .replaceAll(/^# .*: anexos$[^]*?volver al informe.*$/gm, '')
    .replaceAll(/\]\([^)]*\)/g, ']');
}
