import { exact } from '../../model/fraction.ts';
import { isLocal } from '../../model/questions/territory.ts';
import type { District } from '../../model/progress/districts.ts';
import type { Group } from '../../model/progress/progress.ts';
import { count } from '../../text/spanish.ts';
import { cell, heading, left, note, right, row, table } from '../blocks.ts';
import { groupLine, moneyLine } from '../cells.ts';
import { inhabitants, integer, quantityOf } from '../format.ts';
import type { Block, Row } from '../report.ts';
import type { View } from '../view.ts';
import { placeKind } from '../words.ts';

/**
 * What was done in each district and in each place below it, and what was measured there. A municipality of one
 * district has nothing to tell apart by district: it speaks of its places.
 */
export function territory(view: View): readonly Block[] {
  const local = isLocal(view.plan);
  const places = ofPlaces(view);
  const districts = local ? [] : ofDistricts(view);
  const measured = measuredByDistrict(view);
  const title = local
    ? heading(1, 'lugares', 'Avance por lugar')
    : heading(
        1,
        'distritos',
        places.length === 0 ? 'Avance por distrito' : 'Avance por distrito y por lugar',
      );
  const blocks = [...districts, ...places, ...measured];
  return [title, ...blocks];
}

interface Named {
  readonly name: string;
  /** What is said under the name; empty for nothing. */
  readonly about: string;
  readonly group: Group;
}

function ofDistricts(view: View): readonly Block[] {
  const all = view.progress.distritos.map(({ distrito, ...group }): Named => ({
    name: distrito.nombre ?? distrito.ubigeo,
    about: populationOf(distrito),
    group,
  }));
  return groupTable(view, all, {
    caption: 'Actividades por distrito',
    column: 'Distrito',
    several: 'distritos',
  });
}

function ofPlaces(view: View): readonly Block[] {
  const all = view.progress.lugares.map(({ lugar, ...group }): Named => {
    const district =
      lugar.distrito === undefined || isLocal(view.plan) ? [] : [view.districtName(lugar.distrito)];
    const kind = lugar.tipo === undefined ? district : [[placeKind(lugar.tipo), ...district].join(' de ')];
    const population = populationOf(lugar);
    return {
      name: lugar.nombre ?? lugar.id,
      about: [...kind, ...(population === '' ? [] : [population])].join(' · '),
      group,
    };
  });
  return groupTable(view, all, { caption: 'Actividades por lugar', column: 'Lugar', several: 'lugares' });
}

/** «28,679 habitantes»; empty where the plan does not say it. */
function populationOf({ poblacion }: Pick<District, 'poblacion'>): string {
  return poblacion === undefined ? '' : inhabitants(poblacion);
}

interface GroupTable {
  readonly caption: string;
  readonly column: string;
  readonly several: 'distritos' | 'lugares';
}

function groupTable(
  view: View,
  all: readonly Named[],
  { caption, column, several }: GroupTable,
): readonly Block[] {
  const active = all.filter(({ group }) => group.actividades.length > 0);
  if (active.length === 0) return [];
  const idle = all.filter(({ group }) => group.actividades.length === 0);
  return [
    note(
      `Una actividad de varios ${several} cuenta entera en cada uno; por eso las filas no se suman.${outside(view, several)}`,
    ),
    ...(idle.length === 0
      ? []
      : [note(`Ninguna actividad de este informe nombra a: ${idle.map(({ name }) => name).join(', ')}.`)]),
    table(
      caption,
      [
        left(column, 1.6),
        right('Actividades', 0.8),
        left('Avance físico', 1.5),
        right('PIM', 0.9),
        right('Devengado / PIM', 0.9),
      ],
      active.map((item) => groupRow(view, item)),
    ),
  ];
}

function groupRow({ touched, words }: View, { name, about, group }: Named): Row {
  const { avance, actividades } = group;
  const isTouched = touched.group(actividades);
  return row(
    cell(name, { note: about }),
    integer(actividades.length),
    groupLine(words, avance.fisico, 'sin actividades', isTouched),
    ...moneyLine(avance.financiero, isTouched),
  );
}

/** How many activities are in no row, so that nobody takes the table for all of them. */
function outside({ progress }: View, several: 'distritos' | 'lugares'): string {
  const placed = new Set(progress[several].flatMap(({ actividades }) => actividades));
  const others = progress.actividades.length - placed.size;
  if (others === 0) return '';
  const what = several === 'lugares' ? 'lugar' : 'distrito';
  return ` No ${others === 1 ? 'dice' : 'dicen'} su ${what} ${count(others, 'actividad', 'actividades')} de ${integer(progress.actividades.length)}.`;
}

/** One row for each indicator that was measured by district, with all its districts. */
function measuredByDistrict(view: View): readonly Block[] {
  if (view.unidad !== undefined) return [];
  const rows = view.progress.indicadores.flatMap(({ indicador, resultado }) => {
    const values = Object.entries(resultado?.data.por_distrito ?? {}).flatMap(([ubigeo, value]) =>
      value === undefined
        ? []
        : [`${view.districtName(ubigeo)} ${quantityOf(exact(value), indicador.data.unidad_medida)}`],
    );
    if (values.length === 0) return [];
    return [row(`${indicador.id} ${indicador.data.nombre ?? ''}`.trim(), values.join('; '))];
  });
  if (rows.length === 0) return [];
  return [
    table('Resultados medidos por distrito', [left('Indicador', 2), left('Valor en cada distrito', 3)], rows),
  ];
}
