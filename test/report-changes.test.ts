import { describe, expect, it } from 'vitest';
import { memoryHost } from './support/memory-host.ts';
import { ran, ranOn } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

/** The project as it was when the former report was made. */
const BEFORE = Object.fromEntries(Object.entries(SMALL).map(([path, text]) => [`/w/${path}`, text]));
const WORLD = { commits: { antes: BEFORE, [COMMIT]: BEFORE } };

function changed(from: string, to: string): Record<string, string> {
  const plan = SMALL['plan.yaml'] ?? '';
  expect(plan).toContain(from);
  return { ...SMALL, 'plan.yaml': plan.replace(from, to) };
}

const LOWERED = changed('metas: {2019: 80', 'metas: {2019: 70');

describe('the technical report compares with a former one', () => {
  it('and prints what asks for less with both values', async () => {
    const { code, text } = await ran(LOWERED, ['report', '--format', 'md', '--since', 'antes'], WORLD);
    expect(code).toBe(0);
    expect(text('tecnica.md')).toContain('Cambios desde el informe anterior');
    expect(text('tecnica.md')).toContain('la meta de 2019 bajó de 80 a 70');
    expect(text('tecnica.md')).toContain('Desde el informe anterior (commit 0123456789ab) hay 1 error.');
  });

  it('and lists what was promised at a hearing and says less now', async () => {
    const hearing = (texto: string): string =>
      `tipo: audiencia\nversion: 1\nid: AP-1\nfecha: 2019-07-20\ncompromisos:\n  - {id: C-1, texto: ${texto}, estado: pendiente}\n`;
    const then = { ...BEFORE, '/w/audiencias/2019-07.yaml': hearing('Hacer 20 pozos antes de diciembre') };
    const now = { ...SMALL, 'audiencias/2019-07.yaml': hearing('Hacer 2 pozos') };
    const commits = { antes: then, [COMMIT]: then };
    const { text } = await ran(now, ['report', '--format', 'md', '--since', 'antes'], { commits });
    expect(text('tecnica.md')).toContain(
      'En el compromiso «C-1», «Texto» pasó de «Hacer 20 pozos antes de diciembre» a «Hacer 2 pozos»',
    );
    const diff = await ran(now, ['diff', 'antes', '--fail-on', 'aviso'], { commits });
    expect(diff.code).toBe(1);
  });

  it('and says that nothing changed', async () => {
    const { text } = await ran(SMALL, ['informe', '--formato', 'md', '--desde', 'antes'], WORLD);
    expect(text('tecnica.md')).toContain('no cambió nada de lo que los documentos dicen');
  });

  it.each<readonly [string, string, string]>([
    ['metas: {2019: 80', 'metas: {2019: 82', 'la meta de 2019 subió de 80 a 82'],
    [
      'valor: 68.0, fuente: "INEI, Censo 2017"}',
      'valor: 70, fuente: "INEI, Censo 2017"}',
      '«Línea de base › Valor» subió de 68 a 70, según A.C. 021-2019-MPP',
    ],
    [
      'nombre: Viviendas con servicios básicos',
      'nombre: Kilómetros de pista',
      'pasó de «Viviendas con servicios básicos» a «Kilómetros de pista», según A.C. 021-2019-MPP',
    ],
  ])('and lists what of the promises changed without asking for less: %s', async (from, to, words) => {
    const norm =
      'modificaciones: [{fecha: 2019-05-02, norma: A.C. 021-2019-MPP, motivo: Censo, afecta: [SOC-1.1]}]\n';
    const files = changed(from, to);
    const now = {
      ...files,
      'plan.yaml': words.includes('según') ? `${files['plan.yaml']}${norm}` : (files['plan.yaml'] ?? ''),
    };
    const { text } = await ran(now, ['report', '--format', 'md', '--since', 'antes'], WORLD);
    expect(text('tecnica.md')).toContain(words);
    expect(text('tecnica.md')).toContain('; una nota, otro cambio de lo prometido o que una norma explica.');
    expect(text('tecnica.md')).not.toMatch(/no cambió (?:ninguna|nada)/);
  });

  it('and claims nothing of a document that could not be read then', async () => {
    const then = { ...BEFORE, '/w/plan.yaml': 'tipo: plan\nversion: 1\nvision: "sin cerrar\n' };
    const argv = ['report', '--format', 'md', '--since', 'antes'];
    const { text } = await ran(LOWERED, argv, { commits: { antes: then, [COMMIT]: then } });
    expect(text('tecnica.md')).toContain(
      'No se pudo leer plan.yaml en el commit 0123456789ab (yaml/sintaxis, línea 3): no se sabe qué cambió en lo suyo.',
    );
    expect(text('tecnica.md')).not.toMatch(/no cambió (?:ninguna|nada)/);
  });

  it('and finds the plan in the folder where it stood then', async () => {
    const moved = Object.fromEntries(Object.entries(LOWERED).map(([path, text]) => [`pdm/${path}`, text]));
    const argv = ['report', 'pdm', '--format', 'md', '--since', 'antes'];
    const { text } = await ran(moved, argv, WORLD);
    expect(text('tecnica.md')).toContain('la meta de 2019 bajó de 80 a 70');
  });

  it('and claims nothing of a commit that does not hold the plan', async () => {
    const then = { '/w/LEEME.yaml': 'a: 1\n' };
    const argv = ['report', '--format', 'md', '--since', 'antes'];
    const { text } = await ran(LOWERED, argv, { commits: { antes: then, [COMMIT]: then } });
    expect(text('tecnica.md')).toContain(
      'Desde el informe anterior (commit 0123456789ab) no se sabe qué cambió: ese commit no tiene este plan.',
    );
    expect(text('tecnica.md')).not.toMatch(/no cambió (?:ninguna|nada)/);
  });

  it('but not without one, and of the other editions and that of a unit it is not asked', async () => {
    const plain = await ran(LOWERED, ['report', '--format', 'md'], WORLD);
    expect(plain.text('tecnica.md')).not.toContain('informe anterior (commit');
    const since = ['report', '--format', 'md', '--since', 'antes'];
    for (const more of [
      ['--edition', 'ciudadana'],
      ['--unit', 'GIM'],
    ]) {
      const { code, err } = await ran(LOWERED, [...since, ...more], WORLD);
      expect([code, err]).toEqual([2, expect.stringContaining('--since va sin --unit y sin otra --edition')]);
    }
  });

  it('and needs its commit', async () => {
    const { code, err } = await ran(SMALL, ['report', '--format', 'md', '--since', 'otro'], WORLD);
    expect([code, err.includes('commit «otro»')]).toEqual([2, true]);
  });

  it('and is verified by the commit that it recorded', async () => {
    const host = memoryHost({ files: LOWERED, ...WORLD });
    const made = await ranOn(host, ['report', '--format', 'pdf', '--since', 'antes']);
    const name = made.out.trim();
    expect((await ranOn(host, ['verify', name])).out).toContain('Igual: ');
    const elsewhere = memoryHost({ files: LOWERED, commits: {} });
    elsewhere.writeFile(name, made.bytes('.pdf'));
    expect((await ranOn(elsewhere, ['verify', name])).code).toBe(2);
  }, 60_000);
});
