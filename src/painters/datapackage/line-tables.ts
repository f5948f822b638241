import { code, dimension, execution, origin, text } from './columns.ts';
import { beside, type Contents } from './contents.ts';
import { refersTo, tableOf, type DataTable } from './table.ts';

/** The programmes, projects and activities that the plan offers, with the execution of what carries them out. */
export function lineTables({ progress, compiled, place }: Contents): readonly DataTable[] {
  const items = beside(progress.lineas, compiled.lineas);
  type Item = (typeof items)[number];
  return [
    tableOf<Item>(
      {
        name: 'lineas',
        title: 'Programas, proyectos y actividades del plan',
        description:
          'Una línea de acción del plan por fila, con la ejecución de las actividades del POI que la nombran. Un programa reúne las de sus proyectos y actividades.',
        key: ['dimension', 'codigo'],
        references: [refersTo('objetivo', 'objetivos')],
      },
      [
        dimension(({ figures }) => figures.dimension),
        text('codigo', 'Código', ({ figures }) => figures.codigo),
        code('clase', 'Clase', ['programa', 'proyecto', 'actividad'], ({ item }) => item.linea.clase),
        text('nombre', 'Nombre', ({ item }) => item.linea.nombre),
        text('programa', 'Código de su programa', ({ item }) => item.linea.programa),
        text('cui', 'CUI', ({ item }) => item.linea.cui),
        text('objetivo', 'Objetivo', ({ figures }) => figures.objetivo),
        ...execution(({ figures }: Item) => figures.avance),
        ...origin(({ item }: Item) => place(item.linea.origin)),
      ],
      items,
    ),
  ];
}
