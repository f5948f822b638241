import { numberAsWritten, type Value } from '../../edit/value.ts';
import { documentText } from '../../edit/value-text.ts';
import { DIMENSIONES, type DimensionId } from '../../model/model.ts';
import { fold } from '../../text/nearest.ts';
import { slug } from '../../text/slug.ts';
import { quote } from '../../text/spanish.ts';
import type { Group } from '../draft.ts';
import type { RegisteredLine, RegisteredPlan } from './lines.ts';
import { readTarget } from './target.ts';

/** What the register does not say of a plan, and its document must. */
export interface PlanHeader {
  /** «Municipalidad Distrital de Pilcuyo» */
  readonly nombre: string;
  readonly ubigeo: string | undefined;
  readonly inicio: number;
  readonly fin: number;
}

const PREFIXES: Readonly<Record<DimensionId, string>> = {
  social: 'SOC',
  economica: 'ECO',
  ambiental: 'AMB',
  institucional: 'INS',
};

/**
 * A registered plan as a document: each line an objective, its words as they are, its target a number only where they
 * give one, with the words that it was read from beside it.
 */
export function planText(plan: RegisteredPlan, header: PlanHeader): string {
  const remarks: string[] = [];
  const { nombre, ubigeo, inicio, fin } = header;
  const level = fold(`${plan.tipo} ${nombre}`);
  const nivel = level.includes('distrital')
    ? 'distrital'
    : level.includes('provincial')
      ? 'provincial'
      : undefined;
  const dimensiones = Object.fromEntries(
    DIMENSIONES.map((id) => {
      const objetivos = numberedLines(plan, id).map((numbered) => objective(numbered, remarks));
      return [id, { objetivos }];
    }),
  );
  const document: Group = {
    tipo: 'plan',
    version: 1,
    id: `${slug(placeOf(nombre)) || 'plan'}-${inicio}-${fin}`,
    titulo: `Plan de Gobierno Municipal de ${placeOf(nombre)}, ${inicio}-${fin}`,
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
    dimensiones,
  };
  return withRemarks(documentText(document), remarks);
}

/** The lines of a dimension, each with the id of the objective that it becomes: `SOC-1`. */
export function numberedLines(
  { lines }: RegisteredPlan,
  dimension: DimensionId,
): readonly { readonly id: string; readonly line: RegisteredLine }[] {
  return lines
    .filter((line) => line.dimension === dimension)
    .map((line, i) => ({ id: `${PREFIXES[dimension]}-${i + 1}`, line }));
}

function objective(
  { id, line: { problema, objetivo, meta, indicador } }: ReturnType<typeof numberedLines>[number],
  remarks: string[],
): Value {
  const own: Group = { id, nombre: objetivo || indicador || problema };
  if (problema !== '' && problema !== own['nombre']) own['problema'] = problema;
  if (indicador === '') {
    if (meta !== '') own['meta_registrada'] = meta;
    return own;
  }
  const measured: Group = { id: `${id}.1`, nombre: indicador };
  if (meta !== '') measured['meta_registrada'] = meta;
  const target = readTarget({ meta, indicador });
  if (target) {
    measured['unidad_medida'] = target.unidad;
    measured['sentido'] = target.sentido;
    const valor = /^[+-]/.test(target.valor) ? target.valor : numberAsWritten(target.valor);
    measured['metas'] = { [target.anio]: valor };
    remarks.push(`leído de ${quote(meta)}`);
  }
  own['indicadores'] = [measured];
  return own;
}

/** Each target with what it was read from as a comment on its line; they come in the order of the lines. */
function withRemarks(text: string, remarks: readonly string[]): string {
  let at = 0;
  return text
    .split('\n')
    .map((line) =>
      /^ +metas:(?: \{20\d\d: [^{}]*\})?$/.test(line) && at < remarks.length
        ? `${line} # ${remarks[at++]}`
        : line,
    )
    .join('\n');
}

/** «Pilcuyo» of «Municipalidad Distrital de Pilcuyo». */
function placeOf(nombre: string): string {
  return (
    nombre.replace(/^municipalidad (?:(?:provincial|distrital|metropolitana) )?(?:de |del )?/i, '') || nombre
  );
}
