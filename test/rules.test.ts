import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Severity } from '../src/diagnostics/diagnostic.ts';
import { BASE } from '../src/rules/example.ts';
import { rules } from '../src/rules/index.ts';
import { isCovered } from '../src/text/glyph-coverage.ts';
import { checkTexts, foundIn, marksIn } from './support/marked.ts';

const cases = (kind: 'good' | 'bad') =>
  rules.flatMap((rule) => rule[kind]().map((example) => ({ id: rule.id, name: example.name, example })));

it('the project that examples stand in draws no finding', () => {
  expect(foundIn(checkTexts(BASE))).toEqual([]);
});

it.each(cases('good'))('$id is silent, as every rule: $name', ({ example }) => {
  expect(foundIn(checkTexts(example.files, { al: example.al, beside: example.beside }))).toEqual([]);
});

it.each(cases('bad'))('$id is found at the marked place and nothing else is: $name', ({ id, example }) => {
  const expected = marksIn(example.files);
  expect(expected.some((mark) => mark.endsWith(` ${id}`))).toBe(true);
  expect(foundIn(checkTexts(example.files, { al: example.al, beside: example.beside }))).toEqual(expected);
});

it('the list of rules is the folders of rules, sorted by id', () => {
  const folder = new URL('../src/rules/', import.meta.url);
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((group) =>
      readdirSync(new URL(`${group.name}/`, folder)).map(
        (file) => `${group.name}/${file.replace(/\.ts$/, '')}`,
      ),
    );
  expect(rules.map(({ id }) => id)).toEqual(files.toSorted());
});

it.each(rules.map((rule) => ({ id: rule.id, rule })))(
  '$id says why, cites its source and shows both ways',
  ({ rule }) => {
    expect(rule.title).toMatch(/[^.]$/);
    expect(rule.rationale).toMatch(/\.$/);
    expect(rule.source.document).not.toBe('');
    expect(rule.good().length).toBeGreaterThan(0);
    expect(rule.bad().length).toBeGreaterThan(0);
  },
);

const FROM_LEAST: readonly Severity[] = ['info', 'warning', 'error'];

it.each(cases('bad'))(
  '$id speaks in whole sentences, and is as grave as it says at most: $name',
  ({ id, example }) => {
    const rule = rules.find((one) => one.id === id);
    const gravest = FROM_LEAST.indexOf(rule?.gravest ?? rule?.severity ?? 'info');
    for (const { code, severity, message, help } of checkTexts(example.files, {
      al: example.al,
      beside: example.beside,
    }).diagnostics) {
      if (code !== id) continue;
      expect(FROM_LEAST.indexOf(severity)).toBeLessThanOrEqual(gravest);
      expect(message).toMatch(/^[«A-ZÁÉÍÓÚÑ¿].*[^.]$/s);
      expect(help).toMatch(/[.?»:)\]}"0-9a-z…]$/s);
      expect(`${message} ${help}`).not.toMatch(/[!¡]|undefined|null|NaN|\[object/);
    }
  },
);

// The rules about texts do not look at them again, see model/questions/texts.ts.
it('every letter and sign of western Europe can be printed', () => {
  const codes = Array.from({ length: 0xff - 0xa0 }, (_, i) => 0xa1 + i);
  expect(codes.filter((code) => !isCovered(code))).toEqual([]);
});
