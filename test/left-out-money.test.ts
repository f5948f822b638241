import { expect, it, test } from 'vitest';
import { memoryHost } from './support/memory-host.ts';
import { ran, ranOn } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const POI = 'poi/2019-S1.yaml';

/** The small project with GIM-015, which spent S/ 15,000.50, left out. */
const LEFT_OUT = {
  ...SMALL,
  [POI]: (SMALL[POI] ?? '').replace('- id: GIM-015\n', '- id: GIM-015\n    activa: false\n'),
};
const ASIDE = 'Aparte se gastaron S/ 15,001 en una actividad que se dejó fuera del plan operativo';

it('is found where it stands, with its amount', async () => {
  const { code, out } = await ranOn(memoryHost({ files: LEFT_OUT }), ['validate', '--format', 'concise']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /aviso: La actividad «?GIM-015»?.* se dejó fuera \(«activa: false»\) y tiene S\/ 15,000\.50 devengados.*\[poi\/inactiva-con-gasto\]/,
  );
});

test.each([
  ['ciudadana', 'md', ASIDE],
  ['tecnica', 'md', 'Tampoco entran los S/ 15,000.50 que devengó GIM-015'],
  ['guion', 'md', 'en actividades que se dejaron fuera del plan operativo'],
  ['mural', 'html', 'en una actividad que se dejó fuera del plan operativo'],
])('is told beside the figures of the edition %s', async (edition, format, words) => {
  const report = ['report', '--edition', edition, '-f', format];
  expect((await ran(LEFT_OUT, report)).text(`.${format}`)).toContain(words);
  expect((await ran(SMALL, report)).text(`.${format}`)).not.toMatch(/Aparte se gast|Tampoco entran/);
});

it('is told in the state of the plan', async () => {
  const { out } = await ranOn(memoryHost({ files: LEFT_OUT }), ['status']);
  expect(out.replaceAll(/\s+/g, ' ')).toContain(ASIDE);
});

it('is not told of what was left out and spent nothing', async () => {
  const files = { ...LEFT_OUT, [POI]: LEFT_OUT[POI].replaceAll('15000.50', '0') };
  expect((await ranOn(memoryHost({ files }), ['validate'])).out).not.toContain('inactiva-con-gasto');
  expect((await ran(files, ['report', '--edition', 'ciudadana', '-f', 'md'])).text('.md')).not.toContain(
    'Aparte se',
  );
});
