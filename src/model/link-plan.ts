import { saysNothing } from '../text/no-datum.ts';
import type { Path } from '../text/path.ts';
import type { PlanDocument } from './input.generated.ts';
import {
  DIMENSIONES,
  type Dimension,
  type DimensionId,
  type IndicadorPlan,
  type Linea,
  type Objetivo,
  type ObjetivoData,
  type Origin,
  type Plan,
  type ProgramaData,
} from './model.ts';

/** A plan with its dimensions, objectives, indicators and lines, each with its place. Never fails. */
export function linkPlan(file: string, data: PlanDocument): Plan {
  const dimensiones = DIMENSIONES.map((id) => linkDimension(file, id, data));
  const objetivos = dimensiones.flatMap((dimension) => dimension.objetivos);
  const { inicio, fin } = data.periodo ?? {};
  return {
    origin: { file, path: [] },
    id: data.id ?? '',
    data,
    periodo: inicio === undefined || fin === undefined ? undefined : { inicio, fin },
    dimensiones,
    objetivos,
    indicadores: objetivos.flatMap((objetivo) => objetivo.indicadores),
    lineas: objetivos.flatMap((objetivo) => objetivo.lineas),
    lugares: (data.entidad?.lugares ?? []).map((item, i) => ({
      origin: { file, path: ['entidad', 'lugares', i] },
      id: item.id ?? '',
      data: item,
    })),
  };
}

function linkDimension(file: string, id: DimensionId, plan: PlanDocument): Dimension {
  const origin = { file, path: ['dimensiones', id] };
  const data = plan.dimensiones?.[id] ?? {};
  return {
    origin,
    id,
    data,
    objetivos: (data.objetivos ?? []).map((item, i) => linkObjetivo(below(origin, 'objetivos', i), id, item)),
  };
}

function linkObjetivo(origin: Origin, dimension: DimensionId, data: ObjetivoData): Objetivo {
  const id = data.id ?? '';
  const indicadores = (data.indicadores ?? []).flatMap((item, i): IndicadorPlan[] =>
    // A registered plan says «No se especifica.» where it has no indicator.
    saysNothing(item.nombre ?? '')
      ? []
      : [{ origin: below(origin, 'indicadores', i), id: item.id ?? '', objetivo: id, dimension, data: item }],
  );
  const lineas = (data.programas ?? []).flatMap((item, i) =>
    linkPrograma(below(origin, 'programas', i), dimension, id, item),
  );
  return {
    origin,
    id,
    dimension,
    data: withRegisteredTarget(data),
    indicadores,
    programas: lineas.filter((linea) => linea.clase === 'programa'),
    lineas,
  };
}

/** An objective with the target of an indicator that says nothing else: the words of the registered plan are kept. */
function withRegisteredTarget(data: ObjetivoData): ObjetivoData {
  const orphaned = (data.indicadores ?? []).flatMap(({ nombre, meta_registrada: meta }) =>
    saysNothing(nombre ?? '') && meta !== undefined ? [meta] : [],
  );
  if (data.meta_registrada !== undefined || orphaned.length === 0) return data;
  return { ...data, meta_registrada: orphaned.join('; ') };
}

function linkPrograma(
  origin: Origin,
  dimension: DimensionId,
  objetivo: string,
  data: ProgramaData,
): readonly Linea[] {
  const programa = data.codigo ?? '';
  const line = (
    place: Origin,
    clase: Linea['clase'],
    item: { codigo?: string; nombre?: string; cui?: string },
  ): Linea => ({
    origin: place,
    codigo: item.codigo ?? '',
    nombre: item.nombre ?? '',
    clase,
    programa,
    objetivo,
    dimension,
    cui: item.cui,
  });
  return [
    line(origin, 'programa', {
      codigo: programa,
      ...(data.nombre === undefined ? {} : { nombre: data.nombre }),
    }),
    ...(data.proyectos ?? []).map((item, i) => line(below(origin, 'proyectos', i), 'proyecto', item)),
    ...(data.actividades ?? []).map((item, i) => line(below(origin, 'actividades', i), 'actividad', item)),
  ];
}

function below(origin: Origin, ...steps: Path): Origin {
  return { file: origin.file, path: [...origin.path, ...steps] };
}
