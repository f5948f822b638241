/** What the officer has to decide of what a file holds. */
export interface CeplanOptions {
  /** Take the total of the programmed money as PIM. */
  readonly pimIsFn: boolean;
  readonly withMotives: boolean;
  /** Whether months that could be both are running totals. */
  readonly cumulative: boolean | undefined;
}
