import { expect, it } from 'vitest';
import { textsIn } from './support/folders.ts';
import { ran } from './support/rendered.ts';

/** The example before its year: approved, without a cut-off and with nothing done. */
const FILES = Object.fromEntries(
  Object.entries(textsIn('examples/minimo')).map(([path, text]) => [
    path,
    path.startsWith('poi/')
      ? text
          .replace(/resultados:[^]*/, '')
          .replaceAll(/\n {6}(?:ejecutado|certificado|comprometido|devengado|girado): .*/g, '')
          .replaceAll(/(?:avance|fin_real): [\d-]+,?/g, '')
          .replace('estado: cerrado', 'estado: aprobado')
          .replaceAll(/fecha_(?:corte|entrega): .*\n/g, '')
      : text,
  ]),
);

it.each(['tecnica', 'ciudadana', 'guion', 'mural'])(
  'the edition %s of a POI that has not begun blames nobody for what is not due, and names no cut-off',
  async (edition) => {
    const format = edition === 'mural' ? 'html' : 'md';
    const run = await ran(FILES, ['report', '-e', edition, '-f', format]);
    expect(run.code).toBe(0);
    const text = (format === 'html' ? run.text('.html') : run.markdown()).replaceAll('**', '');
    expect(text).not.toMatch(
      /\bal la fecha|no informaron|no hay datos suficientes\.|Que entreguen el dato|sin periodo|no se dice por qué|corte (?:al )?30/i,
    );
  },
);

it('the summary says that nothing of it is due yet', async () => {
  const run = await ran(FILES, ['report', '-f', 'md']);
  expect(run.markdown()).toContain(
    'A la fecha de corte, las actividades del POI todavía no se ejecutan: ningún mes se exige',
  );
});

it('who has begun and does not report is still asked for it', async () => {
  const begun = Object.fromEntries(
    Object.entries(FILES).map(([path, text]) => [
      path,
      text.replace('estado: aprobado', 'estado: en_ejecucion\nfecha_corte: 2019-06-30'),
    ]),
  );
  const run = await ran(begun, ['report', '-f', 'md']);
  expect(run.markdown()).toContain('Que entreguen el dato que falta **2 unidades**: GDL y GAF.');
});
