import { describe, expect, test } from 'vitest';
import { lineHashes } from '../src/painters/findings/line-hash.ts';
import { POI } from './support/outcomes.ts';

describe('fingerprints of lines', () => {
  // Computed by the action that uploads SARIF files to GitHub.
  test.each([
    ['an empty text', '', ['c129715d7a2bc9a3:1']],
    [
      'spaces and tabs',
      ' a\nb\n  \t\tc\n d',
      ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
    ],
    [
      'line breaks of every kind',
      ' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n',
      [
        'e9496ae3ebfced30:1',
        'fb7c023a8b9ccb3f:1',
        'ce8ba1a563dcdaca:1',
        'e20e36e16fcb0cc8:1',
        'b3edc88f2938467e:1',
        'c8e28b0b4002a3a0:1',
        'c129715d7a2bc9a3:1',
      ],
    ],
    [
      'equal lines',
      'Lorem ipsum dolor sit amet.\n'.repeat(10),
      [
        ...[1, 2, 3, 4, 5, 6].map((n) => `a7f2ff13bc495cf2:${n}`),
        'a7f2ff1481e87703:1',
        'a9cf91f7bbf1862b:1',
        '55ec222b86bcae53:1',
        'cc97dc7b1d7d8f7b:1',
        'c129715d7a2bc9a3:1',
      ],
    ],
  ])('of %s are those that GitHub computes', (_, text, hashes) => {
    expect(lineHashes({ path: 'x', text })).toEqual(hashes);
  });

  test('do not change with the lines above', () => {
    const moved = { ...POI, text: `# una línea más\r\n${POI.text}` };
    expect(lineHashes(moved).slice(1)).toEqual(lineHashes(POI));
  });
});
