import type { Origin, Plan, Poi } from '../../model/model.ts';
import { quote } from '../../text/spanish.ts';
import { activities } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad, suggestion } from '../wording.ts';

interface Territory {
  has(ubigeo: string): boolean;
  readonly known: readonly string[];
}

interface Place {
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
      'Distritos de la provincia',
      `
  - id: GIM-014
    distritos: ["210101", "210102"]
`,
    ),
  ],
  bad: () => [
    activities(
      'Un distrito de otra provincia',
      `
  - id: GIM-014
    distritos:
      - "210101"
      - "210401" # ! poi/ubigeo-ajeno
`,
    ),
  ],
  *check({ plan, pois }) {
    const territory = plan && territoryOf(plan);
    if (territory === undefined) return;
    for (const { at, part, ubigeo, who } of pois.flatMap(placesOf)) {
      if (territory.has(ubigeo)) continue;
      yield {
        at,
        ...(part === undefined ? {} : { part }),
        message: `${who} el distrito ${quote(ubigeo)}, que no es del territorio de la municipalidad`,
        help: `Use el ubigeo del INEI (no el del RENIEC) de un distrito propio. ${suggestion(ubigeo, territory.known, 'los de plan.yaml')}`.trim(),
      };
    }
  },
};

/**
 * The districts that the plan names or, where it names none, those of the province; of a district or a centro
 * poblado, its own. undefined when the plan does not say where the municipality is.
 */
function territoryOf(plan: Plan): Territory | undefined {
  const { ubigeo, nivel, distritos } = plan.data.entidad ?? {};
  if (ubigeo === undefined || nivel === undefined) return undefined;
  const named = (distritos ?? []).flatMap((distrito) => distrito.ubigeo ?? []);
  if (nivel === 'provincial' && named.length === 0) {
    return { has: (other) => other.startsWith(ubigeo.slice(0, 4)), known: [] };
  }
  const known = new Set([ubigeo, ...named]);
  return { has: (other) => known.has(other), known: [...known] };
}

function placesOf({ origin, actividades, resultados }: Poi): readonly Place[] {
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
