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
  /** The id that it continues, where it says so. */
  readonly follows?: string;
}

/** All things of a project, in the order of its documents. */
export function thingsOf(model: Model): readonly Thing[] {
  const { plan } = model;
  return [
    ...(plan ? thingsOfPlan(plan) : []),
    ...model.unidades.map(unidadThing),
    ...poiThings(model.pois),
    ...model.actividades.map(actividadThing),
    ...resultadoThings(model.resultados),
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

const NOWHERE = { scope: '', name: '', places: {}, parent: '' } as const;

function thingsOfPlan(plan: Plan): readonly Thing[] {
  const { dimensiones: _dimensiones, ...fields } = plan.data;
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
  };
}

function unidadThing({ id, data, origin }: Unidad): Thing {
  const { id: _id, ...fields } = data;
  return { ...NOWHERE, kind: 'unidad', id, name: data.nombre ?? '', fields, schema: 'unidades', origin };
}

/** The header of each document; one of several for the same period and unit is known by its file. */
function poiThings(pois: readonly Poi[]): readonly Thing[] {
  const owner = ({ periodo, data }: Poi): string => `${periodo} ${data.unidad ?? ''}`.trim();
  const times = new Map<string, number>();
  for (const poi of pois) times.set(owner(poi), (times.get(owner(poi)) ?? 0) + 1);
  return pois.map((poi) => {
    const { actividades: _actividades, resultados: _resultados, ...fields } = poi.data;
    const alone = times.get(owner(poi)) === 1;
    return {
      ...NOWHERE,
      kind: 'poi',
      scope: poi.periodo,
      fields,
      schema: 'poi',
      origin: poi.origin,
      id: alone ? owner(poi) : `${owner(poi)} (${poi.origin.file})`,
    };
  });
}

function actividadThing({ id, data, poi, unidad, objetivo, origin }: Actividad): Thing {
  const { id: _id, unidad: _unidad, objetivo: _objetivo, sucede_a: follows, ...fields } = data;
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
function resultadoThings(resultados: readonly Resultado[]): readonly Thing[] {
  const key = ({ indicador, poi }: Resultado): string => JSON.stringify([indicador, poi.periodo]);
  const times = new Map<string, number>();
  for (const one of resultados) times.set(key(one), (times.get(key(one)) ?? 0) + 1);
  return resultados.map((one): Thing => {
    const { indicador: _indicador, ...fields } = one.data;
    const id = times.get(key(one)) === 1 ? one.indicador : `${one.indicador} al ${one.data.fecha ?? ''}`;
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
