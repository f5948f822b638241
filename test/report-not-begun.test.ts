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

it('of what is not due yet nobody says that it went as it was programmed', async () => {
  const none = (await ran(FILES, ['report', '-f', 'md'])).markdown();
  expect(none.match(/.*se apartó de lo programado\./g)).toEqual([
    '- De ninguna actividad se puede decir todavía si se apartó de lo programado.',
    'De ninguna actividad se puede decir todavía si se apartó de lo programado.',
  ]);
});

it.each([
  [
    'the one that is due went as programmed, and one is not due',
    '',
    'Ninguna actividad con dato se apartó de lo programado.',
  ],
  ['all that there is went as programmed', 'activa: false', 'Ninguna actividad se apartó de lo programado.'],
])('where %s, it says no more than that', async (_, later, said) => {
  const activity = (id: string, unidad: string, more: string): string =>
    `  - {id: ${id}, nombre: Limpieza de canales, objetivo: ECO-1, unidad: ${unidad}, presupuesto: {sin_costo: planilla}, ${more}}\n`;
  const poi = (unidad: string, head: string, more: string): string =>
    `tipo: poi\nversion: 1\nplan: ejemplo-2019-2022\nperiodo: 2019-S1\nunidad: ${unidad}\n${head}\nactividades:\n${activity(`${unidad}-001`, unidad, more)}`;
  const run = await ran(
    {
      ...FILES,
      'poi/2019-S1.yaml': poi(
        'GDL',
        'estado: cerrado\nfecha_corte: 2019-06-30',
        'indicador: {nombre: Canales, unidad_medida: canal, meta: 2, meta_anual: 2, programado: {jun: 2}, ejecutado: {jun: 2}}',
      ),
      'poi/2019-S1-gaf.yaml': poi(
        'GAF',
        'estado: aprobado',
        `indicador: {nombre: Canales, unidad_medida: canal, meta: 2, programado: {jun: 2}}${later === '' ? '' : `, ${later}`}`,
      ),
    },
    ['report', '-f', 'md'],
  );
  expect(run.markdown().match(/\S.*se apartó de lo programado\./g)).toEqual([`- ${said}`, said]);
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
