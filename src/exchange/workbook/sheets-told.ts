import { textOf, type Sheet } from '../../sheets/sheet.ts';
import { fold } from '../../text/nearest.ts';
import { tableIn, titleKey } from '../table.ts';
import { CODE_TITLE, HIDDEN_TITLES, OWNER_TITLE, type SheetPlan } from './columns.ts';
import { FINDINGS_SHEET, LISTS_SHEET } from './front.ts';
import { isFront } from './recognise.ts';
import { ALL_SHEETS } from './sheet-plans.ts';

/** Sheets of ours that hold nothing to be brought in. */
const UNREAD: ReadonlySet<string> = new Set([FINDINGS_SHEET, LISTS_SHEET]);

/** Titles of ours that a sheet under another name must have, at least. */
const FEWEST_TITLES = 3;
/** Of four titles of such a sheet three are ours. */
const MOSTLY = 0.75;

/** Whether a sheet may hold what is brought in. */
export function mayBeRead(sheet: Sheet): boolean {
  return !isFront(sheet) && !UNREAD.has(sheet.name ?? '');
}

/** What a row of the sheet cannot do without. */
export function leadTitle({ of, columns }: SheetPlan): string {
  return of === 'activity' ? CODE_TITLE : of === 'list' ? OWNER_TITLE : (columns[0]?.title ?? '');
}

/** All titles of a sheet of ours, as they are compared. */
export function titleKeysOf(plan: SheetPlan): ReadonlySet<string> {
  const titles = [...HIDDEN_TITLES, leadTitle(plan), ...plan.columns.map(({ title }) => title)];
  return new Set(titles.map((title) => titleKey(title)));
}

/**
 * Which of our sheets each sheet is: by its name or, where somebody gave it another, by its titles, when ours is not
 * there. Of two with the titles of one none is taken: which is meant cannot be told.
 */
export function sheetsTold(sheets: readonly Sheet[]): ReadonlyMap<Sheet, SheetPlan> {
  const told = new Map<Sheet, SheetPlan>();
  for (const sheet of sheets.filter(mayBeRead)) {
    const plan = ALL_SHEETS.find(({ name }) => fold(name) === fold(sheet.name ?? ''));
    if (plan) told.set(sheet, plan);
  }
  const absent = ALL_SHEETS.filter((plan) => ![...told.values()].includes(plan));
  const byTitles = sheets
    .filter((sheet) => mayBeRead(sheet) && !told.has(sheet))
    .flatMap((sheet) => {
      const plan = planByTitles(sheet, absent);
      return plan === undefined ? [] : [{ sheet, plan }];
    });
  for (const { sheet, plan } of byTitles)
    if (byTitles.filter((one) => one.plan === plan).length === 1) told.set(sheet, plan);
  return told;
}

/** The only one of some sheets of ours whose titles a sheet mostly has; undefined for none or several. */
function planByTitles(sheet: Sheet, plans: readonly SheetPlan[]): SheetPlan | undefined {
  const fitting = plans
    .map((plan) => ({ plan, count: titlesOf(plan, sheet) }))
    .filter(({ count }) => count >= FEWEST_TITLES)
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = fitting;
  return first !== undefined && first.count > (second?.count ?? 0) ? first.plan : undefined;
}

/** How many titles of ours a sheet has, where they are most of all that it has; otherwise 0. */
function titlesOf(plan: SheetPlan, sheet: Sheet): number {
  const table = tableIn(sheet, { file: '', sheet: sheet.name }, [titleKey(leadTitle(plan))]);
  if (!table) return 0;
  const ours = titleKeysOf(plan);
  const titles = (sheet.rows[table.titleRow - 1] ?? []).map(textOf).filter((text) => text !== '');
  const known = titles.filter((text) => ours.has(titleKey(text)));
  return known.length >= titles.length * MOSTLY ? known.length : 0;
}
