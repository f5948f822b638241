import { compiledModel } from '../../src/model/compiled.ts';
import type { CompiledModel } from '../../src/model/compiled-shape.ts';
import type { PresupuestoData } from '../../src/model/model.ts';
import { checkTexts } from './marked.ts';
import { inputOf } from './report-inputs.ts';

/** What one POI document says of the money of an activity, by the id of the activity. */
export type Budgets = Readonly<Record<string, PresupuestoData | undefined>>;

/** A document: its budgets, and what its header says unless it is like the others. */
export interface Document {
  readonly budgets: Budgets;
  readonly estado?: string;
  readonly fecha_corte?: string;
  /** Fields of every activity of the document. */
  readonly actividad?: Readonly<Record<string, unknown>>;
}

/**
 * A project of one objective whose POI documents, by period, hold activities of which only the money matters: each has
 * to do twenty things in the year and reports none.
 */
export function moneyProject(
  documents: Readonly<Record<string, Document>>,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    'plan.yaml': PLAN,
    'unidades.yaml':
      'tipo: unidades\nversion: 1\nunidades: [{id: GAF, nombre: Gerencia de Administración}]\n',
    ...Object.fromEntries(
      Object.entries(documents).map(([periodo, document]) => [
        `poi/${periodo}.yaml`,
        poiText(periodo, document),
      ]),
    ),
    ...more,
  };
}

/** A budget of the whole institution, in `presupuesto/2019.yaml`. */
export function institutionText(data: Readonly<Record<string, unknown>>): string {
  return `tipo: presupuesto\nversion: 1\nanio: 2019\n${Object.entries(data)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}`;
}

const PLAN = `tipo: plan
version: 1
id: caso
titulo: Plan de prueba
entidad: {nombre: Municipalidad de prueba}
periodo: {inicio: 2019, fin: 2022}
estado: vigente
dimensiones:
  social: {objetivos: [{id: SOC-1, nombre: Agua segura}]}
  economica: {objetivos: []}
  ambiental: {objetivos: []}
  institucional: {objetivos: []}
`;

function poiText(periodo: string, { budgets, estado, fecha_corte: corte, actividad }: Document): string {
  const cut = corte ?? `${periodo.slice(0, 4)}-${periodo.endsWith('S1') ? '06-30' : '12-31'}`;
  // YAML reads JSON.
  const items = Object.entries(budgets).map(([id, presupuesto]) =>
    JSON.stringify({
      id,
      nombre: `Actividad ${id}`,
      objetivo: 'SOC-1',
      ...(presupuesto === undefined ? {} : { presupuesto }),
      indicador: { nombre: `Entregas de ${id}`, unidad_medida: 'entrega', meta: 10, meta_anual: 20 },
      ...actividad,
    }),
  );
  return `tipo: poi
version: 1
plan: caso
periodo: "${periodo}"
unidad: GAF
estado: ${estado ?? 'cerrado'}
fecha_corte: ${cut}
gasto: {aprobado_por: GAF, norma: R.A. 1-2019, fecha: 2019-01-15}
actividades:
${items.map((item) => `  - ${item}\n`).join('')}`;
}

/** What compile prints of a project in a period. */
export function compiled(files: Readonly<Record<string, string>>, period: string): CompiledModel {
  const { model, progress, lineOf } = inputOf(files, period);
  return compiledModel(model, progress, lineOf);
}

/** The codes that the checks find. */
export function codesOf(files: Readonly<Record<string, string>>): readonly string[] {
  return checkTexts(files).diagnostics.map(({ code }) => code);
}

export type Financiero = CompiledModel['actividades'][number]['financiero'];

/** The money of the activity A-1 of some documents. */
export function moneyOf(
  documents: Readonly<Record<string, Document | PresupuestoData>>,
  period: string,
): Financiero {
  const whole = Object.fromEntries(
    Object.entries(documents).map(([periodo, document]) => [
      periodo,
      'budgets' in document ? document : { budgets: { 'A-1': document } },
    ]),
  );
  const only = compiled(moneyProject(whole), period).actividades.find(({ id }) => id === 'A-1');
  if (only === undefined) throw new Error('no activity was compiled');
  return only.financiero;
}
