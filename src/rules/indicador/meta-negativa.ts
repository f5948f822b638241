import { add, isNegative } from '../../model/fraction.ts';
import type { IndicadorPlan } from '../../model/model.ts';
import { isInPercent } from '../../model/percent-unit.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { baselineOf } from '../../model/progress/targets.ts';
import { isLimit } from '../../model/progress/advance.ts';
import { metasOf } from '../../model/questions/targets.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { writing } from '../correction.ts';
import { ofIndicators } from '../gathered.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

const BASE = `sentido: ascendente
            linea_base: {anio: 2017, valor: 100, fuente: Registro municipal}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}`;

export const metaNegativa: Rule = {
  id: 'indicador/meta-negativa',
  severity: 'warning',
  title: 'Una meta es negativa y la línea de base no',
  rationale:
    'Una meta es el nivel al que se quiere llegar. «-6» escrito por «seis menos que hoy» se lee como el nivel −6, y todo avance sale lejos de él.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    changedPlan(
      'Un resultado que ya era negativo, y metas que dicen el nivel',
      BASE,
      `sentido: ascendente
            linea_base: {anio: 2017, valor: -100, fuente: Registro municipal}
            metas: {2019: -80, 2020: -60, 2021: -40, 2022: -20}`,
    ),
  ],
  bad: () => [
    changedPlan(
      'Seis puntos críticos menos, escritos como −6',
      BASE,
      `sentido: descendente
            linea_base: {anio: 2017, valor: 24, fuente: Registro municipal}
            metas:
              2019: -6 # ! indicador/meta-negativa
              2020: -12
              2021: -17
              2022: -21`,
    ),
  ],
  check({ planes }) {
    return ofIndicators(planes, findingFor, (count, names) => ({
      message: `${count} indicadores tienen metas negativas, y su línea de base no lo es: ${names}`,
    }));
  },
};

function findingFor(indicador: IndicadorPlan): Finding | undefined {
  const { id, data } = indicador;
  // Of a share in percent it is an error of its own, a rate of change may be negative, and so may a limit.
  if (isInPercent(data.unidad_medida) || (data.sentido !== undefined && isLimit(data.sentido)))
    return undefined;
  const base = baselineOf(indicador).value;
  if (base !== undefined && isNegative(base)) return undefined;
  const meta = metasOf(indicador).find(
    ({ escrito, valor }) => typeof escrito === 'number' && valor !== undefined && isNegative(valor),
  );
  if (meta?.valor === undefined) return undefined;
  const less = quantityText(meta.valor).replace(/^[−-]/, '');
  const reached = base === undefined ? undefined : add(base, meta.valor);
  const level =
    reached === undefined || isNegative(reached) ? undefined : quantityText(reached).replaceAll(',', '');
  return {
    at: meta.origin,
    message: `La meta de ${meta.clave} del indicador ${quote(id)} es el nivel −${less}${base === undefined ? '' : `, y su línea de base es ${quantityText(base)}`}`,
    help:
      level === undefined
        ? `Si son ${less} menos que la línea de base, escriba el nivel al que se quiere llegar.`
        : `Si son ${less} menos que la línea de base, escriba ${meta.clave}: ${level}.`,
    corrections: level === undefined ? [] : [writing({ at: meta.origin }, level)],
  };
}
