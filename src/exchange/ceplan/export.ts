import { isPartlyScheduled, scheduleOf } from '../../model/budget.ts';
import type { Actividad, Model, Unidad } from '../../model/model.ts';
import { cents, type Cents } from '../../model/money.ts';
import { parentOfPei } from '../../model/pei.ts';
import { acumulacionOf } from '../../model/progress/accumulation.ts';
import {
  activitiesOfYear,
  inactiveOfYear,
  type ActivityOfYear,
} from '../../model/progress/activity-of-year.ts';
import { joinedDocuments } from '../../model/progress/joining.ts';
import { programmeOf } from '../../model/progress/parts.ts';
import { MESES, type Mes } from '../../text/months.ts';
import { decimalOf, exactOf, plainSoles, sumOf } from '../decimal.ts';
import { titleKey } from '../table.ts';
import type { CeplanRow, TableCell } from './cells.ts';
import { FINANCING, PRIORITIES } from './choices.ts';
import { monthTitle, type Block } from './columns.ts';
import { leftTotals, spentOf, type LeftTotals } from './left-totals.ts';
import { totalIs } from './rows.ts';
import { CEPLAN_TITLES } from './titles.ts';

/** The POI of a year as a table in the columns of CEPLAN V.01; a cell that we hold nothing for is undefined. */
export interface CeplanTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly (TableCell | undefined)[])[];
  readonly activities: number;
  /** The activities that have no code of CEPLAN, or one that another has too, and go with the code of the POI. */
  readonly ownCodes: readonly string[];
  /** What the documents state and the table has no place for, by activity. */
  readonly left: readonly LeftTotals[];
}

/**
 * The activities of a year, one row each and one more for every further district, as CEPLAN V.01 exports them. What the
 * documents do not hold stays blank: nothing is made up, and a total only where its months, read again, mean the same.
 */
export function ceplanTableOf(model: Model, anio: number, unidad: string | undefined): CeplanTable {
  const scope = { anio, numero: 2 } as const;
  const ids = model.pois.flatMap((poi) => (poi.anio === anio ? poi.actividades.map(({ id }) => id) : []));
  const places = new Map(ids.map((id, i) => [id, i] as const).toReversed());
  const entries = [...activitiesOfYear(model, scope), ...inactiveOfYear(model, scope)]
    .filter(({ latest }) => unidad === undefined || latest.unidad === unidad)
    .toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  const codes = new Set<string>();
  const ownCodes: string[] = [];
  const left: LeftTotals[] = [];
  const rows = entries.flatMap((entry) => {
    const { id, data } = entry.latest;
    const known = data.codigo_ceplan;
    const isOwn = known === undefined || codes.has(known);
    if (isOwn) ownCodes.push(id);
    const code = isOwn ? id : known;
    codes.add(code);
    const own = rowsOf(entry, code, anio, model);
    left.push(...own.slice(0, 1).flatMap((row) => leftTotals(entry, row) ?? []));
    return own;
  });
  return {
    titles: CEPLAN_TITLES,
    rows: rows.map((row) => KEYS.map((key) => row.get(key))),
    activities: entries.length,
    ownCodes,
    left,
  };
}

/** The first row of each activity of a year in that table, by its code there. */
export function ceplanRowsOf(model: Model, anio: number): ReadonlyMap<string, CeplanRow> {
  const { titles, rows } = ceplanTableOf(model, anio, undefined);
  const keys = titles.map((title) => titleKey(title));
  const byKey = rows.map(
    (row) => new Map(row.flatMap((cell, i) => (cell === undefined ? [] : [[keys[i] ?? '', cell] as const]))),
  );
  return new Map(
    byKey.toReversed().map((row) => [row.get('ACTIVIDAD OPERATIVA ID')?.text ?? '', row] as const),
  );
}

const KEYS: readonly string[] = CEPLAN_TITLES.map((title) => titleKey(title));

function rowsOf(entry: ActivityOfYear, code: string, anio: number, model: Model): readonly CeplanRow[] {
  const named = namesOf(entry, code, anio, model);
  const districts = (entry.latest.data.distritos ?? []).filter((ubigeo) => ubigeo.length === 6);
  const [first, ...others] = districts.map((ubigeo) => placeOf(ubigeo, model));
  // What is done and spent is said once: on further rows it would be added.
  return [
    new Map([...named, ...(first ?? []), ...figuresOf(entry)]),
    ...others.map((place) => new Map([...named, ...place])),
  ];
}

/** What an activity is, by the titles of CEPLAN. */
function namesOf({ latest, documents }: ActivityOfYear, code: string, anio: number, model: Model): CeplanRow {
  const { plan } = model;
  const { data, unidad } = latest;
  const changes = documents.flatMap((one) => one.data.presupuesto?.modificaciones ?? []);
  const { presupuesto, indicador, pei } = data;
  const unit = model.unidades.find(({ id }) => id === unidad);
  const above = model.unidades.find(({ id }) => id === unit?.data.depende_de);
  const names = new Map((plan?.data.marco?.pei ?? []).map(({ id, nombre }) => [id, nombre]));
  const isAction = pei !== undefined && parentOfPei(pei) !== undefined;
  const parent = isAction ? parentOfPei(pei) : pei;
  const oei = isAction && !names.has(parent ?? '') ? undefined : parent;
  const texts: readonly (readonly [title: string, text: string | undefined])[] = [
    ['POI', String(anio)],
    ['UE ID', plan?.data.entidad?.sec_ejec],
    ['UE', plan?.data.entidad?.nombre],
    ['CC RESPONSABLE ID', above && costCentre(above)],
    ['CC RESPONSABLE', above?.data.nombre],
    ['CENTRO COSTO ID', unit ? costCentre(unit) : unidad],
    ['CENTRO DE COSTO', unit?.data.nombre],
    ['OEI', oei],
    ['OBJETIVO ESTRATEGICO INSTITUCIONAL', oei && names.get(oei)],
    ['AEI', isAction ? pei : undefined],
    ['ACCION ESTRATEGICA INSTITUCIONAL', isAction ? names.get(pei) : undefined],
    ['CATEGORIA ID', presupuesto?.categoria],
    ['PRODUCTO ID', (data.tipo === 'inversion' ? data.cui : undefined) ?? presupuesto?.producto],
    ['ACTIVIDAD PRESUPUESTAL ID', presupuesto?.actividad_presupuestal],
    ['NOTA', changes.at(-1)?.norma],
    ['ACTIVIDAD OPERATIVA ID', code],
    ['ACTIVIDAD OPERATIVA', data.nombre],
    ['PRIORIDAD', data.prioridad && PRIORITIES.get(data.prioridad)],
    ['UNIDAD DE MEDIDA', indicador?.unidad_medida],
    ['TIPO FINANCIAMIENTO(PIM)', data.financiamiento && FINANCING.get(data.financiamiento)],
    ['ACTIVO AO', data.activa === false ? 'NO' : data.estado === 'cancelada' ? undefined : 'SI'],
  ];
  return new Map(
    texts.flatMap(([title, text]) =>
      text === undefined || text === '' ? [] : [[title, { kind: 'text', text }] as const],
    ),
  );
}

function costCentre({ id, data }: Unidad): string {
  return data.centro_costo ?? id;
}

function placeOf(ubigeo: string, model: Model): CeplanRow {
  const nombre = model.plan?.data.entidad?.distritos?.find((one) => one.ubigeo === ubigeo)?.nombre;
  const text = (value: string): TableCell => ({ kind: 'text', text: value });
  return new Map([
    ['DEP. UBIGEO', text(ubigeo.slice(0, 2))],
    ['PROV. UBIGEO', text(ubigeo.slice(2, 4))],
    ['DIS. UBIGEO', text(ubigeo.slice(4))],
    ...(nombre === undefined ? [] : [['DISTRITO NOMBRE UBIGEO', text(nombre)] as const]),
  ]);
}

/** What an activity programmes, does and spends, month by month with its total. */
function figuresOf({ documents, latest }: ActivityOfYear): CeplanRow {
  const row = new Map<string, TableCell>();
  const months = (from: Actividad, key: 'programado' | 'ejecutado'): Months =>
    decimals(from.data.indicador?.[key] ?? {}, String);
  const physical = joinedDocuments(documents);
  const { indicador } = latest.data;
  const isYearly = latest.poi.semestre === undefined;
  const goal = indicador?.meta_anual ?? (isYearly ? indicador?.meta : undefined);
  put(row, 'F(CS)', originalOf(physical), latest);
  put(row, 'F(RE)', { values: joined(physical, (one) => months(one, 'programado')), stated: goal }, latest);
  put(
    row,
    'F(SE)',
    {
      values: joined(physical, (one) => months(one, 'ejecutado')),
      stated: isYearly ? indicador?.logrado : undefined,
    },
    latest,
  );
  const soles = (amounts: Readonly<Partial<Record<Mes, Cents>>>): Months => decimals(amounts, plainSoles);
  putMoney(
    row,
    'FN(RE)',
    joined(documents, ({ data: { presupuesto } }) =>
      soles(isPartlyScheduled(presupuesto) ? {} : (scheduleOf(presupuesto) ?? {})),
    ),
    undefined,
  );
  const spent = spentOf(documents);
  putMoney(
    row,
    'FN(SE)',
    joined(documents, (one) =>
      decimals(one.data.presupuesto?.devengado_mensual ?? {}, (value) => plainSoles(cents(value))),
    ),
    spent,
  );
  for (const { mes, detalle } of documents.flatMap((one) => one.data.desvios ?? []))
    if (mes !== undefined && detalle !== undefined)
      row.set(monthTitle('MOTIVO(SE)', mes), { kind: 'text', text: detalle });
  return row;
}

/**
 * What was programmed before a reschedule, of the whole year: a half that was not rescheduled was programmed as it is, and
 * without it the target would seem to have grown. Nothing where nothing was rescheduled.
 */
function originalOf(documents: readonly Actividad[]): {
  readonly values: Months;
  readonly stated: number | undefined;
} {
  const none = { values: new Map<Mes, string>(), stated: undefined };
  const isRescheduled = documents.some(
    ({ data: { indicador } }) =>
      indicador?.programado_original !== undefined || indicador?.meta_original !== undefined,
  );
  if (!isRescheduled) return none;
  const parts = documents.map((document) => programmeOf(document, 'original'));
  if (parts.every((part) => part === undefined || part.kind === 'months')) {
    const all = parts.flatMap((part) => (part?.kind === 'months' ? [...decimals(part.months, String)] : []));
    return { values: new Map(all), stated: undefined };
  }
  // Beside months of one half, the total of the other would be taken for that of them all.
  const [only, ...others] = parts;
  return only?.kind === 'total' && others.length === 0 ? { ...none, stated: only.value } : none;
}

type Months = ReadonlyMap<Mes, string>;

/** The months that state something, as plain decimals. */
function decimals<T>(values: Readonly<Partial<Record<Mes, T | null>>>, textOf: (value: T) => string): Months {
  return new Map(
    MESES.flatMap((mes) => {
      const value = values[mes];
      return value === undefined || value === null ? [] : [[mes, textOf(value)] as const];
    }),
  );
}

function joined(documents: readonly Actividad[], of: (document: Actividad) => Months): Months {
  return new Map(documents.flatMap((document) => [...of(document)]));
}

/** A block of quantities; where no month states anything, the total that the document gives. */
function put(
  row: Map<string, TableCell>,
  block: Block,
  { values, stated }: { readonly values: Months; readonly stated: number | undefined },
  actividad: Actividad,
): void {
  putMonths(row, block, values, values.size === 0 ? stated?.toString() : totalOf(block, values, actividad));
}

/** The total of months that, read again, says how they make the year, and nothing else; undefined where none does. */
function totalOf(block: Block, values: Months, actividad: Actividad): string | undefined {
  const how = acumulacionOf(actividad);
  const all = [...values.values()];
  const total =
    how === 'suma'
      ? decimalOf(sumOf(all))
      : how === 'ultimo'
        ? all.at(-1)
        : how === 'maximo'
          ? decimalOf(all.map(exactOf).reduce((most, one) => (one > most ? one : most), 0n))
          : undefined;
  const read = totalIs({ values, total });
  return read === 'suma' || (read === how && block !== 'F(CS)') ? total : undefined;
}

function putMoney(
  row: Map<string, TableCell>,
  block: Block,
  values: Months,
  stated: string | undefined,
): void {
  putMonths(row, block, values, values.size === 0 ? stated : decimalOf(sumOf(values.values())));
}

function putMonths(
  row: Map<string, TableCell>,
  block: Block,
  values: Months,
  total: string | undefined,
): void {
  for (const [mes, text] of values) row.set(monthTitle(block, mes), { kind: 'number', text });
  if (total !== undefined) row.set(`${block} TOTAL`, { kind: 'number', text: total });
}
