import type { CheckedProject } from '../check/workspace.ts';
import { countBySeverity } from '../diagnostics/order.ts';
import { compiledModel } from '../model/compiled.ts';
import type { Semestre } from '../model/model.ts';
import { progressIn } from './compiled-text.ts';
import { lineLookup } from './line-lookup.ts';

/** The state of one project as data: the figures of `plan compile` that `plan status` shows, and what was found. */
export function statusData(project: CheckedProject, folder: string, period: Semestre | undefined): object {
  const { model, diagnostics } = project.result;
  const { plan, periodo, corte, avance, mandato, dimensiones, objetivos, unidades, distritos } =
    compiledModel(model, progressIn(model, period), lineLookup(project));
  const { error, warning } = countBySeverity(diagnostics);
  return {
    carpeta: folder,
    errores: error,
    avisos: warning,
    plan,
    periodo,
    corte,
    avance,
    mandato,
    dimensiones,
    objetivos,
    unidades,
    distritos,
  };
}
