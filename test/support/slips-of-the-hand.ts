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
    [
      'productos: [{nombre: Toneladas recogidas}]',
      'productos:\n      -nombre: Toneladas recogidas',
      'productos:\n      - nombre: Toneladas recogidas',
    ],
    ['      pia: 800000.00\n', '       pia: 800000.00\n'],
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
    // A comma, a dash or blanks that are missing or too many.
    [PROGRAMADO, '{ene: 0, feb: 10 mar: 10, abr: 15, may: 15, jun: 10}'],
    [PROGRAMADO, '{ene: 0, feb: 10; mar: 10, abr: 15, may: 15, jun: 10}'],
    ['abr: 15, may: 15, jun: 10}\n      ejecutado', 'abr: 15, may: 15, jun: 10\n      ejecutado'],
    ['{id: T1, tarea: Zanjas', '{id: T1 tarea: Zanjas'],
    ['  - {indicador: SOC-1.2', '  {indicador: SOC-1.2'],
    ['  - id: GIM-015', '- id: GIM-015'],
    ['  - id: GIM-015', ' - id: GIM-015'],
    ['  - id: GIM-015', '    id: GIM-015'],
    ['      meta: 60', '     meta: 60'],
    ['      meta: 60', '       meta: 60'],
    ['estado: cerrado', ' estado: cerrado'],
    // Quotation marks within quotation marks, and the backslash.
    [
      'nombre: Mantenimiento de pozos',
      'nombre: "Mantenimiento de "pozos" altos"',
      'nombre: \'Mantenimiento de "pozos" altos\'',
    ],
    ['nombre: Mantenimiento de pozos', "nombre: 'Pozos d'agua'", 'nombre: "Pozos d\'agua"'],
    ['nombre: Mantenimiento de pozos', 'nombre: "C:\\obras"', "nombre: 'C:\\obras'"],
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
    [PROGRAMADO, '{ene: 0, feb: 10, mar: 10,, abr: 15, may: 15, jun: 10}'],
    [PROGRAMADO, `${PROGRAMADO}}`],
    ['nombre: Mantenimiento de pozos', "nombre: 'Mantenimiento de pozos", "nombre: 'Mantenimiento de pozos'"],
    ['nombre: Mantenimiento de pozos', 'nombre: &pozos', 'nombre: "&pozos"'],
    ['{ene: 0, feb: 8, mar', '{ene: 0, feb: -, mar', '{ene: 0, mar'],
    ['{ene: 0, feb: 8, mar', '{ene: 0, feb: n.d., mar', '{ene: 0, mar'],
    ['      girado: 498000.00\n', '      girado: n.d.\n', ''],
    ['nombre: Mantenimiento de pozos', 'nombre: "Mantenimiento de pozos', 'nombre: "Mantenimiento de pozos"'],
    [
      'nombre: Mantenimiento de pozos',
      'nombre: Mantenimiento de pozos #12',
      'nombre: "Mantenimiento de pozos #12"',
    ],
  ]),
];

const EJECUTADO = 'ejecutado: {ene: 0, feb: 8, mar: 10, abr: 12, may: 10, jun: 8}';

/** Values that are not written as documents have them. */
const FORMS: readonly Mistake[] = [
  ...rows(POI, true, [
    // Codes without quotation marks, and numbers within them.
    ['proyecto: "1.1"', 'proyecto: 1.1'],
    ['cui: "2401234"', 'cui: 2401234'],
    ['distritos: ["210101"]\n', 'distritos: [210101]\n'],
    ['rubro: "18"', 'rubro: 18'],
    ['rubro: "07"', 'rubro: 07'],
    ['meta: 60', 'meta: "60"'],
    ['pim: 850000.00', 'pim: "850000.00"'],
    ['meta: 60', 'meta: 060', 'meta: 60'],
    // Amounts as people write them.
    ['pim: 850000.00', 'pim: 850,000.00'],
    ['pim: 850000.00', 'pim: S/ 850,000.00'],
    ['pim: 850000.00', 'pim: S/. 850000.00'],
    ['pim: 850000.00', 'pim: 850 000.00'],
    ['pim: 850000.00', "pim: 850'000.00"],
    ['certificado: 700000.00', 'certificado: 700.000,00'],
    ['programado: {ene: 0, feb: 80000', 'programado: {ene: 0, feb: S/ 80000'],
    // Dates as people write them.
    ...[
      '30/06/2019',
      '30-06-2019',
      '30.06.2019',
      '30/6/2019',
      '30-06-19',
      '30/06/19',
      '2019-6-30',
      '2019/06/30',
      '2019.06.30',
      '20190630',
      '30 de junio de 2019',
      '30 de junio del 2019',
      '30 junio 2019',
      '30 jun 2019',
      '30-jun-2019',
      'domingo 30 de junio de 2019',
    ].map((date): Row => ['fecha_corte: 2019-06-30', `fecha_corte: ${date}`]),
    ['inicio: 2019-02-01, fin: 2019-05-31', 'inicio: 01/02/2019, fin: 31/05/2019'],
    ['plazo: 2019-08-15', 'plazo: 15/08/2019'],
    // Periods.
    ...['2019-1', '2019-I', 'S1 2019', '2019 S1', '2019-s1', '2019S1', 'primer semestre 2019'].map(
      (period): Row => ['periodo: 2019-S1', `periodo: ${period}`],
    ),
    // Months.
    ...['enero', 'Ene', 'ENE', 'Enero', '1', '01'].map((mes): Row => [
      EJECUTADO,
      EJECUTADO.replace('ene', mes),
    ]),
    [EJECUTADO, EJECUTADO.replace('feb', 'febrero')],
    [EJECUTADO, 'ejecutado: {enero: 0, febrero: 8, marzo: 10, abril: 12, mayo: 10, junio: 8}'],
    [EJECUTADO, 'ejecutado: {Ene: 0, Feb: 8, Mar: 10, Abr: 12, May: 10, Jun: 8}'],
    [EJECUTADO, 'ejecutado: {1: 0, 2: 8, 3: 10, 4: 12, 5: 10, 6: 8}'],
    [EJECUTADO, 'ejecutado: [0, 8, 10, 12, 10, 8]'],
    // Case, accents and blanks of values of a list.
    ...['Cerrado', 'CERRADO', '"Cerrado"', '«cerrado»'].map((estado): Row => [
      'estado: cerrado',
      `estado: ${estado}`,
    ]),
    ['estado: cancelada', 'estado: Cancelada'],
    ['tipo: inversion', 'tipo: inversión'],
    ['tipo: inversion', 'tipo: Inversión'],
    ['causa: expediente_tecnico, detalle', 'causa: expediente técnico, detalle'],
    ['causa: expediente_tecnico, detalle', 'causa: Expediente técnico, detalle'],
    ['causa: expediente_tecnico, detalle', 'causa: expediente-tecnico, detalle'],
    ['causa: clima_desastre', 'causa: Clima desastre'],
    ['estado: en_curso', 'estado: en curso'],
    ['estado: en_curso', 'estado: En Curso'],
    ['impacto: alto', 'impacto: Alto'],
    ['hito: true', 'hito: sí'],
    ['hito: true', 'hito: Si'],
    // Case, accents and blanks of keys.
    [
      '    objetivo: AMB-1\n    unidad: GMAS\n    estado',
      '    Objetivo: AMB-1\n    unidad: GMAS\n    estado',
    ],
    ['    presupuesto:\n', '    Presupuesto:\n'],
    ['      pim: 850000.00', '      PIM: 850000.00'],
    ['      unidad_medida: conexión', '      unidad medida: conexión'],
    ['      meta_anual: 100', '      meta anual: 100'],
    ['      meta_anual: 100', '      Meta-anual: 100'],
    ['    indicador:\n', '    Indicador:\n'],
    ['detalle: Renunciaron', 'Detalle: Renunciaron'],
    ['fecha_entrega: 2019-07-05', 'Fecha_Entrega: 2019-07-05'],
    ['tipo: poi', 'Tipo: poi'],
    ['tipo: poi', 'tipo: POI'],
    [
      '    objetivo: AMB-1\n    unidad: GMAS\n    estado',
      '    objetivo: [AMB-1]\n    unidad: GMAS\n    estado',
    ],
    [
      '  logros: [Cuarenta y ocho familias tienen agua]',
      '  logros: [Agua: cuarenta y ocho familias]',
      '  logros: ["Agua: cuarenta y ocho familias"]',
    ],
    // Quotation marks around an id.
    [
      '    objetivo: AMB-1\n    unidad: GMAS\n    estado',
      '    objetivo: «AMB-1»\n    unidad: GMAS\n    estado',
    ],
    ['    unidad: GMAS\n    estado', '    unidad: «GMAS»\n    estado'],
    ['indicador_plan: SOC-1.1', 'indicador_plan: «SOC-1.1»'],
  ]),
  ...rows(PLAN, false, [
    // A target with its sign, which is read as the level.
    ['metas: {2019: 80,', 'metas: {2019: +80,'],
    ['metas: {2019: 120,', 'metas: {2019: -20,', 'metas: {2019: 80,'],
    ['- id: SOC-1.2', '- id: SOC-1.1', '- id: SOC-1.2'],
    ['periodo: {inicio: 2019, fin: 2022}', 'periodo: {inicio: 2022, fin: 2019}'],
  ]),
  ...rows(UNIDADES, false, [['{id: GAF, nombre', '{id: GIM, nombre', '{id: GIM-2, nombre']]),
  ...rows(AUDIENCIA, false, [['id: C-2019-02', 'id: C-2019-01', 'id: C-2019-10']]),
  ...rows(PLAN, true, [
    ['tipo: plan', 'Tipo: plan'],
    ['tipo: plan', 'TIPO: PLAN'],
    ['version: 1', 'version: "1"'],
    ['tipo: plan\nversion: 1\n', 'tipo: plan\n'],
    ['periodo: {inicio: 2019, fin: 2022}', 'periodo: 2019-2022'],
    ['estado: vigente', 'estado: Vigente'],
    ['nivel: provincial', 'nivel: Provincial'],
    ['sentido: descendente', 'sentido: Descendente'],
    ['tipo: impacto\n            sentido: descendente', 'tipo: Impacto\n            sentido: descendente'],
    ['titulo: Plan', 'título: Plan'],
    ['titulo: Plan', 'Titulo: Plan'],
    ['vision: Una', 'visión: Una'],
    ['{anio: 2017, valor: 68.0', '{año: 2017, valor: 68.0'],
    ['{anio: 2017, valor: 68.0', '{Año: 2017, valor: 68.0'],
    ['linea_base: {anio: 2018, valor: 240', 'línea_base: {anio: 2018, valor: 240'],
    ['linea_base: {anio: 2018, valor: 240', 'linea base: {anio: 2018, valor: 240'],
    ['valor: 900', 'valor: "900"'],
    ['ubigeo: "210101"\n', 'ubigeo: 210101\n'],
    ['codigo: "1.0"\n            nombre: Vivienda', 'codigo: 1.0\n            nombre: Vivienda'],
    ['responsable: GMAS', 'responsable: «GMAS»'],
  ]),
  ...rows(UNIDADES, true, [
    ['organo: apoyo', 'organo: Apoyo'],
    ['organo: apoyo', 'órgano: apoyo'],
    ['nombre: Gerencia de Medio', 'Nombre: Gerencia de Medio'],
  ]),
  ...rows(AUDIENCIA, true, [
    ['fecha: 2019-05-24', 'fecha: 24/05/2019'],
    ['estado: atendida', 'estado: Atendida'],
    ['plazo: 2019-06-15', 'plazo: 15-06-19'],
    ['periodo_informado: 2018-S2', 'periodo_informado: 2018-2'],
    ['lugar: Teatro', 'Lugar: Teatro'],
  ]),
  ...rows(POI, false, [
    // Amounts and dates in the place of each other.
    [
      'pia: 200000.00, pim: 200000.00, certificado: 190000.00',
      'pia: 200000.00, pim: 190000.00, certificado: 200000.00',
    ],
    ['comprometido: 180000.00, devengado: 170000.00', 'comprometido: 170000.00, devengado: 180000.00'],
    [
      'pim: 850000.00\n      certificado: 700000.00\n      comprometido: 640000.00\n      devengado: 510000.00',
      'pim: 510000.00\n      certificado: 700000.00\n      comprometido: 640000.00\n      devengado: 850000.00',
    ],
    [
      'pia: 800000.00\n      pim: 850000.00',
      'pia: 850000.00\n      pim: 80000.00',
      'pia: 80000.00\n      pim: 850000.00',
    ],
    ['inicio: 2019-02-01, fin: 2019-05-31', 'inicio: 2019-05-31, fin: 2019-02-01'],
    // Ids that stand twice.
    ['id: GIM-016', 'id: GIM-015', 'id: GIM-016'],
    ['id: GMAS-002', 'id: GMAS-001', 'id: GMAS-002'],
    // What stands for a group, a list or a single value.
    [
      'desvio: {causa: personal, detalle: Renunciaron dos choferes}',
      'desvio: Renunciaron dos choferes',
      'desvio: {detalle: Renunciaron dos choferes}',
    ],
    ['productos: [{nombre: Pozos mantenidos}]', 'productos: Pozos mantenidos'],
    [
      '    objetivo: AMB-1\n    unidad: GMAS\n    estado',
      '    objetivo: AMB-11\n    unidad: GMAS\n    estado',
    ],
    ['    unidad: GMAS\n    estado', '    unidad: GMA\n    estado'],
    ['      unidad_medida: conexión', '      unidad_medidas: conexión'],
    ['    presupuesto:\n', '    presupesto:\n'],
    ['estado: cerrado', 'estado: cerado'],
    ['causa: expediente_tecnico, detalle', 'causa: expediente, detalle'],
    ['pim: 850000.00', 'pim: 850.000', 'pim: 850000'],
    ['fecha_corte: 2019-06-30', 'fecha_corte: 2019-30-06'],
  ]),
];

/** The whole file in another encoding. */
const ENCODINGS = (text: string): readonly Mistake[] => [
  { file: UNIDADES, right: '', wrong: Buffer.from(text, 'latin1'), safe: true },
  { file: UNIDADES, right: '', wrong: Buffer.from(`\uFEFF${text}`, 'utf16le'), safe: true },
  { file: UNIDADES, right: '', wrong: Buffer.from(text, 'utf16le'), safe: true },
];

export const MISTAKES: readonly Mistake[] = [...SIGNS, ...FORMS, ...ENCODINGS(SMALL[UNIDADES] ?? '')];
