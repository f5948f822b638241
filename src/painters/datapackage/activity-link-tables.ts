import type { Model } from '../../model/model.ts';
import { districtsOfActivity } from '../../model/progress/districts.ts';
import { OF_ACTIVITY, type ActivityItem } from './activity-item.ts';
import { integer, text, ubigeo } from './columns.ts';
import { refersTo, tableOf, type DataTable } from './table.ts';

/** What an activity is tied to, one tie a row: its districts, its places, the other objectives that it serves. */
export function activityLinkTables(items: readonly ActivityItem[], model: Model): readonly DataTable[] {
  return [
    distritos(items, model),
    lugares(items),
    otherObjectives(items),
    demandas(items),
    evidencias(items),
  ];
}

function distritos(items: readonly ActivityItem[], { plan }: Model): DataTable {
  const rows = items.flatMap(({ item }) =>
    [...new Set(districtsOfActivity(plan, item.latest.data))].map((distrito) => ({
      actividad: item.id,
      distrito,
    })),
  );
  return tableOf<(typeof rows)[number]>(
    {
      name: 'actividades_distritos',
      title: 'Distritos de las actividades',
      description:
        'Un distrito de una actividad por fila: los que nombra y los de sus lugares. Una actividad de varios distritos cuenta entera en cada uno.',
      key: ['actividad', 'ubigeo'],
      references: [...OF_ACTIVITY, refersTo('ubigeo', 'distritos', 'ubigeo')],
    },
    [
      text('actividad', 'Actividad', ({ actividad }) => actividad),
      ubigeo('ubigeo', 'Ubigeo', ({ distrito }) => distrito),
    ],
    rows,
  );
}

function lugares(items: readonly ActivityItem[]): DataTable {
  const rows = items.flatMap(({ item }) =>
    [...new Set(item.latest.data.lugares)].map((lugar) => ({ actividad: item.id, lugar })),
  );
  return tableOf<(typeof rows)[number]>(
    {
      name: 'actividades_lugares',
      title: 'Lugares de las actividades',
      description:
        'Un barrio, centro poblado o comunidad de una actividad por fila. Una actividad de varios lugares cuenta entera en cada uno.',
      key: ['actividad', 'lugar'],
      references: [...OF_ACTIVITY, refersTo('lugar', 'lugares')],
    },
    [
      text('actividad', 'Actividad', ({ actividad }) => actividad),
      text('lugar', 'Lugar', ({ lugar }) => lugar),
    ],
    rows,
  );
}

function otherObjectives(items: readonly ActivityItem[]): DataTable {
  const rows = items.flatMap(({ item }) =>
    [...new Set(item.latest.data.tambien)]
      .filter((id) => id !== item.latest.objetivo)
      .map((objetivo) => ({ actividad: item.id, objetivo })),
  );
  return tableOf<(typeof rows)[number]>(
    {
      name: 'actividades_objetivos',
      title: 'Otros objetivos de las actividades',
      description:
        'Por fila, un objetivo al que una actividad también contribuye, además del suyo. No cuenta en las cifras de ese otro objetivo.',
      key: ['actividad', 'objetivo'],
      references: [...OF_ACTIVITY, refersTo('objetivo', 'objetivos')],
    },
    [
      text('actividad', 'Actividad', ({ actividad }) => actividad),
      text('objetivo', 'Otro objetivo', ({ objetivo }) => objetivo),
    ],
    rows,
  );
}

function demandas(items: readonly ActivityItem[]): DataTable {
  const rows = items.flatMap(({ item }) =>
    [...new Set(item.latest.data.demandas)].map((demanda) => ({ actividad: item.id, demanda })),
  );
  return tableOf<(typeof rows)[number]>(
    {
      name: 'actividades_demandas',
      title: 'Demandas ciudadanas que atienden las actividades',
      description: 'Por fila, una demanda que una actividad dice atender.',
      key: ['actividad', 'demanda'],
      references: [...OF_ACTIVITY, refersTo('demanda', 'demandas')],
    },
    [
      text('actividad', 'Actividad', ({ actividad }) => actividad),
      text('demanda', 'Demanda', ({ demanda }) => demanda),
    ],
    rows,
  );
}

function evidencias(items: readonly ActivityItem[]): DataTable {
  const rows = items.flatMap(({ item }) =>
    item.documents
      .flatMap(({ data }) => data.evidencias ?? [])
      .map((evidencia, i) => ({ actividad: item.id, orden: i + 1, evidencia })),
  );
  return tableOf<(typeof rows)[number]>(
    {
      name: 'evidencias',
      title: 'Evidencias de las actividades',
      description: 'Una evidencia por fila: un archivo del proyecto o una dirección.',
      key: ['actividad', 'orden'],
      references: OF_ACTIVITY,
    },
    [
      text('actividad', 'Actividad', ({ actividad }) => actividad),
      integer('orden', 'Orden entre las de su actividad', ({ orden }) => orden),
      text('tipo', 'Tipo', ({ evidencia }) => evidencia.tipo),
      text('titulo', 'Título', ({ evidencia }) => evidencia.titulo),
      text('archivo_evidencia', 'Archivo', ({ evidencia }) => evidencia.archivo),
      text('url', 'Dirección', ({ evidencia }) => evidencia.url),
    ],
    rows,
  );
}
