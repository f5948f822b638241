import type { MedidaData, Model, Origin } from '../../model/model.ts';
import { quote } from '../../text/spanish.ts';
import { project, semester } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';

const WITHOUT_UNITS = project('Un POI nombra a la GAF y no hay unidades.yaml', {
  'unidades.yaml': '',
  'poi/2019-S1/base.yaml': semester('2019-S1').replace(
    /gasto: .*/,
    'gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019, fecha: 2019-01-15} # ! proyecto/sin-unidades',
  ),
});

export const sinUnidades: Rule = {
  id: 'proyecto/sin-unidades',
  severity: 'error',
  title: 'El proyecto nombra unidades orgánicas y no tiene la lista de ellas',
  rationale:
    'El desempeño se evalúa por unidad orgánica. Sin la lista del ROF no se puede comprobar ninguna ni imprimir su nombre.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5, punto 2: definir las unidades orgánicas responsables',
  },
  good: () => [project('La lista está en unidades.yaml', {})],
  bad: () => [{ ...WITHOUT_UNITS, yaml: WITHOUT_UNITS.yaml.split('\n', 7).join('\n') }],
  *check(model) {
    if (model.documentosDeUnidades.length > 0 || !model.checkable.unidades) return;
    const [first] = referencesOf(model);
    if (first === undefined) return;
    yield {
      at: first.at,
      ...(first.field === undefined ? {} : { field: first.field }),
      message: `Se nombra la unidad ${quote(first.unidad)}, y el proyecto no tiene ningún documento de «tipo: unidades»`,
      help: 'Agregue unidades.yaml con las unidades orgánicas del ROF: identificador, nombre y órgano de cada una.',
    };
  },
};

interface Reference {
  readonly at: Origin;
  readonly field?: string;
  readonly unidad: string;
}

function* referencesOf({ pois, planes, audiencias }: Model): Generator<Reference> {
  for (const { origin, data, actividades } of pois) {
    yield* reference(origin, 'unidad', data.unidad);
    yield* reference(origin, 'gasto.aprobado_por', data.gasto?.aprobado_por);
    for (const { origin: at, data: own } of actividades) {
      yield* reference(at, 'unidad', own.unidad);
      for (const [i, unidad] of (own.corresponsables ?? []).entries())
        yield* reference({ ...at, path: [...at.path, 'corresponsables', i] }, undefined, unidad);
      yield* ofMeasures(at, own.medidas);
    }
    yield* ofMeasures({ ...origin, path: ['evaluacion'] }, data.evaluacion?.medidas);
  }
  for (const { origin, data } of planes.flatMap(({ objetivos }) => objetivos)) {
    yield* reference(origin, 'responsable', data.responsable);
  }
  for (const { origin, data } of audiencias.flatMap(({ compromisos }) => compromisos)) {
    yield* reference(origin, 'unidad', data.unidad);
  }
}

function* ofMeasures(at: Origin, medidas: readonly MedidaData[] | undefined): Generator<Reference> {
  for (const [i, { unidad }] of (medidas ?? []).entries())
    yield* reference({ ...at, path: [...at.path, 'medidas', i] }, 'unidad', unidad);
}

function* reference(at: Origin, field: string | undefined, unidad: string | undefined): Generator<Reference> {
  if (unidad !== undefined) yield { at, ...(field === undefined ? {} : { field }), unidad };
}
