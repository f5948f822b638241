import { compare } from '../../model/fraction.ts';
import type { IndicadorPlan, Plan } from '../../model/model.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { baselineOf } from '../../model/progress/targets.ts';
import { lastMeta } from '../../model/questions/targets.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { writing } from '../correction.ts';
import { ofIndicators } from '../gathered.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

export const metaSinCambio: Rule = {
  id: 'indicador/meta-sin-cambio',
  severity: 'warning',
  title: 'La meta final es igual a la línea de base',
  rationale:
    'Un indicador ascendente o descendente promete un cambio. Si la meta final repite la línea de base no hay camino que medir: solo se puede decir si se mantuvo.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    changedPlan(
      'Lo que se promete mantener es un mínimo permisible',
      `sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}`,
      `sentido: minimo_permisible
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 100, 2020: 100, 2021: 100, 2022: 100}`,
    ),
  ],
  bad: () => [
    changedPlan(
      'Un indicador ascendente que no sube',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      `metas:
              2019: 100
              2020: 100
              2021: 100
              2022: 100 # ! indicador/meta-sin-cambio`,
    ),
  ],
  check({ planes }) {
    return ofIndicators(planes, findingFor, (count, names) => ({
      message: `La meta final de ${count} indicadores es igual a su línea de base: ${names}`,
    }));
  },
};

function findingFor(indicador: IndicadorPlan, { periodo }: Plan): Finding | undefined {
  const { sentido, agregacion } = indicador.data;
  if (agregacion === 'agregable' || (sentido !== 'ascendente' && sentido !== 'descendente')) return undefined;
  const meta = lastMeta(indicador);
  const base = baselineOf(indicador).value;
  // Of an earlier year nothing follows: the final one is missing.
  if (meta?.valor === undefined || base === undefined || meta.anio < (periodo?.fin ?? 0)) return undefined;
  if (compare(meta.valor, base) !== 0) return undefined;
  const limit = sentido === 'ascendente' ? 'minimo_permisible' : 'maximo_permisible';
  return {
    at: meta.origin,
    message: `La meta de ${meta.clave} del indicador ${quote(indicador.id)}, ${quantityText(meta.valor)}, es igual a su línea de base`,
    help: `Si lo que se promete es mantener ese valor, escriba «sentido: ${limit}»; si no, revise la meta.`,
    corrections: [writing({ at: indicador.origin, field: 'sentido' }, limit)],
  };
}
