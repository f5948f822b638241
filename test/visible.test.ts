import { describe, expect, test } from 'vitest';
import { visible } from '../src/text/visible.ts';

describe('visible text', () => {
  test.each([
    ['an escape that colours', '\u001b[31mrojo\u001b[0m', '‹U+001B›[31mrojo‹U+001B›[0m'],
    ['a one-unit escape', '\u009b2J', '‹U+009B›2J'],
    [
      'line breaks',
      'a\nb\r\nc\u2028d\u2029e\u0085f',
      'a‹U+000A›b‹U+000D›‹U+000A›c‹U+2028›d‹U+2029›e‹U+0085›f',
    ],
    ['an override of direction', 'SOC\u202e1\u202c', 'SOC‹U+202E›1‹U+202C›'],
    ['isolates and marks of direction', '\u2066a\u2069\u200e\u061c', '‹U+2066›a‹U+2069›‹U+200E›‹U+061C›'],
    ['zero widths', 'SOC\u200b-\u20601\ufeff', 'SOC‹U+200B›-‹U+2060›1‹U+FEFF›'],
    ['a joiner between letters', 'a\u200db', 'a‹U+200D›b'],
    ['a soft hyphen', 'pro\u00adgrama', 'pro‹U+00AD›grama'],
    ['letters that are blank', '\u3164\u115f', '‹U+3164›‹U+115F›'],
    ['tag characters', '\u{e0041}', '‹U+E0041›'],
    ['a variation selector on a letter', 'a\ufe0f', 'a‹U+FE0F›'],
    ['a lone surrogate', 'a\ud83d', 'a‹U+D83D›'],
    ['a null and a delete', '\u0000\u007f', '‹U+0000›‹U+007F›'],
    ['a noncharacter', '\uffff', '‹U+FFFF›'],
  ])('shows %s as its code point', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test.each([
    ['Spanish', 'Ñuñoa, «Ácora» ≥ 75 % — ¿sí?'],
    ['decomposed accents', 'A\u0301cora'],
    ['a tab', 'a\tb'],
    ['emoji made of several characters', '👨‍👩‍👧 ❤️ 👍🏽 1️⃣ 🇵🇪 🏳️‍🌈'],
    ['a no-break space', 'S/ 1 200'.replace(' ', '\u00a0')],
    ['its own escapes', '‹U+202E›'],
  ])('leaves %s as it is', (_, text) => {
    expect(visible(text)).toBe(text);
  });
});
