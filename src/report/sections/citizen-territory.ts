import type { District } from '../../model/progress/districts.ts';
import type { Group } from '../../model/progress/progress.ts';
import { isLocal } from '../../model/questions/territory.ts';
import { capitalized, enumerate } from '../../text/spanish.ts';
import { cell, center, left, paragraph, right, row, table } from '../blocks.ts';
import { comparedSums, comparedText } from '../cells.ts';
import { compactSoles, inhabitants, ofTotal, plainPercent, saysMillions } from '../format.ts';
import type { Block, Row } from '../report.ts';
import { markedCell } from '../touched.ts';
import { ofUnit, type View } from '../view.ts';
import { placeKind } from '../words.ts';
import { citizenWord, section } from './citizen-progress.ts';

/**
 * Every district with its own row, so that each reader finds the one where they live; a municipality of one district
 * speaks of its places instead. Both would be a page more, and the technical edition has both.
 */
export function ownPlace(view: View): readonly Block[] {
  const local = isLocal(view.plan);
  const title = local
    ? section('su-lugar', 'En su barrio o comunidad')
    : section('su-distrito', 'En su distrito');
  const districts = local
    ? []
    : groupTable(
        view,
        'distrito',
        districtRows(view),
        worst(
          view,
          'distrito',
          view.progress.distritos.map((one) => [one.distrito.nombre ?? one.distrito.ubigeo, one]),
        ),
      );
  const places =
    districts.length > 0
      ? []
      : groupTable(
          view,
          'lugar',
          placeRows(view),
          worst(
            view,
            'lugar',
            view.progress.lugares.map((one) => [one.lugar.nombre ?? one.lugar.id, one]),
          ),
        );
  if (districts.length + places.length === 0) {
    const what = local ? 'lugar' : 'distrito';
    return [
      title,
      paragraph(
        view.input.unidad === undefined
          ? `Los planes operativos no dicen en qué ${what} está cada actividad.`
          : `Los planes operativos no dicen en qué ${what} está ninguna actividad de esta unidad.`,
      ),
    ];
  }
  return [title, ...districts, ...places];
}

/** Which of the rows are critical: nobody should have to find them by their signs. */
function worst(
  view: View,
  what: 'distrito' | 'lugar',
  groups: readonly (readonly [string, Group])[],
): string {
  const { words } = view;
  const told = groups.filter(
    ([, { actividades, avance }]) => actividades.length > 0 && avance.fisico.estado !== 'gris',
  );
  if (told.length === 0) return '';
  const names = told.filter(([, { avance }]) => avance.fisico.estado === 'rojo').map(([name]) => name);
  return names.length === 0
    ? `. Ningún ${what} con dato${ofUnit(view)} ${words.stands} ${words.told.rojo}`
    : `. ${capitalized(words.told.rojo)}: ${enumerate(names)}`;
}

function groupTable(
  view: View,
  what: 'distrito' | 'lugar',
  rows: readonly Row[],
  critical: string,
): readonly Block[] {
  if (rows.length === 0) return [];
  const column = what === 'distrito' ? 'Distrito' : 'Lugar';
  const inMillions = rows.some(({ cells }) => cells.some(({ text }) => saysMillions(text)));
  return [
    table(
      `Actividades${ofUnit(view)} que llegan a cada ${what}; la que llega a varios se cuenta en cada uno${inMillions ? ' (M: millones)' : ''}${critical}`,
      [
        left(column, 1.5),
        center('Actividades con dato', 0.9),
        left('Avance', 1.6),
        right('Gastado de presupuesto', 1.9),
      ],
      rows,
    ),
  ];
}

function districtRows(view: View): readonly Row[] {
  const { distritos } = view.progress;
  return distritos.flatMap(({ distrito, ...group }) =>
    groupRow(view, distrito.nombre ?? distrito.ubigeo, aboutOf([], distrito), { group, beside: distritos }),
  );
}

function placeRows(view: View): readonly Row[] {
  const { lugares } = view.progress;
  return lugares.flatMap(({ lugar, ...group }) =>
    groupRow(
      view,
      lugar.nombre ?? lugar.id,
      aboutOf(lugar.tipo === undefined ? [] : [placeKind(lugar.tipo)], lugar),
      { group, beside: lugares },
    ),
  );
}

function aboutOf(kind: readonly string[], { poblacion }: Pick<District, 'poblacion'>): string {
  return [...kind, ...(poblacion === undefined ? [] : [inhabitants(poblacion)])].join(' · ');
}

/** A group, and those of its table, with which it shares the units of each column. */
interface Standing {
  readonly group: Group;
  readonly beside: readonly Group[];
}

/** No row for where nothing is done. */
function groupRow(
  view: View,
  name: string,
  about: string,
  { group: { avance, actividades }, beside }: Standing,
): readonly Row[] {
  if (actividades.length === 0) return [];
  const { fisico, financiero } = avance;
  const others = beside.filter((other) => other.actividades.length > 0).map((other) => other.avance);
  const money = others.map((other) => other.financiero);
  const { model, touched } = view;
  const { value } = fisico.valor;
  const shown = value
    ? `${plainPercent(
        value,
        model.config.semaforo,
        others.map((other) => other.fisico.valor.value),
      )} ${citizenWord(view, fisico)}`
    : citizenWord(view, fisico);
  return [
    row(
      cell(name, { note: about }),
      ofTotal(fisico.conDato, fisico.total),
      markedCell(cell(shown, { estado: fisico.estado }), touched.group(actividades)),
      financiero.valor.value
        ? comparedText(financiero, money)
        : compactSoles(financiero.devengado, money.flatMap(comparedSums)),
    ),
  ];
}
