import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { fold, nearest } from '../src/text/nearest.ts';
import { neighbourhood } from '../src/text/neighbourhood.ts';
import { NEAR_NAMES, nearFindings } from './support/near-names.ts';
import { seeded, type Random } from './support/random.ts';

// How much work each takes in two sizes: npm run campaign -- two-sizes
it.each(NEAR_NAMES)(
  'hundreds of $name that nearly exist are all found, each with the name that may have been meant',
  (one) => {
    expect(nearFindings(one, 400)).toEqual({ found: 400, meant: 400 });
  },
);

it('thousands of them take work that grows with their number', () => {
  // With the square of their number they take minutes, and the suite ends by its own limit.
  const evidence = NEAR_NAMES.find(({ name }) => name === 'evidence');
  expect(evidence && nearFindings(evidence, 6_000).found).toBe(6_000);
});

describe('the nearest names of a list', () => {
  const LETTERS = [...'abcdeáñ-1'];

  function randomName(random: Random, longest: number): string {
    return Array.from({ length: 1 + random.below(longest) }, () => random.pick(LETTERS)).join('');
  }

  function changed(name: string, random: Random): string {
    const [at, letter] = [random.below(name.length), random.pick(LETTERS) ?? ''];
    const [before, after] = [name.slice(0, at), name.slice(at + 1)];
    return (
      [`${before}${letter}${after}`, `${before}${after}`, `${before}${letter}${name.slice(at)}`][
        random.below(3)
      ] ?? ''
    );
  }

  /** All names compared, as nobody does who has many. */
  function nearestOfAll(written: string, names: readonly string[]): readonly string[] {
    const word = fold(written);
    const isBeginning = (a: string, b: string): boolean => a.length >= 3 && b.startsWith(a);
    const swapped = (other: string): boolean =>
      Array.from(
        word,
        (_, i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
      ).some((one, i) => one === other && word.charAt(i) !== word.charAt(i + 1) && i + 1 < word.length);
    return [...new Set(names)]
      .map((name) => ({ name, like: fold(name) }))
      .map(({ name, like }) => ({ name, like, far: swapped(like) ? 1 : distance(word, like) }))
      .filter(
        ({ like, far }) =>
          far <= Math.max(1, Math.floor(word.length / 3)) ||
          isBeginning(word, like) ||
          isBeginning(like, word),
      )
      .toSorted((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
      .slice(0, 3)
      .map(({ name }) => name);
  }

  it('are those of all names, in a list of up to 256', () => {
    const random = seeded(16);
    for (let i = 0; i < 300; i++) {
      const names = Array.from({ length: random.below(256) }, () => randomName(random, 7));
      const written = randomName(random, 7);
      expect([written, nearest(written, names)]).toEqual([written, nearestOfAll(written, names)]);
    }
  });

  it('have the one that is written with one letter otherwise, in a list of thousands', () => {
    const random = seeded(17);
    const names = Array.from({ length: 5_000 }, () => randomName(random, 30)).filter(
      (name) => name.length > 12,
    );
    for (const name of names.slice(0, 500)) {
      const written = changed(name, random);
      expect([written, nearest(written, names)]).toEqual([written, expect.arrayContaining([name])]);
    }
  });

  it('do not depend on the order of the list', () => {
    const random = seeded(18);
    const names = Array.from({ length: 2_000 }, () => randomName(random, 6));
    const other = random.shuffled(names);
    for (let i = 0; i < 200; i++) {
      const written = randomName(random, 6);
      expect(nearest(written, other)).toEqual(nearest(written, names));
    }
  });

  it('are looked for among no more than 128 names, however long the list', () => {
    const random = seeded(19);
    for (const length of [257, 1_000, 20_000]) {
      const { around } = neighbourhood(Array.from({ length }, (_, i) => `acta-${i}.pdf`));
      for (let i = 0; i < 50; i++) expect(around(randomName(random, 9)).length).toBeLessThanOrEqual(128);
    }
  });

  it('are never those that were left, and the next stand in their place', () => {
    const names = Array.from({ length: 1_000 }, (_, i) => `acta-${String(i).padStart(4, '0')}.pdf`);
    const { around, leave } = neighbourhood(names);
    const left = new Set<number>();
    for (let i = 0; i < 999; i++) {
      const place = around('acta-0500.pdf')[0] ?? -1;
      expect(left.has(place)).toBe(false);
      leave(place);
      left.add(place);
    }
    expect(around('acta-0500.pdf')).toHaveLength(1);
  });
});
