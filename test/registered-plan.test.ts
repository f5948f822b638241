import { describe, expect, it } from 'vitest';
import { changedPlan } from '../src/rules/example.ts';
import { checkTexts, foundIn } from './support/marked.ts';

/** Lines as a candidate registered them: the problem, the objective, its target and its indicator, in words. */
const REGISTERED: readonly (readonly [objetivo: string, meta: string, indicador: string])[] = [
  ['Reducir el analfabetismo', 'Reducir a 10% al 2031.', 'Tasa de analfabetismo (%).'],
  ['Atender a las víctimas de violencia', 'Un módulo al 2028.', 'N° de casos atendidos por año.'],
  ['Ampliar la atención en salud', '>85% al 2031.', '% de partos atendidos; cobertura de vacunación.'],
  [
    'Mejorar la educación',
    'Alcanzar 50% al 2031.',
    '% de estudiantes con logro satisfactorio; tasa de deserción.',
  ],
  ['Promover el turismo', '>25 emprendimientos al 2030.', 'N° de emprendimientos formalizados.'],
  ['Ampliar el agua potable', '70% al 2030.', '% de hogares con agua; % de hogares con desagüe.'],
  ['Mejorar las vías', '>80 km al 2030.', 'Km de vías rurales; N° de puentes.'],
  ['Modernizar la gestión', '>85% al 2031.', 'El 45% de las oficinas cuenta con internet.'],
];

function registered(indicador: (words: string) => string): Readonly<Record<string, string>> {
  const dimensiones = ['social', 'economica', 'ambiental', 'institucional'].map((dimension, d) => {
    const objetivos = REGISTERED.slice(d * 2, d * 2 + 2).map(
      ([objetivo, meta, words], i) => `
      - id: ${dimension.slice(0, 3).toUpperCase()}-${i + 1}
        nombre: ${objetivo}
        problema: No se atiende
        meta_registrada: "${meta}"
        indicadores:
          - id: ${dimension.slice(0, 3).toUpperCase()}-${i + 1}.1
            nombre: "${indicador(words)}"
            meta_registrada: "${meta}"`,
    );
    return `  ${dimension}:\n    objetivos:${objetivos.join('')}`;
  });
  return {
    'plan.yaml': `tipo: plan
version: 1
id: distrito-2027-2030
titulo: Plan de Gobierno Distrital 2027-2030
entidad: {nombre: Municipalidad Distrital de Ejemplo}
periodo: {inicio: 2027, fin: 2030}
procedencia: {fuente: JNE, codigo: ERM.2026000000}
estado: registrado
dimensiones:
${dimensiones.join('\n')}
`,
  };
}

describe('a plan as it was registered', () => {
  it('has no errors, and each thing it lacks is said once, with its places', () => {
    const { diagnostics } = checkTexts(registered((words) => words));
    expect(diagnostics.map(({ code, severity, related }) => [code, severity, related.length])).toEqual([
      ['proyecto/sin-poi', 'warning', 0],
      ['plan/objetivo-sin-programa', 'warning', 7],
      ['indicador/sin-linea-base', 'warning', 7],
      ['indicador/sin-meta', 'warning', 7],
      ['indicador/doble', 'warning', 3],
      ['indicador/base-en-el-enunciado', 'warning', 0],
    ]);
  });

  it('counts as objectives without a measurable indicator those that do not specify one', () => {
    const { diagnostics } = checkTexts(registered(() => 'No se especifica.'));
    expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      ['proyecto/sin-poi', 'warning', 'El proyecto no tiene ningún POI'],
      ['plan/objetivo-sin-programa', 'warning', expect.stringContaining('Hay 8 objetivos')],
      [
        'plan/objetivo-sin-indicador',
        'warning',
        expect.stringContaining('«SOC-1», «SOC-2», «ECO-1» y 5 más'),
      ],
    ]);
  });
});

it('a result of no indicator is wrong beside objectives that have none, but not one that such an objective lost', () => {
  const files = {
    ...registered((words) => (words.startsWith('Tasa') ? 'No se especifica.' : words)),
    'poi/2027-S1.yaml': `tipo: poi
version: 1
plan: distrito-2027-2030
periodo: 2027-S1
estado: formulado
resultados:
  - {indicador: SOC-1.1, valor: 12, fecha: 2027-06-30, fuente: INEI}
  - {indicador: SOC-9.1, valor: 12, fecha: 2027-06-30, fuente: INEI}
`,
  };
  const found = foundIn(checkTexts(files)).filter(
    (line) => line.startsWith('poi/') && line.includes('resultado-'),
  );
  expect(found).toEqual(['poi/2027-S1.yaml:8 indicador/resultado-inexistente']);
});

const METAS = 'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}';

/** The base plan with one thing changed in the first `n` of its four indicators. */
function changedIn(n: number, from: string, to: string): Readonly<Record<string, string>> {
  const { 'plan.yaml': plan = '', ...rest } = changedPlan('', METAS, METAS).files;
  let left = n;
  return { ...rest, 'plan.yaml': plan.replaceAll(from, (text) => (left-- > 0 ? to : text)) };
}

it('three findings of a plan are told one by one, and four together', () => {
  const codes = [3, 4].map((n) =>
    checkTexts(changedIn(n, METAS, 'metas: {2019: 120, 2022: 180}')).diagnostics.map(({ code, related }) => [
      code,
      related.length,
    ]),
  );
  const alone = ['indicador/metas-incompletas', 0];
  expect(codes).toEqual([[alone, alone, alone], [['indicador/metas-incompletas', 3]]]);
});

describe('the period of a plan', () => {
  const plan = (periodo: string, metas: string): Readonly<Record<string, string>> => {
    const files = changedIn(4, METAS, metas);
    const text = files['plan.yaml']?.replace('{inicio: 2019, fin: 2022}', periodo) ?? '';
    return { ...files, 'plan.yaml': text };
  };
  it.each([
    ['one year', '{inicio: 2019, fin: 2019}', 'metas: {2019: 120}', []],
    ['three years', '{inicio: 2019, fin: 2021}', 'metas: {2019: 120, 2020: 140, 2021: 160}', []],
    ['five years', '{inicio: 2019, fin: 2023}', METAS, ['plan.yaml:6 plan/periodo-invalido']],
    ['upside down', '{inicio: 2022, fin: 2019}', METAS, ['plan.yaml:6 plan/periodo-invalido']],
  ])('%s', (_, periodo, metas, expected) => {
    expect(foundIn(checkTexts(plan(periodo, metas))).filter((line) => !line.includes(' poi/'))).toEqual(
      expected,
    );
  });

  it('may be followed by targets, said once, and by none before it', () => {
    const { diagnostics } = checkTexts(
      changedIn(4, METAS, 'metas: {2018: 110, 2019: 120, 2020: 140, 2021: 160, 2031: 300}'),
    );
    expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual(
      ['SOC-1.1', 'ECO-1.1', 'AMB-1.1', 'INS-1.1'].flatMap((id, i) => [
        [
          'esquema/fuera-de-rango',
          'error',
          `En ${id.slice(0, 5)} › ${id} › metas, «2018» es de antes del plan, que empieza en 2019`,
        ],
        ...(i === 0
          ? [
              [
                'plan/meta-fuera-de-periodo',
                'info',
                'Hay 4 metas de después del mandato, que termina en 2022: de 2031',
              ],
            ]
          : []),
      ]),
    );
  });
});
