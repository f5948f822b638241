import type {
  Block,
  Cards,
  Facts,
  Figure,
  List,
  Report,
  Script,
  Sheet,
  StatusGrid,
  Table,
} from '../../report/report.ts';
import { compareText } from '../../diagnostics/order.ts';
import { chartText } from './chart-text.ts';
import { escapeMarkdown } from './escape.ts';
import { inlineMarkdown } from './inline.ts';
import { SHAPES, textBar } from '../shapes.ts';
import { tableLines, type TableLines } from './table.ts';
import { templatesOf, type Overrides, type Templates } from './templates.ts';

/** A report in Markdown, and the drawings that stand beside it. */
export interface MarkdownReport {
  readonly text: string;
  readonly images: readonly { readonly name: string; readonly svg: string }[];
}

export interface MarkdownOptions {
  /** Name of the Markdown file without its ending: drawings are named after it. */
  readonly name: string;
  readonly overrides: Overrides;
  /** Draws a figure as SVG; one or more pictures. */
  readonly draw: (figure: Figure) => readonly string[];
}

/**
 * Paints a report as GitHub-flavoured Markdown, through the templates. Throws TemplateFault for a template of the
 * project that cannot be used.
 */
export async function paintMarkdown(report: Report, options: MarkdownOptions): Promise<MarkdownReport> {
  const templates = await templatesOf(options.overrides);
  const images: { name: string; svg: string }[] = [];
  const sections = sectionsOf(withoutSkips(report.blocks)).map(({ id, blocks }) => {
    const texts = blocks
      .map((block) => paintBlock(block, templates, options, images))
      .filter((text) => text !== '');
    return { id, texto: `\n${texts.join('\n\n')}\n` };
  });
  const bySection = new Map(sections.map(({ id, texto }) => [id, texto]));
  const view = {
    ...headView(report),
    secciones: sections,
    ...(report.script === undefined ? {} : { guion: escapedScript(report.script) }),
  };
  const text = templates.report(report.edition, view, (id) => bySection.get(id));
  return {
    text: `${text.replaceAll(/\n{3,}/g, '\n\n').trim()}\n`,
    images: images.toSorted((a, b) => compareText(a.name, b.name)),
  };
}

/** The values of a script, escaped as its template prints them. */
function escapedScript(script: Script): Script {
  return Object.fromEntries(
    Object.entries(script).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? escapeMarkdown(value)
        : Array.isArray(value)
          ? value.map((item: string | Script) =>
              typeof item === 'string' ? escapeMarkdown(item) : escapedScript(item),
            )
          : value,
    ]),
  );
}

/** The same blocks, no heading more than one level below the one before it. */
function withoutSkips(blocks: readonly Block[]): readonly Block[] {
  let level = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    level = Math.min(block.level, level + 1);
    return { ...block, level: level === 1 ? 1 : level === 2 ? 2 : 3 };
  });
}

/** Blocks grouped under their level-1 heading; what stands before the first has the id `inicio`. */
function sectionsOf(
  blocks: readonly Block[],
): readonly { readonly id: string; readonly blocks: readonly Block[] }[] {
  const sections: { id: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) sections.push({ id: block.id, blocks: [block] });
    else if (sections.length === 0) sections.push({ id: 'inicio', blocks: [block] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

function headView(report: Report): object {
  const { cover } = report;
  const headings = report.blocks.filter((block) => block.kind === 'heading');
  return {
    portada: {
      titulo: escapeMarkdown(cover.title),
      entidad: escapeMarkdown(cover.entidad),
      antetitulo: escapeMarkdown(cover.kicker),
      subtitulo: escapeMarkdown(cover.subtitle),
      borrador: report.draft === undefined ? null : escapeMarkdown(report.draft.text),
      datos: cover.facts.map(({ term, text }) => ({
        termino: escapeMarkdown(term),
        texto: escapeMarkdown(text),
      })),
      nota: cover.note === undefined ? null : escapeMarkdown(cover.note),
    },
    indice: headings
      .filter(({ level }) => level <= report.contents)
      .map(({ level, number, text, id }) => ({
        sangria: '  '.repeat(level - 1),
        numero: number ?? null,
        titulo: escapeMarkdown(text),
        id,
      })),
  };
}

function paintBlock(
  block: Block,
  templates: Templates,
  options: MarkdownOptions,
  images: { name: string; svg: string }[],
): string {
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
        ),
      });
    case 'list':
      return templates.block('lista', { elementos: listLines(block) });
    case 'table':
      return templates.block('cuadro', {
        rotulo: escapeMarkdown(block.label),
        leyenda: escapeMarkdown(block.caption),
        ...linesView(tableLines(block)),
      });
    case 'cards':
      return templates.block('tarjetas', linesView(tableLines(cardsTable(block))));
    case 'statusGrid':
      return templates.block('semaforo', {
        titulo: escapeMarkdown(block.title),
        ...linesView(tableLines(gridTable(block))),
      });
    case 'figure':
      return paintFigure(block, templates, options, images);
    case 'callout':
      return templates.block('recuadro', {
        titulo: escapeMarkdown(block.title),
        parrafos: block.text.map((text) => inlineMarkdown(text)),
      });
    case 'facts':
      return templates.block('ficha', { datos: factsView(block.items) });
    case 'sheets':
      return block.items.map((sheet) => sheetText(sheet, block.level, templates)).join('\n\n');
    default:
      return block satisfies never;
  }
}

/** A sheet as its title, with the state, and what is known under it. */
function sheetText({ id, title, estado, word, items }: Sheet, level: 2 | 3, templates: Templates): string {
  const shape = estado === undefined ? '' : `${SHAPES[estado]} `;
  const state = word === undefined ? '' : `: ${shape}${escapeMarkdown(word)}`;
  return [
    templates.block('titulo', {
      id,
      marca: '#'.repeat(level + 1),
      numero: null,
      titulo: `${escapeMarkdown(title)}${state}`,
    }),
    templates.block('ficha', { datos: factsView(items) }),
  ].join('\n\n');
}

function factsView(items: Facts['items']): object {
  return items.map(({ term, text }) => ({
    termino: escapeMarkdown(term),
    texto: inlineMarkdown(text, false),
  }));
}

function linesView({ head, rule, rows }: TableLines): object {
  return { encabezado: head, separador: rule, filas: rows };
}

function listLines({ items }: List): readonly string[] {
  return items.map((item) => `- ${inlineMarkdown(item)}`);
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

function paintFigure(
  figure: Figure,
  templates: Templates,
  options: MarkdownOptions,
  images: { name: string; svg: string }[],
): string {
  const drawings = options.draw(figure);
  const views = drawings.map((svg, i) => {
    const name = `${options.name}-${figure.id}${drawings.length > 1 ? `-${i + 1}` : ''}.svg`;
    images.push({ name, svg });
    return name;
  });
  const words = chartText(figure.chart);
  return (views.length === 0 ? [null] : views)
    .map((imagen, i) =>
      templates.block('grafico', {
        imagen,
        alternativo: escapeMarkdown(figure.alt),
        // Only the first of several drawings: it tells the whole chart.
        lenguaje: i === 0 ? words.language : null,
        dibujo: words.text,
        rotulo: escapeMarkdown(figure.label),
        leyenda: escapeMarkdown(figure.caption),
      }),
    )
    .join('\n\n');
}
