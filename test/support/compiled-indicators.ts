import type { CompiledIndicador, CompiledModel } from '../../src/model/compiled-shape.ts';
import { compiledModel } from '../../src/model/compiled.ts';
import type { ConfigDocument, PoiDocument } from '../../src/model/input.generated.ts';
import type { IndicadorPlanData, Semestre } from '../../src/model/model.ts';
import { progressOf } from '../../src/model/progress/progress.ts';
import { project } from './projects.ts';

/** What `plan compile` says of a plan with these indicators and POI documents. */
export function compiled(
  indicadores: readonly IndicadorPlanData[],
  poi: Readonly<Record<string, PoiDocument>>,
  periodo: Semestre,
  config: ConfigDocument = {},
): CompiledModel {
  const model = project({ indicadores, poi, config });
  return compiledModel(model, progressOf(model, periodo), () => 1);
}

/** Its only indicator. */
export function first(model: CompiledModel): CompiledIndicador {
  const [indicator] = model.indicadores;
  if (!indicator) throw new Error('the plan has an indicator');
  return indicator;
}

/** A coverage that is to grow by a half in four years. */
export const COVERAGE: IndicadorPlanData = {
  id: 'I',
  sentido: 'ascendente',
  unidad_medida: 'porcentaje',
  linea_base: { anio: 2017, valor: 60 },
  metas: { 2019: 72, 2020: 80, 2021: 90, 2022: 100 },
};
