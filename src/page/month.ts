import { activitiesOfMonth, monthHead } from '../check/month.ts';
import type { CheckedProject } from '../check/workspace.ts';
import type { Actividad, Poi, Semestre } from '../model/model.ts';
import { latestDay } from '../model/progress/calendar.ts';
import { cutOffOfPoi, mesesOf, periodoOf, poisOf } from '../model/progress/period.ts';
import { MESES, monthName, type Mes } from '../text/months.ts';
import { quote } from '../text/spanish.ts';
import { sha256 } from '../text/sha256.ts';
import type { Desk, FileEdits, Tried } from './desk.ts';
import { monthEdits } from './month-edits.ts';
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
  const fields = shown.groups.filter((group) => isMeant(form, group)).flatMap((group) => group.fields);
  const changed = fields.filter(({ name }) => isChanged(form, name));
  const typed = new Map(changed.map(({ name }) => [name, textIn(form, name)]));
  const again = (kind: Attempt['kind'], more: Partial<Attempt> = {}): Filled => ({
    kind: 'again',
    shown: {
      ...shown,
      attempt: {
        kind,
        typed,
        problems: new Map(),
        lost: [],
        kept: keptHeads(shown.pois, form),
        errors: [],
        result: undefined,
        ...more,
      },
    },
  });
  if (form.get('huella') !== shown.digest) return again('stale', { lost: lostIn(form, fields) });
  const { edits, problems } = monthEdits(shown.groups, typed, desk);
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

/** Whether the activity of a code is still the one that the form showed: a code can pass to another. */
function isMeant(form: URLSearchParams, { key, title }: FieldGroup): boolean {
  return form.get(`actividad ${key}`) === title;
}

/** What was typed for what is no longer there, with the activity as the form showed it. */
function lostIn(form: URLSearchParams, fields: readonly Field[]): Attempt['lost'] {
  const known = new Set(fields.map(({ name }) => name));
  return afterWord(form, 'actividad ').flatMap((key) =>
    afterWord(form, `antes ${key}, `)
      .map((question) => ({ question, name: `${key}, ${question}` }))
      .filter(({ name }) => !known.has(name) && isChanged(form, name))
      .map(({ question, name }): Attempt['lost'][number] => [
        `${key} ${quote(form.get(`actividad ${key}`) ?? '')}, ${question}`,
        textIn(form, name),
      ]),
  );
}

/** The rest of the names in a form that begin with some words. */
function afterWord(form: URLSearchParams, words: string): readonly string[] {
  return [...form.keys()].filter((key) => key.startsWith(words)).map((key) => key.slice(words.length));
}

/** The files of which a form offered to bring the head to the month, and the person did not want it. */
function keptHeads(pois: readonly Poi[], form: URLSearchParams): ReadonlySet<string> {
  const files = pois.map(({ origin }) => origin.file);
  return new Set(files.filter((file) => form.has(`ofrecido ${file}`) && !form.has(`cabeza ${file}`)));
}

function headEdits(pois: readonly Poi[], mes: Mes, form: URLSearchParams): readonly FileEdits[] {
  return pois.flatMap((poi) => {
    const { edits } = monthHead(poi, mes);
    const { file } = poi.origin;
    return edits.length > 0 && form.get(`cabeza ${file}`) === 'si' ? [{ file, edits }] : [];
  });
}

/** «Seguir con julio de GIM», and where. */
export function backTo({ unit, mes, periodo }: MonthOf): { readonly href: string; readonly text: string } {
  return {
    href: `/avance?${new URLSearchParams({ periodo, unidad: unit, mes }).toString()}`,
    text: `Seguir con ${monthName(mes)} de ${unit}`,
  };
}
