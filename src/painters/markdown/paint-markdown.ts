import type { Figure, Report, Script } from '../../report/report.ts';
import { compareText } from '../../diagnostics/order.ts';
import { isAnnex } from '../../report/numbering.ts';
import type { FileTemplate } from '../../report/template-names.ts';
import { escapeMarkdown, fileTarget, linkTarget } from './escape.ts';
import { annexesFile, pictureFile, picturesFolder } from './file-names.ts';
import type { Links } from './inline.ts';
import { paintBlock, type Image } from './paint-block.ts';
import { sectionsOf, withCoverFigures, withoutSkips, type Section } from '../sections.ts';
import { templatesOf, type Overrides, type Templates } from '../templates/templates.ts';

/** A report in Markdown, its annexes where they stand in a file of their own, and the drawings that stand beside it. */
export interface MarkdownReport {
  readonly text: string;
  /** Of a report that one file of would be too large to open; the drawings are those of both. */
  readonly annexes?: { readonly name: string; readonly text: string };
  readonly images: readonly Image[];
}

export interface MarkdownOptions {
  /** Name of the Markdown file without its ending: its annexes and the folder of its drawings are named after it. */
  readonly name: string;
  readonly overrides: Overrides;
  /** Draws a figure as SVG; one or more pictures. */
  readonly draw: (figure: Figure) => readonly string[];
}

/** In bytes: GitHub, GitLab and editors still show such a file at once. */
const LARGEST: number = 200 * 1000;

/**
 * Paints a report as GitHub-flavoured Markdown, through the templates; in two files where it has annexes and would be
 * larger than LARGEST. Throws TemplateFault for a template of the project that cannot be used.
 */
export async function paintMarkdown(report: Report, options: MarkdownOptions): Promise<MarkdownReport> {
  const templates = await templatesOf('md', options.overrides);
  const images = new Map<string, string>();
  const job: Job = {
    report,
    templates,
    sections: sectionsOf(withoutSkips(withCoverFigures(report))),
    options,
    images,
  };
  // The two are painted first: only a short report is painted twice.
  const split = job.sections.some(({ id }) => isAnnex(id)) ? splitText(job) : undefined;
  const isLarge = split !== undefined && bytesOf(split.text) + bytesOf(split.annexes.text) > LARGEST;
  const whole = (): string => fileText(job, report.edition, { part: 'todo', links: linkTarget });
  return {
    ...(isLarge ? split : { text: whole() }),
    images: [...images].map(([name, svg]) => ({ name, svg })).toSorted((a, b) => compareText(a.name, b.name)),
  };
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** What the files of a report are made from. */
interface Job {
  readonly report: Report;
  readonly templates: Templates<'md'>;
  readonly sections: readonly Section[];
  readonly options: MarkdownOptions;
  /** Every drawing, by its path from the folder of the report. */
  readonly images: Map<string, string>;
}

/** One file: which part of the report it holds, and where its links lead. */
interface Part {
  readonly part: 'todo' | 'cuerpo' | 'anexos';
  readonly links: Links;
}

/** The body and the annexes, each link from one to the other by the name of the file. */
function splitText(job: Job): Required<Pick<MarkdownReport, 'text' | 'annexes'>> {
  const { report, sections, options } = job;
  const annexed = new Set(sections.filter(({ id }) => isAnnex(id)).flatMap(anchorsIn));
  const annexes = annexesFile(options.name);
  const links =
    (own: 'cuerpo' | 'anexos'): Links =>
    (href) => {
      const home = !href.startsWith('#') ? own : annexed.has(href.slice(1)) ? 'anexos' : 'cuerpo';
      const file = home === 'anexos' ? annexes : `${options.name}.md`;
      const target = linkTarget(href);
      return home === own || target === undefined ? target : `${fileTarget(file)}${target}`;
    };
  return {
    text: fileText(job, report.edition, { part: 'cuerpo', links: links('cuerpo') }),
    annexes: { name: annexes, text: fileText(job, 'anexos', { part: 'anexos', links: links('anexos') }) },
  };
}

/** Every address that a section has. */
function anchorsIn({ blocks }: Section): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' ? block.id : block.kind === 'sheets' ? block.items.map(({ id }) => id) : [],
  );
}

function fileText(job: Job, template: FileTemplate, { part, links }: Part): string {
  const { report, templates, sections, options } = job;
  const brush = { templates, links, picture: (figure: Figure) => picture(job, figure) };
  const painted = new Map<string, string>();
  const textOf = ({ id, blocks }: Section): string => {
    let text = painted.get(id);
    if (text === undefined) {
      const texts = blocks.map((block) => paintBlock(block, brush)).filter((one) => one !== '');
      text = `\n${texts.join('\n\n')}\n`;
      painted.set(id, text);
    }
    return text;
  };
  const own = sections.filter(({ id }) => part === 'todo' || isAnnex(id) === (part === 'anexos'));
  const view = {
    ...headView(report, links),
    // Where the other file of a report in two is.
    anexos: part === 'cuerpo' ? fileTarget(annexesFile(options.name)) : null,
    informe: part === 'anexos' ? fileTarget(`${options.name}.md`) : null,
    secciones: own.map((section) => ({ id: section.id, texto: textOf(section) })),
    ...(report.script === undefined ? {} : { guion: escapedScript(report.script) }),
  };
  const text = templates.report(template, view, (id) => {
    const section = sections.find((one) => one.id === id);
    return section && textOf(section);
  });
  return `${text.replaceAll(/\n{3,}/g, '\n\n').trim()}\n`;
}

/** Draws a figure, once for all files that show it; the targets of its drawings. */
function picture({ options, images }: Job, figure: Figure): readonly string[] {
  const drawings = options.draw(figure);
  return drawings.map((svg, i) => {
    const name = `${picturesFolder(options.name)}/${pictureFile(figure.id, drawings.length > 1 ? i + 1 : undefined)}`;
    images.set(name, svg);
    return fileTarget(name);
  });
}

/** The values of a script, escaped as its template prints them. */
function escapedScript(script: Script): Script {
  return Object.fromEntries(
    Object.entries(script).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? escapeMarkdown(value)
        : typeof value === 'object' && value !== null
          ? escapedScript(value)
          : value,
    ]),
  );
}

function headView(report: Report, links: Links): object {
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
        enlace: links(`#${id}`) ?? `#${id}`,
      })),
  };
}
