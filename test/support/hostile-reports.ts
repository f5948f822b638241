import type { Block, Report, Row, Text } from '../../src/report/report.ts';
import { GANTT, SAMPLE, plain } from './sample-report.ts';

const IN_TABLE = 'Todos sus datos están en el cuadro 1.';

export const NASTY =
  'A&B <script>alert(1)</script> (paréntesis \\ barra) {{x}} %{0} endobj stream 👨‍👩‍👧 漢字 😀 "comillas" ] >> Ω';
export const LONG_WORD = 'Electroencefalografistaqueadministra'.repeat(6).slice(0, 200);
const LONG_NAME =
  'Mejoramiento y ampliación de los servicios de agua potable y alcantarillado sanitario en los barrios de la zona alta de la ciudad, con conexiones domiciliarias, reservorio apoyado de 400 m³ y planta de bombeo';
const URL =
  'https://www.munipuno.gob.pe/transparencia/documentos/2021/informe_de_rendicion_de_cuentas-primer-semestre.pdf?version=3&origen=portal';

function blocksOf(text: string): readonly Block[] {
  const rich: Text = [
    { text, strong: true },
    { text: ' ' },
    { text, emphasis: true },
    { text: ' ' },
    { text, code: true },
  ];
  return [
    { kind: 'heading', level: 1, id: 'uno', number: '1', text },
    { kind: 'paragraph', role: 'lead', text: rich },
    {
      kind: 'paragraph',
      text: [
        { text, href: URL },
        { text: ' y ' },
        { text, href: 'javascript:alert(1)' },
        { text, href: '#no-existe' },
      ],
    },
    { kind: 'list', items: [rich, plain(text), plain('')] },
    {
      kind: 'cards',
      cards: ['a', 'b', 'c', 'd', 'e'].map((id) => ({
        title: `${id} ${text}`,
        value: text.slice(0, 60),
        note: text,
        estado: 'gris' as const,
      })),
    },
    {
      kind: 'statusGrid',
      title: text,
      rows: [
        {
          tono: 'social',
          title: text.slice(0, 60),
          subtitle: text,
          tiles: Array.from({ length: 6 }, (_, index) => ({
            id: `S-${index}`,
            name: text,
            value: '',
            estado: 'gris' as const,
            word: 'sin dato',
          })),
        },
        { tono: 'ambiental', title: 'Vacía', subtitle: '', tiles: [] },
      ],
    },
    { kind: 'callout', tone: 'warning', title: text, text: [rich, plain(text)] },
    {
      kind: 'facts',
      items: [
        { term: text, text: rich },
        { term: '', text: plain('') },
      ],
    },
    ...([1, 2] as const).map((columns): Block => ({
      kind: 'sheets',
      level: 3,
      columns,
      items: Array.from({ length: 5 }, (_, index) => ({
        id: `ficha-${columns}-${index}`,
        title: text,
        estado: 'rojo',
        word: text,
        items: [
          { term: text, text: rich },
          { term: '', text: plain('') },
          // Taller than a page where three letters are a line.
          { term: 'Todo', text: plain(`${text} `.repeat(index === 4 ? 60 : 1)) },
        ],
      })),
    })),
    {
      kind: 'table',
      label: 'Cuadro 1',
      caption: text,
      columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((title) => ({
        title: `${title} ${text.slice(0, 40)}`,
        align: 'right' as const,
        width: 1,
      })),
      rows: [
        { role: 'group', tono: 'social', cells: [{ text: plain(text) }] },
        ...Array.from({ length: 3 }, (): Row => ({
          role: 'item',
          cells: Array.from({ length: 8 }, () => ({
            text: plain(text),
            note: plain(text),
            estado: 'rojo' as const,
            bar: { value: 250 },
          })),
        })),
        { role: 'item', cells: [] },
        {
          role: 'total',
          cells: [
            { text: plain('Total'), span: 3 },
            { text: plain(text), span: 99 },
          ],
        },
      ],
    },
    {
      kind: 'figure',
      id: 'f-barras',
      label: 'Gráfico 1',
      caption: text,
      alt: `${text} ${IN_TABLE}`,
      chart: {
        kind: 'bars',
        legend: { value: text, second: text, mark: text },
        rows: [
          {
            label: text,
            note: text,
            value: null,
            valueText: text,
            second: null,
            secondText: text,
            mark: null,
          },
          {
            label: '',
            value: 900,
            valueText: '',
            second: -3,
            mark: 1000,
            estado: 'verde',
            tono: 'economica',
          },
        ],
      },
    },
    {
      kind: 'figure',
      id: 'f-puntos',
      label: '',
      caption: '',
      alt: `${text} ${IN_TABLE}`,
      chart: {
        kind: 'dumbbells',
        legend: { first: text, second: '' },
        rows: Array.from({ length: 12 }, (_, index) => ({
          label: `${index} ${text.slice(0, 80)}`,
          first: -50,
          second: 950,
          text,
        })),
      },
    },
    {
      kind: 'figure',
      id: 'f-estados',
      label: '',
      caption: text,
      alt: `${text} ${IN_TABLE}`,
      chart: {
        kind: 'states',
        parts: [
          { estado: 'verde', count: 999, text },
          { estado: 'rojo', count: 1, text },
          { estado: 'gris', count: 0, text: '' },
        ],
      },
    },
    {
      kind: 'figure',
      id: 'f-embudo',
      label: 'Gráfico 3',
      caption: text,
      alt: `${text} ${IN_TABLE}`,
      chart: {
        kind: 'funnel',
        steps: [
          { label: text, share: 0, valueText: 'S/ 0', shareText: text },
          { label: '', share: 0, valueText: '', shareText: '' },
        ],
      },
    },
    {
      kind: 'figure',
      id: 'f-gantt',
      label: 'Gráfico 4',
      caption: text,
      alt: `${text} ${IN_TABLE}`,
      chart: {
        kind: 'gantt',
        from: '2019-01-01',
        to: '2019-12-31',
        cutoff: '2019-06-30',
        cutoffText: 'corte al 30-6-2019',
        rows: [
          { id: 'g', label: text, group: true, tono: 'social' },
          {
            id: 'a',
            label: text,
            note: text,
            estado: 'rojo',
            start: '2015-01-01',
            end: '2030-01-01',
            progress: 300,
            progressText: '300 %',
          },
          { id: 'b', label: text, milestone: true, end: '2019-05-31', dependsOn: ['a', 'b', 'zz'] },
          { id: 'c', label: 'sin fechas' },
        ],
      },
    },
  ];
}

function hostile(text: string, more: Partial<Report> = {}): Report {
  return {
    ...SAMPLE,
    title: text,
    subject: text,
    author: text,
    cover: {
      entidad: text.slice(0, 120),
      kicker: text.slice(0, 80),
      title: text.slice(0, 160),
      subtitle: text.slice(0, 100),
      facts: [{ term: text.slice(0, 30), text: text.slice(0, 100) }],
      note: text.slice(0, 200),
    },
    running: { header: text.slice(0, 120), footer: text.slice(0, 120) },
    blocks: blocksOf(text),
    attachments: [
      {
        name: 'b<&>.json',
        type: 'application/json',
        description: text,
        relationship: 'Data',
        bytes: new Uint8Array([123, 125]),
      },
      {
        name: 'a.json',
        type: 'application/json',
        description: 'a',
        relationship: 'Source',
        bytes: new Uint8Array(0),
      },
    ],
    ...more,
  };
}

export const HOSTILE: Report = hostile(NASTY, { draft: { text: `3 errores abiertos. ${NASTY}` } });
export const LONG: Report = hostile(`${LONG_NAME} ${LONG_WORD}`);
export const EMPTY: Report = hostile('', {
  title: 'Informe vacío',
  contents: 2,
  cover: { entidad: 'Municipalidad', kicker: '', title: 'Informe vacío', subtitle: '', facts: [] },
});

/** A document with no blocks at all. */
export const NOTHING: Report = { ...SAMPLE, blocks: [], attachments: [] };

function hugeRows(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, index): Row =>
    index % 40 === 0
      ? {
          role: 'group',
          tono: 'economica',
          cells: [{ text: plain(`Gerencia número ${index / 40 + 1} de la municipalidad`) }],
        }
      : {
          role: 'item',
          cells: [
            { text: plain(`ACT-${index}`) },
            {
              text: plain(
                `Mantenimiento de la vía vecinal ${index}, tramo ${index % 17} del distrito de Ácora`,
              ),
              note: plain('Gerencia de Ingeniería Municipal'),
            },
            { text: plain(`${index % 100} %`), bar: { value: index % 100 } },
            { text: plain(`${index},850.00`) },
            { text: plain('en riesgo'), estado: 'amarillo' },
          ],
        },
  );
}

/** A table of many rows, one row taller than a page, and a schedule of several pages. */
export function hugeReport(rows: number): Report {
  const { chart } = GANTT;
  return {
    ...SAMPLE,
    contents: 1,
    blocks: [
      { kind: 'heading', level: 1, id: 'poi', number: '1', text: 'Anexo: POI completo' },
      { kind: 'paragraph', text: plain('Todas las actividades del semestre.') },
      {
        kind: 'table',
        label: 'Cuadro 1',
        caption: 'Actividades del plan operativo.',
        rowHeader: 1,
        columns: [
          { title: 'Código', align: 'left', width: 8 },
          { title: 'Actividad', align: 'left', width: 40 },
          { title: 'Físico', align: 'left', width: 14 },
          { title: 'Devengado (S/)', align: 'right', width: 14 },
          { title: 'Estado', align: 'left', width: 12 },
        ],
        rows: [
          ...hugeRows(rows),
          { role: 'item', cells: [{ text: plain('Larga') }, { text: plain(`${LONG_NAME} `.repeat(30)) }] },
          { role: 'total', cells: [{ text: plain('Total') }, { text: plain(`${rows} actividades`) }] },
        ],
      },
      { kind: 'heading', level: 1, id: 'cronograma', number: '2', text: 'Cronograma' },
      {
        ...GANTT,
        alt: IN_TABLE,
        chart:
          chart.kind === 'gantt'
            ? { ...chart, rows: Array.from({ length: 5 }, () => chart.rows).flat() }
            : chart,
      },
      { kind: 'heading', level: 1, id: 'textos', number: '3', text: 'Textos', landscape: true },
      ...Array.from({ length: 20 }, (): Block => ({
        kind: 'paragraph',
        text: plain(`${LONG_NAME}. `.repeat(4)),
      })),
      { kind: 'list', items: Array.from({ length: 60 }, (_, index) => plain(`${index} ${LONG_NAME}`)) },
    ],
  };
}

export const HUGE: Report = hugeReport(400);
