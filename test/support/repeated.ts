/** The head of a closed POI, whose lists are made as long as is asked for. */
export const HEAD = `tipo: poi
version: 1
plan: puno-2019-2022
periodo: 2020-S1
estado: cerrado
fecha_corte: 2020-06-30
`;

/** The text of each of so many, from 0, one after the other. */
export function repeated(times: number, text: (i: number) => string): string {
  return Array.from({ length: times }, (_, i) => text(i)).join('');
}

/** The same with numbers of six digits, which are all as near to each other. */
export function numbered(times: number, text: (number: string, i: number) => string): string {
  return repeated(times, (i) => text(String(i).padStart(6, '0'), i));
}
