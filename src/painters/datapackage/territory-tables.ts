import { code, execution, integer, number, text, ubigeo } from './columns.ts';
import { beside, type Contents } from './contents.ts';
import { refersTo, tableOf, type DataTable } from './table.ts';

/** Where things are done and what was measured there. */
export function territoryTables(contents: Contents): readonly DataTable[] {
  return [distritos(contents), lugares(contents), measured(contents)];
}

function distritos({ compiled }: Contents): DataTable {
  type Item = (typeof compiled.distritos)[number];
  return tableOf<Item>(
    {
      name: 'distritos',
      title: 'Distritos',
      description:
        'Un distrito por fila, con la ejecución de las actividades que llegan a él; o toda una provincia o un departamento, si una actividad los nombra. Las filas no se suman: una actividad de varios distritos está en cada uno.',
      key: ['ubigeo'],
    },
    [
      ubigeo('ubigeo', 'Ubigeo', (item) => item.ubigeo),
      text('nombre', 'Nombre', ({ nombre }) => nombre),
      integer('poblacion', 'Habitantes', ({ poblacion }) => poblacion),
      ...execution(({ avance }: Item) => avance),
    ],
    compiled.distritos,
  );
}

function lugares({ progress, compiled, place, model }: Contents): DataTable {
  const origins = new Map((model.plan?.lugares ?? []).toReversed().map(({ id, origin }) => [id, origin]));
  const items = beside(progress.lugares, compiled.lugares);
  type Item = (typeof items)[number];
  const placeOf = ({ figures }: Item): ReturnType<typeof place> | undefined => {
    const origin = origins.get(figures.id);
    return origin && place(origin);
  };
  return tableOf<Item>(
    {
      name: 'lugares',
      title: 'Barrios, centros poblados y comunidades',
      description:
        'Un lugar del plan por fila, con la ejecución de las actividades que llegan a él. Las filas no se suman: una actividad de varios lugares está en cada uno.',
      key: ['id'],
      references: [refersTo('distrito', 'distritos', 'ubigeo')],
    },
    [
      text('id', 'Lugar', ({ figures }) => figures.id),
      text('nombre', 'Nombre', ({ figures }) => figures.nombre),
      code(
        'tipo',
        'Tipo',
        ['barrio', 'centro_poblado', 'comunidad', 'caserio', 'anexo', 'zona', 'otro'],
        ({ figures }) => figures.tipo,
      ),
      ubigeo('distrito', 'Ubigeo del distrito', ({ figures }) => figures.distrito),
      integer('poblacion', 'Habitantes', ({ figures }) => figures.poblacion),
      ...execution(({ figures }: Item) => figures.avance),
      text('archivo', 'Archivo de origen', (item) => placeOf(item)?.archivo),
      integer('linea', 'Línea del archivo', (item) => placeOf(item)?.linea),
    ],
    items,
  );
}

function measured({ progress }: Contents): DataTable {
  const rows = progress.indicadores.flatMap(({ indicador, resultado }) =>
    Object.entries(resultado?.data.por_distrito ?? {}).map(([distrito, valor]) => ({
      indicador: indicador.id,
      distrito,
      valor,
    })),
  );
  type Item = (typeof rows)[number];
  return tableOf<Item>(
    {
      name: 'resultados_distritos',
      title: 'Mediciones de los indicadores por distrito',
      description: 'Lo medido en un distrito por fila, de la medición que vale para el semestre del paquete.',
      key: ['indicador', 'ubigeo'],
      references: [refersTo('indicador', 'indicadores'), refersTo('ubigeo', 'distritos', 'ubigeo')],
    },
    [
      text('indicador', 'Indicador', ({ indicador }) => indicador),
      ubigeo('ubigeo', 'Ubigeo', ({ distrito }) => distrito),
      number('valor', 'Valor', ({ valor }) => valor, 'En la unidad de medida del indicador.'),
    ],
    rows,
  );
}
