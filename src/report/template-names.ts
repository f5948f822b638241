import { EDITIONS } from './editions.ts';
import type { Report } from './report.ts';

/** Names of the templates of the blocks; each is `bloques/<name>.md.hbs` and `bloques/<name>.html.hbs`. */
const BLOCKS = [
  'portada',
  'indice',
  'titulo',
  'parrafo',
  'lista',
  'cuadro',
  'tarjetas',
  'semaforo',
  'grafico',
  'recuadro',
  'ficha',
] as const;

/** Those of what only a page has, or what Markdown writes with others. */
const PAGE_BLOCKS = ['columnas', 'hoja', 'filtro', 'pie'] as const;

/** The formats that are written with templates. */
export type TemplateFormat = 'md' | 'html';

export type BlockTemplate<Format extends TemplateFormat = TemplateFormat> = Format extends 'md'
  ? (typeof BLOCKS)[number]
  : (typeof BLOCKS)[number] | (typeof PAGE_BLOCKS)[number];

/** What a file is written with: an edition, or its annexes where they stand in a file of their own. */
export type FileTemplate = Report['edition'] | 'anexos';

/** The file of a template below templates/, where a project's own folder has it too. */
export type TemplateName =
  | `bloques/${BlockTemplate<'md'>}.md.hbs`
  | `bloques/${BlockTemplate<'html'>}.html.hbs`
  | `informe-${FileTemplate}.${TemplateFormat}.hbs`;

/** Every template there is, in order. */
export const TEMPLATE_NAMES: readonly TemplateName[] = [
  ...BLOCKS.map((name): TemplateName => `bloques/${name}.md.hbs`),
  ...[...BLOCKS, ...PAGE_BLOCKS].map((name): TemplateName => `bloques/${name}.html.hbs`),
  // Only Markdown has the annexes in a file of their own.
  'informe-anexos.md.hbs' as const,
  ...EDITIONS.flatMap(({ name, formats }) =>
    (['md', 'html'] as const)
      .filter((format) => formats.includes(format))
      .map((format): TemplateName => `informe-${name}.${format}.hbs`),
  ),
].toSorted();
