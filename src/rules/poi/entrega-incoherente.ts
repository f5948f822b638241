import { cutOffOfPoi, isOnlyPlanned } from '../../model/progress/period.ts';
import { isRefused } from '../../model/questions/refused.ts';
import { poi } from '../example.ts';
import type { Rule } from '../rule.ts';
import { LEY_AUDIENCIAS } from '../sources.ts';

const delivered = (day: string): string => `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
estado: cerrado
fecha_corte: 2019-06-30
fecha_entrega: ${day}
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15}
`;

export const entregaIncoherente: Rule = {
  id: 'poi/entrega-incoherente',
  severity: 'warning',
  title: 'La entrega de un POI está fechada antes de su corte',
  rationale:
    'Nadie entrega lo hecho hasta un día que no ha llegado. Con el año anterior en la fecha, una entrega tardía parecería puntual.',
  source: {
    document: LEY_AUDIENCIAS,
    clause: 'artículo 119-A: audiencias en mayo y setiembre sobre lo ejecutado',
  },
  good: () => [poi('Se entrega después del corte', delivered('2019-07-05'))],
  bad: () => [
    poi('El año de la entrega es el anterior', delivered('2018-10-20 # ! poi/entrega-incoherente')),
  ],
  *check(model) {
    for (const document of model.pois) {
      const { origin, data } = document;
      const { fecha_entrega: entrega } = data;
      const corte = cutOffOfPoi(document);
      // What is only planned may be handed in before it begins.
      if (entrega === undefined || corte === undefined || entrega >= corte || isOnlyPlanned(document))
        continue;
      if (isRefused(model, origin, 'fecha_entrega')) continue;
      yield {
        at: origin,
        field: 'fecha_entrega',
        message: `La entrega está fechada el ${entrega}, y los datos llegan hasta el ${corte}`,
        help: 'Revise el año y el mes de «fecha_entrega», o corrija «fecha_corte».',
        related: [{ at: origin, field: 'fecha_corte', message: `El corte es del ${corte}` }],
      };
    }
  },
};
