import { expect, it } from 'vitest';
import { textsIn } from './support/folders.ts';
import { checkTexts } from './support/marked.ts';
import { officerMistakes, withMistake } from './support/officer-mistakes.ts';
import { marked, placeOf } from './support/yaml-marked.ts';

const texts = textsIn('examples/minimo');

it.each(officerMistakes)('$name is one finding, at its place, with its correction', (mistake) => {
  const project = withMistake(texts, mistake);
  expect(project).toBeDefined();
  const { text, places } = marked(project?.[mistake.file] ?? '');
  const { diagnostics } = checkTexts({ ...project, [mistake.file]: text });
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toHaveLength(1);
  const [found] = diagnostics;
  expect(found?.code).toBe(mistake.code);
  expect(found?.location.file).toBe(mistake.file);
  expect([found && placeOf(found.location.span)]).toEqual(places);
  expect(found?.message).toContain(mistake.says);
  expect(found?.help).toContain(mistake.helps);
});

it('there is one of each kind', () => {
  const names = officerMistakes.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  expect(names.length).toBeGreaterThan(80);
});
