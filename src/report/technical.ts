import { coverOf, titleOf } from './cover.ts';
import { reportFrame } from './frame.ts';
import type { ReportInput } from './input.ts';
import { numbered } from './numbering.ts';
import type { Block, Report } from './report.ts';
import { budget } from './sections/budget.ts';
import { dimensions } from './sections/dimensions.ts';
import { executiveSummary } from './sections/executive-summary.ts';
import { howToRead } from './sections/how-to-read.ts';
import { objectives } from './sections/objectives.ts';
import { physicalExecution } from './sections/physical.ts';
import { units } from './sections/units.ts';
import { viewOf, type View } from './view.ts';

/** The sections in their order; every one speaks, even to say that it has no data. */
const SECTIONS: readonly ((view: View) => readonly Block[])[] = [
  executiveSummary,
  howToRead,
  dimensions,
  objectives,
  physicalExecution,
  budget,
  units,
];

/** The technical edition, for the concejo and the transparency portal. Never fails: what is missing is said. */
export function technicalReport(input: ReportInput): Report {
  const view = viewOf(input);
  return {
    ...reportFrame(view),
    edition: 'tecnica',
    title: titleOf(view),
    cover: coverOf(view, 'Informe técnico de avance'),
    contents: 2,
    blocks: numbered(SECTIONS.flatMap((section) => section(view))),
  };
}
