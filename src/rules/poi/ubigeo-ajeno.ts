import type { Origin, Poi } from '../../model/model.ts';
import { territoryOf } from '../../model/questions/territory.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad, suggestion } from '../wording.ts';

interface CitedUbigeo {
  readonly at: Origin;
  /** Where the district is the key of its value. */
  readonly part?: 'key';
  readonly ubigeo: string;
  readonly who: string;
}

export const ubigeoAjeno: Rule = {
  id: 'poi/ubigeo-ajeno',
  severity: 'error',
  title: 'Un POI cita un distrito que no es del territorio de la municipalidad',
  rationale:
    'El informe dice a cada vecino qué se hizo en su distrito. Un ubigeo equivocado lleva lo hecho a un distrito ajeno; los códigos del RENIEC no son los del INEI.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: indicadores cualitativos y cuantitativos distritales',
  },
  good: () => [
    activities(
      'Distritos de la provincia; y toda ella, con las cuatro primeras cifras',
      `
  - id: GIM-014
    distritos: ["210101", "210102"]
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    distritos: ["2101"]
`,
    ),
  ],
  bad: () => [
    activities(
      'Un distrito de otra provincia, y toda otra provincia',
      `
  - id: GIM-014
    distritos:
      - "210101"
      - "210401" # ! poi/ubigeo-ajeno
  - id: GIM-015
    nombre: Visitas de supervisión a las obras
    distritos: ["2105"] # ! poi/ubigeo-ajeno
`,
    ),
  ],
  *check({ plan, pois }) {
    const territory = plan && territoryOf(plan);
    if (territory === undefined) return;
    for (const { at, part, ubigeo, who } of pois.flatMap(citedUbigeos)) {
      if (territory.has(ubigeo)) continue;
      yield {
        at,
        ...(part === undefined ? {} : { part }),
        message: `${who} ${whatIs(ubigeo)} ${quote(ubigeo)}, que no es del territorio de la municipalidad`,
        help: suggestion(
          ubigeo,
          territory.known,
          'los de plan.yaml',
          'Use el ubigeo del INEI (no el del RENIEC) de un distrito propio.',
        ),
      };
    }
  },
};

function citedUbigeos({ origin, actividades, resultados }: Poi): readonly CitedUbigeo[] {
  const { file } = origin;
  return [
    ...actividades
      .filter(({ data }) => data.distritos !== undefined)
      .flatMap((actividad) =>
        (actividad.data.distritos ?? []).map((ubigeo, i) => ({
          at: { file, path: [...actividad.origin.path, 'distritos', i] },
          ubigeo,
          who: `${laActividad(actividad)} cita`,
        })),
      ),
    ...resultados.flatMap((resultado) =>
      Object.keys(resultado.data.por_distrito ?? {}).map((ubigeo) => ({
        at: { file, path: [...resultado.origin.path, 'por_distrito', ubigeo] },
        part: 'key' as const,
        ubigeo,
        who: `El resultado de ${quote(resultado.indicador)} cita`,
      })),
    ),
  ];
}

function whatIs(ubigeo: string): string {
  if (ubigeo.length === 6) return 'el distrito';
  return ubigeo.length === 4 ? 'la provincia' : 'el departamento';
}
