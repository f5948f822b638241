import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';

// A party corrects its plan before the electoral authority, or an officer downloads it again in another order.

interface Line {
  readonly objetivo: string;
  readonly meta?: string | undefined;
  readonly indicador?: string;
  readonly problema?: string;
}

const LEER: Line = {
  problema: 'Pocos leen',
  objetivo: 'Erradicar el analfabetismo',
  meta: 'Reducir a 10% al 2031.',
  indicador: 'Tasa de analfabetismo (%)',
};
const CASAS: Line = {
  problema: 'Hay violencia',
  objetivo: 'Atender a las víctimas',
  meta: 'Un módulo al 2028.',
  indicador: 'N° de casos atendidos',
};
const AULAS: Line = {
  problema: 'Faltan aulas',
  objetivo: 'Mejorar la educación',
  meta: 'Alcanzar 50% al 2031.',
  indicador: '% de estudiantes con logro satisfactorio',
};
const LINES = [LEER, CASAS, AULAS];
const METAS = '            metas: {2031: 50} # leído de «Alcanzar 50% al 2031.»\n';

type Edits = readonly (readonly [from: string, to: string])[];
interface Outcome {
  readonly code: number;
  readonly plan: string;
  readonly out: string;
}

function register(social: readonly Line[], economica: readonly Line[]): string {
  const dimensiones = [
    { nombre: 'Social', items: social },
    { nombre: 'Económica', items: economica },
  ];
  return JSON.stringify({ 'ERM.2026000123': { partido: 'X', dimensiones } });
}

const ORDER = ['import', 'plan.json', '--entity', 'Municipalidad Distrital de Ejemplo', '--write'];
const planIn = ({ files }: MemoryHost): string =>
  Buffer.from(files.get('/w/plan.yaml') ?? []).toString('utf8');

let made: string | undefined;
/** The plan that the three lines make. */
async function planOfLines(): Promise<string> {
  if (made !== undefined) return made;
  const host = memoryHost({ files: { 'plan.json': register(LINES, []) } });
  await main(ORDER, host);
  return (made = planIn(host));
}

/** What becomes of the plan of the three lines, edited, when a register of others comes in, and how it was before. */
async function again(
  lines: readonly Line[],
  {
    edits = [],
    replace = false,
    moved = [],
    files = {},
  }: {
    edits?: Edits;
    replace?: boolean;
    moved?: readonly Line[];
    files?: Readonly<Record<string, string>>;
  } = {},
): Promise<Outcome & { readonly before: string }> {
  let before = await planOfLines();
  for (const [from, to] of edits) {
    expect(before).toContain(from);
    before = before.replace(from, to);
  }
  const host = memoryHost({ files: { ...files, 'plan.yaml': before, 'plan.json': register(lines, moved) } });
  const code = await main([...ORDER, '--every-place', ...(replace ? ['--replace'] : [])], host);
  return { code, plan: planIn(host), out: host.printed.out, before };
}

const withTarget = (meta: string | undefined): readonly Line[] => [LEER, CASAS, { ...AULAS, meta }];

describe('a target that was read from words goes with them', () => {
  it.each([
    [
      'another year',
      'Alcanzar 60% al 2030.',
      'metas: {2030: 60} # leído de «Alcanzar 60% al 2030.»',
      ['metas › 2030: no dice nada, y el archivo 60', 'metas › 2031: dice 50, y el archivo ya no lo dice'],
    ],
    [
      'another figure',
      'Alcanzar 60% al 2031.',
      'metas: {2031: 60} # leído de «Alcanzar 60% al 2031.»',
      ['metas › 2031: dice 50, y el archivo 60'],
    ],
    [
      'other words of the same',
      'Llegar a 50% al 2031.',
      'metas: {2031: 50} # leído de «Llegar a 50% al 2031.»',
      [],
    ],
    [
      'a figure of another kind',
      'Incrementar en 15 pp al 2031.',
      'metas: {2031: +15pp} # leído de «Incrementar en 15 pp al 2031.»',
      ['metas › 2031: dice 50, y el archivo «+15pp»'],
    ],
    ['figures that are read in no one way', '50% y 60% al 2031.', '', ['metas: dice 50, y el archivo ya no']],
    ['no figure', 'Mejorar.', '', ['metas: dice 50, y el archivo ya no lo dice']],
  ])('to %s: «%s»', async (_, meta, written, told) => {
    const kept = await again(withTarget(meta));
    expect([kept.code, kept.plan]).toEqual([1, kept.before]);
    for (const one of told) expect(kept.out).toContain(one);
    expect(kept.out).not.toContain('queda en sus palabras\n');
    const replaced = await again(withTarget(meta), { replace: true });
    const expected = kept.before
      .replace('meta_registrada: Alcanzar 50% al 2031.', `meta_registrada: ${meta}`)
      .replace(METAS, written === '' ? '' : `            ${written}\n`);
    expect([replaced.code, replaced.plan]).toEqual([0, expected]);
    const isDoubt = meta.includes(' y ');
    expect(replaced.out.includes('En SOC-3, la meta')).toBe(isDoubt);
  });

  it.each([
    [
      'the years that somebody added stay, with what they wrote beside them',
      'metas: {2029: 30, 2031: 50} # leído de «Alcanzar 50% al 2031.»; lo demás, acta 12',
      'Alcanzar 60% al 2030.',
      'metas: {2029: 30, 2030: 60} # leído de «Alcanzar 60% al 2030.»; lo demás, acta 12',
    ],
    [
      'years in lines of their own are told from the words too',
      'metas: # leído de «Alcanzar 50% al 2031.»\n              2029: 30\n              2031: 50',
      'Alcanzar 60% al 2031.',
      'metas: # leído de «Alcanzar 60% al 2031.»\n              2029: 30\n              2031: 60',
    ],
    [
      'what somebody wrote of the last year was not read, and stays',
      'metas: {2031: 55} # acta 12',
      'Alcanzar 60% al 2030.',
      'metas: {2031: 55, 2030: 60} # acta 12; leído de «Alcanzar 60% al 2030.»',
    ],
  ])('%s', async (_, stands, meta, expected) => {
    const { plan, before } = await again(withTarget(meta), {
      edits: [[METAS.trim(), stands]],
      replace: true,
    });
    expect(plan).toBe(
      before.replace(stands, expected).replace('registrada: Alcanzar 50% al 2031.', `registrada: ${meta}`),
    );
  });

  it('and one that the line says no more is told and stays', async () => {
    for (const replace of [false, true]) {
      const { code, plan, out, before } = await again(withTarget('-'), { replace });
      expect([code, plan]).toEqual([0, before]);
      expect(out).toContain(
        'SOC-3.1 conserva su meta de 2031, 50, que se leyó de «Alcanzar 50% al 2031.», y su línea del archivo ya no dice ninguna',
      );
      expect(out).not.toContain('Todo está ya');
    }
  });

  it('none is new beside the words of an indicator that stay', async () => {
    const meta = '50% y 60% al 2031.';
    const edits: Edits = [
      ['registrada: Alcanzar 50% al 2031.', `registrada: "${meta}"`],
      ['            unidad_medida: porcentaje\n            sentido: ascendente\n', ''],
      [METAS, ''],
    ];
    const line = { ...AULAS, indicador: '% de estudiantes con logro' };
    const { code, plan, out, before } = await again([LEER, CASAS, line], { edits });
    expect([code, plan]).toEqual([1, before]);
    expect(out).toContain('unidad medida: no dice nada, y el archivo «porcentaje»');
  });

  it('what was completed by hand is not said to be words alone', async () => {
    const edits: Edits = [
      ['registrada: Alcanzar 50% al 2031.', 'registrada: 50% y 60% al 2031.'],
      [METAS.trim(), 'metas: {2031: 55}'],
    ];
    const { code, out } = await again(withTarget('50% y 60% al 2031.'), { edits });
    expect(code).toBe(0);
    expect(out).toContain('Todo está ya');
    expect(out).not.toContain('En SOC-3');
  });
});

describe('lines are known by what they say, not by their place', () => {
  const NEW: Line = { objetivo: 'Llevar agua', meta: '80% al 2030', indicador: '% de hogares con agua' };
  const EXCHANGED: Edits = [
    ['id: SOC-1\n', 'id: SOC-X\n'],
    ['id: SOC-1.1\n', 'id: SOC-X.1\n'],
    ['id: SOC-2\n', 'id: SOC-1\n'],
    ['id: SOC-2.1,', 'id: SOC-1.1,'],
    ['id: SOC-X\n', 'id: SOC-2\n'],
    ['id: SOC-X.1\n', 'id: SOC-2.1\n'],
  ];
  const SPLIT: Edits = [
    [
      'nombre: "% de estudiantes con logro satisfactorio"',
      'nombre: Logro en lectura\n            enunciado: "% de estudiantes con logro satisfactorio"',
    ],
    [
      METAS,
      `${METAS}          - {id: SOC-3.2, nombre: Logro en matemática, enunciado: "% de estudiantes con logro satisfactorio"}\n`,
    ],
  ];

  it.each<[string, readonly Line[], Edits]>([
    ['in another order', [AULAS, LEER, CASAS], []],
    ['under ids that somebody exchanged', LINES, EXCHANGED],
    ['under other ids, in another order', [CASAS, AULAS, LEER], EXCHANGED],
    [
      'beside a name of its own',
      LINES,
      [['nombre: Mejorar la educación', 'nombre: Aulas para todos\n        enunciado: Mejorar la educación']],
    ],
    ['in two indicators that were made of it', LINES, SPLIT],
    ['in a plan that came into force since', LINES, [['estado: registrado', 'estado: vigente']]],
  ])('%s', async (_, lines, edits) => {
    for (const replace of [false, true]) {
      const { code, plan, out, before } = await again(lines, { edits, replace });
      expect([code, plan]).toEqual([0, before]);
      expect(out).toContain('Todo está ya');
    }
  });

  it('and a new one is added, with what its target was read from, whatever its place', async () => {
    for (const lines of [
      [NEW, ...LINES],
      [LEER, NEW, CASAS, AULAS],
      [NEW, AULAS, CASAS, LEER],
    ]) {
      const { code, plan, out, before } = await again(lines);
      const added = `      - id: SOC-4
        nombre: Llevar agua
        indicadores:
          - id: SOC-4.1
            nombre: "% de hogares con agua"
            meta_registrada: 80% al 2030
            unidad_medida: porcentaje
            sentido: ascendente
            metas: {2030: 80} # leído de «80% al 2030»
`;
      expect([code, plan]).toEqual([0, before.replace(METAS, METAS + added)]);
      expect(out).not.toContain('Dice otra cosa');
    }
  });

  it('and one of another dimension is told and stays where it is', async () => {
    const { code, plan, out, before } = await again([LEER, AULAS], { moved: [CASAS] });
    expect([code, plan]).toEqual([0, before]);
    expect(out).toContain(
      'SOC-2 está en la dimensión «social» del plan, y el archivo lo trae en la «economica»: se queda donde está',
    );
  });

  it('and of one whose objective was reworded nothing comes in without being asked for', async () => {
    const line = { ...CASAS, objetivo: 'Proteger a las familias', meta: '10 casos al 2030' };
    const kept = await again([line, LEER, AULAS]);
    expect([kept.code, kept.plan]).toEqual([1, kept.before]);
    expect(kept.out).toContain('SOC-2: nombre: dice «Atender a las víctimas», y el archivo «Proteger a las');
    const replaced = await again([line, LEER, AULAS], { replace: true });
    expect(replaced.code).toBe(0);
    expect(replaced.plan).toMatch(/id: SOC-2\n +nombre: Proteger a las familias\n +problema: Hay violencia/);
    expect(replaced.plan).toContain('metas: {2030: 10}} # leído de «10 casos al 2030»');
  });
});

describe('what the register has no more stays, and is listed:', () => {
  it.each<[string, readonly Line[], readonly string[]]>([
    ['a line', [LEER, CASAS], ['SOC-3: el objetivo entero, «Mejorar la educación»']],
    ['a problem', [LEER, CASAS, { ...AULAS, problema: '-' }], ['SOC-3: problema: «Faltan aulas»']],
    [
      'a target',
      withTarget('-'),
      ['SOC-3: indicadores › SOC-3.1 › meta registrada: «Alcanzar 50% al 2031.»'],
    ],
    [
      'an indicator',
      [LEER, CASAS, { ...AULAS, indicador: 'Ninguno' }],
      ['SOC-3: indicadores › SOC-3.1 › nombre: «% de estudiantes con logro satisfactorio»'],
    ],
  ])('%s', async (_, lines, lacks) => {
    const { code, plan, out, before } = await again(lines, { replace: true });
    expect([code, plan]).toEqual([0, before]);
    expect(/Está en los documentos[^]*?\n\n/.exec(out)?.[0]).toBe(
      `Está en los documentos, y el archivo no lo trae; se deja como está:\n  plan.yaml:\n${lacks.map((one) => `      ${one}\n`).join('')}\n`,
    );
    expect(out).not.toContain('Todo está ya');
  });

  it('a line of an objective of which another line stays', async () => {
    const edits: Edits = [['nombre: Atender a las víctimas', 'nombre: Mejorar la educación']];
    const { out } = await again([LEER, AULAS], { edits });
    expect(out).toContain('SOC-2: el objetivo entero, «Mejorar la educación»');
  });

  it('but not what somebody made beside another of one line', async () => {
    const edits: Edits = [
      ['nombre: Atender a las víctimas', 'nombre: Mejorar la educación'],
      ['Un módulo al 2028.', 'Alcanzar 50% al 2031.'],
    ];
    const { out } = await again([LEER, AULAS], { edits });
    expect(out).not.toContain('el objetivo entero');
  });
});

describe('two lines that somebody put together as indicators of one objective', () => {
  const MUJERES: Line = { ...LEER, meta: '900 mujeres al 2030.', indicador: 'Mujeres que leen' };

  it('are known again, each by its indicator', async () => {
    const edits: Edits = [
      ['nombre: Atender a las víctimas', 'nombre: Erradicar el analfabetismo'],
      ['N° de casos atendidos', 'Mujeres que leen'],
    ];
    const apart = await again([LEER, MUJERES, AULAS], { edits });
    const joined = apart.before
      .replace(/      - id: SOC-2\n[^]*?        indicadores:\n/, '')
      .replace('SOC-2.1', 'SOC-1.2');
    expect(joined).toMatch(/SOC-1\.1[^]*SOC-1\.2/);
    const host = memoryHost({
      files: {
        'plan.yaml': joined,
        'plan.json': register([LEER, { ...MUJERES, meta: 'Un módulo al 2028.' }, AULAS], []),
      },
    });
    await main([...ORDER, '--every-place'], host);
    expect(planIn(host)).toBe(joined);
    expect(host.printed.out).toContain('Todo está ya en los documentos');
  });
});

describe('a line with no word of an objective beside an objective that no line says', () => {
  const OTHER: Line = {
    objetivo: 'Construir tres colegios',
    meta: '3 colegios al 2030',
    indicador: 'N° de colegios',
  };
  const CHANGED = [OTHER, CASAS, LEER];
  const QUESTION =
    'La línea 1 de la dimensión «social», «Construir tres colegios», no es con esas palabras ningún objetivo del plan, y ninguna línea dice lo de SOC-3, «Mejorar la educación»';

  it('is asked for, and nothing is written', async () => {
    for (const replace of [false, true]) {
      const { code, plan, out, before } = await again(CHANGED, { replace });
      expect([code, plan]).toEqual([1, before]);
      expect(out).toContain(QUESTION);
      expect(out).toContain('importar/linea-sin-par');
    }
  });

  it('is the one after that of the line before it', async () => {
    const { out } = await again([{ objetivo: 'Llevar agua' }, LEER, OTHER, AULAS]);
    expect(out).toContain('La línea 3 de la dimensión «social», «Construir tres colegios»');
    expect(out).toContain('ninguna línea dice lo de SOC-2, «Atender a las víctimas»');
  });

  it.each<[string, Edits, RegExp]>([
    [
      'the same, in the words of the register',
      [
        [
          'nombre: Mejorar la educación',
          'nombre: Mejorar la educación\n        enunciado: Construir tres colegios',
        ],
      ],
      /id: SOC-3\n +nombre: Mejorar la educación\n +enunciado: Construir tres colegios\n[^]*nombre: "?N° de colegios/,
    ],
    [
      'another, which somebody added',
      [[METAS, `${METAS}      - {id: SOC-9, nombre: Construir tres colegios}\n`]],
      /SOC-3\n +nombre: Mejorar la educación[^]*SOC-9, nombre: Construir tres colegios, indicadores: \[.*N° de colegios/,
    ],
  ])('comes in once it is said that it is %s', async (_, edits, expected) => {
    const { plan, out } = await again(CHANGED, { edits, replace: true });
    expect(out).not.toContain('linea-sin-par');
    expect(plan).toMatch(expected);
  });

  it('comes in where the objective was taken away, and under no id that activities cite', async () => {
    const poi =
      'tipo: poi\nversion: 1\nplan: ejemplo-2027-2030\nperiodo: "2027"\nestado: formulado\nactividades:\n  - {id: A-1, nombre: Aulas, objetivo: SOC-3}\n';
    const whole = await planOfLines();
    const gone = whole.slice(whole.indexOf('      - id: SOC-3\n'), whole.indexOf(METAS) + METAS.length);
    const { plan, out } = await again(CHANGED, {
      edits: [[gone, '']],
      files: { 'poi/2027.yaml': poi },
    });
    expect(out).not.toContain('linea-sin-par');
    expect(plan).toMatch(/id: SOC-4\n +nombre: Construir tres colegios/);
  });
});
