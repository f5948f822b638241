import type { Audiencia, Compromiso, Demanda } from '../../model/model.ts';
import { isOverdue, latestDay } from '../../model/questions/hearings.ts';
import { code, date, execution, flag, integer, origin, semester, text, ubigeo } from './columns.ts';
import { beside, type Contents } from './contents.ts';
import { refersTo, tableOf, type DataTable } from './table.ts';

/** Who does the work, and what citizens asked and were promised. */
export function publicTables(contents: Contents): readonly DataTable[] {
  const { audiencias } = contents.model;
  return [
    unidades(contents),
    hearings(audiencias, contents),
    demandas(audiencias, contents),
    compromisos(audiencias, contents),
  ];
}

function unidades({ progress, compiled, place }: Contents): DataTable {
  const items = beside(progress.unidades, compiled.unidades);
  type Item = (typeof items)[number];
  return tableOf<Item>(
    {
      name: 'unidades',
      title: 'Unidades orgánicas',
      description: 'Una unidad por fila, con la ejecución de sus actividades. El responsable es un cargo.',
      key: ['id'],
      references: [refersTo('depende_de', 'unidades')],
    },
    [
      text('id', 'Unidad', ({ figures }) => figures.id),
      text('nombre', 'Nombre', ({ item }) => item.unidad.data.nombre),
      code(
        'organo',
        'Órgano',
        ['alta_direccion', 'control', 'asesoramiento', 'apoyo', 'linea', 'desconcentrado'],
        ({ item }) => item.unidad.data.organo,
      ),
      text('depende_de', 'Depende de', ({ item }) => item.unidad.data.depende_de),
      text('responsable', 'Cargo responsable', ({ item }) => item.unidad.data.responsable),
      text('centro_costo', 'Centro de costo', ({ item }) => item.unidad.data.centro_costo),
      date('desde', 'Existe desde', ({ item }) => item.unidad.data.vigencia?.desde),
      date('hasta', 'Existió hasta', ({ item }) => item.unidad.data.vigencia?.hasta),
      ...execution(({ figures }: Item) => figures.avance),
      date('entrega', 'Entrega de su POI', ({ figures }) => figures.entrega),
      integer('dias', 'Días entre el corte y la entrega', ({ figures }) => figures.dias),
      ...origin(({ item }: Item) => place(item.unidad.origin)),
    ],
    items,
  );
}

function hearings(audiencias: readonly Audiencia[], { place }: Contents): DataTable {
  return tableOf<Audiencia>(
    {
      name: 'audiencias',
      title: 'Audiencias públicas',
      description: 'Una audiencia por fila, de todo el periodo de gobierno.',
      key: ['id'],
    },
    [
      text('id', 'Audiencia', ({ id }) => id),
      date('fecha', 'Fecha', ({ data }) => data.fecha),
      text('hora', 'Hora', ({ data }) => data.hora),
      text('lugar', 'Lugar', ({ data }) => data.lugar),
      text('convocatoria_norma', 'Norma de la convocatoria', ({ data }) => data.convocatoria?.norma),
      date('convocatoria_fecha', 'Fecha de la convocatoria', ({ data }) => data.convocatoria?.fecha),
      semester('periodo_informado', 'Semestre del que informó', ({ data }) => data.periodo_informado),
      integer('inscritos', 'Inscritos', ({ data }) => data.participantes?.inscritos),
      integer('oradores', 'Oradores', ({ data }) => data.participantes?.oradores),
      integer('asistentes', 'Asistentes', ({ data }) => data.participantes?.asistentes),
      ...origin(({ origin: at }: Audiencia) => place(at)),
    ],
    audiencias,
  );
}

function demandas(audiencias: readonly Audiencia[], { place }: Contents): DataTable {
  return tableOf<Demanda>(
    {
      name: 'demandas',
      title: 'Demandas ciudadanas',
      description: 'Una demanda por fila, con la respuesta que recibió.',
      key: ['id'],
      fieldsOf: ['audiencia', 'demandas', 0],
      references: [
        refersTo('audiencia', 'audiencias'),
        refersTo('actividad', 'actividades'),
        refersTo('lugar', 'lugares'),
      ],
    },
    [
      text('id', 'Demanda', ({ id }) => id),
      text('audiencia', 'Audiencia', ({ audiencia }) => audiencia.id),
      text('texto', 'Texto', ({ data }) => data.texto),
      ubigeo('distrito', 'Ubigeo del distrito', ({ data }) => data.distrito),
      text('lugar', 'Lugar', ({ data }) => data.lugar),
      code(
        'mecanismo',
        'Mecanismo',
        ['audiencia', 'presupuesto_participativo', 'taller', 'foro', 'otro'],
        ({ data }) => data.mecanismo,
      ),
      code('estado', 'Estado', ['pendiente', 'atendida', 'rechazada'], ({ data }) => data.estado),
      text('respuesta', 'Respuesta', ({ data }) => data.respuesta),
      text('actividad', 'Actividad que la atiende', ({ data }) => data.actividad),
      ...origin(({ origin: at }: Demanda) => place(at)),
    ],
    audiencias.flatMap((audiencia) => audiencia.demandas),
  );
}

function compromisos(audiencias: readonly Audiencia[], { place, model }: Contents): DataTable {
  const day = latestDay(model);
  return tableOf<Compromiso>(
    {
      name: 'compromisos',
      title: 'Compromisos asumidos en audiencias',
      description: 'Un compromiso por fila.',
      key: ['id'],
      fieldsOf: ['audiencia', 'compromisos', 0],
      references: [
        refersTo('audiencia', 'audiencias'),
        refersTo('unidad', 'unidades'),
        refersTo('actividad', 'actividades'),
      ],
    },
    [
      text('id', 'Compromiso', ({ id }) => id),
      text('audiencia', 'Audiencia', ({ audiencia }) => audiencia.id),
      text('texto', 'Texto', ({ data }) => data.texto),
      text('unidad', 'Unidad responsable', ({ data }) => data.unidad),
      date('plazo', 'Plazo', ({ data }) => data.plazo),
      code('estado', 'Estado', ['pendiente', 'en_curso', 'cumplida'], ({ data }) => data.estado),
      flag('vencido', 'Pasó su plazo y no está cumplido', ({ data }) => isOverdue(data, day)),
      text('actividad', 'Actividad', ({ data }) => data.actividad),
      ...origin(({ origin: at }: Compromiso) => place(at)),
    ],
    audiencias.flatMap((audiencia) => audiencia.compromisos),
  );
}
