import type {
  Actividad,
  Audiencia,
  IndicadorPlan,
  Linea,
  Model,
  Objetivo,
  Origin,
  Plan,
  Poi,
  Presupuesto,
  Resultado,
  Unidad,
} from '../model/model.ts';
import type { DocumentKind } from '../schema/kind.ts';
import { groupedBy } from '../text/grouped-by.ts';

/** What kinds of things two states are compared by. */
export type ThingKind =
  | 'plan'
  | 'dimension'
  | 'objetivo'
  | 'indicador'
  | 'linea'
  | 'unidad'
  | 'poi'
  | 'actividad'
  | 'resultado'
  | 'audiencia'
  | 'demanda'
  | 'compromiso'
  | 'presupuesto'
  | 'config';

/** One thing of a project with its own fields, without the things in it. */
export interface Thing {
  readonly kind: ThingKind;
  /** The part of the project in which its id is its own: a period of POI, a dimension; empty for the whole. */
  readonly scope: string;
  /** As people cite it. */
  readonly id: string;
  readonly name: string;
  readonly fields: object;
  /** Where it belongs: `objetivo`, `unidad`, `dimension`; a change of these is a move. */
  readonly places: Readonly<Record<string, string | undefined>>;
  /** The id of the thing whose going takes this one along; empty for none. */
  readonly parent: string;
  readonly schema: DocumentKind;
  readonly origin: Origin;
  /** Where what has no id of its own, and is called by its name, is told from others of that name. */
  readonly within?: string;
  /** The id that it continues, where it says so. */
  readonly follows?: string;
}

/**
 * All things of a project, in the order of its documents. What has no id of its own is called by as much in both states as
 * tells it from others in each: `other` is the one that it is compared with.
 */
export function thingsOf(model: Model, other: Model): readonly Thing[] {
  const plan = planThatCounts(model);
  return [
    ...(plan ? thingsOfPlan(plan) : []),
    ...model.unidades.map(unidadThing),
    ...poiThings(model.pois, other.pois),
    ...model.actividades.map(actividadThing),
    ...resultadoThings(model.resultados, other.resultados),
    ...model.audiencias.flatMap(thingsOfAudiencia),
    ...model.presupuestos.map(presupuestoThing),
    {
      ...NOWHERE,
      kind: 'config',
      id: model.configFile,
      fields: model.config.data,
      schema: 'config',
      origin: { file: model.configFile, path: [] },
    },
  ];
}

/** The plan of a project; undefined where it has several, and nobody knows which of them counts. */
export function planThatCounts({ plan, planes }: Model): Plan | undefined {
  return planes.length > 1 ? undefined : plan;
}

const NOWHERE = { scope: '', name: '', places: {}, parent: '' } as const;

function thingsOfPlan(plan: Plan): readonly Thing[] {
  const { dimensiones: _dimensiones, id: _id, ...fields } = plan.data;
  return [
    { ...NOWHERE, kind: 'plan', id: plan.id, fields, schema: 'plan', origin: plan.origin },
    ...plan.dimensiones.map(({ id, data, origin }): Thing => {
      const { objetivos: _objetivos, ...own } = data;
      return { ...NOWHERE, kind: 'dimension', id, fields: own, schema: 'plan', origin };
    }),
    ...plan.objetivos.map(objetivoThing),
    ...plan.indicadores.map(indicadorThing),
    ...plan.lineas.map(lineaThing),
  ];
}

function objetivoThing({ id, dimension, data, origin }: Objetivo): Thing {
  const { id: _id, indicadores: _indicadores, programas: _programas, ...fields } = data;
  return {
    kind: 'objetivo',
    scope: '',
    id,
    name: data.nombre ?? '',
    fields,
    places: { dimension },
    parent: '',
    schema: 'plan',
    origin,
  };
}

function indicadorThing({ id, objetivo, data, origin }: IndicadorPlan): Thing {
  const { id: _id, ...fields } = data;
  return {
    kind: 'indicador',
    scope: '',
    id,
    name: data.nombre ?? '',
    fields,
    places: { objetivo },
    parent: objetivo,
    schema: 'plan',
    origin,
  };
}

function lineaThing(linea: Linea): Thing {
  const { codigo, nombre, cui, clase, programa, objetivo, dimension, origin } = linea;
  return {
    kind: 'linea',
    scope: dimension,
    id: codigo === '' ? nombre : codigo,
    name: nombre,
    fields: { nombre, clase, ...(cui === undefined ? {} : { cui }) },
    places: { objetivo, ...(clase === 'programa' ? {} : { programa }) },
    parent: objetivo,
    schema: 'plan',
    origin,
    ...(codigo === '' ? { within: JSON.stringify([objetivo, clase, programa]) } : {}),
  };
}

function unidadThing({ id, data, origin }: Unidad): Thing {
  const { id: _id, ...fields } = data;
  return { ...NOWHERE, kind: 'unidad', id, name: data.nombre ?? '', fields, schema: 'unidades', origin };
}

/** Whether there are several with the key of one in one of two states. */
function severalIn<T>(states: readonly (readonly T[])[], keyOf: (one: T) => string): (one: T) => boolean {
  const groups = states.map((all) => groupedBy(all, keyOf));
  return (one) => groups.some((group) => (group.get(keyOf(one))?.length ?? 0) > 1);
}

/** The header of each document; one of several for the same period and unit is known by its file. */
function poiThings(pois: readonly Poi[], others: readonly Poi[]): readonly Thing[] {
  const owner = ({ periodo, data }: Poi): string => `${periodo} ${data.unidad ?? ''}`.trim();
  const isOfSeveral = severalIn([pois, others], owner);
  return pois.map((poi) => {
    const { actividades: _actividades, resultados: _resultados, ...fields } = poi.data;
    return {
      ...NOWHERE,
      kind: 'poi',
      scope: poi.periodo,
      fields,
      schema: 'poi',
      origin: poi.origin,
      id: isOfSeveral(poi) ? `${owner(poi)} (${poi.origin.file})` : owner(poi),
    };
  });
}

function actividadThing({ id, data, poi, unidad, objetivo, origin }: Actividad): Thing {
  const { id: _id, unidad: _unidad, objetivo: _objetivo, ...fields } = data;
  const { sucede_a: follows } = data;
  return {
    kind: 'actividad',
    scope: poi.periodo,
    id,
    name: data.nombre ?? '',
    fields,
    places: { objetivo, unidad },
    parent: '',
    schema: 'poi',
    origin,
    ...(follows === undefined ? {} : { follows }),
  };
}

/** One for each indicator and period; where several of one indicator stand, with its date. */
function resultadoThings(resultados: readonly Resultado[], others: readonly Resultado[]): readonly Thing[] {
  const isOfSeveral = severalIn([resultados, others], ({ indicador, poi }) =>
    JSON.stringify([indicador, poi.periodo]),
  );
  return resultados.map((one): Thing => {
    const { indicador: _indicador, ...fields } = one.data;
    const id = isOfSeveral(one) ? `${one.indicador} al ${one.data.fecha ?? ''}` : one.indicador;
    return {
      ...NOWHERE,
      kind: 'resultado',
      scope: one.poi.periodo,
      id,
      fields,
      schema: 'poi',
      origin: one.origin,
    };
  });
}

function thingsOfAudiencia({ id, data, demandas, compromisos, origin }: Audiencia): readonly Thing[] {
  const { id: _id, demandas: _demandas, compromisos: _compromisos, ...fields } = data;
  const part = (kind: ThingKind, one: { id: string; data: { texto?: string }; origin: Origin }): Thing => {
    const { id: _own, ...own } = one.data as { id?: string; texto?: string }; // both have an id
    return {
      ...NOWHERE,
      kind,
      id: one.id,
      name: one.data.texto ?? '',
      fields: own,
      places: { audiencia: id },
      parent: id,
      schema: 'audiencia',
      origin: one.origin,
    };
  };
  return [
    { ...NOWHERE, kind: 'audiencia', id, fields, schema: 'audiencia', origin },
    ...demandas.map((one) => part('demanda', one)),
    ...compromisos.map((one) => part('compromiso', one)),
  ];
}

function presupuestoThing({ anio, data, origin }: Presupuesto): Thing {
  return {
    ...NOWHERE,
    kind: 'presupuesto',
    id: String(anio ?? ''),
    fields: data,
    schema: 'presupuesto',
    origin,
  };
}
