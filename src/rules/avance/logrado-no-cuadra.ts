import { exact } from '../../model/fraction.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { monthsAgainstTotal } from '../../model/questions/reported.ts';
import { acumulacionIn } from '../../model/questions/year.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const logradoNoCuadra: Rule = {
  id: 'avance/logrado-no-cuadra',
  severity: 'error',
  title: 'El total logrado no es lo que dan los meses ejecutados',
  rationale:
    'Basta uno de los dos. Si están ambos y no coinciden, no se sabe cuál de las dos cifras leer en la audiencia.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'El total coincide con los meses',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      meta_anual: 120
      programado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      ejecutado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      logrado: 60
`,
    ),
  ],
  bad: () => [
    activities(
      'Los meses suman 60 y el total dice 58',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      meta_anual: 120
      programado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      ejecutado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      logrado: 58 # ! avance/logrado-no-cuadra
`,
    ),
  ],
  ofActivity(actividad, model) {
    const logrado = actividad.data.indicador?.logrado;
    if (logrado === undefined) return undefined;
    const executed = monthsAgainstTotal(actividad, acumulacionIn(actividad, model));
    if (executed?.value === undefined) return undefined;
    return {
      at: actividad.origin,
      field: 'indicador.logrado',
      message: `${laActividad(actividad)} dice haber logrado ${quantityText(exact(logrado))} y sus meses dan ${executed.trace.words()}`,
      help: 'Corrija «logrado» o los meses de «ejecutado»; con los meses completos, puede quitar «logrado».',
      related: [
        {
          at: actividad.origin,
          field: 'indicador.ejecutado',
          message: `Los meses dan ${quantityText(executed.value)}`,
        },
      ],
    };
  },
};
