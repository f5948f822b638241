import { expect, it } from 'vitest';
import { rules } from '../src/rules/index.ts';
import { textsIn } from './support/folders.ts';
import { checkTexts } from './support/marked.ts';
import { broken, type Texts } from './support/mutator.ts';
import { mutations } from './support/mutations.ts';
import { officerMistakes, withMistake } from './support/officer-mistakes.ts';
import { seeded } from './support/random.ts';
import { marked } from './support/yaml-marked.ts';

const texts = textsIn('examples/minimo');

const POI = 'poi/2019-S1.yaml';

const projects: readonly Texts[] = [
  ...officerMistakes.flatMap((mistake): readonly Texts[] => {
    const project = withMistake(texts, mistake);
    return project ? [{ ...project, [mistake.file]: marked(project[mistake.file] ?? '').text }] : [];
  }),
  ...mutations.flatMap((mutation): readonly Texts[] => {
    const project = broken(texts, mutation, seeded(11));
    return project ? [project.texts] : [];
  }),
  // The cut-off was not brought to the month, and the half not changed after copying.
  ...[
    ['fecha_corte: 2019-06-30', 'fecha_corte: 2019-05-31'],
    ['periodo: 2019-S1', 'periodo: 2019-S2'],
  ].map(([right = '', wrong = '']): Texts => ({ ...texts, [POI]: (texts[POI] ?? '').replace(right, wrong) })),
  ...rules.flatMap((rule) => rule.bad().map(({ files }) => files)),
];

/** What a help says to write, letter by letter, in the place of what is there. */
const EXACT =
  /(?:[Ee]scriba|[Ee]scríbalo entre comillas:|Póngalo entre corchetes:|Quite las comillas:|Quite los corchetes o el guion:|Quedaría así:|¿Quiso decir) (?:[a-z_]+: )?(?:"[^"]*"|\[[^\]…]*\]|\{[^}…]*\}|«[^»…]+»|\d[\d.]*)/;

/** Advice that shows a text and is no replacement: the document has nothing there yet, or other things must be said too. */
const OTHERS: readonly (readonly [help: RegExp, why: string])[] = [
  [/no se hizo nada(?: en el mes)?, escriba 0/, 'whether nothing was done only the unit knows'],
  [/si es un porcentaje, escriba «porcentaje»/, 'another unit makes another indicator'],
  [/escriba «estado: en_ejecucion» con su «fecha_corte»/, 'the day of the data only the unit knows'],
  [/«estado: cancelada» o quite/, 'the activity has no estado'],
  [/todavía sin código, escriba «tipo: actividad»/, 'it is an investment, whose code will come'],
  [/[Ee]scriba «sin_costo» con el motivo/, 'the reason only the unit knows'],
  [/escriba «objetivo» en cada actividad/, 'which objective only the unit knows'],
];

it('every advice with an exact text is a correction too', () => {
  const lacking = new Set<string>();
  const met = new Set<string>();
  for (const project of projects) {
    for (const { code, help = '', fixes = [] } of checkTexts(project).diagnostics) {
      if (fixes.length > 0 || !EXACT.test(help)) continue;
      const other = OTHERS.find(([pattern]) => pattern.test(help));
      if (other) met.add(other[1]);
      else lacking.add(`${code}: ${help}`);
    }
  }
  expect([...lacking]).toEqual([]);
  expect(OTHERS.map(([, why]) => why).filter((why) => !met.has(why))).toEqual([]);
});
