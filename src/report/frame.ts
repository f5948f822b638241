import { count } from '../text/spanish.ts';
import { periodoOf } from '../model/link.ts';
import { capitalized, scopeText } from './format.ts';
import type { Attachment, Report } from './report.ts';
import type { View } from './view.ts';

/** What both editions share around their blocks: who signs, the lines of every page, the draft, the attachments. */
export function reportFrame(view: View): Omit<Report, 'edition' | 'title' | 'cover' | 'contents' | 'blocks'> {
  const { plan, input, periodo } = view;
  const entidad = plan?.data.entidad?.nombre ?? 'Municipalidad sin nombre';
  return {
    subject: `${plan?.data.titulo ?? 'Plan'}: ${scopeText(periodo)}, corte al ${view.corte}`,
    author: entidad,
    running: {
      header: entidad,
      footer: `${capitalized(scopeText(periodo))} · corte al ${view.corte}`,
    },
    ...(input.draft === undefined ? {} : { draft: { text: draftText(input.draft.errors) } }),
    date: view.progress.corte ?? endOf(view),
    inputHash: input.provenance.inputHash,
    attachments: attachmentsOf(view),
  };
}

function draftText(errors: number): string {
  return `Borrador: hay ${count(errors, 'error', 'errores')} sin corregir. Las cifras que tocan dicen «no verificado».`;
}

/** The last day of the semester, for documents that give no cut-off. */
function endOf({ periodo }: View): string {
  return periodo.numero === 1 ? `${periodo.anio}-06-30` : `${periodo.anio}-12-31`;
}

function attachmentsOf({ input, plan, periodo }: View): readonly Attachment[] {
  const { compiled, attachments = [] } = input;
  if (compiled === undefined) return attachments;
  return [
    {
      name: `${plan?.id ?? 'plan'}-${periodoOf(periodo)}.json`,
      type: 'application/json',
      description: 'Todas las cifras de este informe, con el archivo y la línea de donde salen',
      relationship: 'Data',
      bytes: compiled,
    },
    ...attachments,
  ];
}
