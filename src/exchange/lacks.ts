import { isEmpty } from '../edit/value.ts';
import type { Actividad, Model } from '../model/model.ts';
import { asInherited } from '../model/questions/year.ts';
import { childAt, isMap, itemsAt, valueAt } from '../schema/value-at.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { MESES } from '../text/months.ts';
import { jsonPointer, type Path } from '../text/path.ts';
import { isSameRow, rowsLacking, withPlacedRows } from './budget-rows.ts';
import { DraftBuilder } from './draft.ts';
import type { Fields } from './jne/line-match.ts';
import { wordsHeld } from './jne/words-held.ts';
import { knownParts } from './mef/match.ts';
import { MEF_AMOUNTS } from './mef/spending.ts';
import type { PlaceOptions } from './place-activity.ts';
import { spentBy } from './place.ts';
import type { ActivityProposal, ImportedFile, Proposal, Tells } from './proposal.ts';
import { codesOf, standingOf } from './standing-activities.ts';

/** What stands in a document and no file brings, though one has a place for it: it stays. */
export interface Lack {
  /** The document. */
  readonly file: string;
  readonly path: Path;
  readonly value: unknown;
}

/** What stands in a document, and whether a file states it. */
interface Held extends Lack {
  readonly isStated: boolean;
}

/**
 * What the documents have of what some files tell, and all of them lack: activities of the planning system of the years that
 * they are of, objectives of a register, and single values. `model` is that of the project before them.
 */
export function lacksOf(
  files: readonly ImportedFile[],
  model: Model,
  options: PlaceOptions,
): readonly Lack[] {
  const held = files.flatMap(({ proposal }) => [
    ...ofExport(proposal, model, options),
    ...ofSpending(proposal, model, options),
    ...ofKinds(proposal, model, options),
    ...ofBudgets(proposal, model),
    ...ofPlan(proposal, model),
    ...ofBook(proposal, model),
  ]);
  const stated = new Set(held.filter(({ isStated }) => isStated).map(placeOf));
  const lacking = new Map(held.filter((one) => !stated.has(placeOf(one))).map((one) => [placeOf(one), one]));
  return [...lacking.values()];
}

function placeOf({ file, path }: Lack): string {
  return `${file}${jsonPointer(path)}`;
}

/** The activities of the years of an export of the planning system. */
function ofExport(
  { activities, years, spending, tells }: Proposal,
  model: Model,
  options: PlaceOptions,
): readonly Held[] {
  if (tells === undefined || spending !== undefined) return [];
  const byCode = new Map(activities.map((one) => [`${one.anio} ${one.codigo}`, one]));
  const anios = new Set<unknown>(years.map(({ anio }) => anio));
  return model.actividades
    .filter((one) => anios.has(one.poi.anio) && isAsked(one, model, options))
    .flatMap((one): readonly Held[] => {
      const { data, origin, poi } = one;
      const said = codesOf(one).flatMap((code) => byCode.get(`${poi.anio ?? ''} ${code}`) ?? [])[0];
      const whole: Held = {
        file: origin.file,
        path: origin.path,
        value: data,
        isStated: said !== undefined,
      };
      if (said) return [whole, ...partsOf(one, said, { tells, mustStand: false }, options)];
      // What has no code of the planning system, or is left out, need not be in its exports.
      return data.codigo_ceplan === undefined || data.activa === false ? [] : [whole];
    });
}

/** The activities that cite a goal or a project of the State's accounts. */
function ofSpending(proposal: Proposal, model: Model, options: PlaceOptions): readonly Held[] {
  const { tells, spending } = proposal;
  if (tells === undefined || spending === undefined) return [];
  const { activities = [], shared = new Set() } = spentBy(proposal, model) ?? {};
  return activities
    .filter(({ codigo }) => !shared.has(codigo))
    .flatMap((said) =>
      standingOf(said, model)
        .filter((one) => isAsked(one, model, options))
        .flatMap((one) => partsOf(one, said, { tells, mustStand: true }, options)),
    );
}

/** Money of a rubro, a source or a kind of spending, of a goal or a project that the State's accounts have by others. */
function ofKinds({ tells, spending }: Proposal, model: Model, options: PlaceOptions): readonly Held[] {
  if (tells === undefined || spending === undefined) return [];
  return model.actividades
    .filter((one) => one.poi.anio === spending.anio && isAsked(one, model, options))
    .flatMap((one): readonly Held[] => {
      const { data, origin } = one;
      const known = knownParts(spending, asInherited(one, model));
      const rows = known.flatMap(({ fila, isTold: isStated }): readonly Held[] => {
        const value = fila === undefined ? undefined : data.presupuesto?.detalle?.[fila];
        // A row of nothing need not be in the accounts.
        return value === undefined || MEF_AMOUNTS.every((name) => (value[name] ?? 0) === 0)
          ? []
          : [
              {
                file: origin.file,
                path: [...origin.path, 'presupuesto', 'detalle', fila ?? 0],
                value,
                isStated,
              },
            ];
      });
      return known.length === 0 || known.some(({ isTold }) => isTold)
        ? rows
        : [...rows, ...partsOf(one, { draft: new DraftBuilder() }, { tells, mustStand: true }, options)];
    });
}

function ofBudgets({ budgets, tells }: Proposal, { presupuestos }: Model): readonly Held[] {
  return budgets.flatMap(({ anio, draft }) =>
    presupuestos
      .filter((one) => one.anio === anio)
      .flatMap(({ data, origin: { file } }) => valuesIn(data, draft.data, tells ?? new Set(), { file })),
  );
}

/** The words of the plan of a register, where it is the same. */
function ofPlan({ plan }: Proposal, { plan: own }: Model): readonly Held[] {
  if (!plan || !own) return [];
  const { file } = own.origin;
  return wordsHeld(plan, own.data as Fields).map((one) => ({ ...one, file })); // looked at by its keys alone
}

/** What a workbook of a unit states of its activities: it lists by itself what it lacks, and other files may lack more. */
function ofBook({ book }: Proposal, { actividades }: Model): readonly Held[] {
  if (!book) return [];
  const standing = groupedBy(
    actividades.filter(({ poi }) => poi.periodo === book.front.periodo.text),
    ({ id }) => id,
  );
  return book.read.rows
    .filter(({ plan }) => plan.of === 'activity')
    .flatMap(({ codigo, plan, draft: { data } }) =>
      (standing.get(codigo) ?? []).flatMap(({ origin: { file, path } }) =>
        [[], ...plan.columns.map((column) => column.path)].flatMap((at): readonly Held[] => {
          const value = valueAt(data, at);
          return isEmpty(value) ? [] : [{ file, path: [...path, ...at], value, isStated: true }];
        }),
      ),
    );
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

/** What stands of an activity that a file states, value by value, and rows of its money that are none of those of the file. */
function partsOf(
  actividad: Actividad,
  { draft }: Pick<ActivityProposal, 'draft'>,
  { tells, mustStand }: { readonly tells: Tells; readonly mustStand: boolean },
  { semestre: half }: PlaceOptions,
): readonly Held[] {
  const { data, origin } = actividad;
  const { file, path } = origin;
  const rows = data.presupuesto?.detalle ?? [];
  const stated = withPlacedRows(draft, actividad, mustStand).draft.data;
  const isByRows = rows.length > 0 && itemsAt(draft.data, 'presupuesto', 'detalle').length > 0;
  const gone = rowsLacking(draft, actividad);
  // What the rows of its money say is not said of it as a whole.
  const told = isByRows
    ? new Set([...tells].filter((name) => !tells.has(name.replace('presupuesto/', 'presupuesto/detalle/'))))
    : tells;
  return [
    ...valuesIn(data, stated, told, { file, path }).filter(({ path: at }) => {
      const month = MESES.findIndex((mes) => mes === at.at(-1));
      return month < 0 || half === undefined || month < 6 === (half === 1);
    }),
    ...(isByRows && !mustStand ? rows : []).map((value, i): Held => ({
      file,
      path: [...path, 'presupuesto', 'detalle', i],
      value,
      isStated: !gone.includes(i),
    })),
  ];
}

/**
 * The values that stand in some data and have a name in `tells`, and whether other data has them too. A name is that of the
 * keys on the way, without months and without the places of rows, which are the same by their codes.
 */
function valuesIn(
  data: unknown,
  stated: unknown,
  tells: Tells,
  { file, path = [], name = '' }: { readonly file: string; readonly path?: Path; readonly name?: string },
): readonly Held[] {
  if (isMap(data))
    return Object.entries(data).flatMap(([key, inner]) => {
      const isMonth = MESES.some((mes) => mes === key);
      const own = isMonth ? name : name === '' ? key : `${name}/${key}`;
      return valuesIn(inner, childAt(stated, key), tells, { file, path: [...path, key], name: own });
    });
  if (Array.isArray(data) && data.some(isMap))
    return data.flatMap((row, i) => {
      const same = itemsAt(stated).find((one) => isSameRow(row, one));
      return same === undefined ? [] : valuesIn(row, same, tells, { file, path: [...path, i], name });
    });
  return isEmpty(data) || !tells.has(name) ? [] : [{ file, path, value: data, isStated: !isEmpty(stated) }];
}
