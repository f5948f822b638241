import { exact } from '../../model/fraction.ts';
import { isCountedWhole } from '../../model/questions/counted-whole.ts';
import { dottedFieldsOf } from '../../model/questions/dotted.ts';
import { MESES, type Actividad, type Mes } from '../../model/model.ts';
import { acumulacionIn, asInherited } from '../../model/questions/year.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import type { Series } from '../../model/questions/months.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_PLANEAMIENTO } from '../sources.ts';
import { firstAndCount } from '../gathered.ts';
import { deLaActividad } from '../wording.ts';

export const decimalEnUnidadEntera: Rule = {
  id: 'avance/decimal-en-unidad-entera',
  severity: 'warning',
  title: 'Una cantidad con decimales de algo que se cuenta entero',
  rationale:
    'No hay media persona capacitada. Un decimal suele ser un porcentaje o un monto escrito en el lugar de la cantidad.',
  source: { document: GUIA_PLANEAMIENTO, clause: 'unidad de medida y meta física de la actividad operativa' },
  good: () => [
    activities(
      'Los kilómetros sí llevan decimales',
      `
  - id: GIM-014
    indicador: {nombre: Conexiones instaladas, unidad_medida: kilómetro, meta: 2.5, meta_anual: 5, logrado: 2.5}
`,
    ),
  ],
  bad: () => [
    activities(
      'Media conexión',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      meta_anual: 120
      logrado: 59.5 # ! avance/decimal-en-unidad-entera
`,
    ),
  ],
  ofActivity(actividad, model) {
    if (!hasDecimals(actividad) || acumulacionIn(actividad, model) === 'promedio') return undefined;
    const unidad = asInherited(actividad, model).data.indicador?.unidad_medida;
    if (unidad === undefined || !isCountedWhole(unidad)) return undefined;
    // `1.200` is asked about by miles-con-punto.
    const asked = new Set(dottedFieldsOf(model, actividad.origin).map(({ field }) => field));
    const each = quantitiesOf(actividad)
      .filter(({ field, value }) => !Number.isInteger(value) && !asked.has(field))
      .map(({ field, value }) => ({
        at: actividad.origin,
        field,
        message: `La cantidad ${quantityText(exact(value))} ${deLaActividad(actividad)} tiene decimales y su unidad de medida, ${quote(unidad)}, se cuenta entera`,
        help: 'Corrija la cantidad o la unidad de medida; si es un porcentaje, escriba «porcentaje».',
      }));
    return firstAndCount(each);
  },
};

function hasDecimals({ data: { indicador } }: Actividad): boolean {
  const single = [indicador?.meta, indicador?.meta_anual, indicador?.logrado];
  return single.some(isDecimal) || isAnyDecimal(indicador?.programado) || isAnyDecimal(indicador?.ejecutado);
}

function isAnyDecimal(series: Series | undefined): boolean {
  for (const mes in series) if (isDecimal(series[mes as Mes])) return true; // its own: documents inherit nothing
  return false;
}

function isDecimal(value: number | null | undefined): boolean {
  return typeof value === 'number' && !Number.isInteger(value);
}

interface Quantity {
  readonly field: string;
  readonly value: number;
}

function quantitiesOf({ data }: Actividad): readonly Quantity[] {
  const { indicador } = data;
  const single = (['meta', 'meta_anual', 'logrado'] as const).map((name) => ({
    field: `indicador.${name}`,
    value: indicador?.[name],
  }));
  const monthly = (['programado', 'ejecutado'] as const).flatMap((name) =>
    MESES.map((mes) => ({ field: `indicador.${name}.${mes}`, value: indicador?.[name]?.[mes] })),
  );
  return [...single, ...monthly].flatMap(({ field, value }) =>
    value === undefined || value === null ? [] : { field, value },
  );
}
