import { compare, HUNDRED } from '../../model/fraction.ts';
import { quantityText } from '../../model/progress/quantity.ts';
import type { IndicatorProgress } from '../../model/progress/plan-indicator.ts';
import { measuredIndicators, semesterOf, type MeasuredProgress } from '../../model/questions/results.ts';
import { enumerate, quote } from '../../text/spanish.ts';
import { project, semester } from '../example.ts';
import type { Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

/** As many equal values in a row as no measurement gives by chance. */
const RUN = 3;

export const datoEstancado: Rule = {
  id: 'indicador/dato-estancado',
  severity: 'warning',
  title: 'El resultado se repite idéntico tres semestres o más',
  rationale:
    'Un valor que no cambia en tres mediciones casi siempre es el anterior copiado. Si no se midió, lo honesto es dejarlo sin dato.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    project('El valor cambia con cada medición', {
      'poi/2019-S1/base.yaml': semester('2019-S1', resultado('2019-06-30', 111)),
      'poi/2019-S2/base.yaml': semester('2019-S2', resultado('2019-12-31', 111)),
      'poi/2020-S1/base.yaml': semester('2020-S1', resultado('2020-06-30', 124)),
    }),
  ],
  bad: () => [
    project('Tres semestres con 108', {
      'poi/2019-S1/base.yaml': semester('2019-S1', resultado('2019-06-30', 108)),
      'poi/2019-S2/base.yaml': semester('2019-S2', resultado('2019-12-31', 108)),
      'poi/2020-S1/base.yaml': semester(
        '2020-S1',
        resultado('2020-06-30', 108, ' # ! indicador/dato-estancado'),
      ),
    }),
  ],
  *check(model) {
    for (const { indicador, semesters } of measuredIndicators(model)) {
      for (const run of runsOf(semesters)) {
        const last = run.at(-1);
        const value = last?.obtenido.value;
        if (last === undefined || value === undefined || isReached(last)) continue;
        const periods = run.map(({ resultado: item }) => semesterOf(item));
        yield {
          at: last.resultado.origin,
          field: 'valor',
          message: `El indicador ${quote(indicador.id)} repite ${quantityText(value)} en ${enumerate(periods)}`,
          help: 'Compruebe que se midió cada vez; si en un semestre no hubo medición, quite ese resultado y quedará sin dato.',
          related: run.slice(0, -1).map(({ resultado: item }) => ({
            at: item.origin,
            field: 'valor',
            message: `El mismo valor en ${semesterOf(item)}`,
          })),
        };
      }
    }
  },
};

/** The longest runs of equal measurements. */
function runsOf(semesters: readonly MeasuredProgress[]): readonly (readonly MeasuredProgress[])[] {
  const runs: MeasuredProgress[][] = [];
  for (const progress of semesters) {
    const before = runs.at(-1)?.at(-1)?.obtenido.value;
    const { value } = progress.obtenido;
    if (before !== undefined && value !== undefined && compare(before, value) === 0)
      runs.at(-1)?.push(progress);
    else runs.push([progress]);
  }
  return runs.filter((run) => run.length >= RUN);
}

/** What has arrived may stay: all districts served remain all districts served. */
function isReached({ tipoI, tipoII }: IndicatorProgress): boolean {
  const raw = tipoI.value ?? tipoII.value;
  return raw !== undefined && compare(raw, HUNDRED) >= 0;
}

function resultado(fecha: string, valor: number, mark = ''): string {
  return `resultados:
  - {indicador: SOC-1.1, valor: ${valor}, fecha: ${fecha}, fuente: Registro municipal}${mark}
`;
}
