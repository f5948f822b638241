import { compare, exact, type Fraction } from '../../model/fraction.ts';
import type { IndicadorPlan, Origin } from '../../model/model.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import { contradictsSentido, metasOf } from '../../model/questions/targets.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import { gathered } from '../gathered.ts';
import type { Finding, Rule } from '../rule.ts';
import { GUIA_SEGUIMIENTO } from '../sources.ts';

export const metasRetroceden: Rule = {
  id: 'indicador/metas-retroceden',
  severity: 'warning',
  title: 'Una meta es peor que la anterior',
  rationale:
    'Las metas de un indicador ascendente no bajan de un año a otro, ni suben las de uno descendente. Si ocurre, o hay una cifra mal copiada o se está planificando perder lo ganado.',
  source: { document: GUIA_SEGUIMIENTO },
  good: () => [
    changedPlan(
      'Una meta puede repetirse de un año a otro',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      'metas: {2019: 120, 2020: 120, 2021: 160, 2022: 180}',
    ),
  ],
  bad: () => [
    changedPlan(
      'La meta de 2021 baja en un indicador ascendente',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      `metas:
              2019: 120
              2020: 140
              2021: 116 # ! indicador/metas-retroceden
              2022: 180`,
    ),
    changedPlan(
      'La primera meta está por debajo de la línea de base',
      'metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}',
      `metas:
              2019: 90 # ! indicador/metas-retroceden
              2020: 140
              2021: 160
              2022: 180`,
    ),
  ],
  *check({ planes }) {
    for (const plan of planes) {
      const found = plan.indicadores.flatMap(stepsBack);
      yield* gathered(found, (count) => ({
        message: `Hay ${count} metas peores que la anterior de su indicador`,
      }));
    }
  },
};

function stepsBack(indicador: IndicadorPlan): readonly Finding[] {
  // When the whole series runs against the sentido, that is the one mistake.
  if (indicador.data.agregacion === 'agregable' || contradictsSentido(indicador)) return [];
  const sign = { ascendente: 1, descendente: -1 }[String(indicador.data.sentido)];
  if (sign === undefined) return [];
  const found: Finding[] = [];
  let previous: Step | undefined = baseOf(indicador);
  for (const { origin, clave, valor } of metasOf(indicador)) {
    if (valor === undefined) continue;
    if (previous !== undefined && sign * compare(valor, previous.valor) < 0) {
      found.push({
        at: origin,
        message: `La meta de ${clave} del indicador ${indicador.data.sentido} ${quote(indicador.id)}, ${quantityText(valor)}, es peor que ${previous.name}, ${quantityText(previous.valor)}`,
        help: 'Revise las dos cifras; si el retroceso está previsto, explíquelo en «limitaciones».',
        related: [{ at: previous.origin, message: `Aquí está ${previous.name}` }],
      });
    }
    previous = { origin, valor, name: `la de ${clave}` };
  }
  return found;
}

interface Step {
  readonly origin: Origin;
  readonly valor: Fraction;
  readonly name: string;
}

function baseOf({ origin, data }: IndicadorPlan): Step | undefined {
  const valor = data.linea_base?.valor;
  if (valor === undefined) return undefined;
  const place: Origin = { file: origin.file, path: [...origin.path, 'linea_base', 'valor'] };
  return { origin: place, valor: exact(valor), name: 'la línea de base' };
}
