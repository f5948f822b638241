/**
 * What the schema of a plan cannot say in words, or at all: fields that an indicator with metas needs, and years of
 * before the plan.
 */
import { jsonPointer } from '../text/path.ts';
import { childAt, isMap, itemsAt } from './value-at.ts';
import type { SchemaError } from './validators.generated.js';

/** The keyword of a target of a year before the plan, which no schema has. */
export const BEFORE_THE_PLAN = 'beforeThePlan';

/** What is missing or impossible in the indicators of a plan. */
export function planConditions(plan: unknown): readonly SchemaError[] {
  const dimensiones = childAt(plan, 'dimensiones');
  if (!isMap(dimensiones)) return [];
  const inicio = firstYearOf(plan);
  return Object.keys(dimensiones).flatMap((dimension) =>
    itemsAt(dimensiones, dimension, 'objetivos').flatMap((objetivo, i) =>
      itemsAt(objetivo, 'indicadores').flatMap((indicador, j) => {
        const place = jsonPointer(['dimensiones', dimension, 'objetivos', i, 'indicadores', j]);
        return [...neededWithMetas(indicador, place), ...earlyMetas(indicador, place, inicio)];
      }),
    ),
  );
}

/** The first year of a plan; undefined when it says none, or one after its last. */
export function firstYearOf(plan: unknown): number | undefined {
  const periodo = childAt(plan, 'periodo');
  const [inicio, fin] = [childAt(periodo, 'inicio'), childAt(periodo, 'fin')];
  if (typeof inicio !== 'number' || (typeof fin === 'number' && fin < inicio)) return undefined;
  return inicio;
}

function neededWithMetas(indicador: unknown, instancePath: string): readonly SchemaError[] {
  const metas = childAt(indicador, 'metas');
  if (!isMap(metas) || Object.keys(metas).length === 0) return [];
  return ['unidad_medida', 'sentido']
    .filter((name) => childAt(indicador, name) === undefined)
    .map((name) => ({ instancePath, keyword: 'required', params: { missingProperty: name } }));
}

function earlyMetas(indicador: unknown, place: string, inicio: number | undefined): readonly SchemaError[] {
  if (inicio === undefined) return [];
  return ['metas', 'metas_semestrales'].flatMap((field) => {
    const metas = childAt(indicador, field);
    if (!isMap(metas)) return [];
    return Object.keys(metas)
      .filter((key) => /^\d{4}(-S[12])?$/.test(key) && Number(key.slice(0, 4)) < inicio)
      .map((key) => ({ instancePath: `${place}/${field}/${key}`, keyword: BEFORE_THE_PLAN }));
  });
}
