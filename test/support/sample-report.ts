import type { Block, Cell, Figure, Report, Row, Table, Text } from '../../src/report/report.ts';
import { DIMENSIONS, GRID } from './sample-data.ts';

export function plain(text: string): Text {
  return [{ text }];
}

function cell(text: string, more: Partial<Cell> = {}): Cell {
  return { text: plain(text), ...more };
}

export const OBJECTIVES_TABLE: Table = {
  kind: 'table',
  rowHeader: 1,
  label: 'Cuadro 2',
  caption: 'Los dieciséis objetivos del plan y su avance al 30 de junio de 2021.',
  columns: [
    { title: 'N.º', align: 'left', width: 6 },
    { title: 'Objetivo y programa', align: 'left', width: 22 },
    { title: 'Indicador y meta 2022', align: 'left', width: 22 },
    { title: 'Unidad orgánica', align: 'left', width: 20 },
    { title: 'Avance físico', align: 'left', width: 16 },
    { title: 'Financiero', align: 'right', width: 9 },
    { title: 'Estado', align: 'left', width: 13 },
  ],
  rows: DIMENSIONS.flatMap(({ tono, title, objectives }): Row[] => [
    { role: 'group', tono, cells: [cell(`Dimensión ${title.toLowerCase()}`)] },
    ...objectives.map((objective): Row => ({
      role: 'item',
      tono,
      cells: [
        { text: [{ text: objective.id, strong: true }] },
        { text: [{ text: objective.name, strong: true }], note: plain(`Programa: ${objective.program}`) },
        { text: [{ text: `${objective.indicator}: ` }, { text: objective.goal, strong: true }] },
        cell(objective.unit),
        {
          text: [
            { text: objective.physical === null ? 's. d.' : `${objective.physical} %`, strong: true },
            { text: ` / ${objective.planned} %` },
          ],
          bar: { value: objective.physical ?? 0, tono },
        },
        cell(`${objective.financial} %`),
        cell(objective.word, { estado: objective.estado }),
      ],
    })),
  ]),
};

const MONEY_TABLE: Table = {
  kind: 'table',
  label: 'Cuadro 1',
  caption: 'Presupuesto y avance por dimensión, en millones de soles.',
  columns: [
    { title: 'Dimensión', align: 'left', width: 30 },
    ...['Objetivos', 'PIM', 'Devengado', 'Programado', 'Físico', 'Financiero'].map((title) => ({
      title,
      align: 'right' as const,
      width: 12,
    })),
  ],
  rows: [
    ...[
      ['Social', '4', '87.1', '54.0', '64 %', '60 %', '62 %'],
      ['Económica', '4', '23.5', '10.5', '60 %', '47 %', '45 %'],
      ['Ambiental', '4', '64.1', '23.4', '57 %', '34 %', '37 %'],
      ['Institucional', '4', '7.1', '3.6', '64 %', '58 %', '51 %'],
    ].map((texts): Row => ({ role: 'item', cells: texts.map((text) => cell(text)) })),
    {
      role: 'total',
      cells: ['Total', '16', '181.8', '91.6', '61 %', '49 %', '50 %'].map((text) => cell(text)),
    },
  ],
};

const CARDS: Block = {
  kind: 'cards',
  cards: [
    { title: 'Avance físico', value: '49 %', note: 'programado: 61 %', bar: { value: 49 } },
    {
      title: 'Ejecución financiera',
      value: '50 %',
      note: 'S/ 91.6 M de S/ 181.8 M',
      bar: { value: 50, tono: 'economica' },
      tono: 'economica',
    },
    {
      title: 'Objetivos en meta',
      value: '8 de 16',
      note: '95 % o más de lo previsto',
      bar: { value: 50, tono: 'ambiental' },
      estado: 'verde',
    },
    { title: 'Requieren decisión', value: '3', note: '2 críticos y 1 sin dato', estado: 'rojo' },
  ],
};

const SUMMARY: Text = [
  { text: 'Al 30 de junio de 2021, el Plan de Gobierno Municipal 2019–2022 registra un ' },
  { text: 'avance físico ponderado de 49 %', strong: true },
  { text: ' frente a 61 % programado, y una ' },
  { text: 'ejecución financiera de 50 %', strong: true },
  {
    text: ' del presupuesto institucional modificado. De los dieciséis objetivos, 8 se encuentran en meta, 5 en riesgo, 2 en situación crítica y 1 no cuenta con reporte.',
  },
];

const SHARES = [
  { label: 'Social', note: 'S/ 87.1 M de PIM', tono: 'social', value: 60, second: 62, mark: 64 },
  { label: 'Económica', note: 'S/ 23.5 M de PIM', tono: 'economica', value: 47, second: 45, mark: 60 },
  { label: 'Ambiental', note: 'S/ 64.1 M de PIM', tono: 'ambiental', value: 34, second: 37, mark: 57 },
  { label: 'Institucional', note: 'S/ 7.1 M de PIM', tono: 'institucional', value: 58, second: 51, mark: 64 },
] as const;

export const BARS: Figure = {
  kind: 'figure',
  id: 'grafico-dimensiones',
  label: 'Gráfico 1',
  caption: 'Avance físico y ejecución financiera por dimensión, ponderados por PIM.',
  alt: 'La dimensión social avanza más, 60 %; la ambiental menos, 34 %, a 23 puntos de lo programado. Todos sus datos están en el cuadro 1.',
  chart: {
    kind: 'bars',
    legend: {
      value: 'Avance físico',
      second: 'Ejecución financiera',
      mark: 'Programado a la fecha de corte',
    },
    rows: SHARES.map((row) => ({
      ...row,
      valueText: `${row.value} %`,
      secondText: `financiero ${row.second} %`,
    })),
  },
};

export const UNIT_BARS: Figure = {
  kind: 'figure',
  id: 'grafico-unidad',
  label: 'Gráfico 2',
  caption: 'Objetivos de la Gerencia de Medio Ambiente y Servicios.',
  alt: 'Armonía con el medio ambiente supera lo programado; la bahía llega a 19 % y un objetivo no tiene dato. Todos sus datos están en el cuadro 2.',
  chart: {
    kind: 'bars',
    legend: { value: 'Avance físico', second: 'Ejecución financiera', mark: 'Programado' },
    rows: (DIMENSIONS[2]?.objectives ?? []).map((objective) => ({
      label: `${objective.id} ${objective.name}`,
      note: objective.indicator,
      tono: 'ambiental' as const,
      estado: objective.estado,
      value: objective.physical,
      valueText: objective.physical === null ? 's. d.' : `${objective.physical} % de ${objective.planned} %`,
      second: objective.financial,
      secondText: `financiero ${objective.financial} %`,
      mark: objective.planned,
    })),
  },
};

export const DUMBBELLS: Figure = {
  kind: 'figure',
  id: 'grafico-brecha',
  label: 'Gráfico 3',
  caption: 'Avance físico y financiero de los objetivos que se apartan.',
  alt: 'La mayoría está cerca del equilibrio; turismo y bahía quedan por debajo de 30 %. Todos sus datos están en el cuadro 2.',
  chart: {
    kind: 'dumbbells',
    legend: { first: 'Avance físico', second: 'Ejecución financiera' },
    rows: DIMENSIONS.flatMap(({ tono, objectives }) =>
      objectives.flatMap(({ id, name, physical, financial }) =>
        physical === null
          ? []
          : [
              {
                label: `${id} ${name}`,
                tono,
                first: physical,
                second: financial,
                text: `físico ${physical} %, gasto ${financial} %`,
              },
            ],
      ),
    ),
  },
};

export const STATES_BAR: Figure = {
  kind: 'figure',
  id: 'grafico-estados',
  label: 'Gráfico 6',
  caption: 'Los dieciséis objetivos por su estado.',
  alt: '8 en meta, 5 en riesgo, 2 críticos y 1 sin dato.',
  chart: {
    kind: 'states',
    parts: [
      { estado: 'verde', count: 8, text: '8 en meta' },
      { estado: 'amarillo', count: 5, text: '5 en riesgo' },
      { estado: 'rojo', count: 2, text: '2 críticos' },
      { estado: 'gris', count: 1, text: '1 sin dato' },
    ],
  },
};

export const FUNNEL: Figure = {
  kind: 'figure',
  id: 'grafico-gasto',
  label: 'Gráfico 4',
  caption: 'Fases del gasto al 30 de junio de 2021.',
  alt: 'De 181.8 millones de soles (100 %): certificado 144.5 (79.5 %), comprometido 114.5 (63.0 %), devengado 91.6 (50.4 %), girado 7.2 (4.0 %).',
  chart: {
    kind: 'funnel',
    steps: [
      { label: 'PIM', share: 100, valueText: 'S/ 181.8 M', shareText: '100 %' },
      { label: 'Certificado', share: 79.5, valueText: 'S/ 144.5 M', shareText: '79.5 % del PIM' },
      { label: 'Comprometido', share: 63, valueText: 'S/ 114.5 M', shareText: '63.0 % del PIM' },
      { label: 'Devengado', share: 50.4, valueText: 'S/ 91.6 M', shareText: '50.4 % del PIM' },
      { label: 'Girado', share: 4, valueText: 'S/ 7.2 M', shareText: '4.0 % del PIM' },
    ],
  },
};

export const GANTT: Figure = {
  kind: 'figure',
  id: 'grafico-cronograma',
  label: 'Gráfico 5',
  caption: 'Cronograma trimestral de los dieciséis programas, 2019–2022.',
  alt: DIMENSIONS.flatMap(({ objectives }) => objectives)
    .map(({ id, milestone, physical }) => `${id}: ${milestone}, ${physical ?? 's. d.'} %`)
    .join('; '),
  chart: {
    kind: 'gantt',
    from: '2019-01-01',
    to: '2022-12-31',
    cutoff: '2021-06-30',
    cutoffText: 'corte 30-6-2021',
    rows: DIMENSIONS.flatMap(({ tono, title, objectives }) => [
      { id: tono, label: `Dimensión ${title.toLowerCase()}`, group: true, tono },
      ...objectives.map((objective, index) => ({
        id: objective.id,
        label: `${objective.id} ${objective.program}`,
        note: objective.milestone,
        tono,
        estado: objective.estado,
        start: objective.start,
        end: objective.end,
        ...(objective.physical === null ? {} : { progress: objective.physical }),
        progressText: objective.physical === null ? 's. d.' : `${objective.physical} %`,
        ...(index === 3 ? { dependsOn: [objectives[0]?.id ?? ''] } : {}),
      })),
    ]),
  },
};

const BLOCKS: readonly Block[] = [
  { kind: 'heading', level: 1, id: 'resumen', number: '1', text: 'Resumen ejecutivo' },
  { kind: 'paragraph', role: 'lead', text: SUMMARY },
  CARDS,
  GRID,
  {
    kind: 'callout',
    tone: 'bad',
    title: 'Lo que se pide decidir en la audiencia',
    text: [
      [
        { text: 'Reprogramar ' },
        { text: 'ECO-1', strong: true },
        { text: ' (turismo sostenible) y ' },
        { text: 'AMB-1', strong: true },
        { text: ' (recuperación de la bahía de Puno), y exigir el reporte pendiente de ' },
        { text: 'AMB-4', strong: true },
        { text: ' antes del 31 de julio. El detalle se encuentra en la sección ' },
        { text: 'Avance por objetivo', href: '#objetivos' },
        { text: '.' },
      ],
    ],
  },
  { kind: 'heading', level: 1, id: 'dimensiones', number: '2', text: 'Avance por dimensión' },
  {
    kind: 'paragraph',
    text: plain(
      'La dimensión social concentra la mayor parte del presupuesto y avanza cerca de lo programado. La dimensión ambiental muestra la mayor brecha: la recuperación integral de la bahía interior depende de expedientes técnicos que aún no cuentan con viabilidad, por lo que el avance físico quedó por debajo de la mitad de lo previsto.',
    ),
  },
  BARS,
  MONEY_TABLE,
  {
    kind: 'paragraph',
    role: 'note',
    text: plain(
      'Los porcentajes físicos excluyen el objetivo AMB-4, que no cuenta con reporte. PIM: presupuesto institucional modificado.',
    ),
  },
  {
    kind: 'callout',
    tone: 'neutral',
    title: 'Cómo se pondera',
    text: [
      plain(
        'El avance de cada dimensión es el promedio de sus objetivos ponderado por el PIM. Un objetivo con más presupuesto pesa más.',
      ),
    ],
  },
  { kind: 'heading', level: 1, id: 'objetivos', number: '3', text: 'Avance por objetivo' },
  {
    kind: 'paragraph',
    text: plain(
      'Objetivos estratégicos de las secciones 4.1 a 4.4 del plan, con su programa, indicador, meta al 2022 y unidad orgánica responsable.',
    ),
  },
  OBJECTIVES_TABLE,
  { kind: 'heading', level: 2, id: 'decision', text: 'Objetivos que requieren decisión' },
  {
    kind: 'list',
    items: [
      [
        { text: 'Conexiones clandestinas de aguas residuales', strong: true },
        {
          text: ' en la bahía interior: intervención conjunta con el GORE Puno y el MVCS, con cronograma firmado (Informe N.º 112-2021).',
        },
      ],
      [
        { text: 'Temporada de lluvias', strong: true },
        {
          text: ' (diciembre a marzo): adelantar la canalización de quebradas a los meses de setiembre y octubre.',
        },
      ],
    ],
  },
  {
    kind: 'list',
    items: [
      plain(
        'Culminar y declarar viable el expediente de la bahía interior, Gerencia de Medio Ambiente y Servicios, 30 de setiembre.',
      ),
      [
        { text: 'Publicar el padrón en el ' },
        { text: 'portal de transparencia', href: 'https://www.munipuno.gob.pe/transparencia' },
        { text: ', 15 de agosto.' },
      ],
    ],
  },
  { kind: 'heading', level: 1, id: 'inversiones', number: '4', text: 'Inversiones', landscape: true },
  {
    kind: 'table',
    rowHeader: 1,
    label: 'Cuadro 3',
    caption: 'Inversiones del semestre, con las fases del gasto en soles.',
    columns: [
      { title: 'CUI', align: 'left', width: 8 },
      { title: 'Inversión', align: 'left', width: 34 },
      ...['PIA', 'PIM', 'Certificado', 'Comprometido', 'Devengado', 'Girado'].map((title) => ({
        title,
        align: 'right' as const,
        width: 12,
      })),
    ],
    rows: Array.from({ length: 8 }, (_, index): Row => ({
      role: 'item',
      cells: [
        cell(String(2430000 + index * 137)),
        cell(
          'Mejoramiento y ampliación de los servicios de agua potable y alcantarillado en los barrios de la zona alta',
        ),
        ...['1,250,000.00', '1,850,000.00', '1,700,450.50', '1,650,000.00', '980,120.35', '975,000.00'].map(
          (text) => cell(text),
        ),
      ],
    })),
  },
  { kind: 'heading', level: 1, id: 'cronograma', number: '5', text: 'Cronograma' },
  {
    kind: 'paragraph',
    text: plain(
      'Vigencia de cada programa y proporción ejecutada. La parte llena de la barra es el avance físico.',
    ),
  },
  GANTT,
  { kind: 'heading', level: 1, id: 'gasto', number: '6', text: 'Gasto y unidades' },
  UNIT_BARS,
  FUNNEL,
  DUMBBELLS,
  STATES_BAR,
  {
    kind: 'columns',
    columns: [
      {
        title: 'Lo que se logró',
        note: '2 de 7; de mayor a menor PIM',
        none: 'Nada.',
        items: [
          { text: plain('Cuatro mil viviendas separan sus residuos'), note: plain('Dicho por la unidad') },
          { text: plain('Padrón de comerciantes validado') },
        ],
      },
      { title: 'Lo que sigue', none: 'No hay medidas pendientes.', items: [] },
    ],
  },
  { kind: 'heading', level: 1, id: 'anexo', number: 'A1', text: 'Glosario y fichas' },
  { kind: 'heading', level: 2, id: 'glosario', text: 'Glosario' },
  {
    kind: 'facts',
    items: [
      {
        term: 'PIM',
        text: plain(
          'Presupuesto institucional modificado: presupuesto inicial más las modificaciones aprobadas en el año.',
        ),
      },
      {
        term: 'Devengado',
        text: plain('Gasto reconocido después de recibir el bien o servicio, aunque aún no se haya pagado.'),
      },
      {
        term: 'POI',
        text: plain('Plan operativo institucional: actividades y presupuesto anual de cada unidad orgánica.'),
      },
    ],
  },
  { kind: 'heading', level: 3, id: 'vacio', text: 'Cuadro sin filas' },
  {
    kind: 'table',
    label: 'Cuadro 4',
    caption: 'Compromisos vencidos.',
    columns: [
      { title: 'Compromiso', align: 'left', width: 3 },
      { title: 'Plazo', align: 'left', width: 1 },
    ],
    rows: [],
  },
];

/** A report of every kind of block on the plan of Puno; the figures are invented. */
export const SAMPLE: Report = {
  edition: 'tecnica',
  title: 'Informe de avance del Plan de Gobierno Municipal 2019–2022 · I semestre de 2021',
  subject: 'Audiencia pública de rendición de cuentas, corte al 30 de junio de 2021',
  author: 'Municipalidad Provincial de Puno',
  cover: {
    entidad: 'Municipalidad Provincial de Puno',
    kicker: 'Informe semestral de avance',
    title: 'Plan de Gobierno Municipal 2019–2022',
    subtitle: 'I semestre de 2021, con corte al 30 de junio de 2021',
    facts: [
      { term: 'Periodo', text: 'I semestre de 2021' },
      { term: 'Fecha de corte', text: '30 de junio de 2021' },
      { term: 'Estado', text: 'En ejecución' },
      { term: 'Versión', text: '3f2c9a1b04d7' },
      {
        term: 'Huella de los datos',
        text: 'a91f0c5e7b2d4486a91f0c5e7b2d4486a91f0c5e7b2d4486a91f0c5e7b2d4486',
      },
    ],
    note: 'Documento de demostración: las cifras son inventadas.',
  },
  running: {
    header: 'Municipalidad Provincial de Puno',
    footer: 'Informe de avance · I semestre de 2021 · corte al 30 de junio de 2021',
  },
  contents: 2,
  blocks: BLOCKS,
  abbreviations: [
    { written: 'S/', meaning: 'soles' },
    { written: 'PIA', meaning: 'Presupuesto institucional de apertura' },
    { written: 'POI', meaning: 'Plan operativo institucional' },
    { written: 'PIM', meaning: 'Presupuesto institucional modificado' },
  ],
  date: '2021-06-30',
  inputHash: 'a91f0c5e7b2d4486a91f0c5e7b2d4486a91f0c5e7b2d4486a91f0c5e7b2d4486',
  attachments: [
    {
      name: 'plan.json',
      type: 'application/json',
      description: 'Datos del informe',
      relationship: 'Data',
      bytes: new TextEncoder().encode('{"plan":"puno-2019-2022"}\n'),
    },
  ],
};
