import { compare, exact, sum, HUNDRED, type Fraction } from '../../model/fraction.ts';
import { MESES, type Actividad } from '../../model/model.ts';
import { isInPercent } from '../../model/percent-unit.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { acumulacionIn, asInherited } from '../../model/questions/year.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const porcentajeSumado: Rule = {
  id: 'avance/porcentaje-sumado',
  severity: 'warning',
  title: 'Los porcentajes de cada mes se suman y pasan de 100',
  rationale:
    'El porcentaje de un mes no se agrega al del anterior: seis meses de 60 % no son 360 %. Si no se dice cómo se acumulan, los meses se suman.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'El semestre es el último mes',
      `
  - id: GIM-014
    indicador:
      nombre: Trámites resueltos en plazo
      unidad_medida: porcentaje
      acumulacion: ultimo
      meta: 60
      programado: {ene: 60, feb: 60, mar: 60, abr: 60, may: 60, jun: 60}
      ejecutado: {ene: 60, feb: 60, mar: 60, abr: 60, may: 60, jun: 60}
`,
    ),
    activities(
      'Cada mes es una parte de la obra, y todas hacen 100',
      `
  - id: GIM-014
    indicador:
      nombre: Avance de la obra
      unidad_medida: porcentaje
      programado: {ene: 10, feb: 10, mar: 20, abr: 20, may: 20, jun: 20}
      ejecutado: {ene: 10, feb: 10, mar: 20, abr: 20, may: 20, jun: 20}
`,
    ),
  ],
  bad: () => [
    activities(
      'Seis meses de 60 % contados como 360 %',
      `
  - id: GIM-014
    indicador:
      nombre: Trámites resueltos en plazo
      unidad_medida: porcentaje
      programado: {ene: 60, feb: 60, mar: 60, abr: 60, may: 60, jun: 60} # ! avance/porcentaje-sumado
      ejecutado: {ene: 60, feb: 60, mar: 60, abr: 60, may: 60, jun: 60}
`,
    ),
  ],
  ofActivity(actividad, model) {
    const { indicador } = actividad.data;
    // What says a unit of its own inherits none.
    if (
      indicador === undefined ||
      (indicador.unidad_medida !== undefined && !isInPercent(indicador.unidad_medida))
    )
      return undefined;
    const field = given(indicador.programado).length > 0 ? 'programado' : 'ejecutado';
    const months = given(indicador[field]);
    const total = sum(months);
    if (months.length < 2 || compare(total, HUNDRED) <= 0) return undefined;
    if (!isInPercent(unitOf(asInherited(actividad, model)))) return undefined;
    if (acumulacionIn(actividad, model) !== 'suma') return undefined;
    return {
      at: actividad.origin,
      field: `indicador.${field}`,
      message: `${laActividad(actividad)} se mide en porcentaje y sus ${months.length} meses de «${field}» se suman: dan ${quantityText(total)} %`,
      help: 'Si cada mes es un porcentaje de lo de ese mes, indique «acumulacion: promedio», o «acumulacion: ultimo» si cuenta el último; si es una parte del total, corrija los meses para que no pasen de 100.',
    };
  },
};

function unitOf({ data }: Actividad): string | undefined {
  return data.indicador?.unidad_medida;
}

/** The months that say more than nothing. */
function given(months: Readonly<Partial<Record<string, unknown>>> | undefined): readonly Fraction[] {
  return MESES.flatMap((mes) => {
    const value = months?.[mes];
    return typeof value === 'number' && value > 0 ? [exact(value)] : [];
  });
}
