import type { Texts } from './mutator.ts';

/** A mistake of somebody who fills in a document, and the one finding that tells it. */
export interface OfficerMistake {
  /** What was done, in a few words; one of its kind only. */
  readonly name: string;
  readonly file: string;
  /** What the document says, and what was written in its place, with ‹ › around what the finding points at. */
  readonly from: string;
  readonly to: string;
  readonly code: string;
  /** Words of the message. */
  readonly says: string;
  /** Words of what to do, the correction among them. */
  readonly helps: string;
}

const POI = 'poi/2019-S1.yaml';
const PLAN = 'plan.yaml';
const UNITS = 'unidades.yaml';

type Row = readonly [name: string, from: string, to: string, code: string, says: string, helps: string];

function inFile(file: string, rows: readonly Row[]): readonly OfficerMistake[] {
  return rows.map(([name, from, to, code, says, helps]) => ({ name, file, from, to, code, says, helps }));
}

const DONE = '{ene: 8, feb: 11, mar: 10, abr: 10, may: 12, jun: 9}';
const EJECUTADO = `ejecutado: ${DONE}`;
const FEB = 'ejecutado: {ene: 8, feb: 11';

/** Months of what was executed, of the activity GDL-002. */
const months: readonly Row[] = [
  [
    'a list of six figures',
    EJECUTADO,
    '‹ejecutado›: [8, 11, 10, 10, 12, 9]',
    'esquema/tipo-incorrecto',
    'va por meses',
    EJECUTADO,
  ],
  [
    'a list of five figures',
    EJECUTADO,
    '‹ejecutado›: [8, 11, 10, 10, 12]',
    'esquema/tipo-incorrecto',
    'va por meses',
    'Hay 5 cifras',
  ],
  [
    'cells pasted from Excel',
    EJECUTADO,
    'ejecutado: ‹8\t11\t10\t10\t12\t9›',
    'esquema/tipo-incorrecto',
    'fila copiada de Excel',
    EJECUTADO,
  ],
  [
    'cells with spaces between them',
    EJECUTADO,
    'ejecutado: ‹8 11 10 10 12 9›',
    'esquema/tipo-incorrecto',
    'fila copiada de Excel',
    EJECUTADO,
  ],
  [
    'figures with commas and no brackets',
    EJECUTADO,
    'ejecutado: ‹8, 11, 10, 10, 12, 9›',
    'esquema/tipo-incorrecto',
    'va por meses',
    EJECUTADO,
  ],
  [
    'a row of months over a row of figures',
    EJECUTADO,
    'ejecutado: ‹ene\tfeb\tmar\tabr\tmay\tjun›\n        8\t11\t10\t10\t12\t9',
    'esquema/tipo-incorrecto',
    'fila copiada de Excel',
    EJECUTADO,
  ],
  [
    'figures with dashes below the key',
    EJECUTADO,
    '‹ejecutado›:\n        - 8\n        - 11\n        - 10\n        - 10\n        - 12\n        - 9',
    'esquema/tipo-incorrecto',
    'va por meses',
    EJECUTADO,
  ],
  [
    'months between square brackets',
    EJECUTADO,
    '‹ejecutado›: [ene: 8, feb: 11, mar: 10, abr: 10, may: 12, jun: 9]',
    'esquema/tipo-incorrecto',
    'va por meses',
    EJECUTADO,
  ],
  [
    'the total in the place of the months',
    EJECUTADO,
    'ejecutado: ‹60›',
    'esquema/tipo-incorrecto',
    'es 60',
    'logrado: 60',
  ],
  [
    'n.d. for no datum',
    FEB,
    'ejecutado: {ene: 8, feb: ‹n.d.›',
    'esquema/tipo-incorrecto',
    '«n.d.» donde va una cifra',
    'Si no hay dato de febrero, quite «feb»; si no se hizo nada, escriba feb: 0',
  ],
  [
    's/d for no datum',
    FEB,
    'ejecutado: {ene: 8, feb: ‹s/d›',
    'esquema/tipo-incorrecto',
    '«s/d»',
    'quite «feb»',
  ],
  [
    'words for no datum',
    FEB,
    'ejecutado: {ene: 8, feb: ‹sin dato›',
    'esquema/tipo-incorrecto',
    '«sin dato»',
    'quite «feb»',
  ],
  [
    'N/A for no datum',
    FEB,
    'ejecutado: {ene: 8, feb: ‹N/A›',
    'esquema/tipo-incorrecto',
    '«N/A»',
    'quite «feb»',
  ],
  [
    'a figure with its unit',
    FEB,
    'ejecutado: {ene: 8, feb: ‹11 visitas›',
    'esquema/tipo-incorrecto',
    'va solo la cifra',
    'feb: 11',
  ],
  [
    'a figure in quotes',
    FEB,
    'ejecutado: {ene: 8, feb: ‹"11"›',
    'esquema/tipo-incorrecto',
    'entre comillas',
    'Quite las comillas: feb: 11',
  ],
  [
    'months with their whole names',
    EJECUTADO,
    'ejecutado: {‹enero›: 8, febrero: 11, marzo: 10, abril: 10, mayo: 12, junio: 9}',
    'esquema/campo-desconocido',
    '«enero», «febrero», «marzo», «abril» y 2 más',
    'ene en lugar de enero',
  ],
  [
    'months with capitals',
    EJECUTADO,
    'ejecutado: {‹Ene›: 8, Feb: 11, Mar: 10, Abr: 10, May: 12, Jun: 9}',
    'esquema/campo-desconocido',
    '«Ene»',
    'ene en lugar de Ene',
  ],
  [
    'months by their numbers',
    EJECUTADO,
    'ejecutado: {‹1›: 8, 2: 11, 3: 10, 4: 10, 5: 12, 6: 9}',
    'esquema/campo-desconocido',
    '«1»',
    'ene en lugar de 1',
  ],
  [
    'months in English',
    'ejecutado: {ene: 8, feb: 11, mar: 10, abr: 10',
    'ejecutado: {‹jan›: 8, feb: 11, mar: 10, apr: 10',
    'esquema/campo-desconocido',
    '«jan» y «apr»',
    'ene en lugar de jan',
  ],
  [
    'sep, which is set in Peru',
    'ejecutado: {ene: 8,',
    'ejecutado: {ene: 8, ‹sep›: 1,',
    'esquema/campo-desconocido',
    '«sep»',
    'Escriba set',
  ],
  [
    'a month twice',
    FEB,
    'ejecutado: {ene: 8, ‹ene›: 11',
    'yaml/clave-duplicada',
    '«ene» está dos veces',
    'Deje una sola',
  ],
];

const keys: readonly Row[] = [
  [
    'a key with a capital',
    '    nombre: Asistencia',
    '    ‹Nombre›: Asistencia',
    'esquema/campo-desconocido',
    '«Nombre»',
    'Escriba nombre. Las claves van en minúsculas',
  ],
  [
    'a key with blanks',
    '      unidad_medida: visita',
    '      ‹unidad de medida›: visita',
    'esquema/campo-desconocido',
    '«unidad de medida»',
    '¿Quiso decir «unidad_medida»?',
  ],
  [
    'two colons',
    '    nombre: Asistencia',
    '    ‹nombre:›: Asistencia',
    'esquema/campo-desconocido',
    '«nombre:»',
    'Sobran dos puntos: escriba nombre:',
  ],
  [
    'the kind in capitals',
    'tipo: poi',
    'tipo: ‹POI›',
    'esquema/tipo-desconocido',
    '«POI»',
    '¿Quiso decir «poi»?',
  ],
];

const citations: readonly Row[] = [
  [
    'angular quotes around a code',
    '    objetivo: ECO-1',
    '    objetivo: ‹«ECO-1»›',
    'poi/objetivo-inexistente',
    '“«ECO-1»”',
    'Quite las comillas: ECO-1',
  ],
  [
    'quotes of Word around a code',
    '    objetivo: ECO-1',
    '    objetivo: ‹“ECO-1”›',
    'yaml/comillas-tipograficas',
    'tipográficas',
    '"ECO-1"',
  ],
  [
    'acute accents around a code',
    '    objetivo: ECO-1',
    '    objetivo: ‹´ECO-1´›',
    'poi/objetivo-inexistente',
    'ECO-1',
    'Quite las comillas: ECO-1',
  ],
  [
    'the name of the objective',
    '    objetivo: ECO-1',
    '    objetivo: ‹Más ingresos para los productores›',
    'poi/objetivo-inexistente',
    'no está en el plan',
    'Ese es el nombre de «ECO-1»: escriba ECO-1',
  ],
  [
    'the name without its accents',
    '    objetivo: ECO-1',
    '    objetivo: ‹mas ingresos para los productores›',
    'poi/objetivo-inexistente',
    'no está en el plan',
    'Ese es el nombre de «ECO-1»',
  ],
  [
    'the code and the name',
    '    objetivo: ECO-1',
    '    objetivo: ‹ECO-1 Más ingresos›',
    'poi/objetivo-inexistente',
    'no está en el plan',
    'Escriba solo el código: ECO-1',
  ],
  [
    'the code without its dash',
    '    objetivo: ECO-1',
    '    objetivo: ‹ECO1›',
    'poi/objetivo-inexistente',
    'ECO1',
    '«ECO-1»',
  ],
  [
    'a list with one objective',
    '    objetivo: ECO-1',
    '    ‹objetivo›: [ECO-1]',
    'esquema/tipo-incorrecto',
    'un solo valor',
    'objetivo: ECO-1',
  ],
  [
    'two objectives in a list',
    '    objetivo: ECO-1',
    '    ‹objetivo›: [ECO-1, SOC-1]',
    'esquema/tipo-incorrecto',
    'lista de 2',
    'tambien: [SOC-1]',
  ],
  [
    'two objectives in a text',
    '    objetivo: ECO-1',
    '    objetivo: ‹ECO-1, SOC-1›',
    'poi/objetivo-inexistente',
    'ECO-1, SOC-1',
    'Aquí va uno solo',
  ],
  [
    'the name of the unit',
    '    unidad: GAF',
    '    unidad: ‹Gerencia de Administración y Finanzas›',
    'poi/unidad-inexistente',
    'Gerencia',
    'Ese es el nombre de «GAF»: escriba GAF',
  ],
  [
    'a part of the name of the unit',
    '    unidad: GAF',
    '    unidad: ‹Administración y Finanzas›',
    'poi/unidad-inexistente',
    'Administración',
    '¿Quiso decir «GAF»?',
  ],
  [
    'dots in the letters of a unit',
    '    unidad: GAF',
    '    unidad: ‹G.A.F.›',
    'poi/unidad-inexistente',
    'G.A.F.',
    '«GAF»',
  ],
  [
    'the unit of the header by its name',
    'unidad: GDL',
    'unidad: ‹Gerencia de Desarrollo Local›',
    'poi/unidad-inexistente',
    'El encabezado',
    'escriba GDL',
  ],
  [
    'the indicator by its name',
    'indicador_plan: ECO-1.1',
    'indicador_plan: ‹Productores que venden queso con registro sanitario›',
    'poi/indicador-ajeno',
    'no está en el plan',
    'escriba ECO-1.1',
  ],
  [
    'the programme by its name',
    '    objetivo: ECO-1\n    proyecto: "1.0"',
    '    objetivo: ECO-1\n    proyecto: ‹Queso con valor›',
    'poi/proyecto-ajeno',
    'Queso con valor',
    'escriba "1.0"',
  ],
  [
    'a result by the name of its indicator',
    'indicador: AMB-1.1,',
    'indicador: ‹Puntos críticos de basura en la vía pública›,',
    'indicador/resultado-inexistente',
    'no tiene',
    'escriba AMB-1.1',
  ],
];

const dates: readonly Row[] = [
  ...[
    '30/06/2019',
    '30-06-19',
    '2019-6-30',
    '30 de junio de 2019',
    '30 de junio del 2019',
    '30-jun-19',
    '2019–06–30',
    '20190630',
    '2019-06-30 00:00:00',
  ].map((written): Row => [
    `the day written ${written}`,
    'fecha_corte: 2019-06-30',
    `fecha_corte: ‹${written}›`,
    'esquema/formato-incorrecto',
    `«${written}»`,
    'Escriba fecha_corte: 2019-06-30 (30 de junio de 2019)',
  ]),
  [
    'the day as Excel counts it',
    'fecha_corte: 2019-06-30',
    'fecha_corte: ‹43646›',
    'esquema/formato-incorrecto',
    'parece una fecha de Excel',
    'fecha_corte: 2019-06-30',
  ],
  [
    '31 June',
    'fecha_corte: 2019-06-30',
    'fecha_corte: ‹2019-06-31›',
    'esquema/formato-incorrecto',
    'junio tiene 30 días',
    'Corrija el día',
  ],
  [
    '29 February of a common year',
    'inicio: 2019-02-11',
    'inicio: ‹2019-02-29›',
    'esquema/formato-incorrecto',
    'febrero de 2019 tiene 28 días',
    'Corrija el día',
  ],
  [
    'the month last',
    'inicio: 2019-02-11',
    'inicio: ‹2019-13-02›',
    'esquema/formato-incorrecto',
    'no tiene un mes 13',
    'inicio: 2019-02-13',
  ],
  [
    'a month without its day',
    'fecha_corte: 2019-06-30',
    'fecha_corte: ‹2019-06›',
    'esquema/formato-incorrecto',
    'no dice el día',
    'AAAA-MM-DD',
  ],
];

const codes: readonly Row[] = [
  [
    'an id with a blank',
    'id: GDL-002',
    'id: ‹GDL 002›',
    'esquema/formato-incorrecto',
    'un espacio',
    'id: GDL-002',
  ],
  ['an id with N°', 'id: GDL-002', 'id: ‹GDL-N°2›', 'esquema/formato-incorrecto', '«°»', 'id: GDL-2'],
  ['an id with a slash', 'id: GDL-002', 'id: ‹GDL/002›', 'esquema/formato-incorrecto', '«/»', 'id: GDL-002'],
  [
    'an id with a long dash',
    'id: GDL-002',
    'id: ‹GDL–002›',
    'esquema/formato-incorrecto',
    'una raya',
    'id: GDL-002',
  ],
  ...['2019-1', '2019-I', '2019-s1', 'S1-2019', '2019 S1', 'Primer semestre 2019', 'enero-junio 2019'].map(
    (written): Row => [
      `the semester written ${written}`,
      'periodo: 2019-S1',
      `periodo: ‹${written}›`,
      'esquema/formato-incorrecto',
      `«${written}»`,
      'Escriba periodo: 2019-S1',
    ],
  ),
  [
    'a rubro without its zero',
    '      girado: 19500.00',
    '      girado: 19500.00\n      rubro: ‹7›',
    'yaml/tipo-ambiguo',
    'sin comillas',
    'rubro: "07"',
  ],
];

const money: readonly Row[] = [
  [
    'thousands in words',
    'pim: 40000.00',
    'pim: ‹40 mil›',
    'esquema/tipo-incorrecto',
    'va solo la cifra',
    'Escriba pim: 40000',
  ],
  [
    'n.d. for an amount',
    'pim: 40000.00',
    'pim: ‹n.d.›',
    'esquema/tipo-incorrecto',
    'donde va una cifra',
    'Si no hay dato, quite «pim»',
  ],
  [
    'an amount in brackets',
    'pim: 40000.00',
    'pim: ‹(40000)›',
    'esquema/tipo-incorrecto',
    'va solo la cifra',
    'quieren decir «menos»',
  ],
  [
    'a formula',
    'pim: 40000.00',
    'pim: ‹=20000+20000›',
    'esquema/tipo-incorrecto',
    'fórmula de Excel',
    'su resultado',
  ],
  [
    'an amount in words',
    'pim: 40000.00',
    'pim: ‹cuarenta mil›',
    'esquema/tipo-incorrecto',
    'debe ser un número',
    'solo cifras',
  ],
];

const structure: readonly Row[] = [
  [
    'a product as a text',
    '    productos:\n      - {nombre: Visitas de asistencia técnica realizadas}',
    '    productos: ‹Visitas realizadas›',
    'esquema/tipo-incorrecto',
    'debe ser una lista',
    'productos: [{nombre: Visitas realizadas}]',
  ],
  [
    'a product without its key',
    '      - {nombre: Visitas de asistencia técnica realizadas}',
    '      - ‹Visitas realizadas›',
    'esquema/tipo-incorrecto',
    'grupo de claves',
    '{nombre: Visitas realizadas}',
  ],
  [
    'a product without its dash',
    '    productos:\n      - {nombre: Visitas de asistencia técnica realizadas}',
    '    ‹productos›:\n      nombre: Visitas realizadas',
    'esquema/tipo-incorrecto',
    'debe ser una lista',
    '«- nombre:»',
  ],
  [
    'evidence as a word',
    '      - {tipo: ficha, titulo: Fichas de visita, url: "https://www.gob.pe/ejemplo/fichas-visita"}',
    '      - ‹acta›',
    'esquema/tipo-incorrecto',
    'grupo de claves',
    '{titulo: acta}',
  ],
  [
    'evidence as an address',
    '    evidencias:\n      - {tipo: ficha, titulo: Fichas de visita, url: "https://www.gob.pe/ejemplo/fichas-visita"}',
    '    evidencias: ‹https://www.gob.pe/x›',
    'esquema/tipo-incorrecto',
    'debe ser una lista',
    'evidencias: [{url: "https://www.gob.pe/x"}]',
  ],
  [
    'a measure as a text',
    '  ventajas:\n',
    '  medidas: ‹Contratar más gente›\n  ventajas:\n',
    'esquema/tipo-incorrecto',
    'debe ser una lista',
    'medidas: [{texto: Contratar más gente}]',
  ],
  [
    'a task as a text',
    '    cronograma:\n      - {id: T1, tarea: Visitas a las queserías, inicio: 2019-01-10, fin: 2019-12-20, avance: 50}',
    '    cronograma: ‹todo el año›',
    'esquema/tipo-incorrecto',
    'debe ser una lista',
    'cronograma: [{tarea: todo el año}], y agregue «inicio» y «fin»',
  ],
  [
    'a dependency as a text',
    'depende_de: [T1]',
    'depende_de: ‹T1›',
    'esquema/tipo-incorrecto',
    'debe ser una lista',
    'depende_de: [T1]',
  ],
  [
    'an achievement with a colon',
    '    - Cuarenta y nueve familias',
    '    - ‹Agua›: cuarenta y nueve familias',
    'esquema/campo-desconocido',
    'lleva «: »',
    '"Agua: cuarenta y nueve familias',
  ],
  [
    'an item with no blank after its dash',
    '    - Cuarenta y nueve familias del barrio San José ya tienen agua en casa',
    '    ‹-Cuarenta y nueve familias›',
    'esquema/tipo-incorrecto',
    'sin espacio',
    '- Cuarenta y nueve familias',
  ],
  [
    'an item with a bullet',
    '    - Cuarenta y nueve familias del barrio San José ya tienen agua en casa',
    '    ‹• Cuarenta y nueve familias›',
    'esquema/tipo-incorrecto',
    '«•»',
    '- Cuarenta y nueve familias',
  ],
  [
    'the approval as the unit alone',
    'gasto: {aprobado_por: GAF, norma: R.G.M. 004-2019-MDE, fecha: 2019-01-10, techo: 300000.00}',
    'gasto: ‹GAF›',
    'esquema/tipo-incorrecto',
    'grupo de claves',
    'gasto: {aprobado_por: GAF}',
  ],
  [
    'a deviation as a text',
    '    objetivo: ECO-1',
    '    desvio: ‹No llegaron los equipos›\n    objetivo: ECO-1',
    'esquema/tipo-incorrecto',
    'grupo de claves',
    'desvio: {detalle: No llegaron los equipos}',
  ],
  [
    'yes in Spanish',
    'avance: 49, depende_de',
    'avance: 49, hito: ‹sí›, depende_de',
    'esquema/tipo-incorrecto',
    'true o false',
    'hito: true',
  ],
];

const plan: readonly Row[] = [
  [
    'a target with a sign of percentage',
    'metas: {2019: 70,',
    'metas: {2019: ‹70%›,',
    'esquema/formato-incorrecto',
    'una meta va sin el signo %',
    'Escriba 2019: 70. Con signo y entre comillas, "+70%" querría decir',
  ],
  [
    'every target with a sign of percentage',
    'metas: {2019: 70, 2020: 76, 2021: 84, 2022: 92}',
    'metas: {2019: ‹70%›, 2020: 76%, 2021: 84%, 2022: 92%}',
    'esquema/formato-incorrecto',
    'Hay 4 metas con el signo %',
    'como 2019: 70',
  ],
  [
    'a target with words',
    'metas: {2019: 70,',
    'metas: {2019: ‹al 70›,',
    'esquema/formato-incorrecto',
    'solo una cifra',
    '2019: 70',
  ],
  [
    'a year of two figures',
    'metas: {2019: 70,',
    'metas: {‹19›: 70,',
    'esquema/campo-desconocido',
    '«19»',
    '2019',
  ],
  [
    'the year with ñ',
    'linea_base: {anio: 2018, valor: 66,',
    'linea_base: {‹año›: 2018, valor: 66,',
    'esquema/campo-desconocido',
    '«año»',
    'Escriba anio',
  ],
  [
    'a key with an accent',
    'titulo: Plan',
    '‹título›: Plan',
    'esquema/campo-desconocido',
    '«título»',
    'Escriba titulo',
  ],
  [
    'the period as a text',
    'periodo: {inicio: 2019, fin: 2022}',
    'periodo: ‹2019-2022›',
    'esquema/tipo-incorrecto',
    'grupo de claves',
    'periodo: {inicio: 2019, fin: 2022}',
  ],
  [
    'the baseline as its figure',
    'linea_base: {anio: 2018, valor: 66, fuente: Padrón de usuarios del servicio de agua}',
    'linea_base: ‹66›',
    'esquema/tipo-incorrecto',
    'grupo de claves',
    'linea_base: {valor: 66}',
  ],
  [
    'no baseline in words',
    'linea_base: {anio: 2018, valor: 66, fuente: Padrón de usuarios del servicio de agua}',
    'linea_base: ‹no hay›',
    'esquema/tipo-incorrecto',
    'grupo de claves',
    'sin_linea_base',
  ],
  [
    'the id of the plan with capitals',
    'id: ejemplo-2019-2022',
    'id: ‹Ejemplo 2019-2022›',
    'esquema/formato-incorrecto',
    'una mayúscula',
    'id: ejemplo-2019-2022',
  ],
  [
    'a ubigeo without its zero',
    'ubigeo: "210199"',
    'ubigeo: ‹"10199"›',
    'esquema/formato-incorrecto',
    '6 cifras',
    'ubigeo: "010199"',
  ],
  [
    'the responsible unit by its name',
    'responsable: GAF',
    'responsable: ‹Gerencia de Administración y Finanzas›',
    'plan/responsable-inexistente',
    'Gerencia',
    'escriba GAF',
  ],
];

const units: readonly Row[] = [
  [
    'the id of a unit with a blank',
    'id: GDL',
    'id: ‹G DL›',
    'esquema/formato-incorrecto',
    'un espacio',
    'id: G-DL',
  ],
];

/** One of each kind of slip in a project that has no other fault: `examples/minimo`. */
export const officerMistakes: readonly OfficerMistake[] = [
  ...inFile(POI, [...months, ...keys, ...citations, ...dates, ...codes, ...money, ...structure]),
  ...inFile(PLAN, plan),
  ...inFile(UNITS, units),
];

/** The project with a mistake, marks and all; undefined where what the mistake changes is not there. */
export function withMistake(texts: Texts, { file, from, to }: OfficerMistake): Texts | undefined {
  const text = texts[file] ?? '';
  return text.includes(from) ? { ...texts, [file]: text.replace(from, () => to) } : undefined;
}
