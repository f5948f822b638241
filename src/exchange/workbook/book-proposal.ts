import type { Sheet } from '../../sheets/sheet.ts';
import type { BookRead } from './read.ts';
import type { Front } from './recognise.ts';

/** A workbook that came back. */
export interface BookProposal {
  readonly front: Front;
  readonly read: BookRead;
  /** The cut-off that it states, `AAAA-MM-DD`; undefined where it states none. */
  readonly corte: string | undefined;
  /** As they were read, to be sent back with what was found. */
  readonly sheets: readonly Sheet[];
}
