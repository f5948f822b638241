import { acronymNote } from './abbreviations.ts';
import { coverOf, titleOf } from './cover.ts';
import { reportFrame } from './frame.ts';
import type { ReportInput } from './input.ts';
import type { Block, Report } from './report.ts';
import { achieved, notAchieved, yearEnd } from './sections/citizen-account.ts';
import { answers, howToAsk } from './sections/citizen-hearing.ts';
import { spending, works } from './sections/citizen-money.ts';
import { advance } from './sections/citizen-progress.ts';
import { promise } from './sections/citizen-promise.ts';
import { ownPlace } from './sections/citizen-territory.ts';
import { viewOf, type View } from './view.ts';

/** The sections in their order; each returns at least one block, even if only to say that it has no data. */
const SECTIONS: readonly ((view: View) => readonly Block[])[] = [
  advance,
  promise,
  works,
  spending,
  achieved,
  notAchieved,
  yearEnd,
  answers,
  ownPlace,
  howToAsk,
];

/** The citizen edition, to hand out: a few pages in plain words. Never fails: what is missing is said. */
export function citizenReport(input: ReportInput): Report {
  const view = viewOf(input);
  const blocks = SECTIONS.flatMap((section) => section(view));
  return {
    ...reportFrame(view),
    edition: 'ciudadana',
    title: `${titleOf(view)}: resumen para la ciudadanía`,
    cover: coverOf(view, 'Resumen para la ciudadanía', 'ciudadana'),
    contents: 0,
    blocks: [...blocks, ...acronymNote(view.model, blocks)],
  };
}
