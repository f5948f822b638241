import { describe, expect, it } from 'vitest';
import { ran } from './support/rendered.ts';
import { SMALL } from './support/small-project.ts';

/** The technical report of a project of which one text was changed. */
async function reported(
  path: string,
  from: string,
  to: string,
  more: readonly string[] = [],
): Promise<string> {
  const text = SMALL[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not say ${from}`);
  const files = { ...SMALL, [path]: text.replace(from, to) };
  const done = await ran(files, ['report', '-p', '2019-S1', '-f', 'md', ...more]);
  if (done.code !== 0) throw new Error(done.err);
  return done.text('.md');
}

function inOrder(text: string, ...parts: readonly string[]): boolean {
  const places = parts.map((part) => text.indexOf(part));
  return places.every((place, i) => place >= 0 && (i === 0 || place > (places[i - 1] ?? 0)));
}

describe('threats', () => {
  const one =
    'amenazas: [{texto: Las lluvias pueden inundar las zanjas, impacto: alto, probabilidad: media}]';

  it.each([
    ['the graver first', 'impacto: bajo, probabilidad: alta', 'impacto: alto, probabilidad: baja'],
    [
      'of one impact the likelier first',
      'impacto: alto, probabilidad: media',
      'impacto: alto, probabilidad: alta',
    ],
    ['what is not told last', 'probabilidad: alta', 'impacto: bajo, probabilidad: baja'],
  ])('stand in order: %s', async (_name, later, sooner) => {
    const two = `amenazas: [{texto: Llega después, ${later}}, {texto: Llega antes, ${sooner}}]`;
    expect(inOrder(await reported('poi/2019-S1.yaml', one, two), 'Llega antes', 'Llega después')).toBe(true);
  });
});

describe('the commitments of a hearing', () => {
  it.each([
    ['on the day of the cut-off', '2019-06-30', true],
    ['a day later', '2019-07-01', false],
  ])('held %s are accounted for: %s', async (_name, fecha, told) => {
    const text = await reported('audiencias/2019-05.yaml', 'fecha: 2019-05-24', `fecha: ${fecha}`);
    expect(text.includes('Publicar las respuestas')).toBe(told);
  });
});

it('what was spent on a work before is the largest amount that its activities state', async () => {
  const second = `  - id: GIM-099
    nombre: Segunda cuadrilla de la misma obra
    tipo: inversion
    objetivo: SOC-1
    unidad: GIM
    cui: "2401234"
    inversion: {devengado_anterior: 420000.00}
    presupuesto: {pia: 1000.00}
    indicador: {nombre: Zanjas, unidad_medida: zanja, meta: 1, logrado: 1}
    productos: [{nombre: Zanjas}]
    cronograma: [{id: T1, tarea: Zanjas, inicio: 2019-01-02, fin: 2019-12-01}]
`;
  const text = await reported('poi/2019-S1.yaml', '  - id: GIM-015\n', `${second}  - id: GIM-015\n`);
  const row = text.split('\n').find((line) => line.startsWith('|') && line.includes('2401234')) ?? '';
  expect(row).toMatch(/420,000|930,000|420\.00|0\.93/);
});

it('what was spent is told where no document says of how much', async () => {
  const poi = (SMALL['poi/2019-S1.yaml'] ?? '')
    .replaceAll(/^ *(?:pia|pim): [\d.]+\n/gm, '')
    .replaceAll(/(?:pia|pim): [\d.]+, /g, '');
  const files = { ...SMALL, 'poi/2019-S1.yaml': poi };
  const technical = await ran(files, ['report', '-p', '2019-S1', '-f', 'md', '--draft']);
  const citizen = await ran(files, ['report', '-p', '2019-S1', '-f', 'md', '-e', 'ciudadana', '--draft']);
  expect(technical.text('.md')).toContain('Los POI del periodo no dicen su PIM');
  expect(citizen.text('.md')).toContain('no se dice de cuánto dinero se disponía');
  expect(technical.text('.md')).not.toContain('no registran presupuesto');
  expect(technical.text('.md')).not.toContain('Del PIM al girado');
});
