import { expect, it } from 'vitest';
import { addedTo } from './support/differences.ts';
import { textsIn } from './support/folders.ts';
import { checkTexts } from './support/marked.ts';
import { broken, type Texts } from './support/mutator.ts';
import { mutations } from './support/mutations.ts';
import { seeded } from './support/random.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';

const texts = textsIn('examples/minimo');

/** What an author who does as told would write in the place of what is underlined; undefined for freer advice. */
function advised({ help = '', code }: Diagnostic): string | undefined {
  const meant = /¿Quiso decir «([^»]+)»/.exec(help)?.[1];
  const written =
    /(?:Escriba|Escríbalo entre comillas:|Escriba solo cifras, y punto para los decimales:|Póngalo entre corchetes:|Quite las comillas:|escríbalo entre comillas:) (?:[a-z_]+: )?("[^"]*"|\[[^\]]*\]|[\d.-]+)/.exec(
      help,
    )?.[1];
  const named = /^Escriba «([\w-]+)», el identificador del plan/.exec(help)?.[1];
  const version = code === 'esquema/version-no-admitida' ? '1' : undefined;
  return meant ?? written ?? named ?? version;
}

function rewritten(found: Diagnostic, given: Texts, replacement: string): Texts {
  const { file, span } = found.location;
  const lines = (given[file] ?? '').split('\n');
  const line = lines[span.start.line - 1] ?? '';
  const text = line.slice(0, span.start.column - 1) + replacement + line.slice(span.end.column - 1);
  return { ...given, [file]: lines.with(span.start.line - 1, text).join('\n') };
}

const advice = mutations.flatMap((mutation) => {
  const project = broken(texts, mutation, seeded(11));
  const [found, ...others] = project ? checkTexts(project.texts).diagnostics : [];
  const replacement = found && others.length === 0 ? advised(found) : undefined;
  return project && found && replacement !== undefined
    ? [{ name: mutation.name, found, replacement, given: project.texts }]
    : [];
});

it.each(advice)(
  'doing as told leaves nothing to tell: $name, «$replacement»',
  ({ found, replacement, given }) => {
    const before = checkTexts(given);
    const after = checkTexts(rewritten(found, given, replacement));
    expect(
      after.diagnostics.filter(
        ({ code, location }) => code === found.code && location.file === found.location.file,
      ),
    ).toEqual([]);
    expect(addedTo(before, after).filter((place) => / (?:yaml|esquema)\//.test(place))).toEqual([]);
  },
);

it('most advice can be done as it is told', () => {
  expect(advice.length).toBeGreaterThan(22);
});
