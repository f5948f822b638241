import { EDITIONS } from './editions.ts';
import type { Report } from './report.ts';

/** Names of the templates of the blocks; each is `bloques/<name>.md.hbs`. */
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
export type BlockTemplate = (typeof BLOCKS)[number];

/** What a file is written with: an edition, or its annexes where they stand in a file of their own. */
export type FileTemplate = Report['edition'] | 'anexos';

/** The file of a template below templates/, where a project's own folder has it too. */
export type TemplateName = `bloques/${BlockTemplate}.md.hbs` | `informe-${FileTemplate}.md.hbs`;

const FILES: readonly FileTemplate[] = [
  'anexos',
  ...EDITIONS.filter(({ formats }) => formats.includes('md')).map(({ name }) => name),
];

/** Every template there is, in order. */
export const TEMPLATE_NAMES: readonly TemplateName[] = [
  ...BLOCKS.map((name): TemplateName => `bloques/${name}.md.hbs`),
  ...FILES.map((name): TemplateName => `informe-${name}.md.hbs`),
].toSorted();
