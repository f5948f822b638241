import { cellAt, textOf, type Sheet } from '../../sheets/sheet.ts';
import { fold } from '../../text/nearest.ts';
import type { Model } from '../../model/model.ts';
import type { Location } from '../../diagnostics/diagnostic.ts';
import { cellIn, type Named } from '../problem.ts';
import { BOOK_VERSION, FRONT_ROWS, FRONT_SHEET } from './front.ts';

/** What a workbook that comes back says of itself, each with the cell that says it. */
export interface Front {
  readonly version: FrontValue;
  readonly plan: FrontValue;
  readonly periodo: FrontValue;
  readonly unidad: FrontValue;
  readonly corte: FrontValue;
  /** Blank in one that was made when it did not say so, or of a plan that does not. */
  readonly ubigeo: FrontValue;
  /** Its documents with their cut-offs when it was written, as `daysText` says them; blank where it did not say so. */
  readonly documentos: FrontValue;
}

export interface FrontValue {
  /** Empty where the cell is blank. */
  readonly text: string;
  readonly row: number;
  readonly cell: Location;
}

/** Rows of the first sheet among which those that say what the workbook is are looked for. */
const WITHIN = 20;

/** What our workbook says of itself; undefined for sheets that are not ours. */
export function frontOf(sheets: readonly Sheet[], file: string): Front | undefined {
  for (const sheet of sheets) {
    const front = frontIn(sheet, { file, sheet: sheet.name });
    if (front) return front;
  }
  return undefined;
}

function frontIn(sheet: Sheet, named: Named): Front | undefined {
  const found = new Map<string, FrontValue>();
  for (let row = 1; row <= WITHIN; row++) {
    const label = fold(textOf(cellAt(sheet, row, 1)));
    const text = textOf(cellAt(sheet, row, 2));
    // The title of the plan stands above, and may be one of these words.
    if (label !== '' && (found.get(label)?.text ?? '') === '')
      found.set(label, { text, row, cell: cellIn(named, row, 2) });
  }
  const version = found.get(fold(FRONT_ROWS.version));
  if (!version) return undefined;
  const of = (label: string): FrontValue =>
    found.get(fold(label)) ?? { text: '', row: 1, cell: cellIn(named, 1, 2) };
  return {
    version,
    plan: of(FRONT_ROWS.plan),
    periodo: of(FRONT_ROWS.periodo),
    unidad: of(FRONT_ROWS.unidad),
    corte: of(FRONT_ROWS.corte),
    ubigeo: of(FRONT_ROWS.ubigeo),
    documentos: of(FRONT_ROWS.documentos),
  };
}

/** The sheet with what the workbook says of itself. */
export function isFront(sheet: Sheet): boolean {
  return fold(sheet.name ?? '') === fold(FRONT_SHEET);
}

export function isOwnVersion({ version }: Front): boolean {
  return version.text === BOOK_VERSION;
}

/** Whether a workbook is of another municipality, whose plan may have the same id. */
export function isOfAnother({ ubigeo }: Front, { plan }: Model): boolean {
  const own = plan?.data.entidad?.ubigeo;
  // A spreadsheet that takes it for a number drops the zero at its start.
  return ubigeo.text !== '' && own !== undefined && ubigeo.text.padStart(6, '0') !== own;
}
