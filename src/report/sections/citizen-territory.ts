import type { District } from '../../model/progress/districts.ts';
import type { Group } from '../../model/progress/progress.ts';
import { isLocal } from '../../model/questions/territory.ts';
import { cell, center, left, note, paragraph, right, row, table } from '../blocks.ts';
import { hasPim } from '../cells.ts';
import { compactSoles, inhabitants, integer, plainPercent, SIN_DATO } from '../format.ts';
import type { Block, Row } from '../report.ts';
import { markedCell } from '../touched.ts';
import type { View } from '../view.ts';
import { placeKind } from '../words.ts';
import { section } from './citizen-progress.ts';

/**
 * Every district with its own row, so that each reader finds the one where they live; a municipality of one district
 * speaks of its places instead. Both would be a page more, and the technical edition has both.
 */
export function ownPlace(view: View): readonly Block[] {
  const local = isLocal(view.plan);
  const title = local
    ? section('su-lugar', 'En su barrio o comunidad')
    : section('su-distrito', 'En su distrito');
  const districts = local ? [] : groupTable('distrito', districtRows(view));
  const places = districts.length > 0 ? [] : groupTable('lugar', placeRows(view));
  if (districts.length + places.length === 0) {
    const what = local ? 'lugar' : 'distrito';
    return [title, paragraph(`Los planes operativos no dicen en qué ${what} está cada actividad.`)];
  }
  return [title, ...districts, ...places];
}

function groupTable(what: 'distrito' | 'lugar', rows: readonly Row[]): readonly Block[] {
  if (rows.length === 0) return [];
  const [column, several] = what === 'distrito' ? ['Distrito', 'distritos'] : ['Lugar', 'lugares'];
  return [
    table(
      `Actividades que llegan a cada ${what} (M: millones de soles)`,
      [
        left(column, 1.3),
        center('Actividades', 0.9),
        left('Avance', 1.3),
        right('Presupuesto', 1),
        right('Gastado', 1),
      ],
      rows,
    ),
    note(`Una actividad que llega a varios ${several} se cuenta en cada uno: las filas no se suman.`),
  ];
}

function districtRows(view: View): readonly Row[] {
  return view.progress.distritos.flatMap(({ distrito, ...group }) =>
    groupRow(view, distrito.nombre ?? distrito.ubigeo, aboutOf([], distrito), group),
  );
}

function placeRows(view: View): readonly Row[] {
  return view.progress.lugares.flatMap(({ lugar, ...group }) =>
    groupRow(
      view,
      lugar.nombre ?? lugar.id,
      aboutOf(lugar.tipo === undefined ? [] : [placeKind(lugar.tipo)], lugar),
      group,
    ),
  );
}

function aboutOf(kind: readonly string[], { poblacion }: Pick<District, 'poblacion'>): string {
  return [...kind, ...(poblacion === undefined ? [] : [inhabitants(poblacion)])].join(' · ');
}

/** No row for where nothing is done. */
function groupRow(
  { model, touched, words }: View,
  name: string,
  about: string,
  { avance: { fisico, financiero }, actividades }: Group,
): readonly Row[] {
  if (actividades.length === 0) return [];
  const { value } = fisico.valor;
  const shown = value
    ? `${plainPercent(value, model.config.semaforo)} ${words.group(fisico)}`
    : words.group(fisico);
  return [
    row(
      cell(name, { note: about }),
      integer(actividades.length),
      markedCell(cell(shown, { estado: fisico.estado }), touched.group(actividades)),
      hasPim(financiero) ? compactSoles(financiero.pim) : SIN_DATO,
      compactSoles(financiero.devengado),
    ),
  ];
}
