import type { Block, Cards, Facts, Figure, List, Sheet, StatusGrid, Table } from '../../report/report.ts';
import { chartText } from './chart-text.ts';
import { columnsLines } from './columns.ts';
import { escapeAlternative, escapeMarkdown } from './escape.ts';
import { inlineMarkdown, type Links } from './inline.ts';
import { SHAPES, textBar } from '../shapes.ts';
import { tableLines, type TableLines } from './table.ts';
import type { Templates } from '../templates/templates.ts';

/** A drawing that stands beside the report: its path from the folder of the report, and what it holds. */
export interface Image {
  readonly name: string;
  readonly svg: string;
}

/** What the blocks of one file are painted with. */
export interface Brush {
  readonly templates: Templates<'md'>;
  readonly links: Links;
  /** Puts the drawings of a figure beside the report, and gives the targets that lead there. */
  readonly picture: (figure: Figure) => readonly string[];
}

/** A block as Markdown, through its template. */
export function paintBlock(block: Block, brush: Brush): string {
  const { templates, links } = brush;
  switch (block.kind) {
    case 'heading':
      return templates.block('titulo', {
        id: block.id,
        marca: '#'.repeat(block.level + 1),
        numero: block.number ?? null,
        titulo: escapeMarkdown(block.text),
      });
    case 'paragraph':
      return templates.block('parrafo', {
        texto: inlineMarkdown(
          block.role === 'note' ? block.text.map((run) => ({ ...run, emphasis: true })) : block.text,
          true,
          links,
        ),
      });
    case 'list':
      return templates.block('lista', { elementos: listLines(block, links) });
    case 'table':
      return templates.block('cuadro', {
        rotulo: escapeMarkdown(block.label),
        leyenda: escapeMarkdown(block.caption),
        ...linesView(tableLines(block, links)),
      });
    case 'cards':
      return templates.block('tarjetas', linesView(tableLines(cardsTable(block), links)));
    case 'statusGrid':
      return templates.block('semaforo', {
        titulo: escapeMarkdown(block.title),
        ...linesView(tableLines(gridTable(block), links)),
      });
    case 'figure':
      return paintFigure(block, brush);
    case 'callout':
      return templates.block('recuadro', {
        titulo: escapeMarkdown(block.title),
        parrafos: block.text.map((text) => inlineMarkdown(text, true, links)),
      });
    case 'columns':
      return columnsLines(block, links)
        .flatMap(({ title, lines }) => [
          templates.block('parrafo', { texto: title }),
          templates.block('lista', { elementos: lines }),
        ])
        .join('\n\n');
    case 'facts':
      return templates.block('ficha', { datos: factsView(block.items, links) });
    case 'sheets':
      return block.items.map((sheet) => sheetText(sheet, block.level, brush)).join('\n\n');
    default:
      return block satisfies never;
  }
}

/** A sheet as its title, with the state, and what is known under it. */
function sheetText(
  { id, title, estado, word, items }: Sheet,
  level: 2 | 3,
  { templates, links }: Brush,
): string {
  const shape = estado === undefined ? '' : `${SHAPES[estado]} `;
  const state = word === undefined ? '' : `: ${shape}${escapeMarkdown(word)}`;
  return [
    templates.block('titulo', {
      id,
      marca: '#'.repeat(level + 1),
      numero: null,
      titulo: `${escapeMarkdown(title)}${state}`,
    }),
    templates.block('ficha', { datos: factsView(items, links) }),
  ].join('\n\n');
}

function factsView(items: Facts['items'], links: Links): object {
  return items.map(({ term, text }) => ({
    termino: escapeMarkdown(term),
    texto: inlineMarkdown(text, false, links),
  }));
}

function linesView({ head, rule, rows }: TableLines): object {
  return { encabezado: head, separador: rule, filas: rows };
}

function listLines({ items }: List, links: Links): readonly string[] {
  return items.map((item) => `- ${inlineMarkdown(item, true, links)}`);
}

function cardsTable({ cards }: Cards): Table {
  return {
    kind: 'table',
    caption: '',
    label: '',
    columns: cards.map(({ title }) => ({ title, align: 'center', width: 1 })),
    rows: [
      {
        role: 'item',
        cells: cards.map(({ value, note, estado, bar }) => ({
          text: [{ text: value, strong: true }],
          note: [{ text: bar === undefined ? note : `${note} ${textBar(bar.value)}` }],
          ...(estado === undefined ? {} : { estado }),
        })),
      },
    ],
  };
}

function gridTable(grid: StatusGrid): Table {
  const widest = Math.max(0, ...grid.rows.map(({ tiles }) => tiles.length));
  return {
    kind: 'table',
    caption: grid.title,
    label: '',
    columns: [
      { title: 'Dimensión', align: 'left', width: 1 },
      ...Array.from({ length: widest }, (_, i) => ({
        title: `Objetivo ${i + 1}`,
        align: 'left' as const,
        width: 1,
      })),
    ],
    rows: grid.rows.map(({ title, subtitle, tiles }) => ({
      role: 'item',
      cells: [
        { text: [{ text: title, strong: true }], note: subtitle === '' ? [] : [{ text: subtitle }] },
        ...tiles.map(({ id, name, value, estado, word }) => ({
          text: [{ text: `${value} ${word}`.trim() }],
          note: [{ text: id, strong: true }, { text: ` ${name}` }],
          estado,
        })),
      ],
    })),
  };
}

function paintFigure(figure: Figure, { templates, picture }: Brush): string {
  const views = picture(figure);
  const words = chartText(figure.chart);
  return (views.length === 0 ? [null] : views)
    .map((imagen, i) =>
      templates.block('grafico', {
        imagen,
        alternativo: escapeAlternative(figure.alt),
        // Only the first of several drawings: it tells the whole chart.
        lenguaje: i === 0 ? words.language : null,
        dibujo: words.text,
        rotulo: escapeMarkdown(figure.label),
        leyenda: escapeMarkdown(figure.caption),
      }),
    )
    .join('\n\n');
}
