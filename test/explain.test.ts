import prettier from 'prettier';
import { describe, expect, it, test } from 'vitest';
import { explainCatalogue, explainRule, rulesTable } from '../src/painters/findings/explain.ts';
import { catalogue } from '../src/rules/catalogue.ts';
import { rules } from '../src/rules/index.ts';
import { readingCodes } from '../src/rules/reading-codes.ts';
import { ran } from './support/rendered.ts';

const RULE = {
  id: 'poi/objetivo-inexistente',
  severity: 'error',
  title: 'Una actividad cita un objetivo que no está en el plan',
  rationale:
    'Si el objetivo no existe, el gasto y el avance de la actividad no se le pueden atribuir a nadie y el informe los perdería.',
  source: { document: 'Ley 27972', clause: 'art. 9', url: 'https://www.gob.pe/ley' },
  bad: () => [
    {
      name: 'Otro objetivo',
      yaml: '  - id: A\n    objetivo: SOC-9 # ! poi/objetivo-inexistente\n',
      files: {},
    },
  ],
  good: () => [{ name: 'El objetivo está', yaml: '  - id: A\n    objetivo: SOC-1\n', files: {} }],
} as const;

describe('the page of a rule', () => {
  test('says what, why, by which norm, with a wrong and a right example, and how to set it aside', () => {
    expect(explainRule(RULE, { color: false })).toMatchInlineSnapshot(`
      "poi/objetivo-inexistente  error
      Una actividad cita un objetivo que no está en el plan.

      Por qué
        Si el objetivo no existe, el gasto y el avance de la actividad no se le pueden
        atribuir a nadie y el informe los perdería.

      Norma o fuente
        Ley 27972, art. 9.
        https://www.gob.pe/ley

      Incorrecto: Otro objetivo
          - id: A
            objetivo: SOC-9 # ← poi/objetivo-inexistente

      Correcto: El objetivo está
          - id: A
            objetivo: SOC-1

      Si no corresponde a su caso
        Para un solo lugar, escriba en la línea de encima, con su motivo:
          # plan-ignorar poi/objetivo-inexistente: <motivo>
        Para todo el proyecto, en plan.config.yaml (error, aviso, nota u off):
          reglas: {poi/objetivo-inexistente: off}
      "
    `);
  });

  test('has the same words with colour', () => {
    const escapes = new RegExp(`${String.fromCodePoint(27)}\\[\\d+m`, 'g');
    const coloured = explainRule(RULE, { color: true });
    expect(coloured).toMatch(escapes);
    expect(coloured.replaceAll(escapes, '')).toBe(explainRule(RULE, { color: false }));
  });

  test.each([...rules, ...readingCodes].map((page) => [page.id, page] as const))(
    'of %s has a wrong and a right example and no mark of ours',
    (id, page) => {
      const text = explainRule(page, { color: false });
      expect(text.startsWith(`${id}  `)).toBe(true);
      expect(text).toMatch(/\nIncorrecto[\s\S]*\nCorrecto/);
      expect(text).not.toContain('# !');
      expect(text).not.toContain('undefined');
    },
  );
});

describe('the catalogue', () => {
  test('has one line for each code, under its group', () => {
    const text = explainCatalogue([
      { id: 'poi/b', severity: 'info', title: 'Dos' },
      { id: 'plan/largo', severity: 'error', title: 'Uno' },
      { id: 'poi/a', severity: 'warning', title: 'Tres' },
    ]);
    expect(text).toMatchInlineSnapshot(`
      "plan
        plan/largo  error  Uno

      poi
        poi/a       aviso  Tres
        poi/b       nota   Dos

      Para ver una regla con sus ejemplos: plan explain <regla>
      "
    `);
  });

  test('names every code that may be found', () => {
    const text = explainCatalogue(catalogue);
    expect(catalogue.filter(({ id }) => !text.includes(`\n  ${id} `))).toEqual([]);
  });

  test('as a Markdown table is written as prettier would', async () => {
    const hostile = {
      id: 'a/b',
      severity: 'error',
      title: 'Ñandú | <b> [x] `y` *z* _w_ a_b \\ { } #1',
    } as const;
    for (const table of [rulesTable(catalogue), rulesTable([hostile])]) {
      expect(await prettier.format(table, { parser: 'markdown' })).toBe(`${table}\n`);
    }
  });
});

it.each(rules.filter(({ saidIn }) => saidIn !== undefined).map(({ id, saidIn = '' }) => [id, saidIn]))(
  '%s sends to the field %s, which there is, and to no comment',
  async (id, field) => {
    const page = await ran({}, ['explain', id]);
    expect(page.out).toContain(`plan explain ${field}`);
    expect(page.out).not.toContain('plan-ignorar');
    expect((await ran({}, ['explain', field])).code).toBe(0);
  },
);
