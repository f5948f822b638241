import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { laActividad } from '../wording.ts';

export const beneficiariosNoSuman: Rule = {
  id: 'avance/beneficiarios-no-suman',
  severity: 'warning',
  title: 'Mujeres y hombres no suman el total de beneficiarios',
  rationale:
    'El informe dice a cuántas personas llegó la actividad y cuántas son mujeres. Si las partes no suman, alguna de las tres cifras es falsa.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    activities(
      'Las partes suman el total; con una sola parte, cabe en él',
      `
  - id: GIM-014
    beneficiarios: {total: 1200, mujeres: 640, hombres: 560}
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    beneficiarios: {total: 300, mujeres: 170}
`,
    ),
  ],
  bad: () => [
    activities(
      'Faltan cien personas',
      `
  - id: GIM-014
    beneficiarios:
      total: 1200 # ! avance/beneficiarios-no-suman
      mujeres: 640
      hombres: 460
`,
    ),
  ],
  ofActivity(actividad) {
    const { total, mujeres, hombres } = actividad.data.beneficiarios ?? {};
    if (total === undefined || (mujeres === undefined && hombres === undefined)) return undefined;
    const parts = (mujeres ?? 0) + (hombres ?? 0);
    const whole = mujeres !== undefined && hombres !== undefined;
    if (whole ? parts === total : parts <= total) return undefined;
    const words = whole
      ? `${mujeres} mujeres y ${hombres} hombres, que suman ${parts}`
      : mujeres === undefined
        ? `${parts} hombres`
        : `${parts} mujeres`;
    return {
      at: actividad.origin,
      field: 'beneficiarios.total',
      message: `${laActividad(actividad)} tiene ${total} beneficiarios en total y ${words}`,
      help: 'Corrija la cifra equivocada de las tres.',
    };
  },
};
