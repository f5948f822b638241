import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import type { CompiledModel } from '../src/model/compiled-shape.ts';
import { citizenReport } from '../src/report/citizen.ts';
import { technicalReport } from '../src/report/technical.ts';
import { DISTRICT } from './support/district-project.ts';
import { checkTexts, foundIn } from './support/marked.ts';
import { memoryHost } from './support/memory-host.ts';
import { allTexts, inputOf, rowOf, section, tablesOf } from './support/report-inputs.ts';
import { SMALL } from './support/small-project.ts';

type Texts = Readonly<Record<string, string>>;

describe('a district whose activities name only codes of the PEI and places', async () => {
  const compiled = await compiledOf(DISTRICT);

  it('links each activity to the one objective that lists its code, or the objective of its action', () => {
    expect(compiled.objetivos.map(({ id, actividades }) => [id, ...actividades])).toEqual([
      ['SOC-1', 'SGI-1', 'SGI-2'],
      ['ECO-1', 'SGD-1'],
    ]);
    expect(compiled.actividades.map(({ objetivo }) => objetivo)).toEqual(['SOC-1', 'SOC-1', 'ECO-1']);
  });

  it('names an activity in the other objective it serves and counts it in its own only', () => {
    const [social, economic] = compiled.objetivos;
    expect([social?.tambien, economic?.tambien]).toEqual([[], ['SGI-2']]);
    expect(economic?.avance.fisico).toMatchObject({ valor: 95, total: 1 });
  });

  it('groups its figures by place, whole in each, and lists a place where nothing is done', () => {
    expect(
      compiled.lugares.map(({ id, distrito, poblacion, actividades, avance }) => ({
        id,
        distrito,
        poblacion,
        actividades,
        fisico: avance.fisico.valor,
      })),
    ).toEqual([
      // SGI-1 did 8 of 10; SGI-2 did 6 of 6: (80 + 100) / 2.
      { id: 'CP-01', distrito: '210503', poblacion: 1250, actividades: ['SGI-1'], fisico: 80 },
      { id: 'COM-02', distrito: '210503', poblacion: 640, actividades: ['SGI-1', 'SGI-2'], fisico: 90 },
      { id: 'BAR-03', distrito: '210503', poblacion: null, actividades: ['SGD-1'], fisico: 95 },
      { id: 'COM-04', distrito: '210503', poblacion: null, actividades: [], fisico: null },
    ]);
  });

  it('counts what is done in a place in its district, and a whole province by itself', () => {
    expect(
      compiled.distritos.map(({ ubigeo, nombre, actividades }) => [ubigeo, nombre, ...actividades]),
    ).toEqual([
      ['210503', null, 'SGI-1', 'SGI-2', 'SGD-1'],
      ['2105', 'Toda la provincia', 'SGD-1'],
    ]);
  });

  it('names a whole province and a whole department, its own as such', async () => {
    const wide = ['21', '2105', '04', '0401'].join('", "');
    const poi = String(DISTRICT['poi/2023.yaml']).replace('distritos: ["2105"]', `distritos: ["${wide}"]`);
    const { distritos } = await compiledOf({ ...DISTRICT, 'poi/2023.yaml': poi });
    expect(distritos.map(({ ubigeo, nombre }) => [ubigeo, nombre]).slice(1)).toEqual([
      ['21', 'Todo el departamento'],
      ['2105', 'Toda la provincia'],
      ['04', 'Departamento 04'],
      ['0401', 'Provincia 0401'],
    ]);
  });

  it('speaks of its places and leaves out «Avance por distrito»', () => {
    const report = technicalReport(inputOf(DISTRICT, '2023-S1'));
    const [places, ...others] = tablesOf(section(report, 'lugares'));
    expect(others).toEqual([]);
    expect(rowOf(places, 'Cachi Pucará')[1]).toBe('2');
    expect(allTexts(report)).not.toContain('Avance por distrito');
    const words = allTexts(report).join('\n');
    expect(words).toContain('comunidad · 640 habitantes');
    expect(words).toContain('También contribuyen, y cuentan solo en su propio objetivo: ECO-1: SGI-2.');
    expect(words).toContain('PEI AEI.02.02; también contribuye a ECO-1; Cachi Pucará');
  });

  it('tells its neighbours what reached their place, what became of what they asked, and where to ask', () => {
    const report = citizenReport(inputOf(DISTRICT, '2023-S1'));
    const words = allTexts(report).join('\n');
    expect(words).toContain('En su barrio o comunidad');
    expect(words).not.toContain('En su distrito');
    expect(words).toContain('Pileta para la escuela (Cachi Pucará). Atendida. Se instaló en junio.');
    expect(words).toContain('Plaza de Armas s/n');
    expect(words).toContain('Lunes a viernes de 8:00 a 16:00');
  });
});

describe('a province that lists places', () => {
  const files = changed(SMALL, [
    [
      'plan.yaml',
      'nombre: Ácora}]',
      'nombre: Ácora}]\n  lugares: [{id: B-1, nombre: Llavini, tipo: barrio, distrito: "210102"}]',
    ],
    [
      'poi/2019-S1.yaml',
      '    distritos: ["210101"]\n    beneficiarios',
      '    lugares: [B-1]\n    beneficiarios',
    ],
  ]);

  it('shows both tables, and the district of a place among those of the activity', () => {
    const report = technicalReport(inputOf(files, '2019-S1'));
    const [districts, places] = tablesOf(section(report, 'distritos'));
    expect(rowOf(districts, 'Ácora')[1]).toBe('2');
    expect(rowOf(places, 'Llavini')[1]).toBe('1');
    expect(allTexts(report).join('\n')).toContain('barrio de Ácora');
  });
});

describe('what links a POI to its plan', () => {
  const without = (text: string): Texts => changed(DISTRICT, [['plan.yaml', text, '']]);

  it('is asked for once per code, with every activity beside it and the line to add', () => {
    const { diagnostics } = checkTexts(without('        pei: [OEI.02]\n'));
    const found = diagnostics.filter(({ code }) => code === 'poi/sin-objetivo');
    expect(
      found.map(({ message, location, related }) => [message, location.span.start.line, related.length]),
    ).toEqual([
      [
        'El código «AEI.02.01» del PEI no lleva a ningún objetivo del plan, y no indica otro la actividad «SGI-1»',
        12,
        0,
      ],
      [
        'El código «AEI.02.02» del PEI no lleva a ningún objetivo del plan, y no indica otro la actividad «SGI-2»',
        21,
        0,
      ],
    ]);
    expect(found[0]?.help).toContain(
      'la línea «pei: [AEI.02.01]»; con «pei: [OEI.02]» valen todas las acciones',
    );
  });

  it('is one finding for many activities of one code', () => {
    const files = changed(without('        pei: [OEI.02]\n'), [
      ['poi/2023.yaml', 'pei: AEI.02.02', 'pei: AEI.02.01'],
    ]);
    const found = checkTexts(files).diagnostics.filter(({ code }) => code === 'poi/sin-objetivo');
    expect(found.map(({ message, related }) => [message, ...related.map((other) => other.message)])).toEqual([
      [
        'El código «AEI.02.01» del PEI no lleva a ningún objetivo del plan, y 2 actividades no indican otro',
        'La actividad «SGI-2» también',
      ],
    ]);
  });

  it('may be stated in the first semester only', () => {
    const year = changed(
      {
        ...SMALL,
        'poi/2019-S2.yaml': `${SMALL['poi/2019-S1.yaml']?.split('actividades:')[0] ?? ''}actividades:
  - {id: GIM-014, nombre: Ampliación de redes de agua}
`,
      },
      [
        ['poi/2019-S2.yaml', '2019-S1', '2019-S2'],
        ['poi/2019-S2.yaml', '2019-06-30', '2019-12-31'],
      ],
    );
    expect(foundIn(checkTexts(year)).filter((found) => /S2.*(sin-objetivo|sin-unidad)$/.test(found))).toEqual(
      [],
    );
  });

  it('lets an activity go on in another year under another code', () => {
    const files = (line: string): Texts => ({
      ...SMALL,
      'poi/2019-S2.yaml': header('2019-S2', '2019-12-31'),
      'poi/2020-S1.yaml': `${header('2020-S1', '2020-06-30')}actividades:\n  - {id: NUEVA-1, nombre: Sigue la obra${line}}\n`,
    });
    const abandoned = (texts: Texts): readonly string[] =>
      checkTexts(texts)
        .diagnostics.filter(({ code }) => code === 'poi/actividad-abandonada')
        .map(({ message }) => /«(.*?)»/.exec(message)?.[1] ?? '');
    expect(abandoned(files(''))).toContain('GIM-014');
    expect(abandoned(files(', sucede_a: GIM-014'))).not.toContain('GIM-014');
  });

  it.each<readonly [string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
    [
      'goes on under one code in both halves of a year',
      {
        '2019-S1': ['L1'],
        '2019-S2': ['L1'],
        '2020-S1': ['L2, sucede_a: L1'],
        '2020-S2': ['L2, sucede_a: L1'],
      },
      [],
    ],
    [
      'has another code from July on, as if it were of another year',
      { '2019-S1': ['L1'], '2019-S2': ['L1'], '2020-S1': ['L1'], '2020-S2': ['L2, sucede_a: L1'] },
      ['2020-S1 actividad-abandonada L1', '2020-S2 antecesora-inexistente L2'],
    ],
    [
      'has another code from July on, in the first year',
      { '2020-S1': ['L1'], '2020-S2': ['L2, sucede_a: L1'] },
      ['2020-S1 actividad-abandonada L1', '2020-S2 antecesora-inexistente L2'],
    ],
    [
      'goes on, while another has its old code and is gone in July',
      {
        '2019-S1': ['L1'],
        '2019-S2': ['L1'],
        '2020-S1': ['L9, sucede_a: L1', 'L1'],
        '2020-S2': ['L9, sucede_a: L1'],
      },
      ['2020-S1 actividad-abandonada L1'],
    ],
    [
      'continues one that begins only in a later year',
      {
        '2018-S1': ['L0'],
        '2018-S2': ['L0'],
        '2019-S1': ['L2, sucede_a: L1'],
        '2019-S2': ['L2'],
        '2020-S1': ['L1'],
      },
      ['2019-S1 antecesora-inexistente L2'],
    ],
  ])('says of an activity that %s what its codes do not tell', (_, byPeriod, expected) => {
    const { 'poi/2019-S1.yaml': _first, ...rest } = SMALL;
    const pois = Object.entries(byPeriod).map(([periodo, own]) => {
      const list = own.map(
        (id) => `  - {id: ${id}, nombre: Limpieza de canales, objetivo: SOC-1, unidad: GIM}\n`,
      );
      const corte = periodo.replace('-S1', '-06-30').replace('-S2', '-12-31');
      return [`poi/${periodo}.yaml`, `${header(periodo, corte)}actividades:\n${list.join('')}`] as const;
    });
    const found = checkTexts({ ...rest, ...Object.fromEntries(pois) }).diagnostics.flatMap(
      ({ code, message, location }) =>
        /abandonada|antecesora|semestre-faltante/.test(code)
          ? [`${location.file.slice(4, 11)} ${code.slice(4)} ${/«(.*?)»/.exec(message)?.[1] ?? ''}`]
          : [],
    );
    expect(found).toEqual(expected);
  });
});

function header(periodo: string, corte: string): string {
  return `tipo: poi\nversion: 1\nplan: puno-2019-2022\nperiodo: ${periodo}\nestado: en_ejecucion\nfecha_corte: ${corte}\n`;
}

function changed(
  files: Texts,
  changes: readonly (readonly [path: string, from: string, to: string])[],
): Texts {
  const texts = new Map(Object.entries(files));
  for (const [path, from, to] of changes) {
    const before = texts.get(path) ?? '';
    if (!before.includes(from)) throw new Error(`${path} has no «${from}»`);
    texts.set(path, before.replaceAll(from, to));
  }
  return Object.fromEntries(texts);
}

async function compiledOf(files: Texts): Promise<CompiledModel> {
  const host = memoryHost({ files });
  await main(['compile', '--draft'], host);
  return JSON.parse(host.printed.out) as CompiledModel; // what the command prints, of that shape by its schema
}
