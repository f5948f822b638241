/** The faces that reports are set in. `serif` is for titles and large figures; the others for all that is read. */
export type Face = 'regular' | 'semibold' | 'italic' | 'serif';
