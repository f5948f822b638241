import { MESES } from '../../model/model.ts';
import { at } from '../../model/progress/figure.ts';
import { quantityNumber } from '../../model/progress/quantity.ts';
import { measuresOfYear, type Measure } from '../../model/questions/measures.ts';
import { motivesOf } from '../../model/questions/motives.ts';
import { productsOf } from '../../model/questions/products.ts';
import { shapeAt } from '../../schema/shape.ts';
import { OF_ACTIVITY } from './activity-item.ts';
import { code, date, flag, integer, number, origin, text } from './columns.ts';
import type { Contents } from './contents.ts';
import { refersTo, tableOf, type DataTable } from './table.ts';

/** What the activities deliver, why they parted from their programme, and what is done about it. */
export function followUpTables(contents: Contents): readonly DataTable[] {
  return [productos(contents), desvios(contents), medidas(contents)];
}

function productos({ progress, place }: Contents): DataTable {
  const rows = progress.actividades.flatMap((item) =>
    productsOf(item).map((product, i) => ({ item, product, orden: i + 1 })),
  );
  type Row = (typeof rows)[number];
  return tableOf<Row>(
    {
      name: 'productos',
      title: 'Productos de las actividades',
      description:
        'Un producto por fila, como lo dice cada documento de su actividad. Donde no nombra ninguno, lo que cuenta su indicador es el producto.',
      key: ['actividad', 'orden'],
      fieldsOf: ['poi', 'actividades', 0, 'productos', 0],
      references: OF_ACTIVITY,
    },
    [
      text('actividad', 'Actividad', ({ item }) => item.id),
      integer('orden', 'Orden entre los de su actividad', ({ orden }) => orden),
      text(
        'periodo',
        'Periodo del documento que lo dice, si no es lo que cuenta el indicador',
        ({ product }) => (product.isOfIndicator ? undefined : product.document.poi.periodo),
      ),
      text('nombre', 'Producto', ({ product }) => product.nombre),
      text('unidad_medida', 'Unidad de medida', ({ product }) => product.unidad),
      number('meta', 'Meta', ({ product }) => quantityNumber(product.meta)),
      number('entregado', 'Entregado', ({ product }) => quantityNumber(product.entregado)),
      flag('del_indicador', 'Es lo que cuenta el indicador', ({ product }) => product.isOfIndicator),
      ...origin(({ product: { document, index } }: Row) =>
        place(
          index === undefined ? at(document.origin, 'indicador') : at(document.origin, 'productos', index),
        ),
      ),
    ],
    rows,
  );
}

function desvios({ progress, place }: Contents): DataTable {
  const rows = progress.actividades.flatMap(({ id, documents }) =>
    documents
      .flatMap((document) => motivesOf(document).map((motive) => ({ document, motive })))
      .map((row, i) => ({ ...row, id, orden: i + 1 })),
  );
  type Row = (typeof rows)[number];
  return tableOf<Row>(
    {
      name: 'desvios',
      title: 'Desvíos de las actividades',
      description:
        'Por fila, un motivo por el que una actividad se apartó de lo programado: de todo el documento o de un mes.',
      key: ['actividad', 'orden'],
      fieldsOf: ['poi', 'actividades', 0, 'desvio'],
      references: OF_ACTIVITY,
    },
    [
      text('actividad', 'Actividad', ({ id }) => id),
      integer('orden', 'Orden entre los de su actividad', ({ orden }) => orden),
      text('periodo', 'Periodo del documento que lo dice', ({ document }) => document.poi.periodo),
      integer('mes', 'Mes, de 1 a 12, si es de uno', ({ motive: { mes } }) =>
        mes === undefined ? null : MESES.indexOf(mes) + 1,
      ),
      code('causa', 'Causa', causas(), ({ motive }) => motive.causa),
      text('detalle', 'Detalle', ({ motive }) => motive.detalle),
      ...origin(({ document }: Row) =>
        place(at(document.origin, document.data.desvio === undefined ? 'desvios' : 'desvio')),
      ),
    ],
    rows,
  );
}

function causas(): readonly string[] {
  const { enum: codes = [] } = shapeAt('poi', ['actividades', 0, 'desvio', 'causa']);
  return codes.filter((one) => typeof one === 'string');
}

function medidas({ model, progress, place }: Contents): DataTable {
  const { periodo, actividades } = progress;
  const rows = periodo === undefined ? [] : measuresOfYear(model, periodo, { actividades });
  type Row = Measure & { readonly orden: number };
  return tableOf<Row>(
    {
      name: 'medidas',
      title: 'Medidas de mejora',
      description:
        'Una medida por fila: de una actividad o, sin actividad, de la evaluación de un documento; en el segundo semestre, también las del primero que no se repiten.',
      key: ['orden'],
      fieldsOf: ['poi', 'actividades', 0, 'medidas', 0],
      references: [...OF_ACTIVITY, refersTo('unidad', 'unidades')],
    },
    [
      integer('orden', 'Número de orden', ({ orden }) => orden),
      text('actividad', 'Actividad', ({ actividad }) => actividad?.id),
      text('texto', 'Medida', ({ texto }) => (texto === '' ? undefined : texto)),
      text('unidad', 'Unidad que la toma', ({ unidad }) => unidad),
      date('plazo', 'Plazo', ({ plazo }) => plazo),
      code('estado', 'Estado', ['pendiente', 'en_curso', 'cumplida'], ({ estado }) => estado),
      ...origin((row: Row) => place(row.origin)),
    ],
    rows.map((row, i) => ({ ...row, orden: i + 1 })),
  );
}
