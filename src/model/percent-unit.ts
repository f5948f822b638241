import { fold } from '../text/nearest.ts';

/** Whether a figure is more than 0 and less than 1, or one of those in a group is: in percent, less than 1 %. */
export function hasPartOfOne(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(hasPartOfOne);
  return typeof value === 'number' && value > 0 && value < 1;
}

/** Whether a unit of measure counts in percent: «porcentaje», «%», «porcentaje de hogares». */
export function isInPercent(unit: string | undefined): boolean {
  return /^(porcentajes?|por ?ciento)\b|^%/.test(fold(unit ?? '').trim());
}

/** Whether a unit of measure says «percent» and not of what: a sign beside the figure then says it all. */
export function isNothingButPercent(unit: string | undefined): boolean {
  return unit !== undefined && /^(porcentaje|por ciento|%)$/i.test(unit.trim());
}
