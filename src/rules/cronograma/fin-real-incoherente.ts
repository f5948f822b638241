import type { Actividad, Model } from '../../model/model.ts';
import { cutOffOfPoi } from '../../model/progress/period.ts';
import { isPlaced } from '../../model/questions/placed.ts';
import { tareasOf } from '../../model/questions/schedule.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';

export const finRealIncoherente: Rule = {
  id: 'cronograma/fin-real-incoherente',
  severity: 'warning',
  title: 'La fecha real de una tarea no va con su avance o con la fecha de corte',
  rationale:
    'Una tarea con fecha real ya terminó: su avance es 100 y la fecha no puede ser posterior al corte de los datos.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    activities(
      'La tarea terminó antes del corte',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 100, fin_real: 2019-06-04}
`,
    ),
  ],
  bad: () => [
    activities(
      'Una tarea al 80 % y otra terminada después del corte',
      `
  - id: GIM-014
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 80, fin_real: 2019-06-04} # ! cronograma/fin-real-incoherente
      - {id: T2, tarea: Tubos, inicio: 2019-02-01, fin: 2019-08-31, avance: 100, fin_real: 2019-08-20} # ! cronograma/fin-real-incoherente
      - {id: T3, tarea: Pruebas, inicio: 2019-08-01, fin: 2019-09-30, depende_de: [T2]}
`,
    ),
  ],
  ofActivity(actividad, { plan, pois }) {
    return mayEndAtOdds(actividad) ? endsAtOdds(actividad, { plan, pois }) : undefined;
  },
};

function* endsAtOdds(actividad: Actividad, { plan, pois }: Pick<Model, 'plan' | 'pois'>): Generator<Finding> {
  // Of a cut-off outside its semester nothing can be told.
  const corte = isPlaced(actividad.poi, { plan, pois }) ? cutOffOfPoi(actividad.poi) : undefined;
  for (const tarea of tareasOf(actividad)) {
    const { data } = tarea;
    const real = data.fin_real;
    if (typeof real !== 'string') continue;
    const fault =
      corte !== undefined && real > corte
        ? `después ${actividad.poi.data.fecha_corte === corte ? 'de la fecha de corte' : `del fin de ${actividad.poi.periodo}`}, el ${corte}`
        : data.avance !== undefined && data.avance < 100
          ? `y su avance es ${data.avance} %`
          : undefined;
    if (fault === undefined) continue;
    yield {
      at: tarea.origin,
      field: 'fin_real',
      message: `La tarea ${quote(data.tarea ?? tarea.id)} dice que terminó el ${real}, ${fault}`,
      help: 'Corrija «fin_real» o «avance»; si la tarea no ha terminado, quite «fin_real».',
    };
  }
}

function mayEndAtOdds({ data: { cronograma }, poi }: Actividad): boolean {
  const corte = cutOffOfPoi(poi) ?? '9999';
  return (
    cronograma?.some(
      ({ fin_real: real, avance }) => typeof real === 'string' && (real > corte || (avance ?? 100) < 100),
    ) === true
  );
}
