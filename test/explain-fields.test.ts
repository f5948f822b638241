import { expect, it, test } from 'vitest';
import { main } from '../src/cli.ts';
import { fieldAt, fieldNames, pathsOfField } from '../src/schema/field.ts';
import { memoryHost } from './support/memory-host.ts';

async function explained(
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly text: string }> {
  const host = memoryHost();
  const code = await main(['explain', ...words], host);
  return { code, text: host.printed.out + host.printed.err };
}

test.each([
  ['poi.actividades.indicador.acumulacion', ['campo optativo', 'Cómo se juntan los meses', 'ultimo']],
  ['acumulacion', ['poi.actividades.indicador.acumulacion', 'promedio']],
  ['poi.actividades.desvio.causa', ['clima_desastre', 'fuerza_mayor']],
  ['poi/actividades/0/presupuesto/pim', ['PIM', 'Un monto en soles']],
  ['plan.periodo', ['campo obligatorio', 'inicio  Año de inicio (obligatoria)']],
  ['poi.fecha_corte', ['Una fecha, AAAA-MM-DD', 'fecha_corte: 2019-06-30']],
  ['poi.actividades', ['Una lista de grupos de claves', 'evidencias']],
  ['config.semaforo.verde', ['verde']],
])('plan explain %s tells the field', async (name, words) => {
  const { code, text } = await explained(name);
  expect(code).toBe(0);
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
});

it('names the fields that share a name', async () => {
  const { code, text } = await explained('causa');
  expect(code).toBe(0);
  expect(text).toContain('Hay 3 campos con el nombre «causa»');
  expect(text).toContain('poi.evaluacion.dificultades.causa');
});

it('says the nearest field of one that is not there', async () => {
  expect(await explained('poi.actividades.acumulasion')).toEqual({
    code: 2,
    text: 'No hay ningún campo «poi.actividades.acumulasion». ¿Quiso decir «acumulacion»?\n',
  });
});

it('gives a rule or a field as JSON', async () => {
  const field = JSON.parse((await explained('poi.estado', '--format', 'json')).text) as {
    readonly fields: readonly { readonly path: string; readonly values: readonly string[] }[];
  }; // our own painter's
  expect(field.fields[0]?.values).toEqual(['formulado', 'aprobado', 'en_ejecucion', 'cerrado']);
  const rule = JSON.parse((await explained('poi/sin-objetivo', '--format', 'json')).text) as {
    readonly rules: readonly { readonly id: string; readonly wrong: readonly string[] }[];
  }; // as above
  expect(rule.rules.map(({ id }) => id)).toEqual(['poi/sin-objetivo']);
  expect(rule.rules[0]?.wrong.length).toBeGreaterThan(0);
  expect((await explained('poi.estado', '--format', 'xml')).code).toBe(2);
});

test('every field of every schema has its page', () => {
  const paths = fieldNames().flatMap((name) => pathsOfField(name));
  expect(paths.length).toBeGreaterThan(200);
  expect(paths.filter((path) => (fieldAt(path)?.title ?? '') === '')).toEqual([]);
});

it('helps in Spanish too', async () => {
  const host = memoryHost();
  expect(await main(['ayuda', 'explicar'], host)).toBe(0);
  expect(host.printed.out).toContain('plan explain poi.actividades.indicador.acumulacion');
});
