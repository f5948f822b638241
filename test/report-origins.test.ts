import { describe, expect, it } from 'vitest';
import { projectFiles } from './support/example-files.ts';
import { ran, type Ran } from './support/rendered.ts';

const PUNO = projectFiles('puno');
const PERIODS = ['2019-S1', '2019-S2'];
const done = new Map<string, Ran>();
for (const period of PERIODS) done.set(period, await ran(PUNO, ['report', '-f', 'md', '-p', period]));

function lineOf(file: string, line: number): string {
  const text = Buffer.from(PUNO[file] ?? Buffer.from('')).toString('utf8');
  return text.split('\n')[line - 1] ?? '';
}

interface Origin {
  readonly figure: string;
  readonly sum: string;
  readonly places: readonly { readonly file: string; readonly first: number; readonly last: number }[];
}

/** The figures of the annex: what is printed, the sum and every place, with the files that the annex numbers. */
function originsOf(markdown: string): readonly Origin[] {
  const annex = /## A\d+ Origen[\s\S]*?(?=<a id=)/.exec(markdown)?.[0] ?? '';
  const files = new Map(
    [...annex.matchAll(/\\?\[(\d+)\\?\] ([\w/.-]+\.yaml)/g)].map(([, number, file]) => [number, file]),
  );
  return annex.split('\n').flatMap((line): readonly Origin[] => {
    const [, name = '', figures = ''] = line.split('|').map((cell) => cell.trim());
    // The row of an activity cites each line once: for its later figures too.
    const before: Origin['places'][number][] = [];
    return figures.split(' · ').flatMap((text): readonly Origin[] => {
      const [, figure, sum = '', cited = ''] =
        /^\*\*(.+?)\*\*: (.*?)((?: \\?\[\d+\\?\] [\d, –-]+)*)$/.exec(text) ?? [];
      if (figure === undefined) return [];
      const places = [...cited.matchAll(/\[(\d+)\\?\] ([\d, –-]+)/g)].flatMap(([, mark, lines = '']) =>
        lines.split(',').map((range) => {
          const [first = 0, last = first] = range.trim().split(/[–-]/).map(Number);
          return { file: files.get(mark) ?? '', first, last };
        }),
      );
      if (/^[A-Z]+-\d+$/.test(name)) before.push(...places);
      return [{ figure: `${name}, ${figure}`, sum, places: before.length > 0 ? [...before] : places }];
    });
  });
}

/** The lines that an origin names. */
function textOf({ places }: Origin): string {
  return places
    .flatMap(({ file, first, last }) =>
      Array.from({ length: last - first + 1 }, (_, i) => lineOf(file, first + i)),
    )
    .join('\n');
}

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
}

describe.each(PERIODS)('the annex of origins of %s', (period) => {
  const origins = originsOf(done.get(period)?.markdown() ?? '');

  it('has an origin for hundreds of figures', () => {
    expect(origins.length).toBeGreaterThan(250);
  });

  it('names lines that are there and hold a number', () => {
    const wrong = origins.flatMap(({ figure, places }) =>
      places
        .filter(({ file, first, last }) => {
          const lines = Array.from({ length: last - first + 1 }, (_, i) => lineOf(file, first + i));
          return !(first >= 1 && lines.every((line) => /\d/.test(line)));
        })
        .map(
          ({ file, first, last }) => `${figure}: ${file}:${first}-${last} «${lineOf(file, first).trim()}»`,
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('names the lines where the amounts of its sum stand', () => {
    const wrong = origins.flatMap((origin) => {
      if (!/^[A-Z]+-\d+, devengado/.test(origin.figure) || origin.places.length === 0) return [];
      const [spent = '', due = ''] = /^S\/ (\S+) de S\/ (\S+)$/.exec(origin.sum)?.slice(1) ?? [];
      const text = textOf(origin);
      const years = [...text.matchAll(/programado: \{(.*)\}/g)].map(([, year = '']) => numbersIn(year));
      // A schedule of a semester each, or of both together.
      const sums = years.flatMap((_, i) =>
        years.slice(i + 1).map((other) => [...(years[i] ?? []), ...other]),
      );
      const known = new Set([
        ...numbersIn(text),
        ...[...years, ...sums].map((months) => months.reduce((sum, month) => sum + month, 0)),
      ]);
      return [spent, due]
        .filter((amount) => !known.has(Number(amount.replaceAll(',', ''))))
        .map((amount) => `${origin.figure}: ${amount} is not in «${text}»`);
    });
    expect(wrong).toEqual([]);
  });

  it('names the lines of every month that it adds', () => {
    const sums = origins.filter(({ sum }) => /ejecutado [\d,.]+ \+/.test(sum));
    expect(sums.length).toBeGreaterThan(20);
    const wrong = sums.flatMap((origin) => {
      const added = /ejecutado ([\d,. +]+)/.exec(origin.sum)?.[1]?.split(' + ') ?? [];
      const known = new Set(numbersIn(textOf(origin)));
      return added
        .filter((month) => !known.has(Number(month.replaceAll(',', ''))))
        .map((month) => `${origin.figure}: ${month} is not in «${textOf(origin)}»`);
    });
    expect(wrong).toEqual([]);
  });
});
