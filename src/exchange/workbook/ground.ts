import type { Diagnostic, Location } from '../../diagnostics/diagnostic.ts';
import type { Actividad, Model } from '../../model/model.ts';
import type { Path } from '../../text/path.ts';
import type { Documents } from '../documents.ts';
import type { Meaning } from '../usual-values.ts';
import type { Doubt } from './cell-value.ts';
import type { Share } from './share.ts';
import type { Strays } from './stray-rows.ts';
import type { KeyedRows, StandingItems } from './told.ts';

/** What came of placing a workbook. */
export interface Ground {
  readonly documents: Documents;
  readonly model: Model;
  readonly share: Share;
  /** Of what day the workbook is; undefined where it does not say. */
  readonly corte: string | undefined;
  /** Whether what stands and differs is written too. */
  readonly replace: boolean;
  readonly found: Diagnostic[];
  readonly keyed: KeyedRows;
  readonly standing: StandingItems;
  readonly strays: Strays;
  /** By its place in its document, the cell of the first row that tells an item, and what that says of it. */
  readonly told: Map<string, { readonly cell: Location; readonly said: unknown }>;
  /** The activities of the share that have no row of their own in the workbook. */
  readonly absent: readonly Actividad[];
  /** What is blank in the workbook and stands in the documents. */
  readonly blanks: string[];
  /** How much of what the workbook lacks it went out with: somebody took it out. */
  withdrawn: number;
  /** What is in doubt in the workbook and not any more beside the documents. */
  readonly settled: Set<Doubt>;
}

/** What stands in a document and has a row. */
export interface HasRow {
  readonly file: string;
  readonly path: Path;
  /** What the columns of the sheet are read from. */
  readonly data: unknown;
  /** What its document means where it says nothing; undefined for what any document means. */
  readonly meant?: Meaning;
}
