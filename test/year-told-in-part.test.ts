import { describe, expect, it } from 'vitest';
import { textsIn } from './support/folders.ts';
import { ran } from './support/rendered.ts';

const LATER: Readonly<Record<string, string>> = {
  ene: 'jul',
  feb: 'ago',
  mar: 'set',
  abr: 'oct',
  may: 'nov',
  jun: 'dic',
};
const FILES = textsIn('examples/minimo');
/** The second half of the year as the first was: as much programmed, and as much done of it. */
const SECOND_HALF = (FILES['poi/2019-S1.yaml'] ?? '')
  .replace('periodo: 2019-S1', 'periodo: 2019-S2')
  .replace('fecha_corte: 2019-06-30', 'fecha_corte: 2019-12-31')
  .replace(/resultados:[^]*/, '')
  .replaceAll(/\b(ene|feb|mar|abr|may|jun): (?=\d+[,}])/g, (_, mes: string) => `${LATER[mes] ?? mes}: `);
/** The same as it was planned, with nothing of what was done. */
const SILENT = SECOND_HALF.replaceAll(
  /\n {6}(?:ejecutado|certificado|comprometido|devengado|girado): .*/g,
  '',
).replaceAll(/(?:avance|fin_real): [\d-]+,?/g, '');
const EDITIONS = ['tecnica', 'ciudadana', 'guion'] as const;

async function told(second: string): Promise<Record<(typeof EDITIONS)[number] | 'status', string>> {
  const files = { ...FILES, 'poi/2019-S2.yaml': second };
  const texts = await Promise.all(
    EDITIONS.map(async (edition) => {
      const run = await ran(files, ['report', '-p', '2019', '-e', edition, '-f', 'md']);
      return run.markdown().replaceAll('**', '');
    }),
  );
  const [tecnica = '', ciudadana = '', guion = ''] = texts;
  const status = (await ran(files, ['status', '-p', '2019'])).out.replaceAll(/\s+/g, ' ');
  return { tecnica, ciudadana, guion, status };
}

describe('a year that is over, of which', () => {
  it('all is told, closed as it stands', async () => {
    const { tecnica, ciudadana, guion, status } = await told(SECOND_HALF);
    for (const text of [tecnica, ciudadana, guion, status])
      expect(text).not.toMatch(/faltan meses|no se sabe cómo cerr|informad[oa]s? (?:en parte|hasta)/);
    expect(tecnica).toContain('4 cerraron en meta');
  });

  it('one did what was programmed and not what the year asks for, named where the far ones are counted', async () => {
    const asksMore = (text: string): string => text.replace('meta_anual: 120', 'meta_anual: 240');
    const files = { ...FILES, 'poi/2019-S1.yaml': asksMore(FILES['poi/2019-S1.yaml'] ?? '') };
    const halves = { ...files, 'poi/2019-S2.yaml': asksMore(SECOND_HALF) };
    for (const edition of ['tecnica', 'ciudadana']) {
      const run = await ran(halves, ['report', '--draft', '-p', '2019', '-e', edition, '-f', 'md']);
      expect(run.markdown()).toMatch(
        /1 lejos de la meta; lejos de su meta del año, aunque no de lo programado: Asistencia [^;.]*\./,
      );
    }
  });

  it.each([
    ['that is closed', SILENT],
    [
      'whose document only plans beside one that is closed',
      SILENT.replace(/estado: cerrado\nfecha_corte: .*\nfecha_entrega: .*/, 'estado: formulado'),
    ],
  ])('nothing is told of the second half, %s, is neither on target nor far from it', async (_, silent) => {
    const other = `tipo: poi\nversion: 1\nplan: ejemplo-2019-2022\nperiodo: 2019-S2\nunidad: GAF\nestado: cerrado\nfecha_corte: 2019-12-31\n`;
    const files = { ...FILES, 'poi/2019-S2/a.yaml': silent, 'poi/2019-S2/b.yaml': other };
    for (const edition of EDITIONS) {
      const run = await ran(files, ['report', '-p', '2019', '-e', edition, '-f', 'md']);
      expect([edition, run.markdown().replaceAll('**', '')]).toEqual([
        edition,
        expect.not.stringMatching(
          /\d en meta|quedó en meta|cerró en meta|cerraron en meta|cumplieron más de 99|lejos de la meta ni/,
        ),
      ]);
    }
    const last = await ran(files, ['report', '-p', '2019', '-f', 'md']);
    expect(last.code).toBe(0);
    const tecnica = last.markdown();
    expect(tecnica).toContain('de ninguna actividad del POI hay datos suficientes');
    expect(tecnica).toMatch(/GDL-002 Asistencia [^:\n]*: informado (?:en parte, 6 de 12 meses|hasta junio)/);
    expect(tecnica).toContain('Ninguna actividad informa cómo cerró el año.');
  });

  it('the December of one is not told, closed in a way that nobody knows though its tasks are finished', async () => {
    const months = 'mar: 2, jun: 2, set: 2, nov: 2';
    const { 'poi/2019-S1.yaml': _first, ...files } = FILES;
    const poi = `tipo: poi
version: 1
plan: ejemplo-2019-2022
periodo: 2019
unidad: GDL
estado: cerrado
fecha_corte: 2019-12-31
gasto: {aprobado_por: GAF, norma: R.G.M. 4, fecha: 2019-01-10}
actividades:
  - id: GDL-001
    nombre: Limpieza de canales
    objetivo: SOC-1
    presupuesto: {pia: 1000, pim: 1000, devengado: 900}
    indicador: {nombre: Canales limpios, unidad_medida: canal, programado: {${months}, dic: 4}, ejecutado: {${months}}}
    cronograma: [{id: T1, tarea: Canal, inicio: 2019-01-08, fin: 2019-12-20, avance: 100, fin_real: 2019-12-19}]
`;
    for (const edition of ['tecnica', 'ciudadana']) {
      const argv = ['report', '-p', '2019', '-e', edition, '-f', 'md'];
      const text = (await ran({ ...files, 'poi/2019.yaml': poi }, argv)).markdown();
      expect(text).toContain('de 1 faltan meses por informar');
      expect(text).not.toMatch(/cerró lejos de la meta|no llegaron a su meta/);
    }
  });

  it('three stop in October, closed in a way that nobody knows, and are counted so wherever they are counted', async () => {
    const { tecnica, ciudadana, guion, status } = await told(
      SECOND_HALF.replaceAll(
        /(ejecutado: \{jul: \d+, ago: \d+, set: \d+, oct: \d+), nov: \d+, dic: \d+\}(?=\n {4}productos:\n {6}- \{nombre: (?!Trámites))/g,
        '$1}',
      ),
    );
    expect(tecnica).toContain('(4 de 4 con dato; de 3 faltan meses por informar)');
    expect(tecnica).toContain('4 actividades del POI, por su avance físico; de 3 faltan meses por informar');
    expect(tecnica).toMatch(/El POI tuvo 4 actividades: [^.]*; de 3 faltan meses por informar\./);
    expect(tecnica).toContain(
      'la única actividad con dato y meta del año cerró en meta; de 3 más no se sabe cómo cerraron.',
    );
    expect(tecnica).toMatch(/GDL-002 Asistencia [^:\n]*: en meta; faltan meses por informar/);
    expect(ciudadana).toContain(
      'Es el promedio de 4 de 4 actividades del plan operativo; de 3 faltan meses por informar.',
    );
    expect(ciudadana).toContain('cerró en meta; de 3 más no se sabe cómo cerraron.');
    expect(ciudadana).toContain(
      'Ninguna actividad con dato quedó lejos de la meta ni se canceló; de 3 faltan meses por informar.',
    );
    expect(guion).toContain('todas las actividades; de tres actividades faltan meses por informar.');
    expect(status).toContain(
      '3 actividades a las que faltan meses por informar, y no se sabe cómo cerraron: GDL-001, GDL-002 y GDL-003.',
    );
  });

  it.each([
    ['a level whose December is told and September is not, closed as December is', 'ultimo', ['set'], true],
    ['a level whose December is not told, closed in a way that nobody knows', 'ultimo', ['dic'], false],
    ['a largest that reached its target, reached it', 'maximo', ['set'], true],
    ['a mean without one of its months, closed in a way that nobody knows', 'promedio', ['set'], false],
  ])('%s', async (_, accumulation, silent, isKnown) => {
    const files = [FILES['poi/2019-S1.yaml'] ?? '', SECOND_HALF].map((text) =>
      text.replaceAll('acumulacion: ultimo', `acumulacion: ${accumulation}`),
    );
    const [first = '', second = ''] = files;
    const level = second.replace(/ejecutado: \{jul: 54[^}]*\}/, (months) =>
      silent.reduce((rest, mes) => rest.replace(new RegExp(`(?:, )?${mes}: \\d+`), ''), months),
    );
    expect(level).not.toBe(second);
    const run = async (...args: readonly string[]): Promise<string> =>
      (
        await ran({ ...FILES, 'poi/2019-S1.yaml': first, 'poi/2019-S2.yaml': level }, [...args, '-p', '2019'])
      ).markdown();
    const texts = await Promise.all(
      ['tecnica', 'ciudadana'].map((edition) => run('report', '--draft', '-e', edition, '-f', 'md')),
    );
    expect(texts.map((text) => /faltan meses por informar|no se sabe cómo cerr/.test(text))).toEqual([
      !isKnown,
      !isKnown,
    ]);
    if (isKnown) expect(texts[1]?.replaceAll('**', '')).toContain('4 cerraron en meta');
  });
});
