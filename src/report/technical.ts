import { coverOf, titleOf } from './cover.ts';
import { documentsOfYear } from './documents-of-year.ts';
import { reportFrame } from './frame.ts';
import type { ReportInput } from './input.ts';
import { assembled, type Parts } from './parts.ts';
import type { Report } from './report.ts';
import { annexFramework } from './sections/annex-framework.ts';
import { annexGlossary } from './sections/annex-glossary.ts';
import { annexIndicators } from './sections/annex-indicators.ts';
import { annexOrigins } from './sections/annex-origins.ts';
import { annexPoi } from './sections/annex-poi.ts';
import { annexRescheduling } from './sections/annex-rescheduling.ts';
import { annexValidation } from './sections/annex-validation.ts';
import { budget } from './sections/budget.ts';
import { changesSince } from './sections/changes-since.ts';
import { difficultiesAndCauses } from './sections/difficulties.ts';
import { dimensions } from './sections/dimensions.ts';
import { territory } from './sections/territory.ts';
import { executiveSummary } from './sections/executive-summary.ts';
import { hearingFollowUp } from './sections/hearing-follow-up.ts';
import { howToRead } from './sections/how-to-read.ts';
import { improvements } from './sections/improvements.ts';
import { investments } from './sections/investments.ts';
import { nextSemester } from './sections/next-semester.ts';
import { objectives } from './sections/objectives.ts';
import { physicalFinancial } from './sections/physical-financial.ts';
import { physicalExecution } from './sections/physical.ts';
import { projection } from './sections/projection.ts';
import { schedule } from './sections/schedule.ts';
import { threatsAndAdvantages } from './sections/threats.ts';
import { units } from './sections/units.ts';
import { ofUnit, viewOf, type View } from './view.ts';

/** The sections in their order. */
const PARTS: Parts<View> = {
  body: [
    executiveSummary,
    howToRead,
    dimensions,
    objectives,
    physicalExecution,
    budget,
    physicalFinancial,
    units,
    investments,
    schedule,
    territory,
    difficultiesAndCauses,
    threatsAndAdvantages,
    improvements,
    projection,
    hearingFollowUp,
    changesSince,
    nextSemester,
  ],
  annexes: [
    annexPoi,
    // How the indicators are measured is the same in the report of every unit.
    (view) => (view.unidad === undefined ? annexIndicators(view) : []),
    annexRescheduling,
    (view) => annexValidation(view, ownFiles(view)),
    annexOrigins,
    // Where the plan comes from is the same in the report of every unit.
    (view) => (view.unidad === undefined ? annexFramework(view.model) : []),
  ],
  glossary: (view, blocks) => (view.unidad === undefined ? annexGlossary(view, blocks) : []),
  lines: 'como-leer',
};

/** The files of the year of the unit that a report is limited to; undefined for one of all. */
function ownFiles(view: View): ReadonlySet<string> | undefined {
  if (view.unidad === undefined) return undefined;
  return new Set(documentsOfYear(view, ({ origin }) => origin.file).map(({ origin }) => origin.file));
}

/** The annexes begin on a page of their own. */
const OPENING: ReadonlySet<string> = new Set(['anexo-poi']);

/** The technical edition, for the concejo and the transparency portal. Never fails: what is missing is said. */
export function technicalReport(input: ReportInput): Report {
  const view = viewOf(input);
  return {
    ...reportFrame(view),
    edition: 'tecnica',
    title: titleOf(view),
    cover: coverOf(view, 'Informe técnico de avance', 'tecnica'),
    // A report of a few pages needs no list of them.
    contents: view.unidad === undefined ? 2 : 0,
    blocks: assembled(PARTS, view, {
      annexes: input.annexes ?? true,
      own: ofUnit(view),
      opening: view.unidad === undefined ? OPENING : new Set(),
    }),
  };
}
