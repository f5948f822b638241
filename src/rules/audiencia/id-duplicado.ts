import type { Audiencia, Compromiso, Demanda } from '../../model/model.ts';
import { repeated } from '../../model/questions/repeated.ts';
import { quote } from '../../text/spanish.ts';
import { renumbered } from '../correction.ts';
import { project } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { BUENA_PRACTICA } from '../sources.ts';
import { seriesAmong } from '../../text/series.ts';

export const idDuplicado: Rule = {
  id: 'audiencia/id-duplicado',
  severity: 'error',
  title: 'Dos audiencias, demandas o compromisos llevan el mismo identificador',
  rationale:
    'Las actividades responden a las demandas por su identificador, y los compromisos se siguen de una audiencia a otra. Repetido, no se sabe a quién se le respondió.',
  source: { document: BUENA_PRACTICA },
  good: () => [
    project('Cada demanda y cada compromiso con el suyo', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
demandas:
  - {id: D-2019-01, texto: Agua para el barrio alto, mecanismo: audiencia, estado: pendiente}
compromisos:
  - {id: C-2019-01, texto: Revisar el expediente, unidad: GIM, plazo: 2019-12-31, estado: pendiente}
`,
    }),
  ],
  bad: () => [
    project('Dos demandas con el mismo identificador', {
      'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
convocatoria: {norma: D.A. 012-2019, fecha: 2019-08-30}
periodo_informado: 2019-S1
demandas:
  - {id: D-2019-01, texto: Agua para el barrio alto, estado: pendiente}
  - {id: D-2019-01, texto: Veredas en el jirón Lima, estado: pendiente} # ! audiencia/id-duplicado
`,
    }),
  ],
  *check({ audiencias }) {
    yield* repetitions(audiencias, 'otra audiencia');
    yield* repetitions(
      audiencias.flatMap(({ demandas }) => demandas),
      'otra demanda',
    );
    yield* repetitions(
      audiencias.flatMap(({ compromisos }) => compromisos),
      'otro compromiso',
    );
  },
};

function* repetitions(
  items: readonly (Audiencia | Demanda | Compromiso)[],
  other: string,
): Generator<Finding> {
  const next = seriesAmong(items.map(({ id }) => id));
  for (const { item, first } of repeated(items, ({ id }) => id)) {
    yield {
      at: item.origin,
      field: 'id',
      message: `El identificador ${quote(item.id)} ya lo lleva ${other}`,
      ...renumbered(
        { at: item.origin, field: 'id' },
        item.id,
        next,
        (free) =>
          `Dé a cada uno un identificador distinto, como ${free}; si es el mismo, déjelo una sola vez y actualice ahí su estado.`,
      ),
      related: [
        { at: first.origin, field: 'id', message: `${quote(first.id)} aparece aquí por primera vez` },
      ],
    };
  }
}
