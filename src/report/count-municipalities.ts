import { integer } from './format.ts';

/** «1 municipalidad», «12 municipalidades» */
export function countMunicipalities(n: number): string {
  return n === 1 ? '1 municipalidad' : `${integer(n)} municipalidades`;
}
