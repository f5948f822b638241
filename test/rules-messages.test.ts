import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../src/rules/index.ts';
import { checkTexts } from './support/marked.ts';

const FOLDER = 'golden/messages';
const groups = [...new Set(rules.map(({ id }) => id.split('/')[0] ?? id))];

/** What the rules of a group say of each of their bad examples, finding after finding. */
function messagesOf(group: string): string {
  const own = rules.filter(({ id }) => id.startsWith(`${group}/`));
  const cases = own.flatMap((rule) => rule.bad().map((example) => ({ id: rule.id, example })));
  return cases
    .map(({ id, example }) => {
      const { diagnostics } = checkTexts(example.files, { al: example.al, beside: example.beside });
      const found = diagnostics.filter(({ code }) => code === id);
      return [
        `${id}: ${example.name}`,
        ...found.flatMap(({ severity, message, help, related }) => [
          `  ${severity}: ${message}`,
          ...(help === undefined ? [] : [`    ${help}`]),
          ...related.map((place) => `    > ${place.message}`),
        ]),
        '',
      ].join('\n');
    })
    .join('\n');
}

it.each(groups)('the rules of %s say of their examples what they said', async (group) => {
  await expect(messagesOf(group)).toMatchFileSnapshot(`${FOLDER}/${group}.txt`);
});

it('there is a golden for each group of rules and no other', () => {
  const kept = readdirSync(new URL(`${FOLDER}/`, import.meta.url)).map((name) => name.replace('.txt', ''));
  expect(kept.toSorted()).toEqual(groups.toSorted());
});
