import { numberAsWritten } from '../../edit/value.ts';
import { documentText } from '../../edit/value-text.ts';
import { DIMENSIONES, type DimensionId } from '../../model/model.ts';
import { fold } from '../../text/nearest.ts';
import type { Path } from '../../text/path.ts';
import { slug } from '../../text/slug.ts';
import type { Group } from '../draft.ts';
import { withReadFrom, type ReadFrom } from './read-from.ts';
import type { PlanHeader, RegisteredLine, RegisteredPlan } from './registered-plan.ts';
import { readTarget, type ReadTarget } from './target.ts';

/** How the ids of the objectives of a dimension begin. */
export const PREFIXES: Readonly<Record<DimensionId, string>> = {
  social: 'SOC-',
  economica: 'ECO-',
  ambiental: 'AMB-',
  institucional: 'INS-',
};

/** A line with the id of the objective that it becomes where no plan stands: `SOC-1`. */
export interface NumberedLine {
  readonly id: string;
  readonly line: RegisteredLine;
}

/**
 * A registered plan as a document: each line an objective, its words as they are, its target a number only where they
 * give one, with the words that it was read from beside it.
 */
export function planText(plan: RegisteredPlan, header: PlanHeader): string {
  const read: ReadFrom[] = [];
  const dimensiones = Object.fromEntries(
    DIMENSIONES.map((id) => {
      const objetivos = numberedLines(plan, id).map((numbered, i) => {
        const path = ['dimensiones', id, 'objetivos', i];
        const { objetivo, readFrom } = objectiveOf(numbered, path);
        read.push(...readFrom);
        return objetivo;
      });
      return [id, { objetivos }];
    }),
  );
  const place = placeOf(header.nombre);
  const document: Group = {
    tipo: 'plan',
    version: 1,
    id: `${slug(place) || 'plan'}-${header.inicio}-${header.fin}`,
    titulo: `Plan de Gobierno Municipal de ${place}, ${header.inicio}-${header.fin}`,
    ...headOf(plan, header),
    dimensiones,
  };
  return withReadFrom(documentText(document), read);
}

/** What is said of a plan as a whole. */
export function headOf(plan: RegisteredPlan, { nombre, ubigeo, inicio, fin }: PlanHeader): Group {
  const level = fold(`${plan.tipo} ${nombre}`);
  const nivel = ['distrital', 'provincial'].find((one) => level.includes(one));
  return {
    entidad: {
      nombre,
      ...(nivel === undefined ? {} : { nivel }),
      ...(ubigeo === undefined ? {} : { ubigeo }),
    },
    periodo: { inicio, fin },
    procedencia: { fuente: 'JNE', ...(plan.codigo === undefined ? {} : { codigo: plan.codigo }) },
    estado: 'registrado',
    ...(plan.organizacion === '' ? {} : { organizacion_politica: plan.organizacion }),
    ...(plan.vision === '' ? {} : { vision: plan.vision }),
  };
}

/** The lines of a dimension, in their order. */
export function numberedLines({ lines }: RegisteredPlan, dimension: DimensionId): readonly NumberedLine[] {
  return lines
    .filter((line) => line.dimension === dimension)
    .map((line, i) => ({ id: `${PREFIXES[dimension]}${i + 1}`, line }));
}

/** What an objective is called that a line becomes. */
export function nameOf({ objetivo, indicador, problema, meta }: RegisteredLine): string {
  return objetivo || indicador || problema || meta;
}

/** The objective that a line becomes at a path, and what its targets were read from. */
export function objectiveOf(
  { id, line }: NumberedLine,
  path: Path,
): { readonly objetivo: Group; readonly readFrom: readonly ReadFrom[] } {
  const { problema, meta, indicador } = line;
  const objetivo: Group = { id, nombre: nameOf(line) };
  if (problema !== '' && problema !== objetivo['nombre']) objetivo['problema'] = problema;
  if (indicador === '') {
    if (meta !== '') objetivo['meta_registrada'] = meta;
    return { objetivo, readFrom: [] };
  }
  const { medido, readFrom } = indicatorOf(line, `${id}.1`, [...path, 'indicadores', 0]);
  objetivo['indicadores'] = [medido];
  return { objetivo, readFrom };
}

/** The indicator that a line becomes at a path. */
export function indicatorOf(
  line: RegisteredLine,
  id: string,
  path: Path,
): { readonly medido: Group; readonly readFrom: readonly ReadFrom[] } {
  const { indicador, meta } = line;
  const medido: Group = { id, nombre: indicador };
  if (meta !== '') medido['meta_registrada'] = meta;
  const target = readTarget(line);
  if (target === undefined) return { medido, readFrom: [] };
  return {
    medido: { ...medido, ...readingOf(target) },
    readFrom: [{ path: [...path, 'metas'], words: meta }],
  };
}

/** A target as an indicator has it. */
export function readingOf({ anio, valor, unidad, sentido }: ReadTarget): Group {
  return {
    unidad_medida: unidad,
    sentido,
    metas: { [anio]: /^[+-]/.test(valor) ? valor : numberAsWritten(valor) },
  };
}

/** «Pilcuyo» of «Municipalidad Distrital de Pilcuyo». */
function placeOf(nombre: string): string {
  return (
    nombre.replace(/^municipalidad (?:(?:provincial|distrital|metropolitana) )?(?:de |del )?/i, '') || nombre
  );
}
