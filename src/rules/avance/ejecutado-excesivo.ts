import { compare, exact, multiply, whole } from '../../model/fraction.ts';
import { MESES } from '../../model/model.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { monthName } from '../../text/months.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';
import { laActividad } from '../wording.ts';

/** So many times what was programmed is a slip of the hand more often than work done: a figure or two too many. */
const TIMES = whole(10);

export const ejecutadoExcesivo: Rule = {
  id: 'avance/ejecutado-excesivo',
  severity: 'warning',
  title: 'Lo ejecutado es diez veces lo programado, o más',
  rationale:
    'Hacer un poco más de lo programado es común; diez veces más suele ser una cifra de más al digitar, y el informe la mostraría como un avance imposible.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    activities(
      'El doble de lo programado puede ser cierto',
      `
  - id: GIM-014
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      meta_anual: 120
      programado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      ejecutado: {ene: 5, feb: 7, mar: 20, abr: 11, may: 13, jun: 15}
`,
    ),
  ],
  bad: () => [
    activities(
      'Cien conexiones en un mes que programó diez',
      `
  - id: GIM-014
    presupuesto: {sin_costo: La ejecuta el personal de planta}
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      meta_anual: 120
      programado: {ene: 10, feb: 10, mar: 10, abr: 10, may: 10, jun: 10}
      ejecutado: {ene: 5, feb: 7, mar: 9, abr: 11, may: 100, jun: 15} # ! avance/ejecutado-excesivo
`,
    ),
    activities(
      'El total logrado lleva dos ceros de más',
      `
  - id: GIM-014
    presupuesto: {sin_costo: La ejecuta el personal de planta}
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      meta_anual: 120
      logrado: 5800 # ! avance/ejecutado-excesivo
`,
    ),
  ],
  ofActivity(actividad) {
    const { indicador } = actividad.data;
    if (indicador === undefined) return undefined;
    const { programado, ejecutado, meta, logrado } = indicador;
    const month = MESES.find((mes) => isTooMuch(ejecutado?.[mes], programado?.[mes] ?? meta));
    const found =
      month === undefined
        ? isTooMuch(logrado, meta)
          ? { field: 'indicador.logrado', done: logrado, planned: meta, when: '' }
          : undefined
        : {
            field: 'indicador.ejecutado',
            done: ejecutado?.[month],
            planned: programado?.[month] ?? meta,
            when: ` en ${monthName(month)}`,
          };
    if (typeof found?.done !== 'number' || found.planned === undefined) return undefined;
    const [done, planned] = [exact(found.done), exact(found.planned)].map(quantityText);
    return {
      at: actividad.origin,
      field: found.field,
      message: `${laActividad(actividad)} informa ${done}${found.when}, y lo programado es ${planned}`,
      help: 'Revise si sobra una cifra o falta un punto. Si es cierto, déjelo.',
    };
  },
};

/** Whether what was done is at least so many times a plan that is more than nothing. */
function isTooMuch(done: number | null | undefined, planned: number | undefined): boolean {
  if (typeof done !== 'number' || planned === undefined) return false;
  // Nearly nothing is more than was planned, and exact figures are dearer to compare.
  if (planned <= 0 || done <= planned) return false;
  return compare(exact(done), multiply(exact(planned), TIMES)) >= 0;
}
