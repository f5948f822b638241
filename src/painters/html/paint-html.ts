/** Makes one file of a report for the web: no script, no network, the drawings inside. */
import type { Block, Report } from '../../report/report.ts';
import { sectionsOf, withCoverFigures, withoutSkips } from '../sections.ts';
import { templatesOf, type Overrides } from '../templates/templates.ts';
import { escapeHtml } from './escape.ts';
import { abbreviationsMarked } from './inline.ts';
import { crestHtml, textileHtml } from './ornament.ts';
import { paintBlocks } from './paint-blocks.ts';
import { stateShapes } from './state.ts';
import { style } from './style.generated.js';
import { terse } from './terse.ts';

/** What a page may load: nothing but its own style, known by its digest, and pictures that stand in it. */
export const CONTENT_SECURITY_POLICY: string = `default-src 'none'; style-src 'sha256-${style.sha256}'; img-src data:`;

/** A report as the parts of a page, for who puts it into one of its own. */
export interface HtmlParts {
  readonly title: string;
  /** What `<style>` holds; `CONTENT_SECURITY_POLICY` names it by its digest. */
  readonly style: string;
  /** The classes of `<body>`, by which the style sheet knows the edition. */
  readonly classes: string;
  /** What `<body>` holds, with the landmarks. */
  readonly body: string;
}

/**
 * Paints a report as a whole page. The same report gives the same bytes everywhere. Throws TemplateFault for a template
 * of the project that cannot be used.
 */
export async function paintHtml(report: Report, overrides: Overrides): Promise<string> {
  const { title, style: rules, classes, body } = await htmlParts(report, overrides);
  return [
    '<!doctype html>',
    '<html lang="es">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="plan">',
    `<meta name="author" content="${escapeHtml(report.author)}">`,
    `<meta name="description" content="${escapeHtml(report.subject)}">`,
    // Without one a browser asks the server for an icon.
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${rules}</style>`,
    '</head>',
    `<body class="${classes}">`,
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The same in parts. What stands in them is escaped already. */
export async function htmlParts(report: Report, overrides: Overrides): Promise<HtmlParts> {
  const templates = await templatesOf('html', overrides);
  const ids = new Set(report.blocks.flatMap(idsOf));
  let tables = 0;
  const page = {
    templates,
    ids,
    marked: abbreviationsMarked(report.abbreviations),
    nextTable: () => ++tables,
  };
  const sections = sectionsOf(withoutSkips(withCoverFigures(report))).map(({ id, blocks }) => ({
    id,
    texto: `<section>\n${paintBlocks(blocks, page)}\n</section>`,
  }));
  const bySection = new Map(sections.map(({ id, texto }) => [id, texto]));
  const view = { ...headView(report), formas: stateShapes(), secciones: sections };
  const body = templates.report(report.edition, view, (id) => bySection.get(id));
  return {
    title: report.draft === undefined ? report.title : `BORRADOR: ${report.title}`,
    style: style.text,
    classes: `${report.edition}${report.draft === undefined ? '' : ' borrador'}`,
    body: terse(body.trim()),
  };
}

function idsOf(block: Block): readonly string[] {
  if (block.kind === 'heading' || block.kind === 'figure') return [block.id];
  if (block.kind === 'table') return block.id === undefined ? [] : [block.id];
  return block.kind === 'sheets' ? block.items.map(({ id }) => id) : [];
}

function headView({ cover, draft, running, blocks, contents }: Report): object {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return {
    portada: {
      titulo: escapeHtml(cover.title),
      entidad: escapeHtml(cover.entidad),
      antetitulo: escapeHtml(cover.kicker),
      subtitulo: cover.subtitle === '' ? null : escapeHtml(cover.subtitle),
      borrador: draft === undefined ? null : escapeHtml(draft.text),
      datos: cover.facts.map(({ term, text }) => ({ termino: escapeHtml(term), texto: escapeHtml(text) })),
      nota: cover.note === undefined ? null : escapeHtml(cover.note),
      escudo: cover.crest === undefined ? '' : crestHtml(cover.crest, `Escudo de ${cover.entidad}`),
      tejido: textileHtml(),
    },
    // On a page also a short report has a list of its sections: they are links.
    indice: headings
      .filter(({ level }) => level <= Math.max(1, contents))
      .map(({ level, number, text, id }) => ({
        nivel: level,
        numero: number ?? null,
        titulo: escapeHtml(text),
        id,
      })),
    pie: { izquierda: escapeHtml(running.header), derecha: escapeHtml(running.footer) },
  };
}
