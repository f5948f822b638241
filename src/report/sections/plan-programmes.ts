import type { Linea, Objetivo } from '../../model/model.ts';
import { cell, groupRow, heading, left, paragraph, row, table } from '../blocks.ts';
import type { PlanView } from '../plan-view.ts';
import type { Block, Row } from '../report.ts';
import { linesText } from './plan-summary.ts';

/** The programmes, projects and activities that the plan offers, under their objectives. */
export function planProgrammes(view: PlanView): readonly Block[] {
  const title = heading(1, 'programas', 'Programas, proyectos y actividades');
  const words = linesText(view.plan);
  if (words === '')
    return [title, paragraph('El plan no dice con qué programas o proyectos cumplirá sus objetivos.')];
  const columns = [left('Código', 0.7), left('Nombre', 4), left('Clase', 1)];
  return [
    title,
    paragraph(`El plan ofrece ${words}.`),
    table(
      'Programas, proyectos y actividades del plan',
      columns,
      view.plan.objetivos.flatMap((objetivo) => objectiveRows(objetivo, columns.length)),
      1,
    ),
  ];
}

function objectiveRows(objetivo: Objetivo, columns: number): readonly Row[] {
  if (objetivo.lineas.length === 0) return [];
  const title = [objetivo.id, objetivo.data.nombre ?? ''].join(' ').trim();
  return [groupRow(title, columns, objetivo.dimension), ...objetivo.lineas.map(lineRow)];
}

const CLASSES: Readonly<Record<Linea['clase'], string>> = {
  programa: 'programa',
  proyecto: 'proyecto',
  actividad: 'actividad',
};

function lineRow({ codigo, nombre, clase, cui }: Linea): Row {
  return row(
    codigo || '—',
    cell(nombre || 'sin nombre', { note: cui === undefined ? undefined : `CUI ${cui}` }),
    CLASSES[clase],
  );
}
