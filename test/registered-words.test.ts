import { describe, expect, it } from 'vitest';
import { checkTexts, foundIn } from './support/marked.ts';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const PLAN = SMALL['plan.yaml'] ?? '';

describe('a plan as it was registered', () => {
  it('keeps the target of an indicator that is not there, as that of its objective', async () => {
    const words = 'Contratar a dos promotores al 2030.';
    const plan = PLAN.replace(
      'indicadores:\n          - id: INS-1.1',
      `indicadores:\n          - {id: INS-1.9, nombre: No se especifica., meta_registrada: ${words}}\n          - id: INS-1.1`,
    );
    const { out } = await ran({ ...SMALL, 'plan.yaml': plan }, ['validate', '-f', 'json']);
    expect(out).not.toContain('INS-1.9');
    const report = await ran({ 'plan.yaml': plan, 'unidades.yaml': SMALL['unidades.yaml'] ?? '' }, [
      'report',
      '-f',
      'md',
    ]);
    expect(report.text('.md')).toContain(words);
  });

  it.each([
    ['a programme', 'codigo: "1.0"\n            nombre: Vivienda digna', 'nombre: Vivienda digna'],
    ['a project', '{codigo: "1.1", nombre: Saneamiento}', '{nombre: Saneamiento}'],
  ])('says of a wrong objective in the POI what it says where %s has its code', (_name, from, to) => {
    const wrong = (SMALL['poi/2019-S1.yaml'] ?? '').replace('objetivo: SOC-1', 'objetivo: SOC-9');
    if (!PLAN.includes(from)) throw new Error(`the plan does not say ${from}`);
    const codes = foundIn(
      checkTexts({ ...SMALL, 'plan.yaml': PLAN.replace(from, to), 'poi/2019-S1.yaml': wrong }),
    ).map((found) => found.split(' ')[1]);
    expect(codes).toContain('poi/objetivo-inexistente');
  });
});
