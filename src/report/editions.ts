import type { Edition } from './report.ts';

/** The editions of a report, in the order in which they are named, with the formats that each has. */
export const EDITIONS: readonly {
  readonly name: Edition;
  readonly formats: readonly ReportFormat[];
}[] = [
  { name: 'tecnica', formats: ['md', 'pdf', 'html'] },
  { name: 'ciudadana', formats: ['md', 'pdf', 'html'] },
  // One sheet to hang, and a text to be read on the radio.
  { name: 'mural', formats: ['pdf', 'html'] },
  { name: 'guion', formats: ['md'] },
];

/** The formats that reports are written in. */
export const REPORT_FORMATS = ['md', 'pdf', 'html'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The names of the editions, in their order. */
export const EDITION_NAMES: readonly Edition[] = EDITIONS.map(({ name }) => name);

/** The formats of an edition. */
export function formatsOfEdition(edition: Edition): readonly ReportFormat[] {
  return EDITIONS.find(({ name }) => name === edition)?.formats ?? [];
}
