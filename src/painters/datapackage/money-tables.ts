import type { CompiledInstitucion } from '../../model/compiled-money-shape.ts';
import { OF_ACTIVITY, type ActivityItem } from './activity-item.ts';
import { amounts, code, date, flag, integer, origin, percentage, soles, text, year } from './columns.ts';
import { beside, type Contents } from './contents.ts';
import { refersTo, tableOf, type DataTable } from './table.ts';

/** The money: of each activity, by its codes, with its norms, and of the whole institution. */
export function moneyTables(contents: Contents): readonly DataTable[] {
  const { progress, compiled } = contents;
  const items = beside(progress.actividades, compiled.actividades);
  return [
    presupuesto(items, progress.periodo?.anio),
    detalle(items),
    modificaciones(items),
    aprobaciones(contents),
    institucion(compiled.presupuesto),
    desglose(compiled.presupuesto),
    anteriores(compiled.presupuesto),
  ];
}

function presupuesto(items: readonly ActivityItem[], anio: number | undefined): DataTable {
  return tableOf<ActivityItem>(
    {
      name: 'presupuesto',
      title: 'Presupuesto de las actividades',
      description:
        'El presupuesto del año de una actividad por fila. PIA y PIM son del año; las demás etapas se acumulan desde el 1 de enero hasta la fecha de corte. Un monto que ningún documento dice va vacío: no es cero.',
      key: ['actividad'],
      fieldsOf: ['poi', 'actividades', 0, 'presupuesto'],
      references: OF_ACTIVITY,
    },
    [
      text('actividad', 'Actividad', ({ figures }) => figures.id),
      year('anio', 'Año', () => anio),
      ...amounts(({ figures }: ActivityItem) => figures.financiero),
      date(
        'devengado_al',
        'Día hasta el que llega el devengado',
        ({ item }) => item.financiero.stated('devengado')?.corte,
      ),
      soles(
        'programado',
        'Gasto programado a la fecha del devengado',
        ({ figures }) => figures.financiero.programado,
      ),
      soles(
        'proyeccion',
        'Gasto proyectado al 31 de diciembre',
        ({ figures }) => figures.financiero.proyeccion,
      ),
      code(
        'metodo_proyeccion',
        'Método de la proyección',
        ['cierre', 'cancelada', 'suspendida', 'programacion', 'ritmo'],
        ({ figures }) => figures.financiero.metodo_proyeccion,
      ),
      flag('sin_costo', 'No cuesta más que planilla', ({ figures }) => figures.financiero.sin_costo),
      text('rubro', 'Rubro', ({ item }) => item.latest.data.presupuesto?.rubro),
      text('fuente', 'Fuente de financiamiento', ({ item }) => item.latest.data.presupuesto?.fuente),
      text('generica', 'Genérica de gasto', ({ item }) => item.latest.data.presupuesto?.generica),
      text('categoria', 'Categoría presupuestal', ({ item }) => item.latest.data.presupuesto?.categoria),
      text('meta_siaf', 'Meta SIAF', ({ item }) => item.latest.data.presupuesto?.meta_siaf),
      ...origin(({ figures }: ActivityItem) => figures.origen),
    ],
    items,
  );
}

function detalle(items: readonly ActivityItem[]): DataTable {
  const rows = items.flatMap(({ figures }) =>
    figures.financiero.detalle.map((parte, i) => ({ actividad: figures.id, orden: i + 1, parte })),
  );
  type Row = (typeof rows)[number];
  return tableOf<Row>(
    {
      name: 'presupuesto_detalle',
      title: 'Presupuesto de las actividades por rubro, fuente, genérica y meta',
      description:
        'Una fila por cada combinación de códigos de una actividad; sus filas suman los montos de la actividad. Lo que ninguna fila del SIAF explica va bajo los códigos de la actividad, o sin código.',
      key: ['actividad', 'orden'],
      references: OF_ACTIVITY,
    },
    [
      text('actividad', 'Actividad', ({ actividad }) => actividad),
      integer('orden', 'Orden de la fila en su actividad', ({ orden }) => orden),
      text('rubro', 'Rubro', ({ parte }) => parte.rubro),
      text('fuente', 'Fuente de financiamiento', ({ parte }) => parte.fuente),
      text('generica', 'Genérica de gasto', ({ parte }) => parte.generica),
      text('meta_siaf', 'Meta SIAF', ({ parte }) => parte.meta_siaf),
      ...amounts(({ parte }: Row) => parte),
    ],
    rows,
  );
}

function modificaciones(items: readonly ActivityItem[]): DataTable {
  const rows = items.flatMap(({ figures }) =>
    figures.financiero.modificaciones.map((cambio, i) => ({ actividad: figures.id, orden: i + 1, cambio })),
  );
  return tableOf<(typeof rows)[number]>(
    {
      name: 'modificaciones_presupuestarias',
      title: 'Modificaciones presupuestarias de las actividades',
      description: 'Por fila, un cambio del PIA al PIM de una actividad, con su norma.',
      key: ['actividad', 'orden'],
      references: OF_ACTIVITY,
    },
    [
      text('actividad', 'Actividad', ({ actividad }) => actividad),
      integer('orden', 'Orden de la modificación en su actividad', ({ orden }) => orden),
      date('fecha', 'Fecha de la norma', ({ cambio }) => cambio.fecha),
      text('norma', 'Norma', ({ cambio }) => cambio.norma),
      soles('monto', 'Monto', ({ cambio }) => cambio.monto),
      text('motivo', 'Motivo', ({ cambio }) => cambio.motivo),
    ],
    rows,
  );
}

function aprobaciones({ compiled }: Contents): DataTable {
  return tableOf<(typeof compiled.aprobaciones)[number]>(
    {
      name: 'aprobaciones_del_gasto',
      title: 'Aprobación del gasto de cada POI',
      description:
        'Un documento del POI por fila, en un año los de los dos semestres: quién aprobó su gasto y con qué norma.',
      key: ['archivo'],
      references: [refersTo('unidad', 'unidades'), refersTo('aprobado_por', 'unidades')],
    },
    [
      text('archivo', 'Documento', ({ archivo }) => archivo),
      text('periodo', 'Semestre o año del documento', ({ periodo }) => periodo),
      text('unidad', 'Unidad', ({ unidad }) => unidad),
      text('aprobado_por', 'Unidad que lo aprobó', ({ aprobado_por: by }) => by),
      text('norma', 'Norma', ({ norma }) => norma),
      date('fecha', 'Fecha de la norma', ({ fecha }) => fecha),
      soles('techo', 'Techo presupuestal', ({ techo }) => techo),
    ],
    compiled.aprobaciones,
  );
}

function institucion(all: CompiledInstitucion | null): DataTable {
  return tableOf<CompiledInstitucion>(
    {
      name: 'institucion',
      title: 'Presupuesto de la institución',
      description:
        'El dinero de toda la municipalidad en el año, según su fuente, y qué parte de él es de las actividades del POI.',
      key: ['anio'],
    },
    [
      year('anio', 'Año', ({ anio }) => anio),
      date('corte', 'Fecha de corte, si la fuente la dice', ({ corte }) => corte),
      text('fuente', 'Fuente', ({ fuente }) => fuente),
      ...amounts(({ gasto }: CompiledInstitucion) => gasto),
      percentage('financiero', 'Devengado / PIM', ({ valor }) => valor),
      percentage('parte_pim', 'PIM de las actividades del POI / PIM', ({ parte }) => parte.pim),
      percentage(
        'parte_devengado',
        'Devengado de las actividades del POI / devengado',
        ({ parte }) => parte.devengado,
      ),
      soles('ingresos_pia', 'Ingresos de apertura', ({ ingresos }) => ingresos?.pia),
      soles('ingresos_pim', 'Ingresos modificados', ({ ingresos }) => ingresos?.pim),
      soles('ingresos_recaudado', 'Ingresos recaudados', ({ ingresos }) => ingresos?.recaudado),
      soles('deuda_saldo', 'Saldo de la deuda', ({ deuda }) => deuda?.saldo),
      soles('deuda_servicio', 'Pagado en el año por la deuda', ({ deuda }) => deuda?.servicio),
      ...origin(({ origen }: CompiledInstitucion) => origen),
    ],
    all === null ? [] : [all],
  );
}

function desglose(all: CompiledInstitucion | null): DataTable {
  const rows = [
    ...(all?.por_generica ?? []).map((fila) => ({ eje: 'generica', codigo: fila.generica, fila })),
    ...(all?.por_rubro ?? []).map((fila) => ({ eje: 'rubro', codigo: fila.rubro, fila })),
  ];
  type Row = (typeof rows)[number];
  return tableOf<Row>(
    {
      name: 'institucion_desglose',
      title: 'Presupuesto de la institución por genérica y por rubro',
      description: 'Una genérica o un rubro por fila.',
      key: ['eje', 'codigo'],
    },
    [
      code('eje', 'Clasificador', ['generica', 'rubro'], ({ eje }) => eje),
      text('codigo', 'Código', ({ codigo }) => codigo),
      ...amounts(({ fila }: Row) => fila),
    ],
    rows,
  );
}

function anteriores(all: CompiledInstitucion | null): DataTable {
  const rows = all?.anteriores ?? [];
  return tableOf<(typeof rows)[number]>(
    {
      name: 'institucion_anteriores',
      title: 'Presupuesto de la institución en años anteriores',
      description: 'Un año por fila.',
      key: ['anio'],
    },
    [
      year('anio', 'Año', ({ anio }) => anio),
      soles('pim', 'PIM', ({ pim }) => pim),
      soles('devengado', 'Devengado', ({ devengado }) => devengado),
    ],
    rows,
  );
}
