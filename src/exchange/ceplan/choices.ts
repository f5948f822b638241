/** How CEPLAN writes a priority, by our word for it; its number comes first. */
export const PRIORITIES: ReadonlyMap<string, string> = new Map([
  ['muy_alta', '1 : Muy Alta'],
  ['alta', '2 : Alta'],
  ['media', '3 : Media'],
  ['baja', '4 : Baja'],
]);

/** How CEPLAN writes how much of an activity has money, by our word for it. */
export const FINANCING: ReadonlyMap<string, string> = new Map([
  ['ninguno', 'NF'],
  ['parcial', 'FP'],
  ['total', 'FT'],
]);
