import { capitalized, count } from '../text/spanish.ts';
import { scopeText } from './format.ts';
import { abbreviationsOf } from './abbreviations.ts';
import type { PlanReportInput } from './input.ts';
import type { Attachment, Report } from './report.ts';
import type { View } from './view.ts';
import { daysOf, periodoOf } from '../model/progress/period.ts';

/** What every report says around its blocks: who signs, the lines of every page, the draft, the attachments. */
export type Frame = Omit<Report, 'edition' | 'title' | 'cover' | 'contents' | 'blocks'>;

/** What both editions of the report of a semester share around their blocks. */
export function reportFrame(view: View): Frame {
  const { input, periodo } = view;
  const cutOff = view.progress.corte === undefined ? 'sin fecha de corte' : `corte al ${view.corte}`;
  const scope = `${scopeText(periodo)}, ${cutOff}`;
  return frameOf(input, {
    subject: scope,
    footer: `${capitalized(scopeText(periodo))} · ${cutOff}`,
    date: view.progress.corte ?? endOf(view),
    name: periodoOf(periodo),
  });
}

/** What differs from one report to another. */
export interface FrameWords {
  /** What follows the title of the plan in the description of the document. */
  readonly subject: string;
  readonly footer: string;
  /** `AAAA-MM-DD` */
  readonly date: string;
  /** Of the data that travels inside the PDF: `2019-S1`. */
  readonly name: string;
}

export function frameOf(input: PlanReportInput, { subject, footer, date, name }: FrameWords): Frame {
  const { plan } = input.model;
  const entidad = plan?.data.entidad?.nombre ?? 'Municipalidad sin nombre';
  return {
    subject: `${plan?.data.titulo ?? 'Plan'}: ${subject}`,
    author: entidad,
    running: { header: entidad, footer },
    ...(input.draft === undefined ? {} : { draft: { text: draftText(input.draft.errors) } }),
    date,
    abbreviations: abbreviationsOf(input.model),
    inputHash: input.provenance.inputHash,
    attachments: attachmentsOf(input, name),
  };
}

function draftText(errors: number): string {
  return `Borrador: hay ${count(errors, 'error', 'errores')} sin corregir. Las cifras que tocan dicen «no verificado».`;
}

/** The last day of the semester, for documents that give no cut-off. */
function endOf({ periodo }: View): string {
  return daysOf(periodo).last;
}

function attachmentsOf(
  { compiled, attachments = [], model }: PlanReportInput,
  name: string,
): readonly Attachment[] {
  if (compiled === undefined) return attachments;
  return [
    {
      name: `${model.plan?.id ?? 'plan'}-${name}.json`,
      type: 'application/json',
      description: 'Todas las cifras de este informe, con el archivo y la línea de donde salen',
      relationship: 'Data',
      bytes: compiled,
    },
    ...attachments,
  ];
}
