import type { Actividad, Model } from '../model/model.ts';
import { isGroup } from '../edit/value.ts';
import { valueAt } from '../schema/value-at.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { MESES, monthName, type Mes } from '../text/months.ts';
import { count } from '../text/spanish.ts';
import { rowsLacking } from './budget-rows.ts';
import type { PlaceOptions } from './place-activity.ts';
import type { ActivityProposal, ImportedFile, MonthsTold } from './proposal.ts';
import { codesOf, standingOf } from './standing-activities.ts';
import { wantedActivities } from './wanted.ts';

/** What is named one by one. */
const MOST_NAMED = 5;

const WORDS: Readonly<Record<MonthsTold, string>> = {
  'indicador.programado': 'programado',
  'indicador.ejecutado': 'ejecutado',
  'presupuesto.programado': 'soles programados',
  'presupuesto.devengado_mensual': 'devengado',
};

/**
 * What the documents have of what some exports of CEPLAN tell and these lack, one sentence each: activities with a code of
 * CEPLAN in the years that they are of, months that they leave blank, and rows of money. Nothing of it is removed.
 */
export function lackingNotes(
  files: readonly ImportedFile[],
  model: Model,
  options: PlaceOptions,
): readonly string[] {
  const proposals = files.map(({ proposal }) => proposal).filter(({ book }) => book === undefined);
  const told = groupedBy(
    proposals.flatMap(({ activities }) => activities),
    ({ anio, codigo }) => `${anio} ${codigo}`,
  );
  const asked = new Set(proposals.flatMap((one) => wantedActivities(one, options)));
  const years = new Set([...told.values()].map(([{ anio }]) => anio));
  const absent = model.pois.flatMap(({ anio, actividades }) =>
    anio === undefined || !years.has(anio)
      ? []
      : actividades.filter(
          (one) =>
            one.data.codigo_ceplan !== undefined &&
            one.data.activa !== false &&
            isAsked(one, model, options) &&
            !codesOf(one).some((code) => told.has(`${anio} ${code}`)),
        ),
  );
  const both = [...told.values()].flatMap((drafts) => {
    const [first] = drafts;
    if (!asked.has(first)) return [];
    return standingOf(first, model)
      .filter((one) => isAsked(one, model, options))
      .map((actividad) => ({ actividad, drafts }));
  });
  const months = both.flatMap((one) => monthsLacking(one, options));
  const rows = both.flatMap(({ actividad, drafts }) => {
    const [first = [], ...others] = drafts
      .map(({ draft }) => rowsLacking(draft, actividad))
      .filter((one) => one !== undefined);
    return first
      .filter((row) => others.every((all) => all.includes(row)))
      .map((row) => `${actividad.id}, ${row}`);
  });
  const ids = [...new Set(absent.map(({ id }) => id))];
  return [
    ...note(ids, (n) => `${count(n, 'actividad', 'actividades')} con código de CEPLAN`),
    ...note(months, (n) => count(n, 'dato de un mes', 'datos de un mes')),
    ...note(rows, (n) => `${count(n, 'fila', 'filas')} de dinero`),
  ];
}

function note(all: readonly string[], what: (n: number) => string): readonly string[] {
  if (all.length === 0) return [];
  const named = `${all.slice(0, MOST_NAMED).join('; ')}${all.length > MOST_NAMED ? ` y ${all.length - MOST_NAMED} más` : ''}`;
  return [
    `El POI tiene ${what(all.length)} que el archivo no trae, y se ${all.length === 1 ? 'queda como está' : 'quedan como están'}: ${named}. Lo que ya no valga, quítelo del POI`,
  ];
}

/** Whether an activity is of the unit and of the half of the year that are asked for. */
function isAsked(
  { unidad: own, poi: { semestre } }: Actividad,
  { unidades }: Model,
  { unidad, semestre: half }: PlaceOptions,
): boolean {
  const above = unidades.find(({ id }) => id === own)?.data.depende_de;
  return (
    (unidad === undefined || own === unidad || above === unidad) &&
    (half === undefined || semestre === undefined || semestre.numero === half)
  );
}

/** The months that a document states and that every file with a column for them leaves blank, with what it states. */
function monthsLacking(
  {
    actividad: { id, data, poi },
    drafts,
  }: { readonly actividad: Actividad; readonly drafts: readonly ActivityProposal[] },
  { semestre: half }: PlaceOptions,
): readonly string[] {
  const months = poi.meses.filter((mes) => half === undefined || MESES.indexOf(mes) < 6 === (half === 1));
  return Object.entries(WORDS).flatMap(([name, words]) => {
    const path = name.split('.');
    const own = drafts.filter(({ tells = [] }) => tells.some((one) => one === name));
    const isTold = (mes: Mes): boolean =>
      own.some(({ draft }) => stated(draft.data, path, mes) !== undefined);
    return own.length === 0
      ? []
      : months.flatMap((mes) => {
          const value = valueAt(data, [...path, mes]);
          return typeof value === 'number' && !isTold(mes)
            ? [`${id}, ${words} de ${monthName(mes)}, ${value}`]
            : [];
        });
  });
}

function stated(
  data: ActivityProposal['draft']['data'],
  [group = '', list = '']: readonly string[],
  mes: Mes,
): unknown {
  const inner = data[group];
  const own = inner !== undefined && isGroup(inner) ? inner[list] : undefined;
  return own !== undefined && isGroup(own) ? own[mes] : undefined;
}
