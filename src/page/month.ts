import { activitiesOfMonth, monthHead } from '../check/month.ts';
import type { CheckedProject } from '../check/workspace.ts';
import type { Edit } from '../edit/edit.ts';
import { UsageFault } from '../host/exit-code.ts';
import type { Actividad, Poi, Semestre } from '../model/model.ts';
import { latestDay } from '../model/progress/calendar.ts';
import { cutOffOfPoi, mesesOf, periodoOf, poisOf } from '../model/progress/period.ts';
import { MESES, monthName, type Mes } from '../text/months.ts';
import { quote } from '../text/spanish.ts';
import { sha256 } from '../text/sha256.ts';
import type { Desk, FileEdits, Tried } from './desk.ts';
import { fieldGroups, type Field, type FieldGroup } from './month-fields.ts';
import { absentPeriod, periodAsked } from './periods.ts';
import type { Attempt, MonthOf, MonthShown } from './month-view.ts';
import { notReadNote } from './unread.ts';

/** What a month is filled in with, or that there is nothing to fill in. */
export function monthShown(project: CheckedProject, wanted: URLSearchParams): MonthShown | undefined {
  const { model, documents } = project.result;
  const period = periodAsked(model, wanted);
  if (period === undefined) return undefined;
  const pois = new Set(poisOf(model, period).map(({ origin }) => origin.file));
  // Of another year a month of the same name is another month.
  const asked = (mes: Mes, unit: string | undefined): readonly Actividad[] =>
    activitiesOfMonth(model, mes, unit).filter(({ origin }) => pois.has(origin.file));
  const months = MESES.filter((mes) => asked(mes, undefined).length > 0);
  const own = new Set(months.flatMap((mes) => asked(mes, undefined).map(({ unidad }) => unidad)));
  const units = model.unidades
    .filter(({ id }) => own.has(id))
    .map(({ id, data }) => ({ id, name: data.nombre ?? '' }));
  const [first] = units;
  if (!first) return undefined;
  const mes = months.find((one) => one === wanted.get('mes')) ?? monthDue(project, months, period);
  const unit = units.find(({ id }) => id === wanted.get('unidad'))?.id ?? first.id;
  const actividades = asked(mes, unit);
  const files = [...new Set(actividades.map(({ poi }) => poi))];
  return {
    asked: { unit, mes, periodo: periodoOf(period) },
    model,
    period,
    units,
    months,
    groups: fieldGroups(actividades, mes, documents),
    pois: files,
    digest: digestOf(project, files),
    attempt: undefined,
    notRead: notReadNote(project),
    instead: [
      absentPeriod(model, wanted),
      absentUnit(wanted.get('unidad') ?? '', unit, units, {
        periodo: periodoOf(period),
        allRead: model.checkable.poi,
      }),
      absentMonth(wanted.get('mes') ?? '', mes),
    ].filter((one) => one !== undefined),
  };
}

function absentUnit(
  asked: string,
  shown: string,
  units: MonthShown['units'],
  { periodo, allRead }: { readonly periodo: string; readonly allRead: boolean },
): string | undefined {
  if (asked === '' || units.some(({ id }) => id === asked)) return undefined;
  return allRead
    ? `La unidad ${quote(asked)} no tiene actividades en ${periodo}: lo que se muestra es de ${quote(shown)}.`
    : `De la unidad ${quote(asked)} no se pudo leer ninguna actividad de ${periodo}: lo que se muestra es de ${quote(shown)}.`;
}

function absentMonth(asked: string, shown: Mes): string | undefined {
  if (asked === '' || asked === shown) return undefined;
  return `No hay nada que llenar en el mes ${quote(asked)}: el que se muestra es ${monthName(shown)}.`;
}

/** The month of the latest cut-off, or the first that there is. */
function monthDue({ result }: CheckedProject, months: readonly Mes[], period: Semestre): Mes {
  const last = latestDay(poisOf(result.model, period).map(cutOffOfPoi)) ?? '';
  const own = mesesOf(period);
  const cut = MESES[Number(last.slice(5, 7)) - 1];
  return months.find((mes) => mes === cut) ?? months.find((mes) => own.includes(mes)) ?? 'ene';
}

/** Tells the files of a month from themselves at any other moment. */
function digestOf({ input }: CheckedProject, pois: readonly Poi[]): string {
  const files = new Set(pois.map(({ origin }) => origin.file));
  return sha256(
    ...input.filter(({ path }) => files.has(path)).flatMap(({ path, bytes }) => [`${path}\n`, bytes]),
  );
}

/** What came of a form: something to write, or the month again with what is in its way. */
export type Filled =
  | { readonly kind: 'tried'; readonly tried: Tried; readonly asked: MonthOf }
  | { readonly kind: 'again'; readonly shown: MonthShown };

/** Reads a form. Only the fields that the month has are looked at, and of these only those that differ. */
export function filled(project: CheckedProject, form: URLSearchParams, desk: Desk): Filled | undefined {
  const shown = monthShown(project, form);
  if (shown === undefined) return undefined;
  const fields = shown.groups.flatMap((group) => group.fields);
  const changed = fields.filter(({ name }) => isChanged(form, name));
  const typed = new Map(changed.map(({ name }) => [name, textIn(form, name)]));
  const again = (kind: Attempt['kind'], more: Partial<Attempt> = {}): Filled => ({
    kind: 'again',
    shown: {
      ...shown,
      attempt: { kind, typed, problems: new Map(), lost: [], errors: [], result: undefined, ...more },
    },
  });
  if (form.get('huella') !== shown.digest) return again('stale', { lost: lostIn(form, fields) });
  const { edits, problems } = editsFor(shown, changed, typed, desk);
  if (problems.size > 0) return again('wrong', { problems });
  const heads = headEdits(shown.pois, shown.asked.mes, form);
  const tried = edits.length + heads.length === 0 ? undefined : desk.edited(project, [...heads, ...edits]);
  if (tried === undefined || tried.changes.length === 0) return again('nothing');
  if (tried.newErrors.length > 0) return again('errors', { errors: tried.newErrors, result: tried.result });
  return { kind: 'tried', tried, asked: shown.asked };
}

/** The month as it is on the disk now, with what was typed before somebody changed it. */
export function overtaken(project: CheckedProject, form: URLSearchParams, desk: Desk): Filled | undefined {
  const stale = new URLSearchParams(form);
  stale.set('huella', '');
  return filled(project, stale, desk);
}

function textIn(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '').replaceAll('\r\n', '\n').trim();
}

function isChanged(form: URLSearchParams, name: string): boolean {
  return form.has(name) && textIn(form, name) !== textIn(form, `antes ${name}`);
}

function lostIn(form: URLSearchParams, fields: readonly Field[]): Attempt['lost'] {
  const known = new Set(fields.map(({ name }) => name));
  return [...form.keys()]
    .filter((key) => key.startsWith('antes '))
    .map((key) => key.slice('antes '.length))
    .filter((name) => !known.has(name) && isChanged(form, name))
    .map((name) => [name, textIn(form, name)]);
}

function headEdits(pois: readonly Poi[], mes: Mes, form: URLSearchParams): readonly FileEdits[] {
  return pois.flatMap((poi) => {
    const { edits } = monthHead(poi, mes);
    const { file } = poi.origin;
    return edits.length > 0 && form.get(`cabeza ${file}`) === 'si' ? [{ file, edits }] : [];
  });
}

const WITHOUT_WORDS =
  'Escriba qué se hará. Si quiere quitar la medida, deje en blanco también hasta cuándo y cómo va.';

/** What was typed as edits; a measure that is new is added whole. */
function editsFor(
  { groups }: MonthShown,
  changed: readonly Field[],
  typed: ReadonlyMap<string, string>,
  desk: Desk,
): { readonly edits: readonly FileEdits[]; readonly problems: ReadonlyMap<string, string> } {
  const problems = new Map<string, string>();
  const edits: FileEdits[] = [];
  const wanted = new Set(changed);
  for (const { actividad, fields } of groups) {
    const own: Edit[] = [];
    const fresh: Record<string, ReturnType<Desk['typed']>> = {};
    const cleared = clearedMeasures({ actividad, fields }, typed);
    for (const field of fields.filter((one) => wanted.has(one) && !cleared.has(measureOf(one, actividad)))) {
      const text = typed.get(field.name) ?? '';
      if (text === '' && field.path.at(-1) === 'texto' && !isOfNewMeasure(field, actividad))
        problems.set(field.name, WITHOUT_WORDS);
      try {
        const value = desk.typed(text, field.path, field.label, actividad);
        if (isOfNewMeasure(field, actividad)) fresh[String(field.path.at(-1))] = value;
        else own.push({ kind: 'set', path: field.path, value });
      } catch (error) {
        if (!(error instanceof UsageFault)) throw error;
        problems.set(field.name, error.message);
      }
    }
    // From the last on: what comes after one that goes away gets another place.
    for (const index of [...cleared].toReversed())
      own.push({ kind: 'remove', path: [...actividad.origin.path, 'medidas', index ?? 0] });
    const parts = Object.entries(fresh).filter(([, value]) => value !== null);
    if (parts.length > 0) {
      const ofUnit = actividad.unidad === undefined ? [] : [['unidad', actividad.unidad] as const];
      const [text, rest] = [
        parts.filter(([key]) => key === 'texto'),
        parts.filter(([key]) => key !== 'texto'),
      ];
      const first = fields.find((one) => isOfNewMeasure(one, actividad) && one.path.at(-1) === 'texto');
      if (text.length === 0 && first) problems.set(first.name, 'A la medida le falta qué se hará.');
      own.push({
        kind: 'add',
        path: [...actividad.origin.path, 'medidas'],
        value: Object.fromEntries([...text, ...ofUnit, ...rest]),
      });
    }
    if (own.length > 0) edits.push({ file: actividad.origin.file, edits: own });
  }
  return { edits, problems };
}

/** The measures that stand and of which every field was emptied: they go away. In their order. */
function clearedMeasures(
  { actividad, fields }: Pick<FieldGroup, 'actividad' | 'fields'>,
  typed: ReadonlyMap<string, string>,
): ReadonlySet<number | undefined> {
  return new Set(
    (actividad.data.medidas ?? []).flatMap((_, index) => {
      const own = fields.filter((field) => measureOf(field, actividad) === index);
      const isChosen = own.some(({ name }) => typed.get(name) === '');
      return isChosen && own.every(({ name, now }) => (typed.get(name) ?? now) === '') ? [index] : [];
    }),
  );
}

/** Of which measure of an activity a field is, 0-based; undefined for any other field. */
function measureOf({ path }: Field, { origin }: FieldGroup['actividad']): number | undefined {
  const [key, index] = path.slice(origin.path.length);
  return key === 'medidas' && typeof index === 'number' ? index : undefined;
}

function isOfNewMeasure(field: Field, actividad: FieldGroup['actividad']): boolean {
  return measureOf(field, actividad) === (actividad.data.medidas ?? []).length;
}

/** «Seguir con julio de GIM», and where. */
export function backTo({ unit, mes, periodo }: MonthOf): { readonly href: string; readonly text: string } {
  return {
    href: `/avance?${new URLSearchParams({ periodo, unidad: unit, mes }).toString()}`,
    text: `Seguir con ${monthName(mes)} de ${unit}`,
  };
}
