import type {
  Block,
  Cards,
  Facts,
  Figure,
  Paragraph,
  Sheet,
  SheetFilter,
  Sheets,
  StatusGrid,
  Table,
} from '../../report/report.ts';
import type { Templates } from '../templates/templates.ts';
import { chartTable } from './chart-data.ts';
import { drawingsOf } from './drawing.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml, type Writing } from './inline.ts';
import { barHtml, stateShape } from './state.ts';
import { tableHtml } from './table.ts';

/** What the blocks of one page share. */
export interface Page extends Writing {
  readonly templates: Templates<'html'>;
  /** A number that no other table of the page was given. */
  readonly nextTable: () => number;
}

/** The blocks of a section in their order. The titles of sheets stand one level below the last heading. */
export function paintBlocks(blocks: readonly Block[], page: Page): string {
  let level = 1;
  const texts = blocks.map((block) => {
    if (block.kind === 'heading') ({ level } = block);
    return paintBlock(block, level, page);
  });
  return texts.filter((text) => text !== '').join('\n');
}

function paintBlock(block: Block, level: number, page: Page): string {
  const { templates } = page;
  switch (block.kind) {
    case 'heading':
      return templates.block('titulo', {
        id: block.id,
        nivel: block.level + 1,
        numero: block.number ?? null,
        titulo: escapeHtml(block.text),
      });
    case 'paragraph':
      return templates.block('parrafo', {
        clase: CLASS[block.role ?? 'body'],
        texto: inlineHtml(block.text, page),
      });
    case 'list':
      return templates.block('lista', { elementos: block.items.map((item) => inlineHtml(item, page)) });
    case 'table':
      return paintTable(block, page);
    case 'cards':
      return paintCards(block, page);
    case 'statusGrid':
      return paintGrid(block, page);
    case 'figure':
      return paintFigure(block, page);
    case 'callout':
      return templates.block('recuadro', {
        tono: block.tone,
        titulo: escapeHtml(block.title),
        lista: block.text.length > 1,
        parrafos: block.text.map((text) => inlineHtml(text, page)),
      });
    case 'columns':
      return templates.block('columnas', {
        columnas: block.columns.map(({ title, note, items, none }) => ({
          titulo: escapeHtml(title),
          nota: note === undefined ? null : escapeHtml(note),
          elementos: items.map((item) => ({
            texto: inlineHtml(item.text, page),
            nota: item.note === undefined ? null : inlineHtml(item.note, page),
          })),
          nada: escapeHtml(none),
        })),
      });
    case 'facts':
      return paintFacts(block.items, page);
    case 'sheets':
      return paintSheets(block, Math.min(block.level, level + 1) + 1, page);
    default:
      return block satisfies never;
  }
}

/** How each kind of paragraph is called in the style sheet. */
const CLASS: Readonly<Record<NonNullable<Paragraph['role']>, string | null>> = {
  lead: 'entrada',
  body: null,
  note: 'nota',
};

/** A table; within a sheet, whose own frame moves sideways where the screen is narrow, without one. */
function paintTable(table: Table, page: Page, framed = true): string {
  const { templates, nextTable } = page;
  const { head, body, classes, frame } = tableHtml(table, page);
  const moves = framed && frame !== undefined;
  return templates.block('cuadro', {
    ancla: table.id ?? null,
    id: moves ? `_cuadro-${nextTable()}` : null,
    clases: classes,
    marco: framed,
    ancho: moves ? frame : null,
    rotulo: table.label === '' ? null : escapeHtml(table.label),
    leyenda: table.caption === '' ? null : escapeHtml(table.caption),
    encabezado: head,
    filas: body,
  });
}

function paintCards({ cards }: Cards, { templates }: Page): string {
  return templates.block('tarjetas', {
    tarjetas: cards.map(({ title, value, note, bar, tono, estado }) => ({
      tono: tono ?? null,
      titulo: escapeHtml(title),
      forma: stateShape(estado),
      valor: escapeHtml(value),
      nota: escapeHtml(note),
      barra: barHtml(bar),
    })),
  });
}

function paintGrid({ title, rows }: StatusGrid, { templates }: Page): string {
  return templates.block('semaforo', {
    titulo: escapeHtml(title),
    filas: rows.map((row) => ({
      tono: row.tono,
      titulo: escapeHtml(row.title),
      subtitulo: row.subtitle === '' ? null : escapeHtml(row.subtitle),
      casillas: row.tiles.map(({ id, name, value, estado, word }) => ({
        estado,
        forma: stateShape(estado),
        valor: value === '' ? null : escapeHtml(value),
        palabra: escapeHtml(word),
        codigo: escapeHtml(id),
        nombre: escapeHtml(name),
      })),
    })),
  });
}

/** A drawing with its data: in a table under it, unless another on the page has them. */
function paintFigure(figure: Figure, page: Page): string {
  const { templates, ids } = page;
  const { dataIn } = figure;
  const isTold = dataIn !== undefined && ids.has(dataIn);
  const { head, body, classes } = tableHtml(chartTable(figure.chart), page);
  return templates.block('grafico', {
    id: figure.id,
    dibujos: drawingsOf(figure),
    ancho: figure.chart.kind === 'gantt' || figure.chart.kind === 'trajectories',
    rotulo: figure.label === '' ? null : escapeHtml(figure.label),
    leyenda: escapeHtml(figure.caption),
    datos: isTold ? dataIn : null,
    clases: classes,
    encabezado: head,
    filas: isTold ? null : body,
  });
}

function paintFacts(items: Facts['items'], page: Page): string {
  return page.templates.block('ficha', {
    datos: items.map(({ term, text }) => ({ termino: escapeHtml(term), texto: inlineHtml(text, page) })),
  });
}

function paintSheets({ items, filter }: Sheets, level: number, page: Page): string {
  const none = (filter?.none ?? []).map(
    ({ estado, tono, text }) =>
      `<p class="nada" data-e="${estado}" data-d="${tono}">${escapeHtml(text)}</p>\n`,
  );
  const sheets = items.map((sheet) => paintSheet(sheet, level, page, filter !== undefined)).join('\n');
  return `${filter === undefined ? '' : `${paintFilter(filter, page)}\n`}<div class="hojas">\n${none.join('')}${sheets}\n</div>`;
}

/** A sheet with a state folds under its title: one looks for the sheet, then into it. */
function paintSheet(sheet: Sheet, level: number, page: Page, isFiltered: boolean): string {
  const { id, title, estado, word, items, tono, folded = [] } = sheet;
  return page.templates.block('hoja', {
    id,
    nivel: level,
    plegada: estado !== undefined,
    estado: estado ?? null,
    tono: isFiltered ? (tono ?? 'ninguna') : null,
    titulo: escapeHtml(title),
    forma: stateShape(estado),
    palabra: word === undefined ? null : escapeHtml(word),
    contenido: [
      paintFacts(items, page),
      ...folded.map((block) =>
        block.kind === 'table' ? paintTable(block, page, false) : paintFacts(block.items, page),
      ),
    ].join('\n'),
  });
}

function paintFilter({ title, legends, estados, tonos }: SheetFilter, { templates }: Page): string {
  return templates.block('filtro', {
    titulo: escapeHtml(title),
    grupos: [
      { nombre: 'estado', leyenda: escapeHtml(legends.estado), opciones: choices('estado', estados) },
      { nombre: 'dimension', leyenda: escapeHtml(legends.tono), opciones: choices('dimension', tonos) },
    ],
  });
}

function choices(
  name: string,
  options: readonly { readonly value?: string; readonly text: string }[],
): object {
  return options.map(({ value, text }) => ({
    id: `_${name}-${value ?? 'todas'}`,
    todas: value === undefined,
    texto: escapeHtml(text),
  }));
}
