import { territoryOf } from '../../model/questions/territory.ts';
import type { Plan } from '../../model/model.ts';
import { quote } from '../../text/spanish.ts';
import { changedPlan } from '../example.ts';
import type { Finding, Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { suggestion } from '../wording.ts';

export const ubigeoAjeno: Rule = {
  id: 'plan/ubigeo-ajeno',
  severity: 'warning',
  title: 'El plan lista un distrito o un lugar que no es de la municipalidad',
  rationale:
    'De esa lista salen los nombres del informe, y con ella se revisan las actividades. Un ubigeo equivocado se repetiría en todo; los códigos del RENIEC no son los del INEI.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5: indicadores cualitativos y cuantitativos distritales',
  },
  good: () => [
    changedPlan(
      'Distritos y lugares de la provincia',
      '[{ubigeo: "210102", nombre: Ácora}]}',
      '[{ubigeo: "210102", nombre: Ácora}], lugares: [{id: CP-03, nombre: Llavini, tipo: barrio, distrito: "210101"}]}',
    ),
  ],
  bad: () => [
    changedPlan(
      'Un distrito y un lugar de otra provincia',
      '[{ubigeo: "210102", nombre: Ácora}]}',
      `[{ubigeo: "210102", nombre: Ácora},
  {ubigeo: "210501", nombre: Ilave}], # ! plan/ubigeo-ajeno
  lugares: [{id: CP-03, nombre: Llavini, tipo: barrio, distrito: "210201"}]} # ! plan/ubigeo-ajeno`,
    ),
  ],
  *check({ planes }) {
    for (const plan of planes) {
      yield* foreignDistricts(plan);
      yield* foreignPlaces(plan);
    }
  },
};

function* foreignDistricts({ origin, data }: Plan): Generator<Finding> {
  const { ubigeo, nivel, distritos = [] } = data.entidad ?? {};
  if (nivel !== 'provincial' || ubigeo === undefined) return;
  for (const [i, { ubigeo: other, nombre }] of distritos.entries()) {
    if (other === undefined || other.startsWith(ubigeo.slice(0, 4))) continue;
    yield {
      at: { ...origin, path: ['entidad', 'distritos', i] },
      field: 'ubigeo',
      message: `El distrito ${quote(nombre ?? other)} lleva el ubigeo ${quote(other)}, que no es de la provincia ${quote(ubigeo.slice(0, 4))}`,
      help: 'Use el ubigeo del INEI (no el del RENIEC): sus cuatro primeras cifras son las de la provincia.',
    };
  }
}

function* foreignPlaces(plan: Plan): Generator<Finding> {
  const territory = territoryOf(plan);
  if (territory === undefined) return;
  for (const { origin, id, data } of plan.lugares) {
    if (data.distrito === undefined || territory.has(data.distrito)) continue;
    yield {
      at: origin,
      field: 'distrito',
      message: `El lugar ${quote(id)}, ${quote(data.nombre ?? '')}, es del distrito ${quote(data.distrito)}, que no es del territorio de la municipalidad`,
      help: suggestion(
        data.distrito,
        territory.known,
        'los de plan.yaml',
        'Corrija «distrito» con el ubigeo del INEI.',
      ),
    };
  }
}
