import type { District } from '../../model/progress/districts.ts';
import type { Group } from '../../model/progress/progress.ts';
import { isLocal } from '../../model/questions/territory.ts';
import { capitalized, enumerate } from '../../text/spanish.ts';
import { cell, center, left, paragraph, right, row, table } from '../blocks.ts';
import { comparedSums, comparedText } from '../cells.ts';
import { compactOfColumn, compactSoles, saysMillions } from '../compact-soles.ts';
import { spentNotes } from '../money-notes.ts';
import { inhabitants, ofTotal, percentOfColumn } from '../format.ts';
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
  const column = columnsOf(view, distritos);
  return distritos.flatMap(({ distrito, ...group }) =>
    groupRow(view, distrito.nombre ?? distrito.ubigeo, aboutOf([], distrito), { group, column }),
  );
}

function placeRows(view: View): readonly Row[] {
  const { lugares } = view.progress;
  const column = columnsOf(view, lugares);
  return lugares.flatMap(({ lugar, ...group }) =>
    groupRow(
      view,
      lugar.nombre ?? lugar.id,
      aboutOf(lugar.tipo === undefined ? [] : [placeKind(lugar.tipo)], lugar),
      { group, column },
    ),
  );
}

function aboutOf(kind: readonly string[], { poblacion }: Pick<District, 'poblacion'>): string {
  return [...kind, ...(poblacion === undefined ? [] : [inhabitants(poblacion)])].join(' · ');
}

/** How the figures of a table are written, worked out once for all its rows: each column has one unit. */
interface Columns {
  readonly percent: ReturnType<typeof percentOfColumn>;
  readonly soles: ReturnType<typeof compactOfColumn>;
  /** For an amount that is part of no percentage: in the unit of the column only where that tells enough of it. */
  readonly otherSoles: (amount: bigint | undefined) => string;
}

function columnsOf({ model }: View, groups: readonly Group[]): Columns {
  const shown = groups.filter(({ actividades }) => actividades.length > 0).map(({ avance }) => avance);
  const sums = [...new Set(shown.flatMap(({ financiero }) => comparedSums(financiero)))];
  return {
    percent: percentOfColumn(
      shown.map(({ fisico }) => fisico.valor.value),
      model.config.semaforo,
    ),
    soles: compactOfColumn(sums),
    otherSoles: (amount) => compactSoles(amount, sums),
  };
}

/** A group, and how its table writes its figures. */
interface Standing {
  readonly group: Group;
  readonly column: Columns;
}

/** No row for where nothing is done. */
function groupRow(
  view: View,
  name: string,
  about: string,
  { group: { avance, actividades }, column }: Standing,
): readonly Row[] {
  if (actividades.length === 0) return [];
  const { fisico, financiero } = avance;
  const { touched } = view;
  const { value } = fisico.valor;
  const shown = value ? `${column.percent(value)} ${citizenWord(view, fisico)}` : citizenWord(view, fisico);
  return [
    row(
      cell(name, { note: about }),
      cell(ofTotal(fisico.conDato, fisico.total), fisico.sinPeso ? { note: 'con presupuesto' } : {}),
      markedCell(cell(shown, { estado: fisico.estado }), touched.group(actividades)),
      financiero.valor.value
        ? comparedText(financiero, column.soles)
        : cell(column.otherSoles(financiero.devengado), {
            note: financiero.devengado === undefined ? undefined : spentNotes(financiero).join('; '),
          }),
    ),
  ];
}
