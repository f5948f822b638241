import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Plan } from '../model/model.ts';
import { isMeasurable, medidaOf } from '../model/questions/measurable.ts';
import { count } from '../text/spanish.ts';
import { ofTotal } from './format.ts';
import { findingsText } from './status.ts';

/** What `plan status` shows of a plan without any POI. */
export interface PlanStatusReport {
  readonly title: string;
  /** What it promises and how much of it can be measured: one sentence each, with full stop. */
  readonly sentences: readonly string[];
  /** «1 error, 3 avisos y 2 notas»; undefined when the checks found nothing. */
  readonly findings: string | undefined;
}

/** A plan that nobody has begun to carry out, as far as is known: `allRead` says that no POI may have stayed unread. */
export function planStatusReport(
  plan: Plan,
  diagnostics: readonly Diagnostic[],
  allRead: boolean,
): PlanStatusReport {
  const { objetivos, indicadores } = plan;
  const measurable = objetivos.filter((objetivo) => medidaOf(objetivo) === 'medible').length;
  const withBaseline = indicadores.filter(({ data }) => data.linea_base?.valor !== undefined).length;
  return {
    title: plan.data.titulo ?? plan.id,
    sentences: [
      allRead
        ? 'Todavía no tiene ningún POI: no hay avance que mostrar.'
        : 'No se leyó ningún POI, y puede haberlos: algo del proyecto no se pudo leer.',
      `${count(objetivos.length, 'objetivo', 'objetivos')}; ${ofTotal(measurable, objetivos.length)} se pueden medir.`,
      indicadores.length === 0
        ? 'No tiene indicadores.'
        : `${count(indicadores.length, 'indicador', 'indicadores')}: ${ofTotal(indicadores.filter(isMeasurable).length, indicadores.length)} con meta de cifra y año, y ${ofTotal(withBaseline, indicadores.length)} con línea de base.`,
    ],
    findings: findingsText(diagnostics),
  };
}
