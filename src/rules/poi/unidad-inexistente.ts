import type { Actividad, MedidaData, Origin, Poi } from '../../model/model.ts';
import { knownUnidades } from '../../model/questions/poi.ts';
import { quote } from '../../text/spanish.ts';
import { activities, poi } from '../example.ts';
import type { Rule } from '../rule.ts';
import { PLAN_DE_PUNO } from '../sources.ts';
import { laActividad, nameOf, suggestion, type Citable } from '../wording.ts';
import { eachIdOnce, type Cited } from '../gathered.ts';

interface Reference {
  readonly at: Origin;
  readonly field?: string;
  readonly unidad: string | undefined;
  /** Who cites it, with its verb: «La actividad «GIM-014» cita». */
  readonly who: () => string;
}

export const unidadInexistente: Rule = {
  id: 'poi/unidad-inexistente',
  severity: 'error',
  title: 'Un POI cita una unidad orgánica que no existe',
  rationale:
    'El informe evalúa el desempeño por unidad orgánica. Lo que se encarga a una unidad que no está en la lista no tiene responsable.',
  source: {
    document: PLAN_DE_PUNO,
    clause: 'sección 5, punto 2: definir las unidades orgánicas responsables',
  },
  good: () => [
    activities(
      'Las unidades están en unidades.yaml',
      `
  - id: GIM-014
    unidad: GIM
    corresponsables: [GAF]
    medidas: [{texto: Segunda cuadrilla, unidad: GM, plazo: 2019-08-15, estado: pendiente}]
`,
    ),
  ],
  bad: () => [
    activities(
      'El responsable, un corresponsable y la unidad de una medida',
      `
  - id: GIM-014
    unidad: GIN # ! poi/unidad-inexistente
    corresponsables:
      - GAF
      - LOGISTICA # ! poi/unidad-inexistente
    medidas:
      - texto: Segunda cuadrilla
        unidad: GIMM # ! poi/unidad-inexistente
`,
    ),
    poi(
      'En el encabezado se avisa una sola vez',
      `
tipo: poi
version: 1
plan: plan-ejemplo
periodo: 2019-S1
unidad: GDU # ! poi/unidad-inexistente
estado: formulado
gasto:
  aprobado_por: GAFF # ! poi/unidad-inexistente
actividades:
  - id: GDU-001
    nombre: Actualización del catastro urbano
    objetivo: INS-1
    presupuesto: {pia: 50000.00}
    indicador: {nombre: Predios actualizados, unidad_medida: predio, meta: 60}
    productos: [{nombre: Predios actualizados}]
    cronograma: [{id: T1, tarea: Visitas, inicio: 2019-02-01, fin: 2019-11-30}]
evaluacion:
  medidas:
    - texto: Contratar brigadas
      unidad: GD # ! poi/unidad-inexistente
`,
    ),
  ],
  *check(model) {
    const known = knownUnidades(model);
    if (known === undefined) return;
    const units = model.unidades.map(nameOf);
    yield* eachIdOnce(
      model.pois.flatMap((document) => [...unknownIn(document, known, units)]),
      (id, count) =>
        `La unidad ${quote(id)}, que los POI citan ${count} veces, no está en la lista de unidades orgánicas`,
    );
  },
};

function* unknownIn(document: Poi, known: ReadonlySet<string>, units: readonly Citable[]): Generator<Cited> {
  for (const { at, field, unidad, who } of referencesOf(document, known)) {
    if (unidad === undefined || known.has(unidad)) continue;
    const finding = {
      at,
      ...(field === undefined ? {} : { field }),
      message: `${who()} la unidad ${quote(unidad)}, que no está en la lista de unidades orgánicas`,
      help: suggestion(
        unidad,
        units,
        'las unidades de la lista',
        'Escriba el identificador de una unidad de la lista o agréguela a ella.',
      ),
    };
    yield { id: unidad, finding };
  }
}

/** Of activities whose owner is known and that cite no other unit nothing is said. */
function* referencesOf({ origin, data, actividades }: Poi, known: ReadonlySet<string>): Generator<Reference> {
  const { file } = origin;
  yield { at: origin, field: 'unidad', unidad: data.unidad, who: () => 'El encabezado del POI cita' };
  yield {
    at: { file, path: ['gasto'] },
    field: 'aprobado_por',
    unidad: data.gasto?.aprobado_por,
    who: () => 'La aprobación del gasto cita',
  };
  for (const actividad of actividades) {
    const { unidad, corresponsables, medidas } = actividad.data;
    const isKnown = unidad === undefined || known.has(unidad);
    if (!isKnown || corresponsables !== undefined || medidas !== undefined)
      yield* referencesOfActividad(actividad);
  }
  yield* referencesOfMedidas(
    { file, path: ['evaluacion'] },
    data.evaluacion?.medidas,
    () => 'Una medida de la evaluación cita',
  );
}

function* referencesOfActividad(actividad: Actividad): Generator<Reference> {
  const { origin, data } = actividad;
  yield { at: origin, field: 'unidad', unidad: data.unidad, who: () => `${laActividad(actividad)} cita` };
  for (const [i, unidad] of (data.corresponsables ?? []).entries()) {
    yield {
      at: { file: origin.file, path: [...origin.path, 'corresponsables', i] },
      unidad,
      who: () => `${laActividad(actividad)} cita como corresponsable`,
    };
  }
  yield* referencesOfMedidas(origin, data.medidas, () => `${laActividad(actividad)} encarga una medida a`);
}

function* referencesOfMedidas(
  { file, path }: Origin,
  medidas: readonly MedidaData[] | undefined,
  who: () => string,
): Generator<Reference> {
  for (const [i, { unidad }] of (medidas ?? []).entries())
    yield { at: { file, path: [...path, 'medidas', i] }, field: 'unidad', unidad, who };
}
