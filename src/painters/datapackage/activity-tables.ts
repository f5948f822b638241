import { scheduleOf } from '../../model/budget.ts';
import { inSoles } from '../../model/compiled-money.ts';
import { MESES, type Actividad, type Mes, type Model, type TareaData } from '../../model/model.ts';
import type { ActivityProgress } from '../../model/progress/activity.ts';
import { at } from '../../model/progress/figure.ts';
import { tasksOfYear, type Listed } from '../../model/progress/lists-of-year.ts';
import {
  code,
  date,
  dimension,
  estado,
  flag,
  integer,
  number,
  origin,
  percentage,
  semester,
  soles,
  text,
  year,
} from './columns.ts';
import { OF_ACTIVITY, type ActivityItem } from './activity-item.ts';
import { activityLinkTables } from './activity-link-tables.ts';
import { beside, type Contents } from './contents.ts';
import { refersTo, tableOf, type DataTable } from './table.ts';

/** The activities of the year so far, with what hangs on each. */
export function activityTables(contents: Contents): readonly DataTable[] {
  const { progress, compiled } = contents;
  const items = beside(progress.actividades, compiled.actividades);
  return [
    actividades(items, contents.model),
    ...activityLinkTables(items, contents.model),
    months(items, contents.place),
    tareas(items, contents.place),
    dependencias(items),
  ];
}

function actividades(items: readonly ActivityItem[], { plan }: Model): DataTable {
  const dimensions = new Map((plan?.objetivos ?? []).map(({ id, dimension: of }) => [id, of]));
  return tableOf<ActivityItem>(
    {
      name: 'actividades',
      title: 'Actividades del POI',
      description:
        'Una actividad del año por fila, con lo programado y ejecutado a la fecha de corte: en el paquete del segundo semestre, lo de todo el año.',
      key: ['id'],
      fieldsOf: ['poi', 'actividades', 0],
      references: [
        refersTo('objetivo', 'objetivos'),
        refersTo('indicador_plan', 'indicadores'),
        refersTo('unidad', 'unidades'),
      ],
    },
    [
      text('id', 'Actividad', ({ figures }) => figures.id),
      semester('periodo', 'Semestre de su último documento', ({ figures }) => figures.periodo),
      text('nombre', 'Nombre', ({ item }) => item.latest.data.nombre),
      code('tipo', 'Tipo', ['actividad', 'inversion'], ({ item }) => item.latest.data.tipo ?? 'actividad'),
      text('objetivo', 'Objetivo', ({ figures }) => figures.objetivo),
      dimension(({ figures }) => dimensions.get(figures.objetivo ?? '')),
      text('proyecto', 'Programa, proyecto o actividad del plan', ({ item }) => item.latest.data.proyecto),
      text('indicador_plan', 'Indicador del plan', ({ item }) => item.latest.data.indicador_plan),
      text('unidad', 'Unidad', ({ figures }) => figures.unidad),
      code(
        'estado',
        'Estado',
        ['no_iniciada', 'en_ejecucion', 'concluida', 'suspendida', 'cancelada'],
        ({ figures }) => figures.estado,
      ),
      text('cui', 'CUI', ({ item }) => item.latest.data.cui),
      text('codigo_ceplan', 'Código CEPLAN', ({ item }) => item.latest.data.codigo_ceplan),
      text('pei', 'Código del PEI', ({ item }) => item.latest.data.pei),
      text('sucede_a', 'Actividad de otro año que continúa', ({ item }) => item.latest.data.sucede_a),
      code(
        'prioridad',
        'Prioridad',
        ['muy_alta', 'alta', 'media', 'baja'],
        ({ item }) => item.latest.data.prioridad,
      ),
      code(
        'financiamiento',
        'Financiamiento',
        ['ninguno', 'parcial', 'total'],
        ({ item }) => item.latest.data.financiamiento,
      ),
      flag(
        'presupuesto_participativo',
        'Es del presupuesto participativo',
        ({ item }) => item.latest.data.presupuesto_participativo ?? false,
      ),
      integer('beneficiarios', 'Beneficiarios', ({ item }) => item.latest.data.beneficiarios?.total),
      integer('beneficiarias', 'De ellos, mujeres', ({ item }) => item.latest.data.beneficiarios?.mujeres),
      integer(
        'beneficiarios_hombres',
        'De ellos, hombres',
        ({ item }) => item.latest.data.beneficiarios?.hombres,
      ),
      text('indicador', 'Indicador de la actividad', ({ item }) => item.latest.data.indicador?.nombre),
      text('unidad_medida', 'Unidad de medida', ({ item }) => item.latest.data.indicador?.unidad_medida),
      code(
        'indicador_tipo',
        'Tipo del indicador',
        ['impacto', 'resultado', 'producto', 'operativo'],
        ({ item }) => item.latest.data.indicador?.tipo,
      ),
      code(
        'sentido',
        'Sentido',
        ['ascendente', 'descendente'],
        ({ item }) => item.latest.data.indicador?.sentido ?? 'ascendente',
      ),
      code(
        'acumulacion',
        'Acumulación',
        ['suma', 'ultimo', 'promedio', 'maximo'],
        ({ item }) => item.latest.data.indicador?.acumulacion ?? 'suma',
      ),
      date('corte', 'Fecha de corte de la actividad', ({ figures }) => figures.corte),
      integer('ultimo_mes', 'Último mes informado, de 1 a 12', ({ figures }) =>
        monthNumber(figures.fisico.informado_hasta),
      ),
      integer(
        'meses_sin_dato',
        'Meses vencidos sin informar',
        ({ figures }) => figures.fisico.meses_sin_dato.length,
      ),
      number('meta_anual', 'Meta del año', ({ figures }) => figures.fisico.meta_anual),
      number(
        'programado_original',
        'Programado antes de reprogramar',
        ({ figures }) => figures.fisico.original?.programado,
      ),
      number('programado', 'Programado a la fecha de corte', ({ figures }) => figures.fisico.programado),
      number('ejecutado', 'Ejecutado a la fecha de corte', ({ figures }) => figures.fisico.ejecutado),
      percentage('fisico', 'Avance físico', ({ figures }) => figures.fisico.valor),
      percentage('fisico_bruto', 'Avance físico sin tope', ({ figures }) => figures.fisico.bruto),
      percentage(
        'fisico_anual',
        'Avance físico frente a la meta del año',
        ({ figures }) => figures.fisico.anual,
      ),
      estado('fisico_estado', 'Estado del avance físico', ({ figures }) => figures.fisico.estado),
      code('fisico_gris', 'Por qué no tiene color', GRISES, ({ figures }) => figures.fisico.gris),
      percentage('financiero', 'Devengado / PIM', ({ figures }) => figures.financiero.valor),
      number(
        'brecha',
        'Brecha',
        ({ figures }) => figures.brecha,
        'Avance financiero menos avance físico, en puntos porcentuales.',
      ),
      number('proyeccion', 'Proyección al 31 de diciembre', ({ figures }) => figures.proyeccion.cantidad),
      percentage(
        'proyeccion_anual',
        'Proyección frente a la meta del año',
        ({ figures }) => figures.proyeccion.valor,
      ),
      ...origin(({ figures }: ActivityItem) => figures.origen),
    ],
    items,
  );
}

/** The reasons for which an activity has no colour. */
const GRISES = ['sin_dato', 'no_programado', 'cancelada', 'informado_en_parte', 'no_figura'];

function monthNumber(mes: Mes | null): number | null {
  return mes === null ? null : MESES.indexOf(mes) + 1;
}

/** A month of an activity in one of its documents. */
interface MonthRow {
  readonly actividad: Actividad;
  readonly mes: Mes;
  readonly spending: Readonly<Partial<Record<Mes, bigint>>> | undefined;
}

function months(items: readonly ActivityItem[], place: Contents['place']): DataTable {
  const rows = items.flatMap(({ item }) =>
    item.documents.flatMap((actividad): readonly MonthRow[] => {
      const { indicador, presupuesto } = actividad.data;
      const spending = scheduleOf(presupuesto);
      const stated = [
        indicador?.programado,
        indicador?.programado_original,
        indicador?.ejecutado,
        spending,
        presupuesto?.devengado_mensual,
      ];
      return MESES.filter((mes) =>
        stated.some((serie) => serie?.[mes] !== undefined && serie[mes] !== null),
      ).map((mes) => ({ actividad, mes, spending }));
    }),
  );
  return tableOf<MonthRow>(
    {
      name: 'meses',
      title: 'Programación y ejecución mensual de las actividades',
      description:
        'Un mes de una actividad por fila. Lo físico va en la unidad de medida de la actividad. Un mes del que ningún documento dice nada no tiene fila.',
      key: ['actividad', 'anio_mes', 'mes'],
      references: OF_ACTIVITY,
    },
    [
      text('actividad', 'Actividad', ({ actividad }) => actividad.id),
      year('anio_mes', 'Año del mes', ({ actividad }) => actividad.poi.anio),
      integer('mes', 'Mes, de 1 a 12', ({ mes }) => monthNumber(mes)),
      number('fisico_programado', 'Físico programado', ({ actividad, mes }) => {
        return actividad.data.indicador?.programado?.[mes];
      }),
      number('fisico_programado_original', 'Físico programado antes de reprogramar', ({ actividad, mes }) => {
        return actividad.data.indicador?.programado_original?.[mes];
      }),
      number('fisico_ejecutado', 'Físico ejecutado', ({ actividad, mes }) => {
        return actividad.data.indicador?.ejecutado?.[mes];
      }),
      soles('gasto_programado', 'Gasto programado', ({ mes, spending }) => {
        return spending?.[mes] === undefined ? null : inSoles(spending[mes]);
      }),
      soles('gasto_devengado', 'Gasto devengado', ({ actividad, mes }) => {
        return actividad.data.presupuesto?.devengado_mensual?.[mes];
      }),
      ...origin(({ actividad }: MonthRow) => place(actividad.origin)),
    ],
    rows,
  );
}

interface Tarea {
  readonly actividad: ActivityProgress;
  readonly tarea: Listed<TareaData>;
  readonly orden: number;
}

function tareasOf(items: readonly ActivityItem[]): readonly Tarea[] {
  return items.flatMap(({ item }) =>
    tasksOfYear(item.documents).map((tarea, i) => ({ actividad: item, tarea, orden: i + 1 })),
  );
}

function tareas(items: readonly ActivityItem[], place: Contents['place']): DataTable {
  return tableOf<Tarea>(
    {
      name: 'tareas',
      fieldsOf: ['poi', 'actividades', 0, 'cronograma', 0],
      title: 'Tareas del cronograma de las actividades',
      description: 'Una tarea por fila, como está en el último documento de su actividad que la dice.',
      key: ['actividad', 'orden'],
      references: OF_ACTIVITY,
    },
    [
      text('actividad', 'Actividad', ({ actividad }) => actividad.id),
      integer('orden', 'Orden entre las de su actividad', ({ orden }) => orden),
      text('periodo', 'Periodo del documento que la dice', ({ tarea }) => tarea.document.poi.periodo),
      text('id', 'Tarea', ({ tarea: { data } }) => data.id),
      text('tarea', 'Descripción', ({ tarea: { data } }) => data.tarea),
      date('inicio', 'Inicio', ({ tarea: { data } }) => data.inicio),
      date('fin', 'Fin previsto', ({ tarea: { data } }) => data.fin),
      percentage('avance', 'Avance de la tarea', ({ tarea: { data } }) => data.avance),
      date('fin_real', 'Fin real', ({ tarea: { data } }) => data.fin_real),
      flag('hito', 'Es un hito', ({ tarea: { data } }) => data.hito ?? false),
      ...origin(({ tarea: { document, index } }: Tarea) => place(at(document.origin, 'cronograma', index))),
    ],
    tareasOf(items),
  );
}

function dependencias(items: readonly ActivityItem[]): DataTable {
  const rows = tareasOf(items).flatMap(({ actividad, tarea: { data } }) =>
    [...new Set(data.depende_de ?? [])].map((depende) => ({
      actividad: actividad.id,
      tarea: data.id,
      depende,
    })),
  );
  // Both halves may number their tasks alike.
  const distinct = new Map(rows.map((row) => [JSON.stringify(row), row] as const));
  return tableOf<(typeof rows)[number]>(
    {
      name: 'tareas_dependencias',
      title: 'Dependencias entre tareas',
      description: 'Por fila, una tarea y otra de la misma actividad que debe terminar antes.',
      key: ['actividad', 'tarea', 'depende_de'],
      references: [
        { fields: ['actividad', 'tarea'], table: 'tareas', to: ['actividad', 'id'] },
        { fields: ['actividad', 'depende_de'], table: 'tareas', to: ['actividad', 'id'] },
      ],
    },
    [
      text('actividad', 'Actividad', ({ actividad }) => actividad),
      text('tarea', 'Tarea', ({ tarea }) => tarea),
      text('depende_de', 'Depende de la tarea', ({ depende }) => depende),
    ],
    [...distinct.values()],
  );
}
