import { SMALL } from './small-project.ts';

/** A mistake that an officer makes in the small project, and what `plan fix` makes of it. */
export interface Mistake {
  readonly file: string;
  /** What stands in the project. */
  readonly right: string;
  /** What the officer wrote in its place; bytes are the whole file. */
  readonly wrong: string | Uint8Array;
  /** There is one reading. */
  readonly safe: boolean;
  /** What the correction writes, where that is not what stood there, letter by letter. */
  readonly result?: string;
}

type Row = readonly [right: string, wrong: string | Uint8Array, result?: string];

function rows(file: string, safe: boolean, all: readonly Row[]): readonly Mistake[] {
  return all.map(([right, wrong, result]) => ({
    file,
    right,
    wrong,
    safe,
    ...(result === undefined ? {} : { result }),
  }));
}

const POI = 'poi/2019-S1.yaml';
const PLAN = 'plan.yaml';
const UNIDADES = 'unidades.yaml';
const AUDIENCIA = 'audiencias/2019-05.yaml';

const PROGRAMADO = '{ene: 0, feb: 10, mar: 10, abr: 15, may: 15, jun: 10}';

/** Signs where others go: what leaves the text unreadable, or makes another of it. */
const SIGNS: readonly Mistake[] = [
  ...rows(POI, true, [
    // A dash without its space, or another sign in its place.
    ['  - id: GIM-015', '  -id: GIM-015'],
    ['      - {id: T1, tarea: Zanjas', '      -{id: T1, tarea: Zanjas'],
    ['  - {indicador: SOC-1.2', '  -{indicador: SOC-1.2'],
    ...['–', '—', '−', '•', '·', '●', '▪', '*'].map((sign): Row => [
      '  - id: GIM-015',
      `  ${sign} id: GIM-015`,
    ]),
    ...['–', '•'].map((sign): Row => ['  - {indicador: SOC-1.2', `  ${sign} {indicador: SOC-1.2`]),
    ['  - id: GIM-015', '  –id: GIM-015'],
    // A colon without its space, or another sign in its place.
    [
      '    objetivo: AMB-1\n    unidad: GMAS\n    presupuesto: {pia: 2',
      '    objetivo:AMB-1\n    unidad: GMAS\n    presupuesto: {pia: 2',
    ],
    ['      pim: 850000.00', '      pim:850000.00'],
    ['      meta: 60', '      meta:60'],
    ['estado: cerrado', 'estado:cerrado'],
    ['fecha_corte: 2019-06-30', 'fecha_corte:2019-06-30'],
    ['      rubro: "18"', '      rubro:"18"'],
    ['    unidad: GIM\n    distritos: ["210101"]\n', '    unidad:GIM\n    distritos:["210101"]\n'],
    [
      '      pim: 850000.00\n      certificado: 700000.00\n',
      '      pim:850000.00\n      certificado:700000.00\n',
    ],
    ['      pim: 850000.00', '      pim = 850000.00'],
    ['      pim: 850000.00', '      pim=850000.00'],
    ['      pim: 850000.00', '      pim; 850000.00'],
    ['      pim: 850000.00', '      pim => 850000.00'],
    ['      pim: 850000.00', '      pim -> 850000.00'],
    ['estado: cerrado', 'estado = cerrado'],
    ['    unidad: GIM\n    distritos: ["210101"]\n', '    unidad = GIM\n    distritos = ["210101"]\n'],
    ['ene: 0, feb: 10, mar', 'ene: 0, feb:10, mar'],
    ['{ene: 0, feb: 10, mar', '{ene:0, feb: 10, mar'],
    [PROGRAMADO, '{ene:0, feb:10, mar:10, abr:15, may:15, jun:10}'],
    [PROGRAMADO, '{ene=0, feb=10, mar=10, abr=15, may=15, jun=10}'],
    [PROGRAMADO, '{ene = 0, feb = 10, mar = 10, abr = 15, may = 15, jun = 10}'],
    [PROGRAMADO, '{ene; 0, feb; 10, mar; 10, abr; 15, may; 15, jun; 10}'],
    [PROGRAMADO, '{ene 0, feb 10, mar 10, abr 15, may 15, jun 10}'],
    [PROGRAMADO, '(ene: 0, feb: 10, mar: 10, abr: 15, may: 15, jun: 10)'],
    ['{id: T1, tarea: Zanjas, inicio: 2019-02-01', '{id: T1, tarea: Zanjas, inicio:2019-02-01'],
    // Quotation marks of a word processor.
    [
      'nombre: Ampliación de redes de agua',
      'nombre: “Ampliación de redes de agua”',
      'nombre: "Ampliación de redes de agua"',
    ],
    [
      'nombre: Ampliación de redes de agua',
      'nombre: ‘Ampliación de redes de agua’',
      'nombre: "Ampliación de redes de agua"',
    ],
    [
      'nombre: Ampliación de redes de agua',
      'nombre: “Ampliación: redes de agua”',
      'nombre: "Ampliación: redes de agua"',
    ],
    ['proyecto: "1.1"', 'proyecto: “1.1”'],
    ['cui: "2401234"', 'cui: “2401234”'],
    ['distritos: ["210101"]\n', 'distritos: [“210101”]\n'],
    ['      rubro: "18"', '      rubro: “18”'],
    ['tarea: Entrega', 'tarea: “Entrega, final”', 'tarea: "Entrega, final"'],
    // What needs quotation marks.
    [
      'nombre: Ampliación de redes de agua',
      'nombre: Ampliación: redes de agua',
      'nombre: "Ampliación: redes de agua"',
    ],
    ['nombre: Mantenimiento de pozos', 'nombre: %avance de pozos', 'nombre: "%avance de pozos"'],
    ['nombre: Mantenimiento de pozos', 'nombre: @pozos', 'nombre: "@pozos"'],
    [
      'tarea: Zanjas, inicio',
      'tarea: Zanjas, tubos y tapas, inicio',
      'tarea: "Zanjas, tubos y tapas", inicio',
    ],
    [
      'detalle: Renunciaron dos choferes}',
      'detalle: Renunciaron dos choferes, y no hay otros}',
      'detalle: "Renunciaron dos choferes, y no hay otros"}',
    ],
    // What is not seen.
    [
      '    objetivo: AMB-1\n    unidad: GMAS\n    estado',
      '    objetivo:\u00A0AMB-1\n    unidad: GMAS\n    estado',
    ],
    [
      '    objetivo: AMB-1\n    unidad: GMAS\n    estado',
      '    objetivo: AMB-1\u00A0\n    unidad: GMAS\n    estado',
    ],
    [
      '    objetivo: AMB-1\n    unidad: GMAS\n    estado',
      '\u00A0   objetivo: AMB-1\n    unidad: GMAS\n    estado',
    ],
    ['    unidad: GMAS\n    estado', '    unidad: GMAS\u200B\n    estado'],
    ['  - id: GIM-015', '  -\u00A0id: GIM-015'],
    ['cui: "2401234"', 'cui: "2401234\u00A0"'],
    ['feb: 10, mar: 10, abr: 15', 'feb:\u00A010, mar: 10, abr: 15'],
    ['    estado: cancelada', '\testado: cancelada'],
    // Amounts that their comma parts.
    ['pia: 100000.00', 'pia: 100,000.00'],
    ['pia: 200000.00, pim', 'pia: S/ 200,000.00, pim'],
  ]),
  ...rows(PLAN, true, [
    ['      - id: ECO-1', '      -id: ECO-1'],
    ['      - id: ECO-1', '      • id: ECO-1'],
    ['          - id: SOC-1.2', '          – id: SOC-1.2'],
    ['titulo: Plan de Gobierno Municipal 2019-2022', 'titulo:Plan de Gobierno Municipal 2019-2022'],
    ['titulo: Plan de Gobierno Municipal 2019-2022', 'titulo = Plan de Gobierno Municipal 2019-2022'],
    [
      'titulo: Plan de Gobierno Municipal 2019-2022',
      'titulo: “Plan de Gobierno Municipal 2019-2022”',
      'titulo: "Plan de Gobierno Municipal 2019-2022"',
    ],
    ['metas: {2019: 80, 2020: 88', 'metas: {2019:80, 2020: 88'],
    ['metas: {2019: 80, 2020: 88, 2021: 94, 2022: 100}', 'metas: {2019=80, 2020=88, 2021=94, 2022=100}'],
    ['periodo: {inicio: 2019, fin: 2022}', 'periodo: {inicio:2019, fin:2022}'],
    ['periodo: {inicio: 2019, fin: 2022}', 'periodo: (inicio: 2019, fin: 2022)'],
    [
      'vision: Una provincia de calidad de vida',
      'vision: Visión: una provincia',
      'vision: "Visión: una provincia"',
    ],
    ['  ubigeo: "210101"', '  ubigeo: 010101', '  ubigeo: "010101"'],
    ['codigo: "1.0"\n            nombre: Vivienda', 'codigo: “1.0”\n            nombre: Vivienda'],
  ]),
  ...rows(UNIDADES, true, [
    ['  - {id: GMAS', '  -{id: GMAS'],
    ['  - {id: GMAS', '  – {id: GMAS'],
    ['organo: apoyo', 'organo:apoyo'],
    [
      'nombre: Gerencia de Medio Ambiente',
      'nombre: “Gerencia de Medio Ambiente”',
      'nombre: "Gerencia de Medio Ambiente"',
    ],
    [
      'nombre: Gerencia de Medio Ambiente',
      'nombre: Medio Ambiente, Gerencia de',
      'nombre: "Medio Ambiente, Gerencia de"',
    ],
  ]),
  ...rows(AUDIENCIA, true, [
    ['lugar: Teatro Municipal', 'lugar:Teatro Municipal'],
    ['lugar: Teatro Municipal', 'lugar = Teatro Municipal'],
    ['inscritos: 10, oradores', 'inscritos:10, oradores'],
    ['fecha: 2019-05-24', 'fecha:\u00A02019-05-24'],
  ]),
  ...rows(POI, false, [
    ['abr: 15, may: 15, jun: 10}\n      ejecutado', 'abr: 15, may: 15, jun: 10\n      ejecutado'],
    ['nombre: Mantenimiento de pozos', 'nombre: "Mantenimiento de pozos', 'nombre: "Mantenimiento de pozos"'],
    [
      'nombre: Mantenimiento de pozos',
      'nombre: Mantenimiento de pozos #12',
      'nombre: "Mantenimiento de pozos #12"',
    ],
  ]),
];

/** The whole file in another encoding. */
const ENCODINGS = (text: string): readonly Mistake[] => [
  { file: UNIDADES, right: '', wrong: Buffer.from(text, 'latin1'), safe: true },
  { file: UNIDADES, right: '', wrong: Buffer.from(`\uFEFF${text}`, 'utf16le'), safe: true },
  { file: UNIDADES, right: '', wrong: Buffer.from(text, 'utf16le'), safe: true },
];

export const MISTAKES: readonly Mistake[] = [...SIGNS, ...ENCODINGS(SMALL[UNIDADES] ?? '')];
