import type { CheckedProject } from '../check/workspace.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Revision } from '../host/revision.ts';
import type { ConfigDocument } from '../model/input.generated.ts';
import type { Semestre } from '../model/model.ts';
import { progressOf, progressOfPlan } from '../model/progress/progress.ts';
import { canonicalJson } from '../painters/canonical-json.ts';
import { citizenReport } from '../report/citizen.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { FormerReport, PlanReportInput, ReportInput, Validation } from '../report/input.ts';
import { citizenPlanReport, technicalPlanReport } from '../report/plan-report.ts';
import { withTextsFlowed } from '../report/flowed.ts';
import { muralReport } from '../report/mural.ts';
import type { Attachment, Edition, Report } from '../report/report.ts';
import { scriptReport } from '../report/script.ts';
import { technicalReport } from '../report/technical.ts';
import { compiledText } from './compiled-text.ts';
import { lineLookup } from './line-lookup.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Inputs } from '../check/digest.ts';
import { periodName } from './select.ts';
import { VERSION } from '../host/version.ts';

export interface BuildOptions {
  readonly edition: Edition;
  /** undefined for a plan without any POI. */
  readonly period: Semestre | undefined;
  readonly unit: string | undefined;
  /** Whether the technical edition has its annexes. */
  readonly annexes: boolean;
  /** Of which commit the inputs are. */
  readonly revision: Revision;
  readonly inputs: Inputs;
  readonly crest: Picture | undefined;
  /** What changed since a former report; undefined where none was named. */
  readonly former: FormerReport | undefined;
  /** The day that the checks were asked to judge by. */
  readonly al: string | undefined;
  /** Whether to make what travels inside a PDF; nothing else shows it. */
  readonly attachments: boolean;
  /** Whether to tell more of each activity, for a page that folds it. */
  readonly folds?: boolean;
}

const utf8 = new TextEncoder();

/** Name of the list of inputs that travels inside the PDF. */
const INPUTS_ATTACHMENT = 'insumos.json';

/** Makes the report of one checked project: everything it says comes from the project and from these options. */
export function buildReport(project: CheckedProject, options: BuildOptions): Report {
  const { model, diagnostics, suppressed, lowered, accepted } = project.result;
  const counts = countBySeverity(diagnostics);
  const lineOf = lineLookup(project);
  const { period, edition, unit, inputs, revision, crest, annexes } = options;
  const input: Omit<PlanReportInput, 'progress'> = {
    model,
    provenance: { revision, inputHash: inputs.hash, version: VERSION },
    validation: {
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      diagnostics,
      suppressed,
      titles: new Map(catalogue.map(({ id, title }) => [id, title])),
      lowered,
      accepted,
      rulesOff: rulesOffIn(model.config.data),
    },
    draft: counts.error > 0 ? { errors: counts.error } : undefined,
    lineOf,
    // The compiled plan takes a tenth of a run that only writes Markdown.
    ...(options.attachments
      ? {
          compiled: utf8.encode(compiledText(model, period, lineOf)),
          attachments: [inputsAttachment(options)],
        }
      : {}),
    crest,
    former: options.former,
    annexes,
    folds: options.folds,
  };
  if (period === undefined) {
    const ofPlan: PlanReportInput = { ...input, progress: progressOfPlan(model) };
    return withTextsFlowed(ofPlanAlone(edition, ofPlan));
  }
  const ofSemester: ReportInput = { ...input, progress: progressOf(model, period), unidad: unit };
  return withTextsFlowed(OF_SEMESTER[edition](ofSemester));
}

const OF_SEMESTER: Readonly<Record<Edition, (input: ReportInput) => Report>> = {
  tecnica: technicalReport,
  ciudadana: citizenReport,
  mural: muralReport,
  guion: scriptReport,
};

/** Throws UsageFault for the editions that tell how far things are, which no plan alone can say. */
function ofPlanAlone(edition: Edition, input: PlanReportInput): Report {
  if (edition === 'tecnica') return technicalPlanReport(input);
  if (edition === 'ciudadana') return citizenPlanReport(input);
  throw new UsageFault(
    `La edición ${edition} dice cuánto se avanzó, y el proyecto todavía no tiene POI. Pida --edition ciudadana.`,
  );
}

function rulesOffIn({ reglas, reglas_por_archivo }: ConfigDocument): Validation['rulesOff'] {
  const off = (levels: ConfigDocument['reglas']): readonly string[] =>
    Object.entries(levels ?? {}).flatMap(([name, level]) => (level === 'off' ? [name] : []));
  return [
    ...off(reglas).map((name) => ({ name })),
    ...Object.entries(reglas_por_archivo ?? {}).flatMap(([files, levels]) =>
      off(levels).map((name) => ({ name, files })),
    ),
  ];
}

/** What a report was made from and how, as it travels inside the PDF. */
export interface RecordedInputs {
  readonly version: 1;
  readonly plan: string;
  readonly edicion: Edition;
  readonly periodo: string;
  readonly unidad: string | null;
  /** Absent in reports of before one could be made without them. */
  readonly anexos?: boolean;
  /** The commit of the former report that it is compared with. */
  readonly desde?: string;
  readonly al: string | null;
  /** The commit that held the documents as they were; null outside a repository, or where that could not be told. */
  readonly commit: string | null;
  /** Whether some document was not in that commit as it was; null without one. */
  readonly cambios_sin_confirmar: boolean | null;
  /** Whether there was a repository of which the commit could not be told. */
  readonly commit_desconocido: boolean;
  readonly huella: string;
  readonly archivos: readonly { readonly path: string; readonly sha256: string }[];
}

/** The revision as a report recorded it. */
export function recordedRevision(recorded: RecordedInputs): Revision {
  if (recorded.commit_desconocido) return { kind: 'unknown' };
  if (recorded.commit === null) return { kind: 'outside' };
  return { kind: 'commit', commit: recorded.commit, changed: recorded.cambios_sin_confirmar === true };
}

/** Enough for `plan verify` to make the report again and compare. */
function inputsAttachment({
  edition,
  period,
  unit,
  annexes,
  al,
  revision,
  inputs,
  former,
}: BuildOptions): Attachment {
  const content: RecordedInputs = {
    version: 1,
    plan: VERSION,
    edicion: edition,
    periodo: periodName(period),
    unidad: unit ?? null,
    anexos: annexes,
    ...(former === undefined ? {} : { desde: former.commit }),
    al: al ?? null,
    commit: revision.kind === 'commit' ? revision.commit : null,
    cambios_sin_confirmar: revision.kind === 'commit' ? revision.changed : null,
    commit_desconocido: revision.kind === 'unknown',
    huella: inputs.hash,
    archivos: inputs.digests,
  };
  return {
    name: INPUTS_ATTACHMENT,
    type: 'application/json',
    description: 'Archivos con los que se hizo este informe, cada uno con su huella SHA-256',
    relationship: 'Supplement',
    bytes: utf8.encode(canonicalJson(content)),
  };
}
