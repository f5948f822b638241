/** Whose figures are wanted from files of the whole country. */
export interface Entity {
  /** Six digits of the INEI. */
  readonly ubigeo: string | undefined;
  /** Six digits of the SIAF. */
  readonly secEjec: string | undefined;
}
