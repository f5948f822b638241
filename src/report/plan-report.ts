import { excludedFact, illustrativeNote, partyFacts, passedFact, planText, versionFacts } from './cover.ts';
import { longDate } from './format.ts';
import { frameOf, type Frame } from './frame.ts';
import type { PlanReportInput } from './input.ts';
import { assembled, type Parts, type Section } from './parts.ts';
import { planViewOf, type PlanView } from './plan-view.ts';
import type { Cover, Report } from './report.ts';
import { annexFramework } from './sections/annex-framework.ts';
import { annexGlossary } from './sections/annex-glossary.ts';
import { planIndicatorSheets } from './sections/annex-indicators.ts';
import { annexValidation } from './sections/annex-validation.ts';
import { planAsk, planInWords, planOffer, planTargets, planWorks } from './sections/plan-citizen.ts';
import { planProgrammes } from './sections/plan-programmes.ts';
import { planMeasures, planPromises, planUnmeasured } from './sections/plan-promises.ts';
import { planSummary } from './sections/plan-summary.ts';

/** The sections of a report of the plan alone, in their order. */
const TECHNICAL: Parts<PlanView> = {
  body: [planSummary, planPromises, planMeasures, planUnmeasured, planProgrammes],
  annexes: [planIndicatorSheets, (view) => annexFramework(view.model), (view) => annexValidation(view)],
  glossary: annexGlossary,
  lines: 'resumen',
};
const CITIZEN: readonly Section<PlanView>[] = [planOffer, planTargets, planInWords, planWorks, planAsk];

/** The technical edition of a plan that has no POI yet. Throws without a plan, which commands refuse before. */
export function technicalPlanReport(input: PlanReportInput): Report {
  const view = planOf(input);
  return {
    ...frame(view),
    edition: 'tecnica',
    title: titleOf(view),
    cover: cover(view, 'Informe técnico del plan', 'tecnica'),
    contents: 2,
    blocks: assembled(TECHNICAL, view, { annexes: input.annexes ?? true, opening: new Set() }),
  };
}

/** The edition to hand out of a plan that has no POI yet. Throws without a plan, which commands refuse before. */
export function citizenPlanReport(input: PlanReportInput): Report {
  const view = planOf(input);
  return {
    ...frame(view),
    edition: 'ciudadana',
    title: `${titleOf(view)}: resumen para la ciudadanía`,
    cover: cover(view, 'Resumen para la ciudadanía', 'ciudadana'),
    contents: 0,
    blocks: CITIZEN.flatMap((section) => section(view)),
  };
}

function planOf(input: PlanReportInput): PlanView {
  const view = planViewOf(input);
  if (view === undefined) throw new Error('a report of a plan needs a plan');
  return view;
}

function titleOf({ plan }: PlanView): string {
  return plan.data.titulo ?? 'Plan de gobierno';
}

function frame(view: PlanView): Frame {
  return frameOf(view.input, {
    subject: 'el plan, sin planes operativos todavía',
    footer: 'El plan, sin planes operativos todavía',
    date: dateOf(view),
    name: 'plan',
  });
}

/** The day the plan is of: approved or registered, else the first of its period. */
function dateOf({ plan }: PlanView): string {
  const { aprobacion, procedencia } = plan.data;
  return aprobacion?.fecha ?? procedencia?.fecha ?? `${plan.periodo?.inicio ?? '2000'}-01-01`;
}

function cover({ input, model, plan }: PlanView, kicker: string, edition: Report['edition']): Cover {
  const { entidad, procedencia } = plan.data;
  const { inicio, fin } = plan.periodo ?? {};
  const note = illustrativeNote(model);
  const source = [
    ...(procedencia?.fuente === undefined ? [] : [procedencia.fuente]),
    ...(procedencia?.codigo === undefined ? [] : [procedencia.codigo]),
    ...(procedencia?.fecha === undefined ? [] : [longDate(procedencia.fecha)]),
  ].join(', ');
  return {
    entidad: entidad?.nombre ?? 'Municipalidad sin nombre',
    kicker,
    title: plan.data.titulo ?? 'Plan de gobierno',
    subtitle:
      inicio === undefined || fin === undefined
        ? 'Sin planes operativos todavía'
        : `Periodo de gobierno ${inicio}-${fin} · sin planes operativos todavía`,
    facts: [
      ...partyFacts(model),
      ...(edition === 'tecnica' ? [{ term: 'Plan', text: planText(plan) }] : []),
      ...(source === '' ? [] : [{ term: 'Procedencia', text: source }]),
      ...passedFact(input),
      ...excludedFact(input, edition),
      ...versionFacts(input, edition),
    ],
    ...(note === undefined ? {} : { note }),
    ...(input.crest === undefined ? {} : { crest: input.crest }),
  };
}
