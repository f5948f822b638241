import { quantityText } from '../../model/progress/quantity.ts';
import { baselineOf } from '../../model/progress/targets.ts';
import { contradictsSentido, lastMeta } from '../../model/questions/targets.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { ofIndicators } from '../gathered.ts';
import type { Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

export const sentidoContradictorio: Rule = {
  id: 'indicador/sentido-contradictorio',
  severity: 'warning',
  title: 'El sentido del indicador contradice a su línea de base y su meta',
  rationale:
    'Si el indicador es ascendente, la meta final está por encima de la línea de base; si es descendente, por debajo. Al revés, cada avance se contaría como retroceso.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    changedPlan(
      'Un indicador descendente con meta menor que su línea de base',
      `sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}`,
      `sentido: descendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 90, 2020: 80, 2021: 70, 2022: "-50%"}`,
    ),
  ],
  bad: () => [
    changedPlan(
      'Un indicador descendente cuya meta sube',
      `sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}`,
      `sentido: descendente # ! indicador/sentido-contradictorio
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}`,
    ),
  ],
  check({ planes }) {
    return ofIndicators(
      planes,
      (indicador) => {
        const meta = lastMeta(indicador);
        if (meta === undefined || !contradictsSentido(indicador)) return undefined;
        const { origin, id, data } = indicador;
        const base = baselineOf(indicador).value;
        const goal = meta.valor === undefined ? String(meta.escrito) : quantityText(meta.valor);
        const from = base === undefined ? '' : ` y su línea de base ${quantityText(base)}`;
        return {
          at: origin,
          field: 'sentido',
          message: `El indicador ${quote(id)} es ${data.sentido}, pero su meta de ${meta.clave} es ${goal}${from}`,
          help: `Si ${data.sentido === 'ascendente' ? 'menos' : 'más'} es mejor, cambie «sentido»; si no, revise la línea de base y la meta.`,
          related: [{ at: meta.origin, message: `La meta de ${meta.clave} está aquí` }],
        };
      },
      (count, names) => ({
        message: `El sentido de ${count} indicadores contradice a su línea de base y su meta: ${names}`,
        help: 'Revise en cada uno si más o menos es mejor, y su línea de base y sus metas.',
      }),
    );
  },
};
